""".pdf with a layer of text → its text: lines as they stand on the page, joined where the page's width broke them.

Page numbers and what stands at the head or foot of most pages are no part of it; they are looked at for marks of
secrecy.
"""

from io import BytesIO

from pypdf import PdfReader

from models.notice.formats.opened import Opened
from models.notice.formats.pdf_lines import PrintedLine, lines_of_page, paragraphs
from models.rules.errors import Refusal

MOST_PAGES = 400
FEWEST_WORDS = 8  # characters a page, on the average; with fewer it is a scan


def open_pdf(data: bytes) -> Opened:
    reader = PdfReader(BytesIO(data), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise Refusal("refused-paper-locked")
    pages: list[list[PrintedLine]] = []
    for number, page in enumerate(reader.pages):
        if number >= MOST_PAGES:
            raise Refusal("refused-paper-swollen")
        pages.append(lines_of_page(page))
    said = sum(len(line.text) for page in pages for line in page)
    if not pages or said < FEWEST_WORDS * len(pages):
        raise Refusal("refused-paper-scan")
    lines, around = paragraphs(pages)
    return Opened(lines, around)
