"""Times that are due by standing beside others, in brackets, or at the end of a stretch; and those that are asked."""

from datetime import date

import pytest

from models.notice.cadence import cadence_in
from models.notice.draft import Draft
from models.notice.read import read_text


def draft_of(words: str, title: str = "某某市2024年重点工作安排") -> Draft:
    return read_text(f"{title}\n一、任务\n（一）{words}\n（二）植树。（市林业局）\n")


def dues(words: str) -> list[tuple[str, str]]:
    return [(str(due.on), due.what) for due in draft_of(words).items[0].due]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        (
            "调度。3月、6月、9月、12月分别调度。（市教育局）",
            [(f"2024-{day}", "分别调度") for day in ("03-31", "06-30", "09-30", "12-31")],
        ),
        (
            "调度。3、6、9、12月分别调度。（市教育局）",
            [(f"2024-{day}", "分别调度") for day in ("03-31", "06-30", "09-30", "12-31")],
        ),
        ("调度。6月和12月各调度一次。（市教育局）", [("2024-06-30", "各调度一次"), ("2024-12-31", "各调度一次")]),
        ("调度。每年6月、12月各调度一次。（市教育局）", [("2024-06-30", "各调度一次"), ("2024-12-31", "各调度一次")]),
        (
            "评估。3月完成报告，5月专家入校评估，11月提交结果。（市教育局）",
            [("2024-03-31", "完成报告"), ("2024-05-31", "专家入校评估"), ("2024-11-30", "提交结果")],
        ),
        (
            "清廉建设。上半年对照清单自查，12月底前“回头看”。（市教育局）",
            [("2024-06-30", "对照清单自查"), ("2024-12-31", "“回头看”")],
        ),
        (
            "修路。（市教育局，完成时限：一季度：征地；二季度：开工；四季度：竣工）",
            [("2024-03-31", "征地"), ("2024-06-30", "开工"), ("2024-12-31", "竣工")],
        ),
        (
            "治水。7月—9月：污水治理，10月：验收。（市教育局）",
            [("2024-09-30", "污水治理"), ("2024-10-31", "验收")],
        ),
        (
            "体教融合。举办运动会（4月）、篮球赛（7月20日）。（市教育局）",
            [("2024-04-30", "举办运动会"), ("2024-07-20", "篮球赛")],
        ),
        (
            "巡察。3—5月开展第十一轮、6—8月开展第十二轮巡察。（市教育局）",
            [("2024-05-31", "开展第十一轮"), ("2024-08-31", "开展第十二轮巡察")],
        ),
        ("值班。6月1日至9月30日，严格执行值班制度。（市教育局）", [("2024-09-30", "严格执行值班制度")]),
        ("积案。市教育局本周五（6月14日）前上报台账。", [("2024-06-14", "上报台账")]),
        (
            "排查。2、9月底前完成排查；3、10月底前完成整改。（市教育局）",
            [("2024-09-30", "完成排查"), ("2024-10-31", "完成整改")],
        ),
    ],
)
def test_times_beside_one_another_each_with_what_is_to_be_done(words: str, days: list[tuple[str, str]]) -> None:
    assert dues(words) == days
    assert [doubt.kind for doubt in draft_of(words).doubts if doubt.kind in ("due", "year")] == []


def test_an_item_that_opens_with_a_row_of_months_keeps_it_in_its_title() -> None:
    item, _ = draft_of("6月、12月分别调度就业进展。（市教育局）").items
    assert item.title == "6月、12月分别调度就业进展"
    assert [str(due.on) for due in item.due] == ["2024-06-30", "2024-12-31"]


@pytest.mark.parametrize(
    ("words", "day", "asked"),
    [
        ("9月前", date(2024, 9, 30), "2024年9月30日"),
        ("第三季度前", date(2024, 9, 30), "2024年9月30日"),
        ("年中", date(2024, 6, 30), "2024年6月30日"),
        ("12月4日前后", date(2024, 12, 4), "2024年12月4日"),
        ("下周一前", None, "原文说法、不设具体日期"),
        ("暑期", None, "原文说法、不设具体日期"),
        ("寒假前", None, "原文说法、不设具体日期"),
        ("第二学期", None, "原文说法、不设具体日期"),
    ],
)
def test_a_time_of_which_the_day_is_not_sure_is_asked_about(words: str, day: date | None, asked: str) -> None:
    draft = draft_of(f"培训。{words}完成培训。（市教育局）")
    assert [(due.on, due.text) for due in draft.items[0].due] == [(day, words)]
    assert [doubt.question for doubt in draft.doubts] == [f"时限“{words}”不够明确，是否按{asked}办理？"]


@pytest.mark.parametrize("words", ["9月底前", "9月30日前", "第三季度末前"])
def test_a_time_that_says_its_day_is_not_asked_about(words: str) -> None:
    draft = draft_of(f"培训。{words}完成培训。（市教育局，完成时限：9月底前）")
    assert [str(due.on) for due in draft.items[0].due] == ["2024-09-30"]
    assert draft.doubts == ()


@pytest.mark.parametrize(
    "words",
    [
        "2024年1月1日至12月31日，返还失业保险费",
        "6月1日至6月10日报名",
        "4月、5月的数据要核实",
        "根据市政府常务会议（3月5日）精神推进",
        "结合3月22日世界水日、5月节水宣传周开展宣传",
        "6月是安全生产月",
        "6月1日至9月30日为汛期，要加强值守",
        "结合“3·15”、4月“读书月”、5月“科技周”开展宣传",
    ],
)
def test_what_only_tells_of_a_time_gives_no_date(words: str) -> None:
    assert dues(f"推进。{words}。（市教育局）") == []


@pytest.mark.parametrize(("words", "cadence"), [("每天两次抽查", "daily"), ("每天锻炼一小时", None)])
def test_so_many_times_a_day_is_a_cadence(words: str, cadence: str | None) -> None:
    assert cadence_in(words) == cadence


@pytest.mark.parametrize(
    ("title", "issued", "days"),
    [
        ("某某县第一中学2024—2025学年工作计划", "", ["2024-09-30", "2025-03-31", "2025-02-28"]),
        ("某某县第一中学2024学年工作计划", "", ["2024-09-30", "2025-03-31", "2025-02-28"]),
        (
            "某某县第一中学2024—2025学年度第二学期工作计划",
            "某某县第一中学\n2025年2月20日\n",
            ["2025-09-30", "2025-03-31", "2025-02-28"],
        ),
    ],
)
def test_the_second_term_of_a_school_year_is_in_the_next_year(title: str, issued: str, days: list[str]) -> None:
    draft = read_text(
        f"{title}\n一、任务\n（一）教研。9月底前制定方案，3月底前完成评估，2月底前备课。（教务处）\n"
        f"（二）培训。（教务处）\n{issued}"
    )
    assert [str(due.on) for due in draft.items[0].due] == days
    assert draft.doubts == ()
