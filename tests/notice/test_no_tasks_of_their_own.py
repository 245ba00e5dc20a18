"""Lines that are no task and no unit: the list of annexes, what a paper is for, who signed it."""

import pytest

from models.notice.draft import DraftItem
from models.notice.read import read_text

ANNEXES = [
    "附件：任务分解表",
    "附：任务分解表",
    "（附件：任务分解表）",
    "附件:《任务分解表》",
    "附：1.任务分解表\n2.联络员名册",
    "附件\n1.任务分解表\n2.联络员名册",
    "附件：\n任务分解表",
    "附件：1.任务分解表\n　　　2.联络员名册",
]
PAPER = """清源市2024年法治工作要点
一、任务
（一）案卷评查。评查案卷100卷。（市司法局牵头）
（二）执法培训。举办培训。
{annex}
清源市人民政府办公室
2024年3月1日
"""


def told(item: DraftItem) -> tuple[str, str, str]:
    names = [*item.clauses[0].lead_units, *item.clauses[0].responsible_units] if item.clauses else []
    return item.number_text, item.title, " ".join(names)


@pytest.mark.parametrize("annex", ANNEXES)
def test_annexes_and_the_signature_are_no_part_of_a_task(annex: str) -> None:
    draft = read_text(PAPER.format(annex=annex))
    assert [(item.title, item.text) for item in draft.items] == [
        ("案卷评查", "评查案卷100卷。"),
        ("执法培训", "举办培训。"),
    ]
    assert (draft.issuer, str(draft.issued_on)) == ("清源市人民政府办公室", "2024-03-01")


def test_what_a_paper_or_a_task_is_for_is_no_task_and_names_no_unit() -> None:
    items = read_text(
        "清源市2024年法治工作要点\n实施范围：全市\n一、任务\n"
        "（一）案卷评查。（市司法局牵头）\n实施范围：全市\n"
        "（二）执法培训。\n实施范围：各乡镇、街道\n责任单位：市司法局\n"
        "（三）试点。\n试点范围：城关镇、市公安局\n责任单位：市大数据局\n"
        "（四）普法。（责任单位：市教育局，覆盖范围：全市各学校）\n"
        "（五）适用对象：市直各部门\n"
    ).items
    assert [told(item) for item in items] == [
        ("（一）", "案卷评查", "市司法局"),
        ("（二）", "执法培训", "市司法局"),
        ("（三）", "试点", "市大数据局"),
        ("（四）", "普法", "市教育局"),
    ]
    assert all(clause.collectives == () for item in items for clause in item.clauses)
    assert "各乡镇、街道" in items[1].text


SENT = """清源市人民政府办公室关于印发2024年重点工作责任分解的通知
各县区人民政府，市政府各部门：
《2024年重点工作责任分解》已经市政府同意，现印发给你们。
一、2024年是关键一年，各部门要提高站位。
二、列第一位的责任单位为牵头单位，各牵头单位要及时报告。
附件：2024年重点工作责任分解
清源市人民政府办公室
2024年3月1日
"""


def test_a_notice_whose_tasks_are_in_its_annex_gives_none_and_says_so() -> None:
    draft = read_text(SENT)
    assert draft.items == ()
    assert [(doubt.kind, doubt.proposal) for doubt in draft.doubts] == [("no_tasks", "印发附件的通知，任务在附件里")]
    annex = "2024年重点工作责任分解\n一、经济\n"
    whole = read_text(SENT + annex + "（一）修路。（市交通局、市财政局）\n（二）架桥。（市交通局）\n")
    assert [item.title for item in whole.items] == ["修路", "架桥"]
    named_nowhere = read_text(SENT + annex + "（一）修路到村。\n（二）架桥两座。\n")
    assert [item.title for item in named_nowhere.items][-2:] == ["修路到村", "架桥两座"]


@pytest.mark.parametrize(
    ("paper", "seems"),
    [
        ("某区出台工作要点指明方向\n05.06.2024 20:39\n日前，某区出台工作要点，健全考核制度。", "新闻报道"),
        ("某镇2024年安全生产工作目标责任书\n为落实制度，签订本责任书。\n1、各村要成立领导小组。", "责任书"),
    ],
)
def test_what_a_paper_without_tasks_seems_to_be(paper: str, seems: str) -> None:
    draft = read_text(paper)
    assert (draft.items, [doubt.proposal for doubt in draft.doubts]) == ((), [seems])


def test_what_is_to_be_handed_in_by_a_day_is_asked_about_even_under_the_closing_requirements() -> None:
    draft = read_text(
        "清源市2024年法治工作要点\n一、任务\n"
        "（一）案卷评查。（市司法局牵头）\n（二）执法培训。（市教育局牵头）\n"
        "二、组织保障\n（一）加强领导。各镇街要提高站位。\n"
        "（二）成立专班。各镇街要成立专班，5月31日前报送名单。\n（三）加强宣传。\n"
    )
    assert [(item.title, [str(due.on) for due in item.due]) for item in draft.items[2:]] == [
        ("成立专班", ["2024-05-31"])
    ]
    assert [(doubt.kind, doubt.passage) for doubt in draft.doubts] == [("general", "（二）成立专班")]


def test_a_point_beside_tasks_is_asked_about_where_the_section_says_requirements() -> None:
    draft = read_text(
        "清源市政府关于第一季度工作情况的通报\n一、总体情况\n全市任务120项。\n二、下步工作要求\n"
        "（一）市住建局要于4月底前完成手续。\n（二）市交通局要加快改线工程，6月底前完成。\n"
        "（三）各县区要逐项整改，7月5日前报送进展。\n2024年4月8日\n"
    )
    assert [item.number_text for item in draft.items] == ["（一）", "（二）", "（三）"]
    assert [(doubt.kind, doubt.proposal) for doubt in draft.doubts] == [("general", "一般性要求")]


@pytest.mark.parametrize(
    "text",
    [
        "关于表彰2024年度先进个人的决定\n一、先进个人\n（一）先进工作者（县教育局、县财政局）\n（二）优秀教师（县教育局）\n",
        "关于县政府领导班子成员工作分工的通知\n（一）王某：主持县政府全面工作。（分管县审计局、县财政局）\n"
        "（二）李某：协助县长工作。（分管县教育局）\n",
    ],
)
def test_units_of_who_is_honoured_or_what_a_leader_looks_after_are_no_doers(text: str) -> None:
    draft = read_text(text)
    assert draft.items == ()
    assert [doubt.kind for doubt in draft.doubts] == ["no_tasks"]


def test_a_paragraph_without_brackets_beside_others_keeps_its_task_and_its_day() -> None:
    one, two = read_text(
        "2025年评价工作方案\n一、开展评价。6月15日前县教育局报送评价材料。\n二、重点任务\n（一）查案。（县公安局）\n"
    ).items
    assert [str(due.on) for due in one.due] == ["2025-06-15"]
    assert one.clauses[0].responsible_units == ("县教育局",)
    assert two.number_text == "（一）"
