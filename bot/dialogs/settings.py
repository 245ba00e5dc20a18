"""/settings: the language, how we call you, and where the office may ring you up."""

from typing import Any

from aiogram import Bot
from aiogram.types import KeyboardButton, ReplyKeyboardMarkup, ReplyKeyboardRemove
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from bot import doors
from bot.access import act_of, hearing_of
from bot.seats import seats_told
from bot.states import Settings
from bot.widgets import Label, Say, back, home, page, typed
from models.actions.language import choose_language
from models.actions.phones import leave_phone
from models.actions.rename import rename_myself
from models.questions.people import phone_of_member

_NONE = "none"  # for a text that chooses
_OFFERED = "offered"  # the keyboard that shares one's number lies below


async def about_me(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    hearing = hearing_of(dialog_manager)
    speaker = hearing.act.speaker
    return {
        "name": speaker.name or hearing.texts.plain("home-anonymous"),
        "seats": seats_told(hearing.texts, speaker),
        "zh": hearing.texts.language != "zh",
        "en": hearing.texts.language != "en",
        "seated": not speaker.is_stranger,
    } | await my_phone(dialog_manager)


async def language_chosen(_: Any, button: Button, manager: DialogManager) -> None:
    await choose_language(act_of(manager), str(button.widget_id))
    hearing_of(manager).speak(str(button.widget_id))


async def to_ask_seat(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_ask_seat(manager)


async def name_typed(words: str, manager: DialogManager) -> None:
    hearing = hearing_of(manager)
    await rename_myself(hearing.act, words)
    await hearing.look_again()
    await manager.switch_to(Settings.main)


async def my_phone(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    act = act_of(dialog_manager)
    async with act.database.reading() as session:
        phone = await phone_of_member(session, act.speaker.member_id)
    return {"phone": phone or _NONE, "known": bool(phone)}


async def phone_typed(words: str, manager: DialogManager) -> None:
    await leave_phone(act_of(manager), words)
    await _done(manager, "settings-phone-kept")


async def phone_dropped(_: Any, __: Button, manager: DialogManager) -> None:
    await leave_phone(act_of(manager), "")


async def share_wanted(_: Any, __: Button, manager: DialogManager) -> None:
    """Telegram gives a number away under the writing line alone, never under a message: the card itself is heard in
    bot/handlers/contact.py, whatever page is open by then."""
    texts = hearing_of(manager).texts
    key = KeyboardButton(text=texts.plain("settings-phone-share-key"), request_contact=True)
    below = ReplyKeyboardMarkup(keyboard=[[key]], resize_keyboard=True, one_time_keyboard=True)
    manager.dialog_data[_OFFERED] = True
    await _say(manager, "settings-phone-share", below)


async def left(_: Any, __: Button, manager: DialogManager) -> None:
    if manager.dialog_data.get(_OFFERED):
        await _say(manager, "settings-phone-closed", ReplyKeyboardRemove())
    await _done(manager)


async def _done(manager: DialogManager, key: str = "") -> None:
    manager.dialog_data[_OFFERED] = False
    if key:
        await _say(manager, key, ReplyKeyboardRemove())
    await manager.switch_to(Settings.main)


async def _say(manager: DialogManager, key: str, below: ReplyKeyboardMarkup | ReplyKeyboardRemove) -> None:
    bot: Bot = manager.middleware_data["bot"]
    hearing = hearing_of(manager)
    await bot.send_message(hearing.act.speaker.telegram_id, hearing.texts.html(key), reply_markup=below)


dialog = Dialog(
    page(
        Settings.main,
        Say("settings"),
        Say("settings-phone", when="seated"),
        Row(
            Button(Label("settings-button-zh"), id="zh", on_click=language_chosen, when="zh"),
            Button(Label("settings-button-en"), id="en", on_click=language_chosen, when="en"),
        ),
        Row(
            SwitchTo(Label("settings-button-name"), id="name", state=Settings.name),
            SwitchTo(Label("settings-button-phone"), id="phone", state=Settings.phone),
            when="seated",
        ),
        Button(Label("settings-button-another"), id="another", on_click=to_ask_seat, when="seated"),
        home(),
        getter=about_me,
    ),
    page(
        Settings.phone,
        Say("settings-phone-one"),
        typed(phone_typed),
        Button(Label("settings-button-share"), id="share", on_click=share_wanted),
        Button(Label("settings-button-phone-drop"), id="drop", on_click=phone_dropped, when="known"),
        Button(Label("back"), id="left", on_click=left),
        getter=my_phone,
    ),
    page(Settings.name, Say("settings-name"), typed(name_typed), back(Settings.main)),
)
