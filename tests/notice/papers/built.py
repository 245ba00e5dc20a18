"""The files of the papers, each made as an office's program would make it."""

from collections.abc import Sequence

from tests.notice.made import Letter, book, printed
from tests.notice.papers import (
    counted_faults,
    every_date,
    faults,
    ledger,
    minutes,
    numbered_docx,
    party_minutes,
    people_first,
    portal_html,
    printed_pdf,
    report_parts,
    task_table,
    town_note,
    township,
    two_levels,
)
from tests.notice.papers.answer import Answer


def _docx() -> bytes:
    letter = Letter(("chineseCounting", "%1、"), ("chineseCounting", "（%2）"))
    for words in numbered_docx.HEAD:
        letter.says(words)
    for level, words in numbered_docx.BODY:
        letter.says(words, level)
    return letter.bytes()


def _xlsx() -> bytes:
    """The title over the table, and 类别 merged over its rows."""
    rows: list[list[str | int]] = [[task_table.TITLE], [*task_table.HEADINGS]]
    merged, begun = ["A1:H1"], 3
    for at, row in enumerate(task_table.ROWS, start=3):
        rows.append(["" if cell is None else cell for cell in row])
        if row[1] is not None:
            begun = at
        elif at + 1 == len(task_table.ROWS) + 3 or task_table.ROWS[at - 2][1] is not None:
            merged.append(f"B{begun}:B{at}")
    return book(rows, *merged)


def _faults() -> bytes:
    letter = Letter()
    for words in faults.TEXT.strip().split("\n"):
        letter.says(words)
    return letter.bytes()


def _people_first() -> bytes:
    """Headings in two lines, 责任单位 over two of them; a note that goes over all columns."""
    rows: list[Sequence[str | int | None]] = [[people_first.TITLE], people_first.HEADINGS, people_first.BELOW]
    rows += people_first.ROWS
    above = [f"{column}2:{column}3" for column in "ABCDGH"]
    return book([["" if cell is None else cell for cell in row] for row in rows], "A1:H1", "E2:F2", "A9:H9", *above)


def _ledger() -> bytes:
    rows: list[Sequence[str | int | None]] = [[ledger.TITLE], ledger.HEADINGS, *ledger.ROWS]
    return book([["" if cell is None else cell for cell in row] for row in rows], "A1:H1", *ledger.MERGED)


def papers() -> dict[str, tuple[bytes, Answer]]:
    """By file name."""
    return {
        "numbered.docx": (_docx(), numbered_docx.ANSWER),
        "table.xlsx": (_xlsx(), task_table.ANSWER),
        "dates.txt": (every_date.TEXT.encode("gb18030"), every_date.ANSWER),
        "township.txt": (township.TEXT.encode(), township.ANSWER),
        "levels.txt": (two_levels.TEXT.encode("utf-8-sig"), two_levels.ANSWER),
        "printed.pdf": (printed(printed_pdf.PARAGRAPHS), printed_pdf.ANSWER),
        "portal.html": (portal_html.PAGE.encode(), portal_html.ANSWER),
        "report.txt": (report_parts.TEXT.encode(), report_parts.ANSWER),
        "people.xlsx": (_people_first(), people_first.ANSWER),
        "minutes.txt": (minutes.TEXT.encode(), minutes.ANSWER),
        "faults.docx": (_faults(), faults.ANSWER),
        "ledger.xlsx": (_ledger(), ledger.ANSWER),
        "town.txt": (town_note.TEXT.encode(), town_note.ANSWER),
        "party.txt": (party_minutes.TEXT.encode(), party_minutes.ANSWER),
        "counted.txt": (counted_faults.TEXT.encode(), counted_faults.ANSWER),
    }
