"""The last change of a paper's items taken back: the paper is read again, and all changes but that one are made."""

from typing import Any

from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Keyboard, SwitchTo

from bot.access import act_of
from bot.cutting import cut
from bot.paper_at_hand import notice_id_of, paper_at_hand
from bot.reading import read_again
from bot.states import PaperItems
from bot.widgets import Label, Say, back, page
from models.actions.edit_notice import last_together, last_told, undo_edit
from models.actions.notice import text_corrected
from models.rules.errors import Refusal


def to_undo() -> Keyboard:
    """For a window whose getter says how many edits stand, as `changed`."""
    return SwitchTo(Label("draft-button-undo"), id="undo", state=PaperItems.undo, when="changed")


async def what_is_undone(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    notice = (await paper_at_hand(dialog_manager)).notice
    if not notice.edits:
        raise Refusal("refused-gone")
    dialog_manager.dialog_data["stood"] = len(notice.edits)  # what is confirmed is what was shown
    count, (kind, item) = last_together(notice), last_told(notice)
    return {"step": kind, "item": cut(item), "count": count}


async def undone(_: Any, __: Button, manager: DialogManager) -> None:
    paper = await paper_at_hand(manager)
    read = await read_again(text_corrected(paper.notice), paper.draft)
    await undo_edit(act_of(manager), notice_id_of(manager), read.draft, int(manager.dialog_data["stood"]))
    manager.dialog_data["done"] = "undo"
    await manager.switch_to(PaperItems.all)


def undo_page() -> Window:
    return page(
        PaperItems.undo,
        Say("draft-undo"),
        Button(Label("correct-button-confirm"), id="confirm", on_click=undone),
        back(PaperItems.all),
        getter=what_is_undone,
    )
