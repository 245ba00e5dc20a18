"""What somebody means among their own units' items by a number or a few characters of a title."""

from collections.abc import Iterable

from aiogram.types import Message
from aiogram_dialog import DialogManager

from bot.access import texts_of
from bot.command_words import asked_in_a_word
from bot.items_at_hand import ITEM, UNIT, at_hand
from bot.leaves import to_first
from bot.states import Items
from models.answers.asked_number import numbers_asked
from models.answers.numbers import Number, number_of
from models.answers.thanks import only_acknowledges
from models.questions.unit_items import UnitItem
from models.rules.naming import fold

FOUND = "found"  # in the dialog's data: the words by which the list is narrowed
LIST, CARD = "my_items", "card"
_LEAST, _MOST = 2, 20  # characters that may be part of a title; more is a report, or nothing


def meant_by(words: str, items: Iterable[UnitItem]) -> list[UnitItem]:
    """By its number, however it is written, or as a part of what had it; else by a few characters of its title."""
    if numbers := numbers_asked(words):
        lines = list(items)
        return [line for number in numbers for line in _numbered(number, lines)]
    wanted = fold(words)
    return [line for line in items if wanted in fold(line.title)] if len(wanted) >= _LEAST else []


def _numbered(number: Number, items: Iterable[UnitItem]) -> list[UnitItem]:
    numbered = [(number_of(line.number_text), line) for line in items]
    itself = [line for told, line in numbered if told == number]
    return itself or [line for told, line in numbered if told and not number.part and told.n == number.n]


async def finds_in_mine(message: Message, manager: DialogManager) -> bool:
    """Straight to the card of what is meant, or to the list of what may be; False where the words are no item's."""
    words = (message.text or "").strip()
    if not 0 < len(words) <= _MOST or asked_in_a_word(words) or only_acknowledges(words):
        return False
    mine = await at_hand(manager)
    for parts in (mine.parts, *mine.others) if mine else ():
        found = meant_by(words, [line for part in parts for line in part.items])
        if found:
            manager.dialog_data[UNIT] = parts[0].unit.id
            await _show(manager, words, found)
            return True
    if mine is None or not numbers_asked(words):
        return False
    await message.answer(texts_of(manager).html("items-no-number", words=words))
    return True


async def _show(manager: DialogManager, words: str, found: list[UnitItem]) -> None:
    if len(found) == 1:
        manager.dialog_data[ITEM] = found[0].item_id
        await to_first(manager, CARD)
        return await manager.switch_to(Items.one)
    manager.dialog_data[FOUND] = words
    await to_first(manager, LIST)
    return await manager.switch_to(Items.mine)
