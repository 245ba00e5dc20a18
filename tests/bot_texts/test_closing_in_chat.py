"""The year closed in the chat. It is Friday, 2023-12-08, ten o'clock: the closing round's due day."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import update
from sqlmodel import col

from bot import doors
from jobs.archive import archive_plans
from jobs.close_round import close_rounds
from models.actions.review import accept_reply, return_reply
from models.actions.settle import undo_settling
from models.database import Database
from models.plan import Item
from models.progress import Reply, Settling
from models.rules.errors import Refusal
from models.rules.words import ItemState, ReplyState, ReplyStatus, RoundKind, Settlement
from tests.actions.adopted import Adopted, adopted_office
from tests.actions.cast import CHEN, SECRET
from tests.actions.replied import LIU, ZHOU, opened, replied, with_zhou
from tests.bot_texts.phone import Line, Phone, bot_on
from tests.conftest import OneDispatcher
from tests.marks import one_database

WU = 1009
DUE_DAY = datetime(2023, 12, 8, 2, 0, tzinfo=UTC)
PLAN = "新密市2023年度法治政府建设工作安排"


class Room:
    def __init__(self, cast: Adopted, dispatcher: OneDispatcher) -> None:
        self.cast = cast
        line = Line()
        built = dispatcher.of(cast.database, cast.office, lambda: cast.now, secret=SECRET)
        self.chen, self.zhou, self.liu = (Phone(built, bot_on(line), line, person) for person in (CHEN, ZHOU, LIU))


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    """市大数据局 has said that （二十五） is done, and （二十六） ongoing; 市政府办公室 has said nothing of
    （二十三）. The other items are settled."""
    cast = await adopted_office(database)
    await with_zhou(cast)
    await cast.seated(LIU, "刘科长", "市大数据局")
    await cast.seated(WU, "吴科长", "市政府办公室")
    await cast.everything_sent()
    for number, status in (("（二十五）", ReplyStatus.DONE), ("（二十六）", ReplyStatus.ONGOING)):
        await accept_reply(await cast.act(CHEN), await replied(cast, LIU, "市大数据局", number, status))
    async with database.writing() as session:
        kept = [await cast.item(number) for number in ("（二十三）", "（二十五）", "（二十六）")]
        await session.execute(update(Item).where(col(Item.id).not_in(kept)).values(state=ItemState.SETTLED))
        await session.commit()
    return Room(cast, dispatcher_of_this_process)


pytestmark = one_database


async def closes(room: Room) -> str:
    room.cast.now = DUE_DAY
    await opened(room.cast, RoundKind.CLOSING)
    await room.chen.types("/review")
    return await room.chen.taps("年度收口（3）")


async def state(room: Room, number: str) -> tuple[ItemState, Settlement | None]:
    item = await room.cast.get(Item, await room.cast.item(number))
    return item.state, item.settled_as


async def test_what_the_units_said_last_is_settled_at_once(room: Room) -> None:
    assert await closes(room) == (
        f"年度收口 · {PLAN}\n"
        "还有3项没有办结。各单位审核通过的最后一次反馈：常态推进1家次，可以一次办结；"
        "其余点开逐家认定，其中1家次报了已完成、办公室没有办结。"
    )
    assert await room.chen.taps("常态推进：1家次一次办结") == (
        "都按“常态推进”办结？\n1家次：（二十六）1家\n您所在单位的不在内，请另一位督办专员办。"
    )
    assert (await room.chen.taps("确认办结")).startswith("✓ 已办结1家次。一小时后告诉有关单位。\n年度收口")


async def test_what_the_office_has_refused_to_settle_or_opened_again_is_not_settled_with_the_others(room: Room) -> None:
    """（二十五） was only accepted; （四） was settled, and opened again for a reason, which stands there."""
    async with room.cast.database.writing() as session:
        item = await room.cast.item("（四）")
        await session.execute(update(Item).where(col(Item.id) == item).values(state=ItemState.OPEN))
        await session.commit()
    said = await replied(room.cast, LIU, "市大数据局", "（四）", ReplyStatus.DONE, "已办好。")
    await accept_reply(await room.cast.act(CHEN), said, settle=True)
    [settling] = await room.cast.all(Settling)
    await undo_settling(await room.cast.act(CHEN), settling.id, "核实后还没完成")
    room.cast.now = DUE_DAY
    await opened(room.cast, RoundKind.CLOSING)
    await room.chen.types("/review")
    assert "其余点开逐家认定，其中2家次报了已完成、办公室没有办结。" in await room.chen.taps("年度收口（4）")
    assert [label for label in room.chen._labels() if "一次办结" in label] == ["常态推进：1家次一次办结"]
    await room.chen.taps(room.chen.button("（四）"))
    assert await room.chen.taps("市大数据局 · 已完成，撤销过办结") == (
        "市大数据局\n（四）深入推进放管服改革\n最近一次：已完成，撤销过办结（8月14日报）。"
        "撤销办结的原因：核实后还没完成。已办好。\n"
        "认定为哪一种？“未完成”请先听取单位情况，并写明原因。"
    )
    assert "（四）：已按“已完成”办结。" in await room.chen.taps("已完成")


async def test_list_and_page_count_the_units_of_an_item_alike(room: Room) -> None:
    """On （三十三） 17 townships report and three of the six departments: the other three are consulted. Of the 20
    市大数据局 says that it is done, and 市财政局 waits for the review."""
    async with room.cast.database.writing() as session:
        item = await room.cast.item("（三十三）")
        await session.execute(update(Item).where(col(Item.id) == item).values(state=ItemState.OPEN))
        await session.commit()
    await accept_reply(
        await room.cast.act(CHEN), await replied(room.cast, LIU, "市大数据局", "（三十三）", ReplyStatus.DONE)
    )
    await replied(room.cast, LIU, "市财政局", "（三十三）", ReplyStatus.DONE)
    room.cast.now = DUE_DAY
    await opened(room.cast, RoundKind.CLOSING)
    await room.chen.types("/review")
    await room.chen.taps("年度收口（4）")
    assert room.chen.button("（三十三）").endswith(" · 待20家")
    assert await room.chen.taps(room.chen.button("（三十三）")) == (
        "（三十三）加强队伍建设机制\n"
        "还有20家没有办结，1家报了已完成、办公室没有办结，1家待审核。点一家认定。"
    )
    assert room.chen.has_button("其余都结转（18家）")


async def test_not_done_is_found_for_one_unit_with_a_reason_shown_first(room: Room) -> None:
    await closes(room)
    await room.chen.taps(room.chen.button("（二十三）"))
    assert await room.chen.taps("市政府办公室 · 没有反馈") == (
        "市政府办公室\n（二十三）全面主动落实政务公开\n最近一次：没有反馈。\n"
        "认定为哪一种？“未完成”请先听取单位情况，并写明原因。"
    )
    assert await room.chen.taps("未完成") == (
        "未完成 · （二十三）全面主动落实政务公开\n市政府办公室：请先听取单位情况。\n"
        "为什么没有完成？请发一句话，最多100字，会告诉单位。"
    )
    assert await room.chen.types("平台未建成") == (
        "请核对\n（二十三）全面主动落实政务公开 · 市政府办公室\n认定为：未完成\n原因：平台未建成"
    )
    assert (await room.chen.taps("认定未完成")).startswith("✓ （二十三）已全部办结。一小时后告诉有关单位。\n")
    assert await state(room, "（二十三）") == (ItemState.SETTLED, Settlement.NOT_DONE)
    told = await room.chen.types("/status 23")  # and the unit has not said a word of it
    assert "🔵 已办结：未完成\n" in told
    assert "已报0/1家" in told


async def test_the_rest_of_an_item_is_carried_over_with_a_tap(room: Room) -> None:
    await closes(room)
    await room.chen.taps(room.chen.button("（二十五）"))
    assert await room.chen.taps("其余都结转（1家）") == (
        "其余都结转下年？\n（二十五）提升数字法治政府支撑能力\n1家：市司法局（没有反馈）\n"
        "括号里是各家最近一次反馈。办错了，可在【已办结】里逐家撤销。"
    )
    said = await room.chen.taps("确认办结")
    assert said.startswith("✓ （二十五）：已结转下年。一小时后告诉有关单位。\n（二十五）")
    assert "还有1家没有办结" in said
    await room.chen.taps("市大数据局 · 已完成，只通过")
    assert (await room.chen.taps("已完成")).startswith("✓ （二十五）已全部办结。")
    assert await state(room, "（二十五）") == (ItemState.SETTLED, Settlement.CARRIED_OVER)


async def test_who_settles_reads_what_the_unit_said_last(room: Room) -> None:
    """市大数据局 asks for another year; 【需加快】 alone would not have said so. What waits is reviewed first."""
    words = "已建成两个平台；第三个年底前来不及，建议结转明年。"
    await accept_reply(
        await room.cast.act(CHEN),
        await replied(room.cast, LIU, "市大数据局", "（二十六）", ReplyStatus.NEEDS_PUSH, words),
    )
    await closes(room)
    await room.chen.taps(room.chen.button("（二十六）"))
    assert await room.chen.taps("市大数据局 · 需加快") == (
        f"市大数据局\n（二十六）加快推进政务数据有序共享\n最近一次：需加快（8月14日报）。{words}\n"
        "认定为哪一种？“未完成”请先听取单位情况，并写明原因。"
    )
    await replied(room.cast, LIU, "市大数据局", "（二十六）", ReplyStatus.DONE, "全部建成。")
    await room.chen.taps("上一步")
    assert (await room.chen.taps("市大数据局 · 待审核")).split("\n")[2] == "最近一次：待审核。"


async def test_what_a_colleague_has_settled_leads_home_calmly(room: Room) -> None:
    await closes(room)
    await room.zhou.types("/review")
    await room.zhou.taps("年度收口（3）")
    for phone in (room.chen, room.zhou):
        await phone.taps(phone.button("（二十三）"))
        await phone.taps("市政府办公室 · 没有反馈")
    await room.chen.taps("结转下年")
    await room.zhou.taps("结转下年")
    assert room.zhou.reads().startswith("周专员，您好！")


async def test_before_the_due_day_it_says_from_when(room: Room) -> None:

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(doors, "start_help", doors.start_closing)
        assert await room.chen.types("/help") == (
            f"年度收口 · {PLAN}\n12月8日（周五）截止，从那天起统一办结。现在可以在审核时通过各单位的办结申请。"
        )


async def test_what_the_last_round_left_stands_for_the_office_until_it_is_settled(room: Room) -> None:
    """On （二十三） 市政府办公室 reports, on （二十五） 市大数据局 and 市司法局, on （二十六） 市大数据局.
    The last round was told none of it. Their contacts are asked nothing any more, and shown nothing of it."""
    await closes(room)
    room.cast.now = datetime(2023, 12, 18, 2, 0, tzinfo=UTC)
    await close_rounds(room.cast.database, room.cast.office, room.cast.now)
    assert "\n到期未报：3家。\n" in await room.chen.types("/status")
    assert await room.chen.taps("到期未报（3）") == (
        "到期未报\n下面3家有到期还没有报的事项，按名录顺序排列。点开看是哪几项。"
    )
    assert [label for label in room.chen._labels() if " · " in label] == [
        "市政府办公室 · 1项", "市大数据局 · 2项", "市司法局 · 1项",
    ]  # fmt: skip
    assert "🔴 年度收口未报 · 已于12月8日（周五）截止" in await room.chen.types("/status 23")
    told = await room.liu.types("/status")
    assert "🔴" not in told.split("市大数据局：")[1]
    await room.chen.types("/review")
    await room.chen.taps("年度收口（3）")
    await room.chen.taps(room.chen.button("常态推进"))
    await room.chen.taps("确认办结")
    assert "\n到期未报：3家。\n" in await room.chen.types("/status")
    await room.chen.taps("到期未报（3）")
    assert room.chen.has_button("市大数据局 · 1项")


async def test_what_is_left_to_settle_stands_in_status_with_its_day_and_a_way_there(room: Room) -> None:
    await closes(room)
    assert (
        "\n待办：审核0件，需协调0件。\n年度收口：还有3项没有办结，2024年2月1日（周四）归档。\n"
        in await room.chen.types("/status")
    )
    assert (await room.chen.taps("去认定（3）")).startswith(f"年度收口 · {PLAN}\n还有3项没有办结。")


async def archived(room: Room) -> None:
    """With all three left, and a word of 市政府办公室's that nobody has looked at."""
    await closes(room)
    room.cast.now = datetime(2023, 12, 18, 2, 0, tzinfo=UTC)
    await close_rounds(room.cast.database, room.cast.office, room.cast.now)
    await replied(room.cast, WU, "市政府办公室", "（二十三）", ReplyStatus.DONE, "已全部公开。")
    room.cast.now = datetime(2024, 2, 1, 2, 0, tzinfo=UTC)
    await archive_plans(room.cast.database, room.cast.office, room.cast.now)


