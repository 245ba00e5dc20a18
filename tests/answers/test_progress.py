"""What people type about their work on a phone, and what is understood of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.answers.numbers import Number, number_at_beginning, number_of
from models.answers.progress import Progress, progress_in
from models.answers.statuses import status_guessed, status_in, status_of
from models.rules.numerals import han
from models.rules.words import ReplyStatus

OF_LIU = (3, 4, 25, 26, 27, 33)  # what 市大数据局 reports on

WAYS = (
    "（{}）",
    "({})",
    "（{}) ",
    "{}）",
    "{})",
    "{}、",
    "{}. ",
    "{}．",
    "{}：",
    "第{}项",
    "第{}项：",
    "第{}条 ",
    "【{}】",
)


def is_liu_s(number: Number) -> bool:
    return number.n in OF_LIU


def told(message: str) -> list[tuple[int | None, str]]:
    return [(one.number.n if one.number else None, one.words) for one in progress_in(message, is_liu_s)]


@given(st.sampled_from(WAYS), st.integers(1, 99), st.booleans())
def test_item_number_is_understood_however_it_is_written(way: str, n: int, in_digits: bool) -> None:
    words = way.format(n if in_digits else han(n))
    found = number_at_beginning(words + "免证办已上线480项")
    assert found is not None
    assert found.number == Number(n)
    assert number_of(words.rstrip("：. ")) == Number(n)


@given(st.text(max_size=300))
def test_whatever_is_typed_none_of_it_is_lost(message: str) -> None:
    parts = progress_in(message, is_liu_s)
    assert len(parts) >= 1
    if len(parts) == 1 and parts[0].number is None:
        assert parts[0].words == message.strip()


@given(
    st.lists(st.sampled_from(OF_LIU), min_size=1, max_size=6, unique=True),
    st.sampled_from(("（{}）", "{}、", "第{}项")),
)
def test_several_items_are_each_told(numbers: list[int], way: str) -> None:
    lines = [way.format(han(n)) + f"进展顺利，第{n}批已经印发" for n in numbers]
    assert told("\n".join(lines)) == [(n, f"进展顺利，第{n}批已经印发") for n in numbers]


def test_a_plain_sentence_about_one_item() -> None:
    assert progress_in("（四）免证办已上线480项", is_liu_s) == [Progress(Number(4), "免证办已上线480项", None)]


def test_a_greeting_is_no_progress() -> None:
    assert told("陈主任您好！（四）免证办已上线480项。（二十五）正在起草规划") == [
        (4, "免证办已上线480项。"),
        (25, "正在起草规划"),
    ]


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("（四）进展如下：（3）已印发方案。（25）已培训两次", "进展如下：（3）已印发方案。（25）已培训两次"),
        ("（四）进展：\n3、已印发方案\n4、已培训", "进展：\n3、已印发方案\n4、已培训"),
    ],
)
def test_numbers_within_an_item_are_its_own_words(message: str, words: str) -> None:
    assert told(message) == [(4, words)]


@pytest.mark.parametrize(
    "message",
    [
        "4个项目已开工",
        "25 项制度已修订",
        "3、4月份开展了培训",
        "四、五季度",
        "第四季度已完成",
        "480项",
        "（九）不是我们的",
        "2023年正常推进",
    ],
)
def test_amounts_months_and_others_items_are_no_item_of_ours(message: str) -> None:
    assert told(message) == [(None, message)]


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        (
            "（三）权责清单已公布，（四）免证办已上线495项",
            [(3, "权责清单已公布"), (4, "免证办已上线495项")],
        ),
        ("（三）已完成 （四）正常推进", [(3, "已完成"), (4, "正常推进")]),
        ("（二十五）、（二十六）正常推进", [(25, "正常推进"), (26, "正常推进")]),
        ("（3）（4）和（25）已完成。", [(3, "已完成。"), (4, "已完成。"), (25, "已完成。")]),
        ("（三）按（四）的要求已完成，（九）不是我们的", [(3, "按（四）的要求已完成，（九）不是我们的")]),
        ("二十五已完成，二十六需要协调", [(25, "已完成"), (26, "需要协调")]),
        ("写错了，26是常态推进", [(26, "是常态推进")]),
        ("刚才（四）写错了，是11月底前补齐", [(4, "写错了，是11月底前补齐")]),
        ("25已完成，26正常推进", [(25, "已完成"), (26, "正常推进")]),
        ("（四）进展：一是免证办480项，三是培训，三已完成", [(4, "进展：一是免证办480项，三是培训，三已完成")]),
    ],
)
def test_several_items_in_one_sentence_are_each_told(message: str, parts: list[tuple[int, str]]) -> None:
    assert told(message) == parts


def test_an_item_named_twice_is_told_once() -> None:
    assert told("（四）免证办480项\n（三）已完成\n（四）跨省通办60项") == [
        (4, "免证办480项\n跨省通办60项"),
        (3, "已完成"),
    ]


def test_part_of_a_split_item_is_told_apart() -> None:
    assert progress_in("（四）-1 已完成", is_liu_s) == [Progress(Number(4, 1), "已完成", ReplyStatus.DONE)]
    assert number_of("（四）-2") == Number(4, 2)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("已完成", ReplyStatus.DONE),
        ("工作已全部完成，材料已归档", ReplyStatus.DONE),
        ("申请办结", ReplyStatus.DONE),
        ("已完成，方案已印发执行", ReplyStatus.DONE),  # as the closing round's letters suggest
        ("结转明年", ReplyStatus.NEEDS_PUSH),  # whether it is, the office decides; that it is not done is said
        ("结转下年，编制没批", ReplyStatus.NEEDS_PUSH),
        ("还没有", ReplyStatus.NEEDS_PUSH),
        ("没有进展", ReplyStatus.NEEDS_PUSH),
        ("没有完成", ReplyStatus.NEEDS_PUSH),
        ("尚未办结", ReplyStatus.NEEDS_PUSH),
        ("未完成，还差验收", ReplyStatus.NEEDS_PUSH),
        ("正常推进，验收还没有完成", ReplyStatus.ON_TRACK),
        ("没有困难", None),
        ("已完成480项", None),
        ("方案已完成起草，正在征求意见", None),
        ("排查，已完成", None),
        ("未完成", ReplyStatus.NEEDS_PUSH),
        ("正常推进", ReplyStatus.ON_TRACK),
        ("免证办480项，正在稳步推进中", None),
        ("免证办480项，稳步推进中", ReplyStatus.ON_TRACK),
        ("已转入常态化", ReplyStatus.ONGOING),
        ("进度偏慢，下月加快", ReplyStatus.NEEDS_PUSH),
        ("尚未开展", ReplyStatus.NOT_STARTED),
        ("需协调", ReplyStatus.NEEDS_HELP),
        ("正常推进，请市里协调解决装备不足", ReplyStatus.NEEDS_HELP),
        ("正常推进，无需协调", ReplyStatus.ON_TRACK),
        ("还没开始，缺经费需要市财政支持", ReplyStatus.NEEDS_HELP),
        ("正常推进，不需要上级支持", ReplyStatus.ON_TRACK),
        ("没有需要市里协调的事", None),
        ("免证办已上线480项", None),
        ("", None),
        ("改为常态推进", ReplyStatus.ONGOING),
        ("应为：已完成", ReplyStatus.DONE),
        ("原报正常推进，更正为“需加快”", ReplyStatus.NEEDS_PUSH),
        ("写错了，是常态推进", ReplyStatus.ONGOING),
        ("改成需协调", ReplyStatus.NEEDS_HELP),
        ("改为11月底前补齐，正常推进", ReplyStatus.ON_TRACK),
        ("完成情况：制度已建立", None),
        ("没有开展", ReplyStatus.NOT_STARTED),
        ("推进缓慢，领导很着急", ReplyStatus.NEEDS_PUSH),
        ("受阻", ReplyStatus.NEEDS_PUSH),
        ("今年无法完成", ReplyStatus.NEEDS_PUSH),
        ("暂停", ReplyStatus.NEEDS_PUSH),
        ("已经办完了", ReplyStatus.DONE),
        ("按计划有序推进，无困难", ReplyStatus.ON_TRACK),
        ("上次需协调的事项已解决", None),
        ("上次请市里协调的编制问题，已经解决", None),
        ("编制已落实，经费需市财政支持", ReplyStatus.NEEDS_HELP),
    ],
)
def test_status_is_taken_where_it_is_plainly_said(words: str, status: ReplyStatus | None) -> None:
    assert status_in(words) == status


@pytest.mark.parametrize(
    "words",
    ["经费不足，有困难", "人员没到位", "验收没通过", "推不动", "今年怕是完不成", "存在困难：缺设备", "无法开展培训"],
)
def test_words_of_trouble_are_not_guessed_to_be_on_track(words: str) -> None:
    assert status_in(words) is None
    assert status_guessed(words) == ReplyStatus.NEEDS_PUSH


@pytest.mark.parametrize(
    "words",
    [
        *("免证办已上线480项", "没有困难", "暂无什么困难", "救助困难群众120人", "困难已基本解决", "克服人员不足等困难"),
        *("责令停止违法行为12件", "无", "排查整改问题不足12个", "未完成3件"),
    ],
)
def test_others_are(words: str) -> None:
    assert status_guessed(words) == ReplyStatus.ON_TRACK


@pytest.mark.parametrize(
    ("words", "title", "status"),
    [
        ("服务型行政执法已完成", "深入推进服务型行政执法", ReplyStatus.DONE),
        ("服务型行政执法工作已全部完成，材料已归档", "深入推进服务型行政执法", ReplyStatus.DONE),
        ("“互联网+监管”执法正常推进", "深入推进互联网+监管执法", ReplyStatus.ON_TRACK),
        ("服务型行政执法尚未开展。", "深入推进服务型行政执法", ReplyStatus.NOT_STARTED),
        ("服务型行政执法已完成3次培训", "深入推进服务型行政执法", None),
        ("服务型行政执法方案已完成", "深入推进服务型行政执法", None),
        ("行政已完成", "深入推进服务型行政执法", None),
    ],
)
def test_a_status_is_taken_behind_words_of_the_title(words: str, title: str, status: ReplyStatus | None) -> None:
    assert status_of(words, title) == status


@pytest.mark.parametrize("words", ["⑫", "12项", "十二项", "12条", "１２", "(12)", "第十二项"])
def test_a_number_asked_for_alone_is_known_however_it_is_written(words: str) -> None:
    assert number_of(words) == Number(12)


@pytest.mark.parametrize("words", ["⑫⑬", "12家", "12项任务", "1211"])
def test_what_is_no_number_of_an_item_is_none(words: str) -> None:
    assert number_of(words) is None


@pytest.mark.parametrize("opening", ["领导好，", "主任您好！"])
def test_a_greeting_is_no_part_of_the_first_item(opening: str) -> None:
    assert told(f"{opening}3、权责清单已公布；25、规划已印发") == [(3, "权责清单已公布"), (25, "规划已印发")]


@pytest.mark.parametrize("heading", ["司法局第三季度进展：", "我局进展如下：", "各项工作进展如下：\n"])
@pytest.mark.parametrize("greeting", ["", "领导好，"])
def test_a_heading_stands_before_the_first_item_and_pushes_it_nowhere(greeting: str, heading: str) -> None:
    assert told(f"{greeting}{heading}3、权责清单已公布；25、规划已印发") == [
        (3, f"{heading.strip()}\n权责清单已公布"),
        (25, "规划已印发"),
    ]


@pytest.mark.parametrize("words", ["进展：3月已完成", "情况：480项", "领导好，3月底完成"])
def test_what_no_number_of_an_item_follows_is_none(words: str) -> None:
    assert told(words) == [(None, words)]
