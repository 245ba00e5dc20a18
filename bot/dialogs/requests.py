"""Requests for a seat: look, ring up, grant or decline."""

from collections.abc import Awaitable
from typing import Any

from aiogram.fsm.state import State
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from bot.access import act_of, texts_of
from bot.cutting import listed_name
from bot.states import Requests
from bot.unit_picker import LIST, find_units, pickable_units, show_all_units
from bot.widgets import Label, Say, back, choice, home, page, typed
from models.actions.seat_request import decline_seat, grant_seat
from models.questions.seat_requests import open_requests, request_by_id
from models.questions.units import matching, unit_lines
from models.rules.errors import Refusal
from models.rules.permissions import Deed
from models.rules.words import Post, RequestState


async def the_open_ones(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    act, texts = act_of(dialog_manager), texts_of(dialog_manager)
    act.check_may(Deed.DECIDE_SEAT_REQUEST)
    async with act.database.reading() as session:
        requests = await open_requests(session, act.office_id)
    lines = [
        {"id": request.id, "name": texts.plain("requests-line", unit=request.unit_said, name=request.name_said)}
        for request in requests
    ]
    return {"requests": lines, "count": len(lines)}


async def the_request(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    act, texts = act_of(dialog_manager), texts_of(dialog_manager)
    act.check_may(Deed.DECIDE_SEAT_REQUEST)
    async with act.database.reading() as session:
        request = await request_by_id(session, act.office_id, _request_id(dialog_manager))
        found = matching(await unit_lines(session, act.office_id), request.unit_said)
    match = found[0] if len(found) == 1 else None
    undecided = request.state == RequestState.OPEN
    return {
        "request": request,
        "unit": request.unit_said,
        "name": request.name_said,
        "telegram": request.telegram_name,
        "day": texts.day(request.asked_at),
        "match": match.name if match else "",
        "match_id": match.id if match else 0,
        "seated": len(match.contacts) if match else 0,
        "contacts": texts.plain("list-comma").join(match.contacts) if match else "",
        "undecided": undecided,
        "decided": not undecided,
        "matched": undecided and match is not None,
        "unmatched": undecided and match is None,
    }


def _request_id(manager: DialogManager) -> int:
    """The one picked in the list, or the one that the door was opened for."""
    data = manager.start_data
    given = data.get("request") if isinstance(data, dict) else None
    return int(manager.dialog_data.get("request") or given or 0)


async def units_for_request(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    facts = await the_request(dialog_manager)
    return await pickable_units(dialog_manager) | {"unit": facts["unit"], "name": facts["name"]}


async def request_chosen(_: Any, __: Any, manager: DialogManager, request_id: int) -> None:
    manager.dialog_data["request"] = request_id
    await manager.switch_to(Requests.one)


async def granted(_: Any, __: Button, manager: DialogManager) -> None:
    facts = await the_request(manager)
    if not facts["match_id"]:  # the registry has changed since the button was drawn
        raise Refusal("refused-gone")
    await _grant(manager, facts["match_id"])


async def unit_chosen(_: Any, __: Any, manager: DialogManager, unit_id: int) -> None:
    await _grant(manager, unit_id)


async def _grant(manager: DialogManager, unit_id: int) -> None:
    await _decide(manager, grant_seat(act_of(manager), _request_id(manager), unit_id, Post.CONTACT), Requests.granted)


async def declined(_: Any, __: Button, manager: DialogManager) -> None:
    await _decide(manager, decline_seat(act_of(manager), _request_id(manager)), Requests.declined)


async def _decide(manager: DialogManager, deed: Awaitable[object], done: State) -> None:
    """Where another coordinator was quicker, the request is shown as it stands by now, which says so."""
    try:
        await deed
    except Refusal as refusal:
        if refusal.key != "refused-request-decided":
            raise
        await manager.switch_to(Requests.one)
    else:
        await manager.switch_to(done)


def _to_all() -> SwitchTo:
    return SwitchTo(Label("requests-button-all"), id="requests", state=Requests.all)


dialog = Dialog(
    page(
        Requests.all,
        Say("requests-list"),
        *choice("open_requests", "requests", listed_name, request_chosen),
        home(),
        getter=the_open_ones,
    ),
    page(
        Requests.one,
        Say("request-one"),
        Say("request-ring", when="undecided"),
        Say("request-match", when="matched"),
        Say("request-no-match", when="unmatched"),
        Say("request-decided", when="decided"),
        Button(Label("request-button-grant"), id="grant", on_click=granted, when="matched"),
        SwitchTo(Label("request-button-choose"), id="choose", state=Requests.unit, when="undecided"),
        Button(Label("request-button-decline"), id="decline", on_click=declined, when="undecided"),
        _to_all(),
        home(),
        getter=the_request,
    ),
    page(
        Requests.unit,
        Say("request-unit"),
        Say("invite-unit-found", when="found"),
        Say("invite-unit-none", when="none"),
        typed(find_units),
        *choice(LIST, "units", listed_name, unit_chosen, width=2, height=6),
        Button(Label("invite-button-all-units"), id="all", on_click=show_all_units, when="typed"),
        back(Requests.one),
        getter=units_for_request,
    ),
    page(Requests.granted, Say("request-granted"), _to_all(), home(), hint="done-here"),
    page(Requests.declined, Say("request-declined"), _to_all(), home(), hint="done-here"),
)
