"""The control door: look at the clock, turn it, begin anew. On loopback, and only where the clock may be turned."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any, get_args
from urllib.parse import urlsplit

import structlog
from aiohttp import web
from aiohttp.typedefs import Handler

from bot.app import App
from bot.settings import Begins
from bot.texts import LANGUAGES, Texts
from models.questions.outbox import next_letter

log = structlog.get_logger()

LOOPBACK = {"127.0.0.1", "::1", "localhost"}
FARTHEST = timedelta(days=3660)


class Door:
    """Turns the clock from one thing that happens to the next, so that each happens at its own time."""

    def __init__(self, app: App, reset: Callable[[Begins | None], Awaitable[None]] | None) -> None:
        self._app = app
        self._reset = reset
        self._one_at_a_time = asyncio.Lock()

    def routes(self) -> list[web.RouteDef]:
        routes = [web.get("/clock", self._guarded(self._look)), web.post("/clock", self._guarded(self._turn))]
        return routes + ([web.post("/reset", self._guarded(self._begin_anew))] if self._reset else [])

    def _guarded(self, handler: Handler) -> Handler:
        async def guarded(request: web.Request) -> web.StreamResponse:
            origin = request.headers.get("Origin")
            at_home = request.remote in LOOPBACK and urlsplit(f"//{request.host}").hostname in LOOPBACK
            if not at_home or (origin and urlsplit(origin).netloc != request.host):
                return _refused("not_on_loopback", "door-loopback", status=403)
            if not self._app.leads and self._one_at_a_time.locked():  # begun anew just now: it leads again in a moment
                async with self._one_at_a_time:
                    pass
            if not self._app.leads:
                return _refused("starting", "door-starting", status=503)
            return await handler(request)

        return guarded

    async def _look(self, _: web.Request) -> web.Response:
        return web.json_response(await self._told())

    async def _turn(self, request: web.Request) -> web.Response:
        wish = await _wish(request)
        if wish is None:
            return _refused("not_understood", "door-not-understood")
        async with self._one_at_a_time:
            now = self._app.clock.now()
            try:
                to = await self._wanted(wish, now)
            except (ValueError, TypeError, OverflowError):
                return _refused("not_understood", "door-not-understood")
            if to is None:
                return _refused("nothing_ahead", "door-nothing-ahead", status=409)
            if to < now:
                return _refused("backwards", "door-backwards", status=409)
            if to - now > FARTHEST:
                return _refused("too_far", "door-too-far", status=409)
            await self._turn_to(to)
            await self._app.timekeeper.note_time()  # whoever was told this time never sees an earlier one
            return web.json_response(await self._told())

    async def _wanted(self, wish: dict[str, Any], now: datetime) -> datetime | None:
        if "to" in wish:
            to = datetime.fromisoformat(wish["to"])
            return to if to.tzinfo else to.replace(tzinfo=Texts("zh", self._app.office.zone).zone)
        if "by" in wish:
            return now + timedelta(seconds=float(wish["by"]))
        if wish.get("next") is True:
            upcoming = await self._upcoming()
            return upcoming[0] if upcoming else None
        raise ValueError(wish)

    async def _turn_to(self, to: datetime) -> None:
        """Everything that comes due on the way happens at its time, in order, before the next."""
        app = self._app
        await self._settle()
        while (now := app.clock.now()) < to:
            async with app.database.reading() as session:
                letter = await next_letter(session, now)
            stops = [app.timekeeper.next_stop(now, to), letter, to]
            app.clock.turn_to(min(stop for stop in stops if stop is not None and stop <= to))
            await self._settle()

    async def _settle(self) -> None:
        """Until what is due is done: jobs, letters, and what people said meanwhile."""
        app = self._app
        await app.timekeeper.run_due()
        await app.inbox.idle()
        await app.sender.deliver_due()

    async def _upcoming(self) -> tuple[datetime, str] | None:
        """The next thing that a person would notice."""
        async with self._app.database.reading() as session:
            letter = await next_letter(session, self._app.clock.now())
        found = [(letter, "letter")] if letter else []
        if happening := await self._app.timekeeper.next_happening():
            found.append(happening)
        return min(found, default=None)

    async def _told(self) -> dict[str, Any]:
        upcoming = await self._upcoming()
        zone = self._app.office.zone
        what = upcoming and {lang: Texts(lang, zone).plain(f"happening-{upcoming[1]}") for lang in LANGUAGES}
        return {
            "now": self._app.clock.now().isoformat(),
            "zone": zone,
            "next": {"at": upcoming[0].isoformat(), "what": what} if upcoming else None,
        }

    async def _begin_anew(self, request: web.Request) -> web.Response:
        assert self._reset is not None
        begins = (await _wish(request) or {}).get("begins")
        if begins not in (None, *get_args(Begins)):
            return _refused("not_understood", "door-not-understood")
        async with self._one_at_a_time:
            await self._reset(begins)
            await self._settle()  # the first letters
            return web.json_response(await self._told())


async def _wish(request: web.Request) -> dict[str, Any] | None:
    """What is asked for; None when it is no object."""
    try:
        wish = await request.json()
    except ValueError:
        return None
    return wish if isinstance(wish, dict) else None


def _refused(code: str, key: str, status: int = 400) -> web.Response:
    message = {language: Texts(language, "UTC").plain(key) for language in LANGUAGES}
    return web.json_response({"error": code, "message": message}, status=status)
