"""Every window of every conversation, reached as people reach it, in both languages, with every word it can say."""

import inspect
import re
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from aiogram.fsm.state import State, StatesGroup
from aiogram_dialog import Window
from sqlalchemy import Update, func, select, update
from sqlmodel import col

import models.data
from bot import dialogs, doors, states
from bot.stage import Role, set_stage
from bot.texts import LANGUAGES, Texts
from models.actions.act import Act
from models.actions.office import found_office, program_speaker
from models.actions.post_letter import post_letter
from models.database import Database
from models.outbox import Letter
from models.people import Member, Unit
from models.plan import Assignment, Clause, Due, Item
from models.progress import Reply, ReplyPart
from models.questions.corrections import items_to_merge
from models.questions.plans import plans_in_force
from models.rounds import Round
from models.rules.words import Duty, ItemState, ReplyState
from models.rules.words import Role as PlanRole
from tests.bot_texts.files import families, uses
from tests.bot_texts.phone import Line, Phone, bot_on
from tests.bot_texts.walk_items import go_through_items
from tests.bot_texts.walk_reporting import (
    amend,
    report_on_items,
    report_together,
    say_figures,
    say_it_in_plain_words,
    walk_on,
)
from tests.bot_texts.walk_review import Walker, walk_through_review
from tests.bot_texts.walk_status import walk_through_status
from tests.bot_texts.walk_two_plans import walk_through_two_plans
from tests.conftest import OneDispatcher
from tests.marks import one_database

PAPER = Path(models.data.__path__[0]) / "xinmi-2023.txt"
NOW = datetime(2023, 9, 20, 1, 0, tzinfo=UTC)  # nine o'clock in 新密
SECRET = b"a secret of the tests"
OFFICE = "新密市<b>领导小组&办公室"
CAST = (
    Role(1001, "陈主任", "coordinator", ""),
    Role(1002, "周专员", "coordinator", ""),
    Role(1003, "李科长", "contact", "市司法局"),
    Role(1007, "赵主任", "observer", ""),
)
STRANGERS = (1008, 1009, 1010, 1011)

# Said only while no coordinator has spoken yet, and so none has a name; to somebody whose phone gives none either; and
# where there is no coordinator or no unit at all, or a request has been decided, of which stories tell;
# and where letters went out days ago;
# and where a reply is returned to a unit for which nobody sits, or on an item that promises a number: see
# test_reviewing_in_chat.py and test_closing_in_chat.py.
SELDOM = {
    "nobody-yet",
    "paper-nobody",
    "review-nothing-to-settle",
    "home-anonymous",
    "stranger-founding",
    "invite-unit-empty",
    "ask-over",
    "report-button-town-on",
    "report-heard-files",
    "home-late",
    "return-nobody",
    "return-phrase-target",
    "status-round-over",
    "status-unit-clear",
    "word-trouble-told",
    "returned-since",
}


class Walk:
    """What was shown on the way: windows by state, texts by key."""

    def __init__(self) -> None:
        self.windows: set[State] = set()
        self.texts: set[str] = set()


@pytest.fixture
def walk(monkeypatch: pytest.MonkeyPatch) -> Walk:
    """Windows and texts note by themselves that they are shown."""
    walk, render, say = Walk(), Window.render, Texts._say

    async def noted_render(self: Window, *given: Any, **named: Any) -> Any:
        shown = await render(self, *given, **named)
        walk.windows.add(self.get_state())
        return shown

    def noted_say(self: Texts, key: str, facts: dict[str, Any]) -> str:
        walk.texts.add(key)
        return say(self, key, facts)

    monkeypatch.setattr(Window, "render", noted_render)
    monkeypatch.setattr(Texts, "_say", noted_say)
    return walk


