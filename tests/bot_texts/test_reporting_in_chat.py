"""刘科长 reports in the chat: one tap, one message, one tap; and all that may be added, or left out."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import update
from sqlmodel import col

from models.actions.post_letter import post_letter
from models.database import Database
from models.outbox import Letter
from models.people import Member
from models.plan import Assignment, Due
from models.progress import Evidence, Figure, Reply, ReplyPart
from models.rules.words import ReplyState, ReplyStatus
from tests.actions.reporting import BIG_DATA, LIU
from tests.bot_texts.reporting import Room, room_of
from tests.conftest import OneDispatcher
from tests.marks import one_database


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    return await room_of(database, dispatcher_of_this_process)


pytestmark = one_database

HEAD = "（四）深入推进放管服改革\n市大数据局 · 随时可报\n"
TARGETS = "目标：免证办事项达500项、跨省通办事项达100项、接诉响应率实现100%、群众满意率达到100%\n"
ASK_STATUS = "这一项现在怎么样？点【已完成】就是申请办结，由办公室审核。"
ASK_TEXT = "请发一条消息写本期进展，如“免证办已上线480项”，最多2000字。照片、文件可以直接发来。"
CARD = "请核对\n" + HEAD
OPTIONAL = "其余都可以不填。"


async def test_status_one_message_and_submit(room: Room) -> None:
    assert await room.reports_on(room.liu, "（四）", BIG_DATA) == HEAD + TARGETS + ASK_STATUS
    assert await room.liu.taps("正常推进") == HEAD + TARGETS + "状态：正常推进\n" + ASK_TEXT
    assert await room.liu.types("免证办已上线480项") == (
        CARD + "状态：正常推进\n本期进展：免证办已上线480项\n没有问题就点【提交】。\n" + OPTIONAL
    )
    assert await room.liu.taps("提交") == (
        "✓ 已提交\n（四）深入推进放管服改革（市大数据局）：正常推进。\n"
        "现在没有正在进行的填报，照样收下。已送办公室；要补充才会再找您。\n"
        "有新进展，随时可以再报；下一次填报9月11日（周一）开始。"
    )
    [reply] = await room.replies()
    [part] = await room.office.all(ReplyPart)
    assert (part.status, part.text, reply.approved_by_leader) == (ReplyStatus.ON_TRACK, "免证办已上线480项", False)


async def test_from_a_reminder_it_takes_three_taps_and_one_message(room: Room) -> None:
    """市大数据局 owes six: （三）（四）（二十五）（二十六）（二十七）（三十三）."""
    one = await room.office.open_round()
    letter = await room.reminder(room.liu, LIU, BIG_DATA, one)
    taps, messages = 0, 0
    assert (await room.liu.taps_letter(letter, "report")).startswith("（三）")
    taps += 1
    await room.liu.taps("正常推进")
    taps += 1
    await room.liu.types("权责清单已修订")
    messages += 1
    shown = await room.liu.taps("提交")
    taps += 1
    assert (taps, messages) == (3, 1)
    # It walks on to the next that is owed.
    assert shown == (
        "✓ 已提交（三），还有5项。\n（四）深入推进放管服改革\n"
        "市大数据局 · 第三季度进展填报，9月22日（周五）截止\n" + TARGETS + ASK_STATUS
    )
    [reply] = await room.replies()
    assert reply.round_id == one


async def test_a_walk_ends_with_thanks_and_when_we_next_speak(room: Room) -> None:
    one = await room.office.open_round()
    for number in ("（三）", "（四）", "（二十五）", "（二十六）", "（二十七）"):
        await room.office.replies(number)
    letter = await room.reminder(room.liu, LIU, BIG_DATA, one)
    assert "（三十三）" in await room.liu.taps_letter(letter, "report")
    await room.liu.taps("尚未开展")
    await room.liu.taps("先不写")
    assert (await room.liu.taps("提交")).endswith(
        "已算入第三季度进展填报。已送办公室；要补充才会再找您。\n"
        "报完了，不再提醒；11月20日（周一）年度收口，到时再请您确认。"
    )


async def test_the_list_has_what_is_owed_first(room: Room) -> None:
    await room.office.open_round()
    await room.office.replies("（三）")
    assert await room.liu.types("/report") == (
        "填报进展 · 市大数据局\n第三季度进展填报，9月22日（周五）截止：还有5项待报。\n"
        "点一项，一句话就行；照片、附件不强制。"
    )
    shown = room.liu.newest().reply_markup
    assert shown is not None
    assert [row[0].text for row in shown.inline_keyboard] == [
        "逐项填报",
        "● （四）深入推进放管服改革",
        "● （二十五）提升数字法治政府支撑能力",
        "● （二十六）加快推进政务数据有序共享",
        "● （二十七）深入推进互联网+监管执法",
        "● （三十三）加强队伍建设机制",
        "（三）推进政府机构职能优化协同高效 · 9月12日报过",
        "回到首页",
    ]


async def test_a_figure_that_the_words_tell_is_one_tap_away(room: Room) -> None:
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("正常推进")
    await room.liu.types("免证办已上线480项，群众满意率99.5%")
    shown = await room.liu.taps("填上：免证办事项 480项")
    assert "目标数：免证办事项 480项（达500项）" in shown
    assert room.liu.button("填上") == "填上：群众满意率 99.5%"
    assert "；免证办事项 480项（达500项）。" in await room.liu.taps("提交")
    assert [figure.value for figure in await room.office.all(Figure)] == [480]


async def test_other_words_are_not_approved_and_their_figure_stands(room: Room) -> None:
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("正常推进")
    await room.liu.types("免证办已上线480项")
    await room.liu.taps("填上：免证办事项 480项")
    await room.liu.taps("☐ 领导已审定")
    assert room.liu.button("☑") == "☑ 领导已审定"
    shown = await room.liu.types("免证办已上线490项")
    assert "本期进展：免证办已上线490项\n目标数：免证办事项 490项（达500项）\n" in shown
    assert room.liu.button("☐ 领导") == "☐ 领导已审定"


async def test_the_last_answer_stands_there_and_may_stand_again(room: Room) -> None:
    await room.office.replies("（四）", text="免证办已上线<300>项")
    assert await room.reports_on(room.liu, "（四）", BIG_DATA) == (
        HEAD + TARGETS + "上次（8月14日，正常推进）免证办已上线<300>项\n" + ASK_STATUS
    )
    await room.liu.taps("正常推进")
    assert await room.liu.taps("与上期相同") == (
        CARD + "状态：正常推进\n本期进展：免证办已上线<300>项\n与上期相同，会注明。有变化就点【改进展】。\n" + OPTIONAL
    )
    await room.liu.taps("提交")
    assert [reply.same_as_before for reply in await room.replies()] == [False, True]


async def test_empty_words_are_no_obstacle(room: Room) -> None:
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("需加快")
    assert await room.liu.taps("先不写") == (
        CARD + "状态：需加快\n本期进展还空着，补一句更清楚；不写也可以提交。\n" + OPTIONAL
    )
    assert "✓ 已提交" in await room.liu.taps("提交")


async def test_six_hundred_characters_are_welcome_and_two_thousand_and_one_told(room: Room) -> None:
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("正常推进")
    await room.liu.types("某" * 2001)
    said = [message.text for message in room.liu.chat]
    told = "最多2000个字，您写的有2001个字，没有记下，前面写的都在。请复制那条，精简后再发；细节可以放进佐证材料。"
    assert told in said
    assert await room.liu.types("某" * 600) == (
        CARD + f"状态：正常推进\n本期进展：{'某' * 600}\n没有问题就点【提交】。\n" + OPTIONAL
    )
    await room.liu.types("🎉" * 2000)  # each is two of what Telegram counts
    assert "✓ 已提交" in await room.liu.taps("提交")
    assert [part.text for part in await room.office.all(ReplyPart)] == ["🎉" * 2000]


async def test_whoever_writes_before_tapping_is_understood(room: Room) -> None:
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    assert await room.liu.types("免证办已上线480项") == (HEAD + TARGETS + "已写：免证办已上线480项\n" + ASK_STATUS)
    assert "本期进展：免证办已上线480项" in await room.liu.taps("正常推进")
    await room.reports_on(room.liu, "（三）", BIG_DATA)
    assert "状态：需协调" in await room.liu.types("请市里协调解决系统联通")


async def test_a_half_filled_form_survives_a_restart_with_every_word(room: Room) -> None:
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("需协调")
    await room.liu.types("免证办已上线480项")
    await room.liu.taps("困难")
    await room.liu.types("部门系统未联通")
    await room.liu.taps("下步打算")
    await room.liu.types("10月底前联通")
    await room.liu.taps("☐ 领导已审定")
    await room.liu.sends_photo(b"\xff\xd8a picture")
    whole = (
        CARD + "状态：需协调\n本期进展：免证办已上线480项\n困难：部门系统未联通\n下步打算：10月底前联通\n"
        "佐证材料：1份（照片1.jpg）\n提交后，办公室5个工作日内答复您。\n" + OPTIONAL
    )
    assert room.liu.reads() == whole
    room.restarts()
    assert await room.reports_on(room.liu, "（四）", BIG_DATA) == whole
    assert room.liu.button("☑") == "☑ 领导已审定"
    shown = await room.liu.taps("提交")
    assert "：需协调；佐证1份；分管负责同志已审定。" in shown
    assert "5个工作日内答复您。" in shown
    [reply] = await room.replies()
    assert (reply.difficulties, reply.next_steps, reply.approved_by_leader) == (
        "部门系统未联通", "10月底前联通", True,
    )  # fmt: skip


# Photos and documents


async def test_an_album_is_answered_once_and_the_same_file_twice_kept_once(room: Room) -> None:
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("正常推进")
    await room.liu.taps("先不写")
    assert (await room.liu.taps("佐证材料")).endswith(
        "请发照片或文件，一次可以发几个，最多20份，每个不超过20 MB。发完点【完成】。"
    )
    before = len({message.message_id for message in room.liu.chat})
    for picture in (b"one", b"two", b"one"):
        await room.liu.sends_photo(picture, album="77")
    assert room.liu.reads().endswith("已收2份，可以接着发，最多20份；发完点【完成】。要去掉哪份，点它。")
    assert len({message.message_id for message in room.liu.chat}) == before + 1
    await room.liu.sends(b"=1+1", name="清单<b>.xlsx")
    await room.liu.taps("照片1.jpg")
    told = "已收2份，可以接着发，最多20份；发完点【完成】。要去掉哪份，点它。"
    assert (await room.liu.taps("去掉这份")).endswith(told)
    assert "佐证材料：2份（照片2.jpg、清单<b>.xlsx）" in await room.liu.taps("完成")
    await room.liu.taps("提交")
    kept = await room.office.all(Evidence)
    assert [(each.name, each.photo, each.size) for each in kept] == [("照片2.jpg", True, 3), ("清单<b>.xlsx", False, 4)]


async def test_a_file_too_large_is_told_and_nothing_else_lost(room: Room) -> None:
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("正常推进")
    await room.liu.types("免证办已上线480项")
    await room.liu.sends(b"small to send here", name="大.zip", size=(20 << 20) + 1)
    said = [message.text for message in room.liu.chat]
    assert "这个文件太大，没有保存：每个最多20 MB。前面收的都在。请压缩后再发，或只发关键的几页。" in said
    assert "本期进展：免证办已上线480项" in room.liu.reads()


async def test_a_photo_with_words_under_it_is_both(room: Room) -> None:
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("正常推进")
    shown = await room.liu.sends_photo(b"a picture", caption="免证办专窗已设立")
    assert "本期进展：免证办专窗已设立\n佐证材料：1份（照片1.jpg）\n" in shown


# What is amended, done, or over


async def returned(room: Room, missing: str) -> None:
    reply = await room.office.replies(
        "（四）", text="免证办稳步推进", difficulties="部门系统未联通", approved_by_leader=True
    )
    async with room.office.database.writing() as session:
        await session.execute(
            update(Reply)
            .where(col(Reply.id) == reply)
            .values(state=ReplyState.RETURNED, missing=missing, amend_by=date(2023, 9, 25))
        )
        await session.commit()


async def test_of_a_returned_reply_the_rest_is_kept_and_a_sentence_added(room: Room) -> None:
    await returned(room, "请写明已上线多少项（全年目标500项）")
    assert await room.reports_on(room.liu, "（四）", BIG_DATA) == (
        HEAD + TARGETS + "请补充：请写明已上线多少项（全年目标500项）。9月25日（周一）前补上，仍算按时。\n"
        "已写：免证办稳步推进\n请发一条消息，补一句就行，会接在后面，其余已保留；不用附材料。"
    )
    assert await room.liu.types("已上线480项") == (
        CARD + "状态：正常推进\n本期进展：免证办稳步推进\n已上线480项\n困难：部门系统未联通\n"
        "没有问题就点【提交】。\n" + OPTIONAL
    )
    await room.liu.taps("提交")
    first, second = await room.replies()
    assert (second.amends_id, second.difficulties, second.approved_by_leader) == (first.id, "部门系统未联通", False)


async def test_what_was_missing_is_put_right_by_a_reply_to_the_letter(room: Room) -> None:
    await returned(room, "请写明已上线多少项（全年目标500项）")
    [member] = await room.office.all(Member, col(Member.telegram_id) == LIU)
    [reply] = await room.replies()
    async with room.office.database.writing() as session:
        await post_letter(session, member=member, kind="returned", key="r", now=room.office.now, reply=reply.id)
        await session.execute(update(Letter).where(col(Letter.key) == "r").values(message_id=700))
        await session.commit()
    shown = await room.liu.answers(700, "免证办已上线480项")
    assert "本期进展：免证办稳步推进\n免证办已上线480项\n目标数：免证办事项 480项（达500项）\n" in shown
    [letter] = await room.office.all(Letter, col(Letter.key) == "r")
    assert "已写：免证办稳步推进\n免证办已上线480项" not in await room.liu.taps_letter(letter.id, "amend")
    await room.liu.taps("提交")
    assert [each.amends_id for each in await room.replies()] == [None, reply.id]


async def test_done_is_an_application_to_settle(room: Room) -> None:
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("已完成")
    assert "提交就是申请办结，由办公室审核。" in await room.liu.types("全部上线")
    assert "是否办结会告诉您。" in await room.liu.taps("提交")


async def test_from_the_item_s_card_it_is_reported_on_or_applied_for(room: Room) -> None:
    await room.liu.types("/items")
    await room.liu.taps(room.liu.button("（四）", within=True))
    assert await room.liu.taps("填报进展") == HEAD + TARGETS + ASK_STATUS
    await room.liu.types("/items")
    await room.liu.taps(room.liu.button("（四）", within=True))
    assert await room.liu.taps("申请办结") == HEAD + TARGETS + "状态：已完成\n" + ASK_TEXT
    assert "提交就是申请办结，由办公室审核。" in await room.liu.types("全部上线")


async def test_a_date_is_said_to_be_met_with_a_tap(room: Room) -> None:
    async with room.office.database.writing() as session:
        session.add(
            Due(
                item_id=await room.office.item("（四）"), on_day=date(2023, 10, 31), words="10月底前", what="上线",
                set_at=room.office.now,
            )
        )  # fmt: skip
        await session.commit()
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("正常推进")
    await room.liu.types("都上线了")
    await room.liu.taps("☐ 这一节点已完成：10月31日前上线")
    assert room.liu.button("☑ 这一节点") == "☑ 这一节点已完成：10月31日前上线"
    await room.liu.taps("提交")
    [due] = await room.office.all(Due, col(Due.on_day) == date(2023, 10, 31))
    assert [part.claims for part in await room.office.all(ReplyPart)] == [[due.id]]


async def test_after_its_day_a_return_is_not_said_to_be_in_time(room: Room) -> None:
    await returned(room, "请写明文号。")
    room.office.now = datetime(2023, 9, 26, 2, tzinfo=UTC)
    shown = await room.reports_on(room.liu, "（四）", BIG_DATA)
    assert "请补充：请写明文号。\n已写：" in shown


async def test_a_figure_is_typed_and_left_out_again(room: Room) -> None:
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("正常推进")
    await room.liu.taps("先不写")
    await room.liu.taps("目标数")
    await room.liu.taps("免证办事项未填（达500项）")
    await room.liu.types("很多")
    assert "这个数不对，请只发一个数，如“480”。" in [message.text for message in room.liu.chat]
    assert "目标数：免证办事项 480项（达500项）" in await room.liu.types("480项")
    await room.liu.taps("目标数")
    await room.liu.taps("免证办事项 480项（达500项）")
    assert "目标数" not in await room.liu.taps("不填")


async def test_what_was_settled_meanwhile_is_told_calmly_and_the_words_stay(room: Room) -> None:
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("正常推进")
    await room.liu.types("免证办已上线480项")
    async with room.office.database.writing() as session:
        await session.execute(
            update(Assignment)
            .where(col(Assignment.id) == await room.office.assignment("（四）", BIG_DATA))
            .values(settled_at=room.office.now)
        )
        await session.commit()
    await room.liu.taps("提交")
    assert room.line.alerts == ["（四）已经办结，不用再填报。您写的内容还留着，要补充请联系办公室。"]
    assert await room.replies() == []


async def test_a_second_tap_submits_nothing_more(room: Room) -> None:
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("正常推进")
    await room.liu.types("免证办已上线480项")
    card = room.liu.newest()
    await room.liu.taps("提交")
    await room.liu.taps("提交", card)
    assert len(await room.replies()) == 1


async def test_when_the_office_looks_at_it_is_not_promised(room: Room) -> None:
    room.office.now = datetime(2023, 9, 28, 10, tzinfo=UTC)  # Thursday, 18:00; holidays until 2023-10-06
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("正常推进")
    await room.liu.taps("先不写")
    shown = await room.liu.taps("提交")
    assert "照样收下。已送办公室；要补充才会再找您。" in shown
    assert "看到" not in shown
