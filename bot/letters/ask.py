"""A letter that asks: what is still owed of what it was written for, by when, and when we next speak."""

import html

from sqlalchemy.ext.asyncio import AsyncSession

from bot.asks_told import asked_lines
from bot.letters.words import Button, Words
from bot.texts import Texts
from models.actions.reply_town import Asked, questions_about
from models.outbox import Letter
from models.people import Office
from models.questions.asks import AskTold, ask_told
from models.questions.offices import calendar_of
from models.questions.reporting import targets_of
from models.questions.reporting_together import shared_items


async def ask(session: AsyncSession, letter: Letter, texts: Texts, office: Office) -> Words | None:
    """None when all of it has come meanwhile, is over, or they sit for none of these units any more."""
    now = letter.claimed_at or letter.not_before
    told = await ask_told(session, office, letter, now)
    if told is None:
        return None
    today = calendar_of(office).local_date(now)
    questions = {
        (each.unit_id, each.round.plan_id): await _questions(session, office, each.unit_id, each.round.plan_id)
        for each in told.asks
        if each.is_town and each.round is not None
    }
    lines = asked_lines(texts, told, today, office.name, questions)
    return Words(html.escape("\n".join(lines), quote=False), _buttons(texts, told))


def _buttons(texts: Texts, told: AskTold) -> tuple[tuple[Button, ...], ...]:
    town = all(each.is_town for each in told.asks)
    report = Button(texts.plain("ask-button-report-town" if town else "ask-button-report"), "report")
    later = Button(texts.plain("ask-button-snooze"), "snooze")
    why = Button(texts.plain("ask-button-why"), "why")
    rows: tuple[tuple[Button, ...], ...] = ((report,), (later, why))
    return (*rows, (Button(texts.plain("ask-button-office"), "help"),)) if town else rows


async def _questions(session: AsyncSession, office: Office, unit_id: int, plan_id: int) -> list[Asked]:
    """A township's, in its form's order; empty where the unit has nothing to report on together any more."""
    _, covered = await shared_items(session, office, unit_id, plan_id)
    items = [one.item for one in covered]
    return questions_about(items, await targets_of(session, [item.id for item in items])) if items else []
