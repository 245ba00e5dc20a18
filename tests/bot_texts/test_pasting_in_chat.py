"""陈主任 pastes a notice into the chat, in one piece or several, and sends it as Word made it."""

import pytest
from sqlmodel import col

from models.database import Database
from models.forms import Draft
from models.plan import Notice
from tests.actions.cast import CHEN, SECRET
from tests.actions.reporting import LIU, reporting_office
from tests.bot_texts.phone import Phone, bot_on
from tests.bot_texts.reporting import Room
from tests.conftest import OneDispatcher
from tests.marks import one_database
from tests.notice.made import Letter, book

pytestmark = one_database

TITLE = "某某市人民政府办公室关于印发2024年工作要点的通知"
HEAD = f"{TITLE}\n某政办〔2024〕3号\n各县（市、区）人民政府：\n"
ONE = "一、健全机构职能\n"
ONE += "（一）深化改革。动态调整权责清单，推动事项网上可办。（市司法局牵头，市财政局配合，6月底前完成）\n"
TWO = "（二）优化服务。全面落实公平竞争审查制度，清理各种妨碍统一市场的规定。（市市场监管局牵头）\n"
PAPER = HEAD + ONE + TWO
SHORT = "一、做好案卷评查，10月底前完成（市司法局牵头） 二、开展执法培训（市委编办牵头，市财政局配合）"
SHORT += " 三、清理规范性文件（各乡镇负责）"
SECRET_PAPER = """\
这份文件带有密级或不公开标志，不能在这里处理。
系统已停止读取，未保存、未记录文件名，并已尝试删除这条消息。但文件已经互联网传输，请您：
1. 不要转发，不要重发；
2. 立即报告本单位保密工作机构；
3. 手机、电脑里的留存，按其要求处置。
如系误判，请线下联系办公室。"""


class Desk(Room):
    def restarts(self) -> None:
        super().restarts()
        dispatcher = self._dispatcher.of(
            self.office.database, self.office.office, lambda: self.office.now, secret=SECRET
        )
        self.chen = Phone(dispatcher, bot_on(self.line), self.line, CHEN)

    async def pieces(self) -> list[str]:
        rows = await self.office.all(Draft, col(Draft.form) == "pasted")
        return [row.words["text"] for row in sorted(rows, key=lambda row: row.about)]

    async def papers(self) -> list[str]:
        return [notice.text for notice in await self.office.all(Notice)][1:]  # the first is the plan in force


@pytest.fixture
async def desk(database: Database, dispatcher_of_this_process: OneDispatcher) -> Desk:
    return Desk(await reporting_office(database), dispatcher_of_this_process)


async def test_notice_in_one_piece_is_read_at_a_tap(desk: Desk) -> None:
    assert await desk.chen.types(PAPER) == f"收到第1段（{len(PAPER)}字），还有就接着发；发完点【读取】。"
    assert await desk.papers() == []
    shown = await desk.chen.taps("读取")
    assert shown.startswith(
        "《2024年工作要点》\n某政办〔2024〕3号 · 某某市人民政府办公室 · （没有读到日期）\n\n读到1个部分、2项任务；"
    )
    assert await desk.papers() == [PAPER.rstrip("\n")]
    assert await desk.pieces() == []


async def test_pieces_survive_a_restart_and_are_joined_where_telegram_cut_them(desk: Desk) -> None:
    long = HEAD + "".join(
        f"（{n}）深化改革。动态调整权责清单，推动事项网上可办。（市司法局牵头）\n" for n in range(1, 199)
    )
    first, second = long[:3999], long[3999:6000]
    assert not first.endswith("\n")
    await desk.chen.types(first)
    desk.restarts()
    desk.chen.skips_messages(10)
    assert await desk.chen.types(second) == (
        f"收到第2段（{len(second)}字），共{len(first) + len(second)}字，还有就接着发；发完点【读取】。"
    )
    await desk.chen.taps("读取")
    assert await desk.papers() == [long[:6000].rstrip("\n")]


