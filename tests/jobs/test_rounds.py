"""Rounds as time brings them: told of, opened, put off, missed, handed to the telephone, closed; and the plan's end.

The days are those of tests/jobs/test_remind.py.
"""

from datetime import date
from typing import Any

import pytest
from sqlmodel import col

from models.actions.acknowledge import acknowledge
from models.actions.assignments import move_assignment
from models.actions.dates import set_date
from models.actions.pass_on import answer_as_leader, pass_on_to_leader
from models.actions.phones import enter_phone_of_unit, leave_phone
from models.actions.rounds import call_off_round, call_on_round, set_round_days
from models.database import Database
from models.outbox import Letter
from models.plan import Due, Item, Plan
from models.questions.board import board_of
from models.questions.plans import plan_to_read, plans_in_force
from models.questions.round_state import round_state
from models.rounds import Round, RoundOutcome
from models.rules.errors import Refusal
from models.rules.in_round import Counts
from models.rules.ladder import ROUND_LADDER
from models.rules.words import ItemState, LeaderAnswer, Post, ReplyState, Role, RoundKind, RoundOutcomeKind
from tests.jobs.year import CHEN, LIU, SUN, ZHANG, Year, at, new_year
from tests.marks import one_database


@pytest.fixture
async def year(database: Database) -> Year:
    return await new_year(database, at("2023-09-08", "08:00"))


async def put_off(year: Year, *days: str) -> None:
    one = await year.round()
    await set_round_days(await year.act(CHEN), one.id, *(date.fromisoformat(day) for day in days))


# Before it opens


@one_database
async def test_coordinators_are_told_a_working_day_ahead(year: Year) -> None:
    await year.until(at("2023-09-08", "09:00"))
    assert year.words("陈主任", "2023-09-08", "round_ahead") == (
        "<b>第三季度进展填报 · 9月11日（周一） 09:00 开始</b>\n"
        "9月22日（周五）截止，9月28日（周四）结束；应报42家，其中39家还没有联络员。\n"
        "到时自动开始、自动提醒，不用您操作。要改日子，请点下面。"
    )
    await year.until(at("2023-09-08", "10:00"))
    one = await year.round()
    assert (one.announced_for, one.opened_at) == (date(2023, 9, 11), None)


@one_database
async def test_round_opens_at_nine_of_its_day_with_its_ladder(year: Year) -> None:
    await year.until(at("2023-09-11", "08:59"))
    assert (await year.round()).opened_at is None
    await year.until(at("2023-09-11", "09:00"))
    one = await year.round()
    assert (one.opened_at, one.ladder) == (at("2023-09-11"), list(ROUND_LADDER))
    assert year.told("陈主任") == [("2023-09-08", "round_ahead")]  # told of already: nothing more


@one_database
async def test_round_put_off_is_told_of_again_and_opens_on_its_new_day(year: Year) -> None:
    await year.until(at("2023-09-08", "10:00"))
    await put_off(year, "2023-09-18", "2023-09-27", "2023-10-10")
    await year.until(at("2023-09-18", "10:00"))
    assert year.told("陈主任") == [("2023-09-08", "round_ahead"), ("2023-09-15", "round_ahead")]
    assert year.asked("刘科长") == ["2023-09-18"]
    assert await year.audited("round.moved") == [
        {
            "before": ["2023-09-11", "2023-09-22", "2023-09-28"],
            "after": ["2023-09-18", "2023-09-27", "2023-10-10"],
        }
    ]


@one_database
async def test_round_put_off_before_the_letter_went_out_is_told_of_once(year: Year) -> None:
    year.now = at("2023-09-08")
    await year.timetable.run_due()
    await put_off(year, "2023-09-12", "2023-09-22", "2023-09-28")
    await year.sends()
    await year.until(at("2023-09-11", "10:00"))
    assert year.told("陈主任") == [("2023-09-11", "round_ahead")]


