""".pdf with a layer of text → its text: lines as they stand on the page, joined where the page's width broke them.

Page numbers and what stands at the head or foot of most pages are no part of it; they are looked at for marks of
secrecy. A ruled table is one of tasks or is laid down row by row (tables.py).
"""

from io import BytesIO

from pypdf import PdfReader

from models.notice.formats.opened import Opened
from models.notice.formats.pdf_lines import paragraphs
from models.notice.formats.pdf_printed import Printed, PrintedLine, lines_of, printed_on
from models.notice.formats.pdf_tables import FEWEST_RULES, PlacedTable, tables_of_pages
from models.rules.errors import Refusal

MOST_PAGES = 400
FEWEST_WORDS = 8  # characters a page, on the average; with fewer it is a scan


def open_pdf(data: bytes) -> Opened:
    reader = PdfReader(BytesIO(data), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise Refusal("refused-paper-locked")
    printed: list[Printed] = []
    for number, page in enumerate(reader.pages):
        if number >= MOST_PAGES:
            raise Refusal("refused-paper-swollen")
        printed.append(printed_on(page))
    said = sum(len(piece.text) for page in printed for piece in page.pieces)
    if not printed or said < FEWEST_WORDS * len(printed):
        raise Refusal("refused-paper-scan")
    ruled = {number: page.pieces for number, page in enumerate(printed) if page.rules >= FEWEST_RULES}
    tables = tables_of_pages(data, ruled) if ruled else {}
    pages: list[list[PrintedLine]] = []
    placed: list[list[PlacedTable]] = []
    for number, shown in enumerate(printed):
        # One that holds nothing is not where we think that it is.
        held = [table for table in tables.get(number, []) if any(table.holds(*piece.middle) for piece in shown.pieces)]
        outside = [piece for piece in shown.pieces if not any(table.holds(*piece.middle) for table in held)]
        pages.append(lines_of(outside))
        placed.append(held)
    lines, around = paragraphs(pages, placed)
    return Opened(lines, around)
