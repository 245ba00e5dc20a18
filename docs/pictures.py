"""Takes the pictures of these pages from the running sandbox: `make pictures`."""

import asyncio
import sys
import tempfile
from pathlib import Path

from playwright.async_api import Page, expect

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from tests.sandbox_page.phone import running_browser  # noqa: E402
from tests.stories.town import town_of  # noqa: E402

CHEN = 1001


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with town_of(Path(folder)) as (town, _), running_browser() as browser:
            await town.settle()
            context = await browser.new_context(locale="zh-CN", viewport={"width": 1280, "height": 800})
            page = await context.new_page()
            await page.goto(f"{town.chats}/#/{CHEN}")
            await _invite(page)
            await page.screenshot(path=HERE / "sandbox.png")


async def _invite(page: Page) -> None:
    """陈主任 has invited the contact of 市公安局."""
    messages, composer = page.get_by_test_id("messages"), page.get_by_test_id("composer")
    for kind, words, answer in (
        ("say", "/invite", "请谁来？"),
        ("tap", "联络员", "哪个单位？"),
        ("say", "公安", "找到1个单位"),
        ("tap", "市公安局", "怎么称呼对方？"),
        ("say", "孙科长", "请把带链接的那条消息（或二维码）转发给对方"),
    ):
        if kind == "say":
            await composer.fill(words)
            await page.get_by_test_id("send").click()
        else:
            await messages.get_by_role("button", name=words, exact=True).last.click()
        await expect(messages).to_contain_text(answer)
    await expect(page.get_by_test_id("clock-hint")).to_contain_text("告知过期的邀请", timeout=60_000)
    await page.mouse.move(0, 0)
    await page.wait_for_function("document.getAnimations().length === 0")


asyncio.run(main())
