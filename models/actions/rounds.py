"""Give a round that has not opened other days, call it off, and take that back."""

from datetime import date, datetime

from models.actions.act import Act, action
from models.actions.post_letter import post_letter
from models.actions.record import record
from models.people import Office
from models.plan import Plan
from models.questions.offices import calendar_of, open_moment
from models.questions.people import holders
from models.questions.rounds import days_of_others, round_by_id
from models.rounds import Round
from models.rules.errors import Refusal
from models.rules.permissions import Deed
from models.rules.rounds import ProposedRound, check_days, check_place_in_year, opens_after_all
from models.rules.words import Post

CHANGED = "round_changed"  # the kind of letter that the other coordinators get


@action
async def set_round_days(act: Act, round_id: int, opens_on: date, due_on: date, closes_on: date) -> None:
    """Coordinators are told again a working day before the new opening.

    Raises Refusal where it has opened or was called off, and for days out of order, off, gone by, out of the plan's
    year, or while another round is open.
    """
    act.check_may(Deed.KEEP_ROUNDS)
    one, plan = await _unopened(act, round_id)
    if one.called_off_at is not None:
        raise Refusal("refused-round-off")
    calendar = calendar_of(await act.session.get_one(Office, act.office_id))
    new = ProposedRound(one.kind, one.quarter, opens_on, due_on, closes_on)
    check_days(calendar, plan.year, new, await days_of_others(act.session, one), act.now)
    before = [day.isoformat() for day in (one.opens_on, one.due_on, one.closes_on)]
    after = [day.isoformat() for day in (opens_on, due_on, closes_on)]
    if before != after:
        one.opens_on, one.due_on, one.closes_on = opens_on, due_on, closes_on
        await record(act, "round.moved", f"round:{one.id}", before=before, after=after)
        await _tell_the_others(act, one)


@action
async def call_off_round(act: Act, round_id: int) -> None:
    """It will not open. Called off by a colleague already, it stays so."""
    act.check_may(Deed.KEEP_ROUNDS)
    await _call(act, round_id, act.now)


@action
async def call_on_round(act: Act, round_id: int) -> None:
    """It will open after all: on its day; where that has gone by, the next morning, the other days as they were. Where
    units would not have days enough, it wants other days first."""
    act.check_may(Deed.KEEP_ROUNDS)
    await _call(act, round_id, None)


async def _call(act: Act, round_id: int, off_at: datetime | None) -> None:
    one, plan = await _unopened(act, round_id)
    if (one.called_off_at is None) == (off_at is None):
        return
    if off_at is None:
        await _open_after_all(act, one, plan)
    else:
        await record(act, "round.called_off", f"round:{one.id}")
    one.called_off_at = off_at
    await _tell_the_others(act, one, on=off_at is None)


async def _open_after_all(act: Act, one: Round, plan: Plan) -> None:
    calendar = calendar_of(await act.session.get_one(Office, act.office_id))
    opens_on = opens_after_all(calendar, one.opens_on, one.due_on, act.now) or one.opens_on
    new = ProposedRound(one.kind, one.quarter, opens_on, one.due_on, one.closes_on)
    check_place_in_year(plan.year, new, await days_of_others(act.session, one))
    before, one.opens_on = one.opens_on, opens_on
    days = {"before": before.isoformat(), "after": opens_on.isoformat()} if before != opens_on else {}
    await record(act, "round.called_on", f"round:{one.id}", **days)


async def _tell_the_others(act: Act, one: Round, *, on: bool = False) -> None:
    """What a coordinator decides of a round its colleagues hear of: they were told that it opens."""
    at = await open_moment(act.session, act.office_id, act.now)
    for member in await holders(act.session, act.office_id, Post.COORDINATOR):
        if member.id == act.speaker.member_id:
            continue
        await post_letter(
            act.session,
            member=member,
            kind=CHANGED,
            key=f"{CHANGED}:{one.id}:{act.now.isoformat()}:{member.id}",
            now=act.now,
            not_before=at,
            round=one.id,
            by=act.speaker.member_id,
            off=one.called_off_at is not None,
            opens_on=one.opens_on.isoformat(),
            **({"on": True} if on else {}),
        )


async def _unopened(act: Act, round_id: int) -> tuple[Round, Plan]:
    one, plan = await round_by_id(act.session, act.office_id, round_id)
    await act.session.refresh(one, with_for_update=True)  # the job that opens it may be about to
    if plan.archived_at is not None:
        raise Refusal("refused-plan-archived", title=plan.short_title)
    if one.opened_at is not None:
        raise Refusal("refused-round-opened")
    return one, plan
