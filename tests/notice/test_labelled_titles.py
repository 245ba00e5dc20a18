"""Items that begin with a label for the kind of words that follow: 1. 问题：出庭应诉率低。"""

from datetime import date

import pytest

from models.notice.read import read_text

TITLE = "某某县2024年整改责任清单\n"


@pytest.mark.parametrize(
    "label", ["问题", "存在问题", "任务", "重点任务", "工作任务", "任务名称", "措施", "整改措施", "事项", "项目名称"]
)
@pytest.mark.parametrize("end", ["", "。", "。抓紧整改。"])
def test_the_words_behind_the_label_are_the_title(label: str, end: str) -> None:
    draft = read_text(
        f"{TITLE}1. {label}：出庭应诉率低{end}\n责任单位：县司法局\n2. {label}：案卷质量不高{end}\n责任单位：县教育局"
    )
    assert [(item.number_text, item.title) for item in draft.items] == [("1.", "出庭应诉率低"), ("2.", "案卷质量不高")]
    assert draft.doubts == ()


def test_a_list_of_problems_has_their_names_and_days() -> None:
    draft = read_text(
        f"{TITLE}1. 问题：出庭应诉率低。\n   整改：出庭率达到100%。\n   责任：县司法局\n   期限：6月底\n"
        "2. 问题：案卷质量不高。\n   整改：每半年评查1次。\n   责任：县教育局\n   期限：3月底"
    )
    assert [(item.title, [due.on for due in item.due]) for item in draft.items] == [
        ("出庭应诉率低", [date(2024, 6, 30)]),
        ("案卷质量不高", [date(2024, 3, 31)]),
    ]
    assert draft.items[1].cadence == "half_yearly"


@pytest.mark.parametrize(
    "words", ["一是开展排查；二是建立台账。", "1.开展排查；2.建立台账。", "（1）开展排查；（2）建立台账。"]
)
def test_a_label_over_several_points_stays_their_title(words: str) -> None:
    draft = read_text(f"{TITLE}1.重点任务：{words}（县司法局）\n2.城市管理：拆除违建。（县城管局）")
    assert [item.title for item in draft.items] == ["重点任务", "城市管理"]


def test_a_label_that_has_no_number_is_no_part_of_the_title_either() -> None:
    draft = read_text(
        f"{TITLE}一、国企改革\n任务：完善现代企业制度\n牵头：县财政局\n时间：6月底\n"
        "二、财税改革\n事项：清理往来账款\n牵头：县发改局\n时间：9月底"
    )
    assert [item.title for item in draft.items] == ["完善现代企业制度", "清理往来账款"]


def test_several_such_tasks_in_one_section_are_tasks_each() -> None:
    draft = read_text(
        f"{TITLE}一、国企改革\n任务：完善现代企业制度\n牵头：县财政局\n时间：6月底\n"
        "任务：清理往来账款\n牵头：县发改局\n时间：9月底\n二、财税改革\n任务：规范票据\n牵头：县税务局\n时间：3月底"
    )
    assert [
        (item.title, item.section, item.clauses[0].lead_units, [due.on for due in item.due]) for item in draft.items
    ] == [
        ("完善现代企业制度", "一、国企改革", ("县财政局",), [date(2024, 6, 30)]),
        ("清理往来账款", "一、国企改革", ("县发改局",), [date(2024, 9, 30)]),
        ("规范票据", "二、财税改革", ("县税务局",), [date(2024, 3, 31)]),
    ]
    assert draft.doubts == ()
