"""/status: how the plan goes, what one's own units owe, and who has not answered. It only looks."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from bot import doors
from bot.access import act_of, hearing_of, texts_of
from bot.cutting import brief_title, cut, listed_name, listed_short
from bot.ends_told import ends_told
from bot.helps_told import question_about
from bot.in_round_told import counts_in_round
from bot.plan_chosen import asks_plan, other_plan, plan_page, plan_told
from bot.progress_told import (
    dates_told_html,
    for_the_office_told_html,
    left_told_html,
    lights_told_html,
    questions_told,
    round_told_html,
    said_by_units,
)
from bot.round_names import round_in_full
from bot.standing_told import counts_named
from bot.states import Status
from bot.status_asked import asked_in_words
from bot.status_found import what_was_meant
from bot.texts import Texts
from bot.widgets import Label, Said, Say, back, choice, home, page
from models.questions.board import BoardUnit
from models.questions.helps import Question, open_questions
from models.questions.offices import calendar_of
from models.questions.overview import Overview, overview
from models.rules.errors import Refusal
from models.rules.permissions import Deed, Thing, may
from models.rules.words import Light

MOST_QUESTIONS = 8
LONGEST_QUESTION = 120  # characters of it in the list
NONE = "none"  # for a text that chooses


async def _look(manager: DialogManager) -> Overview | None:
    hearing = hearing_of(manager)
    hearing.act.check_may(Deed.LOOK_AT_STATUS)
    async with hearing.act.database.reading() as session:
        sees_all, plan_id = _sees_all(manager), plan_told(manager)
        return await overview(session, hearing.office, hearing.act.now, plan_id, to_settle=sees_all)


def _sees_all(manager: DialogManager) -> bool:
    act = act_of(manager)
    return may(act.speaker, Deed.LOOK_AT_PLAN, Thing(act.office_id))


def _keeps_rounds(manager: DialogManager) -> bool:
    act = act_of(manager)
    return may(act.speaker, Deed.KEEP_ROUNDS, Thing(act.office_id))


def _settles(manager: DialogManager) -> bool:
    act = act_of(manager)
    return may(act.speaker, Deed.SETTLE, Thing(act.office_id))


async def the_plan(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    texts, seen, all_of_it = texts_of(dialog_manager), await _look(dialog_manager), _sees_all(dialog_manager)
    facts: dict[str, Any] = {"all": False, "mine": False, "late": 0, "owing": 0, "questions": 0, "left": 0}
    if seen is None:
        return facts | {"card": texts.html("status-none")}
    overdue = seen.overdue() if all_of_it else []
    lines = [
        *_note(dialog_manager),
        texts.html(
            "status-head",
            plan=brief_title(seen.plan.short_title),
            day=texts.day(seen.board.today),
            over="yes" if seen.plan.archived_at else "no",
        ),
        lights_told_html(texts, seen),
        *_rounds(dialog_manager, seen),
    ]
    if all_of_it:
        lines.append(texts.html("status-todo", waiting=seen.waiting, questions=questions_told(texts, seen)))
        lines += left_told_html(texts, seen)
        if overdue:
            lines.append(texts.html("status-passed", count=len(overdue)))
        lines += for_the_office_told_html(texts, seen, calendar_of(hearing_of(dialog_manager).office))
        lines += dates_told_html(texts, seen)
    own = _own_units(dialog_manager, seen)
    for unit in own:
        lines += ["", *_unit(texts, seen, unit)]
    lines += ["", said_by_units(texts)]
    return facts | {
        "card": "\n".join(lines),
        "all": all_of_it,
        "mine": bool(own),
        "late": len(overdue),
        "left": seen.left if _settles(dialog_manager) else 0,
        "owing": _owing(seen) if _keeps_rounds(dialog_manager) else 0,
        "questions": seen.questions if all_of_it else 0,
    }


def _note(manager: DialogManager) -> list[str]:
    """What became of what was asked, until one goes on from here."""
    data = manager.start_data
    if not isinstance(data, dict) or not data.get("note"):
        return []
    return [texts_of(manager).html("status-note", why=str(data["note"]), words=str(data["words"])), ""]


def _rounds(manager: DialogManager, seen: Overview) -> list[str]:
    """What is open; where nothing is, what the last round left and what comes next."""
    texts, over, ahead = texts_of(manager), seen.board.over, seen.board.ahead
    if seen.rounds or seen.plan.archived_at:
        return [round_told_html(texts, one) for one in seen.rounds]
    lines = []
    if over is not None and _sees_all(manager):
        name = round_in_full(texts, over.round)
        lines.append(texts.html("status-round-over", name=name, counts=counts_in_round(texts, over.counts)))
    if ahead is not None:
        name = round_in_full(texts, ahead)
        lines.append(texts.html("status-round-ahead", name=name, opens=texts.day(ahead.opens_on)))
    return lines


def _own_units(manager: DialogManager, seen: Overview) -> list[BoardUnit]:
    act = act_of(manager)
    sits_for = {seat.unit_id for seat in act.speaker.seats if seat.unit_id is not None}
    return [unit for unit in seen.board.units if unit.id in sits_for]


def _unit(texts: Texts, seen: Overview, unit: BoardUnit) -> list[str]:
    """One's own unit: its lights, and what it owes to each open round."""
    lines = [texts.html("status-unit", unit=unit.name, lights=counts_named(texts, seen.lights_of(unit)))]
    numbers = {item.id: item.number_text for item in seen.board.items}
    for one in seen.rounds:
        owed = dict.fromkeys(numbers[place.item_id] for place in unit.places if one.round.id in place.owes)
        if owed:
            told = "".join(owed)
            due = ends_told(texts, one.round.due_on, seen.board.today)
            lines.append(texts.html("status-unit-owes", count=len(owed), due=due, numbers=told))
        elif (answers := unit.answers(one.round.id)) and not answers.missing:
            lines.append(texts.html("status-unit-clear"))
    back = {place.item_id: place.returned for place in unit.places if place.returned is not None}
    if back:
        told = texts.plain("list-comma").join(
            numbers[item_id] + texts.plain("items-returned", day=texts.date(one.amend_by) if one.amend_by else NONE)
            for item_id, one in back.items()
        )
        lines.append(texts.html("status-unit-returned", count=len(back), numbers=told))
    late = dict.fromkeys(numbers[place.item_id] for place in unit.places if place.standing.light == Light.RED)
    if late:
        lines.append(texts.html("status-unit-late", count=len(late), numbers="".join(late)))
    return lines


