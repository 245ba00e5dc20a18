"""People with phones: they type and tap, and everything that the bot says to them is read as Telegram would."""

import itertools
import re
from collections.abc import AsyncGenerator
from datetime import UTC, datetime
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.base import BaseSession
from aiogram.enums import ParseMode
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessage,
    EditMessageText,
    GetFile,
    SendDocument,
    SendMessage,
    SendPhoto,
    TelegramMethod,
)
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    Chat,
    Document,
    File,
    InlineKeyboardMarkup,
    Location,
    Message,
    PhotoSize,
    Sticker,
    Update,
    User,
    Voice,
)
from aiogram_dialog.test_tools import BotClient
from aiogram_dialog.test_tools.keyboard import InlineButtonTextLocator

from bot.taps import LetterTap
from sandbox.formatted import CAPTION_UNITS, TEXT_UNITS, check_length, read_formatted, settled

_AT = datetime(2023, 9, 20, 1, 0, tzinfo=UTC)
MOST_BYTES_IN_BUTTON = 64  # of callback data


THINGS: dict[str, dict[str, Any]] = {
    "sticker": {
        "sticker": Sticker(
            file_id="s", file_unique_id="s", type="regular", width=1, height=1, is_animated=False, is_video=False
        ),
    },
    "ok": {
        "sticker": Sticker(
            file_id="k",
            file_unique_id="k",
            type="regular",
            width=1,
            height=1,
            emoji="👌",
            is_animated=False,
            is_video=False,
        ),
    },
    "voice": {"voice": Voice(file_id="v", file_unique_id="v", duration=3)},
    "location": {"location": Location(longitude=113.39, latitude=34.54)},
    "blank": {"text": " \n "},
}


