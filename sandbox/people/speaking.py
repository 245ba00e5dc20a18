"""What people say and tap."""

import re

from aiohttp import web

from sandbox.errors import ApiError, Json, Refused
from sandbox.files import File
from sandbox.forms import Upload, read_form
from sandbox.people import deeds
from sandbox.people.door import Given, chat_of, door, given_in, person_in
from sandbox.things import Chat, Person
from sandbox.world import World

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}\Z")


def _chat(world: World, person: Person, given: Given) -> Chat:
    return chat_of(world, person, given.number("chat_id") if given.has("chat_id") else None)


def _reply(given: Given) -> int | None:
    return given.number("reply_to_message_id") if given.has("reply_to_message_id") else None


def speaking_routes(world: World) -> list[web.RouteDef]:
    async def start(request: web.Request) -> Json:
        person, given = person_in(world, request), await given_in(request, "payload")
        payload = given.text("payload", "")
        if not _PAYLOAD.match(payload):
            raise Refused(400, "A start link carries at most 64 letters, digits, _ and -.")
        return {"message_id": deeds.start(world, person, payload).id}

    async def send(request: web.Request) -> Json:
        person, given = person_in(world, request), await given_in(request, "text", "chat_id", "reply_to_message_id")
        messages = deeds.say(world, person, _chat(world, person, given), given.text("text"), _reply(given))
        return {"message_id": messages[0].id, "message_ids": [message.id for message in messages]}

    async def contact(request: web.Request) -> Json:
        person, given = person_in(world, request), await given_in(request, "chat_id", "of")
        of = world.people.get(given.number("of")) if given.has("of") else person
        if of is None:
            raise Refused(404, "There is no such person.")
        return {"message_id": deeds.share_contact(world, person, _chat(world, person, given), of).id}

    async def press(request: web.Request) -> Json:
        person, given = (
            person_in(world, request),
            await given_in(request, "message_id", "data", "chat_id", "old", "wait"),
        )
        chat = _chat(world, person, given)
        query = deeds.press(world, person, chat, given.number("message_id"), given.text("data"), old=given.flag("old"))
        world.save()
        await world.queries.wait(query, given.seconds("wait"))
        return {
            "callback_query_id": query.id,
            "answered": query.answered,
            "text": query.text,
            "show_alert": query.show_alert,
            "url": query.url,
        }

    async def edit(request: web.Request) -> Json:
        person, given = person_in(world, request), await given_in(request, "message_id", "text", "chat_id")
        deeds.edit(world, person, _chat(world, person, given), given.number("message_id"), given.text("text"))
        return {}

    async def upload(request: web.Request) -> Json:
        person = person_in(world, request)
        if request.content_type != "multipart/form-data":
            raise Refused(400, "An upload is a multipart form.")
        form = await read_form(request, world.limits.upload_bytes)
        if form.too_large:
            raise Refused(413, f"A file has at most {world.limits.upload_bytes >> 20} MB.")
        given = Given({name: value for name, value in form.values.items() if value})
        given.check_known("kind", "caption", "chat_id", "reply_to_message_id")
        chat = _chat(world, person, given)
        kind = given.text("kind", "document")
        if kind not in {"photo", "document"}:
            raise Refused(400, "kind is photo or document.")
        if not 1 <= len(form.files) <= 10:
            raise Refused(400, "Send one to ten files at a time.")
        deeds.check_can_write(world, person, chat)
        deeds.check_reply(chat, _reply(given))
        files = [_keep(world, kind, upload) for upload in form.files]
        messages = deeds.send_files(world, person, chat, files, given.text("caption", "").strip(), _reply(given))
        return {"message_ids": [message.id for message in messages]}

    return [
        web.post("/sandbox/people/{id}/start", door(world, start)),
        web.post("/sandbox/people/{id}/send", door(world, send)),
        web.post("/sandbox/people/{id}/contact", door(world, contact)),
        web.post("/sandbox/people/{id}/press", door(world, press)),
        web.post("/sandbox/people/{id}/edit", door(world, edit)),
        web.post("/sandbox/people/{id}/upload", door(world, upload)),
    ]


def _keep(world: World, kind: str, upload: Upload) -> File:
    try:
        if kind == "photo":
            return world.files.add_photo(upload.content, world.limits.photo_bytes)
        return world.files.add_document(upload.name, upload.mime, upload.content)
    except ApiError:
        if not upload.content:
            raise Refused(400, f"{upload.name} is empty.") from None
        raise Refused(400, f"{upload.name} cannot be sent as a photo; send it as a file.") from None
