"""A paper looked through in the chat: what is read once a word is changed, what stays open, which days rounds have.

What is expected is taken by hand from the paper of 新密.
"""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import update
from sqlmodel import col

import models.data
from models.database import Database
from models.people import Unit
from models.rules.words import UnitKind
from tests.actions.cast import CHEN, SECRET, Cast, office_with_registry
from tests.bot_texts.phone import Line, Phone, bot_on
from tests.conftest import OneDispatcher
from tests.marks import one_database
from tests.notice.seed import seed_with_every_doubt

PAPER = (Path(models.data.__path__[0]) / "xinmi-2023.txt").read_text(encoding="utf-8")
PLAN = "新密市2023年度法治政府建设工作安排"
THIRD, CLOSING = "第三季度进展填报", "年度收口填报"

pytestmark = one_database


class Room:
    """陈主任 with a phone, the whole registry, and no plan in force."""

    def __init__(self, cast: Cast, dispatcher: OneDispatcher) -> None:
        self.cast = cast
        self.line = Line()
        house = dispatcher.of(cast.database, cast.office, lambda: cast.now, secret=SECRET)
        self.chen = Phone(house, bot_on(self.line), self.line, CHEN)

    async def reads(self, paper: str = PAPER) -> None:
        await self.chen.sends(paper.encode())

    async def opens_doubt(self, kind: str, place: int = 1) -> str:
        """From the paper to one of its doubts of a kind."""
        await self.chen.taps(self.chen.button("核对疑问"))
        while not self.chen.has_button(kind):
            await self.chen.taps("后页 ›")
        await self.chen.taps(self.chen.button(kind))
        await self.chen.taps("逐条看")
        for _ in range(place - 1):
            await self.chen.taps("后页 ›")
        return self.chen.reads()

    async def changes(self, words: str) -> str:
        await self.chen.taps("改一下")
        return await self.chen.types(words)

    async def accepts_everything_but(self, *kinds: str) -> None:
        """All kinds but these, and then home to the paper."""
        await self.chen.taps(self.chen.button("核对疑问"))
        labels = [label for label in await self._kinds() if not label.startswith(kinds)]
        for label in labels:
            while not self.chen.has_button(label):
                await self.chen.taps("后页 ›" if self.chen.has_button("后页") else "‹ 前页")
            await self.chen.taps(label)
            await self.chen.taps(self.chen.button("这一类全部采纳"))
        await self.chen.taps("回到这份通知")

    async def _kinds(self) -> list[str]:
        labels = [label for label in self.chen._labels() if "待核对" in label]
        while self.chen.has_button("后页"):
            await self.chen.taps("后页 ›")
            labels += [label for label in self.chen._labels() if "待核对" in label]
        return list(dict.fromkeys(labels))

    async def to_round(self, name: str) -> None:
        await self.chen.taps("填报安排")
        await self.chen.taps(name)

    async def gives(self, which: str, words: str) -> str:
        await self.chen.taps(which)
        said = await self.chen.types(words)
        refused = self.chen.chat[-2].text or ""
        if said.startswith(("第", "年度收口")) and "请发新的日期" in said:
            await self.chen.taps("上一步")
            return refused
        return said


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    return Room(await office_with_registry(database), dispatcher_of_this_process)


# A word changed


async def test_a_changed_name_is_read_back_with_the_units_in_their_roles(room: Room) -> None:
    await room.reads()
    assert "“司法局”似有缺字" in await room.opens_doubt("单位缺字", 3)
    assert await room.changes("市司法局") == (
        "已按您的改法重读一遍。现在读作：\n"
        "市司法局\n"
        "（五）持续优化法治化营商环境\n"
        "牵头：市委政法委、市发展改革委、市商务局、市财政局、市司法局\n"
        "分工：有关部门、各乡(镇)、街道\n"
        "\n"
        "这一类还有7处待核对。如果还不对，直接再发一次。"
    )


async def test_a_second_tap_accepts_no_doubt_that_was_not_read(room: Room) -> None:
    await room.reads()
    first = await room.opens_doubt("单位缺字")
    shown = room.chen.newest()
    second = await room.chen.taps("采纳")
    assert "司法局市委组织部" in first
    assert "“大数据局(政务服务中心)”似有缺字" in second
    assert await room.chen.taps_again("采纳", shown) == second
    assert "7处待核对" in await room.chen.taps("上一步")  # of eight


