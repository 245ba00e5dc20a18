"""The sandbox as others hold it: one object with routes, a start, a close and a reset.

The people's side asks for no password: whoever reaches the port may speak as anyone, which is what it is for. Show it
on this machine or an intranet, never to the world, and never with the token of a real bot.
"""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aiohttp import web

from sandbox.background import Background
from sandbox.botapi import BotApi
from sandbox.calls import Calls
from sandbox.errors import Json
from sandbox.limits import Limits
from sandbox.pages import page_routes
from sandbox.people import people_routes
from sandbox.people.views import person_view
from sandbox.webhook import WebhookSender
from sandbox.world import World

_LIMITS = Limits()


def wall_clock() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - alone, the sandbox has no other clock; Duban hands in its own


class Sandbox:
    """`now` dates messages only; windows, ages and pauses run on `monotonic`. Without a `state_dir` it forgets."""

    def __init__(
        self,
        *,
        token: str,
        state_dir: Path | None,
        now: Callable[[], datetime] | None = None,
        bot_name: str = "\u7763\u529e",
        bot_username: str = "duban_bot",
        limits: Limits = _LIMITS,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        if state_dir is not None:
            state_dir.mkdir(parents=True, exist_ok=True)
        self.world = World(
            token=token,
            folder=state_dir,
            now=now or wall_clock,
            bot_name=bot_name,
            bot_username=bot_username,
            limits=limits,
            monotonic=monotonic,
        )
        self._api = BotApi(self.world)
        self._background = Background()

    @property
    def calls(self) -> Calls:
        """The bot's last calls, as GET /sandbox/calls tells them."""
        return self._api.calls

    def routes(self) -> list[web.RouteDef]:
        return [*self._api.routes(), *people_routes(self.world, self._api.calls), *page_routes()]

    async def start(self) -> None:
        self._background.start(WebhookSender(self.world, self._api).run(), "webhook")

    async def close(self) -> None:
        """Those who wait are let go, and everything is on disk. Call it before the web runner's cleanup, which would
        otherwise wait for them."""
        self.world.updates.release()
        self.world.events.close()
        self.world.signals.close()
        await self._background.close()
        self.world.save()
        self.world.store.close()

    async def reset(self) -> None:
        """People, chats, files, updates, commands, webhook, failures: all forgotten."""
        self.world.forget()
        self._api.calls.forget()
        self.world.updates.on_new()

    def add_person(
        self,
        *,
        id: int | None = None,
        first_name: str,
        last_name: str = "",
        language_code: str = "zh-hans",
        note: dict[str, str] | None = None,
        started: bool = False,
    ) -> Json:
        """`started`: has opened the chat, so that the bot may write first; no update is made of it."""
        names: dict[str, Any] = {
            "first_name": first_name,
            "last_name": last_name,
            "language_code": language_code,
            "note": note or {},
            "started": started,
        }
        person = self.world.add_person(id, **names)
        self.world.save()
        return person_view(self.world, person)

    def note_people(self, notes: dict[int, dict[str, str]]) -> None:
        """Set what stands under the names of these people, by language; whoever is not here is passed over."""
        for number, note in notes.items():
            person = self.world.people.get(number)
            if person is not None and person.note != note:
                person.note = note
                self.world.changed_person(person)
        self.world.save()

    @property
    def people(self) -> list[int]:
        """The ids of everybody who is here."""
        return list(self.world.people)
