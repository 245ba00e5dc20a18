"""Everything the sandbox knows, on disk: named rows of JSON, written before the answer goes out.

The journal is a WAL without fsync: what is committed survives the death of the process (kill -9), though not of the
machine. That is what a place to try things owes, at a cost that no benchmark feels.
"""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sandbox.errors import Json

_SCHEMA = "CREATE TABLE IF NOT EXISTS things (kind TEXT, name TEXT, body TEXT, PRIMARY KEY (kind, name))"
_PUT = (
    "INSERT INTO things (kind, name, body) VALUES (?, ?, ?) "
    "ON CONFLICT (kind, name) DO UPDATE SET body = excluded.body"  # keeps the row's place: order of creation
)


class Store:
    """With no folder it forgets everything at the end."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._dirty: dict[tuple[str, str], str | None] = {}
        self._rows = sqlite3.connect(folder / "sandbox.sqlite" if folder else ":memory:", isolation_level=None)
        if folder:
            self._rows.execute("PRAGMA journal_mode = WAL")
            self._rows.execute("PRAGMA synchronous = OFF")
            (folder / "files").mkdir(exist_ok=True)
        self._rows.execute(_SCHEMA)
        self._blobs: dict[str, bytes] = {}

    def put(self, kind: str, name: object, body: Json) -> None:
        if self._folder:
            self._dirty[(kind, str(name))] = json.dumps(body, ensure_ascii=False, separators=(",", ":"))

    def drop(self, kind: str, name: object) -> None:
        if self._folder:
            self._dirty[(kind, str(name))] = None

    def flush(self) -> None:
        """One transaction for all that changed since the last."""
        if not self._dirty:
            return
        changes, self._dirty = self._dirty, {}
        self._rows.execute("BEGIN")
        self._rows.executemany(_PUT, [(*key, body) for key, body in changes.items() if body is not None])
        gone = [key for key, body in changes.items() if body is None]
        if gone:
            self._rows.executemany("DELETE FROM things WHERE kind = ? AND name = ?", gone)
        self._rows.execute("COMMIT")

    def all(self, kind: str) -> Iterator[tuple[str, Json]]:
        for name, body in self._rows.execute("SELECT name, body FROM things WHERE kind = ? ORDER BY rowid", (kind,)):
            yield name, json.loads(body)

    def put_blob(self, name: str, content: bytes) -> None:
        if self._folder:
            (self._folder / "files" / name).write_bytes(content)
        else:
            self._blobs[name] = content

    def blob(self, name: str) -> bytes:
        return (self._folder / "files" / name).read_bytes() if self._folder else self._blobs[name]

    def clear(self) -> None:
        self._dirty.clear()
        self._blobs.clear()
        self._rows.execute("DELETE FROM things")
        if self._folder:
            for path in (self._folder / "files").iterdir():
                path.unlink()

    def close(self) -> None:
        self.flush()
        self._rows.close()
