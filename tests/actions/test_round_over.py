"""A round that is over, and who let it go by: red until a word comes, or until the next round opens.

市大数据局 reports on six items, 城关镇 on four. The third quarter's round was due on 2023-09-22 and closed after 09-28.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import event, update
from sqlmodel import col

from jobs.close_round import close_rounds
from models.actions.assignments import move_assignment
from models.database import Database
from models.outbox import Letter
from models.plan import Item, Plan
from models.questions.board import Board, board_of, board_of_units
from models.questions.board_rows import rounds_of
from models.questions.outcomes import unit_outcomes
from models.questions.overview import overview
from models.questions.places import Place
from models.questions.to_report import report_of
from models.questions.unit_items import unit_items
from models.rounds import Round
from models.rules.in_round import Counts
from models.rules.standing import Reason
from models.rules.words import ItemState, Light, ReplyState, ReplyStatus, Role, RoundKind
from tests.actions.adopted import Adopted, adopted_office, round_opened, said
from tests.actions.cast import CHEN

DATA = "市大数据局"
ON_TRACK = ReplyStatus.ON_TRACK


def at(day: str) -> datetime:
    """Nine o'clock of a day of 2023 as "09-22"."""
    return datetime.fromisoformat(f"2023-{day}T01:00:00+00:00").astimezone(UTC)


@pytest.fixture
async def cast(database: Database) -> Adopted:
    """The round is open; of the six（四）was answered, （二十六）was returned and may be amended until 10-10."""
    cast = await adopted_office(database)
    one = await round_opened(cast)
    cast.now = at("09-20")
    await said(cast, "（四）", DATA, ON_TRACK, round_id=one)
    await said(cast, "（二十六）", DATA, ON_TRACK, round_id=one, state=ReplyState.RETURNED, amend_by=date(2023, 10, 10))
    return cast


async def over(cast: Adopted, day: str = "09-29") -> None:
    cast.now = at(day)
    await close_rounds(cast.database, cast.office, cast.now)


async def board(cast: Adopted) -> Board:
    async with cast.database.reading() as session:
        return await board_of(session, cast.office, await session.get_one(Plan, cast.plan), cast.now)


async def reasons(cast: Adopted, *numbers: str) -> list[Reason]:
    assignments = [await cast.assignment(number, DATA) for number in numbers]
    places: dict[int, Place] = {each.assignment_id: each for item in (await board(cast)).items for each in item.places}
    return [places[each].standing.reason for each in assignments]


async def test_what_was_owed_and_not_given_stays_red_and_what_was_given_does_not(cast: Adopted) -> None:
    cast.now = at("09-26")
    before = await reasons(cast, "（三）", "（四）", "（二十六）")
    assert before == [Reason.ROUND_PASSED, Reason.ON_TRACK, Reason.RETURNED]
    await over(cast)
    after = await reasons(cast, "（三）", "（四）", "（二十六）")
    assert after == [Reason.ROUND_MISSED, Reason.ON_TRACK, Reason.RETURNED]
    cast.now = at("10-11")  # the day to amend is over
    assert await reasons(cast, "（二十六）") == [Reason.ROUND_MISSED]
    # The unit's own list has it among what is pressing; nothing is owed to a round that is over, and nobody is asked.
    unit = await cast.unit_id(DATA)
    lines = unit_items(await board(cast), unit)
    assert [line.pressing for line in lines] == [True, True, True, True, True, False]
    assert all(line.owes == () for line in lines)
    async with cast.database.reading() as session:
        plan = await session.get_one(Plan, cast.plan)
        own = await board_of_units(session, cast.office, plan, cast.now, [unit])
    assert [line.standing for line in unit_items(own, unit)] == [line.standing for line in lines]
    report = report_of([own], unit)
    assert report is not None
    assert (report.round, report.owed) == (None, [])


async def test_a_reply_clears_it_and_a_returned_one_does_not(cast: Adopted) -> None:
    await over(cast)
    cast.now = at("10-09")
    await said(cast, "（三）", DATA, ON_TRACK)
    await said(cast, "（二十五）", DATA, ON_TRACK, state=ReplyState.RETURNED)
    assert await reasons(cast, "（三）", "（二十五）") == [Reason.ON_TRACK, Reason.ROUND_MISSED]


async def test_word_from_before_the_round_does_not_clear_it(database: Database) -> None:
    cast = await adopted_office(database)
    await said(cast, "（三）", DATA, ON_TRACK)
    await round_opened(cast)
    await over(cast)
    assert await reasons(cast, "（三）") == [Reason.ROUND_MISSED]


