"""Who leads, who is responsible, who cooperates, who shares: the forms in which papers say it."""

from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.notice.draft import Draft, DraftItem
from models.notice.read import read_text
from tests.notice.printing import Task, tasks

BRACKETS = ["（）", "〔〕", "【】", "﹝﹞", "「」", ""]

OPENS = """某某市人民政府办公室关于印发2024年重点工作安排的通知
某政办〔2024〕3号
各县（市、区）人民政府，市政府各部门：
现印发给你们，请认真贯彻落实。{preface}
一、重点任务
（一）夯实基础工作。坚持问题导向，逐项推进。（市民政局牵头，市审计局配合）
（二）优化营商环境。深入推进各项改革，全面提升服务水平。{clause}
（三）健全长效机制。建立台账，逐项推进。{third}
"""
THIRD = "（市民政局牵头，市统计局配合）"


class Said(NamedTuple):
    lead: str = ""
    responsible: str = ""
    coop: str = ""
    sets: str = ""


def drafted(clause: str, preface: str = "", third: str = THIRD) -> Draft:
    return read_text(OPENS.format(clause=clause, preface=preface, third=third))


def said(draft: Draft, number: int = 2) -> Said:
    item = next(item for item in draft.items if item.number == number)
    (clause,) = item.clauses
    roles = (clause.lead_units, clause.responsible_units, clause.cooperating_units, clause.collectives)
    return Said(*(" ".join(names) for names in roles))


LED = Said("市公安局", coop="市财政局")
NAMED = Said(responsible="市公安局 市财政局")
PLAIN = [
    # brackets of every make
    ("﹝市公安局牵头，市财政局配合﹞", LED),
    ("{市公安局牵头，市财政局配合}", LED),
    ("｛市公安局牵头，市财政局配合｝", LED),
    ("「市公安局牵头，市财政局配合」", LED),
    ("『责任单位：市公安局、市财政局』", NAMED),
    ("——责任单位：市公安局、市财政局", NAMED),
    ("（责任单位∶市公安局﹑市财政局）", NAMED),
    # words that say who leads
    ("（市公安局负总责，市财政局具体实施）", Said("市公安局", "市财政局")),
    ("（市公安局负总责，各镇（街道）具体实施）", Said("市公安局", sets="各镇（街道）")),
    ("（市公安局、市城管局双牵头，市财政局配合）", Said("市公安局 市城管局", coop="市财政局")),
    ("（市公安局为牵头单位，市城管局、市财政局为责任单位）", Said("市公安局", "市城管局 市财政局")),
    ("（市公安局为牵头单位，市城管局、市财政局均为配合单位）", Said("市公安局", coop="市城管局 市财政局")),
    ("（市公安局主抓，市财政局配合）", LED),
    # labels
    ("（主管单位：市公安局；协同单位：市财政局）", LED),
    ("（牵头单位及责任人：市公安局；配合单位：市财政局）", LED),
    ("（牵头单位：市公安局；省级对口单位：省公安厅；配合单位：市财政局）", LED),
    ("（建设地点：高新区；牵头单位：市公安局；总投资：2亿元；配合单位：市财政局）", LED),
    ("（牵头单位：市公安局；配合单位：市财政局；责任领导：张明华；分管副市长：李建国）", LED),
    ("\n责任领导：张明华\n牵头单位：市公安局\n责任人：李建国\n配合单位：市财政局\n联系人：王晓丽", LED),
    ("（责任单位：市公安局、市财政局；配合单位：无）", NAMED),
    ("（责任单位：1.市公安局；2.市财政局）", NAMED),
    ("（责任单位：①市公安局；②市财政局）", NAMED),
    # what parts the names
    ("（责任单位：市公安局·市财政局）", NAMED),
    ("（市公安局.市财政局）", NAMED),
    ("（责任科室：规划财务科、法规科、人事科）", Said(responsible="规划财务科 法规科 人事科")),
    # labels in brackets, on lines of their own, alone above their names, numbered; prose
    ("【责任单位】市公安局、市财政局", NAMED),
    ("\n【牵头单位】市公安局\n【配合单位】市财政局", LED),
    ("\n[责任单位]：市公安局、市财政局", NAMED),
    ("\n责任单位\n市公安局、市财政局", NAMED),
    ("\n责任单位：\n市公安局、市财政局", NAMED),
    ("\n牵头单位：市公安局\n配合单位：市城管局、\n市财政局", Said("市公安局", coop="市城管局 市财政局")),
    ("\n1.牵头单位：市公安局\n2.配合单位：市财政局", LED),
    ("（牵头单位为市公安局，配合单位为市财政局）", LED),
    ("此项工作由市公安局牵头，市财政局配合。", LED),
    ("（市公安局、市城管局按职责分工牵头，市财政局配合）", Said("市公安局 市城管局", coop="市财政局")),
    ("（市公安局牵头，市财政局指导）", Said("市公安局", "市财政局")),
    ("（市城管局统筹，市公安局牵头）", Said("市公安局", "市城管局")),
    ("（责任单位：市公安局　张明华　市财政局　李建国）", NAMED),
    ("（省委和省直机关工委、市公安局）", Said(responsible="省委和省直机关工委 市公安局")),
    # sets
    ("（市公安局牵头，各镇街落实）", Said("市公安局", sets="各镇街")),
    ("（市公安局牵头，驻市各单位按职责分工负责）", Said("市公安局", sets="驻市各单位")),
    ("（市公安局牵头，在市高校按职责分工负责）", Said("市公安局", sets="在市高校")),
    ("（市公安局牵头，全市各级行政机关按职责分工负责）", Said("市公安局", sets="全市各级行政机关")),
    ("（市公安局牵头，开发区各部门按职责分工负责）", Said("市公安局", sets="开发区各部门")),
]


