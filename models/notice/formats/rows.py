"""The rows of a task table → lines: headings, items with their text, and a clause in a bracket at each one's end."""

import re
from itertools import groupby

from models.notice.column_heads import WHO, WORDS
from models.notice.formats.cell_marks import marks_of, names_by_word, names_marked
from models.notice.formats.columns import MARKED, Columns
from models.notice.formats.grid import Row
from models.notice.formats.periods import TICK, by_periods
from models.notice.formats.sayings import day_of, ended, names_of, one_line, words_of
from models.notice.lines import plain
from models.notice.marks import Rank, mark_of, written
from models.notice.signs import UNMARKED
from models.rules.numerals import HAN, han, value_of

_LABELS = {"lead": "牵头单位", "responsible": "责任单位", "coop": "配合单位"}
_NOTE = re.compile(r"(?:注|备注|说明|填表说明|附注)\s*[:：]")
_SUM = re.compile(r"[合总小]\s*计")
_ROLE = re.compile(r"牵头|负责|配合")
_FIGURE = re.compile(r"(?:[≥≤><＞＜]|达到?|不[低少]于|不[高多]于|超过?|约)?\s*\d")  # of what, the task says: 3000人
_SHORT_TITLE = 20


def lines_of_rows(rows: list[Row], columns: Columns) -> list[str]:
    """What the rows below the headings say."""
    return _Rows(columns, rows).lines()


