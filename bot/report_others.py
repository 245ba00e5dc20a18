"""Words about an item that is no matter of the speaker's units."""

from aiogram_dialog import DialogManager

from bot.report_board import whole_plan
from models.answers.numbers import Number, number_at_beginning, number_of, tells_an_item
from models.answers.progress import lists
from models.rules.errors import Refusal


async def check_is_ours(manager: DialogManager, words: str) -> None:
    """Raises Refusal where the words begin with the number of an item that the speaker's units do not report on."""
    mark = number_at_beginning(words)
    if mark is None or lists(words) or not tells_an_item(mark):
        return
    found = next((item for item in await whole_plan(manager) if _is(item.number_text, mark.number)), None)
    if found is not None:
        raise Refusal("refused-report-others", number=found.number_text, held="yes" if found.places else "no")


def _is(number_text: str, number: Number) -> bool:
    return number_of(number_text) == number
