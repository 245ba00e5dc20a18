"""Numbers as papers write them: 二十三, 两, 12, ①. Up to the thousands, as far as outlines and promises go."""

import re

_DIGITS = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_ROWS = (
    _CIRCLED,
    "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
    "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
    "❶❷❸❹❺❻❼❽❾❿",
    "➀➁➂➃➄➅➆➇➈➉",
    "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩",
    "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ",
)
_ROMAN = {
    words: n
    for n, words in enumerate(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"], start=1)
}
HAN = "〇零一二三四五六七八九十百千两"
_HAN_NUMBER = re.compile(rf"[{HAN}]{{1,9}}")


def value_of(words: str) -> int | None:
    """二十三 → 23, 12 → 12, ③ → 3; None for what is no number."""
    if words.isascii() and words.isdigit():
        return int(words) if len(words) <= 9 else None
    for row in _ROWS:
        if len(words) == 1 and words in row:
            return row.index(words) + 1
    if words in _ROMAN:
        return _ROMAN[words]
    return _of_han(words) if _HAN_NUMBER.fullmatch(words) else None


def _of_han(words: str) -> int | None:
    if not any(c in _TENS for c in words):  # 二〇二三: digit by digit
        return int("".join(str(_DIGITS[c]) for c in words))
    total, digit = 0, None
    for c in words:
        if c in _TENS:
            total += (1 if digit is None else digit) * _TENS[c]
            digit = None
        elif digit not in (None, 0):
            return None  # two digits side by side and a ten elsewhere
        else:
            digit = _DIGITS[c]
    return total + (digit or 0)


def han(value: int) -> str:
    """12 → 十二, for 1 to 999."""
    digits = "〇一二三四五六七八九"
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    words = f"{digits[hundreds]}百" if hundreds else ""
    if tens:
        words += "十" if tens == 1 and not hundreds else f"{digits[tens]}十"
    elif hundreds and ones:
        words += "零"
    return words + (digits[ones] if ones else "")


def circled(value: int) -> str:
    """3 → ③; beyond ⑳ in brackets."""
    return _CIRCLED[value - 1] if 1 <= value <= len(_CIRCLED) else f"（{value}）"
