"""A phone's screen, 390 points wide, and the part of it that a picture shows."""

from pathlib import Path

from PIL import Image
from playwright.async_api import Browser, FloatRect, Locator, Page

from tests.stories.town import Message, Phone

HERE = Path(__file__).resolve().parents[1]
PICTURES = HERE / "pictures"
WIDTH, HEIGHT = 390, 2400  # high enough for whatever one picture shows
SHARPNESS = 2
COLOURS = 96
MARGIN = 10
# Only the one who looks has not read it yet.
_ALONE = """([top, bottom]) => {
  const rows = [...top.parentElement.children];
  rows.forEach((row, at) => {
    if (at < rows.indexOf(top) || at > rows.indexOf(bottom)) row.style.visibility = "hidden";
  });
}"""
_COME = """[...document.images].every(image => {
  const { top, bottom } = image.getBoundingClientRect();
  return bottom < 0 || top > innerHeight || (image.complete && image.naturalWidth);
})"""
_PLAIN = ".unread-line { display: none !important }"


class Camera:
    """Looks over the shoulder of whoever it is pointed at."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address

    @classmethod
    async def at(cls, browser: Browser, address: str) -> "Camera":
        context = await browser.new_context(
            locale="zh-CN",
            viewport={"width": WIDTH, "height": HEIGHT},
            device_scale_factor=SHARPNESS,
            bypass_csp=True,
        )
        return cls(await context.new_page(), address)

    async def take(self, name: str, phone: Phone, first: Message | None = None, last: Message | None = None) -> None:
        """The newest message as `name`.png; or from `first` to `last`."""
        newest = (await phone.messages())[-1]
        await self.page.goto("about:blank")
        await self.page.goto(f"{self.address}/#/{phone.person}")
        top, bottom = self._row(first or newest), self._row(last or newest)
        await bottom.wait_for()
        await self.page.evaluate(_ALONE, [await top.element_handle(), await bottom.element_handle()])
        await self.page.add_style_tag(content=_PLAIN)
        await bottom.scroll_into_view_if_needed()
        await settled(self.page)
        await self.page.screenshot(path=PICTURES / f"{name}.png", clip=await _around(top, bottom))
        lighten(PICTURES / f"{name}.png")

    def _row(self, message: Message) -> Locator:
        return self.page.get_by_test_id(f"msg-{message['message_id']}")


async def settled(page: Page) -> None:
    """Every picture in sight has come, and nothing moves any more."""
    await page.wait_for_function(_COME)
    await page.wait_for_function("document.getAnimations().length === 0")


async def _around(top: Locator, bottom: Locator) -> FloatRect:
    above, below = await top.bounding_box(), await bottom.bounding_box()
    assert above is not None
    assert below is not None
    y = above["y"] - MARGIN
    return {"x": 0, "y": y, "width": WIDTH, "height": below["y"] + below["height"] + MARGIN - y}


def lighten(path: Path, colours: int = COLOURS) -> None:
    """The same picture in few colours, which is all that words on a screen need."""
    with Image.open(path) as picture:
        few = picture.convert("RGB").quantize(colours, Image.Quantize.MAXCOVERAGE, kmeans=2, dither=Image.Dither.NONE)
    few.save(path, optimize=True)
