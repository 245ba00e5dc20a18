"""What people look at: a chat and its changes, their chats, files, the stream of events."""

import asyncio
from urllib.parse import quote

from aiohttp import web

from sandbox.errors import Json, Refused
from sandbox.people.door import chat_of, door, given_in, person_in
from sandbox.people.views import chat_view, last_view, unread
from sandbox.world import World

_LONGEST_WAIT = 60.0
_HEARTBEAT = 15.0


def watching_routes(world: World) -> list[web.RouteDef]:
    async def look(request: web.Request) -> Json:
        person = person_in(world, request)
        chat = chat_of(world, person, _number(request, "chat"))
        after = _number(request, "after")
        if after is not None:
            timeout = min(_seconds(request, "timeout"), _LONGEST_WAIT)
            await world.signals.wait(chat.id, lambda: chat.version > after or _gone(world, chat.id), timeout)
        if _gone(world, chat.id):
            raise Refused(404, "The sandbox was reset.")
        return chat_view(world, chat, person)

    async def chats(request: web.Request) -> Json:
        person = person_in(world, request)
        theirs = [chat for chat in world.chats.values() if person.id in chat.members]
        return {
            "chats": [
                {
                    "id": chat.id,
                    "title": world.bot_name if chat.private else chat.title,
                    "type": chat.kind,
                    "unread": unread(chat, person.id),
                    "last": last_view(world, chat),
                }
                for chat in sorted(theirs, key=lambda chat: not chat.private)
            ]
        }

    async def read(request: web.Request) -> Json:
        person, given = person_in(world, request), await given_in(request)
        chat = chat_of(world, person, given.number("chat_id") if given.has("chat_id") else None)
        up_to = given.number("up_to")
        if up_to > chat.read.get(str(person.id), 0):
            chat.read[str(person.id)] = up_to
            world.store.put("chat", chat.id, chat.row())
            world.events.tell({"type": "people"})
        return {}

    async def file(request: web.Request) -> web.StreamResponse:
        found = world.files.by_unique_id(request.match_info["unique"])
        if found is None:
            raise Refused(404, "There is no such file.")
        place = "inline" if found.kind == "photo" else "attachment"
        headers = {"Content-Disposition": f"{place}; filename*=UTF-8''{quote(found.name)}", "Cache-Control": "no-cache"}
        return web.Response(body=world.files.content(found), content_type=found.mime, headers=headers)

    async def events(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache", "X-Accel-Buffering": "no"}
        )
        queue = world.events.listen()
        try:
            await response.prepare(request)
            await response.write(b": here\n\n")
            while True:
                try:
                    text = await asyncio.wait_for(queue.get(), _HEARTBEAT)
                except TimeoutError:
                    await response.write(b": still here\n\n")
                    continue
                if text is None:
                    break
                await response.write(f"data: {text}\n\n".encode())
        except ConnectionResetError:
            pass
        finally:
            world.events.leave(queue)
        return response

    return [
        web.get("/sandbox/people/{id}/chat", door(world, look)),
        web.get("/sandbox/people/{id}/chats", door(world, chats)),
        web.post("/sandbox/people/{id}/read", door(world, read)),
        web.get("/sandbox/files/{unique}", door(world, file)),
        web.get("/sandbox/events", door(world, events)),
    ]


def _gone(world: World, chat_id: int) -> bool:
    return chat_id not in world.chats


def _number(request: web.Request, name: str) -> int | None:
    if not (raw := request.query.get(name)):
        return None
    try:
        return int(raw)
    except ValueError:
        raise Refused(400, f"{name} is a whole number.") from None


def _seconds(request: web.Request, name: str) -> float:
    try:
        return float(request.query.get(name, "25"))
    except ValueError:
        raise Refused(400, f"{name} is a number of seconds.") from None
