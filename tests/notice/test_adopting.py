"""What follows from a coordinator's answers, and what is proposed to them: on the paper of 新密."""

import pytest

from models.notice.adopting import (
    asks_townships,
    draft_of_json,
    kind_proposed,
    names_in,
    short_title,
    with_units_mended,
    with_words_mended,
    year_of,
)
from models.notice.draft import Draft
from models.notice.read import read_text
from models.rules.collectives import kinds_meant
from models.rules.words import UnitKind
from tests.notice.seed import PAPER, seed_with_every_doubt


@pytest.fixture(scope="module")
def draft() -> Draft:
    return read_text(PAPER.read_text(encoding="utf-8"))


def test_a_draft_comes_back_from_its_json_as_it_was(draft: Draft) -> None:
    assert draft_of_json(draft.as_kept()).as_kept() == draft.as_kept()


def test_an_accepted_doubt_about_a_name_gives_back_the_lost_character(draft: Draft) -> None:
    about = [at for at, doubt in enumerate(draft.doubts) if doubt.kind == "unit"]
    mended = with_units_mended(draft, about)
    item = next(item for item in mended.items if item.number == 18)
    assert item.clauses[0].lead_units == ("市司法局", "市法院", "市检察院")
    assert not {"司法局", "市检察", "发展改革委"} & set(names_in(mended))


def test_a_doubt_that_is_not_accepted_changes_no_name(draft: Draft) -> None:
    others = [at for at, doubt in enumerate(draft.doubts) if doubt.kind != "unit"]
    assert with_units_mended(draft, others) == draft


def test_accepted_doubts_about_words_mend_what_units_will_read(draft: Draft) -> None:
    about = [at for at, doubt in enumerate(draft.doubts) if doubt.kind in ("word", "quote", "document_number")]
    assert with_words_mended(draft, []) == draft
    items = {item.number: item.text for item in with_words_mended(draft, about).items}
    assert "做到“两个维护”,真正把" in items[1]
    assert "更高层次的“清单之外无审批”“大厅之外无审批”“平台之外无审批”,全面实现" in items[4]
    assert "〔2022〕27号" in items[12]
    assert "防止权力的滥用和任性,及时" in items[22]
    assert "采取“直通车”“正面规范+反面纠错”等方式" in items[22]
    assert "执法“一刀切”“运动式执法”等突出问题" in items[22]


@pytest.mark.parametrize(
    ("collective", "kinds"),
    [
        ("各乡(镇)、街道", {UnitKind.TOWNSHIP, UnitKind.SUBDISTRICT}),
        ("各镇", {UnitKind.TOWNSHIP}),
        ("各镇街", {UnitKind.TOWNSHIP, UnitKind.SUBDISTRICT}),
        ("各街道办事处", {UnitKind.SUBDISTRICT}),
        ("有关部门", set()),
        ("有关乡镇", set()),
        ("各有关单位", set()),
        ("各部门", set()),
    ],
)
def test_a_collective_stands_for_every_unit_of_its_kinds(collective: str, kinds: set[UnitKind]) -> None:
    assert kinds_meant(collective) == kinds


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("市园林中心", UnitKind.OTHER),
        ("市林业局", UnitKind.DEPARTMENT),
        ("市委统战部", UnitKind.PARTY_ORGAN),
        ("县纪委监委", UnitKind.PARTY_ORGAN),
        ("市发展改革委", UnitKind.DEPARTMENT),
        ("市人大常委会办公室", UnitKind.CONGRESS_CPPCC),
        ("县人民法院", UnitKind.COURT),
        ("区检察院", UnitKind.PROCURATORATE),
        ("城关镇", UnitKind.TOWNSHIP),
        ("新华路街道办事处", UnitKind.SUBDISTRICT),
        ("郑州市生态环境局新密分局", UnitKind.VERTICAL_AGENCY),
        ("市政府办公室", UnitKind.DEPARTMENT),
    ],
)
def test_a_new_unit_is_proposed_by_the_end_of_its_name(name: str, kind: UnitKind) -> None:
    assert kind_proposed(name) == kind


def test_an_accepted_doubt_whether_words_are_a_unit_makes_them_one_in_their_role() -> None:
    read = read_text(seed_with_every_doubt())
    (at,) = (at for at, doubt in enumerate(read.doubts) if doubt.kind == "name")
    assert read.doubts[at].question == "“网格力量”是否为一个单位，列为责任单位？"
    mended = with_units_mended(read, {at})
    assert read.items[18].clauses[0].responsible_units == ()
    assert mended.items[18].clauses[0].lead_units == ("市信访局",)
    assert mended.items[18].clauses[0].responsible_units == ("网格力量",)
    assert [item for item in mended.items if item.number != 19] == [item for item in read.items if item.number != 19]


def test_items_whose_own_words_speak_of_townships_are_proposed_for_their_reports(draft: Draft) -> None:
    proposed = [item.number for item in draft.items if asks_townships(item)]
    # （六）调阅、抽查各乡镇政府、街道办事处 （十）（十二）乡镇（街道）综合行政执法 （二十八）（二十九）（三十）
    # （三十三）各乡镇政府、街道办事处
    assert proposed == [6, 10, 12, 28, 29, 30, 33]


def test_the_plan_is_called_by_its_own_name_and_year(draft: Draft) -> None:
    assert short_title(draft.title or "") == "新密市2023年度法治政府建设工作安排"
    assert year_of(draft) == 2023
    assert short_title("关于2023年防汛工作的安排") == "关于2023年防汛工作的安排"
