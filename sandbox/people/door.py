"""How a request of the people's side is read, answered and refused."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from sandbox.errors import ApiError, Json, Refused
from sandbox.things import Chat, Person
from sandbox.world import World

Handler = Callable[[web.Request], Awaitable[Json | web.StreamResponse]]


def door(world: World, handler: Handler) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """Refusals become HTTP 4xx {"error": sentence}; what changed is on disk before the answer goes out."""

    async def serve(request: web.Request) -> web.StreamResponse:
        try:
            answer = await handler(request)
        except Refused as refusal:
            return web.json_response({"error": refusal.sentence}, status=refusal.status)
        except ApiError as error:
            return web.json_response({"error": error.description}, status=400)
        world.save()
        if isinstance(answer, web.StreamResponse):
            return answer
        return web.json_response(answer, dumps=_dumps, headers={"Cache-Control": "no-store"})

    return serve


def _dumps(body: Any) -> str:
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


class Given:
    """A JSON body whose fields are asked for by type."""

    def __init__(self, body: Any) -> None:
        if not isinstance(body, dict):
            raise Refused(400, "The request's body is a JSON object.")
        self._body = body

    def check_known(self, *names: str) -> None:
        """A field that nobody asks for was meant for something."""
        for name in self._body:
            if name not in names:
                raise Refused(400, f"{name} is no field of this request; it has {', '.join(names)}.")

    def has(self, name: str) -> bool:
        return self._body.get(name) is not None

    def text(self, name: str, default: str | None = None) -> str:
        value = self._body.get(name, default)
        if not isinstance(value, str):
            raise Refused(400, f"{name} is missing, or no text.")
        return value

    def number(self, name: str, default: int | None = None) -> int:
        value = self._body.get(name)
        value = default if value is None else value
        if isinstance(value, str) and value.lstrip("-").isdigit():
            value = int(value)
        if not isinstance(value, int) or isinstance(value, bool):
            raise Refused(400, f"{name} is missing, or no whole number.")
        return value

    def seconds(self, name: str) -> float:
        value = self._body.get(name) or 0
        if not isinstance(value, int | float) or value < 0:
            raise Refused(400, f"{name} is a number of seconds.")
        return float(value)

    def flag(self, name: str, default: bool = False) -> bool:
        return bool(self._body.get(name, default))

    def numbers(self, name: str) -> list[int]:
        value = self._body.get(name, [])
        if not isinstance(value, list) or not all(isinstance(one, int) for one in value):
            raise Refused(400, f"{name} is a list of whole numbers.")
        return value

    def words(self, name: str) -> dict[str, str]:
        value = self._body.get(name) or {}
        if not isinstance(value, dict) or not all(isinstance(one, str) for one in value.values()):
            raise Refused(400, f"{name} is an object of texts.")
        return value


async def given_in(request: web.Request, *known: str) -> Given:
    """`known`: the only fields that it may have, where they are told."""
    body = await request.read()
    try:
        given = Given(json.loads(body or b"{}"))
    except ValueError:
        raise Refused(400, "The request's body is no JSON.") from None
    if known:
        given.check_known(*known)
    return given


def person_in(world: World, request: web.Request) -> Person:
    raw = request.match_info["id"]
    person = world.people.get(int(raw)) if raw.isdigit() else None
    if person is None:
        raise Refused(404, "There is no such person.")
    return person


def chat_of(world: World, person: Person, chat_id: int | None) -> Chat:
    """The person's chat with the bot, or a group they are in."""
    chat = world.chats.get(person.id if chat_id is None else chat_id)
    if chat is None or person.id not in chat.members:
        raise Refused(404, f"{person.first_name} is in no such chat.")
    return chat
