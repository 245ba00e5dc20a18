"""`python -m sandbox --port 8081 --token 1:TEST`: the sandbox alone, for any bot."""

import argparse
import asyncio
import signal
from pathlib import Path

from aiohttp import web

from sandbox.limits import Limits
from sandbox.server import Sandbox


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m sandbox", description="A strict local Telegram Bot API.")
    parser.add_argument("--host", default="127.0.0.1", help="where to listen; the people's side asks for no password")
    parser.add_argument("--port", type=int, default=8081, help="0 takes a free one")
    parser.add_argument("--token", default="1:TEST", help="the token that the bot will use")
    parser.add_argument("--state", type=Path, help="folder to keep everything in; without it, all is forgotten")
    parser.add_argument("--no-limits", action="store_true", help="bear any flood, for measuring")
    asyncio.run(_serve(parser.parse_args()))


async def _serve(given: argparse.Namespace) -> None:
    limits = Limits.none() if given.no_limits else Limits()
    sandbox = Sandbox(token=given.token, state_dir=given.state, limits=limits)
    application = web.Application()
    application.add_routes(sandbox.routes())
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    await sandbox.start()
    try:
        site = web.TCPSite(runner, given.host, given.port)
        await site.start()
        host, port = runner.addresses[0][:2]
        print(f"Sandbox: http://{host}:{port}", flush=True)
        stopped = asyncio.Event()
        for name in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(name, stopped.set)
        await stopped.wait()
    finally:
        await sandbox.close()
        await runner.cleanup()


if __name__ == "__main__":
    main()
