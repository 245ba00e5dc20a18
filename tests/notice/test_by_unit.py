"""Lists of units with what each does, a line each."""

import pytest

from models.notice.draft import DraftItem
from models.notice.read import read_text

CAMPAIGN = """某某区关于开展2024年“安全生产月”活动的通知
各镇人民政府、街道办事处：
为做好安全生产月活动，现就有关事项通知如下。
一、活动时间
2024年6月1日至30日。
二、职责分工
区应急局：负责活动的统筹协调，6月16日举办宣传咨询日活动。
（1）区教育局：负责组织校园安全教育。
区住建局、区交通局：负责工地、客运站场宣传，张贴宣传画不少于500张。
各镇街：负责发动村（社区）参与。
三、工作要求
各单位于7月5日前报送总结（联系人：李某，电话：2345678）。
某某区安全生产委员会办公室
2024年5月20日
"""


def who(item: DraftItem) -> list[str]:
    return [
        name
        for clause in item.clauses
        for name in (*clause.lead_units, *clause.responsible_units, *clause.collectives)
    ]


def test_each_line_is_a_task_of_who_stands_before_the_colon() -> None:
    draft = read_text(CAMPAIGN)
    assert [(item.title, who(item)) for item in draft.items] == [
        ("负责活动的统筹协调，6月16日举办宣传咨询日活动", ["区应急局"]),
        ("负责组织校园安全教育", ["区教育局"]),
        ("负责工地、客运站场宣传，张贴宣传画不少于500张", ["区住建局", "区交通局"]),
        ("负责发动村（社区）参与", ["各镇街"]),
    ]
    assert {item.section for item in draft.items} == {"二、职责分工"}
    assert [due.on.isoformat() for item in draft.items for due in item.due if due.on] == ["2024-06-16"]
    assert [target.value for item in draft.items for target in item.targets] == [500]
    assert ("demand", "各单位于7月5日前报送总结（联系人：李某，电话：2345678）") in [
        (doubt.kind, doubt.passage) for doubt in draft.doubts
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "区应急局：张三 2345678\n区教育局：李四 2345679\n",  # whom to ring up
        "抄送：区委办公室\n区政府办公室：存档\n",
        "区应急局：负责活动的统筹协调。\n各单位要密切配合。\n",  # one alone
        "甲：负责检查东片\n乙：负责检查西片\n",
    ],
)
def test_other_lists_with_colons_are_none(lines: str) -> None:
    assert read_text(f"关于开展安全检查的通知\n各单位：\n一、安排\n{lines}二、要求\n请抓好落实。\n").items == ()


def test_beside_brackets_it_tells_of_standing_duties() -> None:
    draft = read_text(
        "某某县2024年整治方案\n一、任务\n（一）排查隐患。（县应急局牵头，县住建局配合）\n二、职责\n"
        "县应急局：负责统筹协调。\n县住建局：负责工地检查。\n"
    )
    assert [item.title for item in draft.items] == ["排查隐患"]


def test_headings_that_are_units_give_the_points_below_to_them() -> None:
    draft = read_text(
        "某某县2024年工作任务清单\n一、县教育局\n1. 新建幼儿园3所，\n8月底前投用\n2. 招聘教师120名\n"
        "二、县卫健委、县医保局\n1. 家庭医生签约率达到75%以上\n三、各乡镇\n1. 完成户厕改造2000户\n"
    )
    assert [(item.number_text, who(item)) for item in draft.items] == [
        ("1.", ["县教育局"]),
        ("2.", ["县教育局"]),
        ("1.", ["县卫健委", "县医保局"]),
        ("1.", ["各乡镇"]),
    ]
    assert [item.section for item in draft.items][::3] == ["一、县教育局", "三、各乡镇"]


def test_one_heading_that_is_no_unit_leaves_all_as_they_are() -> None:
    draft = read_text(
        "某某县2024年工作任务清单\n一、县教育局\n1. 新建幼儿园3所\n二、卫生健康\n1. 家庭医生签约率达到75%以上\n"
    )
    assert [who(item) for item in draft.items] == [[], []]
    assert [doubt.kind for doubt in draft.doubts] == ["nobody"]


@pytest.mark.parametrize("opens", ["：", "。", "——", "　"])
def test_whatever_parts_the_unit_from_what_it_does(opens: str) -> None:
    draft = read_text(
        f"2024年消防安全工作职责分工\n一、市公安局{opens}负责查处消防违法行为。\n"
        f"二、市教育局{opens}负责学校消防安全，全年开展演练不少于2次。\n"
    )
    assert [(item.number, item.title.split("，")[0], who(item)) for item in draft.items] == [
        (1, "负责查处消防违法行为", ["市公安局"]),
        (2, "负责学校消防安全", ["市教育局"]),
    ]


