"""The page of the running program in one browser, used as a person uses it."""

from pathlib import Path

from playwright.async_api import Browser, expect

from tests.sandbox_page.phone import Phone
from tests.stories.process import PATIENCE
from tests.stories.town import Town

DESK = {"width": 1280, "height": 800}
POCKET = {"width": 390, "height": 844}

expect.set_options(timeout=PATIENCE * 1000)  # a busy machine turns the clock of a half year slowly


class Screen(Phone):
    """The page of one browser, used as a person uses it."""

    async def choose(self, person: int) -> None:
        await self.at(f"person-{person}").click()
        await expect(self.at("composer")).to_be_visible()

    async def say(self, words: str) -> None:
        await self.at("composer").fill(words)
        await self.at("send").click()

    async def tap(self, label: str) -> None:
        await self.at("messages").get_by_role("button", name=label, exact=True).last.click()

    async def send_file(self, path: Path) -> None:
        await self.at("attach").click()
        async with self.page.expect_file_chooser() as chooser:
            await self.at("attach-file").click()
        await (await chooser.value).set_files(path)
        await self.at("attach-send").click()

    async def fits(self) -> None:
        """Nothing of the page lies beside its screen."""
        beside = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert await self.page.evaluate(beside) == 0

    async def hears(self, words: str) -> None:
        await expect(self.at("messages")).to_contain_text(words)


async def opened(browser: Browser, town: Town, size: dict[str, int]) -> Screen:
    context = await browser.new_context(
        locale="zh-CN", timezone_id="America/New_York", viewport={"width": size["width"], "height": size["height"]}
    )
    screen = Screen(await context.new_page())
    await screen.page.goto(town.chats)
    await expect(screen.at("people")).to_contain_text("陈主任")
    return screen
