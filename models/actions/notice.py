"""A paper that came in: kept with what was read from it, and answered bit by bit until it is adopted."""

import hashlib

from sqlalchemy import select
from sqlmodel import col

from models.actions.act import Act, action
from models.actions.choices import Choices
from models.actions.record import record
from models.notice.adopting import short_title
from models.notice.draft import Draft
from models.plan import Notice
from models.questions.plans import notice_by_id, plan_of_notice
from models.rules.errors import Refusal
from models.rules.permissions import Deed


@action
async def receive_notice(act: Act, text: str, draft: Draft) -> int:
    """Keep a paper and the draft that was read from it. Returns the notice's id: the old one when it came before."""
    act.check_may(Deed.ADOPT)
    sha256 = fingerprint(text)
    known = select(col(Notice.id)).where(col(Notice.office_id) == act.office_id, col(Notice.sha256) == sha256)
    if (stands := await act.session.scalar(known)) is not None:
        return int(stands)
    notice = Notice(
        office_id=act.office_id,
        sha256=sha256,
        title=draft.title or "",
        document_number=draft.document_number,
        text=text,
        draft=draft.as_json(),
        received_at=act.now,
        received_by=act.speaker.member_id,
    )
    act.session.add(notice)
    await act.session.flush()
    await record(act, "notice.received", f"notice:{notice.id}", sha256=sha256)
    return notice.id


@action
async def answer_notice(act: Act, notice_id: int, choices: Choices) -> None:
    """Keep what was answered so far. Raises Refusal once the notice is adopted: then the plan itself is corrected."""
    notice = await notice_by_id(act.session, act.office_id, notice_id)
    act.check_may(Deed.ADOPT)
    if await plan_of_notice(act.session, notice_id) is not None:
        raise Refusal("refused-adopted-already", title=short_title(notice.title))
    notice.choices = choices.as_json()


def fingerprint(text: str) -> str:
    """Of the words alone: the same paper saved by another program, with other line ends, is the same."""
    return hashlib.sha256("\n".join(text.split()).encode()).hexdigest()