@one_database
async def test_round_called_off_does_not_open_unless_that_is_taken_back(year: Year) -> None:
    await year.until(at("2023-09-08", "10:00"))
    one = await year.round()
    await call_off_round(await year.act(CHEN), one.id)
    await call_off_round(await year.act(CHEN), one.id)  # a second tap
    with pytest.raises(Refusal, match="refused-round-off"):
        await put_off(year, "2023-09-18", "2023-09-27", "2023-10-10")
    await year.until(at("2023-09-12", "10:00"))
    assert ((await year.round()).opened_at, year.asked("刘科长")) == (None, [])
    await call_on_round(await year.act(CHEN), one.id)
    await year.until(at("2023-09-13", "10:00"))
    assert year.asked("刘科长") == ["2023-09-13"]
    assert [len(await year.audited(deed)) for deed in ("round.called_off", "round.called_on")] == [1, 1]


@one_database
async def test_open_round_keeps_its_days(year: Year) -> None:
    await year.until(at("2023-09-11", "10:00"))
    for deed in (call_off_round, call_on_round):
        with pytest.raises(Refusal, match="refused-round-opened"):
            await deed(await year.act(CHEN), (await year.round()).id)
    with pytest.raises(Refusal, match="refused-round-opened"):
        await put_off(year, "2023-09-18", "2023-09-27", "2023-10-10")


@one_database
@pytest.mark.parametrize(
    ("days", "refused"),
    [
        (("2023-09-08", "2023-09-22", "2023-09-28"), "refused-round-past"),  # nine o'clock has gone by
        (("2023-09-09", "2023-09-22", "2023-09-28"), "refused-round-day-off"),
        (("2023-09-25", "2023-09-22", "2023-09-28"), "refused-round-order"),
        (("2023-11-13", "2023-11-17", "2023-11-20"), "refused-round-overlap"),  # the closing round opens that day
        (("2023-12-18", "2023-12-27", "2024-01-02"), "refused-round-year"),
        (("2024-03-04", "2024-03-08", "2024-03-12"), "refused-round-year"),
    ],
)
async def test_days_that_cannot_be_are_refused(year: Year, days: tuple[str, ...], refused: str) -> None:
    await year.until(at("2023-09-08", "10:00"))
    with pytest.raises(Refusal, match=refused):
        await put_off(year, *days)


@one_database
async def test_round_called_on_after_its_day_opens_the_next_morning_as_its_own(year: Year) -> None:
    """Called off on the Friday before, taken back on the Monday evening on which it was to open."""
    one = await year.round()
    await call_off_round(await year.act(CHEN), one.id)
    await year.until(at("2023-09-11", "18:00"))
    await call_on_round(await year.act(CHEN), one.id)
    await year.until(at("2023-09-12", "12:00"))
    assert year.asked("刘科长") == ["2023-09-12"]
    assert year.words("陈主任", "2023-09-12", "round_opened") == (
        "<b>第三季度进展填报已开始</b>\n9月22日（周五）截止，应报42家。"
    )
    assert (await year.round()).opens_on == date(2023, 9, 12)


# The process was down


@one_database
async def test_round_whose_day_went_by_opens_late_and_is_told_of(year: Year) -> None:
    """Down over the weekend and the week after; back on Monday 09-18: four working days are left until 09-22.

    The opening speaks at once, −3 the day after; the week's two are used up, so 0 is not heard; +2 on Tuesday.
    """
    await year.until(at("2023-09-08", "10:00"))
    await year.restarts_after_outage(at("2023-09-18", "11:00"))
    assert year.words("陈主任", "2023-09-18", "round_opened") == (
        "<b>第三季度进展填报已开始</b>\n"
        "原定9月11日（周一）开始，那时系统没有运行，今天才开始；9月22日（周五）截止，应报42家。"
    )
    assert year.words("刘科长", "2023-09-18").endswith("\n报完不再提醒；下次提醒9月19日。")
    await year.until(at("2023-09-28"))
    assert year.asked("刘科长") == ["2023-09-18", "2023-09-19", "2023-09-26"]