class Town:
    """The cast's phones, and the words on their buttons."""

    def __init__(self, line: Line, phones: dict[int, Phone], texts: Texts, shell: Act) -> None:
        self.line = line
        self.shell = shell
        self.texts = texts
        self.coordinator, self.other_coordinator, self.contact, self.observer = (
            phones[role.telegram_id] for role in CAST
        )
        self.strangers = [phones[stranger] for stranger in STRANGERS]

    def word(self, key: str, **facts: Any) -> str:
        return self.texts.plain(key, **facts)

    async def opens(self, phone: Phone, door: Callable[..., Awaitable[None]], *given: int | str) -> None:
        """Through a door whose button belongs to another conversation: the way to help leads there this once."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(doors, "start_help", lambda manager: door(manager, *given))
            await phone.types("/help")

    async def _set(self, *statements: Any) -> None:
        async with self.shell.database.writing() as session:
            for statement in statements:
                await session.execute(statement)
            await session.commit()

    async def time_opens_the_round(self) -> None:
        """As if it had opened on Monday: time itself stands still here."""
        days = {"opens_on": date(2023, 9, 18), "due_on": date(2023, 9, 26), "closes_on": date(2023, 9, 28)}
        await self._set(update(Round).values(**days, opened_at=NOW))

    async def time_closes_the_round(self) -> None:
        await self._set(update(Round).values(closed_at=NOW))

    async def letter_that_asks(self) -> int:
        """The chase that the contact got."""
        async with self.shell.database.reading() as session:
            return int((await session.scalars(select(col(Letter.id)).where(col(Letter.kind) == "ask"))).all()[-1])

    async def draft_about_a_date_long_past(self) -> int:
        """A date of 市司法局, which its leader may hear of, as 陈主任 was asked; nobody has closed the year."""
        async with self.shell.database.writing() as session:
            unit = (await session.scalars(select(col(Unit.id)).where(col(Unit.name) == "市司法局"))).one()
            place = (
                await session.execute(
                    select(Assignment, col(Clause.item_id))
                    .join(Clause, col(Clause.id) == col(Assignment.clause_id))
                    .where(
                        col(Assignment.unit_id) == unit,
                        col(Assignment.role) == PlanRole.LEAD,
                        col(Assignment.until).is_(None),
                    )
                )
            ).all()[0]
            early = datetime(2023, 9, 1, tzinfo=UTC)
            due = Due(item_id=place.item_id, assignment_id=place[0].id, on_day=date(2023, 9, 13), words="9月13日",
                      what="试", set_at=early)  # fmt: skip
            place[0].since = early
            session.add(due)
            await session.flush()
            await session.execute(update(Round).values(closed_at=None))
            chen = (await session.scalars(select(Member).where(col(Member.telegram_id) == 1001))).one()
            letter = Letter(office_id=chen.office_id, member_id=chen.id, chat_id=chen.chat_id, kind="leader_word",
                            facts={"unit": unit, "dues": [due.id]}, key="draft",
                            created_at=NOW, not_before=NOW)  # fmt: skip
            session.add(letter)
            await session.commit()
            return letter.id

    def link(self) -> str:
        """The start parameter of the newest invitation."""
        found = [re.search(r"start=(\S+)", message.text or "") for message in self.coordinator.chat]
        return [match[1] for match in found if match][-1]


@pytest.fixture
async def town(database: Database, dispatcher_of_this_process: OneDispatcher, language: str) -> Town:
    office = await found_office(database, NOW, name=OFFICE, zone="Asia/Shanghai", language=language)
    await set_stage(database, office, lambda: NOW, SECRET, CAST, in_force=False)
    dispatcher = dispatcher_of_this_process.of(database, office, lambda: NOW, secret=SECRET)
    line = Line()
    bot = bot_on(line)
    people = [role.telegram_id for role in CAST] + list(STRANGERS)
    phones = {person: Phone(dispatcher, bot, line, person) for person in people}
    shell = Act(database, NOW, program_speaker(office), language, SECRET)
    return Town(line, phones, Texts(language, office.zone), shell)


async def see_home_help_and_settings(town: Town) -> None:
    for phone in (town.coordinator, town.contact, town.observer):
        await phone.types("/start")
        await phone.taps(town.word("home-button-help"))
        await phone.taps(town.word("home"))
        await phone.taps(town.word("home-button-settings"))
        await leave_a_phone(phone, town.word)
        await phone.taps(town.word("settings-button-name"))
        await phone.taps(town.word("back"))
        await phone.taps(town.word("settings-button-name"))
        await phone.types('某<i>"&')
        await phone.taps(town.word("home"))


async def invite_a_contact_of_a_new_unit(town: Town) -> None:
    phone = town.coordinator
    await phone.types("/invite")
    await phone.taps(town.word("invite-button-contact"))
    await phone.taps(town.word("page-after"))
    await phone.taps(town.word("page-before"))
    await phone.types("司法")
    await phone.taps(town.word("invite-button-all-units"))
    await phone.types("新<u>办")
    await phone.taps(town.word("invite-button-new-unit", typed="新<u>办"))
    await phone.taps(town.word("kind", kind="party_organ"))
    await phone.taps(town.word("back"))
    await phone.taps(town.word("kind", kind="township"))
    await phone.taps(town.word("invite-button-enter"))
    await phone.taps(town.word("back"))
    await phone.taps("新<u>办")
    await phone.types("牛干事<s>")
    await phone.taps(town.word("invite-button-link"))
    await phone.taps(town.word("invite-button-qr"))


async def join_by_the_link(town: Town) -> None:
    first, second = town.strangers[:2]
    link = town.link()
    await first.types(f"/start {link}")
    await first.taps(town.word("join-button-wrong"))
    await first.taps(town.word("back"))
    await first.taps(town.word("join-button-rename"))
    await first.types("牛干事<s>&")
    await first.taps(town.word("join-button-right"))
    await first.taps(town.word("home"))
    await second.types(f"/start {link}")  # used by now
    # A link that names nobody asks for the name.
    phone = town.coordinator
    await phone.taps(town.word("invite-button-another"))
    await phone.taps(town.word("invite-button-observer"))
    await phone.taps(town.word("invite-button-no-name"))
    await second.types(f"/start {town.link()}")
    await second.taps(town.word("join-button-name"))
    await second.types("孙主任")
    await second.taps(town.word("join-button-right"))


async def keep_the_registry(town: Town) -> None:
    """Every page of /units, and every deed on a unit; 市司法局 has its contact, 米村镇 has nobody."""
    phone, word = town.coordinator, town.word
    await phone.types("/units")
    await phone.taps(word("page-after"))
    await phone.taps(word("units-button-kinds"))
    await phone.taps(word("units-kind", kind=word("kind", kind="court"), count=1))
    await phone.taps(word("invite-button-all-units"))
    await phone.types("没有<这个>局")
    await phone.taps(word("invite-button-new-unit", typed="没有<这个>局"))
    await phone.taps(word("kind", kind="other"))
    await phone.taps(word("invite-button-enter"))
    await phone.taps(word("back"))
    await phone.types("司法")
    await phone.taps("市司法局 ✓")
    await enter_its_phones(phone, word)
    await phone.taps(word("unit-button-leader"))
    await phone.taps(word("back"))
    await phone.types("/units")
    await phone.types("米村")
    await phone.taps("米村镇 ？" if town.texts.language == "zh" else "米村镇 ?")
    await phone.taps(word("unit-button-confirm"))
    await phone.taps(word("unit-button-contact"))
    await phone.types("某干事<b>")
    await phone.types("/units")
    await phone.types("米村")
    await phone.taps("米村镇")
    await phone.taps(word("unit-button-edit"))
    await change_its_names_and_kind(phone, word)
    await change_its_place(phone, word)
    await phone.taps(word("unit-button-retire"))
    await phone.taps(word("unit-button-retire-sure"))
    await phone.taps(word("unit-button-edit"))
    await phone.taps(word("unit-button-done"))
    await phone.taps(word("back"))
    await phone.taps(word("units-button-retired", retired=1))
    await phone.taps("米村<i>&镇")
    await phone.taps(word("unit-button-restore"))
    await phone.taps(word("unit-button-share-in"))
    await phone.taps(word("home"))
    await phone.taps(word("home-button-units"))


async def enter_its_phones(phone: Phone, word: Callable[..., str]) -> None:
    """Of 市司法局, for which somebody of a strange name sits."""
    await phone.taps(word("unit-button-edit"))
    await phone.taps(word("unit-button-phones"))
    await phone.taps(word("unit-phones-own"))
    await phone.types("没有")
    await phone.types("0000-2000")
    post = word("post", post="contact")
    await phone.taps(word("unit-phones-line", post=post, name='某<i>"&', phone="none"))
    await phone.types("0000-1003")
    await phone.taps(word("unit-phones-line", post=post, name='某<i>"&', phone="0000-1003"))
    await phone.taps(word("unit-phone-drop"))
    await phone.taps(word("unit-phones-own"))
    await phone.taps(word("unit-phone-drop"))
    await phone.taps(word("unit-button-done"))


async def leave_a_phone(phone: Phone, word: Callable[..., str]) -> None:
    await phone.taps(word("settings-button-phone"))
    await phone.taps(word("settings-button-share"))
    await phone.types("0000-1001")
    await phone.taps(word("settings-button-phone"))
    await phone.taps(word("settings-button-phone-drop"))
    await phone.taps(word("settings-button-share"))
    await phone.taps(word("back"))


async def change_its_names_and_kind(phone: Phone, word: Callable[..., str]) -> None:
    await phone.taps(word("unit-button-name"))
    await phone.types("市司法局")  # another unit's
    await phone.types("米村<i>&镇")
    await phone.taps(word("unit-button-aliases", count=1))
    await phone.types("米<村>")
    await phone.taps(word("unit-alias-line", alias="米<村>"))
    await phone.taps(word("back"))
    await phone.taps(word("unit-button-kind"))
    await phone.taps(word("kind", kind="subdistrict"))
    await phone.taps(word("back"))
    await phone.taps(word("unit-button-approach"))
    await phone.taps(word("unit-approach", approach="vertical"))
    await phone.taps(word("unit-button-sure"))


async def change_its_place(phone: Phone, word: Callable[..., str]) -> None:
    await phone.taps(word("unit-button-order"))
    for button in ("up", "down", "top", "down", "bottom", "up"):
        await phone.taps(word(f"unit-button-{button}"))
    await phone.taps(word("unit-button-after"))
    await phone.types("没有的单位")
    await phone.types("法院")
    await phone.taps(word("invite-button-all-units"))
    await phone.types("法院")
    await phone.taps("市法院")
    await phone.taps(word("back"))


async def see_why_a_unit_of_the_plan_is_not_retired(town: Town) -> None:
    phone, word = town.coordinator, town.word
    await phone.types("/units")
    await phone.types("司法")
    await phone.taps("市司法局 ✓")
    await phone.taps(word("unit-button-edit"))
    await phone.taps(word("unit-button-retire"))


async def look_at_open_invitations(town: Town) -> None:
    phone = town.coordinator
    for post in ("leader", "coordinator"):
        await phone.types("/invite")
        await phone.taps(town.word(f"invite-button-{post}"))
        if post == "leader":
            await phone.types("市司法局")
            await phone.taps("市司法局 ✓")
        await phone.types("郑局长")
    await phone.taps(town.word("invite-button-revoke"))
    await phone.taps(town.word("invite-button-revoke-sure"))
    await phone.types("/invite")
    await phone.taps(town.word("invite-button-open", count=1))
    post = town.texts.post("leader", "市司法局")
    who = town.word("who", post=post, name="郑局长")
    until = town.texts.date(datetime(2023, 10, 20, tzinfo=UTC))
    await phone.taps(town.word("invite-line", who=who, until=until))
    await phone.taps(town.word("home"))


async def ask_for_a_seat(town: Town, phone: Phone, unit: str, name: str) -> None:
    await phone.types("/start")
    await phone.taps(town.word("stranger-button-ask"))
    await phone.types(unit)
    await phone.taps(town.word("back"))
    await phone.taps(town.word("ask-button-keep"))
    await phone.types(name)
    await phone.taps(town.word("ask-button-change"))
    await phone.types(unit)
    await phone.types(name)
    await phone.taps(town.word("ask-button-submit"))
    await phone.taps(town.word("home"))


async def decide_requests(town: Town) -> None:
    third, fourth = town.strangers[2:]
    await ask_for_a_seat(town, third, "市水利局", "赵科长<b>")
    await ask_for_a_seat(town, fourth, "哪儿<b>都没有", "钱&科长")
    phone = town.coordinator
    await phone.types("/start")
    await phone.taps(town.word("home-button-requests", count=2))
    await phone.taps(town.word("requests-line", unit="哪儿<b>都没有", name="钱&科长"))
    await phone.taps(town.word("request-button-choose"))
    await phone.types("城关镇")
    await phone.taps(town.word("invite-button-all-units"))
    await phone.types("没有的单位")
    await phone.taps(town.word("back"))
    await phone.taps(town.word("request-button-decline"))
    await phone.taps(town.word("requests-button-all"))
    await phone.taps(town.word("requests-line", unit="市水利局", name="赵科长<b>"))
    await phone.taps(town.word("request-button-grant", match="市水利局"))
    await phone.taps(town.word("home"))


async def come_too_late_for_a_request(town: Town) -> None:
    """Two coordinators look at one list; what the first has decided says so to the second."""
    quick, slow = town.other_coordinator, town.coordinator
    await ask_for_a_seat(town, town.strangers[3], "市水利局", "钱科长")
    for phone in (quick, slow):
        await phone.types("/start")
        await phone.taps(town.word("home-button-requests", count=1))
    for phone in (quick, slow):
        await phone.taps(town.word("requests-line", unit="市水利局", name="钱科长"))
        if phone is quick:
            await phone.taps(town.word("request-button-decline"))


async def read_my_items(town: Town) -> None:
    """Before a plan is in force, and after."""
    phone = town.contact
    await phone.types("/start")
    await phone.taps(town.word("home-button-items"))
    await phone.taps(town.word("items-button-sign"))
    await phone.taps(phone.button(town.word("light", light="grey") + "（五）"))
    await phone.taps(town.word("back"))
    await phone.types("行政执法")
    await phone.taps(town.word("items-button-all"))


async def look_a_paper_through(town: Town) -> None:
    """A secret one, one without tasks, and the real one: every question about it, answered in every way."""
    phone, word = town.coordinator, town.word
    await town.contact.types("/items")
    await town.contact.taps(word("home"))
    await phone.types("/start")
    pasted = "关于印发工作要点的通知\n一、任务\n" + "（一）甲项工作。（市教育局牵头）\n" * 10
    for _ in range(2):  # pieces of a notice, pasted
        await phone.types(pasted)
    await phone.taps(town.word("paste-button-drop"))
    await phone.sends("机密\n关于某事的通知\n".encode())
    await phone.taps(word("paper-button-known"))
    await phone.sends("关于放假的通知\n各单位：\n国庆节放假三天。\n".encode())
    await phone.taps(word("paper-button-discard"))
    await phone.taps(word("paper-button-discard-sure"))
    await phone.sends("一、任务\n（一）甲项工作。（市教育局牵头）\n2023年8月1日\n".encode(), "甲项工作<b>安排.txt")
    await phone.taps(word("paper-button-title"))
    await phone.types("甲项<工作>安排")
    await phone.taps(word("paper-button-discard"))
    await phone.taps(word("paper-button-discard-sure"))
    await go_through_items(phone, town.other_coordinator, word, town.line)
    strange = PAPER.read_text(encoding="utf-8").replace("市检察院", "市数据集团").replace("市科工信局", "市科技局")
    await phone.sends(strange.encode())
    await phone.types("/plan")
    await phone.taps(word("home"))
    await phone.taps(phone.button(word("paper-again", title="")[:2]))
    await answer_doubts(phone, word)
    await name_units(phone, word)
    await share_out(phone, word)
    await set_rounds(phone, word)
    await phone.taps(word("paper-button-adopt"))
    await phone.taps(word("paper-button-sure"))
    await phone.taps(word("home"))


async def ask_for_the_plan_too_early(town: Town) -> None:
    await town.contact.types("/report")
    await town.contact.taps(town.word("home"))
    for phone in (town.coordinator, town.observer):
        await phone.types("/plan")
        await phone.taps(town.word("home"))
        await phone.types("/status")
        await phone.types("/status 12")


async def look_at_the_plan(town: Town) -> None:
    """By section, by item, by unit, by a few characters; and who has not signed."""
    phone, word = town.coordinator, town.word
    await town.observer.types("/items")
    await town.observer.taps(word("home-button-plan"))
    await phone.types("/start")
    await phone.taps(word("home-button-plan"))
    await phone.taps(word("plan-button-sections"))
    await phone.taps(phone.button("二、"))
    await phone.taps(phone.button(town.word("light", light="grey") + "（四）"))
    await phone.taps(phone.button(word("plan-button-places", units=0)[:3]))
    await phone.taps(word("page-after"))
    await phone.taps(word("page-before"))
    await phone.taps("城关镇")
    await phone.taps(phone.button("（"))
    await phone.taps(word("back"))
    await phone.taps(word("plan-button-leader"))
    await phone.types("/plan")
    await phone.taps(word("plan-button-items"))
    await phone.types("哪儿<b>都没有")
    await phone.types("（一）")
    await phone.taps(word("back"))
    await phone.types("行政<")
    await phone.types("教育")
    for _ in ("what was found", "all items", "the plan"):
        await phone.taps(word("back"))
    await phone.taps(word("plan-button-units"))
    await phone.taps(phone.button("市纪委监委"))
    await phone.taps(word("unit-button-contact"))
    await phone.types("/plan")
    await phone.taps(word("plan-button-unsigned", late=0))
    await phone.taps("市司法局")
    await phone.taps(word("back"))
    await phone.taps(word("plan-button-unsigned", late=0))
    await phone.taps(phone.button(word("plan-button-unseated", unseated=0)[:4]))
    await phone.taps(phone.button("市政府办公室"))
    await phone.types("/plan")
    await phone.types("（二十）")
    await phone.taps(word("plan-button-correct"))
    await phone.taps(word("correct-button-card"))


async def answer_doubts(phone: Phone, word: Callable[..., str]) -> None:
    await phone.taps(phone.button(word("paper-button-doubts", open=0)))
    await phone.taps(phone.button(word("doubt-kind", kind="unit")))
    await phone.taps(word("doubts-button-each"))
    await phone.taps(word("page-after"))
    await phone.taps(word("page-before"))
    await phone.taps(word("doubts-button-skip"))
    await phone.taps(word("doubts-button-change"))
    await phone.types("市大数据局（政务服务")
    await phone.types("市大数据局（政务服务中心）")
    await phone.taps(word("doubts-button-next", left=1))
    await phone.taps(word("doubts-button-accept"))
    await phone.taps(word("back"))
    await phone.taps(phone.button(word("doubts-button-kind", open=1)[:4]))
    await phone.taps(word("doubts-button-changed", changed=1))
    for way_on in (word("back"), word("changed-words-button-restore")):
        await phone.taps(phone.button(" → ", within=True))
        await phone.taps(way_on)
    await phone.taps(word("back"))
    await phone.taps(word("doubts-button-all"))
    await phone.taps(word("paper-button-overview"))


async def name_units(phone: Phone, word: Callable[..., str]) -> None:
    await phone.taps(phone.button(word("paper-button-units", unknown=0)))
    await phone.taps(phone.button("市数据集团"))
    await phone.taps(word("paper-unit-button-enter"))
    await phone.taps(word("paper-unit-button-approach"))
    await phone.taps(word("paper-unit-button-kind"))
    await phone.taps(word("kind", kind="other"))
    await phone.taps(word("paper-unit-button-undo"))
    await phone.taps(word("paper-unit-button-same"))
    await phone.types("没有这个")
    await phone.types("水利")
    await phone.taps(word("invite-button-all-units"))
    await phone.taps(word("back"))
    await phone.taps(word("back"))
    await phone.taps(phone.button("市科技局"))
    await phone.taps(word("paper-unit-button-likely", same="市科工信局"))
    await phone.taps(word("back"))
    await phone.taps(word("paper-units-button-all"))
    await phone.taps(word("paper-button-overview"))


async def share_out(phone: Phone, word: Callable[..., str]) -> None:
    await phone.taps(word("paper-button-collators"))
    for _ in range(2):
        await phone.taps(phone.button("（三）"))
        await phone.taps("市商务局")
    await phone.taps(phone.button("（三）"))
    await phone.taps(word("collator-button-none"))
    await phone.taps(word("paper-button-overview"))
    await phone.taps(word("paper-button-townships"))
    await phone.taps(phone.button("（三）"))
    await phone.taps(word("townships-button-none"))
    await phone.taps(phone.button("（二）"))
    await phone.taps(word("paper-button-overview"))


async def set_rounds(phone: Phone, word: Callable[..., str]) -> None:
    await phone.taps(word("paper-button-rounds"))
    await phone.taps(word("round-in-full", kind="closing", quarter=0))
    await phone.taps(word("paper-round-button-due"))
    await phone.types("12-07")
    await phone.taps(word("paper-round-button-out"))
    await phone.taps(word("paper-rounds-button-proposed"))
    await phone.taps(word("paper-button-overview"))


async def correct_the_plan(town: Town) -> None:
    """Each correction in its windows, begun at its door as the item's card does."""
    phone, word = town.coordinator, town.word
    async with town.shell.database.reading() as session:
        plan = (await plans_in_force(session, town.shell.office_id))[0].id
        items = {line.number_text: line.item_id for line in await items_to_merge(session, plan, 0)}
    await town.opens(phone, doors.start_correct, items["（二十）"])
    await phone.taps(word("page-after"))
    await phone.taps(word("page-before"))
    await phone.taps(phone.button("市政府办公室"))
    await phone.taps(word("role-name", role="cooperating"))
    await phone.types("职责<b>调整&")
    await phone.taps(word("correct-button-confirm"))
    await phone.taps(phone.button("市财政局"))
    await phone.taps(word("correct-button-drop"))
    await phone.types("不涉及")
    await phone.taps(word("back"))
    await phone.taps(word("correct-button-kept"))
    await phone.taps(word("correct-button-confirm"))
    await add_a_unit(phone, word)
    await correct_dates(town)
    await town.opens(phone, doors.start_correct, items["（二十三）"])  # which it leads alone
    await phone.taps(phone.button("市政府办公室"))
    await phone.taps(word("role-name", role="cooperating"))
    await phone.taps(word("correct-button-no-reason"))
    await town.opens(phone, doors.start_correct, items["（三）"])
    await phone.taps(word("correct-button-merge"))
    await phone.taps(phone.button("（四）"))
    await phone.taps(phone.button("（五）"))
    await phone.taps(phone.button("✓ （五）"))
    await phone.taps(word("correct-button-on"))
    await phone.taps(word("correct-button-reason"))
    await phone.types("内容重复")
    await phone.taps(word("correct-button-confirm"))
    await phone.taps(word("correct-button-split"))
    await phone.types("机构职能：优化机构职能\n放管服改革：免证办500项<i>")
    await phone.taps(word("back"))
    await phone.taps(word("correct-button-kept"))
    await phone.taps(word("correct-button-reason"))
    await phone.taps(word("correct-button-no-reason"))
    await phone.taps(word("correct-button-confirm"))
    await phone.taps(word("home"))


