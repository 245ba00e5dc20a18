"""Who does something in a sentence, and where their names end: nothing parts them from what they do."""

import time

import pytest

from models.notice.doers import doers_end, names_end
from models.notice.draft import DraftItem
from models.notice.read import read_text


def item(words: str) -> DraftItem:
    (read,) = read_text(f"某某市2024年重点工作安排\n（一）任务。{words}\n").items
    return read


def roles(words: str) -> list[tuple[str, str, str, str]]:
    return [
        (
            " ".join(clause.lead_units),
            " ".join(clause.responsible_units),
            " ".join(clause.cooperating_units),
            " ".join(clause.collectives),
        )
        for clause in item(words).clauses
    ]


DEEDS = """
    依法处罚露天焚烧行为 依法处置违规行为 修改完善后报县委常委会研究 根据会议意见修改完善后报市委常委会
    审核后报县政府办公室备案 指导各乡镇编制方案 提请市政府常务会议审定 抓紧研究制定办法 对全县水库开展拉网式排查
    把任务分解到科室 将名单报县委组织部 按程序报市政府办公室印发 积极对接上级部门 主动向省发改委争取资金
    全面排查燃气管道 定期向县委、县政府报告 建立工作台账 成立工作专班 组建巡查队 派出工作组 在全市范围内开展宣传
    要成立巡查队 要加大处罚力度 严厉打击违法行为 征求市司法局意见后报市政府 配齐应急物资仓库 新建乡镇敬老院
    改造老旧小区 筹备召开全县经济工作会议 举办培训班 受理群众投诉 统筹调度应急队伍 协调供电公司迁改线路
    会签后印发 走访退役军人服务站 完善城市管理办法 代表县政府与企业签约 核实情况后反馈县委督查室
    培育农民专业合作社 组织力量集中整治农贸市场 具体承办
"""
UNITS = """
    县生态环境局 市发改委 县委组织部 市文化广电旅游局 县残联 市总工会 市公安局交警支队 县供电公司 城关镇
    东街街道 县水利局
"""
WHOLE = """
    市公安局高新分局 市纪委监委第一监督检查室 市发展和改革委员会 市委市政府督查局 县棚户区改造办
    县人大常委会办公室 市水利局河长办 县教育局督导室 市公安局指挥中心 县统筹城乡发展办 市残疾人联合会 县人民医院
    市工商业联合会 市委全面依法治市办
"""


@pytest.mark.parametrize("deed", DEEDS.split())
def test_a_name_ends_where_the_deed_begins(deed: str) -> None:
    told = {unit: names_end(unit + deed, 0) for unit in UNITS.split()}
    assert told == {unit: len(unit) for unit in UNITS.split()}


def test_a_name_that_goes_on_is_read_whole() -> None:
    assert {name: names_end(name + "负责落实", 0) for name in WHOLE.split()} == {
        name: len(name) for name in WHOLE.split()
    }


def test_sets_stand_among_units() -> None:
    assert doers_end("县公安局、各乡镇组织开展巡查", 0) == len("县公安局、各乡镇")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("由县自然资源局修改完善后报县委常委会研究。", ("", "县自然资源局", "", "")),
        ("由市司法局根据会议意见修改完善后报市委常委会、市人大常委会审议。", ("", "市司法局", "", "")),
        ("由县财政局审核后报县政府办公室备案。", ("", "县财政局", "", "")),
        ("由县财政局指导各乡镇编制方案。", ("", "县财政局", "", "")),
        ("由县财政局商县发改局提出意见。", ("县财政局", "", "县发改局", "")),
    ],
)
def test_to_whom_something_is_handed_up_is_no_part_of_the_name(words: str, told: tuple[str, ...]) -> None:
    assert roles(words) == [told]


@pytest.mark.parametrize("leader", ["刘副县长", "刘某某副县长", "常务副市长", "县政府办公室主任"])
def test_a_person_who_leads_is_no_unit(leader: str) -> None:
    assert roles(f"由{leader}牵头，县住建局具体负责。") == [("", "县住建局", "", "")]


@pytest.mark.parametrize(
    ("words", "leads", "helps", "passage"),
    [
        ("由县生态环境局会同县公安局依法处罚露天焚烧行为。", "县生态环境局", "县公安局", "县生态环境局会同"),
        ("市住建局要会同市法院、市信访局，逐个项目制定方案。", "市住建局", "市法院 市信访局", "市住建局要会同"),
        ("市司法局要联合市财政局、市教育局制定办法。", "市司法局", "市财政局 市教育局", "市司法局要联合"),
        ("6月底前由市司法局会同市财政局依法处置。", "市司法局", "市财政局", "市司法局会同"),
    ],
)
def test_who_does_a_thing_together_with_others(words: str, leads: str, helps: str, passage: str) -> None:
    assert roles(words) == [(leads, "", helps, "")]
    assert [(doubt.kind, doubt.passage) for doubt in item(words).doubts] == [("lead", passage)]


