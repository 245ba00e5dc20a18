"""The notice of 新密 becomes the year's plan. Every count here was taken from the paper by hand."""

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlmodel import col

import models.data
from models.actions.acknowledge import acknowledge
from models.actions.adopt import adopt_notice
from models.actions.choices import Choices, choices_of_json, with_proposals
from models.actions.enrol import take_seat
from models.actions.notice import answer_notice, correct_notice, discard_notice, receive_notice, text_corrected
from models.audit import AuditEvent
from models.database import Database
from models.notice.adopting import draft_of_json
from models.notice.correcting import Correction, corrected, correction_of
from models.notice.read import read_text
from models.outbox import Letter, LetterState
from models.people import Unit
from models.plan import Assignment, Clause, Due, Item, Notice, Plan, Section, Target
from models.questions.papers import twin_in_force, twin_waits
from models.questions.plans import UnitShare, notices_waiting, shares_of
from models.questions.units import unit_lines
from models.rounds import Round
from models.rules.errors import Refusal
from models.rules.rounds import ProposedRound
from models.rules.words import Duty, Post, Role, RoundKind, UnitKind
from tests.actions.cast import CHEN, LI, MORNING, WANG, Cast, office_with_registry

DATA = Path(models.data.__path__[0])
PAPER = (DATA / "xinmi-2023.txt").read_text(encoding="utf-8")
MARKED = frozenset({"（六）", "（十）", "（二十八）", "（三十三）"})
read_once = lru_cache(read_text)  # drafts are frozen


@pytest.fixture
async def cast(database: Database) -> Cast:
    return await office_with_registry(database)


async def received(cast: Cast, paper: str = PAPER) -> int:
    notice, _came_before = await receive_notice(await cast.act(CHEN), paper, read_once(paper))
    return notice


async def adopted(cast: Cast, choices: Choices | None = None) -> int:
    """The plan of 新密, adopted by 陈主任 as proposed, with the four items marked on which townships report."""
    notice = await received(cast)
    await answered(cast, notice, choices or await proposed(cast, notice))
    return await adopt_notice(await cast.act(CHEN), notice)


async def answered(cast: Cast, notice: int, choices: Choices) -> None:
    await answer_notice(await cast.act(CHEN), notice, lambda _draft, _answered: choices)


async def proposed(cast: Cast, notice: int, *, entering_new: bool = True) -> Choices:
    async with cast.database.reading() as session:
        row = await session.get_one(Notice, notice)
        lines = await unit_lines(session, cast.office.id, with_retired=True)
        known = [name for line in lines for name in line.folded]
    answers = replace(with_proposals(draft_of_json(row.draft), known, Choices()), reports=MARKED)
    return answers if entering_new else replace(answers, new_units={})


async def unit(cast: Cast, name: str) -> int:
    async with cast.database.reading() as session:
        return (await session.scalars(select(col(Unit.id)).where(col(Unit.name) == name))).one()


async def share(cast: Cast, plan: int, name: str) -> tuple[int, int, int, int, bool]:
    async with cast.database.reading() as session:
        shares: list[UnitShare] = await shares_of(session, plan, [await unit(cast, name)])
    one = shares[0]
    return one.leads, one.responsible, one.cooperates, one.shares, one.signed


async def seated(cast: Cast, telegram_id: int, name: str, unit_name: str) -> None:
    link = await cast.link(await unit(cast, unit_name), name=name)
    await take_seat(await cast.act(telegram_id), link, name)


async def reported_on(cast: Cast, name: str) -> list[int]:
    """The numbers of the items on which the unit reports."""
    async with cast.database.reading() as session:
        marked = await session.scalars(
            select(col(Item.number))
            .join(Clause, col(Clause.item_id) == col(Item.id))
            .join(Assignment, col(Assignment.clause_id) == col(Clause.id))
            .where(col(Assignment.unit_id) == await unit(cast, name), col(Assignment.duty) == Duty.REPORTS)
            .order_by(col(Item.number))
        )
        return [number for number in marked if number is not None]


