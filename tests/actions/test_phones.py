"""Where people are rung up: said by them, entered by 陈主任, or brought by a registry file. No number is real."""

from pathlib import Path

import pytest
from sqlmodel import col

from models.actions.phones import enter_phone_of_seat, enter_phone_of_unit, fill_in_phones, leave_phone
from models.actions.units import enter_units, registry
from models.audit import AuditEvent
from models.database import Database
from models.people import Member, Seat, Unit
from models.rules.errors import Refusal
from tests.actions.adopted import Adopted
from tests.actions.cast import CHEN, LI, WANG, office_with_registry

STRANGER = 1099


@pytest.fixture
async def cast(database: Database) -> Adopted:
    office = await office_with_registry(database)
    cast = Adopted(office.database, office.office, office.now, 0)
    await cast.seated(LI, "李科长", "市司法局")
    await cast.seated(WANG, "王干事", "城关镇")
    return cast


async def phone(cast: Adopted, person: int) -> str | None:
    [member] = await cast.all(Member, col(Member.telegram_id) == person)
    known: str | None = member.phone
    return known


async def seat(cast: Adopted, person: int) -> tuple[int, int]:
    """(unit, seat) of that person."""
    [member] = await cast.all(Member, col(Member.telegram_id) == person)
    [held] = await cast.all(Seat, col(Seat.member_id) == member.id)
    return held.unit_id, held.id


async def test_a_person_leaves_a_number_and_takes_it_back(cast: Adopted) -> None:
    await leave_phone(await cast.act(LI), "0000-1003")
    assert await phone(cast, LI) == "0000-1003"
    with pytest.raises(Refusal, match="refused-phone"):
        await leave_phone(await cast.act(LI), "没有")
    assert await phone(cast, LI) == "0000-1003"
    await leave_phone(await cast.act(LI), "")
    assert await phone(cast, LI) is None
    with pytest.raises(Refusal, match="refused-no-right"):
        await leave_phone(await cast.act(STRANGER), "0000-1099")


async def test_a_coordinator_enters_numbers_of_a_seat_and_of_a_unit_and_nobody_else_does(cast: Adopted) -> None:
    unit, held = await seat(cast, LI)
    await enter_phone_of_seat(await cast.act(CHEN), unit, held, "0000-1003")
    await enter_phone_of_unit(await cast.act(CHEN), unit, "0000-2000")
    with pytest.raises(Refusal, match="refused-no-right"):
        await enter_phone_of_seat(await cast.act(WANG), unit, held, "0000-9999")
    with pytest.raises(Refusal, match="refused-no-right"):
        await enter_phone_of_unit(await cast.act(LI), unit, "0000-9999")
    [row] = await cast.all(Unit, col(Unit.id) == unit)
    assert (await phone(cast, LI), row.phone) == ("0000-1003", "0000-2000")
    await enter_phone_of_unit(await cast.act(CHEN), unit, "")
    [row] = await cast.all(Unit, col(Unit.id) == unit)
    assert row.phone is None


async def test_a_seat_is_that_unit_s_and_held_today(cast: Adopted) -> None:
    unit, held = await seat(cast, LI)
    another, _ = await seat(cast, WANG)
    with pytest.raises(Refusal, match="refused-gone"):
        await enter_phone_of_seat(await cast.act(CHEN), another, held, "0000-1003")
    await cast.leaves(LI)
    with pytest.raises(Refusal, match="refused-gone"):
        await enter_phone_of_seat(await cast.act(CHEN), unit, held, "0000-1003")


async def test_the_record_says_that_a_number_is_known_and_never_which(cast: Adopted) -> None:
    unit, held = await seat(cast, LI)
    await leave_phone(await cast.act(LI), "0000-1003")
    await enter_phone_of_seat(await cast.act(CHEN), unit, held, "0000-1003")
    await enter_phone_of_unit(await cast.act(CHEN), unit, "0000-1003")
    events = [event for event in await cast.all(AuditEvent) if "phone" in event.deed]
    assert [event.deed for event in events] == ["member.phone_left", "member.phone_entered", "unit.phone_entered"]
    assert not any("1003" in str(event.facts) for event in events)


@pytest.mark.parametrize("heading", ["电话", "phone"])
async def test_a_registry_file_brings_numbers_for_new_units_and_for_those_without(
    cast: Adopted, tmp_path: Path, heading: str
) -> None:
    file = tmp_path / "units.csv"
    file.write_text(f"name,kind,{heading}\n市新设局,department,00-01\n市司法局,department,00002\n", encoding="utf-8")
    with pytest.raises(Refusal) as refused:
        registry(file)
    assert (refused.value.key, refused.value.facts["line"]) == ("refused-registry-phone", 2)
    file.write_text(f"name,kind,{heading}\n市新设局,department,00001\n市司法局,department,00002\n", encoding="utf-8")
    entries = registry(file)
    assert await enter_units(await cast.act(CHEN), entries) == 1
    assert await fill_in_phones(await cast.act(CHEN), entries) == 1
    assert await fill_in_phones(await cast.act(CHEN), entries) == 0
    phones = {unit.name: unit.phone for unit in await cast.all(Unit)}
    assert (phones["市新设局"], phones["市司法局"], phones["城关镇"]) == ("00001", "00002", None)
    known = (tmp_path / "again.csv", "name,kind,phone\n市司法局,department,99999\n")
    known[0].write_text(known[1], encoding="utf-8")
    assert await fill_in_phones(await cast.act(CHEN), registry(known[0])) == 0  # what is known stays
