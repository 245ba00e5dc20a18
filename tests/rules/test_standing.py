"""Days of 2023, counted by hand: received on Monday 08-14, the third working day after it Thursday 08-17; the third
quarter's round due on Friday 09-22, three working days before it Tuesday 09-19; 09-29 to 10-06 off, 10-07 and 10-08
worked; the year's end a Sunday, with 2024-01-01 off.
"""

from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from models.rules.standing import (
    LIGHT_OF,
    AssignmentFacts,
    DueFacts,
    Reason,
    ReplyFacts,
    Returned,
    Standing,
    date_passed,
    standing_of,
)
from models.rules.words import Approach, Duty, Light, ReplyStatus, Role
from tests.rules.assignments import (
    CALENDAR,
    RECEIVED,
    assignments,
    day,
    days,
    due,
    given_that,
    missed,
    replies,
    round_due,
    said,
    to_amend,
)

TODAY = "09-14"  # a Thursday, three days after the third quarter's round opened
ROUND = (round_due("09-22"),)

ON_TRACK = said(ReplyStatus.ON_TRACK)
NEEDS_PUSH = said(ReplyStatus.NEEDS_PUSH)
NEEDS_HELP = said(ReplyStatus.NEEDS_HELP)
DONE = said(ReplyStatus.DONE)


THIRD: dict[str, date | int | str] = {"kind": "progress", "quarter": 3}


def stands(facts: AssignmentFacts, today: str = TODAY) -> Standing:
    return standing_of(facts, day(today), CALENDAR)


def why(facts: AssignmentFacts, today: str = TODAY) -> Reason:
    return stands(facts, today).reason


# Each reason, with its light and its facts


@pytest.mark.parametrize(
    ("facts", "light", "reason", "about"),
    [
        (given_that(approach=Approach.CONSULTED), None, Reason.CONSULTED, {}),
        (given_that(role=Role.SHARING, duty=Duty.INFORMED), None, Reason.INFORMED, {}),
        (given_that(settled=True), Light.BLUE, Reason.SETTLED, {}),
        (given_that(reply=NEEDS_HELP), Light.PURPLE, Reason.NEEDS_HELP, {"on": day("09-01")}),
        (given_that(dues=(due("09-13"),)), Light.RED, Reason.DATE_PASSED, {"on": day("09-13")}),
        (given_that(rounds=(round_due("09-13"),)), Light.RED, Reason.ROUND_PASSED, {"on": day("09-13")} | THIRD),
        (given_that(reply=NEEDS_PUSH), Light.AMBER, Reason.NEEDS_PUSH, {"on": day("09-01")}),
        (given_that(dues=(due("09-24"),)), Light.AMBER, Reason.DATE_NEAR, {"on": day("09-24"), "days": 10}),
        (
            given_that(rounds=(round_due("09-18"),)),  # Friday and Monday are left
            Light.AMBER,
            Reason.ROUND_NEAR,
            {"on": day("09-18"), "working_days": 2},
        ),
        (
            given_that(returned=to_amend("09-19")),  # Friday, Monday and Tuesday are left
            Light.AMBER,
            Reason.TO_AMEND,
            {"on": day("09-19"), "working_days": 3},
        ),
        (given_that(returned=to_amend("09-20")), Light.GREY, Reason.RETURNED, {"on": day("09-20")}),
        (given_that(returned=Returned()), Light.GREY, Reason.RETURNED, {}),
        (given_that(signed=False), Light.WHITE, Reason.NOT_SIGNED, {"on": RECEIVED}),
        (given_that(reply=ON_TRACK), Light.GREEN, Reason.ON_TRACK, {"on": day("09-01")}),
        (given_that(reply=said(ReplyStatus.ONGOING)), Light.GREEN, Reason.ONGOING, {"on": day("09-01")}),
        (given_that(reply=DONE), Light.GREEN, Reason.DONE_WAITING, {"on": day("09-01")}),
        (
            given_that(reply=said(ReplyStatus.DONE, accepted=True)),
            Light.GREEN,
            Reason.DONE_NOTED,
            {"on": day("09-01")},
        ),
        (
            given_that(reply=said(ReplyStatus.NEEDS_HELP, answered_by_office=True)),
            Light.GREEN,
            Reason.HELP_ANSWERED,
            {"on": day("09-01")},
        ),
        (given_that(), Light.GREY, Reason.NOT_STARTED, {}),
        (given_that(reply=said(ReplyStatus.NOT_STARTED)), Light.GREY, Reason.NOT_STARTED, {}),
    ],
)
def test_every_reason_has_its_light_and_its_facts(
    facts: AssignmentFacts, light: Light | None, reason: Reason, about: dict[str, date | int]
) -> None:
    assert stands(facts) == Standing(light, reason, about)


