"""The buttons under letters. They stay clickable for ever; each opens a door, which looks at the world anew."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode

from bot import doors
from bot.access import Hearing
from bot.replies_told import whose
from bot.round_states_told import phase_of
from bot.taps import LetterTap, answer_tap
from models.actions.acknowledge import acknowledge_all
from models.actions.letters import confirm_letter
from models.actions.pass_on import answer_as_leader
from models.actions.review_again import accept_after_all, uphold_return
from models.questions.letters import asked_of_whom, plans_told_by
from models.questions.offices import calendar_of
from models.questions.plans import shares_of, units_of_member
from models.questions.replies import newest_reply, reply_told
from models.questions.rounds import round_by_id, rounds_open
from models.rules.errors import Refusal
from models.rules.words import LeaderAnswer, ReplyState

router = Router(name="letter_buttons")

_ROUND_DOORS = {"round": doors.start_round, "round_later": doors.start_put_off, "round_off": doors.start_call_off}


@router.callback_query(LetterTap.filter())
async def tapped(
    query: CallbackQuery, callback_data: LetterTap, hearing: Hearing, dialog_manager: DialogManager
) -> None:
    act = hearing.act
    facts = await confirm_letter(act.database, act.now, act.speaker.member_id, callback_data.letter)
    dialog_manager.show_mode = ShowMode.SEND
    words: str | None = None
    with _no_window_tapped(query):
        match callback_data.verb:
            case "help":
                await doors.start_help(dialog_manager)
            case "invite":
                await doors.start_invite(dialog_manager)
            case "items":
                await doors.start_items(dialog_manager)
            case "status":
                await doors.start_status(dialog_manager)
            case "owing":
                await _owing(hearing, dialog_manager, facts)
            case "sign" if "plan" in facts or "seat" in facts:
                words = await _sign(hearing, callback_data.letter, facts)
                await doors.start_items(dialog_manager)
            case "request" if "request" in facts:
                await doors.start_request(dialog_manager, int(facts["request"]))
            case "report" if "asks" in facts:
                await _report(hearing, dialog_manager, facts)
            case "snooze" if "asks" in facts:
                await doors.start_snooze(dialog_manager, callback_data.letter)
            case "why" if "asks" in facts:
                await doors.start_why(dialog_manager, callback_data.letter)
            case "review":
                await doors.start_review(dialog_manager)
            case "questions":
                await doors.start_helps(dialog_manager)
            case "see" if "reply" in facts:
                await doors.start_reply_seen(dialog_manager, int(facts["reply"]))
            case "amend" if "reply" in facts:
                await _amend(hearing, dialog_manager, int(facts["reply"]))
            case "disagree" if "reply" in facts:
                await _amend(hearing, dialog_manager, int(facts["reply"]), disagrees=True)
            case "again_accept" | "again_settle" | "again_uphold" as verb if "reply" in facts:
                await _review_again(hearing, dialog_manager, callback_data.letter, int(facts["reply"]), verb)
            case "closing":
                await doors.start_closing(dialog_manager, int(facts.get("plan") or 0))
            case "units":
                await doors.start_units(dialog_manager)
            case "round" | "round_later" | "round_off" as verb if "round" in facts:
                words = await _round(hearing, dialog_manager, int(facts["round"]), verb)
            case "pass_on" if "dues" in facts:
                await doors.start_pass_on(dialog_manager, callback_data.letter)
            case "leader_ok" | "leader_help" | "leader_contact" as verb if "dues" in facts:
                answer = LeaderAnswer(verb.removeprefix("leader_"))
                said = await answer_as_leader(act, callback_data.letter, answer)
                await doors.start_leader_thanks(dialog_manager, callback_data.letter, said)
            case _:
                await doors.start_home(dialog_manager)
    await answer_tap(query, words)


async def _report(hearing: Hearing, manager: DialogManager, facts: dict[str, Any]) -> None:
    """Where a reminder's answer begins: at the one item of a date, else at the first that the unit owes."""
    async with hearing.act.database.reading() as session:
        units, items = await asked_of_whom(session, facts)
    unit_id = units[0] if len(units) == 1 else None
    await doors.start_report(manager, unit_id, items[0] if unit_id and len(items) == 1 else None, walk=True)


