"""Progress told in plain words, to a letter or out of the blue: what is understood stands on a card to be submitted."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from aiogram.types import Message
from aiogram_dialog import DialogManager

from bot import doors
from bot.access import act_of, texts_of
from bot.heard_places import Place, all_places, open_part, places_by_number, remember, remembered, those_meant
from bot.report_at_hand import at_hand, figures_after, keep_typed, measures_of
from bot.report_board import reports_at_hand
from bot.report_nodes import node_of
from bot.report_others import check_is_ours
from bot.town_at_hand import keep_town, town_at_hand
from bot.town_heard import heard_numbered
from models.actions.reply_typed import Typed
from models.answers.figures import figures_in
from models.answers.progress import Progress, progress_in
from models.answers.statuses import status_in
from models.answers.thanks import only_acknowledges
from models.plan import Due
from models.rules.replying import text_of
from models.rules.words import Post, ReplyStatus


async def hear(
    manager: DialogManager,
    words: str,
    unit_ids: Sequence[int] | None = None,
    item_ids: Sequence[int] = (),
    due_ids: Sequence[int] = (),
    plan_ids: Collection[int] = (),
) -> bool:
    """Lead to the card of what the words tell. `unit_ids`, `item_ids`, `due_ids` and `plan_ids`: what the letter asked
    about, where they reply to one; else only words that begin with an item's number tell anything. False: nothing here
    could be a report."""
    if not act_of(manager).speaker.posts & {Post.CONTACT, Post.STAND_IN} or words.startswith("/"):
        return False
    if unit_ids is not None and only_acknowledges(words) and isinstance(manager.event, Message):
        await manager.event.answer(texts_of(manager).html("report-acknowledged"))
        return True
    reports = await reports_at_hand(manager)
    if unit_ids is not None:
        reports = [report for report in reports if report.unit_id in unit_ids] or reports
    if unit_ids is not None and not item_ids and await heard_numbered(manager, words, reports, plan_ids, replies=True):
        return True
    places = places_by_number(reports)
    parts = progress_in(words, lambda number: number in places)
    if unit_ids is None and parts[0].number is None and await heard_numbered(manager, words, reports, replies=False):
        return True
    if reports and parts[0].number is None:
        await check_is_ours(manager, words)
    if not reports or (unit_ids is None and parts[0].number is None):
        return False
    if parts[0].number is not None:
        meant_by = [(those_meant(places[part.number], item_ids, plan_ids), part) for part in parts if part.number]
        await tell_or_ask(manager, meant_by, due_ids)
        return True
    meant = [place for place in all_places(reports) if place.line.item_id in item_ids]
    owed = meant or [place for place in all_places(reports) if place.line.wants_a_word]
    if len(owed) != 1:
        units = [report.unit_id for report in reports]
        items = [place.line.item_id for place in meant]
        await remember(manager, text=text_of(words), units=units, items=items, dues=list(due_ids))
        await doors.start_heard(manager, which=True)
        return True
    told = [(owed[0], parts[0])]
    await tell(manager, told, due_ids)
    return True


async def tell(
    manager: DialogManager, told: Sequence[tuple[Place, Progress]], due_ids: Sequence[int] = ()
) -> None:
    """Put what was understood into the items' drafts, and show it; first ask what of it could be two things."""
    for _, part in told:
        text_of(part.words)  # too long a part is refused before anything is put down
    nodes: list[list[int]] = []
    for place, part in told:
        if place.line.shared:
            await _tell_together(manager, place, part)
        elif node := await _tell_item(manager, place, part, due_ids):
            nodes.append([place.unit_id, place.line.item_id, node.id])
    single = [[place.unit_id, place.line.item_id] for place, _ in told if not place.line.shared]
    if nodes or len(single) > 1:
        await remember(manager, told=single, nodes=nodes)
        await show_told(manager)
    elif single:
        await doors.start_report_card(manager, *single[0])
    else:
        await doors.start_report_town(manager, told[0][0].unit_id, told[0][0].line.plan_id)


async def show_told(manager: DialogManager) -> None:
    """The card of the one item, or the list of the several, that the message told of; questions about them first."""
    kept = await remembered(manager)
    if kept.get("nodes"):
        await doors.start_heard(manager, node=True)
    elif len(kept["told"]) > 1:
        await doors.start_heard(manager)
    else:
        await doors.start_report_card(manager, *kept["told"][0])


