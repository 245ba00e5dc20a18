"""The year's rounds before the plan is in force: look, give one other days, leave one out, or take them as proposed."""

from dataclasses import replace
from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button

from bot.access import act_of, hearing_of, texts_of
from bot.cutting import listed_name
from bot.paper_at_hand import answer, paper_at_hand, to_overview
from bot.round_days import DAYS, day_meant, days_told, short_told
from bot.round_names import round_in_full
from bot.rounds_told import plan_year, rounds_at_hand, rounds_told
from bot.states import PaperRounds
from bot.widgets import Label, Said, Say, back, choice, page, typed
from models.questions.offices import calendar_of
from models.rules.errors import Refusal
from models.rules.rounds import ProposedRound, check_days


async def all_rounds(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    paper, texts = await paper_at_hand(dialog_manager), texts_of(dialog_manager)
    rounds = await rounds_at_hand(dialog_manager, paper)
    return {
        "told": rounds_told(texts, paper, rounds, plan_year(dialog_manager, paper)),
        "rounds": [{"id": at, "name": round_in_full(texts, one)} for at, one in enumerate(rounds, start=1)],
        "changed": paper.choices.rounds is not None,
    }


async def _round(manager: DialogManager) -> tuple[int, tuple[ProposedRound, ...], int]:
    """Which round is looked at, all of them, and the plan's year."""
    paper = await paper_at_hand(manager)
    rounds = await rounds_at_hand(manager, paper)
    at = int(manager.dialog_data["round"])
    if at >= len(rounds):  # somebody else has left one out
        raise Refusal("refused-gone")
    return at, rounds, plan_year(manager, paper)


async def one_round(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    texts = texts_of(dialog_manager)
    at, rounds, year = await _round(dialog_manager)
    return days_told(texts, rounds[at], year) | {
        "name": round_in_full(texts, rounds[at]),
        "which": dialog_manager.dialog_data.get("which", DAYS[0]),
        "short": short_told(texts, rounds[at], calendar_of(hearing_of(dialog_manager).office), year),
    }


async def round_chosen(_: Any, __: Any, manager: DialogManager, at: int) -> None:
    manager.dialog_data["round"] = at - 1
    await manager.switch_to(PaperRounds.one)


async def day_chosen(_: Any, button: Button, manager: DialogManager) -> None:
    manager.dialog_data["which"] = button.widget_id
    await manager.switch_to(PaperRounds.day)


async def day_typed(words: str, manager: DialogManager) -> None:
    at, rounds, year = await _round(manager)
    one, which = rounds[at], str(manager.dialog_data["which"])
    days = {name: getattr(one, name) for name in DAYS} | {which: day_meant(words, one, which)}
    changed = ProposedRound(one.kind, one.quarter, *(days[name] for name in DAYS))
    others = [(each.opens_on, each.closes_on) for each in rounds if each is not one]
    check_days(calendar_of(hearing_of(manager).office), year, changed, others, act_of(manager).now)
    told = (*rounds[:at], changed, *rounds[at + 1 :])
    await answer(manager, lambda _, choices: replace(choices, rounds=told))
    await manager.switch_to(PaperRounds.one)


async def left_out(_: Any, __: Button, manager: DialogManager) -> None:
    at, rounds, _year = await _round(manager)
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
        Said("short", when="short"),
        Button(Label("paper-round-button-opens"), id=DAYS[0], on_click=day_chosen),
        Button(Label("paper-round-button-due"), id=DAYS[1], on_click=day_chosen),
        Button(Label("paper-round-button-closes"), id=DAYS[2], on_click=day_chosen),
        Button(Label("paper-round-button-out"), id="out", on_click=left_out),
        back(PaperRounds.all),
        getter=one_round,
    ),
    page(PaperRounds.day, Say("paper-round-day"), typed(day_typed), back(PaperRounds.one), getter=one_round),
)
