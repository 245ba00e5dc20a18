"""What one coordinator decides of a round that has not opened, its colleagues hear of."""

import re
from datetime import date

import pytest
from sqlmodel import col

from bot.letters.render import render
from models.actions.rounds import call_off_round, call_on_round
from models.database import Database
from models.outbox import Letter
from models.people import Member
from models.rounds import Round
from models.rules.words import RoundKind
from tests.actions.adopted import Adopted, adopted_office
from tests.actions.cast import CHEN
from tests.actions.replied import ZHOU, with_zhou
from tests.jobs.conftest import at
from tests.marks import one_database

pytestmark = one_database


@pytest.fixture
async def cast(database: Database) -> Adopted:
    cast = await adopted_office(database)
    await with_zhou(cast)
    return cast


async def told(cast: Adopted) -> list[tuple[str, str | None]]:
    """To whom, and what goes out now."""
    names = {member.id: member.name for member in await cast.all(Member)}
    found = []
    for letter in await cast.all(Letter, col(Letter.kind) == "round_changed"):
        async with cast.database.reading() as session:
            said = await render(session, letter)
        found.append((names[letter.member_id], re.sub(r"<[^>]+>", "", said.html) if said else None))
    return found


async def test_the_others_are_told_and_only_of_what_holds(cast: Adopted) -> None:
    one = next(each for each in await cast.all(Round) if each.kind == RoundKind.PROGRESS)
    await call_off_round(await cast.act(CHEN), one.id)
    await call_off_round(await cast.act(CHEN), one.id)  # a second tap
    assert await told(cast) == [("周专员", "陈主任定了不开第三季度进展填报。要开，点【查看】恢复。")]
    cast.later(minutes=5)
    await call_on_round(await cast.act(ZHOU), one.id)
    assert await told(cast) == [
        ("周专员", None),
        ("陈主任", "周专员恢复了第三季度进展填报：9月11日（周一）开始，9月22日（周五）截止。"),
    ]


async def test_taken_back_after_its_day_it_opens_the_next_morning_and_the_others_are_told(cast: Adopted) -> None:
    one = next(each for each in await cast.all(Round) if each.kind == RoundKind.PROGRESS)
    await call_off_round(await cast.act(CHEN), one.id)
    cast.now = at("2023-09-11", "18:00")
    await call_on_round(await cast.act(ZHOU), one.id)
    assert (await cast.get(Round, one.id)).opens_on == date(2023, 9, 12)
    assert (await told(cast))[-1] == (
        "陈主任", "周专员恢复了第三季度进展填报：9月12日（周二）开始，9月22日（周五）截止。",
    )  # fmt: skip


async def test_taken_back_too_late_it_keeps_its_day_and_wants_another(cast: Adopted) -> None:
    """Due on 09-22: from the 20th on fewer than three working days would be left."""
    one = next(each for each in await cast.all(Round) if each.kind == RoundKind.PROGRESS)
    await call_off_round(await cast.act(CHEN), one.id)
    cast.now = at("2023-09-19", "10:00")
    await call_on_round(await cast.act(CHEN), one.id)
    assert (await cast.get(Round, one.id)).opens_on == date(2023, 9, 11)
