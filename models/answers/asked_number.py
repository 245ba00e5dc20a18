"""The numbers of items as somebody asks for them: 12, ⑿, 第（十二）项, 事项12, 12号, 十二、十三."""

import re
import unicodedata

from models.answers.numbers import Number, number_of
from models.rules.numerals import value_of

_MOST = 8  # numbers that are asked for at once
_BEFORE = re.compile(r"(?:第?(?:事项|任务|项目|序号|编号)|[#№]|(?:No|NO|no)\.?)?\s*第?\s*")
_AFTER = re.compile(r"\s*(?:号|项|条|件)?(?:事项|任务|工作)?")
_AND = re.compile(r"\s*(?:[、，,;；和与及\s]|以及)\s*")
_TENS = str.maketrans({"廿": "二十", "卅": "三十"})
_DIVIDED = re.compile(r"(?<=[)）])(?=[（(])|(?<=[\d)）项条号件])\s+(?=\S)")  # 12 13, （十二）（十三）: two numbers


def numbers_asked(words: str) -> tuple[Number, ...]:
    """Empty where the words are anything else than one number, or some in a row."""
    told = words.strip().strip("。.？?！!")
    alone = _one(words.strip()) or _one(told)
    if alone is not None:
        return (alone,)
    parts = [part for part in _AND.split(_DIVIDED.sub("、", told)) if part]
    found = [number for part in parts if (number := _one(part)) is not None]
    return tuple(dict.fromkeys(found)) if 1 < len(found) == len(parts) <= _MOST else ()


def _one(words: str) -> Number | None:
    if (number := number_of(words)) is not None:
        return number
    if len(words) == 1 and (value := value_of(words)):
        return Number(value)
    told = unicodedata.normalize("NFKC", words).translate(_TENS).strip()
    for part in (told, _bare(told)):
        if (number := number_of(part)) is not None:
            return number
    return None


def _bare(words: str) -> str:
    """Without what people put round a number: 第（十二）项 → （十二）."""
    before = _BEFORE.match(words)
    rest = words[before.end() :] if before else words
    return re.sub(rf"{_AFTER.pattern}$", "", rest) if rest else ""
