"""What was only accepted, or settled and opened again, is settled after all by whichever coordinator sees it next.

It is Wednesday, 2023-09-20, 17:30. 刘科长 of 市大数据局 says that （四） is done.
"""

import pytest

from models.actions.act import Act
from models.actions.review import accept_reply
from models.actions.settle_accepted import settle_accepted
from models.plan import Assignment
from models.progress import Settling
from models.rules.errors import Refusal
from models.rules.words import ReplyStatus, Settlement
from tests.actions.cast import CHEN
from tests.actions.replied import LIU, ZHOU, replied
from tests.bot_texts.test_reviewing_in_chat import Room
from tests.bot_texts.test_reviewing_in_chat import room as _room
from tests.marks import one_database

pytestmark = one_database

room = _room


async def applied(room: Room) -> int:
    return await replied(room.cast, LIU, "市大数据局", "（四）", ReplyStatus.DONE, "已全部完成。")


async def settled_as(room: Room) -> Settlement | None:
    row: Assignment = await room.cast.get(Assignment, await room.cast.assignment("（四）", "市大数据局"))
    return row.settled_as


async def test_what_was_only_accepted_is_settled_from_the_item_s_card(room: Room) -> None:
    await applied(room)
    await room.chen.types("/review")
    await room.chen.taps("市大数据局（四） 已完成")
    assert (await room.chen.taps("只通过")).startswith(
        "✓ 已通过，暂不办结：市大数据局（四）。以后要办结，在 /plan 里点开这一项，点【办结】。\n"
    )
    await room.zhou.types("/status 4")
    card = await room.zhou.taps("办结：市大数据局")
    assert card.endswith("\n已通过，暂不办结：陈主任，9月20日（周三）17:30。")
    assert (await room.zhou.taps("办结")).startswith("✓ 已办结：市大数据局（四）。一小时后告诉对方")
    assert await settled_as(room) == Settlement.DONE
    await room.zhou.types("/status 4")
    assert not room.zhou.has_button("办结：市大数据局")


async def test_and_so_is_what_was_opened_again(room: Room) -> None:
    await accept_reply(await room.cast.act(ZHOU), await applied(room), settle=True)
    await room.chen.types("/review")
    await room.chen.taps("已办结")
    await room.chen.taps("（四）市大数据局 · 已完成")
    await room.chen.types("还要看正式文件")
    assert (await room.chen.taps("撤销办结")).startswith(
        "✓ 已撤销（四）的办结，继续跟踪。一小时后告诉有关单位。要再办结，在 /plan 里点开这一项，点【办结】。\n"
    )
    await room.chen.types("/status 4")
    card = await room.chen.taps("办结：市大数据局")
    assert card.endswith("\n已通过，办结后来撤销了：周专员，9月20日（周三）17:30。")
    await room.chen.taps("办结")
    assert await settled_as(room) == Settlement.DONE
    assert [one.undone_at is None for one in await room.cast.all(Settling)] == [False, True]


async def refused(act: Act, reply: int) -> str:
    with pytest.raises(Refusal) as refusal:
        await settle_accepted(act, reply)
    return refusal.value.key


async def test_not_what_waits_nor_twice_nor_what_was_said_anew_nor_one_s_own(room: Room) -> None:
    reply = await applied(room)
    assert await refused(await room.cast.act(CHEN), reply) == "refused-settle-none"
    await accept_reply(await room.cast.act(CHEN), reply)
    assert await refused(await room.cast.act(LIU), reply) == "refused-no-right"
    await settle_accepted(await room.cast.act(CHEN), reply)
    assert await refused(await room.cast.act(ZHOU), reply) == "refused-settle-none"
    later = await replied(room.cast, LIU, "市大数据局", "（三）", ReplyStatus.DONE)
    await accept_reply(await room.cast.act(CHEN), later)
    await room.cast.seated(ZHOU, "周专员", "市大数据局")
    assert await refused(await room.cast.act(ZHOU), later) == "refused-review-own"
    await room.zhou.types("/status 3")
    assert not room.zhou.has_button("办结：市大数据局")
    await replied(room.cast, LIU, "市大数据局", "（三）", ReplyStatus.NEEDS_PUSH, "又有新问题。")
    assert await refused(await room.cast.act(CHEN), later) == "refused-review-newer"
