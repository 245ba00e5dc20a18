"""Progress told in plain words, to a letter or out of the blue: what is understood stands on a card to be submitted."""

from collections.abc import Collection, Mapping, Sequence

from aiogram.types import Message
from aiogram_dialog import DialogManager

from bot import doors
from bot.access import act_of
from bot.heard_all import all_meant, asked_about, tell_all, tell_town_same
from bot.heard_places import (
    Place,
    all_places,
    open_part,
    places_by_number,
    places_named,
    remember,
    remembered,
    those_meant,
)
from bot.heard_put import files_kept, files_of, tell_item, tell_together
from bot.report_board import reports_at_hand
from bot.report_others import led_from_others, tell_others
from bot.report_owed import thank
from bot.states import ReportHeard
from bot.town_heard import heard_numbered
from bot.twice import one_answer
from models.answers.numbers import Number
from models.answers.progress import Progress, progress_in
from models.answers.same import says_same
from models.answers.statuses import status_in
from models.answers.thanks import only_acknowledges
from models.questions.to_report import UnitReport
from models.rules.replying import File, text_of
from models.rules.words import Post


async def hear(
    manager: DialogManager,
    words: str,
    unit_ids: Sequence[int] | None = None,
    item_ids: Sequence[int] = (),
    due_ids: Sequence[int] = (),
    plan_ids: Collection[int] = (),
    files: Sequence[File] = (),
) -> bool:
    """Lead to the card of what the words tell. `unit_ids`, `item_ids`, `due_ids` and `plan_ids`: what the letter asked
    about, where they reply to one; else only words that begin with an item's number tell anything, or what comes with
    `files`. False: nothing here could be a report."""
    if not act_of(manager).speaker.posts & {Post.CONTACT, Post.STAND_IN} or words.startswith("/"):
        return False
    if not files and only_acknowledges(words):
        await thank(manager)
        return True
    one_answer(manager)
    words, files = await _with_what_waits(manager, words, files)
    reports = await reports_at_hand(manager)
    if unit_ids is not None:
        reports = [report for report in reports if report.unit_id in unit_ids] or reports
    if unit_ids is not None and not item_ids and await heard_numbered(
        manager, words, reports, plan_ids, files, replies=True
    ):
        return True
    places = places_by_number(reports)
    parts, others = _read(words, places)
    if unit_ids is None and parts[0].number is None and await heard_numbered(
        manager, words, reports, files=files, replies=False
    ):
        return True
    if parts[0].number is None and await led_from_others(manager, words, reports, item_ids, files):
        return True
    if parts[0].number is None and (named := places_named(all_places(reports), words, item_ids)):
        await tell_or_ask(manager, [(named, parts[0])], due_ids, files)
        return True
    if reports and not files and (told := all_meant(reports, words, item_ids)):
        await tell_all(manager, told)
        await tell(manager, told.parts, due_ids)
        return True
    if not reports or (unit_ids is None and not files and parts[0].number is None):
        return False
    if parts[0].number is not None:
        await tell_others(manager, others)
        meant_by = [(those_meant(places[part.number], item_ids, plan_ids), part) for part in parts if part.number]
        await tell_or_ask(manager, meant_by, due_ids, files)
        return True
    if not files and says_same(words) and (town := _one_town(asked_about(reports, item_ids), plan_ids)):
        await tell_town_same(manager, town)
        return True
    await _tell_of_owed(manager, words, reports, parts[0], item_ids, due_ids, plan_ids, files)
    return True


def _read(words: str, places: Mapping[Number, object]) -> tuple[list[Progress], list[Number]]:
    """What the words tell of the speaker's items, and the numbers of others that they name."""
    parts = progress_in(words, lambda number: number in places, lambda number: number not in places)
    own = [part for part in parts if part.number is None or part.number in places]
    return own, [part.number for part in parts if part.number and part.number not in places]


async def _tell_of_owed(
    manager: DialogManager,
    words: str,
    reports: Sequence[UnitReport],
    part: Progress,
    item_ids: Sequence[int],
    due_ids: Sequence[int],
    plan_ids: Collection[int],
    files: Sequence[File],
) -> None:
    """Of the one item that is owed, or that the letter was about; else it is asked of which."""
    meant = [place for place in all_places(reports) if place.line.item_id in item_ids]
    owed = meant or [place for place in all_places(reports) if place.line.wants_a_word]
    if files and not words and (town := _one_town(meant or owed or all_places(reports), plan_ids)):
        owed = [town]
    if len(owed) == 1:
        return await tell(manager, [(owed[0], part)], due_ids, files)
    units = [report.unit_id for report in reports]
    items = [place.line.item_id for place in meant]
    held = {"files": files_kept(files), "album": album_of(manager)} if files else {}
    await remember(manager, text=text_of(words), units=units, items=items, dues=list(due_ids), **held)
    return await doors.start_heard(manager, which=True)


async def _with_what_waits(
    manager: DialogManager, words: str, files: Sequence[File]
) -> tuple[str, tuple[File, ...]]:
    """While it is asked of which item the last message told, the next one adds to it: its photos, and its words where
    the next has none."""
    if not manager.has_context() or manager.current_context().state != ReportHeard.which:
        return words, tuple(files)
    kept = await remembered(manager)
    waiting = {each.sha256: each for each in (*files_of(kept), *files)}
    return words or str(kept.get("text", "")), tuple(waiting.values())


def _one_town(places: Sequence[Place], plan_ids: Collection[int]) -> Place | None:
    """Where all of it is reported together, in one form."""
    within = [place for place in places if place.line.plan_id in plan_ids or not plan_ids]
    forms = {(place.unit_id, place.line.plan_id) for place in within}
    return within[0] if len(forms) == 1 and all(place.line.shared for place in within) else None


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
        return await tell_or_ask(manager, [pair for pair in meant if pair[0]], kept.get("dues", ()), files_of(kept))
    words = str(kept.get("text", ""))
    return await tell(manager, [(place, _progress(words))], kept.get("dues", ()), files_of(kept))


def _progress(words: str) -> Progress:
    return Progress(None, words, status_in(words))
