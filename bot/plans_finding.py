"""What somebody means by a number, a name or a few characters of a title in all the plans that they have to do with."""

from collections.abc import Collection
from dataclasses import dataclass

from bot.access import Hearing
from bot.plan_chosen import own_units, sees_plan
from bot.plan_finding import find_in_plan
from models.plan import Plan
from models.questions.board import BoardItem, BoardUnit, board_of
from models.questions.plans import plans_concerning
from models.questions.successors import successors
from models.questions.units import unit_lines


@dataclass(frozen=True)
class FoundInPlans:
    items: tuple[tuple[Plan, BoardItem], ...]
    units: tuple[tuple[Plan, BoardUnit], ...]

    def of_units(self, unit_ids: Collection[int | None]) -> tuple[tuple[Plan, BoardItem], ...]:
        """The items in which these units have a part."""
        return tuple(
            (plan, item) for plan, item in self.items if any(place.unit_id in unit_ids for place in item.places)
        )


async def find_in_plans(hearing: Hearing, words: str) -> FoundInPlans:
    act = hearing.act
    items: list[tuple[Plan, BoardItem]] = []
    units: list[tuple[Plan, BoardUnit]] = []
    office = sees_plan(act.speaker)
    async with act.database.reading() as session:
        registry = await unit_lines(session, act.office_id)
        mine = None if office else own_units(act.speaker)
        for plan in await plans_concerning(session, act.office_id, mine):
            board = await board_of(session, hearing.office, plan, act.now, to_settle=office)
            found = find_in_plan(board, registry, words, await successors(session, plan.id))
            items += [(plan, item) for item in found.items]
            units += [(plan, unit) for unit in found.units]
    return FoundInPlans(tuple(items), tuple(units))
