"""What a unit has said, and what became of it, as the board, the lists and the rounds go by it.

市大数据局 leads （四） and （二十六）; the third quarter's round is due on Friday, 2023-09-22.
"""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import update
from sqlmodel import col

from jobs.close_round import close_rounds
from models.actions.assignments import move_assignment
from models.actions.dates import move_date, set_date
from models.actions.merge import merge_items
from models.database import Database
from models.plan import Assignment, Due, Plan
from models.progress import Reply
from models.questions.board import Board, board_of
from models.questions.closing import left_to_settle
from models.questions.outcomes import outcomes_now, unit_outcomes
from models.questions.overview import RoundSoFar, overview
from models.questions.places import Place, ReturnedReply
from models.questions.round_state import RoundState, round_state
from models.questions.to_report import UnitReport, report_of
from models.questions.unit_items import UnitItem, unit_items
from models.rounds import Round
from models.rules.in_round import Counts, InRound, UnitAnswers
from models.rules.standing import Reason
from models.rules.words import Duty, ReplyState, ReplyStatus, Role, RoundOutcomeKind
from tests.actions.adopted import Adopted, adopted_office, round_opened, said
from tests.actions.cast import CHEN

ON_TRACK, RETURNED = ReplyStatus.ON_TRACK, ReplyState.RETURNED
DATA, TOWN = "市大数据局", "城关镇"
ITS_SIX = ("（三）", "（四）", "（二十五）", "（二十六）", "（二十七）", "（三十三）")


def at(day: str) -> datetime:
    """Nine o'clock of a day of 2023 as "09-22"."""
    return datetime.fromisoformat(f"2023-{day}T01:00:00+00:00").astimezone(UTC)


@pytest.fixture
async def cast(database: Database) -> Adopted:
    return await adopted_office(database)


async def board(cast: Adopted) -> Board:
    async with cast.database.reading() as session:
        return await board_of(session, cast.office, await session.get_one(Plan, cast.plan), cast.now)


async def place(cast: Adopted, number: str, unit: str = DATA) -> Place:
    assignment = await cast.assignment(number, unit)
    found = (each for item in (await board(cast)).items for each in item.places)
    return next(each for each in found if each.assignment_id == assignment)


async def items(cast: Adopted) -> list[UnitItem]:
    return unit_items(await board(cast), await cast.unit_id(DATA))


async def report(cast: Adopted) -> UnitReport:
    found = report_of([await board(cast)], await cast.unit_id(DATA))
    assert found is not None
    return found


async def so_far(cast: Adopted) -> RoundSoFar:
    async with cast.database.reading() as session:
        seen = await overview(session, cast.office, cast.now)
    assert seen is not None
    return seen.rounds[0]


# What was returned


async def test_what_was_returned_stands_first_while_no_round_is_open(cast: Adopted) -> None:
    reply = await said(cast, "（二十七）", DATA, ON_TRACK, state=RETURNED, amend_by=date(2023, 9, 25))
    first = (await items(cast))[0]
    assert (first.number_text, first.returned, first.pressing) == (
        "（二十七）", ReturnedReply(reply, "", date(2023, 9, 25)), True,
    )  # fmt: skip
    told = await report(cast)
    assert [line.number_text for line in told.lines][:2] == ["（二十七）", "（三）"]
    assert ([line.number_text for line in told.wanting], told.owed, told.returned) == (["（二十七）"], [], 1)


async def test_what_was_returned_stands_before_what_is_owed(cast: Adopted) -> None:
    one = await round_opened(cast)
    cast.now = at("09-12")
    await said(cast, "（三十三）", DATA, ON_TRACK, round_id=one, state=RETURNED, amend_by=date(2023, 9, 25))
    assert [line.number_text for line in await items(cast)][:2] == ["（三十三）", "（三）"]
    told = await report(cast)
    assert [line.number_text for line in told.wanting] == ["（三十三）", *ITS_SIX[:5]]
    assert (len(told.owed), told.returned) == (5, 1)


