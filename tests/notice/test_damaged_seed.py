"""Damage costs units in proportion, never more, and every loss more is a doubt more.

What can be known: a lost bracket, separator or line break is told by what stands around it, unless several are lost
at one place, which happens to about share² of them. So at 5 % nearly all must be there, at 20 % all but a tenth.
"""

import contextlib
import json
from statistics import mean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.notice.read import read_text
from models.rules.errors import Refusal
from tests.notice.damaging import damaged, whole_seed
from tests.notice.seed import f1, read_triples, seed_text, wanted

SEEDS = range(8)


def test_seed_made_whole_reads_as_its_answer_says() -> None:
    read = read_text(whole_seed())
    assert read_triples(read) == wanted()
    assert [item.number for item in read.items] == list(range(1, 35))


@pytest.mark.parametrize(("share", "each", "on_average"), [(0.05, 0.97, 0.99), (0.1, 0.9, 0.95), (0.2, 0.8, 0.88)])
def test_damage_costs_no_more_than_its_share(share: float, each: float, on_average: float) -> None:
    found = [f1(read_triples(read_text(damaged(whole_seed(), share, seed))), wanted()) for seed in SEEDS]
    assert min(found) >= each, found
    assert mean(found) >= on_average, found


@pytest.mark.parametrize(("share", "on_average"), [(0.05, 0.95), (0.2, 0.8)])
def test_seed_that_has_lost_much_already_may_lose_more(share: float, on_average: float) -> None:
    found = [f1(read_triples(read_text(damaged(seed_text(), share, seed))), wanted()) for seed in SEEDS]
    assert mean(found) >= on_average, found


def test_more_damage_is_more_doubts() -> None:
    doubts = [
        mean(len(read_text(damaged(whole_seed(), share, seed)).doubts) for seed in SEEDS)
        for share in (0, 0.05, 0.1, 0.2)
    ]
    assert doubts == sorted(doubts)
    assert len(set(doubts)) == len(doubts)


@given(st.floats(0, 1), st.integers(0, 10_000), st.booleans())
@settings(max_examples=25, deadline=None)
def test_no_damage_stops_the_reader(share: float, seed: int, whole: bool) -> None:
    with contextlib.suppress(Refusal):
        json.dumps(read_text(damaged(whole_seed() if whole else seed_text(), share, seed)).as_json())
