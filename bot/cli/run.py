"""`duban run`: on Telegram with a BOT_TOKEN, in the sandbox without one."""

import asyncio
import contextlib
import signal
import socket
from collections.abc import AsyncIterator, Callable
from datetime import datetime
from typing import NoReturn
from urllib.parse import urlsplit

import asyncpg
import structlog
import typer
from aiogram.exceptions import TelegramAPIError, TelegramUnauthorizedError
from aiogram.utils.token import TokenValidationError
from aiohttp import web
from sqlalchemy.exc import SQLAlchemyError

from bot.app import App
from bot.door import Door
from bot.http import LARGEST_UPDATE, health_routes, webhook_route
from bot.leader import leader_for
from bot.logs import redacted, set_up_logs
from bot.settings import Settings, WrongSettings, read_settings
from bot.stage import Role, set_stage
from bot.texts import Texts
from jobs.timetable import Timetable
from models.background import Background
from models.clock import Clock
from models.database import NewerSchema
from models.questions.people import holders
from models.rules.words import Post
from sandbox.cast import BEGINNING, CAST, OFFICE
from sandbox.server import Sandbox

log = structlog.get_logger()

SANDBOX_TOKEN = "1000000:SANDBOX"
SANDBOX_PORTS = range(8080, 8100)  # the first free one, unless HTTP_PORT names another


class CannotStart(Exception):
    """One clear line for the operator: the setting to look at, and what is wrong there."""

    def __init__(self, setting: str, key: str, **facts: str) -> None:
        super().__init__(key)
        self.setting, self.key, self.facts = setting, key, facts

    def told(self, texts: Texts) -> str:
        return f"{self.setting}: {texts.plain(self.key, **self.facts)}"


def run() -> None:
    """Start the bot: on Telegram with a BOT_TOKEN, in the sandbox without one."""
    try:
        settings = read_settings()
    except WrongSettings as error:
        _stop_with(str(error))
    set_up_logs(settings.log_level, settings.log_format)
    try:
        asyncio.run(_sandbox(settings) if settings.is_sandbox else _telegram(settings))
    except Exception as error:
        wrong = _cannot_start(error)
        if wrong is None:
            raise
        _stop_with(wrong.told(Texts(settings.language, settings.timezone)))


def _stop_with(line: str) -> NoReturn:
    typer.echo(redacted(line), err=True)
    raise typer.Exit(2)


def _cannot_start(error: Exception) -> CannotStart | None:
    """What the operator can mend; None for a mistake of ours, which shows as it is."""
    match error:
        case CannotStart():
            return error
        case NewerSchema():
            return CannotStart("DATABASE_URL", "wrong-newer-schema", schema=str(error))
        case TokenValidationError() | TelegramUnauthorizedError():
            return CannotStart("BOT_TOKEN", "wrong-token")
        case OSError() if error.filename:
            return CannotStart("DATA_DIR", "wrong-folder", at=str(error.filename), error=error.strerror or "")
        case TelegramAPIError():
            return CannotStart("BOT_API_URL", "wrong-no-bot", error=str(error))
    return None


async def _telegram(settings: Settings) -> None:
    app = App(settings, Clock(settings.clock_start), settings.bot_token.get_secret_value(), settings.bot_api_url, _time)
    try:
        await _prepare(app)
        await _warn_without_coordinator(app)
        routes = health_routes(app)
        if settings.webhook_url:
            path = urlsplit(settings.webhook_url).path or "/"
            routes.append(webhook_route(app, path, settings.webhook_secret.get_secret_value()))
        if app.clock.turnable:
            routes += Door(app, reset=None).routes()
        async with _served(routes, settings.http_host, settings.http_port):
            await _until_told(app, Stage(app, None, None))
    finally:
        await app.close()


async def _sandbox(settings: Settings) -> None:
    port = settings.http_port or _free_port(settings.http_host)
    settings = settings.model_copy(
        update={
            "clock_start": settings.clock_start or datetime.fromisoformat(BEGINNING),
            "office_name": settings.office_name or OFFICE,
            "coordinators": settings.coordinators or (CAST[0].id,),
        }
    )
    clock = Clock(settings.clock_start)
    sandbox = Sandbox(token=SANDBOX_TOKEN, state_dir=settings.data_dir / "sandbox", now=clock.now)
    app = App(settings, clock, SANDBOX_TOKEN, f"http://127.0.0.1:{port}", _time)
    stage = Stage(app, sandbox, asyncio.Event())
    door = Door(app, stage.reset)
    try:
        await sandbox.start()
        async with _served([*sandbox.routes(), *health_routes(app), *door.routes()], settings.http_host, port):
            await _prepare(app)
            await stage.set_if_new()
            app.on_ready = lambda: _say_where(settings, port)
            try:
                await _until_told(app, stage)
            finally:
                await sandbox.close()  # before the server's end, which would wait for the open pages
    finally:
        await app.close()


