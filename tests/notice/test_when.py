"""Dates, cadences: a table of phrases with what each says, in a paper of 2023 issued on 14 August."""

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.notice.cadence import cadence_in
from models.notice.lines import plain
from models.notice.read import read_text
from models.notice.when import Years, labelled_times, opening_time, times_in
from models.rules.numerals import han

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
        ("11月初前（11月31日）建立机制", "None", "11月初前（11月31日）"),  # no such day: asked
        ("2023 年 12 月 底前完成", "2023-12-31", "2023 年 12 月 底前"),
        ("到 2023 年底，建成 3 个中心", "2023-12-31", "到 2023 年底"),
        ("二〇二三年十二月底前完成", "2023-12-31", "二〇二三年十二月底前"),
        ("十二月三十一日前报送", "2023-12-31", "十二月三十一日前"),
        ("23年12月底前完成", "2023-12-31", "23年12月底前"),
        ("今年年内建成", "2023-12-31", "今年年内"),
        ("本年度内完成", "2023-12-31", "本年度内"),
        ("10月20日（星期五）前报送", "2023-10-20", "10月20日（星期五）前"),
        ("9月10日18时前报送", "2023-09-10", "9月10日18时前"),
        ("9月15日下班前反馈", "2023-09-15", "9月15日下班前"),
        ("12.31前报送", "2023-12-31", "12.31前"),
        ("5.20前报送方案", "2023-05-20", "5.20前"),
        ("5/20前报送方案", "2023-05-20", "5/20前"),
        ("5-20前报送方案", "2023-05-20", "5-20前"),
        ("5月20前报送方案", "2023-05-20", "5月20前"),
        ("2023.5.20前报送方案", "2023-05-20", "2023.5.20前"),
        ("投资2.5亿元，5.30前完成", "2023-05-30", "5.30前"),
        ("2023.12.31前报送", "2023-12-31", "2023.12.31前"),
        ("到“十四五”末，建成体系", "2025-12-31", "到“十四五”末"),
        ("每年12月底前报送报告", "2023-12-31", "每年12月底前"),
        ("2023年年底，全市养老床位达到5000张", "2023-12-31", "2023年年底"),
        ("12月4日组织国家宪法日活动", "2023-12-04", "12月4日"),
        ("春节前（2024年2月8日前）完成慰问", "2024-02-08", "春节前（2024年2月8日前）"),
        ("年底前（2024年）完成", "2024-12-31", "年底前（2024年）"),
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
        "2023年6月印发的《方案》",
        "根据2023年3月召开的市政府常务会议精神",
        "自2023年10月1日起施行",
        "6月底前已完成清理的，不再重复",
        "截至2月底，全市建成30个",
        "3月至10月开展专项整治",
        "每季度末月25日前报送",
        "每月5日前报送",
        "每年3月底前报送上年报告",
        "一季度一调度",
        "一月一通报",
        "三年内不得申报",
        "近年内",
        "上半年完成情况",
        "春节前后",
        "达到3.5以内",
        "开展“12·4”国家宪法日宣传",
        "五一国际劳动节",
        "“十四五”期间",
        "月末余额",
        "年底考核",
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


def test_several_dates_of_a_sentence_share_the_year_that_it_named() -> None:
    assert dues("2024年3月底前完成方案，6月底前完成招标。年底前总结") == [
        ("2024-03-31", "2024年3月底前"),
        ("2024-06-30", "6月底前"),
        ("2023-12-31", "年底前"),
    ]
    assert dues("6月底、12月底前分别报送") == [("2023-06-30", "6月底"), ("2023-12-31", "12月底前")]


@pytest.mark.parametrize("words", ["主汛期前", "在汛期前", "汛期来临前", "本月底前"])
def test_a_season_names_no_day_and_is_asked(words: str) -> None:
    (when,) = times_in(words + "完成", YEARS)
    assert (when.on, when.ask, words[when.start : when.end]) == (None, "", words)


def test_a_feast_that_the_sun_fixes_has_its_day_proposed() -> None:
    (when,) = times_in("国庆节前建成通车", YEARS)
    assert (when.on, when.ask) == (date(2023, 9, 30), "2023年9月30日")