async def test_words_that_name_nobody_do_not_empty_the_item(room: Room) -> None:
    await room.reads()
    await room.opens_doubt("单位缺字")
    said = await room.changes("啊啊啊啊")
    refused = (
        "照“啊啊啊啊”改，（二）强化习近平法治思想学习培训就读不出原来的责任单位了，没有改。"
        "请照建议的样子写；要换单位，请在【逐项核对】里改。"
    )
    assert refused in (room.chen.chat[-2].text or "")
    assert "原文：司法局市委组织部\n建议：市司法局、市委组织部\n" in said  # the question stands
    assert "责任：市司法局、市委组织部\n" in await room.chen.types("市司法局、市委组织部")


async def test_what_was_typed_wrong_is_typed_again_in_its_place(room: Room) -> None:
    await room.reads()
    await room.opens_doubt("单位缺字", 3)
    leads = "牵头：市委政法委、市发展改革委、市商务局、市财政局、"
    assert f"{leads}市文旅集团（不在名录里）\n" in await room.changes("市文旅集团")
    again = await room.chen.types("市司法局、市文旅集团")
    assert again.startswith(
        "已按您的改法重读一遍。现在读作：\n"
        "市司法局、市文旅集团\n"
        "（五）持续优化法治化营商环境\n"
        f"{leads}市司法局、市文旅集团（不在名录里）\n"
    )
    assert f"{leads}市司法局\n" in await room.chen.types("市司法局")
    assert (await room.chen.taps("下一处")).startswith("单位缺字 1/7 · （二）")


async def test_a_changed_number_heading_and_date_are_read_back(room: Room) -> None:
    await room.reads()
    await room.opens_doubt("日期")
    assert await room.changes("2023年8月15日") == (
        "已按您的改法重读一遍。现在读作：\n2023年8月15日\n日期：2023年8月15日（周二）\n\n"
        "这一类都已核对。如果还不对，直接再发一次。"
    )
    await room.chen.taps("回到疑问")
    await room.chen.taps("回到这份通知")
    assert "“推进政府机构职能优化协同高效”" in await room.opens_doubt("序号缺失", 2)
    assert (await room.changes("3")).startswith(
        "已按您的改法重读一遍。现在读作：\n（三）推进政府机构职能优化协同高效\n（三）推进政府机构职能优化协同高效\n\n"
    )


async def test_a_day_typed_for_a_vague_time_is_read_back_with_its_year(room: Room) -> None:
    await room.reads(seed_with_every_doubt())
    await room.opens_doubt("时限不明确")
    assert await room.changes("2023年11月3日") == (
        "已按您的改法重读一遍。现在读作：\n"
        "11月初前（2023年11月3日）\n"
        "（十四）完善突发事件应对制度\n"
        "时限：11月初前（2023年11月3日），即2023年11月3日（周五）\n"
        "\n"
        "这一类都已核对。如果还不对，直接再发一次。"
    )


# Put in force with doubts open


async def test_before_it_is_in_force_open_doubts_are_told_by_kind_with_what_becomes_of_them(room: Room) -> None:
    await room.reads(seed_with_every_doubt())
    await room.accepts_everything_but("缺少标点", "引号缺一半", "是否单位", "词语缺字")
    await room.opens_doubt("是否单位")
    await room.chen.taps("先放着")
    await room.chen.taps("回到这份通知")
    assert await room.chen.taps("启用") == (
        f"启用《{PLAN}》？\n"
        "33项任务将分给各单位，每位已登记的联络员收到一封通知；以后登记的，登记时收到。\n"
        "通知马上发出。\n"
        "有41处疑问没有定下来（其中1处是先放着的），启用后这样办：\n"
        "· 先按建议的读法：缺少标点31处\n"
        "· 文字照原文：词语缺字1处、引号缺一半8处\n"
        "· 先不算单位，不分派给它：是否单位1处\n"
        "启用后不再逐条问。分工、时限可以在 /plan 点开事项【更正】，都会记录在案；"
        "文字照原文的不能再改，要改请先回去核对。"
    )


# Half-way


async def test_a_paper_begun_is_led_back_to_from_the_plan_and_from_home(room: Room) -> None:
    assert "请把通知文件（Word、PDF、Excel、网页）发到这里" in await room.chen.types("/plan")
    await room.reads()
    assert await room.chen.types("/plan") == (
        f"工作安排\n《{PLAN}》已经读入，还没有启用。核对完、启用后在这里查看。"
    )
    assert (await room.chen.taps(f"接着核对《{PLAN}》")).startswith(f"《{PLAN}》\n新密法政〔2023〕1号")
    await room.chen.taps("回到首页")
    assert (await room.chen.taps(f"接着核对《{PLAN}》")).startswith(f"《{PLAN}》\n新密法政〔2023〕1号")