async def _owing(hearing: Hearing, manager: DialogManager, facts: dict[str, Any]) -> None:
    """Who has not replied to the round that is open, of the plans that the letter is about; where several plans have
    one, they are asked for; where none has any more, how the plan goes."""
    told = facts.get("plans") or ([facts["plan"]] if "plan" in facts else [])
    async with hearing.act.database.reading() as session:
        rounds = [one for one, plan in await rounds_open(session, hearing.act.office_id) if plan.id in told or not told]
    if len({one.plan_id for one in rounds}) > 1:
        return await doors.start_rounds(manager)
    return await (doors.start_owing(manager, rounds[0].id) if rounds else doors.start_status(manager))


async def _amend(hearing: Hearing, manager: DialogManager, reply_id: int, *, disagrees: bool = False) -> None:
    """Where what was missing is put right, or disagreed with. What has been amended or decided anew meanwhile is said
    to be, and the unit's last word shown as it stands."""
    act = hearing.act
    async with act.database.reading() as session:
        told = await reply_told(session, hearing.office, reply_id)
        newest = await newest_reply(session, reply_id)
    if told.state != ReplyState.RETURNED or told.newer:
        return await doors.start_reply_seen(manager, newest, since=True)
    if disagrees:
        return await doors.start_disagree(manager, reply_id)
    reply = told.waiting
    plan_id = reply.plan_id if reply.consolidated else 0
    return await doors.start_amend(manager, reply.unit_id, reply.parts[0].item_id, consolidated=plan_id)


async def _round(hearing: Hearing, manager: DialogManager, round_id: int, verb: str) -> str | None:
    """What the letter offered; where the round has opened, is over or was called off since, that, and its own page."""
    async with hearing.act.database.reading() as session:
        one, plan = await round_by_id(session, hearing.act.office_id, round_id)
    phase = phase_of(one, plan, calendar_of(hearing.office).local_date(hearing.act.now))
    if verb == "round" or phase in ("ahead", "missed"):
        await _ROUND_DOORS[verb](manager, round_id)
        return None
    if phase == "never":
        raise Refusal("refused-plan-archived", title=plan.short_title)
    await doors.start_round(manager, round_id)
    return hearing.texts.plain("round-moved-on", phase=phase, opens=hearing.texts.date(one.opened_at or one.opens_on))


async def _review_again(hearing: Hearing, manager: DialogManager, letter_id: int, reply_id: int, verb: str) -> None:
    """The coordinator's word on a disagreement, as it was tapped; then what else waits."""
    act = hearing.act
    if verb == "again_uphold":
        done, people = "upheld", await uphold_return(act, reply_id, letter_id)
    else:
        settles = verb == "again_settle"
        people = await accept_after_all(act, reply_id, settles)
        done = "settled" if settles else "reconsidered"
    async with act.database.reading() as session:
        told = await reply_told(session, hearing.office, reply_id)
    about = whose(hearing.texts, told.waiting)
    await doors.start_reviewing(manager, 0, done=done, about=about, people=people)


async def _sign(hearing: Hearing, letter_id: int, facts: dict[str, Any]) -> str | None:
    """Sign the plans that the letter told of, for every unit that the speaker sits for. What is signed already stays;
    if all is, a word that says so."""
    act = hearing.act
    assert act.speaker.member_id is not None
    async with act.database.reading() as session:
        units = await units_of_member(session, act.speaker.member_id)
        plans = await plans_told_by(session, act.office_id, letter_id, facts)
        shares = {plan.id: await shares_of(session, plan.id, units) for plan in plans}
    asked = {plan_id: [share.unit_id for share in each] for plan_id, each in shares.items() if each}
    if asked and not await acknowledge_all(act, asked):
        return hearing.texts.plain("signed-already")
    return None


@contextmanager
def _no_window_tapped(query: CallbackQuery) -> Iterator[None]:
    """The letter stays as it is, above. The library would take the tapped message for the window that it replaces, and
    its buttons away; where it sees none, it goes by the window that it sent last."""
    letter = query.message
    object.__setattr__(query, "message", None)
    try:
        yield
    finally:  # an error is told of by the message
        object.__setattr__(query, "message", letter)
