"""Who is asked on which day, and in which words. Each day was worked out by hand from design §4.

The third quarter's round: opens Monday 2023-09-11, −3 on Tuesday 09-19, due Friday 09-22, +2 on Tuesday 09-26, the
telephone from 09-27, closed at the end of 09-28. 09-29 to 10-06 are free; 10-07 and 10-08, Saturday and Sunday, are
worked; Monday 10-09 is the first day for sending. The closing round: 11-20, 12-05, 12-08, 12-12, telephone 12-13,
closed at the end of 12-15. 刘科长 and 孙科长 may be asked twice from Monday to Sunday, 王干事 of a township once.
"""

from datetime import date

import pytest
from sqlalchemy import event, func, select
from sqlmodel import col

from jobs.remind import next_due, remind
from models.actions.dates import set_date
from models.database import Database
from models.outbox import Letter, LetterState
from models.people import Member, Office
from models.plan import Assignment, Due, Plan
from models.progress import Ask, Reply
from models.rounds import Round
from models.rules.words import ReplyState, ReplyStatus
from tests.jobs.year import CHEN, LIU, Year, at, new_year
from tests.marks import one_database

ALL_OF_LIU = ("（三）", "（四）", "（二十五）", "（二十六）", "（二十七）", "（三十三）")




@pytest.fixture
async def year(database: Database) -> Year:
    """On the last working day before the round opens."""
    return await new_year(database, at("2023-09-08", "08:00"))


async def test_half_a_year_in_which_nobody_replies(database: Database) -> None:
    """And a milestone for （二十三）, which 市政府办公室 leads: 陈主任 sets 2023-09-15 on 08-21.

    王干事's one letter of the week is −3, on 09-19 and on 12-05: what the due day would say is not said after it, and
    +2 speaks on its own day. 孙科长's weeks: 09-01 (−14), 09-08 (−7); 09-11 round, 09-12 (−3), so 09-15 (0) is not
    heard; 09-18 (+1), 09-19 round, so 09-20 (+3) is held back, and the round's 09-22 not heard; 09-25 (+3), 09-26
    round, so 09-27 (+8) is held back until 10-09; 10-10 (+13), then every five working days: 10-17, 24, 31, 11-07, 14;
    11-20 round, 11-21 (+43), 11-28; 12-01 the year's end (−30); 12-05 round and +53, 12-08 round; 12-12 round and +58;
    12-15 the year's end (−14). Silence.
    """
    year = await new_year(database, at("2023-08-21", "10:00"))
    item = await year.item("（二十三）")
    await set_date(await year.act(CHEN), item, date(2023, 9, 15), "9月15日前", "领导小组会议要求")
    await year.until(at("2024-02-01"))

    assert year.asked("刘科长") == [
        *("2023-09-11", "2023-09-19", "2023-09-22", "2023-09-26"),
        *("2023-11-20", "2023-12-05", "2023-12-08", "2023-12-12"),
    ]
    assert year.asked("王干事") == [
        *("2023-09-11", "2023-09-19", "2023-09-26"),
        *("2023-11-20", "2023-12-05", "2023-12-12"),
    ]
    assert year.asked("孙科长") == [
        *("2023-09-01", "2023-09-08", "2023-09-11", "2023-09-12", "2023-09-18", "2023-09-19", "2023-09-25"),
        *("2023-09-26", "2023-10-09", "2023-10-10", "2023-10-17", "2023-10-24", "2023-10-31", "2023-11-07"),
        *("2023-11-14", "2023-11-20", "2023-11-21", "2023-11-28", "2023-12-01", "2023-12-05", "2023-12-08"),
        *("2023-12-12", "2023-12-15"),
    ]
    # Each says when the next one comes, whatever that is about: the round, +8 held back, the closing round.
    ends = {day: year.words("孙科长", day).splitlines()[-1] for day in year.asked("孙科长")}
    assert ends["2023-09-01"] == "下次提醒9月8日。"
    assert ends["2023-09-08"] == "下次提醒9月11日。"
    assert ends["2023-09-25"] == "下次提醒9月26日。"
    assert ends["2023-09-26"] == "这一轮不再提醒，没有报齐的办公室会打电话联系。其他还没办完的事项，10月9日会提醒您。"
    assert ends["2023-11-14"] == "下次提醒11月20日。"
    assert ends["2023-12-15"] == "以后不再为此发消息。"
    assert year.told("陈主任") == [
        ("2023-09-08", "round_ahead"),
        ("2023-09-20", "leader_word"),
        ("2023-09-27", "phones"),
        ("2023-10-09", "round_closed"),
        ("2023-11-17", "round_ahead"),
        ("2023-12-13", "phones"),
        ("2023-12-18", "round_closed"),
        ("2024-01-25", "archive_ahead"),
        ("2024-01-31", "archive_ahead"),
        ("2024-02-01", "plan_archived"),
    ]
    plan = await year.get(Plan, year.plan)
    assert plan.archived_at == at("2024-02-01", "00:00")  # nothing was settled: January is left for it


