"""The program whole and at work: on Telegram with a BOT_TOKEN, in the sandbox without one."""

import asyncio
from datetime import datetime
from urllib.parse import urlsplit

import structlog
import typer

from bot.app import App
from bot.cli.alone import alone_in
from bot.cli.cannot_start import cannot_start, database_refuses
from bot.cli.leading import until_told
from bot.cli.playing import Stage
from bot.cli.serving import free_port, served
from bot.door import Door
from bot.http import health_routes, webhook_route
from bot.settings import Settings
from bot.texts import Texts
from jobs.timetable import Timetable
from models.clock import Clock
from models.questions.people import holders
from models.rules.words import Post
from sandbox.cast import BEGINNING, CAST, OFFICE
from sandbox.server import Sandbox

log = structlog.get_logger()

SANDBOX_TOKEN = "1000000:SANDBOX"


def work(settings: Settings) -> None:
    """Until it is told to stop. Raises CannotStart for what the operator can mend."""
    try:
        asyncio.run(_sandbox(settings) if settings.is_sandbox else _telegram(settings))
    except Exception as error:
        wrong = cannot_start(error)
        if wrong is None:
            raise
        raise wrong from None


async def _telegram(settings: Settings) -> None:
    app = App(
        settings, Clock(settings.clock_start), settings.bot_token.get_secret_value(), settings.bot_api_url, Timetable
    )
    try:
        await _prepare(app)
        await _warn_without_coordinator(app)
        routes = health_routes(app)
        if settings.webhook_url:
            path = urlsplit(settings.webhook_url).path or "/"
            routes.append(webhook_route(app, path, settings.webhook_secret.get_secret_value()))
        if app.clock.turnable:
            routes += Door(app, reset=None).routes()
        async with served(routes, settings.http_host, settings.http_port):
            await until_told(app, Stage(app, None, None))
    finally:
        await app.close()


async def _sandbox(settings: Settings) -> None:
    port = settings.http_port or free_port(settings.http_host)
    settings = settings.model_copy(
        update={
            "clock_start": settings.clock_start or datetime.fromisoformat(BEGINNING),
            "office_name": settings.office_name or OFFICE,
            "coordinators": settings.coordinators or (CAST[0].id,),
        }
    )
    with alone_in(settings.data_dir / "sandbox", f"http://{settings.http_host}:{port}"):
        await _play(settings, port)


async def _play(settings: Settings, port: int) -> None:
    clock = Clock(settings.clock_start)
    sandbox = Sandbox(token=SANDBOX_TOKEN, state_dir=settings.data_dir / "sandbox", now=clock.now)
    app = App(settings, clock, SANDBOX_TOKEN, f"http://127.0.0.1:{port}", Timetable)
    stage = Stage(app, sandbox, asyncio.Event())
    door = Door(app, stage.reset)
    try:
        await sandbox.start()
        async with served([*sandbox.routes(), *health_routes(app), *door.routes()], settings.http_host, port):
            await _prepare(app)
            await stage.set_if_new()
            app.on_people = stage.note_new_phones
            app.on_ready = lambda: _say_where(settings, port)
            try:
                await until_told(app, stage)
            finally:
                await sandbox.close()  # before the server's end, which would wait for the open pages
    finally:
        await app.close()


async def _prepare(app: App) -> None:
    try:
        await app.prepare()
    except Exception as error:
        wrong = database_refuses(error, named=bool(app.settings.database_url))
        if wrong is None:
            raise
        raise wrong from None


def _say_where(settings: Settings, port: int) -> None:
    host = "127.0.0.1" if settings.http_host in ("0.0.0.0", "::") else settings.http_host
    texts = Texts(settings.language, settings.timezone)
    typer.echo(f"\n  {texts.plain('sandbox-ready', address=f'http://{host}:{port}')}\n")


async def _warn_without_coordinator(app: App) -> None:
    async with app.database.reading() as session:
        if not await holders(session, app.office.id, Post.COORDINATOR):
            log.warning("no_coordinator", hint="set COORDINATORS to a Telegram id: nobody can invite anybody")
