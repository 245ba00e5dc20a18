"""The notice that everything must work on, against its answer. What is expected is written by hand from the paper."""

from collections import Counter

import pytest

from models.notice.doubts import KINDS
from models.notice.draft import DraftItem
from models.notice.read import read_text
from models.rules.numerals import han
from tests.notice.seed import draft, f1, fold, gold, read_triples, seed_text, seed_with_every_doubt, wanted

GENERAL, SECOND_PARAGRAPH, ALL = 1, 20, range(1, 35)

# What extraction lost, by item, as the answer's `oddities` tell it.
NUMBER_LOST = {1, *range(3, 34)}
OPENING_LOST = {2, 3, 6, 8, 16, 24, 25, 26, 32, 34}
CLOSING_LOST = {4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 16, 17}
SETS_RUN_TOGETHER = set(ALL) - {1, 4, 9, 10, 11, 14, 16, 27}  # 有关部门各乡(镇), where 有关部门,各乡(镇) was meant
COMMA_LOST = {5, 18, 20, 30}  # after 牵头; in the second paragraph of （二十）
NAMES = {
    2: [("司法局市委组织部", "市司法局、市委组织部")],
    3: [("大数据局(政务服务中心)", "市大数据局(政务服务中心)")],
    5: [("司法局", "市司法局")],
    18: [("市法院市检察", "市法院、市检察院")],
    24: [("发展改革委", "市发展改革委")],
    25: [("大数据局(政务服务中心)", "市大数据局(政务服务中心)")],
    26: [("大数据局(政务服务中心)", "市大数据局(政务服务中心)")],
    27: [("大数据局(政务服务中心)", "市大数据局(政务服务中心)")],
}
NAMES_RUN_TOGETHER = {
    7: [("市司法局市委巡察办", "市司法局、市委巡察办")],
    33: [("市财政局市人大常委会办公室市司法局", "市财政局、市人大常委会办公室、市司法局")],
}
OF_THE_PAPER = {
    ("date", "2023814", "2023年8月14日"),
    ("heading", "新密2023年度法治政府建设工作安排", "新密市2023年度法治政府建设工作安排"),
    ("document_number", "法政〔20231", "法政〔2023〕1号"),
    (
        "heading",
        "十一各司其责,凝集合力,推进郑州市创建全国法治政府建设示范市工作",
        "十一、各司其责,凝集合力,推进郑州市创建全国法治政府建设示范市工作",
    ),
}
IN_A_BODY = {
    12: ("document_number", "国办发〔202227号", "国办发〔2022〕27号"),
    22: ("word", "滥用和任", "滥用和任性"),
    34: ("document_number", "新密办〔20239号", "新密办〔2023〕9号"),
}
# Half a pair of quotation marks, as the law's own papers print the same words.
HALF_QUOTED = {
    1: [("做到两个维护”", "做到“两个维护”")],
    4: [
        (
            "推进更高层次的清单之外无审批”“大厅之外无审批”“平台之外无审批",
            "推进更高层次的“清单之外无审批”“大厅之外无审批”“平台之外无审批”",
        )
    ],
    6: [("做到有件必备、有备必审、有错必纠”", "做到“有件必备、有备必审、有错必纠”")],
    20: [("深化运用四种形态”", "深化运用“四种形态”"), ("落实三个区分开来”", "落实“三个区分开来”")],
    22: [
        ("采取直通车”“正面规范+反面纠错等方式", "采取“直通车”“正面规范+反面纠错”等方式"),
        ("执法一刀切”“运动式执法等突出问题", "执法“一刀切”“运动式执法”等突出问题"),
    ],
    26: [("开展数源”“数聚”“数用行动", "开展“数源”“数聚”“数用”行动")],
}


def item(number: int) -> DraftItem:
    return next(item for item in draft().items if item.number == number)


def test_units_stand_at_the_right_item_in_the_right_role() -> None:
    assert f1(read_triples(draft()), wanted()) >= 0.98