@pytest.mark.parametrize(
    ("words", "on"),
    [
        # The State Council's lists: in 2023 days off from 21 January, 5 April, 22 June; in 2024 from 10 February.
        ("清明节前", date(2023, 4, 4)),
        ("端午节前", date(2023, 6, 21)),
        ("2024年春节前", date(2024, 2, 9)),
    ],
)
def test_of_a_feast_that_moves_the_day_before_its_first_day_off_is_proposed(words: str, on: date) -> None:
    (when,) = times_in(words + "完成", Years(2023, date(2023, 1, 10)))
    assert (when.on, when.ask, words[when.start : when.end]) == (on, f"{on.year}年{on.month}月{on.day}日", words)


def test_a_feast_before_the_day_of_the_paper_is_the_next_ones() -> None:
    (item,) = read_text(
        "2023年下半年工作安排\n（一）走访慰问。春节前走访困难群众。（市民政局牵头）\n市民政局\n2023年8月14日\n"
    ).items
    assert [due.on for due in item.due] == [date(2024, 2, 9)]


@pytest.mark.parametrize("words", ["在汛期前备足物资", "国庆节前对景区排查一遍", "春节前夕走访慰问"])
def test_before_a_feast_or_a_season_is_a_time_whatever_is_to_be_done(words: str) -> None:
    assert len(list(times_in(words, YEARS))) == 1


@pytest.mark.parametrize("words", ["汛期前的准备工作", "汛期前后加强巡查"])
def test_what_comes_before_a_season_is_no_time(words: str) -> None:
    assert list(times_in(words, YEARS)) == []


def test_each_date_of_an_item_has_its_own_deed() -> None:
    (item,) = read_text(
        "2023年工作安排\n（一）规范执法。6月底前完成试点，12月底前全面推开。方案编制工作于9月底前完成。（市司法局牵头）"
    ).items
    assert [(str(due.on), due.text, due.what) for due in item.due] == [
        ("2023-06-30", "6月底前", "完成试点"),
        ("2023-12-31", "12月底前", "全面推开"),
        ("2023-09-30", "9月底前", "方案编制工作"),
    ]


YEARLESS = "重点工作安排\n（一）规范执法。年底前{}完成整改。（市司法局牵头）\n（二）普法。6月底前完成。（市司法局牵头）"


def test_a_paper_without_a_year_is_asked_for_it_once() -> None:
    draft = read_text(YEARLESS.format(""))
    assert [doubt.question for doubt in draft.doubts] == [
        "文件没有写明年份，“年底前”是哪一年的，是否按原文说法、不设具体日期办理？"
    ]
    assert [(due.on, due.text) for item in draft.items for due in item.due] == [(None, "年底前"), (None, "6月底前")]


def test_the_year_said_once_holds_for_the_whole_paper() -> None:
    draft = read_text(YEARLESS.format("（2024年）"))
    assert [str(due.on) for item in draft.items for due in item.due] == ["2024-12-31", "2024-06-30"]
    assert draft.doubts == ()


def test_the_papers_number_tells_the_year_where_nothing_else_does() -> None:
    draft = read_text("重点工作安排\n某政办〔2024〕3号\n" + YEARLESS.format("").partition("\n")[2])
    assert [str(due.on) for item in draft.items for due in item.due] == ["2024-12-31", "2024-06-30"]
    assert draft.doubts == ()


def test_vague_dates_are_asked() -> None:
    asked = {
        words: [w.ask for w in times_in(words + "完成", YEARS)] for words in ("12月初", "2023年11底前", "2025年前")
    }
    assert asked == {"12月初": ["2023年12月10日"], "2023年11底前": ["2023年11月30日"], "2025年前": ["2025年12月31日"]}


@pytest.mark.parametrize("words", ["2.5前", "2.5 前", "10.1前", "2/5前"])
def test_what_may_be_a_figure_or_a_day_is_asked(words: str) -> None:
    (item,) = read_text(f"2024年工作要点\n（一）规范执法。{words}完成。（市司法局牵头）").items
    month, day = words.rstrip("前 ").replace("/", ".").split(".")
    assert [doubt.question for doubt in item.doubts] == [
        f"时限“{words}”不够明确，是否按2024年{month}月{day}日办理？"
    ]
    (sure,) = read_text("2024年工作要点\n（一）规范执法。2024.2.5前完成。（市司法局牵头，完成时限：2.5前）").items
    assert sure.doubts == ()
    assert {str(due.on) for due in sure.due} == {"2024-02-05"}


