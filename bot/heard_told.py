"""What was understood of a message stands on a card, or in a list of several, to be submitted; first it is asked what
of it could be two things."""

from collections.abc import Sequence

from aiogram.types import Message
from aiogram_dialog import DialogManager

from bot import doors
from bot.access import texts_of
from bot.heard_places import Place, all_places, each_once, open_part, remember, remembered
from bot.heard_put import files_kept, files_of, tell_item, tell_together
from bot.report_at_hand import at_hand
from bot.report_board import reports_at_hand
from bot.report_words import asks_anew
from models.answers.progress import Progress
from models.answers.same import says_same
from models.answers.statuses import status_in
from models.rules.replying import File, text_of


def album_of(manager: DialogManager) -> str:
    return (isinstance(manager.event, Message) and manager.event.media_group_id) or ""


async def tell(
    manager: DialogManager,
    told: Sequence[tuple[Place, Progress]],
    due_ids: Sequence[int] = (),
    files: Sequence[File] = (),
) -> None:
    """Put what was understood into the items' drafts, and show it; first ask what of it could be two things. Files
    belong to the first."""
    for _, part in told:
        text_of(part.words)  # too long a part is refused before anything is put down
    if not files and not (told := await _but_returned(manager, told)):
        return
    nodes: list[list[int]] = []
    for at, (place, part) in enumerate(told):
        its_files = () if at else files
        if place.line.shared:
            await tell_together(manager, place, part, its_files)
        elif node := await tell_item(manager, place, part, due_ids, its_files):
            nodes.append([place.unit_id, place.line.item_id, node.id])
    single = [[place.unit_id, place.line.item_id] for place, _ in told if not place.line.shared]
    first = told[0][0]
    at_first = [first.unit_id, first.line.item_id, first.line.plan_id if first.line.shared else 0]
    placed = {"album": album_of(manager), "placed": at_first} if files else {}
    if nodes or len(single) > 1:
        await remember(manager, told=single, nodes=nodes, **placed)
        await show_told(manager)
        return
    if files and album_of(manager):
        await remember(manager, **placed)
    if files and not told[0][1].words and single:
        await doors.start_report_item(manager, *single[0])
    elif single:
        await doors.start_report_card(manager, *single[0])
    else:
        await doors.start_report_town(manager, told[0][0].unit_id, told[0][0].line.plan_id)


async def _but_returned(
    manager: DialogManager, told: Sequence[tuple[Place, Progress]]
) -> Sequence[tuple[Place, Progress]]:
    """Without those said to be as last time of which all that was said was returned: it is asked how they stand. Of the
    only one its form is opened."""
    anew = []
    for place, part in told:
        if says_same(part.words) and not place.line.shared:
            hand = await at_hand(manager, place.unit_id, place.line.item_id)
            anew += [place] if asks_anew(hand, part.words) else []
    if anew and isinstance(manager.event, Message):
        numbers = "".join(place.line.number_text for place in anew)
        await manager.event.answer(texts_of(manager).html("refused-same-returned", number=numbers))
    left = [each for each in told if each[0] not in anew]
    if anew and not left:
        await doors.start_report_item(manager, anew[0].unit_id, anew[0].line.item_id)
    return left


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


async def tell_or_ask(
    manager: DialogManager,
    meant: Sequence[tuple[Sequence[Place], Progress]],
    due_ids: Sequence[int],
    files: Sequence[File] = (),
) -> None:
    """Ask first, part by part, which item is meant where several have its number; nothing of the words is lost."""
    if all(len(places) == 1 for places, _ in meant):
        return await tell(manager, [(places[0], part) for places, part in meant], due_ids, files)
    parts = [
        {"places": [[place.unit_id, place.line.item_id] for place in places], "words": part.words}
        for places, part in meant
    ]
    held = {"files": files_kept(files), "album": album_of(manager)} if files else {}
    await remember(manager, parts=parts, dues=list(due_ids), **held)
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
    once = each_once(places)
    return [place for place in places if place in once]


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
        return await tell_or_ask(manager, [pair for pair in meant if pair[0]], kept.get("dues", ()), files_of(kept))
    words = str(kept.get("text", ""))
    return await tell(manager, [(place, _progress(words))], kept.get("dues", ()), files_of(kept))


def _progress(words: str) -> Progress:
    return Progress(None, words, status_in(words))