def test_what_was_returned_still_asks_the_office_until_it_has_answered() -> None:
    asks = Returned(day("09-22"), asked_on=day("09-12"))
    assert stands(given_that(returned=asks)) == Standing(Light.PURPLE, Reason.NEEDS_HELP, {"on": day("09-12")})
    assert why(given_that(returned=asks, dues=(due("09-13"),))) == Reason.NEEDS_HELP
    assert why(given_that(returned=asks, settled=True)) == Reason.SETTLED
    assert why(given_that(returned=Returned(day("09-22")))) == Reason.RETURNED


# The first that holds


FROM_THE_TOP: tuple[tuple[Reason, dict[str, object]], ...] = (
    (Reason.CONSULTED, {"approach": Approach.CONSULTED}),
    (Reason.INFORMED, {"duty": Duty.INFORMED}),
    (Reason.SETTLED, {"settled": True}),
    (Reason.NEEDS_HELP, {"reply": NEEDS_HELP}),
    (Reason.DATE_PASSED, {"dues": (due("09-13"), due("09-24"))}),
    (Reason.ROUND_PASSED, {"rounds": (round_due("09-13"), round_due("09-18"))}),
    (Reason.ROUND_MISSED, {"missed": missed("09-13"), "returned": None}),
    (Reason.NEEDS_PUSH, {"reply": NEEDS_PUSH}),
    (Reason.DATE_NEAR, {"dues": (due("09-24"),)}),
    (Reason.TO_AMEND, {"returned": to_amend("09-18")}),
    (Reason.ROUND_NEAR, {"rounds": (round_due("09-18"),)}),
    (Reason.ON_TRACK, {"reply": ON_TRACK, "signed": False}),
    (Reason.RETURNED, {"returned": Returned(), "signed": False}),
    (Reason.NOT_SIGNED, {"signed": False}),
    (Reason.NOT_STARTED, {}),
)


@pytest.mark.parametrize("place", range(len(FROM_THE_TOP)))
def test_of_all_that_holds_from_here_down_the_first_is_said(place: int) -> None:
    # All that follows is true as well, except what the same fact says differently higher up.
    together: dict[str, object] = {}
    for _, facts in reversed(FROM_THE_TOP[place:]):
        together |= facts
    assert why(given_that(**together)) == FROM_THE_TOP[place][0]


# Dates


def test_a_date_is_near_fourteen_days_before_it_and_not_fifteen() -> None:
    facts = given_that(reply=ON_TRACK, dues=(DueFacts(date(2023, 12, 31)),))
    assert why(facts, "12-16") == Reason.ON_TRACK
    assert stands(facts, "12-17") == Standing(Light.AMBER, Reason.DATE_NEAR, {"on": date(2023, 12, 31), "days": 14})


def test_the_day_of_the_date_itself_is_not_passed() -> None:
    facts = given_that(reply=ON_TRACK, dues=(DueFacts(date(2023, 12, 31)),))
    assert stands(facts, "12-31") == Standing(Light.AMBER, Reason.DATE_NEAR, {"on": date(2023, 12, 31), "days": 0})
    after = standing_of(facts, date(2024, 1, 1), CALENDAR)  # a holiday: days pass on it all the same
    assert after == Standing(Light.RED, Reason.DATE_PASSED, {"on": date(2023, 12, 31)})


def test_of_several_dates_the_earliest_that_is_not_done_is_named() -> None:
    assert stands(given_that(dues=(due("09-12"), due("08-31"), due("07-31", done=True)))).about == {"on": day("08-31")}
    assert stands(given_that(dues=(due("09-27"), due("09-20")))).about == {"on": day("09-20"), "days": 6}


def test_a_date_that_is_done_is_neither_near_nor_passed() -> None:
    assert why(given_that(reply=ON_TRACK, dues=(due("09-01", done=True), due("09-20", done=True)))) == Reason.ON_TRACK


def test_unit_that_said_done_does_not_miss_its_date_while_the_review_is_out() -> None:
    assert why(given_that(reply=DONE, dues=(due("09-13"), due("09-24")))) == Reason.DONE_WAITING
    assert why(given_that(returned=Returned(), dues=(due("09-13"), due("09-24")))) == Reason.DATE_PASSED


