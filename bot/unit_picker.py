"""Picking a unit out of the registry: a list in pages, and a few typed characters to find one."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.access import act_of
from models.questions.units import matching, unit_lines
from models.rules.naming import fold, unit_name

LIST = "units"
TYPED = "typed"


async def pickable_units(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The units to show: those found by what was typed, else all; units without a contact come first.

    `new` says that no unit is called what was typed.
    """
    found = await units_in_order(dialog_manager)
    units = found["units"]
    return found | {"units": [unit for seated in (False, True) for unit in units if unit["seated"] == seated]}


async def units_in_order(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The same in the registry's order."""
    act = act_of(dialog_manager)
    typed = str(dialog_manager.dialog_data.get(TYPED, ""))
    async with act.database.reading() as session:
        lines = await unit_lines(session, act.office_id)
    found = matching(lines, typed)
    return {
        "units": [
            {"id": line.id, "name": line.name + (" ✓" if line.contacts else ""), "seated": bool(line.contacts)}
            for line in found
        ],
        "typed": typed,
        "count": len(found),
        "all": bool(lines and not typed),
        "new": bool(fold(typed)) and not any(fold(typed) in line.folded for line in lines),
        "found": bool(typed and found),
        "none": bool(typed and not found),
        "empty": not lines,
    }


async def find_units(words: str, manager: DialogManager) -> None:
    """Show only what fits the typed words; the list begins at its first page again."""
    manager.dialog_data[TYPED] = unit_name(words)
    await to_first_page(manager)


async def show_all_units(_: Any, __: Any, manager: DialogManager) -> None:
    manager.dialog_data[TYPED] = ""
    await to_first_page(manager)


async def to_first_page(manager: DialogManager) -> None:
    pages = manager.find(LIST)
    if pages is not None:
        await pages.set_page(0)
