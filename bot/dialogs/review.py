"""/review: the replies that wait, one by one."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, Row

from bot import doors, replies_told
from bot.access import act_of, hearing_of, texts_of
from bot.cutting import listed_name, listed_short
from bot.evidence_shown import evidence_listed, hand_out
from bot.moments_told import people_told
from bot.reviewing import ALL, FILTERS, chosen, is_own, next_after, replies_waiting, reply_at_hand, tell_beaten
from bot.states import Review
from bot.widgets import Label, Said, Say, about_this, choice, home, page
from models.actions.review import accept_reply
from models.actions.review_again import accept_after_all, uphold_return
from models.actions.settle_accepted import settle_accepted
from models.questions.closing import left_over
from models.questions.helps import open_questions, question_of_reply
from models.questions.offices import calendar_of
from models.questions.reviews import Waiting
from models.rules.errors import Refusal
from models.rules.words import ReplyState

LIST = "waiting"
PAGE = 8
NONE = "none"  # for a text that chooses
_FILTERS = list(FILTERS)


async def the_inbox(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    hearing, texts = hearing_of(dialog_manager), texts_of(dialog_manager)
    waiting = await replies_waiting(dialog_manager)
    only = _only(dialog_manager)
    async with hearing.act.database.reading() as session:
        questions = await open_questions(session, hearing.act.office_id)
        left = await left_over(session, hearing.office, hearing.act.now)
    today = calendar_of(hearing.office).local_date(hearing.act.now)
    shown = chosen(waiting, only)
    return {
        "count": len(waiting),
        "empty": not waiting,
        "some": bool(waiting),
        "listed": any(_passes_unasked(dialog_manager, one) for one in shown),
        "only": only,
        "shown": len(shown),
        "replies": [{"id": one.reply_id, "name": replies_told.line(texts, one)} for one in shown],
        "filters": _filters(dialog_manager, waiting, only) if waiting else [],
        "asking": len(questions),
        "first": texts.date(questions[0].answer_by) if questions else NONE,
        "past": sum(one.answer_by < today for one in questions),
        "helps": bool(questions),
        "left": left or 0,
        "closing": left is not None,
        **_done(dialog_manager),
    }


def _filters(manager: DialogManager, waiting: list[Waiting], only: str) -> list[dict[str, Any]]:
    texts = texts_of(manager)
    counts = {name: len(chosen(waiting, name)) for name in _FILTERS}
    return [
        {
            "id": at,
            "name": texts.plain(
                "review-filter", which=name, count=counts[name], chosen="yes" if name == only else "no"
            ),
        }
        for at, name in enumerate(_FILTERS, start=1)
        if counts[name] or name in (ALL, only)
    ]


def _only(manager: DialogManager) -> str:
    start = manager.start_data if isinstance(manager.start_data, dict) else {}
    return str(manager.dialog_data.get("only") or start.get("only") or ALL)


def _done(manager: DialogManager) -> dict[str, Any]:
    """What was just done, said once, above what comes next."""
    start = manager.start_data if isinstance(manager.start_data, dict) else {}
    data = manager.dialog_data if "done" in manager.dialog_data else start
    people = int(data.get("people", 0))
    told = people_told(hearing_of(manager), people)
    return {"done": data.get("done", ""), "about": data.get("about", ""), "people": people, "told": told}


async def _turn(manager: DialogManager, reply_id: int, done: str = "", about: str = "", people: int = 0) -> None:
    """To a reply's card, or to the inbox where there is none; with a word about what was just done."""
    manager.dialog_data.update({"reply": reply_id, "page": 0, "done": done, "about": about, "people": people})
    await manager.switch_to(Review.one if reply_id else Review.all)


async def filter_chosen(_: Any, __: Any, manager: DialogManager, at: int) -> None:
    if at > len(_FILTERS):
        raise ValueError("no such filter")
    manager.dialog_data["only"] = _FILTERS[at - 1]
    pages = manager.find(LIST)
    if pages is not None:
        await pages.set_page(0)
    await _turn(manager, 0)


async def reply_chosen(_: Any, __: Any, manager: DialogManager, reply_id: int) -> None:
    await _turn(manager, reply_id)


