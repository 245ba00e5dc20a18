"""A wrong setting stops the start with one clear line; `duban doctor` says what is sound and what is not."""

import re
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.stories.cast import OFFICE
from tests.stories.office import CHEN, office_of
from tests.stories.process import FromTheShell
from tests.stories.town import ended, sandbox_of, town_of


@pytest.mark.parametrize(
    ("settings", "line"),
    [
        ({"TIMEZONE": "Mars/Phobos"}, "TIMEZONE: 不是有效的时区名，例如 Asia/Shanghai"),
        ({"DATABASE_URL": "mysql://x"}, "DATABASE_URL: 应以 sqlite+aiosqlite:/// 或 postgresql+asyncpg:// 开头"),
        (
            {"DATABASE_URL": "sqlite+aiosqlite://"},
            "DATABASE_URL: 应以 sqlite+aiosqlite:/// 或 postgresql+asyncpg:// 开头",
        ),
        (
            {"BOT_TOKEN": "1:A", "HTTP_PORT": "8443", "WEBHOOK_URL": "https://duban.example.com/hook"},
            "WEBHOOK_SECRET: 用 WEBHOOK_URL 就必须填它；没有它，谁都能冒充 Telegram",
        ),
        (
            {"BOT_TOKEN": "1:A", "CLOCK_START": "2023-08-14T09:00:00+08:00"},
            "CLOCK_START: 能拨动的时钟不能用在 Telegram 自己的地址上",
        ),
        ({"COORDINATORS": "陈主任"}, "COORDINATORS: 应是数字 ID，多个用逗号分开"),
        ({"HTTP_PORT": "99999"}, "HTTP_PORT: 应在 0 到 65535 之间"),
        ({"SEND_RATE": "0", "LANGUAGE": "en"}, "SEND_RATE: must be between 1 and 30"),
        ({"LANGUAGE": "fr"}, "LANGUAGE: 只能是 zh, en"),
        ({"HTTP_HOST": "999.1.1.1", "HTTP_PORT": "8080"}, "HTTP_HOST: 999.1.1.1 不是本机的地址："),
        ({"HTTP_HOST": "999.1.1.1"}, "HTTP_HOST: 999.1.1.1 不是本机的地址："),
        ({"HTTP_HOST": "192.0.2.1", "HTTP_PORT": "8080"}, "HTTP_HOST: 192.0.2.1 不是本机的地址："),
        ({"LANGUAGE": "en_US:en", "TIMEZONE": "Mars/Phobos"}, "TIMEZONE: 不是有效的时区名，例如 Asia/Shanghai"),
        ({"CLOCK_START": "yesterday"}, "CLOCK_START: 应是 ISO 时间，例如 2023-08-14T09:00:00+08:00"),
        ({"BOT_TOKEN": "no token"}, "BOT_TOKEN: Telegram 不认这个令牌"),
        ({"REDIS_URL": "foo"}, "REDIS_URL: 应写成 redis://主机:端口/库号，例如 redis://127.0.0.1:6379/0"),
        ({"REDIS_URL": "redis://127.0.0.1:1/0"}, "REDIS_URL: 那里没有 Redis 应答："),
        (
            {"DATABASE_URL": "postgresql+asyncpg://postgres@127.0.0.1:1/duban"},
            "DATABASE_URL: 那里没有数据库应答：",
        ),
    ],
    ids=lambda value: "-".join(value.values()).replace("/", "") if isinstance(value, dict) else "",
)
async def test_a_wrong_setting_stops_the_start_with_one_clear_line(
    tmp_path: Path, settings: dict[str, str], line: str
) -> None:
    code, said = await ended(tmp_path, "run", **settings)
    assert code == 2, said
    assert said.startswith(line), said
    assert said.count("\n") == 1, said


def test_a_wrong_setting_is_told_before_the_program_is_imported() -> None:
    heavy = "aiogram", "aiogram_dialog", "aiohttp", "alembic", "bot.cli.at_work"
    script = (
        "import sys; from bot.cli import cli\n"
        "try: cli(['run'])\nexcept SystemExit as end: assert end.code == 2\n"
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], env={"LANGUAGE": "fr"}, capture_output=True, text=True, check=True
    )
    assert (done.stdout, done.stderr) == ("[]\n", "LANGUAGE: 只能是 zh, en\n")


async def test_a_misspelt_setting_stops_the_start_and_another_programs_does_not(tmp_path: Path) -> None:
    example = "COMPOSE_PROJECT_NAME=duban\nBOT_TOKNE=1:A\nLANGAUGE=en\n"
    (tmp_path / ".env").write_text(example, encoding="utf-8")
    assert await ended(tmp_path, "run") == (
        2,
        "BOT_TOKNE: 没有这项设置，是不是 BOT_TOKEN？\nLANGAUGE: 没有这项设置，是不是 LANGUAGE？\n",
    )
    code, said = await ended(tmp_path, "doctor")
    assert code == 1
    assert said.startswith("✗ BOT_TOKNE: 没有这项设置")


