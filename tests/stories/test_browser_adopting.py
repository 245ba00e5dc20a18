"""From a database that nobody has touched, in the page: 陈主任 on a phone puts the notice in force, 李科长 signs."""

from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

import models.data
from tests.stories.cast import CHEN, LI
from tests.stories.screen import DESK, POCKET, Screen, opened
from tests.stories.town import town_of

PAPER = Path(models.data.__path__[0]) / "xinmi-2023.txt"
PLAN = "新密市2023年度法治政府建设工作安排"

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


async def test_a_notice_is_put_in_force_in_the_page_and_its_contact_signs(browser: Browser, tmp_path: Path) -> None:
    async with town_of(tmp_path, SANDBOX_BEGINS="plan") as (town, _):
        await town.settle()
        chen = await opened(browser, town, POCKET)
        await before_the_notice(chen)
        li = await opened(browser, town, DESK)
        await li.choose(LI)
        await li.hears("李科长，您好！您已登记为市司法局联络员。")
        await expect(li.at("messages")).not_to_contain_text(PLAN)
        await chen.choose(CHEN)
        await chen.hears("陈主任，您好！您已登记为")
        await looked_through(chen)
        await chen.tap("启用")
        await chen.hears(f"启用《{PLAN}》？")
        await chen.tap("确认启用")
        await chen.hears(f"《{PLAN}》已启用。")
        await chen.hears("涉及55家单位，已登记的联络员3位，每人一封通知。")
        await li.hears(f"《{PLAN}》涉及市司法局：牵头15项，按职责分工负责5项。")
        await li.tap("签收")
        await li.hears("已签收。")
        for screen in (chen, li):
            await screen.fits()
            assert screen.errors == []


async def before_the_notice(screen: Screen) -> None:
    """The demonstration begins anew with the cast seated and no notice come yet."""
    await screen.at("clock-reset").click()
    await screen.at("confirm-other").click()
    await expect(screen.at("toast")).to_have_text("演示已回到起点。")
    screen.errors.clear()  # while it begins anew, the clock's door answers that it is starting


async def looked_through(chen: Screen) -> None:
    """Every proposal taken, but for three of the items on which townships would report."""
    await chen.send_file(PAPER)
    await chen.hears("疑问109处，还有109处没有核对")
    # What was read and all that can be done about it stand on one phone's screen.
    window = chen.at("messages")
    await expect(window.get_by_text("新密法政〔2023〕1号").last).to_be_in_viewport()
    await expect(window.get_by_role("button", name="回到首页", exact=True).last).to_be_in_viewport()
    await expect(window.get_by_role("button", name="启用", exact=True)).to_have_count(0)
    await chen.tap("核对疑问（109）")
    await chen.hears("共109处，还有109处没有核对。")
    await chen.tap("全部按建议处理")
    await chen.hears("共109处，都已核对。")
    await chen.tap("回到这份通知")
    await chen.tap("乡镇填报")
    await chen.hears("现在7项")
    await chen.tap("后页 ›")
    await chen.tap("✓ （十二）全面落实行政执法责任制")
    await chen.hears("现在6项")
    await chen.tap("后页 ›")
    await chen.hears("3/5")
    await chen.tap("后页 ›")
    await chen.tap("✓ （二十九）健全责任机制")
    await chen.hears("现在5项")
    await chen.tap("✓ （三十）完善1211推进机制")
    await chen.hears("现在4项：（六）、（十）、（二十八）、（三十三）。")
    await chen.tap("回到这份通知")
    await chen.hears("乡镇街道分工33项：填报4项，其余知悉")