@pytest.mark.parametrize(("clause", "roles"), PLAIN, ids=lambda each: each.strip() if isinstance(each, str) else "")
def test_what_is_plain_is_read_without_a_question(clause: str, roles: Said) -> None:
    read = drafted(clause)
    assert said(read) == roles
    assert read.doubts == ()


FIRST = Said("市公安局", "市城管局 市财政局")
RULED = [
    ("标*的为牵头单位。", "（市公安局*、市城管局、市财政局）", FIRST),
    ("注：带▲的单位为牵头单位。", "（责任单位：▲市公安局、市城管局、市财政局）", FIRST),
    ("分号前为牵头单位。", "（市公安局；市城管局、市财政局）", FIRST),
    ("逗号前的为牵头单位。", "（市公安局，市城管局、市财政局）", FIRST),
    (
        "列第一位的为牵头单位，其他为配合单位。",
        "（市公安局、市城管局、市财政局）",
        Said("市公安局", coop="市城管局 市财政局"),
    ),
    (
        "分号前的为牵头单位，分号后的为配合单位。",
        "（市公安局、市城管局；市财政局）",
        Said("市公安局 市城管局", coop="市财政局"),
    ),
    (
        "带★的为牵头单位，其余为配合单位。",
        "（市城管局、市公安局★、市财政局）",
        Said("市公安局", coop="市城管局 市财政局"),
    ),
]


@pytest.mark.parametrize(("preface", "clause", "roles"), RULED)
def test_what_the_paper_says_once_of_who_leads_holds_in_each_clause(preface: str, clause: str, roles: Said) -> None:
    read = drafted(clause, preface)
    assert said(read) == roles
    assert read.doubts == ()


def test_mark_that_the_paper_does_not_explain_is_asked_about() -> None:
    read = drafted("（市城管局、市公安局★、市财政局）")
    assert said(read) == Said("市公安局", "市城管局 市财政局")
    assert [(doubt.kind, doubt.passage, doubt.proposal) for doubt in read.doubts] == [
        ("lead", "市公安局", "市公安局牵头")
    ]


def test_mark_that_text_does_not_keep_is_asked_about_once() -> None:
    read = drafted("（市公安局、市城管局、市财政局）", "加下划线的为牵头单位。")
    assert said(read) == FIRST
    assert [(doubt.kind, doubt.passage, doubt.line, doubt.question) for doubt in read.doubts] == [
        (
            "marks",
            "加下划线的为牵头单位",
            4,
            "“加下划线的为牵头单位”说的标记没有读到，是否按“列第一位的为牵头单位”？",
        )
    ]


