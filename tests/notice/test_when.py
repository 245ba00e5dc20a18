"""Dates, cadences: a table of phrases with what each says, in a paper of 2023 issued on 14 August."""

from datetime import date

import pytest

from models.notice.lines import plain
from models.notice.read import read_text
from models.notice.when import Years, cadence_in, labelled_time, opening_time, times_in

YEARS = Years(2023, date(2023, 8, 14))


def dues(text: str, years: Years = YEARS) -> list[tuple[str, str]]:
    return [(str(when.on), text[when.start : when.end]) for when in times_in(plain(text), years)]


@pytest.mark.parametrize(
    ("text", "on", "words"),
    [
        ("2023年底前基本建成体系", "2023-12-31", "2023年底前"),
        ("，年底前完成", "2023-12-31", "年底前"),
        ("2023年年底前完成", "2023-12-31", "2023年年底前"),
        ("今年年底前完成", "2023-12-31", "今年年底前"),
        ("明年6月底前完成", "2024-06-30", "明年6月底前"),
        ("6月底前出台", "2023-06-30", "6月底前"),
        ("９月３０日前报送", "2023-09-30", "９月３０日前"),
        ("于10月15日前完成", "2023-10-15", "10月15日前"),
        ("到2028年，建成平台", "2028-12-31", "到2028年"),
        ("力争到2025年建成", "2025-12-31", "到2025年"),
        ("上半年完成编制", "2023-06-30", "上半年"),
        ("第三季度末前完成", "2023-09-30", "第三季度末前"),
        ("二季度完成", "2023-06-30", "二季度"),
        ("2024年2月底前完成", "2024-02-29", "2024年2月底前"),
        ("年内建成", "2023-12-31", "年内"),
        ("在本意见印发之日起30日内，制定办法", "2023-09-13", "在本意见印发之日起30日内"),
        ("自印发之日起10个工作日内报送", "2023-08-28", "自印发之日起10个工作日内"),
        ("11月初前（2023年11月3日前）建立机制", "2023-11-03", "11月初前（2023年11月3日前）"),
        ("11月初前（11.3）建立机制", "2023-11-03", "11月初前（11.3）"),
        ("11月初前（11月31日）建立机制", "2023-11-10", "11月初前"),
    ],
)
def test_due_date(text: str, on: str, words: str) -> None:
    assert dues(text) == [(on, words)]


@pytest.mark.parametrize(
    "text",
    [
        "2023年是关键之年",
        "2019年1月1日至12月31日，返还费用",
        "实施三年行动计划(2023—2025年)",
        "从2019年1月1日起，实施计划",
        "毕业5年内的高校毕业生",
        "截至2022年底，全市已建成",
        "2022年以来，成效明显",
        "2023年度考核",
        "连续2年优秀，三年内不得参加",
        "每年举办讲座",
        "前三季度",
    ],
)
def test_no_due_date(text: str) -> None:
    assert dues(text) == []


def test_year_comes_from_the_paper_and_from_nowhere_else() -> None:
    assert dues("年底前完成", Years(None, date(2019, 3, 1))) == [("2019-12-31", "年底前")]
    assert dues("年底前完成", Years(None, None)) == [("None", "年底前")]


def test_year_of_a_plan_for_several_years_is_asked() -> None:
    (when,) = times_in("年底前完成", Years(2023, None, 2025))
    assert when.ask == "2023年12月31日"


def test_vague_dates_are_asked() -> None:
    asked = {
        words: [w.ask for w in times_in(words + "完成", YEARS)] for words in ("12月初", "2023年11底前", "2025年前")
    }
    assert asked == {"12月初": ["2023年12月10日"], "2023年11底前": ["2023年11月30日"], "2025年前": ["2025年12月31日"]}


def test_a_day_that_there_is_not_is_asked() -> None:
    for years in (YEARS, Years(2023, None, 2025)):
        (when,) = times_in("9月31日前完成", years)
        assert (when.on, when.ask) == (None, "")
    (doubt,) = read_text("2023年工作安排\n（一）规范执法。9月31日前完成。（市司法局牵头）").items[0].doubts
    assert doubt.question == "时限“9月31日前”不够明确，是否按原文说法、不设具体日期办理？"


@pytest.mark.parametrize(
    ("label", "on"),
    [
        ("2023年6月—12月", "2023-12-31"),
        ("2023年1月至2024年3月", "2024-03-31"),
        ("9月", "2023-09-30"),
        ("2024年", "2024-12-31"),
        ("2023年12月31日", "2023-12-31"),
        ("12月20日前完成", "2023-12-20"),
    ],
)
def test_time_under_a_label(label: str, on: str) -> None:
    when = labelled_time(plain(label), 0, len(label), YEARS)
    assert when is not None
    assert str(when.on) == on


def test_an_item_may_open_with_its_time() -> None:
    opening = opening_time("2008年6月中旬前，成立", Years(2008, None))
    assert opening is not None
    assert opening.on == date(2008, 6, 20)
    beginning = opening_time("从2009年开始统一纳入", Years(2008, None))
    assert beginning is not None
    assert (beginning.on, beginning.beginning) == (None, True)


@pytest.mark.parametrize(
    ("text", "cadence"),
    [
        ("落实每季度集中评查制度", "quarterly"),
        ("按季度通报", "quarterly"),
        ("每月调度", "monthly"),
        ("每周一报", "weekly"),
        ("每半年通报一次", "half_yearly"),
        ("每年部署重点工作", "yearly"),
        ("定期听取汇报", None),
        ("连续2年考核", None),
    ],
)
def test_cadence(text: str, cadence: str | None) -> None:
    assert cadence_in(text) == cadence
