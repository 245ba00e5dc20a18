"""The plan of 新密 corrected after it is in force. Counts were taken from the paper by hand.

（二十） has two clauses: 11 units answer for their part in the first, 市纪委监委 and 市委组织部 lead the second, and
17 townships and subdistricts share. （四）: 市政府办公室, 市发展改革委, 市大数据局 lead. （二十三） has the only date.
"""

import asyncio
from datetime import UTC, date, datetime

import pytest
from sqlmodel import col

from models.actions.adopt import adopt_notice
from models.actions.assignments import add_assignment, drop_assignment, move_assignment
from models.actions.dates import drop_date, move_date, set_date
from models.actions.leaders import set_leader, vacate_leader
from models.actions.merge import merge_items
from models.actions.split import split_item
from models.database import Database
from models.people import Member, Seat, Unit
from models.plan import Assignment, Clause, Due, Item, Plan, Target
from models.questions.board import board_of_units
from models.questions.leaders import possible_leaders
from models.questions.plans import shares_of
from models.questions.unit_items import unit_items
from models.rules.errors import Refusal
from models.rules.words import Duty, ItemState, Post, Role
from tests.actions.adopted import Adopted, adopted_office
from tests.actions.cast import CHEN, LI, WANG
from tests.actions.two_plans import item_of, second_received

ZHANG = 1005


@pytest.fixture
async def cast(database: Database) -> Adopted:
    return await adopted_office(database)


async def counts(cast: Adopted, unit: str) -> tuple[int, int, int, int, int]:
    """Leads, answers for its part, helps, shares, reports on what it shares."""
    async with cast.database.reading() as session:
        shares = await shares_of(session, cast.plan, [await cast.unit_id(unit)])
    one = shares[0]
    return one.leads, one.responsible, one.cooperates, one.shares, one.reports_on_shared


async def numbers(cast: Adopted, unit: str) -> list[str]:
    unit_id = await cast.unit_id(unit)
    async with cast.database.reading() as session:
        plan = await session.get_one(Plan, cast.plan)
        board = await board_of_units(session, cast.office, plan, cast.now, [unit_id])
    return [line.number_text for line in unit_items(board, unit_id)]


# Assignments


async def test_a_moved_assignment_ends_and_another_follows_it(cast: Adopted) -> None:
    old = await cast.assignment("（四）", "市大数据局")
    new = await move_assignment(await cast.act(CHEN), old, Role.COOPERATING, " 职责调整 ")
    before, after = await cast.get(Assignment, old), await cast.get(Assignment, new)
    assert (before.until, before.role) == (cast.now, Role.LEAD)
    assert (after.since, after.until, after.follows_id) == (cast.now, None, old)
    assert (after.role, after.duty, after.reason) == (Role.COOPERATING, Duty.INFORMED, "职责调整")
    assert await counts(cast, "市大数据局") == (3, 2, 1, 0, 0)  # it led （三）（四）（二十五）（二十六）
    assert await cast.audited("assignment.moved") == [
        {
            "item": await cast.item("（四）"),
            "unit": await cast.unit_id("市大数据局"),
            "before": {"assignment": old, "role": "lead", "duty": "reports"},
            "after": {"role": "cooperating", "duty": "informed"},
            "reason": "职责调整",
        }
    ]


async def test_a_unit_s_own_date_goes_with_it_into_another_role(cast: Adopted) -> None:
    old = await cast.assignment("（四）", "市大数据局")
    item = await cast.item("（四）")
    due = await set_date(await cast.act(CHEN), item, date(2023, 10, 31), "10月底", "会议要求", old)
    new = await move_assignment(await cast.act(CHEN), old, Role.RESPONSIBLE)
    dates = await cast.all(Due, col(Due.item_id) == item, col(Due.until).is_(None))
    assert [(each.assignment_id, each.on_day, each.follows_id) for each in dates] == [(new, date(2023, 10, 31), due)]


