"""Sentences in which a verb appoints a unit, and in which units open what is to be done by both."""

import pytest

from models.notice.read import read_text

VERBS = "责成 明确 指定 委托 安排 建议 要求 督促 协调 转 同意 授权 建议由 明确由 请"


def told(words: str) -> tuple[tuple[str, ...], ...]:
    first, _ = read_text(f"某某市2024年重点工作安排\n（一）事项一。{words}\n（二）事项二。市水利局负责落实。\n").items
    clauses = [(c.lead_units, c.responsible_units, c.cooperating_units, c.collectives) for c in first.clauses]
    return tuple(tuple(name for clause in clauses for name in clause[role]) for role in range(4))


@pytest.mark.parametrize("verb", VERBS.split())
def test_the_verb_that_appoints_a_unit_is_no_part_of_its_name(verb: str) -> None:
    assert told(f"{verb}市教育局牵头研究，市公安局配合。") == (("市教育局",), (), ("市公安局",), ())
    assert told(f"{verb}市教育局负责整改。") == ((), ("市教育局",), (), ())


@pytest.mark.parametrize("name", ["市协调办", "县安排工作组", "市交警支队"])
def test_a_name_with_such_a_word_in_it_stays_whole(name: str) -> None:
    assert told(f"{name}牵头，市公安局配合。") == ((name,), (), ("市公安局",), ())


def test_what_is_to_be_set_up_is_nobody() -> None:
    assert told("成立专班，由市教育局牵头，市公安局参加。") == (("市教育局",), (), ("市公安局",), ())
    assert told("组建工作专班，市教育局牵头。") == (("市教育局",), (), (), ())


@pytest.mark.parametrize("duty", ["第一责任单位", "主要责任单位", "直接责任单位", "责任单位"])
def test_who_is_said_to_be_the_responsible_unit_is_named_without_it(duty: str) -> None:
    assert told(f"市教育局为{duty}，市公安局配合。") == ((), ("市教育局",), ("市公安局",), ())
    assert told(f"市公安局配合，市教育局为{duty}。") == ((), ("市教育局",), ("市公安局",), ())


@pytest.mark.parametrize("helps", ["予以支持", "给予支持", "给予大力支持"])
def test_who_gives_support_cooperates(helps: str) -> None:
    assert told(f"请市教育局抓紧办理，市财政局{helps}。") == ((), ("市教育局",), ("市财政局",), ())


def test_support_given_to_somebody_names_nobody() -> None:
    assert told("对企业给予支持，市财政局负责落实。") == ((), ("市财政局",), (), ())


@pytest.mark.parametrize("opening", ["会议要求，", "会议决定：", "会议明确，", "领导批示，"])
def test_offices_behind_what_a_meeting_demands_have_a_task(opening: str) -> None:
    words = f"{opening}市教育局要加快进度，市财政局要保障资金。"
    assert told(words) == ((), ("市教育局", "市财政局"), (), ())


def test_what_a_meeting_demands_of_all_is_talk() -> None:
    assert told("会议要求，各单位要高度重视，密切配合。") == ((), (), (), ())


@pytest.mark.parametrize("deed", ["共同做好校园安全", "联合开展检查", "要共同抓好落实工作", "分别制定方案"])
def test_units_that_do_something_together_have_the_task(deed: str) -> None:
    assert told(f"市教育局、市公安局{deed}。") == ((), ("市教育局", "市公安局"), (), ())


@pytest.mark.parametrize(
    "told_of",
    [
        "省教育厅、省财政厅联合印发通知",
        "市教育局、市人社局联合开展了检查",
        "县委、县政府共同推进项目建设",
        "市委和市政府共同做好保障",
    ],
)
def test_what_is_done_already_or_by_the_highest_is_no_task(told_of: str) -> None:
    assert told(f"{told_of}，县发改局负责协调。") == ((), ("县发改局",), (), ())
    assert told(f"{told_of}。") == ((), (), (), ())


def test_one_office_that_appoints_another_is_no_single_name() -> None:
    assert told("市教育局安排市财政局落实。") == ((), (), (), ())


def test_what_is_passed_on_to_offices_is_theirs() -> None:
    assert told("转市教育局、市公安局办理。") == ((), ("市教育局", "市公安局"), (), ())
    assert told("责成市教育局研究，提出意见。") == ((), ("市教育局",), (), ())
