""".docx → its text: paragraphs and tables in order, with Word's own numbers, as the paper reads with all changes
accepted.

What is struck out by a tracked deletion, notes at the foot and comments are no part of it. Heads and feet of pages and
watermarks are looked at for marks of secrecy alone.
"""

import re
from collections.abc import Iterator

from lxml import etree

from models.notice.formats.docx_numbers import Numbers, W
from models.notice.formats.grid import MOST_COLUMNS, Cell, Table
from models.notice.formats.opened import Opened
from models.notice.formats.package import Package
from models.notice.formats.pictures import signs_seen
from models.notice.formats.tables import lines_of_table

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXTPATH = "{urn:schemas-microsoft-com:vml}textpath"
_GONE = {f"{W}{name}" for name in ("del", "moveFrom", "delText", "instrText", "pPr", "rPr", "footnoteReference", "rt")}
_BREAKS = {f"{W}br", f"{W}cr"}
_SIGNS = {f"{W}tab": " ", f"{W}ptab": " ", f"{W}noBreakHyphen": "-"}
_HOLDERS = {
    f"{W}{name}" for name in ("body", "sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "txbxContent")
}
_DEEPEST = 60
_FEW = 4  # letters: more are words, whatever their font


def open_docx(data: bytes) -> Opened:
    package = Package(data)
    name = package.main_part()
    body = package.tree(name).find(f"{W}body")
    opened = Opened()
    if body is not None:
        numbers = Numbers(*(_tied(package, name, kind) for kind in ("numbering", "styles")))
        for lines in _blocks(body, numbers):
            opened.lines += lines
    for kind in ("header", "footer"):
        for part in package.related(name, kind):
            opened.around += _everything(package.tree(part))
    return opened


def _tied(package: Package, name: str, kind: str) -> etree._Element | None:
    parts = package.related(name, kind)
    return package.tree(parts[0]) if parts else None


def _everything(root: etree._Element) -> list[str]:
    """Every line of a page's head or foot, its text boxes and watermarks."""
    lines = [line for block in _blocks(root, Numbers(None, None)) for line in block]
    return lines + [str(path.get("string", "")) for path in root.iter(_TEXTPATH)]


def _blocks(holder: etree._Element, numbers: Numbers, depth: int = 0) -> Iterator[list[str]]:
    """The lines of each paragraph and table, in order."""
    ahead = ""
    for child in holder:
        if child.tag == f"{W}p":
            lines = _paragraph(child, numbers, depth)
            if ahead:
                lines[-1] = ahead + lines[-1]
            ahead = lines.pop() if _mark_is_deleted(child) else ""
            yield lines
        elif child.tag == f"{W}tbl":
            yield lines_of_table(_table(child, numbers, depth))
        elif child.tag in _HOLDERS and depth < _DEEPEST:
            yield from _blocks(child, numbers, depth + 1)
    if ahead:
        yield [ahead]


def _mark_is_deleted(paragraph: etree._Element) -> bool:
    """The paragraph's end was struck out: it goes on in the next one."""
    return paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None


def _paragraph(paragraph: etree._Element, numbers: Numbers, depth: int) -> list[str]:
    """The paragraph's lines, what stands in its text boxes first; at least one."""
    boxes: list[str] = []
    words: list[str] = []
    _gather(paragraph, words, boxes, numbers, depth)
    text = "".join(words)
    deleted = _mark_is_deleted(paragraph) and not text.strip()
    mark = "" if deleted else numbers.mark(paragraph)
    if mark and text[:1] not in ("", " ", "\u3000") and re.search(r"[\dA-Za-z\u4e00-\u9fff]$", mark):
        mark += " "
    return [*boxes, *(mark + text).split("\n")]


def _gather(element: etree._Element, words: list[str], boxes: list[str], numbers: Numbers, depth: int) -> None:
    if depth > _DEEPEST:
        return
    for child in element:
        tag = child.tag
        if tag == f"{W}t":
            said = (child.text or "").replace("\n", " ")
            words.append((_seen(element, said) if len(said) <= _FEW else None) or said)
        elif tag in _SIGNS:
            words.append(_SIGNS[tag])
        elif tag in _BREAKS:
            if child.get(f"{W}type") not in ("page", "column"):
                words.append("\n")
        elif tag == f"{W}sym":
            words.append(_symbol(child))
        elif tag == f"{W}txbxContent":
            boxes += [line for block in _blocks(child, numbers, depth + 1) for line in block]
        elif tag == _TEXTPATH:
            boxes.append(str(child.get("string", "")))
        elif tag in _GONE or (tag == _FALLBACK and len(element) > 1) or _is_hidden(child):
            continue
        else:
            _gather(child, words, boxes, numbers, depth + 1)


def _is_hidden(run: etree._Element) -> bool:
    hidden = run.find(f"{W}rPr/{W}vanish") if run.tag == f"{W}r" else None
    return hidden is not None and hidden.get(f"{W}val", "1") not in ("0", "false")


def _symbol(symbol: etree._Element) -> str:
    """A sign by its code; of those of fonts of pictures ticks and stars, the others say nothing."""
    try:
        code = int(str(symbol.get(f"{W}char")), 16)
    except ValueError:
        return ""
    seen = signs_seen(chr(code), str(symbol.get(f"{W}font"))) if code <= 0xFFFF else None
    return seen or (chr(code) if 0x20 <= code < 0xD800 else "")


def _seen(run: etree._Element, said: str) -> str | None:
    """What is seen of a run's letters where they are of a font of pictures."""
    fonts = run.find(f"{W}rPr/{W}rFonts")
    return signs_seen(said.strip(), str(fonts.get(f"{W}ascii"))) if fonts is not None and said.strip() else None


def _table(table: etree._Element, numbers: Numbers, depth: int) -> Table:
    """Cells where they stand in the grid; a merged cell stands in every place that it covers."""
    rows: Table = []
    for row in _children(table, "tr"):
        if row.find(f"{W}trPr/{W}del") is not None:
            continue
        cells: list[Cell] = [Cell("")] * _count(row.find(f"{W}trPr/{W}gridBefore"), 0)
        for cell in _children(row, "tc"):
            properties = cell.find(f"{W}tcPr")
            span = _count(properties.find(f"{W}gridSpan") if properties is not None else None, 1)
            merge = properties.find(f"{W}vMerge") if properties is not None else None
            at = len(cells)
            if merge is not None and merge.get(f"{W}val") != "restart" and rows and at < len(rows[-1]):
                above = rows[-1][at]
                cells += [Cell(above.text, above=True, left=n > 0) for n in range(span)]
                continue
            inside = _blocks(cell, numbers, depth + 2) if depth < _DEEPEST else ()
            text = "\n".join(line for block in inside for line in block if line.strip())
            cells += [Cell(text, left=n > 0) for n in range(span)]
        rows.append(cells)
    return rows


def _children(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Rows or cells, those in content controls and insertions too."""
    for child in element:
        if child.tag == f"{W}{name}":
            yield child
        elif child.tag in _HOLDERS:
            yield from _children(child, name)


def _count(told: etree._Element | None, otherwise: int) -> int:
    try:
        return max(0, min(int(str(told.get(f"{W}val"))), MOST_COLUMNS)) if told is not None else otherwise
    except ValueError:
        return otherwise
