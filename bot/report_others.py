"""Words about an item that is no matter of the speaker's units."""

from aiogram_dialog import DialogManager

from bot.report_board import all_items
from models.answers.numbers import Number, number_at_beginning, number_of, tells_an_item
from models.answers.progress import lists
from models.rules.errors import Refusal


async def check_is_ours(manager: DialogManager, words: str) -> None:
    """Raises Refusal where the words begin with the number of an item that the speaker's units do not report on."""
    mark = number_at_beginning(words)
    if mark is None or lists(words) or not tells_an_item(mark):
        return
    found = [item for item in await all_items(manager) if _is(item.number_text, mark.number)]
    if found:
        held = any(item.places for item in found)
        raise Refusal("refused-report-others", number=found[0].number_text, held="yes" if held else "no")


def _is(number_text: str, number: Number) -> bool:
    return number_of(number_text) == number
