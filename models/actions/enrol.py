"""Ways into a seat by invitation: make one, take it back, use it."""

import secrets

from sqlalchemy import update
from sqlmodel import col

from models.actions.act import Act, action
from models.actions.draft import forget_draft
from models.actions.invitation_link import hash_of_token, token_of
from models.actions.office import find_or_add_member
from models.actions.post_letter import post_welcome
from models.actions.record import record
from models.people import Invitation, Member, Seat
from models.questions.invitations import invitation_by_id, usable_invitation
from models.questions.offices import end_of_day
from models.questions.units import unit_by_id
from models.rules.errors import Refusal
from models.rules.naming import person_name
from models.rules.permissions import Deed
from models.rules.words import OFFICE_POSTS, Post
from models.upsert import rows_changed

VALID_DAYS = 30  # design §6; the last of them to its end, as the link says


@action
async def invite(act: Act, post: Post, unit_id: int | None, name_hint: str = "") -> int:
    """Make a one-time invitation to a post of a unit (None for the office's own posts). Returns its id."""
    if (unit_id is None) != (post in OFFICE_POSTS):
        raise ValueError(f"{post} and unit {unit_id} do not go together")
    if unit_id is not None:
        await unit_by_id(act.session, act.office_id, unit_id)
    act.check_may(Deed.INVITE, unit_id=unit_id)
    assert act.speaker.member_id is not None
    nonce = secrets.token_urlsafe(24)
    invitation = Invitation(
        office_id=act.office_id,
        unit_id=unit_id,
        post=post,
        name_hint=person_name(name_hint) if name_hint else "",
        nonce=nonce,
        token_hash=hash_of_token(token_of(act.secret, nonce)),
        made_by=act.speaker.member_id,
        made_at=act.now,
        expires_at=await end_of_day(act.session, act.office_id, act.now, VALID_DAYS),
    )
    act.session.add(invitation)
    await act.session.flush()
    await record(act, "invitation.made", f"invitation:{invitation.id}", unit=unit_id, post=post)
    return invitation.id


@action
async def revoke_invitation(act: Act, invitation_id: int) -> None:
    """Take back an invitation that nobody has used. Raises Refusal when it was used, or is gone."""
    invited = await invitation_by_id(act.session, act.office_id, invitation_id)
    act.check_may(Deed.REVOKE_INVITATION, unit_id=invited.invitation.unit_id)
    if invited.invitation.revoked_at is not None:
        return
    changed = await rows_changed(
        act.session,
        update(Invitation)
        .where(col(Invitation.id) == invitation_id, col(Invitation.used_at).is_(None))
        .values(revoked_at=act.now),
    )
    if changed != 1:
        raise Refusal("refused-invitation-used")
    await record(act, "invitation.revoked", f"invitation:{invitation_id}")


@action
async def take_seat(act: Act, token_hash: str, name: str) -> int:
    """Sit down in the seat that the link offers, under this name. Returns the seat's id.

    Raises Refusal where the link offers nothing (any more), or the name is empty. The first letter is written here.
    """
    invited = await usable_invitation(act.session, act.speaker, token_hash, act.now)
    act.check_may(Deed.TAKE_SEAT, unit_id=invited.invitation.unit_id, member_id=act.speaker.member_id)
    name = person_name(name)
    member = await find_or_add_member(act, act.speaker.telegram_id)
    used = await rows_changed(
        act.session,
        update(Invitation)
        .where(
            col(Invitation.id) == invited.invitation.id,
            col(Invitation.used_at).is_(None),
            col(Invitation.revoked_at).is_(None),
        )
        .values(used_at=act.now, used_by=member.id),
    )
    if used != 1:
        raise Refusal("refused-link-used")
    seat_id = await seat_member(act, member, name, invited.invitation.post, invited.invitation.unit_id)
    await forget_draft(act.session, act.speaker.telegram_id, "join", invited.invitation.id)
    return seat_id


async def seat_member(act: Act, member: Member, name: str, post: Post, unit_id: int | None) -> int:
    """Within a deed: give the member the seat, their name, and the first letter. Returns the seat's id."""
    member.name = name
    member.language = member.language or act.language
    seat = Seat(office_id=act.office_id, unit_id=unit_id, member_id=member.id, post=post, since=act.now)
    act.session.add(seat)
    await act.session.flush()
    act.people_changed = True
    await record(act, "seat.taken", f"seat:{seat.id}", member=member.id, unit=unit_id, post=post)
    await post_welcome(act, member, seat)
    return seat.id
