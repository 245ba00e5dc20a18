"""Progress told in plain words, to a letter or out of the blue: what is understood stands on a card to be submitted."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from aiogram_dialog import DialogManager

from bot import doors
from bot.access import act_of
from bot.heard_all import asked_about, heard_of_all, tell_town_same
from bot.heard_places import (
    Place,
    all_places,
    places_by_number,
    places_named,
    remember,
    remembered,
    those_meant,
)
from bot.heard_put import files_kept, files_of
from bot.heard_told import album_of, tell, tell_or_ask
from bot.report_asides import heard_aside
from bot.report_board import reports_at_hand
from bot.report_others import led_from_others, tell_others
from bot.report_owed import thank
from bot.states import ReportHeard
from bot.town_at_hand import keep_town, town_at_hand
from bot.town_heard import heard_numbered
from bot.twice import one_answer
from models.answers.asides import is_no_progress
from models.answers.numbers import Number
from models.answers.progress import Progress, progress_in
from models.answers.same import says_same
from models.answers.statuses import status_in
from models.answers.thanks import only_acknowledges
from models.questions.to_report import UnitReport
from models.rules.replying import File, text_of
from models.rules.words import REPORTING_POSTS

_SHORTEST = 4  # characters of what may be progress, where nothing asked for it


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
    if not act_of(manager).speaker.posts & REPORTING_POSTS or words.startswith("/"):
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
    parts, others = _read(words, places, item_ids)
    by_letter = _counts_as_letters_do(words, reports)
    if unit_ids is None and (parts[0].number is None or by_letter) and await heard_numbered(
        manager, words, reports, files=files, replies=by_letter
    ):
        return True
    if reports and not files and await heard_of_all(manager, words, reports, places, item_ids, plan_ids, due_ids):
        return True
    if parts[0].number is None and await led_from_others(manager, words, reports, item_ids, files):
        return True
    if parts[0].number is None and (named := places_named(all_places(reports), words, item_ids)):
        await tell_or_ask(manager, [(named, parts[0])], due_ids, files)
        return True
    plain, replies = parts[0].number is None and not files, unit_ids is not None
    if plain and await heard_aside(manager, words, reports, replies=replies):
        return True
    back = [place for place in all_places(reports) if place.line.returned is not None]
    alone = plain and not replies  # nothing says of what it is
    if alone and back and _is_sentence(words):
        await _tell_of_returned(manager, words, reports, parts[0], back)
        return True
    if not reports or (alone and not (_is_sentence(words) and status_in(words) and _owes(reports))):
        return False
    aside = len(parts) == 1 and not files and is_no_progress(parts[0].words)
    if aside and await heard_aside(manager, parts[0].words, reports, replies=True):
        return True
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


def _counts_as_letters_do(words: str, reports: Sequence[UnitReport]) -> bool:
    """6. and some words, of a township that reports on nothing else: the letters number their questions so."""
    return bool(reports) and all(not report.single for report in reports) and words.lstrip()[:1].isdigit()


def _is_sentence(words: str) -> bool:
    return len(words.strip()) >= _SHORTEST


def _owes(reports: Sequence[UnitReport]) -> bool:
    return any(report.wanting or report.owes_shared for report in reports)


async def _tell_of_returned(
    manager: DialogManager, words: str, reports: Sequence[UnitReport], part: Progress, back: Sequence[Place]
) -> None:
    """A sentence typed where a return waits to be amended, and nothing else says of what it is: it is what was missing.
    A township says with a tap of which question; where several wait it is asked of which."""
    if town := _one_town(back, ()):
        hand = await town_at_hand(manager, town.unit_id, town.line.plan_id)
        await keep_town(manager, hand, replace(hand.typed, loose=text_of(words)))
        await doors.start_report_town(manager, town.unit_id, town.line.plan_id, card=True)
        return
    units, items = {place.unit_id for place in back}, [place.line.item_id for place in back]
    await _tell_of_owed(
        manager, words, [report for report in reports if report.unit_id in units], part, items, (), (), ()
    )


def _read(
    words: str, places: Mapping[Number, Sequence[Place]], item_ids: Sequence[int]
) -> tuple[list[Progress], list[Number]]:
    """What the words tell of the speaker's items, and the numbers of others that they name. Before the first number
    they are of the only item that the letter was about (`item_ids`)."""
    only = [n for n, there in places.items() if any(place.line.item_id in item_ids for place in there)]
    asked = only[0] if len(only) == len(item_ids) == 1 else None
    parts = progress_in(words, lambda number: number in places, lambda number: number not in places, asked)
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
