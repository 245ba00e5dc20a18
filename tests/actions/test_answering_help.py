"""A unit needs help, and the office answers: by a day, once, and told once.

It is Wednesday, 2023-09-20, 17:30. 刘科长 of 市大数据局 needs help with （四）.
"""

import asyncio
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlmodel import col

from models.actions.answer_help import answer_help
from models.actions.reply import submit_reply
from models.actions.reply_parts import NewReply, Told
from models.actions.review import accept_reply, return_reply
from models.database import Database
from models.outbox import Letter
from models.plan import Plan
from models.progress import HelpQuestion
from models.questions.board import board_of
from models.questions.happenings import happened
from models.questions.helps import Question, open_questions
from models.rules.errors import Refusal
from models.rules.standing import Reason
from models.rules.words import ReplyStatus
from tests.actions.adopted import Adopted, adopted_office
from tests.actions.cast import CHEN, LI, WANG
from tests.actions.replied import LIU, ZHOU, asked, replied, with_zhou

EVENING = datetime(2023, 9, 20, 9, 30, tzinfo=UTC)
HELP = ReplyStatus.NEEDS_HELP
BY = date(2023, 9, 27)


@pytest.fixture
async def cast(database: Database) -> Adopted:
    cast = await adopted_office(database)
    await with_zhou(cast)
    await cast.seated(LIU, "刘科长", "市大数据局")
    await cast.seated(LI, "李科长", "市司法局")
    await cast.everything_sent()
    cast.now = EVENING
    return cast


async def needs_help(cast: Adopted, **more: Any) -> tuple[int, int]:
    reply = await replied(cast, LIU, "市大数据局", "（四）", HELP, "接口未开放。", **more)
    return reply, await asked(cast, reply, BY, "（四）")


async def waiting(cast: Adopted) -> list[Question]:
    async with cast.database.reading() as session:
        return await open_questions(session, cast.office.id)


async def why(cast: Adopted, number: str, unit: str) -> Reason:
    """Why the unit has its light there."""
    async with cast.database.reading() as session:
        board = await board_of(session, cast.office, await session.get_one(Plan, cast.plan), cast.now)
    assignment = await cast.assignment(number, unit)
    [place] = [place for item in board.items for place in item.places if place.assignment_id == assignment]
    return place.standing.reason


async def test_a_question_waits_with_the_day_by_which_it_is_to_be_answered(cast: Adopted) -> None:
    _, question = await needs_help(cast, difficulties="省级接口未开放，数据取不到。")
    [one] = await waiting(cast)
    assert (one.id, one.unit, one.number_text, one.words, one.answer_by) == (
        question, "市大数据局", "（四）", "省级接口未开放，数据取不到。", BY,
    )  # fmt: skip


async def test_where_no_difficulty_is_written_the_unit_s_words_on_the_item_ask(cast: Adopted) -> None:
    await needs_help(cast)
    assert [one.words for one in await waiting(cast)] == ["接口未开放。"]


async def test_the_answer_is_told_once_and_the_item_is_under_way_again(cast: Adopted) -> None:
    _, question = await needs_help(cast)
    assert await answer_help(await cast.act(CHEN), question, "已协调省厅。\n\n 下周开放接口。 ") == 1
    row = await cast.get(HelpQuestion, question)
    assert (row.answer, row.answered_at) == ("已协调省厅。\n下周开放接口。", EVENING)
    assert [letter for letter in await cast.letters() if letter[1] == "help_answered"] == [
        ("刘科长", "help_answered", EVENING)
    ]
    assert await waiting(cast) == []
    assert await cast.audited("help.answered") == [
        {"unit": await cast.unit_id("市大数据局"), "item": await cast.item("（四）")}
    ]
    assert await why(cast, "（四）", "市大数据局") == Reason.HELP_ANSWERED


async def test_of_two_answers_at_once_one_stands_and_the_other_hears_whose(cast: Adopted) -> None:
    _, question = await needs_help(cast)
    deeds = (
        answer_help(await cast.act(CHEN), question, "已协调。"),
        answer_help(await cast.act(ZHOU), question, "正在协调。"),
    )
    found = await asyncio.gather(*deeds, return_exceptions=True)
    [lost] = [each for each in found if isinstance(each, Refusal)]
    answer = (await cast.get(HelpQuestion, question)).answer
    assert (lost.key, lost.facts) == (
        "refused-help-answered",
        {"by": {"已协调。": "陈主任", "正在协调。": "周专员"}[answer]},
    )
    assert await cast.count(Letter, col(Letter.kind) == "help_answered") == 1


