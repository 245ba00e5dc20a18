"""Papers that came in and are not put in force: coordinators are led back to each of them from wherever they look."""

from typing import Any

from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Keyboard

from bot import doors
from bot.access import act_of, texts_of
from bot.cutting import brief_titles, listed_name
from bot.widgets import choice
from models.notice.adopting import short_title
from models.questions.plans import notices_waiting
from models.rules.permissions import Deed, Thing, may


async def papers_waiting(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """For the window that lists them: none for who may not adopt; the newest first, and its title."""
    act, texts = act_of(dialog_manager), texts_of(dialog_manager)
    if not may(act.speaker, Deed.ADOPT, Thing(act.office_id)):
        return {"papers": [], "waiting": 0, "title": ""}
    async with act.database.reading() as session:
        papers = await notices_waiting(session, act.office_id)
    titles = brief_titles([short_title(paper.title) for paper in papers])
    listed = [
        {"id": paper.id, "name": texts.plain("paper-again", title=title)}
        for paper, title in zip(papers, titles, strict=True)
    ]
    return {"papers": listed, "waiting": len(papers), "title": titles[0] if titles else ""}


def waiting_list() -> tuple[Keyboard, Keyboard]:
    """The papers to tap, in a window whose getter has `papers_waiting`."""
    return choice("papers_waiting", "papers", listed_name, _to_paper, height=3)


async def _to_paper(_: Any, __: Any, manager: DialogManager, notice_id: int) -> None:
    await doors.start_adopt(manager, notice_id)
