"""What a unit says again to the same call, before anybody has looked at its first word: the new reply takes the place
of the old one, so that it begins with all of it, and nothing of it is lost unsaid."""

import pytest
from sqlalchemy import update
from sqlmodel import col

from models.database import Database
from models.progress import Evidence, Figure, HelpQuestion, Reply, ReplyPart
from models.rules.words import ReplyState, ReplyStatus
from tests.actions.reporting import BIG_DATA
from tests.bot_texts.reporting import Room, room_of
from tests.conftest import OneDispatcher
from tests.marks import one_database

pytestmark = one_database

FIRST = "免证办已上线480项"


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    """刘科长 has submitted all that a form about （四） holds, minutes ago."""
    room = await room_of(database, dispatcher_of_this_process)
    await room.office.open_round()
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("正常推进")
    await room.liu.types(FIRST)
    await room.liu.taps("填上：免证办事项 480项")
    await room.liu.sends_photo(b"a picture")
    for side, words in (("困难", "系统对接慢"), ("下步打算", "10月对接完")):
        await room.liu.taps(side)
        await room.liu.types(words)
    await room.liu.taps("☐ 领导已审定")
    assert (await room.liu.taps("提交")).startswith("✓ 已提交")
    return room


async def newest(room: Room) -> tuple[Reply, ReplyPart, list[float], int]:
    reply = (await room.replies())[-1]
    [part] = [each for each in await room.office.all(ReplyPart) if each.reply_id == reply.id]
    figures = [each.value for each in await room.office.all(Figure) if each.reply_id == reply.id]
    files = [each for each in await room.office.all(Evidence) if each.reply_id == reply.id]
    return reply, part, figures, len(files)


async def test_sentence_that_says_it_adds_goes_behind_the_first(room: Room) -> None:
    shown = await room.liu.types("（四）补充：跨省通办已上线90项")
    assert f"本期进展：{FIRST}\n补充：跨省通办已上线90项\n" in shown
    assert "佐证材料：1份（照片1.jpg）" in shown
    await room.liu.taps("提交")
    reply, part, figures, files = await newest(room)
    assert part.text == f"{FIRST}\n补充：跨省通办已上线90项"
    assert (reply.difficulties, reply.next_steps, files) == ("系统对接慢", "10月对接完", 1)
    assert sorted(figures) == [90, 480]
    assert not reply.approved_by_leader  # of these words


async def test_other_words_take_its_place_and_the_first_are_a_tap_away(room: Room) -> None:
    shown = await room.liu.types("（四）已上线485项，正在联调")
    assert "本期进展：已上线485项，正在联调\n" in shown
    assert FIRST in shown
    shown = await room.liu.taps("两段都留")
    assert f"本期进展：{FIRST}\n已上线485项，正在联调\n" in shown
    await room.liu.taps("提交")
    reply, _, _, files = await newest(room)
    assert (reply.difficulties, reply.next_steps, files) == ("系统对接慢", "10月对接完", 1)


async def test_help_that_was_asked_for_is_asked_for_still(room: Room) -> None:
    await room.liu.types("（二十五）编制不足，请市里协调")
    await room.liu.taps("提交")
    shown = await room.liu.types("（二十五）规划已印发")
    assert "状态：需协调\n本期进展：规划已印发\n" in shown
    await room.liu.taps("提交")
    [question] = await room.office.all(HelpQuestion)
    assert question.answered_at is None
    assert (await newest(room))[1].status == ReplyStatus.NEEDS_HELP


async def test_form_too_begins_with_all_of_it(room: Room) -> None:
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("需加快")
    shown = await room.liu.types("还差20项")
    assert "状态：需加快\n本期进展：还差20项\n" in shown
    assert "佐证材料：1份（照片1.jpg）" in shown
    assert f"{FIRST}" in shown
    await room.liu.taps("提交")
    reply, part, _, files = await newest(room)
    assert (part.status, part.text, files) == (ReplyStatus.NEEDS_PUSH, "还差20项", 1)
    assert (reply.difficulties, reply.next_steps) == ("系统对接慢", "10月对接完")


async def test_colleague_s_word_is_not_written_over_unseen(room: Room) -> None:
    """The unit's word, whoever said it."""
    async with room.office.database.writing() as session:
        [reply] = await room.replies()
        await session.execute(update(Reply).where(col(Reply.id) == reply.id).values(member_id=reply.member_id + 1))
        await session.commit()
    assert FIRST in await room.liu.types("（四）正在推进")


async def test_what_was_accepted_is_followed_by_a_word_of_its_own(room: Room) -> None:
    async with room.office.database.writing() as session:
        await session.execute(update(Reply).values(state=ReplyState.ACCEPTED))
        await session.commit()
    shown = await room.liu.types("（四）已上线490项，正在联调")
    assert "佐证材料" not in shown
    assert FIRST not in shown


