"""The table to check a draft by: handed out, taken back, and what it would change kept until somebody says so."""

import json
from dataclasses import dataclass

import structlog
from aiogram.types import BufferedInputFile, CallbackQuery
from aiogram_dialog import DialogManager, ShowMode

from bot.access import act_of, texts_of
from bot.apart import run_apart
from bot.draft_changes_told import untaken_told
from bot.paper_at_hand import Paper, notice_id_of, paper_at_hand
from bot.papers.sheet_told import SheetTold
from bot.reading import SheetBack
from bot.texts import Texts
from models.actions.act import Act
from models.actions.choices import choices_of_json
from models.actions.draft import keep_draft
from models.notice.adopting import draft_of_json, short_title, with_units_mended
from models.notice.editing import Edit, edit_of_json
from models.notice.sheet import BadSheet, rows_of
from models.notice.sheet_back import brought_back
from models.plan import Notice
from models.questions.drafts import draft_of
from models.questions.plans import notice_by_id, plan_of_notice
from models.rules.errors import Refusal
from models.rules.permissions import Deed

SECONDS = 20
LONGEST_NAME = 40  # characters of a file's name, which phones cut
FORM = "sheet_back"

log = structlog.get_logger()


@dataclass(frozen=True)
class Changes:
    """What the table kept last would change; what it cannot, and what it would put over later changes, as lines."""

    edits: tuple[Edit, ...]
    untaken: tuple[str, ...]
    over: tuple[str, ...]


def stood_now(notice: Notice) -> list[int]:
    """Which state of a notice a table is of: how many edits and corrections it had."""
    return [len(notice.edits), len(notice.corrections)]


async def hand_out(manager: DialogManager) -> None:
    """The table of the paper at hand, below its window. Raises Refusal where it could not be made."""
    paper, texts = await paper_at_hand(manager), texts_of(manager)
    title = short_title(paper.notice.title)
    made = await _written(
        SheetTold(
            name=texts.plain("draft-sheet-file"),
            notice=paper.notice.id,
            stood=stood_now(paper.notice),
            rows=rows_of(paper.mended),
        )
    )
    assert isinstance(manager.event, CallbackQuery)
    assert manager.event.message
    await manager.event.message.answer_document(
        BufferedInputFile(made, texts.plain("draft-sheet-name", title=title[:LONGEST_NAME])),
        caption=texts.html("draft-sheet-caption", title=title),
    )
    manager.show_mode = ShowMode.DELETE_AND_SEND  # the window again, below the table


async def _written(told: SheetTold) -> bytes:
    try:
        code, book = await run_apart("bot.sheet_apart", data=json.dumps(told).encode(), seconds=SECONDS)
    except TimeoutError:
        code, book = -1, b""
    if code != 0:
        log.warning("sheet_not_made", code=code, rows=len(told["rows"]))
        raise Refusal("refused-sheet-not-made")
    return book


async def take_back(manager: DialogManager, sheet: SheetBack) -> str | None:
    """Keep what the table would change, to be looked at; what to say where there is nothing to look at (as HTML).

    Raises Refusal for a table of no paper of this office, or of one in force by now.
    """
    act, texts = act_of(manager), texts_of(manager)
    act.check_may(Deed.ADOPT)
    notice = await _notice(act, sheet.notice)
    mended = with_units_mended(draft_of_json(notice.draft), choices_of_json(notice.choices).accepted)
    try:
        back = brought_back(mended, sheet.out or rows_of(mended), sheet.rows, len(notice.edits))
    except BadSheet as bad:
        return _bad_told(texts, bad)
    untaken = untaken_told(texts, back.untaken)
    if not back.edits:
        lines = "\n".join(untaken)
        return texts.html("draft-sheet-none-taken", lines=lines) if untaken else texts.html("draft-sheet-same")
    words = {
        "edits": [edit.as_json() for edit in back.edits],
        "untaken": untaken,
        "over": [texts.plain("draft-sheet-place", row=row, column=column) for row, column in back.over],
        "after": stood_now(notice),
    }
    await keep_draft(act.database, act.now, act.speaker.telegram_id, FORM, words, notice.id)
    return None


def _bad_told(texts: Texts, bad: BadSheet) -> str:
    lines = (texts.plain("draft-sheet-slip", what=slip.what, row=slip.row) for slip in bad.slips)
    return texts.html("draft-sheet-bad", lines="\n".join(lines))


async def _notice(act: Act, notice_id: int) -> Notice:
    async with act.database.reading() as session:
        try:
            notice = await notice_by_id(session, act.office_id, notice_id)
        except Refusal:
            raise Refusal("refused-sheet-gone") from None
        if await plan_of_notice(session, notice_id) is not None:
            raise Refusal("refused-sheet-adopted")
    return notice


async def changes_kept(manager: DialogManager, paper: Paper) -> Changes | None:
    """None where they were taken or left by now, or the draft was changed since they were worked out."""
    act = act_of(manager)
    async with act.database.reading() as session:
        kept = await draft_of(session, act.speaker.telegram_id, FORM, notice_id_of(manager))
    if not kept or kept["after"] != stood_now(paper.notice):
        return None
    return Changes(tuple(edit_of_json(told) for told in kept["edits"]), tuple(kept["untaken"]), tuple(kept["over"]))


async def forget_changes(manager: DialogManager) -> None:
    act = act_of(manager)
    await keep_draft(act.database, act.now, act.speaker.telegram_id, FORM, {}, notice_id_of(manager))


