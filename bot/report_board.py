"""What the speaker's units have to report on in the plans in force."""

from collections.abc import Collection

from aiogram_dialog import DialogManager

from bot.access import act_of, hearing_of
from models.questions.board import BoardItem, board_of_units
from models.questions.plans import plans_in_force, units_of_member
from models.questions.to_report import UnitReport, reports_of


async def reports_at_hand(manager: DialogManager) -> list[UnitReport]:
    """One for each unit that the speaker answers for and a plan asks, in the registry's order."""
    hearing = hearing_of(manager)
    act = hearing.act
    if act.speaker.member_id is None:
        return []
    async with act.database.reading() as session:
        plans = await plans_in_force(session, act.office_id)
        units = await units_of_member(session, act.speaker.member_id)
        if not plans or not units:
            return []
        boards = [await board_of_units(session, hearing.office, plan, act.now, units) for plan in plans]
    return reports_of(boards, units)


async def plan_titles(manager: DialogManager, plan_ids: Collection[int]) -> dict[int, str]:
    """Of those of these plans that are in force, the newest first."""
    act = act_of(manager)
    async with act.database.reading() as session:
        plans = await plans_in_force(session, act.office_id)
    return {plan.id: plan.short_title for plan in plans if plan.id in plan_ids}


async def unit_names(manager: DialogManager, unit_ids: Collection[int]) -> dict[int, str]:
    """Of these units, for a list that tells of several; empty where all of it is one unit's."""
    if len(set(unit_ids)) < 2:
        return {}
    return {report.unit_id: report.unit for report in await reports_at_hand(manager) if report.unit_id in unit_ids}


async def all_items(manager: DialogManager) -> list[BoardItem]:
    """Every item of the plans in force; of its places, those of the speaker's units."""
    hearing = hearing_of(manager)
    act = hearing.act
    async with act.database.reading() as session:
        plans = await plans_in_force(session, act.office_id)
        units = await units_of_member(session, act.speaker.member_id) if act.speaker.member_id else []
        boards = [await board_of_units(session, hearing.office, plan, act.now, units) for plan in plans]
    return [item for board in boards for item in board.items]


async def report_at_hand(manager: DialogManager, unit_id: int) -> UnitReport | None:
    return next((report for report in await reports_at_hand(manager) if report.unit_id == unit_id), None)
