"""Task tables that a copy flattened into text; what is expected is written by hand."""

from models.notice.draft import Draft
from models.notice.read import read_text

Row = tuple[str, str, list[str], list[str], str | None]


def rows(draft: Draft) -> list[Row]:
    """Number, title, who leads, who else, by when."""
    return [
        (
            item.number_text,
            item.title,
            list(item.as_json()["lead_units"]),
            [*item.as_json()["responsible_units"], *item.as_json()["cooperating_units"]],
            item.as_json()["due_on"],
        )
        for item in draft.items
    ]


HEAD = "序号\n工作任务\n牵头单位\n责任单位\n完成时限\n备注\n"


def test_one_cell_a_line_with_cells_missing_and_broken_and_the_head_again() -> None:
    draft = read_text(
        "某某县2024年民生实事任务分解表\n"
        + HEAD
        + "一、教育\n1\n新建幼儿园3所\n县教育局\n县住建局\n2024年8月底前\n\n"
        + "2\n改造学校5所，改善办学条件，\n提升办学质量。\n县教育局\n县财政局、县自然资\n源局\n2024年12月\n"
        + "二、卫生\n"
        + HEAD
        + "3\n建设县医院新院区\n县卫健委\n11月底前\n重点\n"
    )
    assert rows(draft) == [
        ("1.", "新建幼儿园3所", ["县教育局"], ["县住建局"], "2024-08-31"),
        ("2.", "改造学校5所，改善办学条件，提升办学质量", ["县教育局"], ["县财政局", "县自然资源局"], "2024-12-31"),
        ("3.", "建设县医院新院区", ["县卫健委"], [], "2024-11-30"),
    ]
    assert [item.section for item in draft.items] == ["一、教育", "一、教育", "二、卫生"]
    assert [item.line for item in draft.items] == [10, 16, 30]


def test_tabs_keep_empty_cells_and_a_category_stands_until_the_next() -> None:
    draft = read_text(
        "某某县2024年民生实事任务分解表\n"
        "序号\t类别\t工作任务\t牵头单位\t责任单位\t完成时限\n"
        "1\t教育\t新建幼儿园3所\t县教育局\t\t2024年8月底前\n"
        "2\t\t改造学校5所\t\t县教育局\t\n"
        "3\t卫生\t建设县医院\t县卫健委\t县发改局\t持续推进\n"
        "\t\t开展筛查\t县妇联\t县卫健委\t11月底前\n"
    )
    assert rows(draft) == [
        ("1.", "新建幼儿园3所", ["县教育局"], [], "2024-08-31"),
        ("2.", "改造学校5所", [], ["县教育局"], None),
        ("3.", "建设县医院", ["县卫健委"], ["县发改局"], None),
        ("", "开展筛查", ["县妇联"], ["县卫健委"], "2024-11-30"),
    ]
    assert [item.section for item in draft.items] == ["教育", "教育", "卫生", "卫生"]
    assert draft.items[3].parent == "3."


def test_markdown_and_blanks_part_cells_too() -> None:
    for table in (
        "| 序号 | 任务 | 牵头单位 | 配合单位 | 完成时限 |\n| --- | --- | --- | --- | --- |\n"
        "| 1 | 推进一件事改革 | 县行政审批局 | 县公安局、县人社局 | 6月底前 |\n"
        "| 2 | 建设信用平台 | 县发改局 | / | 9月底前 |",
        "序号    任务    牵头单位    配合单位    完成时限\n"
        "1    推进一件事改革   县行政审批局   县公安局、县人社局   6月底前\n2    建设信用平台   县发改局   /   9月底前",
    ):
        assert rows(read_text("某某县2024年重点任务\n" + table)) == [
            ("1.", "推进一件事改革", ["县行政审批局"], ["县公安局", "县人社局"], "2024-06-30"),
            ("2.", "建设信用平台", ["县发改局"], [], "2024-09-30"),
        ], table


def test_one_blank_parts_cells_where_it_parts_the_head() -> None:
    draft = read_text(
        "某某县2024年重点任务\n序号 任务 牵头单位 配合单位 完成时限\n"
        "1 推进一件事改革 县行政审批局 县公安局、县人社局 6月底前\n"
        "2 建设信用体系，归集信用\n信息 县发改局 9月底前"
    )
    assert rows(draft) == [
        ("1.", "推进一件事改革", ["县行政审批局"], ["县公安局", "县人社局"], "2024-06-30"),
        ("2.", "建设信用体系，归集信用信息", ["县发改局"], [], "2024-09-30"),
    ]