def test_a_line_whose_verb_is_a_rare_one_is_of_the_row_where_most_have_common_ones() -> None:
    draft = read_text(
        "关于开展2024年安全生产专项整治的通知\n各有关单位：\n一、职责分工\n市应急局：牵头组织专项整治，6月底前制定方案。\n"
        "市住建局：对建筑工地开展全面排查，9月底前完成整改。\n市交通局：约谈“两客一危”企业。\n各镇街：落实属地责任。\n"
    )
    assert [who(item) for item in draft.items] == [["市应急局"], ["市住建局"], ["市交通局"], ["各镇街"]]


def test_numbered_units_are_read_beside_labels_too() -> None:
    draft = read_text(
        "关于做好2024年度统计工作的安排\n一、实施\n（一）入户登记。\n责任单位：市统计局，各镇街\n二、任务分工\n"
        "1、市统计局：牵头负责普查工作。\n2、市财政局：保障普查经费。\n"
    )
    assert [(item.title, who(item)) for item in draft.items] == [
        ("入户登记", ["市统计局", "各镇街"]),
        ("牵头负责普查工作", ["市统计局"]),
        ("保障普查经费", ["市财政局"]),
    ]


@pytest.mark.parametrize("numbers", [("", "", ""), ("（一）", "（二）", "（三）"), ("1.", "2.", "3.")])
def test_so_many_lines_that_open_with_a_unit_need_no_common_verb(numbers: tuple[str, str, str]) -> None:
    units, deeds = ("县委组织部", "投资促进局", "镇财政所"), ("把化解情况纳入考核", "全年引进项目20个", "年底前到位")
    rows = "".join(f"{n}{unit}：{deed}。\n" for n, unit, deed in zip(numbers, units, deeds, strict=True))
    draft = read_text(f"2025年信访积案化解工作方案\n一、责任分工\n{rows}")
    assert [who(item) for item in draft.items] == [[unit] for unit in units]


def test_each_counted_point_of_a_unit_is_its_task() -> None:
    draft = read_text(
        "某市2024年防汛责任清单\n市水利局：①负责水库安全度汛；②5月底前完成12座病险水库除险加固。\n市应急局：①组织防汛演练。\n"
        "市自然资源和规划局：①地质灾害隐患点巡查，汛期每周不少于1次。\n各县（市、区）：①6月1日前组建抢险队；②落实人员转移。\n"
    )
    assert [(item.title, who(item)) for item in draft.items] == [
        ("负责水库安全度汛", ["市水利局"]),
        ("完成12座病险水库除险加固", ["市水利局"]),
        ("组织防汛演练", ["市应急局"]),
        ("地质灾害隐患点巡查，汛期每周不少于1次", ["市自然资源和规划局"]),
        ("组建抢险队", ["各县（市、区）"]),
        ("落实人员转移", ["各县（市、区）"]),
    ]
    assert [str(item.due[0].on) for item in draft.items if item.due] == ["2024-05-31", "2024-06-01"]


def test_a_list_of_duties_is_headed_by_whose_they_are() -> None:
    draft = read_text(
        "某县2024年意识形态责任清单\n（一）县教育局责任清单\n1.开展教育，6月底前完成。\n2.加强管理。\n（二）县委宣传部责任清单\n1.开展宣讲。\n"
    )
    assert [(item.title, who(item)) for item in draft.items] == [
        ("开展教育，6月底前完成", ["县教育局"]),
        ("加强管理", ["县教育局"]),
        ("开展宣讲", ["县委宣传部"]),
    ]


def test_numbered_units_and_what_they_do_need_no_common_verb() -> None:
    draft = read_text(
        "关于做好2024年高考工作的通知\n各单位：\n现将任务分工明确如下：\n一、市教育局。考务组织；5月31日前完成考点检查。\n"
        "二、市公安局：考点周边巡逻。\n三、市卫健委。医疗点设置。\n四、各县（市、区）招委。5月28日前完成培训。\n"
    )
    assert [who(item) for item in draft.items] == [["市教育局"], ["市公安局"], ["市卫健委"], ["各县（市、区）招委"]]


def test_figures_handed_down_to_places_are_their_tasks() -> None:
    draft = read_text(
        "关于分解下达2024年招商引资目标任务的通知\n各乡镇、街道，县直各单位：\n"
        "一、城关镇：引进亿元以上项目3个，到位资金8亿元。\n二、东乡镇：引进亿元以上项目2个，到位资金6亿元。\n"
    )
    assert [(who(item), [target.value for target in item.targets]) for item in draft.items] == [
        (["城关镇"], [3, 8]),
        (["东乡镇"], [2, 6]),
    ]


def test_who_leads_by_its_verb_leads() -> None:
    first, second = read_text(
        "关于做好春节禁放工作的通知\n（一）区公安分局：牵头负责禁放工作。\n（二）区城管局：负责清扫工作。\n"
    ).items
    assert (first.clauses[0].lead_units, second.clauses[0].responsible_units) == (("区公安分局",), ("区城管局",))
