"""How work stands, from the words in which somebody tells of it. Where it is not plainly said, it is not guessed:
"已完成480项" says how much is done, and not that all of it is."""

import re

from models.answers.trouble import tells_of_trouble
from models.rules.words import ReplyStatus

_SUBJECT = (
    r"(?:目前|现在|现|本项|该项|此项|这一?项|本单位|我单位|我局|我镇|整体|总体|各项)?(?:工作|任务|事项|进展|状态)?(?:情况)?\s*"
)
_MANNER = r"(?:正常|有序|稳步|按计划|按期|顺利){1,2}(?:推进|开展|进行|实施)"
_SAYS = {
    ReplyStatus.NOT_STARTED: (
        r"(?:尚未|还未|还没有?|暂未|暂时没有?|没有|没|未|并未)(?:开展|启动|开始|实施|动工|开工|推进)过?"
    ),
    ReplyStatus.NEEDS_PUSH: (
        r"(?:进度|进展|推进|开展)?(?:需加快|需要加快|需加快推进|需加快进度|进度滞后"
        r"|(?:比较|较为|有点|有些|十分|相对|很|太)?(?:缓慢|偏慢|较慢|慢|滞后))|(?:推进|进展)?(?:严重)?受阻|停滞(?:不前)?"
        r"|(?:已经?|暂时|被|处于)*(?:暂停|搁置|停工|停顿|中止|中断)(?:推进|状态|实施)?"
    ),
    ReplyStatus.DONE: (
        r"(?:已经?)?(?:全部|均已|都已|圆满|顺利|如期|按期|按时|提前)*(?:完成|办结|办完|做完)(?:(?:全部|全年|年度|各项)?(?:目标)?任务)?"
        r"|申请办结|已销号"
    ),
    ReplyStatus.ONGOING: r"(?:已)?(?:转入|纳入)?常态(?:化|推进|化推进|化开展|化管理)|长期坚持",
    ReplyStatus.ON_TRACK: rf"(?:均|都)?(?:在)?{_MANNER}|(?:正在|持续)(?:推进|开展)|(?:均|都)?正常",
}
# Not yet: told by how a message begins; further on it may be of a part (正常推进，验收还没有完成).
_NOT_YET = (
    r"(?:目前|暂时|暂|还|尚|仍)*(?:未|没有?|无)(?:能)?(?:什么|新的?|太大|明显)?(?:按期|按时|全部|完全)?"
    r"(?:进展|完成|办结|办好|做完|落实)|(?:目前|暂时)?还没有?"
    r"|(?:今年|年内|年底前?|本年度?|本季度|本期|按期|目前|现在|恐怕|可能|肯定|都|也)*(?:无法|不能|难以|未能|没能|不可能)"
    r"(?:按期|按时|如期|全部)?(?:完成|办结|做完)"
    r"|(?:拟|建议|申请|需要?|要)?结转(?:到|至)?(?:下年|明年|下年度|下一年度?|来年)?|(?:肯定|恐怕)?(?:来不及|完不成)(?:完成)?"
)
_CLAUSES = {status: re.compile(rf"{_SUBJECT}(?:{says})(?:了|中|之中|阶段)?(?:情况)?") for status, says in _SAYS.items()}
_LATE = re.compile(rf"{_SUBJECT}(?:{_NOT_YET})(?:了|呢)?")
# What it is corrected to, which stands above whatever else is said: 写错了，应为常态推进.
_CORRECTED = re.compile(
    r"(?:改为|改成|改报为?|应为|应该是|应是|更正为|更正成|更改为|变更为|调整为|更正|其实是|实际是)[：:“\"‘]*"
    r"(?P<to>[^，,。；;！!：:、\s”\"’]+)"
)
_IS = re.compile(r"(?:还)?是(?P<to>.+)")
_HELP = re.compile(
    r"(?<![无不没])(?<!没有)(?<!不再)(?:需|需要|请|请求|恳请|希望|建议)(?:要)?"
    r"(?:[^，,。；;！!\s]{0,10}协调|[^，,。；;！!\s]{0,6}(?:[市县区省]|上级|办公室|财政)[^，,。；;！!\s]{0,6}(?:支持|解决|帮助))"
)
_NO_HELP = re.compile(
    r"(?:无|不|没有?|暂无)[^，,。；;！!\s]{0,6}(?:需|需要|请)[^，,。；;！!\s]{0,10}协调"
    r"|(?:需|请)要?[^，,。；;！!\s]{0,16}(?:协调|支持|解决|帮助)[^，,。；;！!\s]{0,8}[，,]?(?:现在|目前|都|均|现)?"
    r"(?:已经?|得到|有了)(?:全部|基本|妥善|得到)*(?:解决|协调|落实|答复|办理|到位|办好)"
)
_HEADING = re.compile(r"(?:本项|该项)?(?:工作|任务)?(?:完成|办结)情况(?:如下)?[：:\s]*")
_STOPS = re.compile(r"[，,。．；;！!：:、\s]+")


