"""The year's rounds of a paper at hand, as answered or else as proposed, and how they are told."""

from collections.abc import Sequence

from aiogram_dialog import DialogManager

from bot.access import act_of
from bot.paper_at_hand import Paper
from bot.round_names import round_in_full, round_in_short
from bot.texts import Texts
from models.notice.adopting import year_of
from models.questions.offices import proposed_rounds
from models.rules.rounds import ProposedRound


async def rounds_at_hand(manager: DialogManager, paper: Paper) -> tuple[ProposedRound, ...]:
    if paper.choices.rounds is not None:
        return paper.choices.rounds
    act = act_of(manager)
    async with act.database.reading() as session:
        return await proposed_rounds(session, act.office_id, plan_year(manager, paper), act.now)


def plan_year(manager: DialogManager, paper: Paper) -> int:
    """The year of the plan that the paper will be."""
    return year_of(paper.draft, paper.notice.title) or act_of(manager).now.year


def rounds_in_short(texts: Texts, paper: Paper, rounds: Sequence[ProposedRound], year: int) -> str:
    """One short line a round, for a screen that has more to tell."""
    lines = (
        texts.plain(
            "round-line-short",
            name=round_in_short(texts, one),
            opens=texts.date(one.opens_on, year),
            due=texts.date(one.due_on, year),
        )
        for one in rounds
    )
    return "\n".join(lines) or _none(texts, paper, year)


def rounds_told(texts: Texts, paper: Paper, rounds: Sequence[ProposedRound], year: int) -> str:
    """One line a round: its name, the day it opens, the day it is due."""
    lines = (
        texts.plain(
            "round-line",
            name=round_in_full(texts, one),
            opens=texts.date(one.opens_on, year),
            due=texts.date(one.due_on, year),
        )
        for one in rounds
    )
    return "\n".join(lines) or _none(texts, paper, year)


def _none(texts: Texts, paper: Paper, year: int) -> str:
    """Because a coordinator left them all out, or because the year is over."""
    return texts.plain("rounds-none", year=str(year), proposed="yes" if paper.choices.rounds is None else "no")
