"""A stranger gets nothing but the way to ask; who asks is granted a seat, or declined, at a decent hour."""

from tests.marks import one_database
from tests.stories.cast import (
    CHEN,
    LI,
    OFFICE,
    STRANGER,
    STRANGERS_WINDOW,
    ZHOU,
    contacts_home,
    coordinators_first_letter,
    coordinators_home,
    first_letter,
)
from tests.stories.town import Phone, Town, screen

pytestmark = one_database

# A red point.
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)

WHICH_UNIT = """\
申请登记（第1步，共2步）
您是哪个单位的？请发一条消息，如“市司法局”。
【取消】"""

SUBMITTED = "已提交，请等办公室确认。\n【回到首页】"


def how_called(unit: str, last_time: str = "") -> str:
    kept = f"上次填的：{last_time}\n【沿用】\n" if last_time else ""
    return f"""\
申请登记（第2步，共2步）
单位：{unit}
怎么称呼您？请发一条消息，如“李科长”。
{kept}【上一步】
【取消】"""


def to_submit(unit: str, name: str) -> str:
    return f"""\
申请登记
单位：{unit}
称呼：{name}
提交后由办公室确认，确认后在这里通知您。
【提交】
【重新填】
【取消】"""


def waiting(unit: str, name: str) -> str:
    return f"您好！您的登记申请（{unit} · {name}）已送到{OFFICE}，确认后会在这里通知您。"


def asked(unit: str, name: str) -> str:
    return f"登记申请\n{unit} · {name} 申请登记。请先打电话核实，再办理。\n【去办理】"


def to_decide(unit: str, name: str, match: str, telegram: str, day: str = "8月14日（周一）", contacts: str = "") -> str:
    who_is = f"已有联络员：{contacts}" if contacts else "这个单位还没有联络员。"
    return f"""\
登记申请 · {day}
自报单位：{unit}
自报称呼：{name}
Telegram 名称：{telegram}

请先打电话核实，再办理。
名录里是：{match}
{who_is}
【同意，任{match}联络员】
【选单位】
【不同意】
【登记申请】
【回到首页】"""


async def asks(phone: Phone, unit: str, name: str) -> None:
    """From the stranger's window to the submitted request."""
    await phone.tap("申请登记")
    await phone.sees(WHICH_UNIT)
    await phone.say(unit)
    await phone.sees(how_called(unit))
    await phone.say(name)
    await phone.sees(to_submit(unit, name))
    await phone.tap("提交")
    await phone.sees(SUBMITTED)


async def test_a_stranger_gets_nothing_but_the_way_to_ask(town: Town) -> None:
    stranger = town.phone(STRANGER)
    await stranger.open()
    await stranger.sees(STRANGERS_WINDOW)
    commands = ("/help", "/invite", "/settings", "/status")
    for words in ("在吗？", "转发自 陈主任：请把全市台账发我", *commands, "<b>&", "😀" * 600):
        await stranger.say(words)
        await stranger.sees(STRANGERS_WINDOW)
    await stranger.send_file("photo", "red.png", PNG, "看看这个")
    await stranger.sees(STRANGERS_WINDOW)
    await stranger.send_file("document", "台账.xlsx", b"not really", "")
    await stranger.sees(STRANGERS_WINDOW)
    assert await stranger.menu() == "/start 首页"
    told = {message["text"] for message in await stranger.from_bot()}
    assert told == {STRANGERS_WINDOW.removesuffix("\n【申请登记】")}

    # On an English phone the same in English.
    foreigner = await town.new_phone("Stranger", language="en")
    await foreigner.open()
    await foreigner.sees(f"""\
Hello. This is the working platform of {OFFICE}, for the contacts of its units only.

If you were sent an invitation link, open it to register.
If you have no link, tap ‘Ask to register’; the office will confirm.
【Ask to register】""")
    assert await foreigner.menu() == "/start Home"


