"""Who has signed, who has not three working days after it came, whom it has not reached, and who has nobody."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import update
from sqlmodel import col

from models.actions.acknowledge import acknowledge
from models.database import Database
from models.outbox import Letter
from models.plan import Plan
from models.questions.signing import Signing, ToSign, signing_of
from tests.actions.adopted import Adopted, adopted_office
from tests.actions.cast import LI, WANG

LIU = 1004


@pytest.fixture
async def cast(database: Database) -> Adopted:
    cast = await adopted_office(database)
    await cast.seated(WANG, "王干事", "城关镇")
    await cast.seated(LI, "李科长", "市司法局")
    return cast


async def signing(cast: Adopted) -> Signing:
    async with cast.database.reading() as session:
        return await signing_of(session, cast.office, await session.get_one(Plan, cast.plan), cast.now)


async def delivered(cast: Adopted) -> None:
    async with cast.database.writing() as session:
        fresh = (col(Letter.kind) == "welcome") & col(Letter.sent_at).is_(None)
        await session.execute(update(Letter).where(fresh).values(sent_at=cast.now))
        await session.commit()


async def test_unit_is_late_three_working_days_after_it_came_and_until_it_signs(cast: Adopted) -> None:
    # 55 units have a part, of which 13 are consulted and not asked to sign.
    found = await signing(cast)
    assert (found.of, found.signed, found.late, found.waiting) == (42, 0, (), ())
    assert [one.unit for one in found.undelivered] == ["市司法局", "城关镇"]  # the registry's order
    assert len(found.without_contact) == 40
    await delivered(cast)  # Monday
    cast.now = datetime(2023, 8, 16, 1, tzinfo=UTC)
    found = await signing(cast)
    assert ([one.unit for one in found.waiting], found.late) == (["市司法局", "城关镇"], ())
    cast.now = datetime(2023, 8, 17, 1, tzinfo=UTC)
    found = await signing(cast)
    li = ToSign(await cast.unit_id("市司法局"), "市司法局", ("李科长",), date(2023, 8, 14))
    wang = ToSign(await cast.unit_id("城关镇"), "城关镇", ("王干事",), date(2023, 8, 14))
    assert (found.late, found.waiting, found.undelivered) == ((li, wang), (), ())
    await acknowledge(await cast.act(LI), cast.plan, [li.unit_id])
    found = await signing(cast)
    assert (found.late, found.signed) == ((wang,), 1)


async def test_consulted_unit_is_never_asked_to_sign(cast: Adopted) -> None:
    await cast.seated(LIU, "某科长", "市法院")
    await delivered(cast)
    cast.now = datetime(2023, 9, 20, 1, tzinfo=UTC)
    found = await signing(cast)
    every = (*found.late, *found.waiting, *found.undelivered, *found.without_contact)
    assert "市法院" not in [one.unit for one in every]
