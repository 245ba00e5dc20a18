"""A draft whose items have no title, whatever the reader makes of a paper: 陈主任 looks through them all the same."""

import pytest

from bot import doors
from models.actions.notice import receive_notice
from models.notice.draft import Draft, DraftClause, DraftItem
from tests.actions.cast import CHEN
from tests.bot_texts.test_paper_items_in_chat import Room
from tests.bot_texts.test_paper_items_in_chat import room as _room
from tests.marks import one_database

pytestmark = one_database

room = _room
CLAUSE = DraftClause(("市司法局",), (), (), (), "市司法局牵头")
ITEMS = (
    DraftItem(None, "", None, None, "", "将法治建设纳入\n年度考核。", 1, (CLAUSE,), key="a"),
    DraftItem(None, "", None, None, " ", "", 2, (CLAUSE,), key="b"),
    DraftItem(None, "", None, None, "", "", 3, key="c"),
    DraftItem(4, "四、", None, None, "有标题", "", 4, (CLAUSE,), key="d"),
)


async def test_list_shows_the_first_words_or_that_there_is_no_title(room: Room) -> None:
    draft = Draft("某市2023年工作安排", None, None, None, None, items=ITEMS)
    notice, _ = await receive_notice(await room.cast.act(CHEN), "文", draft)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(doors, "start_help", lambda manager: doors.start_paper_items(manager, notice))
        assert (await room.chen.types("/help")).startswith("逐项核对\n共4项。")
    assert room.chen._labels()[:4] == ["将法治建设纳入 年度考核。", "市司法局牵头", "（没有标题）", "四、有标题"]
    assert (await room.chen.taps("（没有标题）")).startswith("（没有标题）\n")
    for button in ("合并到", "上一步"):
        if room.chen.has_button(button):
            await room.chen.taps(room.chen.button(button))
    assert room.line.alerts == []