async def test_unit_that_is_moved_within_the_clause_has_missed_it_still(cast: Adopted) -> None:
    await over(cast)
    await move_assignment(await cast.act(CHEN), await cast.assignment("（三）", DATA), Role.RESPONSIBLE)
    assert await reasons(cast, "（三）") == [Reason.ROUND_MISSED]
    await move_assignment(await cast.act(CHEN), await cast.assignment("（三）", DATA), Role.COOPERATING)
    assert await reasons(cast, "（三）") == [Reason.INFORMED]


async def test_the_next_round_s_own_rule_holds_once_it_opens_and_nothing_is_red_after_the_last(cast: Adopted) -> None:
    await over(cast)
    last = (await cast.all(Round, col(Round.kind) == RoundKind.CLOSING))[0]
    cast.now = at("11-20")
    assert await reasons(cast, "（三）", "（四）") == [Reason.ROUND_MISSED, Reason.ON_TRACK]
    await _change(cast, last.id, opened_at=cast.now)
    assert await reasons(cast, "（三）", "（四）") == [Reason.NOT_STARTED, Reason.ON_TRACK]
    cast.now = at("12-09")
    assert await reasons(cast, "（三）", "（四）") == [Reason.ROUND_PASSED] * 2
    await over(cast, "12-16")
    assert await reasons(cast, "（三）", "（四）") == [Reason.NOT_STARTED, Reason.ON_TRACK]


async def _change(cast: Adopted, round_id: int, **values: object) -> None:
    async with cast.database.writing() as session:
        await session.execute(update(Round).where(col(Round.id) == round_id).values(**values))
        await session.commit()


async def test_what_was_returned_and_then_settled_is_missing_no_more(cast: Adopted) -> None:
    """市大数据局 was asked on six items: （四） is in, （二十六） was returned, and has been settled since."""
    async with cast.database.writing() as session:
        item = await cast.item("（二十六）")
        await session.execute(update(Item).where(col(Item.id) == item).values(state=ItemState.SETTLED))
        await session.commit()
    await over(cast)
    async with cast.database.reading() as session:
        [one] = [each for each in await rounds_of(session, cast.plan) if each.kind == RoundKind.PROGRESS]
        [told] = [each for each in await unit_outcomes(session, cast.office, one.id) if each.unit == DATA]
    assert (told.answers.items, told.answers.missing, told.returned) == (5, 4, False)


async def test_status_takes_six_statements_at_most_and_knows_what_the_round_left(cast: Adopted) -> None:
    """While the round is open, and when it is over. One of the 42 has told a part, the others nothing."""
    seen: Any = None
    for day in ("09-26", "09-29"):
        await over(cast, day)
        with _statements(await _engine(cast)) as statements:
            async with cast.database.reading() as session:
                seen = await overview(session, cast.office, cast.now)
        assert len([each for each in statements if each.startswith("SELECT")]) == 6
    assert seen.board.over is not None
    assert seen.board.over.counts == Counts(0, 1, 41)
    assert seen.board.ahead is not None
    assert seen.board.ahead.kind == RoundKind.CLOSING
    assert len(seen.overdue()) == 42
    assert next(each.count for each in seen.overdue() if each.unit == DATA) == 4  # one was given, one may be amended
    # Of the 32 with a light （二十六） is led by 市大数据局 alone. Of the rest,
    # （四） too, others have said nothing.
    assert (seen.board.lights()[Light.RED], seen.board.lights()[Light.GREY]) == (31, 1)


async def _engine(cast: Adopted) -> object:
    async with cast.database.reading() as session:
        return session.get_bind().engine


@contextmanager
def _statements(engine: object) -> Iterator[Sequence[str]]:
    said: list[str] = []

    def noted(*given: object) -> None:
        said.append(str(given[2]))

    event.listen(engine, "before_cursor_execute", noted)
    try:
        yield said
    finally:
        event.remove(engine, "before_cursor_execute", noted)


async def test_nobody_hears_of_it(cast: Adopted) -> None:
    """Beside the letter to coordinators at the round's end."""
    before = {letter.id for letter in await cast.all(Letter)}
    await over(cast)
    await over(cast, "10-09")
    new = [letter.kind for letter in await cast.all(Letter) if letter.id not in before]
    assert set(new) == {"round_closed"}
