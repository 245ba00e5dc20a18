"""Who has signed, who has not three working days after it came, whom it has not reached, and who has nobody."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import update
from sqlmodel import col

from models.actions.acknowledge import acknowledge
from models.database import Database
from models.outbox import Letter
from models.plan import Plan
from models.questions.signing import Signing, ToSign, signing_of
from models.rules.words import Post, ReplyStatus
from tests.actions.adopted import Adopted, adopted_office, said
from tests.actions.cast import LI, WANG

LIU, ZHANG = 1004, 1005


@pytest.fixture
async def cast(database: Database) -> Adopted:
    cast = await adopted_office(database)
    await cast.seated(WANG, "王干事", "城关镇")
    await cast.seated(LI, "李科长", "市司法局")
    return cast


async def signing(cast: Adopted) -> Signing:
    async with cast.database.reading() as session:
        return await signing_of(session, cast.office, await session.get_one(Plan, cast.plan), cast.now)


async def delivered(cast: Adopted) -> None:
    async with cast.database.writing() as session:
        fresh = (col(Letter.kind) == "welcome") & col(Letter.sent_at).is_(None)
        await session.execute(update(Letter).where(fresh).values(sent_at=cast.now))
        await session.commit()


async def test_unit_is_late_once_three_working_days_have_gone_by_and_until_it_signs(cast: Adopted) -> None:
    # 55 units have a part, of which 13 are consulted and not asked to sign.
    found = await signing(cast)
    assert (found.of, found.signed, found.late, found.waiting) == (42, 0, (), ())
    assert [one.unit for one in found.undelivered] == ["市司法局", "城关镇"]  # the registry's order
    assert len(found.without_contact) == 40
    await delivered(cast)  # Monday
    cast.now = datetime(2023, 8, 17, 1, tzinfo=UTC)
    found = await signing(cast)
    assert ([one.unit for one in found.waiting], found.late) == (["市司法局", "城关镇"], ())
    cast.now = datetime(2023, 8, 18, 1, tzinfo=UTC)
    found = await signing(cast)
    li = ToSign(await cast.unit_id("市司法局"), "市司法局", ("李科长",), date(2023, 8, 14))
    wang = ToSign(await cast.unit_id("城关镇"), "城关镇", ("王干事",), date(2023, 8, 14))
    assert (found.late, found.waiting, found.undelivered) == ((li, wang), (), ())
    await acknowledge(await cast.act(LI), cast.plan, [li.unit_id])
    found = await signing(cast)
    assert (found.late, found.signed) == ((wang,), 1)


async def test_consulted_unit_is_never_asked_to_sign(cast: Adopted) -> None:
    await cast.seated(LIU, "某科长", "市法院")
    await delivered(cast)
    cast.now = datetime(2023, 9, 20, 1, tzinfo=UTC)
    found = await signing(cast)
    every = (*found.late, *found.waiting, *found.undelivered, *found.without_contact)
    assert "市法院" not in [one.unit for one in every]


async def test_unit_that_has_replied_is_not_asked_to_sign_any_more(cast: Adopted) -> None:
    await delivered(cast)
    await said(cast, "（六）", "城关镇", ReplyStatus.ON_TRACK)
    cast.now = datetime(2023, 9, 20, 1, tzinfo=UTC)
    found = await signing(cast)
    assert ([one.unit for one in found.late], found.waiting, found.undelivered) == (["市司法局"], (), ())
    assert (found.replied, found.signed) == (1, 0)
    await acknowledge(await cast.act(WANG), cast.plan, [await cast.unit_id("城关镇")])
    found = await signing(cast)
    assert (found.replied, found.signed) == (0, 1)


async def test_letter_to_a_unit_s_leader_is_no_receipt(cast: Adopted) -> None:
    await cast.seated(ZHANG, "张局长", "市大数据局", Post.LEADER)
    await delivered(cast)
    cast.now = datetime(2023, 8, 18, 1, tzinfo=UTC)
    await cast.seated(LIU, "刘科长", "市大数据局")
    assert [one.unit for one in (await signing(cast)).undelivered] == ["市大数据局"]
    await delivered(cast)  # Friday
    cast.now = datetime(2023, 8, 22, 1, tzinfo=UTC)
    found = await signing(cast)
    assert ([one.unit for one in found.late], [one.unit for one in found.waiting]) == (
        ["市司法局", "城关镇"],
        ["市大数据局"],
    )


async def test_letter_from_before_somebody_sat_for_the_unit_is_no_receipt_of_it(cast: Adopted) -> None:
    await delivered(cast)
    cast.later(days=1)
    await cast.seated(LI, "李科长", "市审计局")
    assert [one.unit for one in (await signing(cast)).undelivered] == ["市审计局"]
