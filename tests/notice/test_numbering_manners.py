"""How papers number and nest their tasks, each in a few invented lines; what is expected is written by hand."""

import pytest

from models.notice.draft import Draft
from models.notice.read import read_text

Told = list[tuple[str, str, list[str]]]


def read(*lines: str) -> Draft:
    return read_text("\n".join(("某某市2024年重点工作安排", *lines)))


def told(draft: Draft) -> Told:
    """Each item's number as printed, its title, and every unit it names."""
    return [
        (
            item.number_text,
            item.title,
            [*(read := item.as_json())["lead_units"], *read["responsible_units"], *read["cooperating_units"]],
        )
        for item in draft.items
    ]


def test_decimals_below_figures_are_tasks_below_sections() -> None:
    draft = read(
        "1 总体要求",
        "1.1 指导思想",
        "坚持以人民为中心。",
        "2 重点任务",
        "2.1 企业开办",
        "2.1.1 压缩时间。（市市场监管局）",
        "2.1.2 免费刻章。（市公安局、市市场监管局）",
        "3 保障措施",
        "3.1 加强领导",
    )
    assert told(draft) == [
        ("2.1.1", "压缩时间", ["市市场监管局"]),
        ("2.1.2", "免费刻章", ["市公安局", "市市场监管局"]),
    ]
    assert [(item.number, item.section) for item in draft.items] == [(1, "2 重点任务"), (2, "2 重点任务")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("一是", "二是"),
        ("任务一：", "任务二："),
        ("A.", "B."),
        ("（A）", "（B）"),
        ("❶", "❷"),
        ("⒈", "⒉"),
        ("㈠", "㈡"),
        ("1 ", "2 "),
        ("第一，", "第二，"),
    ],
)
def test_marks_of_other_kinds_number_where_they_make_a_row(first: str, second: str) -> None:
    draft = read(f"{first}压缩时间。（市市场监管局）", f"{second}免费刻章。（市公安局、市财政局）")
    assert [(item.number, item.title) for item in draft.items] == [(1, "压缩时间"), (2, "免费刻章")]
    assert draft.doubts == ()


def test_one_such_mark_alone_opens_a_sentence() -> None:
    (item,) = read("（一）开办企业。", "一是压缩时间，推行全程网办。（市市场监管局牵头）").items
    assert (item.number_text, item.title) == ("（一）", "开办企业")


def test_closing_bracket_alone_throughout_is_a_style_and_no_loss() -> None:
    draft = read("1)甲项。（市教育局）", "2)乙项。（市财政局）", "3)丙项。（市司法局）")
    assert [item.number for item in draft.items] == [1, 2, 3]
    assert draft.doubts == ()


def test_figures_that_run_on_above_bracketed_numbers_are_sections() -> None:
    draft = read(
        "1.优化审批",
        "（一）压减时限。（市行政审批局）",
        "（二）推行帮办。（市公安局）",
        "2.优化监管",
        "（一）双随机。（市市场监管局）",
        "（二）信用监管。（市发改委）",
    )
    assert [(item.number_text, item.section) for item in draft.items] == [
        ("（一）", "1.优化审批"),
        ("（二）", "1.优化审批"),
        ("（一）", "2.优化监管"),
        ("（二）", "2.优化监管"),
    ]


def test_bracket_after_points_of_one_sentence_is_of_their_task() -> None:
    draft = read(
        "（一）开办企业",
        "1.压缩时间；",
        "2.免费刻章；",
        "3.全程网办。（市市场监管局牵头）",
        "（二）获得电力。（市供电公司）",
    )
    assert told(draft) == [("（一）", "开办企业", ["市市场监管局"]), ("（二）", "获得电力", ["市供电公司"])]
    assert "免费刻章" in draft.items[0].text
    assert draft.doubts == ()


def test_paper_that_names_somebody_once_at_each_group_s_end_means_the_group() -> None:
    draft = read(
        "（一）开办企业",
        "1.压缩时间。",
        "2.免费刻章。（责任单位：市市场监管局）",
        "（二）获得电力",
        "1.压减环节。",
        "2.降低成本。（责任单位：市供电公司）",
    )
    assert told(draft) == [("（一）", "开办企业", ["市市场监管局"]), ("（二）", "获得电力", ["市供电公司"])]


def test_points_that_each_name_somebody_are_tasks_of_their_own_below_theirs() -> None:
    draft = read(
        "（一）稳定市场主体。（市发改委牵头）",
        "具体措施：",
        "1.直达资金。（市财政局牵头）",
        "2.扩大贷款。（市金融办牵头）",
    )
    assert [(item.number_text, item.parent) for item in draft.items] == [
        ("（一）", None),
        ("1.", "（一）"),
        ("2.", "（一）"),
    ]


def test_support_at_the_end_is_no_task_unless_it_names_somebody() -> None:
    draft = read(
        "一、实事项目",
        "1.新建幼儿园。（市教育局）",
        "二、组织保障",
        "（一）加强领导。各单位要高度重视。",
        "（二）强化督查。每季度督查一次。（市政府督查室牵头）",
        "附件：1.项目清单",
        "      2.联系人名单",
        "（联系人：李某；联系电话：0000-123456）",
    )
    assert told(draft) == [("1.", "新建幼儿园", ["市教育局"]), ("（二）", "强化督查", ["市政府督查室"])]
    assert "清单" not in draft.items[-1].text