async def test_who_takes_back_a_call_for_help_is_told_so_before(room: Room) -> None:
    await room.liu.types("（二十五）编制不足，请市里协调")
    await room.liu.taps("提交")
    await room.reports_on(room.liu, "（二十五）", BIG_DATA)
    await room.liu.taps("正常推进")
    shown = await room.liu.types("规划已印发")
    assert (
        "\n您上次提的“需协调”还没有答复，这样提交就不再等了；还要办公室协调的，点【状态】选“需协调”。\n" in shown
    )


async def test_what_was_answered_is_not_promised_again(room: Room) -> None:
    """Returned for another reason, after the office had answered the call for help."""
    await room.liu.types("（二十五）编制不足，请市里协调")
    await room.liu.taps("提交")
    async with room.office.database.writing() as session:
        answered = {"answer": "编制问题已报市委编办", "answered_at": room.office.now}
        await session.execute(update(HelpQuestion).values(answered))
        last = (await room.replies())[-1].id
        returned = {"state": ReplyState.RETURNED, "missing": "请写明培训学时"}
        await session.execute(update(Reply).where(col(Reply.id) == last).values(returned))
        await session.commit()
    shown = await room.liu.types("（二十五）培训学时45学时")
    assert "\n您提的困难办公室已经答复；还有别的要协调，请写明。\n" in shown
    shown = await room.liu.taps("提交")
    assert "已送办公室；需协调的事，办公室已经答复。\n" in shown


async def test_several_at_once_say_what_applies_to_be_settled_and_what_waits_for_an_answer(room: Room) -> None:
    shown = await room.liu.types("（二十五）已完成\n（二十六）编制不足，请市里协调\n（二十七）正常推进")
    assert shown.startswith("听懂了3项，请核对（其中已完成的1项，提交就是申请办结）：\n")
    shown = await room.liu.taps("全部提交")
    assert shown.startswith(
        "✓ 已提交，已送办公室；1项申请办结，是否办结会告诉您；1项需协调，5个工作日内答复您；要补充才会再找您。\n"
    )


async def test_correction_typed_where_it_says_that_it_was_sent_is_of_that_item(room: Room) -> None:
    shown = await room.liu.types("刚才写错了，应该是485项")
    assert "（四）深入推进放管服改革" in shown
    assert "本期进展：刚才写错了，应该是485项\n目标数：免证办事项 485项（达500项）\n" in shown
    assert FIRST in shown  # what it takes the place of is a tap away
    assert room.liu.has_button("两段都留")


async def test_other_words_there_are_no_progress(room: Room) -> None:
    await room.liu.types("你们办公室电话多少")
    assert len(await room.replies()) == 1
    assert "本期进展" not in room.liu.reads()


async def test_a_township_s_correction_waits_for_its_question(room: Room) -> None:
    await room.town_reports()
    shown = await room.wang.types("刚才写错了，应是2期")
    assert "收到：“刚才写错了，应是2期”。是第几题的？点一下那一题，就接在后面；" in shown
    assert "4. （三十三）法治专题讲座：1期\n" in shown
    await room.wang.types("/start")
    await room.wang.types("4. 2期")
    assert "4. （三十三）法治专题讲座：2期\n" in room.wang.reads()


async def test_what_a_township_types_there_is_told_how_to_change_it(room: Room) -> None:
    await room.town_reports()
    await room.wang.types("你们在哪里办公")
    said = [message.text for message in room.wang.chat]
    assert "这里请点下面的按钮。要改刚报的，请写题号，如“4. 2期”，或者点【再报一次】。" in said


async def test_the_rest_is_the_rest_on_an_open_card_too(room: Room) -> None:
    await room.reports_on(room.liu, "（二十六）", BIG_DATA)
    await room.liu.taps("正常推进")
    await room.liu.types("数据已归集")
    shown = await room.liu.types("其余都正常推进")
    assert shown.startswith("听懂了4项，请核对：\n（三）")
    assert "（二十六）" not in shown
    assert "本期进展：数据已归集\n" in await room.reports_on(room.liu, "（二十六）", BIG_DATA)


NO_PROGRESS = ("不归我们管，应该是行政审批局", "能不能晚几天报？", "这一项该谁报？", "我已经调走了，请联系张科长")


@pytest.mark.parametrize("words", NO_PROGRESS)
async def test_what_is_no_progress_is_none_under_a_number_or_on_a_card(room: Room, words: str) -> None:
    for before, said in (("/report", f"（二十六）{words}"), ("card", words)):
        if before == "card":
            await room.reports_on(room.liu, "（二十六）", BIG_DATA)
            await room.liu.taps("正常推进")
            await room.liu.types("数据已归集")
        else:
            await room.liu.types(before)
        await room.liu.types(said)
        told = [message.text or "" for message in room.liu.chat]
        assert any(text.startswith("这句话像是问办公室的，没有当作进展，也没有转给办公室。") for text in told[-2:])
    assert "本期进展：数据已归集\n" in await room.reports_on(room.liu, "（二十六）", BIG_DATA)
