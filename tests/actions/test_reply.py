"""A unit's word on its work: what it covers, which round it answers, what becomes of the words before it."""

import asyncio
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import update
from sqlmodel import col

from models.actions.assignments import drop_assignment
from models.actions.draft import keep_draft
from models.actions.reply import submit_replies, submit_reply
from models.actions.reply_parts import NewReply, Told
from models.database import Database
from models.forms import Draft
from models.inbox import Update
from models.plan import Assignment, Due, Plan, Target
from models.progress import Evidence, Figure, HelpQuestion, Reply, ReplyPart
from models.rounds import Round
from models.rules.errors import Refusal
from models.rules.in_round import InRound, UnitAnswers
from models.rules.replying import File
from models.rules.standing import Reason
from models.rules.words import Light, Post, ReplyState, ReplyStatus
from tests.actions.cast import CHEN, LI, WANG
from tests.actions.reporting import BIG_DATA, LIU, TOWN, Reporting, reporting_office

PHOTO = File("aa" * 32, "现场.jpg", 2048, "AgACAgIAAx", photo=True)


@pytest.fixture
async def office(database: Database) -> Reporting:
    return await reporting_office(database)


async def refused(key: str, office: Reporting, new: NewReply, who: int = LIU) -> None:
    with pytest.raises(Refusal) as said:
        await submit_reply(await office.act(who), new)
    assert said.value.key == key
    assert await office.count(Reply, col(Reply.unit_id) == new.unit_id, col(Reply.state) == ReplyState.SUBMITTED) == 0


async def test_a_reply_answers_the_open_round_and_the_unit_owes_it_no_more(office: Reporting) -> None:
    one = await office.open_round()
    reply = await office.get(Reply, await office.replies("（四）", text="免证办已上线480项"))
    assert (reply.round_id, reply.state, reply.submitted_at) == (one, ReplyState.SUBMITTED, office.now)
    [part] = await office.all(ReplyPart)
    assert (part.text, part.status, part.claims) == ("免证办已上线480项", ReplyStatus.ON_TRACK, [])
    [place] = await office.places("（四）")
    assert (place.owes, place.standing.light) == ((), Light.GREEN)


async def test_outside_any_round_a_reply_is_welcome_too(office: Reporting) -> None:
    reply = await office.get(Reply, await office.replies("（四）"))
    assert reply.round_id is None
    assert [place.standing.reason for place in await office.places("（四）")] == [Reason.ON_TRACK]


async def test_a_round_that_closed_meanwhile_is_not_answered_and_the_word_is_kept(office: Reporting) -> None:
    one = await office.open_round()
    async with office.database.writing() as session:
        await session.execute(update(Round).where(col(Round.id) == one).values(closed_at=office.now))
        await session.commit()
    assert (await office.get(Reply, await office.replies("（四）"))).round_id is None


async def test_a_unit_in_two_clauses_of_an_item_says_it_of_both(office: Reporting) -> None:
    """（二十） has two brackets, and 市纪委监委 stands in both."""
    await office.seated(1010, "钱科长", "市纪委监委")
    reply = await office.replies("（二十）", unit="市纪委监委", who=1010)
    places = await office.places("（二十）", "市纪委监委")
    parts = await office.all(ReplyPart, col(ReplyPart.reply_id) == reply)
    assert len(places) == 2
    assert {part.assignment_id for part in parts} == {place.assignment_id for place in places}


async def test_a_newer_word_takes_the_place_of_one_that_nobody_has_reviewed(office: Reporting) -> None:
    first = await office.replies("（四）", text="一")
    other = await office.replies("（三）", text="二")
    second = await office.replies("（四）", ReplyStatus.NEEDS_PUSH, "三")
    states = {reply.id: reply.state for reply in await office.all(Reply)}
    assert states == {
        first: ReplyState.SUPERSEDED,
        other: ReplyState.SUBMITTED,
        second: ReplyState.SUBMITTED,
    }
    assert [place.standing.reason for place in await office.places("（四）")] == [Reason.NEEDS_PUSH]


async def reviewed(office: Reporting, reply: int, state: ReplyState, amend_by: date | None = None) -> None:
    async with office.database.writing() as session:
        await session.execute(
            update(Reply)
            .where(col(Reply.id) == reply)
            .values(state=state, reviewed_at=office.now, missing="请写明已上线多少项", amend_by=amend_by)
        )
        await session.commit()