async def add_a_unit(phone: Phone, word: Callable[..., str]) -> None:
    await phone.taps(word("correct-button-add"))
    await phone.taps(phone.button(word("correct-clause-line", clause=2, units="")[:3]))
    await phone.types("没有这个单位")
    await phone.types("水利")
    await phone.taps(word("invite-button-all-units"))
    await phone.types("市水利局")
    await phone.taps(phone.button("市水利局"))
    await phone.taps(word("role-name", role="lead"))
    await phone.taps(word("correct-button-no-reason"))
    await phone.taps(word("correct-button-confirm"))


async def correct_dates(town: Town) -> None:
    phone, word = town.coordinator, town.word
    await phone.taps(word("correct-button-dates"))
    await phone.taps(word("correct-button-new-date"))
    await phone.taps(phone.button("市审计局"))
    await phone.types("9月1日")
    await phone.types("会议要求")
    await phone.taps(word("back"))
    await phone.taps(word("correct-button-kept"))
    await phone.taps(word("correct-button-confirm"))  # a day gone by, and meant
    await phone.taps(word("correct-button-dates"))
    await phone.taps(word("correct-button-new-date"))
    await phone.taps(word("correct-button-whole-item"))
    await phone.types("11月30日")
    await phone.types("会议要求")
    await phone.taps(word("correct-button-confirm"))
    for deed, day in (("move", date(2023, 9, 1)), ("drop", date(2023, 11, 30))):
        await phone.taps(word("correct-button-dates"))
        await phone.taps(phone.button(town.texts.day(day)))
        await phone.taps(word(f"correct-button-{deed}-date"))
        if deed == "move":
            await phone.types("12月15日")
        await phone.types("<另行通知>")
        await phone.taps(word("correct-button-confirm"))


