"""The newest paper that was begun and not put in force: coordinators are led back to it from wherever they look."""

from typing import Any

from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from bot import doors
from bot.access import act_of
from models.notice.adopting import short_title
from models.questions.plans import notices_waiting
from models.rules.errors import Refusal
from models.rules.permissions import Deed, Thing, may

LONGEST_TITLE = 24  # characters on a button


async def paper_waiting(manager: DialogManager) -> dict[str, Any]:
    """Whether there is one for who may adopt it, and its title for the button."""
    act = act_of(manager)
    if not may(act.speaker, Deed.ADOPT, Thing(act.office_id)):
        return {"paper": False, "title": ""}
    async with act.database.reading() as session:
        papers = await notices_waiting(session, act.office_id)
    return {"paper": bool(papers), "title": short_title(papers[0].title)[:LONGEST_TITLE] if papers else ""}


async def to_paper(_: Any, __: Button, manager: DialogManager) -> None:
    """When it is dealt with, the one before it stands there."""
    act = act_of(manager)
    async with act.database.reading() as session:
        papers = await notices_waiting(session, act.office_id)
    if not papers:
        raise Refusal("refused-gone")
    await doors.start_adopt(manager, papers[0].id)