async def test_an_accepted_word_stays(office: Reporting) -> None:
    first = await office.replies("（四）")
    await reviewed(office, first, ReplyState.ACCEPTED)
    second = await office.get(Reply, await office.replies("（四）"))
    assert (await office.get(Reply, first)).state == ReplyState.ACCEPTED
    assert second.amends_id is None


async def test_a_returned_word_is_amended_also_by_the_second_try(office: Reporting) -> None:
    one = await office.open_round()
    first = await office.replies("（四）")
    await reviewed(office, first, ReplyState.RETURNED, date(2023, 9, 25))
    assert [(place.owes, place.amends) for place in await office.places("（四）")] == [((), (one,))]
    second = await office.replies("（四）", text="免证办已上线480项")
    third = await office.replies("（四）", text="免证办已上线481项")
    assert [(await office.get(Reply, each)).amends_id for each in (second, third)] == [first, first]
    assert (await office.get(Reply, second)).state == ReplyState.SUPERSEDED
    assert [place.owes for place in await office.places("（四）")] == [()]


async def test_a_word_amended_after_the_round_closed_still_answers_it(office: Reporting) -> None:
    one = await office.open_round()
    first = await office.replies("（四）")
    await reviewed(office, first, ReplyState.RETURNED, date(2023, 10, 9))
    async with office.database.writing() as session:
        await session.execute(update(Round).where(col(Round.id) == one).values(closed_at=office.now))
        await session.commit()
    assert (await office.get(Reply, await office.replies("（四）"))).round_id == one


async def test_figures_files_and_the_rest_stand_with_the_reply(office: Reporting) -> None:
    item = await office.item("（四）")
    targets = {target.metric: target.id for target in await office.all(Target, col(Target.item_id) == item)}
    [strange] = [each.id for each in await office.all(Target) if each.metric == "法治专题讲座"]
    reply = await office.replies(
        "（四）",
        figures={targets["免证办事项"]: 480, strange: 2},
        difficulties="部门系统未联通",
        next_steps="10月底前联通",
        files=(PHOTO, File("bb" * 32, "清单.xlsx", 10, "BQ"), PHOTO),
        approved_by_leader=True,
        same_as_before=True,
    )
    row = await office.get(Reply, reply)
    assert (row.difficulties, row.next_steps) == ("部门系统未联通", "10月底前联通")
    assert (row.approved_by_leader, row.same_as_before, row.consolidated) == (True, True, False)
    assert [(each.target_id, each.value) for each in await office.all(Figure)] == [(targets["免证办事项"], 480)]
    assert [(each.name, each.photo) for each in await office.all(Evidence)] == [
        ("现场.jpg", True),
        ("清单.xlsx", False),
    ]


async def test_the_log_says_that_and_not_what(office: Reporting) -> None:
    reply = await office.replies("（四）", text="免证办已上线480项", difficulties="秘", files=(PHOTO,))
    assert await office.audited("reply.submitted") == [
        {
            "unit": await office.unit_id(BIG_DATA), "round": None, "items": [await office.item("（四）")],
            "statuses": ["on_track"], "supersedes": [], "amends": None, "files": 1,
        }
    ]  # fmt: skip
    assert reply


# Dates


async def dated(office: Reporting) -> int:
    """（四）'s date."""
    async with office.database.writing() as session:
        due = Due(
            item_id=await office.item("（四）"), on_day=date(2023, 10, 31), words="10月底前", what="上线",
            set_at=office.now,
        )  # fmt: skip
        session.add(due)
        await session.commit()
        return due.id


async def test_a_date_is_met_when_the_unit_says_so_and_stays_met_until_it_says_otherwise(office: Reporting) -> None:
    due = await dated(office)
    await office.replies("（四）")
    assert [place.dues for place in await office.places("（四）")] == [(due,)]
    await office.replies("（四）", claims=frozenset({due}))
    assert [place.dues for place in await office.places("（四）")] == [()]
    await office.replies("（四）", text="又写了一句")
    assert [place.dues for place in await office.places("（四）")] == [()]
    await office.replies("（四）", claims=frozenset())
    assert [place.dues for place in await office.places("（四）")] == [(due,)]