async def test_only_the_newest_word_is_looked_at(cast: Adopted) -> None:
    await said(cast, "（四）", DATA, ON_TRACK, state=RETURNED, amend_by=date(2023, 9, 25))
    cast.later(hours=1)
    await said(cast, "（四）", DATA, ON_TRACK)  # amended
    assert (await place(cast, "（四）")).returned is None
    cast.later(hours=1)
    last = await said(cast, "（四）", DATA, ReplyStatus.NEEDS_PUSH, state=RETURNED)
    here = await place(cast, "（四）")
    # What counted before counts still.
    assert (here.returned, here.standing.reason) == (ReturnedReply(last, "", None), Reason.ON_TRACK)


async def test_what_is_settled_is_not_to_be_amended(cast: Adopted) -> None:
    await said(cast, "（四）", DATA, ON_TRACK, state=RETURNED, amend_by=date(2023, 9, 25))
    await move_assignment(await cast.act(CHEN), await cast.assignment("（四）", DATA), Role.COOPERATING)
    assert (await place(cast, "（四）")).returned is None  # it reports on it no more


async def test_what_was_returned_is_not_in_and_is_not_asked_for_until_the_day_to_amend_is_over(cast: Adopted) -> None:
    """Of 25 departments 市大数据局 alone has said anything: five of its six were accepted, one was returned."""
    one = await round_opened(cast)
    cast.now = at("09-21")
    for number in ITS_SIX:
        state = RETURNED if number == "（二十六）" else ReplyState.ACCEPTED
        await said(cast, number, DATA, ON_TRACK, round_id=one, state=state, amend_by=date(2023, 9, 25))
    some = Counts(0, 1, 24)
    for day in ("09-21", "09-25"):
        cast.now = at(day)
        assert ((await so_far(cast)).departments, (await so_far(cast)).amending) == (some, 1)
        assert [line.owes for line in await items(cast)] == [()] * 6
        clause = next(item for item in (await board(cast)).items if item.number_text == "（二十六）").clauses[0]
        assert (clause.standing.replied, clause.standing.of) == (0, 1)
        stands = await round_so_far(cast, one)
        assert (stands.counts(towns=False), len(stands.missing), len(stands.owing)) == (some, 42, 41)
        assert [(unit.unit, unit.answers) for unit in stands.amending] == [(DATA, UnitAnswers(InRound.SOME, 6, 1, 1))]
    cast.now = at("09-26")
    assert ((await so_far(cast)).departments, (await so_far(cast)).amending) == (some, 0)
    assert [line.number_text for line in await items(cast) if line.owes] == ["（二十六）"]
    stands = await round_so_far(cast, one)
    assert (stands.counts(towns=False), len(stands.missing), len(stands.owing)) == (some, 42, 42)
    assert stands.amending == ()


async def round_so_far(cast: Adopted, round_id: int) -> RoundState:
    async with cast.database.reading() as session:
        plan, one = await session.get_one(Plan, cast.plan), await session.get_one(Round, round_id)
        return await round_state(session, cast.office, plan, one, cast.now)


async def test_what_was_accepted_is_in_though_a_word_said_after_it_was_returned(cast: Adopted) -> None:
    one = await round_opened(cast)
    cast.now = at("09-21")
    await said(cast, "（二十）", "市统计局", ON_TRACK, round_id=one, state=ReplyState.ACCEPTED)
    await said(cast, "（二十）", "市统计局", ON_TRACK, round_id=one, state=RETURNED)
    assert (await so_far(cast)).departments == Counts(1, 0, 24)
    cast.now = at("09-29")
    await closed(cast, one)
    async with cast.database.reading() as session:
        came = {unit.unit: unit for unit in await unit_outcomes(session, cast.office, one)}
    assert (came["市统计局"].answers, came["市统计局"].late) == (UnitAnswers(InRound.ALL, 1, 0), False)


async def closed(cast: Adopted, round_id: int) -> None:
    await close_rounds(cast.database, cast.office, cast.now)
    assert (await cast.get(Round, round_id)).closed_at is not None


