"""A reply is accepted or returned, once, by whichever coordinator is first, and never by one of the unit itself.

It is Wednesday, 2023-09-20, 17:30. 刘科长 answers for 市大数据局, 李科长 for 市司法局; 陈主任 and 周专员 coordinate.
"""

import asyncio
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import event, func, select, update
from sqlmodel import col

from models.actions.enrol import take_seat
from models.actions.review import accept_replies, accept_reply, return_reply
from models.database import Database
from models.outbox import Letter
from models.people import Seat, Unit
from models.plan import Assignment, Clause
from models.progress import Reply
from models.questions.replies import reply_told
from models.questions.reviews import Waiting, count_waiting, waiting_replies
from models.rules.changes import Change
from models.rules.errors import Refusal
from models.rules.words import Post, ReplyState, ReplyStatus
from tests.actions.adopted import Adopted, adopted_office
from tests.actions.cast import CHEN, LI, WANG
from tests.actions.replied import LIU, ZHOU, member, opened, replied, with_zhou

EVENING = datetime(2023, 9, 20, 9, 30, tzinfo=UTC)  # 17:30 in 新密
ON_TRACK, DONE = ReplyStatus.ON_TRACK, ReplyStatus.DONE
BY = date(2023, 9, 25)


@pytest.fixture
async def cast(database: Database) -> Adopted:
    cast = await adopted_office(database)
    await with_zhou(cast)
    await cast.seated(LIU, "刘科长", "市大数据局")
    await cast.seated(LI, "李科长", "市司法局")
    await cast.everything_sent()
    cast.now = EVENING
    return cast


async def waiting(cast: Adopted) -> list[Waiting]:
    async with cast.database.reading() as session:
        return await waiting_replies(session, cast.office)


async def refused(deed: Any) -> Refusal:
    with pytest.raises(Refusal) as refusal:
        await deed
    return refusal.value


async def test_accepted_it_waits_no_longer_and_nobody_is_written_to(cast: Adopted) -> None:
    reply = await replied(cast, LIU, "市大数据局", "（四）", ON_TRACK, "免证办已上线480项。")
    before = len(await cast.letters())
    await accept_reply(await cast.act(CHEN), reply)
    row = await cast.get(Reply, reply)
    assert (row.state, row.reviewed_at, row.reviewed_by) == (ReplyState.ACCEPTED, EVENING, await member(cast, CHEN))
    assert await waiting(cast) == []
    assert len(await cast.letters()) == before
    assert await cast.audited("reply.accepted") == [{"unit": await cast.unit_id("市大数据局")}]


async def test_returned_its_submitter_gets_one_letter(cast: Adopted) -> None:
    await cast.seated(1010, "马科长", "市大数据局")
    await cast.everything_sent()
    reply = await replied(cast, LIU, "市大数据局", "（四）", ON_TRACK, "免证办稳步推进。")
    assert await return_reply(await cast.act(CHEN), reply, " 请写明已上线多少项。\n", BY) == 1
    row = await cast.get(Reply, reply)
    assert (row.state, row.missing, row.amend_by) == (ReplyState.RETURNED, "请写明已上线多少项", BY)
    assert [letter for letter in await cast.letters() if letter[1] == "returned"] == [("刘科长", "returned", EVENING)]
    # The log says that it was returned and until when, and not what was written.
    assert await cast.audited("reply.returned") == [
        {"unit": await cast.unit_id("市大数据局"), "amend_by": "2023-09-25"}
    ]


async def test_where_the_submitter_has_left_those_who_sit_there_today_are_told(cast: Adopted) -> None:
    reply = await replied(cast, LIU, "市大数据局", "（四）", ON_TRACK)
    await cast.seated(1010, "马科长", "市大数据局")
    await leaves(cast, LIU)
    assert await return_reply(await cast.act(CHEN), reply, "请写明数量", BY) == 1
    assert [name for name, kind, _ in await cast.letters() if kind == "returned"] == ["马科长"]


