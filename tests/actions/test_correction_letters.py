"""Who is told of corrections, when, and in which words. The plan of 新密 as in test_correcting.

It is Monday, 2023-08-14, ten o'clock. 刘科长 answers for 市大数据局, which leads （三）（四）（二十五）（二十六） and
answers for its part in （二十七）（三十三）; 李科长 for 市司法局; 王干事 for 城关镇.
"""

import re
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import update
from sqlmodel import col

from bot.letters.render import render
from models.actions.acknowledge import acknowledge
from models.actions.assignments import add_assignment, drop_assignment, move_assignment
from models.actions.dates import drop_date, move_date, set_date
from models.actions.merge import merge_items
from models.actions.split import split_item
from models.database import Database
from models.outbox import Letter, LetterState
from models.people import Seat
from models.plan import Acknowledgement, Due
from models.rules.words import Role
from tests.actions.adopted import Adopted, adopted_office
from tests.actions.cast import CHEN, LI, WANG
from tests.beginnings import lived_once

LIU, WU = 1004, 1009
TEN, ELEVEN = datetime(2023, 8, 14, 2, 0, tzinfo=UTC), datetime(2023, 8, 14, 3, 0, tzinfo=UTC)
GREETING = "{}，您好！新密市法治政府建设领导小组办公室对《新密市2023年度法治政府建设工作安排》作了更正："


@pytest.fixture
async def cast(database: Database) -> Adopted:
    return await seated_and_told(database)


@lived_once
async def seated_and_told(database: Database) -> Adopted:
    cast = await adopted_office(database)
    await cast.seated(LIU, "刘科长", "市大数据局")
    await cast.seated(LI, "李科长", "市司法局")
    await cast.seated(WANG, "王干事", "城关镇")
    await cast.everything_sent()
    assert cast.now == TEN
    return cast


async def told(cast: Adopted) -> list[tuple[str, datetime]]:
    """To whom a letter about corrections waits, and until when."""
    return [(name, at) for name, kind, at in await cast.letters() if kind == "corrected"]


async def words(cast: Adopted, place: int = 0) -> list[str] | None:
    """The lines of the letter as it would go out now, without its marks; None: nothing goes out."""
    letters = await cast.all(Letter, col(Letter.kind) == "corrected")
    async with cast.database.reading() as session:
        said = await render(session, letters[place])
    return None if said is None else re.sub(r"</?\w+>", "", said.html).split("\n")


async def move(cast: Adopted, number: str, unit: str, role: Role, reason: str = "") -> int:
    return await move_assignment(await cast.act(CHEN), await cast.assignment(number, unit), role, reason)


async def test_ten_corrections_are_one_letter_an_hour_after_the_last(cast: Adopted) -> None:
    await move(cast, "（四）", "市大数据局", Role.RESPONSIBLE, "会议要求")
    assert await told(cast) == [("刘科长", ELEVEN)]
    cast.later(minutes=20)
    await drop_assignment(await cast.act(CHEN), await cast.assignment("（二十七）", "市大数据局"), "不涉及")
    cast.later(minutes=20)
    unit = await cast.unit_id("市大数据局")
    await add_assignment(await cast.act(CHEN), await cast.clause("（七）"), unit, Role.COOPERATING)
    assert await told(cast) == [("刘科长", datetime(2023, 8, 14, 3, 40, tzinfo=UTC))]
    assert await words(cast) == [
        GREETING.format("刘科长"),
        "市大数据局",
        "· （四）深入推进放管服改革：牵头 → 责任。原因：会议要求",
        "· （七）强化依法决策意识：新增，配合。",
        "· （二十七）深入推进互联网+监管执法：不再承担（原为责任）。原因：不涉及",
    ]


async def test_what_is_undone_within_the_hour_is_not_told(cast: Adopted) -> None:
    await move(cast, "（四）", "市大数据局", Role.RESPONSIBLE)
    cast.later(minutes=5)
    await move(cast, "（四）", "市大数据局", Role.LEAD)
    added = await add_assignment(
        await cast.act(CHEN), await cast.clause("（七）"), await cast.unit_id("市大数据局"), Role.LEAD
    )
    cast.later(minutes=5)
    await drop_assignment(await cast.act(CHEN), added, "误加")
    due = await set_date(await cast.act(CHEN), await cast.item("（四）"), date(2023, 9, 30), "9月底", "会议要求")
    cast.later(minutes=5)
    await drop_date(await cast.act(CHEN), due, "误定")
    assert len(await told(cast)) == 1
    assert await words(cast) is None


