"""The only ways into a conversation. A dialog's start data is untyped; here it has one writer.

Each door closes what was open before (what was typed there stays as a draft), so that there is always one
conversation and one way home.
"""

from collections.abc import Sequence
from typing import Literal

from aiogram.fsm.state import State
from aiogram_dialog import DialogManager, ShowMode, StartMode

from bot.access import act_of
from bot.states import (
    Adopt,
    AskSeat,
    Closing,
    Correct,
    CorrectDate,
    CorrectMerge,
    CorrectSplit,
    Disagree,
    Doubts,
    Helps,
    Home,
    Invite,
    Items,
    Join,
    Leader,
    LeaderWord,
    Owing,
    PaperChanged,
    PaperItems,
    PaperRounds,
    PaperShares,
    PaperSheet,
    PaperUnits,
    Paste,
    Plans,
    Reminder,
    ReplySeen,
    Report,
    ReportCard,
    ReportHeard,
    ReportItem,
    ReportMore,
    ReportTown,
    ReportTownFiles,
    ReportTownSplit,
    Requests,
    Return,
    Review,
    ReviewPage,
    Rounds,
    Settings,
    SettledOnes,
    Signing,
    Status,
    UnitEdit,
    UnitPhones,
    Units,
)
from models.rules.permissions import Deed
from models.rules.words import LeaderAnswer, Post, ReplyStatus


async def _open(manager: DialogManager, state: State, data: dict[str, str | int] | None = None) -> None:
    same = manager.has_context() and manager.current_context().state.group is state.group
    if manager.show_mode is ShowMode.SEND and same:
        manager.show_mode = ShowMode.DELETE_AND_SEND  # a letter's button tapped twice: one window, the newest
    await manager.start(state, data, mode=StartMode.RESET_STACK)


async def start_home(manager: DialogManager) -> None:
    """Where everything begins and ends."""
    await _open(manager, Home.stranger if act_of(manager).speaker.is_stranger else Home.main)


async def start_help(manager: DialogManager) -> None:
    await _open(manager, Home.stranger if act_of(manager).speaker.is_stranger else Home.help)


async def start_asked(manager: DialogManager, asked: Literal["help", "home", "items"]) -> None:
    """What was asked for in a word; a stranger's items are the way to ask for a seat, as home says."""
    if asked == "items" and not act_of(manager).speaker.is_stranger:
        return await start_items(manager)
    return await (start_help(manager) if asked == "help" else start_home(manager))


async def start_join(manager: DialogManager, token_hash: str) -> None:
    """By an invitation's link, which was found usable."""
    await _open(manager, Join.confirm, {"token_hash": token_hash})


async def start_ask_seat(manager: DialogManager) -> None:
    await _open(manager, AskSeat.unit)


async def start_invite(manager: DialogManager) -> None:
    act_of(manager).check_may(Deed.INVITE)
    await _open(manager, Invite.post)


async def start_invite_to(manager: DialogManager, unit_id: int, post: Post) -> None:
    """The same with unit and post chosen already: it goes on with the name."""
    act_of(manager).check_may(Deed.INVITE, unit_id=unit_id)
    await _open(manager, Invite.name, {"unit": unit_id, "post": post.value})


async def start_units(manager: DialogManager) -> None:
    """The registry."""
    act_of(manager).check_may(Deed.KEEP_UNITS)
    await _open(manager, Units.all)


async def start_unit(manager: DialogManager, unit_id: int) -> None:
    """One unit of the registry."""
    act_of(manager).check_may(Deed.KEEP_UNITS, unit_id=unit_id)
    await _open(manager, Units.one, {"unit": unit_id})


async def start_unit_phones(manager: DialogManager, unit_id: int) -> None:
    """Where it and its people are rung up."""
    act_of(manager).check_may(Deed.KEEP_UNITS, unit_id=unit_id)
    await _open(manager, UnitPhones.all, {"unit": unit_id})


async def start_unit_edit(manager: DialogManager, unit_id: int) -> None:
    """What can be changed about it."""
    act_of(manager).check_may(Deed.KEEP_UNITS, unit_id=unit_id)
    await _open(manager, UnitEdit.main, {"unit": unit_id})


async def start_requests(manager: DialogManager) -> None:
    act_of(manager).check_may(Deed.DECIDE_SEAT_REQUEST)
    await _open(manager, Requests.all)


async def start_request(manager: DialogManager, request_id: int) -> None:
    """One request, from the letter that told of it."""
    act_of(manager).check_may(Deed.DECIDE_SEAT_REQUEST)
    await _open(manager, Requests.one, {"request": request_id})


async def start_items(manager: DialogManager) -> None:
    """My items; whoever sits for no unit reads there that there are none."""
    await _open(manager, Items.mine)


