"""The parts of a task as people type them."""

import pytest

from models.answers.parts import Part, parts_of


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("修订清单：年内修订权责清单", [Part("修订清单", "年内修订权责清单")]),
        ("1. 修订清单: 年内", [Part("修订清单", "年内")]),
        ("（一）修订清单。年内修订。报备", [Part("修订清单", "年内修订。报备")]),
        ("一、修订清单", [Part("修订清单", "修订清单")]),
        ("  · 甲：一  \n\n 2）乙 ", [Part("甲", "一"), Part("乙", "乙")]),
        ("修订清单：", [Part("修订清单", "修订清单：")]),
        ("12345热线：接诉即办", [Part("12345热线", "接诉即办")]),  # no number of ours
        (" \n ", []),
    ],
)
def test_parts_are_read_as_they_are_typed(words: str, parts: list[Part]) -> None:
    assert parts_of(words) == parts
