"""Report on one item: how it stands (one tap), and what was done (one message). From here on to its card."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, Group, Select, SwitchTo

from bot import doors
from bot.access import texts_of, today_of
from bot.report_at_hand import (
    card_again,
    figures_after,
    item_at_hand,
    item_id_of,
    keep,
    started_with,
    unit_id_of,
    way_of,
)
from bot.report_input import reported
from bot.report_keys import to_list
from bot.report_told import MOST_BEFORE, NONE, head_html, shortened
from bot.report_words import joined, put_words
from bot.states import ReportItem
from bot.widgets import Given, Label, Said, Say, home, listed_id, page
from models.answers.same import says_same
from models.answers.statuses import status_of
from models.rules.errors import Refusal
from models.rules.replying import LONGEST_TEXT, File, text_of
from models.rules.words import ReplyStatus, RoundKind

# As people choose: the usual first.
STATUSES = (
    ReplyStatus.ON_TRACK,
    ReplyStatus.DONE,
    ReplyStatus.NEEDS_PUSH,
    ReplyStatus.NEEDS_HELP,
    ReplyStatus.ONGOING,
    ReplyStatus.NOT_STARTED,
)


async def how_it_stands(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    hand, texts = await item_at_hand(dialog_manager), texts_of(dialog_manager)
    start = started_with(dialog_manager)
    return {
        "head": head_html(texts, hand.report, today_of(dialog_manager)),
        "walked": start.get("done", ""),
        "closing": "yes" if hand.report.round and hand.report.round.kind == RoundKind.CLOSING else "no",
        "left": start.get("left", 0),
        "words": shortened(hand.typed.text or "", MOST_BEFORE),
        "kept": bool(hand.typed.text) and hand.kept,
        "files": len(hand.typed.files),
        "statuses": [
            {"id": at, "name": texts.plain("reply-status", status=status.value)}
            for at, status in enumerate(STATUSES, start=1)
        ],
    }


async def status_chosen(_: Any, __: Any, manager: DialogManager, at: int) -> None:
    if at > len(STATUSES):
        raise ValueError("no such status")
    hand = await item_at_hand(manager)
    await keep(manager, status=STATUSES[at - 1])
    if hand.typed.text:
        await card_again(manager)
    else:
        await manager.switch_to(ReportItem.text)


async def what_was_done(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    hand, texts = await item_at_hand(dialog_manager), texts_of(dialog_manager)
    before, written = hand.report.before, bool(hand.typed.text)
    kept = written and not (hand.again and hand.again.text == hand.typed.text)  # else the head tells it
    adds = hand.amends and kept and not dialog_manager.dialog_data.get("rewrite")
    return {
        "head": head_html(texts, hand.report, today_of(dialog_manager)),
        "status": texts.plain("reply-status", status=hand.typed.status.value if hand.typed.status else NONE),
        "most": str(LONGEST_TEXT),
        "words": shortened(hand.typed.text or "", MOST_BEFORE),
        "kept": kept,
        "files": len(hand.typed.files),
        "adds": adds,
        "asks": not adds,
        "same": before is not None and bool(before.text) and not before.returned,
        "empty": not written,
    }


async def words_typed(words: str, manager: DialogManager) -> None:
    """What is typed is added to a returned reply, until somebody chooses to write that anew."""
    hand = await item_at_hand(manager)
    status = hand.typed.status or status_of(text_of(words), hand.report.item.title)
    if hand.amends and hand.typed.text and not manager.dialog_data.get("rewrite") and not says_same(words):
        text = joined(hand.typed.text, text_of(words))
        await keep(manager, text=text, status=status, figures=figures_after(hand, words))
    else:
        await put_words(manager, hand, words, status=status)
    if (await item_at_hand(manager)).typed.status:
        await card_again(manager)
    else:
        await manager.switch_to(ReportItem.status)


async def same_as_before(_: Any, __: Button, manager: DialogManager) -> None:
    before = (await item_at_hand(manager)).report.before
    if before is None:
        raise Refusal("refused-gone")
    await keep(manager, text=before.text, figures=before.figures)
    await card_again(manager)


async def nothing_more(_: Any, __: Button, manager: DialogManager) -> None:
    """With what is written, be it nothing."""
    await keep(manager)
    await card_again(manager)


async def to_rewrite(_: Any, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["rewrite"] = True


async def files_so_far(manager: DialogManager) -> tuple[File, ...]:
    return (await item_at_hand(manager)).typed.files


async def file_sent(file: File, manager: DialogManager) -> None:
    hand = await item_at_hand(manager)
    await keep(manager, files=hand.begun.with_files(file).files)


async def begin(_: Any, manager: DialogManager) -> None:
    """Where it was left; what is shared is reported together; a returned reply wants a word, its status stands."""
    start = started_with(manager)
    if start.get("at"):
        await manager.switch_to(ReportItem.text if start["at"] == "text" else ReportItem.status)
        return
    hand = await item_at_hand(manager)
    if hand.report.shared:
        await doors.start_report_town(manager, unit_id_of(manager), hand.report.plan.id)
        return
    if start.get("status"):
        await keep(manager, status=ReplyStatus(start["status"]))
        hand = await item_at_hand(manager)
    if hand.kept and hand.typed.status and hand.typed.text is not None:
        done = {"done": start.get("done", ""), "left": start.get("left", 0)}
        await doors.start_report_card(manager, unit_id_of(manager), item_id_of(manager), **way_of(manager), **done)
    elif hand.typed.status:
        await manager.switch_to(ReportItem.text)


dialog = Dialog(
    page(
        ReportItem.status,
        Say("report-walked", when="walked"),
        Said("head"),
        Say("report-kept", when="kept"),
        Say("report-received", when="files"),
        Say("report-ask-status"),
        reported(words_typed, files_so_far, file_sent),
        Group(
            Select(
                Given(lambda data: str(data["item"]["name"])),
                id="status",
                item_id_getter=lambda item: item["id"],
                items="statuses",
                type_factory=listed_id,
                on_click=status_chosen,
            ),
            width=2,
        ),
        to_list(),
        home(),
        getter=how_it_stands,
    ),
    page(
        ReportItem.text,
        Said("head"),
        Say("report-kept", when="kept"),
        Say("report-received", when="files"),
        Say("report-ask-more", when="adds"),
        Say("report-ask-text", when="asks"),
        reported(words_typed, files_so_far, file_sent),
        Button(Label("report-button-same"), id="same", on_click=same_as_before, when="same"),
        Button(Label("report-button-skip"), id="skip", on_click=nothing_more, when="empty"),
        Button(Label("report-button-keep"), id="keep", on_click=nothing_more, when="kept"),
        Button(Label("report-button-rewrite"), id="rewrite", on_click=to_rewrite, when="adds"),
        SwitchTo(Label("back"), id="back", state=ReportItem.status),
        to_list(),
        getter=what_was_done,
    ),
    on_start=begin,
)
