"""From a paper to the plan in force: what was read, what is to be looked through, and the word that adopts it."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from bot import doors
from bot.access import act_of, hearing_of, texts_of
from bot.carrying_told import carry_turned, carrying_at_hand, taken_in, what_is_carried
from bot.cutting import brief_titles, listed_name
from bot.dates_past import dates_past, dates_past_told
from bot.doubts_told import left_told
from bot.paper_at_hand import Paper, notice_id_of, paper_at_hand
from bot.reading import read_words
from bot.rounds_told import plan_year, rounds_at_hand, rounds_in_short
from bot.states import Adopt
from bot.units_told import some_names
from bot.widgets import Label, Say, back, choice, home, page, typed
from models.actions.adopt import adopt_notice
from models.actions.choices import reports_meant
from models.actions.notice import discard_notice, name_notice, text_corrected
from models.actions.notice_as_plan import take_as_plan
from models.notice.adopting import short_title
from models.questions.offices import calendar_of, open_moment
from models.questions.plans import notice_by_id, plan_by_id, reach_of_plan
from models.questions.supplements import plans_to_join
from models.questions.units import unit_lines
from models.rules.asking import TOWNS
from models.rules.permissions import Deed
from models.rules.rounds import unfit


async def what_was_read(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    paper, texts = await paper_at_hand(dialog_manager), texts_of(dialog_manager)
    draft = paper.draft
    rounds, year = await rounds_at_hand(dialog_manager, paper), plan_year(dialog_manager, paper)
    calendar = calendar_of(hearing_of(dialog_manager).office)
    gone = unfit(calendar, year, rounds, act_of(dialog_manager).now)
    aims = int(any(doubt.kind == "general" for item in draft.items[:1] for doubt in item.doubts))
    return {
        "carries": len(await carrying_at_hand(dialog_manager, paper)),
        "title": short_title(paper.notice.title),
        "untitled": int(not draft.title),
        "document": draft.document_number or "none",
        "issuer": draft.issuer or "none",
        "day": texts.date(draft.issued_on) if draft.issued_on else "none",
        "sections": len(draft.sections),
        "items": len(paper.tasks),
        "aims": aims,
        "unnamed": sum(not item.clauses for item in draft.items) - aims,
        "twin": paper.twin,
        "units": paper.named,
        "targets": sum(len(item.targets) for item in draft.items),
        "dates": sum(len(item.due) for item in draft.items),
        "past": len(dates_past(paper.tasks, calendar.local_date(act_of(dialog_manager).now))),
        "some": paper.left_open,
        "doubts": len(draft.doubts),
        "open": len(paper.open_doubts),
        "aside": len(paper.put_aside),
        "unknown": len(paper.unknown),
        "unsure": paper.unsure_units,
        "new": len(paper.choices.new_units),
        "returning": some_names(texts, paper.returning) or "none",
        "several": len(paper.led_by_several),
        "collated": len(paper.choices.collators),
        "shared": len(paper.shared_below),
        "reports": len(reports_meant(draft, paper.choices)),
        "towns": "yes" if await _has_towns(dialog_manager, paper) else "no",
        "rounds": rounds_in_short(texts, paper, rounds, year),
        "unfit": len(gone),
        "tasks": bool(paper.tasks),
        "no_tasks": not draft.items,
        "nobody": bool(draft.items and not paper.tasks),
        "read": len(draft.items),
        "listed": bool(draft.items),
        "why": draft.doubts[0].proposal if draft.doubts and not draft.items else "",
        "has_doubts": bool(draft.doubts and paper.tasks),
        "has_several": bool(paper.led_by_several),
        "has_shared": bool(paper.shared_below),
        "ready": bool(paper.tasks and not paper.unknown and not gone),
    }


async def _has_towns(manager: DialogManager, paper: Paper) -> bool:
    """Whether the registry has any township or subdistrict that could take its share, or will have."""
    act = act_of(manager)
    async with act.database.reading() as session:
        kinds = {line.kind for line in await unit_lines(session, act.office_id)}
    return bool(TOWNS & {*kinds, *paper.choices.new_units.values()})


async def before_adopting(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    paper, act, texts = await paper_at_hand(dialog_manager), act_of(dialog_manager), texts_of(dialog_manager)
    year, calendar = plan_year(dialog_manager, paper), calendar_of(hearing_of(dialog_manager).office)
    past = dates_past(paper.tasks, calendar.local_date(act.now))
    async with act.database.reading() as session:
        at = await open_moment(session, act.office_id, act.now)
        plans = await plans_to_join(session, act.office_id, year)
    return {
        "carries": await taken_in(dialog_manager, paper),
        "alone": not plans,
        "joins": bool(plans),
        "plans": [
            {"id": plan.id, "name": texts.plain("paper-button-join", plan=name)}
            for plan, name in zip(plans, brief_titles([plan.short_title for plan in plans]), strict=True)
        ],
        "title": short_title(paper.notice.title),
        "items": len(paper.tasks),
        "twin": paper.twin,
        "doubts": len(paper.draft.doubts),
        "left": len(paper.unanswered),
        "aside": len(paper.put_aside),
        "past": len(past),
        "past_told": dates_past_told(texts, past, year),
        "told": left_told(texts, paper.draft, paper.unanswered),
        "at": _later(dialog_manager, at) if at > act.now else "now",
    }


def _later(manager: DialogManager, at: Any) -> str:
    texts = texts_of(manager)
    return texts.plain("adopt-at", day=texts.day(at), time=texts.time(at))


async def what_was_adopted(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    act = act_of(dialog_manager)
    act.check_may(Deed.ADOPT)
    async with act.database.reading() as session:
        plan = await plan_by_id(session, act.office_id, int(dialog_manager.dialog_data["plan"]))
        reach = await reach_of_plan(session, plan.id)
    return {"plan": plan.short_title, "units": reach.units, "people": reach.people, "without": reach.without_contact}


async def joined(_: Any, __: Any, manager: DialogManager, plan_id: int) -> None:
    """Added to a plan in force."""
    manager.dialog_data["plan"] = await adopt_notice(act_of(manager), notice_id_of(manager), plan_id)
    await manager.switch_to(Adopt.joined)


async def what_was_added(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    act = act_of(dialog_manager)
    async with act.database.reading() as session:
        notice = await notice_by_id(session, act.office_id, notice_id_of(dialog_manager))
    return await what_was_adopted(dialog_manager) | {"title": short_title(notice.title)}


async def adopted(_: Any, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["plan"] = await adopt_notice(act_of(manager), notice_id_of(manager))
    await manager.switch_to(Adopt.done)


async def discarded(_: Any, __: Button, manager: DialogManager) -> None:
    await discard_notice(act_of(manager), notice_id_of(manager))
    await doors.start_home(manager)


async def read_as_plan(_: Any, __: Button, manager: DialogManager) -> None:
    """The word of somebody who knows better than the paper's title."""
    paper = await paper_at_hand(manager)
    read = await read_words(text_corrected(paper.notice), as_plan=True)
    await take_as_plan(act_of(manager), notice_id_of(manager), read.draft)


