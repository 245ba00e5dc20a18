"""What was changed in the words of a paper: each as it stood and as it stands, and the paper's own words put back."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button

from bot import doors
from bot.access import act_of, texts_of
from bot.cutting import cut, listed_name
from bot.paper_at_hand import notice_id_of, paper_at_hand, to_overview
from bot.reading import read_again
from bot.states import PaperChanged
from bot.widgets import Label, Say, back, choice, page
from models.actions.notice import restore_words, text_corrected
from models.notice.correcting import Correction
from models.rules.errors import Refusal

LONGEST_ON_LINE = 16  # characters of either wording on its button
LONGEST = 400  # on a page


async def all_changed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    paper, texts = await paper_at_hand(dialog_manager), texts_of(dialog_manager)
    lines = [
        {
            "id": at,
            "name": texts.plain(
                "changed-words-line",
                was=cut(each["passage"], LONGEST_ON_LINE),
                now=cut(each["words"], LONGEST_ON_LINE),
            ),
        }
        for at, each in enumerate(paper.notice.corrections, start=1)
    ]
    restored = dialog_manager.dialog_data.get("restored", "")
    return {"lines": lines, "count": len(lines), "restored": cut(restored, LONGEST_ON_LINE) or "none"}


async def one_chosen(_: Any, __: Any, manager: DialogManager, at: int) -> None:
    corrections = (await paper_at_hand(manager)).notice.corrections
    if at > len(corrections):
        raise Refusal("refused-correction-meanwhile")
    manager.dialog_data["place"], manager.dialog_data["chosen"] = at - 1, corrections[at - 1]
    await manager.switch_to(PaperChanged.one)


async def one_changed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    await paper_at_hand(dialog_manager)  # who may not adopt sees no more of it
    chosen = dialog_manager.dialog_data["chosen"]
    return {"line": chosen["line"], "was": chosen["passage"][:LONGEST], "now": chosen["words"][:LONGEST]}


async def restored(_: Any, __: Button, manager: DialogManager) -> None:
    """The paper is read again without this change, apart, and what it was is a doubt again."""
    paper, place = await paper_at_hand(manager), int(manager.dialog_data["place"])
    correction = Correction(**manager.dialog_data["chosen"])
    try:
        words = text_corrected(paper.notice, but=place)
    except Refusal:  # a later change was made to the words that this one put there
        raise Refusal("refused-restore-later", words=correction.words[:LONGEST_ON_LINE]) from None
    read = await read_again(words, paper.draft)
    await restore_words(act_of(manager), notice_id_of(manager), place, correction, read.draft)
    manager.dialog_data["restored"] = correction.passage
    await manager.switch_to(PaperChanged.all)


async def to_doubts(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_doubts(manager, notice_id_of(manager))


dialog = Dialog(
    page(
        PaperChanged.all,
        Say("changed-words"),
        *choice("changed", "lines", listed_name, one_chosen),
        Button(Label("back"), id="doubts", on_click=to_doubts),
        to_overview(),
        getter=all_changed,
    ),
    page(
        PaperChanged.one,
        Say("changed-words-one"),
        Button(Label("changed-words-button-restore"), id="restore", on_click=restored),
        back(PaperChanged.all),
        getter=one_changed,
    ),
)
