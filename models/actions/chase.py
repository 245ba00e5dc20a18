"""Ask a unit again now: one chase a unit a day, three a round, and never beyond what a person may be asked a week."""

from datetime import date

from sqlalchemy import select
from sqlmodel import col

from models.actions.act import Act, action
from models.actions.post_letter import letter_row, post_letters
from models.actions.record import record
from models.outbox import Letter, LetterState
from models.people import Member, Office
from models.progress import Ask
from models.questions.asking import ASK, Sitting, asked_in_week, who_sits
from models.questions.offices import calendar_of
from models.questions.outbox import keys_written
from models.questions.round_state import round_state
from models.questions.rounds import round_by_id
from models.rules.asking import CHASES_A_DAY, CHASES_A_ROUND, most_a_week
from models.rules.errors import Refusal
from models.rules.permissions import Deed
from models.rules.words import AskAbout
from models.upsert import insert_or_replace

CHASE = "chase"
NONE = "none"  # for a text that chooses
ONE_ASK = ("member_id", "unit_id", "about", "about_id", "rung")


@action
async def chase(act: Act, round_id: int, unit_id: int) -> int:
    """Returns to how many people it goes. Raises Refusal with the reason where it may not, and whom to ring up."""
    one, plan = await round_by_id(act.session, act.office_id, round_id)
    act.check_may(Deed.CHASE, unit_id=unit_id)
    await act.session.refresh(plan, with_for_update=True)  # two coordinators, one chase
    office = await act.session.get_one(Office, act.office_id)
    calendar = calendar_of(office)
    state = await round_state(act.session, office, plan, one, act.now)
    owing = next((unit for unit in state.owing if unit.unit_id == unit_id), None)
    if one.opened_at is None or one.closed_at is not None or owing is None:
        amends = unit_id in {unit.unit_id for unit in state.amending}
        why = "over" if one.opened_at is None or one.closed_at is not None else "amends" if amends else "replied"
        raise Refusal("refused-chase-replied", why=why)
    when = calendar.open_moment(act.now)
    day = calendar.local_date(when)
    who, phone = owing.to_ring
    ring = {"unit": owing.unit, "who": who or NONE, "phone": phone or NONE}
    so_far = await _chases(act, round_id, unit_id)
    if len(so_far) >= CHASES_A_ROUND:
        raise Refusal("refused-chase-round", most=CHASES_A_ROUND, **ring)
    if list(so_far.values()).count(day) >= CHASES_A_DAY:
        raise Refusal("refused-chase-day", **ring)
    people = [each for each in await who_sits(act.session, act.office_id, calendar) if unit_id in each.units]
    members = await _within_cap(act, people, day, ring)
    rung = f"{CHASE}-{len(so_far) + 1}"
    rows, asks = [], []
    for member in members:
        key = f"{CHASE}:{round_id}:{unit_id}:{len(so_far) + 1}:{member.id}"
        told = [[unit_id, AskAbout.ROUND.value, round_id, rung]]
        rows.append(
            letter_row(
                member=member, kind=ASK, key=key, now=act.now, not_before=when, asks=told, by=act.speaker.member_id
            )
        )
        asks.append(
            {
                "plan_id": plan.id,
                "member_id": member.id,
                "unit_id": unit_id,
                "about": AskAbout.ROUND.value,
                "about_id": round_id,
                "rung": rung,
                "day": day,
                "letter_key": key,
            }
        )
    await post_letters(act.session, rows)
    await insert_or_replace(act.session, Ask, ONE_ASK, asks)
    await record(act, "unit.chased", f"round:{round_id}", unit=unit_id, members=[member.id for member in members])
    return len(rows)


async def _chases(act: Act, round_id: int, unit_id: int) -> dict[str, date]:
    """The chases of the unit in the round so far, each with its day; a letter that was dropped was none."""
    rows = await act.session.execute(
        select(col(Ask.rung), col(Ask.day))
        .join(Letter, col(Letter.key) == col(Ask.letter_key))
        .where(
            col(Ask.about) == AskAbout.ROUND.value,
            col(Ask.about_id) == round_id,
            col(Ask.unit_id) == unit_id,
            col(Ask.rung).startswith(f"{CHASE}-"),
            col(Letter.state) != LetterState.DROPPED,
        )
    )
    return {rung: day for rung, day in rows}


async def _within_cap(act: Act, people: list[Sitting], day: date, ring: dict[str, str]) -> list[Member]:
    """Those who can be reached and may be asked once more. Raises Refusal where there is nobody."""
    reachable = [person for person in people if person.member.unreachable_since is None]
    if not reachable:
        raise Refusal("refused-chase-nobody", **ring)
    calendar = calendar_of(await act.session.get_one(Office, act.office_id))
    counts = await asked_in_week(act.session, [person.member.id for person in reachable], day, calendar)
    keys = {f"{ASK}:{person.member.id}:{day}" for person in reachable}
    today = await keys_written(act.session, keys)
    free = [
        person.member
        for person in reachable
        if counts.get(person.member.id, 0) < most_a_week(person.kinds)
        and f"{ASK}:{person.member.id}:{day}" not in today
    ]
    if not free:
        first = reachable[0]
        most = most_a_week(first.kinds)
        week = "yes" if counts.get(first.member.id, 0) >= most else "no"
        raise Refusal("refused-chase-week", name=first.member.name, most=most, week=week, **ring)
    return free