def test_days_in_a_tables_column_are_days_however_written() -> None:
    rows = ["序号|重点任务|责任单位|完成时限", "1|修路|市交通局|5.20前", "2|植树|市林业局|2024.5.20前"]
    rows += ["3|清淤|市水利局|5/20前", "4|普法|市司法局|2.5前", "5|培训|市司法局|5-20"]
    draft = read_text("2024年重点任务清单\n" + "\n".join(rows))
    assert [[str(due.on) for due in item.due] for item in draft.items] == [
        ["2024-05-20"],
        ["2024-05-20"],
        ["2024-05-20"],
        ["2024-02-05"],
        ["2024-05-20"],
    ]
    assert draft.doubts == ()


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
        ("12.31", "2023-12-31"),
        ("2.5前", "2023-02-05"),
        ("5.20前", "2023-05-20"),
        ("2023.5.20前", "2023-05-20"),
        ("2023.5.20前完成", "2023-05-20"),
        ("5/20前", "2023-05-20"),
        ("5-20前", "2023-05-20"),
        ("5.1", "2023-05-01"),
        ("2023.12", "2023-12-31"),
        ("2023/6/30", "2023-06-30"),
        ("20231231", "2023-12-31"),
        ("2023—2025年", "2025-12-31"),
        ("6-12月", "2023-12-31"),
        ("2023年1—12月", "2023-12-31"),
        ("即日起至12月31日", "2023-12-31"),
        ("二、三季度", "2023-09-30"),
        ("12月底前完成并长期坚持", "2023-12-31"),
    ],
)
def test_time_under_a_label(label: str, on: str) -> None:
    (when,) = labelled_times(plain(label), 0, len(label), YEARS)
    assert str(when.on) == on


@pytest.mark.parametrize(
    ("label", "due", "cadence"),
    [
        ("长期坚持", [], "ongoing"),
        ("全年", [], "ongoing"),
        ("每季度末月25日前", [], "quarterly"),
        ("每年12月底前", [("2023-12-31", "每年12月底前", "规范执法")], "yearly"),
        ("12月底前，长期坚持", [("2023-12-31", "12月底前", "规范执法")], "ongoing"),
        ("6、12月", [("2023-06-30", "6", "规范执法"), ("2023-12-31", "12月", "规范执法")], None),
        (
            "6月底前制定方案，12月底前完成建设",
            [("2023-06-30", "6月底前", "制定方案"), ("2023-12-31", "12月底前", "完成建设")],
            None,
        ),
        ("按上级时间节点", [("None", "按上级时间节点", "规范执法")], None),
        ("7个工作日内", [("None", "7个工作日内", "规范执法")], None),
    ],
)
def test_a_label_says_dates_a_cadence_or_words_to_ask_about(
    label: str, due: list[tuple[str, str, str]], cadence: str | None
) -> None:
    (item,) = read_text(f"2023年工作安排\n（一）规范执法。统一标准。\n责任单位：市司法局\n完成时限：{label}").items
    assert [(str(each.on), each.text, each.what) for each in item.due] == due
    assert item.cadence == cadence
    assert [each.passage for each in item.doubts] == [text for on, text, _ in due if on == "None"]


def test_how_often_the_text_says_tells_more_than_a_label_without_end() -> None:
    (item,) = read_text(
        "2023年工作安排\n（一）规范执法。每月5日前通报情况。\n责任单位：市司法局\n完成时限：长期坚持"
    ).items
    assert (item.cadence, item.due) == ("monthly", ())


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
        ("半年通报一次", "half_yearly"),
        ("每两个月召开一次联席会议", "two_monthly"),
        ("每两个月调度一次", "two_monthly"),
        ("每3个月评查一次", "quarterly"),
        ("每六个月检查一次", "half_yearly"),
        ("每半月调度一次", "fortnightly"),
        ("每两周会商", "fortnightly"),
        ("半月一通报", "fortnightly"),
        ("每日调度、每季度通报", "daily"),
        ("保证学生每天锻炼一小时", None),
        ("12个月调度完毕，连续三个月", None),
        ("一季度一调度", "quarterly"),
        ("一月一通报", "monthly"),
        ("上半年总结", None),
        ("第三季度调度", None),
        ("每月补贴500元", None),
        ("每年增长5%", None),
        ("每年12次", "yearly"),
        ("每两年一次", None),
        ("连续2年考核", None),
    ],
)
def test_cadence(text: str, cadence: str | None) -> None:
    assert cadence_in(text) == cadence


