"""The road in: stored before it is worked, each update once, each person in order, and nothing of it kept."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

import pytest
from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import GetMe
from aiogram.types import Update as TelegramUpdate
from sqlalchemy import select
from sqlmodel import col

from bot.inbox import Inbox
from bot.road_in.rows import Rows, Waiting, Worked
from bot.storage import FormStorage
from models.clock import wall
from models.database import Database
from models.forms import Form
from models.inbox import Update, UpdateState

LI, WANG = 1003, 1006
Heard = Callable[[int, dict[str, Any]], Awaitable[None]]


class Ear(Dispatcher):
    """Hears what the inbox feeds it, as the story wants it heard."""

    def __init__(self, heard: Heard) -> None:
        super().__init__(disable_fsm=True)
        self.heard = heard

    async def feed_update(self, bot: Bot, update: TelegramUpdate, **facts: Any) -> None:
        await self.heard(update.update_id, facts)


def said(update_id: int, person: int, text: str = "机密的话") -> dict[str, Any]:
    user = {"id": person, "is_bot": False, "first_name": "李"}
    chat = {"id": person, "type": "private"}
    message = {"message_id": update_id, "date": 1691974800, "chat": chat, "from": user, "text": text}
    return {"update_id": update_id, "message": message}


@asynccontextmanager
async def inbox_of(database: Database, heard: Heard, bot_id: int = 42) -> AsyncIterator[Inbox]:
    bot = Bot(f"{bot_id}:TEST")
    inbox = Inbox(database, bot, Ear(heard), FormStorage(database), wall, on_worked=lambda: None)
    try:
        yield inbox
    finally:
        await inbox.stop(1)
        await bot.session.close()


async def rows(database: Database) -> list[Update]:
    async with database.reading() as session:
        return list(await session.scalars(select(Update).order_by(col(Update.update_id))))


async def test_each_person_is_worked_in_order_and_nobody_waits_for_another(database: Database) -> None:
    order: list[int] = []
    wang_heard = asyncio.Event()

    async def heard(update_id: int, _: dict[str, Any]) -> None:
        if update_id == 1:
            await wang_heard.wait()  # 李科长's first is slow; 王干事 does not wait for it
        order.append(update_id)
        if update_id == 3:
            wang_heard.set()

    async with inbox_of(database, heard) as inbox:
        await inbox.start()
        await inbox.receive([said(1, LI), said(2, LI), said(3, WANG), said(4, LI)])
        await inbox.idle()
    assert order == [3, 1, 2, 4]


async def test_an_update_that_comes_again_is_worked_once_and_its_words_are_erased(database: Database) -> None:
    count: list[int] = []

    async def heard(update_id: int, _: dict[str, Any]) -> None:
        count.append(update_id)

    async with inbox_of(database, heard) as inbox:
        await inbox.start()
        await inbox.receive([said(1, LI)])
        await inbox.receive([said(1, LI), said(2, LI)])
        await inbox.idle()
        await inbox.receive([said(2, LI)])
        await inbox.idle()
    assert count == [1, 2]
    assert [(row.state, row.payload, row.outcome) for row in await rows(database)] == [
        (UpdateState.ANSWERED, None, None)
    ] * 2


async def test_what_a_killed_process_left_is_worked_by_the_next_in_order(database: Database) -> None:
    async def never(_: int, __: dict[str, Any]) -> None:
        await asyncio.Event().wait()

    async with inbox_of(database, never) as dying:
        await dying.start()
        await dying.receive([said(1, LI), said(2, LI)])

    order: list[tuple[int, bool, Any]] = []

    async def heard(update_id: int, facts: dict[str, Any]) -> None:
        order.append((update_id, facts["done"], facts["outcome"]))

    async with database.writing() as session:  # the first one's deed was done before the kill
        row = await session.get_one(Update, (42, 1))
        row.state, row.outcome = UpdateState.DONE, 17
        await session.commit()
    async with inbox_of(database, heard) as inbox:
        await inbox.start()
        await inbox.idle()
    assert order == [(1, True, 17), (2, False, None)]
    assert [row.state for row in await rows(database)] == [UpdateState.ANSWERED] * 2


async def test_a_broken_road_is_tried_again_and_the_deed_is_not_repeated(database: Database) -> None:
    tries: list[tuple[bool, Any]] = []

    async def heard(update_id: int, facts: dict[str, Any]) -> None:
        tries.append((facts["done"], facts["outcome"]))
        if len(tries) == 1:
            async with database.writing() as session:
                row = await session.get_one(Update, (42, update_id))
                row.state, row.outcome = UpdateState.DONE, {"seat": 5}
                await session.commit()
            raise TelegramNetworkError(GetMe(), "the answer did not get through")

    async with inbox_of(database, heard) as inbox:
        await inbox.start()
        await inbox.receive([said(1, LI)])
        await inbox.idle()
    assert tries == [(False, None), (True, {"seat": 5})]
    assert [row.state for row in await rows(database)] == [UpdateState.ANSWERED]


async def test_a_mistake_of_ours_does_not_stop_the_persons_next_update(database: Database) -> None:
    order: list[int] = []

    async def heard(update_id: int, _: dict[str, Any]) -> None:
        order.append(update_id)
        if update_id == 1:
            raise ZeroDivisionError

    async with inbox_of(database, heard) as inbox:
        await inbox.start()
        await inbox.receive([said(1, LI), said(2, LI)])
        await inbox.idle()
    assert order == [1, 2]
    first, second = await rows(database)
    assert (first.state, first.trouble, first.payload) == (UpdateState.FAILED, "ZeroDivisionError", None)
    assert second.state == UpdateState.ANSWERED


async def test_an_update_that_brings_the_process_down_each_time_is_given_up_after_five_starts(
    database: Database,
) -> None:
    starts: list[int] = []

    async def deadly(update_id: int, _: dict[str, Any]) -> None:
        starts.append(update_id)
        await asyncio.Event().wait()  # until the process is killed

    async with inbox_of(database, deadly) as inbox:
        await inbox.receive([said(1, LI)])
    for _ in range(6):
        async with inbox_of(database, deadly) as inbox:
            await inbox.start()
            async with asyncio.timeout(10):
                while not (starts or (await rows(database))[0].state == UpdateState.FAILED):
                    await asyncio.sleep(0)
        starts.clear()
    (row,) = await rows(database)
    assert (row.state, row.attempts, row.payload) == (UpdateState.FAILED, 5, None)


async def test_an_update_that_nobody_here_understands_holds_up_no_other(database: Database) -> None:
    count: list[int] = []

    async def heard(update_id: int, _: dict[str, Any]) -> None:
        count.append(update_id)

    new_thing = {"update_id": 2, "message": {"message_id": "not a number", "text": "一句话"}}
    async with inbox_of(database, heard) as inbox:
        await inbox.start()
        await inbox.receive([said(1, LI), new_thing, said(3, LI)])
        await inbox.idle()
    assert count == [1, 3]
    _, strange, _ = await rows(database)
    assert (strange.state, strange.trouble, strange.payload) == (UpdateState.FAILED, "not understood", None)


async def test_a_stop_lets_what_runs_end_and_be_marked(database: Database) -> None:
    count: list[int] = []
    begun, end = asyncio.Event(), asyncio.Event()

    async def heard(update_id: int, _: dict[str, Any]) -> None:
        begun.set()
        await end.wait()
        count.append(update_id)

    for _ in range(2):  # the second start finds nothing left
        async with inbox_of(database, heard) as inbox:
            await inbox.start()
            if not count:
                await inbox.receive([said(1, LI)])
                await begun.wait()
            end.set()
            await inbox.stop(10)
    assert count == [1]
    assert [row.state for row in await rows(database)] == [UpdateState.ANSWERED]


async def test_an_update_pushed_twice_at_once_is_worked_once(database: Database) -> None:
    count: list[int] = []

    async def heard(update_id: int, _: dict[str, Any]) -> None:
        count.append(update_id)

    async with inbox_of(database, heard) as inbox:
        await inbox.start()
        await asyncio.gather(*(inbox.receive([said(number, LI)]) for number in range(1, 21) for _ in range(2)))
        await inbox.idle()
    assert sorted(count) == list(range(1, 21))


async def test_an_update_pushed_again_is_not_worked_again_while_the_second_push_is_slow(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    count: list[int] = []
    stored, go_on = asyncio.Event(), asyncio.Event()
    store = Rows.store

    async def slowly(rows: Rows, raws: Sequence[dict[str, Any]], now: datetime) -> list[Waiting]:
        waiting = await store(rows, raws, now)
        if not stored.is_set():
            stored.set()
            await go_on.wait()
        return waiting

    async def heard(update_id: int, _: dict[str, Any]) -> None:
        count.append(update_id)

    monkeypatch.setattr(Rows, "store", slowly)
    async with inbox_of(database, heard) as inbox:
        await inbox.start()
        async with asyncio.TaskGroup() as pushes:
            pushes.create_task(inbox.receive([said(1, LI)]))
            await stored.wait()
            await inbox.receive([said(1, LI)])
            await inbox.idle()
            go_on.set()
        await inbox.idle()
    assert count == [1]


async def test_what_is_stored_before_the_start_is_taken_up_by_it(database: Database) -> None:
    count: list[int] = []

    async def heard(update_id: int, _: dict[str, Any]) -> None:
        count.append(update_id)

    async with inbox_of(database, heard) as inbox:
        await inbox.receive([said(1, LI)])
        await inbox.start()
        await inbox.receive([said(2, LI)])
        await inbox.idle()
    assert count == [1, 2]


async def test_forty_people_whose_road_is_broken_do_not_stop_the_next(database: Database) -> None:
    wang_is_heard = asyncio.Event()

    async def heard(update_id: int, _: dict[str, Any]) -> None:
        if update_id <= 40:
            raise TelegramNetworkError(GetMe(), "no answer")
        wang_is_heard.set()

    async with inbox_of(database, heard) as inbox:
        await inbox.start()
        await inbox.receive([said(number, 5000 + number) for number in range(1, 41)])
        await inbox.receive([said(41, WANG)])
        async with asyncio.timeout(30):
            await wang_is_heard.wait()


async def test_what_another_process_has_marked_is_not_marked_again_and_its_forms_stay(database: Database) -> None:
    bot = Bot("42:TEST")
    mine, storage = Rows(database, bot), FormStorage(database)
    await mine.store([said(1, LI), said(2, LI)], wall())
    form = {"key": "form", "state": "Join:name", "data": '{"by": "the heir"}'}
    await mine.mark([Worked(1, UpdateState.ANSWERED, None, [form])], storage, wall())
    late = [form | {"data": '{"by": "the dead"}'}]
    await mine.mark(
        [Worked(1, UpdateState.FAILED, "late", late), Worked(2, UpdateState.ANSWERED, None)], storage, wall()
    )
    assert [row.state for row in await rows(database)] == [UpdateState.ANSWERED] * 2
    async with database.reading() as session:
        assert (await session.get_one(Form, "form")).data == form["data"]
    await bot.session.close()


async def test_two_bots_on_one_database_count_their_updates_apart(database: Database) -> None:
    count: list[int] = []

    async def heard(update_id: int, _: dict[str, Any]) -> None:
        count.append(update_id)

    for bot_id in (42, 43):
        async with inbox_of(database, heard, bot_id) as inbox:
            await inbox.start()
            await inbox.receive([said(1, LI)])
            await inbox.idle()
    assert count == [1, 1]
