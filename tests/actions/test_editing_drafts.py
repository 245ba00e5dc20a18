"""陈主任 changes items of a paper before she adopts it; what she has answered meanwhile stays answered."""

from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlmodel import col

from models.actions.adopt import adopt_notice
from models.actions.choices import Choices, choices_of_json, with_proposals
from models.actions.edit_notice import edit_notice
from models.actions.notice import answer_notice, correct_notice, receive_notice, text_corrected
from models.database import Database
from models.notice.adopting import draft_of_json
from models.notice.correcting import correction_of
from models.notice.draft import Draft
from models.notice.editing import CHANGE, DROP, MERGE, Edit
from models.notice.read import read_text
from models.plan import Assignment, Clause, Item, Notice
from models.questions.units import unit_lines
from models.rules.errors import Refusal
from models.rules.words import Duty, Role
from tests.actions.cast import CHEN, LI, Cast, office_with_registry

# Numbers begin anew in the second section; 市财政局 has lost its first character, and a separator is gone.
PAPER = """新密市2023年度政务公开工作要点

一、公开内容
（一）公开财政预决算。（市司法局牵头，财政局配合）
（二）公开规划。（市司法局市教育局负责）
二、公开平台
（一）建好公开专区。（市司法局牵头，各乡（镇）、街道按职责分工负责）
"""


@pytest.fixture
async def cast(database: Database) -> Cast:
    return await office_with_registry(database)


async def received(cast: Cast) -> int:
    return (await receive_notice(await cast.act(CHEN), PAPER, read_text(PAPER)))[0]


async def kept(cast: Cast, notice_id: int) -> Notice:
    async with cast.database.reading() as session:
        return await session.get_one(Notice, notice_id)


async def draft_kept(cast: Cast, notice_id: int) -> Draft:
    return draft_of_json((await kept(cast, notice_id)).draft)


async def test_what_was_changed_stands_in_the_draft_and_is_kept(cast: Cast) -> None:
    notice = await received(cast)
    await edit_notice(await cast.act(CHEN), notice, [Edit(CHANGE, "（一）·2", {"title": "建好政务公开专区"})], 0)
    await edit_notice(await cast.act(CHEN), notice, [Edit(DROP, "（一）")], 1)
    assert [item.title for item in (await draft_kept(cast, notice)).items] == ["公开规划", "建好政务公开专区"]
    assert [told["kind"] for told in (await kept(cast, notice)).edits] == [CHANGE, DROP]


async def test_two_coordinators_who_change_it_at_once_do_not_undo_each_other(cast: Cast) -> None:
    notice = await received(cast)
    await edit_notice(await cast.act(CHEN), notice, [Edit(DROP, "（一）")], 0)
    with pytest.raises(Refusal) as refused:
        await edit_notice(await cast.act(CHEN), notice, [Edit(DROP, "（二）")], 0)
    assert refused.value.key == "refused-edit-meanwhile"
    assert len((await draft_kept(cast, notice)).items) == 2


async def test_a_contact_may_not_change_a_paper(cast: Cast) -> None:
    notice = await received(cast)
    with pytest.raises(Refusal):
        await edit_notice(await cast.act(LI), notice, [Edit(DROP, "（一）")], 0)
    assert len((await draft_kept(cast, notice)).items) == 3


async def test_answers_stay_with_their_doubts_when_an_item_before_them_goes(cast: Cast) -> None:
    notice = await received(cast)
    doubts = (await draft_kept(cast, notice)).doubts
    about_second = next(at for at, doubt in enumerate(doubts) if "市司法局市教育局" in doubt.passage)
    await answer_notice(await cast.act(CHEN), notice, lambda _, __: Choices(accepted=frozenset({about_second})))
    await edit_notice(await cast.act(CHEN), notice, [Edit(DROP, "（一）")], 0)
    row = await kept(cast, notice)
    answered = choices_of_json(row.choices).accepted
    assert [draft_of_json(row.draft).doubts[at].passage for at in answered] == [doubts[about_second].passage]


async def test_a_doubt_answered_after_a_change_leaves_the_change_standing(cast: Cast) -> None:
    notice = await received(cast)
    await edit_notice(await cast.act(CHEN), notice, [Edit(MERGE, "（一）·2", into="（一）")], 0)
    row = await kept(cast, notice)
    doubts = draft_of_json(row.draft).doubts
    at, doubt = next((at, each) for at, each in enumerate(doubts) if "市司法局市教育局" in each.passage)
    correction = correction_of(doubt, "市教育局")
    again = read_text(text_corrected(row, correction))
    await correct_notice(await cast.act(CHEN), notice, doubt.kind, correction, again, doubt_at=at, after=0)
    draft = await draft_kept(cast, notice)
    assert [item.title for item in draft.items] == ["公开财政预决算", "公开规划"]
    assert draft.items[1].clauses[0].responsible_units == ("市教育局",)


async def test_townships_report_on_the_item_that_was_marked_and_not_on_its_namesake(cast: Cast) -> None:
    """Items （一） of both sections are shared by townships; only the second one was marked."""
    notice = await received(cast)
    shared = {"lead_units": ["市司法局"], "responsible_units": [], "cooperating_units": [], "text": "改"}
    said = Edit(CHANGE, "（一）", {"clauses": [shared | {"collectives": ["各乡（镇）、街道"]}]})
    await edit_notice(await cast.act(CHEN), notice, [said], 0)
    async with cast.database.reading() as session:
        known = [name for line in await unit_lines(session, cast.office.id) for name in line.folded]

    def only_the_second(draft: Draft, choices: Choices) -> Choices:
        return replace(with_proposals(draft, known, choices), reports=frozenset({"（一）·2"}))

    await answer_notice(await cast.act(CHEN), notice, only_the_second)
    plan = await adopt_notice(await cast.act(CHEN), notice)
    async with cast.database.reading() as session:
        rows = await session.execute(
            select(col(Item.title), col(Assignment.duty))
            .join(Clause, col(Clause.item_id) == col(Item.id))
            .join(Assignment, col(Assignment.clause_id) == col(Clause.id))
            .where(col(Item.plan_id) == plan, col(Assignment.role) == Role.SHARING)
            .distinct()
        )
        duties = {title: duty for title, duty in rows}
    assert duties == {"公开财政预决算": Duty.INFORMED, "建好公开专区": Duty.REPORTS}
