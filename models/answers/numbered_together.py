"""Answers that a township gives to several of its numbered questions at once: 都没有; 1-3无，4 2期; 4 2期，其余无."""

import re

from models.answers.figures import NOTHING, says_none
from models.answers.openings import GREETING

_NONE = r"(?:无|没有|暂无|没)(?:了|的|情况|内容)?[。.！!~～]?"
_EACH = r"(?:都|均|全部?|全都|一律|全是|皆)"
_ALL = re.compile(
    rf"(?:我们?|本|城关|这边|目前|现在)*(?:镇|乡|街道|办事处)?(?:以上|上述|这|所有)?"
    rf"(?:[几各\d一二三四五六七八九十]+个?(?:题|项|问题|条))?(?:情况|问题|事项)?{_EACH}+(?:是|填|报|为)?{_NONE}"
)
_REST = re.compile(
    rf"(?:^|[，,。；;\s]+)(?:其余|其他|其它|剩下|余下|别的)(?:的|各|几)*(?:题|项|问题|条)?{_EACH}*(?:是|填|报|为)?{_NONE}$"
)
_CLAUSES = re.compile(r"[，,；;。\n]+\s*")
_N = r"\d{1,2}"
_TO = r"\s*(?:[-—–~～]{1,2}|至|到)\s*"
_NUMBERED = re.compile(
    rf"第?\s*(?P<numbers>{_N}(?:{_TO}{_N})?(?:\s*、\s*{_N}(?:{_TO}{_N})?)*)\s*(?:题|问)?"
    r"(?P<stop>\s*[、.．:：)）]\s*|\s+|(?=\D))(?P<said>.+)"
)
_ONE = re.compile(rf"(?P<numbers>{_N})(?P<stop>\s*、\s*)(?P<said>.+)")
_RANGE = re.compile(rf"(?P<first>{_N}){_TO}(?P<last>{_N})|(?P<one>{_N})")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９－", "0123456789-")


def all_none(message: str) -> bool:
    """都没有, 全部无: of every question."""
    return bool(_ALL.fullmatch(_plain(message)))


def without_rest_none(message: str) -> tuple[str, bool]:
    """The words before "and none to the others", and whether that was said."""
    text = message.strip()
    found = _REST.search(text)
    return (text[: found.start()], True) if found else (text, False)


def answers_in_ranges(message: str, count: int, *, surely: bool = False) -> dict[int, str]:
    """1-3无，4 2期，6没有: empty where no range of questions has one answer, or a clause begins in another way.
    `surely`: it is known that the words count questions, in ranges or not."""
    text = _plain(message)
    answers: dict[int, str] = {}
    ranged, so_far = surely, 0
    for clause in filter(None, _CLAUSES.split(text)):
        found = _NUMBERED.fullmatch(clause)
        numbers = _numbers(found["numbers"]) if found else []
        if found and (not numbers or numbers[-1] > count) and (one := _ONE.fullmatch(clause)):  # 4、1期
            found, numbers = one, [int(one["numbers"])]
        if found is None or not numbers or numbers[0] <= so_far or numbers[-1] > count:
            if not so_far or found:
                return {}
            answers[so_far] += f"，{clause}"
            continue
        several = len(numbers) > 1
        if several and not (says_none(found["said"]) or found["stop"].strip()):
            return {}  # 1-3月已办
        ranged, so_far = ranged or several, numbers[-1]
        answers |= dict.fromkeys(numbers, NOTHING if says_none(found["said"]) else found["said"])
    return answers if ranged else {}


def _numbers(told: str) -> list[int]:
    """Empty where they do not go up."""
    numbers: list[int] = []
    for found in _RANGE.finditer(told):
        first, last = int(found["one"] or found["first"]), int(found["one"] or found["last"])
        if (numbers and first <= numbers[-1]) or last < first:
            return []
        numbers += range(first, last + 1)
    return numbers


def _plain(message: str) -> str:
    text = message.strip().translate(_FULL_WIDTH)
    greeting = GREETING.match(text)
    return text[greeting.end() :] if greeting else text