async def test_of_two_items_with_a_number_only_the_one_that_was_marked_asks_townships(cast: Adopted) -> None:
    """The plan's （六） is marked. A supplement has a （六） of its own, in which nobody shares yet."""
    paper = (
        "关于印发《新密市2023年惠企补充安排》的通知\n2023年8月10日\n一、提升服务\n"
        "（六）开展企业走访。走访规上企业。〔市司法局牵头，有关部门按职责分工负责〕\n"
    )
    await adopt_notice(await cast.act(CHEN), await second_received(cast, paper), cast.plan)
    ours = await item_of(cast, "开展企业走访")
    assert ours.number_text == "（六）"
    [clause] = await cast.all(Clause, col(Clause.item_id) == ours.id)
    unit = await cast.unit_id("城关镇")
    added = await add_assignment(await cast.act(CHEN), clause.id, unit, Role.SHARING)
    assert (await cast.get(Assignment, added)).duty == Duty.INFORMED


async def test_who_comes_to_share_reports_where_the_others_do(cast: Adopted) -> None:
    for number, duty in (("（十）", Duty.REPORTS), ("（四）", Duty.INFORMED)):
        clause, unit = await cast.clause(number), await cast.unit_id("市信访局")
        added = await add_assignment(await cast.act(CHEN), clause, unit, Role.SHARING)
        assert (await cast.get(Assignment, added)).duty == duty


async def test_a_unit_added_has_the_item_and_one_dropped_has_it_no_more(cast: Adopted) -> None:
    clause, unit = await cast.clause("（四）"), await cast.unit_id("市信访局")
    assert await numbers(cast, "市信访局") == ["（十九）"]
    added = await add_assignment(await cast.act(CHEN), clause, unit, Role.RESPONSIBLE, "会议要求")
    assert await numbers(cast, "市信访局") == ["（十九）", "（四）"]  # what it leads comes first
    cast.later(hours=1)
    await drop_assignment(await cast.act(CHEN), added, "误加")
    assert await numbers(cast, "市信访局") == ["（十九）"]
    row = await cast.get(Assignment, added)
    assert (row.until, row.ended_why) == (cast.now, "误加")
    [dropped] = await cast.audited("assignment.dropped")
    assert (dropped["before"], dropped["after"]) == (
        {"clause": clause, "role": "responsible", "duty": "reports"},
        None,
    )


async def test_who_is_dropped_takes_its_own_date_along(cast: Adopted) -> None:
    theirs = await cast.assignment("（四）", "市大数据局")
    item = await cast.item("（四）")
    await set_date(await cast.act(CHEN), item, date(2023, 10, 31), "10月底", "会议要求", theirs)
    await drop_assignment(await cast.act(CHEN), theirs, "不涉及")
    assert await cast.all(Due, col(Due.item_id) == item, col(Due.until).is_(None)) == []


async def test_a_unit_stands_once_in_a_clause_and_may_stand_in_the_other(cast: Adopted) -> None:
    unit = await cast.unit_id("市财政局")
    with pytest.raises(Refusal, match="refused-unit-in-clause"):
        await add_assignment(await cast.act(CHEN), await cast.clause("（二十）", 1), unit, Role.LEAD)
    await add_assignment(await cast.act(CHEN), await cast.clause("（二十）", 2), unit, Role.LEAD)


async def test_the_same_role_again_is_refused(cast: Adopted) -> None:
    with pytest.raises(Refusal, match="refused-role-same"):
        await move_assignment(await cast.act(CHEN), await cast.assignment("（四）", "市大数据局"), Role.LEAD)


async def test_what_a_colleague_has_dropped_meanwhile_is_neither_moved_nor_dropped_again(cast: Adopted) -> None:
    assignment = await cast.assignment("（四）", "市大数据局")
    await drop_assignment(await cast.act(CHEN), assignment, "不涉及")
    with pytest.raises(Refusal, match="refused-assignment-changed"):
        await move_assignment(await cast.act(CHEN), assignment, Role.COOPERATING)
    with pytest.raises(Refusal, match="refused-assignment-changed"):
        await drop_assignment(await cast.act(CHEN), assignment, "不涉及")
    day = date(2023, 10, 31)
    with pytest.raises(Refusal, match="refused-assignment-changed"):
        await set_date(await cast.act(CHEN), await cast.item("（四）"), day, "10月底", "会议要求", assignment)


