"""The doubt of a paper that is looked at, and what is typed for it: the paper is read again and said back."""

from dataclasses import asdict
from typing import Any

from aiogram_dialog import DialogManager

from bot.access import act_of, texts_of
from bot.doubts_told import item_of, of_kind, reading_told
from bot.paper_at_hand import Paper, notice_id_of, paper_at_hand
from bot.reading import read_again
from bot.states import Doubts
from models.actions.notice import correct_notice, text_corrected
from models.notice.correcting import check_reads, correction_of
from models.notice.doubts import Doubt
from models.rules.errors import Refusal


def doubt_at(manager: DialogManager, paper: Paper) -> tuple[int, list[int]]:
    """Which doubt is shown, and all of its kind; the first one open where none was chosen or it is gone by now."""
    places = of_kind(paper, str(manager.dialog_data["kind"]))
    if not places:
        raise Refusal("refused-gone")
    at = manager.dialog_data.get("at")
    if at not in places:
        at = next((place for place in paper.open_doubts if place in places), places[0])
    return int(at), places


async def changed(words: str, manager: DialogManager) -> None:
    """The passage is what was typed: the paper is read again with it, apart, and kept."""
    paper = await paper_at_hand(manager)
    at, _places = doubt_at(manager, paper)
    doubt = paper.draft.doubts[at]
    item = item_of(paper.draft, doubt)
    manager.dialog_data["said"] = asdict(doubt) | {"item": paper.draft.items.index(item) if item else None}
    await _correct(manager, paper, doubt, words, answers=at)


async def changed_again(words: str, manager: DialogManager) -> None:
    """What was read is not what was meant: the last words are taken back for these."""
    paper, said = await paper_at_hand(manager), _said(manager)
    doubt = Doubt(said["kind"], said["passage"], said["line"], said["question"], said["proposal"])
    ours = {"line": doubt.line, "passage": doubt.passage, "words": said["words"]}
    if paper.notice.corrections[-1:] != [ours]:
        raise Refusal("refused-correction-meanwhile")
    await _correct(manager, paper, doubt, words, answers=None)


async def _correct(manager: DialogManager, paper: Paper, doubt: Doubt, words: str, answers: int | None) -> None:
    correction, again = correction_of(doubt, words), answers is None
    last = len(paper.notice.corrections) - 1
    read = await read_again(text_corrected(paper.notice, correction, but=last if again else None), paper.draft)
    check_reads(doubt, correction.words, paper.draft, read.draft, also=str(_said(manager).get("words", "")))
    await correct_notice(
        act_of(manager),
        notice_id_of(manager),
        doubt.kind,
        correction,
        read.draft,
        doubt_at=answers,
        after=len(paper.notice.corrections),
    )
    manager.dialog_data["said"] = {**_said(manager), "words": correction.words}
    await manager.switch_to(Doubts.read)


def _said(manager: DialogManager) -> dict[str, Any]:
    said = manager.dialog_data.get("said")
    if not isinstance(said, dict):
        raise Refusal("refused-gone")
    return said


async def what_is_read(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    paper, said = await paper_at_hand(dialog_manager), _said(dialog_manager)
    waiting = [at for at in of_kind(paper, said["kind"]) if at in paper.open_doubts]
    return {
        "words": said["words"],
        "told": reading_told(texts_of(dialog_manager), paper, said["kind"], said["words"], said["item"]),
        "left": len(waiting),
    }
