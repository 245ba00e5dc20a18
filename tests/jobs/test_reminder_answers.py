"""What people do with a reminder: put it off, ask why it came; and a coordinator's one word more."""

from datetime import date, datetime

import pytest
from sqlalchemy import select
from sqlmodel import col

from bot.texts import Texts
from models.actions.chase import chase
from models.actions.phones import enter_phone_of_unit, leave_phone
from models.actions.snooze import snooze
from models.database import Database
from models.outbox import Letter, LetterState
from models.people import Member
from models.questions.next_spoken import next_spoken
from models.rules.calendar import WorkCalendar
from models.rules.errors import Refusal
from models.rules.snoozing import moments_ahead
from tests.jobs.year import CHEN, LIU, SHANGHAI, WANG, Year, at, new_year
from tests.marks import one_database


@pytest.fixture
async def year(database: Database) -> Year:
    """The round has opened this morning."""
    year = await new_year(database, at("2023-09-11", "08:30"))
    await year.until(at("2023-09-11", "10:00"))
    return year


async def newest(year: Year, telegram_id: int) -> Letter:
    async with year.database.reading() as session:
        letters = await session.scalars(
            select(Letter)
            .join(Member, col(Member.id) == col(Letter.member_id))
            .where(col(Member.telegram_id) == telegram_id, col(Letter.kind) == "ask")
            .order_by(col(Letter.id).desc())
        )
        return letters.all()[0]


# 稍后提醒


@pytest.mark.parametrize(
    ("now", "moments"),
    [
        (("2023-09-11", "10:00"), (("2023-09-11", "15:00"), ("2023-09-12", "09:00"), ("2023-09-13", "09:00"))),
        (("2023-09-11", "15:00"), (("2023-09-12", "09:00"), ("2023-09-13", "09:00"))),
        (("2023-09-12", "00:30"), (("2023-09-12", "15:00"), ("2023-09-13", "09:00"), ("2023-09-14", "09:00"))),
        # Friday evening; and the last working day before the break to 10-06, after which Monday 10-09 is for sending.
        (("2023-09-22", "18:00"), (("2023-09-25", "09:00"), ("2023-09-26", "09:00"))),
        (("2023-09-28", "16:00"), (("2023-10-09", "09:00"), ("2023-10-10", "09:00"))),
    ],
)
def test_only_sending_moments_are_offered(now: tuple[str, str], moments: tuple[tuple[str, str], ...]) -> None:
    found = moments_ahead(WorkCalendar(SHANGHAI), at(*now))
    assert found == tuple(at(*moment) for moment in moments)


async def test_what_is_put_off_comes_once_then_and_counts_nowhere(year: Year) -> None:
    letter = await newest(year, WANG)
    await snooze(await year.act(WANG), letter.id, at("2023-09-12"))
    await snooze(await year.act(WANG), letter.id, at("2023-09-13"))  # tapped again: the later choice holds
    await year.until(at("2023-09-20"))
    assert year.asked("王干事") == ["2023-09-11", "2023-09-13", "2023-09-19"]
    assert year.words("王干事", "2023-09-13").startswith(
        "王干事，您好！新密市法治政府建设领导小组办公室现开展第三季度进展填报，9月22日（周五）截止。\n"
    )


@one_database
async def test_what_is_put_off_speaks_as_the_day_has_it_on_which_it_comes(year: Year) -> None:
    """王干事 puts the opening off to the due day, whose own letter would be the week's second."""
    opening = await newest(year, WANG)
    await year.until(at("2023-09-21", "10:00"))
    await snooze(await year.act(WANG), opening.id, at("2023-09-22"))
    await year.until(at("2023-09-23"))
    assert year.asked("王干事") == ["2023-09-11", "2023-09-19", "2023-09-22"]
    assert year.words("王干事", "2023-09-22").startswith(
        "王干事，城关镇的第三季度进展填报还没有收到，今天（9月22日）截止。合并报一份：\n1. "
    )


@one_database
async def test_what_is_put_off_to_a_day_of_its_own_letter_is_one_letter(year: Year) -> None:
    await year.until(at("2023-09-18", "10:00"))
    letter = await newest(year, LIU)
    await snooze(await year.act(LIU), letter.id, at("2023-09-19"))
    await year.until(at("2023-09-19", "12:00"))
    assert year.asked("刘科长") == ["2023-09-11", "2023-09-19"]


@one_database
async def test_who_has_replied_meanwhile_is_not_reminded_again(year: Year) -> None:
    letter = await newest(year, LIU)
    await snooze(await year.act(LIU), letter.id, at("2023-09-12"))
    one = await year.round()
    numbers = ("（三）", "（四）", "（二十五）", "（二十六）", "（二十七）", "（三十三）")
    await year.replies("市大数据局", *numbers, round_id=one.id)
    await year.until(at("2023-09-13"))
    assert year.asked("刘科长") == ["2023-09-11"]
    assert (await newest(year, LIU)).state == LetterState.DROPPED


