"""Items of a paper that is not adopted yet: changed, and the last change taken back."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from models.actions.act import Act, action
from models.actions.choices import Choices, choices_of_json, following
from models.actions.notice import edits_kept, keep_read, notice_being_answered
from models.actions.record import record
from models.notice.adopting import draft_of_json
from models.notice.correcting import found_again, told_apart
from models.notice.draft import Draft
from models.notice.editing import ADD, Edit, edited, made
from models.plan import Notice
from models.rules.errors import Refusal
from models.rules.permissions import Deed

_ALONG = "along"  # of an edit that was made together with the one before it, as those of a table are
_BEFORE = "before"  # of the first: what it concerned, and what of the answers it took along


@action
async def edit_notice(act: Act, notice_id: int, edits: Sequence[Edit], after: int) -> None:
    """Change items of the draft, and keep what was changed.

    `after`: how many edits stood when these were made. Raises Refusal where others have come meanwhile, and where an
    item that they name is gone.
    """
    act.check_may(Deed.ADOPT)
    notice = await notice_being_answered(act, notice_id)
    if len(notice.edits) != after:
        raise Refusal("refused-edit-meanwhile")
    before = draft = draft_of_json(notice.draft)
    answered = choices = choices_of_json(notice.choices)
    for n, edit in enumerate(edits, start=after + 1):
        then = made(draft, edit, n)
        choices, draft = following(draft, then, edit, choices), then
    notice.choices = choices.as_json()
    keep_read(notice, draft)
    stood = _what_stood(notice, before, answered, edits)
    told = [edit.as_json() | ({_ALONG: True} if at else {_BEFORE: stood}) for at, edit in enumerate(edits)]
    notice.edits = [*notice.edits, *told]
    await record(act, "notice.edited", f"notice:{notice_id}", edits=[[edit.kind, edit.key] for edit in edits])


@action
async def undo_edit(act: Act, notice_id: int, draft: Draft, after: int) -> None:
    """Take back the last change, with all of a table that was taken at once; what was answered before it is again.

    `draft`: the paper read anew with its corrections; `after`: how many edits stood when that was meant. Raises Refusal
    where others have come meanwhile, or nothing stands to be taken back.
    """
    act.check_may(Deed.ADOPT)
    notice = await notice_being_answered(act, notice_id)
    if len(notice.edits) != after or not notice.edits:
        raise Refusal("refused-edit-meanwhile")
    at = len(notice.edits) - last_together(notice)
    gone, stood = notice.edits[at:], notice.edits[at].get(_BEFORE, {})
    notice.edits = notice.edits[:at]
    keep_read(notice, edited(draft, edits_kept(notice)))
    _answers_back(notice, stood)
    await record(act, "notice.edit_undone", f"notice:{notice_id}", edits=[[each["kind"], each["key"]] for each in gone])


def last_together(notice: Notice) -> int:
    """How many edits were made last, at once; 0 where there are none."""
    count = 0
    for told in reversed(notice.edits):
        count += 1
        if not told.get(_ALONG):
            break
    return count


def last_told(notice: Notice) -> tuple[str, str]:
    """The kind of the last edit, and the item that it concerned as it was called before; of several: of the first."""
    first = notice.edits[-last_together(notice)]
    return first["kind"], first.get(_BEFORE, {}).get("item") or first["key"]


def _what_stood(notice: Notice, before: Draft, answered: Choices, edits: Sequence[Edit]) -> dict[str, Any]:
    """What an undoing needs beside the paper: which answers went with their doubts, and which were carried along."""
    draft, now = draft_of_json(notice.draft), choices_of_json(notice.choices)
    stand = {told_apart(doubt) for doubt in draft.doubts}
    went = {
        name: [list(mark) for at in sorted(each) if (mark := told_apart(before.doubts[at])) not in stand]
        for name, each in (("accepted", answered.accepted), ("skipped", answered.skipped))
    }
    return went | {
        "item": _name(before, edits),
        "reports": sorted((now.reports or frozenset()) - (answered.reports or frozenset())),
        "collators": sorted(set(now.collators) - set(answered.collators)),
    }


def _name(before: Draft, edits: Sequence[Edit]) -> str:
    first = edits[0]
    if first.kind == ADD:
        return f"{first.fields.get('number_text', '')}{first.fields.get('title', '')}"
    return next((f"{item.number_text}{item.title}" for item in before.items if item.key == first.key), "")


def _answers_back(notice: Notice, stood: Mapping[str, Any]) -> None:
    draft, choices = draft_of_json(notice.draft), choices_of_json(notice.choices)
    collators = set(stood.get("collators", ()))
    notice.choices = replace(
        choices,
        accepted=choices.accepted | found_again(draft, stood.get("accepted", ())),
        skipped=choices.skipped | found_again(draft, stood.get("skipped", ())),
        reports=None if choices.reports is None else choices.reports - set(stood.get("reports", ())),
        collators={key: lead for key, lead in choices.collators.items() if key not in collators},
    ).as_json()
