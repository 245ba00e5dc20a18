"""What is said of a picture or a sticker where nothing waits for one."""

from aiogram.types import Message

from bot.access import Hearing
from bot.evidence import brings_file
from models.rules.permissions import Deed, Thing, may
from models.rules.words import REPORTING_POSTS


def lost_thing(hearing: Hearing, message: Message) -> str:
    """The text's key. Who adopts notices may have taken a photo of one; who reports is told what may be sent."""
    adopts = may(hearing.act.speaker, Deed.ADOPT, Thing(hearing.act.office_id))
    if not brings_file(message) and hearing.act.speaker.posts & REPORTING_POSTS:
        return "report-words-please"
    return "refused-paper-picture" if message.photo and adopts else "lost-thing"
