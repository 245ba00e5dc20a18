"""What a confirmation ends with: what is still owed, and when the reporter hears from us next."""

from collections.abc import Collection
from typing import Any

from aiogram_dialog import DialogManager

from bot.access import hearing_of, today_of
from bot.ends_told import ends_told
from bot.report_board import reports_at_hand
from bot.report_told import NONE
from bot.texts import Texts
from models.actions.reply_typed import form_of
from models.questions.drafts import drafts_of
from models.questions.next_spoken import NextSpoken, next_spoken
from models.rules.words import RoundKind


async def next_told(manager: DialogManager, unit_id: int, item_ids: Collection[int]) -> dict[str, Any]:
    """For `report-done-next`; `item_ids`: what was just reported on."""
    hearing = hearing_of(manager)
    act, texts = hearing.act, hearing.texts
    reports = await reports_at_hand(manager)
    report = next((each for each in reports if each.unit_id == unit_id), None)
    async with act.database.reading() as session:
        drafts = await drafts_of(session, act.speaker.telegram_id, form_of(unit_id))
        coming = await next_spoken(session, hearing.office, act.now, act.speaker.member_id or 0, unit_id)
    then, day = _then(texts, coming, item_ids)
    owed = len(report.owed) + report.owes_shared if report else 0
    returned = report.returned if report else 0
    by = report.amend_by if report and report.amend_by and report.amend_by >= today_of(manager) else None
    told = texts.plain(
        "report-done-then", then=then, next=day, date=texts.date(coming.due_on) if coming and coming.due_on else NONE
    )
    others = [
        texts.plain("report-done-other", unit=each.unit, count=len(each.owed) + each.owes_shared)
        for each in reports
        if each.unit_id != unit_id and (each.owed or each.owes_shared)
    ]
    written = {about for about, words, _ in drafts if words.get("text") or words.get("status")}
    return {
        "owed": owed,
        "returned": returned,
        "done_unit": report.unit if report else NONE,
        "others": texts.plain("list-comma").join(others) or NONE,
        "by": texts.day(by) if by else NONE,
        "written": sum(line.item_id in written for line in report.owed) if report else 0,
        "more": owed > 0,
        "asked": "yes" if report and report.round else "no",
        "due": ends_told(texts, report.round.due_on, today_of(manager)) if report and report.round else NONE,
        "quiet": {"round": "yes", "closing": "yes", NONE: "year"}.get(then, "no"),
        "next": day,
        # Once the day to amend it is over, the round that runs may ask again before any other does.
        "then": told if not returned or then in ("again", "own", "other") else "",
    }


def _then(texts: Texts, coming: NextSpoken | None, item_ids: Collection[int]) -> tuple[str, str]:
    """What we speak of next, and on which day. A round that runs already speaks of what is still to be amended."""
    if coming is None:
        return NONE, NONE
    if coming.round is None:
        return ("own" if coming.item_id in item_ids else "other"), texts.date(coming.day)
    if coming.round.opened_at is not None:
        return "again", texts.day(coming.day)
    return ("closing" if coming.round.kind == RoundKind.CLOSING else "round"), texts.day(coming.day)
