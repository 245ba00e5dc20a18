"""Words that only say that a letter was read."""

import re

_READ = r"(?:好的?|收到了?|知道了|明白了?|谢谢您?|感谢|辛苦了?|嗯+|行|ok|OK|马上办|尽快报|稍后报|了解)"
_ONLY = re.compile(rf"(?:{_READ}[，,。.！!、\s]*)+")


def only_acknowledges(words: str) -> bool:
    """收到，谢谢: no progress is told."""
    return bool(_ONLY.fullmatch(words.strip()))
