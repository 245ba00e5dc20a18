"""One sentence of all that is owed, or that a township's form is as it was: all of it stands on one page."""

from collections.abc import Sequence
from dataclasses import dataclass

from aiogram.types import Message
from aiogram_dialog import DialogManager

from bot import doors
from bot.access import texts_of
from bot.heard_places import Place, all_places
from bot.town_at_hand import begun_again, town_at_hand
from models.answers.progress import Progress
from models.answers.same import told_of_all
from models.answers.statuses import status_in
from models.questions.to_report import UnitReport

SEVERAL = 2


@dataclass(frozen=True)
class AllMeant:
    """`count`: of how many it was said."""

    parts: list[tuple[Place, Progress]]
    count: int | None


def asked_about(reports: Sequence[UnitReport], item_ids: Sequence[int]) -> list[Place]:
    """What the letter was about, else what is owed; where nothing is, all that is to be reported on."""
    there = all_places(reports)
    meant = [place for place in there if place.line.item_id in item_ids]
    return meant or [place for place in there if place.line.wants_a_word] or there


def all_meant(reports: Sequence[UnitReport], words: str, item_ids: Sequence[int]) -> AllMeant | None:
    """Each of the several items that are owed, which are told of one by one. None where the words are not plainly of
    all; or are of so many, and there are more or fewer."""
    told = told_of_all(words)
    if told is None:
        return None
    there = [place for place in all_places(reports) if not place.line.shared]
    meant = [place for place in there if place.line.item_id in item_ids]
    owed = meant if len(meant) >= SEVERAL else [place for place in there if place.line.owes]
    fits = told.each if told.count is None else told.each or told.count == len(owed)
    if len(owed) < SEVERAL or not fits:
        return None
    return AllMeant([(place, Progress(None, told.words, status_in(told.words))) for place in owed], told.count)


async def tell_all(manager: DialogManager, meant: AllMeant) -> None:
    """A word where it was said of another number of items than are owed."""
    if meant.count not in (None, len(meant.parts)) and isinstance(manager.event, Message):
        told = texts_of(manager).html("report-heard-count", said=meant.count or 0, owed=len(meant.parts))
        await manager.event.answer(told)


async def tell_town_same(manager: DialogManager, place: Place) -> None:
    """A township's form as it was submitted last, to be submitted again."""
    hand = await town_at_hand(manager, place.unit_id, place.line.plan_id)
    await begun_again(manager, hand)
    await doors.start_report_town(manager, place.unit_id, place.line.plan_id, card=True)
