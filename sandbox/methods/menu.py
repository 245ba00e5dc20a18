"""setMyCommands and its sisters, and the menu button."""

from typing import Any

from sandbox.commands import Key, check_language, read_commands, read_scope
from sandbox.errors import Json, bad
from sandbox.methods.access import readable_chat
from sandbox.methods.registry import Call, method


def _key(call: Call) -> Key:
    scope, chat_id, user = read_scope(call.params.json("scope", "Can't parse BotCommandScope JSON object"))
    language = check_language(call.params.text("language_code"))
    if scope in {"chat", "chat_administrators", "chat_member"}:
        chat = readable_chat(call.world, chat_id)
        if chat.private and scope != "chat":
            raise bad("Can't use specified scope in private chats")
        chat_id = str(chat.id)
    return scope, chat_id, user, language


def _set(call: Call, commands: list[Json]) -> bool:
    call.world.commands.set(_key(call), commands)
    for chat in call.world.chats.values():
        call.world.changed(chat)  # anyone's menu may be another now
    return True


@method("setMyCommands")
def set_my_commands(call: Call) -> bool:
    return _set(call, read_commands(call.params.json("commands", "Can't parse commands JSON object")))


@method("deleteMyCommands")
def delete_my_commands(call: Call) -> bool:
    return _set(call, [])


@method("getMyCommands")
def get_my_commands(call: Call) -> list[Json]:
    return call.world.commands.get(_key(call))


@method("setChatMenuButton")
def set_chat_menu_button(call: Call) -> bool:
    button: Any = call.params.json("menu_button", "Can't parse menu button JSON object")
    if button is not None:
        if not isinstance(button, dict):
            raise bad("Can't parse menu button: MenuButton must be an Object")
        if "type" not in button:
            raise bad("Can't parse menu button: Can't find field \"type\"")
        if button["type"] not in ("default", "commands", "web_app"):
            raise bad("Can't parse menu button: MenuButton has unsupported type")
    call.world.set_setting(_button_name(call), button or {"type": "default"})
    return True


@method("getChatMenuButton")
def get_chat_menu_button(call: Call) -> Json:
    settings = call.world.settings
    return settings.get(_button_name(call)) or settings.get("menu_button") or {"type": "commands"}


def _button_name(call: Call) -> str:
    if "chat_id" not in call.params.values:
        return "menu_button"
    if call.params.integer("chat_id") <= 0:
        raise bad("Invalid chat_id specified")
    chat = readable_chat(call.world, call.params.text("chat_id"))
    return f"menu_button/{chat.id}"
