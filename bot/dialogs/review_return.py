"""Return a reply: what exactly is missing, by when, and the whole letter shown before it goes."""

from datetime import date
from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from bot import doors
from bot.access import act_of, hearing_of, texts_of
from bot.cutting import listed_name
from bot.replies_told import about, number
from bot.returned_told import returned_html
from bot.reviewing import reply_at_hand, tell_beaten
from bot.states import Return
from bot.widgets import Label, Said, Say, about_this, back, choice, page, typed
from models.actions.draft import keep_draft
from models.actions.review import FORM, return_reply
from models.answers.days import day_of
from models.questions.drafts import draft_of
from models.questions.offices import calendar_of
from models.questions.replies import ReplyTold, figures_missing, reporters_told
from models.rules.errors import Refusal
from models.rules.missing import LONGEST_MISSING, amend_by_default, check_amend_by, missing_of

PHRASES = ("amount", "when", "progress", "next", "other")
DAYS = 5  # working days to choose from
SHORT = 20  # characters: so short a reply is quoted in what is asked of it
NONE = "none"  # for a text that chooses


def _start(manager: DialogManager) -> dict[str, Any]:
    assert isinstance(manager.start_data, dict)
    return manager.start_data


def _reply_id(manager: DialogManager) -> int:
    return int(_start(manager)["reply"])


async def _kept(manager: DialogManager) -> dict[str, Any]:
    act = act_of(manager)
    async with act.database.reading() as session:
        return await draft_of(session, act.speaker.telegram_id, FORM, _reply_id(manager))


async def _keep(manager: DialogManager, **words: str) -> None:
    act, kept = act_of(manager), await _kept(manager)
    await keep_draft(act.database, act.now, act.speaker.telegram_id, FORM, kept | words, _reply_id(manager))