class _Rows:
    def __init__(self, columns: Columns, rows: list[Row]) -> None:
        self.columns = columns
        self.number = columns.number
        self.words = columns.of(*WORDS)
        self.who = columns.of(*WHO, MARKED)
        self.times = columns.of("time")
        self.rows = [row for row in rows if not self._is_blank(row)]
        self.over: list[str] = []  # the headings that stand over the next item
        self.counts = [0, 0]
        self.counts_in_han = any(self._is_han(row) and marks_of(row, columns) for row in rows)
        self.numbered = self.number is not None and any(row[self.number].said for row in rows)

    def _is_blank(self, row: Row) -> bool:
        """A number at most, and nothing to do: a line that was kept free."""
        own = [n for n, cell in enumerate(row) if cell.said and not cell.above and not cell.left]
        return not row[self.words[-1]].said and (
            not own or (own == [self.number] and value_of(row[own[0]].said.strip(".、．")) is not None)
        )

    def lines(self) -> list[str]:
        lines: list[str] = []
        stretches = self._stretches()
        over = [n for n in self.words if any(n in self._over(at, end) for at, end in stretches if end > at)]
        for at, end in stretches:
            if at == end:
                lines += self._heading_row(self._alone(self.rows[at]) or "")
            else:
                lines += self._new([self.rows[at][n].said for n in over])
                lines += self._item(at, end, [column for column in self.words if column not in over])
        return lines

    def _stretches(self) -> list[tuple[int, int]]:
        """[at, end) of each item's rows; at == end for a row that is a heading or a note."""
        stretches: list[tuple[int, int]] = []
        at = 0
        while at < len(self.rows):
            if self._alone(self.rows[at]) is not None:
                stretches.append((at, at))
                at += 1
                continue
            end = at + 1
            while end < len(self.rows) and self._alone(self.rows[end]) is None and self._goes_on(self.rows[end]):
                end += 1
            stretches.append((at, end))
            at = end
        return stretches

    def _alone(self, row: Row) -> str | None:
        """What a row says that is no task: one cell over all, or a number and a name with nobody to do it."""
        said = [cell.said for cell in row if cell.said and not cell.left]
        if said and _SUM.fullmatch(said[0]):
            return ""
        if len(said) == 1 and (not row[self.words[-1]].said or any(cell.left for cell in row)):
            return said[0]
        first = row[self.number].said if self.number is not None else ""
        if len(said) == 2 and not self.counts_in_han and first == said[0] and self._is_han(row):
            return _marked(first, said[1])
        return None

    def _is_han(self, row: Row) -> bool:
        number = row[self.number].said if self.number is not None else ""
        return re.fullmatch(rf"[（(]?[{HAN}]{{1,3}}[）)]?[、.．]?", number) is not None

    def _heading_row(self, said: str) -> list[str]:
        self.over, self.counts = [], [self.counts[0], 0]
        said = one_line(said)
        if not said:
            return []
        if _NOTE.match(said) or "。" in said:
            return [said]
        self.over = [said]
        return [self._numbered(said, 0)]

    def _goes_on(self, row: Row) -> bool:
        """Whether a row belongs to the item above it."""
        first = next((n for n in self.words if self.columns.kinds[n] != "section"), self.words[0])
        if self.numbered and self.number is not None:
            number = row[self.number]
            return number.above or (not number.said and (row[first].above or not row[first].said))
        if row[first].above or not row[first].said:
            return all(row[n].above or not row[n].said for n in self.who)
        return False

    def _over(self, at: int, end: int) -> list[int]:
        """The columns of words whose cell stands beside more than this item, or that hold kinds of work."""
        finest = [n for n in self.words if self.columns.kinds[n] != "target"][-1:]
        return [
            n
            for n in self.words
            if n not in finest
            and self.columns.kinds[n] != "target"
            and (
                self.rows[at][n].above
                or (end < len(self.rows) and self.rows[end][n].above)
                or (self.columns.kinds[n] == "section" and self._repeats(n))
            )
        ]

    def _repeats(self, column: int) -> bool:
        values = [row[column].said for row in self.rows if row[column].said]
        return len(set(values)) < len(values) or len(values) < len(self.rows) or len(values) == 1

    def _new(self, said: list[str]) -> list[str]:
        """The headings over an item that are not over the one before it."""
        said = [one_line(words) for words in said if words]
        if not said or said == self.over[-len(said) :]:
            return []
        same = 0
        while same < min(len(said), len(self.over)) and said[same] == self.over[same]:
            same += 1
        self.over = said
        return [self._numbered(words, min(level, 1)) for level, words in enumerate(said) if level >= same]

    def _numbered(self, words: str, level: int) -> str:
        """A heading with the number that stands there, or else counted: 一、 and below it （一）."""
        mark = mark_of(plain(words))
        if mark and mark.value and mark.rank in (Rank.CHAPTER, Rank.SECTION, Rank.ITEM):
            self.counts[level] = mark.value
            return words
        self.counts[level] += 1
        self.counts[level + 1 :] = [0] * len(self.counts[level + 1 :])
        words = words[mark.length :] if mark and mark.value == self.counts[level] else words
        return f"{han(self.counts[level])}、{words}" if level == 0 else f"（{han(self.counts[level])}）{words}"

    def _item(self, at: int, end: int, columns: list[int]) -> list[str]:
        """The item's line; one more for each further clause where its rows name different units."""
        rows = self.rows[at:end]
        parts = [list(part) for _, part in groupby(range(len(rows)), key=lambda n: self._clause(rows, n))]
        number = rows[0][self.number].said if self.number is not None else ""
        if self.over and self._is_han(rows[0]):  # 一、 would be a heading as those over it are
            number = str(value_of(re.sub(r"[（()）、.．]", "", number)) or number)
        begun = [n for n in columns if self._lasts(rows, n)] if len(parts) > 1 else []
        lines = [_marked(number, "".join(self._text(rows[:1], begun)))] if begun else []
        for part in parts:
            text = "".join(self._text([rows[n] for n in part], [n for n in columns if n not in begun]))
            line = text + self._rest(rows[part[0]]) + self._clause(rows, part[0])
            lines.append(_below(line) if lines else _marked(number, line))
        return [line for line in lines if line]

    def _lasts(self, rows: list[Row], column: int) -> bool:
        return all(row[column].above or not row[column].said for row in rows[1:])

    def _text(self, rows: list[Row], columns: list[int]) -> list[str]:
        """Each column's words, once for each cell; what several cells of one column say, one after the other."""
        said = []
        title = next((one_line(rows[0][n].text) for n in columns if self.columns.kinds[n] == "title"), "")
        title = title if len(title) <= _SHORT_TITLE else ""
        for n in columns:
            cells = [row[n] for i, row in enumerate(rows) if not row[n].left and (i == 0 or not row[n].above)]
            heading = (
                f"{one_line(self.columns.said[n])}：" if self.columns.kinds[n] == "target" and len(columns) > 1 else ""
            )
            told = [words for cell in cells if (words := words_of(cell.text))]
            said += [ended(heading + (title if heading and _FIGURE.match(words) else "") + words) for words in told]
        return said

    def _rest(self, row: Row) -> str:
        """Remarks, and what columns say that such tables do not usually have."""
        return "".join(
            ended(f"{one_line(self.columns.said[n])}：{words}")
            for n in self.columns.of("remark", None)
            if (words := words_of(row[n].text))
            and not row[n].left
            and self.columns.said[n].strip()
            and not TICK.fullmatch(words)
        ) + "".join(ended(f"{name}：{mark.note}") for name, mark in marks_of(row, self.columns) if mark.note)

    def _clause(self, rows: list[Row], n: int) -> str:
        """（牵头单位：…；责任单位：…；完成时限：…）, as the row says or the rows that it continues."""
        row = rows[n]
        parts = []
        marks = marks_of(row, self.columns)
        for role, label in _LABELS.items():
            cells = dict.fromkeys(row[c].text for c in self.columns.of(role) if not row[c].left)
            names = "、".join(said for cell in cells if (said := names_of(cell)))
            if re.search("[:：]", names):
                parts.append("；".join(one_line(cell) for cell in cells).rstrip("。；"))
                names = ""
            elif _ROLE.search(names):
                parts.append(names)
                names = ""
            if names := "、".join(filter(None, [names, *names_marked(marks, role)])):
                parts.append(f"{label}：{names}")
        parts += [f"标记“{word}”的单位：{'、'.join(names)}" for word, names in names_by_word(marks).items()]
        if not parts and self.columns.of(MARKED):
            parts.append(f"责任单位：{UNMARKED}")
        times = [day_of(said) for c in self.times if not row[c].left and (said := words_of(row[c].text))]
        times += by_periods({self.columns.said[c]: row[c].text for c in self.columns.of("period") if not row[c].left})
        parts += [f"完成时限：{said.rstrip('。；')}" for said in dict.fromkeys(times)]
        return f"（{'；'.join(parts)}）" if parts else ""


def _below(words: str) -> str:
    """What a row says of the item above it, with its own number as one that stands below: （1）, not 1."""
    mark = mark_of(plain(words))
    if mark is None or mark.rank != Rank.POINT or not mark.value:
        return words
    return written(Rank.SUBPOINT, mark.value) + words[mark.length :]


def _marked(number: str, words: str) -> str:
    """The words with their row's number before them; a number that they carry themselves is not said twice."""
    number = number.strip()
    if not number:
        return words
    if (value := value_of(number)) is not None:
        number = f"{number}." if number.isascii() else f"{number}、"
    else:
        own = mark_of(plain(number))
        value = own.value if own else None
    mark = mark_of(plain(words))
    if mark and value and mark.value == value:
        words = words[mark.length :]
    return number + ("" if mark_of(plain(number + words)) else " ") + words
