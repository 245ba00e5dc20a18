"""What a unit reports on: which of its assignments a reply covers, which round it answers, what was said before."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.people import Office, Unit
from models.plan import Assignment, Clause, Due, Item, Plan, Target
from models.progress import Evidence, Figure, HelpQuestion, Reply, ReplyPart
from models.questions.board_rows import open_rounds
from models.questions.last_words import answers_so_far
from models.questions.offices import calendar_of
from models.questions.places import asked_by
from models.questions.units import unit_by_id
from models.rounds import Round
from models.rules.errors import Refusal
from models.rules.replying import File
from models.rules.words import Duty, ItemState, ReplyState, ReplyStatus, Role


@dataclass(frozen=True)
class Covered:
    """An item and the assignments of the unit in it that a reply speaks of."""

    item: Item
    assignments: tuple[Assignment, ...]

    @property
    def shared(self) -> bool:
        """Whether the unit answers for it only as one of a collective: then in its consolidated reply."""
        return all(each.role == Role.SHARING for each in self.assignments)


async def covered_by(
    session: AsyncSession, office_id: int, unit_id: int, item_ids: Sequence[int], *, locked: bool = False
) -> tuple[Plan, list[Covered]]:
    """In the order of `item_ids`. `locked`: nobody settles or corrects them until the transaction's end.

    Raises Refusal: gone; the plan is archived; the item or the unit's part in it is settled, or is no longer its own;
    nothing is to be reported there.
    """
    items = {
        item.id: item for item in await session.scalars(select(Item).where(col(Item.id).in_(item_ids)))
    }  # fmt: skip
    plan = await session.get(Plan, next(iter(items.values())).plan_id) if items else None
    if plan is None or plan.office_id != office_id or {item.plan_id for item in items.values()} != {plan.id}:
        raise Refusal("refused-gone")
    if plan.archived_at is not None:
        raise Refusal("refused-report-over-plan", title=plan.short_title)
    wanted = (
        select(Assignment, col(Clause.item_id))
        .join(Clause, col(Clause.id) == col(Assignment.clause_id))
        .where(col(Clause.item_id).in_(item_ids), col(Assignment.unit_id) == unit_id, col(Assignment.until).is_(None))
        .order_by(col(Assignment.id))
    )
    if locked:
        wanted = wanted.with_for_update(key_share=True, of=Assignment).execution_options(populate_existing=True)
    held: dict[int, list[Assignment]] = {}
    for assignment, item_id in await session.execute(wanted):
        held.setdefault(item_id, []).append(assignment)
    return plan, [_covered(items.get(item_id), held.get(item_id, [])) for item_id in item_ids]


def _covered(item: Item | None, held: Sequence[Assignment]) -> Covered:
    if item is None:
        raise Refusal("refused-gone")
    if item.state in (ItemState.VOID, ItemState.SUSPENDED) or not held:
        raise Refusal("refused-report-over-dropped", number=item.number_text)
    reports = [each for each in held if each.duty == Duty.REPORTS]
    if not reports:
        raise Refusal("refused-report-over-informed", number=item.number_text)
    left = tuple(each for each in reports if each.settled_at is None)
    if item.state == ItemState.SETTLED or not left:
        raise Refusal("refused-report-over-settled", number=item.number_text)
    return Covered(item, left)


async def round_asking(
    session: AsyncSession, office: Office, unit: Unit, plan: Plan, covered: Sequence[Covered]
) -> Round | None:
    """The open round that waits for this word; where all have theirs, the newest that asked for it; None: none did."""
    calendar = calendar_of(office)
    places = [(each, one.item.id) for one in covered for each in one.assignments]
    asking = [
        one
        for one in await open_rounds(session, plan.id)
        if any(
            asked_by(
                one,
                duty=each.duty,
                approach=unit.approach,
                unit_id=unit.id,
                item_id=item_id,
                since=calendar.local_date(each.since),
            )
            for each, item_id in places
        )
    ]
    if len(asking) < 2:
        return asking[0] if asking else None
    answers = await answers_so_far(session, [one.id for one in asking])
    has_word = {round_id for (round_id, assignment_id), answer in answers.items() if answer.counts}
    return next((one for one in asking if one.id not in has_word), asking[-1])


async def open_dues(session: AsyncSession, item_ids: Sequence[int]) -> list[Due]:
    """The dates of these items that hold, the earlier first."""
    found = await session.scalars(
        select(Due)
        .where(col(Due.item_id).in_(item_ids), col(Due.until).is_(None))
        .order_by(col(Due.on_day), col(Due.id))
    )
    return list(found)


async def has_later(session: AsyncSession, unit_id: int, due: Due) -> bool:
    """Whether the item has a later date for the unit, so that with this one it is not all done."""
    own = select(col(Assignment.id)).where(col(Assignment.unit_id) == unit_id)
    found = await session.scalars(
        select(col(Due.id))
        .where(
            col(Due.item_id) == due.item_id,
            col(Due.until).is_(None),
            col(Due.on_day) > due.on_day,
            col(Due.assignment_id).is_(None) | col(Due.assignment_id).in_(own),
        )
        .limit(1)
    )
    return found.first() is not None


async def targets_of(session: AsyncSession, item_ids: Sequence[int]) -> list[Target]:
    found = await session.scalars(select(Target).where(col(Target.item_id).in_(item_ids)).order_by(col(Target.id)))
    return list(found)


@dataclass(frozen=True)
class SaidBefore:
    """The unit's last word on an item, superseded ones apart. `answered`: the round that it answers."""

    item_id: int
    reply: Reply
    answered: Round | None
    status: ReplyStatus
    text: str
    claims: tuple[int, ...]
    figures: dict[int, float]
    files: tuple[File, ...]

    @property
    def returned(self) -> bool:
        return self.reply.state == ReplyState.RETURNED

    def is_to_amend(self, asking: Round | None) -> bool:
        """Whether it was returned, and no other round asks by now (`asking`): that is answered anew."""
        return self.returned and (asking is None or self.reply.round_id in (None, asking.id))


