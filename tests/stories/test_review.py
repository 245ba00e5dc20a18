"""The third quarter is being reported: 陈主任 returns what says too little, 刘科长 adds a sentence, and it is in time;
what needs help is answered; what is done is settled. Everybody hears once."""

from pathlib import Path

import pytest

import models.data
from tests.stories.cast import CHEN, LIU, ZHOU
from tests.stories.town import Phone, Town, ended

PAPER = Path(models.data.__path__[0]) / "xinmi-2023.txt"
PLAN = "新密市2023年度法治政府建设工作安排"
ITEM = "（四）深入推进放管服改革"
CLOUD = "（二十六）加快推进政务数据有序共享"
EMPTY = "审核\n现在没有待审核的反馈。\n【已办结】\n【回到首页】"
RETURNED = (
    f"退回补充 · {ITEM}\n"
    "刘科长，您报的进展已收到，请补充一处：“免证办稳步推进”——请写明免证办事项现在多少（全年目标500项）。"
    "其余已保留，补一句即可，不用附材料。9月25日前补上，仍算按时。"
)


@pytest.fixture
async def town_with_plan(town: Town, tmp_path: Path, database_url: str) -> Town:
    """The cast with the plan adopted, and the third quarter's round open: it is due on 2023-09-22."""
    command = ("adopt", str(PAPER), "--accept-proposals", "--townships-report", "6,10,28,33")
    assert (await ended(tmp_path, *command, DATABASE_URL=database_url))[0] == 0
    await town.turn(to="2023-09-20T17:00:00+08:00")
    return town


async def reports(liu: Phone, words: str) -> None:
    """In plain words; the card is submitted as it is understood."""
    said = await liu.say(words)
    await liu.tap("提交", await liu.until(lambda m: "请核对" in str(m.get("text")), after=said))
    await liu.hears("✓ 已提交", after=said)


async def letters(phone: Phone, beginning: str) -> int:
    return sum(str(message.get("text")).startswith(beginning) for message in await phone.from_bot())


async def test_a_reply_is_returned_amended_in_time_and_accepted(town_with_plan: Town) -> None:
    town = town_with_plan
    chen, liu = town.phone(CHEN), town.phone(LIU)
    await reports(liu, "（四）免证办稳步推进")
    await town.turn(to="2023-09-20T17:30:00+08:00")
    await chen.say("/review")
    await chen.sees(
        "审核\n待审核1件。点一件看全文；没有问题的，可以一页一起通过。\n【● 全部 1】\n"
        "【市大数据局（四） 正常推进】\n【本页全部通过】\n【已办结】\n【回到首页】"
    )
    await chen.tap("市大数据局（四） 正常推进")
    await chen.sees(
        f"市大数据局 · {ITEM}\n刘科长，9月20日（周三）17:00报，按时；没有勾选审定。\n状态：正常推进\n第一次反馈。\n"
        "免证办稳步推进\n【通过】【退回】\n【待审核列表】\n【回到首页】"
    )
    await chen.tap("退回")
    await chen.tap("请写明免证办事项现在多少（全年目标500项）")
    await chen.sees(f"请核对，对方会收到：\n\n{RETURNED}\n发给：刘科长\n【退回】\n【改内容】【改日期】\n【取消】")
    await chen.tap("退回")
    await chen.sees(f"✓ 已退回：市大数据局。已告诉1人。\n{EMPTY}")

    # 刘科长 hears once, looks at what he wrote, and adds a sentence on the last day.
    letter = await liu.hears(RETURNED)
    await town.turn(to="2023-09-25T16:00:00+08:00")
    await liu.tap("看原文", letter)
    await liu.sees(
        f"市大数据局 · {ITEM}\n刘科长，9月20日（周三）17:00报，按时；没有勾选审定。\n状态：正常推进\n第一次反馈。\n"
        "免证办稳步推进\n已退回补充：陈主任，9月20日（周三）17:30。"
        "请补充：“免证办稳步推进”——请写明免证办事项现在多少（全年目标500项）（9月25日前）。\n"
        "【补充】\n【回到首页】"
    )
    await liu.tap("补充")
    await liu.hears("请补充：")
    await liu.say("已上线480项")
    await liu.tap("提交")
    await liu.hears("✓ 已提交")
    assert await letters(liu, "退回补充") == 1

    await chen.say("/review")
    await chen.tap("市大数据局（四） 正常推进 · 新增1句")
    card = await chen.hears("退回时请补充的：")
    assert "9月25日（周一）16:00报，按时" in str(card["text"])
    assert "免证办稳步推进" in str(card["text"])
    assert "已上线480项" in str(card["text"])
    heard = len(await liu.from_bot())
    await chen.tap("通过")
    await chen.sees(f"✓ 已通过：市大数据局（四）。\n{EMPTY}")
    await town.turn(by=7200)
    assert len(await liu.from_bot()) == heard  # the mark on the card tells it; no letter


async def test_help_is_answered_and_what_is_done_is_settled_once(town_with_plan: Town) -> None:
    town = town_with_plan
    chen, zhou, liu = town.phone(CHEN), town.phone(ZHOU), town.phone(LIU)
    await reports(liu, "（四）需协调，省级接口未开放")
    await reports(liu, "（二十六）已完成，政务数据已全部共享")
    await chen.say("/review")
    await chen.tap("答复需协调（1）")
    await chen.tap("市大数据局（四） · 9月27日前")
    await chen.say("已协调省厅，下周开放接口。")
    await chen.tap("发出答复")
    await chen.sees("✓ 已答复：市大数据局。已告诉1人。\n需协调\n现在没有等答复的。\n【待审核列表】\n【回到首页】")
    await liu.hears(
        f"办公室答复 · {ITEM}\n刘科长，您报的困难已收到，答复如下：\n已协调省厅，下周开放接口。\n"
        "还有困难，下次仍请报“需协调”，不影响对单位的评价。"
    )

    # Both look at the application; 周专员 is a moment late.
    for phone in (chen, zhou):
        await phone.say("/review")
        await phone.tap("申请办结 1")
        await phone.tap("市大数据局（二十六） 已完成")
    await chen.tap("通过并办结")
    await chen.hears("✓ 已通过并办结：市大数据局（二十六）。")
    await zhou.tap("只通过")
    await zhou.hears("已通过并办结：陈主任，9月20日（周三）17:")
    await town.turn(by=3700)
    await liu.sees(f"刘科长，您好！《{PLAN}》办结情况：\n市大数据局\n· {CLOUD}：已办结。\n【查看任务】")
    assert await letters(liu, "刘科长，您好！《") == 1
