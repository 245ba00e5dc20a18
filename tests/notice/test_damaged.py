"""Whatever bytes come under whatever name: text, or a refusal in words; never an error."""

from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.notice.formats.kinds import BY_NAME
from models.notice.paper import text_of_bytes
from models.rules.errors import Refusal
from tests.notice.made import Letter, book, printed
from tests.notice.test_html import PAGE
from tests.notice.test_xlsx import BREAKDOWN, MERGED

SUFFIXES = st.sampled_from([*BY_NAME, ".txt", "", ".x"])
QUIET = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def read_or_refused(data: bytes, suffix: str) -> None:
    with suppress(Refusal):
        assert text_of_bytes(data, suffix).strip()


@lru_cache
def docx() -> bytes:
    letter = Letter(("chineseCounting", "%1、"), ("decimal", "%2."))
    letter.says("健全机构", 0)
    letter.says("深化改革。（市委编办牵头）", 1)
    letter.table([["序号", "任务", "责任单位"], ["1", "修路", "市交通局"]], ((0, 0), (0, 1)))
    return letter.bytes()


@lru_cache
def pdf() -> bytes:
    return printed(["　　一、健全机构", "　　（一）深化改革。（市委编办牵头）"] * 4, running="公报")


def xlsx() -> bytes:
    return book(BREAKDOWN, *MERGED)


@given(st.binary(max_size=400), SUFFIXES)
@QUIET
def test_any_bytes(data: bytes, suffix: str) -> None:
    read_or_refused(data, suffix)


@given(
    st.sampled_from([b"PK\x03\x04", b"%PDF-1.7\n", b"<html>", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]),
    st.binary(max_size=300),
)
@QUIET
def test_any_bytes_after_a_beginning(beginning: bytes, data: bytes) -> None:
    read_or_refused(beginning + data, "")


@pytest.mark.parametrize("whole", [docx, pdf, xlsx, PAGE.encode], ids=["docx", "pdf", "xlsx", "html"])
def test_real_files_with_bytes_changed_cut_out_and_doubled(whole: Callable[[], bytes]) -> None:
    data = whole()

    @given(
        st.lists(
            st.tuples(st.integers(0, len(data) - 1), st.binary(max_size=6), st.integers(0, 40)), min_size=1, max_size=6
        )
    )
    @QUIET
    def holds(changes: list[tuple[int, bytes, int]]) -> None:
        damaged = data
        for at, put, gone in changes:
            damaged = damaged[:at] + put + damaged[at + gone :]
        read_or_refused(damaged, "")

    holds()


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        (docx, "word/document.xml"),
        (docx, "word/numbering.xml"),
        (docx, "word/styles.xml"),
        (docx, "word/_rels/document.xml.rels"),
        (xlsx, "xl/worksheets/sheet1.xml"),
        (xlsx, "xl/workbook.xml"),
        (xlsx, "xl/styles.xml"),
    ],
)
def test_parts_of_real_files_with_bytes_changed(whole: Callable[[], bytes], part: str) -> None:
    from tests.notice.made import with_part

    data = whole()

    @given(st.lists(st.tuples(st.floats(0, 0.999), st.binary(max_size=4), st.integers(0, 30)), min_size=1, max_size=4))
    @settings(QUIET, max_examples=60)
    def holds(changes: list[tuple[float, bytes, int]]) -> None:
        def change(xml: bytes) -> bytes:
            for share, put, gone in changes:
                at = int(share * len(xml))
                xml = xml[:at] + put + xml[at + gone :]
            return xml

        read_or_refused(with_part(data, part, change), "")

    holds()
