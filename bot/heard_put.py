"""What a message told of an item, photos and documents with it, put into the item's draft or a township's form."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

from aiogram.types import Message
from aiogram_dialog import DialogManager

from bot.access import texts_of
from bot.albums import follows_in_album
from bot.heard_places import Place
from bot.report_at_hand import AtHand, at_hand, figures_after, keep_typed, measures_of
from bot.report_nodes import node_of
from bot.report_words import as_before, joined, set_aside
from bot.texts import Texts
from bot.town_at_hand import TownAtHand, begun, begun_again, keep_town, town_at_hand
from models.actions.reply_town import TownTyped, last_answer, longest_answer
from models.actions.reply_typed import Typed
from models.answers.added import adds
from models.answers.figures import figures_in
from models.answers.progress import Progress
from models.answers.same import says_same
from models.answers.statuses import status_guessed, status_of
from models.plan import Due
from models.rules.errors import Refusal
from models.rules.replying import MOST_FILES, File, text_of
from models.rules.words import ReplyStatus


async def tell_item(
    manager: DialogManager, place: Place, part: Progress, due_ids: Sequence[int], files: Sequence[File] = ()
) -> Due | None:
    """Words in the place of others of a form left half way: those are set aside, and what else the form holds stays.
    Where no status is said, it is as it was said to be before, or guessed; the card shows it. Returns a
    date that may be all that is said to be done: then no status is put down until that is known. What comes with a
    file, or says that it adds, goes behind what is there, be it in the form or in a reply that nobody looked at yet."""
    hand = await at_hand(manager, place.unit_id, place.line.item_id)
    if not files and (same := as_before(hand, part.words)) and hand.report.counts:
        typed = hand.begun.changed(**{"status": hand.report.counts.status} | same)
        await keep_typed(manager, place.unit_id, place.line.item_id, typed)
        return None
    text, before, aside = text_of(part.words), hand.begun, hand.begun.aside
    behind = adds(part.words)
    if files:
        before = await _with_files(manager, hand, files)
        text = joined(before.text or "", text) if text else before.text or ""
    elif before.text and (hand.amends or behind):
        text = joined(before.text, text)
    elif before.text and before.text != text:
        aside = set_aside(before, text)
    if files and not part.words:  # a photo alone says nothing of how the work stands
        await keep_typed(manager, place.unit_id, place.line.item_id, before)
        return None
    figures = {each.target_id: each.value for each in figures_in(part.words, measures_of(hand.report)) if each.sure}
    said = part.status or status_of(part.words, place.line.title)
    node = node_of(hand, due_ids) if said == ReplyStatus.DONE else None
    stands = hand.amends or behind or bool(files)
    stale = before.status == ReplyStatus.DONE and bool(before.text) and not stands  # of words that stand no more
    there = None if stale or before.guessed else before.status
    status = None if node else said or there or status_guessed(text)
    kept = figures_after(hand, part.words)
    guessed = not said and not there
    typed = before.changed(status=status, text=text, figures=kept | figures, aside=aside, guessed=guessed)
    await keep_typed(manager, place.unit_id, place.line.item_id, typed)
    return node


async def _with_files(manager: DialogManager, hand: AtHand, files: Sequence[File]) -> Typed:
    if hand.again and not hand.kept:
        await _say_added(manager)
    return hand.begun.with_files(*_told_apart(texts_of(manager), hand.begun.files, files))


async def tell_together(
    manager: DialogManager, place: Place, part: Progress, files: Sequence[File] = ()
) -> None:
    """The item's part of a township's form: of several figures each has its own clauses of the words. What was returned
    is amended: the words go behind what stands there."""
    hand = await town_at_hand(manager, place.unit_id, place.line.plan_id)
    if not files:
        hand = await begun_again(manager, hand)
    asked = [each for each in hand.asked if each.item and each.item.id == place.line.item_id]
    typed = await _with_town_files(manager, hand, files) if files else hand.typed
    words, answers = text_of(part.words), dict[str, str]()
    same = says_same(words) and not hand.returned
    for each in asked if words or not files else ():
        there = typed.answers.get(each.key, "") if files or (hand.returned and each.target is None) else ""
        last = last_answer(each, hand.report.before) if same else ""
        answers[each.key] = last or (joined(there, words, longest_answer(each)) if there else words)
    await keep_town(manager, hand, typed.answering(answers))


async def put_town_files(manager: DialogManager, unit_id: int, plan_id: int, files: Sequence[File]) -> None:
    """With a township's reply, whatever of it is answered."""
    if files:
        hand = await town_at_hand(manager, unit_id, plan_id)
        await keep_town(manager, hand, await _with_town_files(manager, hand, files))


async def _with_town_files(manager: DialogManager, hand: TownAtHand, files: Sequence[File]) -> TownTyped:
    """What the form would begin with stands there too: a file must not take the place of it."""
    typed = begun(hand)
    if hand.begins and hand.again:
        await _say_added(manager)
    there = {file.sha256: file for file in typed.files}
    more = {file.sha256: file for file in _told_apart(texts_of(manager), typed.files, files)}
    return replace(typed, files=tuple((there | more).values()))


def _told_apart(texts: Texts, there: Sequence[File], files: Sequence[File]) -> list[File]:
    """Those that are not there yet; a photo, which has no name, is called by its number among all."""
    new: list[File] = []
    for file in files:
        if file.sha256 in {each.sha256 for each in (*there, *new)}:
            continue
        nth = len(there) + len(new) + 1
        new.append(replace(file, name=texts.plain("file-name", nth=nth, photo="yes")) if file.photo else file)
    if len(there) + len(new) > MOST_FILES:
        raise Refusal("refused-files-many", most=MOST_FILES)
    return new


async def _say_added(manager: DialogManager) -> None:
    event = manager.event
    if isinstance(event, Message) and not follows_in_album(event):
        await event.answer(texts_of(manager).html("report-file-again"))


def files_kept(files: Sequence[File]) -> list[dict[str, Any]]:
    return [asdict(file) for file in files]


def files_of(kept: dict[str, Any]) -> tuple[File, ...]:
    return tuple(File(**file) for file in kept.get("files", ()))
