"""A township that comes into the registry when the plan is in force already. Expectations by hand from the paper: every
item but （一）, the plan's own demand, asks 各乡镇人民政府、街道办事处."""

import pytest
from sqlalchemy import select
from sqlmodel import col

from models.actions.collectives import share_in
from models.actions.retire_unit import restore_unit, retire_unit
from models.actions.units import add_unit
from models.database import Database
from models.outbox import Letter, LetterState
from models.people import Unit
from models.plan import Assignment
from models.questions.collectives import clauses_left_out_of
from models.questions.plans import shares_of
from models.rules.errors import Refusal
from models.rules.words import Approach, Duty, Role, UnitKind
from tests.actions.adopted import Adopted, adopted_office
from tests.actions.cast import CHEN, LI

NEW = "云岩镇"


@pytest.fixture
async def cast(database: Database) -> Adopted:
    return await adopted_office(database)


async def left_out(cast: Adopted, unit_id: int) -> int:
    async with cast.database.reading() as session:
        return len({each.item_id for each in await clauses_left_out_of(session, await session.get_one(Unit, unit_id))})


async def share_of(cast: Adopted, unit_id: int) -> tuple[int, int]:
    """Of how many items it has a part with its like, and on how many of them it reports."""
    async with cast.database.reading() as session:
        (share,) = await shares_of(session, cast.plan, [unit_id])
    return share.shares, share.reports_on_shared


async def new_town(cast: Adopted) -> int:
    return await add_unit(await cast.act(CHEN), NEW, UnitKind.TOWNSHIP, Approach.SUPERVISED)


async def test_township_entered_after_adoption_is_left_out_until_it_is_given_its_part(cast: Adopted) -> None:
    town = await new_town(cast)
    assert await left_out(cast, town) == 33
    assert await share_in(await cast.act(CHEN), town) == 33
    assert await share_of(cast, town) == (33, 4) == await share_of(cast, await cast.unit_id("城关镇"))
    assert await left_out(cast, town) == 0
    (told,) = await cast.audited("unit.shares_in")
    assert len(told["items"]) == 33
    with pytest.raises(Refusal, match="refused-nothing-shared"):
        await share_in(await cast.act(CHEN), town)  # a second tap


async def test_it_reports_on_the_items_on_which_its_like_report(cast: Adopted) -> None:
    town = await new_town(cast)
    await share_in(await cast.act(CHEN), town)
    async with cast.database.reading() as session:
        rows = list(await session.scalars(select(Assignment).where(col(Assignment.unit_id) == town)))
    assert {each.role for each in rows} == {Role.SHARING}
    assert sum(each.duty == Duty.REPORTS for each in rows) == 4


async def test_township_put_back_into_service_can_take_up_what_it_had(cast: Adopted) -> None:
    town = await cast.unit_id("城关镇")
    await retire_unit(await cast.act(CHEN), town, [])
    assert await left_out(cast, town) == 0  # out of service
    with pytest.raises(Refusal, match="refused-unit-retired"):
        await share_in(await cast.act(CHEN), town)
    await restore_unit(await cast.act(CHEN), town)
    assert await left_out(cast, town) == 33
    await share_in(await cast.act(CHEN), town)
    assert await share_of(cast, town) == (33, 4)


async def test_its_contact_is_told_once(cast: Adopted) -> None:
    town = await new_town(cast)
    await cast.seated(LI, "李干事", NEW)
    await cast.everything_sent()  # the first letter, with nothing to tell of
    await share_in(await cast.act(CHEN), town)
    assert [each.kind for each in await cast.all(Letter, col(Letter.state) == LetterState.WAITING)] == ["corrected"]


async def test_department_is_asked_nothing_that_townships_share(cast: Adopted) -> None:
    justice = await cast.unit_id("市司法局")
    assert await left_out(cast, justice) == 0
    with pytest.raises(Refusal, match="refused-nothing-shared"):
        await share_in(await cast.act(CHEN), justice)


async def test_only_a_coordinator_gives_parts(cast: Adopted) -> None:
    town = await new_town(cast)
    await cast.seated(LI, "李科长", "市司法局")
    with pytest.raises(Refusal):
        await share_in(await cast.act(LI), town)
    assert await left_out(cast, town) == 33