def test_table_without_numbers_gives_none() -> None:
    draft = read_text(
        "某某县2024年重点任务清单\n重点任务\n具体措施\n责任单位\n"
        "推进改革\n推行一件事一次办。\n县行政审批局、县公安局\n优化监管\n推行双随机。\n县市场监管局\n"
    )
    assert [(item.number, item.number_text, item.title) for item in draft.items] == [
        (None, "", "推进改革"),
        (None, "", "优化监管"),
    ]
    assert rows(draft)[0][3] == ["县行政审批局", "县公安局"]


def test_words_of_a_head_within_text_make_no_table() -> None:
    draft = read_text("某某县2024年工作要点\n一、任务\n（一）明确牵头单位、责任单位、完成时限。（县政府办公室）")
    assert [(item.number_text, item.title) for item in draft.items] == [("（一）", "明确牵头单位、责任单位、完成时限")]


# As portals and office programs leave them behind


def test_names_on_lines_of_a_cell_are_several_and_a_row_goes_on_under_its_number() -> None:
    draft = read_text(
        "某某县2024年民生实事任务分解表\n序号\n民生实事\n责任单位\n完成时限\n"
        "1\n建设城区排涝工程。\n县水利局\n县住建局\n县工程指挥部\n12月底前\n"
        "2\n开工建设养护院。\n县民政局\n5月底前动工\n开工建设老年大学。\n12月底前\n"
        "3\n改造危房30户。\n县住建局\n10月投入使用\n"
    )
    assert rows(draft) == [
        ("1.", "建设城区排涝工程", [], ["县水利局", "县住建局", "县工程指挥部"], "2024-12-31"),
        ("2.", "开工建设养护院", [], ["县民政局"], "2024-05-31"),
        ("3.", "改造危房30户", [], ["县住建局"], "2024-10-31"),
    ]
    second = draft.items[1]
    assert "开工建设老年大学" in second.text
    assert [due.text for due in second.due] == ["5月底前", "12月底前"]
    assert draft.doubts == ()


def test_a_table_after_the_notice_that_sends_it_with_its_head_in_letters_apart() -> None:
    """Of the notice's own paragraphs none is a task, and none a section."""
    draft = read_text(
        "某某省政府办公厅关于印发2024年量化指标任务分工的通知\n\n某政办函〔2024〕8号\n\n省政府有关部门：\n"
        "现将《2024年量化指标任务分工》印发给你们，并就有关事项通知如下：\n"
        "一、各部门要高度重视，抓紧制定方案。涉及多部门的，牵头部门要加大协调力度。\n"
        "二、各部门要按照时间节点报送进展。数据要真实可靠。\n三、办公厅将加强督办。对进展缓慢的适时通报。\n"
        "某某省政府办公厅\n2024年4月6日\n2024年量化指标任务分工\n序号 工 作 任 务 牵头负责部门\n"
        "1 居民消费价格涨幅3%左右 省发展改革委\n2 新增城镇就业50万人以上 省人力资源社会保障厅\n"
    )
    assert rows(draft) == [
        ("1.", "居民消费价格涨幅3%左右", ["省发展改革委"], [], None),
        ("2.", "新增城镇就业50万人以上", ["省人力资源社会保障厅"], [], None),
    ]
    assert (draft.sections, draft.items[0].section) == ((), "2024年量化指标任务分工")
    assert draft.doubts == ()


def test_columns_that_are_unknown_and_figures_in_a_cell_of_their_own() -> None:
    draft = read_text(
        "区政府各部门，各街道办事处：\n现将目标任务分解如下，请抓好落实。\n某某市上区人民政府办公室\n2024年2月15日\n"
        "附件1 |\n（注：A类指责任目标；B类指激励目标）\n"
        "序号 | 任 务 名 称 | 指 标 要 求 | 牵 头 部 门 | 配 合 部 门 | 目 标 类 型 |\n"
        "1 | 地区生产总值 | 增长5.5%（市下达指标） | 区发改局 | 区财政局、各街道办事处 | A类 |\n"
        "2 | 固定资产投资 | 完成120亿元 | 区发改局 | 区住建局 | B类 |\n"
    )
    assert rows(draft) == [
        ("1.", "地区生产总值", ["区发改局"], ["区财政局"], None),
        ("2.", "固定资产投资", ["区发改局"], ["区住建局"], None),
    ]
    assert draft.items[0].as_json()["collectives"] == ["各街道办事处"]
    told = [(each.metric, each.value, each.unit) for item in draft.items for each in item.targets]
    assert told == [("地区生产总值增长", 5.5, "%"), ("固定资产投资", 120, "亿元")]
    assert (draft.title, draft.issuer) == (None, "某某市上区人民政府办公室")
    assert (draft.recipients, str(draft.issued_on)) == ("区政府各部门，各街道办事处", "2024-02-15")