async def start_item(manager: DialogManager, item_id: int) -> None:
    """The card of one of my items."""
    await _open(manager, Items.one, {"item": item_id})


ALL_PLANS = -1  # no choice is to be made of one


# `plan_id` of a conversation about a plan: 0 asks which one, where several are in force.


async def start_plan(manager: DialogManager, plan_id: int = 0) -> None:
    """The plan in force, as coordinators and observers see it."""
    await _open_plan(manager, Plans.main, {"plan": plan_id})


async def start_plan_item(manager: DialogManager, item_id: int) -> None:
    await _open_plan(manager, Plans.item, {"item": item_id})


async def start_plan_unit(manager: DialogManager, unit_id: int, plan_id: int = 0) -> None:
    await _open_plan(manager, Plans.unit, {"unit": unit_id, "plan": plan_id})


async def start_unsigned(manager: DialogManager, plan_id: int = 0) -> None:
    """Which units have not signed for it."""
    await _open_plan(manager, Signing.unsigned, {"plan": plan_id})


async def _open_plan(manager: DialogManager, state: State, data: dict[str, str | int]) -> None:
    act_of(manager).check_may(Deed.LOOK_AT_PLAN)
    await _open(manager, state, data)


async def start_status(manager: DialogManager, note: str = "", words: str = "") -> None:
    """How the plan goes. `note`: what is said first of what was asked (`words`), as the text status-note names it."""
    act_of(manager).check_may(Deed.LOOK_AT_STATUS)
    await _open(manager, Status.main, {"note": note, "words": words})


async def start_found(manager: DialogManager, words: str) -> None:
    """The several items that were meant by these words."""
    act_of(manager).check_may(Deed.LOOK_AT_STATUS)
    await _open(manager, Status.found, {"words": words, "plan": ALL_PLANS})


async def start_overdue(manager: DialogManager) -> None:
    """Who has not answered in time."""
    act_of(manager).check_may(Deed.LOOK_AT_PLAN)
    await _open(manager, Status.overdue)


async def start_report(
    manager: DialogManager, unit_id: int | None = None, item_id: int | None = None, *, walk: bool = False
) -> None:
    """Report progress: on an item; `walk`: on one owed item after the other; else what there is to report on."""
    if unit_id is not None and item_id is not None:
        return await start_report_item(manager, unit_id, item_id, walk=walk)
    return await _open_report(manager, Report.items, unit_id or 0, walk=walk)


async def start_report_item(
    manager: DialogManager,
    unit_id: int,
    item_id: int,
    *,
    walk: bool = False,
    heard: bool = False,
    at: str = "",
    status: str = "",
    done: str = "",
    left: int = 0,
) -> None:
    """The form about one item: where it was left, or `at` its status or text; a `status` given is as if tapped.

    `done`: the number of the item that was just reported on, with so many `left`.
    """
    more: dict[str, str | int] = {"heard": heard, "at": at, "status": status, "done": done, "left": left}
    await _open_report(manager, ReportItem.status, unit_id, item_id, walk=walk, **more)


async def start_settle(manager: DialogManager, unit_id: int, item_id: int) -> None:
    """Apply to have an item settled: report that it is done."""
    await start_report_item(manager, unit_id, item_id, status=ReplyStatus.DONE.value)


async def start_report_card(
    manager: DialogManager,
    unit_id: int,
    item_id: int,
    *,
    walk: bool = False,
    heard: bool = False,
    done: str = "",
    left: int = 0,
) -> None:
    """What was typed about an item, ready to be submitted. `done` and `left` as above."""
    more: dict[str, str | int] = {"heard": heard, "done": done, "left": left}
    await _open_report(manager, ReportCard.card, unit_id, item_id, walk=walk, **more)


async def start_report_figures(manager: DialogManager, unit_id: int, item_id: int, **more: bool) -> None:
    await _open_report(manager, ReportMore.figures, unit_id, item_id, **more)


async def start_report_difficulties(manager: DialogManager, unit_id: int, item_id: int, **more: bool) -> None:
    await _open_report(manager, ReportMore.difficulties, unit_id, item_id, **more)


async def start_report_next_steps(manager: DialogManager, unit_id: int, item_id: int, **more: bool) -> None:
    await _open_report(manager, ReportMore.next_steps, unit_id, item_id, **more)


async def start_report_files(manager: DialogManager, unit_id: int, item_id: int, **more: bool) -> None:
    await _open_report(manager, ReportMore.files, unit_id, item_id, **more)


async def start_report_town(manager: DialogManager, unit_id: int, plan_id: int, *, card: bool = False) -> None:
    """The few items that a township reports on together, of a plan: where it was left, or the `card` of what was
    answered."""
    await _open_report(manager, ReportTown.question, unit_id, card=card, plan=plan_id)