@one_database
async def test_what_a_department_reads_in_a_round(year: Year) -> None:
    await year.until(at("2023-09-12"))
    items = (
        "（三）推进政府机构职能优化协同高效\n"
        "（四）深入推进放管服改革\n"
        "（二十五）提升数字法治政府支撑能力\n"
        "（二十六）加快推进政务数据有序共享\n"
        "（二十七）深入推进互联网+监管执法\n"
        "（三十三）加强队伍建设机制\n"
    )
    assert year.words("刘科长", "2023-09-11") == (
        "刘科长，您好！新密市法治政府建设领导小组办公室现开展第三季度进展填报，9月22日（周五）截止。\n"
        "市大数据局请报6项：\n"
        f"{items}"
        "直接回复一句话就行，如“（三）方案已印发，正在推进”。\n"
        "报完不再提醒；下次提醒9月19日。"
    )
    one = await year.round()
    await year.replies("市大数据局", "（三）", "（三十三）", round_id=one.id)
    await year.until(at("2023-09-27"))
    rest = (
        "（四）深入推进放管服改革\n"
        "（二十五）提升数字法治政府支撑能力\n"
        "（二十六）加快推进政务数据有序共享\n"
        "（二十七）深入推进互联网+监管执法\n"
        "直接回复一句话就行，如“（四）方案已印发，正在推进”。\n"
    )
    assert year.words("刘科长", "2023-09-19") == (
        f"刘科长，市大数据局还有4项进展待报，9月22日（周五）截止：\n{rest}报完不再提醒；下次提醒9月22日。"
    )
    assert year.words("刘科长", "2023-09-22") == (
        f"刘科长，市大数据局还有4项进展待报，今天（9月22日）截止：\n{rest}报完不再提醒；下次提醒9月26日。"
    )
    assert year.words("刘科长", "2023-09-26") == (
        "刘科长，市大数据局还有4项进展待报，第三季度进展填报原定9月22日（周五）截止，目前还没有收到：\n"
        f"{rest}这一轮不再提醒，没有报齐的办公室会打电话联系。下一轮填报的通知，11月20日发给您。"
    )


@one_database
async def test_round_that_closes_before_its_last_rung_promises_no_reminder_after_it(year: Year) -> None:
    """Due on Wednesday, 09-27, closed at the end of 09-28; +2 would be 10-09."""
    one = await year.round()
    await year.change(Round, one.id, due_on=date(2023, 9, 27), closes_on=date(2023, 9, 28))
    await year.until(at("2023-10-11"))
    assert year.asked("刘科长") == ["2023-09-11", "2023-09-22", "2023-09-27"]
    last = year.words("刘科长", "2023-09-27").splitlines()[-1]
    assert last == "这一轮不再提醒，没有报齐的办公室会打电话联系。下一轮填报的通知，11月20日发给您。"