async def test_of_what_is_done_every_date_is_met_and_no_other_item_s(office: Reporting) -> None:
    due = await dated(office)
    await office.replies("（四）", ReplyStatus.DONE, "已全部上线")
    assert [place.dues for place in await office.places("（四）")] == [()]
    assert [place.standing.reason for place in await office.places("（四）")] == [Reason.DONE_WAITING]
    await office.replies("（三）", claims=frozenset({due}))
    assert [part.claims for part in await office.all(ReplyPart)] == [[due], []]


# Help


async def test_who_needs_help_is_to_be_answered_within_five_working_days(office: Reporting) -> None:
    reply = await office.replies("（四）", ReplyStatus.NEEDS_HELP, "请市里协调")  # Monday, 2023-08-14
    [question] = await office.all(HelpQuestion)
    assert (question.reply_id, question.item_id) == (reply, await office.item("（四）"))
    assert question.answer_by == date(2023, 8, 21)
    assert [place.standing.light for place in await office.places("（四）")] == [Light.PURPLE]


async def test_five_working_days_leap_over_a_holiday(office: Reporting) -> None:
    office.now = datetime(2023, 9, 27, 1, tzinfo=UTC)  # the 29th to the 6th are free; the 7th and 8th are worked
    await office.replies("（四）", ReplyStatus.NEEDS_HELP)
    assert [question.answer_by for question in await office.all(HelpQuestion)] == [date(2023, 10, 10)]


async def test_asked_again_the_question_is_one_and_as_old_as_it_is(office: Reporting) -> None:
    await office.replies("（四）", ReplyStatus.NEEDS_HELP)
    office.later(days=2)
    second = await office.replies("（四）", ReplyStatus.NEEDS_HELP, "再说一遍")
    [question] = await office.all(HelpQuestion)
    assert (question.reply_id, question.answer_by) == (second, date(2023, 8, 21))
    assert [place.standing.light for place in await office.places("（四）")] == [Light.PURPLE]


# A township's consolidated reply


async def consolidated(office: Reporting, difficulties: str = "") -> NewReply:
    told = [
        Told(await office.item(number), ReplyStatus.ON_TRACK, number) for number in ("（六）", "（十）", "（二十八）")
    ]
    lectures = Told(await office.item("（三十三）"), ReplyStatus.ON_TRACK, "讲座1期，培训30学时")
    figures = {target.id: 1.0 for target in await office.all(Target) if target.metric == "法治专题讲座"}
    return NewReply(
        await office.unit_id(TOWN), (*told, lectures), consolidated=True, figures=figures, difficulties=difficulties
    )


async def test_a_township_answers_the_round_with_one_reply(office: Reporting) -> None:
    one = await office.open_round()
    await submit_reply(await office.act(WANG), await consolidated(office))
    assert await office.count(Reply) == 1
    assert await office.count(ReplyPart) == 4
    town = (await office.board()).unit(await office.unit_id(TOWN))
    assert town is not None
    assert town.answers(one) == UnitAnswers(InRound.ALL, 4, 0)
    assert await office.count(HelpQuestion) == 0


async def test_what_a_township_needs_is_one_question_of_all_its_items(office: Reporting) -> None:
    reply = await submit_reply(await office.act(WANG), await consolidated(office, "执法装备不足"))
    [question] = await office.all(HelpQuestion)
    assert (question.reply_id, question.item_id) == (reply, None)


async def test_a_second_consolidated_reply_takes_the_place_of_the_first(office: Reporting) -> None:
    first = await submit_reply(await office.act(WANG), await consolidated(office))
    second = await submit_reply(await office.act(WANG), await consolidated(office))
    assert [(reply.id, reply.state) for reply in await office.all(Reply)] == [
        (first, ReplyState.SUPERSEDED),
        (second, ReplyState.SUBMITTED),
    ]


# Who may, and what is over


async def test_only_who_sits_for_the_unit_speaks_for_it(office: Reporting) -> None:
    await office.seated(LI, "李科长", "市司法局")
    await office.seated(1005, "张局长", BIG_DATA, Post.LEADER)
    new = await office.new("（四）")
    for somebody in (LI, 1005, CHEN, 9999):
        await refused("refused-no-right", office, new, somebody)


async def test_a_stand_in_and_a_consulted_unit_may(office: Reporting) -> None:
    await office.seated(1011, "代办员", BIG_DATA, Post.STAND_IN)
    assert await office.replies("（四）", who=1011)
    await office.seated(1012, "孙主任", "市检察院")
    await office.open_round()
    reply = await office.replies("（十八）", unit="市检察院", who=1012)
    assert (await office.get(Reply, reply)).round_id is None  # it tells of its own accord: no round asks it


