"""A reply looked at again, from a letter about it: what was said, and what became of it."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, Row

from bot import doors, replies_told
from bot.access import hearing_of, texts_of
from bot.cutting import listed_short
from bot.evidence_shown import evidence_listed, hand_out
from bot.states import ReplySeen
from bot.widgets import Label, Said, choice, home, page
from models.questions.replies import ReplyTold, reply_told
from models.rules.permissions import Deed, Thing, may
from models.rules.words import ReplyState


async def _at_hand(manager: DialogManager) -> ReplyTold:
    hearing = hearing_of(manager)
    assert isinstance(manager.start_data, dict)
    async with hearing.act.database.reading() as session:
        told = await reply_told(session, hearing.office, int(manager.start_data["reply"]))
    hearing.act.check_may(Deed.LOOK_AT_UNIT_ITEMS, unit_id=told.waiting.unit_id)
    return told


async def the_reply(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    act, texts = hearing_of(dialog_manager).act, texts_of(dialog_manager)
    told = await _at_hand(dialog_manager)
    pages = replies_told.card(texts, told)
    at = min(int(dialog_manager.dialog_data.get("page", 0)), len(pages) - 1)
    mine = may(act.speaker, Deed.ACKNOWLEDGE, Thing(act.office_id, told.waiting.unit_id))
    over = [] if replies_told.waits(told) else [replies_told.decided(texts, told)]
    return {
        "card": "\n".join([*_since(dialog_manager, told), pages[at], *over]),
        "amendable": mine and told.state == ReplyState.RETURNED and not told.newer,
        "evidence": evidence_listed(texts, told),
        "before": at > 0,
        "after": at < len(pages) - 1,
        "current_page1": at + 1,
        "pages": len(pages),
    }


def _since(manager: DialogManager, told: ReplyTold) -> list[str]:
    """Whoever came by a letter about what is over is told so, above what stands now."""
    assert isinstance(manager.start_data, dict)
    if not manager.start_data.get("since"):
        return []
    texts = texts_of(manager)
    return [texts.html("returned-since", day=texts.day(told.waiting.submitted_at), state=told.state.value)]


async def page_before(_: Any, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["page"] = max(0, int(manager.dialog_data.get("page", 0)) - 1)


async def page_after(_: Any, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["page"] = int(manager.dialog_data.get("page", 0)) + 1


async def evidence_wanted(_: Any, __: Any, manager: DialogManager, evidence_id: int) -> None:
    await hand_out(manager, await _at_hand(manager), evidence_id)


async def amend_wanted(_: Any, __: Button, manager: DialogManager) -> None:
    reply = (await _at_hand(manager)).waiting
    plan_id = reply.plan_id if reply.consolidated else 0
    await doors.start_amend(manager, reply.unit_id, reply.parts[0].item_id, consolidated=plan_id)


dialog = Dialog(
    page(
        ReplySeen.one,
        Said("card"),
        Row(
            Button(Label("page-before"), id="before", on_click=page_before, when="before"),
            Button(Label("page-after"), id="after", on_click=page_after, when="after"),
        ),
        *choice("evidence", "evidence", listed_short, evidence_wanted, height=3),
        Button(Label("returned-button-amend"), id="amend", on_click=amend_wanted, when="amendable"),
        home(),
        getter=the_reply,
    ),
)