@one_database
async def test_what_a_township_reads_in_a_round(year: Year) -> None:
    await year.until(at("2023-09-27"))
    items = (
        "1. 加强行政规范性文件制定监督管理\n"
        "2. 深化行政执法体制改革\n"
        "3. 强化领导机制\n"
        "4. 法治专题讲座已有多少期（全年不少于两期）\n"
        "5. 业务知识和法律法规培训已有多少学时（全年不少于60学时）\n"
        "6. 有无需市里协调的事，没有填“无”\n"
    )
    how = "直接回复一条就行，如“1. 无 2. 正在推进”，没有的填“无”；也可以点【开始填报】一题一题填。\n"
    assert year.words("王干事", "2023-09-11") == (
        "王干事，您好！新密市法治政府建设领导小组办公室现开展第三季度进展填报，9月22日（周五）截止。\n"
        "城关镇合并报一份：\n"
        f"{items}"
        "其余事项知悉即可。\n"
        f"{how}报完不再提醒；下次提醒9月19日。"
    )
    # The due day's own letter would be the week's second: the next one comes after it, and this one says so.
    assert year.words("王干事", "2023-09-19") == (
        "王干事，城关镇的第三季度进展填报还没有收到，9月22日（周五）截止。合并报一份：\n"
        f"{items}{how}报完不再提醒；下次提醒9月26日。"
    )
    assert year.words("王干事", "2023-09-26") == (
        "王干事，城关镇的第三季度进展填报还没有收到，原定9月22日（周五）截止。合并报一份：\n"
        f"{items}{how}这一轮不再提醒，没有报齐的办公室会打电话联系。下一轮填报的通知，11月20日发给您。"
    )


@one_database
async def test_what_is_read_before_and_after_a_date(database: Database) -> None:
    year = await new_year(database, at("2023-08-21", "10:00"))
    item = await year.item("（二十三）")
    await set_date(await year.act(CHEN), item, date(2023, 9, 8), "9月8日前", "领导小组会议要求")
    await year.until(at("2023-09-11", "08:00"))
    # 08-25 is −14, 09-01 −7, 09-05 −3, 09-08 the day; +1 is Monday 09-11.
    assert year.asked("孙科长") == ["2023-08-25", "2023-09-01", "2023-09-05", "2023-09-08"]
    assert year.words("孙科长", "2023-09-05") == (
        "孙科长，市政府办公室的（二十三）全面主动落实政务公开，时限是9月8日（周五），还有3天。\n"
        "这一节点办好了，点【逐项填报】，在这一项的卡片上勾“这一节点已完成”；"
        "也可以直接回复“（二十三）已完成”，会先问您是这一节点还是整项。\n"
        "下次提醒9月8日。"
    )
    assert year.words("孙科长", "2023-09-08") == (
        "孙科长，市政府办公室的（二十三）全面主动落实政务公开，时限就是今天（9月8日）。\n"
        "这一节点办好了，点【逐项填报】，在这一项的卡片上勾“这一节点已完成”；"
        "也可以直接回复“（二十三）已完成”，会先问您是这一节点还是整项。\n"
        "下次提醒9月11日。"
    )
    await year.until(at("2023-09-11", "09:00"))
    assert year.words("孙科长", "2023-09-11") == (
        "孙科长，您好！新密市法治政府建设领导小组办公室现开展第三季度进展填报，9月22日（周五）截止。\n"
        "市政府办公室的（二十三）全面主动落实政务公开，时限是9月8日（周五），目前还没有收到办好的消息。\n"
        "如仍没有消息，办公室会与贵单位分管负责同志沟通；有困难请直接说，办公室来协调。\n"
        "市政府办公室请报11项：\n"
        "（三）推进政府机构职能优化协同高效\n"
        "（四）深入推进放管服改革\n"
        "……等11项\n"
        "直接回复一句话就行，如“（三）方案已印发，正在推进”。\n"
        "报完、办好的报“已完成”，不再为此提醒；下次提醒9月13日。"
    )


