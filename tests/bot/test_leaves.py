"""Long things in leaves: nothing is lost, nothing is too long for Telegram, and a text breaks where a sentence ends."""

from hypothesis import given
from hypothesis import strategies as st

from bot.leaves import in_leaves, in_pieces, units_of


@given(st.text(max_size=3000), st.integers(2, 200))
def test_pieces_make_the_text_again_and_are_short_enough(text: str, most: int) -> None:
    pieces = in_pieces(text, most)
    assert "".join(pieces) == text
    assert all(len(piece) <= most for piece in pieces)


def test_text_breaks_behind_a_full_stop() -> None:
    assert in_pieces("甲乙丙丁。戊己庚辛。壬癸", 8) == ["甲乙丙丁。", "戊己庚辛。壬癸"]


def test_text_without_a_stop_breaks_anyway() -> None:
    assert in_pieces("甲" * 10, 4) == ["甲" * 4, "甲" * 4, "甲" * 2]


@given(st.lists(st.text(st.characters(exclude_characters="<>&"), min_size=1, max_size=40)), st.integers(100, 200))
def test_leaves_hold_every_block_in_order_and_no_more_than_fits(blocks: list[str], most: int) -> None:
    leaves = in_leaves(blocks, most)
    assert "\n".join(leaves) == "\n".join(blocks)
    assert all(units_of(leaf) <= most for leaf in leaves)


def test_what_a_reader_does_not_see_takes_no_room() -> None:
    assert units_of("<b>甲&amp;乙</b>") == 3
    assert units_of("🔴") == 2  # as Telegram counts


def test_nothing_is_one_empty_leaf() -> None:
    assert in_leaves([]) == [""]
