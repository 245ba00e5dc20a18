"""A plain sentence, to the reminder or out of the blue, becomes a card to submit."""

import pytest
from sqlmodel import col

from models.database import Database
from models.outbox import Letter
from models.progress import Figure, ReplyPart
from models.rules.words import ReplyStatus
from tests.actions.cast import WANG
from tests.actions.reporting import BIG_DATA, LIU, TOWN
from tests.bot_texts.reporting import Room, room_of
from tests.conftest import OneDispatcher
from tests.marks import one_database


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    room = await room_of(database, dispatcher_of_this_process)
    one = await room.office.open_round()
    await room.reminder(room.liu, LIU, BIG_DATA, one)
    return room


pytestmark = one_database

OWED = "谢谢您的回复！市大数据局还有6项待报，9月22日（周五）截止；直接回复一句话就行。"
FOUR = """\
请核对
（四）深入推进放管服改革
市大数据局 · 第三季度进展填报，9月22日（周五）截止
状态：正常推进
本期进展：免证办已上线480项
目标数：免证办事项 480项（达500项）
没有问题就点【提交】。
其余都可以不填。"""


@pytest.mark.parametrize("number", ["（四）", "(4)", "4、", "第四项"])
async def test_one_sentence_to_the_reminder_and_one_tap(room: Room, number: str) -> None:
    assert await room.liu.answers(500, f"{number}免证办已上线480项") == FOUR
    assert "还有5项待报，9月22日（周五）截止。" in await room.liu.taps("提交")
    [part] = await room.office.all(ReplyPart)
    assert (part.text, part.status) == ("免证办已上线480项", ReplyStatus.ON_TRACK)
    assert [figure.value for figure in await room.office.all(Figure)] == [480]


async def test_the_same_out_of_the_blue_wherever_one_stands(room: Room) -> None:
    assert await room.liu.types("（四）免证办已上线480项") == FOUR
    await room.liu.types("/items")
    assert "状态：需协调\n本期进展：需协调数据接口" in await room.liu.types("（二十六）需协调数据接口")


async def test_a_sentence_takes_nothing_away_from_a_form_that_was_left_half_way(room: Room) -> None:
    """The card shows all of it; what the new words took the place of is one tap away, as where the card is open."""
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("需协调")
    await room.liu.types("跨省通办95项")
    await room.liu.taps("填上：跨省通办事项 95项")
    await room.liu.taps("困难")
    await room.liu.types("部门系统未联通")
    await room.liu.sends_photo(b"a picture")
    await room.liu.taps("☐ 领导已审定")
    await room.liu.types("/items")
    card = await room.liu.types("（四）免证办已上线480项")
    assert "状态：需协调\n本期进展：免证办已上线480项\n" in card
    assert "目标数：跨省通办事项 95项（达100项）\n困难：部门系统未联通\n佐证材料：1份（" in card
    assert "换下来的、您前面写的：跨省通办95项要留着，点【两段都留】。\n" in card
    assert room.liu.button("领导已审定", within=True) == "☐ 领导已审定"  # the words are others
    assert "本期进展：跨省通办95项\n免证办已上线480项\n" in await room.liu.taps("两段都留")


async def test_in_a_list_of_several_it_is_said_that_a_form_holds_more(room: Room) -> None:
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("正常推进")
    await room.liu.types("跨省通办95项")
    await room.liu.sends_photo(b"a picture")
    await room.liu.types("/items")
    told = await room.liu.types("（四）免证办已上线480项\n（二十六）目录已编制")
    assert (
        "（四）深入推进放管服改革 · 正常推进\n免证办已上线480项（免证办事项 480项（达500项））（佐证材料1份）"
        "（这一项的页面里还有您前面写的，点开看）\n" in told
    )
    assert told.count("（这一项的页面里") == 1


async def test_photos_one_after_another_wait_together_until_it_is_known_of_which_item(room: Room) -> None:
    await room.liu.types("/items")
    await room.liu.sends_photo(b"one")
    assert "收到1份照片或文件" in room.liu.reads()
    assert "收到2份照片或文件" in await room.liu.sends_photo(b"two")
    card = await room.liu.types("（二十六）目录已编制")
    assert "本期进展：目录已编制\n" in card
    assert "佐证材料：2份（" in card


async def test_what_was_set_aside_before_is_not_lost_with_the_next_words(room: Room) -> None:
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("正常推进")
    for words in ("详见附件", "学习两次", "改成学习三次"):
        await room.liu.types(words)
    card = await room.liu.types("再改四次")
    assert "换下来的、您前面写的：详见附件\n学习两次\n改成学习三次要留着" in card
    assert "本期进展：详见附件\n学习两次\n改成学习三次\n再改四次\n" in await room.liu.taps("两段都留")


