"""The card of what is about to be submitted: with one tap it is, and with others something is added."""

from collections.abc import Callable, Coroutine
from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, Column, Keyboard, Row, Select

from bot import doors
from bot.access import act_of, texts_of, today_of
from bot.reply_heard import hear_after_report
from bot.report_at_hand import item_at_hand, item_id_of, keep, started_with, unit_id_of, way_of
from bot.report_board import report_at_hand
from bot.report_input import reported
from bot.report_keys import to_list
from bot.report_next import next_told
from bot.report_told import (
    MOST_ASIDE,
    NONE,
    card_html,
    due_told,
    figures_told,
    help_told,
    offer_told,
    round_told,
    shortened,
)
from bot.report_words import both, put_words
from bot.states import ReportCard
from bot.twice import one_answer
from bot.widgets import Given, Label, Said, Say, home, listed_id, page
from models.actions.reply import submit_reply
from models.actions.reply_parts import NewReply
from models.actions.reply_typed import reply_typed
from models.rules.errors import Refusal
from models.rules.replying import File
from models.rules.words import ReplyStatus


async def the_card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    hand, texts = await item_at_hand(dialog_manager), texts_of(dialog_manager)
    targets = {target.id: target for target in hand.report.targets}
    claims = hand.claims
    dues = [] if hand.typed.status == ReplyStatus.DONE else hand.report.dues  # of what is done all of them are met
    start, title = started_with(dialog_manager), hand.report.item.title
    return {
        "card": card_html(texts, hand, today_of(dialog_manager)),
        "walked": start.get("done", ""),
        "left": start.get("left", 0),
        "offered": [
            {"id": each.target_id, "name": offer_told(texts, targets[each.target_id], each.value)}
            for each in hand.offered
        ],
        "open_dues": [
            {"id": due.id, "name": due_told(texts, due, title, met=False)} for due in dues if due.id not in claims
        ],
        "met_dues": [{"id": due.id, "name": due_told(texts, due, title, met=True)} for due in dues if due.id in claims],
        "measured": bool(targets),
        "approved": hand.typed.approved,
        "unapproved": not hand.typed.approved,
        "files": len(hand.typed.files),
        "aside": shortened(hand.typed.aside, MOST_ASIDE),
        "fits": "yes" if both(hand.typed) else "no",
        "both": bool(hand.typed.aside) and both(hand.typed) is not None,
    }


async def words_typed(words: str, manager: DialogManager) -> None:
    """Whoever types on the card says it anew; what stood there is one tap away."""
    one_answer(manager)
    await put_words(manager, await item_at_hand(manager), words)


async def files_so_far(manager: DialogManager) -> tuple[File, ...]:
    return (await item_at_hand(manager)).typed.files


async def file_sent(file: File, manager: DialogManager) -> None:
    hand = await item_at_hand(manager)
    await keep(manager, files=hand.typed.with_files(file).files)


async def figure_taken(_: Any, __: Any, manager: DialogManager, target_id: int) -> None:
    hand = await item_at_hand(manager)
    found = {each.target_id: each.value for each in hand.offered if each.target_id == target_id}
    await keep(manager, figures=hand.typed.figures | found)


async def due_met(_: Any, __: Any, manager: DialogManager, due_id: int) -> None:
    await keep(manager, claims=(await item_at_hand(manager)).claims | {due_id})


async def due_open(_: Any, __: Any, manager: DialogManager, due_id: int) -> None:
    await keep(manager, claims=(await item_at_hand(manager)).claims - {due_id})


async def both_kept(_: Any, __: Button, manager: DialogManager) -> None:
    """What was set aside, and what took its place."""
    hand = await item_at_hand(manager)
    if hand.typed.aside and (text := both(hand.typed)):
        await keep(manager, text=text, aside="")


async def approve(_: Any, __: Button, manager: DialogManager) -> None:
    await keep(manager, approved=True)


async def disapprove(_: Any, __: Button, manager: DialogManager) -> None:
    await keep(manager, approved=False)


async def submitted(_: Any, __: Button, manager: DialogManager) -> None:
    act, unit_id, item_id = act_of(manager), unit_id_of(manager), item_id_of(manager)
    if act.done:  # a run before a crash has done it: the deed only answers
        new = NewReply(unit_id, ())
    else:
        hand = await item_at_hand(manager)
        if not hand.kept:
            raise Refusal("refused-report-twice")
        new = reply_typed(hand.typed, unit_id, item_id, hand.report.before)
    await submit_reply(act, new)
    if not await _walked_on(manager):
        await manager.switch_to(ReportCard.done)


