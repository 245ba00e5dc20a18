"""What comes with a reply: photos and documents, whose bytes are kept by their hash, each once."""

import asyncio
import hashlib
import os
from contextlib import suppress
from pathlib import Path, PurePath

from aiogram import Bot
from aiogram.types import Message

from bot.fetching import fetched
from bot.texts import Texts
from models.rules.errors import Refusal
from models.rules.naming import tidy
from models.rules.replying import LARGEST_FILE, File

LONGEST_NAME = 60  # characters; the ending stays


def brings_file(message: Message) -> bool:
    return bool(message.photo or message.document)


async def kept(bot: Bot, message: Message, folder: Path, texts: Texts, nth: int) -> File:
    """Keep the message's photo or document. `nth`: a photo has no name, and is called by its number.

    Raises Refusal for one that is too large or cannot be fetched; nothing of it is kept then.
    """
    sent = message.document or (message.photo or [])[-1]
    if (sent.file_size or 0) > LARGEST_FILE:
        raise Refusal("refused-file-large", megabytes=LARGEST_FILE >> 20)
    data = await fetched(bot, sent.file_id)
    sha256 = await asyncio.to_thread(_write, folder, data)
    name = message.document.file_name if message.document else None
    shown = _short(tidy(name or "")) or texts.plain("file-name", nth=nth, photo="yes" if message.photo else "no")
    return File(sha256, shown, len(data), sent.file_id, photo=bool(message.photo))


def _short(name: str) -> str:
    ending = PurePath(name).suffix
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - len(ending) - 1] + "…" + ending


def place_of(folder: Path, sha256: str) -> Path:
    return folder / sha256[:2] / sha256


def _write(folder: Path, data: bytes) -> str:
    """Under its own name only when all of it is on the disk: a crash leaves no half of it there."""
    sha256 = hashlib.sha256(data).hexdigest()
    place = place_of(folder, sha256)
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        half = place.with_suffix(f".{os.getpid()}.half")
        try:
            with half.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            half.replace(place)
        finally:
            with suppress(FileNotFoundError):
                half.unlink()
    return sha256