async def test_a_retired_unit_takes_no_task(cast: Adopted) -> None:
    unit = await cast.unit_id("市信访局")
    async with cast.database.writing() as session:
        (await session.get_one(Unit, unit)).retired_at = cast.now
        await session.commit()
    with pytest.raises(Refusal, match="refused-unit-retired"):
        await add_assignment(await cast.act(CHEN), await cast.clause("（四）"), unit, Role.LEAD)


async def test_an_archived_plan_and_the_general_demand_are_not_corrected(cast: Adopted) -> None:
    with pytest.raises(Refusal, match="refused-item-general"):
        await set_date(await cast.act(CHEN), await cast.item("（一）"), date(2023, 12, 1), "12月1日", "会议要求")
    async with cast.database.writing() as session:
        (await session.get_one(Plan, cast.plan)).archived_at = cast.now
        await session.commit()
    with pytest.raises(Refusal, match="refused-plan-archived"):
        await drop_assignment(await cast.act(CHEN), await cast.assignment("（四）", "市大数据局"), "不涉及")


async def test_a_drop_and_a_date_need_their_reason(cast: Adopted) -> None:
    with pytest.raises(Refusal, match="refused-reason-empty"):
        await drop_assignment(await cast.act(CHEN), await cast.assignment("（四）", "市大数据局"), "  ")
    with pytest.raises(Refusal, match="refused-reason-long"):
        await set_date(await cast.act(CHEN), await cast.item("（四）"), date(2023, 12, 1), "12月1日", "因" * 101)


async def test_only_coordinators_correct(cast: Adopted) -> None:
    await cast.seated(LI, "李科长", "市大数据局")
    assignment, item = await cast.assignment("（四）", "市大数据局"), await cast.item("（四）")
    with pytest.raises(Refusal, match="refused-no-right"):
        await move_assignment(await cast.act(LI), assignment, Role.COOPERATING)
    with pytest.raises(Refusal, match="refused-no-right"):
        await drop_assignment(await cast.act(LI), assignment, "不涉及")
    with pytest.raises(Refusal, match="refused-no-right"):
        await add_assignment(await cast.act(LI), await cast.clause("（五）"), await cast.unit_id("市水利局"), Role.LEAD)
    with pytest.raises(Refusal, match="refused-no-right"):
        await set_date(await cast.act(LI), item, date(2023, 12, 1), "12月1日", "会议要求")
    with pytest.raises(Refusal, match="refused-no-right"):
        await split_item(await cast.act(LI), item, "甲：一\n乙：二")
    with pytest.raises(Refusal, match="refused-no-right"):
        await merge_items(await cast.act(LI), item, [await cast.item("（五）")])
    with pytest.raises(Refusal, match="refused-no-right"):
        await set_leader(await cast.act(LI), await cast.unit_id("市大数据局"), 1)


# Dates


async def the_date(cast: Adopted) -> int:
    [due] = await cast.all(Due, col(Due.until).is_(None))
    return int(due.id)


@pytest.mark.parametrize("day", [date(2022, 12, 31), date(2025, 1, 1)])
async def test_a_date_of_another_year_than_the_plan_s_is_refused(cast: Adopted, day: date) -> None:
    with pytest.raises(Refusal, match="refused-date-year"):
        await move_date(await cast.act(CHEN), await the_date(cast), day, "那天", "会议要求", past_too=True)
    with pytest.raises(Refusal, match="refused-date-year"):
        await set_date(await cast.act(CHEN), await cast.item("（四）"), day, "那天", "会议要求", past_too=True)


