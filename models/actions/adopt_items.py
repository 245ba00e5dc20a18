"""A draft's items as a plan's: their clauses, who stands in them, what they promise and by when."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlmodel import col

from models.actions.act import Act
from models.actions.adopt_units import PaperUnits
from models.actions.choices import Choices, key_of_clause
from models.notice.draft import Draft, DraftClause, DraftItem
from models.notice.untitled import title_or_words
from models.plan import Assignment, Clause, Due, Item, Plan, Section, Target
from models.rules.words import Duty, Role


async def add_items(act: Act, plan: Plan, draft: Draft, choices: Choices, units: PaperUnits) -> list[int]:
    """Within a deed: the draft's sections and items become the plan's, after those that it has. Returns the items'
    ids."""
    before = await last_position(act, Section, plan), await last_position(act, Item, plan)
    headings = dict.fromkeys(told.section for told in draft.items if told.section)
    sections = {
        heading: Section(plan_id=plan.id, position=at, title=heading)
        for at, heading in enumerate(headings, start=before[0] + 1)
    }
    act.session.add_all(sections.values())
    await act.session.flush()
    by_number: dict[str, Item] = {}
    items = []
    for position, told in enumerate(draft.items, start=before[1] + 1):
        parent = by_number.get(told.parent or "")
        if parent is not None and parent.id is None:
            await act.session.flush()
        section = sections.get(told.section or "")
        item = Item(
            plan_id=plan.id,
            section_id=section.id if section else None,
            parent_id=parent.id if parent else None,
            position=position,
            number=told.number,
            number_text=told.number_text,
            title=title_or_words(told),
            text=told.text,
            general=not told.clauses,
            cadence=told.cadence,
        )
        act.session.add(item)
        by_number[told.number_text] = item
        items.append((item, told))
    await act.session.flush()
    clauses = [(item, told, clause) for item, told in items for clause in _clauses(act, item, told, choices, units)]
    act.session.add_all(_promises(act, items))
    await act.session.flush()
    act.session.add_all(
        assignment
        for _, told, (clause, read) in clauses
        for assignment in _assignments(act, plan, clause, told, read, choices, units)
    )
    await act.session.flush()
    return [item.id for item, _ in items]


async def last_position(act: Act, table: type[Section | Item], plan: Plan) -> int:
    """The last position that is taken."""
    last = await act.session.scalar(select(func.max(col(table.position))).where(col(table.plan_id) == plan.id))
    return last or 0


def _clauses(
    act: Act, item: Item, told: DraftItem, choices: Choices, units: PaperUnits
) -> list[tuple[Clause, DraftClause]]:
    rows = []
    for at, read in enumerate(told.clauses):
        collator = choices.collators.get(key_of_clause(told, at))
        row = Clause(
            item_id=item.id,
            position=at + 1,
            text=read.text,
            collectives=list(read.collectives),
            collator_id=units.named(collator) if collator else None,
        )
        act.session.add(row)
        rows.append((row, read))
    return rows


def _promises(act: Act, items: Sequence[tuple[Item, DraftItem]]) -> list[Target | Due]:
    """What the items promise in figures and by which days."""
    rows: list[Target | Due] = []
    for item, told in items:
        rows += [
            Target(
                item_id=item.id,
                text=target.text,
                metric=target.metric,
                comparator=target.comparator,
                value=target.value,
                unit=target.unit,
                each_unit=target.each_unit,
            )
            for target in told.targets
        ]
        rows += [Due(item_id=item.id, on_day=due.on, words=due.text, what=due.what, set_at=act.now) for due in told.due]
    return rows


def _assignments(
    act: Act, plan: Plan, clause: Clause, item: DraftItem, read: DraftClause, choices: Choices, units: PaperUnits
) -> list[Assignment]:
    """Design §4, Roles from a bracket: a unit stands once in a clause, in the first of its roles."""
    roles: dict[int, Role] = {}
    for role, names in (
        (Role.LEAD, read.lead_units),
        (Role.RESPONSIBLE, read.responsible_units),
        (Role.COOPERATING, read.cooperating_units),
    ):
        for name in names:
            roles.setdefault(units.named(name), role)
    for unit_id in units.meant_by(read.collectives):
        roles.setdefault(unit_id, Role.SHARING)
    shares_report = item.key in (choices.reports or ())
    return [
        Assignment(
            plan_id=plan.id,
            clause_id=clause.id,
            unit_id=unit_id,
            role=role,
            duty=duty_of(role, shares_report),
            since=act.now,
        )
        for unit_id, role in roles.items()
    ]


def duty_of(role: Role, shares_report: bool) -> Duty:
    """Design §4, Duty to reply: leads and responsible units report; who shares, on the marked items alone."""
    reports = role in (Role.LEAD, Role.RESPONSIBLE) or (role == Role.SHARING and shares_report)
    return Duty.REPORTS if reports else Duty.INFORMED
