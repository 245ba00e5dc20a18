"""A plan is laid aside with items left to settle. The closing round ended on Friday 2023-12-15, and whatever is left is
archived on Thursday 2024-02-01: coordinators hear of it the Thursday before, and on the working day before."""

import pytest
from sqlalchemy import update
from sqlmodel import col

from models.database import Database
from models.plan import Item, Plan
from models.questions.archiving import to_be_archived
from models.questions.closing import plans_to_settle
from models.questions.offices import calendar_of
from models.rounds import Round
from models.rules.words import ItemState, RoundKind
from tests.jobs.year import Year, at, new_year
from tests.marks import one_database

PLAN = "新密市2023年度法治政府建设工作安排"
LEFT = ("（四）", "（二十三）")

pytestmark = one_database


@pytest.fixture
async def year(database: Database) -> Year:
    """（四） and （二十三） are left. It is the evening of the closing round's last day."""
    year = await new_year(database, at("2023-12-15", "20:00"))
    await year.change(Round, (await year.round(RoundKind.CLOSING)).id, opened_at=at("2023-11-20"))
    async with database.writing() as session:
        kept = [await year.item(number) for number in LEFT]
        await session.execute(update(Item).where(col(Item.id).not_in(kept)).values(state=ItemState.SETTLED))
        await session.commit()
    return year


async def settled(year: Year, number: str) -> None:
    await year.change(Item, await year.item(number), state=ItemState.SETTLED)


def heard(year: Year) -> list[tuple[str, str]]:
    return [(day, kind) for day, kind in year.told("陈主任") if "archive" in kind]


async def test_coordinators_are_reminded_before_and_told_what_went_unsettled(year: Year) -> None:
    await year.until(at("2024-02-10"))
    assert heard(year) == [
        ("2024-01-25", "archive_ahead"),
        ("2024-01-31", "archive_ahead"),
        ("2024-02-01", "plan_archived"),
    ]
    ahead = (
        f"<b>{PLAN} · 年度收口</b>\n还有2项没有办结：（四）（二十三）\n"
        "请在2月1日（周四）归档以前认定。归档以后单位不能再报，没有办结的还可以补认定。"
    )
    assert year.words("陈主任", "2024-01-25", "archive_ahead") == ahead
    assert year.words("陈主任", "2024-01-31", "archive_ahead") == ahead
    assert year.words("陈主任", "2024-02-01", "plan_archived") == (
        f"<b>{PLAN}已归档</b>\n2月1日（周四）归档，2项没有办结：（四）（二十三）\n"
        "各单位不再报，也不再收到提醒；这几项您还可以补认定。"
    )


async def test_every_week_names_what_is_left_and_the_day(year: Year) -> None:
    await year.until(at("2024-01-30"))
    weeks = [(day, words) for day, who, kind, words in year.heard if (who, kind) == ("陈主任", "digest_week")]
    line = "年度收口：还有2项没有办结，2024年2月1日（周四）归档。"
    assert [day for day, words in weeks if line in words.splitlines()] == ["2023-12-18", "2023-12-25"]
    line = "年度收口：还有2项没有办结，2月1日（周四）归档。"
    assert [day for day, words in weeks if line in words.splitlines()] == [
        "2024-01-03", "2024-01-08", "2024-01-15", "2024-01-22", "2024-01-29",
    ]  # fmt: skip


async def test_where_all_is_settled_nobody_hears_of_it(year: Year) -> None:
    await year.until(at("2024-01-26"))
    for number in LEFT:
        await settled(year, number)
    await year.until(at("2024-02-10"))
    assert heard(year) == [("2024-01-25", "archive_ahead")]
    assert (await year.get(Plan, year.plan)).archived_at == at("2024-01-27", "00:00")


async def test_outage_over_both_days_is_one_letter(year: Year) -> None:
    await year.until(at("2024-01-20"))
    await year.restarts_after_outage(at("2024-01-31", "10:00"))
    await year.until(at("2024-01-31", "20:00"))
    assert heard(year) == [("2024-01-31", "archive_ahead")]


async def test_the_next_happening_of_january_is_the_reminder(year: Year) -> None:
    await year.until(at("2024-01-24", "18:00"))
    assert await year.timetable.next_happening() == (at("2024-01-25"), "archive_ahead")


async def test_what_went_unsettled_may_be_settled_still_and_then_no_more(year: Year) -> None:
    async def open_plans() -> list[int]:
        async with year.database.reading() as session:
            return [plan.id for plan in await plans_to_settle(session, year.office, year.now)]

    await year.until(at("2024-02-02"))
    assert await open_plans() == [year.plan]
    async with year.database.reading() as session:
        calendar = calendar_of(year.office)
        assert await to_be_archived(session, year.office.id, calendar, calendar.local_date(year.now)) == []
    for number in LEFT:
        await settled(year, number)
    assert await open_plans() == []
