"""Lost numbers, from the ones around them: between （二） and （十一） stand eight paragraphs that end in a clause.

Between two numbers that stand, as many candidates are numbered as are missing: first what is left of a number, then
paragraphs with a clause (those that open a section before others), then paragraphs that look like an item. What exceeds
the gap stays what it is: a second paragraph. Numbers run through the paper, or begin anew in each section.
"""

import re
from bisect import bisect_left
from dataclasses import replace

from models.notice.blocks import Block
from models.notice.marks import Mark, Rank, bare_number
from models.rules.numerals import han

LONGEST_TITLE = 45
_MOST_SKIPPED = 10
_BEYOND = 100  # no outline counts so far in Chinese figures
_AFTER_A_CLAUSE = 4  # a grade: within a line, after a clause
_TITLE = re.compile(rf"[^。:!?]{{3,{LONGEST_TITLE}}}。.{{8,}}")


def restore_numbers(blocks: list[Block]) -> list[tuple[Block, list[int]]]:
    """Give every block that lost its number the number it had; returns where numbers are missing that nothing fits."""
    missing: list[tuple[Block, list[int]]] = []
    for rank in (Rank.SECTION, Rank.ITEM, Rank.POINT):
        marks = [block.mark for block in blocks if block.mark and block.mark.rank == rank]
        if len(marks) > 1 or any(mark.value is None for mark in marks):
            for run in _runs(blocks, rank):
                missing += _fill(run, rank)
    for block in blocks:
        if block.mark and block.mark.value is None:
            block.mark = None  # a stray ) that no series claims
    return missing


def _runs(blocks: list[Block], rank: Rank) -> list[list[Block]]:
    """The stretches in which numbers of this rank run on."""
    under: list[list[Block]] = [[]]
    for block in blocks:
        if block.mark and block.mark.rank < rank:
            under.append([])
        under[-1].append(block)
    last, anew, on = 0, 0.0, 0.0
    for run in under:
        values = [block.mark.value for block in run if block.mark and block.mark.rank == rank and block.mark.value]
        if values and last:
            anew += (1.0 if values[0] == 1 else 0.5) if values[0] <= last and values[0] < 3 else 0
            on += values[0] > last
        last = values[-1] if values else last
    return under if anew and anew >= on else [[block for run in under for block in run]]


def _fill(run: list[Block], rank: Rank) -> list[tuple[Block, list[int]]]:
    missing: list[tuple[Block, list[int]]] = []
    last, since = 0, 0
    _put_right(run, rank)
    missing += _count_on(run, rank)
    _take_bare(run, rank)
    _forget_impossible(run, rank)
    for i, block in enumerate(run):
        if not (block.mark and block.mark.rank == rank and block.mark.value):
            continue
        value = block.mark.value
        if not block.mark.whole:
            block.restored = True
        gap = value - last - 1
        for stray in _strays(run[since:i], rank, last + 1, value):
            stray.mark = replace(stray.mark, rank=rank) if stray.mark else None
            gap = 0
        if gap > 0:
            chosen = _best(run, since, i, gap, rank)
            for n, lost in enumerate(chosen, start=last + 1):
                _number(lost, rank, n)
            if len(chosen) < gap and (last or chosen):
                missing.append((block, list(range(last + 1 + len(chosen), value))))
        last, since = max(last, value) if gap >= 0 else value, i + 1
    _number_the_rest(run, since, last, rank)
    return missing


def _put_right(run: list[Block], rank: Rank) -> None:
    """(十) or (二) where (十二) must stand: a figure was lost, since the row goes on as if it were there."""
    known = [
        block
        for block in run
        if block.mark and block.mark.rank == rank and block.mark.value and not block.line.tabular
    ]
    if rank == Rank.POINT:
        return  # 1. after 9. begins anew
    values = [block.mark.value or 0 for block in known if block.mark]
    row = _longest_row(values)
    for before, after in zip([-1, *row], [*row, len(known)], strict=True):
        low = values[before] if before >= 0 else 0
        high = min(values[after] if after < len(known) else low + after - before, low + _MOST_SKIPPED + after - before)
        if values[before + 1 : after][:2] == [1, 2] or (after == len(known) and values[before + 1 :][:1] == [1]):
            continue  # numbers that begin anew
        for place, n in enumerate(range(before + 1, after)):
            block = known[n]
            should = next((v for v in range(low + place + 1, min(high, _BEYOND)) if _lost_a_figure(values[n], v)), None)
            if should and high - low - 1 >= after - before - 1 and block.mark:
                block.mark = replace(block.mark, value=should, whole=False)
                low = should - place - 1


def _count_on(run: list[Block], rank: Rank) -> list[tuple[Block, list[int]]]:
    """（三）（三）（五）: the second is （四） where the row has room for it; else it comes after （三）.

    Only within one section. Returns those that stay as they stand, each with the number that stands twice.
    """
    stay: list[tuple[Block, list[int]]] = []
    row = [block for block in run if block.mark and (block.mark.rank < rank or _stands(block, rank))]
    for before, block, after in zip(row, row[1:], [*row[2:], None], strict=False):
        if rank != Rank.ITEM or not (_stands(before, rank) and _stands(block, rank) and before.mark and block.mark):
            continue
        follows = after.mark.value if after is not None and after.mark and _stands(after, rank) else None
        n = block.mark.value or 0
        if before.mark.value == n and (follows is None or follows > n + 1):
            block.mark = replace(block.mark, value=n + 1, whole=False)
        elif before.mark.value == n and follows == n + 1:
            stay.append((block, [n]))
    return stay


