"""The pieces of a paper that is pasted into the chat. Each is a row, by its message's id, until all are read."""

from dataclasses import dataclass
from datetime import timedelta

from aiogram_dialog import DialogManager

from bot.access import act_of
from models.actions.act import Act
from models.actions.draft import drop_drafts, keep_draft
from models.notice.pasted import pieces_joined
from models.questions.drafts import drafts_of

FORM = "pasted"
STALE = timedelta(hours=12)  # what was left so long is no beginning of what is pasted now


@dataclass(frozen=True)
class Pieces:
    """In the order in which they were sent."""

    messages: list[int]
    texts: list[str]
    age: timedelta | None  # of the newest

    @property
    def joined(self) -> str:
        return pieces_joined(self.texts)


async def pieces_at_hand(act: Act) -> Pieces:
    """What was pasted and not yet read or dropped."""
    async with act.database.reading() as session:
        rows = await drafts_of(session, act.speaker.telegram_id, FORM)
    newest = max((since for _, _, since in rows), default=None)
    age = act.now - newest if newest else None
    if age is None or age > STALE:
        return Pieces([], [], None)
    return Pieces([about for about, _, _ in rows], [str(words["text"]) for _, words, _ in rows], age)


async def keep_piece(act: Act, message_id: int, text: str) -> None:
    """Keep one more; what was left long ago goes."""
    if not (await pieces_at_hand(act)).texts:
        await drop_drafts(act.database, act.speaker.telegram_id, FORM)
    await keep_draft(act.database, act.now, act.speaker.telegram_id, FORM, {"text": text}, message_id)


async def drop_pieces(manager: DialogManager) -> None:
    act = act_of(manager)
    await drop_drafts(act.database, act.speaker.telegram_id, FORM)
