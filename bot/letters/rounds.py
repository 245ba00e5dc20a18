"""What coordinators hear of a round: that it is about to open, has opened, was missed, has whom to ring up, is over."""

from sqlalchemy.ext.asyncio import AsyncSession

from bot.in_round_told import counts_in_round
from bot.letters.words import Button, Words
from bot.phones_told import phone_lines
from bot.round_names import round_in_full
from bot.round_states_told import closed_round_html
from bot.texts import Texts
from models.outbox import Letter
from models.people import Member, Office
from models.questions.closing import left_to_settle
from models.questions.outcomes import unit_outcomes
from models.questions.round_state import RoundState, round_state
from models.questions.rounds import round_by_id
from models.rounds import Round
from models.rules.words import RoundKind

MOST_LINES = 20  # one phone screen


async def round_ahead(session: AsyncSession, letter: Letter, texts: Texts, office: Office) -> Words | None:
    """None when it was put off or called off meanwhile, or has opened."""
    state = await _state(session, letter, office)
    one = state.round
    if _begun_or_off(one) or one.opens_on.isoformat() != letter.facts["opens_on"]:
        return None
    without = sum(not unit.contacts for unit in state.units)
    words = texts.html(
        "round-ahead",
        round=round_in_full(texts, one),
        opens=texts.day(one.opens_on),
        due=texts.day(one.due_on),
        closes=texts.day(one.closes_on),
        units=len(state.units),
        without=without,
    )
    return Words(words, _put_off_buttons(texts))


async def round_opened(session: AsyncSession, letter: Letter, texts: Texts, office: Office) -> Words | None:
    """None when it is over by now."""
    state = await _state(session, letter, office)
    one = state.round
    if one.opened_at is None or one.closed_at is not None:
        return None
    words = texts.html(
        "round-opened", round=round_in_full(texts, one), opens=texts.day(one.opens_on), due=texts.day(one.due_on),
        late="yes" if texts.date(one.opened_at) != texts.date(one.opens_on) else "no", units=len(state.units),
    )  # fmt: skip
    return Words(words, ((Button(texts.plain("round-button-look"), "round"),),))


async def round_missed(session: AsyncSession, letter: Letter, texts: Texts, office: Office) -> Words | None:
    """None when it was given other days or called off meanwhile."""
    one, _ = await round_by_id(session, office.id, letter.facts["round"])
    moment = letter.claimed_at or letter.not_before
    if _begun_or_off(one) or one.opens_on > moment.astimezone(texts.zone).date():
        return None
    words = texts.html(
        "round-missed", round=round_in_full(texts, one), opens=texts.day(one.opens_on), due=texts.day(one.due_on)
    )
    return Words(words, _put_off_buttons(texts))


async def round_changed(session: AsyncSession, letter: Letter, texts: Texts, office: Office) -> Words | None:
    """None when it was changed once more, which a letter of its own tells, or has opened."""
    one, _ = await round_by_id(session, office.id, letter.facts["round"])
    now = (one.called_off_at is not None, one.opens_on.isoformat())
    if one.opened_at is not None or now != (letter.facts["off"], letter.facts["opens_on"]):
        return None
    by = await session.get_one(Member, letter.facts["by"])
    words = texts.html(
        "round-changed",
        by=by.name,
        round=round_in_full(texts, one),
        off="yes" if one.called_off_at else "on" if letter.facts.get("on") else "no",
        opens=texts.day(one.opens_on),
        due=texts.day(one.due_on),
    )
    return Words(words, ((Button(texts.plain("round-button-look"), "round"),),))


async def phones(session: AsyncSession, letter: Letter, texts: Texts, office: Office) -> Words | None:
    """None when nobody is left to ring up, or the round is over."""
    state = await _state(session, letter, office)
    if not state.owing or state.round.closed_at is not None:
        return None
    now = letter.claimed_at or letter.not_before
    lines = phone_lines(texts, state.owing, MOST_LINES)
    words = texts.html(
        "phones",
        round=round_in_full(texts, state.round),
        due=texts.day(state.round.due_on),
        last="yes" if texts.date(now) == texts.date(state.round.closes_on) else "no",
        counts=counts_in_round(texts, state.counts(towns=False) + state.counts(towns=True)),
        amending=len(state.amending),
        lines="\n".join(lines),
    )
    owing = Button(texts.plain("digest-button-owing"), "owing")
    return Words(words, ((owing, Button(texts.plain("round-button-look"), "round")),))


async def round_closed(session: AsyncSession, letter: Letter, texts: Texts, office: Office) -> Words | None:
    one, plan = await round_by_id(session, office.id, letter.facts["round"])
    units = await unit_outcomes(session, office, one.id)
    lines = [texts.html("round-closed", round=round_in_full(texts, one), units=len(units))]
    lines.append(closed_round_html(texts, units))
    if one.kind == RoundKind.CLOSING and (left := await left_to_settle(session, plan.id)):
        lines.append(texts.html("round-closed-settle", count=len(left)))
        return Words("\n".join(lines), ((Button(texts.plain("digest-button-closing"), "closing"),),))
    return Words("\n".join(lines))


async def _state(session: AsyncSession, letter: Letter, office: Office) -> RoundState:
    one, plan = await round_by_id(session, office.id, letter.facts["round"])
    return await round_state(session, office, plan, one, letter.claimed_at or letter.not_before)


def _begun_or_off(one: Round) -> bool:
    return one.opened_at is not None or one.called_off_at is not None


def _put_off_buttons(texts: Texts) -> tuple[tuple[Button, ...], ...]:
    put_off = Button(texts.plain("round-button-put-off"), "round_later")
    call_off = Button(texts.plain("round-button-call-off"), "round_off")
    return ((put_off, call_off),)
