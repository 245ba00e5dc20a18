"""A clause of three leads, an item of two clauses, a plan by counts. Days as in test_standing.py."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.rollup import WORST_FIRST, ClauseStanding, clause_standing, count_by_light, item_standing, worst
from models.rules.standing import LIGHT_OF, AssignmentFacts, DueFacts, Reason, Returned, Standing, standing_of
from models.rules.words import Approach, Duty, Light, ReplyStatus, Role, Settlement
from tests.rules.assignments import CALENDAR, assignments, day, days, due, given_that, missed, round_due, said, to_amend

TODAY = day("09-14")
ON_TRACK = said(ReplyStatus.ON_TRACK)

GREEN = given_that(reply=ON_TRACK)
GREY = given_that()
RED = given_that(dues=(due("09-13"),))
CONSULTED = given_that(approach=Approach.CONSULTED)

standings = st.builds(standing_of, assignments, days, st.just(CALENDAR))


def clause(*facts: AssignmentFacts) -> ClauseStanding:
    return clause_standing(facts, TODAY, CALENDAR)


def in_role(role: Role, facts: AssignmentFacts) -> AssignmentFacts:
    return replace(facts, role=role)


# Worse


def test_every_light_has_its_place_from_worst_to_best() -> None:
    assert WORST_FIRST == (
        Light.RED,
        Light.PURPLE,
        Light.AMBER,
        Light.WHITE,
        Light.GREY,
        Light.GREEN,
        Light.BLUE,
    )
    assert set(WORST_FIRST) == set(Light)


@pytest.mark.parametrize("place", range(6))
def test_of_two_neighbours_the_worse_is_taken_either_way_round(place: int) -> None:
    worse, better = (
        next(Standing(light, reason) for reason, light in LIGHT_OF.items() if light == each)
        for each in WORST_FIRST[place : place + 2]
    )
    assert worst([worse, better]) == worst([better, worse]) == worse


def test_what_has_no_light_weighs_less_than_what_is_over() -> None:
    over = Standing(Light.BLUE, Reason.SETTLED)
    assert worst([Standing(None, Reason.CONSULTED), over]) == over
    assert worst([Standing(None, Reason.INFORMED), Standing(None, Reason.CONSULTED)]).reason == Reason.CONSULTED


def test_of_two_passed_dates_the_earlier_speaks() -> None:
    late, later = given_that(dues=(due("09-01"),)), given_that(dues=(due("09-13"),))
    assert clause(later, late).standing == Standing(Light.RED, Reason.DATE_PASSED, {"on": day("09-01")})


# Clauses


def test_a_clause_stands_as_the_worst_of_its_leads_and_counts_who_replied() -> None:
    assert clause(GREEN, GREY, GREEN) == ClauseStanding(Standing(Light.GREY, Reason.NOT_STARTED), 2, 3)


def test_a_responsible_unit_does_not_darken_a_clause_that_others_lead_but_is_counted() -> None:
    stands = clause(GREEN, in_role(Role.RESPONSIBLE, RED))
    assert (stands.standing.light, stands.replied, stands.of) == (Light.GREEN, 1, 2)


def test_where_nobody_leads_the_responsible_units_speak() -> None:
    stands = clause(in_role(Role.RESPONSIBLE, RED), in_role(Role.RESPONSIBLE, GREEN))
    assert (stands.standing.reason, stands.replied, stands.of) == (Reason.DATE_PASSED, 1, 2)


def test_where_the_lead_is_only_consulted_the_responsible_units_speak() -> None:
    stands = clause(CONSULTED, in_role(Role.RESPONSIBLE, RED))
    assert (stands.standing.light, stands.replied, stands.of) == (Light.RED, 0, 1)


def test_a_consulted_lead_beside_a_supervised_one_weighs_nothing() -> None:
    stands = clause(CONSULTED, GREEN, in_role(Role.RESPONSIBLE, RED))
    assert (stands.standing.light, stands.replied, stands.of) == (Light.GREEN, 1, 2)


def test_clause_that_is_left_to_the_townships_stands_by_those_who_report() -> None:
    informed = given_that(role=Role.SHARING, duty=Duty.INFORMED)
    stands = clause(in_role(Role.SHARING, GREEN), in_role(Role.SHARING, GREY), informed)
    assert (stands.standing.light, stands.replied, stands.of) == (Light.GREY, 1, 2)


def test_cooperating_units_neither_speak_nor_count() -> None:
    late_helper = in_role(Role.COOPERATING, RED)
    assert clause(GREEN, late_helper) == clause(GREEN)
    assert clause(CONSULTED, late_helper) == ClauseStanding(Standing(None, Reason.CONSULTED), 0, 0)
    assert clause(late_helper) == clause()


def test_clause_that_nobody_holds_has_no_light() -> None:
    assert clause() == ClauseStanding(Standing(None, Reason.UNASSIGNED), 0, 0)


# Three units, of whom two have replied


def test_reply_of_last_quarter_does_not_count_as_replied_while_a_round_is_open() -> None:
    open_round, answered = (round_due("09-22"),), (round_due("09-22", answered=True),)
    closed = (round_due("06-16", open=False),)
    stands = clause(
        given_that(reply=ON_TRACK, rounds=answered),
        given_that(reply=ON_TRACK, rounds=open_round),
        given_that(reply=ON_TRACK, rounds=closed),
    )
    assert (stands.replied, stands.of) == (2, 3)


def test_a_returned_reply_is_not_counted_and_what_is_settled_is_where_it_was_reported_on() -> None:
    stands = clause(given_that(returned=Returned()), given_that(settled=True, reply=ON_TRACK), given_that(settled=True))
    assert (stands.replied, stands.of) == (1, 3)


def test_what_is_settled_stands_as_the_least_that_became_of_it() -> None:
    ends = (Settlement.DONE, Settlement.NOT_DONE, Settlement.CARRIED_OVER, Settlement.ONGOING, None)
    stands = clause(*(given_that(settled=True, settled_as=end) for end in ends)).standing
    assert (stands.light, stands.reason, stands.about) == (Light.BLUE, Reason.SETTLED, {"settled_as": "not_done"})
    assert clause(given_that(settled=True, settled_as=Settlement.DONE)).standing.about == {}


def test_who_let_a_round_go_by_is_not_counted_by_an_older_reply() -> None:
    stands = clause(given_that(reply=ON_TRACK, missed=missed("09-13")), given_that(reply=ON_TRACK))
    assert (stands.standing.reason, stands.replied, stands.of) == (Reason.ROUND_MISSED, 1, 2)


def test_a_returned_reply_is_not_counted_though_it_may_still_be_amended() -> None:
    returned = to_amend("09-14")
    facts = given_that(reply=ON_TRACK, returned=returned, rounds=(round_due("09-13", returned=returned),))
    counted = [clause_standing([facts], day(today), CALENDAR).replied for today in ("09-14", "09-15")]
    assert counted == [0, 0]


# Items and plans


def test_an_item_stands_as_the_worst_of_its_clauses() -> None:
    assert item_standing([clause(GREEN), clause(RED)]).reason == Reason.DATE_PASSED
    assert item_standing([clause(CONSULTED), clause(GREEN)]).light == Light.GREEN
    assert item_standing([]).reason == Reason.UNASSIGNED


def test_lights_are_counted_each_by_name_and_no_light_nowhere() -> None:
    counted = count_by_light(standing_of(each, TODAY, CALENDAR) for each in (GREEN, RED, GREEN, CONSULTED))
    assert counted == {**dict.fromkeys(Light, 0), Light.GREEN: 2, Light.RED: 1}
    assert list(counted) == list(Light)


# What holds for all of them


@given(assignments, days, st.integers(1, 200))
def test_one_more_passed_date_never_makes_it_better(facts: AssignmentFacts, today: date, ago: int) -> None:
    before = standing_of(facts, today, CALENDAR)
    more = replace(facts, dues=(*facts.dues, DueFacts(today - timedelta(days=ago))))
    after = standing_of(more, today, CALENDAR)
    assert (after.light is None) == (before.light is None)
    if before.light and after.light:
        assert WORST_FIRST.index(after.light) <= WORST_FIRST.index(before.light)


@given(assignments, days, st.integers(0, 60))
def test_while_nothing_is_said_or_done_time_makes_nothing_better(facts: AssignmentFacts, today: date, n: int) -> None:
    before = standing_of(facts, today, CALENDAR)
    after = standing_of(facts, today + timedelta(days=n), CALENDAR)
    if before.light and after.light:
        assert WORST_FIRST.index(after.light) <= WORST_FIRST.index(before.light)


@given(st.lists(standings, max_size=6), st.randoms())
def test_the_worst_is_one_of_them_none_is_worse_and_their_order_makes_no_difference(
    several: list[Standing], dice: Random
) -> None:
    taken = worst(several)
    assert taken in several or taken.reason == Reason.UNASSIGNED
    lights = {each.light for each in several}
    assert taken.light == next((light for light in WORST_FIRST if light in lights), None)
    dice.shuffle(several)
    # Each was asked on a day of its own, so that two of one reason and one date may differ in the days left.
    assert (worst(several).reason, worst(several).about.get("on")) == (taken.reason, taken.about.get("on"))


@given(st.lists(assignments, max_size=6), days, st.randoms())
def test_a_clause_is_the_same_in_any_order_and_counts_no_more_than_it_has(
    several: list[AssignmentFacts], today: date, dice: Random
) -> None:
    stands = clause_standing(several, today, CALENDAR)
    assert 0 <= stands.replied <= stands.of <= len(several)
    assert (stands.of == 0) == (stands.standing.light is None)
    dice.shuffle(several)
    assert clause_standing(several, today, CALENDAR) == stands


@given(st.lists(st.lists(assignments, max_size=4), max_size=4), days)
def test_an_item_is_never_better_than_any_of_its_clauses(clauses: list[list[AssignmentFacts]], today: date) -> None:
    stand = [clause_standing(each, today, CALENDAR) for each in clauses]
    item = item_standing(stand)
    places = [WORST_FIRST.index(each.standing.light) for each in stand if each.standing.light]
    assert (item.light is None) == (not places)
    if item.light:
        assert WORST_FIRST.index(item.light) == min(places)


@given(st.lists(standings, max_size=12))
def test_counts_add_up_to_all_that_have_a_light(several: list[Standing]) -> None:
    assert sum(count_by_light(several).values()) == sum(each.light is not None for each in several)
