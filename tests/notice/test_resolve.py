"""Which unit of a registry a name is: surely, likely, or none that can be said."""

import pytest

from models.notice.departments import completed
from models.notice.resolve import Registry

UNITS = """
市委办公室 市委组织部 市委编办 市纪委监委 市人大常委会办公室 市政府办公室 市发展改革委 市教育局
市科工信局 市公安局 市司法局 市人社局 市资源规划局 市住建局 市农委 市文广旅体局 市卫健委
市市场监管局 市大数据局 市检察院 市档案馆 团市委 城关镇 青屏街街道
""".split()  # noqa: SIM905 - a page of names reads better than a list of strings
REGISTRY = Registry([(unit, unit) for unit in UNITS])
SURE = """
市发展改革委 市发展改革委
市发展和改革委员会 市发展改革委
市发改委 市发展改革委
发改局 市发展改革委
司法局 市司法局
档案馆 市档案馆
市人力资源和社会保障局 市人社局
市人力资源社会保障局 市人社局
市自然资源和规划局 市资源规划局
资规局 市资源规划局
住房和城乡建设局 市住建局
市农业农村局 市农委
市文化广电旅游体育局 市文广旅体局
市卫生健康委员会 市卫健委
市监局 市市场监管局
市场监督管理局 市市场监管局
市市场监督管理局 市市场监管局
市数据局 市大数据局
市人民检察院 市检察院
检察院 市检察院
市委机构编制委员会办公室 市委编办
编办 市委编办
组织部 市委组织部
市委办 市委办公室
府办 市政府办公室
市人民政府办公室 市政府办公室
纪委 市纪委监委
共青团市委 -
城关镇人民政府 城关镇
青屏街街道办事处 青屏街街道
市司法局（市行政复议局） 市司法局
"""
LIKELY = """
市科技局 市科工信局
市工业和信息化局 市科工信局
市文旅局 市文广旅体局
市检察 市检察院
法局 市司法局
公安局长 -
某某市司法局 市司法局
青屏街 青屏街街道
"""
NOBODY = """
省司法厅 县司法局 市教体局 市妇联 市水利局 局 市公安局交警支队 某某集团有限公司 区检察院
""".split()  # noqa: SIM905 - a page of names reads better than a list of strings


def told(table: str) -> list[tuple[str, str | None]]:
    lines = (line.split() for line in table.split("\n") if line)
    return [(name, None if unit == "-" else unit) for name, unit in lines]


@pytest.mark.parametrize(("name", "unit"), told(SURE))
def test_common_form_of_a_name_is_surely_its_unit(name: str, unit: str | None) -> None:
    assert REGISTRY.sure(name) == unit


@pytest.mark.parametrize(("name", "unit"), told(LIKELY))
def test_name_that_is_near_one_unit_may_be_it_and_is_not_taken_for_it(name: str, unit: str | None) -> None:
    assert REGISTRY.sure(name) is None
    assert REGISTRY.likely(name) == unit


@pytest.mark.parametrize("name", NOBODY)
def test_name_that_is_nobodys_or_of_two_is_left_to_people(name: str) -> None:
    assert REGISTRY.sure(name) is None
    assert REGISTRY.likely(name) is None


def test_what_two_units_might_be_is_neither() -> None:
    two = Registry([("市水利局", 1), ("市水务局", 2), ("区司法局", 3), ("市司法局", 4)])
    assert two.sure("水利局") is None
    assert two.sure("市水利局") == 1
    assert two.sure("司法局") is None
    assert two.sure("区司法局") == 3


def test_alias_says_whose_a_name_is_before_any_common_form() -> None:
    registry = Registry([("市政务数据局", 1), ("市行政审批局", 2), ("数据局", 2)])
    assert registry.sure("市数据局") is None
    assert registry.sure("数据局") == 2


def test_registry_of_another_county_is_understood_as_well() -> None:
    county = Registry([("县发展和改革局", 1), ("县农业农村局", 2), ("县卫生健康局", 3), ("县委办", 4)])
    names = ["县发改局", "发改委", "县农业农村委", "县卫健局", "县委办公室", "市农业农村局"]
    assert [county.sure(name) for name in names] == [1, 1, 2, 3, 4, None]


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("市检察", "市检察院"),
        ("市司法", "市司法局"),
        ("市发展改革", "市发展改革委"),
        ("市委宣传", "市委宣传部"),
        ("市司法局", None),
        ("市教文", None),
        ("网格力量", None),
    ],
)
def test_office_that_lost_its_last_character_is_known_by_the_rest(name: str, whole: str | None) -> None:
    assert completed(name) == whole
