"""Names are kept whole, or asked for again."""

from collections.abc import Callable

import pytest

from models.rules.errors import Refusal
from models.rules.naming import person_name, tidy, unit_name


def test_a_name_is_put_on_one_line() -> None:
    assert tidy(" 李\n科\u200b长 ") == "李 科 长"
    assert person_name(" 李科长\n") == "李科长"


@pytest.mark.parametrize(("name", "most"), [(person_name, 20), (unit_name, 40)])
def test_a_name_is_as_long_as_it_may_be_and_never_cut(name: Callable[[str], str], most: int) -> None:
    assert name("长" * most) == "长" * most
    with pytest.raises(Refusal) as refused:
        name("长" * (most + 1))
    assert refused.value.facts == {"most": most, "count": most + 1}


@pytest.mark.parametrize("words", ["", " \n", "、。"])
def test_a_name_is_more_than_blanks_and_points(words: str) -> None:
    for name, key in ((person_name, "refused-empty-name"), (unit_name, "refused-empty-unit-name")):
        with pytest.raises(Refusal) as refused:
            name(words)
        assert refused.value.key == key
