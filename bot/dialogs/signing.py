"""Who has not signed for the plan three working days after it came, whom it has not reached, and who has nobody."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from bot import doors
from bot.access import texts_of
from bot.cutting import listed_name
from bot.leaves import open_slice
from bot.plan_at_hand import signing_at_hand
from bot.plan_chosen import asks_plan, plan_page, plan_told
from bot.plan_told import to_sign_html
from bot.states import Signing
from bot.widgets import Label, Said, Say, back, choice, home, page

UNSIGNED = "unsigned"
A_PAGE = 8


async def the_unsigned(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    texts = texts_of(dialog_manager)
    signing = await signing_at_hand(dialog_manager)
    every = [*signing.late, *signing.undelivered]
    shown = await open_slice(dialog_manager, UNSIGNED, every, A_PAGE)
    head = texts.html(
        "plan-unsigned",
        late=len(signing.late),
        waiting=len(signing.waiting),
        undelivered=len(signing.undelivered),
        replied=signing.replied,
    )
    return {
        "told": "\n".join([head, *(to_sign_html(texts, one) for one in shown)]),
        "units": [{"id": one.unit_id, "name": one.unit} for one in every],
        "unseated": len(signing.without_contact),
    }


async def the_unseated(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    signing = await signing_at_hand(dialog_manager)
    units = [{"id": one.unit_id, "name": one.unit} for one in signing.without_contact]
    return {"count": len(units), "units": units}


async def unit_chosen(_: Any, __: Any, manager: DialogManager, unit_id: int) -> None:
    await doors.start_plan_unit(manager, unit_id, plan_told(manager))


async def to_plan(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_plan(manager, plan_told(manager))



dialog = Dialog(
    page(
        Signing.unsigned,
        Said("told"),
        *choice(UNSIGNED, "units", listed_name, unit_chosen, width=2, height=A_PAGE // 2, told=True),
        SwitchTo(Label("plan-button-unseated"), id="unseated", state=Signing.unseated, when="unseated"),
        Row(Button(Label("back"), id="back", on_click=to_plan), home()),
        getter=the_unsigned,
    ),
    page(
        Signing.unseated,
        Say("plan-unseated"),
        *choice("unseated_units", "units", listed_name, unit_chosen, width=2),
        Row(back(Signing.unsigned), home()),
        getter=the_unseated,
    ),
    plan_page(Signing.which),
    on_start=asks_plan(Signing.which),
)
