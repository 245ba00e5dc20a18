"""Which plan a conversation is about, where several are in force: it is asked first, and held from then on."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram.fsm.state import State
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Keyboard, SwitchTo

from bot.access import act_of
from bot.cutting import brief_titles, listed_name
from bot.widgets import Label, Say, choice, home, page
from models.plan import Plan
from models.questions.plans import plan_by_id, plan_of_item, plans_concerning
from models.questions.rounds import round_by_id
from models.rules.permissions import Speaker
from models.rules.words import OFFICE_POSTS

PLAN = "plan"  # in a dialog's data: the plan that was chosen, or for which its door was opened
_AFTER = "after_plan"  # the window that waits for the choice


Among = Callable[[DialogManager], Awaitable[list[Plan]]]  # the plans from which one is chosen


def sees_plan(speaker: Speaker) -> bool:
    return bool(speaker.posts & OFFICE_POSTS)


def own_units(speaker: Speaker) -> list[int]:
    """Those that the speaker sits for, in whatever post."""
    return list(dict.fromkeys(seat.unit_id for seat in speaker.seats if seat.unit_id is not None))


async def plans_of_speaker(manager: DialogManager) -> list[Plan]:
    """Those that the speaker has to do with: for the office all that are in force."""
    act = act_of(manager)
    async with act.database.reading() as session:
        units = None if sees_plan(act.speaker) else own_units(act.speaker)
        return await plans_concerning(session, act.office_id, units)


async def plan_at_hand(manager: DialogManager) -> Plan | None:
    """The plan that was chosen, or that of the item or round for which the door was opened; else the first that the
    speaker has to do with. None before there is one."""
    act = act_of(manager)
    async with act.database.reading() as session:
        if plan_id := plan_told(manager):
            return await plan_by_id(session, act.office_id, plan_id)
        if (item_id := _started(manager, "item")) and (plan := await plan_of_item(session, act.office_id, item_id)):
            return plan
        if round_id := _started(manager, "round"):
            return (await round_by_id(session, act.office_id, round_id))[1]
    return next(iter(await plans_of_speaker(manager)), None)


def plan_told(manager: DialogManager) -> int:
    """The id of the plan that was chosen; 0 where none was, or there was no choice."""
    return int(manager.dialog_data.get(PLAN) or _started(manager, PLAN))


def _started(manager: DialogManager, what: str) -> int:
    start: Any = manager.start_data
    return int(start.get(what) or 0) if isinstance(start, dict) else 0


# The chooser: a window of its own in each conversation about a plan, on its way in.


def asks_plan(which: State, among: Among = plans_of_speaker) -> Any:
    """For a dialog's `on_start`: the window `which` first, where it is not plain which plan is meant."""

    async def begin(_: Any, manager: DialogManager) -> None:
        if plan_told(manager) or _started(manager, "item") or _started(manager, "round"):
            return
        plans = await among(manager)
        if len(plans) > 1:
            manager.dialog_data[_AFTER] = manager.current_context().state.state
            await manager.switch_to(which)
        elif plans:
            manager.dialog_data[PLAN] = plans[0].id

    return begin


def plan_page(which: State, *beside: Any, getter: Any = None, among: Among = plans_of_speaker) -> Window:
    """The chooser. It leads on to the window that waits for the choice. `beside`: what else is offered there, with what
    `getter` finds for it."""

    async def the_plans(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
        plans = await among(dialog_manager)
        names = brief_titles([plan.short_title for plan in plans])
        listed = [{"id": plan.id, "name": name} for plan, name in zip(plans, names, strict=True)]
        return {"count": len(plans), "plans": listed}

    async def chosen(_: Any, __: Any, manager: DialogManager, plan_id: int) -> None:
        manager.dialog_data[PLAN] = plan_id
        await manager.switch_to(_state(which, manager))

    return page(
        which,
        Say("which-plan"),
        *choice("which_plans", "plans", listed_name, chosen),
        *beside,
        home(),
        getter=[the_plans, getter] if getter else the_plans,
    )


def _state(which: State, manager: DialogManager) -> State:
    return next(state for state in which.group.__all_states__ if state.state == manager.dialog_data[_AFTER])


def other_plan(which: State) -> Keyboard:
    """Back to the choice, where there was one."""
    return SwitchTo(Label("which-plan-other"), id="other_plan", state=which, when=_was_asked)


def _was_asked(_data: Any, _widget: Any, manager: DialogManager) -> bool:
    return _AFTER in manager.dialog_data