def test_a_leader_and_whom_it_does_it_with() -> None:
    assert roles("由市住建局牵头会同市财政局、各区县制定办法。") == [("市住建局", "", "市财政局", "各区县")]


@pytest.mark.parametrize(
    "words",
    [
        "各乡镇要成立巡查队。县生态环境局要开展督查。",
        "各乡镇组建巡查队。县生态环境局负责督查。",
        "夏收期间，各乡镇成立不少于20人的巡查队。县生态环境局要开展联合督查。",
    ],
)
def test_a_set_that_does_something_beside_a_unit_shares(words: str) -> None:
    assert roles(words) == [("", "", "", "各乡镇"), ("", "县生态环境局", "", "")]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("各乡镇要成立巡查队。", "各乡镇"),
        ("各乡镇组建巡查队。", "各乡镇"),
        ("各帮扶单位每季度走访1次。", "各帮扶单位"),
        ("各承办单位应于6月15日前办结。", "各承办单位"),
        ("各主办单位应于6月15日前办结。", "各主办单位"),
        ("（各承办单位）", "各承办单位"),
        ("问题收集后，交由市直有关部门办理。", "市直有关部门"),
    ],
)
def test_a_set_has_its_task_alone(words: str, told: str) -> None:
    assert roles(words) == [("", "", "", told)]
    assert item(words).doubts == ()


@pytest.mark.parametrize(
    "words",
    [
        "各单位要成立专班。",
        "各有关部门要密切配合。",
        "各责任单位要认真组织实施。",
        "会议强调，各乡镇要成立专班。",
        "各乡镇主要负责人每月走访1次。",
    ],
)
def test_talk_of_sets_gives_nobody_a_task(words: str) -> None:
    assert roles(words) == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("县农业农村局牵头，各乡镇落实，6月20日前全部收完。", ("县农业农村局", "", "", "各乡镇")),
        ("县农业农村局牵头，各乡镇具体落实，确保6月20日前收完。", ("县农业农村局", "", "", "各乡镇")),
        ("县农业农村局牵头，各乡镇组织实施，6月20日前收完。", ("县农业农村局", "", "", "各乡镇")),
        ("县司法局牵头抓总，县财政局保障经费，各乡镇组织实施。", ("县司法局", "县财政局", "", "各乡镇")),
        ("请住建局牵头，城管、水利配合，拿出治理方案。", ("住建局", "", "城管 水利", "")),
        ("由住建局牵头，城管、水利等部门配合。", ("住建局", "", "城管 水利", "等部门")),
        ("（住建局牵头，城管、水利配合）", ("住建局", "", "城管 水利", "")),
    ],
)
def test_who_stands_beside_a_leader(words: str, told: tuple[str, ...]) -> None:
    assert roles(words) == [told]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "由城关镇政府负责征迁，县自然资源局要抓紧报批，县财政局要及时拨付资金。",
            ("", "城关镇政府 县自然资源局 县财政局", "", ""),
        ),
        ("市委宣传部要组织开展报道，市文旅局要指导各景区做好接待。", ("", "市委宣传部 市文旅局", "", "")),
        ("市应急局牵头，市水利局、市气象局会商，各区县及时转移群众。", ("市应急局", "市水利局 市气象局", "", "各区县")),
        ("市政府督查室要会同市直有关部门开展督导。", ("市政府督查室", "", "", "市直有关部门")),
        ("各学校要开展安全教育，市教育局要加强检查。", ("", "市教育局", "", "各学校")),
        ("市住建局牵头制定办法，市政府办公室印发。", ("市住建局", "", "", "")),
        ("市住建局负责整改，市政府督查室将跟踪问效，各单位要高度重视。", ("", "市住建局", "", "")),
    ],
)
def test_who_else_is_named_in_the_sentence_of_one_that_does_something(words: str, told: tuple[str, ...]) -> None:
    assert roles(words) == [told]


def test_who_does_something_so_many_times_needs_no_word_of_a_role() -> None:
    assert roles("市活动办每月梳理一次，交由市直有关部门办理。") == [
        ("", "市活动办", "", ""),
        ("", "", "", "市直有关部门"),
    ]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("会议要求县教育局要举一反三，各学校要立行立改。", ("", "县教育局", "", "各学校")),
        ("会议明确县教育局牵头，县财政局配合。", ("县教育局", "", "县财政局", "")),
        ("责成县住建局6月底前完成整改。", ("", "县住建局", "", "")),
        ("会议要求教育局牵头，财政局配合。", ("教育局", "", "财政局", "")),
    ],
)
def test_whom_a_meeting_asks_is_named_without_the_meeting(words: str, told: tuple[str, ...]) -> None:
    assert roles(words) == [told]


def test_a_long_sentence_of_many_units_is_read_in_a_moment() -> None:
    begun = time.process_time()
    item("县公安局要检查，县水利局审核后报县政府办公室，" * 300)
    assert time.process_time() - begun < 5
