"""Numbers as Word writes them: 三, 〇, ③, III, C."""

from models.rules.numerals import circled, han

_HAN = {
    "chineseCounting",
    "chineseCountingThousand",
    "japaneseCounting",
    "taiwaneseCounting",
    "taiwaneseCountingThousand",
    "japaneseDigitalTenThousand",
    "taiwaneseDigital",
}
_FORMAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X")),
    *((9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)


def written(value: int, format: str) -> str:
    """A number as Word writes it in this format (ST_NumberFormat)."""
    if format in _HAN:
        return han(value) if 0 < value < 1000 else str(value)
    match format:
        case "ideographDigital" | "japaneseLegal":
            return "".join("〇一二三四五六七八九"[int(digit)] for digit in str(value))
        case "chineseLegalSimplified" | "ideographLegalTraditional":
            return han(value).translate(_FORMAL)
        case "decimalEnclosedCircle" | "decimalEnclosedCircleChinese":
            return circled(value)
        case "decimalEnclosedParen":
            return f"（{value}）"
        case "decimalEnclosedFullstop":
            return f"{value}."
        case "decimalZero":
            return f"{value:02d}"
        case "ideographEnclosedCircle":
            return f"（{han(value)}）"
        case "decimalFullWidth" | "decimalFullWidth2":
            return str(value).translate(str.maketrans("0123456789", "０１２３４５６７８９"))
        case "upperLetter" | "lowerLetter":
            letter = chr(ord("A") + (value - 1) % 26) * ((value - 1) // 26 + 1)
            return letter if format == "upperLetter" else letter.lower()
        case "upperRoman" | "lowerRoman":
            return _roman(value) if format == "upperRoman" else _roman(value).lower()
        case "ideographTraditional":
            return _STEMS[(value - 1) % 10]
        case _:
            return str(value)


def _roman(value: int) -> str:
    said = ""
    for worth, sign in _ROMAN:
        said += sign * min(value // worth, 20)
        value %= worth
    return said
