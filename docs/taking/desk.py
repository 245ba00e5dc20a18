"""README's picture: the sandbox on a desk, with the whole cast, at the moment when the round has opened."""

from playwright.async_api import Browser

from docs.taking.camera import HERE, lighten, settled
from docs.taking.contacts import OPENING
from docs.taking.hands import tap
from tests.stories.cast import LI
from tests.stories.town import Town


async def desk(town: Town, browser: Browser) -> None:
    li = town.phone(LI)
    await tap(li, "签收", "已签收。")
    await town.turn(to=OPENING)
    await li.hears("现开展第三季度进展填报")
    context = await browser.new_context(locale="zh-CN", viewport={"width": 1280, "height": 800})
    page = await context.new_page()
    await page.goto(f"{town.chats}/#/{LI}")
    await page.get_by_test_id("messages").get_by_text("直接回复一句话就行").wait_for()
    await page.reload()  # by now she has read it, and stands at its end
    await page.get_by_test_id("messages").get_by_text("直接回复一句话就行").wait_for()
    await page.get_by_test_id("chat-under").get_by_text("市司法局").wait_for()  # connected
    await settled(page)
    await page.screenshot(path=HERE / "sandbox.png")
    lighten(HERE / "sandbox.png", colours=128)
