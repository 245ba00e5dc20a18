"""The grammar of names: what can be a unit, what is a set of units, what is neither."""

import pytest

from models.notice.lines import plain
from models.notice.names import read_names
from models.notice.units import is_collective, is_unit, level_of
from models.notice.vocabulary import Vocabulary

UNITS = """
市委办 市委办公室 市政府办 市人大 市政协 市人大常委会办公室 市委党校 市委网信办 团市委 市总工会 市妇联 市残联
市工商联 市红十字会 市消防救援支队 国网某某供电公司 人民银行某某市分行 市邮政管理局 市公积金中心 市档案馆
市融媒体中心 某某大学 市城投集团 市政府国资委 市行政审批服务管理局 国家统计局某某调查队 经开区 高新区管委会
某某区人民政府 某某县 某某镇 某某街道 某某山风景区管委会 市公安局交警支队 工业和信息化部 国家发展改革委
最高人民法院 中国民航局 共青团中央 国务院国资委 外汇局 市纪委监委机关 市河长办 市委市政府督查局
市大数据局（政务服务中心） 市委组织部（人才办） 郑州市生态环境局新密分局 市推进办 对口支援办 新疆生产建设兵团
""".split()  # noqa: SIM905 - a page of names reads better than a list of strings
SETS = """
有关部门 有关部门和单位 各有关单位 各乡（镇） 各县（市、区）人民政府 各市、县（市、区）政府 各开发区管委会
市级有关部门 市直各单位 行业主管部门 各高等院校 属地政府 市属国有企业 各成员单位 省级人民政府
地方各级人民政府 各银行机构 县直有关部门 乡镇（街道） 各省级人民政府
""".split()  # noqa: SIM905
NEITHER = ["制定办法", "责任落实", "市级财政", "专职副书记", "加强领导", "各项工作", "按职责分工负责", "10月底前完成"]


@pytest.mark.parametrize("name", UNITS)
def test_unit(name: str) -> None:
    assert is_unit(plain(name))
    assert not is_collective(plain(name))


@pytest.mark.parametrize("name", SETS)
def test_set_of_units(name: str) -> None:
    assert is_collective(plain(name))
    assert not is_unit(plain(name))


@pytest.mark.parametrize("words", NEITHER)
def test_neither(words: str) -> None:
    assert not is_unit(words)
    assert not is_collective(words)


@pytest.mark.parametrize(
    ("name", "level"),
    [("市司法局", "市"), ("市场监管局", None), ("市市场监管局", "市"), ("区委办公室", "区"), ("司法局", None)],
)
def test_level(name: str, level: str | None) -> None:
    assert level_of(name) == level


KNOWN = Vocabulary([["市司法局", "市财政局", "市检察院", "市委市政府督查局"], ["市司法局", "市教育局", "市财政局"]])


@pytest.mark.parametrize(
    ("words", "names", "proposal"),
    [
        ("市司法局、市财政局", ["市司法局", "市财政局"], None),
        ("市司法局和市财政局", ["市司法局", "市财政局"], None),
        ("市住房和城乡建设局及有关部门", ["市住房和城乡建设局", "有关部门"], None),
        ("市司法局市财政局", ["市司法局", "市财政局"], "市司法局、市财政局"),
        ("司法局市财政局", ["司法局", "市财政局"], "市司法局、市财政局"),
        ("市检察", ["市检察"], "市检察院"),
        ("市司局", ["市司局"], "市司法局"),
        ("市委市政府督查局", ["市委市政府督查局"], None),
        ("市司法局有关部门", ["市司法局", "有关部门"], "市司法局、有关部门"),
        ("市司法局（牵头）、市教育局（配合）", ["市司法局", "市教育局"], None),
        ("市司法局等10个部门", ["市司法局", "等10个部门"], None),
    ],
)
def test_names_one_by_one(words: str, names: list[str], proposal: str | None) -> None:
    stretch = read_names(words, plain(words), 0, len(words), KNOWN)
    assert [words[name.start : name.end] for name in stretch.names] == names
    assert [slip.proposal for slip in stretch.slips] == ([proposal] if proposal else [])
    assert not stretch.unknown