async def test_a_moved_date_follows_the_paper_s_own(cast: Adopted) -> None:
    old = await the_date(cast)
    new = await move_date(await cast.act(CHEN), old, date(2023, 11, 30), "11月30日", "提前完成")
    before, after = await cast.get(Due, old), await cast.get(Due, new)
    assert (before.on_day, before.until) == (date(2023, 12, 31), cast.now)
    assert (after.on_day, after.words, after.what) == (date(2023, 11, 30), "11月30日", before.what)
    assert (after.follows_id, after.reason, after.set_at) == (old, "提前完成", cast.now)
    [moved] = await cast.audited("date.moved")
    assert (moved["before"], moved["after"]) == ({"due": old, "on": "2023-12-31"}, "2023-11-30")
    with pytest.raises(Refusal, match="refused-date-changed"):  # a second coordinator, still looking at the old one
        await move_date(await cast.act(CHEN), old, date(2023, 10, 31), "10月31日", "提前完成")
    with pytest.raises(Refusal, match="refused-date-changed"):
        await drop_date(await cast.act(CHEN), old, "另行通知")


async def test_a_dropped_date_ends_with_its_reason(cast: Adopted) -> None:
    due = await the_date(cast)
    await drop_date(await cast.act(CHEN), due, "另行通知")
    row = await cast.get(Due, due)
    assert (row.until, row.ended_why) == (cast.now, "另行通知")
    assert [told["before"] for told in await cast.audited("date.dropped")] == ["2023-12-31"]


async def test_a_day_gone_by_is_set_only_where_it_is_meant(cast: Adopted) -> None:
    item, today, past = await cast.item("（四）"), date(2023, 8, 14), date(2023, 8, 13)
    await set_date(await cast.act(CHEN), item, today, "今天", "会议要求")
    with pytest.raises(Refusal, match="refused-day-past"):
        await set_date(await cast.act(CHEN), item, past, "8月13日", "会议要求")
    await set_date(await cast.act(CHEN), item, past, "8月13日", "会议要求", past_too=True)


async def test_the_same_day_twice_is_refused_and_another_may_stand_beside_it(cast: Adopted) -> None:
    item, act = await cast.item("（二十三）"), cast.act
    with pytest.raises(Refusal, match="refused-date-same"):
        await set_date(await act(CHEN), item, date(2023, 12, 31), "年底", "会议要求")
    with pytest.raises(Refusal, match="refused-date-same"):
        await move_date(await act(CHEN), await the_date(cast), date(2023, 12, 31), "年底", "会议要求")
    theirs = await cast.assignment("（二十三）", "市政府办公室")
    await set_date(await act(CHEN), item, date(2023, 12, 31), "年底", "会议要求", theirs)
    await set_date(await act(CHEN), item, date(2023, 9, 30), "9月底", "会议要求")


# Split and merge


async def test_each_part_has_the_units_the_date_and_its_place(cast: Adopted) -> None:
    whole = await cast.item("（二十三）")
    parts = await split_item(await cast.act(CHEN), whole, "1. 政府信息公开：建平台\n2. 依申请公开：优化流程", "太大")
    rows = [await cast.get(Item, part) for part in parts]
    assert [(row.number_text, row.title, row.text, row.parent_id) for row in rows] == [
        ("（二十三）-1", "政府信息公开", "建平台", whole),
        ("（二十三）-2", "依申请公开", "优化流程", whole),
    ]
    assert (await cast.get(Item, whole)).state == ItemState.VOID
    assert await cast.assignment("（二十三）", "市政府办公室") == 0
    for number in ("（二十三）-1", "（二十三）-2"):
        new = await cast.get(Assignment, await cast.assignment(number, "市政府办公室"))
        assert (new.role, new.duty) == (Role.LEAD, Duty.REPORTS)
    dues = await cast.all(Due, col(Due.until).is_(None))
    assert [(due.item_id, due.on_day) for due in dues] == [(part, date(2023, 12, 31)) for part in parts]
    # In the order of the paper: after （二十二）, before （二十四）. 城关镇 shares in every item.
    told = await numbers(cast, "城关镇")
    at = told.index("（二十二）")
    assert told[at : at + 4] == ["（二十二）", "（二十三）-1", "（二十三）-2", "（二十四）"]
    assert await counts(cast, "城关镇") == (0, 0, 0, 34, 4)  # 33, one less, two more


