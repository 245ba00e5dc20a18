"""A kind word to whoever only says that a letter was read: what their units owe still, and by when."""

from aiogram.types import Message
from aiogram_dialog import DialogManager

from bot.access import act_of, texts_of, today_of
from bot.ends_told import ends_told
from bot.report_board import reports_at_hand
from bot.report_told import NONE
from models.questions.signing import units_unsigned
from models.rules.words import REPORTING_POSTS


async def thank(manager: DialogManager) -> None:
    if isinstance(manager.event, Message):
        owed, missed = await owed_told(manager), await missed_told(manager)
        unsigned = "" if owed or missed else await unsigned_told(manager)
        told = texts_of(manager).html(
            "report-acknowledged", owed=owed or NONE, missed=missed or NONE, unsigned=unsigned or NONE
        )
        await manager.event.answer(told)


async def unsigned_told(manager: DialogManager) -> str:
    """The speaker's units that have not signed for a plan in force: to answer its letter is not to sign."""
    act, texts = act_of(manager), texts_of(manager)
    mine = {seat.unit_id for seat in act.speaker.seats if seat.unit_id and seat.post in REPORTING_POSTS}
    async with act.database.reading() as session:
        names = await units_unsigned(session, act.office_id, mine)
    return texts.plain("list-comma").join(names)


async def owed_told(manager: DialogManager) -> str:
    """Plain words, unit by unit; "" where nothing is owed, nor to be amended."""
    texts, today = texts_of(manager), today_of(manager)
    lines = [
        texts.plain(
            "report-owed-unit",
            unit=report.unit,
            owed=len(report.owed) + report.owes_shared,
            returned=report.returned,
            due=ends_told(texts, report.round.due_on, today) if report.round else NONE,
        )
        for report in await reports_at_hand(manager)
        if report.wanting or report.owes_shared or report.returned
    ]
    return texts.plain("list-comma").join(lines)


async def missed_told(manager: DialogManager) -> str:
    """Plain words, unit by unit, of a last round that is over: how much was not reported; "" where all was."""
    texts = texts_of(manager)
    return texts.plain("list-comma").join(
        texts.plain("report-missed-unit", unit=report.unit, missed=report.missed)
        for report in await reports_at_hand(manager)
        if report.missed
    )