async def test_where_nobody_sits_for_the_unit_the_coordinator_hears_that_nobody_is_told(cast: Adopted) -> None:
    reply = await replied(cast, LIU, "市大数据局", "（四）", ON_TRACK)
    await leaves(cast, LIU)
    assert await return_reply(await cast.act(CHEN), reply, "请写明数量", BY) == 0


async def leaves(cast: Adopted, telegram_id: int) -> None:
    async with cast.database.writing() as session:
        await session.execute(
            update(Seat).where(col(Seat.member_id) == await member(cast, telegram_id)).values(until=cast.now)
        )
        await session.commit()


async def test_in_the_evening_the_letter_waits_until_nine(cast: Adopted) -> None:
    cast.now = datetime(2023, 9, 20, 12, 30, tzinfo=UTC)  # 20:30
    reply = await replied(cast, LIU, "市大数据局", "（四）", ON_TRACK)
    await return_reply(await cast.act(CHEN), reply, "请写明数量", BY)
    assert [at for _, kind, at in await cast.letters() if kind == "returned"] == [datetime(2023, 9, 21, 1, tzinfo=UTC)]


async def test_the_second_coordinator_hears_who_was_first(cast: Adopted) -> None:
    reply = await replied(cast, LIU, "市大数据局", "（四）", ON_TRACK)
    await accept_reply(await cast.act(ZHOU), reply)
    for deed, by, unsent in (
        (accept_reply(await cast.act(CHEN), reply), "周专员", "none"),
        (return_reply(await cast.act(CHEN), reply, "请写明数量", BY), "周专员", "return"),
        (accept_reply(await cast.act(ZHOU), reply), "self", "none"),  # a second tap
    ):
        refusal = await refused(deed)
        facts = {"by": by, "state": "accepted", "unsent": unsent}
        assert (refusal.key, refusal.facts) == ("refused-review-decided", facts)
    assert await cast.count(Letter, col(Letter.kind) == "returned") == 0


async def test_of_two_coordinators_at_once_one_decides(cast: Adopted) -> None:
    replies = [
        await replied(cast, LIU, "市大数据局", number, ON_TRACK) for number in ("（三）", "（四）", "（二十五）")
    ]
    for reply in replies:
        deeds = (
            accept_reply(await cast.act(CHEN), reply),
            return_reply(await cast.act(ZHOU), reply, "请写明数量", BY),
        )
        found = await asyncio.gather(*deeds, return_exceptions=True)
        [lost] = [each for each in found if isinstance(each, Refusal)]
        row = await cast.get(Reply, reply)
        winner = "陈主任" if row.state == ReplyState.ACCEPTED else "周专员"
        unsent = "return" if row.state == ReplyState.ACCEPTED else "accept"  # the word of who came second
        assert lost.facts == {"by": winner, "state": row.state.value, "unsent": unsent}
    returned = await cast.count(Reply, col(Reply.state) == ReplyState.RETURNED)
    assert await cast.count(Letter, col(Letter.kind) == "returned") == returned


async def test_one_that_the_unit_has_followed_up_is_not_decided(cast: Adopted) -> None:
    old = await replied(cast, LIU, "市大数据局", "（四）", ON_TRACK)
    new = await replied(cast, LIU, "市大数据局", "（四）", ON_TRACK, supersedes=old)
    assert (await refused(accept_reply(await cast.act(CHEN), old))).key == "refused-review-newer"
    assert [one.reply_id for one in await waiting(cast)] == [new]


