"""One bot, whole: its database, both roads, its time; started, stopped and, in the sandbox, begun anew."""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Protocol

import structlog
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.exceptions import TelegramAPIError

from bot.dispatching import build_dispatcher
from bot.inbox import Inbox
from bot.letters.render import render
from bot.menus import hang_menus, introduce
from bot.middleware import Listening
from bot.pacing import Pacer
from bot.polling import HEARD, Poller
from bot.sender import Sender
from bot.settings import Settings
from bot.storage import FormStorage, RedisForms
from bot.upkeep import keep_up
from models.actions.act import Act
from models.actions.office import found_office, program_speaker, seat_founders
from models.background import Background
from models.clock import Clock
from models.database import Database
from models.people import Office
from models.questions.ticks import latest_happening

log = structlog.get_logger()

DRAIN_SECONDS = 10.0  # design §7: stopping drains what runs, then confirms
MENU_SECONDS = 1.0
SAVE_SECONDS = 0.5  # how often the pacer's send times are written down


class Timekeeper(Protocol):
    """What the app asks of the timetable, which lives in a room that the bot may not enter."""

    def start(self, background: Background) -> None: ...
    async def stop(self) -> None: ...
    async def run_due(self) -> list[str]: ...
    async def note_time(self) -> None: ...
    def next_stop(self, after: datetime, until: datetime) -> datetime | None: ...
    async def next_happening(self) -> tuple[datetime, str] | None: ...


MakeTimekeeper = Callable[[Database, Office, Callable[[], datetime]], Timekeeper]


