"""Digests of the adopted plan of 新密, in August and September 2023. Counts were taken from the paper by hand.

（二十一） is led by units that are consulted; of the other 32 tasks each has a light. Of the registry's 55 units 13 are
consulted and 17 are townships and subdistricts, which report on four items; the other 25 each lead or answer for one.
"""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import update
from sqlmodel import col

from bot.letters.render import render
from bot.letters.words import Words
from jobs.digest import next_day, next_week, tell_day, tell_week
from models.actions.dates import set_date
from models.actions.phones import leave_phone
from models.actions.reply import submit_reply
from models.actions.reply_parts import NewReply, Told
from models.database import Database
from models.outbox import Letter
from models.people import Member
from models.plan import Plan
from models.progress import HelpQuestion
from models.rules.words import Post, ReplyState, ReplyStatus
from tests.actions.adopted import MARKED, Adopted, adopted_office, round_opened, said
from tests.actions.cast import CHEN, LI, WANG
from tests.actions.two_plans import FIRST, SECOND, second_adopted
from tests.jobs.conftest import at

LIU, ZHAO = 1004, 1007


@pytest.fixture
async def cast(database: Database) -> Adopted:
    cast = await adopted_office(database)
    await cast.seated_in_office(ZHAO, "赵主任", Post.OBSERVER)
    return cast


async def evening(cast: Adopted, day: str) -> list[str]:
    """To whom the daily digests were written so far, after that day's half past five."""
    cast.now = at(day, "17:30")
    await tell_day(cast.database, cast.office, cast.now)
    return [name for name, kind, _ in await cast.letters() if kind == "digest_day"]


async def morning(cast: Adopted, day: str) -> list[str]:
    cast.now = at(day, "09:00")
    await tell_week(cast.database, cast.office, cast.now)
    return [name for name, kind, _ in await cast.letters() if kind == "digest_week"]


async def words(cast: Adopted, kind: str, name: str) -> Words | None:
    """The newest such letter to this person as it goes out."""
    letters = await cast.all(Letter, col(Letter.kind) == kind)
    members = {member.id: member.name for member in await cast.all(Member)}
    letter = next(letter for letter in reversed(letters) if members[letter.member_id] == name)
    async with cast.database.reading() as session:
        return await render(session, letter)


async def test_nothing_is_told_of_a_day_on_which_nothing_happened(cast: Adopted) -> None:
    assert await evening(cast, "2023-08-14") == []


async def test_coordinator_hears_in_the_evening_what_came_in(cast: Adopted) -> None:
    cast.now = at("2023-08-15", "10:00")
    await said(cast, "（四）", "市大数据局", ReplyStatus.ON_TRACK)
    await said(cast, "（二十五）", "市大数据局", ReplyStatus.ON_TRACK)
    assert await evening(cast, "2023-08-15") == ["陈主任"]
    told = await words(cast, "digest_day", "陈主任")
    assert told is not None
    assert told.html == "<b>8月15日 · 今日情况</b>\n新报2件（1家），待审核2件。"
    assert [[button.text for button in row] for row in told.buttons] == [["去审核"], ["看进展"]]
    assert told.picture is not None
    assert [task["label"] for task in told.picture["tasks"]] == [str(n) for n in range(2, 35)]


async def test_word_that_a_newer_one_took_the_place_of_is_not_counted_beside_it(cast: Adopted) -> None:
    """市大数据局 says it again before anybody has reviewed it, and tells of another item once."""
    await cast.seated(LIU, "刘科长", "市大数据局")
    unit = await cast.unit_id("市大数据局")
    cast.now = at("2023-08-15", "10:00")
    for number, told in (("（四）", "已上线400项"), ("（四）", "已上线480项"), ("（二十五）", "已联调")):
        part = Told(await cast.item(number), ReplyStatus.ON_TRACK, told)
        await submit_reply(await cast.act(LIU), NewReply(unit, (part,)))
    await evening(cast, "2023-08-15")
    day = await words(cast, "digest_day", "陈主任")
    assert day is not None
    assert day.html == "<b>8月15日 · 今日情况</b>\n新报2件（1家），待审核2件。"
    await morning(cast, "2023-08-21")
    week = await words(cast, "digest_week", "陈主任")
    assert week is not None
    assert "新报2件（1家），待审核2件。" in week.html.splitlines()