PRINTED = {
    "{m}月底前": lambda y, m, d: date(y, m, monthrange(y, m)[1]),
    "{m}月{d}日前": lambda y, m, d: date(y, m, d),
    "{m}月中旬前": lambda y, m, d: date(y, m, 20),
    "{M}月底前": lambda y, m, d: date(y, m, monthrange(y, m)[1]),
    "{M}月{D}日前": lambda y, m, d: date(y, m, d),
    "{m}月{d}日（星期五）前": lambda y, m, d: date(y, m, d),
    "年底前": lambda y, m, d: date(y, 12, 31),
    "上半年": lambda y, m, d: date(y, 6, 30),
    "第三季度末前": lambda y, m, d: date(y, 9, 30),
    "{m}.{d}前": lambda y, m, d: date(y, m, d),
}


@given(
    st.sampled_from(sorted(PRINTED)),
    st.integers(2000, 2049),
    st.dates(date(2001, 1, 1), date(2001, 12, 28)),
    st.sampled_from(["", "{y}年", "{y} 年 ", "今年"]),
)
def test_any_printed_date_is_read_in_the_papers_year(phrase: str, year: int, day: date, before: str) -> None:
    if before and phrase.startswith(("{m}.", "年")):
        before = ""
    words = (before + phrase).format(y=year, m=day.month, d=day.day, M=han(day.month), D=han(day.day))
    on = PRINTED[phrase](year, day.month, day.day)
    assert dues(f"各单位要于{words}完成整改。", Years(year, None)) == [(str(on), words)]


def test_how_long_is_no_unit_that_drives_it() -> None:
    draft = read_text(
        "某某市2024年重点工作分工\n一、任务\n1.推进甲。（市发展改革委牵头，市人社局等按职责分工负责，年内持续推进）\n"
        "2.推进乙。（市各部门分别负责，长期推进）\n"
    )
    first, second = draft.items
    assert [(clause.lead_units, clause.responsible_units) for clause in first.clauses] == [
        (("市发展改革委",), ("市人社局",))
    ]
    assert [str(due.on) for due in first.due] == ["2024-12-31"]
    assert (first.cadence, second.cadence) == ("ongoing", "ongoing")
    assert draft.doubts == ()


def test_a_stage_ends_with_the_last_day_of_what_stands_behind_its_name() -> None:
    draft = read_text(
        "某某区2024年养老服务实施方案\n一、任务\n（一）建设服务中心（3月—10月）。建成10个。（区民政局牵头）\n二、实施步骤\n"
        "（一）动员部署阶段（2024年3月）。制定方案。\n（二）总结验收阶段（2024年11月-次年2月）。组织验收。\n"
        "（三）排查问题（三类）。全面排查。\n"
    )
    assert [[(str(due.on), due.text) for due in item.due] for item in draft.items] == [
        [("2024-10-31", "3月—10月")],
        [("2024-03-31", "2024年3月")],
        [("2025-02-28", "2024年11月-次年2月")],
        [],
    ]


def test_what_was_to_be_done_stands_before_its_time_where_only_done_follows() -> None:
    (item,) = read_text(
        "2024年工作要点\n一、任务\n1.治理水体。市级8个于9月底前完成，县级4个年底完成。（市住建局）\n"
    ).items
    assert [(str(due.on), due.what) for due in item.due] == [("2024-09-30", "市级8个"), ("2024-12-31", "县级4个")]


