"""A request's parameters, from wherever Telegram accepts them: query, form, JSON, multipart."""

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from sandbox.errors import ApiError, bad
from sandbox.forms import SPARE, Upload, read_form


@dataclass
class Params:
    """Everything is a string, as in Telegram's own server; objects are their JSON."""

    values: dict[str, str] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        return self.values.get(name, "")

    def required(self, name: str) -> str:
        if not (value := self.text(name)):
            raise bad(f'Parameter "{name}" is required')
        return value

    def integer(self, name: str, default: int = 0, low: int = -(2**63), high: int = 2**63) -> int:
        """Clamped like Telegram's; what is no number counts as 0."""
        if not (value := self.text(name).strip()):
            return default
        try:
            return min(max(int(value), low), high)
        except ValueError:
            return min(max(0, low), high)

    def flag(self, name: str) -> bool:
        return self.text(name).strip().lower() in {"true", "yes", "1"}

    def json(self, name: str, complaint: str) -> Any:
        """The parsed value, None when it is not given; `complaint` is Telegram's for what is no JSON."""
        if not (raw := self.text(name)):
            return None
        try:
            return json.loads(raw)
        except ValueError:
            raise bad(complaint) from None


def _as_text(value: Any) -> str:
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


async def read_params(request: web.Request, most: int) -> Params:
    """ApiError 413 when a file, or all of it together, is above `most` bytes."""
    params = Params(dict(request.query))
    if request.method != "POST":
        return params
    kind = request.content_type
    if kind == "multipart/form-data":
        form = await read_form(request, most)
        if form.too_large:
            raise _too_large()
        params.values.update(form.values)
        params.files = {file.field: file for file in form.files}
    elif kind == "application/json":
        body = await _read_body(request, most)
        try:
            given = json.loads(body or b"{}")
        except ValueError:
            raise bad("Can't parse request parameters JSON object") from None  # Telegram names the place as well
        if not isinstance(given, dict):
            raise bad("Can't parse request parameters JSON object")
        params.values.update((name, _as_text(value)) for name, value in given.items() if value is not None)
    else:
        body = await _read_body(request, most)
        params.values.update(parse_qsl(body.decode(errors="replace"), keep_blank_values=True))
    return params


def _too_large() -> ApiError:
    return ApiError(413, "Request Entity Too Large")


async def _read_body(request: web.Request, most: int) -> bytes:
    """Read to the end even when it is too much, so that the caller gets to see the answer."""
    body = bytearray()
    size = 0
    async for piece in request.content.iter_any():
        size += len(piece)
        if size <= most + SPARE:
            body += piece
    if size > most + SPARE:
        raise _too_large()
    return bytes(body)
