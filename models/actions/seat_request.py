"""The way in without an invitation: ask, and a coordinator grants or declines."""

from datetime import timedelta

from sqlalchemy import func, select, update
from sqlmodel import col

from models.actions.act import Act, action
from models.actions.draft import forget_draft
from models.actions.enrol import seat_member
from models.actions.office import find_or_add_member
from models.actions.post_letter import post_letter
from models.actions.record import record
from models.people import Member, Seat, SeatRequest
from models.questions.offices import open_moment
from models.questions.people import holders
from models.questions.seat_requests import request_by_id
from models.questions.units import unit_by_id
from models.rules.errors import Refusal
from models.rules.naming import person_name, tidy, unit_name
from models.rules.permissions import Deed
from models.rules.words import Post, RequestState
from models.upsert import rows_changed

LONGEST_TELEGRAM = 100  # nobody typed it here, so it may be cut
MOST_A_DAY = 3  # a stranger may not fill the coordinators' day


@action
async def ask_for_seat(act: Act, unit_said: str, name_said: str, telegram_name: str = "") -> int:
    """Ask the office for a seat, in one's own words. Returns the request's id.

    `telegram_name` is what the asker's Telegram shows. Raises Refusal while an earlier request waits.
    """
    act.check_may(Deed.ASK_FOR_SEAT, member_id=act.speaker.member_id)
    unit_said, name_said = unit_name(unit_said), person_name(name_said)
    member = await find_or_add_member(act, act.speaker.telegram_id, name_said)
    member.language = member.language or act.language
    await _check_not_too_often(act, member)
    request = SeatRequest(
        office_id=act.office_id,
        member_id=member.id,
        unit_said=unit_said,
        name_said=name_said,
        telegram_name=tidy(telegram_name)[:LONGEST_TELEGRAM],
        asked_at=act.now,
    )
    act.session.add(request)
    await act.session.flush()
    act.people_changed = True
    await forget_draft(act.session, act.speaker.telegram_id, "ask_seat")
    await record(act, "seat.asked", f"seat_request:{request.id}", member=member.id)
    for coordinator in await holders(act.session, act.office_id, Post.COORDINATOR):
        await post_letter(
            act.session,
            member=coordinator,
            kind="seat_asked",
            key=f"seat-asked:{request.id}:{coordinator.id}",
            now=act.now,
            not_before=await open_moment(act.session, act.office_id, act.now),
            request=request.id,
        )
    return request.id


async def _check_not_too_often(act: Act, member: Member) -> None:
    asked = select(SeatRequest).where(col(SeatRequest.member_id) == member.id)
    if (await act.session.scalars(asked.where(col(SeatRequest.state) == RequestState.OPEN))).first():
        raise Refusal("refused-request-open")
    lately = select(func.count()).where(
        col(SeatRequest.member_id) == member.id, col(SeatRequest.asked_at) > act.now - timedelta(days=1)
    )
    if (await act.session.scalar(lately) or 0) >= MOST_A_DAY:
        raise Refusal("refused-asked-too-often")


@action
async def grant_seat(act: Act, request_id: int, unit_id: int, post: Post) -> int:
    """Seat the one who asked, in the unit and post that the coordinator chose. Returns the seat's id."""
    request = await request_by_id(act.session, act.office_id, request_id)
    act.check_may(Deed.DECIDE_SEAT_REQUEST)
    await unit_by_id(act.session, act.office_id, unit_id)
    # First, so that the second of two coordinators hears of the first, and not of the seat that this one gave.
    await _decide(act, request, RequestState.GRANTED, unit_id=unit_id, post=post)
    held = select(col(Seat.id)).where(
        col(Seat.member_id) == request.member_id,
        col(Seat.unit_id) == unit_id,
        col(Seat.post) == post,
        col(Seat.until).is_(None),
    )
    if (await act.session.execute(held)).first():
        raise Refusal("refused-they-sit-already")
    member = await act.session.get_one(Member, request.member_id)
    return await seat_member(act, member, request.name_said, post, unit_id)


@action
async def decline_seat(act: Act, request_id: int) -> None:
    """Say no to the one who asked; they are told, politely and once."""
    request = await request_by_id(act.session, act.office_id, request_id)
    act.check_may(Deed.DECIDE_SEAT_REQUEST)
    await _decide(act, request, RequestState.DECLINED)
    await record(act, "seat.declined", f"seat_request:{request_id}")
    await post_letter(
        act.session,
        member=await act.session.get_one(Member, request.member_id),
        kind="seat_declined",
        key=f"seat-declined:{request_id}",
        now=act.now,
        not_before=await open_moment(act.session, act.office_id, act.now),
        request=request_id,
    )


async def _decide(act: Act, request: SeatRequest, state: RequestState, **chosen: object) -> None:
    decided = await rows_changed(
        act.session,
        update(SeatRequest)
        .where(col(SeatRequest.id) == request.id, col(SeatRequest.state) == RequestState.OPEN)
        .values(state=state, decided_at=act.now, decided_by=act.speaker.member_id, **chosen),
    )
    if decided != 1:
        raise Refusal("refused-request-decided")
