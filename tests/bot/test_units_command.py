"""`duban units FILE` as an operator types it."""

import asyncio
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import cli
from models.actions.office import found_office
from models.database import Database
from tests.actions.cast import MORNING

REGISTRY = "name,kind,aliases\n市司法局,department,司法局\n城关镇,township,\n"


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """An operator's folder, in which nothing has been started yet."""
    url = f"sqlite+aiosqlite:///{tmp_path}/duban.db"
    monkeypatch.chdir(tmp_path)
    for name, value in {"DATABASE_URL": url, "DATA_DIR": str(tmp_path / "data"), "LANGUAGE": "zh"}.items():
        monkeypatch.setenv(name, value)
    for name in ("BOT_TOKEN", "TIMEZONE", "CLOCK_START"):
        monkeypatch.delenv(name, raising=False)
    return url


async def _found(url: str) -> None:
    database = Database(url)
    await database.climb()
    await found_office(database, MORNING, name="新密", zone="Asia/Shanghai", language="zh")
    await database.close()


def _units(words: str, file: str = "名录.csv") -> tuple[int, str]:
    Path("名录.csv").write_text(words, encoding="gb18030")
    outcome = CliRunner().invoke(cli, ["units", file])
    return outcome.exit_code, outcome.output


def test_a_registry_is_entered_once(url: str) -> None:
    asyncio.run(_found(url))
    assert _units(REGISTRY) == (0, "新登记2个单位；名录里已有、没有改动的0个。\n")
    assert _units(REGISTRY + "市法院,court,\n") == (0, "新登记1个单位；名录里已有、没有改动的2个。\n")


def test_what_is_wrong_is_said_in_a_line(url: str) -> None:
    assert _units(REGISTRY) == (1, "还没有启动过；启动一次 duban run，会自动建立数据库和办公室\n")
    assert _units(REGISTRY, "没有.csv") == (1, "找不到文件 没有.csv。\n")
    assert _units(REGISTRY.replace("township", "镇")) == (
        1,
        "第3行 kind 列是“镇”，只能是 department, party_organ, congress_cppcc, court, procuratorate, township, "
        "subdistrict, vertical_agency, other。\n",
    )