async def _prepare(app: App) -> None:
    try:
        await app.prepare()
    except (OSError, SQLAlchemyError, asyncpg.PostgresError) as error:
        raise CannotStart("DATABASE_URL", "wrong-no-database", error=str(error).splitlines()[0]) from None


class Stage:
    """What is played, and its beginning anew: the reset waits until the app has stopped working and works again."""

    def __init__(self, app: App, sandbox: Sandbox | None, wanted: asyncio.Event | None) -> None:
        self._app = app
        self._sandbox = sandbox
        self.wanted = wanted or asyncio.Event()
        self.done = asyncio.Event()

    async def set_if_new(self) -> None:
        """On a new database the sandbox's people come and are seated; later they are there already."""
        async with self._app.database.reading() as session:
            known = await holders(session, self._app.office.id, Post.OBSERVER)
        if not known:
            await self._begin_anew()

    async def reset(self) -> None:
        """Ask for a beginning anew, and return when it is done and the app works again."""
        self.done.clear()
        self.wanted.set()
        await self.done.wait()
        while not self._app.leads:  # on PostgreSQL the lead is taken anew, which may take a second
            await asyncio.sleep(0.02)

    async def begin_anew_if_wanted(self) -> bool:
        if not self.wanted.is_set():
            return False
        self.wanted.clear()
        await self._begin_anew()
        return True

    async def _begin_anew(self) -> None:
        assert self._sandbox is not None
        await self._sandbox.reset()
        for player in CAST:
            self._sandbox.add_person(id=player.id, first_name=player.name, note=player.note, started=bool(player.post))
        await self._app.begin_anew(self._seat_cast)

    async def _seat_cast(self) -> None:
        app = self._app
        roles = [Role(player.id, player.name, player.post, player.unit) for player in CAST]
        await set_stage(app.database, app.office, app.clock.now, app.secret, roles)


async def _until_told(app: App, stage: Stage) -> None:
    """Work while we lead, wait in line while another does; until SIGINT or SIGTERM."""
    told = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, told.set)
    leader = leader_for(app.settings.database)
    app.lead_is_lost = lambda: leader.lost
    background = Background()
    try:
        while not told.is_set():
            leading = background.start(leader.lead(app.work), "lead")
            waits = [background.start(event.wait(), "told") for event in (told, stage.wanted)]
            await asyncio.wait({leading, *waits}, return_when=asyncio.FIRST_COMPLETED)
            for task in (leading, *waits):
                task.cancel()
            await asyncio.wait({leading, *waits})
            if await stage.begin_anew_if_wanted():
                stage.done.set()
    finally:
        await background.close()


def _time(database: object, office: object, now: Callable[[], datetime]) -> Timetable:
    return Timetable(database, office, now)  # type: ignore[arg-type]


@contextlib.asynccontextmanager
async def _served(routes: list[web.RouteDef], host: str, port: int) -> AsyncIterator[None]:
    """Serve these routes while the block runs; port 0 serves nothing."""
    application = web.Application(client_max_size=max(LARGEST_UPDATE, 64 << 20))
    application.add_routes(routes)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    try:
        if port:
            try:
                await web.TCPSite(runner, host, port).start()
            except OSError as error:
                raise CannotStart(
                    "HTTP_PORT", "wrong-port-taken", at=f"{host}:{port}", error=error.strerror or ""
                ) from None
        yield
    finally:
        await runner.cleanup()


def _free_port(host: str) -> int:
    for port in SANDBOX_PORTS:
        with contextlib.closing(socket.socket()) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError:
                continue
            return port
    raise CannotStart(
        "HTTP_PORT", "wrong-ports-taken", first=str(SANDBOX_PORTS.start), last=str(SANDBOX_PORTS.stop - 1)
    )


def _say_where(settings: Settings, port: int) -> None:
    host = "127.0.0.1" if settings.http_host in ("0.0.0.0", "::") else settings.http_host
    texts = Texts(settings.language, settings.timezone)
    typer.echo(f"\n  {texts.plain('sandbox-ready', address=f'http://{host}:{port}')}\n")


async def _warn_without_coordinator(app: App) -> None:
    async with app.database.reading() as session:
        if not await holders(session, app.office.id, Post.COORDINATOR):
            log.warning("no_coordinator", hint="set COORDINATORS to a Telegram id: nobody can invite anybody")