def test_undated_item_is_never_overdue() -> None:
    years_later = standing_of(given_that(reply=ON_TRACK), date(2026, 1, 5), CALENDAR)
    assert years_later.reason == Reason.ON_TRACK


# Rounds


def test_a_round_is_near_three_working_days_before_it_and_not_four() -> None:
    facts = given_that(reply=ON_TRACK, rounds=ROUND)
    assert why(facts, "09-18") == Reason.ON_TRACK
    assert stands(facts, "09-19") == Standing(Light.AMBER, Reason.ROUND_NEAR, {"on": day("09-22"), "working_days": 3})


def test_working_days_before_a_round_are_counted_over_the_holidays() -> None:
    # Due on Monday 10-09: 10-07, 10-08 and 10-09 are worked, so already Thursday 09-28 is three away; Wednesday is not.
    facts = given_that(rounds=(round_due("10-09"),))
    assert why(facts, "09-27") == Reason.NOT_STARTED
    assert stands(facts, "09-28").about == {"on": day("10-09"), "working_days": 3}
    assert stands(facts, "10-03").about == {"on": day("10-09"), "working_days": 3}


def test_the_due_day_of_a_round_itself_is_not_passed() -> None:
    facts = given_that(reply=ON_TRACK, rounds=ROUND)
    assert stands(facts, "09-22") == Standing(Light.AMBER, Reason.ROUND_NEAR, {"on": day("09-22"), "working_days": 0})
    assert stands(facts, "09-23") == Standing(Light.RED, Reason.ROUND_PASSED, {"on": day("09-22")} | THIRD)


def test_unit_that_answered_the_round_owes_it_nothing() -> None:
    facts = given_that(reply=ON_TRACK, rounds=(round_due("09-22", answered=True),))
    assert why(facts, "09-20") == why(facts, "09-25") == Reason.ON_TRACK


def test_nothing_is_owed_to_a_round_that_is_not_open() -> None:
    facts = given_that(rounds=(round_due("09-22", open=False),))
    assert why(facts, "09-20") == why(facts, "10-09") == Reason.NOT_STARTED


# Signing


def test_unit_that_has_not_signed_turns_white_once_three_working_days_have_gone_by_since_receipt() -> None:
    facts = given_that(signed=False)
    assert why(facts, "08-17") == Reason.NOT_STARTED  # the third, and the last on which to sign or to object
    assert why(facts, "08-18") == Reason.NOT_SIGNED


def test_days_to_sign_are_working_days() -> None:
    # Received on Thursday 09-28, before the holidays: 10-07, 10-08, 10-09.
    facts = given_that(signed=False, received_on=day("09-28"))
    assert why(facts, "10-09") == Reason.NOT_STARTED
    assert why(facts, "10-10") == Reason.NOT_SIGNED


def test_unit_whose_contact_never_got_the_letter_has_nothing_to_sign() -> None:
    assert why(given_that(signed=False, received_on=None), "12-01") == Reason.NOT_STARTED


# Replies


def test_asking_for_help_excuses_a_passed_date_until_the_office_has_answered() -> None:
    late = (due("09-13"),)
    assert why(given_that(reply=NEEDS_HELP, dues=late)) == Reason.NEEDS_HELP
    answered = said(ReplyStatus.NEEDS_HELP, answered_by_office=True)
    assert why(given_that(reply=answered, dues=late)) == Reason.DATE_PASSED


def test_a_date_is_passed_also_while_the_unit_waits_for_the_office() -> None:
    late = (due("09-13"), due("12-31"))
    assert date_passed(given_that(reply=NEEDS_HELP, dues=late), day("09-14")) == day("09-13")
    assert date_passed(given_that(reply=NEEDS_HELP, dues=late), day("09-13")) is None
    assert date_passed(given_that(reply=said(ReplyStatus.DONE), dues=late), day("09-14")) is None
    assert date_passed(given_that(dues=late, settled=True), day("09-14")) is None


def test_what_was_returned_is_owed_by_the_day_that_was_named() -> None:
    """Returned with 09-25 as the day, on a round due on 09-22."""
    returned = to_amend("09-25")
    facts = given_that(returned=returned, rounds=(round_due("09-22", returned=returned),))
    assert why(facts, "09-19") == Reason.RETURNED
    assert stands(facts, "09-25") == Standing(Light.AMBER, Reason.TO_AMEND, {"on": day("09-25"), "working_days": 0})
    assert stands(facts, "09-26") == Standing(Light.RED, Reason.ROUND_PASSED, {"on": day("09-25")} | THIRD)


