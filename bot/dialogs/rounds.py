"""/round: the year's rounds, how each stands, and other days for one that has not opened."""

from datetime import date, timedelta
from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from bot import doors
from bot.access import act_of, hearing_of
from bot.cutting import brief_title, listed_name
from bot.plan_chosen import PLAN, asks_plan, other_plan, plan_at_hand, plan_page
from bot.round_at_hand import round_at_hand, round_id_of
from bot.round_days import DAYS, day_meant, days_told, short_told
from bot.round_names import round_in_full
from bot.round_states_told import closed_round_html, open_round_html, phase_of, round_line
from bot.states import Rounds
from bot.widgets import Label, Said, Say, back, choice, home, page, typed
from models.actions.rounds import call_off_round, call_on_round, set_round_days
from models.questions.offices import calendar_of
from models.questions.outcomes import unit_outcomes
from models.questions.plans import archived_last, plans_in_force, rounds_of
from models.questions.rounds import days_of_others
from models.rules.errors import Refusal
from models.rules.permissions import Deed
from models.rules.rounds import ProposedRound, check_dates, check_days, opens_after_all, put_off_to

NONE = "none"  # for a text that chooses
WEEK = timedelta(days=7)


async def all_rounds(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    hearing = hearing_of(dialog_manager)
    act, texts = hearing.act, hearing.texts
    act.check_may(Deed.KEEP_ROUNDS)
    today = calendar_of(hearing.office).local_date(act.now)
    plan = await plan_at_hand(dialog_manager)
    async with act.database.reading() as session:
        found = await rounds_of(session, plan.id) if plan else []
        in_force = await plans_in_force(session, act.office_id)
        last = await archived_last(session, act.office_id)
    archived = plan is not None and plan.archived_at is not None
    return {
        "plan": brief_title(plan.short_title) if plan and (len(in_force) > 1 or archived) else NONE,
        "archived": "yes" if archived else "no",
        "count": len(found),
        "told": "\n".join(round_line(texts, one, plan, today) for one in found) if plan else "",
        "rounds": [{"id": one.id, "name": round_in_full(texts, one)} for one in found],
        "over": last is not None and not archived,
        "in_force": bool(in_force) and archived,
    }


async def one_round(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    hearing = hearing_of(dialog_manager)
    act, texts = hearing.act, hearing.texts
    state = await round_at_hand(dialog_manager)
    one = state.round
    phase = phase_of(one, state.plan, calendar_of(hearing.office).local_date(act.now))
    body, asked = "", len(state.units)
    again = opens_after_all(calendar_of(hearing.office), one.opens_on, one.due_on, act.now)
    if phase == "open":
        body = open_round_html(texts, state)
    elif phase == "closed":
        async with act.database.reading() as session:
            came = await unit_outcomes(session, hearing.office, one.id)
        body, asked = closed_round_html(texts, came), len(came)
    head = texts.html(
        "round-one",
        round=round_in_full(texts, one),
        phase=phase,
        **days_told(texts, one, state.plan.year),
        again=texts.day(again, state.plan.year) if again else NONE,
        units=asked,
    )
    return {
        "told": f"{head}\n{body}".strip(),
        "unopened": phase in ("ahead", "missed"),
        "off": phase == "off",
        "owing": len(state.missing) if phase == "open" else 0,
    }


async def days_of_round(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    hearing = hearing_of(dialog_manager)
    state = await round_at_hand(dialog_manager)
    one, year = state.round, state.plan.year
    week = calendar_of(hearing.office).working_day_on_or_after(one.opens_on + WEEK)
    return days_told(hearing.texts, one, year) | {
        "round": round_in_full(hearing.texts, one),
        "name": round_in_full(hearing.texts, one),
        "week": hearing.texts.day(week, year),
        "which": dialog_manager.dialog_data.get("which", DAYS[0]),
        "kind": one.kind.value,
    }


async def new_days(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    texts = hearing_of(dialog_manager).texts
    told = await days_of_round(dialog_manager)
    state = await round_at_hand(dialog_manager)
    one, year = state.round, state.plan.year
    opens, due, closes = (texts.day(day, year) for day in _chosen(dialog_manager))
    new = ProposedRound(one.kind, one.quarter, *_chosen(dialog_manager))
    short = short_told(texts, new, calendar_of(hearing_of(dialog_manager).office), state.plan.year)
    return told | {"new_opens": opens, "new_due": due, "new_closes": closes, "short": short}


def _chosen(manager: DialogManager) -> list[date]:
    return [date.fromisoformat(day) for day in manager.dialog_data["days"]]


async def to_archived(_: Any, __: Button, manager: DialogManager) -> None:
    act = act_of(manager)
    async with act.database.reading() as session:
        last = await archived_last(session, act.office_id)
    if last is None:
        raise Refusal("refused-gone")
    manager.dialog_data[PLAN] = last.id


async def to_in_force(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_rounds(manager)


async def round_chosen(_: Any, __: Any, manager: DialogManager, round_id: int) -> None:
    manager.dialog_data["round"] = round_id
    await manager.switch_to(Rounds.one)


async def week_later(_: Any, __: Button, manager: DialogManager) -> None:
    one = (await round_at_hand(manager)).round
    calendar = calendar_of(hearing_of(manager).office)
    await _put_off(manager, calendar.working_day_on_or_after(one.opens_on + WEEK))


async def opening_typed(words: str, manager: DialogManager) -> None:
    await _put_off(manager, day_meant(words, (await round_at_hand(manager)).round, DAYS[0]))


async def _put_off(manager: DialogManager, opens_on: date) -> None:
    one = (await round_at_hand(manager)).round
    calendar = calendar_of(hearing_of(manager).office)
    as_it_is = ProposedRound(one.kind, one.quarter, one.opens_on, one.due_on, one.closes_on)
    check_dates(calendar, opens_on, opens_on, opens_on)
    await _ask_if_sure(manager, put_off_to(calendar, as_it_is, opens_on))


async def day_chosen(_: Any, button: Button, manager: DialogManager) -> None:
    manager.dialog_data["which"] = button.widget_id
    await manager.switch_to(Rounds.day)


async def day_typed(words: str, manager: DialogManager) -> None:
    one = (await round_at_hand(manager)).round
    which = str(manager.dialog_data["which"])
    days = {name: getattr(one, name) for name in DAYS} | {which: day_meant(words, one, which)}
    await _ask_if_sure(manager, ProposedRound(one.kind, one.quarter, *(days[name] for name in DAYS)))


async def _ask_if_sure(manager: DialogManager, new: ProposedRound) -> None:
    hearing = hearing_of(manager)
    calendar = calendar_of(hearing.office)
    state = await round_at_hand(manager)
    async with hearing.act.database.reading() as session:
        others = await days_of_others(session, state.round)
    check_days(calendar, state.plan.year, new, others, hearing.act.now)
    manager.dialog_data["days"] = [day.isoformat() for day in (new.opens_on, new.due_on, new.closes_on)]
    await manager.switch_to(Rounds.sure)


async def days_confirmed(_: Any, __: Button, manager: DialogManager) -> None:
    await set_round_days(act_of(manager), round_id_of(manager), *_chosen(manager))
    await manager.switch_to(Rounds.one)


async def called_off(_: Any, __: Button, manager: DialogManager) -> None:
    await call_off_round(act_of(manager), round_id_of(manager))
    await manager.switch_to(Rounds.one)


async def called_on(_: Any, __: Button, manager: DialogManager) -> None:
    await call_on_round(act_of(manager), round_id_of(manager))
    await manager.switch_to(Rounds.one)


async def to_owing(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_owing(manager, round_id_of(manager))


dialog = Dialog(
    page(
        Rounds.all,
        Say("rounds-all"),
        *choice("rounds", "rounds", listed_name, round_chosen),
        other_plan(Rounds.which),
        Button(Label("rounds-button-archived"), id="archived", on_click=to_archived, when="over"),
        Button(Label("rounds-button-in-force"), id="in_force", on_click=to_in_force, when="in_force"),
        home(),
        getter=all_rounds,
    ),
    page(
        Rounds.one,
        Said("told"),
        Button(Label("round-button-owing"), id="owing", on_click=to_owing, when="owing"),
        SwitchTo(Label("round-button-put-off"), id="put_off", state=Rounds.put_off, when="unopened"),
        Row(
            Button(Label("paper-round-button-due"), id=DAYS[1], on_click=day_chosen),
            Button(Label("paper-round-button-closes"), id=DAYS[2], on_click=day_chosen),
            when="unopened",
        ),
        SwitchTo(Label("round-button-call-off"), id="off", state=Rounds.off, when="unopened"),
        Button(Label("round-button-call-on"), id="on", on_click=called_on, when="off"),
        back(Rounds.all),
        home(),
        getter=one_round,
    ),
    page(
        Rounds.put_off,
        Say("round-put-off"),
        Button(Label("round-button-week"), id="week", on_click=week_later),
        typed(opening_typed),
        back(Rounds.one),
        getter=days_of_round,
    ),
    page(Rounds.day, Say("paper-round-day"), typed(day_typed), back(Rounds.one), getter=days_of_round),
    page(
        Rounds.sure,
        Say("round-days-sure"),
        Said("short", when="short"),
        Button(Label("correct-button-confirm"), id="confirm", on_click=days_confirmed),
        back(Rounds.one),
        getter=new_days,
    ),
    page(
        Rounds.off,
        Say("round-off-sure"),
        Button(Label("round-button-off-sure"), id="sure", on_click=called_off),
        back(Rounds.one),
        getter=days_of_round,
    ),
    plan_page(Rounds.which),
    on_start=asks_plan(Rounds.which),
)
