"""Adopt a notice: its draft, as it was answered, becomes the year's plan, or is added to one that is in force; every
unit is told of its items."""

from dataclasses import replace

from models.actions.act import Act, action
from models.actions.adopt_items import add_items
from models.actions.adopt_units import registry_for
from models.actions.carry_over import carry_over_within
from models.actions.choices import Choices, choices_of_json, holding, reports_meant
from models.actions.notice import notice_being_answered
from models.actions.plan_letters import tell_contacts, tell_of_supplement
from models.actions.record import record
from models.notice.adopting import draft_of_json, short_title, with_units_mended, with_words_mended, year_of
from models.notice.draft import Draft
from models.people import Office
from models.plan import Notice, Plan, Supplement
from models.questions.offices import calendar_of, proposed_rounds
from models.questions.plans import plan_by_id
from models.rounds import Round
from models.rules.errors import Refusal
from models.rules.permissions import Deed
from models.rules.rounds import unfit


@action
async def adopt_notice(act: Act, notice_id: int, into_plan: int | None = None) -> int:
    """Adopt the notice as it was answered, as a plan of its own or `into_plan`. Returns the plan's id.

    A plan of its own takes in what the year before carried over, but for what the answers leave behind.
    Added to a plan, its items stand after that plan's own with their sections; the plan's rounds stay as they are, and
    who has signed for it signs no second time.

    Raises Refusal: adopted already; set aside by a colleague meanwhile; no tasks in it; a name that no registry and no
    answer knows; a round that was given days which have gone by since; the plan that it is to be added to is archived.
    A doubt that nobody answered stays with the notice, and the draft's words stand as they were read.
    """
    act.check_may(Deed.ADOPT)
    notice = await notice_being_answered(act, notice_id)
    if notice.discarded_at is not None:
        raise Refusal("refused-paper-set-aside")
    if not notice.title:  # kept before papers without a title were given one
        raise Refusal("refused-no-title")
    draft, answered = draft_of_json(notice.draft), choices_of_json(notice.choices)
    if not any(item.clauses for item in draft.items):
        raise Refusal("refused-no-tasks")
    mended = with_words_mended(with_units_mended(draft, answered.accepted), answered.accepted)
    choices = replace(holding(mended, answered), reports=reports_meant(draft, answered))
    notice.choices = choices.as_json()
    units = await registry_for(act, notice_id, mended, choices)
    if into_plan is not None:
        plan = await plan_by_id(act.session, act.office_id, into_plan)
        if plan.archived_at is not None:
            raise Refusal("refused-plan-archived", title=plan.short_title)
        item_ids = await add_items(act, plan, mended, choices, units)
        added = Supplement(notice_id=notice_id, plan_id=plan.id, added_at=act.now, added_by=act.speaker.member_id)
        act.session.add(added)
        await record(act, "plan.supplemented", f"plan:{plan.id}", notice=notice_id, sha256=notice.sha256)
        await tell_of_supplement(act, plan, notice_id, item_ids)
        return plan.id
    plan = await _plan(act, notice, draft)
    await add_items(act, plan, mended, choices, units)
    carried = await carry_over_within(act, plan, choices.left_behind)
    await _rounds(act, plan, choices)
    facts = {"carried_over": carried} if carried else {}
    await record(act, "plan.adopted", f"plan:{plan.id}", notice=notice_id, sha256=notice.sha256, **facts)
    await tell_contacts(act, plan)
    return plan.id


async def _rounds(act: Act, plan: Plan, choices: Choices) -> None:
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


async def _plan(act: Act, notice: Notice, draft: Draft) -> Plan:
    plan = Plan(
        office_id=act.office_id,
        notice_id=notice.id,
        title=notice.title,
        short_title=short_title(notice.title),
        document_number=notice.document_number,
        year=year_of(draft, notice.title) or act.now.year,
        adopted_at=act.now,
        adopted_by=act.speaker.member_id,
    )
    act.session.add(plan)
    await act.session.flush()
    return plan