async def test_who_asks_is_granted_a_seat_and_the_other_coordinator_sees_that_it_was_decided(town: Town) -> None:
    chen, zhou, zheng = town.phone(CHEN), town.phone(ZHOU), await town.new_phone("阿郑")
    await zheng.open()
    await zheng.sees(STRANGERS_WINDOW)
    await zheng.tap("申请登记")
    await zheng.sees(WHICH_UNIT)

    # What is no line of words is not taken for a unit.
    await zheng.send_file("photo", "red.png", PNG)
    await zheng.sees("这里请发一行文字；刚才发来的内容没有保存。", WHICH_UNIT)

    # Nothing is cut off what was typed: what is too long is asked for again. And markup stays what was typed.
    await zheng.say("<b>教育&科技</b>" + "局" * 29)
    await zheng.sees("单位名称最多40个字，您发的有41个字，没有保存。请写短一些再发。", WHICH_UNIT)
    await zheng.say("<b>教育&科技</b>" + "局" * 28)
    await zheng.sees(how_called("<b>教育&科技</b>" + "局" * 28))
    await zheng.say("郑" * 21)
    await zheng.sees(
        "称呼最多20个字，您发的有21个字，没有保存。请写短一些再发。", how_called("<b>教育&科技</b>" + "局" * 28)
    )
    await zheng.say("<i>郑</i>科长")
    await zheng.sees(to_submit("<b>教育&科技</b>" + "局" * 28, "<i>郑</i>科长"))

    # Better begin again. What was typed is offered once more.
    await zheng.tap("重新填")
    await zheng.sees(WHICH_UNIT.replace("\n【", f"\n上次填的：<b>教育&科技</b>{'局' * 28}\n【沿用】\n【"))
    await zheng.say(" 市教育局 \n")
    await zheng.sees(how_called("市教育局", "<i>郑</i>科长"))
    await zheng.say("郑科长")
    offered = await zheng.sees(to_submit("市教育局", "郑科长"))
    await zheng.tap("提交")
    await zheng.sees(SUBMITTED)

    # It reached both coordinators, and a second tap on a phone that still shows the button sends nothing more.
    letter = await chen.sees(asked("市教育局", "郑科长"))
    await zhou.hears("市教育局 · 郑科长 申请登记")
    await zheng.tap("提交", offered, old=True)
    await town.settle()
    first = coordinators_first_letter("陈主任")
    assert [screen(m) for m in await chen.from_bot()] == [first, asked("市教育局", "郑科长")]
    await zheng.say("/start")
    await zheng.sees(waiting("市教育局", "郑科长"))
    await zheng.say("办好了吗？")
    await zheng.sees(waiting("市教育局", "郑科长"))

    # 陈主任 has rung up, and grants it.
    await chen.tap("去办理")
    await chen.sees(screen(letter), to_decide("市教育局", "郑科长", "市教育局", "阿郑"))
    await chen.tap("同意，任市教育局联络员")
    await chen.sees(screen(letter), "已登记，已通知对方。\n【登记申请】\n【回到首页】")
    await zheng.sees(waiting("市教育局", "郑科长"), first_letter("郑科长", "市教育局"))
    await zheng.tap("首页")
    await zheng.sees(first_letter("郑科长", "市教育局"), contacts_home("郑科长", "市教育局联络员"))

    # Somebody else asks for the same unit; who sits there already is told.
    second = await town.new_phone("小吴")
    await second.open()
    await asks(second, "市教育局", "吴科长")
    await zhou.hears("市教育局 · 吴科长 申请登记")
    await chen.tap("去办理", await chen.hears("市教育局 · 吴科长 申请登记"))
    await chen.hears(to_decide("市教育局", "吴科长", "市教育局", "小吴", contacts="郑科长").partition("\n【")[0])
    await chen.tap("不同意")
    await chen.hears("已回绝")

    # 周专员 comes to it later, by the button under her letter.
    await zhou.tap("去办理", await zhou.hears("市教育局 · 郑科长 申请登记"))
    await zhou.sees(
        asked("市教育局", "吴科长"),
        """\
登记申请 · 8月14日（周一）
自报单位：市教育局
自报称呼：郑科长
Telegram 名称：阿郑

已经办过了。
【登记申请】
【回到首页】""",
    )
    await zhou.tap("登记申请")
    await zhou.sees(asked("市教育局", "吴科长"), "登记申请\n没有待处理的申请。\n【回到首页】")


async def test_what_was_typed_is_offered_when_somebody_asks_again(town: Town) -> None:
    feng = await town.new_phone("阿冯")
    await feng.open()
    await feng.tap("申请登记")
    await feng.sees(WHICH_UNIT)
    await feng.say("市教育局")
    await feng.sees(how_called("市教育局"))
    await feng.tap("取消")
    await feng.sees(STRANGERS_WINDOW)

    # Only the unit is known by now, so the name is still to be asked.
    await feng.tap("申请登记")
    await feng.sees(WHICH_UNIT.replace("\n【取消】", "\n上次填的：市教育局\n【沿用】\n【取消】"))
    await feng.tap("沿用")
    await feng.sees(how_called("市教育局"))
    await feng.say("冯科长")
    await feng.sees(to_submit("市教育局", "冯科长"))
    await feng.say("/start")
    await feng.tap("申请登记")
    await feng.tap("沿用")
    await feng.sees(to_submit("市教育局", "冯科长"))
    await feng.tap("提交")
    await feng.sees(SUBMITTED)


async def test_of_two_coordinators_the_second_sees_what_the_first_decided(town: Town) -> None:
    chen, zhou, feng = town.phone(CHEN), town.phone(ZHOU), await town.new_phone("阿冯")
    await feng.open()
    await asks(feng, "市教育局", "冯科长")
    for phone in (chen, zhou):
        await phone.tap("去办理")
        await phone.hears("自报单位：市教育局")
    await chen.tap("不同意")
    await chen.hears("已回绝")
    await zhou.tap("同意，任市教育局联络员")
    await zhou.hears("已经办过了。")

    # Thanks typed below what is done are not scolded.
    await chen.say("好的")
    await chen.sees("这件事已经办好，不用再回复。要办别的，请点下面的按钮。", coordinators_home("陈主任", begins=True))