@one_database
async def test_round_with_too_few_days_left_waits_for_the_coordinators(year: Year) -> None:
    await year.until(at("2023-09-08", "10:00"))
    await year.restarts_after_outage(at("2023-09-20", "11:00"))
    assert year.words("陈主任", "2023-09-20", "round_missed") == (
        "<b>第三季度进展填报没有开始</b>\n"
        "原定9月11日（周一）开始；现在离截止（9月22日（周五））不到3个工作日，不会自动开始，还没有人收到。\n"
        "请定新的日子，或者不开。"
    )
    await year.until(at("2023-09-21", "12:00"))
    assert year.told("陈主任")[1:] == [("2023-09-20", "round_missed")]  # once
    assert year.asked("刘科长") == []
    await put_off(year, "2023-09-25", "2023-10-11", "2023-10-13")
    await year.until(at("2023-09-25", "12:00"))
    assert year.told("陈主任")[2:] == [("2023-09-22", "round_ahead")]
    assert year.asked("刘科长") == ["2023-09-25"]


@one_database
async def test_round_that_never_opened_writes_no_outcomes(year: Year) -> None:
    await year.until(at("2023-09-08", "10:00"))
    await year.restarts_after_outage(at("2023-10-12", "11:00"))
    one = await year.round()
    assert (one.opened_at, one.closed_at, await year.count(RoundOutcome)) == (None, None, 0)
    assert year.told("陈主任")[1:] == [("2023-10-12", "round_missed")]
    assert year.asked("刘科长") == []


# After its last rung


@one_database
async def test_coordinators_get_whom_to_ring_up(year: Year) -> None:
    """All but three of the 42 have told all; of the three 市大数据局 has told one item of its six."""
    await year.until(at("2023-09-12"))
    one = await year.round()
    units = [unit for unit in await _reporting(year) if unit not in ("市大数据局", "城关镇", "市水利局")]
    for unit, numbers in (await _owed(year, units)).items():
        await year.replies(unit, *numbers, round_id=one.id)
    await year.replies("市大数据局", "（四）", round_id=one.id)
    await leave_phone(await year.act(LIU), "0000-1004")
    await enter_phone_of_unit(await year.act(CHEN), await year.unit_id("市大数据局"), "0000-3000")
    await enter_phone_of_unit(await year.act(CHEN), await year.unit_id("城关镇"), "0000-2000")
    await year.until(at("2023-09-28", "12:00"))
    assert year.words("陈主任", "2023-09-27", "phones") == (
        "<b>第三季度进展填报 · 已报39/42家，部分已报1家，未报2家</b>\n"
        "9月22日（周五）截止，这一轮不再发消息。请打电话：\n"
        "有联络员，还没有报齐：\n"
        "市大数据局 · 部分已报（差5项） · 刘科长 0000-1004\n"
        "城关镇 · 王干事，单位电话 0000-2000\n"
        "没有联络员，也未留电话：\n"
        "市水利局\n"
        "未留电话的，可在 /units 里打开单位，点【修改】【电话】补上。"
    )
    assert [day for day, kind in year.told("陈主任") if kind == "phones"] == ["2023-09-27"]


@one_database
async def test_round_that_closes_before_its_last_reminder_hands_the_list_over_on_its_last_day(year: Year) -> None:
    """Due on Wednesday 09-27, +2 would be 10-09; it closes on Thursday 09-28. 城关镇 alone has told all."""
    await put_off(year, "2023-09-11", "2023-09-27", "2023-09-28")
    await year.until(at("2023-09-12"))
    one = await year.round()
    for unit, numbers in (await _owed(year, ["城关镇"])).items():
        await year.replies(unit, *numbers, round_id=one.id)
    await year.until(at("2023-10-11"))
    assert [day for day, kind in year.told("陈主任") if kind == "phones"] == ["2023-09-28"]
    assert year.words("陈主任", "2023-09-28", "phones").splitlines()[:2] == [
        "<b>第三季度进展填报 · 已报1/42家，未报41家</b>",
        "9月27日（周三）截止，这一轮今天结束。请打电话：",
    ]
    assert year.asked("刘科长")[-1] == "2023-09-27"