def _reply_id(manager: DialogManager) -> int:
    start = manager.start_data if isinstance(manager.start_data, dict) else {}
    return int(manager.dialog_data.get("reply") or start.get("reply") or 0)


async def the_reply(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    act, texts = act_of(dialog_manager), texts_of(dialog_manager)
    told = await reply_at_hand(dialog_manager, _reply_id(dialog_manager))
    pages = replies_told.card(texts, told)
    at = min(int(dialog_manager.dialog_data.get("page", 0)), len(pages) - 1)
    own, waits = is_own(dialog_manager, told.waiting.unit_id), replies_told.waits(told)
    disputed = told.waiting.disputed_at is not None
    to_decide = waits or disputed
    to_settle = told.state == ReplyState.ACCEPTED and bool(told.applied) and not told.newer
    async with act.database.reading() as session:
        question = await question_of_reply(session, told.waiting.reply_id)
    words = [pages[at]] if waits else [pages[at], replies_told.decided(texts, told)]
    ahead = [one for one in await replies_waiting(dialog_manager) if one.reply_id != told.waiting.reply_id]
    if own and to_decide:
        words.append(texts.html("review-own"))
    elif waits and told.waiting.applies and not told.applied:
        words.append(texts.html("review-nothing-to-settle"))
    return {
        "card": "\n".join(words),
        "this": [{"id": told.waiting.reply_id}],
        "plain": to_decide and not own and not told.applied,
        "applies": to_decide and not own and bool(told.applied),
        "returnable": waits and not own,
        "disputed": disputed and not own,
        "after": to_settle and not own,
        "asked": question is not None,
        "evidence": evidence_listed(texts, told),
        "back": at > 0,
        "on": at < len(pages) - 1,
        "at": at + 1,
        "pages": len(pages),
        "count": len(chosen(ahead, _only(dialog_manager))),
        "more": bool(chosen(ahead, _only(dialog_manager))),
        **_done(dialog_manager),
    }


async def accepted(_: Any, __: Any, manager: DialogManager, reply_id: int) -> None:
    await _accept(manager, reply_id, settle=False)


async def accepted_and_settled(_: Any, __: Any, manager: DialogManager, reply_id: int) -> None:
    await _accept(manager, reply_id, settle=True)


async def _accept(manager: DialogManager, reply_id: int, *, settle: bool) -> None:
    """And on to the next. Who taps twice is there already; where a colleague was quicker, that is said, and the card
    shows what stands."""
    if reply_id != _reply_id(manager):
        return
    told = await reply_at_hand(manager, reply_id)
    after = await next_after(manager, reply_id, _only(manager))
    done, people = "settled" if settle else "noted" if told.applied else "accepted", 0
    try:
        if told.waiting.disputed_at is not None:
            people = await accept_after_all(act_of(manager), reply_id, settle)
            done = "settled" if settle else "noted" if told.applied else "reconsidered"
        else:
            await accept_reply(act_of(manager), reply_id, settle)
    except Refusal as refusal:
        await tell_beaten(manager, refusal)
        await _turn(manager, reply_id)
    else:
        await _turn(manager, after, done, replies_told.whose(texts_of(manager), told.waiting), people)


async def upheld(_: Any, __: Any, manager: DialogManager, reply_id: int) -> None:
    if reply_id != _reply_id(manager):
        return
    told = await reply_at_hand(manager, reply_id)
    after = await next_after(manager, reply_id, _only(manager))
    try:
        people = await uphold_return(act_of(manager), reply_id)
    except Refusal as refusal:
        await tell_beaten(manager, refusal)
        await _turn(manager, reply_id)
    else:
        await _turn(manager, after, "upheld", replies_told.whose(texts_of(manager), told.waiting), people)


async def settled_after(_: Any, __: Any, manager: DialogManager, reply_id: int) -> None:
    """What was only accepted, or opened again, is settled after all; its card stays, and says so."""
    if reply_id != _reply_id(manager):
        return
    told = await reply_at_hand(manager, reply_id)
    await settle_accepted(act_of(manager), reply_id)
    await _turn(manager, reply_id, "after", replies_told.whose(texts_of(manager), told.waiting))


async def return_wanted(_: Any, __: Any, manager: DialogManager, reply_id: int) -> None:
    if reply_id == _reply_id(manager):
        after = await next_after(manager, reply_id, _only(manager))
        await doors.start_return(manager, reply_id, after, _only(manager))


async def help_wanted(_: Any, __: Any, manager: DialogManager, reply_id: int) -> None:
    act = act_of(manager)
    async with act.database.reading() as session:
        question = await question_of_reply(session, reply_id)
    if question is not None:
        await doors.start_help_question(manager, question)


async def next_wanted(_: Any, __: Button, manager: DialogManager) -> None:
    await _turn(manager, await next_after(manager, _reply_id(manager), _only(manager)))


async def list_wanted(_: Any, __: Button, manager: DialogManager) -> None:
    await _turn(manager, 0)


async def page_before(_: Any, __: Button, manager: DialogManager) -> None:
    manager.dialog_data.update({"page": max(0, int(manager.dialog_data.get("page", 0)) - 1), "done": ""})


async def page_after(_: Any, __: Button, manager: DialogManager) -> None:
    manager.dialog_data.update({"page": int(manager.dialog_data.get("page", 0)) + 1, "done": ""})


async def evidence_wanted(_: Any, __: Any, manager: DialogManager, evidence_id: int) -> None:
    await hand_out(manager, await reply_at_hand(manager, _reply_id(manager)), evidence_id)


def _passes_unasked(manager: DialogManager, one: Waiting) -> bool:
    """Whether it may be accepted with others: each application and each disagreement wants an answer of its own, and
    nobody reviews their own unit's."""
    return not one.applies and one.disputed_at is None and not is_own(manager, one.unit_id)


async def page_wanted(_: Any, __: Button, manager: DialogManager) -> None:
    """What stands on the page now is what is to be confirmed, whatever comes in meanwhile."""
    shown = chosen(await replies_waiting(manager), _only(manager))
    pages = manager.find(LIST)
    at = await pages.get_page() if pages is not None else 0
    at = min(at, max(0, (len(shown) - 1) // PAGE))
    on_page = shown[at * PAGE : (at + 1) * PAGE]
    ids = [one.reply_id for one in on_page if _passes_unasked(manager, one)]
    if not ids:
        raise Refusal("refused-review-none")
    await doors.start_review_page(manager, ids, len(on_page) - len(ids), _only(manager))


async def to_helps(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_helps(manager)


async def to_closing(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_closing(manager)


async def to_settled(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_settled(manager)



dialog = Dialog(
    page(
        Review.all,
        Say("review-done", when="done"),
        Say("review-empty", when="empty"),
        Say("review-inbox", when="some"),
        Say("review-helps", when="helps"),
        *choice("filters", "filters", listed_name, filter_chosen, width=3, height=6),
        *choice(LIST, "replies", listed_name, reply_chosen, height=PAGE),
        Button(Label("review-button-page"), id="page", on_click=page_wanted, when="listed"),
        Button(Label("review-button-helps"), id="helps", on_click=to_helps, when="helps"),
        Row(
            Button(Label("review-button-closing"), id="closing", on_click=to_closing, when="closing"),
            Button(Label("review-button-settled"), id="settled", on_click=to_settled),
        ),
        home(),
        getter=the_inbox,
    ),
    page(
        Review.one,
        Say("review-done", when="done"),
        Said("card"),
        Row(
            Button(Label("page-before"), id="before", on_click=page_before, when="back"),
            Button(Label("page-after"), id="after", on_click=page_after, when="on"),
        ),
        *choice("evidence", "evidence", listed_short, evidence_wanted, height=3),
        Row(
            about_this("accept", "review-button-accept", accepted, when="plain"),
            about_this("settle", "review-button-settle", accepted_and_settled, when="applies"),
            about_this("only", "review-button-only", accepted, when="applies"),
            about_this("return", "review-button-return", return_wanted, when="returnable"),
            about_this("uphold", "disagreed-button-uphold", upheld, when="disputed"),
        ),
        about_this("after_all", "review-button-after", settled_after, when="after"),
        about_this("help", "review-button-help", help_wanted, when="asked"),
        Row(
            Button(Label("review-button-next"), id="next", on_click=next_wanted, when="more"),
            Button(Label("review-button-list"), id="list", on_click=list_wanted),
        ),
        home(),
        getter=the_reply,
    ),
)