def test_articles_about_the_paper_itself_are_no_tasks() -> None:
    draft = read(
        "第一条 为推进绿化，制定本方案。",
        "第二条 实施造林工程。（市林业局牵头）",
        "第三条 实施城市绿化。（市城管局牵头）",
        "第四条 本方案由市林业局负责解释。",
        "第五条 本方案自印发之日起施行。",
    )
    assert [item.number for item in draft.items] == [2, 3]


def test_plan_that_names_nobody_keeps_its_tasks_and_asks_once() -> None:
    draft = read("一、党建", "1.抓实三会一课。", "二、经济", "1.招商引资2亿元。", "三、保障措施", "1.加强领导。")
    assert [item.title for item in draft.items] == ["抓实三会一课", "招商引资2亿元"]
    assert [(doubt.kind, doubt.passage, doubt.line) for doubt in draft.doubts] == [
        ("nobody", "某某市2024年重点工作安排", 1)
    ]


def test_number_that_lost_a_figure_is_put_right_and_asked_about() -> None:
    rows = ["十一", "十", "十三"]  # （十二） has lost its 二
    draft = read(*(f"（{n}）第{at}项工作。（市教育局）" for at, n in enumerate(rows, start=1)))
    assert [item.number_text for item in draft.items] == ["（十一）", "（十二）", "（十三）"]
    assert [(doubt.kind, doubt.proposal) for doubt in draft.doubts] == [("number", "（十二）")]


def test_numbers_beyond_any_outline_are_words() -> None:
    draft = read("（一）甲项。（市教育局）", "（五千）余户搬迁。（市财政局）")
    assert [item.number_text for item in draft.items] == ["（一）"]


def test_numbers_that_begin_anew_have_lost_nothing() -> None:
    twice = [f"（{n}）第{n}项工作。（市教育局）" for n in ("一", "二", "三")]
    draft = read(*(f"（{n}）甲类工作。（市财政局）" for n in "一二三四五六七八九十"), *twice)
    assert [item.number for item in draft.items] == [*range(1, 11), 1, 2, 3]
    assert draft.doubts == ()


def test_number_whose_brackets_are_both_lost_is_read_where_it_is_missing() -> None:
    draft = read("（一）甲项。（市教育局）", "二乙项工作。（市财政局）", "（三）丙项。（市司法局）")
    assert [(item.number_text, item.title) for item in draft.items] == [
        ("（一）", "甲项"),
        ("（二）", "乙项工作"),
        ("（三）", "丙项"),
    ]


def test_two_tasks_whose_line_break_was_lost_are_two_where_a_number_is_missing() -> None:
    draft = read(
        "（一）甲项。做好甲事。（市教育局牵头）乙项工作。做好乙事，抓好落实。（市财政局牵头）",
        "（三）丙项。（市司法局牵头）",
    )
    assert told(draft) == [
        ("（一）", "甲项", ["市教育局"]),
        ("（二）", "乙项工作", ["市财政局"]),
        ("（三）", "丙项", ["市司法局"]),
    ]


def test_annex_that_divides_the_text_s_tasks_says_them_once() -> None:
    draft = read(
        "一、重点任务",
        "（一）发展乡村产业。（市农业农村局牵头）",
        "（二）改善人居环境。",
        "附件",
        "任务分解表",
        "序号\t任务\t牵头单位\t完成时限",
        "1\t发展乡村产业\t市农业农村局\t6月底前",
        "2\t改善人居环境\t市住建局\t9月底前",
    )
    assert told(draft) == [("（一）", "发展乡村产业", ["市农业农村局"]), ("（二）", "改善人居环境", ["市住建局"])]
    assert [str(due.on) for item in draft.items for due in item.due] == ["2024-06-30", "2024-09-30"]
    assert [(doubt.kind, doubt.passage) for doubt in draft.doubts] == [("twice", "发展乡村产业")]


def test_a_star_beside_a_number_belongs_to_it() -> None:
    draft = read_text(
        "某某区2024年营商环境行动方案\n一、提升效能\n（一）企业开办。深入推进改革。\n"
        "1* .推进甲。（牵头单位：区市场监管局）\n2*.推进乙。（牵头单位：区发展改革局）\n"
        "3.推进丙。（牵头单位：区住建局）"
    )
    assert [(item.number, item.title, item.clauses[0].lead_units) for item in draft.items] == [
        (1, "推进甲", ("区市场监管局",)),
        (2, "推进乙", ("区发展改革局",)),
        (3, "推进丙", ("区住建局",)),
    ]


def test_a_stray_bracket_beside_a_number_is_no_part_of_the_words() -> None:
    draft = read_text(
        "2024年重点工作任务分解表\n4.新建幼儿园5所〔市教育局、市住建局负责〕\n）5.改造农村公路100公里（市交通局、各县（区））\n"
        "6.）开展义诊活动20场次以上。〔市卫健委、市中医药管理局〕〕\n"
    )
    assert [(item.number, item.title) for item in draft.items] == [
        (4, "新建幼儿园5所"),
        (5, "改造农村公路100公里"),
        (6, "开展义诊活动20场次以上"),
    ]


def test_a_month_right_behind_the_number_is_no_fraction() -> None:
    first, second = read_text(
        "2024年工作安排\n1.制定方案。（县应急局）\n2.6月底前完成楼道清理。（县住建局）\n"
    ).items
    assert (first.number, second.number) == (1, 2)
    assert [str(due.on) for due in second.due] == ["2024-06-30"]
