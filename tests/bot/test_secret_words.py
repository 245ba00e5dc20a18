"""A paper with a mark of secrecy comes by the whole road: refused, it leaves no word in the files of the database."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bot.inbox import Inbox
from bot.storage import FormStorage
from models.clock import wall
from models.database import Database
from tests.actions.cast import CHEN, SECRET, Cast, office_with_registry
from tests.bot_texts.phone import Line, bot_on
from tests.conftest import OneDispatcher
from tests.marks import one_database

pytestmark = one_database

HEAD = "新密市人民政府办公室关于印发某专项行动方案的通知\n各乡（镇）人民政府：\n"
FIRST = HEAD + "".join(f"（{n}）夜间集中清查城北库区第{n}号仓。（市公安局牵头，市应急局配合）\n" for n in range(1, 60))
LAST = "（六十）拂晓前撤出全部人员车辆。（市公安局牵头，市财政局配合）\n（此件不予公开）\n"
SENTENCES = ("夜间集中清查城北库区", "拂晓前撤出全部人员车辆", "某专项行动方案")


def said(update_id: int, **what: Any) -> dict[str, Any]:
    user = {"id": CHEN, "is_bot": False, "first_name": "陈"}
    chat = {"id": CHEN, "type": "private"}
    message = {"message_id": update_id, "date": 1691974800, "chat": chat, "from": user, **what}
    return {"update_id": update_id, "message": message}


def kept_by(database: Database) -> list[str]:
    """Which of the sentences stand somewhere in the database's files, in their bytes."""
    path = Path(database.url.database or "")
    bytes_of = b"".join(each.read_bytes() for each in path.parent.glob(f"{path.name}*"))
    ways: tuple[Callable[[str], bytes], ...] = (str.encode, lambda words: words.encode("unicode_escape"))
    return [words for words in SENTENCES if any(way(words) in bytes_of for way in ways)]


class Road:
    def __init__(self, cast: Cast, dispatcher: OneDispatcher) -> None:
        self.cast, self.line = cast, Line()
        house = dispatcher.of(cast.database, cast.office, lambda: cast.now, secret=SECRET)
        forms = FormStorage(cast.database)
        house.fsm.storage = forms
        self.inbox = Inbox(cast.database, bot_on(self.line), house, forms, wall, on_worked=lambda: None)

    async def hears(self, *updates: dict[str, Any]) -> None:
        await self.inbox.receive(list(updates))
        await self.inbox.idle()


@pytest.fixture
async def road(database: Database, dispatcher_of_this_process: OneDispatcher) -> Any:
    road = Road(await office_with_registry(database), dispatcher_of_this_process)
    await road.inbox.start()
    yield road
    await road.inbox.stop(1)


async def test_a_paper_pasted_in_pieces_leaves_no_byte_once_its_mark_is_seen(road: Road) -> None:
    await road.hears(said(1, text=FIRST))
    assert kept_by(road.cast.database) == ["夜间集中清查城北库区", "某专项行动方案"]
    await road.hears(said(2, text=LAST))
    assert "这份文件带有密级或不公开标志" in (road.line.said[-1].text or "")
    assert kept_by(road.cast.database) == []


async def test_a_file_leaves_no_byte_of_its_name(road: Road) -> None:
    road.line.files["f"] = ("机密★1年\n" + FIRST).encode()
    document = {"file_id": "f", "file_unique_id": "f", "file_name": "某专项行动方案.txt", "file_size": 100}
    await road.hears(said(1, document=document))
    assert "这份文件带有密级或不公开标志" in (road.line.said[-1].text or "")
    assert kept_by(road.cast.database) == []


async def test_what_a_killed_process_had_erased_is_gone_at_the_next_start(road: Road) -> None:
    database = road.cast.database
    await road.hears(said(1, text=FIRST))
    async with database.writing() as session:
        await session.execute(text("DELETE FROM draft"))
        await session.commit()
    assert "某专项行动方案" in kept_by(database)
    await database.climb()
    assert kept_by(database) == []