async def test_words_that_name_another_item_go_there_from_any_form(room: Room) -> None:
    await room.reports_on(room.liu, "（三）", BIG_DATA)
    await room.liu.taps("正常推进")
    await room.liu.types("权责清单已公布")
    assert await room.liu.types("（四）免证办已上线480项") == FOUR
    await room.reports_on(room.liu, "（三）", BIG_DATA)
    assert "本期进展：权责清单已公布\n" in room.liu.reads()
    assert "本期进展：权责清单已修订\n" in await room.liu.types("（三）权责清单已修订")
    assert "本期进展：（一）修订；（二）公布\n" in await room.liu.types("（一）修订；（二）公布")


async def test_words_that_name_an_item_of_others_are_kept_nowhere(room: Room) -> None:
    refused = "（九）不涉及您单位，这句话没有保存。请看看序号对不对。"
    await room.reports_on(room.liu, "（三）", BIG_DATA)
    await room.liu.taps("正常推进")
    await room.liu.types("（九）已完成")
    assert [message.text for message in room.liu.chat].count(refused) == 1
    assert "已完成" not in room.liu.reads()
    await room.liu.types("/items")
    await room.liu.types("（九）已完成")
    await room.liu.answers(500, "第九项已完成")
    assert [message.text for message in room.liu.chat].count(refused) == 3


@pytest.mark.parametrize("words", ["收到，谢谢", "好的", "收到！", "👌", "👍🏻", "谢谢主任提醒", "OK"])
async def test_thanks_for_the_reminder_are_no_progress(room: Room, words: str) -> None:
    await room.liu.answers(500, words)
    assert room.liu.chat[-1].text == OWED


async def test_thanks_typed_without_replying_are_understood_too(room: Room) -> None:
    await room.liu.types("/items")
    await room.liu.types("谢谢")
    assert OWED in [message.text for message in room.liu.chat]
    assert not any("没有保存" in (message.text or "") for message in room.liu.chat)


async def test_thanks_for_another_letter_are_no_progress_in_the_form_that_is_open(room: Room) -> None:
    async with room.office.database.writing() as session:
        (await session.get_one(Letter, (await room.office.all(Letter, col(Letter.message_id) == 500))[0].id)).kind = (
            "settled"
        )
        await session.commit()
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.answers(500, "收到")
    assert room.liu.reads() == OWED
    assert "已写" not in await room.reports_on(room.liu, "（四）", BIG_DATA)


async def test_who_owes_nothing_is_told_so(room: Room) -> None:
    for number in ("（三）", "（四）", "（二十五）", "（二十六）", "（二十七）", "（三十三）"):
        await room.office.replies(number)
    await room.liu.answers(500, "收到")
    assert room.liu.reads() == "谢谢您的回复！现在没有待报的，有新进展随时可以报。"


@pytest.mark.parametrize("thing", ["sticker", "voice", "location"])
async def test_what_cannot_be_kept_gets_a_sentence(room: Room, thing: str) -> None:
    assert await room.liu.sends_thing(thing, to=500) == (
        "回复收文字、照片和文件；语音、视频、表情、位置还收不了，刚才发来的没有保存。"
        "市大数据局还有6项待报，9月22日（周五）截止；回复一句话就行。"
    )


async def test_a_sticker_that_says_yes_is_a_thank_you(room: Room) -> None:
    assert await room.liu.sends_thing("ok", to=500) == OWED


async def test_a_photo_in_reply_is_kept_until_it_is_known_of_which_item(room: Room) -> None:
    assert await room.liu.sends_photo(b"one", album="3", to=500) == "收到1份照片或文件，是哪一项的？点一下。"
    assert await room.liu.sends_photo(b"two", album="3", to=500) == "收到2份照片或文件，是哪一项的？点一下。"
    assert "已收到2份照片或文件" in await room.liu.taps("（二十六）加快推进政务数据有序共享")
    await room.liu.taps("正常推进")
    assert "佐证材料：2份（照片1.jpg、照片2.jpg）" in await room.liu.types("已归集")


async def test_words_under_it_name_the_item(room: Room) -> None:
    shown = await room.liu.sends_photo(b"one", caption="（四）免证办已上线480项", to=500)
    assert "本期进展：免证办已上线480项\n目标数：免证办事项 480项（达500项）\n佐证材料：1份（照片1.jpg）\n" in shown