async def test_nobody_reviews_a_unit_whose_seat_they_hold(cast: Adopted) -> None:
    link = await cast.link(await cast.unit_id("市司法局"), Post.STAND_IN, "周专员")
    await take_seat(await cast.act(ZHOU), link, "周专员")
    own = await replied(cast, LI, "市司法局", "（五）", ON_TRACK)
    other = await replied(cast, LIU, "市大数据局", "（四）", ON_TRACK)
    assert (await refused(accept_reply(await cast.act(ZHOU), own))).key == "refused-review-own"
    assert (await refused(return_reply(await cast.act(ZHOU), own, "请写明数量", BY))).key == "refused-review-own"
    assert await accept_replies(await cast.act(ZHOU), [own, other]) == {
        "accepted": [other],
        "skipped": [{"reply": own, "why": "own", "by": ""}],
    }
    await accept_reply(await cast.act(CHEN), own)


async def test_a_contact_reviews_nothing(cast: Adopted) -> None:
    reply = await replied(cast, LIU, "市大数据局", "（四）", ON_TRACK)
    assert (await refused(accept_reply(await cast.act(LI), reply))).key == "refused-no-right"
    assert (await refused(accept_replies(await cast.act(LI), [reply]))).key == "refused-no-right"


async def test_several_at_once_skip_what_a_colleague_decided_and_say_so(cast: Adopted) -> None:
    numbers = ("（三）", "（四）", "（二十五）", "（二十六）")
    replies = [await replied(cast, LIU, "市大数据局", number, ON_TRACK) for number in numbers[:3]]
    applying = await replied(cast, LIU, "市大数据局", numbers[3], DONE)
    await return_reply(await cast.act(ZHOU), replies[1], "请写明数量", BY)
    assert await accept_replies(await cast.act(CHEN), [*replies, applying, replies[0]]) == {
        "accepted": [replies[0], replies[2]],
        "skipped": [
            {"reply": replies[1], "why": "decided", "by": "周专员"},
            {"reply": applying, "why": "applies", "by": ""},
        ],
    }
    assert [one.reply_id for one in await waiting(cast)] == [applying]
    assert len(await cast.audited("reply.accepted")) == 2


async def test_a_run_after_a_crash_does_nothing_more(cast: Adopted) -> None:
    reply = await replied(cast, LIU, "市大数据局", "（四）", ON_TRACK)
    assert await return_reply(await cast.act(CHEN), reply, "请写明数量", BY) == 1
    again = await cast.act(CHEN, done=True, outcome=1)
    assert await return_reply(again, reply, "请写明数量", BY) == 1
    assert await cast.count(Letter, col(Letter.kind) == "returned") == 1


@pytest.mark.parametrize(
    ("words", "day", "key"),
    [
        ("。 ", BY, "refused-missing-empty"),
        ("某" * 201, BY, "refused-words-long"),
        ("请写明数量", date(2023, 9, 20), "refused-amend-past"),
        ("请写明数量", date(2024, 1, 31), "refused-amend-far"),
    ],
)
async def test_a_return_says_what_is_missing_and_leaves_time_for_it(
    cast: Adopted, words: str, day: date, key: str
) -> None:
    reply = await replied(cast, LIU, "市大数据局", "（四）", ON_TRACK)
    assert (await refused(return_reply(await cast.act(CHEN), reply, words, day))).key == key
    assert (await cast.get(Reply, reply)).state == ReplyState.SUBMITTED


async def test_the_inbox_has_the_oldest_day_first_and_a_unit_s_replies_together(cast: Adopted) -> None:
    # In the registry 市大数据局 stands before 市司法局.
    first = await replied(cast, LIU, "市大数据局", "（四）", ON_TRACK)
    third = await replied(cast, LI, "市司法局", "（五）", ON_TRACK)
    second = await replied(cast, LIU, "市大数据局", "（二十五）", ON_TRACK)
    cast.later(days=-1)
    zero = await replied(cast, LIU, "市大数据局", "（二十六）", ON_TRACK)
    assert [one.reply_id for one in await waiting(cast)] == [zero, first, second, third]
    async with cast.database.reading() as session:
        assert await count_waiting(session, cast.office.id) == 4


