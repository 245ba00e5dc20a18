"""Where dialogs keep their place: nothing lost between a mark and the next step, and nothing kept that is over."""

from typing import Any

import pytest
from aiogram.fsm.storage.base import StorageKey
from redis.asyncio import Redis
from redis.exceptions import ConnectionError as RedisAway
from sqlalchemy import select

from bot.storage import FormStorage, RedisForms
from models.database import Database
from models.forms import Form
from tests.bot.telegram import MORNING

LI, WANG = 1003, 1006
OURS, ANOTHERS = 42, 43
NOBODY = "redis://127.0.0.1:1/0"


def place(person: int, destiny: str = "aiogd:context:one", bot: int = OURS) -> StorageKey:
    return StorageKey(bot_id=bot, chat_id=person, user_id=person, destiny=destiny)


async def keep(database: Database, storage: FormStorage, *people: int) -> list[dict[str, Any]]:
    """As the inbox does it when their updates are over."""
    rows = [row for person in people for row in storage.take_written(person)]
    async with database.writing() as session:
        await storage.write(session, rows, MORNING)
        await session.commit()
    await storage.written(rows)
    return rows


async def kept(database: Database) -> dict[str, str]:
    async with database.reading() as session:
        return {form.key: form.data for form in await session.scalars(select(Form))}


async def test_a_conversation_that_is_closed_leaves_no_row(database: Database) -> None:
    storage = FormStorage(database)
    for destiny in ("open", "closed"):
        await storage.set_data(place(LI, destiny), {"words": "进展"})
    await keep(database, storage, LI)
    assert len(await kept(database)) == 2
    await storage.set_data(place(LI, "closed"), {})
    await storage.set_data(place(WANG, "never kept"), {})
    await keep(database, storage, LI, WANG)
    assert await kept(database) == {f"{OURS}:{LI}:{LI}::open": '{"words": "进展"}'}


async def test_a_hundred_starts_leave_as_many_rows_as_one(database: Database) -> None:
    storage = FormStorage(database)
    for number in range(100):
        await storage.set_data(place(LI, f"aiogd:context:{number}"), {"state": "home"})
        await storage.set_data(place(LI, f"aiogd:context:{number - 1}"), {})
        await keep(database, storage, LI)
    assert len(await kept(database)) == 1


async def test_a_step_that_fails_begins_from_the_step_before_even_before_that_is_kept(database: Database) -> None:
    storage = FormStorage(database)
    await storage.set_data(place(LI), {"step": 1})
    rows = storage.take_written(LI)  # over, and waiting for the common mark
    await storage.set_data(place(LI), {"step": 2})
    storage.drop_written(LI)
    assert await storage.get_data(place(LI)) == {"step": 1}
    async with database.writing() as session:
        await storage.write(session, rows, MORNING)
        await session.commit()
    await storage.written(rows)
    storage.forget()
    assert await storage.get_data(place(LI)) == {"step": 1}


@pytest.mark.redis
async def test_in_redis_the_forms_of_one_bot_outlive_the_process_and_a_reset_spares_anothers(
    database: Database, redis_url: str
) -> None:
    ours, anothers = RedisForms(database, redis_url, OURS), RedisForms(database, redis_url, ANOTHERS)
    await ours.set_data(place(LI), {"step": "一"})
    await ours.set_data(place(LI, "closed"), {"step": 1})
    await anothers.set_data(place(LI, bot=ANOTHERS), {"step": 1})
    await keep(database, anothers, LI)
    await keep(database, ours, LI)
    await ours.set_data(place(LI, "closed"), {})
    await keep(database, ours, LI)
    await ours.close()

    again = RedisForms(database, redis_url, OURS)
    client = Redis.from_url(redis_url, decode_responses=True)
    assert await again.get_data(place(LI)) == {"step": "一"}
    assert sorted(await client.keys()) == [f"duban:form:{bot}:{LI}:{LI}::aiogd:context:one" for bot in (OURS, ANOTHERS)]
    await again.empty()
    assert await again.get_data(place(LI)) == {}
    anothers.forget()
    assert await anothers.get_data(place(LI, bot=ANOTHERS)) == {"step": 1}
    assert await kept(database) == {}
    for closed in (again, anothers):
        await closed.close()
    await client.aclose()


@pytest.mark.redis
async def test_while_redis_is_away_the_forms_stay_at_hand_and_go_there_later(
    database: Database, redis_url: str
) -> None:
    forms, nobody = RedisForms(database, redis_url, OURS), Redis.from_url(NOBODY)
    redis, forms._redis = forms._redis, nobody
    forms._forms[f"{OURS}:{LI}:{LI}::aiogd:context:one"] = (None, "{}")
    await forms.set_data(place(LI), {"step": 1})
    with pytest.raises(RedisAway):
        await keep(database, forms, LI)
    forms._forms.clear()  # so many others came meanwhile
    assert await forms.get_data(place(LI)) == {"step": 1}
    forms._redis = redis
    await forms.written([])  # the mark is tried again, and finds itself made
    forms.forget()
    assert await forms.get_data(place(LI)) == {"step": 1}
    await forms.close()
    await nobody.aclose()
