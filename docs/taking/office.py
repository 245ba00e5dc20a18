"""陈主任: the plan and its corrections, review and what she is told."""

from docs.taking.camera import Camera
from docs.taking.hands import say, tap
from tests.stories.cast import CHEN, LI, LIU, WANG
from tests.stories.town import Town


async def looking(town: Town, camera: Camera) -> None:
    chen = town.phone(CHEN)
    await say(chen, "/plan", "签收：")
    await camera.take("plan", chen)
    await say(chen, "/round", "全年填报安排")
    await camera.take("rounds", chen)


async def correcting(town: Town, camera: Camera) -> None:
    """市大数据局 is set a date on （四）, before the paper has one."""
    chen = town.phone(CHEN)
    await say(chen, "/plan", "签收：")
    await say(chen, "4", "（四）深入推进放管服改革")
    await tap(chen, "更正", "更正 · （四）")
    await camera.take("correct", chen)
    await tap(chen, "时限", "时限 · （四）")
    await tap(chen, "新定时限", "这个时限是给整项的")
    await tap(chen, "市大数据局", "到哪一天？")
    await say(chen, "9月15日", "为什么更正？")
    await say(chen, "省里9月中旬检查", "请核对")
    await camera.take("correct-sure", chen)
    await tap(chen, "确认", "✓")
    await town.turn(by=7200)
    await town.phone(LIU).hears("作了更正")
    await camera.take("corrected", town.phone(LIU))


async def reviewing(town: Town, camera: Camera) -> None:
    """What came in: one is accepted, one returned and amended; and a township gets its answer."""
    chen, liu, wang = town.phone(CHEN), town.phone(LIU), town.phone(WANG)
    await say(chen, "/review", "待审核5件")
    await camera.take("review", chen)
    await tap(chen, "市大数据局（四）", "免证办已上线480项")
    await camera.take("review-card", chen)
    await tap(chen, "通过", "✓ 已通过")
    await tap(chen, "待审核列表", "待审核4件")
    await tap(chen, "市大数据局（二十五）", "数字法治政府规划稳步推进")
    await tap(chen, "退回", "缺什么？")
    await tap(chen, "请写明办到哪一步", "请核对，对方会收到")
    await camera.take("return", chen)
    await tap(chen, "退回", "✓ 已退回")
    await liu.hears("退回补充 · （二十五）")
    await camera.take("returned", liu)
    await tap(chen, "待审核列表", "待审核3件")
    await tap(chen, "答复需协调（1）", "等办公室答复")
    await tap(chen, "城关镇", "请发一条消息作为答复")
    await say(chen, "执法记录仪由市司法局统一调配，本月底前送到。", "执法记录仪")
    await camera.take("help", chen)
    await tap(chen, "发出答复", "✓ 已答复")
    await wang.hears("办公室答复")
    await camera.take("answered", wang)


async def telling(town: Town, camera: Camera) -> None:
    """The evening's word, and what anybody may ask."""
    chen, li = town.phone(CHEN), town.phone(LI)
    await town.turn(to="2023-09-11T17:30:00+08:00")
    await chen.hears("今日情况")
    await camera.take("digest", chen)
    await say(li, "/status", "以上为各单位自报")
    await camera.take("status", li)
    await say(chen, "/status 大数据局", "联络员：刘科长")
    await camera.take("status-unit", chen)
