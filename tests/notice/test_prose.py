"""Who does what in running text, as minutes of meetings have it; left alone in papers that have brackets or labels."""

import pytest

from models.notice.draft import DraftItem
from models.notice.lines import plain
from models.notice.prose import prose_in
from models.notice.read import read_text
from models.notice.vocabulary import Vocabulary

MINUTES = """清源市人民政府专题会议纪要
〔2024〕12号
2024年3月5日，副市长王建国主持召开专题会议，研究城北快速路建设有关问题。市自然资源局、市财政局负责同志参加会议。会议议定事项纪要如下：
一、关于征地拆迁工作。会议议定，由市自然资源局牵头，城关镇、市财政局配合，4月底前完成征地。
二、关于资金保障。由市财政局负责落实专项资金500万元，于3月20日前拨付到位；市审计局要积极配合，做好跟踪审计。
三、关于管线迁改
会议决定，供电线路由清源供电公司负责迁改，5月15日前完成；通信线路由市工信局牵头协调，移动公司、联通公司配合。
"""


def roles(item: DraftItem) -> list[tuple[str, str, str]]:
    return [
        (" ".join(clause.lead_units), " ".join(clause.responsible_units), " ".join(clause.cooperating_units))
        for clause in item.clauses
    ]


def test_minutes_name_units_and_dates_in_their_sentences() -> None:
    draft = read_text(MINUTES)
    land, money, lines = draft.items
    assert draft.document_number == "〔2024〕12号"
    assert roles(land) == [("市自然资源局", "", "城关镇 市财政局")]
    assert roles(money) == [("", "市财政局", "市审计局")]
    assert roles(lines) == [("", "清源供电公司", ""), ("市工信局", "", "移动公司 联通公司")]
    days = [[due.on.isoformat() for due in item.due if due.on] for item in draft.items]
    assert days == [["2024-04-30"], ["2024-03-20"], ["2024-05-15"]]
    assert land.title == "关于征地拆迁工作"
    assert "4月底前完成征地" in land.text
    assert draft.doubts == ()


def test_units_without_a_word_of_their_role_are_read_where_they_must_do_something() -> None:
    draft = read_text(
        "关于分解落实市政府常务会议议定事项的通知\n"
        "1.招商引资。①市商务局要在4月20日前制定图谱；②市投促中心负责对接央企，签约项目不少于15个；③各区县要落实责任。\n"
        "2.信访积案化解。市信访局汇总梳理，市公安局、市司法局配合，9月底前化解。\n"
        "3.会议同意《储备粮管理办法》，由市粮食局按程序印发。\n"
        "4.课后服务。市教育局牵头，市财政局、团市委参与，6月底前落实到位。\n"
    )
    assert [roles(item) for item in draft.items] == [
        [("", "市商务局", ""), ("", "市投促中心", "")],
        [("市信访局", "", "市公安局 市司法局")],
        [("", "市粮食局", "")],
        [("市教育局", "", "市财政局 团市委")],
    ]


@pytest.mark.parametrize(
    "words",
    [
        "会议强调，各单位要密切配合，市政府督查室要加强督导",
        "由市司法局解释",
        "市委要求各单位抓好落实",
        "市财政局、市司法局负责同志参加会议",
        "各责任单位要加强配合，形成合力",
        "由市司法局负责解释",
        "建立部门协同配合机制，落实主要负责人职责",
        "各有关部门要密切配合",
        "各责任单位负责人要亲自抓",
        "坚持谁主管谁负责",
    ],
)
def test_talk_of_units_gives_nobody_a_task(words: str) -> None:
    assert prose_in(words, plain(words), Vocabulary()) == []


def test_paper_with_brackets_keeps_to_them() -> None:
    (item, other) = read_text(
        "关于印发工作要点的通知\n一、任务\n"
        "（一）备案审查。由市司法局负责备案，市财政局配合审查，形成合力。〔市政府办公室牵头〕\n"
        "（二）执法培训。由市司法局负责组织，市财政局配合，形成合力。〔市委编办牵头〕\n"
    ).items
    assert roles(item) == [("市政府办公室", "", "")]
    assert roles(other) == [("市委编办", "", "")]


def test_title_ends_before_who_does_it() -> None:
    first, second = read_text(
        "近期工作\n一、修路，由市交通局牵头，5月底前完成。\n二、植树，市林业局负责，市财政局配合。\n"
    ).items
    assert (first.title, second.title) == ("修路", "植树")
    assert "5月底前完成" in first.text


