"""Two notices of one year are in force: nothing of the older is lost, and nothing is told of the wrong one."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import update
from sqlmodel import col

from models.actions.acknowledge import acknowledge
from models.database import Database
from models.outbox import Letter, LetterState
from models.people import Member
from models.plan import Acknowledgement, Item, Plan
from models.progress import ReplyPart
from models.rules.words import ItemState, Settlement
from tests.actions.cast import CHEN, SECRET
from tests.actions.reporting import BIG_DATA, LIU
from tests.actions.two_plans import FIRST, PAPER, SECOND, item_of, second_adopted
from tests.bot_texts.phone import Phone, bot_on
from tests.bot_texts.reporting import Room, room_of
from tests.conftest import OneDispatcher
from tests.marks import one_database

pytestmark = one_database


class TwoPlans:
    """陈主任 and 刘科长 of 市大数据局 with their phones; `second`: the later plan's id."""

    def __init__(self, room: Room, chen: Phone, second: int) -> None:
        self.office, self.liu, self.chen, self.second = room.office, room.liu, chen, second


@pytest.fixture
async def two(database: Database, dispatcher_of_this_process: OneDispatcher) -> TwoPlans:
    room = await room_of(database, dispatcher_of_this_process)
    room.office.later(hours=1)
    second = await second_adopted(room.office)
    room.office.later(hours=1)
    house = dispatcher_of_this_process.of(database, room.office.office, lambda: room.office.now, secret=SECRET)
    return TwoPlans(room, Phone(house, bot_on(room.line), room.line, CHEN), second)


def labels(phone: Phone) -> list[str]:
    shown = phone.newest().reply_markup
    assert shown
    return [button.text for row in shown.inline_keyboard for button in row]


async def test_contact_sees_the_items_of_both_and_which_is_whose(two: TwoPlans) -> None:
    told = await two.liu.types("/items")
    assert f"{BIG_DATA} · ①{SECOND}\n" in told
    assert f"{BIG_DATA} · ②{FIRST}\n" in told
    assert told.count("点开看全文") == 1
    names = " ".join(labels(two.liu))
    assert "①（一）推行一网通办" in names
    assert "①（一）清理涉企收费" in names
    assert "②（四）深入推进放管服改革" in names


async def test_each_notice_is_signed_for_by_itself(two: TwoPlans) -> None:
    await two.liu.types("/items")
    assert [each for each in labels(two.liu) if each.startswith("签收")] == [f"签收《{SECOND}》", f"签收《{FIRST}》"]
    await two.liu.taps(f"签收《{FIRST}》")
    assert [each.plan_id for each in await two.office.all(Acknowledgement)] == [two.office.plan]
    assert [each for each in labels(two.liu) if each.startswith("签收")] == [f"签收《{SECOND}》"]


async def test_letters_button_signs_for_the_plan_that_the_letter_is_about(two: TwoPlans) -> None:
    [member] = await two.office.all(Member, col(Member.telegram_id) == LIU)
    async with two.office.database.writing() as session:
        letter = Letter(
            office_id=member.office_id, member_id=member.id, chat_id=LIU, kind="adopted",
            facts={"plan": two.office.plan}, key="older", created_at=two.office.now, not_before=two.office.now,
            state=LetterState.SENT, sent_at=two.office.now,
        )  # fmt: skip
        session.add(letter)
        await session.commit()
    await two.liu.taps_letter(letter.id, "sign")
    assert [each.plan_id for each in await two.office.all(Acknowledgement)] == [two.office.plan]


async def test_first_letter_signs_for_nothing_that_came_after_it(two: TwoPlans) -> None:
    [member] = await two.office.all(Member, col(Member.telegram_id) == LIU)
    async with two.office.database.writing() as session:
        [welcome] = await two.office.all(Letter, col(Letter.member_id) == member.id, col(Letter.kind) == "welcome")
        welcome = await session.merge(welcome)
        welcome.state, welcome.sent_at = LetterState.SENT, welcome.created_at
        await session.commit()
    await two.liu.taps_letter(welcome.id, "sign")
    assert [each.plan_id for each in await two.office.all(Acknowledgement)] == [two.office.plan]


