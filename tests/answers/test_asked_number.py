"""Numbers of items as people ask for them."""

import pytest

from models.answers.asked_number import numbers_asked
from models.answers.numbers import Number


@pytest.mark.parametrize(
    "words",
    [
        "12", "１２", "十二", "（十二）", "(12)", "【十二】", "〔12〕", "12.", "12)", "第12项", "第12条", "⑫", "⑿", "⒓",
        "第（十二）项", "第(12)项", "事项12", "事项（十二）", "12号", "#12", "＃12", "第12号事项", "序号12", "No.12",
        "12号？",
    ],
)  # fmt: skip
def test_twelve_is_read_however_it_is_written(words: str) -> None:
    assert numbers_asked(words) == (Number(12),)


@pytest.mark.parametrize(
    ("words", "n"), [("③", 3), ("⑶", 3), ("㈢", 3), ("⒊", 3), ("❸", 3), ("廿三", 23), ("（廿三）", 23), ("卅", 30)]
)
def test_other_signs_are_numbers_too(words: str, n: int) -> None:
    assert numbers_asked(words) == (Number(n),)


@pytest.mark.parametrize("words", ["十二、十三", "12，13", "12和13", "（十二）（十三）", "12 13", "第12项、第13项"])
def test_several_in_a_row_are_several(words: str) -> None:
    assert numbers_asked(words) == (Number(12), Number(13))


@pytest.mark.parametrize(
    "words", ["", "司法局", "12345热线", "㈫", "1211", "推进第三方评估", "12月", "事项", "和、与", "号"]
)
def test_anything_else_is_none(words: str) -> None:
    assert numbers_asked(words) == ()