@one_database
async def test_who_waits_for_the_offices_answer_hears_that_it_has_the_question(database: Database) -> None:
    year = await new_year(database, at("2023-08-21", "10:00"))
    item = await year.item("（二十三）")
    await set_date(await year.act(CHEN), item, date(2023, 9, 8), "9月8日前", "领导小组会议要求")
    await year.until(at("2023-09-11", "10:00"))
    await year.replies("市政府办公室", "（二十三）", status=ReplyStatus.NEEDS_HELP)
    await year.until(at("2023-09-13", "10:00"))
    assert year.words("孙科长", "2023-09-13").splitlines()[:2] == [
        "孙科长，市政府办公室的（二十三）全面主动落实政务公开，时限是9月8日（周五），目前还没有收到办好的消息。",
        "（二十三）9月11日提的需协调，已在办公室，还没有答复；一答复就告诉您，不用再问。",
    ]


@one_database
async def test_unit_that_has_replied_is_not_reminded(year: Year) -> None:
    await year.until(at("2023-09-12"))
    one = await year.round()
    await year.replies("市大数据局", *ALL_OF_LIU, round_id=one.id)
    await year.until(at("2023-10-10"))
    assert year.asked("刘科长") == ["2023-09-11"]


@one_database
async def test_letter_that_is_no_longer_true_when_it_goes_out_is_dropped_and_counts_nowhere(year: Year) -> None:
    await year.until(at("2023-09-19", "08:59"))
    year.now = at("2023-09-19")
    await year.timetable.run_due()
    one = await year.round()
    await year.replies("市大数据局", *ALL_OF_LIU, round_id=one.id)
    await year.sends()
    assert year.asked("刘科长") == ["2023-09-11"]
    # Returned the same day, to be amended by the round's own day: the rung that was never heard speaks on the 20th.
    [reply] = {row.id for row in await year.all(Reply)}
    await year.change(Reply, reply, state=ReplyState.RETURNED, amend_by=date(2023, 9, 22))
    await year.until(at("2023-09-23"))
    assert year.asked("刘科长") == ["2023-09-11", "2023-09-20", "2023-09-22"]
    assert year.words("刘科长", "2023-09-20", "ask").startswith(
        "刘科长，市大数据局还有6项退回待补充，9月22日（周五）截止：\n"
        "（三）推进政府机构职能优化协同高效（退回补充）\n（四）深入推进放管服改革（退回补充）\n"
    )


@one_database
async def test_who_may_still_amend_a_returned_reply_is_not_asked_meanwhile(year: Year) -> None:
    await year.until(at("2023-09-14"))
    one = await year.round()
    await year.replies(
        "市大数据局", *ALL_OF_LIU, round_id=one.id, state=ReplyState.RETURNED, amend_by=date(2023, 9, 25)
    )
    await year.until(at("2023-09-26", "12:00"))
    assert year.asked("刘科长") == ["2023-09-11", "2023-09-26"]
    # It did come, on the 14th; what has not come is what it lacked.
    assert year.words("刘科长", "2023-09-26", "ask").startswith(
        "刘科长，市大数据局还有6项退回待补充，第三季度进展填报原定9月22日（周五）截止，目前还没有补充：\n"
        "（三）推进政府机构职能优化协同高效（退回补充）\n（四）深入推进放管服改革（退回补充）\n"
    )


@one_database
async def test_date_that_is_said_to_be_met_is_not_asked_for(database: Database) -> None:
    year = await new_year(database, at("2023-12-01", "08:00"))
    await year.until(at("2023-12-02"))
    assert "2023-12-01" in year.asked("孙科长")
    [due] = await year.all(Due, col(Due.on_day) == date(2023, 12, 31))
    await year.replies("市政府办公室", "（二十三）", claims=[due.id])
    await year.until(at("2023-12-16"))
    assert "2023-12-15" not in year.asked("孙科长")


