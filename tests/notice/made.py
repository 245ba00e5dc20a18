"""Files as offices make them, made here: .docx with Word's own numbers, .xlsx, .pdf, and what hides in their parts."""

import zipfile
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import noto_cjk_sans_otc
from docx import Document
from docx.oxml import parse_xml
from fpdf import FPDF
from fpdf.enums import WrapMode
from openpyxl import Workbook

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
FONT = next(Path(noto_cjk_sans_otc.__file__).parent.rglob("*.ttc"))


class Letter:
    """A Word document that is being written; `levels` are of its one list: (format, text, start)."""

    def __init__(self, *levels: tuple[str, str] | tuple[str, str, int]) -> None:
        self.document: Any = Document()
        if levels:
            self.lists(levels)

    def lists(self, levels: Sequence[tuple[str, str] | tuple[str, str, int]], more: str = "") -> None:
        told = "".join(
            f'<w:lvl w:ilvl="{n}"><w:start w:val="{level[2] if len(level) > 2 else 1}"/>'
            f'<w:numFmt w:val="{level[0]}"/><w:lvlText w:val="{level[1]}"/></w:lvl>'
            for n, level in enumerate(levels)
        )
        root = self.document.part.numbering_part.element
        for child in list(root):
            root.remove(child)
        root.append(parse_xml(f'<w:abstractNum {_W} w:abstractNumId="0">{told}</w:abstractNum>'))
        root.append(parse_xml(f'<w:num {_W} w:numId="1"><w:abstractNumId w:val="0"/></w:num>'))
        anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
        root.append(parse_xml(f'<w:num {_W} w:numId="2"><w:abstractNumId w:val="0"/>{anew}</w:num>'))

    def says(self, words: str, level: int | None = None, of: int = 1) -> Any:
        return self.numbers(self.document.add_paragraph(words), level, of)

    def numbers(self, paragraph: Any, level: int | None, of: int = 1) -> Any:
        if level is not None:
            told = f'<w:numPr {_W}><w:ilvl w:val="{level}"/><w:numId w:val="{of}"/></w:numPr>'
            paragraph._p.get_or_add_pPr().append(parse_xml(told))
        return paragraph

    def holds(self, paragraph: Any, xml: str) -> None:
        """Put raw runs into a paragraph: `w:` stands for Word's own words."""
        spaces = f'{_W} xmlns:v="urn:schemas-microsoft-com:vml" '
        spaces += 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        for child in parse_xml(f"<w:r {spaces}>{xml}</w:r>"):
            paragraph._p.append(child)

    def table(self, rows: Sequence[Sequence[str]], *merged: tuple[tuple[int, int], tuple[int, int]]) -> Any:
        table = self.document.add_table(len(rows), max(map(len, rows)))
        for y, row in enumerate(rows):
            for x, words in enumerate(row):
                table.cell(y, x).text = words
        for (y, x), (to_y, to_x) in merged:
            words = table.cell(y, x).text
            table.cell(y, x).merge(table.cell(to_y, to_x)).text = words
        return table

    def bytes(self) -> bytes:
        stream = BytesIO()
        self.document.save(stream)
        return stream.getvalue()


def book(rows: Sequence[Sequence[Any]], *merged: str, change: Callable[[Any], None] | None = None) -> bytes:
    """A workbook of one sheet."""
    made = Workbook()
    sheet = made.active
    for row in rows:
        sheet.append(list(row))
    for cells in merged:
        sheet.merge_cells(cells)
    if change:
        change(made)
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


class _Printed(FPDF):
    running = ""

    def header(self) -> None:
        if self.running:
            self.cell(0, 10, self.running, new_x="LMARGIN", new_y="NEXT", align="C")

    def footer(self) -> None:
        self.set_y(-20)
        self.cell(0, 10, f"— {self.page_no()} —", align="C")


def printed(
    paragraphs: Sequence[str],
    *,
    running: str = "",
    tables: Sequence[Sequence[Sequence[Any]]] = (),
    breadths: Sequence[int] = (),
    after: Sequence[str] = (),
    key: str = "",
    on_its_side: bool = False,
) -> bytes:
    """A PDF with a layer of text, broken at the page's width; a paragraph that begins with 　　 is indented.

    Then ruled tables, each on a page of its own but the first: a cell is its words, or a dict of fpdf2's cell().
    """
    paper = _Printed(format="A4", orientation="landscape" if on_its_side else "portrait")
    paper.running = running
    paper.add_font("cjk", fname=FONT, collection_font_number=2)
    paper.set_font("cjk", size=14)
    paper.set_margins(28, 30)
    paper.add_page()

    def say(lines: Sequence[str]) -> None:
        for words in lines:
            paper.multi_cell(0, 9, words, new_x="LMARGIN", new_y="NEXT", align="L", wrapmode=WrapMode.CHAR)

    say(paragraphs)
    for at, table in enumerate(tables):
        if at:
            paper.add_page()
        with paper.table(
            first_row_as_headings=False, col_widths=tuple(breadths) or None, wrapmode=WrapMode.CHAR
        ) as drawn:
            for row in table:
                cells = drawn.row()
                for cell in row:
                    if isinstance(cell, dict):
                        cells.cell(**cell)
                    elif cell is not None:
                        cells.cell(cell)
    say(after)
    if key:
        paper.set_encryption(owner_password="owner", user_password=key)
    return bytes(paper.output())


def with_part(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The zip with one of its parts changed."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, change(old.read(part)) if part == name else old.read(part))
    return stream.getvalue()
