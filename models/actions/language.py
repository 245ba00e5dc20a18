"""The language in which the bot speaks to somebody."""

from models.actions.act import Act, action
from models.actions.office import find_or_add_member
from models.actions.record import record
from models.rules.permissions import Deed
from models.rules.words import LANGUAGES


@action
async def choose_language(act: Act, language: str) -> None:
    """Speak to this person in `language` from now on, in letters as well. Raises ValueError for an unknown one."""
    if language not in LANGUAGES:
        raise ValueError(language)
    act.check_may(Deed.CHOOSE_LANGUAGE, member_id=act.speaker.member_id)
    member = await find_or_add_member(act, act.speaker.telegram_id)
    member.language = language
    act.people_changed = True
    await record(act, "language.chosen", f"member:{member.id}", language=language)
