"""Which of a page's elements are the paper, and which are there for the portal."""

import re

from lxml import etree

_NEVER = {
    *(
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "nav",
        "footer",
        "aside",
        "form",
        "select",
        "button",
        "iframe",
    ),
    *("svg", "object", "video", "audio", "textarea", "input", "canvas", "map"),
}
_AROUND = re.compile(
    r"(?:^|[-_ ])(?:nav|navbar|menu|header|head|top|topbar|footer|foot|bottom|breadcrumbs?|crumbs?|location|position|"
    r"dqwz|wz|mbx|share|bdsharebuttonbox|bdshare|social|related|xgxx|xglj|xgwj|recommend|sidebar|side|pages?|pager|"
    r"pagination|prenext|prevnext|prev|next|copyright|toolbar|tools|fontsize|search|login|banner|ewm|qrcode|"
    r"friendlink|links|comment|print|hidden|sr-only)(?:$|[-_ 0-9])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def article_of(root: etree._Element) -> etree._Element:
    """The element in which most of the words stand together; the whole page where nothing stands out."""
    best = root
    while True:
        whole = _weight(best)
        inner = max((child for child in best if is_kept(child)), key=_weight, default=None)
        if inner is None or inner.tag in ("p", "table", "tbody", "tr", "td") or _weight(inner) < 0.9 * whole:
            return best
        if _says_title(best, inner):
            return best
        best = inner


def _says_title(outer: etree._Element, inner: etree._Element) -> bool:
    """Beside the words stands what belongs to the paper: its heading, or the table of its data."""
    return any(
        child is not inner
        and is_kept(child)
        and (child.tag in ("h1", "h2", "h3") or re.search(r"title|bt|xxgk|suoyin", _named(child), re.IGNORECASE))
        for child in outer
    )


def _weight(element: etree._Element) -> int:
    return sum(len(words.strip()) for words in element.itertext()) if isinstance(element.tag, str) else 0


def _named(element: etree._Element) -> str:
    return f"{element.get('class', '')} {element.get('id', '')}"


def is_kept(element: etree._Element) -> bool:
    if not isinstance(element.tag, str) or element.tag in _NEVER:
        return False
    return not _HIDDEN.search(element.get("style", "")) and not (
        element.tag not in ("body", "html", "p", "span", "table")
        and _AROUND.search(_named(element))
        and not _is_paper(element)
    )


def _is_paper(element: etree._Element) -> bool:
    """Some portals call the paper itself a page or a header; a menu says no sentences."""
    return _weight(element) > 400 and "".join(element.itertext()).count("。") >= 5