def test_a_round_that_closed_without_an_answer_is_red_and_says_which() -> None:
    """Due on 09-22. What is said of it after that is the unit's: help that it wants excuses it, a push does not."""
    third = missed("09-22")
    says = Standing(Light.RED, Reason.ROUND_MISSED, {"on": day("09-22"), "kind": "progress", "quarter": 3})
    assert stands(given_that(missed=third), "10-09") == says
    assert stands(given_that(missed=third, reply=ON_TRACK), "10-09") == says  # of the quarter before
    assert stands(given_that(missed=third, reply=NEEDS_PUSH), "10-09") == says
    assert why(given_that(missed=third, reply=NEEDS_HELP), "10-09") == Reason.NEEDS_HELP
    assert why(given_that(missed=third, settled=True), "10-09") == Reason.SETTLED
    assert why(given_that(missed=third, duty=Duty.INFORMED), "10-09") == Reason.INFORMED
    assert why(given_that(missed=third, dues=(due("09-13"),)), "10-09") == Reason.DATE_PASSED


def test_what_was_returned_when_the_round_closed_is_red_once_its_day_has_passed() -> None:
    facts = given_that(missed=missed("09-22"), returned=to_amend("10-10"))
    assert [why(facts, today) for today in ("09-29", "10-10", "10-11")] == [
        *(Reason.RETURNED, Reason.TO_AMEND, Reason.ROUND_MISSED),
    ]


def test_what_was_returned_grows_no_lighter_once_its_day_has_passed() -> None:
    """No round asks it. Three working days before 09-25 it turns amber, and stays so until it is amended."""
    for facts in (given_that(returned=to_amend("09-25")), given_that(reply=ON_TRACK, returned=to_amend("09-25"))):
        assert [stands(facts, today).light == Light.AMBER for today in ("09-19", "09-20", "09-25", "10-20")] == [
            *(False, True, True, True),
        ]


def test_what_counted_before_counts_still_while_something_newer_is_amended() -> None:
    facts = given_that(reply=ON_TRACK, returned=to_amend("09-25"))
    assert why(facts, "09-19") == Reason.ON_TRACK
    assert why(facts, "09-20") == Reason.TO_AMEND


def test_a_round_waits_for_what_it_sent_back_once_the_day_to_amend_it_is_over() -> None:
    one = round_due("09-22", returned=to_amend("09-20"))
    assert [one.waits(day(each)) for each in ("09-20", "09-21", "09-25")] == [False, True, True]
    assert [one.amends(day(each)) for each in ("09-20", "09-21")] == [True, False]
    assert round_due("09-22", returned=Returned()).waits(day("09-20"))  # no day was named
    assert not round_due("09-22", returned=to_amend("09-20"), answered=True).waits(day("09-25"))  # it was amended
    assert one.last_day == day("09-22")


def test_unit_that_has_replied_has_plainly_received_the_plan() -> None:
    assert why(given_that(signed=False)) == Reason.NOT_SIGNED
    assert why(given_that(signed=False, replied=True)) == Reason.NOT_STARTED  # it was of another item
    assert why(given_that(signed=False, reply=said(ReplyStatus.NOT_STARTED))) == Reason.NOT_STARTED


# What holds for every assignment and every day


@given(assignments, days)
def test_there_is_exactly_one_reason_and_it_has_its_light(facts: AssignmentFacts, today: date) -> None:
    standing = standing_of(facts, today, CALENDAR)
    assert standing.reason in set(Reason) - {Reason.UNASSIGNED}
    assert standing.light == LIGHT_OF[standing.reason]
    assert (standing.light is None) == (facts.approach == Approach.CONSULTED or facts.duty == Duty.INFORMED)


@given(assignments, days, st.randoms())
def test_the_order_of_dates_and_rounds_makes_no_difference(facts: AssignmentFacts, today: date, dice: Random) -> None:
    dues, rounds = list(facts.dues), list(facts.rounds)
    dice.shuffle(dues)
    dice.shuffle(rounds)
    shuffled = replace(facts, dues=tuple(dues), rounds=tuple(rounds))
    assert standing_of(shuffled, today, CALENDAR) == standing_of(facts, today, CALENDAR)


@given(assignments, replies, days)
def test_settling_ends_every_worry(facts: AssignmentFacts, reply: ReplyFacts, today: date) -> None:
    standing = standing_of(replace(facts, settled=True, reply=reply), today, CALENDAR)
    assume(standing.light is not None)
    assert standing.light == Light.BLUE