async def test_a_date_that_comes_to_another_is_told_as_one_more(cast: Adopted) -> None:
    await cast.seated(WU, "吴科长", "市政府办公室")
    await cast.everything_sent()
    await set_date(await cast.act(CHEN), await cast.item("（二十三）"), date(2023, 9, 15), "9月15日", "先报方案")
    await set_date(await cast.act(CHEN), await cast.item("（四）"), date(2023, 9, 30), "9月底", "会议要求")
    waiting = [name for name, _ in await told(cast)]
    to_wu, to_liu = await words(cast, waiting.index("吴科长")), await words(cast, waiting.index("刘科长"))
    assert to_wu is not None
    assert "· （二十三）全面主动落实政务公开：增加时限：9月15日（原有12月31日不变）。原因：先报方案" in to_wu
    assert to_liu is not None
    assert "· （四）深入推进放管服改革：定了时限：9月30日。原因：会议要求" in to_liu


async def test_in_quiet_hours_the_letter_waits(cast: Adopted) -> None:
    cast.now = datetime(2023, 8, 14, 3, 30, tzinfo=UTC)  # 11:30; an hour later is the noon rest, until 14:30
    await move(cast, "（四）", "市大数据局", Role.COOPERATING)
    assert await told(cast) == [("刘科长", datetime(2023, 8, 14, 6, 30, tzinfo=UTC))]
    cast.now = datetime(2023, 8, 14, 11, 30, tzinfo=UTC)  # 19:30; an hour later it is 20:30
    await move(cast, "（四）", "市大数据局", Role.RESPONSIBLE)
    assert await told(cast) == [("刘科长", datetime(2023, 8, 15, 1, 0, tzinfo=UTC))]
    cast.now = datetime(2023, 8, 18, 9, 0, tzinfo=UTC)  # on a Friday at 17:00 there is still time
    await move(cast, "（四）", "市大数据局", Role.LEAD)
    assert await told(cast) == [("刘科长", datetime(2023, 8, 18, 10, 0, tzinfo=UTC))]


async def test_after_a_letter_has_gone_out_the_next_tells_only_what_came_since(cast: Adopted) -> None:
    await move(cast, "（四）", "市大数据局", Role.RESPONSIBLE)
    cast.later(hours=1)
    await cast.everything_sent()
    await move(cast, "（三）", "市大数据局", Role.RESPONSIBLE)
    assert [name for name, _ in await told(cast)] == ["刘科长", "刘科长"]
    said = await words(cast, 1)
    assert said is not None
    assert [line[:5] for line in said[2:]] == ["· （三）"]


async def test_a_date_is_told_to_those_who_report_on_the_item_with_what_it_was(cast: Adopted) -> None:
    await cast.seated(WU, "吴科长", "市政府办公室")  # leads （二十三）; 城关镇 shares in it, and need only know
    await cast.everything_sent()
    [due] = await cast.all(Due)
    await move_date(await cast.act(CHEN), due.id, date(2023, 11, 30), "11月30日", "提前完成")
    assert [name for name, _ in await told(cast)] == ["吴科长"]
    assert await words(cast) == [
        GREETING.format("吴科长"),
        "市政府办公室",
        "· （二十三）全面主动落实政务公开：时限 12月31日 → 11月30日。原因：提前完成",
    ]


async def test_a_split_is_one_line_and_who_only_shares_in_it_hears_nothing(cast: Adopted) -> None:
    await split_item(await cast.act(CHEN), await cast.item("（四）"), "行政许可：清单\n一网通办：系统", "内容较多")
    await move(cast, "（四）-2", "市大数据局", Role.RESPONSIBLE)
    assert await words(cast) == [
        GREETING.format("刘科长"),
        "市大数据局",
        "· （四）深入推进放管服改革：拆分为（四）-1行政许可、（四）-2一网通办。原因：内容较多",
        "· （四）-2一网通办：牵头 → 责任。原因：内容较多",
    ]
    [wang] = [place for place, (name, _) in enumerate(await told(cast)) if name == "王干事"]
    assert await words(cast, wang) is None