async def set_a_leader(town: Town) -> None:
    phone, word = town.coordinator, town.word
    await phone.types("/invite")
    await phone.taps(word("invite-button-leader"))
    await phone.types("市司法局")
    await phone.taps(phone.button("市司法局"))
    await phone.taps(word("invite-button-known"))
    await phone.taps(phone.button(word("who", post=town.texts.post("observer"), name="")[:4]))
    await phone.taps(word("correct-button-confirm"))
    await phone.taps(word("leader-button-vacate"))
    await phone.taps(word("correct-button-confirm"))
    await phone.taps(phone.button(word("who", post=town.texts.post("observer"), name="")[:4]))
    await phone.taps(word("correct-button-confirm"))
    await phone.taps(word("home"))


async def keep_rounds(town: Town) -> None:
    """The plan was adopted on 2023-09-20: the closing round is ahead. Put off, called off, taken back; then opened."""
    phone, word = town.coordinator, town.word
    closing = word("round-in-full", kind="closing", quarter=0)
    await phone.types("/round")
    await phone.taps(closing)
    await phone.taps(word("round-button-put-off"))
    await phone.taps(word("round-button-week", week=town.texts.day(date(2023, 11, 27))))
    await phone.taps(word("back"))
    await phone.taps(word("round-button-put-off"))
    await phone.types("11-21")
    await phone.taps(word("correct-button-confirm"))
    await phone.taps(word("paper-round-button-due"))
    await phone.types("12月13日")
    await phone.taps(word("correct-button-confirm"))
    await phone.taps(word("paper-round-button-closes"))
    await phone.taps(word("back"))
    await phone.taps(word("round-button-call-off"))
    await phone.taps(word("round-button-off-sure"))
    await phone.taps(word("round-button-call-on"))
    await town.time_opens_the_round()
    await phone.types("/round")
    await phone.taps(closing)
    await phone.taps(phone.button(word("round-button-owing", owing=0)[:5]))
    while not phone.has_button("市司法局"):
        await phone.taps(word("page-after"))
    await phone.taps(phone.button("市司法局"))
    await phone.taps(word("owing-button-chase"))
    await phone.taps(word("back"))
    await phone.taps(word("back"))
    await phone.taps(word("back"))
    await phone.taps(word("home"))