async def test_the_notice_becomes_a_plan_with_all_that_it_says(cast: Cast) -> None:
    plan_id = await adopted(cast)
    async with cast.database.reading() as session:
        plan = await session.get_one(Plan, plan_id)
        items = list(await session.scalars(select(Item).order_by(col(Item.position))))
        dues = list(await session.scalars(select(Due)))
        rounds = list(await session.scalars(select(Round).order_by(col(Round.opens_on))))
    assert (plan.short_title, plan.document_number, plan.year) == (
        "新密市2023年度法治政府建设工作安排",
        "新密法政〔2023〕1号",
        2023,
    )
    assert [item.number for item in items] == list(range(1, 35))
    assert [item.number for item in items if item.general] == [1]
    async with cast.database.reading() as session:
        sections = list(await session.scalars(select(col(Section.title)).order_by(col(Section.position))))
        of_third = await session.scalar(
            select(col(Section.title)).join(Item, col(Item.section_id) == col(Section.id)).where(col(Item.number) == 3)
        )
    assert len(sections) == 11
    assert of_third == sections[1] == "二、健全政府机构职能体系,推动更好发挥政府作用"
    # One clause each of （二） to （三十四）, and a second one of （二十）.
    assert await cast.count(Clause) == 34
    assert await cast.count(Target) == 7
    assert [(due.on_day, due.words) for due in dues] == [(date(2023, 12, 31), "2023年底前")]
    assert [(one.kind, one.quarter, one.opens_on, one.due_on, one.closes_on) for one in rounds] == [
        (RoundKind.PROGRESS, 3, date(2023, 9, 11), date(2023, 9, 22), date(2023, 9, 28)),
        (RoundKind.CLOSING, None, date(2023, 11, 20), date(2023, 12, 8), date(2023, 12, 15)),
    ]


async def test_every_unit_gets_exactly_its_items(cast: Cast) -> None:
    plan = await adopted(cast)
    # （五）（六）（七）（八）（十）（十二）（十三）（十六）（十七）（十八）（二十二）（二十五）
    # （三十）（三十一）（三十二）; （二）（十一）（二十）（二十七）（三十三）
    assert await share(cast, plan, "市司法局") == (15, 5, 0, 0, False)
    # （三）（四）（二十五）（二十六）; （二十七）（三十三）: written 大数据局（政务服务中心） as often as not.
    assert await share(cast, plan, "市大数据局") == (4, 2, 0, 0, False)
    # （十八）, whose last character the paper lost, （三十二）; （十五）（二十）
    assert await share(cast, plan, "市检察院") == (2, 2, 0, 0, False)
    # （二十） names it twice, in two clauses: it leads in one and answers for its part in the other.
    assert await share(cast, plan, "市纪委监委") == (1, 1, 0, 0, False)
    # Every item but （一） ends in 各乡（镇）、街道.
    assert await share(cast, plan, "城关镇") == (0, 0, 0, 33, False)
    assert await share(cast, plan, "青屏街街道") == (0, 0, 0, 33, False)


async def test_who_shares_reports_on_the_marked_items_alone(cast: Cast) -> None:
    await adopted(cast)
    assert await reported_on(cast, "袁庄乡") == [6, 10, 28, 33]
    named = (col(Assignment.role).in_((Role.LEAD, Role.RESPONSIBLE)), col(Assignment.duty) == Duty.INFORMED)
    assert await cast.count(Assignment, *named) == 0


async def test_the_same_paper_is_noticed_and_adopted_once(cast: Cast) -> None:
    draft = read_text(PAPER)
    first, came_before = await receive_notice(await cast.act(CHEN), PAPER, draft)
    assert not came_before
    assert await receive_notice(await cast.act(CHEN), PAPER.replace("\n", "\r\n"), draft) == (first, True)
    await answered(cast, first, await proposed(cast, first))
    await adopt_notice(await cast.act(CHEN), first)
    with pytest.raises(Refusal, match="refused-adopted-already"):
        await adopt_notice(await cast.act(CHEN), first)
    with pytest.raises(Refusal, match="refused-adopted-already"):
        await answered(cast, first, Choices())
    assert await cast.count(Plan) == 1


async def test_another_copy_with_other_words_is_known_by_its_number(cast: Cast) -> None:
    first = await received(cast)
    copy = await received(cast, PAPER.replace("市信访局", "信访局"))
    assert await twins(cast, copy) == (None, True)
    await discard_notice(await cast.act(CHEN), first)
    assert await twins(cast, copy) == (None, False)
    plan = await adopted(cast)
    assert await twins(cast, copy) == (plan, False)
    unnumbered = await received(cast, "某县2023年重点工作\n（一）规范执法。（县司法局牵头）\n")
    assert await twins(cast, unnumbered) == (None, False)


async def twins(cast: Cast, notice: int) -> tuple[int | None, bool]:
    """The plan in force from another paper with this one's number, and whether another such paper waits."""
    async with cast.database.reading() as session:
        row = await session.get_one(Notice, notice)
        plan = await twin_in_force(session, row)
        return plan.id if plan else None, await twin_waits(session, row)


