"""What units read about their replies, word for word. The cast of tests/actions/test_review.py."""

import re
from datetime import UTC, date, datetime

import pytest
from sqlmodel import col

from bot.letters.render import render
from models.actions.answer_help import answer_help
from models.actions.review import accept_reply, return_reply
from models.actions.settle import settle_item, undo_settling
from models.database import Database
from models.outbox import Letter
from models.progress import Settling
from models.questions.closing import left_to_settle
from models.rules.words import ReplyStatus, RoundKind, Settlement
from tests.actions.adopted import Adopted, adopted_office
from tests.actions.cast import CHEN, WANG
from tests.actions.replied import LIU, asked, opened, replied, with_zhou

EVENING = datetime(2023, 9, 20, 9, 30, tzinfo=UTC)
BY = date(2023, 9, 25)
ON_TRACK, DONE, HELP = ReplyStatus.ON_TRACK, ReplyStatus.DONE, ReplyStatus.NEEDS_HELP
PLAN = "新密市2023年度法治政府建设工作安排"


@pytest.fixture
async def cast(database: Database) -> Adopted:
    cast = await adopted_office(database)
    await with_zhou(cast)
    await cast.seated(LIU, "刘科长", "市大数据局")
    await cast.everything_sent()
    cast.now = EVENING
    return cast


async def read(cast: Adopted, kind: str) -> tuple[list[str], list[str]] | None:
    """The newest letter of the kind as it would go out now: its lines, and its buttons' verbs."""
    letters = await cast.all(Letter, col(Letter.kind) == kind)
    async with cast.database.reading() as session:
        said = await render(session, letters[-1])
    if said is None:
        return None
    return re.sub(r"</?\w+>", "", said.html).split("\n"), [button.verb for row in said.buttons for button in row]


async def test_a_return_names_what_is_missing_and_until_when_it_is_still_in_time(cast: Adopted) -> None:
    one = await opened(cast)
    reply = await replied(cast, LIU, "市大数据局", "（四）", ON_TRACK, "免证办稳步推进。", round_id=one)
    missing = "“免证办稳步推进”——请写明已上线多少项（全年目标500项）"
    await return_reply(await cast.act(CHEN), reply, missing, BY)
    assert await read(cast, "returned") == (
        [
            "退回补充 · （四）深入推进放管服改革",
            "刘科长，您报的进展已收到，请补充一处：“免证办稳步推进”——请写明已上线多少项（全年目标500项）。"
            "其余已保留，补一句即可，不用附材料。9月25日前补上，仍算按时。",
        ],
        ["amend", "see", "disagree"],
    )


async def test_a_return_of_what_answers_no_round_speaks_of_no_time(cast: Adopted) -> None:
    await cast.seated(WANG, "王干事", "城关镇")
    reply = await replied(cast, WANG, "城关镇", ["（六）", "（十）"], ON_TRACK, "无")
    await return_reply(await cast.act(CHEN), reply, "请写明数量", BY)
    said = await read(cast, "returned")
    assert said is not None
    assert said[0] == [
        "退回补充 · 合并报2项",
        "王干事，您报的进展已收到，请补充一处：请写明数量。其余已保留，补一句即可，不用附材料。9月25日前补上即可。",
    ]


async def test_amended_before_the_letter_went_out_it_is_not_sent(cast: Adopted) -> None:
    reply = await replied(cast, LIU, "市大数据局", "（四）", ON_TRACK)
    await return_reply(await cast.act(CHEN), reply, "请写明数量", BY)
    await replied(cast, LIU, "市大数据局", "（四）", ON_TRACK, "480项。", amends_id=reply)
    assert await read(cast, "returned") is None


