"""A window that waits for words about one's work, or for photos and documents with them."""

from collections.abc import Awaitable, Callable

from aiogram import Bot
from aiogram.types import ContentType, Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.input import MessageInput

from bot.access import hearing_of, texts_of
from bot.albums import follows_in_album
from bot.errors import leads_home, refusal_told
from bot.evidence import brings_file, kept
from bot.report_elsewhere import words_for_here
from bot.report_owed import thank
from bot.twice import is_sent_again
from models.answers.thanks import only_acknowledges
from models.rules.errors import Refusal
from models.rules.replying import MOST_FILES, File

OnWords = Callable[[str, DialogManager], Awaitable[None]]
FilesSoFar = Callable[[DialogManager], Awaitable[tuple[File, ...]]]
OnFile = Callable[[File, DialogManager], Awaitable[None]]
LONGEST_NOD = 12  # characters


def reported(
    on_words: OnWords | None, files_so_far: FilesSoFar, on_file: OnFile, *, leads: bool = True
) -> MessageInput:
    """Words go to `on_words`, a file's caption too; where it `leads`, to the item that they name. An album is answered
    once: what follows edits that answer."""

    async def heard(message: Message, _: MessageInput, manager: DialogManager) -> None:
        follows = follows_in_album(message)
        if follows:
            manager.show_mode = ShowMode.EDIT
        is_sent_again(manager)
        text = message.text or message.caption or ""
        text = text if text.strip() else ""
        if leads and not brings_file(message) and _nods(text):
            await thank(manager)
            return
        try:
            files = [await _file(message, manager, files_so_far)] if brings_file(message) else []
            if text and on_words is not None and not text.startswith("/"):
                here = await words_for_here(manager, text, files) if leads else text
                if here is None:
                    return
                text = here
            if files:
                await on_file(files[0], manager)
            elif not text or text.startswith("/"):
                key = "lost-command" if text else "report-words-please"
                await message.answer(texts_of(manager).html(key))
                return
            if text and on_words is not None:
                await on_words(text, manager)
            elif text:
                await message.answer(texts_of(manager).html("report-file-please"))
        except Refusal as refusal:
            if leads_home(refusal):
                raise
            await message.answer(refusal_told(hearing_of(manager), refusal), parse_mode=None)

    return MessageInput(heard, content_types=ContentType.ANY)


def _nods(words: str) -> bool:
    """Whether they answer another message, a letter above, and not what the window asks. A digit may be a figure."""
    return len(words) <= LONGEST_NOD and only_acknowledges(words) and not any(c.isdigit() for c in words)


async def _file(message: Message, manager: DialogManager, files_so_far: FilesSoFar) -> File:
    hearing = hearing_of(manager)
    bot: Bot = manager.middleware_data["bot"]
    so_far = await files_so_far(manager)
    file = await kept(bot, message, hearing.evidence, hearing.texts, len(so_far) + 1)
    if len(so_far) >= MOST_FILES and file.sha256 not in {each.sha256 for each in so_far}:
        raise Refusal("refused-files-many", most=MOST_FILES)
    return file