async def test_who_asks_is_declined_and_may_ask_again(town: Town) -> None:
    chen, feng = town.phone(CHEN), await town.new_phone("阿冯")
    await feng.open()
    await asks(feng, "教体局", "冯科长")
    await chen.sees(asked("教体局", "冯科长"))
    await chen.say("/start")
    await chen.tap("登记申请（1）")
    await chen.sees("登记申请\n共1件，点开办理。\n【教体局 · 冯科长】\n【回到首页】")
    await chen.tap("教体局 · 冯科长")
    await chen.sees("""\
登记申请 · 8月14日（周一）
自报单位：教体局
自报称呼：冯科长
Telegram 名称：阿冯

请先打电话核实，再办理。
名录里没有同名的单位，请【选单位】。
【选单位】
【不同意】
【登记申请】
【回到首页】""")
    await chen.tap("不同意")
    await chen.sees("已回绝，已告诉对方。\n【登记申请】\n【回到首页】")
    await feng.sees(
        SUBMITTED, f"冯科长，您好！您的登记申请（教体局）没有通过。如有疑问，请直接联系{OFFICE}。\n【首页】"
    )

    # Asked again, under a name that stands in the registry as a part of one; another unit is chosen by hand.
    await feng.say("/start")
    await feng.sees(STRANGERS_WINDOW)
    before = (await chen.messages())[-1]["message_id"]
    await asks(feng, "教体局", "冯科长")
    await chen.tap("去办理", await chen.hears("教体局 · 冯科长 申请登记", after=before))
    await chen.tap("选单位")
    window = await chen.until(lambda m: "是哪个单位的" in m["text"])
    assert screen(window).startswith("“教体局 · 冯科长”是哪个单位的？\n【市委办公室】【市纪委监委】\n")
    await chen.say("教育")
    await chen.sees("“教体局 · 冯科长”是哪个单位的？\n“教育”找到1个单位：\n【市教育局】\n【全部单位】\n【上一步】")
    await chen.tap("市教育局")
    await feng.sees(SUBMITTED, first_letter("冯科长", "市教育局"))


async def test_a_request_of_the_evening_reaches_the_office_in_the_morning_of_a_sending_day(town: Town) -> None:
    chen, zhou, li = town.phone(CHEN), town.phone(ZHOU), town.phone(LI)
    await town.turn(to="2023-08-18T21:00:00+08:00")  # a Friday

    # 李科长 answers for one unit and asks for another; asking twice is not needed.
    await li.say("/settings")
    await li.tap("登记另一个单位")
    await _asks_again(li)
    await li.sees(SUBMITTED)
    await li.say("/settings")
    await li.tap("登记另一个单位")
    assert (await _asks_again(li))["text"] == "您已有一件申请在等办公室确认，不用重复提交。"

    # Nobody at the office hears of it before Monday, at nine.
    assert (await town.turn(by=0))["next"] == {
        "at": "2023-08-21T01:00:00+00:00",
        "what": {"zh": "有消息要发出", "en": "A message is to be sent"},
    }
    assert [screen(m) for m in await chen.messages()] == [coordinators_first_letter("陈主任")]
    await town.turn(next=True)
    await chen.sees(asked("市审计局", "李科长"))
    await zhou.hears("市审计局 · 李科长 申请登记")
    await chen.tap("去办理")
    await chen.sees(
        asked("市审计局", "李科长"), to_decide("市审计局", "李科长", "市审计局", "李科长", day="8月18日（周五）")
    )
    await chen.tap("同意，任市审计局联络员")
    await li.sees(first_letter("李科长", "市审计局"))

    # He now answers for both, in the registry's order.
    await li.say("/start")
    await li.sees(contacts_home("李科长", "市审计局联络员、市司法局联络员"))


async def _asks_again(li: Phone) -> dict[str, object]:
    await li.sees(WHICH_UNIT)
    await li.say("市审计局")
    await li.sees(how_called("市审计局"))
    await li.say("李科长")
    await li.sees(to_submit("市审计局", "李科长"))
    return await li.tap("提交")


async def test_who_answers_the_first_letter_is_not_told_to_wait_any_more(town: Town) -> None:
    zheng = await town.new_phone("郑某")
    await zheng.open()
    await zheng.tap("申请登记")
    await zheng.hears("第1步")
    await zheng.say("市教育局")
    await zheng.hears("第2步")
    await zheng.say("郑科长")
    await zheng.tap("提交")
    await zheng.hears("已提交")
    chen = town.phone(1001)
    await chen.tap("去办理")
    await chen.tap("同意，任市教育局联络员")
    letter = await zheng.hears("您已登记为市教育局联络员")
    await zheng.say("收到")
    await zheng.hears("您的登记申请已经办理，结果已发给您，请看上面的消息。", after=letter["message_id"])
