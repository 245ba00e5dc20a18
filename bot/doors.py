"""The only ways into a conversation. A dialog's start data is untyped; here it has one writer.

Each door closes what was open before (what was typed there stays as a draft), so that there is always one
conversation and one way home.
"""

from aiogram.fsm.state import State
from aiogram_dialog import DialogManager, StartMode

from bot.access import act_of
from bot.states import AskSeat, Home, Invite, Items, Join, Requests, Settings
from models.rules.permissions import Deed


async def _open(manager: DialogManager, state: State, data: dict[str, str | int] | None = None) -> None:
    await manager.start(state, data, mode=StartMode.RESET_STACK)


async def start_home(manager: DialogManager) -> None:
    """Where everything begins and ends."""
    await _open(manager, Home.stranger if act_of(manager).speaker.is_stranger else Home.main)


async def start_help(manager: DialogManager) -> None:
    await _open(manager, Home.stranger if act_of(manager).speaker.is_stranger else Home.help)


async def start_join(manager: DialogManager, token_hash: str) -> None:
    """By an invitation's link, which was found usable."""
    await _open(manager, Join.confirm, {"token_hash": token_hash})


async def start_ask_seat(manager: DialogManager) -> None:
    await _open(manager, AskSeat.unit)


async def start_invite(manager: DialogManager) -> None:
    act_of(manager).check_may(Deed.INVITE)
    await _open(manager, Invite.post)


async def start_requests(manager: DialogManager) -> None:
    act_of(manager).check_may(Deed.DECIDE_SEAT_REQUEST)
    await _open(manager, Requests.all)


async def start_request(manager: DialogManager, request_id: int) -> None:
    """One request, from the letter that told of it."""
    act_of(manager).check_may(Deed.DECIDE_SEAT_REQUEST)
    await _open(manager, Requests.one, {"request": request_id})


async def start_items(manager: DialogManager) -> None:
    """My items; whoever sits for no unit reads there that there are none."""
    await _open(manager, Items.mine)


async def start_settings(manager: DialogManager) -> None:
    await _open(manager, Settings.main)
