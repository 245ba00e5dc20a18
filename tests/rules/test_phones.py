"""Telephone numbers as offices write them, and whom one rings first."""

import pytest

from models.rules.errors import Refusal
from models.rules.phones import phone_number, whom_to_ring


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("12345", "12345"),
        (" 0000-0000 0000 ", "0000-0000 0000"),
        ("（0000）00000000转8", "(0000)00000000转8"),  # full width, as a Chinese keyboard types it
        ("＋99９ 66 2 1003", "+999 66 2 1003"),
        ("0000—00000000", "0000-00000000"),
    ],
)
def test_a_number_is_kept_as_typed_in_plain_characters(typed: str, kept: str) -> None:
    assert phone_number(typed) == kept


@pytest.mark.parametrize("typed", ["", "1234", "0" * 21, "李科长", "电话12345", "12345 或 67890", "<b>12345", "-" * 50])
def test_what_no_number_looks_like_is_refused(typed: str) -> None:
    with pytest.raises(Refusal) as refused:
        phone_number(typed)
    assert (refused.value.key, refused.value.facts) == ("refused-phone", {"fewest": 5, "most": 20})


def test_a_person_is_rung_before_the_unit() -> None:
    assert whom_to_ring([("李科长", ""), ("赵科员", "00002")], "00001") == ("赵科员", "00002")
    assert whom_to_ring([("李科长", "")], "00001") == ("", "00001")
    assert whom_to_ring([], "") == ("", "")
