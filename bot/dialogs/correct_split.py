"""Split an item into parts: typed a line each, shown again, confirmed."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from bot import doors
from bot.access import act_of, texts_of
from bot.correcting import item_at_hand, item_id_of, keep_typed, reason_given, reason_page, to_item, typed_so_far
from bot.cutting import cut
from bot.states import CorrectSplit
from bot.widgets import Label, Said, Say, back, page, typed
from models.actions.split import LONGEST_PARTS, parts_typed, split_item
from models.rules.errors import Refusal

_NONE = "none"  # for a text that chooses


async def what_was_typed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    item = await item_at_hand(dialog_manager)
    kept = (await typed_so_far(dialog_manager)).get("parts", "")
    shown = cut(kept, LONGEST_PARTS)
    return {"number": item.number_text, "title": item.title, "kept": shown, "stands": _stands(kept)}


def _stands(words: str) -> bool:
    try:
        parts_typed(words)
    except Refusal:
        return False
    return True


async def typed_parts(words: str, manager: DialogManager) -> None:
    await keep_typed(manager, parts=words)  # what is refused, too: nobody types nine lines twice
    parts_typed(words)
    await to_sure(None, None, manager)


async def to_sure(_: Any, __: Any, manager: DialogManager) -> None:
    manager.dialog_data["optional"] = True
    await manager.switch_to(CorrectSplit.sure)


async def before_and_after(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    item, texts = await item_at_hand(dialog_manager), texts_of(dialog_manager)
    words = (await typed_so_far(dialog_manager)).get("parts", "")
    lines = [
        texts.html("correct-split-part", number=f"{item.number_text}-{at}", title=part.title, text=part.text)
        for at, part in enumerate(parts_typed(words), start=1)
    ]
    reason = await reason_given(dialog_manager)
    units = len({place.unit_id for place in item.places})
    head = texts.html("correct-split-sure", number=item.number_text, title=item.title, count=len(lines))
    return {"told": "\n".join((head, *lines)), "units": units, "reason": reason or _NONE}


async def confirmed(_: Any, __: Button, manager: DialogManager) -> None:
    words, reason = (await typed_so_far(manager)).get("parts", ""), await reason_given(manager)
    parts = await split_item(act_of(manager), item_id_of(manager), words, reason)
    await doors.start_correct(manager, parts[0], "split", str(len(parts)))


dialog = Dialog(
    page(
        CorrectSplit.parts,
        Say("correct-split"),
        Say("correct-split-kept", when="kept"),
        typed(typed_parts),
        Button(Label("correct-button-kept"), id="kept", on_click=to_sure, when="stands"),
        to_item(),
        getter=what_was_typed,
    ),
    reason_page(CorrectSplit.reason, CorrectSplit.sure, CorrectSplit.sure),
    page(
        CorrectSplit.sure,
        Said("told"),
        Say("correct-split-then"),
        Button(Label("correct-button-confirm"), id="confirm", on_click=confirmed),
        SwitchTo(Label("correct-button-reason"), id="reason", state=CorrectSplit.reason),
        back(CorrectSplit.parts),
        to_item(),
        getter=before_and_after,
    ),
)
