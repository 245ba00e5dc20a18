"""What an item's card tells of corrections to its units. （四） is led by 市大数据局 alone of those that report."""

import pytest

from models.actions.assignments import add_assignment, drop_assignment, move_assignment
from models.actions.merge import merge_items
from models.actions.split import split_item
from models.database import Database
from models.questions.item_card import item_card
from models.questions.item_moves import UnitMove, unit_moves
from models.rules.words import Duty, Role
from tests.actions.adopted import Adopted, adopted_office
from tests.actions.cast import CHEN

LEADS, ANSWERS = (Role.LEAD, Duty.REPORTS), (Role.RESPONSIBLE, Duty.REPORTS)


@pytest.fixture
async def cast(database: Database) -> Adopted:
    return await adopted_office(database)


async def moves(cast: Adopted, item: int, unit: str = "") -> list[UnitMove]:
    unit_id = await cast.unit_id(unit) if unit else None
    async with cast.database.reading() as session:
        return await unit_moves(session, item, unit_id)


async def test_item_as_the_paper_has_it_has_no_history(cast: Adopted) -> None:
    for number in ("（四）", "（二十）", "（二十三）"):
        assert await moves(cast, await cast.item(number)) == []


async def test_moved_added_and_taken_out_stand_there_the_newest_first(cast: Adopted) -> None:
    item, times = await cast.item("（四）"), [cast.now]
    leads = await cast.assignment("（四）", "市大数据局")
    await move_assignment(await cast.act(CHEN), leads, Role.RESPONSIBLE, "以文件为准")
    cast.later(days=1)
    times.append(cast.now)
    water = await add_assignment(
        await cast.act(CHEN), await cast.clause("（四）"), await cast.unit_id("市水利局"), Role.LEAD
    )
    cast.later(days=1)
    times.append(cast.now)
    await drop_assignment(await cast.act(CHEN), water, "不涉及")
    assert await moves(cast, item) == [
        UnitMove(times[2], "市水利局", LEADS, None, "不涉及"),
        UnitMove(times[1], "市水利局", None, LEADS, ""),
        UnitMove(times[0], "市大数据局", LEADS, ANSWERS, "以文件为准"),
    ]
    assert [each.unit for each in await moves(cast, item, "市大数据局")] == ["市大数据局"]


async def test_a_part_keeps_the_paper_s_words_and_what_was_merged_its_rhythm_and_its_name(cast: Adopted) -> None:
    """（六） is asked for each quarter, （五） has no rhythm."""
    sixth, fifth = await cast.item("（六）"), await cast.item("（五）")
    words = "放管服改革：推进改革\n免证办：上线500项"
    [part, _] = await split_item(await cast.act(CHEN), await cast.item("（四）"), words)
    await merge_items(await cast.act(CHEN), fifth, [sixth])
    async with cast.database.reading() as session:
        told = await item_card(session, cast.office.id, part)
        merged = await item_card(session, cast.office.id, fifth)
    assert told.split_from is not None
    assert "免证办" in told.split_from.text
    assert (merged.split_from, [item.id for item in merged.merged]) == (None, [sixth])
    assert merged.item.cadence == "quarterly"


async def test_what_is_split_and_merged_again_moves_nobody(cast: Adopted) -> None:
    item = await cast.item("（四）")
    parts = await split_item(await cast.act(CHEN), item, "放管服改革：推进改革\n免证办：上线500项")
    cast.later(hours=1)
    first, *others = parts
    for part in parts:
        assert await moves(cast, part) == []
    await merge_items(await cast.act(CHEN), first, others)
    assert await moves(cast, item) == await moves(cast, first) == []