def _stands(block: Block, rank: Rank) -> bool:
    return bool(block.mark and block.mark.rank == rank and block.mark.value and not block.line.tabular)


def _longest_row(values: list[int]) -> list[int]:
    """The places of a longest rising row among the values."""
    tops: list[int] = []  # the value that ends the best row of each length, and where it stands
    at: list[int] = []
    came: list[int] = []
    for n, value in enumerate(values):
        length = bisect_left(tops, value)
        came.append(at[length - 1] if length else -1)
        if length < len(tops) and (value == tops[length] or _lost_a_figure(value, tops[length] + 1)):
            continue  # of two alike the first is right: the second lost a figure
        tops[length : length + 1] = [value]
        at[length : length + 1] = [n]
    row, n = [], at[-1] if at else -1
    while n >= 0:
        row.append(n)
        n = came[n]
    return row[::-1]


def _lost_a_figure(stands: int, should: int) -> bool:
    if not stands < should < _BEYOND:
        return False
    rest = iter(han(should))
    return len(han(stands)) < len(han(should)) and all(c in rest for c in han(stands))


def _take_bare(run: list[Block], rank: Rank) -> None:
    """四推进…, where 四 is missing in the row: its brackets were lost, both."""
    if rank != Rank.ITEM:
        return
    known = [
        (n, block.mark.value)
        for n, block in enumerate(run)
        if block.mark and block.mark.rank == rank and block.mark.value
    ]
    for (start, low), (stop, high) in zip([(-1, 0), *known], [*known, (len(run), 0)], strict=True):
        expected = low + 1
        for block in run[start + 1 : stop]:
            for value in range(expected, min(high or low + 2, expected + _MOST_SKIPPED)) if block.mark is None else ():
                if (low or high) and not block.line.tabular and (length := bare_number(block.line.plain, value)):
                    block.mark, expected = Mark(rank, value, length, whole=False), value + 1
                    break


def _forget_impossible(run: list[Block], rank: Rank) -> None:
    """A damaged number that breaks the row (二) between (十一) and (十三)) is as good as lost."""
    known = [block for block in run if block.mark and block.mark.rank == rank and block.mark.value]
    for before, block, after in zip(known, known[1:], known[2:], strict=False):
        low, here, high = (other.mark.value or 0 if other.mark else 0 for other in (before, block, after))
        if 0 < low < high and not low < here < high and block.mark and not block.mark.whole:
            block.mark = replace(block.mark, value=None, whole=False)


def _strays(between: list[Block], rank: Rank, first: int, stop: int) -> list[Block]:
    """Numbers of the row in another dress (1. 2. （3） 4.): they fit the gap and begin no row of their own."""
    other = [block for block in between if block.mark and block.mark.rank > rank and block.mark.value]
    fitting = [block for block in other if block.mark and block.mark.value and first <= block.mark.value < stop]
    return fitting if first > 1 and len(fitting) == len(other) == stop - first else []


def _best(run: list[Block], start: int, stop: int, gap: int, rank: Rank) -> list[Block]:
    graded = [(grade, i) for i in range(start, stop) if (grade := _grade(run, i, rank)) is not None]
    return [run[i] for i in sorted(i for _, i in sorted(graded)[:gap])]


def _grade(run: list[Block], i: int, rank: Rank) -> int | None:
    """How likely the block is to have carried a number of this rank: 0 the most; None: it cannot."""
    block = run[i]
    if block.mark:
        return 0 if block.mark.rank == rank and block.mark.value is None else None
    if block.is_clause_alone or block.line.tabular:
        return None
    if rank == Rank.SECTION:
        following = run[i + 1] if i + 1 < len(run) else None
        return 1 if block.is_heading_like and following and not following.is_clause_alone else None
    opens = i > 0 and (above := run[i - 1].rank) is not None and above < rank and run[i - 1].is_heading_like
    named = any(not found.prose for found in block.clauses)
    ends_in_clause = named or (i + 1 < len(run) and run[i + 1].is_clause_alone)
    titled = bool(_TITLE.match(block.line.plain)) or block.is_heading_like
    if block.goes_on:
        return _AFTER_A_CLAUSE if block.clauses else None
    if ends_in_clause:
        return 1 if opens else 2 if titled else 3
    return 5 if opens and titled else 6 if titled and block.in_section else None


def _number(block: Block, rank: Rank, value: int) -> None:
    block.mark = Mark(rank, value, block.mark.length if block.mark else 0, whole=False)
    block.restored = True


def _number_the_rest(run: list[Block], since: int, last: int, rank: Rank) -> None:
    """After the last number that stands: what is left of numbers, and what opens a new section."""
    if not last and not any(block.mark and block.mark.value is None for block in run):
        return
    for i in range(since, len(run)):
        if (grade := _grade(run, i, rank)) is not None and grade <= (1 if rank == Rank.ITEM else 0):
            last += 1
            _number(run[i], rank, last)
