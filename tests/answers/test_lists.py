"""Lists as people type them: numbered in several ways, in ranges, and with items among them that are not theirs."""

import pytest

from models.answers.apart import told_apart
from models.answers.numbers import Number
from models.answers.progress import progress_in
from tests.answers.test_progress import is_liu_s

OF_SEVEN = (5, 17, 18, 20, 22, 25)  # what a unit reports on, of items 1 to 34


def told(message: str) -> list[tuple[int | None, str]]:
    parts = progress_in(message, lambda number: number.n in OF_SEVEN, lambda number: number.n not in OF_SEVEN)
    return [(one.number.n if one.number else None, one.words) for one in parts]


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        ("（四）、（五）已完成", [(4, "已完成"), (5, "已完成")]),
        ("（四）已完成\n（五）正常推进", [(4, "已完成"), (5, "正常推进")]),
        ("（五）正常推进\n（九十九）已完成", [(5, "正常推进"), (99, "已完成")]),
        ("（五）正常推进，（四）已完成", [(5, "正常推进"), (4, "已完成")]),
        ("王局长您好，（四）不是我们的；（五）已完成", [(4, "不是我们的"), (5, "已完成")]),
    ],
)
def test_words_of_an_item_that_is_not_theirs_are_no_words_of_the_one_beside_it(
    message: str, parts: list[tuple[int, str]]
) -> None:
    assert told(message) == parts


@pytest.mark.parametrize(
    "message",
    [
        "按（四）的要求已完成，（九）不是我们的",
        "进展：\n（一）甲\n（二）乙\n（三）丙\n（四）丁",
        "（一）甲；（二）乙",
        "正常推进。第12条已修订",
        "进展：\n4、已印发\n25、已培训",
        "已推进\n16.清单\n17日召开会议",
    ],
)
def test_what_an_item_says_of_other_numbers_stays_its_own(message: str) -> None:
    assert told(f"（五）{message}") == [(5, message)]


@pytest.mark.parametrize(
    "message",
    [
        "十七 已受理3件\n18.已培训\n（二十）正常推进",
        "十七 已受理3件\n18、已培训\n20）正常推进",
        "第十七项已受理3件\n（18）已培训\n二十、正常推进",
        "（十七）已受理3件\n18 已培训\n第20项：正常推进",
    ],
)
def test_a_list_that_is_numbered_in_several_ways_is_told_line_by_line(message: str) -> None:
    assert told(message) == [(17, "已受理3件"), (18, "已培训"), (20, "正常推进")]


def test_a_list_within_an_item_does_not_end_it() -> None:
    listed = "已推进\n1.清单\n2.公布\n3.培训"
    assert told(f"（五）{listed}\n17.正常推进") == [(5, listed), (17, "正常推进")]


@pytest.mark.parametrize(
    "numbers",
    [
        "（十七）至（二十二）均",
        "（十七）—（二十二）项",
        "（十七至二十二）",
        "（17-22）均",
        "第17-22项",
        "第十七项至第二十二项都",
        "17-22项均",
        "17至22均",
        "十七到二十二项都",
    ],
)
def test_a_range_names_those_that_are_theirs(numbers: str) -> None:
    assert told(f"{numbers}正常推进") == [(n, "正常推进") for n in (17, 18, 20, 22)]


@pytest.mark.parametrize(
    "numbers", ["第17、18、20项", "17、18、20项均", "（十七、十八、二十）均", "十七、十八和二十都"]
)
def test_a_row_of_numbers_shares_its_words(numbers: str) -> None:
    assert told(f"{numbers}正常推进") == [(n, "正常推进") for n in (17, 18, 20)]


def test_one_range_after_another() -> None:
    assert told("17至20项已完成，22项正常推进") == [(17, "已完成"), (18, "已完成"), (20, "已完成"), (22, "正常推进")]
    assert told("（十七）至（二十）正常推进，（二十二）、（二十五）已完成") == [
        (17, "正常推进"),
        (18, "正常推进"),
        (20, "正常推进"),
        (22, "已完成"),
        (25, "已完成"),
    ]


@pytest.mark.parametrize(
    "message",
    [
        "17、18日召开会议",
        "20 多家企业已办理",
        "5-17月已完成",
        "第17、18季度已完成",
        "17、18项工作任务分解",
        "5项已完成，17项正在推进",
    ],
)
def test_amounts_and_days_are_no_rows_of_items(message: str) -> None:
    assert told(message) == [(None, message)]


def test_lines_on_items_of_others_are_told_apart_from_the_line_above_them() -> None:
    message = "8. 顾问制度已建立\n12 岗责目录已编制\n13已完成\n3 不归我们管\n99 乱写"
    own = {Number(8), Number(12), Number(13)}
    told = progress_in(message, lambda number: number in own, lambda number: number not in own)
    assert [(part.number, part.words) for part in told if part.number] == [
        (Number(8), "顾问制度已建立"),
        (Number(12), "岗责目录已编制"),
        (Number(13), "已完成"),
        (Number(3), "不归我们管"),
        (Number(99), "乱写"),
    ]


def test_a_list_and_amounts_within_an_item_stay_its_own() -> None:
    message = "8. 顾问制度已建立\n12. 分三步：\n1. 编目录\n2. 定标准\n3 家单位已试点"
    own = {Number(8), Number(12)}
    told = progress_in(message, lambda number: number in own, lambda number: number not in own)
    assert [part.number for part in told] == [Number(8), Number(12)]
    assert told[1].words == "分三步：\n1. 编目录\n2. 定标准\n3 家单位已试点"