@one_database
async def test_who_may_still_amend_is_neither_rung_up_nor_counted_as_silent(year: Year) -> None:
    """市水利局 may amend until 09-27, when the list is made; 市统计局 could until 09-25."""
    await year.until(at("2023-09-20"))
    one = await year.round()
    for unit, number, day in (("市水利局", "（十）", date(2023, 9, 27)), ("市统计局", "（二十）", date(2023, 9, 25))):
        await year.replies(unit, number, round_id=one.id, state=ReplyState.RETURNED, amend_by=day)
    assert await _standing(year) == ({"市水利局", "市统计局"}, set())
    await year.until(at("2023-09-26", "12:00"))
    assert await _standing(year) == ({"市水利局"}, {"市统计局"})
    await year.until(at("2023-09-27", "12:00"))
    words = year.words("陈主任", "2023-09-27", "phones")
    assert words.startswith(
        "<b>第三季度进展填报 · 已报0/42家，未报42家</b>\n"  # what was returned is not in, be there time or not
        "9月22日（周五）截止，这一轮不再发消息。1家退回待补充，期限没到，不在下面。请打电话：\n"
    )
    assert "市水利局" not in words
    await year.until(at("2023-09-28", "12:00"))
    assert await _standing(year) == (set(), {"市水利局", "市统计局"})


async def test_what_was_returned_and_has_its_day_still_is_told_apart_from_what_is_missing(year: Year) -> None:
    """市大数据局 has told of one item of its six, 城关镇 of none of its four; of each one more was returned, and may be
    amended until the day after the list."""
    await year.until(at("2023-09-20"))
    one = await year.round()
    returned: dict[str, Any] = {"state": ReplyState.RETURNED, "amend_by": date(2023, 9, 28)}
    await year.replies("市大数据局", "（四）", round_id=one.id)
    await year.replies("市大数据局", "（二十六）", round_id=one.id, **returned)
    await year.replies("城关镇", "（六）", round_id=one.id, **returned)
    await year.until(at("2023-09-27", "12:00"))
    words = year.words("陈主任", "2023-09-27", "phones").splitlines()
    assert "市大数据局 · 部分已报（差4项，另有1项退回待补充） · 刘科长，未留电话" in words
    assert "城关镇 · 未报（其中1项退回待补充） · 王干事，未留电话" in words


async def _standing(year: Year) -> tuple[set[str], set[str]]:
    """Of the two that were returned: who may still amend, and who owes."""
    async with year.database.reading() as session:
        plan = await session.get_one(Plan, year.plan)
        state = await round_state(session, year.office, plan, await year.round(), year.now)
    both = {"市水利局", "市统计局"}
    return {unit.unit for unit in state.amending} & both, {unit.unit for unit in state.owing} & both