@one_database
async def test_item_that_is_said_to_be_done_has_no_date_to_miss(database: Database) -> None:
    year = await new_year(database, at("2023-12-01", "08:00"))
    await year.until(at("2023-12-02"))
    await year.replies("市政府办公室", "（二十三）", status=ReplyStatus.DONE)
    await year.until(at("2023-12-16"))
    assert "2023-12-15" not in year.asked("孙科长")


@one_database
async def test_settled_assignment_owes_nothing(year: Year) -> None:
    await year.until(at("2023-09-10"))
    for number in ALL_OF_LIU:
        await year.change(Assignment, await year.assignment(number, "市大数据局"), settled_at=year.now)
    await year.until(at("2023-09-12"))
    assert year.asked("刘科长") == []


@one_database
async def test_consulted_units_are_never_asked(year: Year) -> None:
    await year.seated(1020, "何主任", "市委编办")
    await year.until(at("2023-09-27"))
    assert year.asked("何主任") == []


@one_database
async def test_person_who_sits_for_two_units_gets_one_letter(year: Year) -> None:
    """And may be asked twice a week, since one of them is no township."""
    await year.seated(LIU, "刘科长", "城关镇")
    await year.until(at("2023-09-23"))
    assert year.asked("刘科长") == ["2023-09-11", "2023-09-19", "2023-09-22"]
    assert year.words("刘科长", "2023-09-22") == (
        "刘科长，您好！\n"
        "市大数据局还有6项进展待报，今天（9月22日）截止：\n"
        "（三）推进政府机构职能优化协同高效\n"
        "（四）深入推进放管服改革\n"
        "……等6项\n"
        "城关镇的第三季度进展填报还没有收到，今天（9月22日）截止。合并报一份：\n"
        "1. 加强行政规范性文件制定监督管理\n"
        "2. 深化行政执法体制改革\n"
        "3. 强化领导机制\n"
        "4. 法治专题讲座已有多少期（全年不少于两期）\n"
        "5. 业务知识和法律法规培训已有多少学时（全年不少于60学时）\n"
        "6. 有无需市里协调的事，没有填“无”\n"
        "直接回复一句话就行，如“（三）方案已印发，正在推进”。\n"
        "报完不再提醒；下次提醒9月26日。"
    )


@one_database
async def test_who_sits_down_in_the_middle_of_a_round_hears_of_it_once(year: Year) -> None:
    await year.until(at("2023-09-14", "10:00"))
    await year.seated(1021, "钱科长", "市水利局")
    await year.until(at("2023-09-20"))
    assert year.asked("钱科长") == ["2023-09-15", "2023-09-19"]


# Run twice, late, after an outage


@one_database
async def test_run_twice_nothing_more(year: Year) -> None:
    await year.until(at("2023-09-11"))
    letters, asks = await year.count(Letter), await year.count(Ask)
    for moment in ("09:00", "09:01", "15:00"):
        await remind(year.database, year.office, at("2023-09-11", moment))
    assert (await year.count(Letter), await year.count(Ask)) == (letters, asks)


@one_database
async def test_run_late_it_catches_up_the_same_day_but_not_in_the_evening(year: Year) -> None:
    await year.until(at("2023-09-19", "08:00"))
    before = await year.count(Ask)
    await remind(year.database, year.office, at("2023-09-19", "08:30"))
    await remind(year.database, year.office, at("2023-09-19", "20:30"))
    assert await year.count(Ask) == before
    await remind(year.database, year.office, at("2023-09-19", "12:30"))
    waiting = await year.all(Letter, col(Letter.state) == LetterState.WAITING)
    assert {letter.not_before for letter in waiting} == {at("2023-09-19", "14:30")}


