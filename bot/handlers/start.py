"""/start: home, or through an invitation's link to the seat it offers. And the other commands of the menu."""

from aiogram import Router
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.types import Message
from aiogram_dialog import DialogManager

from bot import doors
from bot.access import Hearing
from bot.errors import refusal_told
from models.actions.invitation_link import hash_of_token
from models.questions.invitations import usable_invitation
from models.rules.errors import Refusal

router = Router(name="start")


@router.message(CommandStart())
async def start(message: Message, command: CommandObject, hearing: Hearing, dialog_manager: DialogManager) -> None:
    if not command.args:
        return await doors.start_home(dialog_manager)
    act, token_hash = hearing.act, hash_of_token(command.args.strip())
    try:
        async with act.database.reading() as session:
            await usable_invitation(session, act.speaker, token_hash, act.now)
    except Refusal as refusal:
        await message.answer(refusal_told(hearing, refusal), parse_mode=None)
        return await doors.start_home(dialog_manager)
    return await doors.start_join(dialog_manager, token_hash)


@router.message(Command("help"))
async def help_me(_: Message, dialog_manager: DialogManager) -> None:
    await doors.start_help(dialog_manager)


@router.message(Command("settings"))
async def settings(_: Message, hearing: Hearing, dialog_manager: DialogManager) -> None:
    if hearing.act.speaker.is_stranger:  # who gets nothing but the way to ask for a seat
        return await doors.start_home(dialog_manager)
    return await doors.start_settings(dialog_manager)


@router.message(Command("items"))
async def items(_: Message, hearing: Hearing, dialog_manager: DialogManager) -> None:
    if hearing.act.speaker.is_stranger:
        return await doors.start_home(dialog_manager)
    return await doors.start_items(dialog_manager)


@router.message(Command("plan"))
async def plan(_: Message, hearing: Hearing, dialog_manager: DialogManager) -> None:
    if hearing.act.speaker.is_stranger:
        return await doors.start_home(dialog_manager)
    return await doors.start_plan(dialog_manager)


@router.message(Command("report"))
async def report(_: Message, hearing: Hearing, dialog_manager: DialogManager) -> None:
    if hearing.act.speaker.is_stranger:
        return await doors.start_home(dialog_manager)
    return await doors.start_report(dialog_manager)


@router.message(Command("invite"))
async def invite(_: Message, hearing: Hearing, dialog_manager: DialogManager) -> None:
    if hearing.act.speaker.is_stranger:
        return await doors.start_home(dialog_manager)
    return await doors.start_invite(dialog_manager)


@router.message(Command("units"))
async def units(_: Message, hearing: Hearing, dialog_manager: DialogManager) -> None:
    if hearing.act.speaker.is_stranger:
        return await doors.start_home(dialog_manager)
    return await doors.start_units(dialog_manager)


@router.message(Command("round"))
async def rounds(_: Message, hearing: Hearing, dialog_manager: DialogManager) -> None:
    if hearing.act.speaker.is_stranger:
        return await doors.start_home(dialog_manager)
    return await doors.start_rounds(dialog_manager)


@router.message(Command("review"))
async def review(_: Message, hearing: Hearing, dialog_manager: DialogManager) -> None:
    if hearing.act.speaker.is_stranger:
        return await doors.start_home(dialog_manager)
    return await doors.start_review(dialog_manager)
