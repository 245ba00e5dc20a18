"""Multipart bodies, read to the end even when they are too much, so that the sender gets to see the answer."""

from dataclasses import dataclass, field

from aiohttp import BodyPartReader, web

SPARE = 1 << 20  # a form's own words around its files


@dataclass(frozen=True)
class Upload:
    field: str
    name: str
    mime: str
    content: bytes


@dataclass
class Form:
    values: dict[str, str] = field(default_factory=dict)
    files: list[Upload] = field(default_factory=list)
    too_large: bool = False  # a file above the bound, or everything together well above it


async def read_form(request: web.Request, most: int) -> Form:
    form = Form()
    total = 0
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            continue
        content = bytearray()
        size = 0
        while piece := await part.read_chunk(1 << 16):
            size += len(piece)
            total += len(piece)
            if size <= most and total <= 2 * most + SPARE:
                content += piece
        form.too_large = form.too_large or size > most or total > 2 * most + SPARE
        name = part.name or ""
        if part.filename is None:
            form.values[name] = content.decode(errors="replace")
        else:
            form.files.append(Upload(name, part.filename, part.headers.get("Content-Type", ""), bytes(content)))
    return form
