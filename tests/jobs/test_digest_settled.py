"""What the office settled, as the digests tell it. The closing round opened on 2023-11-20 and is due on 12-08."""

import pytest

from models.actions.review import accept_reply
from models.actions.settle import settle_item, undo_settling
from models.database import Database
from models.progress import Settling
from models.questions.closing import left_to_settle
from models.rules.words import Post, ReplyStatus, RoundKind, Settlement
from tests.actions.adopted import Adopted, adopted_office
from tests.actions.cast import CHEN
from tests.actions.replied import LIU, opened, replied, with_zhou
from tests.jobs.conftest import at
from tests.jobs.test_digest import ZHAO, evening, morning, words


@pytest.fixture
async def cast(database: Database) -> Adopted:
    """All of it is due; 市政府办公室's （二十三） was settled as done on the Thursday before, and told of."""
    cast = await adopted_office(database)
    await with_zhou(cast)
    await cast.seated_in_office(ZHAO, "赵主任", Post.OBSERVER)
    await cast.seated(LIU, "刘科长", "市政府办公室")
    cast.now = at("2023-12-07", "10:00")
    await opened(cast, RoundKind.CLOSING)
    reply = await replied(cast, LIU, "市政府办公室", "（二十三）", ReplyStatus.DONE, "已全部公开。")
    await accept_reply(await cast.act(CHEN), reply, settle=True)
    return cast


async def settled(cast: Adopted, number: str, as_what: Settlement, units: int, why: str = "") -> None:
    """The first `units` of those left in the item."""
    item = await cast.item(number)
    async with cast.database.reading() as session:
        [left] = await left_to_settle(session, cast.plan, item)
    parts = [place.assignment_id for place in left.places][:units]
    assert len(parts) == units
    await settle_item(await cast.act(CHEN), item, as_what, parts, why)


async def read(cast: Adopted, kind: str, name: str = "陈主任") -> str:
    told = await words(cast, kind, name)
    assert told is not None
    return told.html


async def test_application_that_was_agreed_to_is_told_in_the_evening(cast: Adopted) -> None:
    assert set(await evening(cast, "2023-12-07")) == {"陈主任", "周专员"}
    assert "新报1件（1家），审核通过1件，办结1家次。" in (await read(cast, "digest_day")).splitlines()


async def test_day_of_nothing_but_settling_is_told_with_as_what(cast: Adopted) -> None:
    told = len(await evening(cast, "2023-12-07"))
    cast.now = at("2023-12-08", "10:00")
    await settled(cast, "（四）", Settlement.CARRIED_OVER, 3)
    await settled(cast, "（三）", Settlement.NOT_DONE, 1, "机构没有批下来")
    await settled(cast, "（二十五）", Settlement.DONE, 1)
    assert len(await evening(cast, "2023-12-08")) == 2 * told
    assert "办结5家次（结转下年3、未完成1）。" in (await read(cast, "digest_day")).splitlines()
    await morning(cast, "2023-12-11")
    week = (await read(cast, "digest_week", "赵主任")).splitlines()
    assert "新报1件（1家），审核通过1件，办结6家次（结转下年3、未完成1）。" in week


async def test_what_is_undone_the_same_day_was_not_settled_and_later_it_is_told(cast: Adopted) -> None:
    first = await cast.all(Settling)
    await evening(cast, "2023-12-07")
    cast.now = at("2023-12-08", "10:00")
    await settled(cast, "（四）", Settlement.CARRIED_OVER, 1)
    _, second = await cast.all(Settling)
    await undo_settling(await cast.act(CHEN), second.id, "点错了")
    assert len([name for name in await evening(cast, "2023-12-08") if name == "陈主任"]) == 1
    cast.now = at("2023-12-11", "10:00")
    await undo_settling(await cast.act(CHEN), first[0].id, "还有一处没公开")
    assert len([name for name in await evening(cast, "2023-12-11") if name == "陈主任"]) == 2
    assert "撤销办结1家次。" in (await read(cast, "digest_day")).splitlines()
