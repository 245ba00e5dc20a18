"""Plain text in any of the encodings in which such papers come: UTF-8, UTF-16, GB18030, with a mark or without."""

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_CHINESE = {"gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk"}
_HAN = re.compile(r"[\u4e00-\u9fff，。、]")


def decoded(data: bytes, said: str | None = None) -> str | None:
    """The text; `said` is the encoding that the file itself names. None where it is text in none."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    if wide := _wide(data):
        return data.decode(wide, errors="replace")
    for encoding in dict.fromkeys(("utf-8", "gb18030" if said in _CHINESE else said or "gb18030", "gb18030")):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return _nearly(data)


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark: line ends and figures have a zero beside them, and the rest is Chinese."""
    if data[:4000].count(0) < 2 or len(data) % 2:
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        text = data[:4000].decode(encoding, errors="replace")
        if is_readable(text):
            return encoding
    return None


def _nearly(data: bytes) -> str | None:
    """A text of which some bytes are damaged: all but a few characters must be whole, and Chinese."""
    for encoding in ("utf-8", "gb18030"):
        text = data.decode(encoding, errors="replace")
        if text.count("\ufffd") * 100 <= len(text) and 2 * len(_HAN.findall(text)) > len(text):
            return text
    return None


def is_readable(text: str) -> bool:
    """Whether it is Chinese that makes sense, and not what a damaged file decodes to by chance."""
    common = len(re.findall(r"[的一是在和有工作各市县区委局办发展政府部门责任单位、，。]", text))
    return "\ufffd" not in text and not re.search(r"[\x00-\x08\x0e-\x1f]", text) and 8 * common > len(text.strip())