async def test_what_came_of_a_round_is_written_when_it_closes(year: Year) -> None:
    """In time: by 09-22, also amended by the day that was named. Late: after it. Returned: the last word sent back."""
    await year.until(at("2023-09-20"))
    one = await year.round()
    await year.replies("市水利局", "（十）", round_id=one.id)
    await year.replies("市大数据局", "（三）", round_id=one.id)  # one of its six
    returned: dict[str, Any] = {"state": ReplyState.RETURNED, "amend_by": date(2023, 9, 25)}
    first = await year.replies("市农委", "（十）", round_id=one.id, **returned)
    await year.replies("市统计局", "（二十）", round_id=one.id, **returned)
    await year.until(at("2023-09-25", "18:00"))
    await year.replies("市农委", "（十）", round_id=one.id, amends_id=first)
    await year.replies("市教育局", "（十一）", round_id=one.id)
    await year.until(at("2023-09-28", "23:59"))
    assert await year.count(RoundOutcome) == 0
    await year.until(at("2023-09-29", "00:00"))

    outcomes = {row.assignment_id: row.outcome for row in await year.all(RoundOutcome)}
    for number, unit, outcome in (
        ("（十）", "市水利局", RoundOutcomeKind.IN_TIME),
        ("（十）", "市农委", RoundOutcomeKind.IN_TIME),
        ("（二十）", "市统计局", RoundOutcomeKind.RETURNED),
        ("（十一）", "市教育局", RoundOutcomeKind.LATE),
        ("（四）", "市大数据局", RoundOutcomeKind.MISSING),
        ("（三十三）", "城关镇", RoundOutcomeKind.MISSING),
    ):
        assert outcomes[await year.assignment(number, unit)] == outcome
    assert await year.assignment("（三）", "市委编办") not in outcomes  # consulted
    assert (await year.round()).closed_at == at("2023-09-29", "00:00")
    # 09-29 is the first day of the break: coordinators read of it on 10-09.
    await year.until(at("2023-10-09", "09:00"))
    assert year.words("陈主任", "2023-10-09", "round_closed").startswith(
        "<b>第三季度进展填报已结束</b>\n"
        "应报42家。\n"
        "部门已报3/25家，部分已报1家，未报21家\n"
        "乡镇街道已报0/17家，未报17家\n"
        "有迟报的1家。\n"
        "部分已报：市大数据局（差5项）\n"
        "未报：市法治政府建设领导小组办公室、市政府办公室、市发展改革委、"
    )
    told = year.words("陈主任", "2023-10-09", "round_closed")
    assert told.endswith("等38家\n退回还没补（在补充期限内补上，仍算按时）：市统计局")
    # The round's own page says the same, and so does /status.
    async with year.database.reading() as session:
        over = (await board_of(session, year.office, await session.get_one(Plan, year.plan), year.now)).over
    assert over is not None
    assert over.counts == Counts(3, 1, 38)
    # That morning brings the week as well: of the round, whose own letter has told it all, it says nothing but what is
    # left. 39 of the 42 have not told all; in each of the 32 items one who leads or answers for it is among them.
    assert year.words("陈主任", "2023-10-09", "digest_week") == (
        "<b>新密市2023年度法治政府建设工作安排 · 一周情况</b>\n"
        "事项33项：🔴 到期未报32；另有1项由商请单位承办，不设灯。\n"
        "新报2件（2家），待审核4件。\n"
        "到期未报39家。\n"
        "没有联络员的单位39家。\n"
        "时限：（二十三）全面主动落实政务公开，12月31日，🔴 第三季度未报 · 已于9月22日（周五）截止\n"
        "<i>以上为各单位自报，未经核实。</i>"
    )


@one_database
async def test_what_is_amended_after_the_close_by_the_day_that_was_named_counts_as_in_time(year: Year) -> None:
    await year.until(at("2023-09-20"))
    one = await year.round()
    first = await year.replies(
        "市统计局", "（二十）", round_id=one.id, state=ReplyState.RETURNED, amend_by=date(2023, 10, 10)
    )
    await year.until(at("2023-10-09", "10:00"))
    place = col(RoundOutcome.assignment_id) == await year.assignment("（二十）", "市统计局")
    assert [row.outcome for row in await year.all(RoundOutcome, place)] == [RoundOutcomeKind.RETURNED]
    await year.replies("市统计局", "（二十）", round_id=one.id, amends_id=first)
    await year.until(at("2023-10-10", "00:00"))
    assert [row.outcome for row in await year.all(RoundOutcome, place)] == [RoundOutcomeKind.IN_TIME]


@one_database
async def test_what_is_amended_while_the_next_round_asks_is_said_to_both(year: Year) -> None:
    """市统计局 may amend until 11-24; the closing round opens on 11-20, and asks for its word on the item, too."""
    await year.until(at("2023-09-20"))
    one = await year.round()
    first = await year.replies(
        "市统计局", "（二十）", round_id=one.id, state=ReplyState.RETURNED, amend_by=date(2023, 11, 24)
    )
    await year.until(at("2023-11-22", "10:00"))
    closing = await year.round(RoundKind.CLOSING)
    await year.replies("市统计局", "（二十）", round_id=closing.id, amends_id=first)
    await year.until(at("2023-11-23", "00:00"))
    place = col(RoundOutcome.assignment_id) == await year.assignment("（二十）", "市统计局")
    assert [row.outcome for row in await year.all(RoundOutcome, place)] == [RoundOutcomeKind.IN_TIME]


