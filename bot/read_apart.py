"""The process in which a paper is read: its bytes or text on stdin, what was read on stdout. Nothing else is opened.

A paper comes from outside: whatever it does to its reader, it does here, within bounds of time and memory.
"""

import json
import sys
from typing import IO, Any

from models.notice.paper import our_sheet_of_bytes, text_of_bytes
from models.notice.read import read_text
from models.rules.errors import Refusal

SECONDS = 20
AS_PLAN = "as_plan"  # the word by which the reader is told that the paper gives tasks
MEMORY = 1 << 30  # bytes of address space
_SWOLLEN: dict[str, Any] = {"no": "refused-paper-swollen", "facts": {}}


def _bound() -> None:
    try:
        import resource
    except ImportError:  # not on Windows; the parent's clock bounds the time there
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def _read(data: bytes, suffix: str, as_plan: bool = False) -> dict[str, Any]:
    try:
        if sheet := our_sheet_of_bytes(data):
            return {"sheet": sheet._asdict()}
        text = text_of_bytes(data, suffix)
        return {"text": text, "draft": read_text(text, as_plan=as_plan).as_kept()}
    except Refusal as refusal:
        return {"no": refusal.key, "facts": refusal.facts}
    except MemoryError:
        return _SWOLLEN


def told(source: IO[bytes], suffix: str, as_plan: bool = False) -> str:
    """The answer as JSON. Memory may be out before the reading, or when its draft is written down."""
    try:
        return json.dumps(_read(source.read(), suffix, as_plan), ensure_ascii=True)
    except MemoryError:
        return json.dumps(_SWOLLEN)


if __name__ == "__main__":
    _bound()
    sys.stdout.write(told(sys.stdin.buffer, sys.argv[1], AS_PLAN in sys.argv[2:]))
