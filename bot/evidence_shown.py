"""Evidence handed out again: by the file id that Telegram knows it by; where it does not any more, the kept bytes."""

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import FSInputFile, InputFile

from bot.access import Hearing
from bot.evidence import place_of
from models.questions.replies import EvidenceTold
from models.rules.errors import Refusal


async def show_evidence(bot: Bot, hearing: Hearing, evidence: EvidenceTold) -> None:
    """Raises Refusal where the bytes are gone as well."""
    person = hearing.act.speaker.telegram_id
    try:
        await _send(bot, person, evidence, evidence.file_id)
    except TelegramBadRequest:
        kept = place_of(hearing.evidence, evidence.sha256)
        if not kept.is_file():
            raise Refusal("refused-evidence-gone") from None
        await _send(bot, person, evidence, FSInputFile(kept, evidence.name))


async def _send(bot: Bot, person: int, evidence: EvidenceTold, file: str | InputFile) -> None:
    if evidence.photo:
        await bot.send_photo(person, file)
    else:
        await bot.send_document(person, file)
