"""What time does: who has not answered, a date that passed, the round's end, and the year's."""

from docs.taking.camera import Camera
from docs.taking.hands import say, tap
from tests.stories.cast import CHEN, LI, LIU, ZHANG
from tests.stories.town import Town


async def leader(town: Town, camera: Camera) -> None:
    """（四） was due on 09-15: three working days later 陈主任 decides whether 张局长 hears of it."""
    chen, zhang = town.phone(CHEN), town.phone(ZHANG)
    await town.turn(to="2023-09-20T09:00:00+08:00")
    await chen.hears("要不要转给分管负责同志张局长？")
    await camera.take("leader", chen)
    await tap(chen, "转给分管负责同志", "将发给市大数据局")
    await tap(chen, "发出", "已转给张局长")
    await town.settle()
    await zhang.hears("张局长，您好！")
    await camera.take("leader-told", zhang)


async def phones(town: Town, camera: Camera) -> None:
    """The round's last days: a word more to one unit, the list to ring up, and how it ended."""
    chen = town.phone(CHEN)
    await town.turn(to="2023-09-21T15:00:00+08:00")
    await say(chen, "/round", "全年填报安排")
    await tap(chen, "第三季度进展填报", "已报")
    await camera.take("round", chen)
    await tap(chen, "未报齐名单", "按名录排")
    await tap(chen, "市公安局", "联络员：孙科长")
    await camera.take("chase", chen)
    await tap(chen, "催办", "✓ 已催办")
    await town.turn(to="2023-09-27T09:00:00+08:00")
    to_ring_up = await chen.hears("请打电话：")
    await camera.take("phones", chen, to_ring_up, to_ring_up)
    await town.turn(to="2023-10-10T09:00:00+08:00")  # the first sending day after the holidays
    ended = await chen.hears("第三季度进展填报已结束")
    await camera.take("ended", chen, ended, ended)


async def closing(town: Town, camera: Camera) -> None:
    """The year's last round: what units say is done or ongoing is settled at once, the rest one by one."""
    chen, li, liu = town.phone(CHEN), town.phone(LI), town.phone(LIU)
    await town.turn(to="2023-11-20T09:00:00+08:00")
    for phone, words in (
        (li, "（六）已完成，规范性文件全部备案\n（十二）常态推进，执法责任制已落实"),
        (liu, "（三）已完成，权责清单全部公布\n（二十六）已完成，云平台全部整合"),
    ):
        letter = await phone.hears("现开展年度收口填报")
        said = await phone.say(words, reply_to_message_id=letter["message_id"])
        await phone.hears("听懂了2项", after=said)
        await tap(phone, "全部提交", "都提交了，谢谢！")
    await town.turn(to="2023-12-08T09:00:00+08:00")
    for one, deed in (
        ("市大数据局（三）", "只通过"),
        ("市大数据局（二十六）", "只通过"),
        ("市司法局（六）", "只通过"),
        ("市司法局（十二）", "通过"),
    ):
        await say(chen, "/review", "待审核")
        await tap(chen, one, "，按时；")
        await tap(chen, deed, f"✓ 已通过：{one}")
    await say(chen, "/review", "审核")
    await tap(chen, "年度收口", "项没有办结")
    await camera.take("closing", chen)
    await tap(chen, "已完成：", "都按“已完成”办结？")
    await camera.take("closing-all", chen)
