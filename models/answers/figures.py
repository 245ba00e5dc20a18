"""How far a target is, from the words in which somebody tells of their work: 免证办已上线480项 → 480 of 500.

A number is taken only where its unit is the target's. It is `sure` where the words before it name what is counted;
else it is no more than an offer. What was promised, planned, or is a change on something else is no state of things.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.rules.numerals import HAN, value_of

_SCALES = {"": 1, "万": 10_000, "亿": 100_000_000}
_DIGITS = r"\d{1,3}(?:,\d{3}){1,3}|\d{1,12}(?:\.\d{1,6})?"
_CHARACTERS = rf"(?<![第{HAN}])[{HAN}]{{1,7}}"
_AMOUNT = re.compile(
    rf"(?P<pct>百分之)(?P<pn>\d{{1,3}}(?:\.\d{{1,6}})?|[{HAN}]{{1,5}})"
    rf"|(?P<n>{_DIGITS}|{_CHARACTERS})\s*(?P<scale>[万亿]?)(?=(?P<unit>[%\u4e00-\u9fff]*))"
)
_ALONE = re.compile(rf"(?:约|共|累计|已)?\s*(?:{_DIGITS})\s*(?P<unit>\D{{0,6}}?)[。.！!]?")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９，．％", "0123456789,.%")
_NO_STATE = re.compile(
    r"(?:目标|任务|计划|拟|将|力争|预计|全年|年度|要求|不少于|不低于|去年|上年|同比|环比|较[^，,。；;]{0,6}|比[^，,。；;]{0,6}|"
    r"新增|增加|增长|增|减少|下降|还差|尚差|差|剩余|余|还有|尚有)(?:数|值|是|为|了|约|共)*$"
)
_SUM = re.compile(r"(?:累计|总计|合计|总共|共计|共)[^，,。；;]{0,8}$")
_COMMAS = re.compile(r"[，,]")
_STOPS = "。；;！!\n"
NOTHING = "无"  # what stands where a unit has nothing to tell
_NOW = r"(?:目前|暂时|现在|当前|本期|我镇|我单位|这边|都|均|也)*"
_HELP = r"(?:市里|市级|上级|办公室)?(?:帮助|支持)?(?:协调|解决|帮助|支持){1,2}"
_THING = r"(?:其他|任何|什么)?(?:困难|问题|事项|事情|情况|需求|事)"
_NONE = re.compile(
    rf"{_NOW}(?:"
    rf"(?:无|没有|暂无|零|还没有|尚无|没|未开展|未举办|否)(?:了)?"
    rf"|(?:无|没有|暂无|尚无|还没有|没)(?:需要?|要|请)?(?:{_HELP})?的?{_THING}"
    rf"|(?:无|没有|暂无|没)(?:需要?){_HELP}的?"
    rf"|(?:暂时?)?(?:不需要?|不用|无需|无须)(?:{_HELP})?的?(?:{_THING})?"
    rf")(?:[，,。]?谢谢)?[。.！!]?"
)
LOOKED_BACK = 4  # clauses of the sentence, the number's own among them
FARTHEST = 200  # characters
SHARED = 2  # characters of what is counted, at least, that stand before the number


@dataclass(frozen=True)
class Measure:
    """A target as far as reading goes."""

    target_id: int
    metric: str
    unit: str


@dataclass(frozen=True)
class FigureRead:
    target_id: int
    value: float
    sure: bool


@dataclass(frozen=True)
class _Amount:
    """A number of the text. `clauses`: the words of its sentence up to it, the nearest first."""

    value: float
    clauses: tuple[str, ...]

    @property
    def is_sum(self) -> bool:
        return bool(_SUM.search(self.clauses[0]))


def figures_in(words: str, measures: Sequence[Measure]) -> list[FigureRead]:
    """One at most for each target, in the targets' order. A number and no word more is that of the only one."""
    if len(measures) == 1 and (only := figure_alone(words, measures[0].unit)) is not None:
        return [FigureRead(measures[0].target_id, only, True)]
    found = []
    for measure, named, amounts in _told(words, measures):
        alone = sum(other.unit == measure.unit for other in measures) == 1 and len(amounts) == 1
        chosen = named or (amounts if alone else [])
        if chosen:
            best = next((amount for amount in chosen if amount.is_sum), chosen[0])
            found.append(FigureRead(measure.target_id, best.value, bool(named)))
    return found