async def answer_reminders(town: Town) -> None:
    """A reminder put off, asked about, and asked about when all is over; a word passed on to a leader."""
    letter = await town.letter_that_asks()
    await town.opens(town.contact, doors.start_why, letter)
    await town.opens(town.contact, doors.start_snooze, letter)
    shown = town.texts.day(date(2023, 9, 21))
    await town.contact.taps(town.word("snooze-moment", ahead=1, day=shown, time=""))
    await town.time_closes_the_round()
    await town.opens(town.contact, doors.start_why, letter)
    await town.coordinator.types("/round")
    await town.coordinator.taps(town.word("round-in-full", kind="closing", quarter=0))
    await town.opens(town.coordinator, doors.start_pass_on, await town.draft_about_a_date_long_past())
    await town.coordinator.taps(town.word("word-button-send"))
    await town.opens(town.contact, doors.start_leader_thanks, 0, "ok")
    await town.opens(town.contact, doors.start_leader_thanks, 0, "help")


async def report_progress(town: Town) -> None:
    """李科长, who sits for 市水利局 too by now, and 牛干事 of a township."""
    li, niu, word = town.contact, town.strangers[0], town.word
    await nothing_is_settled(town)
    await town.observer.types("/report")
    await town.coordinator.types("/invite")
    await town.coordinator.taps(word("invite-button-contact"))
    await town.coordinator.types("市水利局")
    await town.coordinator.taps(town.coordinator.button("市水利局"))
    await town.coordinator.types("李科长")
    await li.types(f"/start {town.link()}")
    await li.taps(word("join-button-right"))
    await report_on_items(li, word)
    await say_figures(li, word)
    await say_it_in_plain_words(li, word)
    await answer_letters(town)
    await report_together(niu, word)