async def test_what_is_no_longer_the_unit_s_is_refused_calmly(office: Reporting) -> None:
    new = await office.new("（四）")
    await drop_assignment(await office.act(CHEN), await office.assignment("（四）", BIG_DATA), "职责划转")
    await refused("refused-report-over-dropped", office, new)


async def test_what_is_settled_is_refused_calmly_and_what_was_typed_stays(office: Reporting) -> None:
    form = f"report:{await office.unit_id(BIG_DATA)}"
    item = await office.item("（四）")
    await keep_draft(office.database, office.now, LIU, form, {"text": "免证办已上线480项"}, item)
    new = await office.new("（四）", draft=(form, item))
    async with office.database.writing() as session:
        await session.execute(
            update(Assignment)
            .where(col(Assignment.id) == await office.assignment("（四）", BIG_DATA))
            .values(settled_at=office.now)
        )
        await session.commit()
    await refused("refused-report-over-settled", office, new)
    assert [draft.words for draft in await office.all(Draft)] == [{"text": "免证办已上线480项"}]


async def test_what_is_only_to_be_known_needs_no_reply(office: Reporting) -> None:
    await refused("refused-report-over-informed", office, await office.new("（四）", unit=TOWN), WANG)


async def test_an_archived_plan_takes_no_more(office: Reporting) -> None:
    new = await office.new("（四）")
    async with office.database.writing() as session:
        await session.execute(update(Plan).values(archived_at=office.now))
        await session.commit()
    await refused("refused-report-over-plan", office, new)


async def test_nothing_is_cut_off(office: Reporting) -> None:
    await refused("refused-report-long", office, await office.new("（四）", text="某" * 2001))
    await refused("refused-report-long", office, await office.new("（四）", difficulties="某" * 1001))
    many = tuple(File(f"{n:064}", f"{n}.jpg", 1, "x") for n in range(21))
    await refused("refused-files-many", office, await office.new("（四）", files=many))
    assert await office.replies("（四）", text="某" * 2000)


# Twice


async def test_two_taps_on_submit_are_one_reply(office: Reporting) -> None:
    """As two updates: the first takes the draft along, the second finds it submitted."""
    form, item = f"report:{await office.unit_id(BIG_DATA)}", await office.item("（四）")
    await keep_draft(office.database, office.now, LIU, form, {"status": "on_track"}, item)
    new = await office.new("（四）", draft=(form, item))
    assert await submit_reply(await office.act(LIU), new)
    with pytest.raises(Refusal) as said:
        await submit_reply(await office.act(LIU), new)
    assert said.value.key == "refused-report-twice"
    assert await office.count(Reply) == 1
    assert await office.count(Draft) == 0


async def test_an_update_worked_again_after_a_crash_replies_once(office: Reporting) -> None:
    async with office.database.writing() as session:
        session.add(Update(bot_id=1, update_id=7, person=LIU, received_at=office.now, payload="{}"))
        await session.commit()
    new = await office.new("（四）")
    reply = await submit_reply(await office.act(LIU, cause=(1, 7)), new)
    again = await submit_reply(await office.act(LIU, cause=(1, 7), done=True, outcome=reply), new)
    assert (again, await office.count(Reply)) == (reply, 1)


async def test_several_at_once_are_all_or_none(office: Reporting) -> None:
    first, gone = await office.new("（四）"), await office.new("（六）")  # the second is not the unit's
    with pytest.raises(Refusal):
        await submit_replies(await office.act(LIU), [first, gone])
    assert await office.count(Reply) == 0
    assert len(await submit_replies(await office.act(LIU), [first, await office.new("（三）")])) == 2


async def test_two_colleagues_who_submit_at_once_leave_one_word_that_waits(office: Reporting) -> None:
    await office.seated(1011, "代办员", BIG_DATA, Post.STAND_IN)
    acts = [await office.act(who) for who in (LIU, 1011) * 3]
    new = await office.new("（四）")
    await asyncio.gather(*(submit_reply(act, new) for act in acts))
    states = [reply.state for reply in await office.all(Reply)]
    assert sorted(states) == [ReplyState.SUBMITTED] + [ReplyState.SUPERSEDED] * 5