def test_without_others_nothing_is_told_apart() -> None:
    assert [one.number for one in progress_in("（四）已完成\n（九）已完成", is_liu_s)] == [Number(4)]


OF_LI = (2, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 18, 20, 31, 33)  # of items 1 to 34


def told_by_li(message: str) -> list[tuple[int | None, str]]:
    parts = progress_in(message, lambda number: number.n in OF_LI, lambda number: number.n not in OF_LI)
    return [(one.number.n if one.number else None, one.words) for one in parts]


@pytest.mark.parametrize(
    "message",
    [
        "第2项第5项正常推进，第10项正在修改方案",
        "第2项、第5项正常推进；第10项正在修改方案",
        "2、5均正常推进，10：正在修改方案",
        "2、5均正常推进，10 正在修改方案",
        "2、5：正常推进；10：正在修改方案",
        "2、5，正常推进；10，正在修改方案",
        "（二）（五）正常推进，（十）正在修改方案",
        "（二）（五）正常推进（十）正在修改方案",
        "2、5正常推进，另外（十）正在修改方案",
    ],
)
def test_the_next_item_begins_after_a_comma_however_it_is_numbered(message: str) -> None:
    assert told_by_li(message) == [(2, "正常推进"), (5, "正常推进"), (10, "正在修改方案")]


def test_two_that_share_their_words_follow_one_that_has_its_own() -> None:
    assert told_by_li("12已完成，13、16常态推进") == [(12, "已完成"), (13, "常态推进"), (16, "常态推进")]


def test_every_line_that_begins_with_an_items_number_is_that_item_s() -> None:
    lines = {
        "6：台账已建": (6, "台账已建"),
        "7. 已开会": (7, "已开会"),
        "十：已修改": (10, "已修改"),
        "（13）示范点已命名5个": (13, "示范点已命名5个"),
        "16，调解案件1200件": (16, "调解案件1200件"),
        "17 ok": (17, "ok"),
        "18调解员已培训": (18, "调解员已培训"),
        "20、同上": (20, "同上"),
        "31没开展": (31, "没开展"),
    }
    assert told_by_li("\n".join(lines)) == list(lines.values())


@pytest.mark.parametrize(
    "message",
    [
        "（二）按（五）的要求已完成",
        "（二）正常推进，落实（十一）的要求",
        "（二）已印发\n17部门联合检查",
        "（二）已开展3次，12人参加",
        "（二）进展：（5）已印发，（6）已培训",
        "（二）方案与（五）一并印发",
        "（二）配合（五）牵头单位开展，已印发",
        "（二）1、已印发；2、已培训；3、已建账；4、已开会；5、已检查",
    ],
)
def test_an_item_that_is_only_pointed_at_and_an_amount_begin_none(message: str) -> None:
    assert told_by_li(message) == [(2, message.removeprefix("（二）"))]


def test_what_stands_before_the_first_number_is_of_the_item_that_was_asked_about() -> None:
    def told(message: str) -> list[tuple[int, str]]:
        parts = progress_in(message, lambda number: number.n in OF_LI, asked=Number(13))
        return [(part.number.n, part.words) for part in parts if part.number]

    assert told("命名5个：住建局等。另外（五）已经完成") == [(13, "命名5个：住建局等。"), (5, "已经完成")]
    assert told("我局进展如下：（五）已经完成") == [(5, "我局进展如下：\n已经完成")]
    assert told("李主任好，（五）已经完成") == [(5, "已经完成")]


@pytest.mark.parametrize(
    ("message", "named", "common"),
    [
        ("全部按计划推进，其中（十二）已完成年审培训", "（十二）已完成年审培训", "按计划推进"),
        ("都正常推进，31需协调", "31需协调", "正常推进"),
        ("除了（三十一）需要财政支持，其他都正常推进", "（三十一）需要财政支持", "正常推进"),
        ("（十二）已完成年审，其余均正常推进", "（十二）已完成年审", "正常推进"),
        ("2、8已完成；其余常态推进", "2、8已完成", "常态推进"),
        ("其余正常推进，（十二）已完成年审", "（十二）已完成年审", "正常推进"),
        ("主任好，剩下的都正常推进", "", "正常推进"),
        ("其余各项均按计划有序推进，无困难", "", "按计划有序推进，无困难"),
    ],
)
def test_what_is_said_of_all_the_others_is_no_word_of_those_that_are_named(
    message: str, named: str, common: str
) -> None:
    found = told_apart(message)
    assert found is not None
    assert (found.named, found.common, found.excepted) == (named, common, ())


@pytest.mark.parametrize("message", ["除（三十一）、（三十二）外，其余均正常推进", "除31、32项外都正常推进"])
def test_those_that_are_excepted_are_told_nothing_of(message: str) -> None:
    found = told_apart(message)
    assert found is not None
    assert (found.named, found.common, found.excepted) == ("", "正常推进", (Number(31), Number(32)))


@pytest.mark.parametrize(
    "message",
    [
        "都正常推进",
        "2项已完成，其余正常推进",
        "（四）免证办已上线480项，其余正常推进",
        "（四）省级已完成；其余正常推进\n（五）已印发",
        "其他部门都正常推进",
        "剩余资金已拨付",
        "除草工作已完成",
    ],
)
def test_what_may_be_of_one_item_is_of_no_others(message: str) -> None:
    assert told_apart(message) is None
