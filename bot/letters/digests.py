"""Digests: the day to coordinators, the week to them and to observers. In words, with the plan by light beside."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.in_round_told import amending_in_round, counts_in_round
from bot.letters.words import Button, Words
from bot.progress_told import (
    OVER,
    dates_told_html,
    for_the_office_told_html,
    left_told_html,
    lights_told_html,
    picture_of,
    questions_told,
    round_told_html,
    said_by_units,
    settled_as_told,
)
from bot.round_names import round_in_short
from bot.texts import Texts
from models.outbox import Letter
from models.people import Office
from models.questions.happenings import Happened, happened, unreachable_contacts
from models.questions.helps import open_questions
from models.questions.offices import calendar_of
from models.questions.overview import Overview, RoundSoFar, overview
from models.questions.people import holders
from models.questions.signing import signing_of
from models.rules.ladder import round_rungs, rung_ahead
from models.rules.words import Post

MOST_NAMED = 5  # of units in a line
TODAY, NONE = "today", "none"  # for texts that choose


async def digest_day(session: AsyncSession, letter: Letter, texts: Texts, office: Office) -> Words | None:
    """A part for each plan to which anything happened, or of which a round is open. None when nobody coordinates any
    more by that name, the plans are over, or what happened was undone."""
    seen, until = await _look(session, letter, office, Post.COORDINATOR)
    if not any(told.anything for _, told in seen):
        return None
    seen = [(one, told) for one, told in seen if told.anything or one.rounds]
    day = calendar_of(office).local_date(until)
    first = calendar_of(office).local_date(min((told.first for _, told in seen if told.first), default=until))
    since = texts.date(first) if first < day else TODAY
    lines = [texts.html("digest-day", day=texts.date(day), since=since)]
    for one, told in seen:
        if len(seen) > 1:
            lines += ["", texts.html("digest-plan", plan=one.plan.short_title)]
        lines.append(_happened(texts, told, one))
        lines += await _questions(session, texts, one, day)
        for so_far in one.rounds:
            lines.append(_round(texts, so_far))
            lines.append(_reminder(texts, so_far, office, until))
    lines += await _out_of_reach(session, texts, office)
    return _words(texts, lines, [one for one, _ in seen], day, _buttons(texts, [one for one, _ in seen]))


async def digest_week(session: AsyncSession, letter: Letter, texts: Texts, office: Office) -> Words | None:
    """The same for who coordinates or observes; what is for the office to do stands in the coordinators' alone."""
    seen, until = await _look(session, letter, office, Post.COORDINATOR, Post.OBSERVER)
    if not seen:
        return None
    day = calendar_of(office).local_date(until)
    coordinates = letter.member_id in [member.id for member in await holders(session, office.id, Post.COORDINATOR)]
    lines: list[str] = []
    for at, (one, told) in enumerate(seen, start=1):
        lines += ["", *await _week_of(session, texts, office, one, told, until)][not lines :]
        if coordinates:
            lines += await _for_the_office(session, texts, office, one, until)
            lines += await _out_of_reach(session, texts, office) if at == len(seen) else []
        lines += dates_told_html(texts, one)
    lines.append(said_by_units(texts))
    all_seen = [one for one, _ in seen]
    status = ((Button(texts.plain("digest-button-status"), "status"),),)
    return _words(texts, lines, all_seen, day, _buttons(texts, all_seen, settles=True) if coordinates else status)


async def _week_of(
    session: AsyncSession, texts: Texts, office: Office, seen: Overview, told: Happened, until: datetime
) -> list[str]:
    lines = [texts.html("digest-week", plan=seen.plan.short_title), lights_told_html(texts, seen)]
    lines.append(_happened(texts, told, seen))
    lines += [round_told_html(texts, one) for one in seen.rounds]
    lines += await _questions(session, texts, seen, calendar_of(office).local_date(until))
    if passed := len(seen.overdue()):
        lines.append(texts.html("digest-passed", count=passed))
    return lines


def _words(
    texts: Texts, lines: Sequence[str], seen: Sequence[Overview], day: date, buttons: tuple[tuple[Button, ...], ...]
) -> Words:
    rounds = [_round(texts, so_far) for one in seen for so_far in one.rounds]
    return Words("\n".join(lines), buttons, picture_of(texts, seen, day, rounds))