async def nothing_is_settled(town: Town) -> None:
    """The year was closed on the way; and nobody has reported yet."""
    async with town.shell.database.writing() as session:
        await session.execute(update(Assignment).values(settled_at=None, settled_as=None))
        await session.execute(update(Item).where(col(Item.state) == ItemState.SETTLED).values(state=ItemState.OPEN))
        await session.execute(update(Reply).values(state=ReplyState.SUPERSEDED))
        await session.commit()


async def answer_letters(town: Town) -> None:
    """A sentence that names no item, in reply to a letter that asks; and a reply that was returned."""
    li, word = town.contact, town.word
    async with town.shell.database.writing() as session:
        [member] = await session.scalars(select(Member).where(col(Member.telegram_id) == CAST[2].telegram_id))
        waiting = select(Reply, ReplyPart).join(ReplyPart, col(ReplyPart.reply_id) == col(Reply.id))
        waiting = waiting.where(col(Reply.state) == ReplyState.SUBMITTED, col(ReplyPart.text) != "")
        reply, part = (await session.execute(waiting.order_by(col(Reply.id)).limit(1))).one()
        reply.state, reply.missing, reply.amend_by = ReplyState.RETURNED, "请写明<数>", date(2023, 9, 25)
        newer = (await session.scalars(select(ReplyPart).where(col(ReplyPart.item_id) == part.item_id))).all()
        for each in newer:
            (await session.get_one(Reply, each.reply_id)).state = ReplyState.RETURNED
        asks = [[reply.unit_id, "round", 1, "0"]]
        await post_letter(session, member=member, kind="ask", key="to reply", now=NOW, plan=reply.plan_id, asks=asks)
        await session.execute(update(Letter).where(col(Letter.key) == "to reply").values(message_id=500))
        await session.execute(update(Round).values(opened_at=NOW, closed_at=None))
        await session.execute(_township_leads(reply.plan_id))
        await session.commit()
        unit_id, item_id = reply.unit_id, part.item_id
    await li.answers(500, "没有说是<哪一项>")
    await li.taps(li.button("（八）", within=True))
    await li.types("/status")
    await town.opens(li, doors.start_report, unit_id)
    await town.opens(li, doors.start_report, unit_id, item_id)
    await amend(li, word)
    await walk_on(li, word)
    await say_what_is_done(town, unit_id, item_id)


