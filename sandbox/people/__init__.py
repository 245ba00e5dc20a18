"""The people's side: what the page and the end-to-end tests do in people's names."""

from aiohttp import web

from sandbox.calls import Calls
from sandbox.people.groups import group_routes
from sandbox.people.persons import person_routes
from sandbox.people.speaking import speaking_routes
from sandbox.people.testing import testing_routes
from sandbox.people.watching import watching_routes
from sandbox.world import World


def people_routes(world: World, calls: Calls) -> list[web.RouteDef]:
    return [
        *person_routes(world),
        *watching_routes(world),
        *speaking_routes(world),
        *group_routes(world),
        *testing_routes(world, calls),
    ]
