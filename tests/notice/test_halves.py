"""Quotation marks of which half is lost: each asked about once, with the other half where the words around it say."""

from dataclasses import replace
from pathlib import Path

import pytest

from models.notice.halves import halves_lost
from models.notice.lines import Line, lines_of, plain
from models.notice.paper import text_of
from models.notice.read import read_text
from models.notice.wrapping import joined
from tests.notice.seed import seed_text
from tests.notice.test_other_papers import PAPERS

AS_IT_STANDS = "保留原文"


def asked(*lines: str) -> list[tuple[str, str]]:
    paper = [Line(number, line, plain(line)) for number, line in enumerate(lines, start=1)]
    return [(slip.passage, slip.proposal) for slips in halves_lost(paper).values() for slip in slips]


@pytest.mark.parametrize(
    ("words", "passage", "proposal"),
    [
        ("做好省级法治政府建设示范市”创建", "做好省级法治政府建设示范市”", "做好“省级法治政府建设示范市”"),
        ("各单位要认真落实三个区分开来”。", "各单位要认真落实三个区分开来”", "各单位要认真落实“三个区分开来”"),
        ("防止执法一刀切”等问题", "防止执法一刀切”", "防止执法“一刀切”"),
        ("深化“放管服改革，优化服务", "“放管服改革", "“放管服”改革"),
        ("以“便民利民为宗旨", "“便民利民为宗旨", "“便民利民”为宗旨"),
        ("推行“双随机、一公开监管", "“双随机、一公开", "“双随机、一公开”"),
        ("实现“一站通办、一日办结。", "“一站通办、一日办结", "“一站通办、一日办结”"),
        ("开展数源”“数聚”“数用行动", "开展数源”“数聚”“数用行动", "开展“数源”“数聚”“数用”行动"),
        ("以便民利民，有求必应”为宗旨", "以便民利民，有求必应”", "以“便民利民，有求必应”"),
        ("以“灵为核心，快速响应", "“灵为核心", "“灵”为核心"),
        ("发挥“首次考察补贴”城市体验礼遇”等政策", "城市体验礼遇”", "“城市体验礼遇”"),
        ("聚焦人才工作-生活-发展”全需求", "聚焦人才工作-生活-发展”", "聚焦人才“工作-生活-发展”"),
        ("推进”一网通办”改革", "”一网通办”", "“一网通办”"),
        ("推进“一网通办“改革", "“一网通办“", "“一网通办”"),
    ],
)
def test_the_other_half_is_proposed_where_the_words_around_it_say(words: str, passage: str, proposal: str) -> None:
    assert asked(words) == [(passage, proposal)]


def test_the_passage_is_told_apart_from_the_same_words_in_whole_quotation_marks() -> None:
    """（改一下）puts what is typed in the place of the passage: it must not be found somewhere else first."""
    assert asked("推动“一件事”改革，一件事”集成") == [("，一件事”", "，“一件事”")]


@pytest.mark.parametrize(
    "words",
    [
        "工作要求。”随后部署",
        "深耕高校创新源头”，联合建站",  # 高校“创新源头”, or all of it?
        "构建“共享算力资源池，面向企业开放",
        "推动“投早、投小、投科技，壮大产业",
        "实现学生从教室”到课堂的转换",
        "我们一直以来走过来今后也要走下去而看不出从哪里说起这样一句话”",
    ],
)
def test_where_nothing_tells_the_paper_is_left_as_it_stands(words: str) -> None:
    assert [proposal for _, proposal in asked(words)] == [AS_IT_STANDS]


@pytest.mark.parametrize(
    "lines",
    [
        ["坚持“三个结合”，落实“放管服”改革。"],
        ["坚持“做实“三个结合”文章”的要求"],
        ["他强调：“要抓落实。要见实效。”随后部署。"],
        ["依托“互联网+监管”“一网", "通办”平台"],  # a page's width broke the line
        ['推进"放管服"改革'],
        ["没有引号的一段话。"],
    ],
)
def test_whole_quotations_are_not_asked_about(lines: list[str]) -> None:
    assert asked(*lines) == []


def test_what_the_paper_has_whole_elsewhere_tells_where_half_of_it_belongs() -> None:
    assert asked("打造“一核双园多区”矩阵。", "建设一核双园多区”矩阵，") == [("建设一核双园多区”", "建设“一核双园多区”")]
    assert asked("打造“一核双园多区”矩阵。", "建设“一核双园多区矩阵，") == [("“一核双园多区矩阵", "“一核双园多区”矩阵")]


def test_what_is_said_of_marks_that_tell_nothing_is_one_plain_question() -> None:
    broken = seed_text().replace("增强四个意识、坚定四个自信、做到两个维护”,", "。”", 1)
    (doubt,) = (doubt for doubt in read_text(broken).doubts if doubt.kind == "quote" and doubt.line == 38)
    assert doubt.question == "「”」的引号缺一半，看不出另一半应在哪里，是否保留原文？"


@pytest.mark.notices
@pytest.mark.parametrize("paper", [paper for paper in PAPERS if paper.stem != "seed"], ids=lambda paper: paper.stem)
def test_papers_that_lost_no_mark_are_asked_nothing_and_each_mark_taken_out_is_missed(paper: Path) -> None:
    lines = joined(lines_of(text_of(paper)))
    assert halves_lost(lines) == {}
    for line in lines:
        for at, char in enumerate(line.text):
            if char in "“”":
                assert len(asked(line.text[:at] + line.text[at + 1 :])) == 1, (line.number, line.text[at - 5 : at + 9])


@pytest.mark.notices
def test_what_is_proposed_is_nearly_always_what_stood_there() -> None:
    """Of papers that lost none, each mark taken out: what cannot be known is not guessed."""
    right = wrong = nothing = 0
    for paper in PAPERS:
        lines = joined(lines_of(text_of(paper)))
        lost = halves_lost(lines)
        for n, line in enumerate(lines):
            for at in (at for at, char in enumerate(line.text) if char in "“”" and line.number not in lost):
                cut = line.text[:at] + line.text[at + 1 :]
                changed = [*lines[:n], replace(line, text=cut, plain=plain(cut)), *lines[n + 1 :]]
                (slip,) = halves_lost(changed)[line.number]
                nothing += slip.proposal == AS_IT_STANDS
                whole = cut[: slip.at] + slip.proposal + cut[slip.at + len(slip.passage) :] == line.text
                right += whole
                wrong += not whole and slip.proposal != AS_IT_STANDS
    assert (right > 100) is (wrong <= 5) is True, (right, wrong, nothing)


def test_clauses_that_lost_what_parts_their_names_and_their_brackets() -> None:
    draft = read_text(
        "关于印发2024年重点工作任务分解表的通知\n一、产业发展\n1.推进园区扩容提质市工信局市发改委负责\n"
        "2.做大做强龙头企业（市工信局牵头市科技局市财政局配合\n3、招引项目。签约项目40个。责任单位市商务局各县区\n"
    )
    one, two, three = [item.clauses[0] for item in draft.items]
    assert draft.items[0].title == "推进园区扩容提质"
    assert one.responsible_units == ("市工信局", "市发改委")
    assert (two.lead_units, two.cooperating_units) == (("市工信局",), ("市科技局", "市财政局"))
    assert (three.responsible_units, three.collectives) == (("市商务局",), ("各县区",))
    assert {doubt.kind for doubt in draft.doubts} == {"separator", "bracket"}