async def say_what_is_done(town: Town, unit_id: int, item_id: int) -> None:
    """Of an item with two dates; and what was returned is disagreed with."""
    li, word = town.contact, town.word
    days = (date(2023, 10, 31), date(2023, 12, 29))
    async with town.shell.database.writing() as session:
        session.add_all(
            Due(item_id=item_id, on_day=day, words="<月底>", what="上线<b>", set_at=NOW) for day in days
        )
        item = await session.get_one(Item, item_id)
        reply_id = await session.scalar(select(func.max(col(Reply.id))).where(col(Reply.unit_id) == unit_id))
        assert reply_id is not None
        returned = {"state": ReplyState.RETURNED, "missing": "请写明<数>", "amend_by": days[0]}
        await session.execute(update(Reply).where(col(Reply.id) == reply_id).values(**returned))
        await session.commit()
    await li.types(f"{item.number_text}已完成")
    await li.taps(word("report-button-whole"))
    await li.types("/items")
    await li.types(f"{item.number_text}已完成")
    await li.taps(li.button(word("report-button-node", day="")[:4]))
    await town.opens(li, doors.start_disagree, reply_id)
    await li.types("<b>不同&意见")
    await town.coordinator.types("/review")
    await town.opens(town.coordinator, doors.start_reviewing, reply_id)


