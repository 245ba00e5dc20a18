"""The plan by light, as a picture: a bar of all tasks, and a square for each in the order of the paper.

Every colour has its word and its count beside it: a third of a per cent of readers, and every photocopier, see none.
"""

import io
from collections.abc import Sequence

import noto_cjk_sans_otc
from PIL import Image, ImageDraw, ImageFont

from bot.papers.told import BoardTold, LightTold

SIMPLIFIED = 2  # the face within the font's collection that draws characters as mainland China writes them
WIDTH, MARGIN, GAP = 1080, 48, 14
IN_A_ROW, SQUARE = 10, 86
IN_A_LINE = 3  # lights with their words

INK, PAPER, FAINT = "#1f2328", "#ffffff", "#59636e"
COLOURS = {
    "blue": "#2f6fdb",
    "purple": "#8250df",
    "red": "#cf222e",
    "amber": "#e3a008",
    "white": "#ffffff",
    "green": "#2da44e",
    "grey": "#8c959f",
    "none": "#eaeef2",
}
DARK_ON = {"amber", "white", "none"}


def draw(told: BoardTold) -> bytes:
    """A PNG, 1080 pixels wide, as high as it needs to be. Takes a second of processor: not for the event loop."""
    rows = -(-len(told["tasks"]) // IN_A_ROW)
    legend = -(-len(told["lights"]) // IN_A_LINE)
    height = MARGIN + 150 + 60 + 56 * legend + 30 + rows * (SQUARE + GAP) + 20 + 46 * len(told["lines"]) + MARGIN
    picture = Image.new("RGB", (WIDTH, height), PAPER)
    pen = ImageDraw.Draw(picture)
    y = MARGIN
    pen.text((MARGIN, y), _fitting(pen, told["title"], 46, WIDTH - 2 * MARGIN), INK, _font(46))
    y += 70
    pen.text((MARGIN, y), told["subtitle"], FAINT, _font(30))
    y += 64
    _bar(pen, told["lights"], y)
    y += 74
    for at, light in enumerate(told["lights"]):
        x = MARGIN + (at % IN_A_LINE) * (WIDTH - 2 * MARGIN) // IN_A_LINE
        line = y + (at // IN_A_LINE) * 56
        _square(pen, x, line + 4, 30, light["light"])
        words = _fitting(pen, f"{light['word']} {light['count']}", 30, (WIDTH - 2 * MARGIN) // IN_A_LINE - 52)
        pen.text((x + 42, line), words, INK, _font(30))
    y += 56 * legend + 24
    for at, task in enumerate(told["tasks"]):
        x = MARGIN + (at % IN_A_ROW) * (SQUARE + GAP)
        top = y + (at // IN_A_ROW) * (SQUARE + GAP)
        _square(pen, x, top, SQUARE, task["light"])
        ink = INK if task["light"] in DARK_ON else PAPER
        pen.text((x + SQUARE / 2, top + SQUARE / 2), task["label"], ink, _font(34), anchor="mm")
    y += rows * (SQUARE + GAP) + 14
    for words in told["lines"]:
        pen.text((MARGIN, y), _fitting(pen, words, 30, WIDTH - 2 * MARGIN), INK, _font(30))
        y += 46
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


def _bar(pen: ImageDraw.ImageDraw, lights: Sequence[LightTold], y: int) -> None:
    total = sum(light["count"] for light in lights)
    x = float(MARGIN)
    for light in lights:
        right = x + (WIDTH - 2 * MARGIN) * light["count"] / total
        pen.rectangle((x, y, right, y + 44), COLOURS[light["light"]], FAINT if light["light"] == "white" else None)
        x = right


def _square(pen: ImageDraw.ImageDraw, x: float, y: float, side: int, light: str) -> None:
    pen.rounded_rectangle((x, y, x + side, y + side), side // 7, COLOURS[light], FAINT if light in DARK_ON else None)


def _fitting(pen: ImageDraw.ImageDraw, words: str, size: int, width: int) -> str:
    """The words, shortened where the line is too narrow for them."""
    if pen.textlength(words, _font(size)) <= width:
        return words
    while words and pen.textlength(words + "…", _font(size)) > width:
        words = words[:-1]
    return words + "…"


_FONTS: dict[int, ImageFont.FreeTypeFont] = {}


def _font(size: int) -> ImageFont.FreeTypeFont:
    if size not in _FONTS:
        _FONTS[size] = ImageFont.truetype(str(noto_cjk_sans_otc.FONT_PATH), size, SIMPLIFIED)
    return _FONTS[size]
