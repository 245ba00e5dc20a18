"""The buttons under letters. They stay clickable for ever; each opens a door, which looks at the world anew."""

from collections.abc import Iterator
from contextlib import contextmanager

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode

from bot import doors
from bot.access import Hearing
from bot.taps import LetterTap, answer_tap
from models.actions.letters import confirm_letter

router = Router(name="letter_buttons")


@router.callback_query(LetterTap.filter())
async def tapped(
    query: CallbackQuery, callback_data: LetterTap, hearing: Hearing, dialog_manager: DialogManager
) -> None:
    act = hearing.act
    facts = await confirm_letter(act.database, act.now, act.speaker.member_id, callback_data.letter)
    dialog_manager.show_mode = ShowMode.SEND
    with _no_window_tapped(query):
        match callback_data.verb:
            case "help":
                await doors.start_help(dialog_manager)
            case "invite":
                await doors.start_invite(dialog_manager)
            case "request" if "request" in facts:
                await doors.start_request(dialog_manager, int(facts["request"]))
            case _:
                await doors.start_home(dialog_manager)
    await answer_tap(query)


@contextmanager
def _no_window_tapped(query: CallbackQuery) -> Iterator[None]:
    """The letter stays as it is, above. The library would take the tapped message for the window that it replaces, and
    its buttons away; where it sees none, it goes by the window that it sent last."""
    letter = query.message
    object.__setattr__(query, "message", None)
    try:
        yield
    finally:  # an error is told of by the message
        object.__setattr__(query, "message", letter)