@one_database
async def test_week_s_outage_over_a_rung_is_one_letter_with_the_latest(year: Year) -> None:
    """Down from Tuesday 09-12 to Wednesday 09-20, 10:30: −3 of 09-19 speaks then, and 0 on the 22nd."""
    await year.until(at("2023-09-12", "10:00"))
    await year.restarts_after_outage(at("2023-09-20", "10:30"))
    assert year.asked("刘科长") == ["2023-09-11", "2023-09-20"]
    assert "还有6项进展待报，9月22日（周五）截止" in year.words("刘科长", "2023-09-20")
    await year.until(at("2023-09-27", "12:00"))
    assert year.asked("刘科长") == ["2023-09-11", "2023-09-20", "2023-09-22", "2023-09-26"]
    assert year.asked("王干事") == ["2023-09-11", "2023-09-20", "2023-09-26"]


@one_database
async def test_restart_between_job_and_sender_loses_and_doubles_nothing(year: Year) -> None:
    await year.until(at("2023-09-19", "08:59"))
    year.now = at("2023-09-19")
    await year.timetable.run_due()  # and then the power fails
    await year.restarts_after_outage(at("2023-09-19", "09:20"))
    assert year.asked("刘科长") == ["2023-09-11", "2023-09-19"]


@one_database
async def test_who_cannot_be_reached_finds_the_latest_letter_and_not_a_heap(year: Year) -> None:
    await year.until(at("2023-09-12"))
    async with year.database.reading() as session:
        liu = (await session.scalars(select(Member).where(col(Member.telegram_id) == LIU))).one()
    await year.change(Member, liu.id, unreachable_since=year.now)
    await year.until(at("2023-09-25", "10:00"))
    await year.change(Member, liu.id, unreachable_since=None)
    await year.until(at("2023-09-25", "10:01"))
    assert year.asked("刘科长") == ["2023-09-11", "2023-09-25"]
    states = await year.all(Letter, col(Letter.member_id) == liu.id, col(Letter.kind) == "ask")
    assert [letter.state for letter in states] == [LetterState.SENT, LetterState.DROPPED, LetterState.SENT]


# When it next has something to say


@one_database
async def test_next_happening_is_when_somebody_will_be_asked(year: Year) -> None:
    async def following(day: str, moment: str = "09:00") -> str | None:
        await year.until(at(day, moment))
        async with year.database.reading() as session:
            found = await next_due(session, await session.get_one(Office, year.office.id), year.now)
        return None if found is None else found.isoformat()

    assert await following("2023-09-08", "08:30") == at("2023-12-01").isoformat()  # the year's end, 30 days before
    assert await year.timetable.next_happening() == (at("2023-09-08"), "announce_round")
    assert await following("2023-09-11") == at("2023-09-19").isoformat()
    assert await following("2023-09-19") == at("2023-09-22").isoformat()
    assert await following("2023-09-22") == at("2023-09-26").isoformat()
    assert await following("2023-09-25") == at("2023-09-26").isoformat()
    assert await following("2023-09-26") == at("2023-12-01").isoformat()
    assert await year.timetable.next_happening() == (at("2023-09-27"), "phone_list")


@one_database
async def test_sweep_takes_as_many_statements_for_many_as_for_few(year: Year) -> None:
    """Bulk: what it takes to remind does not grow with those who are reminded."""

    async def statements(day: str) -> int:
        said: list[str] = []
        async with year.database.writing() as session:
            engine = session.get_bind().engine

        def note(*given: object) -> None:
            said.append(str(given[2]))

        event.listen(engine, "before_cursor_execute", note)
        await remind(year.database, year.office, at(day))
        event.remove(engine, "before_cursor_execute", note)
        return len(said)

    await year.until(at("2023-09-19", "08:00"))
    few = await statements("2023-09-19")
    for number, unit in enumerate(("市水利局", "市教育局", "市交通局", "市农委", "市统计局", "市信访局")):
        await year.seated(1030 + number, f"某科长{number}", unit)
    assert await statements("2023-09-20") == few
    async with year.database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Ask).where(col(Ask.day) == date(2023, 9, 20))) == 6