async def test_an_amendment_that_was_sent_back_and_amended_again_counts_as_in_time(year: Year) -> None:
    """The first amendment answers the closing round; what amends it was said to neither, and names the amendment."""
    await year.until(at("2023-09-20"))
    one = await year.round()
    first = await year.replies(
        "市统计局", "（二十）", round_id=one.id, state=ReplyState.RETURNED, amend_by=date(2023, 11, 24)
    )
    await year.until(at("2023-11-22", "10:00"))
    closing = await year.round(RoundKind.CLOSING)
    second = await year.replies(
        "市统计局", "（二十）", round_id=closing.id, amends_id=first,
        state=ReplyState.RETURNED, amend_by=date(2023, 11, 27),
    )  # fmt: skip
    place = col(RoundOutcome.assignment_id) == await year.assignment("（二十）", "市统计局")
    await year.until(at("2023-11-23", "00:00"))
    assert [row.outcome for row in await year.all(RoundOutcome, place)] == [RoundOutcomeKind.RETURNED]
    await year.until(at("2023-11-27", "10:00"))
    await year.replies("市统计局", "（二十）", amends_id=second)
    await year.until(at("2023-11-28", "00:00"))
    assert [row.outcome for row in await year.all(RoundOutcome, place)] == [RoundOutcomeKind.IN_TIME]


@one_database
async def test_what_is_amended_by_a_unit_that_was_moved_since_counts_as_in_time(year: Year) -> None:
    await year.until(at("2023-09-20"))
    one = await year.round()
    first = await year.replies(
        "市大数据局", "（四）", round_id=one.id, state=ReplyState.RETURNED, amend_by=date(2023, 10, 10)
    )
    await year.until(at("2023-10-09", "10:00"))
    before = await year.assignment("（四）", "市大数据局")
    await move_assignment(await year.act(CHEN), before, Role.RESPONSIBLE)
    await year.replies("市大数据局", "（四）", round_id=one.id, amends_id=first)
    await year.until(at("2023-10-10", "00:00"))
    place = col(RoundOutcome.assignment_id) == before
    assert [row.outcome for row in await year.all(RoundOutcome, place)] == [RoundOutcomeKind.IN_TIME]


@one_database
async def test_outage_over_the_end_closes_late_and_once(year: Year) -> None:
    await year.until(at("2023-09-28", "12:00"))
    await year.restarts_after_outage(at("2023-10-09", "10:00"))
    asked = len(await year.all(RoundOutcome))
    await year.until(at("2023-10-11"))
    assert len(await year.all(RoundOutcome)) == asked > 0
    assert [kind for _, kind in year.told("陈主任")].count("round_closed") == 1


# The plan's end


@one_database
async def test_plan_without_a_closing_round_is_silent_from_january(database: Database) -> None:
    """Its year's end is 2023-12-31: spoken of until 12-29 (0), and not on 2024-01-03 (+1)."""
    year = await new_year(database, at("2023-12-20", "08:00"))
    one = await year.round(RoundKind.CLOSING)
    await year.change(Round, one.id, called_off_at=year.now)
    await year.change(Round, (await year.round()).id, called_off_at=year.now)
    await year.until(at("2024-01-20", "10:00"))
    # −14 of 12-15 is late on 12-20; −7 on 12-22, −3 on 12-28, 0 on 12-29.
    assert year.asked("孙科长") == ["2023-12-20", "2023-12-22", "2023-12-28", "2023-12-29"]
    # Ten working days after the year: 2024-01-02 is the first, 01-15 the tenth. Then it waits for what is open.
    assert (await year.get(Plan, year.plan)).archived_at is None
    await everything_settled(year)
    await year.until(at("2024-01-22"))
    assert (await year.get(Plan, year.plan)).archived_at == at("2024-01-21", "00:00")


