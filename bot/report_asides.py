"""Words that tell no progress: a question to the office, or when a report will come. Each is told where it belongs."""

from collections.abc import Sequence

from aiogram.types import Message
from aiogram_dialog import DialogManager

from bot.access import hearing_of, texts_of
from bot.report_owed import owed_told
from bot.report_told import NONE
from bot.states import Reminder
from models.answers.asides import asks_office, puts_off
from models.questions.people import holders
from models.questions.to_report import UnitReport
from models.rules.permissions import Deed, Thing, may
from models.rules.words import Post

_WHEN = (Reminder.when, Reminder.put_off, Reminder.why)


async def heard_aside(
    manager: DialogManager, words: str, reports: Sequence[UnitReport], *, replies: bool
) -> bool:
    """`replies`: to a letter that asked. Else only of who owes something, and looks after nothing else here."""
    hearing = hearing_of(manager)
    sees_all = may(hearing.act.speaker, Deed.LOOK_AT_PLAN, Thing(hearing.act.office_id))
    if not replies and (sees_all or not any(report.wanting or report.owes_shared for report in reports)):
        return False
    if not isinstance(manager.event, Message):
        return False
    if puts_off(words):
        if manager.has_context() and manager.current_context().state in _WHEN:
            return False  # the buttons for it stand there
        owed = await owed_told(manager)
        await manager.event.answer(texts_of(manager).html("report-put-off", owed=owed or NONE))
        return True
    if not asks_office(words):
        return False
    async with hearing.act.database.reading() as session:
        coordinators = await holders(session, hearing.act.office_id, Post.COORDINATOR)
    texts = texts_of(manager)
    names = texts.plain("list-comma").join(one.name for one in coordinators if one.name)
    town = bool(reports) and all(not report.single for report in reports)
    told = texts.html(
        "report-question",
        office=hearing.office.name,
        coordinators=names or NONE,
        town="yes" if town else "no",
    )
    await manager.event.answer(told)
    return True
