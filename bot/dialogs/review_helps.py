"""What units need help with: the questions to the office, and the answer, shown whole before it goes."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from bot import doors
from bot.access import act_of, hearing_of, texts_of
from bot.cutting import listed_name
from bot.helps_told import answered_html, question_about
from bot.moments_told import people_told
from bot.reviewing import tell_beaten
from bot.states import Helps
from bot.widgets import Label, Said, Say, about_this, back, choice, home, page, typed
from models.actions.answer_help import FORM, answer_help
from models.actions.draft import keep_draft
from models.questions.drafts import draft_of
from models.questions.helps import Question, open_questions, question_by_id
from models.questions.offices import calendar_of
from models.questions.replies import reporters_told
from models.rules.errors import Refusal
from models.rules.missing import LONGEST_ANSWER, answer_of
from models.rules.permissions import Deed

LONGEST_SHOWN = 1500  # characters of what a unit says; the whole is a tap away
NONE = "none"  # for a text that chooses


async def the_questions(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    hearing, texts = hearing_of(dialog_manager), texts_of(dialog_manager)
    hearing.act.check_may(Deed.ANSWER_HELP)
    async with hearing.act.database.reading() as session:
        questions = await open_questions(session, hearing.act.office_id)
    today = calendar_of(hearing.office).local_date(hearing.act.now)
    start = dialog_manager.start_data if isinstance(dialog_manager.start_data, dict) else {}
    return {
        "count": len(questions),
        "questions": [
            {
                "id": one.id,
                "name": texts.plain(
                    "help-line",
                    unit=one.unit,
                    number=one.number_text or NONE,
                    day=texts.date(one.answer_by),
                    past="yes" if one.answer_by < today else "no",
                ),
            }
            for one in questions
        ],
        "done": start.get("done", ""),
        "about": start.get("about", ""),
        "people": start.get("people", 0),
        "told": people_told(hearing_of(dialog_manager), int(start.get("people", 0))),
    }


def _id(manager: DialogManager) -> int:
    start = manager.start_data if isinstance(manager.start_data, dict) else {}
    return int(manager.dialog_data.get("question") or start.get("question") or 0)


async def _at_hand(manager: DialogManager) -> Question:
    act = act_of(manager)
    act.check_may(Deed.ANSWER_HELP)
    async with act.database.reading() as session:
        return await question_by_id(session, act.office_id, _id(manager))


async def _kept(manager: DialogManager) -> str:
    act = act_of(manager)
    async with act.database.reading() as session:
        return str((await draft_of(session, act.speaker.telegram_id, FORM, _id(manager))).get("answer", ""))


async def question_chosen(_: Any, __: Any, manager: DialogManager, question_id: int) -> None:
    manager.dialog_data["question"] = question_id
    await manager.switch_to(Helps.one)


async def one_question(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    hearing, texts = hearing_of(dialog_manager), texts_of(dialog_manager)
    one = await _at_hand(dialog_manager)
    today = calendar_of(hearing.office).local_date(hearing.act.now)
    open_yet = one.answered_at is None
    return {
        "unit": one.unit,
        "what": question_about(texts, one),
        "words": one.words if len(one.words) <= LONGEST_SHOWN else one.words[:LONGEST_SHOWN] + "…",
        "day": texts.day(one.asked_at),
        "until": texts.day(one.answer_by),
        "past": "yes" if one.answer_by < today and open_yet else "no",
        "kept": await _kept(dialog_manager) if open_yet else "",
        "open": open_yet,
        "answered": not open_yet and bool(one.answer),
        "withdrawn": not open_yet and not one.answer,
        "by": one.answerer or NONE,
        "answer": one.answer,
        "most": str(LONGEST_ANSWER),
    }


async def answer_typed(words: str, manager: DialogManager) -> None:
    answer, act = answer_of(words), act_of(manager)
    if (await _at_hand(manager)).answered_at is None:
        await keep_draft(act.database, act.now, act.speaker.telegram_id, FORM, {"answer": answer}, _id(manager))
        await manager.switch_to(Helps.sure)


async def kept_chosen(_: Any, __: Button, manager: DialogManager) -> None:
    await manager.switch_to(Helps.sure)


async def reply_wanted(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_reviewing(manager, (await _at_hand(manager)).reply_id)


async def the_answer(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    act, texts = act_of(dialog_manager), texts_of(dialog_manager)
    one = await _at_hand(dialog_manager)
    async with act.database.reading() as session:
        names = await reporters_told(session, one.reply_id)
    letter = answered_html(texts, one, names[0] if names else one.unit, await _kept(dialog_manager))
    head = texts.html("return-sure") if names else texts.html("return-nobody", unit=one.unit)
    to = texts.plain("list-comma").join(names)
    return {
        "words": "\n".join((head, "", letter, *((texts.html("return-to", names=to),) if names else ()))),
        "this": [{"id": one.id}],
    }


async def confirmed(_: Any, __: Any, manager: DialogManager, question_id: int) -> None:
    """Where a colleague was quicker, that is said, and the question shows what they answered."""
    one = await _at_hand(manager)
    try:
        people = await answer_help(act_of(manager), question_id, await _kept(manager))
    except Refusal as refusal:
        await tell_beaten(manager, refusal)
        await manager.switch_to(Helps.one)
    else:
        await doors.start_helps(manager, done="answered", about=one.unit, people=people)


async def to_review(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_review(manager)



dialog = Dialog(
    page(
        Helps.all,
        Say("review-done", when="done"),
        Say("helps"),
        *choice("questions", "questions", listed_name, question_chosen),
        Button(Label("review-button-list"), id="review", on_click=to_review),
        home(),
        getter=the_questions,
    ),
    page(
        Helps.one,
        Say("help-one"),
        Say("help-ask", when="open"),
        Say("help-kept", when="kept"),
        Say("help-answered-already", when="answered"),
        Say("help-withdrawn", when="withdrawn"),
        typed(answer_typed, files_go="apart"),
        Button(Label("return-button-kept"), id="kept", on_click=kept_chosen, when="kept"),
        Button(Label("help-button-reply"), id="reply", on_click=reply_wanted),
        back(Helps.all),
        home(),
        getter=one_question,
    ),
    page(
        Helps.sure,
        Said("words"),
        about_this("sure", "help-button-sure", confirmed),
        SwitchTo(Label("return-button-words"), id="words", state=Helps.one),
        back(Helps.all),
        getter=the_answer,
    ),
)