@one_database
async def test_archived_plan_is_still_to_be_read_and_no_longer_to_be_signed_for(database: Database) -> None:
    year = await new_year(database, at("2023-12-15", "20:00"))
    await year.change(Round, (await year.round(RoundKind.CLOSING)).id, opened_at=at("2023-11-20"))
    await year.until(at("2023-12-28", "23:00"))
    assert (await year.get(Plan, year.plan)).archived_at is None  # ten working days are left to the office
    await acknowledge(await year.act(LIU), year.plan, [await year.unit_id("市大数据局")])
    await everything_settled(year)
    await year.until(at("2023-12-30"))
    async with year.database.reading() as session:
        plan = await plan_to_read(session, year.office.id)
        assert await plans_in_force(session, year.office.id) == []
    assert plan is not None
    assert (plan.id, plan.archived_at) == (year.plan, at("2023-12-29", "00:00"))
    with pytest.raises(Refusal, match="refused-plan-archived"):
        await acknowledge(await year.act(SUN), year.plan, [await year.unit_id("市政府办公室")])


async def everything_settled(year: Year) -> None:
    for item in await year.all(Item, col(Item.plan_id) == year.plan):
        await year.change(Item, item.id, state=ItemState.SETTLED)


# A date long past, and the unit's leader


async def with_a_date_long_past(database: Database) -> tuple[Year, int]:
    """A milestone on Thursday 2023-10-12 for （二十三）: +1 is 10-13, +3 Tuesday 10-17. 张局长 leads the unit."""
    year = await new_year(database, at("2023-10-10", "08:00"))
    await year.seated(ZHANG, "张局长", "市政府办公室", Post.LEADER)
    await year.sends()
    await set_date(await year.act(CHEN), await year.item("（二十三）"), date(2023, 10, 12), "10月12日", "会议要求")
    [due] = await year.all(Due, col(Due.on_day) == date(2023, 10, 12))
    return year, due.id


DRAFT = (
    "张局长，您好！（二十三）全面主动落实政务公开由市政府办公室牵头，时限是10月12日，目前尚未收到办好的消息；"
    "10月12日、10月13日、10月17日提醒过孙科长。如有困难，我们来协调；如已办好或已报送，请忽略并谅解。\n"
    "本条只发您本人，不通报，不作考核依据。　新密市法治政府建设领导小组办公室 陈主任"
)


@one_database
async def test_leader_hears_only_when_a_coordinator_says_so(database: Database) -> None:
    year, due = await with_a_date_long_past(database)
    await year.until(at("2023-10-17", "10:00"))
    assert year.asked("孙科长") == ["2023-10-12", "2023-10-13", "2023-10-17"]
    assert "办公室会与贵单位分管负责同志沟通" in year.words("孙科长", "2023-10-13")
    assert "办公室会与贵单位分管负责同志沟通" not in year.words("孙科长", "2023-10-17")
    assert year.words("陈主任", "2023-10-17", "leader_word").startswith(
        "<b>（二十三）全面主动落实政务公开 · 市政府办公室</b>\n"
        "时限10月12日（周四），已过3个工作日，还没有收到办好的消息；10月12日、10月13日"
    )
    assert "leader" not in [kind for _, _, kind, _ in year.heard]
    [draft] = await year.all(Letter, col(Letter.kind) == "leader_word")
    assert (draft.facts["dues"], draft.facts["unit"]) == ([due], await year.unit_id("市政府办公室"))
    await pass_on_to_leader(await year.act(CHEN), draft.id)
    with pytest.raises(Refusal, match="refused-passed-on"):
        await pass_on_to_leader(await year.act(CHEN), draft.id)
    await year.sends()
    assert year.words("张局长", "2023-10-17", "leader") == DRAFT
    [letter] = await year.all(Letter, col(Letter.kind) == "leader")
    for _ in range(2):
        await answer_as_leader(await year.act(ZHANG), letter.id, LeaderAnswer.HELP)
    await year.sends()
    assert year.words("陈主任", "2023-10-17", "leader_said") == (
        "<b>市政府办公室 · 张局长</b>\n（二十三）全面主动落实政务公开：需要协调，请您联系。"
    )
    with pytest.raises(Refusal, match="refused-gone"):
        await answer_as_leader(await year.act(SUN), letter.id, LeaderAnswer.HELP)


