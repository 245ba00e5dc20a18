"""The rules of a PDF's tables as they were meant: rounding and scanning programs set them askew by a point or two."""

from typing import Any

ASKEW = 4.0  # points: rules that miss each other by no more meet, and one that falls off by no more is straight
_LONG = 2.5  # times as far along as it falls off


def straighten(objects: dict[str, list[dict[str, Any]]]) -> None:
    """Lines that are level or upright but for a little, exactly so: pdfplumber knows no others."""
    for line in objects.get("line", ()):
        middle = (line["x0"] + line["x1"]) / 2, (line["top"] + line["bottom"]) / 2
        if _falls_off(line["height"], line["width"]):
            down = line["doctop"] - line["top"] + middle[1]
            foot = (line["y0"] + line["y1"]) / 2
            line |= {"top": middle[1], "bottom": middle[1], "doctop": down, "y0": foot, "y1": foot, "height": 0}
        elif _falls_off(line["width"], line["height"]):
            line |= {"x0": middle[0], "x1": middle[0], "width": 0}
    for curve in objects.get("curve", ()):
        curve["pts"] = _straight(curve["pts"])


def _falls_off(by: float, along: float) -> bool:
    return 0 < by <= ASKEW and along >= _LONG * by


def _straight(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """A frame that is drawn in one go: each of its sides."""
    done = points[:1]
    for x, y in points[1:]:
        last_x, last_y = done[-1]
        if _falls_off(abs(y - last_y), abs(x - last_x)):
            y = last_y
        elif _falls_off(abs(x - last_x), abs(y - last_y)):
            x = last_x
        done.append((x, y))
    return done
