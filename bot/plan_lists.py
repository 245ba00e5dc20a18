"""The plan in all, and its lists: sections, items, units, and what was found; what each window shows."""

from collections.abc import Sequence
from typing import Any

from aiogram_dialog import DialogManager

from bot.access import act_of, texts_of
from bot.cutting import brief_title
from bot.papers_waiting import papers_waiting
from bot.plan_at_hand import SECTION, TYPED, Look, found_by, look, look_within, signing_at_hand
from bot.plan_told import counted_name, item_name, plan_told_html
from models.questions.board import BoardItem, BoardUnit
from models.questions.unit_items import unit_items
from models.rules.permissions import Deed, Thing, may


async def the_plan(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    act, found = act_of(dialog_manager), await look(dialog_manager)
    paper = await papers_waiting(dialog_manager)
    facts = {"none": found is None, "some": False, "adopts": False, "begun": False, "waits": False, "late": 0} | paper
    if found is None:
        adopts = may(act.speaker, Deed.ADOPT, Thing(act.office_id))
        begun = bool(paper["waiting"])
        return facts | {"adopts": adopts and not begun, "begun": begun, "waits": not adopts}
    signing = await signing_at_hand(dialog_manager)
    told = plan_told_html(texts_of(dialog_manager), found.plan, found.board, signing)
    return facts | {"some": True, "told": told, "late": len(signing.late)}


async def its_sections(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    found, texts = await look_within(dialog_manager), texts_of(dialog_manager)
    sections = []
    for at, section in enumerate(found.sections(), start=1):
        held = [item.standing for item in found.board.items if item.section == section]
        name = section or texts.plain("plan-no-section")
        sections.append({"id": at, "name": counted_name(texts, name, held)})
    return {"plan": brief_title(found.plan.short_title), "sections": sections}


async def its_items(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """All of them, or those of the section that was chosen."""
    found, texts = await look_within(dialog_manager), texts_of(dialog_manager)
    at = int(dialog_manager.dialog_data.get(SECTION, 0))
    sections = found.sections()
    section = sections[at - 1] if 0 < at <= len(sections) else None
    items = [item for item in found.board.items if section in (None, item.section)]
    return {
        "title": brief_title(found.plan.short_title) if section is None else section or texts.plain("plan-no-section"),
        "count": len(items),
        "items": _items(dialog_manager, items),
    }


def _items(manager: DialogManager, items: Sequence[BoardItem]) -> list[dict[str, Any]]:
    return [{"id": item.id, "name": item_name(texts_of(manager), item)} for item in items]


async def its_units(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    found = await look_within(dialog_manager)
    return {
        "plan": brief_title(found.plan.short_title),
        "count": len(found.board.units),
        "units": _units(dialog_manager, found, found.board.units),
    }


def _units(manager: DialogManager, found: Look, units: Sequence[BoardUnit]) -> list[dict[str, Any]]:
    texts = texts_of(manager)
    standings = {unit.id: [line.standing for line in unit_items(found.board, unit.id)] for unit in units}
    return [{"id": unit.id, "name": counted_name(texts, unit.name, standings[unit.id])} for unit in units]


async def what_was_found(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    found, words = await look_within(dialog_manager), str(dialog_manager.dialog_data.get(TYPED, ""))
    meant = await found_by(dialog_manager, found.board, words)
    return {
        "typed": words,
        "count": len(meant.items) + len(meant.units),
        "items": _items(dialog_manager, meant.items),
        "units": _units(dialog_manager, found, meant.units),
    }