async def said_before(
    session: AsyncSession, unit_id: int, item_id: int, *, counting: bool = False
) -> SaidBefore | None:
    """`counting`: the last that was not returned."""
    passed_over = (ReplyState.SUPERSEDED, ReplyState.RETURNED) if counting else (ReplyState.SUPERSEDED,)
    row = (
        await session.execute(
            select(Reply, ReplyPart)
            .join(ReplyPart, col(ReplyPart.reply_id) == col(Reply.id))
            .where(
                col(Reply.unit_id) == unit_id,
                col(ReplyPart.item_id) == item_id,
                col(Reply.state).not_in(passed_over),
            )
            .order_by(col(Reply.id).desc(), col(ReplyPart.id))
            .limit(1)
        )
    ).first()
    if row is None:
        return None
    reply, part = row
    figures = await session.execute(
        select(col(Figure.target_id), col(Figure.value)).where(col(Figure.reply_id) == reply.id)
    )
    files = await session.scalars(select(Evidence).where(col(Evidence.reply_id) == reply.id).order_by(col(Evidence.id)))
    return SaidBefore(
        item_id,
        reply,
        await session.get(Round, reply.round_id) if reply.round_id else None,
        part.status,
        part.text,
        tuple(part.claims),
        {target_id: value for target_id, value in figures},
        tuple(File(each.sha256, each.name, each.size, each.file_id, each.photo) for each in files),
    )


@dataclass(frozen=True)
class ItemToReport:
    """All that a form about one item shows. `assignment_id`: the first of the unit's there; `round`: the open one that
    asks for it; `counts`: the last word that counts, which is `before` unless that was returned; `help`: what the unit
    asked the office about it last, and did not take back."""

    plan: Plan
    unit: Unit
    item: Item
    assignment_id: int
    shared: bool
    targets: list[Target]
    dues: list[Due]
    round: Round | None
    before: SaidBefore | None
    counts: SaidBefore | None
    help: HelpQuestion | None


async def asked_for_help(session: AsyncSession, unit_id: int, plan_id: int, item_id: int | None) -> HelpQuestion | None:
    """The newest question of the unit about the item (None: about all that it reports on together) which waits for an
    answer or has one."""
    found = await session.scalars(
        select(HelpQuestion)
        .where(
            col(HelpQuestion.unit_id) == unit_id,
            col(HelpQuestion.plan_id) == plan_id,
            col(HelpQuestion.item_id).is_(None) if item_id is None else col(HelpQuestion.item_id) == item_id,
            col(HelpQuestion.answered_at).is_(None) | (col(HelpQuestion.answer) != ""),
        )
        .order_by(col(HelpQuestion.id).desc())
        .limit(1)
    )
    return found.first()


async def item_to_report(session: AsyncSession, office: Office, unit_id: int, item_id: int) -> ItemToReport:
    """Raises Refusal as `covered_by` does."""
    unit = await unit_by_id(session, office.id, unit_id)
    plan, covered = await covered_by(session, office.id, unit_id, [item_id])
    own = {each.id for each in covered[0].assignments}
    dues = [due for due in await open_dues(session, [item_id]) if due.assignment_id is None or due.assignment_id in own]
    before = await said_before(session, unit_id, item_id)
    returned = before is not None and before.returned
    return ItemToReport(
        plan,
        unit,
        covered[0].item,
        covered[0].assignments[0].id,
        covered[0].shared,
        await targets_of(session, [item_id]),
        dues,
        await round_asking(session, office, unit, plan, covered),
        before,
        await said_before(session, unit_id, item_id, counting=True) if returned else before,
        await asked_for_help(session, unit_id, plan.id, item_id),
    )