async def test_a_name_that_nobody_knows_stops_the_adoption_and_nothing_is_kept_of_it(cast: Cast) -> None:
    notice = await received(cast)
    with pytest.raises(Refusal) as refused:
        await adopt_notice(await cast.act(CHEN), notice)
    # The registry knows 司法局 and the others by alias; 市检察 only the doubt explains.
    assert (refused.value.key, refused.value.facts) == ("refused-units-unknown", {"count": 1, "name": "市检察"})
    assert await cast.count(Plan) == 0


async def test_a_common_form_of_a_name_is_understood_and_learnt(cast: Cast) -> None:
    """市发展和改革委员会 is 市发展改革委; the next paper finds the name in the registry."""
    paper = PAPER.replace("市发展改革委", "市发展和改革委员会")
    notice = await received(cast, paper)
    await answered(cast, notice, await proposed(cast, notice, entering_new=False))
    plan = await adopt_notice(await cast.act(CHEN), notice)
    # （三）（四）（五）（二十四）
    assert await share(cast, plan, "市发展改革委") == (4, 0, 0, 0, False)
    async with cast.database.reading() as session:
        (line,) = [line for line in await unit_lines(session, cast.office.id) if line.name == "市发展改革委"]
    assert "市发展和改革委员会" in line.folded


async def test_a_name_that_may_be_a_unit_is_not_taken_for_it(cast: Cast) -> None:
    notice = await received(cast, PAPER.replace("市科工信局", "市科技局"))
    await answered(cast, notice, await proposed(cast, notice, entering_new=False))
    with pytest.raises(Refusal) as refused:
        await adopt_notice(await cast.act(CHEN), notice)
    assert (refused.value.key, refused.value.facts) == ("refused-units-unknown", {"count": 1, "name": "市科技局"})


async def test_what_nobody_said_of_the_townships_is_as_it_was_shown(cast: Cast) -> None:
    notice = await received(cast)
    await answered(cast, notice, replace(await proposed(cast, notice), reports=None))
    await adopt_notice(await cast.act(CHEN), notice)
    # The items whose own words speak of townships: （六）（十）（十二）（二十八）（二十九）（三十）（三十三）.
    assert await reported_on(cast, "袁庄乡") == [6, 10, 12, 28, 29, 30, 33]


async def test_an_answer_about_a_name_that_was_mended_since_enters_nobody(cast: Cast) -> None:
    """市检察 was entered and made to collate （十八） before the doubt about its lost 院 was accepted."""
    notice = await received(cast)
    before = Choices(new_units={"市检察": UnitKind.OTHER}, collators={"（十八）#0": "市检察", "（三）#0": "市司法局"})
    await answered(cast, notice, before)
    draft = read_text(PAPER)
    units = frozenset(at for at, each in enumerate(draft.doubts) if each.kind == "unit")
    await answered(cast, notice, replace(before, accepted=units))
    await adopt_notice(await cast.act(CHEN), notice)
    async with cast.database.reading() as session:
        assert (await session.scalars(select(col(Unit.id)).where(col(Unit.name) == "市检察"))).all() == []
        collated = await session.execute(
            select(col(Item.number), col(Unit.name))
            .join(Clause, col(Clause.item_id) == col(Item.id))
            .join(Unit, col(Unit.id) == col(Clause.collator_id))
        )
        # And 市司法局 leads nothing in （三）.
        assert [(number, name) for number, name in collated] == [(18, "市检察院")]


async def test_a_new_name_is_entered_as_answered_and_another_becomes_an_alias(cast: Cast) -> None:
    paper = PAPER.replace("市信访局", "市信访和民声局").replace("市统计局", "市数据统计中心")
    notice = await received(cast, paper)
    answers = await proposed(cast, notice)
    assert answers.new_units == {"市信访和民声局": UnitKind.DEPARTMENT, "市数据统计中心": UnitKind.OTHER}
    same = {"市数据统计中心": await unit(cast, "市统计局")}
    new = {"市信访和民声局": UnitKind.DEPARTMENT}
    await answered(cast, notice, replace(answers, new_units=new, same_as=same))
    plan = await adopt_notice(await cast.act(CHEN), notice)
    assert await share(cast, plan, "市信访和民声局") == (1, 0, 0, 0, False)  # （十九）
    assert await share(cast, plan, "市统计局") == (0, 1, 0, 0, False)  # （二十）


