"""/status as each role reads it, before, in and after a round. Counts were taken from the paper by hand: of the 33
tasks （二十一） has no light; 25 departments and 17 townships are asked; 城关镇 reports on four items."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import update
from sqlmodel import col

from bot import doors
from jobs.close_round import close_rounds
from models.actions.enrol import take_seat
from models.database import Database
from models.plan import Due
from models.rounds import Round, RoundOutcome
from models.rules.words import Post, ReplyState, ReplyStatus, RoundKind, RoundOutcomeKind
from tests.actions.adopted import Adopted, adopted_office, round_opened, said
from tests.actions.cast import CHEN, LI, SECRET, WANG
from tests.bot_texts.phone import Line, Phone, bot_on
from tests.conftest import OneDispatcher
from tests.marks import one_database

ZHAO = 1007
PLAN = "新密市2023年度法治政府建设工作安排"
DARK = "另有1项由商请单位承办，不设灯。"
REPORTED = "以上为各单位自报，未经核实。"
ITS_FOUR = ("（六）", "（十）", "（二十八）", "（三十三）")

pytestmark = one_database


class Room:
    """陈主任, 李科长 of 市司法局, 王干事 of 城关镇 and 赵主任, who observes, with the plan in force."""

    def __init__(self, cast: Adopted, dispatcher: OneDispatcher) -> None:
        self.cast = cast
        line = Line()
        self.line = line
        house = self.house = dispatcher.of(cast.database, cast.office, lambda: cast.now, secret=SECRET)
        self.chen, self.li, self.wang, self.zhao = (
            Phone(house, bot_on(line), line, person) for person in (CHEN, LI, WANG, ZHAO)
        )


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    cast = await adopted_office(database)
    await cast.seated(LI, "李科长", "市司法局")
    await cast.seated(WANG, "王干事", "城关镇")
    await take_seat(await cast.act(ZHAO), await cast.link(None, Post.OBSERVER, "赵主任"), "赵主任")
    return Room(cast, dispatcher_of_this_process)


async def test_before_the_first_round_it_says_when_it_comes(room: Room) -> None:
    assert await room.zhao.types("/status") == (
        f"{PLAN} · 8月14日（周一）\n"
        f"事项33项：⚫ 尚无进展32；{DARK}\n"
        "现在没有进行中的填报；下一次：第三季度进展填报，9月11日（周一）开始。\n"
        "待办：审核0件，需协调0件。\n"
        "时限：（二十三）全面主动落实政务公开，12月31日，⚫ 尚无进展\n"
        f"\n{REPORTED}"
    )


async def test_contact_reads_what_their_unit_owes_and_the_plan_in_totals(room: Room) -> None:
    await round_opened(room.cast)
    room.cast.now = datetime(2023, 9, 12, 1, tzinfo=UTC)
    assert await room.wang.types("/status") == (
        f"{PLAN} · 9月12日（周二）\n"
        f"事项33项：⚫ 尚无进展32；{DARK}\n"
        "第三季度：部门已报0/25家，未报25家；乡镇街道已报0/17家，未报17家；还有8个工作日，9月22日（周五）截止。\n"
        "\n城关镇：⚫ 尚无进展4\n"
        "还有4项进展待报，9月22日（周五）截止：（六）（十）（二十八）（三十三）\n"
        f"\n{REPORTED}"
    )


async def test_unit_that_has_replied_to_all_of_it_reads_so(room: Room) -> None:
    one = await round_opened(room.cast)
    room.cast.now = datetime(2023, 9, 12, 1, tzinfo=UTC)
    for number in ITS_FOUR:
        await said(room.cast, number, "城关镇", ReplyStatus.ON_TRACK, round_id=one)
    told = await room.wang.types("/status")
    assert "乡镇街道已报1/17家，未报16家；" in told
    assert "\n城关镇：🟢 正常推进4\n现在没有待报的进展。\n" in told


async def test_contact_who_asks_who_is_late_reads_what_of_theirs_is(room: Room) -> None:
    await round_opened(room.cast)
    room.cast.now = datetime(2023, 9, 25, 1, tzinfo=UTC)  # the round was due on Friday
    told = await room.wang.types("/status 到期未报")
    assert "到期未报4项：（六）（十）（二十八）（三十三）" in told
    assert "到期未报：" not in told  # of the others nothing


async def test_observer_finds_who_is_late_in_the_registrys_order(room: Room) -> None:
    await round_opened(room.cast)
    room.cast.now = datetime(2023, 9, 25, 1, tzinfo=UTC)
    told = await room.zhao.types("/status 到期未报")
    assert told == "到期未报\n下面42家有到期还没有报的事项，按名录顺序排列。点开看是哪几项。"


async def test_observer_may_ask_in_a_sentence(room: Room) -> None:
    await round_opened(room.cast)
    room.cast.now = datetime(2023, 9, 25, 1, tzinfo=UTC)
    assert await room.zhao.types("市司法局怎么样了？") == await room.zhao.types("/status 市司法局")
    assert await room.zhao.types("（四）进展如何") == await room.zhao.types("/status （四）")
    assert await room.zhao.types("谁还没报？") == await room.zhao.types("/status 到期未报")
    await room.zhao.types("/start")
    await room.zhao.types("城南有个会")
    assert (room.zhao.chat[-2].text or "").startswith("这句话没看懂")


async def test_contact_is_not_told_of_another_unit_who_asks_in_a_sentence(room: Room) -> None:
    assert "牵头15项" not in await room.wang.types("市司法局怎么样了？")


async def test_item_ten_working_days_past_its_date_is_for_the_offices_head(room: Room) -> None:
    async with room.cast.database.writing() as session:
        await session.execute(update(Due).values(on_day=datetime(2023, 8, 25).date()))  # noqa: DTZ001
        await session.commit()
    room.cast.now = datetime(2023, 9, 7, 1, tzinfo=UTC)  # the ninth working day after
    assert "报办公室主任研究" not in await room.chen.types("/status")
    room.cast.now = datetime(2023, 9, 8, 1, tzinfo=UTC)
    assert "过期满十个工作日，报办公室主任研究1项：（二十三）\n" in await room.chen.types("/status")
    # To ask the office for help excuses the unit, and takes nothing off the list of the office's head.
    await said(room.cast, "（二十三）", "市政府办公室", ReplyStatus.NEEDS_HELP)
    told = await room.chen.types("/status")
    assert "🟣 需协调1" in told
    assert "过期满十个工作日，报办公室主任研究1项：（二十三）；其中（二十三）有单位在等办公室答复\n" in told


async def test_unit_that_has_told_a_part_is_told_apart_alike_everywhere(room: Room) -> None:
    """市大数据局 has told of one of its six, 市教育局 of its only one, which was returned."""
    one = await round_opened(room.cast)
    room.cast.now = datetime(2023, 9, 20, 1, tzinfo=UTC)
    await said(room.cast, "（四）", "市大数据局", ReplyStatus.ON_TRACK, round_id=one)
    await said(
        room.cast, "（十一）", "市教育局", ReplyStatus.ON_TRACK, round_id=one, state=ReplyState.RETURNED,
        amend_by=date(2023, 9, 25),
    )  # fmt: skip
    counts = "部门已报0/25家，部分已报1家，未报24家；乡镇街道已报0/17家，未报17家；没有报齐的里面，1家退回待补充；"
    assert counts in await room.chen.types("/status")
    assert room.chen.has_button("未报齐名单（42）")
    told = await room.chen.types("/plan")
    assert "第三季度：已报0/42家，部分已报1家，未报41家；没有报齐的里面，1家退回待补充；" in told
    await room.chen.types("/round")
    assert (await room.chen.taps("第三季度进展填报")).endswith(
        "应报42家。\n"
        "部门已报0/25家，部分已报1家，未报24家\n"
        "乡镇街道已报0/17家，未报17家\n"
        "部分已报：市大数据局（差5项）\n"
        "没有报齐的里面，1家退回待补充，期限没到，不用催。\n"
        "没有报齐的里面，39家联系不上，请打电话。"  # two have a contact, and one still has time
    )
    assert "已报0/42家，部分已报1家，未报41家。下面是没有报齐的42家" in await room.chen.taps("未报齐名单（42家）")
    first = room.chen.button("市教育局")
    assert first == "市教育局 · 未报，退回待补充"
    assert "应报1项，未报，退回待补充；期限没到，不用催。" in await room.chen.taps(first)
    await room.chen.taps("上一步")
    while not room.chen.has_button("市大数据局"):
        await room.chen.taps("后页 ›")
    partly = room.chen.button("市大数据局")
    assert partly == "市大数据局 · 部分已报（差5项）"
    assert "应报6项，部分已报（差5项）。" in await room.chen.taps(partly)


async def test_old_list_of_who_has_not_told_all_is_no_more_once_the_round_is_over(room: Room) -> None:
    await round_opened(room.cast)
    room.cast.now = datetime(2023, 9, 28, 1, tzinfo=UTC)
    await room.chen.types("/round")
    await room.chen.taps("第三季度进展填报")
    assert "下面是没有报齐的42家" in await room.chen.taps("未报齐名单（42家）")
    shown, first = room.chen.newest(), room.chen.button("市")
    room.cast.now = datetime(2023, 9, 29, 1, tzinfo=UTC)
    await close_rounds(room.cast.database, room.cast.office, room.cast.now)
    await room.chen.taps(first, on=shown)
    said = [*room.line.alerts, *(message.text or "" for message in room.chen.chat[-2:])]
    assert any("这一轮已经结束" in each for each in said)


async def test_between_rounds_it_says_what_the_last_one_left(room: Room) -> None:
    one = await round_opened(room.cast)
    room.cast.now = datetime(2023, 9, 29, 1, tzinfo=UTC)
    async with room.cast.database.writing() as session:
        await session.execute(
            update(Round).where(col(Round.kind) == RoundKind.PROGRESS).values(closed_at=room.cast.now)
        )
        for unit, outcome in (("城关镇", RoundOutcomeKind.MISSING), ("市大数据局", RoundOutcomeKind.LATE)):
            number = "（六）" if unit == "城关镇" else "（四）"
            session.add(
                RoundOutcome(
                    round_id=one,
                    assignment_id=await room.cast.assignment(number, unit),
                    unit_id=await room.cast.unit_id(unit),
                    outcome=outcome,
                )
            )
        await session.commit()
    told = await room.chen.types("/status")
    assert "第三季度进展填报已结束：已报1/2家，未报1家。\n" in told
    assert "下一次：年度收口填报，11月20日（周一）开始。" in told


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("12", "（十二）全面落实行政执法责任制"),
        ("（十二）", "（十二）全面落实行政执法责任制"),
        ("第十二项", "（十二）全面落实行政执法责任制"),
        ("第（十二）项", "（十二）全面落实行政执法责任制"),
        ("⑿", "（十二）全面落实行政执法责任制"),
        ("㈢", "（三）推进政府机构职能优化协同高效"),
        ("市大数据局", "市大数据局"),
    ],
)
async def test_coordinator_goes_straight_to_what_is_asked_for(room: Room, asked: str, first: str) -> None:
    assert (await room.chen.types(f"/status {asked}")).startswith(first)


async def test_number_that_no_item_has_is_not_answered_with_one_that_has_its_digits_in_the_title(room: Room) -> None:
    assert "1211" in await room.chen.types("/status 30")  # （三十）完善1211推进机制
    assert (await room.chen.types("/status 211")).startswith("没有找到“211”")
    assert (await room.chen.types("/status 1211")).startswith("（三十）")  # which is no number of any plan's


async def test_several_numbers_are_a_list_of_these(room: Room) -> None:
    assert (await room.zhao.types("/status 十二、十三")).startswith("“十二、十三”")
    assert [label[1:5] for label in room.zhao._labels()[:2]] == ["（十二）", "（十三）"]


async def test_window_of_status_and_home_hear_a_unit_a_number_or_a_sentence(room: Room) -> None:
    for here in ("/status", "/status 到期未报", "/start", "/help"):
        for asked, page in (("市司法局怎么样了", "市司法局"), ("第12项进展如何", "（十二）"), ("3", "（三）")):
            await room.zhao.types(here)
            assert (await room.zhao.types(asked)).startswith(page), (here, asked)
        await room.zhao.types(here)
        await room.zhao.types("谁还没报")
        assert room.zhao.reads().startswith("到期未报")
    await room.zhao.types("/status")
    await room.zhao.types("城南有个会")
    assert (room.zhao.chat[-2].text or "").startswith("这里请点下面的按钮")


async def test_observer_just_registered_asks_at_once(room: Room) -> None:
    qian = Phone(room.house, bot_on(room.line), room.line, 1011)
    link = await room.cast.link(None, Post.OBSERVER, "钱市长")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(doors, "start_help", lambda manager: doors.start_join(manager, link))
        await qian.types("/help")
    await qian.taps("没错，登记")
    assert (await qian.types("市司法局怎么样了")).startswith("市司法局")


async def test_leader_of_a_unit_asks_about_it_and_its_items(room: Room) -> None:
    link = await room.cast.link(await room.cast.unit_id("市司法局"), Post.LEADER, "孙局长")
    await take_seat(await room.cast.act(1012), link, "孙局长")
    sun = Phone(room.house, bot_on(room.line), room.line, 1012)
    await sun.types("/start")
    assert (await sun.types("市司法局怎么样了")).startswith(PLAN)
    await sun.types("/start")
    assert "（十二）全面落实行政执法责任制" in await sun.types("第12项进展如何")
    await sun.types("/start")
    await sun.types("市大数据局怎么样了")
    assert (sun.chat[-2].text or "").startswith("这句话没看懂")


async def test_what_is_not_ones_own_or_not_there_gets_a_sentence(room: Room) -> None:
    assert (await room.wang.types("/status 市大数据局")).startswith("“市大数据局”不涉及您单位")
    assert (await room.li.types("/status 3")).startswith("“3”不涉及您单位")
    assert (await room.chen.types("/status <b>")).startswith("没有找到“<b>”")
    assert (await room.chen.types("/status 市")).startswith("“市”找到不止一个")