def test_no_unit_is_wrong_or_missed() -> None:
    assert read_triples(draft()) == wanted()


def test_all_34_numbers_are_restored() -> None:
    assert [item.number for item in draft().items] == list(ALL)
    assert [item.number_text for item in draft().items] == [f"（{han(n)}）" for n in ALL]


def test_titles_and_sections_are_those_of_the_paper() -> None:
    answer = {fold(i["no"]): i for i in gold()["items"] if i["no"]}
    for read in draft().items:
        assert fold(read.title) == fold(answer[fold(read.number_text)]["title"])
        assert fold(read.section or "") == fold(answer[fold(read.number_text)]["section"])
    assert [section.number for section in draft().sections] == list(range(1, 12))


def test_head() -> None:
    read = draft().as_json()
    assert read["title"] == "新密市法治政府建设领导小组关于印发新密市2023年度法治政府建设工作安排的通知"
    assert read["document_number"] == "新密法政〔2023〕1号"
    assert read["issuer"] == "新密市法治政府建设领导小组"
    assert read["issued_on"] == "2023-08-14"
    assert read["recipients"] == "各乡镇人民政府,街道办事处,市人民政府各部门,各有关单位"


def test_twentieth_item_has_two_clauses_with_their_own_roles() -> None:
    first, second = item(SECOND_PARAGRAPH).clauses
    assert (first.lead_units, len(first.responsible_units), first.collectives) == ((), 11, ())
    assert second.lead_units == ("市纪委监委", "市委组织部")
    assert (second.responsible_units, second.collectives) == ((), ("有关部门", "各乡(镇)、街道"))


def test_first_item_is_general_and_assigns_nobody() -> None:
    assert item(GENERAL).clauses == ()
    assert [d.proposal for d in item(GENERAL).doubts if d.kind in ("number", "general")] == ["（一）", "总体要求"]


def test_collectives_stand_verbatim() -> None:
    both = ("有关部门", "各乡(镇)、街道")
    for read in draft().items:
        for clause in read.clauses:
            assert clause.collectives in (both, ())
    assert [read.number for read in draft().items if not any(clause.collectives for clause in read.clauses)] == [1]


def test_the_one_due_date_is_the_end_of_2023() -> None:
    dues = {read.number: [(str(due.on), due.text) for due in read.due] for read in draft().items if read.due}
    assert dues == {23: [("2023-12-31", "2023年底前")]}
    assert item(23).as_json()["due_on"] == "2023-12-31"
    assert item(23).due[0].what == "基本建成全市基层政务公开标准体系"


def test_promises_in_figures() -> None:
    read = {
        i.number: [(t.metric, t.comparator, t.value, t.unit, t.each_unit) for t in i.targets]
        for i in draft().items
        if i.targets
    }
    assert read == {
        4: [
            ("免证办事项", "≥", 500, "项", False),
            ("跨省通办事项", "≥", 100, "项", False),
            ("接诉响应率", "≥", 100, "%", False),
            ("群众满意率", "≥", 100, "%", False),
        ],
        24: [("上网公开", "≤", 7, "个工作日", False)],
        33: [("法治专题讲座", "≥", 2, "期", True), ("业务知识和法律法规培训", "≥", 60, "学时", True)],
    }


def test_cadence_is_what_the_paper_says() -> None:
    assert {i.number: i.cadence for i in draft().items if i.cadence} == {6: "quarterly", 28: "yearly", 33: "yearly"}


def test_text_holds_no_clause_and_clauses_stand_as_read() -> None:
    assert item(24).text.endswith("持续开展公务员录用、调任社会信用记录查询工作。")
    assert item(24).clauses[0].text == "发展改革委牵头,有关部门各乡(镇)、街道按职责分工负责〕"
    assert item(2).text.endswith("深化习近平法治思想研究学习和实践")


def test_closing_paragraphs_belong_to_no_item() -> None:
    assert "追踪问效" not in draft().items[-1].text


