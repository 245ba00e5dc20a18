"""The parts of a message that sending and editing share: where to, which words, which file."""

from dataclasses import dataclass
from typing import Any

from sandbox.errors import Json, bad
from sandbox.files import File, looks_like_id
from sandbox.formatted import (
    CAPTION_UNITS,
    TEXT_UNITS,
    check_length,
    given_entities,
    read_formatted,
    settled,
    with_entities,
)
from sandbox.markup import read_markup
from sandbox.methods.access import readable_chat, writable_chat
from sandbox.methods.registry import Call
from sandbox.params import Params
from sandbox.shapes import print_user
from sandbox.things import Chat
from sandbox.world import World

Formatted = tuple[str, list[Json]]


@dataclass
class Address:
    """Where a message goes and what hangs on it."""

    chat: Chat
    reply_to: int | None
    markup: Json | None


def read_address(call: Call) -> Address:
    markup = read_markup(call.params.text("reply_markup"))
    reply_chat, reply_id, lenient = _read_reply(call.params)
    chat = writable_chat(call.world, call.params.text("chat_id"))
    if reply_id <= 0:
        return Address(chat, None, markup)
    where = chat if reply_chat in {"", str(chat.id)} else readable_chat(call.world, reply_chat)
    if reply_id not in where.messages:
        if not lenient:
            raise bad("message to be replied not found")
        return Address(chat, None, markup)
    return Address(chat, reply_id if where is chat else None, markup)


def read_caption(params: Params) -> Formatted:
    return read_formatted(
        params.text("caption"), params.text("parse_mode"), given_entities(params.text("caption_entities"))
    )


def captioned(world: World, caption: Formatted) -> Json:
    """The caption's part of a Message; ApiError 400 above 1024 UTF-16 units."""
    text, entities = settled(caption[0], _known(world, caption[1]), allow_empty=True)
    check_length(text, CAPTION_UNITS, "Message caption")
    return with_entities("caption", text, entities) if text else {}


def read_text(params: Params) -> Formatted:
    if not params.text("text"):
        raise bad("Message text is empty")
    read_link_preview(params)
    return read_formatted(params.text("text"), params.text("parse_mode"), given_entities(params.text("entities")))


def written(world: World, text: Formatted) -> Json:
    shown, entities = settled(text[0], _known(world, text[1]))
    check_length(shown, TEXT_UNITS, "Message")
    return with_entities("text", shown, entities)


def _known(world: World, entities: list[Json]) -> list[Json]:
    """Mentions of people whom the bot cannot know are dropped without a word, as Telegram drops them."""
    kept = []
    for entity in entities:
        if entity["type"] == "text_mention":
            given = entity.get("user")
            user = given.get("id") if isinstance(given, dict) else None
            if not isinstance(user, int) or user not in world.people:
                continue
            entity = {**entity, "user": print_user(world, user)}
        kept.append(entity)
    return kept


def read_link_preview(params: Params) -> None:
    options = params.json("link_preview_options", "Can't parse link preview options JSON object")
    if options is not None and not isinstance(options, dict):
        raise bad("Object expected as link preview options")


def file_for(world: World, params: Params, kind: str, given: str, field: str) -> File | None:
    """The file that a parameter means: uploaded with it, attached under another name, or sent before."""
    if given.startswith("attach://"):
        field = given.removeprefix("attach://")
    elif given:
        return _file_again(world, kind, given)
    if (upload := params.files.get(field)) is None:
        return None
    if kind == "photo":
        return world.files.add_photo(upload.content, world.limits.photo_bytes)
    return world.files.add_document(upload.name, upload.mime, upload.content)


def _file_again(world: World, kind: str, given: str) -> File:
    file = world.files.by_id(given)
    if file is None:
        # Addresses too: nothing here is fetched from the network.
        raise bad(
            "wrong remote file identifier specified"
            if looks_like_id(given)
            else "wrong file identifier/HTTP URL specified"
        )
    if file.kind != kind:
        raise bad(f"Can't use file of type {file.kind.title()} as {kind.title()}")
    return file


def _read_reply(params: Params) -> tuple[str, int, bool]:
    """Chat (empty: the same), message, and whether to send all the same when it is gone."""
    given: Any = params.json("reply_parameters", "Can't parse reply parameters JSON object")
    if given is None:
        return "", params.integer("reply_to_message_id"), params.flag("allow_sending_without_reply")
    if not isinstance(given, dict):
        raise bad("Object expected as reply parameters")
    if not given:
        return "", 0, False
    if "message_id" not in given:
        raise bad('Can\'t find field "message_id"')
    message_id = given["message_id"]
    if not isinstance(message_id, int | str) or not str(message_id).lstrip("-").isdigit():
        raise bad('Field "message_id" must be a Number')
    return str(given.get("chat_id", "")), int(message_id), bool(given.get("allow_sending_without_reply", False))
