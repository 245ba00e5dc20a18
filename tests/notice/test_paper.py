"""Files: encodings with and without their marks; what a file is, by its content; what is refused, in which words."""

import codecs
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from models.notice.paper import LARGEST, text_of, text_of_bytes
from models.rules.errors import Refusal
from tests.notice.made import Letter, book, with_part

WORDS = "关于印发《2024年工作安排》的通知\n（一）甲。〔市教育局牵头〕\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def ole(*streams: str) -> bytes:
    """The old container, with streams of these names."""
    return OLE + b"".join(name.encode("utf-16-le").ljust(128, b"\x00") for name in ("Root Entry", *streams))


def zipped(**parts: bytes) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return stream.getvalue()


def letter() -> bytes:
    written = Letter()
    for line in WORDS.split("\n"):
        written.says(line)
    return written.bytes()


def refused(data: bytes, suffix: str = "") -> str:
    with pytest.raises(Refusal) as refusal:
        text_of_bytes(data, suffix)
    return refusal.value.key


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        codecs.BOM_UTF8 + WORDS.encode(),
        WORDS.encode("gb18030"),
        b"\x84\x31\x95\x33" + WORDS.encode("gb18030"),
        codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
        WORDS.encode("utf-16-le"),
        WORDS.encode("utf-16-be"),
    ],
)
def test_text_in_every_encoding(data: bytes) -> None:
    assert text_of_bytes(data) == WORDS


def test_text_with_a_few_damaged_bytes_is_read() -> None:
    damaged = (WORDS * 20).encode()[:-2]
    assert text_of_bytes(damaged).startswith(WORDS)


def test_signs_copied_out_of_a_pdf_become_characters() -> None:
    assert text_of_bytes("⼀、⼈⺠政府⽂件".encode()) == "一、人民政府文件"


@pytest.mark.parametrize("suffix", [".docx", ".doc", ".wps", ".txt", ".xlsx", ".pdf", ".zip", ""])
def test_word_document_is_read_under_any_name(suffix: str) -> None:
    assert text_of_bytes(letter(), suffix) == WORDS


@pytest.mark.parametrize("suffix", [".xls", ".et", ".docx", ""])
def test_workbook_is_read_under_any_name(suffix: str) -> None:
    data = book([["序号", "任务", "责任单位"], ["1", "修路", "市交通局"]])
    assert text_of_bytes(data, suffix) == "1.修路。（责任单位：市交通局）"


@pytest.mark.parametrize("suffix", [".doc", ".docx", ".pdf"])
def test_text_under_the_name_of_another_format_is_read(suffix: str) -> None:
    assert text_of_bytes(WORDS.encode("gb18030"), suffix) == WORDS