async def test_after_the_archiving_what_went_unsettled_is_red_and_is_settled_still(room: Room) -> None:
    await archived(room)
    told = await room.chen.types("/status")
    assert told.startswith(f"{PLAN} · 2月1日（周四）（已归档）\n事项33项：🔴 到期未报")
    assert "\n年度收口：还有3项没有办结，已归档，还可以补认定。\n" in told
    assert "🔴 年度收口未报 · 已于12月8日（周五）截止" in await room.chen.types("/status 26")
    await room.chen.types("/status")
    assert (await room.chen.taps("去认定（3）")).startswith(f"年度收口 · {PLAN}（已归档）\n还有3项没有办结。")
    await room.chen.taps("常态推进：1家次一次办结")
    assert (await room.chen.taps("确认办结")).startswith("✓ 已办结1家次。一小时后告诉有关单位。\n")
    assert await state(room, "（二十六）") == (ItemState.SETTLED, Settlement.ONGOING)
    # A slip of the finger is taken back; what was settled before the archiving stays as it was.
    await room.chen.taps("已办结")
    await room.chen.taps(room.chen.button("（二十六）"))
    await room.chen.types("点错了")
    await room.chen.taps("撤销办结")
    assert await state(room, "（二十六）") == (ItemState.OPEN, None)


async def test_what_came_before_the_archiving_is_reviewed_still_and_not_returned(room: Room) -> None:
    await archived(room)
    [reply] = await room.cast.all(Reply, col(Reply.state) == ReplyState.SUBMITTED)
    with pytest.raises(Refusal, match="refused-return-archived"):
        await return_reply(await room.cast.act(CHEN), reply.id, "请补文件", date(2024, 2, 8))
    await room.chen.types("/review")
    await room.chen.taps(room.chen.button("市政府办公室（二十三）"))
    await room.chen.taps("通过并办结")
    assert await state(room, "（二十三）") == (ItemState.SETTLED, Settlement.DONE)


async def test_rounds_of_an_archived_plan_are_still_to_be_read(room: Room) -> None:
    await archived(room)
    assert await room.chen.types("/round") == (
        f"全年填报安排 · {PLAN}（已归档）\n"
        "第三季度进展填报：9月11日开始，9月22日截止 · 没有开始\n"
        "年度收口填报：11月20日开始，12月8日截止 · 已结束"
    )
    await room.chen.taps("第三季度进展填报")
    assert not room.chen.has_button("推迟")
    await room.chen.types("/round")
    assert "应报3家" in await room.chen.taps("年度收口填报")