async def test_run_twice_nothing_more_and_the_next_day_only_what_is_new(cast: Adopted) -> None:
    cast.now = at("2023-08-15", "10:00")
    await said(cast, "（四）", "市大数据局", ReplyStatus.ON_TRACK)
    for _ in range(2):
        assert await evening(cast, "2023-08-15") == ["陈主任"]
    assert await evening(cast, "2023-08-16") == ["陈主任"]


async def test_what_happens_on_a_saturday_is_told_on_monday(cast: Adopted) -> None:
    cast.now = at("2023-08-19", "10:00")
    await said(cast, "（四）", "市大数据局", ReplyStatus.ON_TRACK)
    assert await evening(cast, "2023-08-19") == []
    assert await evening(cast, "2023-08-21") == ["陈主任"]


async def test_evening_that_we_slept_through_is_told_the_next_evening_with_its_day(cast: Adopted) -> None:
    cast.now = at("2023-08-15", "10:00")
    await said(cast, "（四）", "市大数据局", ReplyStatus.ON_TRACK)
    cast.now = at("2023-08-17", "10:00")
    await tell_day(cast.database, cast.office, cast.now)
    assert await evening(cast, "2023-08-17") == ["陈主任"]
    told = await words(cast, "digest_day", "陈主任")
    assert told is not None
    assert told.html == "<b>8月17日 · 8月15日以来情况</b>\n新报1件（1家），待审核1件。"


async def test_open_round_and_questions_stand_in_the_daily_digest(cast: Adopted) -> None:
    one = await round_opened(cast)
    cast.now = at("2023-09-20", "10:00")
    reply = await said(cast, "（四）", "市大数据局", ReplyStatus.NEEDS_HELP, round_id=one)
    async with cast.database.writing() as session:
        session.add(
            HelpQuestion(
                plan_id=cast.plan,
                reply_id=reply,
                unit_id=await cast.unit_id("市大数据局"),
                item_id=await cast.item("（四）"),
                asked_at=cast.now,
                answer_by=datetime(2023, 9, 27, tzinfo=UTC).date(),
            )
        )
        await session.commit()
    await evening(cast, "2023-09-20")
    told = await words(cast, "digest_day", "陈主任")
    assert told is not None
    assert told.html == (
        "<b>9月20日 · 今日情况</b>\n"
        "新报1件（1家），待审核1件。\n"
        "需协调1件等办公室答复：市大数据局（四）\n"
        "第三季度：已报0/42家，部分已报1家，未报41家；还有2个工作日。\n"
        "9月22日上午统一提醒（乡镇街道每周一条），今天不必另催。"
    )


async def test_unit_that_only_amends_is_not_counted_among_those_that_told_nothing(cast: Adopted) -> None:
    """Five of 市大数据局's six are in, the sixth was returned: it has told a part, and no township is concerned."""
    one = await round_opened(cast)
    cast.now = at("2023-09-18", "08:00")
    for number in ("（三）", "（四）", "（二十五）", "（二十六）", "（二十七）"):
        await said(cast, number, "市大数据局", ReplyStatus.ON_TRACK, round_id=one)
    await said(
        cast, "（三十三）", "市大数据局", ReplyStatus.ON_TRACK, round_id=one, state=ReplyState.RETURNED,
        amend_by=date(2023, 9, 25),
    )  # fmt: skip
    await evening(cast, "2023-09-18")
    told = await words(cast, "digest_day", "陈主任")
    assert told is not None
    line = "第三季度：已报0/42家，部分已报1家，未报41家；没有报齐的里面，1家退回待补充；还有4个工作日。"
    assert line in told.html.splitlines()
    assert told.picture is not None
    assert told.picture["lines"] == [line]
    await morning(cast, "2023-09-18")
    told = await words(cast, "digest_week", "赵主任")
    assert told is not None
    assert (
        "第三季度：部门已报0/25家，部分已报1家，未报24家；乡镇街道已报0/17家，未报17家；"
        "没有报齐的里面，1家退回待补充；还有4个工作日，9月22日（周五）截止。"
    ) in told.html.splitlines()


