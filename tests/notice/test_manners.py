"""Manners of papers, each in a few lines of an invented one; what is expected is written by hand."""

from models.notice.draft import Draft, DraftItem
from models.notice.read import read_text

Said = tuple[list[str], list[str], list[str], list[str]]


def said(item: DraftItem) -> Said:
    """Who leads, is responsible, cooperates, and the sets of units."""
    read = item.as_json()
    return read["lead_units"], read["responsible_units"], read["cooperating_units"], read["collectives"]


def read(*lines: str) -> Draft:
    return read_text("\n".join(("某某市2024年重点工作安排", *lines)))


def only(*lines: str) -> DraftItem:
    (item,) = read(*lines).items
    return item


def test_lead_and_cooperating_units() -> None:
    item = only("（一）规范执法。（市司法局、市财政局牵头，市教育局、各执法部门配合）")
    assert said(item) == (["市司法局", "市财政局"], [], ["市教育局"], ["各执法部门"])


def test_nobody_leads_where_none_is_said_to() -> None:
    item = only("（一）规范执法。【市司法局、市财政局按职责分工负责】")
    assert said(item) == ([], ["市司法局", "市财政局"], [], [])


def test_labels_on_lines_of_their_own_are_one_clause() -> None:
    item = only(
        "1．稳定生产。落实责任。",
        "牵头领导：某某某",
        "牵头单位：市农业农村局",
        "责任单位：市水利局、各县（区）人民政府",
        "配合单位：市农发集团",
        "完成时限：2024年10月底前",
    )
    assert len(item.clauses) == 1
    assert said(item) == (["市农业农村局"], ["市水利局"], ["市农发集团"], ["各县（区）人民政府"])
    assert [(str(due.on), due.text) for due in item.due] == [("2024-10-31", "2024年10月底前")]


def test_labels_side_by_side_need_no_punctuation() -> None:
    item = only("1.开展培训。 牵头单位：市委组织部 责任单位：市教育局 市财政局 完成时限：2024年11月")
    assert said(item) == (["市委组织部"], ["市教育局", "市财政局"], [], [])
    assert str(item.due[0].on) == "2024-11-30"


def test_brackets_within_brackets_and_of_two_kinds() -> None:
    item = only("（一）打造平台。〔牵头单位：市委组织部（人才办），责任单位：市政府办（金融）、各乡（镇）、街道）")
    assert said(item) == (["市委组织部（人才办）"], ["市政府办（金融）"], [], ["各乡（镇）、街道"])


def test_first_listed_leads_where_the_paper_says_so_once() -> None:
    first, second, third = read(
        "（一）稳岗。（市人力资源社会保障局、市财政局负责。列第一位的为牵头单位，下同）",
        "（二）见习。（市教育局、市财政局等有关部门负责）",
        "（三）服务。（各有关部门和单位按职责分工负责）",
    ).items
    assert said(first) == (["市人力资源社会保障局"], ["市财政局"], [], [])
    assert said(second) == (["市教育局"], ["市财政局"], [], ["有关部门"])
    assert said(third) == ([], [], [], ["各有关部门和单位"])


def test_those_before_the_first_comma_lead_where_the_paper_says_so() -> None:
    first, second = read(
        "各项任务第一个逗号前为牵头单位。",
        "（一）开工项目。（市发展改革委、市工业和信息化局，市财政局，各区政府）",
        "（二）建设港口。（市交通运输局，港务集团）",
    ).items
    assert said(first) == (["市发展改革委", "市工业和信息化局"], ["市财政局"], [], ["各区政府"])
    assert said(second) == (["市交通运输局"], ["港务集团"], [], [])


def test_level_left_out_after_the_first_name_is_no_loss() -> None:
    draft = read(
        "（一）完善平台。（省数据局、财政厅、通信管理局）",
        "（二）保障安全。（省公安厅、数据局，各市人民政府）",
        "（三）归集数据。（省财政厅、数据局）",
    )
    assert said(draft.items[1]) == ([], ["省公安厅", "数据局"], [], ["各市人民政府"])
    assert draft.doubts == ()


def test_a_unit_joined_to_the_lead_cooperates() -> None:
    item = only("（一）消防安全。（区消防救援大队会同区住房和城乡建设局、区文化和旅游局负责）")
    assert said(item) == (["区消防救援大队"], [], ["区住房和城乡建设局", "区文化和旅游局"], [])


def test_prose_says_who_as_well() -> None:
    item = only("（一）规划引领。编制规划。由县自然资源局牵头，县住建局配合，各镇（街道）具体实施，10月底前完成。")
    assert said(item) == (["县自然资源局"], [], ["县住建局"], ["各镇（街道）"])
    assert [str(due.on) for due in item.due] == ["2024-10-31"]


