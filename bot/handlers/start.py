"""/start: home, or through an invitation's link to the seat it offers. And the other commands of the menu."""

from aiogram import Router
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.types import Message
from aiogram_dialog import DialogManager

from bot import doors
from bot.access import Hearing
from bot.errors import refusal_told
from bot.menus import commands_for
from bot.plan_chosen import own_units, sees_plan
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


# What each command of the menu opens (bot/menus.py says for whom it works; the doors ask again).
OPENS = {
    "settings": doors.start_settings,
    "items": doors.start_items,
    "plan": doors.start_plan,
    "report": doors.start_report,
    "invite": doors.start_invite,
    "units": doors.start_units,
    "round": doors.start_rounds,
    "review": doors.start_review,
}


TELLS_ITSELF = ("items",)  # whose page says to each what it is
WHOSE = {"report": "contacts", "plan": "office"}  # whose command it is; else the coordinators'
INSTEAD = {"items": doors.start_items, "plan": doors.start_plan, "home": doors.start_home}


@router.message(Command("help"))
async def help_me(_: Message, dialog_manager: DialogManager) -> None:
    await doors.start_help(dialog_manager)


@router.message(Command(*OPENS))
async def opens(message: Message, command: CommandObject, hearing: Hearing, dialog_manager: DialogManager) -> None:
    """A stranger gets nothing but the way to ask for a seat; who asks for somebody else's page, one of their own."""
    speaker = hearing.act.speaker
    if speaker.is_stranger:
        return await doors.start_home(dialog_manager)
    if command.command in commands_for(speaker) or command.command in TELLS_ITSELF:
        return await OPENS[command.command](dialog_manager)
    instead = "items" if own_units(speaker) else "plan" if sees_plan(speaker) else "home"
    whose = WHOSE.get(command.command, "coordinators")
    await message.answer(hearing.texts.html("not-your-command", whose=whose, instead=instead))
    return await INSTEAD[instead](dialog_manager)
