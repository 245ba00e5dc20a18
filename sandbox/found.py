"""What Telegram finds in a text by itself: commands, mentions, hashtags, addresses."""

import re

from sandbox.errors import Json
from sandbox.units import units_of

_STOPS = "\uff0c\u3002\uff1b\u3001\uff08\uff09\u3010\u3011\u201c\u201d"  # Chinese punctuation ends an address
_FINDERS = [
    ("url", re.compile(rf"(?:https?|tg)://[^\s<>\"{_STOPS}]+[^\s<>\"{_STOPS}.,:;!?)]")),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)),
    # No letter of any script, slash or angle beside it: </b> is none.
    ("bot_command", re.compile(r"(?<![\w/@<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\w/<>])")),
    ("mention", re.compile(r"(?<!\w)@[a-zA-Z0-9_]{4,32}(?!\w)", re.ASCII)),
    ("hashtag", re.compile(r"(?<!\w)#(?=\w*[^\W\d])\w{1,255}")),
]


def found_entities(text: str) -> list[Json]:
    """In the order of the text; of two that overlap, the earlier finder's."""
    taken: list[tuple[int, int]] = []
    found = []
    for kind, finder in _FINDERS:
        for match in finder.finditer(text):
            if any(match.start() < stop and begin < match.end() for begin, stop in taken):
                continue
            taken.append(match.span())
            offset = units_of(text[: match.start()])
            found.append({"type": kind, "offset": offset, "length": units_of(match[0])})
    return sorted(found, key=lambda entity: entity["offset"])