async def _look(
    session: AsyncSession, letter: Letter, office: Office, *posts: Post
) -> tuple[list[tuple[Overview, Happened]], datetime]:
    """Of the letter's plans those that are in force still, the newest first; none for who may not see them any more."""
    members = {member.id for post in posts for member in await holders(session, office.id, post)}
    until = datetime.fromisoformat(letter.facts["until"])
    if letter.member_id not in members:
        return [], until
    since = datetime.fromisoformat(letter.facts["since"])
    found = []
    for plan_id in letter.facts.get("plans") or [letter.facts["plan"]]:
        seen = await overview(session, office, until, plan_id, to_settle=True)
        if seen is not None and seen.plan.archived_at is None:
            found.append((seen, await happened(session, seen.plan.id, since, until)))
    return found, until


def _happened(texts: Texts, told: Happened, seen: Overview) -> str:
    """In one line, without what is none."""
    counts = {
        "replies": told.replies,
        "accepted": told.accepted,
        "returned": told.returned,
        "disputed": told.disputed,
        "answered": told.answered,
        "settled": sum(told.settled.values()),
        "undone": told.undone,
        "waiting": seen.waiting,
    }
    settled = settled_as_told(texts, told.settled)
    parts = [
        texts.plain("digest-part", what=what, count=count, units=told.units, settled=settled)
        for what, count in counts.items()
        if count
    ]
    if not parts:
        return texts.html("digest-nothing")
    return texts.html("digest-happened", parts=texts.plain("items-comma").join(parts))


async def _questions(session: AsyncSession, texts: Texts, seen: Overview, today: date) -> list[str]:
    asked = [each for each in await open_questions(session, seen.plan.office_id) if each.plan_id == seen.plan.id]
    if not asked:
        return []
    names = [texts.plain("digest-question", unit=each.unit, number=each.number_text or NONE) for each in asked]
    late = sum(each.answer_by < today for each in asked)
    return [texts.html("digest-questions", asked=questions_told(texts, seen), late=late, list=_listed(texts, names))]


def _listed(texts: Texts, names: Sequence[str]) -> str:
    told = texts.plain("list-comma").join(names[:MOST_NAMED])
    return told if len(names) <= MOST_NAMED else told + texts.plain("digest-more", count=len(names))


def _round(texts: Texts, one: RoundSoFar) -> str:
    return texts.html(
        "digest-round",
        name=round_in_short(texts, one.round),
        counts=counts_in_round(texts, one.all),
        amending=amending_in_round(texts, one.amending),
        left=max(one.left, OVER),
        due=texts.day(one.round.due_on),
    )


def _reminder(texts: Texts, one: RoundSoFar, office: Office, until: datetime) -> str:
    """When everybody who owes is reminded next, so that nobody chases for nothing."""
    calendar = calendar_of(office)
    today = calendar.local_date(until)
    rungs = round_rungs(one.round.opens_on, one.round.due_on, calendar, one.round.ladder)
    ahead = rung_ahead(rungs, today)
    if ahead is None or ahead.day > one.round.closes_on:
        return texts.html("digest-no-reminder")
    return texts.html("digest-reminder", day=texts.date(ahead.day))


async def _out_of_reach(session: AsyncSession, texts: Texts, office: Office) -> list[str]:
    contacts = await unreachable_contacts(session, office.id)
    if not contacts:
        return []
    names = [texts.plain("digest-unit", unit=unit, name=name, phone=phone or NONE) for unit, name, phone in contacts]
    where = NONE if any(not phone for _, _, phone in contacts) else "known"
    return [texts.html("digest-unreachable", count=len(names), list=_listed(texts, names), where=where)]


async def _for_the_office(
    session: AsyncSession, texts: Texts, office: Office, seen: Overview, until: datetime
) -> list[str]:
    lines = left_told_html(texts, seen)
    signing = await signing_of(session, office, seen.plan, until)
    if signing.late:
        lines.append(texts.html("digest-unsigned", count=len(signing.late)))
    if signing.without_contact:
        lines.append(texts.html("digest-without", count=len(signing.without_contact)))
    return lines + for_the_office_told_html(texts, seen, calendar_of(office))


def _buttons(
    texts: Texts, seen: Sequence[Overview], *, settles: bool = False
) -> tuple[tuple[Button, ...], ...]:
    first, second = [], []
    if any(each.waiting for each in seen):
        first.append(Button(texts.plain("digest-button-review"), "review"))
    if any(each.questions for each in seen):
        first.append(Button(texts.plain("digest-button-questions"), "questions"))
    if settles and any(each.left for each in seen):
        second.append(Button(texts.plain("digest-button-closing"), "closing"))
    if any(one.owing for each in seen for one in each.rounds):
        second.append(Button(texts.plain("digest-button-owing"), "owing"))
    second.append(Button(texts.plain("digest-button-status"), "status"))
    return tuple(tuple(row) for row in (first, second) if row)
