"""People: who there is, new ones, other names, gone ones."""

from aiohttp import web

from sandbox.errors import Json, Refused
from sandbox.people.deeds import set_blocked
from sandbox.people.door import door, given_in, person_in
from sandbox.people.views import person_view
from sandbox.shapes import print_bot
from sandbox.world import World


def person_routes(world: World) -> list[web.RouteDef]:
    async def everyone(request: web.Request) -> Json:
        bot = print_bot(world)
        return {
            "bot": {name: bot[name] for name in ("id", "first_name", "username")},
            "people": [person_view(world, person) for person in world.people.values()],
            "version": world.counts["version"],
        }

    async def add(request: web.Request) -> Json:
        given = await given_in(request)
        first_name = given.text("first_name").strip()
        if not first_name:
            raise Refused(400, "A person needs a first name.")
        person = world.add_person(
            given.number("id") if given.has("id") else None,
            first_name=first_name,
            last_name=given.text("last_name", "").strip(),
            language_code=given.text("language_code", "zh-hans"),
            note=given.words("note"),
        )
        return person_view(world, person)

    async def rename(request: web.Request) -> Json:
        person, given = person_in(world, request), await given_in(request)
        first_name = given.text("first_name").strip()
        if not first_name:
            raise Refused(400, "A person needs a first name.")
        person.first_name, person.last_name = first_name, given.text("last_name", "").strip()
        world.changed_person(person)
        world.changed(world.chats[person.id])
        return person_view(world, person)

    async def block(request: web.Request) -> Json:
        set_blocked(world, person_in(world, request), blocked=True)
        return {}

    async def unblock(request: web.Request) -> Json:
        set_blocked(world, person_in(world, request), blocked=False)
        return {}

    async def deactivate(request: web.Request) -> Json:
        person = person_in(world, request)
        person.deactivated = True
        world.changed_person(person)
        return {}

    return [
        web.get("/sandbox/people", door(world, everyone)),
        web.post("/sandbox/people", door(world, add)),
        web.post("/sandbox/people/{id}/rename", door(world, rename)),
        web.post("/sandbox/people/{id}/block", door(world, block)),
        web.post("/sandbox/people/{id}/unblock", door(world, unblock)),
        web.post("/sandbox/people/{id}/deactivate", door(world, deactivate)),
    ]
