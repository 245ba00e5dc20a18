"""What becomes of a letter after it was sent."""

from datetime import datetime
from typing import Any

from models.database import Database
from models.outbox import Letter, LetterState


async def confirm_letter(database: Database, now: datetime, member_id: int | None, letter_id: int) -> dict[str, Any]:
    """A tap on a letter's button is proof of delivery (design §7). Returns its facts; {} when the letter is not theirs.

    No deed of its own, since the button's deed follows in the same update: it may be noted twice without harm.
    A letter that we believed unsent (we died while sending it) stands as sent, and is not sent again.
    """
    async with database.writing() as session:
        letter = await session.get(Letter, letter_id, with_for_update=True)
        if letter is None or letter.member_id != member_id:
            return {}
        if letter.tapped_at is None:
            letter.tapped_at = now
            if letter.state in (LetterState.WAITING, LetterState.FAILED):
                letter.state, letter.sent_at, letter.maybe_doubled = LetterState.SENT, now, False
            await session.commit()
        return letter.facts