def test_two_brackets_are_two_clauses() -> None:
    item = only("（一）两件事。做好甲事。（市教育局牵头）做好乙事。（市财政局牵头，市教育局配合）")
    assert [clause.lead_units for clause in item.clauses] == [("市教育局",), ("市财政局",)]
    assert item.clauses[1].cooperating_units == ("市教育局",)


def test_headings_without_numbers() -> None:
    draft = read(
        "一、政务环境",
        "优化审批流程",
        "推行告知承诺制。",
        "（市行政审批局牵头，市住建局配合）",
        "提升政务服务",
        "推进综窗改革。（市行政审批局牵头，持续推进）",
    )
    assert [(item.number, item.title, item.cadence) for item in draft.items] == [
        (None, "优化审批流程", None),
        (None, "提升政务服务", "ongoing"),
    ]


def test_labelled_paragraphs_are_items_below_theirs() -> None:
    draft = read(
        "（一）构建生态。聚焦重点环节。",
        "金融支持：发挥基金作用。（牵头单位：市委金融办，责任单位：市科技局）",
        "市场对接：举办活动。（牵头单位：市科技局，责任单位：市数据局等相关单位）",
        "（二）加强保障。（市财政局）",
    )
    assert [(item.number_text, item.parent, item.title) for item in draft.items] == [
        ("（一）", None, "构建生态"),
        ("", "（一）", "金融支持"),
        ("", "（一）", "市场对接"),
        ("（二）", None, "加强保障"),
    ]


def test_one_label_line_after_several_points_is_of_all_of_them() -> None:
    item = only("一、重点任务", "（一）加强领导", "1.健全机制。", "2.压实责任。", "责任单位：市教育局、市财政局")
    assert (item.number_text, said(item)[1]) == ("（一）", ["市教育局", "市财政局"])
    assert "压实责任" in item.text


def test_lost_numbers_come_back_from_their_neighbours() -> None:
    draft = read(
        "（一）甲项工作。（市教育局负责）",
        "乙项工作。加强领导。（市财政局负责）",
        "三）丙项工作。（市司法局负责）",
        "4、丁项工作。（市公安局负责）",
    )
    assert [item.number for item in draft.items][:3] == [1, 2, 3]
    assert [(d.kind, d.proposal) for d in draft.doubts] == [("number", "（二）"), ("number", "（三）")]


def test_a_number_in_another_dress_stays_in_its_row() -> None:
    draft = read("1.甲。（市教育局）", "2.乙。（市教育局）", "（3）丙。（市教育局）", "4.丁。（市教育局）")
    assert [item.number_text for item in draft.items] == ["1.", "2.", "3.", "4."]


def test_scope_and_support_are_no_units() -> None:
    draft = read(
        "一、适用范围", "适用范围：注册在本市的企业，市有关单位。", "二、措施", "（一）算力支持。〔责任单位：市数据局〕"
    )
    assert [said(item) for item in draft.items] == [([], ["市数据局"], [], [])]


def test_body_that_speaks_of_units_assigns_nobody() -> None:
    item = only(
        "（一）行政应诉。支持法院依法审理，市司法局要加强指导，建立由政府负责人牵头、相关部门参与的机制。〔市教育局牵头〕"
    )
    assert said(item) == (["市教育局"], [], [], [])


def test_regulation_meeting_and_news_hold_no_tasks() -> None:
    papers = {
        "规章制度": "某某市文件管理办法\n第一条 为加强管理，制定本办法。\n第二条 本办法由市司法局负责解释。",
        "会议通知": "关于召开推进会的通知\n一、会议时间\n2024年5月10日\n二、参会人员\n市财政局负责同志。",
        "任免通知": "关于某同志任职的通知\n各单位：\n经研究决定：\n一、某某任市司法局局长；\n二、某某任市财政局局长。",
        "新闻报道": "我市召开会议部署工作\n本报讯（记者）市长强调，年底前完成各项任务。",
    }
    for kind, paper in papers.items():
        draft = read_text(paper)
        assert draft.items == ()
        assert [(doubt.kind, doubt.proposal) for doubt in draft.doubts] == [("no_tasks", kind)]


