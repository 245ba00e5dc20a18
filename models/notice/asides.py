"""What stands among names and is none, or half of one: a person behind a unit, a place whose kind the last one says."""

import re

from models.notice.departments import essence
from models.notice.units import is_collective, is_unit

_PLACE_AND_KIND = re.compile(r"[\u4e00-\u9fff]{2,4}?(?P<kind>[市县区州](?:人民政府|政府|管委会))")
_BARE_PLACE = re.compile(r"[\u4e00-\u9fff]{2,4}")
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
    "钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤"
)


_LEADER = re.compile(
    r"[\u4e00-\u9fff]{0,8}?(?:第一|常务)?副?(?:省长|市长|县长|区长|州长|旗长|镇长|乡长|书记|主任|主席|秘书长|局长|部长|常委"
    rf"|指挥长|同志|组长|院长|检察长|负责人|领导)(?:[{_SURNAMES}][\u4e00-\u9fff]{{1,2}})?"
)


def places_of_one_kind(folded: str, spans: list[tuple[int, int]]) -> dict[int, str]:
    """广州、深圳市政府: what the last says for all, by where each of the others begins."""
    found, kind = dict[int, str](), ""
    for at, to in reversed(spans):
        words = folded[at:to]
        if last := _PLACE_AND_KIND.fullmatch(words):
            kind = last["kind"]
        elif kind and _BARE_PLACE.fullmatch(words) and _unnamed(words):
            found[at] = kind
        else:
            kind = ""
    return found


def _unnamed(words: str) -> bool:
    return not is_collective(words) and (not is_unit(words) or words[-1] == "州") and essence(words) is None


def is_person(words: str) -> bool:
    """A name of a person, as it stands behind a unit's: 张明华."""
    return len(words) in (2, 3) and words[0] in _SURNAMES and not is_unit(words) and not essence(words)


def is_leader(words: str) -> bool:
    """A person with their post, who answers for a task beside the units: 林峰副县长, 副县长林峰, 分管领导."""
    return _LEADER.fullmatch(words) is not None and not is_unit(words)
