"""Evidence handed out again: by the file id that Telegram knows it by."""

from aiogram import Bot

from bot.access import Hearing
from models.questions.replies import EvidenceTold


async def show_evidence(bot: Bot, hearing: Hearing, evidence: EvidenceTold) -> None:
    person = hearing.act.speaker.telegram_id
    if evidence.photo:
        await bot.send_photo(person, evidence.file_id)
    else:
        await bot.send_document(person, evidence.file_id)
