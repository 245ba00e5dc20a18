"""Home: who you are here, and what you can do now. And help, and what a stranger sees."""

from dataclasses import asdict
from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from bot import doors
from bot.access import hearing_of
from bot.help_told import help_told
from bot.papers_waiting import papers_waiting, waiting_list
from bot.seats import seats_told
from bot.states import Home
from bot.status_asked import asked_in_words
from bot.widgets import Label, Said, Say, page
from models.questions.joining import how_far_joined
from models.questions.people import holders
from models.questions.plans import plans_in_force
from models.questions.reviews import count_waiting
from models.questions.seat_requests import request_of
from models.questions.signing import signing_of
from models.rules.permissions import Deed, Thing, may
from models.rules.words import REPORTING_POSTS, Post


async def about_me(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    hearing = hearing_of(dialog_manager)
    act, texts = hearing.act, hearing.texts
    coordinates = Post.COORDINATOR in act.speaker.posts
    facts: dict[str, Any] = {
        "name": act.speaker.name or texts.plain("home-anonymous"),
        "seats": seats_told(texts, act.speaker),
        "office": hearing.office.name,
        "coordinates": coordinates,
        "others": not coordinates,
        "answers": bool(act.speaker.posts & (REPORTING_POSTS | {Post.LEADER})),
        "reports": bool(act.speaker.posts & REPORTING_POSTS),
        "sees_plan": may(act.speaker, Deed.LOOK_AT_PLAN, Thing(act.office_id)),
        "late": 0,
        "count": 0,
        "replies": 0,
        "begins": False,
    } | await papers_waiting(dialog_manager)
    if coordinates:
        async with act.database.reading() as session:
            joining = await how_far_joined(session, act.office_id, act.now)
            facts["replies"] = await count_waiting(session, act.office_id)
            plans = await plans_in_force(session, act.office_id)
            signing = [await signing_of(session, hearing.office, plan, act.now) for plan in plans]
        facts |= asdict(joining) | {"count": joining.requests, "late": sum(len(each.late) for each in signing)}
        facts["begins"] = not plans and not facts["waiting"]
    return facts


async def about_help(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    hearing = hearing_of(dialog_manager)
    act = hearing.act
    async with act.database.reading() as session:
        coordinators = await holders(session, act.office_id, Post.COORDINATOR)
        plans = await plans_in_force(session, act.office_id)
    told = help_told(
        hearing.texts,
        act.speaker,
        office=hearing.office.name,
        coordinators=[member.name for member in coordinators if member.name],
        plan=hearing.texts.plain("home-plans-between").join(plan.short_title for plan in plans) or None,
    )
    return {"help": told}


async def about_the_office(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    hearing = hearing_of(dialog_manager)
    async with hearing.act.database.reading() as session:
        request = await request_of(session, hearing.act.speaker.member_id)
        founded = bool(await holders(session, hearing.act.office_id, Post.COORDINATOR))
    return {
        "office": hearing.office.name,
        "founding": not founded,
        "id": str(hearing.act.speaker.telegram_id),
        "waiting": founded and request is not None,
        "free": founded and request is None,
        "unit": request.unit_said if request else "",
        "name": request.name_said if request else "",
    }


async def to_items(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_items(manager)


async def to_review(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_review(manager)


async def to_plan(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_plan(manager)


async def to_status(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_status(manager)


async def to_report(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_report(manager)


async def to_invite(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_invite(manager)


async def to_units(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_units(manager)


async def to_requests(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_requests(manager)


async def to_settings(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_settings(manager)


async def to_ask_seat(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_ask_seat(manager)


dialog = Dialog(
    page(
        Home.main,
        Say("home-coordinator", when="coordinates"),
        Say("home-late", when="late"),
        Say("home-begins", when="begins"),
        Say("home-seated", when="others"),
        *waiting_list(),
        Button(Label("home-button-items"), id="items", on_click=to_items, when="answers"),
        Button(Label("home-button-report"), id="report", on_click=to_report, when="reports"),
        Row(
            Button(Label("home-button-review"), id="review", on_click=to_review, when="coordinates"),
            Button(Label("home-button-plan"), id="plan", on_click=to_plan, when="sees_plan"),
        ),
        Button(Label("home-button-status"), id="status", on_click=to_status),
        Row(
            Button(Label("home-button-invite"), id="invite", on_click=to_invite),
            Button(Label("home-button-units"), id="units", on_click=to_units),
            when="coordinates",
        ),
        Button(Label("home-button-requests"), id="requests", on_click=to_requests, when="coordinates"),
        Row(
            Button(Label("home-button-settings"), id="settings", on_click=to_settings),
            SwitchTo(Label("home-button-help"), id="help", state=Home.help),
        ),
        getter=about_me,
        hint="lost-words",
        answers=asked_in_words,
    ),
    page(
        Home.help,
        Said("help"),
        SwitchTo(Label("home"), id="home", state=Home.main),
        getter=about_help,
        hint="lost-words",
        answers=asked_in_words,
        leads_home=True,
    ),
    page(
        Home.stranger,
        Say("stranger-founding", when="founding"),
        Say("stranger", when="free"),
        Say("stranger-waiting", when="waiting"),
        Button(Label("stranger-button-ask"), id="ask", on_click=to_ask_seat, when="free"),
        getter=about_the_office,
        hint=None,
    ),
)
