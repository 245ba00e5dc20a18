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
ACROSS = WIDTH - 2 * MARGIN
IN_A_ROW, SQUARE = 10, 86
SIZES = (34, 28, 22, 18, 14)  # of a label
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
    title = _wrapped(told["title"], 46)
    lines = [line for words in told["lines"] for line in _wrapped(words, 30)]
    above = MARGIN + 64 * len(title) + 86 + 60
    height = above + 56 * legend + 30 + rows * (SQUARE + GAP) + 20 + 46 * len(lines) + MARGIN
    picture = Image.new("RGB", (WIDTH, height), PAPER)
    pen = ImageDraw.Draw(picture)
    y = MARGIN
    for words in title:
        pen.text((MARGIN, y), words, INK, _font(46))
        y += 64
    y += 6
    pen.text((MARGIN, y), told["subtitle"], FAINT, _font(30))
    y += 64
    _bar(pen, told["lights"], y)
    y += 74
    for at, light in enumerate(told["lights"]):
        x = MARGIN + (at % IN_A_LINE) * ACROSS // IN_A_LINE
        line = y + (at // IN_A_LINE) * 56
        _square(pen, x, line + 4, 30, light["light"])
        count = f" {light['count']}"
        word = _fitting(light["word"], 30, ACROSS // IN_A_LINE - 52 - _width(count, 30))
        pen.text((x + 42, line), word + count, INK, _font(30))
    y += 56 * legend + 24
    for at, task in enumerate(told["tasks"]):
        x = MARGIN + (at % IN_A_ROW) * (SQUARE + GAP)
        top = y + (at // IN_A_ROW) * (SQUARE + GAP)
        _square(pen, x, top, SQUARE, task["light"])
        ink = INK if task["light"] in DARK_ON else PAPER
        label, size = _in_square(task["label"])
        pen.text((x + SQUARE / 2, top + SQUARE / 2), label, ink, _font(size), anchor="mm")
    y += rows * (SQUARE + GAP) + 14
    for words in lines:
        pen.text((MARGIN, y), words, INK, _font(30))
        y += 46
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


def _bar(pen: ImageDraw.ImageDraw, lights: Sequence[LightTold], y: int) -> None:
    total = sum(light["count"] for light in lights)
    x = float(MARGIN)
    for light in lights:
        right = x + ACROSS * light["count"] / total
        pen.rectangle((x, y, right, y + 44), COLOURS[light["light"]], FAINT if light["light"] == "white" else None)
        x = right


def _square(pen: ImageDraw.ImageDraw, x: float, y: float, side: int, light: str) -> None:
    pen.rounded_rectangle((x, y, x + side, y + side), side // 7, COLOURS[light], FAINT if light in DARK_ON else None)


def _width(words: str, size: int) -> float:
    return _font(size).getlength(words)


def _fitting(words: str, size: int, width: float) -> str:
    """The words, shortened where the line is too narrow for them."""
    if _width(words, size) <= width:
        return words
    while words and _width(words + "…", size) > width:
        words = words[:-1]
    return words + "…"


def _wrapped(words: str, size: int) -> list[str]:
    """The words in at most two lines across the picture; what is longer still is shortened."""
    end = len(words)
    while _width(words[:end], size) > ACROSS:
        end -= 1
    if end == len(words):
        return [words]
    blank = words.rfind(" ", end // 2, end + 1)  # between words, where a language has blanks
    end = blank if blank > 0 and words[end - 1].isascii() else end
    return [words[:end].rstrip(), _fitting(words[end:].lstrip(), size, ACROSS)]


def _in_square(label: str) -> tuple[str, int]:
    """A number as the paper writes it, without its brackets, in letters small enough for its square; else cut."""
    label = label.strip("\uff08\uff09()")
    size = next((size for size in SIZES if _width(label, size) <= SQUARE - 8), SIZES[-1])
    return _fitting(label, size, SQUARE - 8), size


_FONTS: dict[int, ImageFont.FreeTypeFont] = {}


def _font(size: int) -> ImageFont.FreeTypeFont:
    if size not in _FONTS:
        _FONTS[size] = ImageFont.truetype(str(noto_cjk_sans_otc.FONT_PATH), size, SIMPLIFIED)
    return _FONTS[size]
