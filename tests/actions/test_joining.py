"""Ways into a seat, on the database itself: what two people do at once, what a crash repeats, what the log keeps."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert, select, update
from sqlmodel import col

from models.actions.enrol import invite, revoke_invitation, take_seat
from models.actions.seat_request import ask_for_seat, decline_seat, grant_seat
from models.audit import AuditEvent
from models.database import Database
from models.inbox import Update, UpdateState
from models.outbox import Letter
from models.people import Invitation, Seat, SeatRequest
from models.questions.health import verify_chain
from models.rules.errors import Refusal
from models.rules.words import Post
from tests.actions.cast import CHEN, LI, MORNING, WANG, new_office

BOT = 42


async def test_of_two_phones_that_use_one_link_at_once_one_is_seated(database: Database) -> None:
    cast = await new_office(database)
    link = await cast.link(await cast.unit("市司法局"))
    acts = [await cast.act(person) for person in (LI, WANG)]
    results = await asyncio.gather(*(take_seat(act, link, "李科长") for act in acts), return_exceptions=True)
    seated = [result for result in results if isinstance(result, int)]
    refused = [result.key for result in results if isinstance(result, Refusal)]
    assert (len(seated), refused) == (1, ["refused-link-used"])
    assert await cast.count(Seat, col(Seat.post) == Post.CONTACT) == 1
    assert await cast.count(Letter) == 2  # 陈主任's first letter, and this one's


async def test_a_link_revoked_while_it_is_used_is_either_used_or_revoked_never_both(database: Database) -> None:
    cast = await new_office(database)
    link = await cast.link(await cast.unit("市司法局"))
    results = await asyncio.gather(
        take_seat(await cast.act(LI), link, "李科长"),
        revoke_invitation(await cast.act(CHEN), 1),
        return_exceptions=True,
    )
    assert sum(isinstance(result, Refusal) for result in results) == 1
    used = await cast.count(Invitation, col(Invitation.used_at).is_not(None))
    revoked = await cast.count(Invitation, col(Invitation.revoked_at).is_not(None))
    assert (used, revoked) in {(1, 0), (0, 1)}
    assert await cast.count(Seat, col(Seat.post) == Post.CONTACT) == used


async def test_an_update_worked_again_after_a_crash_seats_nobody_twice_and_answers_the_same(
    database: Database,
) -> None:
    cast = await new_office(database)
    link = await cast.link(await cast.unit("市司法局"))
    async with database.writing() as session:
        row = {"bot_id": BOT, "update_id": 7, "person": LI, "received_at": MORNING, "payload": "{}", "attempts": 0}
        await session.execute(insert(Update), [row | {"state": UpdateState.WAITING}])
        await session.commit()
    seat = await take_seat(await cast.act(LI, cause=(BOT, 7)), link, "李科长")

    async with database.reading() as session:
        marked = await session.get_one(Update, (BOT, 7))
    assert (marked.state, marked.outcome) == (UpdateState.DONE, seat)
    again = await cast.act(LI, cause=(BOT, 7), done=True, outcome=marked.outcome)
    assert await take_seat(again, link, "") == seat
    assert await cast.count(Seat, col(Seat.post) == Post.CONTACT) == 1
    assert await cast.count(Letter) == 2  # 陈主任's first letter, and this one's


async def test_an_update_that_another_process_has_done_rolls_back(database: Database) -> None:
    cast = await new_office(database)
    link = await cast.link(await cast.unit("市司法局"))
    async with database.writing() as session:
        row = {"bot_id": BOT, "update_id": 7, "person": LI, "received_at": MORNING, "payload": "{}", "attempts": 0}
        await session.execute(insert(Update), [row | {"state": UpdateState.DONE}])
        await session.commit()
    with pytest.raises(RuntimeError, match="not waiting"):
        await take_seat(await cast.act(LI, cause=(BOT, 7)), link, "李科长")
    assert await cast.count(Seat, col(Seat.post) == Post.CONTACT) == 0


async def test_one_update_does_one_deed(database: Database) -> None:
    cast = await new_office(database)
    unit = await cast.unit("市司法局")
    async with database.writing() as session:
        row = {"bot_id": BOT, "update_id": 7, "person": CHEN, "received_at": MORNING, "payload": "{}", "attempts": 0}
        await session.execute(insert(Update), [row | {"state": UpdateState.WAITING}])
        await session.commit()
    act = await cast.act(CHEN, cause=(BOT, 7))
    await invite(act, Post.CONTACT, unit)
    with pytest.raises(RuntimeError, match="second deed"):
        await invite(act, Post.CONTACT, unit)


@pytest.mark.parametrize(
    ("made", "lapses"),
    [
        (datetime(2023, 8, 14, 1, 0, tzinfo=UTC), datetime(2023, 9, 13, 15, 59, 59, 999999, tzinfo=UTC)),  # 09:00
        # Half past midnight on the office's wall: the 15th there, the 14th in UTC.
        (datetime(2023, 8, 14, 16, 30, tzinfo=UTC), datetime(2023, 9, 14, 15, 59, 59, 999999, tzinfo=UTC)),
    ],
)
async def test_a_link_works_to_the_end_of_its_thirtieth_day(
    database: Database, made: datetime, lapses: datetime
) -> None:
    cast = await new_office(database)
    cast.now = made
    link = await cast.link(await cast.unit("市司法局"))
    cast.now = lapses + timedelta.resolution
    with pytest.raises(Refusal) as refused:
        await take_seat(await cast.act(LI), link, "李科长")
    assert refused.value.key == "refused-link-expired"
    cast.now = lapses - timedelta.resolution
    await take_seat(await cast.act(LI), link, "李科长")


@pytest.mark.parametrize("person", [LI, 999])
async def test_only_coordinators_invite_revoke_and_decide(database: Database, person: int) -> None:
    cast = await new_office(database)
    unit = await cast.unit("市司法局")
    await take_seat(await cast.act(LI), await cast.link(unit), "李科长")
    await cast.link(unit)
    request = await ask_for_seat(await cast.act(WANG), "城关镇", "王干事")
    for deed in (
        invite(await cast.act(person), Post.CONTACT, unit),
        revoke_invitation(await cast.act(person), 2),
        grant_seat(await cast.act(person), request, unit, Post.CONTACT),
        decline_seat(await cast.act(person), request),
    ):
        with pytest.raises(Refusal) as refused:
            await deed
        assert refused.value.key == "refused-no-right"


async def test_a_coordinator_of_another_office_reaches_nothing_here(database: Database) -> None:
    cast = await new_office(database)
    unit = await cast.unit("市司法局")
    await cast.link(unit)
    async with database.writing() as session:
        await session.execute(update(Invitation).values(office_id=cast.office.id))
        await session.commit()
    stranger = await cast.act(CHEN)
    elsewhere = type(stranger.speaker)(
        CHEN, cast.office.id + 1, stranger.speaker.member_id, seats=stranger.speaker.seats
    )
    stranger.speaker = elsewhere
    with pytest.raises(Refusal) as refused:
        await revoke_invitation(stranger, 1)
    assert refused.value.key == "refused-gone"


async def test_of_two_coordinators_that_decide_at_once_one_is_told_so(database: Database) -> None:
    cast = await new_office(database)
    unit = await cast.unit("城关镇")
    await take_seat(await cast.act(1002), await cast.link(None, Post.COORDINATOR), "周专员")
    request = await ask_for_seat(await cast.act(WANG), "城关镇", "王干事")
    results = await asyncio.gather(
        grant_seat(await cast.act(CHEN), request, unit, Post.CONTACT),
        decline_seat(await cast.act(1002), request),
        return_exceptions=True,
    )
    refused = [result for result in results if isinstance(result, Refusal)]
    assert [refusal.key for refusal in refused] == ["refused-request-decided"]
    # 王干事 hears once: the first letter, or the polite no. Before that, both coordinators were told of the request.
    assert len([kind for who, kind, _ in await cast.letters() if who == "王干事"]) == 1


async def test_the_second_coordinator_to_grant_hears_that_it_was_done_and_not_of_the_seat(database: Database) -> None:
    cast = await new_office(database)
    unit = await cast.unit("城关镇")
    await take_seat(await cast.act(1002), await cast.link(None, Post.COORDINATOR), "周专员")
    request = await ask_for_seat(await cast.act(WANG), "城关镇", "王干事")
    await grant_seat(await cast.act(CHEN), request, unit, Post.CONTACT)
    with pytest.raises(Refusal) as refused:
        await grant_seat(await cast.act(1002), request, unit, Post.CONTACT)
    assert refused.value.key == "refused-request-decided"


async def test_a_request_in_the_night_reaches_coordinators_at_nine(database: Database) -> None:
    cast = await new_office(database)
    cast.later(hours=12)  # 21:00
    await ask_for_seat(await cast.act(WANG), "城关镇", "王干事")
    _, letter = await cast.letters()  # the first is 陈主任's own
    assert letter == ("陈主任", "seat_asked", MORNING.replace(day=15))  # Tuesday, 09:00


async def test_asking_twice_is_refused_while_the_first_waits_and_after_three_in_a_day(database: Database) -> None:
    cast = await new_office(database)
    for _ in range(3):
        request = await ask_for_seat(await cast.act(WANG), "城关镇", "王干事")
        with pytest.raises(Refusal) as refused:
            await ask_for_seat(await cast.act(WANG), "城关镇", "王干事")
        assert refused.value.key == "refused-request-open"
        await decline_seat(await cast.act(CHEN), request)
    with pytest.raises(Refusal) as refused:
        await ask_for_seat(await cast.act(WANG), "城关镇", "王干事")
    assert refused.value.key == "refused-asked-too-often"
    cast.later(days=1, seconds=1)
    await ask_for_seat(await cast.act(WANG), "城关镇", "王干事")
    assert await cast.count(SeatRequest) == 4


async def test_the_log_is_chained_from_the_first_deed_and_names_no_link_and_no_words(database: Database) -> None:
    cast = await new_office(database)
    unit = await cast.unit("市司法局")
    link = await cast.link(unit, name="李科长")
    await take_seat(await cast.act(LI), link, "李科长")
    async with database.reading() as session:
        events = list(await session.scalars(select(AuditEvent).order_by(col(AuditEvent.seq))))
        report = await verify_chain(session, cast.office.id)
    assert [event.deed for event in events] == [
        "coordinator.seated_by_settings",
        "member.renamed",
        "unit.added",
        "invitation.made",
        "seat.taken",
    ]
    assert report.ok
    assert report.events == 5
    assert not any(link in event.facts or "李科长" in event.facts for event in events)


async def test_racing_deeds_leave_an_unbroken_chain(database: Database) -> None:
    cast = await new_office(database)
    unit = await cast.unit("市司法局")
    acts = [await cast.act(CHEN) for _ in range(40)]
    await asyncio.gather(*(invite(act, Post.CONTACT, unit) for act in acts))
    async with database.reading() as session:
        report = await verify_chain(session, cast.office.id)
    assert report.ok
    assert report.events == 3 + 40  # the founder seated and renamed, the unit added, forty invitations