async def test_a_part_that_was_merged_back_at_once_is_never_heard_of(cast: Adopted) -> None:
    first, second = await split_item(
        await cast.act(CHEN), await cast.item("（四）"), "行政许可：清单\n一网通办：系统", "内容较多"
    )
    await merge_items(await cast.act(CHEN), first, [second])
    assert await words(cast) == [
        GREETING.format("刘科长"),
        "市大数据局",
        "· （四）深入推进放管服改革：拆分为（四）-1行政许可。原因：内容较多",
    ]


async def test_a_merge_says_into_what_and_what_it_makes_of_the_unit(cast: Adopted) -> None:
    # 市司法局 answers for its part in （二） and leads （七）.
    await merge_items(await cast.act(CHEN), await cast.item("（二）"), [await cast.item("（七）")])
    [li] = [place for place, (name, _) in enumerate(await told(cast)) if name == "李科长"]
    assert await words(cast, li) == [
        GREETING.format("李科长"),
        "市司法局",
        "· （二）强化习近平法治思想学习培训：责任 → 牵头。",
        "· （七）强化依法决策意识：并入（二）强化习近平法治思想学习培训。",
    ]


async def test_a_consulted_unit_is_informed_politely_and_not_asked_to_sign(cast: Adopted) -> None:
    await cast.seated(WU, "吴主任", "市委组织部")
    await cast.everything_sent()
    await move(cast, "（二）", "市委组织部", Role.LEAD)
    said = await words(cast)
    assert said is not None
    assert said[1:] == [
        "市委组织部（供您了解，具体事宜由办公室与贵单位联系）",
        "· （二）强化习近平法治思想学习培训：责任 → 牵头。",
    ]
    async with cast.database.reading() as session:
        letter = await render(session, (await cast.all(Letter, col(Letter.kind) == "corrected"))[0])
    assert letter is not None
    assert [button.verb for button in letter.buttons[0]] == ["items"]


async def test_what_a_unit_has_signed_stays_signed(cast: Adopted) -> None:
    unit = await cast.unit_id("市大数据局")
    await acknowledge(await cast.act(LIU), cast.plan, [unit])
    await move(cast, "（四）", "市大数据局", Role.RESPONSIBLE)
    assert await cast.count(Acknowledgement, col(Acknowledgement.unit_id) == unit) == 1
    async with cast.database.reading() as session:
        letter = await render(session, (await cast.all(Letter, col(Letter.kind) == "corrected"))[0])
    assert letter is not None
    assert [button.verb for button in letter.buttons[0]] == ["items"]  # 【签收】 is gone


async def test_whose_letter_about_the_plan_still_waits_reads_it_all_there(cast: Adopted) -> None:
    async with cast.database.writing() as session:
        await session.execute(update(Letter).values(state=LetterState.WAITING))
        await session.commit()
    await move(cast, "（四）", "市大数据局", Role.RESPONSIBLE)
    assert await told(cast) == []


async def test_who_sits_there_no_more_is_not_told(cast: Adopted) -> None:
    await move(cast, "（四）", "市大数据局", Role.RESPONSIBLE)
    async with cast.database.writing() as session:
        await session.execute(
            update(Seat).where(col(Seat.unit_id) == await cast.unit_id("市大数据局")).values(until=cast.now)
        )
        await session.commit()
    assert await words(cast) is None


async def test_a_letter_fits_on_a_screen_and_says_how_much_is_left(cast: Adopted) -> None:
    numbers = (
        "（五）（六）（七）（八）（十）（十二）（十三）（十六）（十七）（十八）（二十二）（二十五）"  # led by 市司法局
    )
    for number in re.findall(r"（.+?）", numbers):
        await move(cast, number, "市司法局", Role.RESPONSIBLE, "因" * 100)
    said = await words(cast)
    assert said is not None
    assert len(said) == 2 + 10 + 1
    assert said[-1] == "还有2处，请点【查看任务】。"
    assert len("\n".join(said)) < 4096