async def test_the_number_of_several_items_is_asked_about_and_no_word_is_lost(two: TwoPlans) -> None:
    assert await two.liu.types("（一）收费目录已公布，正在推进") == (
        "收到：收费目录已公布，正在推进\n说的是哪一项？点一下。"
    )
    assert labels(two.liu)[:2] == ["（一）推行一网通办", "（一）清理涉企收费"]
    assert "状态：正常推进\n本期进展：收费目录已公布，正在推进" in await two.liu.taps("（一）清理涉企收费")
    await two.liu.taps("提交")
    [part] = await two.office.all(ReplyPart)
    assert part.item_id == (await item_of(two.office, "清理涉企收费")).id


async def test_of_several_parts_only_what_is_not_plain_is_asked_about(two: TwoPlans) -> None:
    assert await two.liu.types("（四）免证办已上线480项\n（一）网办率90%") == (
        "收到：网办率90%\n说的是哪一项？点一下。"
    )
    shown = await two.liu.taps("（一）推行一网通办")
    assert shown.startswith("听懂了2项，请核对：\n（四）深入推进放管服改革 · 没写状态，先按正常推进\n免证办已上线480项")
    assert "（一）推行一网通办 · 没写状态，先按正常推进\n网办率90%" in shown


async def test_coordinator_is_asked_which_plan_and_can_look_at_the_other(two: TwoPlans) -> None:
    assert await two.chen.types("/plan") == "看哪一份？\n现在有2份工作安排，点一份。"
    assert labels(two.chen)[:2] == [SECOND, FIRST]
    assert (await two.chen.taps(FIRST)).startswith(f"{FIRST}\n33项任务")
    await two.chen.taps("换一份工作安排")
    assert (await two.chen.taps(SECOND)).startswith(f"{SECOND}\n3项任务")
    await two.chen.types("/round")
    assert (await two.chen.taps(FIRST)).startswith(f"全年填报安排 · {FIRST}\n")
    await two.chen.types("/status")
    assert (await two.chen.taps(SECOND)).startswith(f"{SECOND} · 8月14日（周一）\n事项3项")


async def test_status_lists_the_items_that_have_the_number(two: TwoPlans) -> None:
    assert await two.chen.types("/status 2") == f"“2”\n有2项，是哪一项？点一下。\n①《{SECOND}》\n②《{FIRST}》"
    assert (await two.chen.taps(two.chen.button("①（二）", within=True))).startswith("（二）开展企业走访")
    assert (await two.liu.types("/status 1")) == "“1”\n有2项，是哪一项？点一下。"  # both are of one plan
    assert (await two.liu.taps(two.liu.button("（一）清理", within=True))).startswith("（一）清理涉企收费")


async def test_home_counts_who_has_not_signed_for_either(two: TwoPlans) -> None:
    async with two.office.database.writing() as session:
        for letter in await two.office.all(Letter, col(Letter.kind).in_(("adopted", "welcome"))):
            letter = await session.merge(letter)
            letter.state, letter.sent_at = LetterState.SENT, two.office.now
        await session.commit()
    two.office.later(days=8)
    assert "满3个工作日未签收：3家，见【工作安排】。" in await two.chen.types("/start")
    await acknowledge(await two.office.act(LIU), two.office.plan, [await two.office.unit_id(BIG_DATA)])
    assert "满3个工作日未签收：2家，见【工作安排】。" in await two.chen.types("/start")


async def test_one_plan_is_gone_straight_into(database: Database, dispatcher_of_this_process: OneDispatcher) -> None:
    room = await room_of(database, dispatcher_of_this_process)
    house = dispatcher_of_this_process.of(database, room.office.office, lambda: room.office.now, secret=SECRET)
    chen = Phone(house, bot_on(room.line), room.line, CHEN)
    assert (await chen.types("/plan")).startswith(f"{FIRST}\n33项任务")
    assert "换一份工作安排" not in labels(chen)


