"""Names as people type them: folded so that widths, brackets and blanks make no difference."""

import re
import unicodedata

_NOISE = re.compile(r"[\s,，、。．.;；:：\"'“”‘’（）()〔〕\[\]【】《》<>·*-]")


def fold(name: str) -> str:
    """What two spellings of one name share: NFKC, no punctuation, no blanks, lower case."""
    return _NOISE.sub("", unicodedata.normalize("NFKC", name)).lower()


def tidy(words: str, longest: int) -> str:
    """A short line that a person typed, on one line, without control characters, at most `longest` characters."""
    plain = "".join(" " if unicodedata.category(c)[0] in "CZ" else c for c in words)
    return " ".join(plain.split())[:longest].strip()
