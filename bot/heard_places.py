"""The items that words may tell of, and what a message told, kept until it is known of which."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from aiogram_dialog import DialogManager

from bot.access import act_of
from models.actions.draft import keep_draft
from models.answers.numbers import Number, number_of
from models.answers.statuses import named_by, status_named
from models.questions.drafts import draft_of
from models.questions.to_report import ReportLine, UnitReport

FORM = "heard"  # what a message told, until it is known of which item, or until all of it is submitted


@dataclass(frozen=True)
class Place:
    """An item that one of the speaker's units reports on."""

    unit_id: int
    line: ReportLine


def places_by_number(reports: Sequence[UnitReport]) -> dict[Number, list[Place]]:
    """The items by their number, which several may have: a paper may count anew in each section, and there may be two
    papers; the parts of one that was split go by its number too."""
    places: dict[Number, list[Place]] = {}
    for place in each_once(all_places(reports)):
        if number := number_of(place.line.number_text):
            places.setdefault(number, []).append(place)
    for number in [number for number in places if number.part]:
        whole = places.setdefault(Number(number.n), [])
        whole += places[number] if all(_part_of(place) for place in whole) else []
    return places


def each_once(places: Iterable[Place]) -> list[Place]:
    """Of several units of the speaker in one item the one that wants a word on it; where several do, each of them."""
    items: dict[int, list[Place]] = {}
    for place in places:
        items.setdefault(place.line.item_id, []).append(place)
    found = []
    for there in items.values():
        found += [place for place in there if place.line.wants_a_word] or there[:1]
    return found


def _part_of(place: Place) -> bool:
    number = number_of(place.line.number_text)
    return number is not None and number.part > 0


def those_meant(places: Sequence[Place], item_ids: Collection[int], plan_ids: Collection[int]) -> Sequence[Place]:
    """Of the items with a number those that the letter was about, where it was about one of them."""
    for asked in (
        [place for place in places if place.line.item_id in item_ids],
        [place for place in places if place.line.plan_id in plan_ids],
    ):
        if len(asked) == 1:
            return asked
    return places


def places_named(places: Sequence[Place], words: str, item_ids: Collection[int]) -> list[Place]:
    """Those whose title the words begin with, and then say how it stands; the longest named, and of two units of the
    speaker those that want a word. `item_ids`: what was asked about, where it is among them."""
    found = {place: named_by(words, place.line.title) for place in places if status_named(words, place.line.title)}
    longest = max(found.values(), default=0)
    named = each_once(place for place, named in found.items() if named == longest > 0)
    return [place for place in named if place.line.item_id in item_ids] or named


def all_places(reports: Sequence[UnitReport]) -> list[Place]:
    return [Place(report.unit_id, line) for report in reports for line in report.lines]


async def remember(manager: DialogManager, **words: object) -> None:
    act = act_of(manager)
    await keep_draft(act.database, act.now, act.speaker.telegram_id, FORM, words)


async def remembered(manager: DialogManager) -> dict[str, Any]:
    act = act_of(manager)
    async with act.database.reading() as session:
        return await draft_of(session, act.speaker.telegram_id, FORM)


def open_part(kept: dict[str, Any]) -> dict[str, Any] | None:
    """The first part of the words of which it is not known yet which item it tells of."""
    return next((part for part in kept.get("parts", ()) if len(part["places"]) > 1), None)
