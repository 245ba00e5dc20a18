""".html → its text: the article without the page around it (menus, path, links to share and print, what was read too).

The page is what a portal made of a paper; the paper is where most of its paragraphs stand together.
"""

import re
from email import message_from_bytes, policy

from lxml import etree, html

from models.notice.formats.grid import MOST_COLUMNS, Cell, Table
from models.notice.formats.html_article import article_of, is_kept
from models.notice.formats.opened import Opened
from models.notice.formats.plain import decoded
from models.notice.formats.tables import lines_of_table
from models.rules.errors import Refusal

_BLOCKS = {
    *(
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
    ),
    *(
        "dd",
        "blockquote",
        "pre",
        "center",
        "body",
        "html",
        "figure",
        "hr",
        "fieldset",
        "address",
        "tr",
        "td",
        "th",
        "tbody",
    ),
    *("thead", "tfoot", "caption", "table", "details", "summary"),
}
_FURNITURE = re.compile(
    r"(?:您?(?:现在|当前)?的?(?:当前)?位置|当前位置|您所在的位置|所在位置)\s*[:：].*|首页\s*[>＞›»/].*"
    r"|(?:上一[篇条页]|下一[篇条页])\s*[:：]?.*|【?(?:分享|分享到|收藏|打印|关闭|打印本页|关闭窗口|返回顶部|【?字体.{0,14}|字号.{0,14})】?[:：]?"
    r"|(?:相关(?:链接|阅读|文件|解读|文档|信息|稿件|附件下载)|延伸阅读|扫一扫.{0,30}|主办(?:单位)?[:：].*|承办(?:单位)?[:：]\S{0,30}(?:中心|公司)"
    r"|网站(?:地图|标识码|支持).{0,40}|版权所有.*|.{0,4}ICP备.*|.{0,20}公网安备.*|责任编辑[:：].*|(?:浏览|阅读|点击)(?:次数|量|数)?[:：]?\s*\d*.{0,6})"
)
_REST = re.compile(r"(?:相关(?:链接|阅读|文件|解读|文档|信息|稿件)|延伸阅读|上一[篇条]|下一[篇条])\s*[:：]?.{0,80}")
_DEEPEST = 120


def open_html(data: bytes) -> Opened:
    text = decoded(data, _said_charset(data))
    if text is None:
        raise Refusal("refused-paper-unreadable")
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text.replace("\x00", ""))
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    root = html.fromstring(text, parser=parser) if text.strip() else None
    if root is None:
        raise Refusal("refused-paper-empty")
    lines = _Lines()
    lines.walk(article_of(root), 0)
    lines.end()
    return Opened(_without_furniture(lines.done))


def open_mht(data: bytes) -> Opened:
    """A page saved whole, as Word and portals do, also under the name .doc."""
    message = message_from_bytes(data, policy=policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            return open_html(bytes(part.get_payload(decode=True)))
    raise Refusal("refused-paper-unreadable")


def _said_charset(data: bytes) -> str | None:
    found = re.search(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,20})", data[:4096])
    return found[1].decode().lower() if found else None


class _Lines:
    """The words as they stand on the page: a line for each block and each <br>."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.now: list[str] = []

    def end(self) -> None:
        words = re.sub(r"[ \t\r\n\f]+", " ", "".join(self.now)).strip(" ")
        if words:
            self.done.append(words)
        self.now = []

    def walk(self, element: etree._Element, depth: int) -> None:
        if depth > _DEEPEST:
            return
        tag = element.tag
        if tag == "br":
            self.end()
        elif tag == "table" and (table := _table(element, depth)) is not None:
            self.end()
            self.done += lines_of_table(table)
        else:
            block = tag in _BLOCKS
            if block:
                self.end()
            self.now.append(element.text or "")
            for child in element:
                if is_kept(child):
                    self.walk(child, depth + 1)
                self.now.append(child.tail or "")
            if block:
                self.end()


def _table(element: etree._Element, depth: int) -> Table | None:
    """The table's grid; None for one that only lays the page out: other tables or much prose stand in its cells."""
    rows = [row for row in element.iter("tr") if _table_of(row) is element]
    if next(element.iter("table"), element) is not element or any(
        other is not element for other in element.iter("table")
    ):
        return None
    grid: dict[tuple[int, int], Cell] = {}
    width = 0
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            if cell.tag not in ("td", "th"):
                continue
            while (y, x) in grid:
                x += 1
            lines = _Lines()
            lines.walk(cell, depth + 1)
            lines.end()
            if len(lines.done) > 12 and sum(map(len, lines.done)) > 600 and len(row) <= 2:
                return None
            wide, high = _span(cell, "colspan", MOST_COLUMNS), _span(cell, "rowspan", len(rows))
            for down in range(min(high, len(rows) - y)):
                for right in range(wide):
                    grid.setdefault((y + down, x + right), Cell("\n".join(lines.done), above=down > 0, left=right > 0))
            x += wide
            width = max(width, x)
    return [[grid.get((y, x), Cell("")) for x in range(width)] for y in range(len(rows))]


def _table_of(row: etree._Element) -> etree._Element | None:
    return next(row.iterancestors("table"), None)


def _span(cell: etree._Element, name: str, most: int) -> int:
    said = cell.get(name, "1").strip()
    return max(1, min(int(said) if said.isascii() and said.isdigit() else 1, max(most, 1)))


def _without_furniture(lines: list[str]) -> list[str]:
    """What stands around the paper in its own lines; with 相关链接 or 上一篇 in its last third the rest goes too."""
    cut = next((n for n, line in enumerate(lines) if 3 * n >= 2 * len(lines) and _REST.fullmatch(line)), len(lines))
    return [line for line in lines[:cut] if not _FURNITURE.fullmatch(line.strip(" |　"))]
