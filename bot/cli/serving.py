"""The HTTP port: served while the bot runs, and found where none is named."""

import contextlib
import socket
from collections.abc import AsyncIterator

from aiohttp import web

from bot.cli.cannot_start import CannotStart
from bot.http import LARGEST_UPDATE

SANDBOX_PORTS = range(8080, 8100)  # the first free one, unless HTTP_PORT names another


@contextlib.asynccontextmanager
async def served(routes: list[web.RouteDef], host: str, port: int) -> AsyncIterator[None]:
    """Serve these routes while the block runs; port 0 serves nothing."""
    if port:
        _family_of(host)
    application = web.Application(client_max_size=max(LARGEST_UPDATE, 64 << 20))
    application.add_routes(routes)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    try:
        if port:
            try:
                await web.TCPSite(runner, host, port).start()
            except OSError as error:
                raise CannotStart(
                    "HTTP_PORT", "wrong-port-taken", at=f"{host}:{port}", error=error.strerror or ""
                ) from None
        yield
    finally:
        await runner.cleanup()


def _family_of(host: str) -> socket.AddressFamily:
    """Raises CannotStart where no port of this address could be opened, whichever is named."""
    try:
        family, _, _, _, address = socket.getaddrinfo(host, 0, type=socket.SOCK_STREAM)[0]
        with contextlib.closing(socket.socket(family)) as probe:
            probe.bind(address)
    except (OSError, UnicodeError) as error:
        why = getattr(error, "strerror", None) or ""
        raise CannotStart("HTTP_HOST", "wrong-host", at=host, error=why) from None
    return family


def free_port(host: str) -> int:
    family = _family_of(host)
    for port in SANDBOX_PORTS:
        with contextlib.closing(socket.socket(family)) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError:
                continue
            return port
    raise CannotStart(
        "HTTP_PORT", "wrong-ports-taken", first=str(SANDBOX_PORTS.start), last=str(SANDBOX_PORTS.stop - 1)
    )
