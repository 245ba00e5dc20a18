"""The page's files, always fresh."""

import mimetypes
from pathlib import Path

from aiohttp import web

_FOLDER = Path(__file__).parent / "page"
_TYPES = {
    ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css",
    ".svg": "image/svg+xml", ".json": "application/json", ".woff2": "font/woff2",
    ".webmanifest": "application/manifest+json",
}  # fmt: skip


def page_routes() -> list[web.RouteDef]:
    return [web.get("/", _index), web.get("/page/{path:.*}", _file)]


async def _index(request: web.Request) -> web.Response:
    return _serve(_FOLDER / "index.html")


async def _file(request: web.Request) -> web.Response:
    path = (_FOLDER / request.match_info["path"]).resolve()
    if not path.is_relative_to(_FOLDER.resolve()):
        raise web.HTTPNotFound(text="There is no such file.")
    return _serve(path)


def _serve(path: Path) -> web.Response:
    if not path.is_file():
        text = "The page is missing from this installation." if path.name == "index.html" else "There is no such file."
        return web.Response(status=404, text=text)
    kind = _TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    charset = "utf-8" if kind.startswith("text/") or kind in {"application/json", "image/svg+xml"} else None
    return web.Response(
        body=path.read_bytes(), content_type=kind, charset=charset, headers={"Cache-Control": "no-cache"}
    )
