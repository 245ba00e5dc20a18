"""Letters of fonts of pictures (Wingdings) → the signs that are seen: P of Wingdings 2 is a tick."""

_SEEN = {
    "wingdings": {
        0x6C: "●", 0x6E: "■", 0x6F: "□", 0x75: "◆", 0xA1: "○", 0xA4: "◎", 0xA8: "□", 0xAB: "★",
        0xFB: "×", 0xFC: "√", 0xFD: "×", 0xFE: "√",
    },
    "wingdings 2": {0x4F: "×", 0x50: "√", 0x51: "×", 0x52: "√", 0x97: "●"},
}  # fmt: skip
_PRIVATE = 0xF000  # where Word keeps such letters


def signs_seen(letters: str, font: str) -> str | None:
    """What is seen where these letters stand in this font; None where it is no font of pictures, or letters of none."""
    seen = _SEEN.get(font.strip().lower())
    if seen is None:
        return None
    signs = [seen.get(code - _PRIVATE if code >= _PRIVATE else code) for code in map(ord, letters)]
    return "".join(sign for sign in signs if sign) if all(signs) else None