@pytest.mark.parametrize(
    "text",
    [
        "王强主持召开全县安全生产工作会议\n本报讯 县应急局、县住建局负责同志汇报了工作。\n"
        "会议指出，县应急局要牵头抓好排查整治，县公安局要积极配合，6月底前完成排查。\n由县住建局负责整治，务必完成。\n",
        "关于2024年端午节放假安排的通知\n一、6月10日放假1天。\n"
        "二、各单位要落实值班制度，由县政府办公室负责值班抽查，县应急局配合，确保安全。\n三、请于6月7日前报送值班表。\n",
        "清源县建筑垃圾管理规定\n一、县城管局负责建筑垃圾的监督管理工作，县公安局、县生态环境局配合，依法查处。\n"
        "二、县住建局牵头建立联席会议制度，县交通运输局配合，定期会商。\n",
    ],
)
def test_sentences_of_papers_that_plan_nothing_give_no_tasks(text: str) -> None:
    assert read_text(text).items == ()


def test_what_the_work_is_stands_before_who_does_it() -> None:
    (item,) = read_text("2024年工作要点\n一、任务\n（一）办会。会务工作由县水利局负责，县政府办公室配合。\n").items
    assert roles(item) == [("", "县水利局", "县政府办公室")]


def test_a_task_without_a_bracket_among_such_as_have_one_is_read_from_its_sentences() -> None:
    draft = read_text(
        "清源市2024年重点任务分工方案\n"
        "一、推行告知承诺制，由市行政审批局牵头，各县区人民政府负责，9月底前完成。\n"
        "二、推进证照互认。（市市场监管局、市税务局牵头，有关部门按职责分工负责）\n"
        "三、提升服务水平，让群众满意。\n"
    )
    assert [roles(item) for item in draft.items] == [
        [("市行政审批局", "", ""), ("", "", "")],
        [("市市场监管局 市税务局", "", "")],
        [],
    ]
    assert draft.items[0].title == "推行告知承诺制"
    assert draft.items[0].clauses[1].collectives == ("各县区人民政府",)
    assert [(doubt.kind, doubt.passage) for doubt in draft.doubts] == [("general", "三、提升服务水平，让群众满意。")]


def test_sets_that_help_a_leader_and_who_does_a_thing_together_are_read_in_sentences() -> None:
    first, second, third = read_text(
        "关于“三夏”工作的会议纪要\n"
        "一、关于农机调度。由区农业农村局牵头，各镇街配合，5月25日前完成检修。\n"
        "二、关于秸秆禁烧。区生态环境分局负总责，实行24小时值班。\n"
        "三、关于粮食收购。区发改委（区粮食局）会同区财政局、农发行研究收购方案，于5月28日前提交区政府。\n"
    ).items
    assert roles(first) == [("区农业农村局", "", "")]
    assert first.clauses[0].collectives == ("各镇街",)
    assert roles(second) == [("区生态环境分局", "", "")]
    assert roles(third) == [("区发改委（区粮食局）", "", "区财政局 农发行")]
    assert [doubt.proposal for doubt in third.doubts] == ["区发改委（区粮食局）牵头"]


def test_a_notice_all_in_sentences_gives_each_unit_its_task() -> None:
    draft = read_text(
        "2024年全县森林防火工作安排\n各乡镇人民政府，县直有关单位：\n现将2024年森林防火工作安排如下：\n"
        "各乡镇要于3月20日前成立防火专班，并将名单报县林业局。县林业局要在清明节前组织一次培训。"
        "县应急局会同县林业局于4月底前完成应急预案修订。\n县公安局负责打击野外违规用火行为。"
        "县气象局每周发布一次火险等级预报，县融媒体中心配合宣传。\n县林业局\n2024年2月28日\n"
    )
    assert [roles(item) for item in draft.items] == [
        [("", "", "")],
        [("", "县林业局", "")],
        [("县应急局", "", "县林业局")],
        [("", "县公安局", "")],
        [("县气象局", "", "县融媒体中心")],
    ]
    assert draft.items[0].clauses[0].collectives == ("各乡镇",)
    # The State Council's list has 清明 from 4 April 2024 on; that the day is meant is asked.
    days = [[due.on.isoformat() for due in item.due if due.on] for item in draft.items]
    assert days == [["2024-03-20"], ["2024-04-03"], ["2024-04-30"], [], []]
    assert draft.items[4].cadence == "weekly"


@pytest.mark.parametrize("title", ["我县召开森林防火工作会", "县林业局多措并举抓防火", None])
def test_news_in_sentences_gives_none(title: str | None) -> None:
    words = "县林业局要在清明节前组织一次培训。县公安局负责打击野外违规用火行为。\n县气象局每周发布一次预报。\n"
    assert read_text(f"{title}\n{words}" if title else words).items == ()