async def test_a_target_goes_to_the_part_that_speaks_of_it(cast: Adopted) -> None:
    item = await cast.item("（四）")
    targets = await cast.all(Target, col(Target.item_id) == item)
    words = targets[0].metric
    parts = await split_item(await cast.act(CHEN), item, f"行政许可：清单管理\n一网通办：{words}")
    assert (await cast.get(Target, targets[0].id)).item_id == parts[1]


async def test_an_item_is_split_once(cast: Adopted) -> None:
    item = await cast.item("（四）")
    await split_item(await cast.act(CHEN), item, "甲：一\n乙：二")
    with pytest.raises(Refusal, match="refused-item-closed"):
        await split_item(await cast.act(CHEN), item, "甲：一\n乙：二")
    await split_item(await cast.act(CHEN), await cast.item("（四）-1"), "子：一\n丑：二")


@pytest.mark.parametrize(
    ("words", "refused"),
    [
        ("只有一行", "refused-parts-count"),
        ("\n".join("甲乙丙丁戊己庚辛壬癸"), "refused-parts-count"),
        ("长" * 41 + "\n乙", "refused-part-title"),
        ("甲：" + "长" * 2000 + "\n乙", "refused-parts-long"),
    ],
)
async def test_parts_are_two_to_nine_lines_that_can_be_read(cast: Adopted, words: str, refused: str) -> None:
    with pytest.raises(Refusal, match=refused):
        await split_item(await cast.act(CHEN), await cast.item("（四）"), words)


async def test_a_merged_item_has_the_units_of_both_each_in_its_weightiest_role(cast: Adopted) -> None:
    # （二）: 市委组织部, 市司法局 answer for their part. （七）: both lead, with 市委巡察办, 市政府办公室, 市审计局.
    kept, other = await cast.item("（二）"), await cast.item("（七）")
    before = (await cast.get(Item, kept)).text
    await merge_items(await cast.act(CHEN), kept, [other], "内容重复")
    void = await cast.get(Item, other)
    assert (void.state, void.into_id) == (ItemState.VOID, kept)
    held = await cast.all(
        Assignment,
        col(Assignment.clause_id) == await cast.clause("（二）"),
        col(Assignment.until).is_(None),
        col(Assignment.role) != Role.SHARING,
    )
    names = {(await cast.get(Unit, each.unit_id)).name: each.role for each in held}
    assert names == dict.fromkeys(("市委组织部", "市委巡察办", "市政府办公室", "市审计局", "市司法局"), Role.LEAD)
    # 市司法局 led 15 and answered in 5: leads 15, of which the merged one, and answers in 4.
    assert await counts(cast, "市司法局") == (15, 4, 0, 0, 0)
    assert await counts(cast, "城关镇") == (0, 0, 0, 32, 4)
    assert (await cast.get(Item, kept)).text == f"{before}\n（七）{void.title}\n{void.text}"


async def test_who_shares_and_reports_in_one_of_the_merged_reports_in_the_whole(cast: Adopted) -> None:
    await merge_items(await cast.act(CHEN), await cast.item("（四）"), [await cast.item("（十）")])
    assert await counts(cast, "城关镇") == (0, 0, 0, 32, 4)  # （十） was one of the four


async def test_merging_takes_dates_and_targets_along(cast: Adopted) -> None:
    kept, other = await cast.item("（四）"), await cast.item("（二十三）")
    before = await cast.count(Target, col(Target.item_id).in_((kept, other)))
    await merge_items(await cast.act(CHEN), kept, [other])
    assert await cast.count(Target, col(Target.item_id) == kept) == before
    [due] = await cast.all(Due, col(Due.until).is_(None))
    assert (due.item_id, due.on_day) == (kept, date(2023, 12, 31))


async def test_nothing_to_merge_is_refused(cast: Adopted) -> None:
    kept = await cast.item("（四）")
    with pytest.raises(Refusal, match="refused-merge-none"):
        await merge_items(await cast.act(CHEN), kept, [kept])
    await merge_items(await cast.act(CHEN), kept, [await cast.item("（五）")])
    with pytest.raises(Refusal, match="refused-item-closed"):  # by a colleague, meanwhile
        await merge_items(await cast.act(CHEN), await cast.item("（六）"), [await cast.item("（五）")])


