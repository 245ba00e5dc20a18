"""Names as people type them: folded so that widths, brackets and blanks make no difference."""

import re
import unicodedata

from models.rules.errors import Refusal

LONGEST_PERSON = 20  # characters
LONGEST_UNIT = 40

_NOISE = re.compile(r"[\s,，、。．.;；:：\"'“”‘’（）()〔〕\[\]【】《》<>·*-]")


def fold(name: str) -> str:
    """What two spellings of one name share: NFKC, no punctuation, no blanks, lower case."""
    return _NOISE.sub("", unicodedata.normalize("NFKC", name)).lower()


def tidy(words: str) -> str:
    """A short line that a person typed, on one line, without control characters."""
    plain = "".join(" " if unicodedata.category(c)[0] in "CZ" else c for c in words)
    return " ".join(plain.split())


def person_name(words: str) -> str:
    """What somebody is to be called, as typed. Raises Refusal where it is empty or too long: nothing is cut off."""
    name = tidy(words)
    if not fold(name):
        raise Refusal("refused-empty-name")
    if len(name) > LONGEST_PERSON:
        raise Refusal("refused-long-name", most=LONGEST_PERSON, count=len(name))
    return name


def unit_name(words: str) -> str:
    """The same for a unit."""
    name = tidy(words)
    if not fold(name):
        raise Refusal("refused-empty-unit-name")
    if len(name) > LONGEST_UNIT:
        raise Refusal("refused-long-unit-name", most=LONGEST_UNIT, count=len(name))
    return name