async def test_asked_again_by_a_newer_reply_it_is_one_question_that_waits_since_it_was_first_asked(
    cast: Adopted,
) -> None:
    unit, item = await cast.unit_id("市大数据局"), await cast.item("（四）")
    told = NewReply(unit, (Told(item, HELP, "接口未开放。"),))
    first = await submit_reply(await cast.act(LIU), told)
    cast.later(days=1)
    second = await submit_reply(await cast.act(LIU), NewReply(unit, (Told(item, HELP, "接口仍未开放。"),)))
    assert first != second
    [one] = await waiting(cast)
    assert (one.reply_id, one.words, one.answer_by) == (second, "接口仍未开放。", BY)
    await answer_help(await cast.act(CHEN), one.id, "已协调。")
    assert await waiting(cast) == []
    assert await cast.count(Letter, col(Letter.kind) == "help_answered") == 1


@pytest.mark.parametrize(("words", "key"), [(" \n", "refused-answer-empty"), ("某" * 601, "refused-words-long")])
async def test_an_answer_has_words_and_not_too_many(cast: Adopted, words: str, key: str) -> None:
    _, question = await needs_help(cast)
    with pytest.raises(Refusal) as refusal:
        await answer_help(await cast.act(CHEN), question, words)
    assert refusal.value.key == key


async def test_a_contact_answers_nothing(cast: Adopted) -> None:
    _, question = await needs_help(cast)
    with pytest.raises(Refusal) as refusal:
        await answer_help(await cast.act(LI), question, "已协调。")
    assert refusal.value.key == "refused-no-right"


async def test_unit_whose_work_goes_on_without_takes_its_question_back(cast: Adopted) -> None:
    unit, item = await cast.unit_id("市大数据局"), await cast.item("（四）")
    await submit_reply(await cast.act(LIU), NewReply(unit, (Told(item, HELP, "接口未开放。"),)))
    [one] = await waiting(cast)
    cast.later(days=1)
    await submit_reply(await cast.act(LIU), NewReply(unit, (Told(item, ReplyStatus.ON_TRACK, "接口已开放。"),)))
    assert await waiting(cast) == []
    assert await cast.audited("help.withdrawn") == [{"unit": unit, "item": item}]
    with pytest.raises(Refusal) as refusal:
        await answer_help(await cast.act(CHEN), one.id, "已协调。")
    assert refusal.value.key == "refused-help-withdrawn"
    async with cast.database.reading() as session:
        told = await happened(session, cast.plan, EVENING, cast.now)
    assert (told.asked_help, told.answered) == (0, 0)  # asked in the moment before, and answered by nobody


async def test_what_was_taken_back_waits_for_no_answer_though_the_newer_reply_is_returned(cast: Adopted) -> None:
    unit, item = await cast.unit_id("市大数据局"), await cast.item("（四）")
    first = await submit_reply(await cast.act(LIU), NewReply(unit, (Told(item, HELP, "接口未开放。"),)))
    await accept_reply(await cast.act(CHEN), first)
    newer = await submit_reply(await cast.act(LIU), NewReply(unit, (Told(item, ReplyStatus.ON_TRACK, "已开放。"),)))
    await return_reply(await cast.act(CHEN), newer, "请写明哪天开放", date(2023, 10, 31))
    assert await why(cast, "（四）", "市大数据局") == Reason.ON_TRACK