@one_database
async def test_nobody_puts_off_somebody_else_s_reminder_or_to_a_moment_of_their_own(year: Year) -> None:
    letter = await newest(year, LIU)
    with pytest.raises(Refusal, match="refused-no-right"):
        await snooze(await year.act(WANG), letter.id, at("2023-09-12"))
    for moment in (at("2023-09-12", "03:00"), at("2023-09-11", "09:00"), at("2023-09-16", "09:00")):
        with pytest.raises(Refusal, match="refused-moment-past"):
            await snooze(await year.act(LIU), letter.id, moment)


# 催办


async def chases(year: Year, unit: str, when: datetime | None = None) -> int:
    if when is not None:
        await year.until(when)
    people = await chase(await year.act(CHEN), (await year.round()).id, await year.unit_id(unit))
    await year.sends()
    return people


async def test_coordinator_asks_once_more_and_it_counts(year: Year) -> None:
    """刘科长 was asked on Monday; chased on Thursday, the week's two are used up."""
    await chases(year, "市大数据局", at("2023-09-14", "10:00"))
    assert year.words("刘科长", "2023-09-14").startswith(
        "刘科长，陈主任请您关注一下：\n市大数据局还有6项进展待报，9月22日（周五）截止：\n（三）推进"
    )
    with pytest.raises(Refusal) as refused:
        await chases(year, "市大数据局")
    assert refused.value.key == "refused-chase-day"
    with pytest.raises(Refusal) as refused:
        await chases(year, "市大数据局", at("2023-09-15", "10:00"))
    assert (refused.value.key, refused.value.facts) == (
        "refused-chase-week",
        {"name": "刘科长", "most": 2, "week": "yes", "unit": "市大数据局", "who": "none", "phone": "none"},
    )
    assert await year.audited("unit.chased") == [
        {"members": [(await newest(year, LIU)).member_id], "unit": await year.unit_id("市大数据局")}
    ]
    # Chased on Monday, the rung of the 19th is the second of the week, and the due day's is held back.
    await chases(year, "市大数据局", at("2023-09-18", "10:00"))
    await year.until(at("2023-09-25", "08:00"))
    assert year.asked("刘科长") == ["2023-09-11", "2023-09-14", "2023-09-18", "2023-09-19"]


@one_database
async def test_at_most_three_a_round(year: Year) -> None:
    await year.change(Member, (await newest(year, LIU)).member_id, name="刘科长")
    for day in ("2023-09-14", "2023-09-18"):
        await chases(year, "市大数据局", at(day, "10:00"))
    await year.until(at("2023-09-25", "08:59"))
    year.now = at("2023-09-25", "09:00")  # before today's letter is written
    await chases(year, "市大数据局")
    year.now = at("2023-09-26", "08:30")
    with pytest.raises(Refusal) as refused:
        await chases(year, "市大数据局")
    assert (refused.value.key, refused.value.facts) == (
        "refused-chase-round",
        {"most": 3, "unit": "市大数据局", "who": "none", "phone": "none"},
    )


@one_database
async def test_township_asked_this_week_is_not_asked_again(year: Year) -> None:
    with pytest.raises(Refusal) as refused:
        await chases(year, "城关镇", at("2023-09-14", "10:00"))
    assert (refused.value.key, refused.value.facts) == (
        "refused-chase-week",
        {"name": "王干事", "most": 1, "week": "yes", "unit": "城关镇", "who": "none", "phone": "none"},
    )


@one_database
async def test_a_refused_chase_says_whom_to_ring_the_person_before_the_unit(year: Year) -> None:
    async def told() -> str:
        with pytest.raises(Refusal) as refused:
            await chases(year, "城关镇", at("2023-09-14", "10:00"))
        return Texts("zh", "Asia/Shanghai").plain(refused.value.key, **refused.value.facts)

    capped = "本周已提醒王干事1条，到了上限，下周再催。"
    assert await told() == f"{capped}请打电话；城关镇未留电话，可在 /units 里补。"
    await enter_phone_of_unit(await year.act(CHEN), await year.unit_id("城关镇"), "0000-1000")
    assert await told() == f"{capped}请打电话：城关镇 0000-1000。"
    await leave_phone(await year.act(WANG), "0000-1006")
    assert await told() == f"{capped}请打电话：王干事 0000-1006。"


@one_database
async def test_who_has_replied_or_cannot_be_reached_is_not_chased(year: Year) -> None:
    with pytest.raises(Refusal, match="refused-chase-nobody"):
        await chases(year, "市水利局", at("2023-09-14", "10:00"))
    await year.replies("市水利局", "（十）", round_id=(await year.round()).id)
    with pytest.raises(Refusal, match="refused-chase-replied"):
        await chases(year, "市水利局")
    with pytest.raises(Refusal, match="refused-no-right"):
        await chase(await year.act(LIU), (await year.round()).id, await year.unit_id("市大数据局"))


@one_database
async def test_who_has_reported_on_one_item_hears_of_the_others_on_the_next_rung(year: Year) -> None:
    """What the confirmation says of it: the opening was sent on 09-11, −3 is on 09-19."""
    member = (await newest(year, LIU)).member_id
    await year.replies("市大数据局", "（三）", round_id=(await year.round()).id)
    async with year.database.reading() as session:
        coming = await next_spoken(session, year.office, year.now, member, await year.unit_id("市大数据局"))
    assert coming is not None
    assert coming.day == date(2023, 9, 19)