def _township_leads(plan_id: int) -> Update:
    """The invited township leads what it has a share in and reports on nothing of."""
    unit_id = select(col(Unit.id)).where(col(Unit.name) == "新<u>办").scalar_subquery()
    last = select(func.max(col(Assignment.id))).where(
        col(Assignment.plan_id) == plan_id,
        col(Assignment.unit_id) == unit_id,
        col(Assignment.duty) == Duty.INFORMED,
        col(Assignment.until).is_(None),
    )
    chosen = update(Assignment).where(col(Assignment.id) == last.scalar_subquery())
    return chosen.values(role=PlanRole.LEAD, duty=Duty.REPORTS)


async def choose_languages(town: Town, language: str) -> None:
    other = next(spoken for spoken in LANGUAGES if spoken != language)
    await town.contact.types("/settings")
    await town.contact.taps(town.word(f"settings-button-{other}"))
    assert town.contact.reads() != town.observer.reads()
    await town.contact.taps(town.word(f"settings-button-{language}"))


def windows() -> Iterator[State]:
    """Every state of every group that bot/states.py names."""
    for _, group in inspect.getmembers(states, inspect.isclass):
        if issubclass(group, StatesGroup) and group is not StatesGroup:
            yield from group.__all_states__


@one_database
@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_window_shows_all_its_words(town: Town, walk: Walk, language: str) -> None:
    await see_home_help_and_settings(town)
    await invite_a_contact_of_a_new_unit(town)
    await join_by_the_link(town)
    await look_at_open_invitations(town)
    await decide_requests(town)
    await come_too_late_for_a_request(town)
    await ask_for_the_plan_too_early(town)
    await look_a_paper_through(town)
    await look_at_the_plan(town)
    await see_why_a_unit_of_the_plan_is_not_retired(town)
    await read_my_items(town)
    await keep_the_registry(town)
    await correct_the_plan(town)
    await set_a_leader(town)
    await keep_rounds(town)
    await answer_reminders(town)
    await walk_through_review(Walker(town.shell, town.coordinator, town.other_coordinator, town.contact, town.word))
    await report_progress(town)
    await walk_through_status(town.shell, town.coordinator, town.contact, town.word)
    await walk_through_two_plans(town.shell, town.coordinator, town.contact, town.word, town.opens)
    await choose_languages(town, language)

    [beaten] = town.line.alerts  # who answers the unit's question second
    assert beaten.startswith('某<i>"&')
    assert set(windows()) - walk.windows == set()
    asked = {use.key for use in uses() if use.place.startswith("bot/dialogs/") and not use.key.startswith("refused-")}
    words = asked | {key for key in families() if key.startswith("invite-button-")}
    assert words - walk.texts == SELDOM


def test_every_named_window_stands_in_a_conversation() -> None:
    """And the other way round: none goes by a name that the walk does not know."""
    package = Path(dialogs.__path__[0])
    modules = [import_module(f"bot.dialogs.{file.stem}") for file in package.glob("*.py") if file.stem != "__init__"]
    assert sorted(state for module in modules for state in map(str, module.dialog.states())) == sorted(
        map(str, windows())
    )