async def _walked_on(manager: DialogManager) -> bool:
    """On to the next: of a message that told of several, or of what is owed."""
    start, unit_id = started_with(manager), unit_id_of(manager)
    if start.get("heard"):
        await doors.start_heard(manager, done=True)
        return True
    report = await report_at_hand(manager, unit_id) if start.get("walk") else None
    owed = [line for line in report.wanting if line.item_id != item_id_of(manager)] if report else []
    if not owed:
        return False
    number = (await item_at_hand(manager)).report.item.number_text
    await doors.start_report_item(manager, unit_id, owed[0].item_id, walk=True, done=number, left=len(owed))
    return True


async def what_was_sent(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The unit's last word on the item, however much later the window is looked at; and when we speak again."""
    hand, texts = await item_at_hand(dialog_manager), texts_of(dialog_manager)
    before = hand.report.before
    if before is None:
        raise Refusal("refused-gone")
    return {
        "number": hand.report.item.number_text,
        "title": hand.report.item.title,
        "unit": hand.report.unit.name,
        "status": texts.plain("reply-status", status=before.status.value),
        "kind": before.status.value if before.status == ReplyStatus.DONE else help_told(hand.report.help, before.reply),
        "figures": figures_told(texts, hand.report.targets, before.figures) or NONE,
        "files": len(before.files),
        "approved": "yes" if before.reply.approved_by_leader else "no",
        "round": round_told(texts, before.answered),
        **await next_told(dialog_manager, unit_id_of(dialog_manager), [hand.report.item.id]),
    }


async def next_wanted(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_report(manager, unit_id_of(manager), walk=True)


async def status_wanted(_: Any, __: Button, manager: DialogManager) -> None:
    await _again(manager, "status")


async def text_wanted(_: Any, __: Button, manager: DialogManager) -> None:
    await _again(manager, "text")


async def _again(manager: DialogManager, at: str) -> None:
    await doors.start_report_item(manager, unit_id_of(manager), item_id_of(manager), **way_of(manager), at=at)


def _beside(key: str, door: Callable[..., Coroutine[Any, Any, None]], when: str | None = None) -> Keyboard:
    """To something that may be added."""

    async def go(_: Any, __: Button, manager: DialogManager) -> None:
        await door(manager, unit_id_of(manager), item_id_of(manager), **way_of(manager))

    return Button(Label(key), id=key.rpartition("-")[2], on_click=go, when=when)


def _list(items: str, on_click: Callable[[Any, Any, DialogManager, int], Coroutine[Any, Any, None]]) -> Keyboard:
    """A button for each of the getter's `items`: few, so without pages."""
    return Column(
        Select(
            Given(lambda data: str(data["item"]["name"])),
            id=items,
            item_id_getter=lambda item: item["id"],
            items=items,
            type_factory=listed_id,
            on_click=on_click,
        )
    )


dialog = Dialog(
    page(
        ReportCard.card,
        Say("report-walked", when="walked"),
        Said("card"),
        Say("report-card-aside", when="aside"),
        Say("report-card-ask"),
        reported(words_typed, files_so_far, file_sent),
        Button(Label("report-button-submit"), id="submit", on_click=submitted),
        Button(Label("report-button-both"), id="both", on_click=both_kept, when="both"),
        _list("offered", figure_taken),
        _list("open_dues", due_met),
        _list("met_dues", due_open),
        Row(
            Button(Label("report-button-status"), id="status", on_click=status_wanted),
            Button(Label("report-button-text"), id="text", on_click=text_wanted),
            _beside("report-button-figures", doors.start_report_figures, when="measured"),
        ),
        Row(
            _beside("report-button-difficulties", doors.start_report_difficulties),
            _beside("report-button-next-steps", doors.start_report_next_steps),
        ),
        Row(
            _beside("report-button-files", doors.start_report_files),
            Button(Label("report-button-approve"), id="approve", on_click=approve, when="unapproved"),
            Button(Label("report-button-approved"), id="disapprove", on_click=disapprove, when="approved"),
        ),
        Row(to_list(), home()),
        getter=the_card,
    ),
    page(
        ReportCard.done,
        Say("report-done"),
        Say("report-done-next"),
        Button(Label("report-button-next"), id="next", on_click=next_wanted, when="more"),
        Row(to_list(), home()),
        getter=what_was_sent,
        hint="report-hint",
        hears=hear_after_report,
    ),
)