def _owing(seen: Overview) -> int:
    """How many units have not told all that the round asks that opened first."""
    return seen.rounds[0].owing if seen.rounds else 0


async def who_is_late(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    texts, seen = texts_of(dialog_manager), await _look_at_all(dialog_manager)
    late = [
        {"id": each.unit_id, "name": texts.plain("status-line", unit=each.unit, count=each.count)}
        for each in seen.overdue()
    ]
    return {"count": len(late), "units": late}


async def who_asks(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    act, texts, seen = act_of(dialog_manager), texts_of(dialog_manager), await _look_at_all(dialog_manager)
    async with act.database.reading() as session:
        asked = [each for each in await open_questions(session, act.office_id) if each.plan_id == seen.plan.id]
    lines = [texts.html("status-questions", count=len(asked), asked=questions_told(texts, seen))]
    lines += [_question(texts, each) for each in asked[:MOST_QUESTIONS]]
    if len(asked) > MOST_QUESTIONS:
        lines.append(texts.html("status-questions-more", count=len(asked) - MOST_QUESTIONS))
    return {"card": "\n".join(lines)}


def _question(texts: Texts, asked: Question) -> str:
    words = " ".join(asked.words.split())
    return texts.html(
        "status-question",
        unit=asked.unit,
        what=question_about(texts, asked),
        day=texts.date(asked.answer_by),
        words=cut(words, LONGEST_QUESTION) or NONE,
    )


async def _look_at_all(manager: DialogManager) -> Overview:
    act_of(manager).check_may(Deed.LOOK_AT_PLAN)
    seen = await _look(manager)
    if seen is None:
        raise Refusal("refused-gone")
    return seen


async def item_meant(_: Any, __: Any, manager: DialogManager, item_id: int) -> None:
    await (doors.start_plan_item if _sees_all(manager) else doors.start_item)(manager, item_id)


async def unit_chosen(_: Any, __: Any, manager: DialogManager, unit_id: int) -> None:
    await doors.start_plan_unit(manager, unit_id, plan_told(manager))


async def to_plan(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_plan(manager, plan_told(manager))


async def to_owing(_: Any, __: Button, manager: DialogManager) -> None:
    """Of the round that opened first: whom to ring up."""
    seen = await _look_at_all(manager)
    if not seen.rounds:
        raise Refusal("refused-gone")
    await doors.start_owing(manager, seen.rounds[0].round.id)


async def to_closing(_: Any, __: Button, manager: DialogManager) -> None:
    seen = await _look_at_all(manager)
    await doors.start_closing(manager, seen.plan.id)


async def to_mine(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_items(manager)



dialog = Dialog(
    page(
        Status.main,
        Said("card"),
        Button(Label("status-button-plan"), id="plan", on_click=to_plan, when="all"),
        Button(Label("status-button-mine"), id="mine", on_click=to_mine, when="mine"),
        SwitchTo(Label("status-button-overdue"), id="late", state=Status.overdue, when="late"),
        Button(Label("status-button-owing"), id="owing", on_click=to_owing, when="owing"),
        Button(Label("status-button-closing"), id="closing", on_click=to_closing, when="left"),
        SwitchTo(Label("status-button-questions"), id="asks", state=Status.questions, when="questions"),
        other_plan(Status.which),
        home(),
        getter=the_plan,
        answers=asked_in_words,
    ),
    page(
        Status.overdue,
        Say("status-overdue"),
        *choice("late_units", "units", listed_short, unit_chosen),
        back(Status.main),
        home(),
        getter=who_is_late,
        answers=asked_in_words,
    ),
    page(Status.questions, Said("card"), back(Status.main), home(), getter=who_asks, answers=asked_in_words),
    page(
        Status.found,
        Say("status-found"),
        Said("legend", when="legend"),
        *choice("meant_items", "items", listed_name, item_meant),
        home(),
        getter=what_was_meant,
        answers=asked_in_words,
    ),
    plan_page(Status.which),
    on_start=asks_plan(Status.which),
)