def tells(words: str, measures: Sequence[Measure], target_id: int, value: float) -> bool:
    """Whether the words have this number for the target, beside others perhaps (已上线480项 … 已上线485项)."""
    if len(measures) == 1 and figure_alone(words, measures[0].unit) == value:
        return measures[0].target_id == target_id
    return any(
        amount.value == value
        for measure, named, _ in _told(words, measures)
        if measure.target_id == target_id
        for amount in named
    )


def _told(words: str, measures: Sequence[Measure]) -> Iterator[tuple[Measure, list[_Amount], list[_Amount]]]:
    """Each target with the numbers before which the words name it, and with all that are in its unit."""
    names = {measure.target_id: _names(measure, measures) for measure in measures}
    for measure in measures:
        amounts = _amounts(words, measure.unit)
        yield measure, [amount for amount in amounts if measure.target_id in _named(amount, names)], amounts


def _named(amount: _Amount, names: Mapping[int, frozenset[str]]) -> set[int]:
    """The targets that the number's own clause names, else the nearest clause before it that names any."""
    for clause in amount.clauses:
        named = {target_id for target_id, runs in names.items() if any(run in clause for run in runs)}
        if named:
            return named
    return set()


def _names(measure: Measure, measures: Sequence[Measure]) -> frozenset[str]:
    """The shortest runs of the metric's characters that stand in no other target's: any of them names it."""
    metric, others = measure.metric, [other.metric for other in measures if other != measure]
    runs: set[str] = set()
    for length in range(SHARED, len(metric) + 1):
        for at in range(len(metric) - length + 1):
            run = metric[at : at + length]
            if not any(run in other for other in others) and not any(shorter in run for shorter in runs):
                runs.add(run)
    return frozenset(runs)


def says_none(words: str) -> bool:
    """无, 没有: an answer too."""
    return bool(_NONE.fullmatch(words.strip()))


def amount_of(words: str, unit: str) -> float | None:
    """The answer to "how many", with its unit or without; 0 for none at all. None where the words say no number."""
    told = words.strip()
    if says_none(told):
        return 0
    amounts = _amounts(told, unit)
    if amounts:
        return next((amount for amount in amounts if amount.is_sum), amounts[0]).value
    numbers = list(_AMOUNT.finditer(told.translate(_FULL_WIDTH)))
    return _value(numbers[0]) if len(numbers) == 1 and not numbers[0]["unit"] else None


def figure_alone(words: str, unit: str) -> float | None:
    """480, 480项: None where the words say anything else."""
    told = _ALONE.fullmatch(words.strip().translate(_FULL_WIDTH))
    return amount_of(words, unit) if told and told["unit"] in ("", unit) else None


def _amounts(words: str, unit: str) -> list[_Amount]:
    told = words.translate(_FULL_WIDTH)
    scale, plain = (unit[0], unit[1:]) if unit[:1] in ("万", "亿") and len(unit) > 1 else ("", unit)
    found, after = [], 0
    for match in _AMOUNT.finditer(told):
        begins = max(match.start() - FARTHEST, *(told.rfind(stop, 0, match.start()) + 1 for stop in _STOPS))
        value = _value(match)
        fits = match["unit"].startswith(plain) if not match["pct"] else plain == "%"
        if value is None or not fits:
            continue
        if not _NO_STATE.search(told[begins : match.start()]):
            sentence = told[begins:after] + "，" * (after > begins) + told[max(begins, after) : match.start()]
            clauses = tuple(reversed(_COMMAS.split(sentence)))[:LOOKED_BACK]
            found.append(_Amount(value if match["pct"] else value / _SCALES[scale], clauses))
        after = match.end() + (0 if match["pct"] else len(plain))
    return found


def _value(match: re.Match[str]) -> float | None:
    digits = (match["pn"] if match["pct"] else match["n"]).replace(",", "")
    number = float(digits) if digits[0].isascii() else value_of(digits)
    if number is None:
        return None
    return number if match["pct"] else number * _SCALES[match["scale"]]