async def test_supplement_is_added_to_the_plan_with_one_tap(
    database: Database, dispatcher_of_this_process: OneDispatcher
) -> None:
    room = await room_of(database, dispatcher_of_this_process)
    house = dispatcher_of_this_process.of(database, room.office.office, lambda: room.office.now, secret=SECRET)
    chen = Phone(house, bot_on(room.line), room.line, CHEN)
    await chen.sends(PAPER.encode(), "要点.txt")
    assert "这份是补充、调整的，并入原来那份" in await chen.taps("启用")
    assert labels(chen)[:2] == [f"并入《{FIRST}》", "单独作为一份"]
    assert (await chen.taps(f"并入《{FIRST}》")).startswith(
        f"《{SECOND}》已并入《{FIRST}》。\n有新增事项的联络员每人一封通知，只说新增的；填报轮次不变。"
    )
    assert [plan.id for plan in await room.office.all(Plan)] == [room.office.plan]
    await chen.sends(PAPER.encode(), "要点.txt")
    assert f"这份文件就是8月14日启用的《{FIRST}》，不用再发。" in [message.text for message in chen.chat[-2:]]
    assert (await chen.types("/plan")).startswith(f"{FIRST}\n36项任务")


async def test_rounds_of_last_year_are_looked_up_beside_this_years(
    database: Database, dispatcher_of_this_process: OneDispatcher
) -> None:
    room = await room_of(database, dispatcher_of_this_process)
    house = dispatcher_of_this_process.of(database, room.office.office, lambda: room.office.now, secret=SECRET)
    chen = Phone(house, bot_on(room.line), room.line, CHEN)
    second = await second_adopted(room.office)
    async with database.writing() as session:
        old = update(Plan).where(col(Plan.id) != second)
        await session.execute(old.values(archived_at=room.office.now))
        await session.commit()
    now = await chen.types("/round")
    assert "已归档" not in now
    assert await chen.taps("已归档的安排") == (
        f"全年填报安排 · {FIRST}（已归档）\n"
        "第三季度进展填报：9月11日开始，9月22日截止 · 没有开始\n"
        "年度收口填报：11月20日开始，12月8日截止 · 没有开始"
    )
    assert await chen.taps("现在的安排") == now


async def test_what_last_year_carried_over_is_offered_and_told_on_both_cards(
    database: Database, dispatcher_of_this_process: OneDispatcher
) -> None:
    room = await room_of(database, dispatcher_of_this_process)
    house = dispatcher_of_this_process.of(database, room.office.office, lambda: room.office.now, secret=SECRET)
    chen = Phone(house, bot_on(room.line), room.line, CHEN)
    four = await room.office.item("（四）")
    async with database.writing() as session:
        settled = update(Item).where(col(Item.id).in_([four, await room.office.item("（三）")]))
        await session.execute(settled.values(state=ItemState.SETTLED, settled_as=Settlement.CARRIED_OVER))
        await session.execute(update(Plan).values(archived_at=room.office.now))
        await session.commit()
    room.office.now = datetime(2024, 3, 25, 2, tzinfo=UTC)
    await chen.sends(PAPER.replace("2023年", "2024年").encode(), "要点.txt")
    assert await chen.taps("上年结转2项") == (
        "上年结转\n上年结转、整改未完的2项，列入2项，放在“上年结转事项”里；"
        "原单位、原文、原目标照旧，时限重新定。点一下列入或者不列。"
    )
    assert "列入1项" in await chen.taps(chen.button("☑ （三）"))
    await chen.taps("上一步")
    assert "上年结转1项一并列入" in await chen.taps("启用")
    await chen.taps("确认启用")
    [new] = await room.office.all(Item, col(Item.carried_from_id) == four)
    await chen.types("/plan")
    assert (await chen.types("深入推进放管服")).startswith(
        "（结转1）深入推进放管服改革\n上年结转事项\n由2023年（四）结转：深入推进放管服改革"
    )
    assert new.number_text == "（结转1）"
