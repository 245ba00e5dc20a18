"""A unit disagrees with the return of its reply: one sentence, passed on as it was typed."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button

from bot import doors
from bot.access import act_of, hearing_of, texts_of
from bot.replies_told import about
from bot.states import Disagree
from bot.widgets import Label, Say, home, page, typed
from models.actions.disagree import LONGEST, disagree
from models.questions.replies import ReplyTold, reply_told
from models.rules.errors import Refusal
from models.rules.permissions import Deed

NONE = "none"  # for a text that chooses


def _reply_id(manager: DialogManager) -> int:
    assert isinstance(manager.start_data, dict)
    return int(manager.start_data["reply"])


async def _at_hand(manager: DialogManager) -> ReplyTold:
    hearing = hearing_of(manager)
    async with hearing.act.database.reading() as session:
        told = await reply_told(session, hearing.office, _reply_id(manager))
    hearing.act.check_may(Deed.REPORT, unit_id=told.waiting.unit_id)
    if told.amend_by is None:
        raise Refusal("refused-gone")
    return told


async def what_was_returned(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    texts, told = texts_of(dialog_manager), await _at_hand(dialog_manager)
    assert told.amend_by is not None
    return {
        "what": about(texts, told.waiting),
        "missing": told.missing,
        "reviewer": told.reviewer or NONE,
        "by": texts.date(told.amend_by),
        "timely": "yes" if told.in_time else "no",
        "most": str(LONGEST),
        "names": dialog_manager.dialog_data.get("names", ""),
    }


async def words_typed(words: str, manager: DialogManager) -> None:
    names = await disagree(act_of(manager), _reply_id(manager), words)
    manager.dialog_data["names"] = texts_of(manager).plain("list-comma").join(names)
    await manager.switch_to(Disagree.done)


async def amend_wanted(_: Any, __: Button, manager: DialogManager) -> None:
    reply = (await _at_hand(manager)).waiting
    plan_id = reply.plan_id if reply.consolidated else 0
    await doors.start_amend(manager, reply.unit_id, reply.parts[0].item_id, consolidated=plan_id)


def _amend() -> Button:
    return Button(Label("returned-button-amend"), id="amend", on_click=amend_wanted)


dialog = Dialog(
    page(
        Disagree.words,
        Say("disagree"),
        typed(words_typed, files_go="amend"),
        _amend(),
        home(),
        getter=what_was_returned,
    ),
    page(Disagree.done, Say("disagree-told"), _amend(), home(), getter=what_was_returned, hint="done-here"),
)
