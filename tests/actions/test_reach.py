"""Whom letters reach: a person who blocks the bot, a group that moves."""

from sqlalchemy import select
from sqlmodel import col

from models.actions.enrol import take_seat
from models.actions.post_letter import post_letter
from models.actions.reach import move_group, set_group_reachable, set_reachable
from models.database import Database
from models.outbox import Letter
from models.people import Member
from models.rules.words import MemberKind
from tests.actions.cast import CHEN, LI, new_office

OLD, NEW = -500, -1_000_000_000_500


async def test_somebody_who_blocks_the_bot_is_out_of_reach_until_they_come_back(database: Database) -> None:
    cast = await new_office(database)
    await take_seat(await cast.act(LI), await cast.link(await cast.unit("市司法局")), "李科长")
    await set_reachable(await cast.act(LI), False)
    assert not (await cast.act(LI)).speaker.reachable
    await set_reachable(await cast.act(LI), True)
    assert (await cast.act(LI)).speaker.reachable


async def test_a_stranger_who_blocks_the_bot_leaves_no_trace(database: Database) -> None:
    cast = await new_office(database)
    await set_reachable(await cast.act(999), False)
    assert await cast.count(Member) == 1  # 陈主任


async def test_a_group_that_moves_takes_its_waiting_letters_along_and_stays_one_group(database: Database) -> None:
    cast = await new_office(database)
    async with database.writing() as session:
        group = Member(
            office_id=cast.office.id, telegram_id=OLD, chat_id=OLD, kind=MemberKind.GROUP, known_since=cast.now
        )
        session.add(group)
        await session.flush()
        await post_letter(session, member=group, kind="trouble", key="one", now=cast.now)
        await session.commit()
    await move_group(await cast.act(CHEN), OLD, NEW)
    await set_group_reachable(await cast.act(CHEN), NEW, False)
    async with database.reading() as session:
        group = (await session.scalars(select(Member).where(col(Member.kind) == MemberKind.GROUP))).one()
        letter = (await session.scalars(select(Letter).where(col(Letter.key) == "one"))).one()
    assert (group.telegram_id, group.chat_id, letter.chat_id) == (NEW, NEW, NEW)
    assert group.unreachable_since == cast.now
