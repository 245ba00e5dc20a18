"""Split an item of a plan in force into parts, each with the units, dates and figures that it had."""

from sqlalchemy import select, update
from sqlmodel import col

from models.actions.act import Act, action
from models.actions.correcting import (
    begin_assignment,
    clauses_of,
    dates_of,
    end_assignment,
    end_date,
    forget_typed,
    item_in_force,
    same_date,
    standing_in,
)
from models.actions.correction_letters import tell_of_correction
from models.actions.record import record
from models.answers.parts import LONGEST_TITLE, Part, parts_of
from models.plan import Assignment, Clause, Item, Plan, Target
from models.rules.errors import Refusal
from models.rules.permissions import Deed
from models.rules.reasons import reason_or_none
from models.rules.words import ItemState

FEWEST, MOST = 2, 9
LONGEST_PARTS = 2000  # characters in all: they are shown again before they are confirmed


def parts_typed(words: str) -> list[Part]:
    """Raises Refusal for fewer than two parts or more than nine, for one without a word, and for what is too long."""
    parts = parts_of(words)
    if not FEWEST <= len(parts) <= MOST:
        raise Refusal("refused-parts-count", fewest=FEWEST, most=MOST, count=len(parts))
    empty = next((at for at, part in enumerate(parts, start=1) if not any(map(str.isalnum, part.title))), None)
    if empty is not None:
        raise Refusal("refused-part-empty", place=empty, words=parts[empty - 1].title[:10])
    long = next((part for part in parts if len(part.title) > LONGEST_TITLE), None)
    if long is not None:
        raise Refusal("refused-part-title", most=LONGEST_TITLE, title=long.title[:10])
    if len(words) > LONGEST_PARTS:
        raise Refusal("refused-parts-long", most=LONGEST_PARTS, count=len(words))
    return parts


@action
async def split_item(act: Act, item_id: int, words: str, reason: str = "") -> list[int]:
    """Make a part of each line of `words`; the item itself is void from now on. Returns the parts' ids.

    Each part begins with all the item's units, in their roles, and its dates; coordinators then correct them. A target
    goes to the part whose words speak of it, else to the first.
    """
    item, plan = await item_in_force(act, item_id)
    act.check_may(Deed.CORRECT_PLAN)
    parts, why = parts_typed(words), reason_or_none(reason)
    rows = await _rows(act, item, plan, parts)
    units = {each.unit_id for each in await standing_in(act, item.id)}
    await _hand_on(act, item, plan, rows, why)
    for target in await act.session.scalars(select(Target).where(col(Target.item_id) == item.id)):
        target.item_id = next((row for row in rows if target.text in row.text or target.metric in row.text), rows[0]).id
    item.state = ItemState.VOID
    ids = [row.id for row in rows]
    await record(
        act,
        "item.split",
        f"item:{item.id}",
        before={"title": item.title},
        after={"parts": ids, "titles": [row.title for row in rows]},
        reason=why,
    )
    await forget_typed(act, item.id)
    await tell_of_correction(act, plan, units)
    return ids


async def _rows(act: Act, item: Item, plan: Plan, parts: list[Part]) -> list[Item]:
    """The parts stand where the item stood."""
    await act.session.execute(
        update(Item)
        .where(col(Item.plan_id) == plan.id, col(Item.position) > item.position)
        .values(position=col(Item.position) + len(parts))
        .execution_options(synchronize_session=False)
    )
    rows = [
        Item(
            plan_id=plan.id,
            section_id=item.section_id,
            parent_id=item.id,
            position=item.position + at,
            number_text=f"{item.number_text}-{at}",
            title=part.title,
            text=part.text,
            cadence=item.cadence,
            origin=item.origin,
        )
        for at, part in enumerate(parts, start=1)
    ]
    act.session.add_all(rows)
    await act.session.flush()
    return rows


async def _hand_on(act: Act, item: Item, plan: Plan, parts: list[Item], why: str) -> None:
    """Clauses, assignments and dates: ended in the item, begun in every part."""
    standing, dues = await standing_in(act, item.id), await dates_of(act, item.id)
    of_units: dict[int, list[Assignment]] = {}
    for clause in await clauses_of(act, item.id):
        for part in parts:
            copy = Clause(
                item_id=part.id,
                position=clause.position,
                text=clause.text,
                collectives=list(clause.collectives),
                collator_id=clause.collator_id,
            )
            act.session.add(copy)
            await act.session.flush()
            for each in (each for each in standing if each.clause_id == clause.id):
                new = await begin_assignment(act, copy, plan, each.unit_id, each.role, each.duty, why, each)
                of_units.setdefault(each.id, []).append(new)
    for each in standing:
        await end_assignment(act, each, why)
    for due in dues:
        await end_date(act, due, "")
        for at, part in enumerate(parts):
            of = of_units[due.assignment_id][at] if due.assignment_id else None
            act.session.add(same_date(act, due, of, part.id))
    await act.session.flush()
