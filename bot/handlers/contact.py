"""A name card is sent: one's own leaves one's telephone number, from the button in /settings or without it."""

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import Message, ReplyKeyboardRemove
from aiogram_dialog import DialogManager

from bot import doors
from bot.access import Hearing
from models.actions.phones import leave_phone
from models.rules.errors import Refusal

router = Router(name="contact")


class CardSent(Filter):
    async def __call__(self, message: Message) -> bool:
        return message.contact is not None


@router.message(CardSent())
async def card_sent(message: Message, hearing: Hearing, dialog_manager: DialogManager) -> None:
    assert message.contact is not None
    assert message.from_user is not None
    if message.contact.user_id != message.from_user.id:
        raise Refusal("refused-contact-not-yours")
    await leave_phone(hearing.act, message.contact.phone_number)
    await message.answer(hearing.texts.html("settings-phone-kept"), reply_markup=ReplyKeyboardRemove())
    await doors.start_settings(dialog_manager)
