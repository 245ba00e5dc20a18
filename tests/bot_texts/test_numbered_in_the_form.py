"""王干事 answers by the questions' numbers wherever the form stands; what is left open stays open."""

import pytest

from models.database import Database
from models.progress import Figure, Reply
from tests.actions.cast import WANG
from tests.actions.reporting import TOWN
from tests.bot_texts.reporting import Room, room_of
from tests.conftest import OneDispatcher
from tests.marks import one_database


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    return await room_of(database, dispatcher_of_this_process)


pytestmark = one_database

SIX, TEN = "1. （六）加强行政规范性文件制定监督管理", "2. （十）深化行政执法体制改革"
TWENTY_EIGHT = "3. （二十八）强化领导机制"
HINT = "第4题要一个数，如“2期”；“{}”里没有数，已照原话记下。能补就发“4. 2期”这样的话，不补也可以提交。"
LECTURES, TRAINING = "4. （三十三）法治专题讲座", "5. （三十三）业务知识和法律法规培训"


async def at_the_fourth(room: Room) -> None:
    """In the closing round: the first three stand as they were said in the third quarter, the others were left open."""
    await room.office.open_round()
    await room.wang.types("/report")
    for answer in ("制发1件", "已挂牌", "学习两次"):
        await room.wang.types(answer)
    await room.wang.taps("看已填的")
    await room.wang.taps("提交")
    await room.office.open_closing()
    assert "4/6. （三十三）法治专题讲座" in await room.wang.types("/report")


async def test_what_was_left_open_last_time_is_open_again_and_asked_for(room: Room) -> None:
    await at_the_fourth(room)
    assert (await room.wang.taps("看已填的")).endswith(
        f"{LECTURES}：还没填\n{TRAINING}：还没填\n6. 需市里协调的事：还没填\n"
        "第4、5、6题未答，可补一句；不补也可以提交。"
    )


async def test_nothing_needed_stands_next_time_only_where_it_was_said(room: Room) -> None:
    await room.office.open_round()
    await room.wang.types("/report")
    for answer in ("制发1件", "已挂牌", "学习两次", "1期", "30学时", "没有"):
        await room.wang.types(answer)
    await room.wang.taps("提交")
    assert [(reply.difficulties, reply.needs_nothing) for reply in await room.office.all(Reply)] == [("", True)]
    await room.office.open_closing()
    assert "6. 需市里协调的事：无\n" in await room.wang.types("/report")


async def test_some_of_the_questions_are_answered_by_number_from_any_of_them(room: Room) -> None:
    await at_the_fourth(room)
    words = "1. 制发2件 2. 已挂牌，正常推进 3. 学习四次"
    assert await room.wang.types(words) == (
        f"收到：{words}\n是分别答第1、2、3题，还是都是第4题的？\n4. （三十三）法治专题讲座已有多少期？（不少于两期）"
    )
    shown = await room.wang.taps("分到各题")
    assert f"{SIX}：制发2件\n{TEN}：已挂牌，正常推进\n{TWENTY_EIGHT}：学习四次\n{LECTURES}：还没填\n" in shown


async def test_two_are_asked_about_too_and_may_be_one_answer(room: Room) -> None:
    await at_the_fourth(room)
    asked = await room.wang.types("1. 春季1期 2. 秋季1期")
    room.restarts()
    assert await room.wang.types("/report") == asked
    window = room.wang.newest()
    assert "5/6. " in await room.wang.taps("都是第4题的")
    await room.wang.taps_again("都是第4题的", window)
    assert f"{LECTURES}：1. 春季1期 2. 秋季1期\n" in await room.wang.taps("看已填的")


async def test_a_message_that_begins_with_the_number_asked_goes_on_from_there(room: Room) -> None:
    await at_the_fourth(room)
    shown = await room.wang.types("4. 2期 5. 60学时 6. 无")
    assert f"{LECTURES}：2期\n{TRAINING}：60学时\n6. 需市里协调的事：无\n没有问题就点【提交】。" in shown
    await room.wang.taps("提交")
    assert [figure.value for figure in await room.office.all(Figure)] == [2, 60]


async def test_words_where_a_figure_is_asked_for_are_kept_and_told_what_is_missing(room: Room) -> None:
    hint = HINT.format("综合执法稳步推进")
    await at_the_fourth(room)
    shown = await room.wang.types("4. 综合执法稳步推进")
    assert f"{LECTURES}：综合执法稳步推进\n" in shown
    assert f"还没填\n{hint}\n第5、6题未答" in shown
    assert hint not in await room.wang.types("4. 2期")


async def test_so_they_are_where_one_question_is_answered(room: Room) -> None:
    hint = HINT.format("稳步推进")
    await at_the_fourth(room)
    assert "5/6. " in await room.wang.types("稳步推进")
    assert [message.text for message in room.wang.chat].count(hint) == 1
    await room.wang.taps("没有")
    assert f"{hint}\n没有问题就点【提交】。" in await room.wang.taps("没有")


@pytest.mark.parametrize("words", ["4、1期", "4，1期", "4. 1期", "（4）1期"])
async def test_one_figure_goes_to_its_question_from_any_other(room: Room, words: str) -> None:
    await room.office.open_round()
    assert "1/6. " in await room.wang.types("/report")
    shown = await room.wang.types(words)
    assert f"{SIX}：还没填\n" in shown
    assert f"{LECTURES}：1期\n{TRAINING}：还没填\n" in shown
    assert f"{LECTURES}：2期\n" in await room.wang.types("4、2期")


async def test_so_it_does_in_reply_to_the_reminder(room: Room) -> None:
    await room.reminder(room.wang, WANG, TOWN, await room.office.open_round())
    shown = await room.wang.answers(500, "4、1期")
    assert f"{TWENTY_EIGHT}：还没填\n{LECTURES}：1期\n" in shown


async def test_as_last_time_is_what_was_answered_then(room: Room) -> None:
    await at_the_fourth(room)
    await room.wang.types("2. 已挂牌两年 3. 学习四次 4. 2期")
    await room.wang.taps("分到各题")
    assert f"{TEN}：已挂牌\n{TWENTY_EIGHT}：学习四次\n" in await room.wang.types("2. 同上期")
    await room.wang.types("（二十八）没有变化")
    assert f"{TWENTY_EIGHT}：学习两次\n" in await room.wang.taps("看已填的")


async def test_the_whole_form_as_last_time_in_one_word(room: Room) -> None:
    await room.office.open_round()
    await room.wang.types("/report")
    for answer in ("制发1件", "已挂牌", "学习两次", "1期", "30学时", "没有"):
        await room.wang.types(answer)
    await room.wang.taps("提交")
    await room.reminder(room.wang, WANG, TOWN, await room.office.open_closing())
    shown = await room.wang.answers(500, "同上期")
    assert f"{SIX}：制发1件\n{TEN}：已挂牌\n" in shown
    assert f"{LECTURES}：1期\n" in shown
