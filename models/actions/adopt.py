"""Adopt a notice: its draft, as it was answered, becomes the year's plan, and every unit is told of its items."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlmodel import col

from models.actions.act import Act, action
from models.actions.choices import (
    Choices,
    choices_of_json,
    holding,
    key_of_clause,
    reports_meant,
    unknown_names,
    ways_to_write,
)
from models.actions.notice import notice_being_answered
from models.actions.plan_letters import tell_contacts
from models.actions.record import record
from models.actions.retire_unit import restore_unit_within
from models.actions.understanding import with_understood
from models.actions.units import UnitEntry, add_unit_within, names_standing
from models.notice.adopting import (
    draft_of_json,
    kinds_meant,
    names_in,
    short_title,
    with_units_mended,
    with_words_mended,
    year_of,
)
from models.notice.draft import Draft, DraftClause, DraftItem
from models.notice.resolve import Registry
from models.people import Office, Unit, UnitAlias
from models.plan import Assignment, Clause, Due, Item, Notice, Plan, Section, Target
from models.questions.offices import calendar_of, proposed_rounds
from models.rounds import Round
from models.rules.errors import Refusal
from models.rules.naming import fold
from models.rules.permissions import Deed
from models.rules.rounds import unfit
from models.rules.words import Duty, Role


@action
async def adopt_notice(act: Act, notice_id: int) -> int:
    """Adopt the notice as it was answered. Returns the plan's id.

    Raises Refusal: adopted already; no tasks in it; a name that no registry and no answer knows; a round that was given
    days which have gone by since. A doubt that nobody
    answered stays with the notice, and the draft's words stand as they were read.
    """
    act.check_may(Deed.ADOPT)
    notice = await notice_being_answered(act, notice_id)
    draft, answered = draft_of_json(notice.draft), choices_of_json(notice.choices)
    if not any(item.clauses for item in draft.items):
        raise Refusal("refused-no-tasks")
    mended = with_words_mended(with_units_mended(draft, answered.accepted), answered.accepted)
    choices = replace(holding(mended, answered), reports=reports_meant(draft, answered))
    notice.choices = choices.as_json()
    units = await _registry(act, notice_id, mended, choices)
    plan = await _plan(act, notice, draft)
    await _items(act, plan, mended, choices, units)
    rounds = choices.rounds
    if rounds is None:
        rounds = await proposed_rounds(act.session, act.office_id, plan.year, act.now)
    elif gone := unfit(calendar_of(await act.session.get_one(Office, act.office_id)), plan.year, rounds, act.now):
        raise Refusal("refused-rounds-unfit", count=len(gone), opens=gone[0].opens_on)
    act.session.add_all(
        Round(
            plan_id=plan.id,
            kind=one.kind,
            quarter=one.quarter,
            opens_on=one.opens_on,
            due_on=one.due_on,
            closes_on=one.closes_on,
        )
        for one in rounds
    )
    await record(act, "plan.adopted", f"plan:{plan.id}", notice=notice_id, sha256=notice.sha256)
    await tell_contacts(act, plan)
    return plan.id


class _Units:
    """The office's units, found by name or alias, and by kind."""

    def __init__(self, units: Sequence[Unit], aliases: Mapping[str, int]) -> None:
        self._units = units
        self._ids = {
            **{fold(alias): unit_id for alias, unit_id in aliases.items()},
            **{fold(u.name): u.id for u in units},
        }

    def known(self) -> list[str]:
        return list(self._ids)

    def named(self, name: str) -> int:
        return next(self._ids[way] for way in ways_to_write(name) if way in self._ids)

    def meant_by(self, collectives: Sequence[str]) -> list[int]:
        kinds = {kind for collective in collectives for kind in kinds_meant(collective)}
        return [unit.id for unit in self._units if unit.kind in kinds and unit.retired_at is None]

    def retired(self, names: Iterable[str]) -> list[Unit]:
        """Those of the named that are out of service."""
        named = {self.named(name) for name in names}
        return [unit for unit in self._units if unit.id in named and unit.retired_at is not None]


async def _registry(act: Act, notice_id: int, mended: Draft, choices: Choices) -> _Units:
    """The registry with the new units entered and the names learnt that the answers tell of, or that are understood.

    A name that was entered since it was answered stands. A unit out of service that the paper names is back in it.
    """
    stand = await names_standing(act)
    in_service = Registry((form, stands.unit_id) for form, stands in stand.items() if not stands.retired)
    choices = with_understood(mended, in_service, choices)
    for name, unit_id in choices.same_as.items():
        if fold(name) not in stand:
            act.session.add(UnitAlias(office_id=act.office_id, unit_id=unit_id, alias=name))
    for name, kind in choices.new_units.items():
        if fold(name) not in stand:
            await add_unit_within(act, UnitEntry(name, kind, choices.approach_of_new(name)))
    units = _Units(
        list(
            await act.session.scalars(
                select(Unit).where(col(Unit.office_id) == act.office_id).order_by(col(Unit.position), col(Unit.id))
            )
        ),
        {
            alias: unit_id
            for alias, unit_id in await act.session.execute(
                select(col(UnitAlias.alias), col(UnitAlias.unit_id)).where(col(UnitAlias.office_id) == act.office_id)
            )
        },
    )
    if unknown := unknown_names(mended, units.known(), Choices()):
        raise Refusal("refused-units-unknown", count=len(unknown), name=unknown[0])
    for unit in units.retired(names_in(mended)):
        await restore_unit_within(act, unit, notice=notice_id)
    return units


async def _plan(act: Act, notice: Notice, draft: Draft) -> Plan:
    plan = Plan(
        office_id=act.office_id,
        notice_id=notice.id,
        title=notice.title,
        short_title=short_title(notice.title),
        document_number=notice.document_number,
        year=year_of(draft) or act.now.year,
        adopted_at=act.now,
        adopted_by=act.speaker.member_id,
    )
    act.session.add(plan)
    await act.session.flush()
    return plan


async def _items(act: Act, plan: Plan, draft: Draft, choices: Choices, units: _Units) -> None:
    headings = dict.fromkeys(told.section for told in draft.items if told.section)
    sections = {
        heading: Section(plan_id=plan.id, position=at, title=heading) for at, heading in enumerate(headings, start=1)
    }
    act.session.add_all(sections.values())
    await act.session.flush()
    by_number: dict[str, Item] = {}
    items = []
    for position, told in enumerate(draft.items, start=1):
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
            title=told.title,
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


def _clauses(
    act: Act, item: Item, told: DraftItem, choices: Choices, units: _Units
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
    act: Act, plan: Plan, clause: Clause, item: DraftItem, read: DraftClause, choices: Choices, units: _Units
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
