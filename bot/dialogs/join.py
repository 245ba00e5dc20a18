"""Joining by an invitation: confirm the unit and the name, and be seated."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from bot.access import act_of, hearing_of
from bot.states import Join
from bot.status_asked import asked_in_words
from bot.widgets import Label, Say, back, home, page, typed
from models.actions.draft import keep_draft
from models.actions.enrol import take_seat
from models.questions.drafts import draft_of
from models.questions.invitations import usable_invitation
from models.questions.people import seat_told
from models.rules.naming import person_name


async def what_is_offered(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    hearing = hearing_of(dialog_manager)
    act = hearing.act
    token_hash = _token_hash(dialog_manager)
    async with act.database.reading() as session:
        offered = await usable_invitation(session, act.speaker, token_hash, act.now)
        draft = await draft_of(session, act.speaker.telegram_id, "join", offered.invitation.id)
    # Who is registered already is called so for another unit, too: nobody types a name twice.
    name = draft.get("name") or act.speaker.name or offered.invitation.name_hint
    return {
        "office": hearing.office.name,
        "unit": offered.unit,
        "post": hearing.texts.post(offered.invitation.post),
        "name": name,
        "nameless": not name,
        "invitation": offered.invitation.id,
    }


def _token_hash(manager: DialogManager) -> str:
    data = manager.start_data
    assert isinstance(data, dict)
    return str(data["token_hash"])


async def name_typed(words: str, manager: DialogManager) -> None:
    name = person_name(words)
    act = act_of(manager)
    offered = await what_is_offered(manager)
    await keep_draft(act.database, act.now, act.speaker.telegram_id, "join", {"name": name}, offered["invitation"])
    await manager.switch_to(Join.confirm)


async def confirmed(_: Any, __: Button, manager: DialogManager) -> None:
    act = act_of(manager)
    # Where a run before a crash has taken the seat, the invitation offers nothing any more: the deed only answers.
    name = "" if act.done else (await what_is_offered(manager))["name"]
    manager.dialog_data["seat"] = await take_seat(act, _token_hash(manager), name)
    await manager.switch_to(Join.done)


async def what_was_taken(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    hearing = hearing_of(dialog_manager)
    async with hearing.act.database.reading() as session:
        seat, unit, member = await seat_told(session, hearing.act.office_id, dialog_manager.dialog_data["seat"])
    return {"post": hearing.texts.post(seat.post, unit), "name": member.name}


dialog = Dialog(
    page(
        Join.confirm,
        Say("join-confirm"),
        Say("join-unit", when="unit"),
        Say("join-post"),
        Say("join-name-line", when="name"),
        Say("join-no-name", when="nameless"),
        Button(Label("join-button-right"), id="right", on_click=confirmed, when="name"),
        SwitchTo(Label("join-button-rename"), id="rename", state=Join.name, when="name"),
        SwitchTo(Label("join-button-name"), id="name", state=Join.name, when="nameless"),
        SwitchTo(Label("join-button-wrong"), id="wrong", state=Join.not_me),
        home(),
        getter=what_is_offered,
    ),
    page(Join.name, Say("join-name"), typed(name_typed), back(Join.confirm), home()),
    # Read anew: the link may have been taken back meanwhile.
    page(Join.not_me, Say("join-not-me"), back(Join.confirm), home(), getter=what_is_offered),
    page(Join.done, Say("join-done"), home(), getter=what_was_taken, hint="done-here", answers=asked_in_words),
)