@pytest.mark.parametrize("number", ALL)
def test_doubts_of_an_item_are_its_losses(number: int) -> None:
    expected = Counter[tuple[str, str, str]]()
    if number in NUMBER_LOST:
        expected["number", "", f"（{han(number)}）"] += 1
    if number == GENERAL:
        expected["general", "", "总体要求"] += 1
    if number in OPENING_LOST | CLOSING_LOST:
        words = item(number).clauses[0].text.strip("〔〕")
        expected["bracket", item(number).clauses[0].text, f"〔{words}〕"] += 1
    if number in SETS_RUN_TOGETHER:
        expected["separator", "有关部门各乡(镇)", "有关部门、各乡(镇)"] += 1
    if number in COMMA_LOST:
        expected["separator", "牵头有关部门", "牵头，有关部门"] += 1
    expected.update(("unit", *names) for names in NAMES.get(number, []))
    expected.update(("separator", *names) for names in NAMES_RUN_TOGETHER.get(number, []))
    expected.update(("quote", *halves) for halves in HALF_QUOTED.get(number, []))
    if number in IN_A_BODY:
        expected[IN_A_BODY[number]] += 1
    read = Counter(
        (d.kind, "" if d.kind in ("number", "general") else d.passage, d.proposal) for d in item(number).doubts
    )
    assert read == expected


def test_doubts_of_the_paper_are_those_of_its_items_and_four_more() -> None:
    of_items = [doubt for i in draft().items for doubt in i.doubts]
    assert {(d.kind, d.passage, d.proposal) for d in draft().doubts if d not in of_items} == OF_THE_PAPER
    assert len(draft().doubts) == len(of_items) + len(OF_THE_PAPER)


def test_what_is_not_lost_in_it_is_asked_of_a_paper_that_has_lost_it() -> None:
    read = read_text(seed_with_every_doubt())
    of_others = {"no_tasks", "nobody", "twice", "marks", "year", "signs", "demand", "points"}
    assert {doubt.kind for doubt in read.doubts} == set(KINDS) - of_others
    told = {(doubt.kind, doubt.passage, doubt.proposal) for doubt in draft().doubts}
    assert [
        (doubt.kind, doubt.passage, doubt.proposal)
        for doubt in read.doubts
        if (doubt.kind, doubt.passage, doubt.proposal) not in told
    ] == [
        ("due", "11月初前", "2023年11月10日"),
        ("name", "网格力量", "责任单位"),
        ("lead", "市委市政府督查局会同", "市委市政府督查局牵头"),
        ("scope", "〔市大数据局、市司法局牵头,有关部门、各乡(镇)、街道按职责分工负责〕", "以上各点"),
    ]
    # （二十五） has lost its name, its bracket and a comma no more.
    assert len(read.doubts) == len(draft().doubts) + 4 - 3


def test_tables_above_agree_with_the_oddities_of_the_answer() -> None:
    told: dict[str, set[int]] = {}
    for n, answer in enumerate(gold()["items"], start=1):
        number = n if n <= SECOND_PARAGRAPH else n - 1  # the second paragraph of （二十） is an entry of its own
        for oddity in answer["oddities"]:
            told.setdefault(oddity, set()).add(number)
    assert told["opening 〔 lost"] == OPENING_LOST
    assert told["closing 〕 lost"] == CLOSING_LOST
    assert told["comma after 牵头 lost"] == COMMA_LOST
    assert told["no separator between 有关部门 and 各乡(镇)"] == SETS_RUN_TOGETHER
    assert told["number lost"] | told["only ) of the number left"] | told["( of the number lost"] == NUMBER_LOST


def test_every_doubt_quotes_its_line_and_asks_one_question() -> None:
    lines = seed_text().splitlines()
    for doubt in draft().doubts:
        assert doubt.passage in lines[doubt.line - 1] or doubt.kind in ("general", "number")
        assert doubt.question.count("？") == 1
        assert doubt.proposal
