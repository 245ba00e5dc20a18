"""Menus of commands, by scope and language, and which of them a person sees."""

import json
import re
from typing import Any

from sandbox.errors import Json, bad
from sandbox.store import Store

MOST = 100
_COMMAND = re.compile(r"[a-z0-9_]{1,32}\Z")
_PLAIN_SCOPES = {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}
_CHAT_SCOPES = {"chat", "chat_administrators", "chat_member"}

Key = tuple[str, str, str, str]  # scope, chat, user, language


class Commands:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._lists: dict[Key, list[Json]] = {}

    def load(self) -> None:
        for name, row in self._store.all("commands"):
            scope, chat, user, language = json.loads(name)
            self._lists[(scope, chat, user, language)] = row["commands"]

    def forget(self) -> None:
        self._lists.clear()

    def set(self, key: Key, commands: list[Json]) -> None:
        """An empty list deletes, as Telegram's does."""
        if commands:
            self._lists[key] = commands
            self._store.put("commands", json.dumps(key), {"commands": commands})
        else:
            self._lists.pop(key, None)
            self._store.drop("commands", json.dumps(key))

    def get(self, key: Key) -> list[Json]:
        return self._lists.get(key, [])

    def shown(self, person: int, chat: int, language_code: str, *, private: bool, admin: bool) -> list[Json]:
        """The first list that is set, in the order of precedence that Telegram documents."""
        here, me = str(chat), str(person)
        if private:
            scopes = [("chat", here, ""), ("all_private_chats", "", ""), ("default", "", "")]
        else:
            scopes = [("chat_member", here, me)]
            scopes += [("chat_administrators", here, "")] if admin else []
            scopes += [("chat", here, "")]
            scopes += [("all_chat_administrators", "", "")] if admin else []
            scopes += [("all_group_chats", "", ""), ("default", "", "")]
        for scope in scopes:
            for language in (language_code.partition("-")[0].lower(), ""):
                if commands := self._lists.get((*scope, language)):
                    return commands
        return []


def read_scope(given: Any) -> tuple[str, str, str]:
    """Scope, chat and user of the `scope` parameter; the chat is not yet looked up."""
    if given is None:
        return "default", "", ""
    if not isinstance(given, dict):
        raise bad("Can't parse BotCommandScope: BotCommandScope must be an Object")
    kind = _field(given, "type", "BotCommandScope")
    if kind in _PLAIN_SCOPES:
        return kind, "", ""
    if kind not in _CHAT_SCOPES:
        raise bad("Can't parse BotCommandScope: Unsupported type specified")
    if not (chat := _field(given, "chat_id", "BotCommandScope")):
        raise bad("Can't parse BotCommandScope: Empty chat_id specified")
    if kind != "chat_member":
        return kind, chat, ""
    user = _field(given, "user_id", "BotCommandScope")
    if not user.isdigit() or int(user) == 0:
        raise bad("Can't parse BotCommandScope: Invalid user_id specified")
    return kind, chat, user


def read_commands(given: Any) -> list[Json]:
    if given is None:
        return []
    if not isinstance(given, list):
        raise bad("Expected an Array of BotCommand")
    commands = []
    for one in given:
        if not isinstance(one, dict):
            raise bad("Can't parse BotCommand: expected an Object")
        name, description = _field(one, "command", "BotCommand"), _field(one, "description", "BotCommand")
        commands.append({"command": name.strip().removeprefix("/"), "description": description.strip()})
    for command in commands:
        _check(command["command"], command["description"])
    if len(commands) > MOST:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    return commands


def check_language(code: str) -> str:
    """Two letters, or none at all for everyone."""
    if code and not re.fullmatch(r"[a-z]{2}", code):
        raise bad("Invalid language code specified")
    return code


def _check(name: str, description: str) -> None:
    if not name:
        raise bad("Command must be non-empty")
    if len(name) > 32:
        raise bad("Command length must not exceed 32")
    if not description:
        raise bad("Command description must be non-empty")
    if len(description) > 256:
        raise bad("Command description length must not exceed 256")
    if not _COMMAND.match(name):
        raise bad("BOT_COMMAND_INVALID")


def _field(thing: Json, name: str, what: str) -> str:
    if name not in thing:
        raise bad(f"Can't parse {what}: Can't find field \"{name}\"")
    if not isinstance(thing[name], str | int):
        raise bad(f'Can\'t parse {what}: Field "{name}" must be of type String')
    return str(thing[name])
