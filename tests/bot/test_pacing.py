"""The pacer: windows that hold whatever comes, who goes first, and Telegram's orders to wait (design §7)."""

import asyncio
import random
from collections import defaultdict
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

import pytest
from aiogram import Bot, methods
from aiogram.exceptions import TelegramAPIError, TelegramRetryAfter
from aiogram.methods import (
    AnswerCallbackQuery,
    EditMessageText,
    GetMe,
    GetUpdates,
    SendChatAction,
    SendMediaGroup,
    SendMessage,
    SetMyCommands,
    TelegramMethod,
)
from aiogram.types import InputMediaPhoto
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlmodel import col

from bot.pacing import Pacer
from bot.road_out.calls import Call, call_of
from bot.road_out.queue import Queue
from models.database import Database
from models.outbox import Gate, SentCall
from tests.bot.telegram import MORNING, Telegram, Time, bot_of, refuse, wait

LI, LIU, WANG, GROUP = 101, 102, 103, -1001


def road(rate: int = 28, time: Time | None = None, **more: Any) -> tuple[Time, Telegram, Bot, Pacer]:
    time = time or Time()
    telegram = Telegram(time, **more)
    pacer = Pacer(rate, monotonic=time.monotonic, wall=time.wall, sleep=time.sleep)
    telegram.middleware(pacer)
    return time, telegram, bot_of(telegram), pacer


async def say(bot: Bot, chat: int, text: str = "好") -> None:
    await bot(SendMessage(chat_id=chat, text=text))


async def letter(bot: Bot, pacer: Pacer, chat: int, text: str = "信") -> None:
    """As the sender does: put back, and sent again, when Telegram orders a wait."""
    while True:
        with suppress(TelegramRetryAfter):
            async with pacer.letter_turn(chat):
                await say(bot, chat, text)
            return


def instants(telegram: Telegram, chat: int | None = None) -> list[float]:
    return [at for at, call in telegram.calls if chat is None or getattr(call, "chat_id", None) == chat]


def assert_window(times: list[float], most: int, seconds: float) -> None:
    """No window of that length holds more than `most`."""
    for first, last in zip(times, times[most:], strict=False):
        assert last >= first + seconds - 1e-9, f"{most + 1} calls between {first} and {last}"


ARRIVALS = st.lists(
    st.tuples(
        st.just(0) | st.integers(0, 700),  # milliseconds since the one before
        st.sampled_from([LI, LI, LIU, WANG, GROUP]),
        st.sampled_from(["answer", "answer", "letter", "edit"]),
        st.integers(0, 400),  # milliseconds that Telegram takes
        st.booleans(),  # the person goes away before the call went
    ),
    max_size=80,
)


