"""All in, some in, nothing in: by hand, and of made-up answers."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.in_round import Asked, Counts, InRound, UnitAnswers, answers_of, counted, told_together

asked = st.builds(Asked, st.integers(1, 6), st.booleans(), st.booleans(), st.booleans())
several = st.lists(asked, max_size=8)


@pytest.mark.parametrize(
    ("answered", "stands"),
    [
        ("", None),
        ("+", UnitAnswers(InRound.ALL, 1, 0)),
        ("+++++", UnitAnswers(InRound.ALL, 5, 0)),
        ("+----", UnitAnswers(InRound.SOME, 5, 4)),
        ("++++-", UnitAnswers(InRound.SOME, 5, 1)),
        ("-----", UnitAnswers(InRound.NONE, 5, 5)),
    ],
)
def test_unit_with_five_items(answered: str, stands: UnitAnswers | None) -> None:
    assert answers_of(Asked(item, sign == "+") for item, sign in enumerate(answered)) == stands


def test_what_may_still_be_amended_is_not_in_and_not_owed() -> None:
    """An item of which another clause is waited for is owed."""
    back, waits, told = Asked(1, False, amends=True), Asked(2, False), Asked(3, True)
    some, all_back = answers_of([back, waits, told]), answers_of([back, told])
    assert some == UnitAnswers(InRound.SOME, 3, 2, 1)
    assert all_back == UnitAnswers(InRound.SOME, 2, 1, 1)
    assert (some.owed, some.amends, all_back.owed, all_back.amends) == (1, False, 0, True)
    assert answers_of([back, Asked(1, False)]) == UnitAnswers(InRound.NONE, 1, 1)


def test_item_of_two_clauses_is_missing_once_and_is_in_when_both_are() -> None:
    assert answers_of([Asked(1, False), Asked(1, False)]) == UnitAnswers(InRound.NONE, 1, 1)
    assert answers_of([Asked(1, True), Asked(1, False)]) == UnitAnswers(InRound.SOME, 1, 1)
    assert answers_of([Asked(1, True), Asked(1, True)]) == UnitAnswers(InRound.ALL, 1, 0)


def test_only_who_has_told_all_counts_as_having_replied() -> None:
    units = [UnitAnswers(InRound.ALL, 1, 0), UnitAnswers(InRound.SOME, 5, 1), None, UnitAnswers(InRound.NONE, 2, 2)]
    assert counted(units) == Counts(1, 1, 1)
    assert counted(units).asked == 3  # whom it asks nothing is not asked
    assert Counts(1, 2, 3) + Counts(4, 0, 1) == Counts(5, 2, 4)


def test_township_s_consolidated_reply_answers_for_every_marked_item_and_for_nothing_else() -> None:
    marked, answered = Asked(1, False, shared=True), Asked(2, True, shared=True, together=True)
    its_own = Asked(3, False)
    assert answers_of(told_together([marked, answered])) == UnitAnswers(InRound.ALL, 2, 0)
    assert answers_of(told_together([marked, answered, its_own])) == UnitAnswers(InRound.SOME, 3, 1)
    returned = replace(answered, answered=False)
    assert answers_of(told_together([marked, returned])) == UnitAnswers(InRound.NONE, 2, 2)
    by_itself = replace(answered, together=False)  # a word on the one item alone
    assert answers_of(told_together([marked, by_itself])) == UnitAnswers(InRound.SOME, 2, 1)


@given(several)
def test_telling_together_takes_no_answer_away_and_adds_none_to_what_is_not_shared(every: list[Asked]) -> None:
    after = told_together(every)
    assert [replace(each, answered=True) for each in after] == [replace(each, answered=True) for each in every]
    for before, now in zip(every, after, strict=True):
        assert now.answered >= before.answered
        assert now.shared or now.answered == before.answered
    assert told_together(after) == after
    assert len({each.answered for each in after if each.shared}) < 2 or after == every


@given(several)
def test_what_is_missing_and_how_it_stands_never_contradict(every: list[Asked]) -> None:
    stands = answers_of(every)
    if stands is None:
        assert every == []
        return
    assert 0 <= stands.missing <= stands.items == len({each.item_id for each in every})
    assert (stands.missing == 0) == (stands.how == InRound.ALL)
    assert (stands.how == InRound.NONE) == (not any(each.answered for each in every))
    if stands.how == InRound.NONE:
        assert stands.missing == stands.items


@given(several, st.randoms())
def test_the_order_makes_no_difference(every: list[Asked], dice: Random) -> None:
    before = answers_of(every)
    dice.shuffle(every)
    assert answers_of(every) == before


@given(several, st.data())
def test_one_more_answer_never_leaves_more_missing_and_a_return_never_less(
    every: list[Asked], data: st.DataObject
) -> None:
    if not every:
        return
    at = data.draw(st.integers(0, len(every) - 1))
    without, with_it = (
        answers_of([*every[:at], replace(every[at], answered=answered), *every[at + 1 :]]) for answered in (False, True)
    )
    assert without is not None
    assert with_it is not None
    assert with_it.missing <= without.missing
    assert without.how != InRound.ALL
    assert with_it.how != InRound.NONE


@given(st.lists(several, max_size=6))
def test_every_unit_that_is_asked_is_counted_once(units: list[list[Asked]]) -> None:
    assert counted(answers_of(each) for each in units).asked == sum(bool(each) for each in units)
