"""What is said of a picture or a sticker where nothing waits for one."""

from aiogram.types import Message

from bot.access import Hearing
from models.rules.permissions import Deed, Thing, may


def lost_thing(hearing: Hearing, message: Message) -> str:
    """The text's key. Who adopts notices may have taken a photo of one."""
    adopts = may(hearing.act.speaker, Deed.ADOPT, Thing(hearing.act.office_id))
    return "refused-paper-picture" if message.photo and adopts else "lost-thing"
