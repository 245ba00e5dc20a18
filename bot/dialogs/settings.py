"""/settings: the language, and how we call you."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from bot import doors
from bot.access import act_of, hearing_of
from bot.seats import seats_told
from bot.states import Settings
from bot.widgets import Label, Say, back, home, page, typed
from models.actions.language import choose_language
from models.actions.rename import rename_myself


async def about_me(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    hearing = hearing_of(dialog_manager)
    speaker = hearing.act.speaker
    return {
        "name": speaker.name or hearing.texts.plain("home-anonymous"),
        "seats": seats_told(hearing.texts, speaker),
        "zh": hearing.texts.language != "zh",
        "en": hearing.texts.language != "en",
        "seated": not speaker.is_stranger,
    }


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


dialog = Dialog(
    page(
        Settings.main,
        Say("settings"),
        Row(
            Button(Label("settings-button-zh"), id="zh", on_click=language_chosen, when="zh"),
            Button(Label("settings-button-en"), id="en", on_click=language_chosen, when="en"),
        ),
        SwitchTo(Label("settings-button-name"), id="name", state=Settings.name, when="seated"),
        Button(Label("settings-button-another"), id="another", on_click=to_ask_seat, when="seated"),
        home(),
        getter=about_me,
    ),
    page(Settings.name, Say("settings-name"), typed(name_typed), back(Settings.main)),
)