async def test_where_one_item_is_owed_its_form_begins_with_the_album(room: Room) -> None:
    for number in ("（三）", "（二十五）", "（二十六）", "（二十七）", "（三十三）"):
        await room.office.replies(number)
    for picture, words in ((b"one", "专窗已设立"), (b"two", None)):
        await room.liu.sends_photo(picture, caption=words, album="4", to=500)
    assert room.liu.reads().startswith("请核对\n（四）深入推进放管服改革\n")
    assert "本期进展：专窗已设立\n佐证材料：2份（照片1.jpg、照片2.jpg）\n" in room.liu.reads()


async def test_a_township_s_photo_begins_its_form(room: Room) -> None:
    [one] = {place.owes[0] for place in await room.office.places("（六）", TOWN)}
    await room.reminder(room.wang, WANG, TOWN, one)
    shown = await room.wang.sends_photo(b"one", to=500)
    assert "1/6. （六）" in shown
    assert "已收到1份照片或文件" in shown


async def test_words_of_no_item_are_no_report(room: Room) -> None:
    await room.liu.types("你好")
    assert any((message.text or "").startswith("这句话没看懂") for message in room.liu.chat)
    assert await room.replies() == []


async def test_where_no_item_is_named_it_is_asked_for(room: Room) -> None:
    assert await room.liu.answers(500, "数据安全细则已印发，正在推进") == (
        "收到：数据安全细则已印发，正在推进\n说的是哪一项？点一下。"
    )
    shown = await room.liu.taps("（二十六）加快推进政务数据有序共享")
    assert "状态：正常推进\n本期进展：数据安全细则已印发，正在推进" in shown
    await room.liu.taps("提交")
    [part] = await room.office.all(ReplyPart)
    assert part.item_id == await room.office.item("（二十六）")


async def test_several_items_are_shown_and_submitted_together(room: Room) -> None:
    assert await room.liu.answers(500, "（四）免证办已上线480项\n（二十五）规划已印发，正常推进") == (
        "听懂了2项，请核对：\n"
        "（四）深入推进放管服改革 · 没写状态，先按正常推进\n免证办已上线480项（免证办事项 480项（达500项））\n"
        "（二十五）提升数字法治政府支撑能力 · 正常推进\n规划已印发，正常推进"
    )
    assert await room.liu.taps("全部提交") == (
        "✓ 已提交，已送办公室；要补充才会再找您。\n都提交了，谢谢！\n"
        "还有4项待报，9月22日（周五）截止。下次提醒9月13日（周三）。"
    )
    assert len(await room.replies()) == 2


async def test_after_several_the_next_that_is_owed_is_a_tap_away(room: Room) -> None:
    await room.liu.answers(500, "（四）免证办已上线480项\n（二十五）规划已印发，正常推进")
    await room.liu.taps("全部提交")
    assert (await room.liu.taps("报下一项")).startswith("（三）推进政府机构职能优化协同高效\n")


async def test_after_all_of_them_nothing_more_is_offered(room: Room) -> None:
    numbers = ("（三）", "（四）", "（二十五）", "（二十六）", "（二十七）", "（三十三）")
    await room.liu.answers(500, "\n".join(f"{number}正常推进" for number in numbers))
    shown = await room.liu.taps("全部提交")
    assert shown.endswith("\n报完了，不再提醒；11月20日（周一）年度收口，到时再请您确认。")
    assert not room.liu.has_button("报下一项")


async def test_or_one_after_the_other(room: Room) -> None:
    await room.liu.answers(500, "（四）免证办已上线480项。（二十五）规划已印发")
    assert "本期进展：规划已印发" in await room.liu.taps("（二十五）提升数字法治政府支撑能力")
    await room.liu.taps("状态")
    await room.liu.taps("已完成")
    shown = await room.liu.taps("提交")
    assert shown.startswith("✓ 已提交，已送办公室；1项申请办结，是否办结会告诉您；要补充才会再找您。\n")
    assert "\n听懂了1项，请核对：\n（四）" in shown
    await room.liu.taps("全部提交")
    parts = await room.office.all(ReplyPart)
    assert [part.status for part in parts] == [ReplyStatus.DONE, ReplyStatus.ON_TRACK]


async def test_what_is_too_long_is_told_and_nothing_put_down(room: Room) -> None:
    await room.liu.answers(500, "（四）" + "某" * 2001)
    told = "最多2000个字，您写的有2001个字，没有记下，前面写的都在。请复制那条，精简后再发；细节可以放进佐证材料。"
    assert told in [message.text for message in room.liu.chat]


