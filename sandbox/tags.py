"""HTML as Telegram reads it: text and entities, or the very sentence with which Telegram refuses.

It works on bytes, because Telegram names byte offsets, and counts UTF-16 units, because entities are measured in them.
"""

import re
from dataclasses import dataclass, field

from sandbox.errors import ApiError, Json, bad
from sandbox.links import checked_link, linked_user
from sandbox.units import units_of

_KINDS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler", "span": "spoiler",
    "a": "text_link", "pre": "pre", "code": "code", "blockquote": "blockquote", "tg-emoji": "custom_emoji",
}  # fmt: skip
_SPACE = b" \t\r\n\v\0"
_NAMED = {b"lt": "<", b"gt": ">", b"amp": "&", b"quot": '"'}
_NUMBERED = re.compile(rb"&#(?:x([0-9a-fA-F]*)|([0-9]*))")
_PLAIN = re.compile(rb"[^&<]+")
_LETTERS = re.compile(rb"&([a-zA-Z]*)")


@dataclass
class _Open:
    tag: str
    argument: str
    start: int  # UTF-16 units
    text_from: int  # index into the pieces read so far


@dataclass
class _Reading:
    source: bytes
    at: int = 0
    units: int = 0
    pieces: list[str] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)

    def byte(self) -> bytes:
        """The byte here; a zero byte at the end, which stops every loop as it does in Telegram's own reader."""
        return self.source[self.at : self.at + 1] or b"\0"

    def ended(self) -> bool:
        return self.at >= len(self.source)

    def skip_space(self) -> None:
        while not self.ended() and self.byte() in _SPACE:
            self.at += 1


def parse_html(html: str) -> tuple[str, list[Json]]:
    """Text and entities; ApiError 400 `can't parse entities: …`. Whitespace is not trimmed here."""
    reading = _Reading(html.encode())
    source = reading.source
    while not reading.ended():
        here = source[reading.at : reading.at + 1]
        if here == b"&" and (character := _character(reading)) is not None:
            _take(reading, character)
        elif here != b"<":
            following = _PLAIN.match(source, reading.at + 1)
            end = following.end() if following else reading.at + 1
            _take(reading, source[reading.at : end].decode())
            reading.at = end
        elif source[reading.at + 1 : reading.at + 2] == b"/":
            _close(reading)
        else:
            _open(reading)
    if reading.stack:
        raise _cannot(f'Can\'t find end tag corresponding to start tag "{reading.stack[-1].tag}"')
    text = "".join(reading.pieces)
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise _cannot(
            "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate "
            "code units"
        )
    for entity in reading.entities:
        if entity["type"] == "code":
            entity.pop("language", None)
    return text, reading.entities


def _cannot(reason: str) -> ApiError:
    return bad(f"Can't parse entities: {reason}")


def _take(reading: _Reading, text: str) -> None:
    reading.pieces.append(text)
    reading.units += units_of(text)


def _character(reading: _Reading) -> str | None:
    """The character an `&…;` stands for, moving past it; None when it stands for itself."""
    source, at = reading.source, reading.at
    if match := _NUMBERED.match(source, at):
        hexadecimal, decimal = match.groups()
        digits = hexadecimal if hexadecimal is not None else decimal
        number = int(digits or b"0", 16 if hexadecimal is not None else 10)
        if number == 0 or number >= 0x10FFFF or match.end() - at >= 10:
            return None
        found = chr(number)
    else:
        match = _LETTERS.match(source, at)
        named = _NAMED.get(match[1]) if match else None
        if match is None or named is None:
            return None
        found = named
    reading.at = match.end() + (source[match.end() : match.end() + 1] == b";")
    return found