class Line(BaseSession):
    """The line to Telegram, ending here. `said` is every message in order, as its reader sees it."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[Message] = []
        self.alerts: list[str] = []
        self.answers: list[str] = []  # what was said to taps, alerts among it
        self.documents: list[str] = []  # what was handed out, by the file's id, or its name where its bytes went
        self.deleted: list[int] = []  # messages of ours that were taken away
        self.handed: list[bytes] = []  # the bytes of the last
        self.unknown_files: set[str] = set()  # ids that Telegram does not know
        self.files: dict[str, bytes] = {}  # what people sent, by the file's id
        self._ids = itertools.count(1000)

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:
        if isinstance(method, SendMessage | EditMessageText):
            return self._show(method, method.text or "", TEXT_UNITS)
        if isinstance(method, SendDocument):
            named = method.document if isinstance(method.document, str) else str(method.document.filename)
            if named in self.unknown_files:
                raise TelegramBadRequest(method, "Bad Request: wrong file identifier")
            self.documents.append(named)
            if isinstance(method.document, BufferedInputFile):
                self.handed.append(method.document.data)
            return self._show(method, "", CAPTION_UNITS)
        if isinstance(method, SendPhoto):
            return self._show(method, method.caption or "", CAPTION_UNITS)
        if isinstance(method, GetFile):
            return File(file_id=method.file_id, file_unique_id=method.file_id, file_path=method.file_id)
        if isinstance(method, DeleteMessage):
            self.deleted.append(method.message_id)
        if isinstance(method, AnswerCallbackQuery) and method.text:
            self.answers.append(method.text)
            if method.show_alert:
                self.alerts.append(method.text)
        return True

    def _show(self, method: SendMessage | EditMessageText | SendPhoto | SendDocument, words: str, most: int) -> Message:
        text, entities = read_formatted(words, "" if method.parse_mode is None else "HTML", None)
        text, _ = settled(text, entities, allow_empty=most == CAPTION_UNITS)
        check_length(text, most, "message")
        keys = method.reply_markup if isinstance(method.reply_markup, InlineKeyboardMarkup) else None
        for button in itertools.chain.from_iterable(keys.inline_keyboard if keys else []):
            assert button.text.strip()
            assert len((button.callback_data or "").encode()) <= MOST_BYTES_IN_BUTTON
        edited = method.message_id if isinstance(method, EditMessageText) else None
        assert isinstance(method.chat_id, int)
        message = Message(
            message_id=edited or next(self._ids),
            date=datetime(2023, 9, 20, 1, 0, tzinfo=UTC),
            chat=Chat(id=method.chat_id, type="private"),
            from_user=User(id=1, is_bot=True, first_name="Duban"),
            text=text,
            reply_markup=keys,
        )
        self.said.append(message)
        return message

    async def close(self) -> None:
        """Nothing is open."""

    async def stream_content(self, url: str, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        yield self.files[url.rpartition("/")[2]]


def bot_on(line: Line) -> Bot:
    return Bot("1:TEST", session=line, default=DefaultBotProperties(parse_mode=ParseMode.HTML))


class Phone:
    """One person's phone."""

    def __init__(self, dispatcher: Dispatcher, bot: Bot, line: Line, person: int) -> None:
        self._client = BotClient(dispatcher, user_id=person, chat_id=person, bot=bot)
        self._line = line
        self._person = person

    @property
    def chat(self) -> list[Message]:
        return [message for message in self._line.said if message.chat.id == self._person]

    async def types(self, words: str) -> str:
        """Send a line; what the bot says last."""
        await self._client.send(words)
        return self.reads()

    def skips_messages(self, many: int) -> None:
        """Telegram's ids go on where another phone begins anew with them."""
        self._client.last_message_id += many

    async def sends(self, paper: bytes, name: str = "a.txt", size: int | None = None, to: int | None = None) -> str:
        """Send a file, in reply to one of the chat's messages or to none; what the bot says last."""
        file_id = self._sent(paper)
        size = len(paper) if size is None else size
        document = Document(file_id=file_id, file_unique_id=file_id, file_name=name, file_size=size)
        return await self._feeds(document=document, reply_to_message=self._there(to))

    async def sends_photo(
        self, picture: bytes, caption: str | None = None, album: str | None = None, to: int | None = None
    ) -> str:
        """Send a photo, in reply to one of the chat's messages or to none; what the bot says last."""
        file_id = self._sent(picture)
        photo = PhotoSize(file_id=file_id, file_unique_id=file_id, width=1, height=1, file_size=len(picture))
        return await self._feeds(photo=[photo], caption=caption, media_group_id=album, reply_to_message=self._there(to))

    async def sends_thing(self, kind: str, to: int | None = None) -> str:
        """Send what carries neither words nor a file to keep; what the bot says last."""
        return await self._feeds(**THINGS[kind], reply_to_message=self._there(to))

    async def answers(self, message_id: int, words: str) -> str:
        """Reply to one of the chat's messages; what the bot says last."""
        await self._client.send(words, reply_to=self._there(message_id))
        return self.reads()

    def _there(self, message_id: int | None) -> Message | None:
        bot = User(id=1, is_bot=True, first_name="Duban")
        return Message(message_id=message_id, date=_AT, chat=self._client.chat, from_user=bot) if message_id else None

    async def taps_letter(self, letter_id: int, verb: str) -> str:
        """Tap a button under a letter that was sent; what the bot says last."""
        query = CallbackQuery(
            id=str(next(self._line._ids)),
            chat_instance="--",
            from_user=self._client.user,
            data=LetterTap(letter=letter_id, verb=verb).pack(),
            message=Message(message_id=500, date=_AT, chat=self._client.chat),
        )
        await self._client.dp.feed_update(
            self._client.bot, Update(update_id=next(self._line._ids), callback_query=query)
        )
        return self.reads()

    def _sent(self, content: bytes) -> str:
        file_id = f"file{next(self._line._ids)}"
        self._line.files[file_id] = content
        return file_id

    async def _feeds(self, **content: Any) -> str:
        message = Message(
            message_id=next(self._line._ids), date=_AT, chat=self._client.chat, from_user=self._client.user, **content
        )
        await self._client.dp.feed_update(self._client.bot, Update(update_id=next(self._line._ids), message=message))
        return self.reads()

    def newest(self) -> Message:
        """The newest message that has buttons, as it is shown now."""
        return next(message for message in reversed(self.chat) if message.reply_markup)

    async def taps(self, label: str, on: Message | None = None) -> str:
        """Tap the button with this label under the newest message that has buttons, or as one showed it once; what the
        bot says last."""
        shown = on or self.newest()
        await self._client.click(shown, InlineButtonTextLocator(re.escape(label)))
        return self.reads()

    async def taps_again(self, label: str, shown: Message) -> str:
        """Tap a button of a window as it was shown, whatever it shows by now."""
        await self._client.click(shown, InlineButtonTextLocator(re.escape(label)))
        return self.reads()

    def button(self, beginning: str, *, within: bool = False) -> str:
        """The label of the first button that begins so, or has it `within`; under the newest message with buttons."""
        labels = self._labels()
        return next(label for label in labels if label.startswith(beginning) or (within and beginning in label))

    def has_button(self, beginning: str) -> bool:
        return any(label.startswith(beginning) for label in self._labels())

    def _labels(self) -> list[str]:
        shown = next(message.reply_markup for message in reversed(self.chat) if message.reply_markup)
        return [button.text for row in shown.inline_keyboard for button in row]

    def reads(self) -> str:
        return self.chat[-1].text or ""
