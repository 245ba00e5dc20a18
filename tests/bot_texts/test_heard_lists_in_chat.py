"""Lists, ranges and sentences of all items at once: each item has its part, and no other item's."""

import pytest
from sqlalchemy import update
from sqlmodel import col

from models.database import Database
from models.plan import Assignment, Plan
from models.progress import Reply, ReplyPart
from models.rules.words import ReplyStatus, Settlement
from tests.actions.reporting import BIG_DATA, LIU
from tests.bot_texts.reporting import Room, room_of
from tests.conftest import OneDispatcher
from tests.marks import one_database

pytestmark = one_database


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    room = await room_of(database, dispatcher_of_this_process)
    await room.reminder(room.liu, LIU, BIG_DATA, await room.office.open_round())
    return room


def said(room: Room) -> list[str]:
    return [message.text or "" for message in room.liu.chat]


@pytest.mark.parametrize("words", ["（五）、（四）已完成", "（五）已完成\n（四）已完成", "（四）已完成，（五）已完成"])
@pytest.mark.parametrize("replies", [True, False])
async def test_an_item_of_others_is_said_to_be_and_its_number_is_no_word_of_theirs(
    room: Room, words: str, replies: bool
) -> None:
    shown = await room.liu.answers(500, words) if replies else await room.liu.types(words)
    assert shown.startswith("请核对\n（四）深入推进放管服改革\n")
    assert "状态：已完成\n本期进展：已完成\n" in shown
    assert said(room).count("（五）不涉及您单位，没有记；其余的在下面，请核对。") == 1


async def test_a_range_is_submitted_on_one_page(room: Room) -> None:
    assert await room.liu.answers(500, "（二十四）至（二十七）均正常推进") == (
        "听懂了3项，请核对：\n"
        "（二十五）提升数字法治政府支撑能力 · 正常推进\n正常推进\n"
        "（二十六）加快推进政务数据有序共享 · 正常推进\n正常推进\n"
        "（二十七）深入推进互联网+监管执法 · 正常推进\n正常推进"
    )
    await room.liu.taps("全部提交")
    assert len(await room.replies()) == 3


async def test_lines_numbered_in_several_ways_go_each_to_their_item(room: Room) -> None:
    shown = await room.liu.types("二十五 规划已印发\n26.目录已编制\n（二十七）已完成")
    assert shown == (
        "听懂了3项，请核对（其中已完成的1项，提交就是申请办结）：\n"
        "（二十五）提升数字法治政府支撑能力 · 没写状态，先按正常推进\n规划已印发\n"
        "（二十六）加快推进政务数据有序共享 · 没写状态，先按正常推进\n目录已编制\n"
        "（二十七）深入推进互联网+监管执法 · 已完成\n已完成"
    )


async def test_what_is_not_said_of_how_work_stands_is_said_to_be_guessed_and_never_for_the_better(room: Room) -> None:
    words = "（三）没有开展\n（四）推进缓慢，领导着急\n（二十五）经费不足，有困难\n（二十六）目录已编制\n"
    assert await room.liu.answers(500, f"{words}（二十七）上次需协调的事项已解决") == (
        "听懂了5项，请核对：\n"
        "（三）推进政府机构职能优化协同高效 · 尚未开展\n没有开展\n"
        "（四）深入推进放管服改革 · 需加快\n推进缓慢，领导着急\n"
        "（二十五）提升数字法治政府支撑能力 · 没写状态，先按需加快\n经费不足，有困难\n"
        "（二十六）加快推进政务数据有序共享 · 没写状态，先按正常推进\n目录已编制\n"
        "（二十七）深入推进互联网+监管执法 · 没写状态，先按正常推进\n上次需协调的事项已解决"
    )


@pytest.mark.parametrize("words", ["6项都正常推进", "六项工作均正常推进", "全部正常推进", "都正常推进"])
async def test_one_sentence_of_all_is_asked_about_once(room: Room, words: str) -> None:
    shown = await room.liu.answers(500, words)
    assert shown.startswith("听懂了6项，请核对：\n（三）推进政府机构职能优化协同高效 · 正常推进\n正常推进\n（四）")
    assert (await room.liu.taps("全部提交")).startswith("✓ 已提交")
    parts = await room.office.all(ReplyPart)
    assert [(part.status, part.text) for part in parts] == [(ReplyStatus.ON_TRACK, "正常推进")] * 6


async def test_where_others_are_owed_than_were_counted_it_is_said(room: Room) -> None:
    await room.office.replies("（三）")
    shown = await room.liu.answers(500, "6项都正常推进")
    assert shown.startswith("听懂了5项，请核对：\n（四）")
    assert "您说的是6项，现在待报的是5项，都列在下面；哪项不一样，点它改。" in said(room)


async def test_a_sentence_of_some_is_not_taken_for_all(room: Room) -> None:
    shown = await room.liu.answers(500, "2项已完成，其余正常推进")
    assert shown == "收到：2项已完成，其余正常推进\n说的是哪一项？点一下。"


@pytest.mark.parametrize("words", ["同上期", "同上季度", "和上次一样", "无变化", "没有变化"])
@pytest.mark.parametrize("in_form", [True, False])
async def test_as_last_time_is_the_last_reply_unchanged(room: Room, words: str, in_form: bool) -> None:
    await room.office.replies("（四）", ReplyStatus.NEEDS_PUSH, "免证办已上线300项")
    if in_form:
        await room.reports_on(room.liu, "（四）", BIG_DATA)
        shown = await room.liu.types(words)
    else:
        shown = await room.liu.types(f"（四）{words}")
    assert "状态：需加快\n本期进展：免证办已上线300项\n与上期相同，会注明。" in shown
    await room.liu.taps("提交")
    [_, last] = await room.office.all(Reply)
    assert last.same_as_before


