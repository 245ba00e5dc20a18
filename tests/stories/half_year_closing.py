"""The last chapter of the half year's story: the closing round, how every item is settled, and silence in January.

It opens Monday 2023-11-20, −3 is 12-05, due Friday 12-08, +2 12-12, telephone 12-13, closed at the end of 12-15.
"""

from tests.stories import half_year_closing_said as said
from tests.stories.half_year import HalfYear
from tests.stories.town import Message, buttons_of, words_of


def ongoing(numbers: tuple[str, ...], done: str) -> str:
    return "\n".join(f"（{number}）{'已完成' if number == done else '常态化推进'}" for number in numbers)


async def the_closing_round(year: HalfYear, of_li: tuple[str, ...], of_sun: tuple[str, ...]) -> None:
    await year.until("2023-11-20", "10:00")
    assert year.letters("陈主任", "2023-11-17") == [said.AHEAD]
    assert year.letters("王干事", "2023-11-20") == [said.OPENED_FOR_WANG]
    await year.answers("李科长", "市司法局请报20项", ongoing(of_li, "二十二"), count=20)
    of_liu = ("三", "四", "二十五", "二十六", "二十七", "三十三")
    await year.answers("刘科长", "现开展年度收口填报", ongoing(of_liu, "四"), count=6)
    await year.until("2023-12-06", "10:00")
    assert year.letters("孙科长", "2023-12-01") == [said.YEAR_S_END_FOR_SUN]
    assert year.letters("钱科长", "2023-12-05") == [said.BEFORE_DUE_FOR_QIAN]
    await year.answers("孙科长", "还有11项年底结果待报，12月8日", ongoing((*of_sun, "二十三"), "二十三"), count=11)
    await year.answers("钱科长", "还有1项年底结果待报，12月8日", "（十）常态化推进")
    wang = year["王干事"]
    letter = await wang.hears("城关镇的年度收口填报还没有收到")
    await wang.tap("开始填报", letter)
    await wang.hears("上次（第三季度进展填报）报的内容已填好，改一改再交；没有变化，直接点【提交】。")
    await wang.say("1. 无 2. 无 3. 无 4. 无 5. 无 6. 无", reply_to_message_id=letter["message_id"])
    await wang.tap("提交", await wang.hears("6. 需市里协调的事：无"))
    await wang.hears("已算入年度收口填报。")
    await what_is_done_is_settled_one_by_one(year)
    await year.until("2023-12-08", "10:00")
    assert year.letters("陈主任", "2023-12-06") == [said.SIXTH_OF_DECEMBER]
    assert year.letters("李科长", "2023-12-06") == [said.SETTLED_FOR_LI]
    assert year.letters("刘科长", "2023-12-06") == [said.NOTED_FOR_LIU]
    await year.answers("吴科长", "还有2项年底结果待报，今天", "（十一）常态化推进\n（十六）常态化推进", count=2)
    await year.accepts_all()


async def what_is_done_is_settled_one_by_one(year: HalfYear) -> None:
    chen = year["陈主任"]
    settle = "通过并办结"
    ways = (("市司法局（二十二）", settle), ("市政府办公室（二十三）", settle), ("市大数据局（四）", "只通过"))
    for left, (unit, way) in zip((3, 2, 1), ways, strict=True):
        asked = await chen.say("/review")
        await chen.tap(f"申请办结 {left}", await chen.hears("待审核", after=asked))
        await year.taps("陈主任", f"{unit} 已完成", after=asked)
        await chen.tap(way, await chen.hears("状态：已完成", after=asked))
        await chen.hears(f"：{unit}。", after=asked)
    await year.accepts_all()


async def every_item_is_settled(year: HalfYear) -> None:
    """On Monday, 12-18, when the round is over: what the units said at once, then item by item."""
    chen = year["陈主任"]
    await year.until("2023-12-18", "10:00")
    assert year.letters("马干事", "2023-12-12") == [said.LAST_FOR_MA]
    assert year.letters("陈主任", "2023-12-18")[0] == said.CLOSED
    asked = await chen.say("/review")
    await chen.tap("年度收口（31）", await chen.hears("审核", after=asked))
    await chen.hears(said.LEFT)
    await year.taps("陈主任", "（四）", after=asked)  # which was only accepted on 12-06, and so wants a look of its own
    await year.taps("陈主任", "", " · 已完成，只通过", after=asked)
    await chen.tap("已完成")
    await chen.hears("✓ （四）：已按“已完成”办结。一小时后告诉有关单位。")
    await chen.tap("上一步")
    await chen.tap("常态推进：37家次一次办结")
    await chen.sees(said.ALL_ONGOING)
    await chen.tap("确认办结")
    await chen.hears("✓ 已办结37家次。一小时后告诉有关单位。")
    for number in said.REST:
        if number == "（二十）":
            await not_done_and_without_units(year, asked)
        await year.taps("陈主任", number, after=asked)
        window = await chen.until(lambda m, number=number: words_of(m).startswith(number), after=asked)  # type: ignore[misc]
        if not await carried_over_at_once(year, window):
            await year.taps("陈主任", "", " · 没有反馈", after=asked)
            await chen.tap("结转下年")
        await chen.hears(f"✓ {number}已全部办结。", after=asked)
    await chen.hears("全部事项都已办结。", after=asked)


