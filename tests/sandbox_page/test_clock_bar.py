"""The clock above the page. The sandbox alone has none, so the control door is played here."""

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Route, expect

from tests.sandbox_page.phone import Phone, Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

NINE = "2023-08-14T01:00:00+00:00"
ROUND = {"at": "2023-09-11T01:00:00+00:00", "what": "开启第三季度进展填报"}


class Door:
    """Answers as the control door does, and remembers what it was asked."""

    def __init__(self) -> None:
        self.now = NINE
        self.next: dict[str, str] | None = ROUND
        self.asked: list[Any] = []
        self.after: dict[str, Any] = {}
        self.held: list[Route] = []
        self.hold = False

    async def __call__(self, route: Route) -> None:
        if route.request.method == "GET":
            await self.answer(route)
            return
        self.asked.append([route.request.url.rsplit("/", 1)[1], route.request.post_data_json])
        if self.hold:
            self.held.append(route)
        else:
            await self.answer(route, **self.after)

    async def answer(self, route: Route, status: int = 200, **changed: Any) -> None:
        if "error" in changed:
            await route.fulfill(status=status, json=changed)
            return
        self.now = changed.get("now", self.now)
        await route.fulfill(body=json.dumps({"now": self.now, "zone": "Asia/Shanghai", "next": self.next}))


@pytest.fixture
def door() -> Door:
    return Door()


@pytest_asyncio.fixture(loop_scope="module")
async def phone(browser: Browser, stage: Stage, door: Door) -> AsyncIterator[Phone]:
    # The browser's own zone must not matter.
    context = await browser.new_context(locale="zh-CN", timezone_id="America/New_York")
    phone = Phone(await context.new_page())
    await phone.page.route("**/clock", door)
    await phone.page.route("**/reset", door)
    await phone.page.goto(stage.address)
    await expect(phone.at("clock-now")).to_be_visible()
    yield phone
    await context.close()


async def test_clock_shows_the_sandboxes_time_and_what_comes_next(phone: Phone) -> None:
    await expect(phone.at("clock-now")).to_have_text("2023年8月14日 周一 09:00")
    await expect(phone.at("clock-hint")).to_have_text("下一件事：9月11日 周一 09:00 开启第三季度进展填报")
    await phone.at("language").click()
    await expect(phone.at("clock-now")).to_have_text("Mon 14 Aug 2023 09:00")


async def test_while_it_turns_nothing_else_can_be_turned(phone: Phone, door: Door) -> None:
    door.hold = True
    await phone.at("clock-hour").click()
    await expect(phone.at("clock-hint")).to_have_text("时钟正在推进…")
    for name in ("hour", "day", "next", "date", "reset"):
        await expect(phone.at(f"clock-{name}")).to_be_disabled()
    await door.answer(door.held[0], now="2023-08-14T02:00:00+00:00")
    await expect(phone.at("clock-now")).to_have_text("2023年8月14日 周一 10:00")
    await expect(phone.at("clock-day")).to_be_enabled()
    assert door.asked == [["clock", {"by": 3600}]]


async def test_turning_by_a_day_and_to_the_next_thing(phone: Phone, door: Door) -> None:
    await phone.at("clock-day").click()
    await expect(phone.at("toast")).to_be_visible()
    await expect(phone.at("clock-next")).to_be_enabled()
    door.after = {"now": ROUND["at"]}
    await phone.at("clock-next").click()
    await expect(phone.at("clock-now")).to_have_text("2023年9月11日 周一 09:00")
    assert door.asked == [["clock", {"by": 86400}], ["clock", {"next": True}]]


async def test_without_a_next_thing_the_clock_stays(phone: Phone, door: Door) -> None:
    door.next = None
    await phone.at("clock-next").click()
    await expect(phone.at("toast")).to_have_text("没有待办的事，时钟不动。")
    assert door.asked == []


async def test_date_is_picked_in_the_sandboxes_zone_and_only_ahead(phone: Phone, door: Door) -> None:
    await phone.at("clock-date").click()
    await expect(phone.at("day-2023-08-13")).to_be_disabled()
    await phone.at("day-2023-08-14").click()
    await phone.at("date-hour").select_option("8")
    await expect(phone.at("date-go")).to_be_disabled()
    await phone.at("date-next").click()
    await phone.at("day-2023-09-22").click()
    await phone.at("date-hour").select_option("17")
    await phone.at("date-minute").select_option("30")
    await phone.at("date-go").click()
    await expect(phone.at("date-sheet")).to_have_count(0)
    await expect(phone.at("clock-date")).to_be_enabled()
    assert door.asked == [["clock", {"to": "2023-09-22T09:30:00.000Z"}]]


async def test_refusal_is_said_in_the_pages_language(phone: Phone, door: Door) -> None:
    door.after = {
        "status": 409,
        "error": "busy",
        "message": {"zh": "时钟正在走，请稍候。", "en": "The clock is turning."},
    }
    await phone.at("clock-day").click()
    await expect(phone.at("toast")).to_have_text("时钟正在走，请稍候。")


async def test_reset_asks_first(phone: Phone, door: Door) -> None:
    await phone.at("clock-reset").click()
    await phone.at("reset-sheet").get_by_role("button", name="取消").click()
    assert door.asked == []
    await phone.at("clock-reset").click()
    await phone.at("confirm").click()
    await expect(phone.at("toast")).to_have_text("演示已回到起点。")
    assert door.asked == [["reset", {}]]


async def test_reset_goes_back_before_the_notice_when_asked(phone: Phone, door: Door) -> None:
    await phone.at("clock-reset").click()
    await phone.at("reset-sheet").get_by_role("button", name="回到通知之前").click()
    await expect(phone.at("toast")).to_have_text("演示已回到起点。")
    assert door.asked == [["reset", {"begins": "notice"}]]
