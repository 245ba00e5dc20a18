"""Work done in a process of its own, which may fail, swell or hang without the bot: bytes in, bytes out."""

import asyncio
import sys


async def run_apart(module: str, *arguments: str, data: bytes, seconds: float) -> tuple[int, bytes]:
    """Run `python -m module` on the data; its exit code, and what it wrote. Raises TimeoutError; it is gone then.

    What it says of an error goes nowhere: a traceback could quote what it was given.
    """
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        module,
        *arguments,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        told, _ = await asyncio.wait_for(process.communicate(data), seconds)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    return process.returncode or 0, told
