"""Papers in forms that the folder of real ones lacks: each file read, each answer written by hand from the paper."""

from pathlib import PurePath

import pytest

from models.notice.draft import DraftItem
from models.notice.paper import text_of_bytes
from models.notice.read import read_text
from tests.notice.papers.built import papers

PAPERS = papers()


def roles(item: DraftItem) -> set[tuple[str, str]]:
    return {
        (role, name)
        for clause in item.clauses
        for role, names in (
            ("lead", clause.lead_units),
            ("other", clause.responsible_units),
            ("coop", clause.cooperating_units),
            ("all", clause.collectives),
        )
        for name in names
    }


@pytest.mark.parametrize("name", PAPERS)
def test_paper_is_read_as_its_answer_says(name: str) -> None:
    data, answer = PAPERS[name]
    draft = read_text(text_of_bytes(data, PurePath(name).suffix))
    assert (draft.title, draft.document_number, draft.issuer) == (answer.title, answer.number, answer.issuer)
    assert (draft.issued_on.isoformat() if draft.issued_on else None) == answer.issued_on
    assert len(draft.items) == len(answer.tasks)
    for item, task in zip(draft.items, answer.tasks, strict=True):
        assert item.title.startswith(task.title)
        assert (item.number, item.parent) == (task.number, task.parent), task.title
        assert roles(item) == task.triples(), task.title
        first = item.due[0].on if item.due else None
        assert (first.isoformat() if first else "") == task.due, task.title
        if task.targets:
            told = " ".join(f"{target.value}{target.unit}" for target in item.targets)
            assert told == task.targets, task.title


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_that_lost_nothing_is_asked_nothing_but_what_it_leaves_vague(name: str) -> None:
    data, _answer = PAPERS[name]
    vague = {
        "numbered.docx": [
            "时限“秋季学期开学前”不够明确，是否按原文说法、不设具体日期办理？",
            "“各乡镇、街道和各成员单位要细化措施、压实责任，于2024年12月10日前将工作总结报县食安办”"
            "写了时限，没有单列为事项，是否只作一般性要求，不列为任务？",
        ],
        "minutes.txt": [
            "“五、会议强调，各有关单位要提高站位，密切配合，市政府督查室要加强督导，确保项目国庆节前建成通车。”"
            "没有写明责任单位，是否作为一般性要求，不分派？",
            "时限“国庆节前”不够明确，是否按2024年9月30日办理？",
        ],
        "town.txt": [
            "责任分工的括号似有缺失，是否应为“（镇农业农村服务中心牵头，派出所、综合行政执法队配合）”？",
            "“5.档案整理”没有写明责任单位，是否作为一般性要求，不分派？",
        ],
    }
    doubts = read_text(text_of_bytes(data, PurePath(name).suffix)).doubts
    assert [doubt.question for doubt in doubts] == vague.get(name, [])