async def test_what_telegram_cut_off_belongs_to_it_however_short(desk: Desk) -> None:
    await desk.chen.types(PAPER)
    assert await desk.chen.types("抓好落实。") == (
        f"收到第2段（5字），共{len(PAPER) + 5}字，还有就接着发；发完点【读取】。"
    )


async def test_dropped_pieces_are_gone(desk: Desk) -> None:
    await desk.chen.types(PAPER)
    await desk.chen.taps("放弃")
    assert desk.line.answers[-1] == "已放弃，粘贴的文字都没有保存。"
    assert (await desk.pieces(), await desk.papers()) == ([], [])


async def test_mark_of_secrecy_leaves_nothing_of_any_piece(desk: Desk) -> None:
    assert await desk.chen.types("机密★1年\n" + PAPER) == SECRET_PAPER
    await desk.chen.types(PAPER)
    assert await desk.chen.types("二、其他任务\n" * 12 + "（此件不予公开）") == SECRET_PAPER
    assert (await desk.pieces(), await desk.papers()) == ([], [])


async def test_who_may_not_adopt_pastes_nothing_and_talk_is_no_notice(desk: Desk) -> None:
    assert "收到第1段" not in await desk.liu.types(PAPER)
    assert "收到第1段" not in await desk.chen.types("请各位抓紧报送第三季度的进展，谢谢大家的支持。" * 8)
    assert await desk.office.all(Draft, col(Draft.form) == "pasted") == []
    assert LIU != CHEN


async def test_short_paper_is_taken_and_what_a_window_waits_for_is_not(desk: Desk) -> None:
    await desk.chen.types("/settings")
    await desk.chen.taps("改称呼")
    assert "收到第1段" not in await desk.chen.types(SHORT)
    assert await desk.pieces() == []
    await desk.chen.types("/start")
    assert await desk.chen.types(SHORT) == f"收到第1段（{len(SHORT)}字），还有就接着发；发完点【读取】。"
    assert "3项任务" in await desk.chen.taps("读取")


async def test_word_document_and_table_are_looked_through_as_text_is(desk: Desk) -> None:
    letter = Letter(("chineseCounting", "%1、"), ("chineseCounting", "（%2）"))
    letter.says(TITLE)
    letter.says("健全机构职能", 0)
    letter.says("深化改革。（市司法局牵头）", 1)
    assert "读到1个部分、1项任务" in await desk.chen.sends(letter.bytes(), "通知")
    table = book([["某某市2025年任务清单"], ["序号", "任务", "责任单位"], ["1", "修路", "市交通局"]])
    assert "1项任务" in await desk.chen.sends(table, "表.et")


@pytest.mark.parametrize(
    ("paper", "name", "said"),
    [
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"),
            "a.wps",
            "旧版 Word、WPS 文字（.doc、.wps、.rtf）读不了。请在 WPS 或 Word 里打开，另存为 .docx，再发一次。",
        ),
        (b"", "a.docx", "这份文件是空的，没有文字。请看看是不是发错了，再发一次。"),
        (
            b"\x89PNG\r\n",
            "扫描.png",
            "图片里的字读不了。请发原来的文件（.docx、.pdf）；没有的话，先用手机识别文字，再把文字粘贴发来。",
        ),
        (
            b"PK\x03\x04",
            "a.docx",
            "这份文件打不开，可能没有传完整，或者已经损坏。请重新保存一份再发；也可以复制全文，直接粘贴发来。",
        ),
    ],
)
async def test_what_is_not_read_is_answered_with_what_to_do(desk: Desk, paper: bytes, name: str, said: str) -> None:
    assert await desk.chen.sends(paper, name) == said
    assert await desk.papers() == []


async def test_photo_of_a_paper_is_answered_with_what_to_do(desk: Desk) -> None:
    await desk.chen.types("/start")
    before = len(desk.chen.chat)
    await desk.chen.sends_photo(b"\xff\xd8\xff")
    assert any((message.text or "").startswith("图片里的字读不了。") for message in desk.chen.chat[before:])
