"""Files that are no paper, sent to be one: a sentence each, nothing kept, and the next paper is read."""

import pytest
from sqlalchemy import func, select

from models.database import Database
from models.plan import Notice
from tests.actions.cast import office_with_registry
from tests.bot_texts.test_adopting_in_chat import PAPER, PLAN, Room
from tests.conftest import OneDispatcher
from tests.marks import one_database
from tests.notice.made import Letter, book, with_part
from tests.notice.test_paper import BOMB, ole, zipped

pytestmark = one_database

BROKEN = "这份文件打不开，可能没有传完整，或者已经损坏。请重新保存一份再发；也可以复制全文，直接粘贴发来。"
SWOLLEN = "这份文件解开后太大，没有读。请只留下通知和任务表，另存一份，再发一次。"


def letter() -> bytes:
    made = Letter()
    made.says("一、甲。（市司法局）")
    return made.bytes()


FILES = {
    "炸弹.docx": (with_part(letter(), "word/document.xml", lambda xml: xml + b" " * (50 << 20)), SWOLLEN),
    "实体.docx": (with_part(letter(), "word/document.xml", lambda xml: BOMB + xml.split(b"?>", 1)[1]), BROKEN),
    "实体.xlsx": (with_part(book([["任务"]]), "xl/workbook.xml", lambda xml: BOMB + xml), BROKEN),
    "半截.docx": (letter()[:2000], BROKEN),
    "半截.pdf": (b"%PDF-1.7\n1 0 obj\n<<", BROKEN),
    "乱码.xlsx": (bytes(range(256)) * 8, BROKEN),
    "加密.docx": (ole("EncryptedPackage"), "这份文件设了密码，打不开。请去掉密码，另存一份，再发一次。"),
    "旧版.wps": (
        ole("WordDocument"),
        "旧版 Word、WPS 文字（.doc、.wps、.rtf）读不了。请在 WPS 或 Word 里打开，另存为 .docx，再发一次。",
    ),
    "版式.ofd": (
        zipped(OFD_xml=b"<a/>"),
        "OFD 版式文件读不了。请在 OFD 阅读软件里导出为 PDF，再发一次；也可以复制全文，直接粘贴发来。",
    ),
    "空.docx": (b"", "这份文件是空的，没有文字。请看看是不是发错了，再发一次。"),
    "名" * 300 + "<b>&.docx": (letter()[:2000], BROKEN),
}


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    return Room(await office_with_registry(database), dispatcher_of_this_process)


async def kept(room: Room) -> int:
    async with room.cast.database.reading() as session:
        return await session.scalar(select(func.count()).select_from(Notice)) or 0


async def test_each_gets_its_sentence_and_the_next_paper_is_read(room: Room) -> None:
    for name, (data, sentence) in FILES.items():
        before = len(room.chen.chat)
        await room.chen.sends(data, name)
        said = [message.text for message in room.chen.chat[before:] if message.from_user and message.from_user.is_bot]
        assert [words for words in said if words == sentence] == [sentence], (name, said)
        assert await kept(room) == 0, name
    assert (await room.chen.sends(PAPER.encode())).startswith(f"《{PLAN}》\n")
    assert await kept(room) == 1


async def test_a_file_of_25_mb_is_not_even_fetched(room: Room) -> None:
    before = len(room.chen.chat)
    await room.chen.sends(b"x", "通知.docx", size=25 << 20)
    said = [message.text for message in room.chen.chat[before:]]
    assert "文件太大，最多 20 MB。" in said
    assert await kept(room) == 0