def test_cells_between_rules_on_lines_of_their_own_under_one_heading() -> None:
    draft = read_text(
        "某某镇2024年政务公开任务分解表\n|\n工作任务\n|\n具体内容\n|\n责任部门\n|\n"
        "|\n推进政策公开\n|\n公开就业、教育等领域信息。\n|\n镇财政所、镇便民服务中心\n|\n"
        "|\n探索线下公开渠道，发布政策成果。\n|\n镇便民服务中心\n|\n"
        "|\n规范权力公开\n|\n更新权责清单，规范公开程序。\n|\n镇党政办公室\n|\n"
    )
    assert [(title, who) for _, title, _, who, _ in rows(draft)] == [
        ("公开就业、教育等领域信息", ["镇财政所", "镇便民服务中心"]),
        ("探索线下公开渠道，发布政策成果", ["镇便民服务中心"]),
        ("更新权责清单，规范公开程序", ["镇党政办公室"]),
    ]
    assert [item.section for item in draft.items] == ["推进政策公开", "推进政策公开", "规范权力公开"]


def test_rows_without_their_headings_are_rows_of_their_own() -> None:
    draft = read_text(
        "某某市2017年政务公开工作要点实施方案\n目标\n任务\n主要内容\n责任单位\n一、助力稳增长\n"
        "(一)加强预期引导\n围绕经济形势，通过新闻发布会等形式及时宣传解读。\n市发改委牵头落实\n"
        "加强就业创业政策信息公开。\n市人社局牵头落实\n"
        "加强金融政策信息公开。\n市金融办、人民银行某某市中心支行分别牵头落实\n"
    )
    assert [(title, leads) for _, title, leads, _, _ in rows(draft)] == [
        ("围绕经济形势，通过新闻发布会等形式及时宣传解读", ["市发改委"]),
        ("加强就业创业政策信息公开", ["市人社局"]),
        ("加强金融政策信息公开", ["市金融办", "人民银行某某市中心支行"]),
    ]
    assert {item.section for item in draft.items} == {"(一)加强预期引导"}


def test_numbers_in_the_second_column_make_the_first_one_headings() -> None:
    draft = read_text(
        "某某市2021年政务公开工作要点分工方案\n工作任务\n具体要求\n落实单位\n"
        "做好规划公开\n1.公开各类规划，做好归集整理。\n市发展改革局、市自然资源局牵头\n"
        "2.公开规划实施情况。\n市发展改革局牵头\n"
        "做好财政公开\n3.推动预决算公开，9月底前完成专项检查。\n市财政局\n"
    )
    assert [(number, title, due) for number, title, _, _, due in rows(draft)] == [
        ("1.", "公开各类规划，做好归集整理", None),
        ("2.", "公开规划实施情况", None),
        ("3.", "推动预决算公开，9月底前完成专项检查", "2021-09-30"),
    ]
    assert [item.section for item in draft.items] == ["做好规划公开", "做好规划公开", "做好财政公开"]


def test_proposals_handed_out_have_who_handles_them_and_who_helps() -> None:
    draft = read_text(
        "关于交办2024年代表建议的通知\n各承办单位：\n现将代表建议交由你们办理。\n代表建议交办表\n"
        "序号\t建议标题\t主办单位\t会办单位\t办理时限\n1\t关于加快农村公路建设的建议\t县交通局\t县财政局\t8月底前\n"
        "2\t关于增加学位的建议\t县教育局\t\t6月底前\n"
    )
    assert [(item.title, item.clauses[0].lead_units, item.clauses[0].cooperating_units) for item in draft.items] == [
        ("关于加快农村公路建设的建议", ("县交通局",), ("县财政局",)),
        ("关于增加学位的建议", ("县教育局",), ()),
    ]
    assert [str(due.on) for item in draft.items for due in item.due] == ["2024-08-31", "2024-06-30"]