@pytest.mark.parametrize(
    ("data", "suffix", "key"),
    [
        (ole("WordDocument"), ".doc", "refused-paper-doc"),
        (ole("WordDocument"), ".docx", "refused-paper-doc"),
        (ole("WordDocument"), ".wps", "refused-paper-doc"),
        (ole("Workbook"), ".xls", "refused-paper-xls"),
        (ole("Book"), ".docx", "refused-paper-xls"),
        (ole("PowerPoint Document"), ".ppt", "refused-paper-slides"),
        (ole("EncryptedPackage"), ".docx", "refused-paper-locked"),
        (ole("EncryptedPackage"), ".xlsx", "refused-paper-locked"),
        (b"{\\rtf1\\ansi", ".doc", "refused-paper-doc"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>', ".doc", "refused-paper-doc"),
        (zipped(mimetype=b"application/vnd.oasis.opendocument.text", content_xml=b"<a/>"), ".odt", "refused-paper-odf"),
        (zipped(OFD_xml=b"<a/>"), ".ofd", "refused-paper-ofd"),
        (zipped(ppt__presentation_xml=b"<a/>"), ".pptx", "refused-paper-slides"),
        (zipped(notice=b"text"), ".zip", "refused-paper-archive"),
        (b"Rar!\x1a\x07\x01", ".rar", "refused-paper-archive"),
        (b"7z\xbc\xaf\x27\x1c", "", "refused-paper-archive"),
        (b"\x89PNG\r\n\x1a\n", ".png", "refused-paper-picture"),
        (b"\xff\xd8\xff\xe0", "", "refused-paper-picture"),
        (b"RIFF\x00\x00\x00\x00WEBP", ".docx", "refused-paper-picture"),
        (b"\x00\x00\x00\x18ftypheic", "", "refused-paper-picture"),
        (b"\x00\x00\x00\x18ftypisom", ".mp4", "refused-paper-media"),
        (b"PK\x03\x04", ".docx", "refused-paper-broken"),
        (letter()[:2000], ".docx", "refused-paper-broken"),
        (b"\xff\x00\x80\x81\xff", ".txt", "refused-paper-unreadable"),
        (b"\xff\x00\x80\x81\xff", ".docx", "refused-paper-broken"),
        (b"text", ".pdf", "refused-paper-broken"),
        (b"a\x00b\x00" * 20, ".txt", "refused-paper-unreadable"),
        (b"", ".docx", "refused-paper-empty"),
        (b"", ".txt", "refused-paper-empty"),
        (" \n　\n".encode(), ".txt", "refused-paper-empty"),
        (b"<html><body> </body></html>", ".html", "refused-paper-empty"),
        (Letter().bytes(), ".docx", "refused-paper-no-words"),
        (bytes(LARGEST + 1), ".docx", "refused-paper-empty"),
        (b"\x01" * (LARGEST + 1), ".docx", "refused-paper-large"),
    ],
)
def test_what_is_not_read_is_refused_in_its_own_words(data: bytes, suffix: str, key: str) -> None:
    with pytest.raises(Refusal) as refusal:
        text_of_bytes(data, suffix)
    assert refusal.value.key == key


def test_zip_that_swells_is_not_unpacked() -> None:
    swollen = with_part(letter(), "word/document.xml", lambda xml: xml + b" " * (50 << 20))
    assert len(swollen) < 1 << 20
    assert refused(swollen, ".docx") == "refused-paper-swollen"
    crowd = zipped(**{"word__document_xml": b"<a/>"} | {f"part{n}": b"" for n in range(5000)})
    assert refused(crowd, ".docx") == "refused-paper-swollen"


def test_part_that_lies_about_its_size_is_not_unpacked_further() -> None:
    swollen = bytearray(with_part(letter(), "word/document.xml", lambda xml: xml + b" " * (50 << 20)))
    told = (50 << 20).to_bytes(4, "little")[2:]  # the upper half of its size, where the directory says it
    at = swollen.rfind(b"word/document.xml") - 46 + 24
    assert swollen[at + 2 : at + 4] == told
    swollen[at : at + 4] = (1000).to_bytes(4, "little")
    assert refused(bytes(swollen), ".docx") in ("refused-paper-swollen", "refused-paper-broken")


BOMB = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize("part", ["word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml"])
def test_entities_that_beget_entities_are_never_made(part: str) -> None:
    def change(xml: bytes) -> bytes:
        return BOMB + xml.split(b"?>", 1)[1]

    assert refused(with_part(letter(), part, change), ".docx") == "refused-paper-broken"


def test_entities_in_a_workbook_are_never_made() -> None:
    data = book([["任务"], ["修路"]])
    for part in ("xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml"):
        bomb = with_part(data, part, lambda xml: BOMB + xml)
        assert refused(bomb, ".xlsx") == "refused-paper-broken", part


def test_file_of_25_mb_is_refused_unread(tmp_path: Path) -> None:
    paper = tmp_path / "通知.docx"
    with paper.open("wb") as file:
        file.truncate(25 << 20)
    with pytest.raises(Refusal) as refusal:
        text_of(paper)
    assert (refusal.value.key, refusal.value.facts) == ("refused-paper-large", {"megabytes": 20})
