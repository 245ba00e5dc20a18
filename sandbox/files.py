"""Files that were sent: their ids, their bytes, and the objects in which messages name them."""

import mimetypes
import re
from dataclasses import asdict, dataclass
from pathlib import PurePosixPath

from sandbox.errors import Json, bad
from sandbox.pictures import picture_size
from sandbox.store import Store

_PREFIX = {"photo": "AgAC", "document": "BQAC"}
_LOOKS_LIKE_ID = re.compile(r"(?:AgAC|BQAC)AgU[A-Za-z0-9_-]+\Z")


@dataclass(frozen=True)
class File:
    """`path` is what getFile answers, and where the download lies below /file/bot<token>/."""

    unique_id: str
    kind: str  # photo or document
    name: str
    mime: str
    size: int
    path: str
    width: int = 0
    height: int = 0

    @property
    def file_id(self) -> str:
        return f"{_PREFIX[self.kind]}AgU{self.unique_id}"


class Files:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._files: dict[str, File] = {}
        self.next_id = 1

    def load(self, next_id: int) -> None:
        self.next_id = next_id
        for name, row in self._store.all("file"):
            self._files[name] = File(**row)

    def forget(self) -> None:
        self._files.clear()

    def add_document(self, name: str, mime: str, content: bytes) -> File:
        """ApiError 400 for an empty file."""
        name = PurePosixPath(name.replace("\\", "/")).name or "file"
        guessed = mimetypes.guess_type(name)[0] or "application/octet-stream"
        mime = guessed if mime in {"", "application/octet-stream"} else mime
        return self._add("document", name, mime, content, (0, 0))

    def add_photo(self, content: bytes, most_bytes: int) -> File:
        """ApiError 400 for what Telegram takes for no photo: too heavy, too long, too thin, no picture at all."""
        if len(content) > most_bytes:
            raise bad(
                f"File of size {len(content)} bytes is too big for a photo; the maximum size is {most_bytes} bytes"
            )
        if not content:
            raise bad("File must be non-empty")
        size = picture_size(content)
        if size is None or min(size) < 1:
            raise bad("IMAGE_PROCESS_FAILED")
        if sum(size) > 10_000 or max(size) > 20 * min(size):
            raise bad("PHOTO_INVALID_DIMENSIONS")
        mime = "image/png" if content.startswith(b"\x89PNG") else "image/jpeg"
        return self._add("photo", "photo." + mime.partition("/")[2], mime, content, size)

    def by_unique_id(self, unique_id: str) -> File | None:
        return self._files.get(unique_id)

    def by_path(self, path: str) -> File | None:
        return next((file for file in self._files.values() if file.path == path), None)

    def by_id(self, file_id: str) -> File | None:
        if not _LOOKS_LIKE_ID.match(file_id):
            return None
        file = self._files.get(file_id[7:])
        return file if file is not None and file.file_id == file_id else None

    def content(self, file: File) -> bytes:
        return self._store.blob(file.unique_id)

    def _add(self, kind: str, name: str, mime: str, content: bytes, size: tuple[int, int]) -> File:
        if not content:
            raise bad("File must be non-empty")
        number = self.next_id
        self.next_id += 1
        suffix = PurePosixPath(name).suffix
        file = File(f"AAD{number:06d}x", kind, name, mime, len(content), f"{kind}s/file_{number}{suffix}", *size)
        self._files[file.unique_id] = file
        self._store.put_blob(file.unique_id, content)
        self._store.put("file", file.unique_id, asdict(file))
        return file


def looks_like_id(file_id: str) -> bool:
    return bool(_LOOKS_LIKE_ID.match(file_id))


def print_file(file: File) -> Json:
    """The part that getFile and every mention of the file share."""
    return {"file_id": file.file_id, "file_unique_id": file.unique_id, "file_size": file.size}


def media_content(file: File) -> Json:
    """The field of a Message that carries the file. Of a photo there is one size: we do not draw smaller ones."""
    if file.kind == "photo":
        return {"photo": [{**print_file(file), "width": file.width, "height": file.height}]}
    return {"document": {"file_name": file.name, "mime_type": file.mime, **print_file(file)}}
