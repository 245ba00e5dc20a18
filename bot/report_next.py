"""What a confirmation ends with: what is still owed, and when the reporter hears from us next."""

from collections.abc import Collection
from typing import Any

from aiogram_dialog import DialogManager

from bot.access import hearing_of, today_of
from bot.ends_told import ends_told
from bot.report_board import report_at_hand
from bot.report_told import NONE
from models.actions.reply_typed import form_of
from models.questions.drafts import drafts_of
from models.questions.next_spoken import next_spoken
from models.rules.words import RoundKind


async def next_told(manager: DialogManager, unit_id: int, item_ids: Collection[int]) -> dict[str, Any]:
    """For `report-done-next`; `item_ids`: what was just reported on."""
    hearing = hearing_of(manager)
    act, texts = hearing.act, hearing.texts
    report = await report_at_hand(manager, unit_id)
    async with act.database.reading() as session:
        drafts = await drafts_of(session, act.speaker.telegram_id, form_of(unit_id))
        coming = await next_spoken(session, hearing.office, act.now, act.speaker.member_id or 0, unit_id)
    if coming is None:
        then, day = NONE, NONE
    elif coming.round is None:
        then, day = ("own" if coming.item_id in item_ids else "other"), texts.date(coming.day)
    else:
        then = "closing" if coming.round.kind == RoundKind.CLOSING else "round"
        day = texts.day(coming.day)
    owed = len(report.owed) + report.owes_shared if report else 0
    written = {about for about, words, _ in drafts if words.get("text") or words.get("status")}
    return {
        "owed": owed,
        "returned": report.returned if report else 0,
        "written": sum(line.item_id in written for line in report.owed) if report else 0,
        "more": owed > 0,
        "asked": "yes" if report and report.round else "no",
        "due": ends_told(texts, report.round.due_on, today_of(manager)) if report and report.round else NONE,
        "then": then,
        "next": day,
        "date": texts.date(coming.due_on) if coming and coming.due_on else NONE,
    }
