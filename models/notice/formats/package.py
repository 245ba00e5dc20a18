"""Zipped formats (.docx, .xlsx): their parts, within bounds. A part is never unpacked beyond what it may be."""

import re
import zipfile
from io import BytesIO
from posixpath import dirname, join, normpath

from lxml import etree

from models.rules.errors import Refusal

MOST_PARTS = 4000
LARGEST_PART = 40 << 20
LARGEST_TOGETHER = 400 << 20  # pictures included, which are never unpacked here
_DOCTYPE = re.compile(rb"<\s*!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_TRANSITIONAL = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)


class Package:
    """Raises Refusal for what is no whole zip, and for what swells."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except Exception:
            raise Refusal("refused-paper-broken") from None
        parts = self._zip.infolist()
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_TOGETHER:
            raise Refusal("refused-paper-swollen")
        if any(part.flag_bits & 1 for part in parts):
            raise Refusal("refused-paper-locked")
        self.names = {part.filename.lstrip("/"): part for part in parts}

    def __contains__(self, name: str) -> bool:
        return name in self.names

    def part(self, name: str) -> bytes:
        """Raises KeyError for a part that is not there."""
        told = self.names[name]
        if told.file_size > LARGEST_PART:
            raise Refusal("refused-paper-swollen")
        with self._zip.open(told) as stream:  # what it says of its size may be a lie
            data = stream.read(LARGEST_PART + 1)
        if len(data) > LARGEST_PART:
            raise Refusal("refused-paper-swollen")
        return data

    def check(self, name: str) -> bytes:
        """A part of XML. These formats know no DTD: entities that beget entities are never made."""
        data = self.part(name)
        if _DOCTYPE.search(data[:4096].replace(b"\x00", b"")):
            raise Refusal("refused-paper-broken")
        return data

    def tree(self, name: str) -> etree._Element:
        data = self.check(name)
        for strict, usual in _TRANSITIONAL:
            data = data.replace(strict, usual)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
        root = etree.fromstring(data, parser)
        if root is None:
            raise Refusal("refused-paper-broken")
        return root

    def main_part(self) -> str:
        """The part that the package itself names as its document."""
        found = self.related("", "officeDocument")
        return found[0] if found else ""

    def related(self, name: str, kind: str) -> list[str]:
        """The parts of this kind (styles, numbering, header) to which a part is tied; those that are there."""
        folder, _, last = name.rpartition("/")
        ties = f"{folder}/_rels/{last}.rels".lstrip("/")
        if ties not in self:
            return []
        return [
            path
            for tie in self.tree(ties)
            if str(tie.get("Type", "")).endswith("/" + kind)
            and tie.get("TargetMode") != "External"
            and (path := _path(dirname(name), str(tie.get("Target", "")))) in self
        ]


def _path(folder: str, target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))


def names_in(data: bytes) -> list[str] | None:
    """The names of a zip's parts; None for what is no whole zip."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as whole:
            return [name.lstrip("/") for name in whole.namelist()[: MOST_PARTS + 1]]
    except Exception:
        return None
