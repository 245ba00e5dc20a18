"""One sandbox a folder: its chats are kept in memory and in files there, and two would not know of each other's."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.cli.cannot_start import CannotStart


@contextmanager
def alone_in(folder: Path, address: str) -> Iterator[None]:
    """Hold the folder until the end. Raises CannotStart, with the other's address, where another sandbox holds it."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "running").open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            raise CannotStart("DATA_DIR", "wrong-sandbox-runs", at=file.read().strip()) from None
        file.truncate(0)
        file.write(address)
        file.flush()
        yield