async def test_question_of_a_township_is_told_with_the_items_that_it_is_about(cast: Adopted) -> None:
    """One question about the four items that it reports on together. Others lead them, and their lights are theirs."""
    await cast.seated(WANG, "王干事", "城关镇")
    cast.now = at("2023-08-15", "10:00")
    parts = tuple([Told(await cast.item(number), ReplyStatus.ON_TRACK, "推进") for number in sorted(MARKED)])
    reply = NewReply(await cast.unit_id("城关镇"), parts, consolidated=True, difficulties="装备不足")
    await submit_reply(await cast.act(WANG), reply)
    await evening(cast, "2023-08-15")
    told = await words(cast, "digest_day", "陈主任")
    assert told is not None
    assert told.html.splitlines()[1:] == [
        "新报1件（1家），待审核1件。",
        "需协调1件（涉及4项，灯上没有显示）等办公室答复：城关镇（合并报）",
    ]


async def test_week_goes_to_coordinators_and_observers_on_its_first_sending_day(cast: Adopted) -> None:
    assert await morning(cast, "2023-08-15") == []  # the plan came on Monday itself
    assert await morning(cast, "2023-08-21") == ["陈主任", "赵主任"]
    assert await morning(cast, "2023-08-22") == ["陈主任", "赵主任"]
    assert await morning(cast, "2023-10-09") == ["陈主任", "赵主任"] * 2  # Monday after the National Day's break


async def test_week_that_we_slept_through_is_told_late(cast: Adopted) -> None:
    assert await morning(cast, "2023-08-23") == ["陈主任", "赵主任"]


async def test_observer_reads_how_it_goes_and_not_what_the_office_must_do(cast: Adopted) -> None:
    await morning(cast, "2023-08-21")
    told = await words(cast, "digest_week", "赵主任")
    assert told is not None
    assert told.html == (
        "<b>新密市2023年度法治政府建设工作安排 · 一周情况</b>\n"
        "事项33项：⚫ 尚无进展32；另有1项由商请单位承办，不设灯。\n"
        "没有新报的进展。\n"
        "时限：（二十三）全面主动落实政务公开，12月31日，⚫ 尚无进展\n"
        "<i>以上为各单位自报，未经核实。</i>"
    )
    assert [[button.text for button in row] for row in told.buttons] == [["看进展"]]


async def test_week_names_what_falls_due_in_it_beside_what_passed_long_ago(cast: Adopted) -> None:
    """Three dates have passed; （四） falls due on Thursday, （二十三） at the year's end."""
    for number, day in (("（十九）", 16), ("（十八）", 17), ("（十七）", 18)):
        await set_date(await cast.act(CHEN), await cast.item(number), date(2023, 8, day), f"8月{day}日", "会议要求")
    await set_date(await cast.act(CHEN), await cast.item("（四）"), date(2023, 9, 14), "9月14日", "会议要求")
    await morning(cast, "2023-09-11")
    dates = [
        "时限：（十九）加强信访矛盾调处化解工作，8月16日，🔴 到期未报 · 8月16日（周三）到期",
        "时限：（十八）加强和规范行政应诉工作，8月17日，🔴 到期未报 · 8月17日（周四）到期",
        "时限：（四）深入推进放管服改革，9月14日，🟡 临期 · 还有3天，9月14日（周四）",
        "另有2项有时限。",
    ]
    for name in ("陈主任", "赵主任"):
        told = await words(cast, "digest_week", name)
        assert told is not None
        assert [line for line in told.html.splitlines() if "时限" in line] == dates