async def test_consolidated_reply_answers_also_for_what_was_marked_after_it(cast: Adopted) -> None:
    """城关镇 reports on four marked items; it has replied when （七）, of which it only knew, is marked too."""
    one = await round_opened(cast)
    cast.now = at("09-12")
    for number in ("（六）", "（十）", "（二十八）", "（三十三）"):
        await said(cast, number, TOWN, ON_TRACK, round_id=one)
    async with cast.database.writing() as session:
        await session.execute(update(Reply).values(consolidated=True))
        later = await cast.assignment("（七）", TOWN)
        await session.execute(update(Assignment).where(col(Assignment.id) == later).values(duty=Duty.REPORTS))
        await session.commit()
    assert (await place(cast, "（七）", TOWN)).owes == ()
    town = (await board(cast)).unit(await cast.unit_id(TOWN))
    assert town is not None
    assert town.answers(one) == UnitAnswers(InRound.ALL, 5, 0)
    cast.now = at("09-29")
    await closed(cast, one)
    async with cast.database.reading() as session:
        came = {unit.unit: unit for unit in await unit_outcomes(session, cast.office, one)}
    assert came[TOWN].answers == UnitAnswers(InRound.ALL, 5, 0)


# What was said before a correction


async def test_words_from_before_a_unit_was_moved_count_still(cast: Adopted) -> None:
    one = await round_opened(cast)
    cast.now = at("09-12")
    reply = await said(cast, "（四）", DATA, ON_TRACK, round_id=one, state=ReplyState.ACCEPTED)
    for role in (Role.RESPONSIBLE, Role.LEAD):
        await move_assignment(await cast.act(CHEN), await cast.assignment("（四）", DATA), role)
    here = await place(cast, "（四）")
    assert (here.reply_id, here.standing.reason, here.asked, here.owes) == (reply, Reason.ON_TRACK, (one,), ())
    async with cast.database.reading() as session:
        plan, row = await session.get_one(Plan, cast.plan), await session.get_one(Round, one)
        outcomes = await outcomes_now(session, cast.office, plan, row, cast.now)
        left = await left_to_settle(session, cast.plan, await cast.item("（四）"))
    outcome = next(each["outcome"] for each in outcomes if each["assignment_id"] == here.assignment_id)
    assert outcome == RoundOutcomeKind.IN_TIME
    assert next(each.said for each in left[0].places if each.unit == DATA) == ON_TRACK
    # A newer one goes before it, as ever.
    newer = await said(cast, "（四）", DATA, ReplyStatus.NEEDS_PUSH)
    assert (await place(cast, "（四）")).reply_id == newer


async def test_what_was_returned_before_a_unit_was_moved_is_to_be_amended_still(cast: Adopted) -> None:
    one = await round_opened(cast)
    cast.now = at("09-12")
    reply = await said(cast, "（四）", DATA, ON_TRACK, round_id=one, state=RETURNED, amend_by=date(2023, 9, 25))
    await move_assignment(await cast.act(CHEN), await cast.assignment("（四）", DATA), Role.RESPONSIBLE)
    here = await place(cast, "（四）")
    assert (here.returned, here.amends) == (ReturnedReply(reply, "", date(2023, 9, 25), one), (one,))


async def test_words_on_an_item_that_was_merged_count_in_the_one_it_went_into(cast: Adopted) -> None:
    reply = await said(cast, "（二十六）", DATA, ON_TRACK)
    await merge_items(await cast.act(CHEN), await cast.item("（三十四）"), [await cast.item("（二十六）")])
    assert (await place(cast, "（三十四）")).reply_id == reply


async def test_date_said_to_be_met_is_met_when_the_unit_is_moved_and_not_when_the_date_is(cast: Adopted) -> None:
    item, own = await cast.item("（四）"), await cast.assignment("（四）", DATA)
    await set_date(await cast.act(CHEN), item, date(2023, 8, 18), "8月18日前", "会议要求", own)
    [due] = await cast.all(Due, col(Due.assignment_id) == own)
    await said(cast, "（四）", DATA, ON_TRACK, claims=[due.id])
    for role in (Role.RESPONSIBLE, Role.LEAD):
        await move_assignment(await cast.act(CHEN), await cast.assignment("（四）", DATA), role)
    assert ((await place(cast, "（四）")).dues, (await place(cast, "（四）")).standing.reason) == ((), Reason.ON_TRACK)
    [now] = await cast.all(Due, col(Due.item_id) == item, col(Due.until).is_(None))
    moved = await move_date(await cast.act(CHEN), now.id, date(2023, 8, 25), "8月25日前", "会议要求")
    assert (await place(cast, "（四）")).dues == (moved,)
