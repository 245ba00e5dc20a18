"""`duban units FILE` as an operator types it."""

import asyncio
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlmodel import col
from typer.testing import CliRunner

from bot.cli import cli
from models.actions.act import Act
from models.actions.office import found_office, program_speaker, seat_founders
from models.audit import AuditEvent
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
    office = await found_office(database, MORNING, name="新密", zone="Asia/Shanghai", language="zh")
    await seat_founders(Act(database, MORNING, program_speaker(office), "zh", b""), [1001])
    await database.close()


def _units(words: str, file: str = "名录.csv") -> tuple[int, str]:
    Path("名录.csv").write_text(words, encoding="gb18030")
    outcome = CliRunner().invoke(cli, ["units", file])
    return outcome.exit_code, outcome.output


def test_a_registry_is_entered_once(url: str) -> None:
    asyncio.run(_found(url))
    assert _units(REGISTRY) == (0, "新登记2个单位；名录里已有、没有改动的0个。\n")
    assert _units(REGISTRY + "市法院,court,\n") == (0, "新登记1个单位；名录里已有、没有改动的2个。\n")


async def _newest_event(url: str) -> datetime:
    database = Database(url)
    async with database.reading() as session:
        newest = (await session.scalars(select(AuditEvent).order_by(col(AuditEvent.seq).desc()).limit(1))).one()
    await database.close()
    return newest.at


def test_a_registry_is_entered_by_the_turned_clock(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An event later than that clock's now would draw it forward, over everything that was to come."""
    monkeypatch.setenv("CLOCK_START", "2023-08-14T09:00:00+08:00")
    monkeypatch.setenv("BOT_TOKEN", "1:TEST")
    monkeypatch.setenv("BOT_API_URL", "http://127.0.0.1:1")
    asyncio.run(_found(url))
    assert _units(REGISTRY)[0] == 0
    assert asyncio.run(_newest_event(url)) == MORNING


def test_what_is_wrong_is_said_in_a_line(url: str) -> None:
    assert _units(REGISTRY) == (1, "还没有启动过；启动一次 duban run，会自动建立数据库和办公室\n")
    assert _units(REGISTRY, "没有.csv") == (1, "找不到文件 没有.csv。\n")
    assert _units(REGISTRY.replace("township", "镇")) == (
        1,
        "第3行 kind 列是“镇”，只能是 department, party_organ, congress_cppcc, court, procuratorate, township, "
        "subdistrict, vertical_agency, other。\n",
    )
