"""The item that is being corrected: four conversations are about it. And the reason, which each of them asks for."""

from typing import Any

from aiogram.fsm.state import State
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Keyboard

from bot import doors
from bot.access import act_of
from bot.widgets import Label, Say, back, page, typed
from models.actions.correcting import FORM
from models.actions.draft import keep_draft
from models.questions.corrections import OpenItem, open_item
from models.questions.drafts import draft_of
from models.rules.permissions import Deed
from models.rules.reasons import reason_of

_WITH_REASON = "with_reason"


def item_id_of(manager: DialogManager) -> int:
    assert isinstance(manager.start_data, dict)
    return int(manager.start_data["item"])


async def item_at_hand(manager: DialogManager) -> OpenItem:
    """Raises Refusal for who may not correct, and for an item that is no longer one to correct."""
    act = act_of(manager)
    act.check_may(Deed.CORRECT_PLAN)
    async with act.database.reading() as session:
        return await open_item(session, act.office_id, item_id_of(manager))


# What is typed on the way is kept as a draft, by item: it outlives a restart, and is there when one comes back.


async def typed_so_far(manager: DialogManager) -> dict[str, Any]:
    act = act_of(manager)
    async with act.database.reading() as session:
        return await draft_of(session, act.speaker.telegram_id, FORM, item_id_of(manager))


async def keep_typed(manager: DialogManager, **words: str) -> None:
    act, kept = act_of(manager), await typed_so_far(manager)
    await keep_draft(act.database, act.now, act.speaker.telegram_id, FORM, kept | words, item_id_of(manager))


async def reason_given(manager: DialogManager) -> str:
    """The reason that goes with the deed about to be confirmed; "" where none does."""
    if not manager.dialog_data.get(_WITH_REASON):
        return ""
    return str((await typed_so_far(manager)).get("reason", ""))


def reason_page(state: State, before: State, after: State, optional: str = "optional") -> Window:
    """Ask why. `optional` names what in the dialog's data says that no reason need be given."""

    async def what_was_typed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
        item = await item_at_hand(dialog_manager)
        kept = (await typed_so_far(dialog_manager)).get("reason", "")
        free = bool(dialog_manager.dialog_data.get(optional))
        return {"number": item.number_text, "title": item.title, "kept": kept, "free": free}

    async def go_on(manager: DialogManager, with_reason: bool) -> None:
        manager.dialog_data[_WITH_REASON] = with_reason
        await manager.switch_to(after)

    async def reason_typed(words: str, manager: DialogManager) -> None:
        await keep_typed(manager, reason=reason_of(words))
        await go_on(manager, True)

    async def keep_it(_: Any, __: Button, manager: DialogManager) -> None:
        await go_on(manager, True)

    async def without(_: Any, __: Button, manager: DialogManager) -> None:
        await go_on(manager, False)

    return page(
        state,
        Say("correct-reason"),
        Say("correct-reason-kept", when="kept"),
        typed(reason_typed),
        Button(Label("correct-button-kept"), id="kept", on_click=keep_it, when="kept"),
        Button(Label("correct-button-no-reason"), id="without", on_click=without, when="free"),
        back(before),
        getter=what_was_typed,
    )


def to_item() -> Keyboard:
    """The way back to the item that is corrected."""

    async def go(_: object, __: Button, manager: DialogManager) -> None:
        await doors.start_correct(manager, item_id_of(manager))

    return Button(Label("correct-button-item"), id="item", on_click=go)
