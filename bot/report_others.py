"""Words about an item that the speaker's units have nothing to report on: why, in a sentence of its own.

Where the number may be a slip, the words are kept, and it is asked of which item they tell.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from aiogram.types import Message
from aiogram_dialog import DialogManager

from bot import doors
from bot.access import act_of, texts_of
from bot.heard_places import remember
from bot.heard_put import files_kept
from bot.report_board import all_items
from models.answers.groups import named_at_beginning
from models.answers.numbers import Number, is_as_in_paper, number_at_beginning, number_of, tells_an_item
from models.answers.progress import LEADS, lists
from models.questions.board import BoardItem
from models.questions.item_numbers import old_items_of
from models.questions.plans import units_of_member
from models.questions.to_report import UnitReport
from models.rules.errors import Refusal
from models.rules.numerals import han
from models.rules.replying import File, text_of
from models.rules.words import Duty


class Why(StrEnum):
    """Why nothing is to be reported on an item."""

    OTHERS = "others"
    INFORMED = "informed"
    SETTLED = "settled"
    CLOSED = "closed"
    ARCHIVED = "archived"
    NONE = "none"


class Then(StrEnum):
    """What becomes of the words."""

    LOST = "lost"
    OVER = "over"  # lost, and whom to turn to
    ASKED = "asked"
    BESIDE = "beside"  # what was told of other items stands below


async def why_not(manager: DialogManager, number: Number) -> dict[str, str]:
    """For `refused-report-others`."""
    items = [item for item in await all_items(manager) if number_of(item.number_text) == number]
    if items:
        return {"why": _why(items), "number": items[0].number_text, "plan": ""}
    act = act_of(manager)
    async with act.database.reading() as session:
        units = await units_of_member(session, act.speaker.member_id) if act.speaker.member_id else []
        known = await old_items_of(session, act.office_id, units)
    if old := [each for each in known if number_of(each.number_text) == number]:
        found = next((each for each in old if not each.archived), old[0])
        return {
            "why": Why.ARCHIVED if found.archived else Why.CLOSED,
            "number": found.number_text,
            "plan": found.plan,
        }
    return {"why": Why.NONE, "number": han(number.n), "plan": ""}


def _why(items: Sequence[BoardItem]) -> Why:
    places = [place for item in items for place in item.places]
    if not places:
        return Why.OTHERS
    reported = [place for place in places if place.facts.duty == Duty.REPORTS]
    return Why.SETTLED if reported and all(place.facts.settled for place in reported) else Why.INFORMED


async def tell_others(manager: DialogManager, numbers: Iterable[Number]) -> None:
    """That nothing is put down for these, beside what the message told of others."""
    for number in numbers:
        if isinstance(manager.event, Message):
            why = await why_not(manager, number)
            await manager.event.answer(texts_of(manager).html("refused-report-others", then=Then.BESIDE, **why))


async def led_from_others(
    manager: DialogManager,
    words: str,
    reports: Sequence[UnitReport],
    item_ids: Sequence[int] | None = (),
    files: Sequence[File] = (),
) -> bool:
    """Where the words begin with the number of an item that is not to be told of: whether they were led to where it is
    asked which one is meant. Raises Refusal where it is another's. `item_ids`: what is likely meant instead; None where
    questions are answered, whose numbers are no items'."""
    mark = number_at_beginning(words)
    if mark is None or lists(words) or not tells_an_item(mark):
        return False
    why = await why_not(manager, mark.number)
    if why["why"] in (Why.OTHERS, Why.INFORMED):
        raise Refusal("refused-report-others", then=Then.LOST, **why)
    if why["why"] == Why.SETTLED:
        raise Refusal("refused-report-others", then=Then.OVER, **why)
    if why["why"] == Why.NONE and not (reports and item_ids is not None and is_as_in_paper(mark.way)):
        return False
    if not reports:
        raise Refusal("refused-report-others", then=Then.LOST, **why)
    if isinstance(manager.event, Message):
        await manager.event.answer(texts_of(manager).html("refused-report-others", then=Then.ASKED, **why))
    named = named_at_beginning(words)
    said = words[named.end :].strip(LEADS) if named else words
    held = {"files": files_kept(files)} if files else {}
    units = [report.unit_id for report in reports]
    await remember(manager, text=text_of(said or words), units=units, items=list(item_ids or ()), dues=[], **held)
    await doors.start_heard(manager, which=True)
    return True