async def test_coordinator_reads_whom_nothing_reaches(cast: Adopted) -> None:
    await cast.seated(LI, "李科长", "市司法局")
    async with cast.database.writing() as session:
        await session.execute(update(Member).where(col(Member.telegram_id) == LI).values(unreachable_since=cast.now))
        await session.commit()
    await morning(cast, "2023-08-21")
    told = await words(cast, "digest_week", "陈主任")
    assert told is not None
    unknown = "联系不上1家，建议打电话：市司法局（李科长，未留电话）。未留电话的，可在 /units 里补"
    assert unknown in told.html.splitlines()
    assert "没有联络员的单位41家。" in told.html.splitlines()  # of the 42 that are asked to sign
    await leave_phone(await cast.act(LI), "0000-1003")
    told = await words(cast, "digest_week", "陈主任")
    assert told is not None
    assert "联系不上1家，建议打电话：市司法局（李科长 0000-1003）" in told.html.splitlines()
    told = await words(cast, "digest_week", "赵主任")
    assert told is not None
    assert "0000-1003" not in told.html


async def test_letter_to_somebody_who_left_is_dropped(cast: Adopted) -> None:
    await morning(cast, "2023-08-21")
    await cast.leaves(ZHAO)
    assert await words(cast, "digest_week", "赵主任") is None


async def test_archived_plan_is_silent(cast: Adopted) -> None:
    cast.now = at("2023-08-15", "10:00")
    await said(cast, "（四）", "市大数据局", ReplyStatus.ON_TRACK)
    async with cast.database.writing() as session:
        await session.execute(update(Plan).values(archived_at=cast.now))
        await session.commit()
    assert await evening(cast, "2023-08-15") == []
    assert await morning(cast, "2023-08-21") == []


async def test_next_thing_is_the_week_and_the_evening_only_when_there_is_something(cast: Adopted) -> None:
    async with cast.database.reading() as session:
        assert await next_day(session, cast.office, cast.now) is None
        assert await next_week(session, cast.office, cast.now) == at("2023-08-21", "09:00")
    await said(cast, "（四）", "市大数据局", ReplyStatus.ON_TRACK)
    async with cast.database.reading() as session:
        assert await next_day(session, cast.office, cast.now) == at("2023-08-14", "17:30")
        assert await next_day(session, cast.office, at("2023-08-18", "18:00")) == at("2023-08-21", "17:30")


async def test_two_plans_are_told_of_in_one_letter_a_part_each(cast: Adopted) -> None:
    second = await second_adopted(cast)
    cast.now = at("2023-08-15", "10:00")
    await said(cast, "（四）", "市大数据局", ReplyStatus.ON_TRACK)
    assert await evening(cast, "2023-08-15") == ["陈主任"]
    [letter] = await cast.all(Letter, col(Letter.kind) == "digest_day")
    assert letter.facts["plans"] == [second, cast.plan]
    day = await words(cast, "digest_day", "陈主任")
    assert day is not None
    assert day.html == "<b>8月15日 · 今日情况</b>\n新报1件（1家），待审核1件。"  # nothing happened to the other
    assert await morning(cast, "2023-08-21") == ["陈主任", "赵主任"]
    week = await words(cast, "digest_week", "赵主任")
    assert week is not None
    assert week.html.startswith(f"<b>{SECOND} · 一周情况</b>\n事项3项：⚫ 尚无进展3。\n没有新报的进展。\n")
    assert f"\n\n<b>{FIRST} · 一周情况</b>\n事项33项：" in week.html
    assert week.html.count("未经核实") == 1
    assert week.picture is not None
    assert week.picture["title"] == "2份工作安排"
    assert len(week.picture["tasks"]) == 36
