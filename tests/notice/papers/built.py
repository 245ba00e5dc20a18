"""The files of the papers, each made as an office's program would make it."""

from tests.notice.made import Letter, book, printed
from tests.notice.papers import every_date, numbered_docx, portal_html, printed_pdf, task_table, township, two_levels
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
    }
