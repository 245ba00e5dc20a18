"""Asking for a seat without an invitation: unit, name, submit."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from bot.access import act_of
from bot.states import AskSeat
from bot.widgets import Label, Say, back, home, page, typed
from models.actions.draft import keep_draft
from models.actions.seat_request import ask_for_seat
from models.questions.drafts import draft_of
from models.questions.people import speaker_of
from models.questions.seat_requests import request_of
from models.rules.naming import person_name, unit_name

FORM = "ask_seat"


async def what_was_typed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    act = act_of(dialog_manager)
    async with act.database.reading() as session:
        draft = await draft_of(session, act.speaker.telegram_id, FORM)
    return {"unit": draft.get("unit", ""), "name": draft.get("name", "")}


async def _keep(manager: DialogManager, **words: str) -> None:
    act = act_of(manager)
    kept = await what_was_typed(manager) | words
    await keep_draft(act.database, act.now, act.speaker.telegram_id, FORM, kept)


async def unit_typed(words: str, manager: DialogManager) -> None:
    await _keep(manager, unit=unit_name(words))
    await manager.switch_to(AskSeat.name)


async def name_typed(words: str, manager: DialogManager) -> None:
    await _keep(manager, name=person_name(words))
    await manager.switch_to(AskSeat.confirm)


async def keep_it(_: Any, __: Button, manager: DialogManager) -> None:
    """What was typed some other time will do: on to what is still missing."""
    said = await what_was_typed(manager)
    unit_asked = manager.current_context().state == AskSeat.unit
    await manager.switch_to(AskSeat.name if unit_asked and not said["name"] else AskSeat.confirm)


async def submitted(tap: CallbackQuery, _: Button, manager: DialogManager) -> None:
    said = await what_was_typed(manager)
    user = tap.from_user
    shown = f"{user.full_name} @{user.username}" if user.username else user.full_name
    await ask_for_seat(act_of(manager), said["unit"], said["name"], shown)
    await manager.switch_to(AskSeat.done)


async def what_became_of_it(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The window stays where it is while the office decides; whatever is typed later shows how it stands by then."""
    act = act_of(dialog_manager)
    async with act.database.reading() as session:
        speaker = await speaker_of(session, act.office_id, act.speaker.telegram_id)
        waiting = await request_of(session, speaker.member_id) is not None
    return {"waiting": waiting, "over": not waiting}


dialog = Dialog(
    page(
        AskSeat.unit,
        Say("ask-unit"),
        Say("ask-last-unit", when="unit"),
        typed(unit_typed),
        Button(Label("ask-button-keep"), id="keep_unit", on_click=keep_it, when="unit"),
        home("cancel"),
        getter=what_was_typed,
    ),
    page(
        AskSeat.name,
        Say("ask-name"),
        Say("ask-last-name", when="name"),
        typed(name_typed),
        Button(Label("ask-button-keep"), id="keep_name", on_click=keep_it, when="name"),
        back(AskSeat.unit),
        home("cancel"),
        getter=what_was_typed,
    ),
    page(
        AskSeat.confirm,
        Say("ask-confirm"),
        Button(Label("ask-button-submit"), id="submit", on_click=submitted),
        SwitchTo(Label("ask-button-change"), id="change", state=AskSeat.unit),
        home("cancel"),
        getter=what_was_typed,
    ),
    page(
        AskSeat.done,
        Say("ask-done", when="waiting"),
        Say("ask-over", when="over"),
        home(),
        getter=what_became_of_it,
        hint=None,
    ),
)