@pytest.mark.parametrize("status", [ReplyStatus.NEEDS_PUSH, ReplyStatus.NOT_STARTED])
async def test_unit_that_says_it_does_not_go_on_is_owed_its_answer_still(cast: Adopted, status: ReplyStatus) -> None:
    """The closing round asks every unit for such a word."""
    unit, item = await cast.unit_id("市大数据局"), await cast.item("（四）")
    first = await submit_reply(await cast.act(LIU), NewReply(unit, (Told(item, HELP, "接口未开放。"),)))
    await accept_reply(await cast.act(CHEN), first)
    [asked] = await waiting(cast)
    newer = await submit_reply(await cast.act(LIU), NewReply(unit, (Told(item, status, "接口还没有开放。"),)))
    assert [one.id for one in await waiting(cast)] == [asked.id]
    assert await why(cast, "（四）", "市大数据局") == Reason.NEEDS_HELP
    await accept_reply(await cast.act(CHEN), newer)
    assert [one.id for one in await waiting(cast)] == [asked.id]


async def test_question_on_another_item_waits_on(cast: Adopted) -> None:
    unit = await cast.unit_id("市大数据局")
    for number, status in (("（四）", HELP), ("（二十五）", ReplyStatus.ON_TRACK)):
        await submit_reply(await cast.act(LIU), NewReply(unit, (Told(await cast.item(number), status, "接口。"),)))
    assert [one.number_text for one in await waiting(cast)] == ["（四）"]


ITS_FOUR = ("（六）", "（十）", "（二十八）", "（三十三）")


async def town_says(cast: Adopted, difficulties: str, *, done: str = "") -> int:
    told = tuple(
        [Told(await cast.item(each), ReplyStatus.DONE if each == done else ReplyStatus.ON_TRACK) for each in ITS_FOUR]
    )
    new = NewReply(await cast.unit_id("城关镇"), told, consolidated=True, difficulties=difficulties)
    return await submit_reply(await cast.act(WANG), new)


async def test_what_a_township_needs_stands_with_all_that_it_reports_on_together(cast: Adopted) -> None:
    await cast.seated(WANG, "王干事", "城关镇")
    await town_says(cast, "执法装备不足。", done="（三十三）")
    [one] = await waiting(cast)
    reasons = [await why(cast, each, "城关镇") for each in ITS_FOUR]
    assert reasons == [Reason.NEEDS_HELP, Reason.NEEDS_HELP, Reason.NEEDS_HELP, Reason.DONE_WAITING]
    await answer_help(await cast.act(CHEN), one.id, "已协调调拨。")
    assert await why(cast, "（六）", "城关镇") == Reason.HELP_ANSWERED


async def test_township_that_needs_nothing_any_more_takes_its_question_back(cast: Adopted) -> None:
    await cast.seated(WANG, "王干事", "城关镇")
    await town_says(cast, "执法装备不足。")
    await town_says(cast, "")
    assert await waiting(cast) == []
    assert await why(cast, "（六）", "城关镇") == Reason.ON_TRACK


async def test_a_coordinator_leaves_their_own_unit_s_question_to_a_colleague(cast: Adopted) -> None:
    await cast.seated(ZHOU, "周专员", "市大数据局")
    _, question = await needs_help(cast)
    with pytest.raises(Refusal, match="refused-review-own"):
        await answer_help(await cast.act(ZHOU), question, "已协调。")
    assert await answer_help(await cast.act(CHEN), question, "已协调。") == 1  # 刘科长, who asked


async def test_what_was_answered_is_not_asked_again_by_an_amendment_about_something_else(cast: Adopted) -> None:
    await cast.seated(WANG, "王干事", "城关镇")
    first = await town_says(cast, "执法装备不足。")
    [one] = await waiting(cast)
    await answer_help(await cast.act(CHEN), one.id, "已协调调拨。")
    await return_reply(await cast.act(CHEN), first, "请写明执法人数", date(2023, 10, 31))
    await town_says(cast, "执法装备不足。")
    assert await waiting(cast) == []
    assert await why(cast, "（六）", "城关镇") == Reason.HELP_ANSWERED


async def test_what_is_new_in_an_amendment_is_asked(cast: Adopted) -> None:
    await cast.seated(WANG, "王干事", "城关镇")
    first = await town_says(cast, "执法装备不足。")
    [one] = await waiting(cast)
    await answer_help(await cast.act(CHEN), one.id, "已协调调拨。")
    await return_reply(await cast.act(CHEN), first, "请写明执法人数", date(2023, 10, 31))
    await town_says(cast, "执法装备不足，另缺车辆。")
    assert len(await waiting(cast)) == 1