async def test_what_changed_since_the_last_reviewed_word_stands_beside_it(cast: Adopted) -> None:
    said = "免证办已上线480项。正在梳理清单。"
    before = await replied(cast, LIU, "市大数据局", "（四）", ON_TRACK, said, figures={"免证办事项": 480})
    [one] = await waiting(cast)
    assert one.parts[0].change is None
    await accept_reply(await cast.act(CHEN), before)
    cast.later(days=30)
    await replied(
        cast, LIU, "市大数据局", "（四）", ReplyStatus.NEEDS_PUSH, "免证办已上线495项。", figures={"免证办事项": 495}
    )
    [one] = await waiting(cast)
    [part] = one.parts
    [figure] = part.figures
    assert (figure.metric, figure.goal, figure.was, figure.value) == ("免证办事项", 500, 480, 495)
    assert isinstance(part.change, Change)
    assert (part.change.status_was, part.change.added) == (ON_TRACK, ("免证办已上线495项。",))
    assert one.changed_much


async def test_who_stands_in_two_clauses_of_an_item_is_told_once(cast: Adopted) -> None:
    # （二十） has two clauses; whoever stands in both says the same of both.
    [unit, *_] = await both_clauses(cast, "（二十）")
    await cast.seated(1010, "马科长", unit)
    await replied(cast, 1010, unit, "（二十）", ON_TRACK, "已完成预算公开。")
    [one] = await waiting(cast)
    assert [(part.number_text, part.text) for part in one.parts] == [("（二十）", "已完成预算公开。")]


async def both_clauses(cast: Adopted, number: str) -> list[str]:
    async with cast.database.reading() as session:
        found = await session.scalars(
            select(col(Unit.name))
            .join(Assignment, col(Assignment.unit_id) == col(Unit.id))
            .join(Clause, col(Clause.id) == col(Assignment.clause_id))
            .where(col(Clause.item_id) == await cast.item(number))
            .group_by(col(Unit.id), col(Unit.name))
            .having(func.count() > 1)
        )
        return list(found)


async def test_a_township_s_consolidated_reply_is_one_with_its_items_as_the_paper_counts(cast: Adopted) -> None:
    await cast.seated(WANG, "王干事", "城关镇")
    numbers = ["（三十三）", "（六）", "（二十八）", "（十）"]
    await replied(cast, WANG, "城关镇", numbers, ON_TRACK, "无")
    [one] = await waiting(cast)
    assert one.consolidated
    assert [part.number_text for part in one.parts] == ["（六）", "（十）", "（二十八）", "（三十三）"]


async def test_an_amended_reply_is_in_time_by_the_day_said_and_says_what_was_asked(cast: Adopted) -> None:
    one = await opened(cast)
    first = await replied(cast, LIU, "市大数据局", "（四）", ON_TRACK, "稳步推进。", round_id=one)
    await return_reply(await cast.act(CHEN), first, "请写明已上线多少项", BY)
    cast.now = datetime(2023, 9, 25, 9, 0, tzinfo=UTC)  # the round was due on the 22nd
    amended = await replied(cast, LIU, "市大数据局", "（四）", ON_TRACK, "480项。", round_id=one, amends_id=first)
    async with cast.database.reading() as session:
        told = await reply_told(session, cast.office, amended)
    assert (told.in_time, told.asked_before, told.due_on) == (True, "请写明已上线多少项", date(2023, 9, 22))


async def test_the_inbox_takes_three_statements_however_many_wait(cast: Adopted) -> None:
    statements: list[str] = []
    async with cast.database.reading() as session:
        engine = session.get_bind().engine

    def noted(*given: Any) -> None:
        statements.append(given[2])

    event.listen(engine, "before_cursor_execute", noted)
    counts = []
    for number in ("（三）", "（四）", "（二十五）"):
        await replied(cast, LIU, "市大数据局", number, ON_TRACK, "已办。")
        statements.clear()
        await waiting(cast)
        counts.append(len([each for each in statements if each.startswith("SELECT")]))
    event.remove(engine, "before_cursor_execute", noted)
    assert counts == [3, 3, 3]
