"""From what a bot sends to what a chat shows: parsed, cleaned, trimmed, measured, with its entities in order."""

import json
import re
from typing import Any

from sandbox.errors import Json, bad
from sandbox.found import found_entities
from sandbox.links import checked_link
from sandbox.tags import parse_html
from sandbox.units import units_of

TEXT_UNITS = 4096
CAPTION_UNITS = 1024

_STYLES = ("bold", "italic", "underline", "strikethrough", "spoiler")
_GIVEN = {*_STYLES, "code", "pre", "text_link", "text_mention", "blockquote", "expandable_blockquote", "custom_emoji"}
_IGNORED = {"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bank_card_number"}
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f]")
_LINKS = {"text_link", "text_mention", "custom_emoji"}
_QUOTES = {"blockquote", "expandable_blockquote"}
_ORDER = ["expandable_blockquote", "blockquote", "text_link", "text_mention", *_STYLES]


def read_formatted(text: str, parse_mode: str, entities: Any) -> tuple[str, list[Json]]:
    """Text and entities as the bot meant them, before anything is trimmed or measured."""
    if len(text.encode(errors="replace")) > 1 << 15:
        raise bad("Text is too long")
    text = text.replace("\r", "")
    mode = parse_mode.lower()
    if text and mode and mode != "none":
        if mode in {"markdown", "markdownv2"}:
            raise bad("Can't parse entities: the sandbox reads parse_mode HTML only")
        if mode != "html":
            raise bad("Unsupported parse_mode")
        return parse_html(text)
    given = [_given(entity) for entity in entities] if isinstance(entities, list) else []
    return text, [entity for entity in given if entity]


def given_entities(raw: str) -> Any:
    """The `entities` parameter; like Telegram, one that is no JSON is as good as none."""
    try:
        return json.loads(raw) if raw else None
    except ValueError:
        return None


def settled(text: str, entities: list[Json], *, allow_empty: bool = False) -> tuple[str, list[Json]]:
    """Cleaned and trimmed, entities sorted and unentangled, links and commands found."""
    text = _CONTROL.sub(" ", text)
    end = len(text.rstrip(" \n"))
    if end == 0:
        if allow_empty:
            return "", []
        raise bad("Text must be non-empty")
    text = text[:end]
    units = units_of(text)
    kept = [
        {**entity, "length": min(entity["length"], units - entity["offset"])}
        for entity in entities
        if entity["offset"] < units and entity["length"] > 0
    ]
    first = min((entity["offset"] for entity in kept), default=units)
    lead = min(len(text) - len(text.lstrip(" \n")), first)  # what leads is all in the basic plane: a unit a character
    text = text[lead:]
    kept = _untangled([{**entity, "offset": entity["offset"] - lead} for entity in kept])
    return text, _sorted(kept + _outside(found_entities(text), kept))


def check_length(text: str, most: int, what: str) -> None:
    if units_of(text) > most:
        raise bad(f"{what} is too long")


def with_entities(field: str, text: str, entities: list[Json]) -> Json:
    """The words of a Message: `text` with `entities`, `caption` with `caption_entities`."""
    name = "entities" if field == "text" else f"{field}_entities"
    return {field: text, name: entities} if entities else {field: text}


def _given(entity: Any) -> Json | None:
    if not isinstance(entity, dict):
        raise bad("Can't parse MessageEntity: expected an Object")
    for name in ("offset", "length"):
        if name not in entity:
            raise bad(f"Can't parse MessageEntity: Can't find field \"{name}\"")
        if not isinstance(entity[name], int) or entity[name] < 0:
            raise bad(f'Can\'t parse MessageEntity: Field "{name}" must be of type Number')
    kind = str(entity.get("type"))
    if kind in _IGNORED:
        return None
    if kind not in _GIVEN:
        raise bad("Can't parse MessageEntity: Unsupported type specified")
    kept = {
        key: entity[key] for key in ("type", "offset", "length", "user", "language", "custom_emoji_id") if key in entity
    }
    if kind == "text_link":
        kept["url"] = checked_link(str(entity.get("url", "")))
        return kept if kept["url"] else None
    return kept


def _span(entity: Json) -> tuple[int, int]:
    return entity["offset"], entity["offset"] + entity["length"]


def _sorted(entities: list[Json]) -> list[Json]:
    def place(entity: Json) -> tuple[int, int, int]:
        kind = entity["type"]
        return entity["offset"], -entity["length"], _ORDER.index(kind) if kind in _ORDER else len(_ORDER)

    return sorted(entities, key=place)


def _untangled(entities: list[Json]) -> list[Json]:
    """Styles of one kind are joined where they meet, and cut where code stands: code bears no other style."""
    code = sorted(_span(entity) for entity in entities if entity["type"] in {"code", "pre"})
    kept: list[Json] = []
    for entity in _sorted([entity for entity in entities if entity["type"] not in _STYLES]):
        if not _within_code(entity, code) and not any(_bars(other, entity) for other in kept):
            kept.append(entity)
    for style in _STYLES:
        spans: list[tuple[int, int]] = []
        for start, end in sorted(_span(entity) for entity in entities if entity["type"] == style):
            if spans and start <= spans[-1][1]:
                spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
            else:
                spans.append((start, end))
        kept += [
            {"type": style, "offset": a, "length": b - a} for start, end in spans for a, b in _cut(start, end, code)
        ]
    return kept


def _within_code(entity: Json, code: list[tuple[int, int]]) -> bool:
    if entity["type"] in {"code", "pre", "blockquote", "expandable_blockquote"}:
        return False
    start, end = _span(entity)
    return any(start < stop and begin < end for begin, stop in code)


def _bars(outer: Json, inner: Json) -> bool:
    """A link holds no link, and a quotation no quotation."""
    kinds = next(kinds for kinds in (_LINKS, _QUOTES, {outer["type"]}) if outer["type"] in kinds)
    return inner["type"] in kinds and inner["offset"] < outer["offset"] + outer["length"]


def _cut(start: int, end: int, holes: list[tuple[int, int]]) -> list[tuple[int, int]]:
    pieces = []
    for begin, stop in holes:
        if stop <= start or begin >= end:
            continue
        if begin > start:
            pieces.append((start, begin))
        start = max(start, stop)
    if start < end:
        pieces.append((start, end))
    return pieces


def _outside(found: list[Json], given: list[Json]) -> list[Json]:
    """What was found by itself gives way to links and code that the bot set."""
    closed = [_span(entity) for entity in given if entity["type"] in {"text_link", "text_mention", "code", "pre"}]
    return [
        entity
        for entity in found
        if not any(_span(entity)[0] < stop and begin < _span(entity)[1] for begin, stop in closed)
    ]
