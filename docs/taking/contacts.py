"""The contacts: what they are told, look up, report, put off and add."""

from docs.taking.camera import Camera
from docs.taking.hands import say, tap
from tests.stories.cast import LI, LIU, WANG
from tests.stories.town import Town

OPENING = "2023-09-11T09:00:00+08:00"


async def owned(town: Town, camera: Camera) -> None:
    """李科长 hears of the plan, signs as the others do, and looks her items up."""
    li = town.phone(LI)
    for other in (town.phone(LIU), town.phone(WANG)):
        await tap(other, "签收", "已签收。")
    await camera.take("sign", li)
    await tap(li, "签收", "已签收。")
    await camera.take("items", li)
    await tap(li, "（六）", "（六）加强行政规范性文件制定监督管理\n")
    await camera.take("item", li)


async def asked(town: Town, camera: Camera) -> None:
    """The round opens, and asks."""
    await town.turn(to=OPENING)
    liu, li = town.phone(LIU), town.phone(LI)
    await camera.take("ask", liu)
    letter = await li.hears("现开展第三季度进展填报")
    await tap(li, "为什么收到", "怎么停", letter)
    await camera.take("why", li)
    await tap(li, "稍后提醒", "什么时候再提醒您？", letter)
    await camera.take("later", li)


async def reporting(town: Town, camera: Camera) -> None:
    """A sentence in reply, with its figures; two at once; and three taps with a sentence."""
    liu = town.phone(LIU)
    letter = await liu.hears("现开展第三季度进展填报")
    said = await liu.say("（四）免证办已上线480项，跨省通办95项", reply_to_message_id=letter["message_id"])
    await liu.hears("请核对", after=said)
    await camera.take("reply", liu, {"message_id": said})
    await tap(liu, "提交", "✓ 已提交")
    await camera.take("reported", liu)
    said = await liu.say("25、数字法治政府规划稳步推进\n26、云平台已整合")
    await liu.hears("听懂了2项", after=said)
    await camera.take("several", liu, {"message_id": said})
    await tap(liu, "全部提交", "都提交了，谢谢！")
    await tap(liu, "逐项填报", "这一项现在怎么样？", letter)
    await camera.take("report-status", liu)
    await tap(liu, "正常推进", "请发一条消息写本期进展")
    await say(liu, "权责清单已修订，部门职责已明确", "没有问题就点【提交】")
    await camera.take("report-card", liu)
    await tap(liu, "提交", "✓ 已提交")


async def township(town: Town, camera: Camera) -> None:
    """王干事 answers once for 城关镇, and needs help."""
    wang = town.phone(WANG)
    letter = await wang.hears("合并报一份")
    await camera.take("ask-town", wang)
    await tap(wang, "开始填报", "1/6.", letter)
    await tap(wang, "没有", "2/6.")
    await camera.take("town-question", wang)
    for answer, then in (
        ("综合执法队已挂牌，12人到岗", "3/6."),
        ("党委会专题学习两次", "4/6."),
        ("1期", "5/6."),
        ("人均30学时", "6/6."),
        ("执法装备不足，请市里协调", "没有问题就点【提交】"),
    ):
        await say(wang, answer, then)
    await camera.take("town-card", wang)
    await tap(wang, "提交", "✓ 已提交")
