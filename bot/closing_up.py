"""The plan that is being closed, and the item at hand: two conversations are about them."""

from dataclasses import dataclass
from datetime import date

from aiogram_dialog import DialogManager

from bot.access import act_of, hearing_of
from bot.plan_chosen import plan_at_hand as the_plan_at_hand
from bot.plan_chosen import plans_of_speaker
from bot.texts import Texts
from models.actions.draft import keep_draft
from models.actions.settle import FORM
from models.plan import Plan
from models.questions.closing import OpenItem, closing_round, left_to_settle, may_settle, plans_to_settle
from models.questions.drafts import draft_of
from models.questions.offices import calendar_of
from models.rules.errors import Refusal
from models.rules.permissions import Deed
from models.rules.words import Settlement

SETTLEMENTS = list(Settlement)
NONE = "none"  # for a text that chooses


@dataclass(frozen=True)
class AtHand:
    """`open`: the closing round is due, so that everything may be settled."""

    plan: Plan
    due_on: date | None
    open: bool
    items: list[OpenItem]


async def plan_at_hand(manager: DialogManager) -> Plan:
    """The one that was chosen, or the first that there is. Raises Refusal where there is none, and for who may not
    settle."""
    act_of(manager).check_may(Deed.SETTLE)
    plan = await the_plan_at_hand(manager)
    if plan is None:
        raise Refusal("refused-closing-no-plan")
    return plan


async def plans_to_close(manager: DialogManager) -> list[Plan]:
    """Those that may be settled; before any may, those that the speaker has to do with."""
    hearing = hearing_of(manager)
    async with hearing.act.database.reading() as session:
        plans = await plans_to_settle(session, hearing.office, hearing.act.now)
    return plans or await plans_of_speaker(manager)


async def at_hand(manager: DialogManager) -> AtHand:
    plan, hearing = await plan_at_hand(manager), hearing_of(manager)
    async with hearing.act.database.reading() as session:
        closing = await closing_round(session, plan.id)
        items = await left_to_settle(session, plan.id)
    today = calendar_of(hearing.office).local_date(hearing.act.now)
    return AtHand(plan, closing.due_on if closing else None, may_settle(plan, closing, today), items)


async def item_at_hand(manager: DialogManager) -> OpenItem:
    """Raises Refusal where a colleague has settled it meanwhile."""
    plan, act = await plan_at_hand(manager), act_of(manager)
    async with act.database.reading() as session:
        found = await left_to_settle(session, plan.id, int(manager.dialog_data["item"]))
    if not found:
        raise Refusal("refused-settled-already")
    return found[0]


def settlement_name(texts: Texts, settlement: Settlement) -> str:
    return texts.plain("settlement", settlement=settlement.value)


async def typed_so_far(manager: DialogManager, about: int, form: str = FORM) -> str:
    act = act_of(manager)
    async with act.database.reading() as session:
        return str((await draft_of(session, act.speaker.telegram_id, form, about)).get("reason", ""))


async def keep_typed(manager: DialogManager, about: int, reason: str, form: str = FORM) -> None:
    act = act_of(manager)
    await keep_draft(act.database, act.now, act.speaker.telegram_id, form, {"reason": reason}, about)
