"""Sets of governments in one phrase, a year that only a heading says, and a clause over points that open with dates."""

from datetime import date

from models.notice.read import read_text


def test_provinces_regions_and_cities_are_one_set() -> None:
    draft = read_text("""国务院办公厅关于印发2023年工作要点的通知
一、重点任务
（一）优化管理。（各省、自治区、直辖市人民政府，国家发展改革委、公安部按职责分工负责）
（二）推进改革。（公安部牵头，各省（自治区、直辖市）配合）
""")
    first, second = (item.clauses[0] for item in draft.items)
    assert first.collectives == ("各省、自治区、直辖市人民政府",)
    assert first.responsible_units == ("国家发展改革委", "公安部")
    assert (second.lead_units, second.collectives) == (("公安部",), ("各省（自治区、直辖市）",))
    assert draft.doubts == ()


def test_the_year_of_a_heading_is_the_papers_where_title_and_date_say_none() -> None:
    draft = read_text("""辽东省人民政府办公厅关于落实省政府工作报告重点工作任务分工的意见
一、2024年主要预期目标
1.粮食产量480亿斤以上。（省农业农村厅牵头）
二、重点工作任务
2.培育壮大新兴产业。6月底前完成前期工作。（省发展改革委负责）
""")
    assert draft.items[1].due[0].on == date(2024, 6, 30)
    assert draft.doubts == ()


def test_points_below_a_clause_are_its_items_own_though_they_open_with_a_date() -> None:
    draft = read_text("""关于下达2024年全市安全生产重点工作任务的通知
一、任务分工
（一）落实主体责任（责任部门：市应急管理局、市住建委，各区县政府）
1.推行“安全承诺”制度，6月底前实现高危行业全覆盖；
2.年内完成标准化达标率80%。
（二）强化专项整治（责任部门：市公安局）
1.排查整治事故多发路段50处。
""")
    first, second = draft.items
    assert (first.number, second.number) == (1, 2)
    assert [due.on for due in first.due] == [date(2024, 6, 30), date(2024, 12, 31)]
    assert first.text == "1.推行“安全承诺”制度，6月底前实现高危行业全覆盖；\n2.年内完成标准化达标率80%。"
    assert draft.doubts == ()
