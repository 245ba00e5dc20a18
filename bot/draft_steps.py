"""The steps by which an item of a draft is changed in the chat: what each one's words mean, and the words kept."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.access import act_of
from bot.paper_at_hand import notice_id_of
from models.actions.draft import keep_draft
from models.actions.split import parts_typed
from models.notice import editing
from models.notice.draft import Draft, DraftItem
from models.notice.editing import Edit
from models.notice.typed import due_typed, item_typed, text_typed, title_typed, units_typed
from models.questions.drafts import draft_of

UNITS, TITLE, TEXT, DUE, SPLIT, ADD = "units", "title", "text", "due", "split", "add"  # steps that are typed
MERGE, DROP = "merge", "drop"
FORM = "item_edits"


def edit_meant(draft: Draft, item: DraftItem, step: str, words: str) -> Edit:
    """The edit that the words mean in this step; of a merge they are the key of the item that takes this one in.

    Raises Refusal for words that mean none.
    """
    match step:
        case "units":
            return units_typed(draft, item.key, words)
        case "title":
            return title_typed(item.key, words)
        case "text":
            return text_typed(item.key, words)
        case "due":
            return due_typed(draft, item, words)
        case "add":
            return item_typed(draft, item.key, words)
        case "split":
            parts = tuple((part.title, part.text) for part in parts_typed(words))
            return Edit(editing.SPLIT, item.key, parts=parts)
        case "merge":
            return Edit(editing.MERGE, item.key, into=words)
        case "drop":
            return Edit(editing.DROP, item.key)
        case _:
            raise ValueError(step)


# What is typed is kept by paper, item and step: it outlives a restart, and is there when one comes back.


async def step_kept(manager: DialogManager, key: str, step: str) -> str:
    return str((await _kept(manager)).get(f"{step} {key}", ""))


async def keep_step(manager: DialogManager, key: str, step: str, words: str) -> None:
    await _keep(manager, (await _kept(manager)) | {f"{step} {key}": words})


async def forget_step(manager: DialogManager, key: str, step: str) -> None:
    """It has served."""
    kept = await _kept(manager)
    if kept.pop(f"{step} {key}", None) is not None:
        await _keep(manager, kept)


async def _kept(manager: DialogManager) -> dict[str, Any]:
    act = act_of(manager)
    async with act.database.reading() as session:
        return await draft_of(session, act.speaker.telegram_id, FORM, notice_id_of(manager))


async def _keep(manager: DialogManager, words: dict[str, Any]) -> None:
    act = act_of(manager)
    await keep_draft(act.database, act.now, act.speaker.telegram_id, FORM, words, notice_id_of(manager))