def test_who_does_something_by_a_day_needs_no_word_of_a_role() -> None:
    draft = read_text(
        "2024年双拥工作安排\n一、任务\n1.走访慰问。7月25日前，市退役军人局组织走访驻地部队，各成员单位参加。\n"
        "2.培训。6月底前，市教育局组织教师培训。\n3.市财政局加强监管。\n4.发放补助。（市财政局）\n"
    )
    assert [roles(item) for item in draft.items] == [
        [("市退役军人局", "", "")],
        [("", "市教育局", "")],
        [],
        [("", "市财政局", "")],
    ]
    assert draft.items[0].clauses[0].collectives == ("各成员单位",)


def test_a_set_of_units_that_opens_a_task_has_it() -> None:
    draft = read_text(
        "关于印发2024年治超工作要点的通知\n各有关单位：\n1.市交通运输局负责完善治超站点。\n"
        "2.市公安局负责联合执法。\n3.各乡镇（街道）每年排查货源企业不少于2家。\n4.各乡镇配合做好宣传。\n5.各单位要高度重视。\n"
    )
    assert [[clause.collectives for clause in item.clauses] for item in draft.items[2:]] == [
        [("各乡镇（街道）",)],
        [("各乡镇",)],
        [],
    ]
    assert [(target.metric, target.value) for target in draft.items[2].targets] == [("排查货源企业", 2)]


def test_whom_a_sentence_asks_to_organise_something_and_paragraphs_without_numbers_get_none() -> None:
    draft = read_text(
        "关于做好今冬明春火灾防控工作的通知\n各乡镇人民政府，县直各单位：\n一、突出重点整治\n"
        "（一）高层建筑。县住建局、县消防救援大队要对高层建筑开展排查，2024年12月20日前完成。\n"
        "（二）经营性自建房。由各乡镇（街道）组织排查，县住建局负责技术指导。\n二、强化宣传教育\n"
        "县融媒体中心要开设专栏，每周播放公益广告不少于10次。\n三、加大应对力度\n县应急局应对不力的，约谈。\n县消安委\n2024年11月5日\n"
    )
    assert [(item.number_text, item.title) for item in draft.items[:3]] == [
        ("（一）", "高层建筑"),
        ("（二）", "经营性自建房"),
        ("二、", "强化宣传教育"),
    ]
    assert [roles(item) for item in draft.items[:3]] == [
        [("", "县住建局 县消防救援大队", "")],
        [("", "", ""), ("", "县住建局", "")],
        [("", "县融媒体中心", "")],
    ]
    assert draft.items[1].clauses[0].collectives == ("各乡镇（街道）",)
    assert [doubt.kind for doubt in draft.doubts if doubt.kind == "number"] == []


def test_who_does_it_right_before_a_date_a_verb_or_together() -> None:
    draft = read_text(
        "2025年校园安全工作要点\n1.县教育局负责制定方案，县财政局负责落实资金。\n2.县教育局6月底前完成隐患排查。\n"
        "3.各乡镇5月10日前完成自查，县住建局5月20日前完成抽查。\n4.县教育局要抓好校园安全，8月底前完成排查。\n"
        "5.县公安局会同县交通局每月联合执法。\n6.县教育局要组织应急演练。\n7.6月15日前县教育局报送评价材料。\n"
    )
    assert [roles(item) for item in draft.items] == [
        [("", "县教育局", ""), ("", "县财政局", "")],
        [("", "县教育局", "")],
        [("", "", ""), ("", "县住建局", "")],
        [("", "县教育局", "")],
        [("县公安局", "", "县交通局")],
        [("", "县教育局", "")],
        [("", "县教育局", "")],
    ]
    assert [(str(due.on), due.what) for due in draft.items[2].due] == [
        ("2025-05-10", "完成自查"),
        ("2025-05-20", "完成抽查"),
    ]


def test_sentences_below_a_stage_that_has_only_its_time_in_brackets_say_who() -> None:
    stage, task = read_text(
        "2025年整治方案\n一、步骤\n（一）集中整治阶段（4月1日至10月31日）\n县应急局牵头，县公安局配合，开展整治。\n"
        "（二）巡查。（县住建局）\n"
    ).items
    assert roles(stage) == [("县应急局", "", "县公安局")]
    assert [str(due.on) for due in stage.due] == ["2025-10-31"]
    assert roles(task) == [("", "县住建局", "")]
