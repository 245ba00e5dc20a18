"""What each of several processes does that open one fresh file after another, all of them at the same moment."""

import asyncio
from collections.abc import Sequence
from multiprocessing.synchronize import Barrier

from models import sqlite_driver


def open_each(files: Sequence[str], together: Barrier) -> None:
    """Ends with an error when a file could not be opened. The others hear of it: their barrier is broken."""
    try:
        asyncio.run(_open_each(files, together))
    except BaseException:
        together.abort()
        raise


async def _open_each(files: Sequence[str], together: Barrier) -> None:
    for number, file in enumerate(files):
        together.wait()
        connection = await sqlite_driver.connect(file, read_only=bool(number % 2))
        together.wait()
        await connection.close()
