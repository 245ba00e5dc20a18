"""A table that shares out figures, a unit a row (单位 / 固定资产投资（亿元） / 新开工项目（个）) → a task of each unit.

What the figures are of stands in the head, in what they are counted in its brackets. Rows that sum up are none.
"""

import re
from collections.abc import Iterator

from models.notice.columns import is_table_head, kind_of_head
from models.notice.lines import Line, plain
from models.notice.marks import Mark, Rank
from models.notice.quantities import UNIT
from models.notice.units import is_collective, is_unit

_FEWEST = 2  # rows
_MOST_COLUMNS = 16
_PARTED = (re.compile(r"\t|[|｜]"), re.compile(r"\s{2,}|\u3000+"), re.compile(r"\s+"))
_WHO = re.compile(
    r"(?:责任|承办|任务|各)?(?:单\s*位|部\s*门|乡\s*镇|镇\s*街|街\s*道|县\s*区|地\s*区|区\s*县|镇\s*办|科\s*室|乡镇\(街道\)"
    r"|镇\(街道\)|县\(市、?区\)|村\(社区\)|乡镇街道)(?:名称)?"
)
_COUNTED = re.compile(rf"(?P<of>.{{2,20}}?)[(\[](?P<unit>{UNIT})[)\]]")
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,9}(?:\.\d{1,4})?%?")
_NOTHING = re.compile(r"[-/~\\无]{0,4}")
_SUM = re.compile(r"合\s*计|总\s*计|小\s*计|全[县市区镇省州]|总\s*数|共\s*计")


def shared_out(lines: list[Line]) -> list[Line]:
    """The lines with each such row as a task, and whose it is below."""
    at, out = 0, list[Line]()
    while at < len(lines):
        head = _head(lines[at].text)
        rows = list(_rows(lines, at + 1, *head)) if head else []
        told = [row for row in rows if row is not None]
        if head is None or len(told) < _FEWEST:
            out.append(lines[at])
            at += 1
            continue
        for n, (line, who, words) in enumerate(told, start=1):
            mark = Mark(Rank.POINT, n, 0, dress="")
            out.append(Line(line.number, words, plain(words), indented=True, tabular=True, mark=mark, quota=True))
            unit = "责任单位：" + who
            out.append(Line(line.number, unit, plain(unit), indented=True, tabular=True))
        at += 1 + len(rows)
    return out


def _head(text: str) -> tuple[re.Pattern[str], int, list[tuple[str, str]]] | None:
    """How the cells are parted, where the units stand, and of each column behind them of what and in what it counts."""
    for parted in _PARTED:
        cells = [plain(cell).strip() for cell in parted.split(text.strip("|｜ ")) if cell.strip()]
        who = next((n for n, cell in enumerate(cells[:2]) if _WHO.fullmatch(cell)), None)
        if who is None or not 1 < len(cells) <= _MOST_COLUMNS or is_table_head([kind_of_head(cell) for cell in cells]):
            continue
        counted = [_COUNTED.fullmatch(cell) for cell in cells[who + 1 :]]
        columns = [(m["of"], m["unit"]) for m in counted if m]
        if columns and len(columns) == len(counted):
            return parted, who, columns
    return None


def _rows(
    lines: list[Line], at: int, parted: re.Pattern[str], who: int, columns: list[tuple[str, str]]
) -> Iterator[tuple[Line, str, str] | None]:
    """Line, unit and promises of each row from there on; None for one that sums up. It ends with what is no row."""
    for line in lines[at:]:
        cells = [cell.strip() for cell in parted.split(line.text.strip("|｜ ")) if cell.strip()]
        name = next((cell for cell in cells[: who + 1] if not _NUMBER.fullmatch(cell)), "")
        figures = [plain(cell) for cell in cells[len(cells) - len(columns) :]]
        if len(cells) < len(columns) + 1 or not all(_NUMBER.fullmatch(f) or _NOTHING.fullmatch(f) for f in figures):
            return
        if _SUM.match(name):
            yield None
        elif is_unit(plain(name)) or is_collective(plain(name)):
            told = zip(figures, columns, strict=True)
            yield line, name, "，".join(f"{of}{figure}{unit}" for figure, (of, unit) in told if figure[0].isdigit())
        else:
            return