async def to_doubts(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_doubts(manager, notice_id_of(manager))


async def to_units(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_paper_units(manager, notice_id_of(manager))


async def to_items(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_paper_items(manager, notice_id_of(manager))


async def to_collators(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_collators(manager, notice_id_of(manager))


async def to_townships(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_township_items(manager, notice_id_of(manager))


async def to_rounds(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_paper_rounds(manager, notice_id_of(manager))


async def to_invite(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_invite(manager)


async def the_paper(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    paper: Paper = await paper_at_hand(dialog_manager)
    return {"title": short_title(paper.notice.title)}


async def title_given(words: str, manager: DialogManager) -> None:
    await name_notice(act_of(manager), notice_id_of(manager), words)
    await manager.switch_to(Adopt.overview)


dialog = Dialog(
    page(
        Adopt.overview,
        Say("paper-overview", when="tasks"),
        Say("paper-no-tasks", when="no_tasks"),
        Say("paper-nobody", when="nobody"),
        Button(Label("paper-button-as-plan"), id="as_plan", on_click=read_as_plan, when="no_tasks"),
        Row(
            Button(Label("paper-button-doubts"), id="doubts", on_click=to_doubts, when="has_doubts"),
            Button(Label("paper-button-units"), id="units", on_click=to_units, when="tasks"),
        ),
        Row(  # two a row: three with their counts are more than a phone shows whole
            Button(Label("paper-button-items"), id="items", on_click=to_items, when="listed"),
            Button(Label("paper-button-collators"), id="collators", on_click=to_collators, when="has_several"),
        ),
        Row(
            Button(Label("paper-button-townships"), id="townships", on_click=to_townships, when="has_shared"),
            Button(Label("paper-button-rounds"), id="rounds", on_click=to_rounds, when="tasks"),
        ),
        SwitchTo(Label("paper-button-title"), id="title", state=Adopt.title, when="untitled"),
        SwitchTo(Label("paper-button-carry"), id="carry", state=Adopt.carried, when="carries"),
        SwitchTo(Label("paper-button-adopt"), id="adopt", state=Adopt.sure, when="ready"),
        Row(SwitchTo(Label("paper-button-discard"), id="discard", state=Adopt.discard), home()),
        getter=what_was_read,
    ),
    page(
        Adopt.sure,
        Say("paper-sure"),
        Say("paper-carries", when="carries"),
        Say("paper-joins", when="joins"),
        *choice("plans_to_join", "plans", listed_name, joined, height=4),
        Button(Label("paper-button-sure"), id="sure", on_click=adopted, when="alone"),
        Button(Label("paper-button-apart"), id="apart", on_click=adopted, when="joins"),
        back(Adopt.overview),
        getter=before_adopting,
    ),
    page(
        Adopt.done,
        Say("paper-adopted"),
        Button(Label("home-button-invite"), id="invite", on_click=to_invite, when="without"),
        home(),
        getter=what_was_adopted,
        hint="done-here",
    ),
    page(
        Adopt.carried,
        Say("paper-carry"),
        *choice("carried_items", "items", listed_name, carry_turned),
        back(Adopt.overview),
        getter=what_is_carried,
    ),
    page(
        Adopt.joined,
        Say("paper-joined"),
        Button(Label("home-button-invite"), id="invite", on_click=to_invite, when="without"),
        home(),
        getter=what_was_added,
        hint="done-here",
    ),
    page(
        Adopt.discard,
        Say("paper-discard"),
        Button(Label("paper-button-discard-sure"), id="sure", on_click=discarded),
        back(Adopt.overview),
        getter=the_paper,
    ),
    page(Adopt.title, Say("paper-title"), typed(title_given), back(Adopt.overview), getter=the_paper),
    page(Adopt.secret, Say("paper-secret"), home("paper-button-known")),
)