# A unit's leader


async def test_a_contact_known_already_becomes_the_leader_and_another_takes_over(cast: Adopted) -> None:
    unit = await cast.unit_id("市大数据局")
    await cast.seated(LI, "刘科长", "市大数据局")
    await cast.seated(ZHANG, "张局长", "市大数据局", Post.LEADER)
    [li] = await cast.all(Member, col(Member.telegram_id) == LI)
    [zhang] = await cast.all(Member, col(Member.telegram_id) == ZHANG)
    await set_leader(await cast.act(CHEN), unit, li.id)
    held = await cast.all(Seat, col(Seat.unit_id) == unit, col(Seat.until).is_(None))
    assert [(seat.member_id, seat.post) for seat in held] == [(li.id, Post.CONTACT), (li.id, Post.LEADER)]
    assert [(told["before"], told["after"]) for told in await cast.audited("leader.set")] == [([zhang.id], li.id)]
    with pytest.raises(Refusal, match="refused-leads-already"):
        await set_leader(await cast.act(CHEN), unit, li.id)


async def test_the_leader_s_seat_can_be_left_empty_and_other_seats_stay(cast: Adopted) -> None:
    unit = await cast.unit_id("市大数据局")
    await cast.seated(LI, "刘科长", "市大数据局")
    [liu] = await cast.all(Member, col(Member.telegram_id) == LI)
    await set_leader(await cast.act(CHEN), unit, liu.id)
    with pytest.raises(Refusal, match="refused-no-right"):
        await vacate_leader(await cast.act(LI), unit)
    await vacate_leader(await cast.act(CHEN), unit)
    held = await cast.all(Seat, col(Seat.unit_id) == unit, col(Seat.until).is_(None))
    assert [seat.post for seat in held] == [Post.CONTACT]
    assert [(told["before"], told["after"]) for told in await cast.audited("leader.vacated")] == [([liu.id], None)]
    with pytest.raises(Refusal, match="refused-leads-nobody"):  # a second tap
        await vacate_leader(await cast.act(CHEN), unit)


async def test_the_unit_s_own_people_are_offered_first_and_the_office_s_last(cast: Adopted) -> None:
    await cast.seated(WANG, "王干事", "城关镇")
    await cast.seated(LI, "李科长", "市司法局")
    async with cast.database.reading() as session:
        of_town = await possible_leaders(session, cast.office.id, await cast.unit_id("城关镇"))
    assert [one.name for one in of_town] == ["王干事", "李科长", "陈主任"]


async def test_a_stranger_is_invited_and_not_set(cast: Adopted) -> None:
    await cast.seated(WANG, "王干事", "城关镇")
    async with cast.database.writing() as session:
        for seat in await cast.all(Seat, col(Seat.unit_id) == await cast.unit_id("城关镇")):
            (await session.get_one(Seat, seat.id)).until = datetime(2023, 8, 14, tzinfo=UTC)
        await session.commit()
    [wang] = await cast.all(Member, col(Member.telegram_id) == WANG)
    with pytest.raises(Refusal, match="refused-gone"):
        await set_leader(await cast.act(CHEN), await cast.unit_id("城关镇"), wang.id)


async def test_of_two_coordinators_at_once_one_moves_and_the_other_is_told(cast: Adopted) -> None:
    assignment = await cast.assignment("（四）", "市大数据局")
    outcomes = await asyncio.gather(
        move_assignment(await cast.act(CHEN), assignment, Role.RESPONSIBLE),
        move_assignment(await cast.act(CHEN), assignment, Role.COOPERATING),
        return_exceptions=True,
    )
    refused = [outcome for outcome in outcomes if isinstance(outcome, Refusal)]
    assert [refusal.key for refusal in refused] == ["refused-assignment-changed"]
    assert sum(await counts(cast, "市大数据局")) == 6  # as many items as before
