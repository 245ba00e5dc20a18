"""The real page of `duban run` in a real browser: joining by tapping and typing, and the clock above it."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from tests.stories.cast import CHEN, LI, STRANGER
from tests.stories.screen import DESK, POCKET, Screen, opened
from tests.stories.town import Town, town_of

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


@pytest_asyncio.fixture(loop_scope="module")
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    async with town_of(tmp_path) as (town, _):
        await town.settle()
        yield town


async def joined(screen: Screen) -> None:
    """陈主任 invites the contact of 市公安局, who opens the link with a new phone and sits down."""
    await screen.choose(CHEN)
    await screen.say("/invite")
    await screen.hears("请谁来？")
    await screen.tap("联络员")
    await screen.hears("哪个单位？")
    await screen.say("公安")
    await screen.hears("“公安”找到1个单位：")
    await screen.tap("市公安局")
    await screen.hears("怎么称呼对方？")
    await screen.say("孙科长")
    await screen.hears("请把带链接的那条消息（或二维码）转发给对方")

    await screen.at("messages").get_by_role("link").last.click()
    await screen.at("join-sheet").get_by_test_id("new-name").fill("平安是福")
    await screen.at("new-create").click()
    await screen.hears("请核对：")
    await screen.hears("单位：市公安局")
    await screen.tap("没错，登记")
    await screen.hears("登记好了：市公安局联络员 孙科长。")
    await screen.hears("孙科长，您好！您已登记为市公安局联络员。")
    await expect(screen.at("chat-under")).to_have_text("市公安局联络员")


@pytest.mark.parametrize("size", [DESK, POCKET], ids=["desk", "pocket"])
async def test_a_contact_joins_in_the_page(browser: Browser, town: Town, size: dict[str, int]) -> None:
    screen = await opened(browser, town, size)
    await expect(screen.at(f"person-{STRANGER}")).to_be_in_viewport(ratio=1)  # the whole cast at a glance
    await joined(screen)
    await screen.fits()
    assert screen.errors == []


async def test_language_is_switched_in_the_page_and_in_the_chat(browser: Browser, town: Town) -> None:
    screen = await opened(browser, town, DESK)
    await screen.choose(LI)
    await screen.say("/settings")
    await screen.tap("English")
    await screen.hears("Language: English")
    await screen.at("language").click()
    await expect(screen.at("clock-now")).to_contain_text("Mon 14 Aug 2023")
    await screen.tap("中文")
    await screen.hears("语言：中文")
    assert screen.errors == []


async def test_clock_is_turned_and_everything_begun_anew_in_the_page(browser: Browser, town: Town) -> None:
    screen = await opened(browser, town, DESK)
    clock = screen.at("clock-now")
    await expect(clock).to_have_text(re.compile("2023年8月14日 周一 09:"))
    await joined(screen)
    await screen.choose(CHEN)
    await screen.say("/invite")
    await screen.tap("督办专员")
    await screen.tap("不填")
    await screen.hears("邀请 · 督办专员")

    await screen.at("clock-hour").click()
    await expect(clock).to_have_text(re.compile("2023年8月14日 周一 10:"))
    await screen.at("clock-day").click()
    await expect(clock).to_have_text(re.compile("2023年8月15日 周二 10:"))
    await screen.at("clock-date").click()
    await screen.at("day-2023-08-21").click()
    await screen.at("date-hour").select_option("17")
    await screen.at("date-go").click()
    await expect(clock).to_have_text(re.compile("2023年8月21日 周一 17:"))

    # The open invitation lapses with 09-13, and is told of on the next day at nine.
    await expect(screen.at("clock-hint")).to_have_text("下一件事：9月14日 周四 09:00 告知过期的邀请")
    await screen.at("clock-next").click()
    await expect(clock).to_have_text(re.compile("2023年9月14日 周四 09:"))
    await screen.hears("下面1个邀请没人用，已经过期：")

    await screen.at("clock-reset").click()
    await screen.at("confirm").click()
    await expect(clock).to_have_text(re.compile("2023年8月14日 周一 09:"))
    await expect(screen.at("people")).not_to_contain_text("平安是福")
    await expect(screen.at("people")).to_contain_text("陈主任")