class App:
    """`prepare` once, then `work` until it is cancelled; `reset` in between, in the sandbox."""

    def __init__(self, settings: Settings, clock: Clock, token: str, api_url: str, timekeeper: MakeTimekeeper) -> None:
        self.settings = settings
        self.clock = clock
        self.secret = hashlib.sha256(f"duban invitation {token}".encode()).digest()
        self.database = Database(settings.database)
        self.leads = False  # prepared, leading and at work
        self.on_ready: Callable[[], None] = lambda: None
        self.on_people: Callable[[], Awaitable[None]] = _nobody_asks  # somebody sat down, left, or is called otherwise
        self.lead_is_lost: Callable[[], bool] = lambda: False
        self._make_timekeeper = timekeeper
        self.bot = Bot(
            token,
            session=AiohttpSession(api=TelegramAPIServer.from_base(api_url)),
            default=DefaultBotProperties(parse_mode=ParseMode.HTML, link_preview_is_disabled=True),
        )
        redis = settings.redis_url
        self.forms = RedisForms(self.database, redis, self.bot.id) if redis else FormStorage(self.database)
        self.pacer = Pacer(settings.send_rate)
        self.bot.session.middleware(self.pacer)

    async def prepare(self) -> None:
        """Climb to the newest schema, know the office and ourselves.

        Raises NewerSchema, TelegramAPIError, RedisError, and what a database raises that is away.
        """
        await self.database.climb()
        await self.forms.reach()
        await self._catch_up_with_the_past()
        self.office = await self._found()
        me = await self.bot.me()
        log.info("bot_known", username=me.username, office=self.office.name)
        self.listening = Listening(
            self.database, self.office, self.clock.now, self.secret, me.username or "", self.settings.data_dir
        )
        self.sender = Sender(self.database, self.bot, self.pacer, render, self.clock.now)
        self.inbox = Inbox(
            self.database,
            self.bot,
            build_dispatcher(self.forms, self.listening),
            self.forms,
            self.clock.now,
            on_worked=self.sender.wake,
        )
        self.poller = Poller(self.bot, self.inbox)
        self.timekeeper = self._make_timekeeper(self.database, self.office, self.clock.now)

    async def _catch_up_with_the_past(self) -> None:
        """A turned clock never stands before what has already happened: before a restart, or while another led."""
        if not self.clock.turnable:
            return
        async with self.database.reading() as session:
            latest = await latest_happening(session)
        if latest is not None:
            self.clock.turn_to(latest)

    async def _found(self) -> Office:
        now = self.clock.now()
        office = await found_office(
            self.database,
            now,
            name=self.settings.office_name,
            zone=self.settings.timezone,
            language=self.settings.language,
        )
        act = Act(self.database, now, program_speaker(office), office.language, self.secret)
        await seat_founders(act, self.settings.coordinators)
        return office

    async def work(self) -> None:
        """Send, listen and keep time until cancelled; then let what runs end, and confirm what was heard."""
        background = Background()
        await self._catch_up_with_the_past()
        self.forms.forget()  # another process may have led meanwhile
        self._menus_hung = -1
        self.database.people_epoch += 1
        await self.pacer.load(self.database)
        await self.sender.recover()
        await self.inbox.start()
        self.leads = True
        polls = None
        try:
            await self._greet_telegram()
            background.start(self.sender.run(), "sender")
            background.start(keep_up("send_times", SAVE_SECONDS, self._save_send_times), "send_times")
            background.start(keep_up("menus", MENU_SECONDS, self._hang_menus), "menus")
            self.timekeeper.start(background)
            self.on_ready()
            if not self.settings.webhook_url:
                polls = background.start(self.poller.run(), "poller")
            await asyncio.Event().wait()
        finally:
            await asyncio.shield(self._wind_down(background, polls))

    async def _wind_down(self, background: Background, polls: asyncio.Task[None] | None) -> None:
        lost = self.lead_is_lost()
        log.info("stopping", lead_lost=lost)
        self.leads = False
        if lost:  # another works by now: nothing here may go on, and it takes up what we drop
            await self.sender.close(0)
        if polls is not None:
            polls.cancel()
            await asyncio.wait({polls})
        await self.timekeeper.stop()
        await self.inbox.stop(0 if lost else DRAIN_SECONDS)
        if polls is not None and not lost:
            await self.poller.confirm()
        await self.sender.close()
        await background.close()
        await self.pacer.save(self.database)
        if not lost:
            await self.timekeeper.note_time()

    async def _greet_telegram(self) -> None:
        """Say how we want to be told, and what strangers may do. The first is tried until it is heard."""
        pause = 0.5
        while True:
            try:
                if self.settings.webhook_url:
                    await self.bot.set_webhook(
                        self.settings.webhook_url,
                        secret_token=self.settings.webhook_secret.get_secret_value(),
                        allowed_updates=HEARD,
                    )
                else:
                    await self.bot.delete_webhook()
                break
            except TelegramAPIError as error:
                log.warning("telegram_not_greeted", error=type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(pause * 2, 30)
        try:
            await introduce(self.bot, self.office.language, self.office.zone)
        except TelegramAPIError as error:  # nothing hangs on it; it is said again at the next start
            log.warning("not_introduced", error=type(error).__name__)

    async def _hang_menus(self) -> None:
        """Whoever is seated by another's deed sees what works for them before they have said a word."""
        epoch = self.database.people_epoch
        if self._menus_hung != epoch:
            await hang_menus(self.bot, self.database, self.office)
            await self.on_people()
            self._menus_hung = epoch

    async def _save_send_times(self) -> None:
        await self.pacer.save(self.database)

    async def begin_anew(self, stage: Callable[[], Awaitable[None]]) -> None:
        """Forget everything and set the stage again: the sandbox's reset. Only while nothing works."""
        await self.database.empty()
        await self.forms.empty()
        assert self.settings.clock_start is not None
        self.clock.begin_at(self.settings.clock_start)
        fresh = await self._found()
        self.office = self.listening.office = fresh
        self.timekeeper = self._make_timekeeper(self.database, fresh, self.clock.now)
        self.poller = Poller(self.bot, self.inbox)
        await stage()

    async def close(self) -> None:
        await self.pacer.close()
        await self.forms.close()
        await self.bot.session.close()
        await self.database.close()


async def _nobody_asks() -> None:
    """What happens on people's changes where nobody asks for it."""
