"""The round that two conversations are about: its days, and the units that have not replied to it."""

from aiogram_dialog import DialogManager

from bot.access import hearing_of
from models.questions.round_state import RoundState, round_state
from models.questions.rounds import round_by_id
from models.rules.permissions import Deed


def round_id_of(manager: DialogManager) -> int:
    """The one picked in the list, or the one that the door was opened for."""
    data = manager.start_data
    given = data.get("round") if isinstance(data, dict) else None
    return int(manager.dialog_data.get("round") or given or 0)


async def round_at_hand(manager: DialogManager) -> RoundState:
    """Raises Refusal for who may not look, and for a round that is not there."""
    hearing = hearing_of(manager)
    act = hearing.act
    act.check_may(Deed.KEEP_ROUNDS)
    async with act.database.reading() as session:
        one, plan = await round_by_id(session, act.office_id, round_id_of(manager))
        return await round_state(session, hearing.office, plan, one, act.now)