def test_who_shares_in_each_clause_by_what_is_said_once_shares_from_there_on() -> None:
    read = drafted("（市公安局牵头，市财政局配合。以下均需各镇街落实，不再列出）")
    assert [said(read, number) for number in (1, 2, 3)] == [
        Said("市民政局", coop="市审计局"),
        Said("市公安局", coop="市财政局", sets="各镇街"),
        Said("市民政局", coop="市统计局", sets="各镇街"),
    ]
    assert read.doubts == ()


def test_who_shares_in_each_clause_by_the_preface_shares_in_all() -> None:
    read = drafted(
        "（市公安局牵头，各镇街配合）", "各项任务均由各县（市、区）人民政府负责落实，不再逐一列出。", "（市教育局负责）"
    )
    assert [said(read, number) for number in (1, 2, 3)] == [
        Said("市民政局", coop="市审计局", sets="各县（市、区）人民政府"),
        Said("市公安局", sets="各镇街 各县（市、区）人民政府"),
        Said(responsible="市教育局", sets="各县（市、区）人民政府"),
    ]
    assert read.doubts == ()


@pytest.mark.parametrize(
    ("clause", "roles", "passage", "proposal"),
    [
        ("（牵头单位 市公安局，配合单位：市财政局）", LED, "牵头单位", "牵头单位："),
        ("（广州、深圳市政府负责）", Said(responsible="广州 深圳市政府"), "广州", "广州市政府"),
        ("（牵头单位：市公安局配合单位：市财政局）", LED, "市公安局配合单位：", "市公安局；配合单位："),
        ("（市检察牵头，市财政局配合）", Said("市检察", coop="市财政局"), "市检察", "市检察院"),
    ],
)
def test_what_is_lost_is_read_and_asked_about(clause: str, roles: Said, passage: str, proposal: str) -> None:
    read = drafted(clause)
    assert said(read) == roles
    assert [(doubt.passage, doubt.proposal) for doubt in read.doubts] == [(passage, proposal)]


def words_of(task: Task, manner: int, stop: str) -> str:
    """What the task says of who does what, in one of the manners that need at least somebody who leads."""
    lead, others, coop = "、".join(task.lead), "、".join((*task.responsible, *task.sets)), "、".join(task.coop)
    parts = [
        [f"{lead}牵头负责", coop and f"{coop}协同配合", others and f"{others}按职责分工负责"],
        [f"{lead}负总责", others and f"{others}具体实施", coop and f"{coop}协助"],
        [f"牵头单位：{lead}", others and f"责任单位：{others}", coop and f"配合单位：{coop}"],
        [coop and f"协办单位：{coop}", f"主办单位：{lead}", others and f"承办单位：{others}"],
        [others and f"责任单位：{others}", "责任人：张明华", f"牵头单位：{lead}", coop and f"配合单位：{coop}"],
        [f"牵头部门：{lead}", "分管领导：李建国", coop and f"协助部门：{coop}", others and f"责任部门：{others}"],
        [f"{lead}为牵头单位", coop and f"{coop}为配合单位", others and f"{others}为责任单位"],
    ][manner]
    return stop.join(part for part in parts if part)


@given(tasks().filter(lambda task: task.lead), st.integers(0, 6), st.sampled_from("；，"), st.sampled_from(BRACKETS))
@settings(max_examples=200, deadline=None)
def test_roles_that_are_printed_are_read_back(task: Task, manner: int, stop: str, brackets: str) -> None:
    words = words_of(task, manner, stop)
    bare = f"\n{words}" if "：" in words else f"{words}。"
    read = drafted(f"{brackets[0]}{words}{brackets[1]}" if brackets else bare)
    roles = Said(*(" ".join(names) for names in (task.lead, task.responsible, task.coop)))
    assert said(read)[:3] == roles[:3], words
    assert "、".join(said(read).sets.split()) == "、".join(task.sets), words
    assert not [doubt for doubt in read.doubts if brackets or doubt.kind != "bracket"], words