async def carried_over_at_once(year: HalfYear, window: Message) -> bool:
    label = next((name for row in buttons_of(window) for name in row if name.startswith("其余都结转（")), None)
    if label is not None:
        await year["陈主任"].tap(label, window)
        await year["陈主任"].tap("确认办结")
    return label is not None


async def not_done_and_without_units(year: HalfYear, asked: int) -> None:
    """（十九）: 市信访局 was heard, and the item is not done. （二十一）: a consulted unit's, settled as it stands."""
    chen = year["陈主任"]
    await year.taps("陈主任", "（十九）", after=asked)
    await chen.tap("市信访局 · 没有反馈")
    await chen.tap("未完成")
    await chen.say("调解中心未建成")
    await chen.tap("认定未完成")
    await chen.hears("✓ （十九）已全部办结。", after=asked)
    await year.taps("陈主任", "（二十一）", after=asked)
    await chen.tap("常态推进")
    await chen.hears("✓ （二十一）", after=asked)


async def silence_in_january(year: HalfYear) -> None:
    """The milestone's year end, 12-31, is done: no 12-15, no 01-03. On 12-29 the plan is archived."""
    await year.until("2024-01-10", "10:00")
    assert year.letters("吴科长", "2023-12-18") == [said.SETTLED_FOR_WU]
    assert year.letters("马干事", "2023-12-18") == [said.SETTLED_FOR_MA]
    assert year.letters("陈主任", "2023-12-18")[2:] == [said.EIGHTEENTH_OF_DECEMBER]
    assert year.letters("赵主任", "2023-12-25") == [said.LAST_WEEK]
    await year.looks_at_status("赵主任", said.STATUS_IN_JANUARY)


def the_letters_until_january(year: HalfYear) -> None:
    """From 10-10 on. 李科长 and 刘科长 replied on 11-20; 12-06 and 12-18 tell what was settled, an hour after it.

    孙科长: the opening, −30 of the year's end on 12-01, −3 of the round on 12-05. 吴科长 replied on the due day.
    马干事 of a subdistrict heard on 12-05, so 0 was not heard; +2 came on 12-12.
    """
    assert year.days("李科长", after="2023-10-10") == ["2023-11-20", "2023-12-06", "2023-12-18"]
    assert year.days("刘科长", after="2023-10-10") == ["2023-11-20", "2023-12-06", "2023-12-18"]
    assert year.days("何主任", after="2023-10-10") == []
    assert year.days("孙科长", after="2023-10-10") == [
        *("2023-11-20", "2023-12-01", "2023-12-05", "2023-12-06", "2023-12-18"),
    ]
    assert year.days("钱科长", after="2023-10-10") == ["2023-11-20", "2023-12-05", "2023-12-18"]
    assert year.days("王干事", after="2023-10-10") == ["2023-11-20", "2023-12-05", "2023-12-18"]
    assert year.days("吴科长", after="2023-10-10") == ["2023-11-20", "2023-12-05", "2023-12-08", "2023-12-18"]
    assert year.days("马干事", after="2023-10-10") == ["2023-11-20", "2023-12-05", "2023-12-12", "2023-12-18"]
    weeks = [
        *("2023-10-16", "2023-10-23", "2023-10-30", "2023-11-06", "2023-11-13", "2023-11-20", "2023-11-27"),
        *("2023-12-04", "2023-12-11", "2023-12-18", "2023-12-25"),
    ]
    assert year.days("赵主任", after="2023-10-10") == weeks
    days, rounds = ["2023-11-20", "2023-12-06", "2023-12-08", "2023-12-18"], ["2023-11-17", "2023-12-13", "2023-12-18"]
    assert year.days("陈主任", after="2023-10-10") == sorted([*weeks, *days, *rounds])