async def start_report_town_files(manager: DialogManager, unit_id: int, plan_id: int) -> None:
    await _open_report(manager, ReportTownFiles.all, unit_id, plan=plan_id)


async def start_report_town_split(manager: DialogManager, unit_id: int, plan_id: int) -> None:
    """Whether what was typed at one question answers several."""
    await _open_report(manager, ReportTownSplit.which, unit_id, plan=plan_id)


async def start_heard(
    manager: DialogManager, *, which: bool = False, node: bool = False, done: bool = False
) -> None:
    """What was understood of a message in plain words: `which` item it tells of, whether all of it is done or a `node`,
    or the several that it tells of."""
    state = ReportHeard.which if which else ReportHeard.node if node else ReportHeard.several
    await _open(manager, state, {"done": done})


async def _open_report(manager: DialogManager, state: State, unit_id: int, item_id: int = 0, **more: str | int) -> None:
    if unit_id:
        act_of(manager).check_may(Deed.REPORT, unit_id=unit_id)
    await _open(manager, state, {"unit": unit_id, "item": item_id, **more})


async def start_adopt(manager: DialogManager, notice_id: int) -> None:
    """What was read from a paper, and what is to be looked through before it is the plan in force."""
    await _open_paper(manager, Adopt.overview, notice_id)


async def start_paste(manager: DialogManager) -> None:
    """A paper that comes in pieces, pasted into the chat."""
    act_of(manager).check_may(Deed.ADOPT)
    await _open(manager, Paste.main)


async def start_secret(manager: DialogManager) -> None:
    """What to do about a paper with a mark of secrecy, of which nothing was kept."""
    await _open(manager, Adopt.secret)


async def start_doubts(manager: DialogManager, notice_id: int) -> None:
    await _open_paper(manager, Doubts.kinds, notice_id)


async def start_paper_changed(manager: DialogManager, notice_id: int) -> None:
    await _open_paper(manager, PaperChanged.all, notice_id)


async def start_paper_units(manager: DialogManager, notice_id: int) -> None:
    await _open_paper(manager, PaperUnits.all, notice_id)


async def start_paper_items(manager: DialogManager, notice_id: int) -> None:
    await _open_paper(manager, PaperItems.all, notice_id)


async def start_paper_sheet(manager: DialogManager, notice_id: int) -> None:
    """What a table sent back would change, as it was kept for the speaker."""
    await _open_paper(manager, PaperSheet.changes, notice_id)


async def start_collators(manager: DialogManager, notice_id: int) -> None:
    await _open_paper(manager, PaperShares.leads, notice_id)


async def start_township_items(manager: DialogManager, notice_id: int) -> None:
    await _open_paper(manager, PaperShares.townships, notice_id)


async def start_paper_rounds(manager: DialogManager, notice_id: int) -> None:
    await _open_paper(manager, PaperRounds.all, notice_id)


async def _open_paper(manager: DialogManager, state: State, notice_id: int) -> None:
    act_of(manager).check_may(Deed.ADOPT)
    await _open(manager, state, {"notice": notice_id})


async def start_correct(manager: DialogManager, item_id: int, done: str = "", about: str = "") -> None:
    """Correct an item of the plan in force. `done`: what was just corrected (text correct-done), and about whom."""
    await _open_correct(manager, Correct.item, {"item": item_id, "done": done, "about": about})


async def start_correct_dates(manager: DialogManager, item_id: int) -> None:
    await _open_correct(manager, CorrectDate.all, {"item": item_id})


async def start_split(manager: DialogManager, item_id: int) -> None:
    await _open_correct(manager, CorrectSplit.parts, {"item": item_id})


async def start_merge(manager: DialogManager, item_id: int) -> None:
    await _open_correct(manager, CorrectMerge.others, {"item": item_id})


async def _open_correct(manager: DialogManager, state: State, data: dict[str, str | int]) -> None:
    act_of(manager).check_may(Deed.CORRECT_PLAN)
    await _open(manager, state, data)


async def start_leader(manager: DialogManager, unit_id: int, *, of_plan: int = 0) -> None:
    """Say which of the people known already leads a unit; `of_plan`: one comes from the unit's page in that plan."""
    act_of(manager).check_may(Deed.SET_LEADER, unit_id=unit_id)
    await _open(manager, Leader.all, {"unit": unit_id, "of_plan": of_plan})


async def start_rounds(manager: DialogManager) -> None:
    """The year's rounds."""
    act_of(manager).check_may(Deed.KEEP_ROUNDS)
    await _open(manager, Rounds.all)


async def start_round(manager: DialogManager, round_id: int) -> None:
    """One of them, as it stands."""
    await _open_round(manager, Rounds.one, round_id)


async def start_put_off(manager: DialogManager, round_id: int) -> None:
    """Other days for one that has not opened."""
    await _open_round(manager, Rounds.put_off, round_id)