# The days of rounds


async def test_days_that_cannot_be_are_refused_each_in_its_own_words(room: Room) -> None:
    await room.reads()
    await room.to_round(THIRD)
    order = "要先开始、再截止、后结束。要整个往后移，请先改结束日期，再改截止、开始。"
    assert await room.gives("改开始日期", "9月25日") == order
    assert await room.gives("改截止日期", "10月9日") == order
    assert await room.gives("改开始日期", "8月14日") == "开始那天的9点已经过去，请换以后的日子。"
    assert await room.gives("改结束日期", "11月20日") == (
        "与另一轮填报（11月20日（周一）至12月15日（周五））重叠，请另选日期。"
    )
    assert await room.gives("改结束日期", "2024-01-05") == (
        "这一轮填报要在2023年内开始、年内结束。请另选日期，或者不开这一轮。"
    )
    await room.chen.taps("上一步")
    await room.chen.taps(CLOSING)
    assert await room.gives("改结束日期", "2024年2月2日") == (
        "年度收口要在2023年内开始，最晚次年1月31日结束。请另选日期，或者不开这一轮。"
    )


async def test_a_closing_round_may_end_in_january_which_is_told_with_its_year(room: Room) -> None:
    await room.reads()
    await room.to_round(CLOSING)
    assert await room.gives("改结束日期", "1月12日") == (
        "年度收口填报\n开始：11月20日（周一） 09:00\n截止：12月8日（周五）当天\n结束：2024年1月12日（周五）当天"
    )


async def test_a_paper_of_december_has_its_closing_round_into_january(room: Room) -> None:
    room.cast.now = datetime(2023, 12, 20, 2, 0, tzinfo=UTC)
    await room.reads()
    assert "✓ 填报安排：\n年度收口：12月21日—2024年1月11日\n" in room.chen.reads()


async def test_a_paper_of_a_year_that_is_over_says_that_nothing_is_left_to_open(room: Room) -> None:
    room.cast.now = datetime(2023, 12, 29, 2, 0, tzinfo=UTC)
    await room.reads()
    nothing = "2023年已没有工作日可开，不再开填报和年度收口；各单位仍可主动报进展、申请办结"
    assert f"✓ 填报安排：\n{nothing}\n" in room.chen.reads()


async def test_days_that_went_by_while_the_paper_lay_are_to_be_changed_first(room: Room) -> None:
    await room.reads()
    await room.chen.taps(room.chen.button("核对疑问"))
    await room.chen.taps("全部按建议处理")
    await room.chen.taps("回到这份通知")
    assert room.chen.has_button("启用")
    await room.to_round(THIRD)
    await room.gives("改截止日期", "9月20日")
    room.cast.now = datetime(2023, 9, 12, 2, 0, tzinfo=UTC)
    await room.chen.types("/plan")
    shown = await room.chen.taps(f"接着核对《{PLAN}》")
    assert "· 填报安排有1轮的日子已经过去或互相重叠，须先改：\n第三季度：9月11日—9月20日\n" in shown
    assert not room.chen.has_button("启用")
    await room.to_round(THIRD)
    await room.chen.taps("不开这一次")
    await room.chen.taps("回到这份通知")
    assert room.chen.has_button("启用")


async def test_an_office_without_townships_is_told_that_nobody_takes_their_share(
    database: Database, dispatcher_of_this_process: OneDispatcher
) -> None:
    room = Room(await office_with_registry(database), dispatcher_of_this_process)
    assert "✓ 乡镇街道分工33项：填报7项，其余知悉\n" in await room.chen.sends(PAPER.encode())
    towns = (UnitKind.TOWNSHIP, UnitKind.SUBDISTRICT)
    async with database.writing() as session:
        await session.execute(update(Unit).where(col(Unit.kind).in_(towns)).values(retired_at=room.cast.now))
        await session.commit()
    await room.chen.types("/plan")
    assert "· 乡镇街道分工33项，名录里没有乡镇、街道，启用后没有单位承接：请先到 /units 登记\n" in (
        await room.chen.taps(room.chen.button("接着核对"))
    )
