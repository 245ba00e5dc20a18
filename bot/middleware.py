"""One look at the clock and one known speaker per update: laid ready before anything is heard."""

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from aiogram import BaseMiddleware
from aiogram.enums import ChatType
from aiogram.types import Chat, TelegramObject, Update, User

from bot.access import Hearing
from bot.command_words import read_as_command
from bot.intents import intents_named_after
from bot.menus import refresh_menu
from bot.texts import LANGUAGES, Texts
from models.actions.acquaintance import note_spoken
from models.actions.act import Act
from models.database import Database
from models.people import Office
from models.questions.people import speaker_of
from models.rules.naming import LONGEST_PERSON, tidy
from models.rules.permissions import Speaker

REMEMBERED = 5000


class Speakers:
    """Who is who, remembered until somebody's seat, name or language changes anywhere."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: OrderedDict[int, tuple[int, Speaker]] = OrderedDict()

    async def of(self, office_id: int, telegram_id: int) -> Speaker:
        epoch = self._database.people_epoch
        known = self._known.get(telegram_id)
        if known is not None and known[0] == epoch:
            return known[1]
        async with self._database.reading() as session:
            speaker = await speaker_of(session, office_id, telegram_id)
        self._known[telegram_id] = (epoch, speaker)
        self._known.move_to_end(telegram_id)
        if len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        return speaker


class Listening(BaseMiddleware):
    """Outer middleware of every update. The clock is read here, once; handlers take `hearing` from it."""

    def __init__(
        self,
        database: Database,
        office: Office,
        now: Callable[[], datetime],
        secret: bytes,
        bot_username: str,
        data_dir: Path,
    ) -> None:
        self.database = database
        self.office = office
        self.now = now
        self.secret = secret
        self.bot_username = bot_username
        self.evidence = data_dir / "evidence"
        self.speakers = Speakers(database)

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        user: User | None = data.get("event_from_user")
        if not isinstance(event, Update) or user is None or not _for_us(event, data.get("event_chat")):
            return None
        if event.message is not None:
            read_as_command(event.message)
        speaker = await self.speakers.of(self.office.id, user.id)
        language = speaker.language or _phone_language(user, speaker) or self.office.language
        now = self.now()
        data["hearing"] = hearing = Hearing(
            act=Act(
                database=self.database,
                now=now,
                speaker=speaker,
                language=language,
                secret=self.secret,
                cause=data.get("cause"),
                done=data.get("done", False),
                outcome=data.get("outcome"),
            ),
            texts=Texts(language, self.office.zone, now),
            office=self.office,
            bot_username=self.bot_username,
            evidence=self.evidence,
        )
        spoke = event.message is not None or event.callback_query is not None
        if spoke and speaker.member_id is not None and (not speaker.name or not speaker.reachable):
            name = None if speaker.name else tidy(user.full_name)[:LONGEST_PERSON]
            await note_spoken(self.database, speaker.member_id, name)
            hearing.act.speaker = await self.speakers.of(self.office.id, user.id)
        with intents_named_after(event.update_id):
            result = await handler(event, data)
        if spoke:
            await refresh_menu(data["bot"], hearing, await self.speakers.of(self.office.id, user.id))
        return result


def _for_us(event: Update, chat: Chat | None) -> bool:
    """Private chats; of groups only that they let us in or moved, until somebody turns them on (design §6)."""
    if chat is None or chat.type == ChatType.PRIVATE or event.my_chat_member:
        return True
    return event.message is not None and event.message.migrate_to_chat_id is not None


def _phone_language(user: User, speaker: Speaker) -> str | None:
    """Somebody new is spoken to as their phone speaks; whoever has a seat chose once, or follows the office."""
    if speaker.member_id is not None:
        return None
    code = (user.language_code or "").partition("-")[0]
    return code if code in LANGUAGES else None
