"""Last year's items that a new plan may take in: which of them it does."""

from dataclasses import replace
from typing import Any

from aiogram_dialog import DialogManager

from bot.access import act_of, texts_of
from bot.paper_at_hand import Paper, answer, paper_at_hand
from bot.rounds_told import plan_year
from models.questions.carrying import ToCarry, items_to_carry

NONE = "none"  # for a text that chooses


async def carrying_at_hand(manager: DialogManager, paper: Paper) -> list[ToCarry]:
    act = act_of(manager)
    async with act.database.reading() as session:
        return await items_to_carry(session, act.office_id, plan_year(manager, paper))


async def taken_in(manager: DialogManager, paper: Paper) -> int:
    """How many the plan takes in as things stand."""
    return sum(one.item.id not in paper.choices.left_behind for one in await carrying_at_hand(manager, paper))


async def what_is_carried(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    paper, texts = await paper_at_hand(dialog_manager), texts_of(dialog_manager)
    found = await carrying_at_hand(dialog_manager, paper)
    left = paper.choices.left_behind
    comma = texts.plain("list-comma")
    retired = [
        texts.plain("paper-carry-retired", number=one.item.number_text, units=comma.join(one.retired))
        for one in found
        if one.retired
    ]
    return {
        "count": len(found),
        "taken": sum(one.item.id not in left for one in found),
        "retired": comma.join(retired) or NONE,
        "items": [
            {
                "id": one.item.id,
                "name": texts.plain(
                    "paper-carry-line",
                    taken="no" if one.item.id in left else "yes",
                    number=one.item.number_text,
                    title=one.item.title,
                ),
            }
            for one in found
        ],
    }


async def carry_turned(_: Any, __: Any, manager: DialogManager, item_id: int) -> None:
    """Take it in, or leave it behind after all."""
    await answer(manager, lambda _draft, held: replace(held, left_behind=held.left_behind ^ {item_id}))