def test_a_bracket_of_units_beside_its_deed_is_a_clause_and_a_note_behind_a_name_is_none() -> None:
    dam, office = read_text(
        "清河镇2024年防汛工作方案\n一、任务\n（一）隐患排查。对水库开展一次排查（镇水利站），建立台账。\n"
        "（二）值守。市文旅局（市文物局），要备勤。（镇党政办牵头）\n"
    ).items
    assert [clause.responsible_units for clause in dam.clauses] == [("镇水利站",)]
    assert [clause.lead_units for clause in office.clauses] == [("镇党政办",)]


def test_offices_of_one_house_alone_at_the_end_are_who_does_it() -> None:
    (item,) = read_text("市教育局2024年工作要点\n一、师德\n1.开展专题教育。教师工作科、人事科\n").items
    assert [clause.responsible_units for clause in item.clauses] == [("教师工作科", "人事科")]


def test_when_to_begin_and_to_end_within_a_bracket_is_no_unit() -> None:
    (item,) = read_text(
        "2024年工作安排\n一、任务\n（一）改造旧小区（县住建局牵头，各街道配合，第一季度开工、11月底前完工）\n"
    ).items
    assert [(str(due.on), due.what) for due in item.due] == [("2024-03-31", "开工"), ("2024-11-30", "完工")]
    assert item.doubts == ()


def test_offices_of_a_company_and_of_a_college() -> None:
    training, care, check, audit, trial = read_text(
        "某公司2024年工作计划\n一、措施\n1.教育培训。全员培训不少于24学时。（安环部、人力资源部、各车间）\n"
        "2.职业健康。组织职工体检。工会、综合办\n3.设备检修。完成检验。设备部\n"
        "4.抓好整改。（纪委办、各二级学院党总支）\n5.开展试点。（省发展改革委、人民银行省分行）\n"
    ).items
    assert clause_of(training) == (("安环部", "人力资源部"), ("各车间",))
    assert clause_of(care) == (("工会", "综合办"), ())
    assert clause_of(check) == (("设备部",), ())
    assert clause_of(audit) == (("纪委办",), ("各二级学院党总支",))
    assert clause_of(trial) == (("省发展改革委", "人民银行省分行"), ())


def clause_of(item: DraftItem) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who is responsible, and which sets share."""
    (clause,) = item.clauses
    return clause.responsible_units, clause.collectives


def test_a_name_that_may_be_none_takes_the_others_of_its_bracket_not_away() -> None:
    draft = read_text(
        "2025年重点工作安排\n一、任务\n1.打造产业园。（县教体局、县一中）\n2.巡查。（县公安局、网格员、村“两委”）\n"
        "3.防控。（区安委会有关成员单位按职责分工负责）\n4.建设。（开发区管委会、县财政局）\n5.修路（建设一批、改造一批）\n"
        "6.整改。整改责任单位：东河区政府、西山县政府\n"
    )
    found = [[(c.responsible_units, c.collectives) for c in item.clauses] for item in draft.items]
    assert found == [
        [(("县教体局",), ())],
        [(("县公安局",), ())],
        [((), ("区安委会有关成员单位",))],
        [(("开发区管委会", "县财政局"), ())],
        [],
        [(("东河区政府", "西山县政府"), ())],
    ]
    assert [doubt.passage for doubt in draft.doubts if doubt.kind == "name"] == ["县一中", "网格员", "村“两委”"]


def test_a_note_that_repeats_the_label_is_no_part_of_a_name_and_lost_colons_are_put_back() -> None:
    one, two = read_text(
        "2025年工作要点\n一、任务\n1.修路（县人民医院（责任单位）、县卫健委）\n"
        "2.检查。牵头单位县教育局，配合单位县公安局，完成时限8月底前\n"
    ).items
    assert one.clauses[0].responsible_units == ("县人民医院", "县卫健委")
    assert (two.clauses[0].lead_units, two.clauses[0].cooperating_units) == (("县教育局",), ("县公安局",))
    assert [str(due.on) for due in two.due] == ["2025-08-31"]
