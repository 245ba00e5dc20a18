"""Evidence handed out again: by the file id that Telegram knows it by; where it does not any more, the kept bytes."""

from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import FSInputFile, InputFile
from aiogram_dialog import DialogManager, ShowMode

from bot.access import Hearing, hearing_of
from bot.evidence import place_of
from bot.texts import Texts
from models.questions.replies import EvidenceTold, ReplyTold
from models.rules.errors import Refusal


def evidence_listed(texts: Texts, told: ReplyTold) -> list[dict[str, Any]]:
    """For a window's list of what came with the reply, and with those it took the place of before anybody looked."""
    own = {each.sha256 for each in told.evidence}
    before = [each for each in told.evidence_before if each.sha256 not in own]
    return [
        *({"id": each.id, "name": each.name} for each in told.evidence),
        *({"id": each.id, "name": texts.plain("review-evidence-before", name=each.name)} for each in before),
    ]


async def hand_out(manager: DialogManager, told: ReplyTold, evidence_id: int) -> None:
    """One of it, above the window it was tapped in. Raises Refusal where it is not the reply's, or cannot be had."""
    found = next((each for each in (*told.evidence, *told.evidence_before) if each.id == evidence_id), None)
    if found is None:
        raise Refusal("refused-gone")
    bot: Bot = manager.middleware_data["bot"]
    await show_evidence(bot, hearing_of(manager), found)
    manager.show_mode = ShowMode.DELETE_AND_SEND  # the card stays below what belongs to it


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
