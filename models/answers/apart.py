"""Some items told of by their numbers, and all the others in one sentence: （十二）已完成，其余常态推进."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from models.answers.groups import bare_at_beginning, named_at_beginning
from models.answers.numbers import Number, number_of
from models.answers.openings import GREETING, LEADS_OVER
from models.answers.same import says_same, told_of_all
from models.answers.statuses import status_in
from models.rules.numerals import HAN, value_of

_PARTS = r"[，,。；;！!\n]"
_REST = re.compile(
    rf"(?:^|(?<={_PARTS}))\s*(?:但是?|不过|那么?)?(?:目前|现在)?(?:其余|其他|其它|剩下|剩余|余下|别的)"
    rf"(?P<of>(?:的|各|还有|几|这|那|些|(?P<n>\d{{1,3}}|[{HAN}]{{1,3}})|个|事项|工作|任务|[项条件])*)"
    r"[，,：:]?(?P<each>(?:全部|全都|都|均|皆|也)*)(?:是|在)?"
)
_EXCEPT = re.compile(r"除(?:了|开|去)?(?P<named>.+?)(?:以|之)?外[，,：:]?(?P<common>.+)", re.DOTALL)
_EXCEPT_ONLY = re.compile(r"除(?:了|开|去)?")
_CLAUSE_ENDS = re.compile(_PARTS)
_BESIDE = re.compile(r"[、，,]|以及|[和及与]")
_ENDS = "，,。；;、 \n"


@dataclass(frozen=True)
class Apart:
    """`named`: what is told of items by their numbers, "" where of none; `common`: what is told of each of the others,
    `count` of them where that is said; `excepted`: those of which nothing is told. `rest`: the others are those left,
    and not all there are."""

    named: str
    common: str
    rest: bool
    count: int | None = None
    excepted: tuple[Number, ...] = ()


def told_apart(words: str) -> Apart | None:
    """None where nothing is plainly said of all the others, or not how they stand."""
    text = words.strip()
    if greeting := GREETING.match(text):
        text = text[greeting.end() :]
    if text.startswith("除"):
        return _excepting(text)
    for found in _REST.finditer(text):
        common, behind = _common(text[found.end() :])
        before = text[: found.start()].strip(_ENDS)
        if _stands(common) and not (before and behind) and _is_of_others(before, text[: found.start()], found):
            count = value_of(found["n"]) if found["n"] else None
            return Apart("\n".join(filter(None, (before, behind))), common, True, count)
    common, behind = _common(text)
    told = told_of_all(common) if behind else None
    return Apart(behind, told.words, False, told.count) if told and told.each else None


def _excepting(text: str) -> Apart | None:
    """除（三十一）外，其余正常推进; 除了（三十一）需要财政支持，其他都正常推进."""
    found = _EXCEPT.fullmatch(text)
    if found and (common := _of_others(found["common"])):
        numbers = [number_of(each) for each in _BESIDE.split(found["named"].strip(_ENDS))]
        if all(numbers):
            return Apart("", common, True, None, tuple(number for number in numbers if number))
        return Apart(found["named"].strip(_ENDS), common, True)
    begins = _EXCEPT_ONLY.match(text)
    return told_apart(text[begins.end() :]) if begins else None


def _of_others(words: str) -> str:
    rest = _REST.match(words)
    told = told_of_all(words)
    common = words[rest.end() :].strip(_ENDS) if rest else told.words if told else ""
    return common if _stands(common) else ""


def _common(words: str) -> tuple[str, str]:
    """The words up to where an item is named, and from there on."""
    for at in _beginnings(words):
        over = LEADS_OVER.match(words, at)
        tail = words[over.end() if over else at :].lstrip(_ENDS)
        if named_at_beginning(tail) or bare_at_beginning(tail):
            return words[:at].strip(_ENDS), tail
    return words.strip(_ENDS), ""


def _beginnings(words: str) -> Iterator[int]:
    yield from (found.end() for found in _CLAUSE_ENDS.finditer(words))


def _stands(words: str) -> bool:
    return bool(words) and (says_same(words) or status_in(words) is not None)


def _is_of_others(before: str, whole: str, found: re.Match[str]) -> bool:
    """免证办已上线480项，其余正常推进 may be of the rest of one item, where no more says that it is of other items."""
    if "\n" in before and not whole.endswith("\n"):  # in a list of a line an item, of the item in its line
        return False
    if not before or found["of"] or found["each"] or whole.rstrip(" ")[-1:] in "。；;！!\n":
        return True
    last = _CLAUSE_ENDS.split(before)[-1]
    named = named_at_beginning(last) or bare_at_beginning(last)
    return status_in(last[named.end :] if named else last) is not None
