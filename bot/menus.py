"""The command menu: what works for this person, in their language, and nothing else."""

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat

from bot.access import Hearing
from bot.texts import LANGUAGES, Texts
from models.actions.acquaintance import note_menu
from models.database import Database
from models.people import Office
from models.questions.people import speakers_without_menu
from models.rules.permissions import Speaker
from models.rules.words import REPORTING_POSTS, Post

log = structlog.get_logger()

STRANGERS = ("start",)

_EVERYBODY = frozenset(Post)
_COORDINATORS = frozenset({Post.COORDINATOR})

# Every command in the menu's order, and the posts for which it works. Help lists the same ones.
COMMANDS = {
    "start": _EVERYBODY,
    "items": REPORTING_POSTS | {Post.LEADER},
    "report": REPORTING_POSTS,
    "status": _EVERYBODY,
    "plan": _COORDINATORS | {Post.OBSERVER},
    "review": _COORDINATORS,
    "round": _COORDINATORS,
    "invite": _COORDINATORS,
    "units": _COORDINATORS,
    "help": _EVERYBODY,
    "settings": _EVERYBODY,
}


def commands_for(speaker: Speaker) -> tuple[str, ...]:
    """The commands that work for this person, in any of their posts, in the menu's order."""
    if speaker.is_stranger:
        return STRANGERS
    return tuple(command for command, posts in COMMANDS.items() if posts & speaker.posts)


def _menu(texts: Texts, commands: tuple[str, ...]) -> list[BotCommand]:
    return [BotCommand(command=command, description=texts.plain(f"menu-{command}")) for command in commands]


async def introduce(bot: Bot, office_language: str, zone: str) -> None:
    """What somebody sees before they are known: the menu, and what the bot is for.

    In each language, and in the office's where the phone speaks neither.
    """
    scope = BotCommandScopeAllPrivateChats()
    for code in (None, *LANGUAGES):
        texts = Texts(code or office_language, zone)
        await bot.set_my_commands(_menu(texts, STRANGERS), scope, language_code=code)
        await bot.set_my_short_description(texts.plain("bot-about"), language_code=code)


async def hang_menus(bot: Bot, database: Database, office: Office) -> None:
    """Set the menu of everybody who has a seat and none yet: seated by somebody else's deed, they have not spoken."""
    async with database.reading() as session:
        speakers = await speakers_without_menu(session, office.id)
    for speaker in speakers:
        await _set_menu(bot, database, Texts(speaker.language or office.language, office.zone), speaker)


async def refresh_menu(bot: Bot, hearing: Hearing, speaker: Speaker) -> None:
    """Set the person's menu anew when their role or language has changed since it was last set."""
    if speaker.member_id is None:
        return
    await _set_menu(bot, hearing.act.database, hearing.texts, speaker)


async def _set_menu(bot: Bot, database: Database, texts: Texts, speaker: Speaker) -> None:
    assert speaker.member_id is not None
    commands = commands_for(speaker)
    wanted = f"{texts.language}:{','.join(commands)}"
    if speaker.menu == wanted:
        return
    try:
        await bot.set_my_commands(_menu(texts, commands), BotCommandScopeChat(chat_id=speaker.telegram_id))
    except TelegramAPIError as error:  # a menu is no reason to lose an answer; it is tried again at the next update
        log.warning("menu_not_set", member=speaker.member_id, error=type(error).__name__)
        return
    await note_menu(database, speaker.member_id, wanted)