def _open(reading: _Reading) -> None:
    begin = reading.at
    reading.at += 1
    while not reading.ended() and reading.byte() not in _SPACE + b">":
        reading.at += 1
    if reading.ended():
        raise _cannot(f"Unclosed start tag at byte offset {begin}")
    tag = reading.source[begin + 1 : reading.at].decode(errors="replace").lower()
    if tag not in _KINDS:
        raise _cannot(f'Unsupported start tag "{tag}" at byte offset {begin}')
    argument = ""
    while reading.byte() != b">":
        reading.skip_space()
        if reading.byte() == b">":
            break
        name, value = _attribute(reading, tag, begin)
        argument = _argument(tag, name, value) or argument
    reading.at += 1
    if tag == "span" and argument != "spoiler":
        raise _cannot(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
    reading.stack.append(_Open(tag, argument, reading.units, len(reading.pieces)))


def _attribute(reading: _Reading, tag: str, begin: int) -> tuple[str, str | None]:
    start = reading.at
    while not reading.ended() and reading.byte() not in _SPACE + b"=>/\"'":
        reading.at += 1
    name = reading.source[start : reading.at].decode(errors="replace")
    if not name:
        raise _cannot(f'Empty attribute name in the tag "{tag}" at byte offset {begin}')
    reading.skip_space()
    if reading.byte() != b"=":
        if reading.ended():
            raise _cannot(f'Unclosed start tag "{tag}" at byte offset {begin}')
        return name, None
    reading.at += 1
    reading.skip_space()
    if reading.ended():
        raise _cannot(f'Unclosed start tag "{tag}" at byte offset {begin}')
    value = _quoted(reading) if reading.byte() in b"\"'" else _token(reading)
    if reading.ended():
        raise _cannot(f"Unclosed start tag at byte offset {begin}")
    return name, value


def _token(reading: _Reading) -> str:
    start = reading.at
    while not reading.ended() and (reading.byte().isalnum() or reading.byte() in b".-"):
        reading.at += 1
    if reading.byte() not in _SPACE + b">":
        raise _cannot(f"Unexpected end of name token at byte offset {start}")
    return reading.source[start : reading.at].decode().lower()


def _quoted(reading: _Reading) -> str:
    quote = reading.byte()
    reading.at += 1
    value = bytearray()
    while not reading.ended() and reading.byte() != quote:
        if reading.byte() == b"&" and (character := _character(reading)) is not None:
            value += character.encode(errors="replace")
        else:
            value += reading.byte()
            reading.at += 1
    if not reading.ended():
        reading.at += 1
    return value.decode(errors="replace")


def _argument(tag: str, name: str, value: str | None) -> str:
    if tag == "blockquote" and name == "expandable":
        return "1"
    if value is None:
        return ""
    if (tag, name) in {("a", "href"), ("tg-emoji", "emoji-id")}:
        return value
    if (tag, name) == ("code", "class") and value.startswith("language-"):
        return value.removeprefix("language-")
    if (tag, name) == ("span", "class") and value.startswith("tg-"):
        return value.removeprefix("tg-")
    return ""


def _close(reading: _Reading) -> None:
    begin = reading.at
    if not reading.stack:
        raise _cannot(f"Unexpected end tag at byte offset {begin}")
    reading.at += 2
    start = reading.at
    while not reading.ended() and reading.byte() not in _SPACE + b">":
        reading.at += 1
    name = reading.source[start : reading.at].decode(errors="replace").lower()
    reading.skip_space()
    if reading.byte() != b">":
        raise _cannot(f"Unclosed end tag at byte offset {begin}")
    reading.at += 1
    opened = reading.stack.pop()
    if name and name != opened.tag:
        raise _cannot(f'Unmatched end tag at byte offset {begin}, expected "</{opened.tag}>", found "</{name}>"')
    if reading.units > opened.start:
        _add(reading, opened)


def _add(reading: _Reading, opened: _Open) -> None:
    entity: Json = {"type": _KINDS[opened.tag], "offset": opened.start, "length": reading.units - opened.start}
    last = reading.entities[-1] if reading.entities else None
    same = last is not None and (last["offset"], last["length"]) == (entity["offset"], entity["length"])
    if opened.tag == "a":
        entity = _link(entity, opened.argument or "".join(reading.pieces[opened.text_from :]))
    elif opened.tag == "code" and opened.argument:
        entity["language"] = opened.argument  # kept only where a <pre> holds exactly this
        if last is not None and same and last["type"] == "pre":
            last["language"] = opened.argument
            return
    elif opened.tag == "pre" and last is not None and same and last["type"] == "code" and "language" in last:
        last["type"] = "pre"
        return
    elif opened.tag == "blockquote" and opened.argument:
        entity["type"] = "expandable_blockquote"
    elif opened.tag == "tg-emoji":
        if not opened.argument.isdigit() or int(opened.argument) == 0:
            raise _cannot("Invalid custom emoji identifier specified")
        entity["custom_emoji_id"] = opened.argument
    if entity:
        reading.entities.append(entity)


def _link(entity: Json, url: str) -> Json:
    if (user := linked_user(url)) is not None:
        return {**entity, "type": "text_mention", "user": {"id": user}}
    checked = checked_link(url)
    return {**entity, "url": checked} if checked else {}
