"""`duban read` as people and programs call it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import structlog
from typer.testing import CliRunner

from bot.cli import cli
from tests.notice.seed import PAPER, draft

REGISTRY = PAPER.with_name("xinmi-units.csv")


def call(*words: str | Path) -> tuple[int, str]:
    outcome = CliRunner().invoke(cli, ["read", *map(str, words)])
    return outcome.exit_code, outcome.stdout


def test_json_is_the_draft_alone() -> None:
    code, out = call(PAPER, "--json")
    assert code == 0
    assert json.loads(out) == json.loads(json.dumps(draft().as_json()))


PAPER_KEYS = ["title", "document_number", "issuer", "issued_on", "recipients", "sections", "items", "doubts"]
LISTS = ["clauses", "lead_units", "responsible_units", "cooperating_units", "collectives", "due", "targets", "doubts"]
ITEM_KEYS = {"number", "number_text", "parent", "section", "title", "text", "due_on", "due_text", "cadence", *LISTS}


def test_json_has_the_keys_of_the_design_and_no_null_lists() -> None:
    read = draft().as_json()
    assert list(read) == PAPER_KEYS
    assert set(read["sections"][0]) == {"number", "title"}
    for item in read["items"]:
        assert set(item) == ITEM_KEYS
        assert all(isinstance(item[name], list) for name in LISTS)
        for clause in item["clauses"]:
            assert set(clause) == {"lead_units", "responsible_units", "cooperating_units", "collectives", "text"}
    (due,) = read["items"][22]["due"]
    assert set(due) == {"on", "text", "for"}
    assert set(read["items"][3]["targets"][0]) == {"text", "metric", "comparator", "value", "unit", "each_unit"}
    assert set(read["doubts"][0]) == {"kind", "passage", "line", "question", "proposal"}


def test_without_json_it_is_an_outline_for_the_eye() -> None:
    code, out = call(PAPER)
    assert code == 0
    assert "（十二）全面落实行政执法责任制" in out
    assert "牵头：市司法局；分工：有关部门、各乡(镇)、街道" in out


def test_units_are_written_as_the_registry_writes_them() -> None:
    code, out = call(PAPER, "--json", "--units", REGISTRY)
    items = {item["number"]: item for item in json.loads(out)["items"]}
    assert code == 0
    assert items[2]["responsible_units"] == ["市司法局", "市委组织部"]
    assert items[26]["lead_units"] == ["市大数据局"]
    assert items[24]["lead_units"] == ["市发展改革委"]


def test_secret_paper_is_refused_in_words(tmp_path: Path) -> None:
    paper = tmp_path / "paper.txt"
    paper.write_text("机密★1年\n关于印发工作安排的通知\n一、加强领导。（市司法局牵头）\n", encoding="utf-8")
    code, out = call(paper, "--json")
    assert code == 2
    assert list(json.loads(out)) == ["refused"]


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.docx", b"PK\x03\x04..."), ("a.txt", b"%PDF-1.7"), ("a.txt", b"\xff\x00\x80\x81\xff"), ("a.pdf", b"text")],
)
def test_what_cannot_be_read_is_refused(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    code, out = call(tmp_path / name, "--json")
    assert code == 2
    assert json.loads(out)["refused"]


def test_missing_file_is_refused(tmp_path: Path) -> None:
    code, out = call(tmp_path / "none.txt", "--json")
    assert code == 2
    assert "none.txt" in json.loads(out)["refused"]


def test_reading_waits_for_no_telegram_and_no_database() -> None:
    heavy = "aiogram", "aiogram_dialog", "aiohttp", "sqlalchemy", "sqlmodel", "pydantic_settings", "alembic"
    script = (
        "import sys; from bot.cli import cli\n"
        f"try: cli(['read', {str(PAPER)!r}, '--json'])\nexcept SystemExit as end: assert not end.code\n"
        f"print([name for name in {heavy!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stderr.strip().endswith("[]")


def test_a_paper_that_keeps_its_reader_too_long_ends_in_a_sentence(tmp_path: Path) -> None:
    """It is read in a process of its own, with bounds: here one that has next to no time."""
    paper = tmp_path / "evil.txt"
    paper.write_bytes(b"\xef\xbb\xbf" + "一、甲。".encode() * 100_000)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("bot.reading.read_paper.__defaults__", (0.2,))
        outcome = CliRunner().invoke(cli, ["read", str(paper)])
    assert (outcome.exit_code, outcome.stdout) == (2, "")
    assert "这份文件读了太久没有读完，已停下。" in outcome.stderr


def test_reading_leaves_the_log_as_it_was() -> None:
    before = structlog.get_config()
    call(PAPER, "--json")
    assert structlog.get_config() == before
