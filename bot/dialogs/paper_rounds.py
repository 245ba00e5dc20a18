"""The year's rounds before the plan is in force: look, give one other days, leave one out, or take them as proposed."""

from dataclasses import replace
from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button

from bot.access import act_of, hearing_of, texts_of
from bot.cutting import listed_name
from bot.paper_at_hand import answer, paper_at_hand, to_overview
from bot.round_names import round_in_short
from bot.rounds_told import rounds_at_hand, rounds_told
from bot.states import PaperRounds
from bot.widgets import Label, Say, back, choice, page, typed
from models.answers.days import day_of
from models.questions.offices import calendar_of
from models.rules.errors import Refusal
from models.rules.rounds import ProposedRound, check_dates

DAYS = ("opens_on", "due_on", "closes_on")


async def all_rounds(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    paper, texts = await paper_at_hand(dialog_manager), texts_of(dialog_manager)
    rounds = await rounds_at_hand(dialog_manager, paper)
    return {
        "told": rounds_told(texts, rounds),
        "rounds": [{"id": at, "name": round_in_short(texts, one)} for at, one in enumerate(rounds, start=1)],
        "changed": paper.choices.rounds is not None,
    }


async def _round(manager: DialogManager) -> tuple[int, tuple[ProposedRound, ...]]:
    rounds = await rounds_at_hand(manager, await paper_at_hand(manager))
    at = int(manager.dialog_data["round"])
    if at >= len(rounds):  # somebody else has left one out
        raise Refusal("refused-gone")
    return at, rounds


async def one_round(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    texts = texts_of(dialog_manager)
    at, rounds = await _round(dialog_manager)
    one = rounds[at]
    return {
        "name": round_in_short(texts, one),
        "opens": texts.day(one.opens_on),
        "due": texts.day(one.due_on),
        "closes": texts.day(one.closes_on),
        "which": dialog_manager.dialog_data.get("which", DAYS[0]),
    }


async def round_chosen(_: Any, __: Any, manager: DialogManager, at: int) -> None:
    manager.dialog_data["round"] = at - 1
    await manager.switch_to(PaperRounds.one)


async def day_chosen(_: Any, button: Button, manager: DialogManager) -> None:
    manager.dialog_data["which"] = button.widget_id
    await manager.switch_to(PaperRounds.day)


async def day_typed(words: str, manager: DialogManager) -> None:
    at, rounds = await _round(manager)
    one, act = rounds[at], act_of(manager)
    day = day_of(words, one.due_on.year)
    if day is None:
        raise Refusal("refused-day-not-understood")
    days = {name: getattr(one, name) for name in DAYS} | {str(manager.dialog_data["which"]): day}
    changed = ProposedRound(one.kind, one.quarter, *(days[name] for name in DAYS))
    calendar = calendar_of(hearing_of(manager).office)
    check_dates(calendar, changed.opens_on, changed.due_on, changed.closes_on)
    if changed.opens_on < calendar.local_date(act.now):
        raise Refusal("refused-round-past")
    told = (*rounds[:at], changed, *rounds[at + 1 :])
    await answer(manager, lambda _, choices: replace(choices, rounds=told))
    await manager.switch_to(PaperRounds.one)


async def left_out(_: Any, __: Button, manager: DialogManager) -> None:
    at, rounds = await _round(manager)
    await answer(manager, lambda _, choices: replace(choices, rounds=(*rounds[:at], *rounds[at + 1 :])))
    await manager.switch_to(PaperRounds.all)


async def as_proposed(_: Any, __: Button, manager: DialogManager) -> None:
    await answer(manager, lambda _, choices: replace(choices, rounds=None))



dialog = Dialog(
    page(
        PaperRounds.all,
        Say("paper-rounds"),
        *choice("rounds", "rounds", listed_name, round_chosen),
        Button(Label("paper-rounds-button-proposed"), id="proposed", on_click=as_proposed, when="changed"),
        to_overview(),
        getter=all_rounds,
    ),
    page(
        PaperRounds.one,
        Say("paper-round"),
        Button(Label("paper-round-button-opens"), id=DAYS[0], on_click=day_chosen),
        Button(Label("paper-round-button-due"), id=DAYS[1], on_click=day_chosen),
        Button(Label("paper-round-button-closes"), id=DAYS[2], on_click=day_chosen),
        Button(Label("paper-round-button-out"), id="out", on_click=left_out),
        back(PaperRounds.all),
        getter=one_round,
    ),
    page(PaperRounds.day, Say("paper-round-day"), typed(day_typed), back(PaperRounds.one), getter=one_round),
)
