"""A paper pasted into the chat piece by piece: read when all of it is here, or dropped."""

from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, Row

from bot import doors
from bot.access import act_of, texts_of
from bot.paper_taken import forget_secret, take_in
from bot.pasted import drop_pieces, pieces_at_hand
from bot.reading import read_words
from bot.states import Paste
from bot.taps import answer_tap
from bot.widgets import Label, Say, page
from models.notice.secrecy import SecretPaper
from models.rules.errors import Refusal
from models.rules.permissions import Deed


async def what_has_come(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    pieces = await pieces_at_hand(act_of(dialog_manager))
    if not pieces.texts:
        raise Refusal("refused-gone")
    return {
        "count": len(pieces.texts),
        "size": str(len(pieces.texts[-1])),
        "all": str(sum(map(len, pieces.texts))),
    }


async def read(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    """As a file is read. What cannot be read now stays, to be tried again."""
    act = act_of(manager)
    act.check_may(Deed.ADOPT)
    pieces = await pieces_at_hand(act)
    if not pieces.texts:
        raise Refusal("refused-gone")
    try:
        paper = await read_words(pieces.joined)
    except Refusal as refusal:
        if refusal.key != SecretPaper().key:
            raise
        await drop_pieces(manager)
        assert query.bot is not None
        return await forget_secret(manager, query.bot, query.from_user.id, pieces.messages)
    assert isinstance(query.message, Message)
    await take_in(manager, paper, query.message.answer)
    return await drop_pieces(manager)


async def drop(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    await drop_pieces(manager)
    await answer_tap(query, texts_of(manager).plain("paste-dropped"))
    await doors.start_home(manager)


dialog = Dialog(
    page(
        Paste.main,
        Say("paste-received"),
        Row(
            Button(Label("paste-button-read"), id="read", on_click=read),
            Button(Label("paste-button-drop"), id="drop", on_click=drop),
        ),
        getter=what_has_come,
    )
)