@one_database
async def test_dates_of_one_day_are_one_line_one_draft_and_one_word(database: Database) -> None:
    """Three more of 市政府办公室's items have the same day."""
    year, _ = await with_a_date_long_past(database)
    for number in ("（三）", "（四）", "（九）"):
        place = await year.assignment(number, "市政府办公室")
        await set_date(await year.act(CHEN), await year.item(number), date(2023, 10, 12), "10月12日", "会议要求", place)
    await year.until(at("2023-10-17", "10:00"))
    assert year.asked("孙科长") == ["2023-10-12", "2023-10-13", "2023-10-17"]
    assert year.words("孙科长", "2023-10-13") == (
        "孙科长，市政府办公室有4项时限是10月12日（周四），目前还没有收到办好的消息：\n"
        "（三）推进政府机构职能优化协同高效\n"
        "（四）深入推进放管服改革\n"
        "（九）严格落实重大行政决策程序\n"
        "（二十三）全面主动落实政务公开\n"
        "如仍没有消息，办公室会与贵单位分管负责同志沟通；有困难请直接说，办公室来协调。\n"
        "办好了，直接回复一句“（三）已完成”就行，不再为此提醒。\n"
        "下次提醒10月17日。"
    )
    [draft] = await year.all(Letter, col(Letter.kind) == "leader_word")
    assert len(draft.facts["dues"]) == 4
    await pass_on_to_leader(await year.act(CHEN), draft.id)
    await year.sends()
    assert year.words("张局长", "2023-10-17", "leader").startswith(
        "张局长，您好！（三）、（四）、（九）、（二十三）等4项由市政府办公室负责，时限是10月12日，目前尚未收到办好的消息；"
    )


@one_database
async def test_leader_does_not_hear_of_what_was_done_before_it_went_out(database: Database) -> None:
    year, due = await with_a_date_long_past(database)
    await year.until(at("2023-10-17", "12:30"))  # the noon rest: it waits until half past two
    [draft] = await year.all(Letter, col(Letter.kind) == "leader_word")
    await pass_on_to_leader(await year.act(CHEN), draft.id)
    await year.replies("市政府办公室", "（二十三）", claims=[due])
    await year.until(at("2023-10-18", "10:00"))
    assert [kind for _, kind in year.told("张局长")] == ["welcome"]


@one_database
async def test_word_waits_until_the_contact_has_heard_of_it(database: Database) -> None:
    """Nobody was told on 10-13, since nobody kept time: the first reminder after the date is +3 on 10-17."""
    year, _ = await with_a_date_long_past(database)
    await year.until(at("2023-10-12", "10:00"))
    await year.restarts_after_outage(at("2023-10-17", "10:00"))
    assert "办公室会与贵单位分管负责同志沟通" in year.words("孙科长", "2023-10-17")
    await year.until(at("2023-10-18", "10:00"))
    assert [day for day, kind in year.told("陈主任") if kind == "leader_word"] == ["2023-10-18"]


async def _reporting(year: Year) -> list[str]:
    return list(await _owed(year, None))


async def _owed(year: Year, units: list[str] | None) -> dict[str, list[str]]:
    """Unit → the items that the plan's board says it owes the open round."""
    async with year.database.reading() as session:
        board = await board_of(session, year.office, await session.get_one(Plan, year.plan), year.now)
    numbers = {item.id: item.number_text for item in board.items}
    return {
        unit.name: list(dict.fromkeys(numbers[place.item_id] for place in unit.places if place.owes))
        for unit in board.units
        if any(place.owes for place in unit.places) and (units is None or unit.name in units)
    }
