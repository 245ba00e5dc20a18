"""What corrections of a plan in force share: the item looked at again under a lock, assignments ended and begun."""

from sqlalchemy import select, update
from sqlmodel import col

from models.actions.act import Act
from models.actions.adopt_items import duty_of
from models.actions.choices import choices_of_json
from models.actions.draft import forget_draft
from models.notice.adopting import draft_of_json, with_words_mended
from models.plan import Assignment, Clause, Due, Item, Notice, Plan, Supplement
from models.progress import Settling
from models.questions.corrections import check_open
from models.rules.errors import Refusal
from models.rules.words import Duty, Role
from models.upsert import rows_changed

FORM = "correct"  # what is typed on the way, by item


async def item_in_force(act: Act, item_id: int, *, archived_too: bool = False) -> tuple[Item, Plan]:
    """Within a deed: the item and its plan, which nobody else corrects meanwhile.

    Raises Refusal: gone; the plan is archived (unless `archived_too`); the plan's own demand, which is nobody's task;
    split, merged or over.
    """
    item = await act.session.get(Item, item_id)
    plan = await act.session.get(Plan, item.plan_id, with_for_update=True) if item else None
    if item is None or plan is None or plan.office_id != act.office_id:
        raise Refusal("refused-gone")
    await act.session.refresh(item)  # as it stands now that the lock is ours
    check_open(item, plan, archived_too=archived_too)
    return item, plan


async def assignment_in_force(act: Act, assignment_id: int) -> tuple[Assignment, Clause, Item, Plan]:
    """The same by one of the item's assignments. Raises Refusal, too, where somebody has ended it meanwhile."""
    assignment = await act.session.get(Assignment, assignment_id)
    if assignment is None:
        raise Refusal("refused-gone")
    clause = await act.session.get_one(Clause, assignment.clause_id)
    item, plan = await item_in_force(act, clause.item_id)
    await act.session.refresh(assignment)
    if assignment.until is not None:
        raise Refusal("refused-assignment-changed")
    return assignment, clause, item, plan


async def standing_in(act: Act, item_id: int) -> list[Assignment]:
    """Every assignment of the item today, clause by clause."""
    found = await act.session.scalars(
        select(Assignment)
        .join(Clause, col(Clause.id) == col(Assignment.clause_id))
        .where(col(Clause.item_id) == item_id, col(Assignment.until).is_(None))
        .order_by(col(Clause.position), col(Assignment.id))
    )
    return list(found)


async def clauses_of(act: Act, item_id: int) -> list[Clause]:
    found = await act.session.scalars(
        select(Clause).where(col(Clause.item_id) == item_id).order_by(col(Clause.position))
    )
    return list(found)


async def dates_of(act: Act, item_id: int) -> list[Due]:
    """The item's dates today, and those of its assignments."""
    found = await act.session.scalars(
        select(Due).where(col(Due.item_id) == item_id, col(Due.until).is_(None)).order_by(col(Due.id))
    )
    return list(found)


async def duty_in(act: Act, item: Item, plan: Plan, role: Role) -> Duty:
    """What the role asks of a unit in this item. Who shares does as the others who share in it; where nobody does, as
    the notice was answered."""
    if role != Role.SHARING:
        return duty_of(role, shares_report=False)
    sharing = [each.duty for each in await standing_in(act, item.id) if each.role == Role.SHARING]
    if sharing:
        return duty_of(role, Duty.REPORTS in sharing)
    return duty_of(role, (item.number_text, item.title) in await _marked(act, plan))


async def _marked(act: Act, plan: Plan) -> set[tuple[str, str]]:
    """The items on which townships report, by number and title, as the plan's papers were answered: a paper that counts
    anew in each section has several with a number, and so has a plan with a supplement."""
    added = select(col(Supplement.notice_id)).where(col(Supplement.plan_id) == plan.id)
    papers = await act.session.scalars(
        select(Notice).where((col(Notice.id) == plan.notice_id) | col(Notice.id).in_(added))
    )
    marked = set()
    for paper in papers:
        choices = choices_of_json(paper.choices)
        draft = with_words_mended(draft_of_json(paper.draft), choices.accepted)  # titles as they were adopted
        marked |= {(item.number_text, item.title) for item in draft.items if item.key in (choices.reports or ())}
    return marked


async def end_assignment(act: Act, assignment: Assignment, why: str) -> None:
    """Where it was settled, that is over with it. Raises Refusal where somebody else has ended it."""
    ended = await rows_changed(
        act.session,
        update(Assignment)
        .where(col(Assignment.id) == assignment.id, col(Assignment.until).is_(None))
        .values(until=act.now, ended_why=why),
    )
    if ended != 1:
        raise Refusal("refused-assignment-changed")
    await act.session.execute(
        update(Settling)
        .where(col(Settling.assignment_id) == assignment.id, col(Settling.undone_at).is_(None))
        .values(undone_at=act.now, undone_by=act.speaker.member_id, undone_why=why)
        .execution_options(synchronize_session=False)
    )


async def begin_assignment(
    act: Act, clause: Clause, plan: Plan, unit_id: int, role: Role, duty: Duty, why: str, follows: Assignment | None
) -> Assignment:
    row = Assignment(
        plan_id=plan.id,
        clause_id=clause.id,
        unit_id=unit_id,
        role=role,
        duty=duty,
        reason=why,
        since=act.now,
        follows_id=follows.id if follows else None,
    )
    act.session.add(row)
    await act.session.flush()
    return row


async def change_role(
    act: Act, clause: Clause, plan: Plan, assignment: Assignment, role: Role, duty: Duty, why: str
) -> Assignment:
    """End the row and begin another that follows it; the unit's own dates go along."""
    await end_assignment(act, assignment, "")
    new = await begin_assignment(act, clause, plan, assignment.unit_id, role, duty, why, assignment)
    await carry_dates(
        act, [due for due in await dates_of(act, clause.item_id) if due.assignment_id == assignment.id], new
    )
    return new


async def carry_dates(act: Act, dues: list[Due], to: Assignment | None, item_id: int | None = None) -> None:
    """End these dates, and set the same anew for another assignment, or for a whole other item."""
    for due in dues:
        await end_date(act, due, "")
        act.session.add(same_date(act, due, to, item_id or due.item_id))
    await act.session.flush()


def same_date(act: Act, due: Due, of: Assignment | None, item_id: int) -> Due:
    """The date again, for another assignment or item: a row that follows it."""
    return Due(
        item_id=item_id,
        assignment_id=of.id if of else None,
        on_day=due.on_day,
        words=due.words,
        what=due.what,
        reason=due.reason,
        set_at=act.now,
        set_by=due.set_by,
        follows_id=due.id,
    )


async def end_date(act: Act, due: Due, why: str) -> None:
    """Raises Refusal where somebody else has moved or dropped it."""
    ended = await rows_changed(
        act.session,
        update(Due).where(col(Due.id) == due.id, col(Due.until).is_(None)).values(until=act.now, ended_why=why),
    )
    if ended != 1:
        raise Refusal("refused-date-changed")


async def forget_typed(act: Act, item_id: int) -> None:
    """What was typed on the way to the deed has served."""
    await forget_draft(act.session, act.speaker.telegram_id, FORM, item_id)
