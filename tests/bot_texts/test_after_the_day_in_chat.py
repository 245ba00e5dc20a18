"""Once a round's due day has gone by, nothing that a contact reads speaks of it as if it were ahead."""

from datetime import UTC, datetime

import pytest

from jobs.close_round import close_rounds
from models.database import Database
from tests.actions.cast import WANG
from tests.actions.reporting import BIG_DATA, LIU, TOWN
from tests.bot_texts.reporting import Room, room_of
from tests.conftest import OneDispatcher
from tests.marks import one_database

pytestmark = one_database

ENDED = "第三季度进展填报，已于9月22日（周五）截止"


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    """It is the Monday after the day, and the round is open until Thursday."""
    room = await room_of(database, dispatcher_of_this_process)
    await room.office.open_round()
    room.office.now = datetime(2023, 9, 25, 2, tzinfo=UTC)
    return room


async def test_the_list_the_form_its_card_and_what_follows_say_so(room: Room) -> None:
    assert f"{ENDED}：还有6项待报。" in await room.liu.types("/report")
    assert f"市大数据局 · {ENDED}\n" in await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("正常推进")
    assert f"市大数据局 · {ENDED}\n" in await room.liu.types("免证办已上线480项")
    assert "还有5项待报，已于9月22日（周五）截止。" in await room.liu.taps("提交")


async def test_a_township_s_form_says_so(room: Room) -> None:
    assert (await room.wang.types("/report")).startswith(f"合并填报 · 城关镇\n{ENDED}\n1/6. ")
    await room.wang.taps("没有")
    assert (await room.wang.taps("看已填的")).startswith(f"合并填报 · 城关镇\n{ENDED}\n请核对：\n")


async def test_so_do_the_item_s_card_one_s_status_and_why_a_letter_came(room: Room) -> None:
    await room.liu.types("/items")
    shown = await room.liu.taps(room.liu.button("（四）", within=True))
    assert "到期未报 · 第三季度已于9月22日（周五）截止" in shown
    assert "还有6项进展待报，已于9月22日（周五）截止：" in await room.liu.types("/status")
    [one] = {place.owes[0] for place in await room.office.places("（六）", TOWN)}
    letter = await room.reminder(room.wang, WANG, TOWN, one)
    assert "第三季度进展填报，9月11日开始，已于9月22日（周五）截止。" in await room.wang.taps_letter(letter, "why")


async def test_on_the_day_itself_it_is_today(room: Room) -> None:
    room.office.now = datetime(2023, 9, 22, 2, tzinfo=UTC)
    assert "第三季度进展填报，今天（9月22日）截止：还有6项待报。" in await room.liu.types("/report")


# When it is over


async def test_what_the_round_left_is_told_to_who_looks_back_at_its_reminder(room: Room) -> None:
    """Of six 刘科长 has reported one; the rest is missed, and can be reported still."""
    [one] = {place.owes[0] for place in await room.office.places("（四）", BIG_DATA)}
    letter = await room.reminder(room.liu, LIU, BIG_DATA, one)
    await room.office.replies("（三）", text="权责清单已公布")
    room.office.now = datetime(2023, 10, 9, 2, tzinfo=UTC)
    await close_rounds(room.office.database, room.office.office, room.office.now)
    assert await room.liu.answers(500, "收到") == (
        "谢谢您的回复！上一轮已经结束，市大数据局有5项到期没有报；补报照样收，直接回复一句话就行。"
    )
    said = await room.liu.taps_letter(letter, "snooze")
    assert said.startswith("这一轮已经结束，不会再为此提醒。没有报的，随时可以补报：发 /report。")
    shown = await room.liu.types("/report")
    assert "现在没有正在进行的填报；上一轮有5项到期没有报，带●，随时可以补报。" in shown
    labels = room.liu._labels()
    assert [each.startswith("●") for each in labels[:6]] == [True] * 5 + [False]
    assert labels[5] == "（三）推进政府机构职能优化协同高效 · 9月25日报过"


async def test_words_under_a_reminder_that_was_put_off_are_not_called_superfluous(room: Room) -> None:
    [one] = {place.owes[0] for place in await room.office.places("（四）", BIG_DATA)}
    room.office.now = datetime(2023, 9, 20, 2, tzinfo=UTC)
    letter = await room.reminder(room.liu, LIU, BIG_DATA, one)
    await room.liu.taps_letter(letter, "snooze")
    await room.liu.taps(room.liu.button("今天下午"))
    await room.liu.types("还在汇总中，预计下周报")
    hint = (
        "刚才的话没有保存。要换时间提醒，请点上面的按钮；要报进展，直接发一句话就行，如“（四）免证办已上线480项”。"
    )
    assert hint in [message.text for message in room.liu.chat]



async def test_after_the_closing_round_its_reminder_does_not_say_that_all_was_reported(room: Room) -> None:
    closing = await room.office.open_closing()
    letter = await room.reminder(room.liu, LIU, BIG_DATA, closing)
    room.office.now = datetime(2023, 12, 18, 2, tzinfo=UTC)
    await close_rounds(room.office.database, room.office.office, room.office.now)
    assert (await room.liu.taps_letter(letter, "snooze")).startswith("这一轮已经结束，不会再为此提醒。")


async def test_reminder_is_put_off_no_further_than_the_day_on_which_the_round_closes(room: Room) -> None:
    """It closes at the end of Thursday, 09-28; a break follows, until Monday, 10-09."""
    [one] = {place.owes[0] for place in await room.office.places("（四）", BIG_DATA)}
    letter = await room.reminder(room.liu, LIU, BIG_DATA, one)
    room.office.now = datetime(2023, 9, 27, 2, tzinfo=UTC)
    await room.liu.taps_letter(letter, "snooze")
    assert room.liu._labels() == ["今天下午（15:00）", "明天上午（9月28日（周四））", "回到首页"]
    room.office.now = datetime(2023, 9, 28, 7, 30, tzinfo=UTC)  # 15:30
    told = await room.liu.taps_letter(letter, "snooze")
    assert told.startswith("这一轮今天就结束，来不及再提醒您了。直接回复一句话就行；")
    assert room.liu._labels() == ["回到首页"]
