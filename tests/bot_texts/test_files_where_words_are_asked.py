"""A photo or a document comes where a window waits for words: kept with the form, or told where it can go."""

from datetime import UTC, date, datetime

import pytest

from bot.letters.render import render
from models.database import Database
from models.outbox import Letter
from models.progress import Evidence
from models.rules.words import ReplyStatus
from tests.actions.adopted import adopted_office
from tests.actions.cast import CHEN, SECRET
from tests.actions.replied import LIU, asked, replied, with_zhou
from tests.actions.reporting import BIG_DATA
from tests.bot_texts.phone import Line, Phone, bot_on
from tests.bot_texts.reporting import Room, room_of
from tests.conftest import OneDispatcher
from tests.marks import one_database

pytestmark = one_database

ALONE = "这里只收文字，照片、文件没有保存；打过的字都还在。"


@pytest.mark.parametrize("button", ["困难", "下步打算"])
@pytest.mark.parametrize("photo", [True, False])
async def test_beside_difficulties_and_next_steps_it_is_the_form_s_evidence(
    database: Database, dispatcher_of_this_process: OneDispatcher, button: str, photo: bool
) -> None:
    room: Room = await room_of(database, dispatcher_of_this_process)
    await room.office.open_round()
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("正常推进")
    await room.liu.types("免证办已上线480项")
    await room.liu.taps(button)
    shown = await (room.liu.sends_photo(b"one") if photo else room.liu.sends(b"one", "清单.xlsx"))
    assert "已收到1份照片或文件，随这次一起报；可以接着发，也可以接着写。" in shown
    assert shown.startswith(f"{button} · （四）")
    name = "照片1.jpg" if photo else "清单.xlsx"
    assert f"{button}：部门系统未联通\n佐证材料：1份（{name}）\n" in await room.liu.types("部门系统未联通")


async def test_the_words_under_it_are_those_that_were_asked_for(
    database: Database, dispatcher_of_this_process: OneDispatcher
) -> None:
    room: Room = await room_of(database, dispatcher_of_this_process)
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("正常推进")
    await room.liu.types("免证办已上线480项")
    await room.liu.taps("困难")
    assert "困难：接口未开放\n佐证材料：1份（照片1.jpg）\n" in await room.liu.sends_photo(b"one", "接口未开放")


class Reviewing:
    """陈主任 looks at （四） of 市大数据局."""

    def __init__(self, database: Database, dispatcher: OneDispatcher) -> None:
        self.database, self.dispatcher, self.line = database, dispatcher, Line()

    async def begins(self, status: ReplyStatus = ReplyStatus.ON_TRACK) -> None:
        self.cast = await adopted_office(self.database)
        await with_zhou(self.cast)
        await self.cast.seated(LIU, "刘科长", "市大数据局")
        await self.cast.everything_sent()
        self.cast.now = datetime(2023, 9, 20, 9, 30, tzinfo=UTC)
        built = self.dispatcher.of(self.cast.database, self.cast.office, lambda: self.cast.now, secret=SECRET)
        self.chen, self.liu = (Phone(built, bot_on(self.line), self.line, person) for person in (CHEN, LIU))
        difficulties = {"difficulties": "接口未开放"} if status == ReplyStatus.NEEDS_HELP else {}
        reply = await replied(self.cast, LIU, "市大数据局", "（四）", status, "稳步推进。", **difficulties)
        if difficulties:
            await asked(self.cast, reply, date(2023, 9, 27), "（四）")


@pytest.fixture
def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Reviewing:
    return Reviewing(database, dispatcher_of_this_process)


def said(phone: Phone) -> list[str]:
    return [message.text or "" for message in phone.chat]


@pytest.mark.parametrize("photo", [True, False])
async def test_where_a_coordinator_says_what_is_missing_only_words_are_taken(room: Reviewing, photo: bool) -> None:
    await room.begins()
    await room.chen.types("/review")
    await room.chen.taps(room.chen.button("市大数据局"))
    await room.chen.taps("退回")
    before = room.chen.reads()
    assert await (room.chen.sends_photo(b"one") if photo else room.chen.sends(b"one", "清单.xlsx")) == before
    assert f"{ALONE}要什么材料，写一句话就行，对方补充时附上。" in said(room.chen)
    assert "请写明已上线多少项" in await room.chen.sends_photo(b"two", "请写明已上线多少项")


async def test_an_answer_to_a_difficulty_is_words_too(room: Reviewing) -> None:
    await room.begins(ReplyStatus.NEEDS_HELP)
    await room.chen.types("/review")
    await room.chen.taps("答复需协调（1）")
    await room.chen.taps(room.chen.button("市大数据局"))
    before = room.chen.reads()
    assert await room.chen.sends(b"one", "方案.docx") == before
    assert f"{ALONE}要给对方看的文件，请另外发给对方。" in said(room.chen)


async def test_who_disagrees_is_told_where_files_go_and_the_words_under_it_count(room: Reviewing) -> None:
    await room.begins()
    await room.chen.types("/review")
    await room.chen.taps(room.chen.button("市大数据局"))
    await room.chen.taps("退回")
    await room.chen.types("请写明已上线多少项")
    await room.chen.taps("退回")
    [letter] = [one for one in await room.cast.all(Letter) if one.kind == "returned"]
    before = await room.liu.taps_letter(letter.id, "disagree")
    assert await room.liu.sends_photo(b"one") == before
    assert f"{ALONE}材料请点【补充】，随补充一起发。" in said(room.liu)
    assert (await room.liu.sends_photo(b"two", "平台已停用")).startswith("✓ 已转给陈主任")
    [told] = [one for one in await room.cast.all(Letter) if one.kind == "disagreed"]
    async with room.database.reading() as session:
        shown = await render(session, told)
    assert shown is not None
    assert "平台已停用" in shown.html
    assert await room.cast.all(Evidence) == []


async def test_one_file_too_many_is_told_of_and_those_before_stay(
    database: Database, dispatcher_of_this_process: OneDispatcher
) -> None:
    room: Room = await room_of(database, dispatcher_of_this_process)
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("正常推进")
    await room.liu.types("免证办已上线480项")
    for n in range(20):
        await room.liu.sends_photo(f"{n}".encode())
    shown = await room.liu.sends_photo(b"one more")
    assert "佐证材料：20份（" in shown
    assert "佐证材料最多20份，前面收的都在，这一份没有收。要换，请先在【佐证材料】里去掉一些。" in said(room.liu)
