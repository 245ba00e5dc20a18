"""A table that came back: what it would change, and the word that changes it."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button

from bot import doors
from bot.access import act_of, texts_of
from bot.draft_changes_told import changes_html
from bot.draft_sheet import changes_kept, forget_changes
from bot.items_told import NONE
from bot.paper_at_hand import notice_id_of, paper_at_hand, to_overview
from bot.states import PaperSheet
from bot.widgets import Label, Said, page
from models.actions.edit_notice import edit_notice

MOST_PLACES = 6  # that are named


async def what_would_change(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    paper, texts = await paper_at_hand(dialog_manager), texts_of(dialog_manager)
    changes = await changes_kept(dialog_manager, paper)
    if changes is None:
        return {"told": texts.html("draft-changes-gone"), "waits": False}
    lines, more = changes_html(texts, paper.mended, changes.edits, len(paper.notice.edits))
    places = texts.plain("list-comma").join(changes.over[:MOST_PLACES]) or NONE
    head = texts.html("draft-changes", count=len(lines) + more, over=len(changes.over), places=places)
    tail = [texts.html("draft-changes-more", more=more)] if more else []
    if changes.untaken:
        tail.append(texts.html("draft-changes-untaken", lines="\n".join(changes.untaken)))
    return {"told": "\n".join((head, *lines, *tail)), "waits": True}


async def taken(_: Any, __: Button, manager: DialogManager) -> None:
    paper = await paper_at_hand(manager)
    changes = await changes_kept(manager, paper)
    if changes is not None:
        await edit_notice(act_of(manager), notice_id_of(manager), changes.edits, len(paper.notice.edits))
        await forget_changes(manager)
    await doors.start_paper_items(manager, notice_id_of(manager))


async def left(_: Any, __: Button, manager: DialogManager) -> None:
    await forget_changes(manager)
    await doors.start_paper_items(manager, notice_id_of(manager))


dialog = Dialog(
    page(
        PaperSheet.changes,
        Said("told"),
        Button(Label("draft-changes-button-take"), id="take", on_click=taken, when="waits"),
        Button(Label("draft-changes-button-leave"), id="leave", on_click=left, when="waits"),
        to_overview(),
        getter=what_would_change,
    ),
)
