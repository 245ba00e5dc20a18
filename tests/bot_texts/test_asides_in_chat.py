"""What answers a letter without telling progress is told where it belongs; a township's short answers are of all."""

import pytest

from models.database import Database
from models.progress import Figure
from tests.actions.cast import WANG
from tests.actions.reporting import BIG_DATA, LIU, TOWN
from tests.bot_texts.phone import Phone
from tests.bot_texts.reporting import Room, room_of
from tests.conftest import OneDispatcher
from tests.marks import one_database

pytestmark = one_database

LATER = "好的，没有记成进展。市大数据局还有6项待报，9月22日（周五）截止。要换个时间提醒，点提醒下面的【稍后提醒】。"
ASKED = (
    "这句话像是问办公室的，没有当作进展，也没有转给办公室。请直接联系新密市法治政府建设领导小组办公室：陈主任。\n"
    "要报进展，请写上序号，如“{}”。"
)
NONE = """\
1. （六）加强行政规范性文件制定监督管理：无
2. （十）深化行政执法体制改革：无
3. （二十八）强化领导机制：无
4. （三十三）法治专题讲座：{}
5. （三十三）业务知识和法律法规培训：{}
6. 需市里协调的事：无
没有问题就点【提交】。"""


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    room = await room_of(database, dispatcher_of_this_process)
    one = await room.office.open_round()
    await room.reminder(room.liu, LIU, BIG_DATA, one)
    return room


async def at_the_town(room: Room) -> Phone:
    await room.reminder(room.wang, WANG, TOWN, await room.office.open_round())
    return room.wang


def said(phone: Phone) -> list[str]:
    return [message.text or "" for message in phone.chat]


@pytest.mark.parametrize("words", ["明天再提醒我", "开会回头报", "在开会，下午报"])
@pytest.mark.parametrize("replies", [True, False])
async def test_who_puts_it_off_is_pointed_to_the_button_for_it(room: Room, words: str, replies: bool) -> None:
    await (room.liu.answers(500, words) if replies else room.liu.types(words))
    assert said(room.liu)[-1] == LATER
    assert await room.replies() == []


@pytest.mark.parametrize("words", ["请问（四）以外的要报吗", "陈主任好，要附照片吗？"])
async def test_a_question_is_said_to_reach_nobody_and_whom_to_ask(room: Room, words: str) -> None:
    await room.liu.answers(500, words)
    assert said(room.liu)[-1] == ASKED.format("（四）免证办已上线480项")


async def test_so_it_is_of_a_township_with_its_own_way_to_report(room: Room) -> None:
    wang = await at_the_town(room)
    await wang.answers(500, "主任好，第1个问题没太懂，是报文件数量吗？")
    assert said(wang)[-1] == ASKED.format("4. 1期")
    await wang.answers(500, "收到，我们镇正在汇总")
    assert said(wang)[-1].startswith("好的，没有记成进展。城关镇还有1项待报")


@pytest.mark.parametrize("words", ["都没有", "全部无"])
async def test_none_of_all_answers_each_question(room: Room, words: str) -> None:
    wang = await at_the_town(room)
    assert (await wang.answers(500, words)).endswith(NONE.format("无", "无"))
    await wang.taps("提交")
    assert [figure.value for figure in await room.office.all(Figure)] == [0, 0]


@pytest.mark.parametrize("words", ["1-3无，4 2期，5 30学时，6无", "4 2期，5 30学时，其余无"])
async def test_ranges_and_the_rest_are_answered_together(room: Room, words: str) -> None:
    wang = await at_the_town(room)
    assert (await wang.answers(500, words)).endswith(NONE.format("2期", "30学时"))


async def test_a_figure_alone_answers_the_question_that_asks_for_such_a_one(room: Room) -> None:
    wang = await at_the_town(room)
    shown = await wang.answers(500, "30学时")
    assert "4. （三十三）法治专题讲座：还没填\n5. （三十三）业务知识和法律法规培训：30学时\n" in shown
    assert "4. （三十三）法治专题讲座：2\n" in await wang.answers(500, "2")


async def test_none_of_the_rest_leaves_what_was_answered(room: Room) -> None:
    wang = await at_the_town(room)
    await wang.answers(500, "4. 2期 5. 30学时")
    assert (await wang.answers(500, "其余都没有")).endswith(NONE.format("2期", "30学时"))
