"""Words that only say that a letter was read, or that a report will come."""

import re

from models.answers.statuses import status_in

_READ = (
    r"(?:好[的嘞滴]?|收到了?|知道了?|明白了?|(?:多谢|谢谢|感谢|谢)(?:您|你|了|大家|领导|主任|提醒)*|(?:您|你)?辛苦了?|嗯+呢?"
    r"|行|可以|没问题|遵命|okay|ok|thank you|thanks|roger|稍后报|了解了?|(?:已)?(?:知悉|阅|收)|遵照(?:执行|办理)|妥"
    r"|(?:马上|尽快|抓紧|立即)(?:就)?(?:办理?|报送?|落实|安排)|得|1(?!\d)|\[[^\[\]]{1,6}\])"
)
_SIGNS = r"[\u2600-\u27BF\u2764\U0001F190-\U0001F19A\U0001F300-\U0001FAFF\uFE0F\u200D]+"
# Possessive: what was read as one word is never tried as two, however long the line.
_ONLY = re.compile(rf"(?:(?>{_READ}|{_SIGNS})[，,。.！!~～、\s啊哈呀啦哦]*+)++", re.IGNORECASE)


def only_acknowledges(words: str) -> bool:
    """收到，谢谢; 👌; [强]: no progress is told."""
    return bool(_ONLY.fullmatch(words.strip()))


_WILL = re.compile(
    r"(?:我|我们|现在)?(?:在|正在|正)?(?:开会|出差|下乡|外出|培训|休假|请假|忙)?(?:中|着|呢)?"
    r"(?:预计|争取|计划|打算|本周|下周|月底|上午|下午|今天|明天|后天|周[一二三四五六日]|稍后|晚点|晚些|晚上|过几天|尽快|马上"
    r"|回头|等会儿?|等一会儿?|等一下|一会儿?|待会儿?|忙完|会后|开完会|改天|过后|有空|(?:\d{1,2}月)?\d{1,2}[日号])"
    r"[^，,。；;]{0,6}(?:报|报送|上报|报上|反馈|回复|提交|填|补|发)(?:给您|给你们|过来|上来)?(?:了|吧)?[。.！!~～]?"
)
_GATHERS = re.compile(
    r"(?:我们镇?|我们局|我们单位|我镇|我办|我局|我单位|镇里|单位|各科室|各村)+(?:还在|正在|在)(?:汇总|统计|收集|整理)(?:中|之中|材料|情况|数据)*[。.！!~～]?"
    r"|(?:还在|正在|在)?汇总(?:中|之中)[。.！!~～]?"
)


def promises(words: str) -> bool:
    """还在汇总，预计下周报; 我们镇正在汇总: no progress is told yet."""
    clauses = [clause for clause in re.split(r"[，,。；;！!\s]+", words.strip()) if clause]
    if not clauses or status_in(words) is not None:
        return False
    return bool(_WILL.fullmatch(clauses[-1]) or _GATHERS.fullmatch(clauses[-1]))
