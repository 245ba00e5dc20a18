"""A paper that came in: kept with what was read from it, and answered bit by bit until it is adopted."""

import hashlib
from collections.abc import Callable, Collection
from dataclasses import asdict, replace

from sqlalchemy import select
from sqlmodel import col

from models.actions.act import Act, action
from models.actions.choices import Choices, choices_of_json
from models.actions.record import record
from models.notice.adopting import draft_of_json, short_title
from models.notice.correcting import Correction, carried_over, corrected
from models.notice.draft import Draft
from models.notice.editing import Edit, edit_of_json, edited
from models.notice.titling import title_proposed, title_typed
from models.plan import Notice
from models.questions.plans import notice_by_id, plan_of_notice
from models.rules.errors import Refusal
from models.rules.permissions import Deed


@action
async def receive_notice(act: Act, text: str, draft: Draft, file_name: str = "") -> tuple[int, bool]:
    """Keep a paper and the draft that was read from it. Returns the notice's id, and whether it had come before: then
    it is the old one, and goes on as it was answered. Without a title of its own it is called as its file, or by its
    first words, until somebody says otherwise."""
    act.check_may(Deed.ADOPT)
    sha256 = fingerprint(text)
    known = select(col(Notice.id)).where(col(Notice.office_id) == act.office_id, col(Notice.sha256) == sha256)
    if (stands := await act.session.scalar(known)) is not None:
        (await act.session.get_one(Notice, stands)).discarded_at = None
        return int(stands), True
    notice = Notice(
        office_id=act.office_id,
        sha256=sha256,
        title=draft.title or title_proposed(file_name, text),
        document_number=draft.document_number,
        text=text,
        draft=draft.as_kept(),
        received_at=act.now,
        received_by=act.speaker.member_id,
    )
    act.session.add(notice)
    await act.session.flush()
    await record(act, "notice.received", f"notice:{notice.id}", sha256=sha256)
    return notice.id, False


@action
async def answer_notice(act: Act, notice_id: int, change: Callable[[Draft, Choices], Choices]) -> None:
    """Change what was answered so far; the change is made to what stands by then, so that two may answer at once.

    Raises Refusal once the notice is adopted: then the plan itself is corrected.
    """
    act.check_may(Deed.ADOPT)
    notice = await notice_being_answered(act, notice_id)
    notice.choices = change(draft_of_json(notice.draft), choices_of_json(notice.choices)).as_json()


@action
async def correct_notice(
    act: Act, notice_id: int, kind: str, correction: Correction, draft: Draft, *, doubt_at: int | None, after: int
) -> None:
    """Keep what a passage of the paper should be, and the draft that was read with it; that doubt counts as answered.

    `doubt_at`: which doubt, of this kind; None where the correction stands in the place of the last one. `after`: how
    many corrections stood when `draft` was read. Raises Refusal where another has come meanwhile.
    """
    act.check_may(Deed.ADOPT)
    notice = await notice_being_answered(act, notice_id)
    if len(notice.corrections) != after:
        raise Refusal("refused-correction-meanwhile")
    stand = notice.corrections[:-1] if doubt_at is None else notice.corrections
    notice.corrections = [*stand, asdict(correction)]
    keep_read(notice, edited(draft, edits_kept(notice)), set() if doubt_at is None else {doubt_at})
    await record(act, "notice.corrected", f"notice:{notice_id}", line=correction.line, kind=kind)


@action
async def restore_words(act: Act, notice_id: int, place: int, correction: Correction, draft: Draft) -> None:
    """Take back what a passage should be: the paper's own words stand again, and what was doubted is a doubt again.

    `place`: which of the corrections, from 0; `draft`: as it was read without it. Raises Refusal where another stands
    there by now.
    """
    act.check_may(Deed.ADOPT)
    notice = await notice_being_answered(act, notice_id)
    stand = list(notice.corrections)
    if stand[place : place + 1] != [asdict(correction)]:
        raise Refusal("refused-correction-meanwhile")
    notice.corrections = stand[:place] + stand[place + 1 :]
    keep_read(notice, edited(draft, edits_kept(notice)))
    await record(act, "notice.restored", f"notice:{notice_id}", line=correction.line)


def edits_kept(notice: Notice) -> list[Edit]:
    return [edit_of_json(told) for told in notice.edits]


def keep_read(notice: Notice, draft: Draft, answered_otherwise: Collection[int] = ()) -> None:
    """What was answered holds for the same doubts in the new draft, but for those that it answers itself."""
    before, choices = draft_of_json(notice.draft), choices_of_json(notice.choices)
    notice.draft = draft.as_kept()
    notice.title, notice.document_number = draft.title or notice.title, draft.document_number
    notice.choices = replace(
        choices,
        accepted=carried_over(before, draft, choices.accepted - {*answered_otherwise}),
        skipped=carried_over(before, draft, choices.skipped - {*answered_otherwise}),
    ).as_json()


@action
async def name_notice(act: Act, notice_id: int, title: str) -> None:
    """Say what a paper without a title of its own is called. Raises Refusal for one that has one: the passage is
    corrected there; and for a title that is empty or too long."""
    act.check_may(Deed.ADOPT)
    title = title_typed(title)
    notice = await notice_being_answered(act, notice_id)
    if draft_of_json(notice.draft).title:
        raise Refusal("refused-title-stands", title=short_title(notice.title))
    notice.title = title
    await record(act, "notice.named", f"notice:{notice_id}")


@action
async def discard_notice(act: Act, notice_id: int) -> None:
    """Lay a paper aside that was sent by mistake. It stays as it was answered, and goes on when it is sent again."""
    act.check_may(Deed.ADOPT)
    notice = await notice_being_answered(act, notice_id)
    notice.discarded_at = act.now
    await record(act, "notice.discarded", f"notice:{notice_id}")


async def notice_being_answered(act: Act, notice_id: int) -> Notice:
    """Within a deed. Raises Refusal for a notice that the office has not, or that is adopted already."""
    notice = await notice_by_id(act.session, act.office_id, notice_id)
    if await plan_of_notice(act.session, notice_id) is not None:
        raise Refusal("refused-adopted-already", title=short_title(notice.title))
    return notice


def text_corrected(notice: Notice, *more: Correction, but: int | None = None) -> str:
    """The paper's text with all that was corrected in it, but for one of the corrections (from 0)."""
    stand = [Correction(**told) for at, told in enumerate(notice.corrections) if at != but]
    return corrected(notice.text, [*stand, *more])


def fingerprint(text: str) -> str:
    """Of the words alone: the same paper saved by another program, with other line ends, is the same."""
    return hashlib.sha256("\n".join(text.split()).encode()).hexdigest()
