"""What was understood of a message in plain words: of which item it tells, or the several that it tells of."""

from collections.abc import Mapping
from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button

from bot import doors
from bot.access import act_of, texts_of
from bot.cutting import cut, listed_name
from bot.heard_places import remembered
from bot.heard_told import node_settled, places_to_choose, told_of, words_to_place
from bot.plan_marks import PlanMarks
from bot.report_at_hand import AtHand, at_hand, started_with
from bot.report_board import plan_titles, unit_names
from bot.report_next import next_told
from bot.report_nodes import said_done, said_met
from bot.report_told import NONE, figures_told, help_told, shortened
from bot.states import ReportHeard
from bot.texts import Texts
from bot.widgets import Label, Said, Say, choice, home, page
from models.actions.reply import submit_replies
from models.actions.reply_typed import reply_typed
from models.rules.errors import Refusal
from models.rules.words import ReplyStatus

MOST_TOLD = 8  # items on one screen; the list below has all of them
MOST_WORDS = 150  # of UTF-16, of each


async def which_it_may_be(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    places = await places_to_choose(dialog_manager)
    words, texts = await words_to_place(dialog_manager), texts_of(dialog_manager)
    marks = PlanMarks(texts, await plan_titles(dialog_manager, [place.line.plan_id for place in places]))
    names = await unit_names(dialog_manager, [place.unit_id for place in places])
    return {
        "words": shortened(words, 500),
        "files": len((await remembered(dialog_manager)).get("files", ())),
        "legend": marks.legend_html(),
        "items": [
            {
                "id": line.assignment_id,
                "name": _short(f"{marks.of(line.plan_id)}{names.get(unit_id, '')}{line.number_text}{line.title}"),
            }
            for unit_id, line in ((place.unit_id, place.line) for place in places)
        ],
    }


async def item_chosen(_: Any, __: Any, manager: DialogManager, assignment_id: int) -> None:
    """By the unit's assignment: the speaker's other unit may answer for the same item."""
    there = await places_to_choose(manager)
    place = next((place for place in there if place.line.assignment_id == assignment_id), None)
    if place is None:
        raise Refusal("refused-gone")
    await told_of(manager, place)


async def _node_at_hand(manager: DialogManager) -> tuple[AtHand, int]:
    """The first item of which it is not known whether all of it is done, and the date that may be meant. Raises Refusal
    where that is known by now."""
    nodes = (await remembered(manager)).get("nodes") or []
    if not nodes:
        raise Refusal("refused-gone")
    unit_id, item_id, due_id = nodes[0]
    return await at_hand(manager, unit_id, item_id), due_id


async def which_is_done(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    texts, (hand, due_id) = texts_of(dialog_manager), await _node_at_hand(dialog_manager)
    days = {due.id: texts.date(due.on_day) for due in hand.report.dues if due.on_day}
    ahead = [days[due.id] for due in hand.dates_ahead]
    return {
        "number": hand.report.item.number_text,
        "title": hand.report.item.title,
        "days": texts.plain("list-comma").join(ahead),
        "day": days.get(due_id, NONE),
    }


async def node_done(_: Any, __: Button, manager: DialogManager) -> None:
    hand, due_id = await _node_at_hand(manager)
    await said_met(manager, hand.report.unit.id, hand.report.item.id, due_id)
    await node_settled(manager)


async def whole_done(_: Any, __: Button, manager: DialogManager) -> None:
    hand, _due = await _node_at_hand(manager)
    await said_done(manager, hand.report.unit.id, hand.report.item.id)
    await node_settled(manager)


async def what_was_understood(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """What waits to be submitted still; how much of it, or of what is submitted, is to be settled or asks for help."""
    texts, hands = texts_of(dialog_manager), await _told(dialog_manager)
    waiting = [hand for hand in hands if hand.kept]
    sent = [(before, hand.report.help) for hand in hands if not hand.kept and (before := hand.report.before)]
    names = await unit_names(dialog_manager, [hand.report.unit.id for hand in waiting])
    told = "\n".join(_told_html(texts, hand, names) for hand in waiting[:MOST_TOLD])
    left = {"more": False} if waiting else await _what_is_left(dialog_manager)
    return left | {
        "done": bool(started_with(dialog_manager).get("done")),
        "count": len(waiting),
        "settling": sum(hand.typed.status == ReplyStatus.DONE for hand in waiting),
        "applied": sum(before.status == ReplyStatus.DONE for before, _ in sent),
        "helping": sum(help_told(question, before.reply) == "waits" for before, question in sent),
        "told": told or texts.html("report-heard-over"),
        "some": bool(waiting),
        "items": [
            {"id": hand.report.assignment_id, "name": _short(f"{_called(hand, names)}{hand.report.item.title}")}
            for hand in waiting
        ],
    }


async def _what_is_left(manager: DialogManager) -> dict[str, Any]:
    """All is submitted: what its units owe still, that of the first that owes anything."""
    told: dict[int, list[int]] = {}
    for unit_id, item_id in (await remembered(manager)).get("told", ()):
        told.setdefault(unit_id, []).append(item_id)
    left = [(await next_told(manager, unit_id, items)) | {"unit": unit_id} for unit_id, items in told.items()]
    found = next((each for each in left if each["more"]), left[0] if left else None)
    return found | {"over": True} if found else {"more": False}


async def next_wanted(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_report(manager, int((await _what_is_left(manager)).get("unit", 0)) or None, walk=True)


def _called(hand: AtHand, names: Mapping[int, str]) -> str:
    return f"{names.get(hand.report.unit.id, '')}{hand.report.item.number_text}"


def _told_html(texts: Texts, hand: AtHand, names: Mapping[int, str]) -> str:
    typed = hand.typed
    return texts.html(
        "report-heard-line",
        number=_called(hand, names),
        title=hand.report.item.title,
        status=texts.plain("reply-status", status=typed.status.value if typed.status else "none"),
        guessed="yes" if typed.guessed else "no",
        text=shortened(typed.text or "", MOST_WORDS) or "none",
        figures=figures_told(texts, hand.report.targets, typed.figures) or "none",
        files=len(typed.files),
        more="yes" if typed.aside or typed.difficulties or typed.next_steps else "no",
    )


async def _told(manager: DialogManager) -> list[AtHand]:
    """What the message told, in its order."""
    found = []
    for unit_id, item_id in (await remembered(manager)).get("told", ()):
        try:
            found.append(await at_hand(manager, unit_id, item_id))
        except Refusal:  # settled or dropped meanwhile: its own card says so
            continue
    return found


async def _waiting(manager: DialogManager) -> list[AtHand]:
    """Of it, what has not been submitted and may still be."""
    return [hand for hand in await _told(manager) if hand.kept]


async def one_chosen(_: Any, __: Any, manager: DialogManager, assignment_id: int) -> None:
    reports = (hand.report for hand in await _waiting(manager))
    report = next((report for report in reports if report.assignment_id == assignment_id), None)
    if report is None:
        raise Refusal("refused-report-twice")
    await doors.start_report_card(manager, report.unit.id, report.item.id, heard=True)


async def all_submitted(_: Any, __: Button, manager: DialogManager) -> None:
    act = act_of(manager)
    waiting = [] if act.done else await _waiting(manager)
    if not waiting and not act.done:
        raise Refusal("refused-report-twice")
    replies = [
        reply_typed(hand.typed, hand.report.unit.id, hand.report.item.id, hand.report.before) for hand in waiting
    ]
    await submit_replies(act, replies)
    await doors.start_heard(manager, done=True)


def _short(words: str) -> str:
    return cut(words)



dialog = Dialog(
    page(
        ReportHeard.which,
        Say("report-heard-which", when="words"),
        Say("report-heard-files", when="files"),
        Said("legend", when="legend"),
        *choice("heard_which", "items", listed_name, item_chosen),
        home("cancel"),
        getter=which_it_may_be,
        hint="report-hint",
    ),
    page(
        ReportHeard.node,
        Say("report-heard-node"),
        Button(Label("report-button-node"), id="node", on_click=node_done),
        Button(Label("report-button-whole"), id="whole", on_click=whole_done),
        home("cancel"),
        getter=which_is_done,
        hint="report-hint",
    ),
    page(
        ReportHeard.several,
        Say("report-heard-done", when="done"),
        Say("report-heard-several", when="some"),
        Said("told"),
        Say("report-done-next", when="over"),
        Button(Label("report-button-submit-all"), id="submit", on_click=all_submitted, when="some"),
        Button(Label("report-button-next"), id="next", on_click=next_wanted, when="more"),
        *choice("heard_items", "items", listed_name, one_chosen),
        home(),
        getter=what_was_understood,
        hint="report-hint",
    ),
)