_SHORTEST = 4  # characters of a title that name it
_NO_LETTER = re.compile(r"[\s“”\"'《》（）()、，,+＋·\-]")
_JOINS = re.compile(r"(?:这一?项|工作|任务|事项|情况|目前|现在|现|均|都|也)*")


def named_by(words: str, title: str) -> int:
    """How many characters at the words' beginning stand together in the title; 0 where too few to name it."""
    told = clause_of(words)
    name = _NO_LETTER.sub("", title)
    longest = next((at for at in range(len(told), 0, -1) if told[:at] in name), 0)
    return longest if longest >= min(_SHORTEST, len(name)) else 0


def clause_of(words: str) -> str:
    """The words up to their first stop, without what a title may be written with or without."""
    clauses = [clause for clause in re.split(r"[，,。；;！!：:\n]+", words.strip()) if clause.strip()]
    return _NO_LETTER.sub("", clauses[0]) if clauses else ""


def status_of(words: str, title: str) -> ReplyStatus | None:
    """As `status_in`, also where the title's own words stand before it."""
    return status_in(words) or status_named(words, title)


def status_named(words: str, title: str) -> ReplyStatus | None:
    """The status of what is called by words of its title: 服务型行政执法已完成. None where the words do not name it, or
    go on with anything else."""
    named = named_by(words, title)
    if not named:
        return None
    rest = clause_of(words)[named:]
    behind = _JOINS.match(rest)
    return next((said for each in (rest, rest[behind.end() if behind else 0 :]) if (said := status_in(each))), None)


def status_in(words: str) -> ReplyStatus | None:
    """The status that the words say in a clause of their own, what they correct it to and a need of help before any
    other; None: none of them."""
    if said := _corrected(words):
        return said
    if _HELP.search(_NO_HELP.sub("", words)):
        return ReplyStatus.NEEDS_HELP
    clauses = [clause for clause in _STOPS.split(_HEADING.sub("", words.strip())) if clause]
    if clauses and _LATE.fullmatch(clauses[0]):
        return ReplyStatus.NEEDS_PUSH
    for status, shape in _CLAUSES.items():
        # What is done is told first: a "完成" further on may be of a part.
        looked = clauses[:1] if status == ReplyStatus.DONE else clauses
        if any(shape.fullmatch(clause) for clause in looked):
            return status
    return None


def _corrected(words: str) -> ReplyStatus | None:
    told = [found["to"] for found in _CORRECTED.finditer(words)]
    told += [found["to"] for clause in _STOPS.split(words) if (found := _IS.fullmatch(clause))]
    return next((said for each in reversed(told) if (said := _status_plainly(each))), None)


def _status_plainly(words: str) -> ReplyStatus | None:
    """Where they are nothing else."""
    if _HELP.fullmatch(words):
        return ReplyStatus.NEEDS_HELP
    return next((status for status, shape in _CLAUSES.items() if shape.fullmatch(words)), None)


def only_stands(words: str) -> bool:
    """正常推进, and no word more."""
    clauses = [clause for clause in _STOPS.split(words.strip()) if clause]
    return len(clauses) == 1 and status_in(words) is not None


def status_guessed(words: str) -> ReplyStatus:
    """Where none is said: on track, unless the words tell of trouble."""
    return ReplyStatus.NEEDS_PUSH if tells_of_trouble(words) else ReplyStatus.ON_TRACK
