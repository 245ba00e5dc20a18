"""What is settled, and how a settling is undone: with a reason, which the unit reads."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from bot import doors
from bot.access import act_of, texts_of
from bot.closing_up import NONE, keep_typed, plan_at_hand, settlement_name, typed_so_far
from bot.cutting import listed_short
from bot.plan_chosen import asks_plan, plan_page
from bot.states import SettledOnes
from bot.widgets import Label, Say, back, choice, home, page, typed
from models.actions.settle import FORM_OF_UNDOING, undo_settling
from models.questions.settlings import Settled, settled_by_id, settled_so_far
from models.rules.errors import Refusal
from models.rules.reasons import LONGEST_REASON, reason_of


async def all_settled(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    texts, plan, act = texts_of(dialog_manager), await plan_at_hand(dialog_manager), act_of(dialog_manager)
    async with act.database.reading() as session:
        found = await settled_so_far(session, plan.id)
    return {
        "plan": plan.short_title,
        "count": len(found),
        "done": dialog_manager.dialog_data.get("done", ""),
        "again": dialog_manager.dialog_data.get("again", "no"),
        "settled": [
            {
                "id": one.id,
                "name": texts.plain(
                    "settled-listed",
                    number=one.number_text,
                    unit=one.unit or one.title,
                    settlement=settlement_name(texts, one.settled_as),
                ),
            }
            for one in found
        ],
    }


async def _at_hand(manager: DialogManager) -> Settled:
    plan, act = await plan_at_hand(manager), act_of(manager)
    async with act.database.reading() as session:
        one = await settled_by_id(session, plan.id, int(manager.dialog_data["one"]))
    if one is None:
        raise Refusal("refused-settling-undone")
    return one


async def one_chosen(_: Any, __: Any, manager: DialogManager, settling_id: int) -> None:
    manager.dialog_data.update({"one": settling_id, "done": ""})
    await manager.switch_to(SettledOnes.one)


async def one_settled(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    texts, one = texts_of(dialog_manager), await _at_hand(dialog_manager)
    kept = await typed_so_far(dialog_manager, one.id, FORM_OF_UNDOING)
    return {
        "number": one.number_text,
        "title": one.title,
        "unit": one.unit or NONE,
        "settlement": settlement_name(texts, one.settled_as),
        "day": texts.day(one.at),
        "why": one.why or NONE,
        "kept": kept,
        "reason": kept,
        "most": str(LONGEST_REASON),
    }


async def reason_typed(words: str, manager: DialogManager) -> None:
    await keep_typed(manager, (await _at_hand(manager)).id, reason_of(words), FORM_OF_UNDOING)
    await manager.switch_to(SettledOnes.sure)


async def kept_chosen(_: Any, __: Button, manager: DialogManager) -> None:
    await manager.switch_to(SettledOnes.sure)


async def undone(_: Any, __: Button, manager: DialogManager) -> None:
    one = await _at_hand(manager)
    await undo_settling(act_of(manager), one.id, await typed_so_far(manager, one.id, FORM_OF_UNDOING))
    manager.dialog_data.update({"done": one.number_text, "again": "yes" if one.applied_for else "no"})
    await manager.switch_to(SettledOnes.all)


async def to_review(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_review(manager)


dialog = Dialog(
    page(
        SettledOnes.all,
        Say("settled-undone", when="done"),
        Say("settled-all"),
        *choice("settled_ones", "settled", listed_short, one_chosen),
        Button(Label("review-button-list"), id="review", on_click=to_review),
        home(),
        getter=all_settled,
    ),
    page(
        SettledOnes.one,
        Say("settled-one"),
        Say("correct-reason-kept", when="kept"),
        typed(reason_typed, files_go="reply"),
        Button(Label("correct-button-kept"), id="kept", on_click=kept_chosen, when="kept"),
        back(SettledOnes.all),
        getter=one_settled,
    ),
    page(
        SettledOnes.sure,
        Say("settled-undo-sure"),
        Button(Label("settled-button-undo"), id="sure", on_click=undone),
        SwitchTo(Label("return-button-words"), id="words", state=SettledOnes.one),
        back(SettledOnes.all),
        getter=one_settled,
    ),
    plan_page(SettledOnes.which),
    on_start=asks_plan(SettledOnes.which),
)
