"""A new user's first ten minutes in the page, on a phone: 李科长 signs, looks and reports; 陈主任 reviews and asks."""

import re
from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from tests.stories.cast import CHEN, LI
from tests.stories.screen import POCKET, Screen, opened
from tests.stories.town import town_of

PLAN = "新密市2023年度法治政府建设工作安排"
ITEM = "（五）持续优化法治化营商环境"
ROUND = "第三季度进展填报，9月22日（周五）截止"

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


class Counted(Screen):
    """A screen that counts what its owner does in the chat."""

    taps = 0
    messages = 0

    async def tap(self, label: str) -> None:
        self.taps += 1
        await super().tap(label)

    async def say(self, words: str) -> None:
        self.messages += 1
        await super().say(words)


async def test_the_first_ten_minutes_of_a_new_user(browser: Browser, tmp_path: Path) -> None:
    async with town_of(tmp_path, SANDBOX_BEGINS="plan") as (town, _):
        await town.settle()
        screen = Counted((await opened(browser, town, POCKET)).page)
        await signs_and_looks(screen)
        await turned_to_the_opening(screen)
        await reports(screen)
        await screen.at("back").click()
        await reviews(screen)
        await asks(screen)
        await screen.fits()
        assert screen.errors == []


async def signs_and_looks(li: Counted) -> None:
    """What she has before her at once, and one of her items; two taps to the item's whole text."""
    await expect(li.at(f"person-{LI}")).to_be_in_viewport(ratio=1)
    await li.choose(LI)
    await li.hears(
        f"李科长，您好！您已登记为市司法局联络员。 《{PLAN}》涉及市司法局：牵头15项，按职责分工负责5项。 "
        "请于8月17日（周四）前签收；哪一项不该由您单位办，也请在这之前联系办公室。 "
        "这里只做三件事：查任务、报进展、收提醒。只在工作日发，每周不超过两条；照片、附件不强制。 "
        "请勿发送涉密、工作秘密和当事人信息。"
    )
    await li.tap("签收")
    await li.hears(
        f"市司法局 · {PLAN} 牵头15项，按职责分工负责5项 已签收。 进展：⚫ 尚无进展20 现在没有要报的事项。 "
        "要办的排在前面，点开看全文；发序号或标题里的几个字也能找。"
    )
    await li.tap(f"⚫{ITEM} · 牵头")
    await li.hears(f"{ITEM} 二、健全政府机构职能体系,推动更好发挥政府作用 市司法局 · 牵头 ⚫ 尚无进展")
    assert (li.taps, li.messages) == (2, 0)


async def turned_to_the_opening(screen: Screen) -> None:
    """The day on which the third quarter's round opens."""
    await screen.at("clock-date").click()
    await screen.at("date-next").click()
    await screen.at("day-2023-09-11").click()
    await screen.at("date-hour").select_option("09")
    await screen.at("date-go").click()
    await expect(screen.at("clock-now")).to_have_text(re.compile("9月11日 周一 09:"))


async def reports(li: Counted) -> None:
    """From the reminder: three taps and one message to a report that is submitted."""
    await li.hears(
        "李科长，您好！新密市法治政府建设领导小组办公室现开展第三季度进展填报，9月22日（周五）截止。 市司法局请报20项："
    )
    li.taps = li.messages = 0
    await li.tap("逐项填报")
    await li.hears(f"市司法局 · {ROUND} 这一项现在怎么样？点【已完成】就是申请办结，由办公室审核。")
    await li.tap("正常推进")
    await li.hears(f"市司法局 · {ROUND} 状态：正常推进 请发一条消息写本期进展")
    await li.say("学习培训方案已印发，办了两期")
    await li.hears("本期进展：学习培训方案已印发，办了两期")
    await li.hears("没有问题就点【提交】。 其余都可以不填。")
    await li.tap("提交")
    await li.hears("✓ 已提交（二），还有19项。")
    assert (li.taps, li.messages) == (3, 1)


async def reviews(chen: Counted) -> None:
    """陈主任 finds the one report, and accepts it; the contact hears nothing more of it."""
    await chen.choose(CHEN)
    chen.taps = chen.messages = 0
    await chen.say("/review")
    await chen.hears("审核 待审核1件。点一件看全文；没有问题的，可以一页一起通过。")
    await chen.tap("市司法局（二） 正常推进")
    await chen.hears(
        "市司法局 · （二）强化习近平法治思想学习培训 李科长，9月11日（周一）09:0"  # the minutes are the page's own
    )
    await chen.hears("状态：正常推进 第一次反馈。 学习培训方案已印发，办了两期")
    await chen.tap("通过")
    await chen.hears("✓ 已通过：市司法局（二）。")
    await chen.hears("现在没有待审核的反馈。")
    assert (chen.taps, chen.messages) == (2, 1)


async def asks(chen: Counted) -> None:
    """The whole plan in one message. What 市大数据局 leads, or else answers for, is white: 刘科长 has not signed.

    李科长 has told of one of his twenty items: a part.
    """
    await chen.say("/status")
    await chen.hears(
        f"{PLAN} · 9月11日（周一） "
        "事项33项：⚪ 未签收6，⚫ 尚无进展25，🟢 正常推进1；另有1项由商请单位承办，不设灯。 "
        "第三季度：部门已报0/25家，部分已报1家，未报24家；乡镇街道已报0/17家，未报17家；"
        "还有9个工作日，9月22日（周五）截止。 "
        "待办：审核0件，需协调0件。 时限：（二十三）全面主动落实政务公开，12月31日，⚫ 尚无进展 "
        "以上为各单位自报，未经核实。"
    )
