"""What is sent while a form is open: photos and files are said to be there, and what is of no use gets a sentence."""

import pytest

from models.database import Database
from models.progress import Evidence
from tests.actions.reporting import BIG_DATA
from tests.bot_texts.phone import THINGS
from tests.bot_texts.reporting import Room, room_of
from tests.conftest import OneDispatcher
from tests.marks import one_database


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    return await room_of(database, dispatcher_of_this_process)


pytestmark = one_database

ONE = "已收到1份照片或文件，随这次一起报；可以接着发，也可以接着写。"
THREE = ONE.replace("1份", "3份")
WORDS_PLEASE = "这里收文字、照片和文件；语音、视频、表情、位置还收不了，刚才发来的没有保存。请写一句话发来。"


async def test_a_photo_before_a_status_or_a_word_is_said_to_be_there(room: Room) -> None:
    assert ONE not in await room.reports_on(room.liu, "（四）", BIG_DATA)
    assert ONE in await room.liu.sends_photo(b"one")
    assert ONE in await room.liu.taps("正常推进")
    assert "佐证材料：1份（照片1.jpg）" in await room.liu.types("免证办已上线480项")


async def test_an_album_is_counted_in_one_window(room: Room) -> None:
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("正常推进")
    before = len({message.message_id for message in room.liu.chat})
    for picture in (b"one", b"two", b"three"):
        await room.liu.sends_photo(picture, album="77")
    assert THREE in room.liu.reads()
    assert len({message.message_id for message in room.liu.chat}) == before + 1


async def test_a_township_s_form_says_so_at_each_question_and_on_its_card(room: Room) -> None:
    await room.wang.types("/report")
    shown = await room.wang.sends_photo(b"one")
    assert shown.startswith("合并填报 · 城关镇\n随时可报\n1/6. （六）")
    assert ONE in shown
    assert ONE in await room.wang.types("制发1件")
    assert ONE in await room.wang.taps("看已填的")
    await room.wang.sends(b"two", name="清单.xlsx")
    assert THREE in await room.wang.sends_photo(b"three", caption="3. 学习两次")
    assert "3. （二十八）强化领导机制：学习两次\n" in room.wang.reads()
    await room.wang.taps("提交")
    assert [each.name for each in await room.office.all(Evidence)] == ["照片1.jpg", "清单.xlsx", "照片3.jpg"]


LOOSE = "收到：“执法队12人”。是第几题的？点一下那一题，就接在后面；也可以发“3. 已挂牌”这样的话。"


async def test_words_on_a_township_s_card_are_put_where_one_taps(room: Room) -> None:
    await room.wang.types("/report")
    await room.wang.types("制发1件")
    shown = await room.wang.taps("看已填的")
    assert LOOSE in await room.wang.types("执法队12人")
    await room.wang.taps("提交")
    assert room.line.alerts == ["还有一句话没有放进哪一题：点一下是第几题的；不要了，点【不要这句】。"]
    told = await room.wang.taps(room.wang.button("改 1. "))
    assert "1. （六）加强行政规范性文件制定监督管理：制发1件\n执法队12人\n" in told
    assert "收到：" not in told
    assert "收到：“又一句”" in await room.wang.types("又一句")
    assert await room.wang.taps("不要这句") == shown.replace("制发1件\n", "制发1件\n执法队12人\n")
    assert "3. （二十八）强化领导机制：已挂牌\n" in await room.wang.types("3. 已挂牌")


@pytest.mark.parametrize("kind", THINGS)
async def test_what_cannot_be_taken_gets_a_sentence_and_the_window_again(room: Room, kind: str) -> None:
    windows = [await room.reports_on(room.liu, "（四）", BIG_DATA)]
    assert await room.liu.sends_thing(kind) == windows[0]
    windows.append(await room.liu.taps("正常推进"))
    assert await room.liu.sends_thing(kind) == windows[1]
    windows.append(await room.liu.types("免证办已上线480项"))
    assert await room.liu.sends_thing(kind) == windows[2]
    assert [message.text for message in room.liu.chat].count(WORDS_PLEASE) == 3
    question = await room.wang.types("/report")
    assert await room.wang.sends_thing(kind) == question
    card = await room.wang.taps("没有") and await room.wang.taps("看已填的")
    assert await room.wang.sends_thing(kind) == card
    assert [message.text for message in room.wang.chat].count(WORDS_PLEASE) == 2


async def test_where_no_form_is_open_a_contact_is_told_what_may_be_sent(room: Room) -> None:
    await room.liu.types("/items")
    await room.liu.sends_thing("voice")
    assert WORDS_PLEASE in [message.text for message in room.liu.chat]


@pytest.mark.parametrize("length", [600, 4000])
async def test_a_long_answer_to_a_figure_is_told_and_the_question_stays(room: Room, length: int) -> None:
    await room.wang.types("/report")
    for _ in range(3):
        await room.wang.taps("没有")
    assert "4/6. （三十三）法治专题讲座已有多少期？" in await room.wang.types("某" * length)
    said = f"最多300个字，您写的有{length}个字，没有记下，前面写的都在。请复制那条，精简后再发；细节可以放进佐证材料。"
    assert said in [message.text for message in room.wang.chat]
