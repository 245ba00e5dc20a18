"""What may be added to a reply, none of it asked for: figures, difficulties, next steps, photos and documents."""

from typing import Any

from aiogram.fsm.state import State
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button

from bot.access import texts_of
from bot.cutting import listed_short
from bot.report_at_hand import AtHand, card_again, item_at_hand, keep
from bot.report_input import reported
from bot.report_keys import to_card
from bot.report_told import NONE, target_told
from bot.states import ReportMore
from bot.widgets import Label, Say, back, choice, page
from models.answers.figures import amount_of
from models.rules.errors import Refusal
from models.rules.replying import LARGEST_FILE, LONGEST_SIDE, MOST_FILES, File, figure_of, figure_told, side_of


def _head(hand: AtHand) -> dict[str, Any]:
    return {"number": hand.report.item.number_text, "title": hand.report.item.title}


async def files_so_far(manager: DialogManager) -> tuple[File, ...]:
    return (await item_at_hand(manager)).typed.files


async def file_sent(file: File, manager: DialogManager) -> None:
    hand = await item_at_hand(manager)
    await keep(manager, files=hand.typed.with_files(file).files)


async def its_figures(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    hand, texts = await item_at_hand(dialog_manager), texts_of(dialog_manager)
    figures = hand.typed.figures
    return _head(hand) | {
        "targets": [
            {"id": target.id, "name": target_told(texts, target, figures.get(target.id))}
            for target in hand.report.targets
        ]
    }


async def target_chosen(_: Any, __: Any, manager: DialogManager, target_id: int) -> None:
    manager.dialog_data["target"] = target_id
    await manager.switch_to(ReportMore.figure)


async def one_figure(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    hand = await item_at_hand(dialog_manager)
    target = next((each for each in hand.report.targets if each.id == dialog_manager.dialog_data["target"]), None)
    if target is None:
        raise Refusal("refused-gone")
    value = hand.typed.figures.get(target.id)
    return _head(hand) | {
        "metric": target.metric,
        "words": target.text,
        "unit": target.unit,
        "value": NONE if value is None else figure_told(value),
        "said": value is not None,
        "files": len(hand.typed.files),
    }


async def figure_typed(words: str, manager: DialogManager) -> None:
    told = await one_figure(manager)
    amount = amount_of(words, told["unit"])
    if amount is None:
        raise Refusal("refused-figure")
    hand = await item_at_hand(manager)
    await keep(manager, figures=hand.typed.figures | {manager.dialog_data["target"]: figure_of(amount)})
    await card_again(manager)


async def figure_unsaid(_: Any, __: Button, manager: DialogManager) -> None:
    hand = await item_at_hand(manager)
    left = {at: value for at, value in hand.typed.figures.items() if at != manager.dialog_data["target"]}
    await keep(manager, figures=left)
    await card_again(manager)


def _side_page(state: State, of: str) -> Window:
    """Ask for words that stand beside the text."""

    async def what_was_typed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
        hand = await item_at_hand(dialog_manager)
        words = getattr(hand.typed, of)
        told = {"of": of, "most": str(LONGEST_SIDE), "words": words or NONE, "said": bool(words)}
        return _head(hand) | told | {"files": len(hand.typed.files)}

    async def words_typed(words: str, manager: DialogManager) -> None:
        await keep(manager, **{of: side_of(words)})
        await card_again(manager)

    async def unsaid(_: Any, __: Button, manager: DialogManager) -> None:
        await keep(manager, **{of: ""})
        await card_again(manager)

    return page(
        state,
        Say("report-side"),
        Say("report-received", when="files"),
        reported(words_typed, files_so_far, file_sent, leads=False),
        Button(Label("report-button-unsaid"), id="unsaid", on_click=unsaid, when="said"),
        to_card(),
        getter=what_was_typed,
    )


async def its_files(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    hand, texts = await item_at_hand(dialog_manager), texts_of(dialog_manager)
    return _head(hand) | {
        "count": len(hand.typed.files),
        "megabytes": LARGEST_FILE >> 20,
        "most": MOST_FILES,
        "files": [
            {"id": at, "name": texts.plain("report-file-line", name=file.name)}
            for at, file in enumerate(hand.typed.files, start=1)
        ],
    }


async def file_chosen(_: Any, __: Any, manager: DialogManager, at: int) -> None:
    """Asked first: what stood on the button may be another by now."""
    files = await files_so_far(manager)
    if at > len(files):
        raise ValueError("no such file")
    manager.dialog_data["file"] = files[at - 1].sha256
    await manager.switch_to(ReportMore.file)


async def one_file(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    hand = await item_at_hand(dialog_manager)
    names = {file.sha256: file.name for file in hand.typed.files}
    return _head(hand) | {"name": names.get(dialog_manager.dialog_data["file"], NONE)}


async def file_dropped(_: Any, __: Button, manager: DialogManager) -> None:
    files = await files_so_far(manager)
    await keep(manager, files=tuple(file for file in files if file.sha256 != manager.dialog_data["file"]))
    await manager.switch_to(ReportMore.files)


dialog = Dialog(
    page(
        ReportMore.figures,
        Say("report-figures"),
        *choice("figures", "targets", listed_short, target_chosen),
        to_card(),
        getter=its_figures,
    ),
    page(
        ReportMore.figure,
        Say("report-figure-ask"),
        Say("report-received", when="files"),
        reported(figure_typed, files_so_far, file_sent, leads=False),
        Button(Label("report-button-unsaid"), id="unsaid", on_click=figure_unsaid, when="said"),
        back(ReportMore.figures),
        getter=one_figure,
    ),
    _side_page(ReportMore.difficulties, "difficulties"),
    _side_page(ReportMore.next_steps, "next_steps"),
    page(
        ReportMore.files,
        Say("report-files"),
        reported(None, files_so_far, file_sent),
        to_card("report-button-files-done"),
        *choice("files", "files", listed_short, file_chosen),
        getter=its_files,
    ),
    page(
        ReportMore.file,
        Say("report-file"),
        Button(Label("report-button-file-drop"), id="drop", on_click=file_dropped),
        back(ReportMore.files),
        getter=one_file,
    ),
)
