"""The other real papers, where their folder lies beside the project; score.py there is the measure."""

import importlib.util
import json
import os
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from models.notice.paper import text_of
from models.notice.read import read_text
from tests.notice.seed import draft, f1, gold, read_triples, seed_text, wanted

FOLDER = Path(os.environ.get("DUBAN_NOTICES") or Path(__file__).parents[3] / "shared" / "notices")
PAPERS = sorted(FOLDER.glob("*.txt")) if FOLDER.is_dir() else []
ANSWERED = [paper for paper in PAPERS if paper.with_name(f"{paper.stem}.gold.json").exists()]
WITHOUT_TASKS = [paper for paper in PAPERS if "neg" in paper.name]

pytestmark = pytest.mark.notices


@pytest.fixture(scope="module")
def measure() -> ModuleType:
    path = FOLDER / "score.py"
    if not path.exists():
        pytest.skip("the folder of real papers is not here")
    spec = importlib.util.spec_from_file_location("score_of_notices", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_papers_are_here() -> None:
    if not ANSWERED:
        pytest.skip("the folder of real papers is not here")
    assert len(ANSWERED) >= 5
    assert WITHOUT_TASKS


def test_seed_and_answer_of_this_house_are_the_shared_ones(measure: ModuleType) -> None:
    assert seed_text() == (FOLDER / "seed.txt").read_text(encoding="utf-8")
    assert gold() == _answer(FOLDER / "seed.txt")


def test_units_of_the_seed_are_measured_here_as_there(measure: ModuleType) -> None:
    """So that F1 of the seed, asked of every run in test_seed.py, is score.py's also where its folder is not."""
    fifth = replace(draft().items[4], clauses=())
    lead_lost = replace(draft(), items=tuple(fifth if item.number == 5 else item for item in draft().items))
    for read, perfect in ((draft(), True), (lead_lost, False)):
        score = measure.score(gold(), read.as_json())
        assert f1(read_triples(read), wanted()) == measure.f1(*score["units"])
        assert (score["missed"] == score["wrong"] == []) == perfect


def _answer(paper: Path) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(paper.with_name(f"{paper.stem}.gold.json").read_text(encoding="utf-8"))
    return answer


@pytest.mark.parametrize("paper", ANSWERED, ids=lambda paper: paper.stem)
def test_paper_reads_as_its_answer_says(paper: Path, measure: ModuleType) -> None:
    answer, told = _answer(paper), read_text(text_of(paper)).as_json()
    score = measure.score(answer, told)
    hit, want, got = score["units"]
    assert measure.f1(hit, want, got) >= 0.98, (score["missed"], score["wrong"])
    for what in ("nos", "due", "coll", "number"):
        found, wanted = score[what]
        assert found == wanted, what
    assert told["issued_on"] == answer["date"]
    assert told["title"] == answer["title"]
    assert told["recipients"] == answer.get("recipients")
    assert told["issuer"] == answer["issuer"]


@pytest.mark.parametrize("paper", WITHOUT_TASKS, ids=lambda paper: paper.stem)
def test_paper_without_tasks_gives_none_and_says_what_it_seems_to_be(paper: Path) -> None:
    read = read_text(text_of(paper))
    assert read.items == ()
    assert [doubt.kind for doubt in read.doubts] == ["no_tasks"]
    assert read.doubts[0].proposal
