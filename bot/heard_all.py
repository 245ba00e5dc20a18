"""One sentence of all that is owed, or of all but some; or that a township's form is as it was: all of it stands on one
page."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from aiogram.types import Message
from aiogram_dialog import DialogManager

from bot import doors
from bot.access import texts_of
from bot.heard_places import Place, all_places, those_meant
from bot.heard_told import tell_or_ask
from bot.report_at_hand import at_hand
from bot.report_others import tell_others
from bot.town_at_hand import begun_again, town_at_hand
from models.answers.apart import Apart, told_apart
from models.answers.numbers import Number
from models.answers.progress import Progress, progress_in
from models.answers.same import told_of_all
from models.answers.statuses import only_stands, status_in
from models.questions.to_report import UnitReport

SEVERAL = 2


@dataclass(frozen=True)
class AllMeant:
    """`named`: what is told of some by their numbers, of others' too (`others`); `common`: those of which the one
    sentence is, `count` of them where that was said; `excepted`: those of which nothing was."""

    common: list[Place]
    words: str
    count: int | None
    named: list[tuple[Sequence[Place], Progress]]
    others: list[Number]
    excepted: list[Number]


def asked_about(reports: Sequence[UnitReport], item_ids: Sequence[int]) -> list[Place]:
    """What the letter was about, else what is owed; where nothing is, all that is to be reported on."""
    there = all_places(reports)
    meant = [place for place in there if place.line.item_id in item_ids]
    return meant or [place for place in there if place.line.wants_a_word] or there


async def heard_of_all(
    manager: DialogManager,
    words: str,
    reports: Sequence[UnitReport],
    places: Mapping[Number, Sequence[Place]],
    item_ids: Sequence[int],
    plan_ids: Collection[int],
    due_ids: Sequence[int],
) -> bool:
    """Whether the words were of all that is owed, or of all but some. What an item's form has of its own already stays
    there, and is said to."""
    apart = told_apart(words) if len(item_ids) != 1 else None  # of one item: the rest is the rest of it
    meant = _but_some(apart, reports, places, item_ids, plan_ids) if apart else all_meant(reports, words, item_ids)
    if meant is None:
        return False
    if meant.count not in (None, len(meant.common)):
        await _say(manager, "report-heard-count", said=meant.count or 0, owed=len(meant.common))
    own = [place for place in meant.common if await _has_own_words(manager, place, meant.words)]
    if own:
        await _say(manager, "report-heard-own", numbers="".join(place.line.number_text for place in own))
    if excepted := [places[number][0].line.number_text for number in meant.excepted if number in places]:
        await _say(manager, "report-heard-excepted", numbers="".join(excepted))
    await tell_others(manager, meant.others)
    left = [place for place in meant.common if place not in own]
    common = [([place], Progress(None, meant.words, status_in(meant.words))) for place in left]
    if told := [*meant.named, *common]:
        order = all_places(reports).index
        await tell_or_ask(manager, sorted(told, key=lambda each: order(each[0][0])), due_ids)
    else:
        await doors.start_report(manager)
    return True


def all_meant(reports: Sequence[UnitReport], words: str, item_ids: Sequence[int]) -> AllMeant | None:
    """Each of the several items that are owed, which are told of one by one. None where the words are not plainly of
    all; or are of so many, and there are more or fewer."""
    told = told_of_all(words)
    if told is None:
        return None
    owed = _owed(reports, item_ids)
    fits = told.each if told.count is None else told.each or told.count == len(owed)
    if len(owed) < SEVERAL or not fits:
        return None
    return AllMeant(owed, told.words, told.count, [], [], [])


def _but_some(
    apart: Apart,
    reports: Sequence[UnitReport],
    places: Mapping[Number, Sequence[Place]],
    item_ids: Sequence[int],
    plan_ids: Collection[int],
) -> AllMeant | None:
    """None where nothing else is owed, or where it is not known of what the words are that are not of all."""
    parts = _parts(apart.named, lambda number: number in places)
    if any(part.number is None for part in parts):
        return None
    told = [(part.number, part) for part in parts if part.number and part.words]
    own = [(those_meant(places[number], item_ids, plan_ids), part) for number, part in told if number in places]
    excepted = [*apart.excepted, *(part.number for part in parts if part.number and not part.words)]
    named = {place.line.item_id for meant, _ in own for place in meant}
    named |= {place.line.item_id for number in excepted for place in places.get(number, ())}
    owed = [place for place in _owed(reports, () if apart.rest else item_ids) if place.line.item_id not in named]
    others = [part.number for part in parts if part.number and part.number not in places]
    if not owed:
        return None
    return AllMeant(owed, apart.common, apart.count, own, others, excepted)


def _parts(words: str, is_item: Callable[[Number], bool]) -> list[Progress]:
    return progress_in(words, is_item, lambda number: not is_item(number)) if words else []


def _owed(reports: Sequence[UnitReport], item_ids: Sequence[int]) -> list[Place]:
    there = [place for place in all_places(reports) if not place.line.shared]
    meant = [place for place in there if place.line.item_id in item_ids]
    return meant if len(meant) >= SEVERAL else [place for place in there if place.line.owes]


async def _has_own_words(manager: DialogManager, place: Place, words: str) -> bool:
    """Whether more stands in its form, unsent, than how it stands."""
    hand = await at_hand(manager, place.unit_id, place.line.item_id)
    there = (hand.typed.text or "").strip() if hand.kept else ""
    return bool(there) and there != words and not only_stands(there)


async def _say(manager: DialogManager, key: str, **facts: str | int) -> None:
    if isinstance(manager.event, Message):
        await manager.event.answer(texts_of(manager).html(key, **facts))


async def tell_town_same(manager: DialogManager, place: Place) -> None:
    """A township's form as it was submitted last, to be submitted again."""
    hand = await town_at_hand(manager, place.unit_id, place.line.plan_id)
    await begun_again(manager, hand)
    await doors.start_report_town(manager, place.unit_id, place.line.plan_id, card=True)
