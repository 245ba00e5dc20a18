"""The several items that somebody may mean who asks /status for a number or a few characters."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.access import hearing_of, texts_of
from bot.plan_chosen import own_units
from bot.plan_marks import PlanMarks
from bot.plan_told import item_name
from bot.plans_finding import find_in_plans
from models.rules.permissions import Deed, Thing, may


async def what_was_meant(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The items that were found; of a contact's those in which their units have a part."""
    hearing, texts = hearing_of(dialog_manager), texts_of(dialog_manager)
    hearing.act.check_may(Deed.LOOK_AT_STATUS)
    start = dialog_manager.start_data
    words = str(start.get("words", "")) if isinstance(start, dict) else ""
    found = await find_in_plans(hearing, words)
    own = own_units(hearing.act.speaker)
    sees_all = may(hearing.act.speaker, Deed.LOOK_AT_PLAN, Thing(hearing.act.office_id))
    meant = found.items if sees_all else found.of_units(own)
    marks = PlanMarks(texts, {plan.id: plan.short_title for plan, _ in meant})
    lines = [
        {"id": item.id, "name": item_name(texts, item, marks.of(plan.id))} for plan, item in meant
    ]
    return {"words": words, "count": len(lines), "legend": marks.legend_html(), "items": lines}
