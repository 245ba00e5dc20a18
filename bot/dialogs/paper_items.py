"""The items of a paper, one by one, before it is adopted: changed, split, merged, dropped, added."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from bot.access import act_of, texts_of, today_of
from bot.cutting import cut, listed_short
from bot.draft_items_told import draft_item_html, draft_item_name
from bot.draft_sheet import hand_out
from bot.draft_steps import (
    ADD,
    DROP,
    DUE,
    MERGE,
    SPLIT,
    TEXT,
    TITLE,
    UNITS,
    edit_meant,
    forget_step,
    keep_step,
    step_kept,
)
from bot.draft_undo import to_undo, undo_page
from bot.items_told import NONE
from bot.paper_at_hand import Paper, notice_id_of, paper_at_hand, to_overview
from bot.states import PaperItems
from bot.widgets import Label, Said, Say, back, choice, page, typed
from models.actions.edit_notice import edit_notice
from models.answers.numbers import number_of
from models.notice.draft import DraftItem
from models.notice.editing import Edit, made
from models.rules.errors import Refusal

LONGEST_KEPT = 300  # of what was typed last time
LONGEST_WORDS = 20  # of what was typed, as it is said back


def _item(manager: DialogManager, paper: Paper) -> DraftItem:
    """The item that is looked at. Raises Refusal where somebody has dropped or merged it meanwhile."""
    key = manager.dialog_data.get("key")
    item = next((item for item in paper.draft.items if item.key == key), None)
    if item is None:
        raise Refusal("refused-edit-lost")
    return item


def _lines(manager: DialogManager, items: list[DraftItem]) -> list[dict[str, Any]]:
    """As they are listed, and kept: a tap means the line that was shown, whatever a colleague has changed meanwhile."""
    manager.dialog_data["listed"] = [item.key for item in items]
    return [{"id": at, "name": draft_item_name(item)} for at, item in enumerate(items, start=1)]


async def all_items(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    paper = await paper_at_hand(dialog_manager)
    return {
        "items": _lines(dialog_manager, list(paper.draft.items)),
        "count": len(paper.draft.items),
        "changed": len(paper.notice.edits),
        "done": dialog_manager.dialog_data.pop("done", "none"),
    }


async def item_chosen(_: Any, __: Any, manager: DialogManager, at: int) -> None:
    await _to_item(manager, await _listed(manager, at))


async def _listed(manager: DialogManager, at: int) -> DraftItem:
    """The item of a line that was tapped. Raises Refusal where it is gone by now."""
    keys = manager.dialog_data.get("listed", [])
    if at > len(keys):
        raise ValueError("no such item")
    items = (await paper_at_hand(manager)).draft.items
    item = next((item for item in items if item.key == keys[at - 1]), None)
    if item is None:
        raise Refusal("refused-edit-lost")
    return item


async def number_typed(words: str, manager: DialogManager) -> None:
    """The item of that number, or the first whose title has the words."""
    items = (await paper_at_hand(manager)).draft.items
    number = number_of(words)
    found = next((item for item in items if number is not None and number_of(item.number_text) == number), None)
    found = found or next((item for item in items if words.strip() in item.title), None)
    if found is None:
        raise Refusal("refused-not-in-plan", words=words[:LONGEST_WORDS])
    await _to_item(manager, found)


async def _to_item(manager: DialogManager, item: DraftItem) -> None:
    manager.dialog_data["key"] = item.key
    await manager.switch_to(PaperItems.one)


async def one_item(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    paper = await paper_at_hand(dialog_manager)
    item, at = _item(dialog_manager, paper), paper.draft.items.index(_item(dialog_manager, paper))
    waiting = {paper.draft.doubts[each] for each in paper.open_doubts}
    mended = next((each for each in paper.mended.items if each.key == item.key), item)
    return {
        "told": draft_item_html(texts_of(dialog_manager), mended, today_of(dialog_manager)),
        "place": at + 1,
        "count": len(paper.draft.items),
        "doubts": sum(doubt in waiting for doubt in item.doubts),
        "done": dialog_manager.dialog_data.pop("done", "none"),
        "changed": len(paper.notice.edits),
        "before_it": at > 0,
        "after_it": at + 1 < len(paper.draft.items),
        "others": len(paper.draft.items) > 1,
    }


async def turned(_: Any, button: Button, manager: DialogManager) -> None:
    paper = await paper_at_hand(manager)
    at = paper.draft.items.index(_item(manager, paper)) + (1 if button.widget_id == "after" else -1)
    await _to_item(manager, paper.draft.items[min(max(at, 0), len(paper.draft.items) - 1)])


async def step_chosen(_: Any, button: Button, manager: DialogManager) -> None:
    """A step that is typed."""
    manager.dialog_data["step"] = button.widget_id
    await manager.switch_to(PaperItems.words)


async def drop_chosen(_: Any, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["step"] = DROP
    await _to_sure(manager, "")


async def what_to_type(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    item = _item(dialog_manager, await paper_at_hand(dialog_manager))
    step = str(dialog_manager.dialog_data["step"])
    kept = await step_kept(dialog_manager, item.key, step)
    return {"step": step, "item": draft_item_name(item), "kept": cut(kept, LONGEST_KEPT) or NONE, "some": bool(kept)}


async def words_typed(words: str, manager: DialogManager) -> None:
    paper = await paper_at_hand(manager)
    item, step = _item(manager, paper), str(manager.dialog_data["step"])
    await keep_step(manager, item.key, step, words)
    edit_meant(paper.draft, item, step, words)
    await _to_sure(manager, words)


async def kept_taken(_: Any, __: Button, manager: DialogManager) -> None:
    paper = await paper_at_hand(manager)
    item, step = _item(manager, paper), str(manager.dialog_data["step"])
    words = await step_kept(manager, item.key, step)
    edit_meant(paper.draft, item, step, words)
    await _to_sure(manager, words)


async def _to_sure(manager: DialogManager, words: str) -> None:
    manager.dialog_data["words"] = words
    await manager.switch_to(PaperItems.sure)


async def the_others(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    paper = await paper_at_hand(dialog_manager)
    item = _item(dialog_manager, paper)
    others = [each for each in paper.draft.items if each != item]
    return {"item": draft_item_name(item), "items": _lines(dialog_manager, others)}


async def other_chosen(_: Any, __: Any, manager: DialogManager, at: int) -> None:
    other = await _listed(manager, at)
    manager.dialog_data["step"] = MERGE
    await _to_sure(manager, other.key)


def _edit(manager: DialogManager, paper: Paper) -> Edit:
    words, step = str(manager.dialog_data["words"]), str(manager.dialog_data["step"])
    return edit_meant(paper.draft, _item(manager, paper), step, words)


async def before_and_after(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    paper, texts = await paper_at_hand(dialog_manager), texts_of(dialog_manager)
    item, edit = _item(dialog_manager, paper), _edit(dialog_manager, paper)
    stood = {each.key: each for each in paper.mended.items}
    dialog_manager.dialog_data["stood"] = len(paper.notice.edits)  # what is confirmed is what was shown
    then = made(paper.mended, edit, len(paper.notice.edits) + 1)
    shown = [each for each in then.items if stood.get(each.key) != each]
    told = [draft_item_html(texts, each, today_of(dialog_manager), len(shown)) for each in shown]
    return {
        "step": str(dialog_manager.dialog_data["step"]),
        "item": cut(draft_item_name(item)),
        "told": "\n\n".join(told),
    }


async def confirmed(_: Any, __: Button, manager: DialogManager) -> None:
    paper = await paper_at_hand(manager)
    item, edit, step = _item(manager, paper), _edit(manager, paper), str(manager.dialog_data["step"])
    before = int(manager.dialog_data.get("stood", len(paper.notice.edits)))
    await edit_notice(act_of(manager), notice_id_of(manager), [edit], before)
    await forget_step(manager, item.key, step)
    then = {each.key: each for each in made(paper.draft, edit, before + 1).items}
    shown = then.get(f"+{before + 1}") or then.get(edit.into or item.key)
    manager.dialog_data["done"] = step
    if shown is None:
        return await manager.switch_to(PaperItems.all)
    return await _to_item(manager, shown)


async def to_sheet(_: Any, __: Button, manager: DialogManager) -> None:
    await hand_out(manager)


def _typed_step(step: str) -> Button:
    return Button(Label(f"draft-button-{step}"), id=step, on_click=step_chosen)


dialog = Dialog(
    page(
        PaperItems.all,
        Say("draft-items"),
        *choice("items", "items", listed_short, item_chosen),
        typed(number_typed),
        Row(to_undo(), Button(Label("draft-button-sheet"), id="sheet", on_click=to_sheet)),
        to_overview(),
        getter=all_items,
    ),
    page(
        PaperItems.one,
        Said("told"),
        Say("draft-item-foot"),
        typed(number_typed),
        Row(_typed_step(UNITS), _typed_step(DUE), _typed_step(TITLE), _typed_step(TEXT)),
        Row(
            _typed_step(SPLIT),
            SwitchTo(Label("draft-button-merge"), id="merge", state=PaperItems.into, when="others"),
            Button(Label("draft-button-drop"), id="drop", on_click=drop_chosen),
            _typed_step(ADD),
        ),
        Row(
            Button(Label("page-before"), id="before", on_click=turned, when="before_it"),
            Button(Label("page-after"), id="after", on_click=turned, when="after_it"),
        ),
        to_undo(),
        back(PaperItems.all),
        to_overview(),
        getter=one_item,
    ),
    page(
        PaperItems.words,
        Say("draft-item-words"),
        typed(words_typed),
        Button(Label("correct-button-kept"), id="kept", on_click=kept_taken, when="some"),
        back(PaperItems.one),
        getter=what_to_type,
    ),
    page(
        PaperItems.into,
        Say("draft-item-into"),
        *choice("others", "items", listed_short, other_chosen),
        back(PaperItems.one),
        getter=the_others,
    ),
    page(
        PaperItems.sure,
        Say("draft-item-sure"),
        Said("told", when="told"),
        Button(Label("correct-button-confirm"), id="confirm", on_click=confirmed),
        back(PaperItems.one),
        getter=before_and_after,
    ),
    undo_page(),
)
