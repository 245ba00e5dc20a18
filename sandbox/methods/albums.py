"""sendMediaGroup, and how media are named inside JSON."""

import json
from typing import Any

from sandbox.errors import ApiError, Json, bad
from sandbox.files import media_content
from sandbox.formatted import read_formatted
from sandbox.methods.access import check_delivery
from sandbox.methods.composing import Formatted, captioned, file_for, read_address
from sandbox.methods.registry import Call, method

_KINDS = ("photo", "document")


def read_media(call: Call, given: Any) -> tuple[str, str, Formatted]:
    """Kind, where the file is, caption; the file itself is taken only when everything else is right."""
    if not isinstance(given, dict):
        raise _cannot("expected an Object")
    if "type" not in given:
        raise _cannot('Can\'t find field "type"')
    kind = str(given["type"])
    if kind not in _KINDS:
        raise _cannot(f'type "{kind}" is unsupported')
    media = str(given.get("media") or "")
    attached = media.removeprefix("attach://")
    if not media or (attached != media and attached not in call.params.files):
        raise _cannot("media not found")
    try:
        caption = read_formatted(
            str(given.get("caption") or ""), str(given.get("parse_mode") or ""), given.get("caption_entities")
        )
    except ApiError as error:
        reason = error.description.removeprefix("Bad Request: ")
        raise _cannot(reason[0].upper() + reason[1:]) from None
    return kind, media, caption


def take_media(call: Call, kind: str, media: str, caption: Formatted) -> Json:
    words = captioned(call.world, caption)
    file = file_for(call.world, call.params, kind, media, "")
    if file is None:
        raise _cannot("media not found")
    return {**media_content(file), **words}


def _cannot(reason: str) -> ApiError:
    return bad(f"Can't parse InputMedia: {reason}")


@method("sendMediaGroup")
def send_media_group(call: Call) -> list[Json]:
    world = call.world
    try:
        given = json.loads(call.params.required("media"))
    except ValueError:
        raise bad("Can't parse media JSON object") from None
    if not isinstance(given, list):
        raise bad("Expected an Array of InputMedia")
    media = [read_media(call, one) for one in given]
    call.params.values.pop("reply_markup", None)  # an album has none
    address = read_address(call)
    if len(media) > 10:
        raise bad("Too many messages to send as an album")
    if not media:
        raise bad("There are no messages to send")
    if len({kind for kind, _, _ in media}) > 1:
        raise bad("Document can't be mixed with other media types")
    check_delivery(world, address.chat)
    contents = [take_media(call, *one) for one in media]
    world.flood.accept_send(address.chat.id, private=address.chat.private, count=len(contents))
    group = {"media_group_id": str(world.next("album"))} if len(contents) > 1 else {}
    messages = [
        world.post(address.chat, world.bot_id, {**group, **content}, reply_to=address.reply_to) for content in contents
    ]
    return [world.print(message) for message in messages]