async def test_a_township_s_sentence_goes_into_its_form(room: Room) -> None:
    [one] = {place.owes[0] for place in await room.office.places("（六）", TOWN)}
    await room.reminder(room.wang, WANG, TOWN, one)
    shown = await room.wang.types("（三十三）讲座1期，培训人均30学时")
    assert "1/6. （六）" in shown
    assert "5. （三十三）业务知识和法律法规培训：讲座1期，培训人均30学时" in await room.wang.taps("看已填的")
    await room.wang.taps("提交")
    assert [figure.value for figure in await room.office.all(Figure)] == [1, 30]
    parts = await room.office.all(ReplyPart, col(ReplyPart.item_id) == await room.office.item("（三十三）"))
    assert [part.text for part in parts] == ["讲座1期，培训人均30学时"]


async def test_a_reply_to_something_else_is_no_report(room: Room) -> None:
    assert "说的是哪一项" not in await room.liu.answers(501, "数据安全细则已印发")


@pytest.mark.parametrize("replies", [True, False])
async def test_words_of_the_title_and_a_status_name_their_item(room: Room, replies: bool) -> None:
    words = "互联网+监管执法已完成，系统已上线"
    shown = await room.liu.answers(500, words) if replies else await room.liu.types(words)
    assert shown.startswith("请核对\n（二十七）深入推进互联网+监管执法\n")
    assert f"状态：已完成\n本期进展：{words}\n提交就是申请办结，由办公室审核。" in shown
    await room.liu.taps("提交")
    assert [part.status for part in await room.office.all(ReplyPart)] == [ReplyStatus.DONE]


async def test_so_they_say_how_it_stands_in_its_own_form(room: Room) -> None:
    await room.reports_on(room.liu, "（二十七）", BIG_DATA)
    assert "状态：已完成\n" in await room.liu.types("互联网+监管执法已完成")


@pytest.mark.parametrize("words", ["👍", "💯", "已知悉", "1"])
async def test_a_nod_in_reply_or_out_of_the_blue_is_answered(room: Room, words: str) -> None:
    await room.liu.types("/items")
    await room.liu.types(words)
    await room.liu.answers(500, words)
    assert [message.text for message in room.liu.chat].count(OWED) == 2


async def test_a_nod_in_a_form_is_no_progress(room: Room) -> None:
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("正常推进")
    await room.liu.types("👌")
    assert OWED in [message.text for message in room.liu.chat]
    assert "本期进展：免证办已上线480项\n" in await room.liu.types("免证办已上线480项")


@pytest.mark.parametrize("words", ["（四）免证办已上线480项", "（二十五）、（二十六）正常推进"])
async def test_a_sentence_sent_twice_at_once_gives_one_card(room: Room, words: str) -> None:
    first = await room.liu.types(words)
    card = room.liu.newest().message_id
    assert await room.liu.types(words) == first
    assert card in room.line.deleted
    await room.liu.taps(room.liu.button("提交") if words.startswith("（四）") else "全部提交")
    assert len(await room.replies()) == (1 if words.startswith("（四）") else 2)


async def test_the_same_words_in_a_form_too(room: Room) -> None:
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("正常推进")
    await room.liu.types("免证办已上线480项")
    card = room.liu.newest().message_id
    assert "换下来的" not in await room.liu.types("免证办已上线480项")
    assert card in room.line.deleted


async def test_a_status_that_other_words_told_is_not_theirs(room: Room) -> None:
    """To be done is to apply to have the item settled: nobody applies with words that say no such thing."""
    assert "状态：已完成\n" in await room.liu.types("（四）已完成")
    await room.liu.types("/start")
    assert "状态：正常推进\n" in await room.liu.types("（四）免证办已上线480项")


async def test_how_the_work_stands_is_asked_of_which_item_where_several_are_owed(room: Room) -> None:
    await room.office.open_round()
    await room.liu.types("/start")
    assert "方案已印发，正在推进" in await room.liu.types("方案已印发，正在推进")
    assert room.liu.has_button("（四）")


async def test_what_is_written_and_not_submitted_is_told(room: Room) -> None:
    await room.office.open_round()
    await room.liu.types("（三）清单已公布\n（二十六）目录已编制")
    await room.liu.types("（四）免证办已上线480项")
    assert "其中2项写了还没有提交，发 /report 接着交。" in await room.liu.taps("提交")


async def test_a_number_alone_is_the_figure_where_one_is_asked_for(room: Room) -> None:
    for number in ("（三）", "（四）", "（二十五）", "（二十六）", "（二十七）"):
        await room.office.replies(number)
    shown = await room.liu.answers(500, "480")
    assert "本期进展：480\n" in shown


@pytest.mark.parametrize("words", ["本项工作已完成", "这项工作已经全部完成", "工作已圆满完成"])
async def test_the_whole_of_it_is_done_where_it_is_said_so_in_any_round(room: Room, words: str) -> None:
    shown = await room.liu.answers(500, f"（二十六）{words}")
    assert "状态：已完成\n" in shown
    assert "提交就是申请办结，由办公室审核。" in shown