async def test_a_second_sandbox_in_one_folder_says_where_the_first_is(tmp_path: Path) -> None:
    async with town_of(tmp_path / "first", "", FromTheShell) as (town, _):
        said = await ended(tmp_path, "run", DATA_DIR=str(tmp_path / "first" / "data"))
        assert said == (2, f"DATA_DIR: 演示环境已经在这个目录里运行，请打开 {town.chats}\n")


@pytest.mark.parametrize("setting", ["DATABASE_URL", "DATA_DIR"])
async def test_a_folder_that_cannot_be_made_stops_the_start_with_the_line_of_its_setting(
    tmp_path: Path, setting: str
) -> None:
    (tmp_path / "file").touch()
    folder = tmp_path / "file" / "here"  # a file is no folder, whoever asks
    value = f"sqlite+aiosqlite:///{folder}/duban.db" if setting == "DATABASE_URL" else str(folder)
    code, said = await ended(tmp_path, "run", **{setting: value})
    assert code == 2, said
    assert said.startswith(f"{setting}: {folder}"), said
    assert said.count("\n") == 1, said


async def test_a_taken_port_stops_the_start_with_one_clear_line(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        code, said = await ended(tmp_path, "run", HTTP_PORT=str(port))
    assert code == 2, said
    assert said.startswith(f"HTTP_PORT: 127.0.0.1:{port} 不能用："), said
    assert said.count("\n") == 1, said


async def test_a_token_that_nobody_knows_stops_the_start_and_is_not_said(tmp_path: Path) -> None:
    async with sandbox_of(tmp_path, "4200:RIGHT") as chats:
        code, said = await ended(tmp_path, "run", BOT_TOKEN="4200:WRONG-SECRET", BOT_API_URL=chats)
    assert (code, said) == (2, "BOT_TOKEN: Telegram 不认这个令牌\n")


async def test_doctor_on_a_fresh_folder_asks_for_a_start(tmp_path: Path) -> None:
    assert await ended(tmp_path, "doctor") == (
        1,
        "✓ 设置可用（演示环境）\n✗ 还没有启动过；启动一次 duban run，会自动建立数据库和办公室\n",
    )
    assert not list((tmp_path / "data").glob("*.db")), "to look is not to make a database"


async def test_doctor_on_wrong_settings_says_which(tmp_path: Path) -> None:
    code, said = await ended(tmp_path, "doctor", TIMEZONE="Mars/Phobos")
    assert (code, said) == (1, "✗ TIMEZONE: 不是有效的时区名，例如 Asia/Shanghai\n")


async def test_doctor_says_what_a_token_must_be_before_anybody_asks_telegram(tmp_path: Path) -> None:
    code, said = await ended(tmp_path, "doctor", BOT_TOKEN="abc")
    assert (code, said) == (1, "✗ BOT_TOKEN: Telegram 不认这个令牌\n")


async def test_doctor_says_that_nobody_answers_for_redis(tmp_path: Path) -> None:
    code, said = await ended(tmp_path, "doctor", REDIS_URL="redis://127.0.0.1:1/0")
    assert code == 1
    assert said.splitlines()[-1].startswith("✗ Redis 连不上：")


async def test_doctor_finds_a_good_database_sound_and_a_changed_record_broken(tmp_path: Path) -> None:
    async with town_of(tmp_path, "", FromTheShell) as (town, process):
        await town.settle()
        assert await process.stop() == 0
    code, said = await ended(tmp_path, "doctor")
    sound = said.splitlines()
    assert sound[:2] == ["✓ 设置可用（演示环境）", "✓ 数据库能连上（sqlite）"]
    assert re.fullmatch(r"✓ 表结构是最新的（\d+）", sound[2])
    assert sound[3] == f"✓ 办公室“{OFFICE}”，督办专员2人"
    # The founder is seated and named, the registry entered; six more are invited and sit down.
    assert sound[4] == "✓ 审计记录完整，共15条"
    assert [line[0] for line in sound] == ["✓"] * len(sound), said
    assert code == 0

    with sqlite3.connect(tmp_path / "data" / "sandbox.db") as database:
        database.execute("UPDATE audit_event SET deed = 'nothing' WHERE seq = 7")
    code, said = await ended(tmp_path, "doctor")
    broken = said.splitlines()
    assert broken[4] == "✗ 审计记录在第7条断开，有人改动过"
    assert broken[:4] + broken[5:] == sound[:4] + sound[5:]
    assert code == 1


async def test_an_office_without_coordinators_tells_the_operator_their_number(tmp_path: Path) -> None:
    async with office_of(tmp_path, "", FromTheShell, COORDINATORS="") as duban:
        await duban.start()
        phone = duban.town.phone(CHEN)
        await phone.open()
        await phone.hears(f"如果您是管理员，请把您的数字 ID {CHEN} 填进设置 COORDINATORS，再重新启动。")