async def test_where_nothing_was_said_before_the_words_stand_as_typed(room: Room) -> None:
    assert "状态：正常推进\n本期进展：无变化\n" in await room.liu.types("（四）无变化")


async def test_a_number_that_no_item_has_is_said_and_the_words_wait(room: Room) -> None:
    shown = await room.liu.types("（九十九）已完成")
    assert said(room)[-2] == "工作安排里没有第九十九项。您写的话还留着，请在下面点是哪一项的。"
    assert shown == "收到：已完成\n说的是哪一项？点一下。"
    assert "状态：已完成\n本期进展：已完成\n" in await room.liu.taps("（三）推进政府机构职能优化协同高效")


async def test_so_it_is_in_the_form_of_another_which_is_offered_first(room: Room) -> None:
    await room.reports_on(room.liu, "（二十六）", BIG_DATA)
    assert await room.liu.types("（九十九）已完成") == "收到：已完成\n说的是哪一项？点一下。"
    assert room.liu.button("（").startswith("（二十六）")


async def test_what_is_settled_is_said_to_be(room: Room) -> None:
    [place] = await room.office.places("（四）")
    async with room.office.database.writing() as session:
        row = await session.get_one(Assignment, place.assignment_id)
        row.settled_at, row.settled_as = room.office.now, Settlement.DONE
        await session.commit()
    await room.liu.answers(500, "（四）已完成")
    told = "（四）已经办结认定，不用再报。要补充、有不同意见，请联系办公室。这句话没有保存；要是序号写错了，改好再发。"
    assert told in said(room)
    assert "说的是哪一项" not in "".join(said(room))  # it is of no other item


async def test_an_item_of_an_archived_plan_is_said_to_be(room: Room) -> None:
    async with room.office.database.writing() as session:
        await session.execute(update(Plan).where(col(Plan.id) == room.office.plan).values(archived_at=room.office.now))
        await session.commit()
    await room.liu.types("（四）已完成")
    title = (await room.office.get(Plan, room.office.plan)).short_title
    assert f"（四）所在的《{title}》已经归档，不再填报，这句话没有保存。请看看序号对不对。" in said(room)


AS_NAMED = """\
听懂了6项，请核对：
（三）推进政府机构职能优化协同高效 · 正常推进
正常推进
（四）深入推进放管服改革 · 没写状态，先按正常推进
已上线新系统
（二十五）提升数字法治政府支撑能力 · 正常推进
正常推进
（二十六）加快推进政务数据有序共享 · 正常推进
正常推进
（二十七）深入推进互联网+监管执法 · 正常推进
正常推进
（三十三）"""


@pytest.mark.parametrize(
    "words",
    [
        "全部正常推进，其中（四）已上线新系统",
        "除了（四）已上线新系统，其他都正常推进",
        "（四）已上线新系统，其余均正常推进",
        "（四）已上线新系统；其余正常推进",
    ],
)
@pytest.mark.parametrize("replies", [True, False])
async def test_all_but_one_each_have_their_own_words(room: Room, words: str, replies: bool) -> None:
    shown = await room.liu.answers(500, words) if replies else await room.liu.types(words)
    assert shown.startswith(AS_NAMED)
    await room.liu.taps("全部提交")
    assert sorted(part.text for part in await room.office.all(ReplyPart)) == sorted(["已上线新系统", *["正常推进"] * 5])


async def test_of_what_is_excepted_nothing_is_put_down(room: Room) -> None:
    shown = await room.liu.answers(500, "除（四）外，其余均正常推进")
    assert shown.startswith("听懂了5项，请核对：\n（三）")
    assert "（四）深入" not in shown
    assert "（四）没有写进展，没有记。" in said(room)


@pytest.mark.parametrize("words", ["剩下的都正常推进", "其余各项均正常推进", "都正常推进"])
@pytest.mark.parametrize("replies", [True, False])
async def test_the_rest_is_what_is_owed_still_and_words_of_its_own_stay(
    room: Room, words: str, replies: bool
) -> None:
    await room.office.replies("（三）")
    await room.liu.types("（四）免证办已上线480项")
    await room.liu.types("/items")
    shown = await room.liu.answers(500, words) if replies else await room.liu.types(words)
    assert shown.startswith("听懂了4项，请核对：\n（二十五）")
    assert "（四）您写过、还没有提交，没有改；发 /report 接着交。" in said(room)
    await room.liu.taps("全部提交")
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    assert "免证办已上线480项" in room.liu.reads()


async def test_where_all_have_words_of_their_own_none_is_changed(room: Room) -> None:
    for number in ("（三）", "（四）", "（二十五）", "（二十六）"):
        await room.office.replies(number)
    await room.liu.types("（二十七）监管事项已录入\n（三十三）讲座已办")
    await room.liu.answers(500, "都正常推进")
    assert "（二十七）（三十三）您写过、还没有提交，没有改；发 /report 接着交。" in said(room)


async def test_a_common_sentence_said_anew_takes_the_place_of_the_one_before(room: Room) -> None:
    await room.liu.answers(500, "都正常推进")
    shown = await room.liu.answers(500, "都需加快")
    assert shown.startswith("听懂了6项，请核对：\n（三）推进政府机构职能优化协同高效 · 需加快\n")
