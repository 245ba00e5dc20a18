"""Words that answer a letter and tell no progress: a question to the office, or when a report will come."""

import re

from models.answers.days import speaks_of_a_moment
from models.answers.statuses import status_in
from models.answers.thanks import promises

_ASKS = re.compile(
    r"请问|想问|问一下|咨询|什么意思|啥意思|(?:没|不)(?:太|大)?(?:看|听|弄|搞)?(?:懂|明白)|不(?:太)?清楚(?:怎么|如何|要|该)"
    r"|(?:怎么|如何|咋)(?:填|报|写|弄|算|答|回)|(?:填|报|写)(?:什么|啥|哪)|(?:找|联系)谁|是不是(?:要|需|指|报)|要不要|用不用|需不需要"
)
_ASKS_LAST = re.compile(r"(?:吗|呢|么)?\s*[?？]+[。.！!\s]*$|吗[。.！!\s]*$")
_NOT_OURS = re.compile(
    r"不(?:归|属于?|是)(?:我|咱|本)(?:们|局|办|委|镇|乡|科|单位|部门)*的?(?:管|负责|职责|事|业务|工作)|(?:该|应该?|由)谁(?:报|负责|牵头)"
    r"|我已?经?(?:调走|调离|退休|不(?:再)?负责|不在)"
)
_LONGEST_ASIDE = 40  # characters; a longer one tells something as well
_WHEN = re.compile(r"明|后天|周|星期|上午|下午|晚|稍后|节后|月底|提醒|报|小时|分钟")


def asks_office(words: str) -> bool:
    """第1个问题没太懂，是报文件数量吗？"""
    return status_in(words) is None and bool(
        _ASKS.search(words) or _ASKS_LAST.search(words) or _NOT_OURS.search(words)
    )


def is_no_progress(words: str) -> bool:
    """Whether that is plain even of words under an item's number, or on its card: 不归我们管, 能不能晚几天报？"""
    plain = _ASKS_LAST.search(words) or _NOT_OURS.search(words)
    return len(words) <= _LONGEST_ASIDE and status_in(words) is None and bool(plain)


def puts_off(words: str) -> bool:
    """明天再提醒我, 在开会，回头报."""
    return promises(words) or (speaks_of_a_moment(words) and bool(_WHEN.search(words)))
