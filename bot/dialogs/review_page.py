"""Accept a page of the inbox at once, after showing what."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button

from bot import doors, replies_told
from bot.access import act_of, texts_of
from bot.reviewing import replies_waiting
from bot.states import ReviewPage
from bot.widgets import Label, Say, page
from models.actions.review import SELF, accept_replies
from models.questions.helps import open_questions

NONE = "none"  # for a text that chooses


def _start(manager: DialogManager) -> dict[str, Any]:
    assert isinstance(manager.start_data, dict)
    return manager.start_data


def _ids(manager: DialogManager) -> list[int]:
    return [int(each) for each in str(_start(manager)["ids"]).split(",")]


async def the_page(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    texts = texts_of(dialog_manager)
    act = act_of(dialog_manager)
    waiting = {one.reply_id: one for one in await replies_waiting(dialog_manager)}
    async with act.database.reading() as session:
        asking = {question.reply_id for question in await open_questions(session, act.office_id)}
    shown = [waiting[each] for each in _ids(dialog_manager) if each in waiting]
    lines = [
        texts.plain(
            "review-page-line",
            unit=one.unit,
            about=replies_told.about(texts, one),
            status=texts.plain("reply-status", status=replies_told.weightiest(one).value),
            change=replies_told.change_in_short(texts, one) or NONE,
            asks="yes" if one.reply_id in asking else "no",
        )
        for one in shown
    ]
    return {
        "lines": "\n".join(lines),
        "count": len(lines),
        "asking": sum(one.reply_id in asking for one in shown),
        "left_out": _start(dialog_manager)["left_out"],
    }


async def confirmed(_: Any, __: Button, manager: DialogManager) -> None:
    """What a colleague has decided meanwhile is skipped, and said."""
    texts = texts_of(manager)
    found = await accept_replies(act_of(manager), _ids(manager))
    by = {skipped["by"] for skipped in found["skipped"]} - {"", NONE, SELF}
    told = texts.plain(
        "review-skipped", count=len(found["skipped"]), by=texts.plain("list-comma").join(sorted(by)) or NONE
    )
    await doors.start_reviewing(
        manager,
        0,
        only=_start(manager)["only"],
        done="several",
        about=told if found["skipped"] else "",
        people=len(found["accepted"]),
    )


async def to_list(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_reviewing(manager, 0, only=_start(manager)["only"])


dialog = Dialog(
    page(
        ReviewPage.sure,
        Say("review-page"),
        Button(Label("review-button-page-sure"), id="sure", on_click=confirmed),
        Button(Label("back"), id="back", on_click=to_list),
        getter=the_page,
    ),
)
