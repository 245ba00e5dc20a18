"""Say who a unit's leader is, of the people who are known already, or that it has none."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from bot import doors
from bot.access import act_of, texts_of
from bot.cutting import listed_name
from bot.states import Leader
from bot.widgets import Label, Say, back, choice, home, page
from models.actions.leaders import set_leader, vacate_leader
from models.questions.leaders import Seated, possible_leaders
from models.questions.people import holders
from models.questions.units import unit_by_id
from models.rules.errors import Refusal
from models.rules.permissions import Deed
from models.rules.words import REPORTING_POSTS, Post

_NONE = "none"  # for a text that chooses


def _unit_id(manager: DialogManager) -> int:
    assert isinstance(manager.start_data, dict)
    return int(manager.start_data["unit"])


def _of_plan(manager: DialogManager) -> int:
    assert isinstance(manager.start_data, dict)
    return int(manager.start_data.get("of_plan") or 0)


async def _look(manager: DialogManager) -> tuple[str, str, list[Seated]]:
    """The unit, who leads it today, and who could."""
    act, unit_id = act_of(manager), _unit_id(manager)
    act.check_may(Deed.SET_LEADER, unit_id=unit_id)
    async with act.database.reading() as session:
        unit = await unit_by_id(session, act.office_id, unit_id)
        leaders = await holders(session, act.office_id, Post.LEADER, unit_id)
        people = await possible_leaders(session, act.office_id, unit_id)
    comma = texts_of(manager).plain("list-comma")
    return unit.name, comma.join(leader.name for leader in leaders) or _NONE, people


async def who_could(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    unit, leader, people = await _look(dialog_manager)
    texts = texts_of(dialog_manager)
    lines = [
        {"id": one.member_id, "name": texts.plain("who", post=texts.post(one.post, one.unit), name=one.name)}
        for one in people
    ]
    return {"unit": unit, "leader": leader, "held": leader != _NONE, "people": lines}


async def one_chosen(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    unit, leader, people = await _look(dialog_manager)
    chosen = dialog_manager.dialog_data["member"]
    one = next((one for one in people if one.member_id == chosen), None)
    if one is None:
        raise Refusal("refused-gone")
    own = one.unit == unit and one.post in REPORTING_POSTS
    return {"unit": unit, "leader": leader, "name": one.name, "own": "yes" if own else "no"}


async def person_chosen(_: Any, __: Any, manager: DialogManager, member_id: int) -> None:
    manager.dialog_data["member"] = member_id
    await manager.switch_to(Leader.sure)


async def confirmed(_: Any, __: Button, manager: DialogManager) -> None:
    await set_leader(act_of(manager), _unit_id(manager), manager.dialog_data["member"])
    await doors.start_leader(manager, _unit_id(manager), of_plan=_of_plan(manager))


async def vacated(_: Any, __: Button, manager: DialogManager) -> None:
    await vacate_leader(act_of(manager), _unit_id(manager))
    await doors.start_leader(manager, _unit_id(manager), of_plan=_of_plan(manager))


async def to_unit(_: Any, __: Button, manager: DialogManager) -> None:
    """Back to the unit's page, in the plan or in the registry."""
    if plan_id := _of_plan(manager):
        return await doors.start_plan_unit(manager, _unit_id(manager), plan_id)
    return await doors.start_unit(manager, _unit_id(manager))



dialog = Dialog(
    page(
        Leader.all,
        Say("leader"),
        *choice("people", "people", listed_name, person_chosen),
        SwitchTo(Label("leader-button-vacate"), id="vacate", state=Leader.vacate, when="held"),
        Row(Button(Label("back"), id="unit", on_click=to_unit), home()),
        getter=who_could,
    ),
    page(
        Leader.sure,
        Say("leader-sure"),
        Button(Label("correct-button-confirm"), id="confirm", on_click=confirmed),
        back(Leader.all),
        home(),
        getter=one_chosen,
    ),
    page(
        Leader.vacate,
        Say("leader-vacate"),
        Button(Label("correct-button-confirm"), id="confirm_vacate", on_click=vacated),
        back(Leader.all),
        home(),
        getter=who_could,
    ),
)
