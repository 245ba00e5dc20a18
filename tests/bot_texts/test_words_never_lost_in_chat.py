"""What somebody has typed stays, whatever they send after it."""

import pytest

from models.database import Database
from models.progress import ReplyPart
from tests.actions.reporting import BIG_DATA
from tests.bot_texts.reporting import Room, room_of
from tests.conftest import OneDispatcher
from tests.marks import one_database


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    return await room_of(database, dispatcher_of_this_process)


pytestmark = one_database

ADDED = "照片下面的话接在原来写的后面了，原来的没动；要改，点【改进展】。"
ASIDE = "换下来的、您前面写的：免证办已上线480项要留着，点【两段都留】。"


async def written(room: Room, words: str = "免证办已上线480项") -> None:
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("正常推进")
    await room.liu.types(words)


async def test_words_under_a_photo_go_behind_what_was_written(room: Room) -> None:
    await written(room)
    shown = await room.liu.sends_photo(b"a picture", caption="专窗已设立")
    assert "本期进展：免证办已上线480项\n专窗已设立\n佐证材料：1份（照片1.jpg）\n" in shown
    assert ADDED in [message.text for message in room.liu.chat]
    await room.liu.taps("提交")
    assert [part.text for part in await room.office.all(ReplyPart)] == ["免证办已上线480项\n专窗已设立"]


async def test_so_they_do_where_the_text_is_asked_for_again(room: Room) -> None:
    await written(room)
    await room.liu.taps("改进展")
    shown = await room.liu.sends_photo(b"a picture", caption="专窗已设立")
    assert "本期进展：免证办已上线480项\n专窗已设立\n" in shown


async def test_of_an_album_the_one_caption_is_added_once(room: Room) -> None:
    await written(room)
    await room.liu.sends_photo(b"one", caption="说" * 600, album="7")
    await room.liu.sends_photo(b"two", album="7")
    shown = await room.liu.sends_photo(b"three", album="7")
    assert f"本期进展：免证办已上线480项\n{'说' * 600}\n佐证材料：3份" in shown
    assert [message.text for message in room.liu.chat].count(ADDED) == 1


async def test_a_caption_that_no_longer_fits_is_told_and_takes_nothing(room: Room) -> None:
    await written(room, "字" * 1500)
    shown = await room.liu.sends_photo(b"a picture", caption="说" * 600)
    assert "本期进展：" + "字" * 1500 + "\n佐证材料：1份" in shown
    assert any("您写的有2101个字，没有记下" in (message.text or "") for message in room.liu.chat)


async def test_other_words_take_the_place_and_both_stay_with_a_tap(room: Room) -> None:
    await written(room)
    shown = await room.liu.types("跨省通办95项")
    assert "本期进展：跨省通办95项\n" in shown
    assert ASIDE in shown
    room.restarts()
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    shown = await room.liu.taps("两段都留")
    assert "本期进展：免证办已上线480项\n跨省通办95项\n" in shown
    assert "前面写的" not in shown
    assert not room.liu.has_button("两段都留")


async def test_words_that_hold_the_earlier_ones_set_nothing_aside(room: Room) -> None:
    await written(room)
    assert "前面写的" not in await room.liu.types("免证办已上线480项，比上月多20项")


async def test_words_under_a_photo_go_behind_a_township_s_answer_too(room: Room) -> None:
    await room.wang.types("/report")
    await room.wang.types("制发1件")
    await room.wang.taps("看已填的")
    await room.wang.taps("改 1. （六）加强行政规范性文件制定监督管理")
    await room.wang.sends_photo(b"one", caption="备案1件")
    assert "1. （六）加强行政规范性文件制定监督管理：制发1件\n备案1件\n" in await room.wang.taps("看已填的")
