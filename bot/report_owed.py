"""A kind word to whoever only says that a letter was read: what their units owe still, and by when."""

from aiogram.types import Message
from aiogram_dialog import DialogManager

from bot.access import texts_of, today_of
from bot.ends_told import ends_told
from bot.report_board import reports_at_hand
from bot.report_told import NONE


async def thank(manager: DialogManager) -> None:
    if isinstance(manager.event, Message):
        owed, missed = await owed_told(manager), await missed_told(manager)
        told = texts_of(manager).html("report-acknowledged", owed=owed or NONE, missed=missed or NONE)
        await manager.event.answer(told)


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
