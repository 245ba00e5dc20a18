"""For tests: failures to order, calls to count, updates not yet taken."""

from aiohttp import web

from sandbox.calls import Calls
from sandbox.errors import Json, Refused
from sandbox.methods.registry import METHODS
from sandbox.people.door import door, given_in
from sandbox.world import World


def testing_routes(world: World, calls: Calls) -> list[web.RouteDef]:
    async def order(request: web.Request) -> Json:
        given = await given_in(request)
        method = given.text("method")
        if method != "*" and method.lower() not in METHODS:
            raise Refused(400, f"There is no method {method}; * stands for all.")
        failure = world.failures.order(
            method,
            given.number("chat_id") if given.has("chat_id") else None,
            given.text("kind"),
            given.number("times", 1),
            given.number("retry_after", 3),
        )
        return {"id": failure.id}

    async def call_off(request: web.Request) -> Json:
        world.failures.forget()
        world.signals.notify("failures")
        return {}

    async def said(request: web.Request) -> Json:
        after = request.query.get("after", "0")
        if not after.isdigit():
            raise Refused(400, "after is a whole number.")
        return {"calls": calls.after(int(after))}

    async def pending(request: web.Request) -> Json:
        return {"updates": len(world.updates)}

    return [
        web.post("/sandbox/failures", door(world, order)),
        web.delete("/sandbox/failures", door(world, call_off)),
        web.get("/sandbox/calls", door(world, said)),
        web.get("/sandbox/pending", door(world, pending)),
    ]
