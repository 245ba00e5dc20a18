"""A numbered message, typed where a township is asked one question: of several questions, or all of it of that one?"""

from dataclasses import replace
from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button

from bot import doors
from bot.access import texts_of
from bot.report_told import MOST_SIDE, shortened
from bot.states import ReportTownSplit
from bot.town_at_hand import TownAtHand, keep_town, town_at_hand
from bot.town_heard import answers_told, put_down
from bot.town_told import question_told
from bot.widgets import Label, Say, home, page
from models.actions.reply_town import longest_answer
from models.rules.errors import Refusal
from models.rules.replying import text_of


def _unplaced(hand: TownAtHand) -> tuple[int, str]:
    """The message, and the number of the question where it was typed. Raises Refusal where it was placed by now."""
    key, words = hand.typed.unplaced or ("", "")
    at = next((n for n, each in enumerate(hand.asked, start=1) if each.key == key), None)
    if at is None:
        raise Refusal("refused-gone")
    return at, words


async def of_which(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    hand, texts = await town_at_hand(dialog_manager), texts_of(dialog_manager)
    at, words = _unplaced(hand)
    numbers = [str(n) for n in answers_told(hand, words)]
    return {
        "words": shortened(words, MOST_SIDE),
        "numbers": texts.plain("list-comma").join(numbers),
        "n": at,
        "question": question_told(texts, hand.asked[at - 1]),
    }


async def of_several(_: Any, __: Button, manager: DialogManager) -> None:
    hand = await town_at_hand(manager)
    _at, words = _unplaced(hand)
    hand = replace(hand, typed=replace(hand.typed, unplaced=None))
    await put_down(manager, hand, answers_told(hand, words))
    await doors.start_report_town(manager, hand.report.unit.id, hand.report.plan.id, card=True)


async def of_one(_: Any, __: Button, manager: DialogManager) -> None:
    hand = await town_at_hand(manager)
    at, words = _unplaced(hand)
    each = hand.asked[at - 1]
    typed = hand.typed.answering({each.key: text_of(words, longest_answer(each))})
    await keep_town(manager, hand, replace(typed, unplaced=None))
    await doors.start_report_town(manager, hand.report.unit.id, hand.report.plan.id)


dialog = Dialog(
    page(
        ReportTownSplit.which,
        Say("report-town-split"),
        Button(Label("report-button-town-several"), id="several", on_click=of_several),
        Button(Label("report-button-town-one"), id="one", on_click=of_one),
        home(),
        getter=of_which,
        hint="report-town-split-hint",
    ),
)