@given(ARRIVALS, st.sampled_from([1, 3, 7, 28]))
@settings(deadline=None, max_examples=60)
def test_no_window_is_ever_broken_whatever_comes(arrivals: list[tuple[int, int, str, int, bool]], rate: int) -> None:
    async def play() -> None:
        time = Time()
        seen: list[tuple[float, int, str]] = []  # when Telegram worked it, somewhere between call and answer
        slow = iter([delay / 1000 for *_, delay, _ in arrivals])
        chance = random.Random(len(arrivals))
        telegram = Telegram(time)

        async def work(method: TelegramMethod[Any]) -> None:
            delay = next(slow)
            before = delay * chance.random()
            await time.sleep(before)
            kind = "edit" if isinstance(method, EditMessageText) else getattr(method, "text", "")
            seen.append((time.now, getattr(method, "chat_id", 0), kind))
            await time.sleep(delay - before)

        telegram.next(work, times=len(arrivals))
        pacer = Pacer(rate, monotonic=time.monotonic, wall=time.wall, sleep=time.sleep)
        telegram.middleware(pacer)
        bot = bot_of(telegram)

        async def come(at: float, chat: int, kind: str, leaves: bool) -> None:
            await time.sleep(at)
            if kind == "edit":
                doing: Any = bot(EditMessageText(chat_id=chat, message_id=1, text="edit"))
            elif kind == "letter":
                doing = letter(bot, pacer, chat, "letter")
            else:
                doing = say(bot, chat, "answer")
            task = asyncio.ensure_future(doing)  # noqa: TID251  the person who goes away
            if leaves:
                await asyncio.sleep(0)
                task.cancel()
            with suppress(asyncio.CancelledError):
                await task

        at, people = 0.0, []
        for gap, chat, kind, _, leaves in arrivals:
            at += gap / 1000
            people.append(come(at, chat, kind, leaves))
        await time.run(*people)

        assert_window(instants(telegram), rate, 1.0)
        assert_window([when for when, _, _ in seen], rate + rate // 28, 1.0)
        by_chat: dict[int, list[tuple[float, str]]] = defaultdict(list)
        for when, chat, kind in seen:
            if kind != "edit":
                by_chat[chat].append((when, kind))
        for chat, said in by_chat.items():
            assert_window([when for when, _ in said], 3, 1.0)
            assert_window([when for when, kind in said if kind == "letter"], 1, 1.0)
            assert_window([when for when, _ in said], 20, 60.0 if chat < 0 else 20.0)
        await pacer.close()

    asyncio.run(play())


async def test_answers_go_before_three_thousand_letters() -> None:
    time, telegram, bot, pacer = road()
    waited: list[float] = []

    async def tap(at: float, chat: int) -> None:
        await time.sleep(at)
        asked = time.now
        await say(bot, chat, "答")
        waited.append(time.now - asked)

    letters = [letter(bot, pacer, 10_000 + chat) for chat in range(3000)]
    await time.run(*letters, *(tap(1 + nth * 0.5, nth) for nth in range(200)))

    assert len(telegram.calls) == 3200
    assert max(waited) <= 0.1
    assert_window(instants(telegram), 28, 1.0)
    assert time.now <= 3200 / 27  # and the letters lost no time for it


async def test_letters_leave_evenly() -> None:
    time, telegram, bot, pacer = road()
    await time.run(*(letter(bot, pacer, chat) for chat in range(1, 281)))
    gaps = [after - before for before, after in zip(instants(telegram)[2:], instants(telegram)[3:], strict=False)]
    assert min(gaps) > 0.015
    assert max(gaps) < 0.055
    assert time.now <= 280 / 27


async def test_letters_to_one_person_leave_one_a_second() -> None:
    time, telegram, bot, pacer = road()
    await time.run(*(letter(bot, pacer, LI) for _ in range(4)))
    assert instants(telegram) == pytest.approx([0, 1, 2, 3], abs=0.01)


async def test_answers_to_one_person_may_burst_a_little() -> None:
    time, telegram, bot, _ = road()
    await time.run(*(say(bot, LI) for _ in range(5)))
    assert instants(telegram) == pytest.approx([0, 0, 0, 1, 1], abs=0.01)


async def test_one_person_gets_one_message_a_second_in_the_long_run() -> None:
    time, telegram, bot, _ = road()
    await time.run(*(say(bot, LI) for _ in range(25)))
    assert instants(telegram)[19] < 8
    assert instants(telegram)[20] == pytest.approx(20, abs=0.01)


async def test_a_group_gets_twenty_messages_a_minute() -> None:
    time, telegram, bot, _ = road()
    await time.run(*(say(bot, GROUP) for _ in range(21)))
    assert instants(telegram)[19] < 20
    assert instants(telegram)[20] == pytest.approx(60, abs=0.01)


async def test_an_album_takes_the_places_of_its_pictures_and_is_not_passed_for_ever() -> None:
    time, telegram, bot, pacer = road(rate=10)
    album = SendMediaGroup(chat_id=LI, media=[InputMediaPhoto(media="x") for _ in range(8)])

    async def show() -> None:
        await time.sleep(1)
        await bot(album)

    await time.run(show(), *(letter(bot, pacer, 1000 + chat) for chat in range(60)))
    at = next(at for at, call in telegram.calls if call is album)
    assert at < 2.5
    assert sum(at <= other < at + 1 for other in instants(telegram)) <= 3  # 8 are taken, the album is one of them


async def test_what_is_no_message_passes_freely() -> None:
    time, telegram, bot, _ = road(rate=1)
    telegram.next(wait(30), chat=LI)
    free: list[TelegramMethod[Any]] = [
        GetUpdates(),
        GetMe(),
        SetMyCommands(commands=[]),
        AnswerCallbackQuery(callback_query_id="1"),
        SendChatAction(chat_id=LI, action="typing"),
    ]

    async def beside() -> None:
        await time.sleep(1)
        for method in free * 10:
            await bot(method)
        assert time.now == 1

    await time.run(say(bot, LI), beside())


def test_every_method_that_makes_a_message_is_known() -> None:
    limited = set()
    for name in methods.__all__:
        kind = getattr(methods, name)
        if isinstance(kind, type) and issubclass(kind, TelegramMethod) and kind is not TelegramMethod:
            call = call_of(kind.model_construct(chat_id=LI), letter=False)
            if call is not None:
                limited.add(name)
    assert {"SendMessage", "SendPhoto", "SendDocument", "CopyMessage", "EditMessageText", "DeleteMessage"} <= limited
    assert limited.isdisjoint({"GetUpdates", "AnswerCallbackQuery", "SendChatAction", "SetWebhook", "SetMyCommands"})
    assert all(name.startswith(("Send", "Copy", "Forward", "Edit", "Delete", "Stop")) for name in limited)


async def test_an_edit_counts_in_the_overall_window_only() -> None:
    time, telegram, bot, _ = road(rate=4)
    await time.run(*(bot(EditMessageText(chat_id=LI, message_id=1, text="x")) for _ in range(6)))
    assert_window(instants(telegram), 4, 1.0)
    assert instants(telegram)[3] < 1


async def test_a_refused_answer_waits_exactly_as_told_and_goes_again() -> None:
    time, telegram, bot, _ = road()
    telegram.next(wait(7), chat=LI)
    await time.run(say(bot, LI, "一"), say(bot, LI, "二"), say(bot, LIU, "三"))
    assert [(at, call.text) for at, call in telegram.calls if isinstance(call, SendMessage)] == [
        (0, "一"),  # refused
        (0, "三"),  # another chat is not held back
        (7, "一"),
        (7, "二"),
    ]


async def test_everything_for_a_chat_waits_behind_its_gate() -> None:
    time, telegram, bot, pacer = road()
    telegram.next(wait(7), chat=LI)

    async def later() -> None:
        await time.sleep(2)
        await asyncio.gather(
            bot(EditMessageText(chat_id=LI, message_id=1, text="改")), letter(bot, pacer, LI), say(bot, LIU)
        )

    await time.run(say(bot, LI), later())
    assert min(instants(telegram, LI)[1:]) == 7
    assert instants(telegram, LIU) == [2]


async def test_a_second_chat_refused_within_the_wait_means_everybody() -> None:
    time, telegram, bot, _ = road()
    telegram.next(wait(5), chat=LI)
    telegram.next(wait(9), chat=LIU)

    async def later() -> None:
        await time.sleep(1)
        await say(bot, WANG)

    await time.run(say(bot, LI), say(bot, LIU), later())
    assert instants(telegram, WANG) == pytest.approx([9], abs=0.2)
    assert min(instants(telegram, LI)[1:]) == pytest.approx(9, abs=0.2)


async def test_a_refusal_after_the_first_wait_is_over_is_that_chats_alone() -> None:
    time, telegram, bot, _ = road()
    telegram.next(wait(2), chat=LI)
    telegram.next(wait(9), chat=LIU)

    async def later(seconds: float, chat: int) -> None:
        await time.sleep(seconds)
        await say(bot, chat)

    await time.run(say(bot, LI), later(3, LIU), later(4, WANG))
    assert instants(telegram, WANG) == [4]


async def test_a_refused_letter_goes_back_and_then_out_when_the_gate_opens() -> None:
    time, telegram, bot, pacer = road()
    telegram.next(wait(40), chat=LI)
    await time.run(letter(bot, pacer, LI))
    assert instants(telegram) == [0, 40]


async def test_a_429_that_names_no_seconds_is_a_second() -> None:
    time, telegram, bot, _ = road()
    telegram.next(refuse(TelegramAPIError, "Too Many Requests"), chat=LI)
    await time.run(say(bot, LI))
    assert instants(telegram) == [0, 1]


async def test_a_refused_menu_waits_by_itself_and_polling_is_told() -> None:
    time, telegram, bot, _ = road()
    telegram.next(wait(3))
    await time.run(bot(SetMyCommands(commands=[])))
    assert time.now == 3
    telegram.next(wait(3))
    with pytest.raises(TelegramRetryAfter):
        await bot(GetUpdates())


async def test_who_goes_away_frees_the_place() -> None:
    time, telegram, bot, _ = road(rate=1)
    tasks = [asyncio.ensure_future(say(bot, chat)) for chat in (LI, LIU, WANG)]  # noqa: TID251  to be cancelled
    await asyncio.sleep(0)
    tasks[1].cancel()
    await time.run(tasks[0], tasks[2])
    assert len(instants(telegram, LIU)) == 0
    assert instants(telegram, WANG) == pytest.approx([1], abs=0.01)


async def test_who_goes_away_in_the_moment_of_the_turn_frees_the_place_too() -> None:
    time = Time()
    queue = Queue(1, time.monotonic, time.sleep)
    went = await queue.turn(Call(LI, 1))
    gone = asyncio.ensure_future(queue.turn(Call(LIU, 1)))  # noqa: TID251  the person who goes away
    await asyncio.sleep(0)
    queue.give_back(Call(LI, 1), went)  # the turn is LIU's now
    gone.cancel()
    await asyncio.wait([gone])
    assert gone.cancelled()
    assert await queue.turn(Call(WANG, 1)) == 0  # no time has gone by


async def test_a_letter_that_is_not_sent_gives_its_turn_back() -> None:
    time, telegram, bot, pacer = road(rate=1)

    async def dropped() -> None:
        async with pacer.letter_turn(LI):
            pass

    await time.run(dropped(), dropped(), letter(bot, pacer, LI))
    assert instants(telegram) == [0]


async def test_after_a_start_the_pacer_holds_still_for_a_second(database: Database) -> None:
    time, telegram, bot, pacer = road()
    await pacer.load(database)
    await time.run(say(bot, LI), bot(GetMe()))
    assert [(at, type(call)) for at, call in telegram.calls] == [(0, GetMe), (1, SendMessage)]


async def test_a_groups_minute_outlives_a_kill(database: Database) -> None:
    time, _, bot, pacer = road()
    await pacer.load(database)
    await time.run(*(say(bot, GROUP) for _ in range(20)))
    killed_at = time.now

    _, telegram, bot, pacer = road(time=time)  # nothing was saved at an end
    await pacer.load(database)
    await time.run(say(bot, GROUP))
    assert killed_at < 20
    assert 61 <= instants(telegram)[0] <= 62.1


async def test_a_gate_outlives_a_kill(database: Database) -> None:
    time, telegram, bot, pacer = road()
    await pacer.load(database)
    refusing = asyncio.Event()

    async def refuse_for_long(method: TelegramMethod[Any]) -> None:
        refusing.set()
        await wait(300)(method)

    telegram.next(refuse_for_long, chat=LI)
    refused = asyncio.ensure_future(say(bot, LI))  # noqa: TID251  to be killed
    await time.run(refusing.wait())  # from here on time stands still
    gates: list[tuple[int, datetime]] = []
    while not gates:
        async with database.reading() as session:
            gates = [
                (row.chat_id, row.until) for row in await session.execute(select(col(Gate.chat_id), col(Gate.until)))
            ]
    assert gates == [(LI, MORNING + timedelta(seconds=301))]
    refused.cancel()

    time.now += 2
    _, telegram, bot, pacer = road(time=time)
    await pacer.load(database)
    await time.run(say(bot, LI), say(bot, LIU))
    assert instants(telegram, LI) == pytest.approx([301], abs=0.01)
    assert instants(telegram, LIU)[0] < 301


async def test_sends_are_written_in_one_batch_and_forgotten_after_a_minute(database: Database) -> None:
    time, _, bot, pacer = road()

    async def rows() -> int:
        async with database.reading() as session:
            return len((await session.execute(select(col(SentCall.id)))).all())

    await time.run(say(bot, LI), say(bot, LIU), letter(bot, pacer, WANG))
    assert pacer.unsaved == 3
    await pacer.save(database)
    assert (pacer.unsaved, await rows()) == (0, 3)
    time.now += 61
    await pacer.save(database)
    assert await rows() == 0
