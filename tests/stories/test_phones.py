"""李科长 leaves a number for the office, and 陈主任 one of the unit: coordinators read them, and nobody else does.

No number is real: the sandbox's are of Telegram's test range.
"""

from tests.stories.cast import CHEN, LI, LIU
from tests.stories.town import Town, words_of

OWN = """\
您的电话：没有留
自愿填写，仅办公室可见：有急事找不到您时，督办专员好打电话。别的单位和领导都看不到；不留也不影响任何事，随时可以去掉。

请把号码打成一条消息发来，或点【分享我的号码】。
【分享我的号码】
【上一步】"""
KEPT = "✓ 已记下您的电话，仅办公室可见。"
SETTINGS = """\
设置
称呼：李科长
市司法局联络员
语言：中文
电话：{}（自愿填写，仅办公室可见）
【English】
【改称呼】【电话】
【登记另一个单位】
【回到首页】"""


async def test_a_person_shares_types_and_takes_back_a_number(town: Town) -> None:
    li = town.phone(LI)
    await li.say("/settings")
    await li.tap("电话")
    await li.sees(OWN)
    await li.tap("分享我的号码")
    asked = await li.hears("Telegram 会再问您一次")
    assert asked["reply_markup"]["keyboard"] == [[{"text": "分享我的号码", "request_contact": True}]]
    await town.post(f"people/{LI}/contact")
    await li.sees(KEPT, SETTINGS.format("+9996601003"))
    await li.tap("电话")
    said = await li.say("打办公室")
    await li.hears("这不像电话号码，没有保存。请只发号码，5到20位数字，可以有空格、“-”、“+”、括号和“转”。", after=said)
    await li.say("0000－1003 转 8")
    await li.sees(KEPT, SETTINGS.format("0000-1003 转 8"))
    await li.tap("电话")
    await li.tap("去掉我的电话")
    await li.sees(OWN)
    await li.tap("上一步")
    await li.sees(SETTINGS.format("没有留"))


async def test_somebody_else_s_card_is_not_taken(town: Town) -> None:
    li = town.phone(LI)
    await town.post(f"people/{LI}/contact", of=LIU)
    await li.hears("这是别人的名片，没有保存。只收您本人的号码；也可以把号码打成一条消息发来。")
    await li.say("/settings")
    await li.sees(SETTINGS.format("没有留"))


async def test_coordinators_alone_read_the_numbers_of_a_unit(town: Town) -> None:
    chen, liu = town.phone(CHEN), town.phone(LIU)
    await town.post(f"people/{LI}/contact")
    await town.phone(LI).hears(KEPT)
    await chen.say("/units")
    await chen.say("司法局")
    await chen.tap("市司法局 ✓")
    await chen.hears("联络员：李科长 +9996601003\n分管负责同志：暂无\n单位电话：未留，点【修改】【电话】可以补")
    await chen.tap("修改")
    await chen.tap("电话")
    await chen.tap("单位电话")
    await chen.say("0000-2000")
    await chen.sees(
        "市司法局 · 电话\n单位电话：0000-2000\n只有督办专员看得到，写在电话名单和催办的地方。点一下填写或更改。\n"
        "【单位电话】\n【联络员 李科长：+9996601003】\n【改好了】\n【回到首页】"
    )
    await chen.tap("联络员 李科长：+9996601003")
    await chen.tap("去掉这个号码")
    await chen.tap("改好了")
    await chen.hears("联络员：李科长\n分管负责同志：暂无\n单位电话：0000-2000")
    for words in ("/status", "/items", "/units"):
        await liu.say(words)
    await town.settle()
    assert not any("0000-2000" in words_of(message) for message in await liu.from_bot())