def test_head_on_several_lines_with_its_signature() -> None:
    draft = read_text(
        "中共某某县委办公室 某某县人民政府办公室\n关于印发《2025年重点任务》的通知\n某办〔2025〕7号\n"
        "各乡镇党委、政府，县直各单位：\n现印发给你们。\n某某县人民政府办公室\n二〇二五年二月二十日\n"
        "一、任务\n（一）甲。（县教育局牵头，6月底前完成）"
    ).as_json()
    assert draft["title"] == "中共某某县委办公室 某某县人民政府办公室关于印发《2025年重点任务》的通知"
    assert (draft["document_number"], draft["issued_on"]) == ("某办〔2025〕7号", "2025-02-20")
    assert draft["recipients"] == "各乡镇党委、政府，县直各单位"
    assert draft["items"][0]["due_on"] == "2025-06-30"


def test_lines_that_a_page_broke_are_joined() -> None:
    text = (
        "（一）加强工作。"
        + "坚持问题导向，细化工作举措，" * 30
        + "务求实效。（市教育局牵头，市财政局、市人力资源和社会保障局配合）"
    )
    broken = "\n".join(text[at : at + 30] for at in range(0, len(text), 30))
    assert said(only(broken)) == (["市教育局"], [], ["市财政局", "市人力资源和社会保障局"], [])


def test_lines_that_a_page_broke_are_joined_also_where_many_stand_alone() -> None:
    """Labels on lines of their own, short headings and page numbers between; a name is broken in the middle."""
    draft = read_text(
        "某某区加强街道工作任务分解方案\n中共某某区委办公室\n某某区人民政府办公室\n2024年4月16日\n— — — 2 —\n"
        "为贯彻落实市街道工作会议精神以及市有关意见的相关要求，以首\n善标准建设文明街道、活力街道，现制定如下任务分解方案。\n"
        "一、提高城市基层党建工作水平，加强党对基层治理的全面领导作\n用\n"
        "1.完善街道党工委对地区治理重大工作的领导体制机制，优化决策\n程序，涉及基层治理的重大事项由街道党工委讨论决定，全面提升\n街道抓治理的能力。\n"
        "牵头单位：区委组织部\n协办单位：区委编办、区民政局、区社会工作部、区司法局、区残\n联\n— — — 3 —\n"
        "2.以区域化党建为重点，构建区、街道、社区党组织三级上下贯通\n的基层党建工作体系。\n牵头单位：区委组织部\n协办单位：区委社会工作部\n"
    )
    assert [(item.title, item.clauses[0].lead_units, item.clauses[0].cooperating_units) for item in draft.items] == [
        (
            "完善街道党工委对地区治理重大工作的领导体制机制",
            ("区委组织部",),
            ("区委编办", "区民政局", "区社会工作部", "区司法局", "区残联"),
        ),
        (
            "以区域化党建为重点，构建区、街道、社区党组织三级上下贯通的基层党建工作体系",
            ("区委组织部",),
            ("区委社会工作部",),
        ),
    ]
    assert [section.title for section in draft.sections] == ["提高城市基层党建工作水平，加强党对基层治理的全面领导作用"]
    assert draft.doubts == ()


def test_a_law_portal_s_frame_is_no_part_of_the_paper() -> None:
    draft = read_text(
        "文章属性\n∙【制定机关】某某市人民政府办公厅\n∙【公布日期】2024.01.17\n∙【字　号】某政办〔2024〕1号\n"
        "∙【主题分类】机关工作\n正文\n"
        "某某市人民政府办公厅关于印发2024年目标任务分解方案的通知\n某政办〔2024〕1号\n各区人民政府：\n"
        "一、主要目标\n1.生产总值增长7%左右。（责任领导：胡某某，牵头责任单位：市发展改革委，责任单位：市统计局）\n"
    )
    assert draft.title == "某某市人民政府办公厅关于印发2024年目标任务分解方案的通知"
    assert draft.document_number == "某政办〔2024〕1号"
    assert [(c.lead_units, c.responsible_units) for c in draft.items[0].clauses] == [(("市发展改革委",), ("市统计局",))]


def test_a_day_that_stands_under_its_label_and_in_the_text_is_one() -> None:
    item = only("2.淘汰锅炉。10月底前，全面淘汰小锅炉。\n牵头单位：市质监局\n完成时限：2024年10月31日")
    assert [(str(due.on), due.text) for due in item.due] == [("2024-10-31", "2024年10月31日")]


def test_a_set_whose_second_bracket_is_lost_is_no_single_government() -> None:
    item = only("（一）甲。【责任单位：各县（市、区人民政府；完成时限：1月底前")
    assert said(item) == ([], [], [], ["各县（市、区人民政府"])
    again = only("（一）甲。（牵头单位：市档案馆责任单位：各县（市、区人民政府；完成时限：1月底前")
    assert said(again) == (["市档案馆"], [], [], ["各县（市、区人民政府"])
