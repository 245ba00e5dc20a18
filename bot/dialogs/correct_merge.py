"""Merge other items into one: choose them, look, confirm."""

from collections import Counter
from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from bot import doors
from bot.access import act_of, texts_of
from bot.correcting import item_at_hand, item_id_of, reason_given, reason_page, to_item
from bot.cutting import cut, listed_short
from bot.states import CorrectMerge
from bot.texts import Texts
from bot.widgets import Label, Say, back, choice, page, typed
from models.actions.merge import merge_items
from models.answers.numbers import number_of
from models.questions.corrections import ItemLine, OpenItem, items_to_merge, reporting_in
from models.rules.errors import Refusal
from models.rules.words import Role

_NONE = "none"  # for a text that chooses
LONGEST_WORDS = 20  # of what was typed, as it is said back, and of a title beside its number


async def _lines(manager: DialogManager) -> tuple[OpenItem, list[ItemLine], list[ItemLine]]:
    """The item, the others, and those of them that are chosen and still there."""
    item, act = await item_at_hand(manager), act_of(manager)
    async with act.database.reading() as session:
        others = await items_to_merge(session, item.plan_id, item.item_id)
    chosen = manager.dialog_data.get("others", [])
    return item, others, [line for line in others if line.item_id in chosen]


async def the_others(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    item, others, chosen = await _lines(dialog_manager)
    texts = texts_of(dialog_manager)
    lines = [
        {
            "id": line.item_id,
            "name": texts.plain(
                "correct-merge-line",
                number=line.number_text,
                title=line.title,
                chosen="yes" if line in chosen else "no",
            ),
        }
        for line in others
    ]
    return {
        "number": item.number_text,
        "title": item.title,
        "others": lines,
        "numbers": _told(texts, others, chosen) or _NONE,
        "some": bool(chosen),
    }


def _told(texts: Texts, others: list[ItemLine], chosen: list[ItemLine]) -> str:
    """The chosen ones by their numbers; with its title where several items have the number."""
    same = Counter(line.number_text for line in others)
    names = (
        line.number_text + (cut(line.title, LONGEST_WORDS) if same[line.number_text] > 1 else "") for line in chosen
    )
    return texts.plain("list-comma").join(names)


async def other_turned(_: Any, __: Any, manager: DialogManager, item_id: int) -> None:
    """Take it in, or leave it after all."""
    chosen = manager.dialog_data.get("others", [])
    manager.dialog_data["others"] = sorted(set(chosen) ^ {item_id})


async def number_typed(words: str, manager: DialogManager) -> None:
    """Take in the item of that number, which may stand pages away."""
    _item, others, chosen = await _lines(manager)
    number = number_of(words)
    found = [line for line in others if number is not None and number_of(line.number_text) == number]
    if not found:
        raise Refusal("refused-merge-number", words=words[:LONGEST_WORDS])
    if len(found) > 1:
        raise Refusal("refused-number-several", number=found[0].number_text, count=len(found))
    manager.dialog_data["others"] = sorted({line.item_id for line in (*chosen, *found)})


async def to_sure(_: Any, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["optional"] = True
    await manager.switch_to(CorrectMerge.sure)


async def before_and_after(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    item, others, chosen = await _lines(dialog_manager)
    if not chosen:
        raise Refusal("refused-merge-none")
    return {
        "number": item.number_text,
        "title": item.title,
        "numbers": _told(texts_of(dialog_manager), others, chosen),
        "reason": await reason_given(dialog_manager) or _NONE,
        **await _who_reports(dialog_manager, item.item_id, [line.item_id for line in chosen]),
    }


async def _who_reports(manager: DialogManager, item_id: int, joining: list[int]) -> dict[str, int]:
    """How many units report on the item, and how many once the others are in it: for some that is one item more."""
    async with act_of(manager).database.reading() as session:
        reporting = await reporting_in(session, [item_id, *joining])
    now, roles = reporting[item_id], dict[int, list[Role]]()
    for each in reporting.values():
        for unit_id, role in each.items():
            roles.setdefault(unit_id, []).append(role)
    sharing = sum(set(each) == {Role.SHARING} for each in roles.values())
    return {"was": len(now), "count": len(roles), "more": len(roles) - len(now), "sharing": sharing}


async def confirmed(_: Any, __: Button, manager: DialogManager) -> None:
    others = manager.dialog_data.get("others", [])
    item_id = await merge_items(act_of(manager), item_id_of(manager), others, await reason_given(manager))
    await doors.start_correct(manager, item_id, "merge", str(len(others)))


dialog = Dialog(
    page(
        CorrectMerge.others,
        Say("correct-merge"),
        typed(number_typed),
        *choice("others", "others", listed_short, other_turned),
        Button(Label("correct-button-on"), id="on", on_click=to_sure, when="some"),
        to_item(),
        getter=the_others,
    ),
    reason_page(CorrectMerge.reason, CorrectMerge.sure, CorrectMerge.sure),
    page(
        CorrectMerge.sure,
        Say("correct-merge-sure"),
        Button(Label("correct-button-confirm"), id="confirm", on_click=confirmed),
        SwitchTo(Label("correct-button-reason"), id="reason", state=CorrectMerge.reason),
        back(CorrectMerge.others),
        to_item(),
        getter=before_and_after,
    ),
)
