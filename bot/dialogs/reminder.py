"""About a reminder that somebody got: why, how often, and when they would rather hear of it."""

from datetime import datetime
from typing import Any

from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager

from bot.access import hearing_of
from bot.asks_told import why_lines
from bot.cutting import listed_name
from bot.moments_told import moment_told
from bot.reply_heard import hear_after_tap
from bot.report_owed import missed_told
from bot.states import Reminder
from bot.widgets import Said, Say, choice, home, page
from models.actions.snooze import snooze
from models.questions.asks import ask_letter, ask_told, moments_to_put_off, rounds_are_over
from models.questions.offices import calendar_of
from models.questions.people import holders
from models.rules.errors import Refusal
from models.rules.permissions import Deed
from models.rules.words import Post


def _letter_id(manager: DialogManager) -> int:
    assert isinstance(manager.start_data, dict)
    return int(manager.start_data["letter"])


async def _as_reply(message: Message, manager: DialogManager) -> bool:
    """The reminder is what somebody has just tapped: what they type next answers it."""
    return await hear_after_tap(manager, message, _letter_id(manager))


async def when_else(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    hearing = hearing_of(dialog_manager)
    act, calendar = hearing.act, calendar_of(hearing.office)
    async with act.database.reading() as session:
        letter = await ask_letter(session, act.office_id, _letter_id(dialog_manager))
        act.check_may(Deed.PUT_OFF_REMINDER, member_id=letter.member_id)
        owed = await ask_told(session, hearing.office, letter, act.now) is not None
        over = not owed and await rounds_are_over(session, letter)
        moments = await moments_to_put_off(session, letter, calendar, act.now) if owed else ()
    today = calendar.local_date(act.now)
    stands = "yes" if moments else "last"
    if not owed:
        stands = "over" if over or await missed_told(dialog_manager) else "no"
    return {
        "owed": stands,
        "moments": [
            {"id": int(moment.timestamp()), "name": moment_told(hearing.texts, moment, today)} for moment in moments
        ],
    }


async def moment_chosen(_: Any, __: Any, manager: DialogManager, second: int) -> None:
    hearing = hearing_of(manager)
    async with hearing.act.database.reading() as session:
        letter = await ask_letter(session, hearing.act.office_id, _letter_id(manager))
        offered = await moments_to_put_off(session, letter, calendar_of(hearing.office), hearing.act.now)
    when = next((moment for moment in offered if int(moment.timestamp()) == second), None)
    if when is None:
        raise Refusal("refused-moment-past")
    await snooze(hearing.act, _letter_id(manager), when)
    manager.dialog_data["when"] = when.isoformat()
    await manager.switch_to(Reminder.put_off)


async def what_was_chosen(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    texts = hearing_of(dialog_manager).texts
    when = datetime.fromisoformat(dialog_manager.dialog_data["when"])
    return {"day": texts.day(when), "time": texts.time(when)}


async def why(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    hearing = hearing_of(dialog_manager)
    act, texts = hearing.act, hearing.texts
    async with act.database.reading() as session:
        letter = await ask_letter(session, act.office_id, _letter_id(dialog_manager))
        act.check_may(Deed.LOOK_AT_REMINDER, member_id=letter.member_id)
        told = await ask_told(session, hearing.office, letter, act.now)
        coordinators = await holders(session, act.office_id, Post.COORDINATOR)
    names = texts.plain("list-comma").join(one.name for one in coordinators if one.name)
    if told is None:
        return {"told": texts.html("why-over", office=hearing.office.name)}
    today = calendar_of(hearing.office).local_date(act.now)
    lines = texts.html("why", office=hearing.office.name, lines="\n".join(why_lines(texts, told, today)))
    stops = texts.html("why-stops", asked=told.asked, most=told.most, coordinators=names or texts.plain("nobody-yet"))
    return {"told": f"{lines}\n{stops}"}


dialog = Dialog(
    page(
        Reminder.when,
        Say("snooze"),
        *choice("moments", "moments", listed_name, moment_chosen),
        home(),
        getter=when_else,
        hint="reminder-hint",
        hears=_as_reply,
    ),
    page(
        Reminder.put_off,
        Say("snoozed"),
        home(),
        getter=what_was_chosen,
        hint="reminder-hint",
        hears=_as_reply,
    ),
    page(Reminder.why, Said("told"), home(), getter=why, hint="reminder-hint", hears=_as_reply),
)