async def test_a_paper_without_tasks_becomes_no_plan_and_waits_for_nobody(cast: Cast) -> None:
    notice = await received(cast, "关于中秋节放假的通知\n各单位：\n中秋节放假三天，请做好值班。\n")
    async with cast.database.reading() as session:
        assert await notices_waiting(session, cast.office.id) == []
    with pytest.raises(Refusal, match="refused-no-tasks"):
        await adopt_notice(await cast.act(CHEN), notice)


async def test_items_that_nobody_answers_for_become_no_plan(cast: Cast) -> None:
    draft = read_once(PAPER)
    general = replace(draft, items=draft.items[:1])  # the general demand names no unit
    notice, _ = await receive_notice(await cast.act(CHEN), PAPER, general)
    with pytest.raises(Refusal, match="refused-no-tasks"):
        await adopt_notice(await cast.act(CHEN), notice)


async def test_a_contact_may_not_adopt(cast: Cast) -> None:
    await seated(cast, LI, "李科长", "市司法局")
    notice = await received(cast)
    with pytest.raises(Refusal, match="refused-no-right"):
        await adopt_notice(await cast.act(LI), notice)


async def test_everybody_who_sits_for_a_unit_of_the_plan_is_told_once(cast: Cast) -> None:
    await seated(cast, LI, "李科长", "市司法局")
    await seated(cast, WANG, "王干事", "城关镇")
    async with cast.database.writing() as session:  # their first letters have gone out
        for letter in await session.scalars(select(Letter).where(col(Letter.kind) == "welcome")):
            letter.state = LetterState.SENT
        await session.commit()
    cast.now = datetime(2023, 8, 14, 12, 0, tzinfo=UTC)  # 20:00 in 新密: nobody is told before the morning
    await adopted(cast)
    told = [letter for letter in await cast.letters() if letter[1] == "adopted"]
    morning = datetime(2023, 8, 15, 1, 0, tzinfo=UTC)
    assert told == [("李科长", "adopted", morning), ("王干事", "adopted", morning)]


async def test_whose_first_letter_still_waits_hears_of_the_plan_in_that_one(cast: Cast) -> None:
    await seated(cast, LI, "李科长", "市司法局")
    await adopted(cast)
    assert [letter for letter in await cast.letters() if letter[0] == "李科长"] == [("李科长", "welcome", MORNING)]


async def test_a_unit_signs_once_by_whoever_is_first(cast: Cast) -> None:
    plan = await adopted(cast)
    await seated(cast, LI, "李科长", "市司法局")
    await seated(cast, WANG, "王干事", "市司法局")
    justice = await unit(cast, "市司法局")
    assert await acknowledge(await cast.act(LI), plan, [justice]) == 1
    assert await acknowledge(await cast.act(WANG), plan, [justice]) == 0
    assert await share(cast, plan, "市司法局") == (15, 5, 0, 0, True)
    assert await cast.count(AuditEvent, col(AuditEvent.deed) == "plan.acknowledged") == 1


async def test_nobody_signs_for_a_unit_that_is_not_theirs(cast: Cast) -> None:
    plan = await adopted(cast)
    await seated(cast, LI, "李科长", "市司法局")
    with pytest.raises(Refusal, match="refused-no-right"):
        await acknowledge(await cast.act(LI), plan, [await unit(cast, "市公安局")])
    with pytest.raises(Refusal, match="refused-no-right"):
        await acknowledge(await cast.act(CHEN), plan, [await unit(cast, "市司法局")])


@pytest.mark.parametrize("post", [Post.LEADER])
async def test_a_leader_does_not_sign(cast: Cast, post: Post) -> None:
    plan = await adopted(cast)
    justice = await unit(cast, "市司法局")
    await take_seat(await cast.act(LI), await cast.link(justice, post, "张局长"), "张局长")
    with pytest.raises(Refusal, match="refused-no-right"):
        await acknowledge(await cast.act(LI), plan, [justice])


async def test_two_coordinators_who_answer_at_once_keep_each_others_answers(cast: Cast) -> None:
    notice = await received(cast)
    for at in (0, 1):
        await answer_notice(
            await cast.act(CHEN),
            notice,
            lambda _draft, choices, at=at: replace(choices, accepted=choices.accepted | {at}),  # type: ignore[misc]
        )
    async with cast.database.reading() as session:
        row = await session.get_one(Notice, notice)
    assert choices_of_json(row.choices).accepted == {0, 1}


