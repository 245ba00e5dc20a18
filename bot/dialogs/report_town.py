"""A township's reply: one short form a round, its items as questions, a message each. It can be left and resumed."""

from dataclasses import replace
from datetime import date
from typing import Any

from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from bot import doors
from bot.access import act_of, texts_of, today_of
from bot.command_words import asked_in_a_word
from bot.cutting import listed_name
from bot.ends_told import ends_told
from bot.report_at_hand import started_with, unit_id_of
from bot.report_board import report_at_hand
from bot.report_heard import hear
from bot.report_input import reported
from bot.report_next import next_told
from bot.report_told import MOST_SIDE, NONE, help_told, round_told, shortened
from bot.report_words import is_caption, joined
from bot.states import ReportTown
from bot.texts import Texts
from bot.town_at_hand import (
    TownAtHand,
    begun_again,
    keep_town,
    town_at_hand,
    town_file_sent,
    town_files,
)
from bot.town_heard import Meant, answer_meant, answers_told, meant_by, put_down
from bot.town_told import (
    answer_line,
    answers_html,
    last_told,
    open_told,
    question_told,
    returned_html,
    want_html,
    wanting_html,
)
from bot.widgets import Label, Said, Say, choice, home, page
from models.actions.reply import submit_reply
from models.actions.reply_parts import NewReply
from models.actions.reply_town import Asked, last_answer, longest_answer, town_reply, wants_figure
from models.answers.added import corrects
from models.answers.figures import NOTHING
from models.rules.errors import Refusal
from models.rules.replying import text_of

_AT = "at"  # in the dialog's data: which question is asked, so that an answer worked again answers the same one


def _head(texts: Texts, hand: TownAtHand, today: date) -> dict[str, Any]:
    one = hand.report.round
    return {
        "unit": hand.report.unit.name,
        "round": round_told(texts, one),
        "due": ends_told(texts, one.due_on, today) if one else NONE,
        "count": len(hand.asked),
    }


def _asked(manager: DialogManager, hand: TownAtHand) -> Asked:
    """Raises Refusal where the question is asked no more."""
    found = next((each for each in hand.asked if each.key == manager.dialog_data.get(_AT)), None)
    if found is None:
        raise Refusal("refused-gone")
    return found