async def what_is_missing(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    texts = texts_of(dialog_manager)
    told = await reply_at_hand(dialog_manager, _reply_id(dialog_manager))
    return {
        "unit": told.waiting.unit,
        "what": about(texts, told.waiting),
        "kept": (await _kept(dialog_manager)).get("missing", ""),
        "most": str(LONGEST_MISSING),
        "phrases": [
            {"id": at, "name": phrase} for at, phrase in enumerate(await _phrases(dialog_manager, told), start=1)
        ],
    }


async def _phrases(manager: DialogManager, told: ReplyTold) -> list[str]:
    """What is missing most often; of a target without a figure the figure first."""
    texts, act = texts_of(manager), act_of(manager)
    async with act.database.reading() as session:
        targets = await figures_missing(session, told.waiting.reply_id)
    figures = [
        texts.plain("return-phrase-target", metric=each.metric, goal=number(each.value), unit=each.unit)
        for each in targets[:3]
        if each.unit != "%"
    ]
    return figures + [texts.plain(f"return-phrase-{phrase}") for phrase in PHRASES]


async def phrase_chosen(_: Any, __: Any, manager: DialogManager, at: int) -> None:
    told = await reply_at_hand(manager, _reply_id(manager))
    phrases = await _phrases(manager, told)
    if at > len(phrases):
        raise ValueError("no such phrase")
    said = told.waiting.parts[0].text.strip().rstrip("。.")
    quoted = 0 < len(said) <= SHORT and len(told.waiting.parts) == 1
    texts = texts_of(manager)
    await _asks(manager, texts.plain("return-quoted", said=said, phrase=phrases[at - 1]) if quoted else phrases[at - 1])


async def missing_typed(words: str, manager: DialogManager) -> None:
    await _asks(manager, missing_of(words))


async def _asks(manager: DialogManager, missing: str) -> None:
    await _keep(manager, missing=missing)
    await manager.switch_to(Return.sure)


async def the_letter(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    hearing, texts = hearing_of(dialog_manager), texts_of(dialog_manager)
    told = await reply_at_hand(dialog_manager, _reply_id(dialog_manager))
    kept = await _kept(dialog_manager)
    async with hearing.act.database.reading() as session:
        names = await reporters_told(session, told.waiting.reply_id)
    letter = returned_html(
        texts,
        told,
        names[0] if names else told.who,
        str(kept.get("missing", "")),
        await _amend_by(dialog_manager),
    )
    to = texts.plain("list-comma").join(names)
    head = texts.html("return-sure") if names else texts.html("return-nobody", unit=told.waiting.unit)
    return {
        "words": "\n".join((head, "", letter, *((texts.html("return-to", names=to),) if names else ()))),
        "this": [{"id": told.waiting.reply_id}],
    }


async def _amend_by(manager: DialogManager) -> date:
    """The day chosen; one that has gone by meanwhile is chosen anew."""
    hearing, kept = hearing_of(manager), (await _kept(manager)).get("by")
    calendar = calendar_of(hearing.office)
    today = calendar.local_date(hearing.act.now)
    if kept and date.fromisoformat(kept) > today:
        return date.fromisoformat(kept)
    return amend_by_default(calendar, today, (await reply_at_hand(manager, _reply_id(manager))).due_on)


async def days_to_choose(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    texts = texts_of(dialog_manager)
    await reply_at_hand(dialog_manager, _reply_id(dialog_manager))
    days = [{"id": n, "name": texts.day(_working_day(dialog_manager, n))} for n in range(1, DAYS + 1)]
    return {"days": days, "now": texts.day(await _amend_by(dialog_manager))}


def _working_day(manager: DialogManager, n: int) -> date:
    hearing = hearing_of(manager)
    calendar = calendar_of(hearing.office)
    return calendar.add_working_days(calendar.local_date(hearing.act.now), n)


async def day_chosen(_: Any, __: Any, manager: DialogManager, n: int) -> None:
    if n > DAYS:
        raise ValueError("no such day")
    await _by(manager, _working_day(manager, n))


async def day_typed(words: str, manager: DialogManager) -> None:
    hearing = hearing_of(manager)
    today = calendar_of(hearing.office).local_date(hearing.act.now)
    day = day_of(words, today.year)
    if day is None:
        raise Refusal("refused-day-not-understood")
    check_amend_by(day, today)
    await _by(manager, day)


async def _by(manager: DialogManager, day: date) -> None:
    await _keep(manager, by=day.isoformat())
    await manager.switch_to(Return.sure)


async def kept_chosen(_: Any, __: Button, manager: DialogManager) -> None:
    await manager.switch_to(Return.sure)


async def confirmed(_: Any, __: Any, manager: DialogManager, reply_id: int) -> None:
    """And on to the next. Where somebody was quicker, that is said, and the reply's card shows what stands."""
    told, start = await reply_at_hand(manager, reply_id), _start(manager)
    missing, by = str((await _kept(manager)).get("missing", "")), await _amend_by(manager)
    try:
        people = await return_reply(act_of(manager), reply_id, missing, by)
    except Refusal as refusal:
        await tell_beaten(manager, refusal)
        await doors.start_reviewing(manager, reply_id, only=start["only"])
    else:
        await doors.start_reviewing(
            manager, int(start["after"]), only=start["only"], done="returned", about=told.waiting.unit, people=people
        )


async def to_card(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_reviewing(manager, _reply_id(manager), only=_start(manager)["only"])



dialog = Dialog(
    page(
        Return.missing,
        Say("return-missing"),
        Say("return-kept", when="kept"),
        typed(missing_typed, files_go="asked"),
        *choice("phrases", "phrases", listed_name, phrase_chosen),
        Button(Label("return-button-kept"), id="kept", on_click=kept_chosen, when="kept"),
        Button(Label("back"), id="back", on_click=to_card),
        getter=what_is_missing,
    ),
    page(
        Return.by,
        Say("return-by"),
        typed(day_typed),
        *choice("days", "days", listed_name, day_chosen),
        back(Return.sure),
        getter=days_to_choose,
    ),
    page(
        Return.sure,
        Said("words"),
        about_this("sure", "return-button-sure", confirmed),
        Row(
            SwitchTo(Label("return-button-words"), id="words", state=Return.missing),
            SwitchTo(Label("return-button-day"), id="day", state=Return.by),
        ),
        Button(Label("cancel"), id="cancel", on_click=to_card),
        getter=the_letter,
    ),
)