async def test_rounds_that_the_coordinator_set_are_the_plans_rounds(cast: Cast) -> None:
    notice = await received(cast)
    only = ProposedRound(RoundKind.PROGRESS, 3, date(2023, 9, 4), date(2023, 9, 15), date(2023, 9, 22))
    await answered(cast, notice, replace(await proposed(cast, notice), rounds=(only,)))
    plan = await adopt_notice(await cast.act(CHEN), notice)
    async with cast.database.reading() as session:
        rounds = (await session.scalars(select(Round).where(col(Round.plan_id) == plan))).all()
    assert [(one.kind, one.opens_on, one.due_on, one.closes_on) for one in rounds] == [
        (RoundKind.PROGRESS, date(2023, 9, 4), date(2023, 9, 15), date(2023, 9, 22))
    ]


async def test_a_passage_is_corrected_and_the_other_answers_stay(cast: Cast) -> None:
    notice = await received(cast)
    draft = read_once(PAPER)
    numbers = frozenset(at for at, each in enumerate(draft.doubts) if each.kind == "number")
    await answered(cast, notice, Choices(accepted=numbers))
    at = next(at for at, each in enumerate(draft.doubts) if each.passage == "司法局市委组织部" and each.kind == "unit")
    correction = correction_of(draft.doubts[at], "市司法局、市委组织部、市委党校")
    again = read_text(corrected(PAPER, [correction]))
    await correct_notice(await cast.act(CHEN), notice, "unit", correction, again, doubt_at=at, after=0)
    async with cast.database.reading() as session:
        row = await session.get_one(Notice, notice)
    told, choices = draft_of_json(row.draft), choices_of_json(row.choices)
    assert told.items[1].clauses[0].responsible_units == ("市司法局", "市委组织部", "市委党校")
    assert {told.doubts[at].kind for at in choices.accepted} == {"number"}
    assert len(choices.accepted) == len(numbers)
    assert read_text(text_corrected(row)).as_kept() == row.draft
    with pytest.raises(Refusal, match="refused-correction-meanwhile"):  # read before that correction stood
        await correct_notice(await cast.act(CHEN), notice, "unit", correction, again, doubt_at=0, after=0)
    instead = correction_of(draft.doubts[at], "市司法局、市委组织部")
    again = read_text(text_corrected(row, instead, but=0))
    await correct_notice(await cast.act(CHEN), notice, "unit", instead, again, doubt_at=None, after=1)
    async with cast.database.reading() as session:
        row = await session.get_one(Notice, notice)
    assert [told["words"] for told in row.corrections] == ["市司法局、市委组织部"]
    assert draft_of_json(row.draft).items[1].clauses[0].responsible_units == ("市司法局", "市委组织部")
    assert len(choices_of_json(row.choices).accepted) == len(numbers)


async def test_a_paper_laid_aside_goes_on_as_it_was_answered_when_it_is_sent_again(cast: Cast) -> None:
    notice = await received(cast)
    await answered(cast, notice, Choices(accepted=frozenset({3})))
    await discard_notice(await cast.act(CHEN), notice)
    assert await waiting(cast) == []
    assert await received(cast) == notice
    assert await waiting(cast) == [notice]
    async with cast.database.reading() as session:
        row = await session.get_one(Notice, notice)
    assert choices_of_json(row.choices).accepted == {3}


async def test_a_paper_that_a_colleague_set_aside_is_not_adopted_from_an_old_window(cast: Cast) -> None:
    notice = await received(cast)
    await answered(cast, notice, await proposed(cast, notice))
    await discard_notice(await cast.act(CHEN), notice)
    with pytest.raises(Refusal, match="refused-paper-set-aside"):
        await adopt_notice(await cast.act(CHEN), notice)
    assert await received(cast) == notice
    await adopt_notice(await cast.act(CHEN), notice)


async def test_an_adopted_paper_no_longer_waits_and_can_be_neither_corrected_nor_laid_aside(cast: Cast) -> None:
    await adopted(cast)
    notice = await received(cast)
    assert await waiting(cast) == []
    with pytest.raises(Refusal, match="refused-adopted-already"):
        await discard_notice(await cast.act(CHEN), notice)
    act, words = await cast.act(CHEN), Correction(1, "甲", "乙")
    with pytest.raises(Refusal, match="refused-adopted-already"):
        await correct_notice(act, notice, "unit", words, read_once(PAPER), doubt_at=0, after=0)


async def waiting(cast: Cast) -> list[int]:
    async with cast.database.reading() as session:
        return [notice.id for notice in await notices_waiting(session, cast.office.id)]