async def the_question(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    hand, texts = await town_at_hand(dialog_manager), texts_of(dialog_manager)
    each = _asked(dialog_manager, hand)
    answer, last = hand.typed.answers.get(each.key, ""), last_answer(each, hand.report.before)
    return _head(texts, hand, today_of(dialog_manager)) | {
        "n": hand.asked.index(each) + 1,
        "question": question_told(texts, each),
        "answer": shortened(answer, MOST_SIDE),
        "some": bool(hand.typed.answers),
        "files": len(hand.typed.files),
        "said": texts.date(hand.again.reply.submitted_at) if hand.again and not hand.kept else NONE,
        "last": shortened(last, MOST_SIDE),
        "same": bool(last),
    }


async def words_typed(words: str, manager: DialogManager) -> None:
    hand = await town_at_hand(manager)
    each, answers = _asked(manager, hand), answers_told(hand, words)
    meant = meant_by(answers, hand, hand.asked.index(each) + 1)
    if meant is Meant.SEVERAL:
        await put_down(manager, hand, answers)
        await manager.switch_to(ReportTown.card)
    elif meant is Meant.EITHER:
        await keep_town(manager, hand, replace(hand.typed, unplaced=(each.key, text_of(words))))
        await doors.start_report_town_split(manager, hand.report.unit.id, hand.report.plan.id)
    elif words.strip():
        words = answer_meant(hand, each, words)
        text, there = text_of(words, longest_answer(each)), hand.typed.answers.get(each.key, "")
        if there and is_caption(manager):
            text = joined(there, text, longest_answer(each))
        await _answer(manager, hand, text)


async def none_to_tell(_: Any, __: Button, manager: DialogManager) -> None:
    await _answer(manager, await town_at_hand(manager), NOTHING)


async def same_as_before(_: Any, __: Button, manager: DialogManager) -> None:
    hand = await town_at_hand(manager)
    await _answer(manager, hand, last_answer(_asked(manager, hand), hand.report.before))


async def _answer(manager: DialogManager, hand: TownAtHand, words: str) -> None:
    """And on to the next question that is open; after the last one to the card."""
    each = _asked(manager, hand)
    hand = replace(hand, typed=hand.typed.answering({each.key: words}))
    await keep_town(manager, hand, hand.typed)
    if hand.open and wants_figure(each, words) and isinstance(manager.event, Message):  # else the card says so
        told = want_html(texts_of(manager), hand, hand.asked.index(each) + 1, each)
        await manager.event.answer(told)
    await _on(manager, hand)


async def _on(manager: DialogManager, hand: TownAtHand) -> None:
    if hand.open:
        manager.dialog_data[_AT] = hand.open[0].key
        await manager.switch_to(ReportTown.question)
    else:
        await manager.switch_to(ReportTown.card)


async def begin(_: Any, manager: DialogManager) -> None:
    """Where it was left. What was returned stands there whole, to be put right; what was sent is told first."""
    hand = await town_at_hand(manager)
    if hand.typed.unplaced:
        await doors.start_report_town_split(manager, hand.report.unit.id, hand.report.plan.id)
        return
    if started_with(manager).get("card"):
        await manager.switch_to(ReportTown.card)
        return
    report = await report_at_hand(manager, unit_id_of(manager))
    together = dict(report.together) if report else {}
    owes = any(line.owes for line in together.get(hand.report.plan.id, ()))
    if hand.returned and not hand.kept:
        await keep_town(manager, hand, hand.typed)
    elif hand.begins_with and not hand.kept and owes:
        hand = await begun_again(manager, hand)
    if hand.report.before and not hand.returned and not hand.kept and not owes:
        await manager.switch_to(ReportTown.done)
    else:
        await _on(manager, hand)


async def to_open(_: Any, __: Button, manager: DialogManager) -> None:
    await _on(manager, await town_at_hand(manager))


async def again(_: Any, __: Button, manager: DialogManager) -> None:
    await _on(manager, await begun_again(manager, await town_at_hand(manager)))


async def question_chosen(_: Any, __: Any, manager: DialogManager, at: int) -> None:
    """To be answered anew; or what was typed on the card is put there, behind what stands there."""
    hand = await town_at_hand(manager)
    if at > len(hand.asked):
        raise ValueError("no such question")
    if hand.typed.loose:
        await put_down(manager, hand, {at: hand.typed.loose}, behind=True)
        return
    manager.dialog_data[_AT] = hand.asked[at - 1].key
    await manager.switch_to(ReportTown.question)


async def the_card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    hand, texts = await town_at_hand(dialog_manager), texts_of(dialog_manager)
    return _head(texts, hand, today_of(dialog_manager)) | {
        "answers": answers_html(texts, hand),
        "returned": returned_html(texts, hand, today_of(dialog_manager)),
        "questions": [{"id": at, "name": answer_line(texts, at, each)} for at, each in enumerate(hand.asked, start=1)],
        "files": len(hand.typed.files),
        "approved": hand.typed.approved,
        "unapproved": not hand.typed.approved,
        "prefilled": last_told(texts, hand) if hand.prefilled or hand.partly_prefilled else "",
        "all": "yes" if hand.prefilled else "no",
        "wanting": wanting_html(texts, hand),
        "open": len(hand.open),
        "unsaid": open_told(texts, hand),
        "more": bool(hand.open),
        "loose": shortened(hand.typed.loose, MOST_SIDE),
    }


async def words_on_card(words: str, manager: DialogManager) -> None:
    """Whoever types there answers by the questions' numbers, or tells of an item by its own; else they say with a tap
    which question it is of."""
    hand = await town_at_hand(manager)
    if answers := answers_told(hand, words):
        await put_down(manager, hand, answers)
    elif asked := asked_in_a_word(words):
        await doors.start_asked(manager, asked)
    elif not await hear(manager, words) and words.strip():
        await keep_town(manager, hand, replace(hand.typed, loose=text_of(words)))


async def loose_dropped(_: Any, __: Button, manager: DialogManager) -> None:
    hand = await town_at_hand(manager)
    await keep_town(manager, hand, replace(hand.typed, loose=""))


async def approve(_: Any, __: Button, manager: DialogManager) -> None:
    await _approved(manager, True)


async def disapprove(_: Any, __: Button, manager: DialogManager) -> None:
    await _approved(manager, False)


async def _approved(manager: DialogManager, approved: bool) -> None:
    hand = await town_at_hand(manager)
    await keep_town(manager, hand, replace(hand.typed, approved=approved))


async def files_wanted(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_report_town_files(manager, unit_id_of(manager), (await town_at_hand(manager)).report.plan.id)


async def submitted(_: Any, __: Button, manager: DialogManager) -> None:
    act, unit_id = act_of(manager), unit_id_of(manager)
    if act.done:  # a run before a crash has done it: the deed only answers
        new = NewReply(unit_id, ())
    else:
        hand = await town_at_hand(manager)
        if not hand.kept:
            raise Refusal("refused-report-twice")
        if hand.typed.loose:
            raise Refusal("refused-town-loose")
        new = town_reply(hand.typed, unit_id, hand.report.plan.id, hand.asked, hand.report.before)
    await submit_reply(act, new)
    await manager.switch_to(ReportTown.done)


async def what_was_sent(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The unit's last report, however much later the window is looked at; and when we speak again."""
    hand, texts = await town_at_hand(dialog_manager), texts_of(dialog_manager)
    last = max(hand.report.before, key=lambda one: one.reply.id, default=None)
    if last is None:
        raise Refusal("refused-gone")
    items = {one.item_id for one in hand.report.before if one.reply.id == last.reply.id}
    return {
        "unit": hand.report.unit.name,
        "items": len(items),
        "said": texts.day(last.reply.submitted_at),
        "round": round_told(texts, last.answered),
        "help": help_told(hand.report.help, last.reply),
        **await next_told(dialog_manager, hand.report.unit.id, items),
    }


async def put_right(message: Message, manager: DialogManager) -> bool:
    """What comes next and puts right, or adds to, what was just sent."""
    words = message.text or ""
    if words.startswith("/") or not corrects(words):
        return False
    hand = await begun_again(manager, await town_at_hand(manager))
    if answers := answers_told(hand, words):
        await put_down(manager, hand, answers)
    else:
        await keep_town(manager, hand, replace(hand.typed, loose=text_of(words)))
    await manager.switch_to(ReportTown.card)
    return True


dialog = Dialog(
    page(
        ReportTown.question,
        Say("report-town-question"),
        Say("report-town-last", when="same"),
        Say("report-town-written", when="answer"),
        Say("report-received", when="files"),
        Say("report-town-how"),
        reported(words_typed, town_files, town_file_sent),
        Button(Label("report-button-none"), id="none", on_click=none_to_tell),
        Button(Label("report-button-same"), id="same", on_click=same_as_before, when="same"),
        SwitchTo(Label("report-button-town-card"), id="card", state=ReportTown.card, when="some"),
        home(),
        getter=the_question,
    ),
    page(
        ReportTown.card,
        Say("report-town-card"),
        Said("returned", when="returned"),
        Say("report-town-prefilled", when="prefilled"),
        Said("answers"),
        Say("report-received", when="files"),
        Said("wanting", when="wanting"),
        Say("report-town-loose", when="loose"),
        Say("report-town-ask"),
        reported(words_on_card, town_files, town_file_sent),
        Button(Label("report-button-town-drop"), id="drop", on_click=loose_dropped, when="loose"),
        Button(Label("report-button-town-on"), id="on", on_click=to_open, when="more"),
        Button(Label("report-button-submit"), id="submit", on_click=submitted),
        *choice("town_questions", "questions", listed_name, question_chosen),
        Row(
            Button(Label("report-button-files"), id="files", on_click=files_wanted),
            Button(Label("report-button-approve"), id="approve", on_click=approve, when="unapproved"),
            Button(Label("report-button-approved"), id="disapprove", on_click=disapprove, when="approved"),
        ),
        home(),
        getter=the_card,
    ),
    page(
        ReportTown.done,
        Say("report-town-done"),
        Say("report-done-next"),
        Button(Label("report-button-town-again"), id="again", on_click=again),
        home(),
        getter=what_was_sent,
        hint="report-town-hint",
        hears=put_right,
    ),
    on_start=begin,
)
