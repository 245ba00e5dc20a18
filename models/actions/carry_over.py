"""Last year's items that are carried over become items of the new plan, with their units in their roles."""

from collections.abc import Collection

from sqlalchemy import select
from sqlmodel import col

from models.actions.act import Act
from models.actions.adopt_items import last_position
from models.notice.adopting import CARRIED_SECTION, carried_number
from models.people import Unit
from models.plan import Assignment, Clause, Item, Plan, Section, Target
from models.questions.carrying import GOES_ON, items_to_carry


async def carry_over_within(act: Act, plan: Plan, left_behind: Collection[int]) -> list[int]:
    """Within the deed that adopts it: all that there is to carry over but `left_behind`, in a section of its own behind
    the paper's. The old text and targets stand, the old dates do not; units out of service have no part in it any more.
    Returns the new items' ids."""
    found = [one.item for one in await items_to_carry(act.session, act.office_id, plan.year)]
    taken = [item for item in found if item.id not in left_behind]
    if not taken:
        return []
    sections, items = await last_position(act, Section, plan), await last_position(act, Item, plan)
    section = Section(plan_id=plan.id, position=sections + 1, title=CARRIED_SECTION)
    act.session.add(section)
    await act.session.flush()
    ids = []
    for at, old in enumerate(taken, start=1):
        new = Item(
            plan_id=plan.id,
            section_id=section.id,
            carried_from_id=old.id,
            position=items + at,
            number_text=carried_number(at),
            title=old.title,
            text=old.text,
            cadence=old.cadence,
            origin=old.origin,
        )
        act.session.add(new)
        await act.session.flush()
        await _with_clauses(act, plan, old, new)
        for target in await act.session.scalars(
            select(Target).where(col(Target.item_id) == old.id).order_by(col(Target.id))
        ):
            act.session.add(Target(**target.model_dump(exclude={"id", "item_id"}), item_id=new.id))
        ids.append(new.id)
    await act.session.flush()
    return ids


async def _with_clauses(act: Act, plan: Plan, old: Item, new: Item) -> None:
    in_service = set(
        await act.session.scalars(
            select(col(Unit.id)).where(col(Unit.office_id) == act.office_id, col(Unit.retired_at).is_(None))
        )
    )
    clauses = await act.session.scalars(
        select(Clause).where(col(Clause.item_id) == old.id).order_by(col(Clause.position))
    )
    for clause in clauses.all():
        copy = Clause(
            item_id=new.id,
            position=clause.position,
            text=clause.text,
            collectives=list(clause.collectives),
            collator_id=clause.collator_id if clause.collator_id in in_service else None,
        )
        act.session.add(copy)
        await act.session.flush()
        held = await act.session.scalars(
            select(Assignment)
            .where(col(Assignment.clause_id) == clause.id, *GOES_ON)
            .order_by(col(Assignment.id))
        )
        act.session.add_all(
            Assignment(
                plan_id=plan.id, clause_id=copy.id, unit_id=one.unit_id, role=one.role, duty=one.duty, since=act.now
            )
            for one in held
            if one.unit_id in in_service
        )
