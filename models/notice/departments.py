"""What such offices are called everywhere: fields of work, each with the forms in which a name may write it.

市发改委, 市发展改革委 and 市发展和改革委员会 are of one field and one level; 文广旅体局 is of four fields. No place
and no unit of any paper stands here.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from models.notice.lines import plain
from models.notice.units import LEVELS, level_of, without_note

# A field a line. A form of one character counts only beside others (教体局, 文广旅体局), never alone.
_FIELDS = """
发展和改革 发展改革 发改
教育 教
体育 体
科学技术 科技 科
工业和信息化 工业信息化 经济和信息化 经济信息化 工信 经信 工
民族宗教事务 民族和宗教事务 民族宗教 民宗
公安
民政
司法
财政
人力资源和社会保障 人力资源社会保障 人社
自然资源和规划 规划和自然资源 自然资源规划 自然资源 资源规划 规划资源 资规 规资 自规
生态环境 环境保护 环保
住房和城乡建设 住房城乡建设 住房建设 城乡建设 住建
城市管理综合行政执法 城市管理综合执法 城市管理和综合执法 城市管理行政执法 城市综合管理 城市管理 城管
综合行政执法 综合执法
交通运输 交通 交运
水利 水务
农业农村工作 农业农村 农业和农村工作 农业 农村工作 农
乡村振兴
商务 商
文化 文
广播电视 广电 广
旅游 旅
文物
卫生健康 卫生和健康 卫生计生 卫健 卫计
退役军人事务 退役军人 退役
应急管理 应急
审计
市场监督管理 市场监管 市监
统计
信访
医疗保障 医保
行政审批服务 行政审批和政务服务 行政审批 政务服务管理 政务服务 审批服务 审批
大数据管理 大数据发展管理 大数据发展 大数据 政务数据管理 政务数据 数据资源管理 数据管理 数据资源 数据
林业和草原 林业草原 林业 林草
园林绿化 园林
地方金融监督管理 地方金融监管 地方金融管理 金融工作 金融
国有资产监督管理 国有资产管理 国资
机关事务管理 机关事务服务 机关事务
外事
人民防空 人防
粮食和物资储备 粮食物资储备 粮食和储备 粮食 粮储
供销合作 供销
税务
气象
烟草专卖 烟草
邮政管理 邮政
公共资源交易
住房公积金管理 住房公积金 公积金管理 公积金
投资促进 招商投资促进 招商引资 招商
能源
知识产权
药品监督管理 药监
组织
宣传
统一战线工作 统战
政法
网络安全和信息化 网信
机构编制 编
巡察工作 巡察
社会工作 社工
老干部
直属机关工作 直属机关 直机关 机关
"""
# Names that are no field with a kind: each line one office, in all its forms, without its level.
_OFFICES = """
委办公室 委办 委办公厅
政府办公室 政府办 府办 政府办公厅 人民政府办公室 人民政府办公厅
人大常委会办公室 人大办 人大办公室 人大常委会 人大
政协办公室 政协办 政协
法院 人民法院 中级人民法院 中院
检察院 人民检察院
纪委监委 纪委 监委 纪律检查委员会 纪委监委机关 纪检监察委
总工会 工会
团委 共青团委 团市委 团县委 团区委 团省委
妇联 妇女联合会
科协 科学技术协会
残联 残疾人联合会
文联 文学艺术界联合会
工商联 工商业联合会
侨联 归国华侨联合会
红十字会
消防救援支队 消防支队
消防救援大队 消防大队
消防救援局
"""
_SERVICES = ("交警", "消防", "供电", "供水", "城建", "国土", "武装")  # fields that are no office of any list above
# What ends as an office does and is none: 大格局, 马上办.
_OF_A_TOWN = re.compile(
    r"[\u4e00-\u9fff]{2,6}(?<![大格布全开时结政战破僵终当])局"
    r"|[\u4e00-\u9fff]{2,6}(?<![举承协主督交催通就代帮网上次快好易能可立速联类时件事必合未])办"
)
_KIND_END = re.compile(r"(?:工作委员会|委员会办公室|委员会|办公室|工委|委办|[局委厅办部社])$")
_PLACE = re.compile(rf"[\u4e00-\u9fff]{{2,5}}?(?=[{LEVELS}])")


@dataclass(frozen=True)
class Essence:
    """What is left of a name: whose it is (a place, a level; None where not said) and what it works on."""

    place: str | None
    level: str | None
    works_on: frozenset[str]


@lru_cache(maxsize=8192)
def essence(name: str) -> Essence | None:
    """None for what is no such office (镇, 公司, 分局)."""
    core = re.sub(r"^(?:中共|中国共产党)", "", without_note(plain(name)).replace(" ", ""))
    if works_on := _works_on(core):
        return Essence(None, None, works_on)
    if level_of(core) and (works_on := _works_on(core[1:])):
        return Essence(None, core[0], works_on)
    if core[:1] == "团" and core[1:2] in LEVELS and core[2:] == "委":
        return Essence(None, core[1], frozenset({"团委"}))
    for place in _PLACE.finditer(core[:7]):
        level, rest = core[place.end()], core[place.end() + 1 :]
        if place.start() == 0 and (works_on := _works_on(rest)):
            return Essence(core[: place.end()], level, works_on)
    return None


def is_field(words: str) -> bool:
    """公安, 城管: a field of work alone, as towns call its office."""
    return len(words) > 1 and (words in _forms() or words in _SERVICES)


def is_of_a_town(words: str) -> bool:
    """经发局, 产业办: an office as towns and zones call theirs, short and without a level."""
    return _OF_A_TOWN.fullmatch(words) is not None


def _works_on(rest: str) -> frozenset[str] | None:
    if office := _offices().get(rest):
        return frozenset({office})
    kind = _KIND_END.search(rest)
    if not kind:
        return None
    stem = re.sub(r"^委(?=.)", "", rest[: kind.start()])
    found = _fields_of(stem)
    return frozenset(found) if found and (len(stem) > 1 or stem in _ALONE) else None


def completed(name: str) -> str | None:
    """The name with its lost last character, where that leaves one of these offices: 市检察 → 市检察院."""
    if essence(name):
        return None
    for last in "院联会委":
        if (told := essence(name + last)) and told.works_on & _whole():
            return name + last
    told = essence(name + "局")
    if not told or len(told.works_on) > 1:
        return None
    return name + next((kind for kind, fields in _OTHER_KINDS if told.works_on & fields), "局")


_OTHER_KINDS = (
    ("委", frozenset({"发展和改革", "卫生健康", "国有资产监督管理", "政法"})),
    ("部", frozenset({"组织", "宣传", "统一战线工作", "社会工作"})),
    ("办", frozenset({"编", "网络安全和信息化", "巡察工作"})),
)
_ALONE = ("编", "农")  # 编办, 农委


def _fields_of(stem: str) -> list[str] | None:
    """The stem as fields one after another, longest first; None where it is not made of them."""
    forms, ways = _forms(), dict[int, list[str]]()
    ways[0] = []
    for at in range(len(stem)):
        if at not in ways:
            continue
        begin = at + (at > 0 and stem[at] in "和与及")
        for end in range(len(stem), begin, -1):
            if end not in ways and (field := forms.get(stem[begin:end])):
                ways[end] = [*ways[at], field]
    return ways.get(len(stem))


@cache
def _forms() -> dict[str, str]:
    return {form: line.split()[0] for line in _FIELDS.split("\n") if line for form in line.split()}


@cache
def _whole() -> frozenset[str]:
    return frozenset(_offices().values())


@cache
def _offices() -> dict[str, str]:
    return {form: line.split()[0] for line in _OFFICES.split("\n") if line for form in line.split()}
