"""A standing in words: the light, why, and by which day. And no light where there is nothing to judge."""

from datetime import date

import pytest

from bot.standing_told import counts_named, counts_told, light_sign, standing_told
from bot.texts import LANGUAGES, Texts
from models.rules.standing import LIGHT_OF, Reason, Standing
from models.rules.words import Light

ROUND = date(2023, 9, 22)
YEAR_END = date(2023, 12, 31)


def told(reason: Reason, about: dict[str, date | int | str], language: str = "zh") -> str:
    return standing_told(Texts(language, "Asia/Shanghai"), Standing(LIGHT_OF[reason], reason, about))


@pytest.mark.parametrize(
    ("reason", "about", "words"),
    [
        (
            Reason.ROUND_PASSED,
            {"on": ROUND, "kind": "progress", "quarter": 3},
            "🔴 到期未报 · 第三季度已于9月22日（周五）截止",
        ),
        (
            Reason.ROUND_PASSED,
            {"on": date(2023, 12, 8), "kind": "closing", "quarter": 0},
            "🔴 到期未报 · 年度收口已于12月8日（周五）截止",
        ),
        (
            Reason.ROUND_MISSED,
            {"on": ROUND, "kind": "progress", "quarter": 3},
            "🔴 第三季度未报 · 已于9月22日（周五）截止",
        ),
        (Reason.DATE_PASSED, {"on": YEAR_END}, "🔴 到期未报 · 12月31日（周日）到期"),
        (Reason.DATE_NEAR, {"on": YEAR_END, "days": 3}, "🟡 临期 · 还有3天，12月31日（周日）"),
        (Reason.DATE_NEAR, {"on": YEAR_END, "days": 0}, "🟡 临期 · 今天到期，12月31日（周日）"),
        (Reason.ROUND_NEAR, {"on": ROUND, "working_days": 2}, "🟡 待填报 · 还有2个工作日，9月22日（周五）截止"),
        (Reason.ROUND_NEAR, {"on": ROUND, "working_days": 0}, "🟡 待填报 · 今天截止，9月22日（周五）"),
        (Reason.TO_AMEND, {"on": ROUND, "working_days": 2}, "🟡 退回待补充，9月22日（周五）前"),
        (Reason.NEEDS_PUSH, {"on": ROUND}, "🟡 需加快 · 9月22日（周五）报"),
        (Reason.NEEDS_HELP, {"on": ROUND}, "🟣 需协调，9月22日（周五）提出，等办公室答复"),
        (Reason.NOT_SIGNED, {"on": date(2023, 8, 14)}, "⚪ 未签收 · 8月14日（周一）送达"),
        (Reason.ON_TRACK, {"on": ROUND}, "🟢 正常推进 · 9月22日（周五）报"),
        (Reason.ONGOING, {"on": ROUND}, "🟢 常态推进 · 9月22日（周五）报"),
        (Reason.DONE_NOTED, {"on": ROUND}, "🟢 报已完成，已通过，暂未办结 · 9月22日（周五）报"),
        (Reason.DONE_WAITING, {"on": ROUND}, "🟢 已完成，待审核 · 9月22日（周五）报"),
        (Reason.HELP_ANSWERED, {"on": ROUND}, "🟢 正在推进，办公室已答复 · 9月22日（周五）报"),
        (Reason.SETTLED, {}, "🔵 已办结"),
        (Reason.SETTLED, {"settled_as": "ongoing"}, "🔵 已办结：常态推进"),
        (Reason.SETTLED, {"settled_as": "carried_over"}, "🔵 已办结：结转下年"),
        (Reason.SETTLED, {"settled_as": "not_done"}, "🔵 已办结：未完成"),
        (Reason.RETURNED, {"on": ROUND}, "⚫ 退回待补充，9月22日（周五）前"),
        (Reason.RETURNED, {}, "⚫ 退回待补充"),
        (Reason.NOT_STARTED, {}, "⚫ 尚无进展"),
        (Reason.CONSULTED, {}, "没有灯，由办公室联系"),
        (Reason.INFORMED, {}, "没有灯，知悉即可"),
        (Reason.UNASSIGNED, {}, "没有灯，没有人填报"),
    ],
)
def test_standing_says_its_light_and_why(reason: Reason, about: dict[str, date | int | str], words: str) -> None:
    assert told(reason, about) == words


def test_standing_is_told_in_english_too() -> None:
    about: dict[str, date | int | str] = {"on": ROUND, "kind": "progress", "quarter": 3}
    assert told(Reason.ROUND_PASSED, about, "en") == "🔴 not reported in time · Q3 was due on Fri 22 Sep"
    assert told(Reason.DATE_NEAR, {"on": YEAR_END, "days": 1}, "en") == "🟡 due soon · 1 day left, Sun 31 Dec"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_light_and_reason_has_words_of_its_own(language: str) -> None:
    texts = Texts(language, "Asia/Shanghai")
    assert len({light_sign(texts, light) for light in Light}) == len(Light)
    assert len({told(reason, {}, language) for reason in Reason}) == len(Reason)


def test_lights_are_counted_worst_first_and_without_none() -> None:
    texts = Texts("zh", "Asia/Shanghai")
    counts = dict.fromkeys(Light, 0) | {Light.GREEN: 21, Light.RED: 2, Light.AMBER: 4, Light.BLUE: 1}
    assert counts_told(texts, counts) == "🔴2 🟡4 🟢21 🔵1"
    assert counts_named(texts, counts) == "🔴 到期未报2，🟡 临期或需加快4，🟢 正常推进21，🔵 已办结1"
    assert counts_told(texts, {}) == "没有灯"