def test_a_closing_point_that_wants_something_by_a_day_each_quarter_is_asked_about() -> None:
    draft = read_text(
        "2024年工作方案\n一、任务\n（一）修路。（县交通局）\n二、保障措施\n（一）加强领导。成立专班。\n"
        "（二）加强督导。各责任单位每季度末25日前报送进展。\n"
    )
    assert [item.title for item in draft.items] == ["修路", "加强督导"]
    assert [doubt.passage for doubt in draft.doubts] == ["（二）加强督导"]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("改造道路，6月30日完工", ["2024-06-30"]),
        ("5月完成设备安装，7月试运行", ["2024-05-31", "2024-07-31"]),
        ("5月份开工，年底主体封顶", ["2024-05-31", "2024-12-31"]),
        ("4月、9月各组织一次演练", ["2024-04-30", "2024-09-30"]),
    ],
)
def test_what_projects_do_by_a_month(words: str, days: list[str]) -> None:
    found = times_in(words, Years(2024, date(2024, 1, 5)))
    assert [when.on.isoformat() for when in found if when.on] == days


def test_put_into_use_with_a_term_is_a_time_that_is_asked_about() -> None:
    (when,) = times_in("2024年秋季学期投入使用", Years(2024, date(2024, 1, 5)))
    assert (when.on, when.ask) == (None, "")


def test_times_side_by_side_share_what_is_to_be_done() -> None:
    (item,) = read_text(
        "2024年工作要点\n一、任务\n1.村庄清洁。五一前、国庆前各开展一次集中行动。（县城管局、各乡镇）\n"
    ).items
    assert [(str(due.on), due.what) for due in item.due] == [
        ("2024-04-30", "各开展一次集中行动"),
        ("2024-09-30", "各开展一次集中行动"),
    ]


def test_a_label_of_time_before_the_names_in_one_line_is_read_with_them() -> None:
    (item,) = read_text(
        "2024年民生实事\n一、供水\n1.农村供水。新增受益人口100万人。完成时限：2024年11月底。牵头单位：省水利厅。责任单位：各市政府\n"
    ).items
    assert [str(due.on) for due in item.due] == ["2024-11-30"]
    assert item.clauses[0].lead_units == ("省水利厅",)


def days_of(title: str, words: str, issued: str) -> list[str]:
    (item,) = read_text(f"{title}\n一、任务\n（一）事项。{words}（县应急局）\n县应急局\n{issued}\n").items
    return [str(due.on) for due in item.due]


@pytest.mark.parametrize("span", ["2025—2027年", "2025-2027年", "2025～2027年", "2025年至2027年", "2025年—2027年"])
def test_of_a_plan_for_years_the_year_of_the_paper_is_proposed_and_asked_about(span: str) -> None:
    text = f"县应急局三年行动计划（{span}）\n一、任务\n（一）出台办法。6月底前出台，2026年底前建成平台。（县应急局）\n"
    draft = read_text(text + "县应急局\n2025年3月1日\n")
    assert [str(due.on) for due in draft.items[0].due] == ["2025-06-30", "2026-12-31"]
    assert [doubt.proposal for doubt in draft.doubts if doubt.kind == "due"] == ["2025年6月30日"]


def test_over_a_winter_a_month_is_the_first_after_the_paper() -> None:
    assert days_of("2024—2025年度森林防火方案", "10月底前排查，3月底前完成总结。", "2024年10月10日") == [
        "2024-10-31", "2025-03-31",
    ]  # fmt: skip
    assert days_of("今冬明春火灾防控方案", "12月20日前排查，3月底前完成整治。", "2024年11月10日") == [
        "2024-12-20", "2025-03-31",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("clause", "days"),
    [
        ("（县教育局牵头，县财政局配合，11月至次年2月）", ["2026-02-28"]),
        ("（时间：8月底前；责任单位：县教育局）", ["2025-08-31"]),
        ("（责任单位：县教育局；销号时限：9月底前）", ["2025-09-30"]),
        ("（县财政局，自发文之日起30日内）", ["2025-02-09"]),  # thirty days from 10 January
    ],
)
def test_times_within_a_clause_however_they_are_called(clause: str, days: list[str]) -> None:
    (item,) = read_text(f"2025年工作要点\n一、任务\n1.事项。{clause}\n县应急局\n2025年1月10日\n").items
    assert [str(due.on) for due in item.due] == days
    assert item.clauses
    assert item.doubts == ()
