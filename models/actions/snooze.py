"""Put a reminder off: one letter then, free of the cap; put off again, it is the later choice that holds."""

from datetime import datetime

from sqlalchemy import func, select, update
from sqlmodel import col

from models.actions.act import Act, action
from models.actions.post_letter import post_letter
from models.outbox import Letter, LetterState
from models.people import Member, Office
from models.questions.asking import SNOOZED
from models.questions.asks import ask_letter, moments_to_put_off
from models.questions.offices import calendar_of
from models.rules.errors import Refusal
from models.rules.permissions import Deed
from models.upsert import rows_changed


@action
async def snooze(act: Act, letter_id: int, when: datetime) -> None:
    """Raises Refusal for somebody else's letter, for a moment that was over before it was chosen, and for one at which
    nothing of it is asked any more."""
    letter = await ask_letter(act.session, act.office_id, letter_id)
    act.check_may(Deed.PUT_OFF_REMINDER, member_id=letter.member_id)
    office = await act.session.get_one(Office, act.office_id)
    if when not in await moments_to_put_off(act.session, letter, calendar_of(office), act.now):
        raise Refusal("refused-moment-past")
    member = await act.session.get_one(Member, letter.member_id, with_for_update=True)
    theirs = (col(Letter.member_id) == member.id, col(Letter.key).startswith(f"{SNOOZED}:{member.id}:"))
    put_off_again = await rows_changed(
        act.session,
        update(Letter)
        .where(*theirs, col(Letter.state) == LetterState.WAITING)
        .values(not_before=when, facts=letter.facts)
        .execution_options(synchronize_session=False),
    )
    if not put_off_again:
        so_far = await act.session.scalar(select(func.count()).select_from(Letter).where(*theirs))
        key = f"{SNOOZED}:{member.id}:{so_far}"
        await post_letter(
            act.session, member=member, kind=letter.kind, key=key, now=act.now, not_before=when, **letter.facts
        )