async def test_an_answer_is_read_as_it_was_written(cast: Adopted) -> None:
    reply = await replied(cast, LIU, "市大数据局", "（四）", HELP, difficulties="接口未开放。")
    question = await asked(cast, reply, date(2023, 9, 27), "（四）")
    await answer_help(await cast.act(CHEN), question, "已协调省厅。\n下周开放。")
    assert await read(cast, "help_answered") == (
        [
            "办公室答复 · （四）深入推进放管服改革",
            "刘科长，您报的困难已收到，答复如下：",
            "已协调省厅。",
            "下周开放。",
            "还有困难，下次仍请报“需协调”，不影响对单位的评价。",
        ],
        ["see"],
    )


async def test_what_was_settled_and_what_was_only_noted_stand_in_one_letter(cast: Adopted) -> None:
    await accept_reply(await cast.act(CHEN), await replied(cast, LIU, "市大数据局", "（四）", DONE), settle=True)
    await accept_reply(await cast.act(CHEN), await replied(cast, LIU, "市大数据局", "（三）", DONE))
    assert await read(cast, "settled") == (
        [
            f"刘科长，您好！《{PLAN}》办结情况：",
            "市大数据局",
            "· （三）推进政府机构职能优化协同高效：进展已通过，暂不办结，继续跟踪。",
            "· （四）深入推进放管服改革：已办结。",
        ],
        ["items"],
    )


async def test_what_was_settled_and_taken_back_before_it_was_told_says_why(cast: Adopted) -> None:
    await accept_reply(await cast.act(CHEN), await replied(cast, LIU, "市大数据局", "（四）", DONE), settle=True)
    [one] = await cast.all(Settling)
    await undo_settling(await cast.act(CHEN), one.id, "还要看佐证材料")
    said = await read(cast, "settled")
    assert said is not None
    assert said[0][2:] == [
        "· （四）深入推进放管服改革：进展已通过，暂不办结，继续跟踪。原因：还要看佐证材料"
    ]


async def test_not_done_says_why_and_that_one_may_see_it_differently(cast: Adopted) -> None:
    cast.now = datetime(2023, 12, 8, 2, 0, tzinfo=UTC)
    await opened(cast, RoundKind.CLOSING)
    item = await cast.item("（四）")
    own = await cast.assignment("（四）", "市大数据局")
    await settle_item(await cast.act(CHEN), item, Settlement.NOT_DONE, [own], "系统未建成")
    said = await read(cast, "settled")
    assert said is not None
    assert said[0][2:] == [
        "· （四）深入推进放管服改革：未完成。原因：系统未建成",
        "对“未完成”有不同意见，请联系办公室。",
    ]


async def test_undone_it_says_why(cast: Adopted) -> None:
    await accept_reply(await cast.act(CHEN), await replied(cast, LIU, "市大数据局", "（四）", DONE), settle=True)
    await cast.everything_sent()
    cast.later(days=1)
    [one] = await cast.all(Settling)
    await undo_settling(await cast.act(CHEN), one.id, "抽查发现遗漏")
    said = await read(cast, "settled")
    assert said is not None
    assert said[0][2:] == ["· （四）深入推进放管服改革：撤销办结，继续跟踪。原因：抽查发现遗漏"]


async def test_thirty_settlings_fit_on_a_screen_and_say_how_many_are_left(cast: Adopted) -> None:
    cast.now = datetime(2023, 12, 8, 2, 0, tzinfo=UTC)
    await opened(cast, RoundKind.CLOSING)
    await cast.seated(1003, "李科长", "市司法局")  # leads 15 items, and answers for its part in 5
    await cast.everything_sent()
    async with cast.database.reading() as session:
        found = await left_to_settle(session, cast.plan)
    for item in found:
        own = [place.assignment_id for place in item.places if place.unit == "市司法局"]
        if own:
            await settle_item(await cast.act(CHEN), item.id, Settlement.CARRIED_OVER, own)
    said = await read(cast, "settled")
    assert said is not None
    assert len(said[0]) == 2 + 12 + 1
    assert said[0][-1] == "还有8项，请点【查看任务】。"
