"""The sandbox's play: its cast, and its beginning anew."""

import asyncio

from bot.app import App
from bot.seats import seats_told
from bot.settings import Begins
from bot.stage import Role, set_stage
from bot.texts import LANGUAGES, Texts
from models.questions.people import holders, speaker_of
from models.rules.words import Post
from sandbox.cast import CAST
from sandbox.server import Sandbox


class Stage:
    """What is played, and its beginning anew: the reset waits until the app has stopped working and works again."""

    def __init__(self, app: App, sandbox: Sandbox | None, wanted: asyncio.Event | None) -> None:
        self._app = app
        self._sandbox = sandbox
        self.wanted = wanted or asyncio.Event()
        self.done = asyncio.Event()
        self._begins: Begins = app.settings.sandbox_begins

    async def set_if_new(self) -> None:
        """On a new database the sandbox's people come and are seated; later they are there already."""
        async with self._app.database.reading() as session:
            known = await holders(session, self._app.office.id, Post.OBSERVER)
        if not known:
            await self._begin_anew()

    async def reset(self, begins: Begins | None) -> None:
        """Ask for a beginning anew, and return when it is done and the app works again. None: as the settings say."""
        self._begins = begins or self._app.settings.sandbox_begins
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

    async def note_new_phones(self) -> None:
        """What a phone that was added later is seated as stands under its name, as the cast's posts do."""
        assert self._sandbox is not None
        office, notes = self._app.office, {}
        async with self._app.database.reading() as session:
            for person in set(self._sandbox.people) - {player.id for player in CAST}:
                speaker = await speaker_of(session, office.id, person)
                told = {language: seats_told(Texts(language, office.zone), speaker) for language in LANGUAGES}
                notes[person] = told if speaker.seats else {}
        self._sandbox.note_people(notes)

    async def _begin_anew(self) -> None:
        assert self._sandbox is not None
        await self._sandbox.reset()
        for player in CAST:
            self._sandbox.add_person(id=player.id, first_name=player.name, note=player.note, started=bool(player.post))
        await self._app.begin_anew(self._set_stage)

    async def _set_stage(self) -> None:
        app = self._app
        roles = [Role(player.id, player.name, player.post, player.unit) for player in CAST]
        in_force = self._begins == "plan"
        await set_stage(app.database, app.office, app.clock.now, app.secret, roles, in_force=in_force)
