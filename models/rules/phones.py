"""A telephone number as people write it, and which of several is rung first."""

import re
import unicodedata
from collections.abc import Iterable

from models.rules.errors import Refusal
from models.rules.naming import tidy

FEWEST_DIGITS, MOST_DIGITS = 5, 20
LONGEST = 40  # characters, with what stands between the digits

# Digits, and what stands between them: blanks, dashes, +, brackets, and the character for an extension.
_WRITTEN_SO = re.compile("[0-9 ()+\u8f6c-]+")
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))


def phone_number(words: str) -> str:
    """As typed, in plain characters. Raises Refusal for what no telephone number looks like."""
    number = tidy(unicodedata.normalize("NFKC", words).translate(_DASHES))
    digits = sum(character.isdigit() for character in number)
    if not _WRITTEN_SO.fullmatch(number) or not FEWEST_DIGITS <= digits <= MOST_DIGITS or len(number) > LONGEST:
        raise Refusal("refused-phone", fewest=FEWEST_DIGITS, most=MOST_DIGITS)
    return number


def whom_to_ring(people: Iterable[tuple[str, str]], of_unit: str) -> tuple[str, str]:
    """(name, number): the first person's that is known; else the unit's own, without a name; else ("", "")."""
    return next(((name, number) for name, number in people if number), ("", of_unit))