async def node_settled(manager: DialogManager) -> None:
    """The first question is answered: on to the next, or to what was understood."""
    kept = await remembered(manager)
    await remember(manager, **{**kept, "nodes": kept.get("nodes", [])[1:]})
    await show_told(manager)


async def _tell_item(
    manager: DialogManager, place: Place, part: Progress, due_ids: Sequence[int]
) -> Due | None:
    """Words in the place of others stand for themselves: nothing of a form left half way is said with them. Where no
    status is said, the work is on track, or as it was said to be before; the card shows it. Returns a date that may be
    all that is said to be done: then no status is put down until that is known."""
    hand = await at_hand(manager, place.unit_id, place.line.item_id)
    text, before = text_of(part.words), hand.typed
    if hand.amends and before.text:
        there = before.text
        text = there if there.endswith(text) else text_of(f"{there}\n{text}")
    elif before.text and before.text != text:
        before = Typed()
    figures = {each.target_id: each.value for each in figures_in(part.words, measures_of(hand.report)) if each.sure}
    node = node_of(hand, due_ids) if part.status == ReplyStatus.DONE else None
    status = None if node else part.status or before.status or ReplyStatus.ON_TRACK
    kept = figures_after(replace(hand, typed=before), part.words)
    typed = before.changed(status=status, text=text, figures=kept | figures)
    await keep_typed(manager, place.unit_id, place.line.item_id, typed)
    return node


async def _tell_together(manager: DialogManager, place: Place, part: Progress) -> None:
    """The item's part of a township's form: of several figures each has its own clauses of the words."""
    hand = await town_at_hand(manager, place.unit_id, place.line.plan_id)
    asked = [each for each in hand.asked if each.item and each.item.id == place.line.item_id]
    answers = {each.key: text_of(part.words) for each in asked}
    await keep_town(manager, hand, hand.typed.answering(answers))


async def tell_or_ask(
    manager: DialogManager, meant: Sequence[tuple[Sequence[Place], Progress]], due_ids: Sequence[int]
) -> None:
    """Ask first, part by part, which item is meant where several have its number; nothing of the words is lost."""
    if all(len(places) == 1 for places, _ in meant):
        return await tell(manager, [(places[0], part) for places, part in meant], due_ids)
    parts = [
        {"places": [[place.unit_id, place.line.item_id] for place in places], "words": part.words}
        for places, part in meant
    ]
    await remember(manager, parts=parts, dues=list(due_ids))
    return await doors.start_heard(manager, which=True)


async def places_to_choose(manager: DialogManager) -> list[Place]:
    """Of which item the words could tell, each once: what the letter was about first, then what is owed."""
    kept = await remembered(manager)
    if part := open_part(kept):
        there = all_places(await reports_at_hand(manager))
        return [place for place in there if [place.unit_id, place.line.item_id] in part["places"]]
    units, items = kept.get("units") or [], kept.get("items") or []
    places = [place for place in all_places(await reports_at_hand(manager)) if place.unit_id in units]
    places.sort(key=lambda place: (place.line.item_id not in items, not place.line.wants_a_word))
    first = {place.line.item_id: place for place in reversed(places)}
    return [place for place in places if first[place.line.item_id] is place]


async def words_to_place(manager: DialogManager) -> str:
    """What was said of the item that is asked for."""
    kept = await remembered(manager)
    return str((open_part(kept) or {}).get("words") or kept.get("text", ""))


async def told_of(manager: DialogManager, place: Place) -> None:
    """The words that were remembered, of this item."""
    kept = await remembered(manager)
    if part := open_part(kept):
        part["places"] = [[place.unit_id, place.line.item_id]]
        there = {(each.unit_id, each.line.item_id): each for each in all_places(await reports_at_hand(manager))}
        meant = [
            ([there[at, item] for at, item in each["places"] if (at, item) in there], _progress(each["words"]))
            for each in kept["parts"]
        ]
        return await tell_or_ask(manager, [pair for pair in meant if pair[0]], kept.get("dues", ()))
    words = str(kept.get("text", ""))
    return await tell(manager, [(place, _progress(words))], kept.get("dues", ()))


def _progress(words: str) -> Progress:
    return Progress(None, words, status_in(words))