async def start_call_off(manager: DialogManager, round_id: int) -> None:
    """Whether it shall really not open."""
    await _open_round(manager, Rounds.off, round_id)


async def start_owing(manager: DialogManager, round_id: int) -> None:
    """Who has not replied to it."""
    await _open_round(manager, Owing.all, round_id)


async def _open_round(manager: DialogManager, state: State, round_id: int) -> None:
    act_of(manager).check_may(Deed.KEEP_ROUNDS)
    await _open(manager, state, {"round": round_id})


async def start_snooze(manager: DialogManager, letter_id: int) -> None:
    """When a reminder shall come again."""
    await _open(manager, Reminder.when, {"letter": letter_id})


async def start_why(manager: DialogManager, letter_id: int) -> None:
    """Why it came."""
    await _open(manager, Reminder.why, {"letter": letter_id})


async def start_pass_on(manager: DialogManager, letter_id: int) -> None:
    """The word to a unit's leader about what is long past its date, as a letter to the coordinator drafted it."""
    act_of(manager).check_may(Deed.PASS_ON)
    await _open(manager, LeaderWord.sure, {"letter": letter_id})


async def start_leader_thanks(manager: DialogManager, letter_id: int, answer: str) -> None:
    """What the leader's answer to it brings about; who needs help can say what for."""
    state = LeaderWord.trouble if answer == LeaderAnswer.HELP else LeaderWord.thanks
    await _open(manager, state, {"letter": letter_id, "answer": answer})


async def start_settings(manager: DialogManager) -> None:
    await _open(manager, Settings.main)


async def start_review(manager: DialogManager) -> None:
    """The replies that wait for a coordinator."""
    act_of(manager).check_may(Deed.REVIEW)
    await _open(manager, Review.all)


async def start_reviewing(
    manager: DialogManager, reply_id: int, only: str = "", done: str = "", about: str = "", people: int = 0
) -> None:
    """One reply, or all that wait where it is 0. `only`: what was chosen to be seen; `done`: what was just done, about
    whom, and how many are told of it (text review-done)."""
    act_of(manager).check_may(Deed.REVIEW)
    data: dict[str, str | int] = {"reply": reply_id, "only": only, "done": done, "about": about, "people": people}
    await _open(manager, Review.one if reply_id else Review.all, data)


async def start_review_page(manager: DialogManager, reply_ids: Sequence[int], left_out: int, only: str) -> None:
    """Accept these at once. `left_out`: how many of the page want a look each."""
    act_of(manager).check_may(Deed.REVIEW)
    ids = ",".join(map(str, reply_ids))
    await _open(manager, ReviewPage.sure, {"ids": ids, "left_out": left_out, "only": only})


async def start_return(manager: DialogManager, reply_id: int, after: int, only: str) -> None:
    """Send a reply back; from there on to the reply that comes after."""
    act_of(manager).check_may(Deed.REVIEW)
    await _open(manager, Return.missing, {"reply": reply_id, "after": after, "only": only})


async def start_helps(manager: DialogManager, done: str = "", about: str = "", people: int = 0) -> None:
    """What units need help with."""
    act_of(manager).check_may(Deed.ANSWER_HELP)
    await _open(manager, Helps.all, {"done": done, "about": about, "people": people})


async def start_help_question(manager: DialogManager, question_id: int) -> None:
    act_of(manager).check_may(Deed.ANSWER_HELP)
    await _open(manager, Helps.one, {"question": question_id})


async def start_reply_seen(manager: DialogManager, reply_id: int, *, since: bool = False) -> None:
    """A reply as it was submitted, for whoever may look at its unit's items. `since`: it came after the one that was
    asked for, or that one was decided anew."""
    await _open(manager, ReplySeen.one, {"reply": reply_id, "since": since})


async def start_disagree(manager: DialogManager, reply_id: int) -> None:
    """Say why a returned reply should stand as it is."""
    await _open(manager, Disagree.words, {"reply": reply_id})


async def start_amend(manager: DialogManager, unit_id: int, item_id: int, *, consolidated: int = 0) -> None:
    """Where a returned reply is amended: all of it is kept, and what was missing added. `consolidated`: the plan whose
    items it speaks of together."""
    if consolidated:
        return await start_report_town(manager, unit_id, consolidated)
    return await start_report_item(manager, unit_id, item_id)


async def start_closing(manager: DialogManager, plan_id: int = 0) -> None:
    """What is left to settle when the year closes."""
    act_of(manager).check_may(Deed.SETTLE)
    await _open(manager, Closing.main, {"plan": plan_id})


async def start_settled(manager: DialogManager, plan_id: int = 0) -> None:
    """What is settled, and may be opened again."""
    act_of(manager).check_may(Deed.SETTLE)
    await _open(manager, SettledOnes.all, {"plan": plan_id})
