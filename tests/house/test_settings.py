"""Every setting is explained in .env.example, with its default, and nothing there is made up."""

import re
from io import StringIO
from pathlib import Path

import pytest
from dotenv import dotenv_values

from bot.settings import Settings, WrongSettings, read_settings
from tests.house.sources import HOUSE

EXAMPLE = (HOUSE / ".env.example").read_text(encoding="utf-8")
HAN = re.compile(r"[\u4e00-\u9fff]")

# What a line of the example looks like: a setting commented out, with its default; the operator takes the # away.
LINE = re.compile(r"^#([A-Z][A-Z_]*)=(.*)$", re.MULTILINE)


def settings_of(text: str) -> dict[str, str]:
    return {name: value or "" for name, value in dotenv_values(stream=StringIO(text)).items()}


def as_if_chosen() -> str:
    return LINE.sub(r"\1=\2", EXAMPLE)


def test_every_setting_is_in_the_example_and_every_line_of_it_is_a_setting() -> None:
    assert list(settings_of(as_if_chosen())) == [name.upper() for name in Settings.model_fields]


def test_example_as_it_stands_chooses_nothing() -> None:
    assert settings_of(EXAMPLE) == {}


def test_example_with_every_line_chosen_is_the_default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    file = tmp_path / ".env"
    file.write_text(as_if_chosen(), encoding="utf-8")
    assert Settings(_env_file=file) == Settings(_env_file=None)


@pytest.mark.parametrize("name", [name.upper() for name in Settings.model_fields])
def test_setting_is_explained_in_chinese_and_english(name: str) -> None:
    before, found, _ = EXAMPLE.partition(f"\n#{name}=")
    assert found
    block = before.rpartition("\n\n")[2]
    assert HAN.search(block)
    assert re.search(r"[A-Za-z]{3,}[a-z ,.:;]* [a-z]", block)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("COORDINATORS", "陈主任"),
        ("TIMEZONE", "Asia/Xinmi"),
        ("LANGUAGE", "fr"),
        ("DATABASE_URL", "mysql://somewhere"),
        ("BOT_TOKEN", "abc"),
        ("BOT_TOKEN", "12 34:abc"),
        ("BOT_TOKEN", "1234:ab c"),
        ("REDIS_URL", "foo"),
        ("REDIS_URL", "http://127.0.0.1:6379/0"),
        ("REDIS_URL", "redis://:6379/0"),
        ("REDIS_URL", "redis://127.0.0.1:port/0"),
        ("REDIS_URL", "redis://127.0.0.1:6379/forms"),
        ("SEND_RATE", "many"),
        ("HTTP_PORT", "70000"),
        ("LOG_LEVEL", "LOUD"),
        ("LOG_FORMAT", "xml"),
        ("CLOCK_START", "yesterday"),
    ],
)
def test_wrong_value_stops_the_start_with_one_line_that_names_the_setting(
    name: str, value: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(name, value)
    with pytest.raises(WrongSettings) as wrong:
        read_settings()
    lines = str(wrong.value).splitlines()
    assert len(lines) == 1
    assert lines[0].startswith(f"{name}: ")


@pytest.mark.parametrize(
    "address",
    [
        "redis://127.0.0.1",
        "redis://:word@127.0.0.1:6379/3",
        "rediss://redis.example.com/?ssl_cert_reqs=none",
        "unix:///r",
    ],
)
def test_redis_may_be_anywhere_that_redis_may_be(address: str) -> None:
    assert Settings(_env_file=None, redis_url=address).redis_url == address


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A folder without .env, and no setting in the environment."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    return monkeypatch


@pytest.mark.parametrize(
    ("settings", "line"),
    [
        ({"HTTP_PORT": "abc"}, "HTTP_PORT: 应是整数"),
        ({"HTTP_PORT": "99999"}, "HTTP_PORT: 应在 0 到 65535 之间"),
        ({"HTTP_PORT": "-1"}, "HTTP_PORT: 应在 0 到 65535 之间"),
        ({"SEND_RATE": "500"}, "SEND_RATE: 应在 1 到 30 之间"),
        ({"SEND_RATE": "0", "LANGUAGE": "en"}, "SEND_RATE: must be between 1 and 30"),
        ({"OFFICE_NAME": "办" * 61}, "OFFICE_NAME: 最多60个字"),
        ({"COORDINATORS": "1001，陈主任"}, "COORDINATORS: 应是数字 ID，多个用逗号分开"),
        ({"BOT_TOKN": "1"}, "BOT_TOKN: 没有这项设置，是不是 BOT_TOKEN？"),
        ({"COORDINATOR": "1001"}, "COORDINATOR: 没有这项设置，是不是 COORDINATORS？"),
    ],
    ids=lambda value: (
        "-".join(f"{name}={word[:12]}" for name, word in value.items()) if isinstance(value, dict) else ""
    ),
)
def test_a_wrong_value_is_told_in_its_own_words(bare: pytest.MonkeyPatch, settings: dict[str, str], line: str) -> None:
    for name, value in settings.items():
        bare.setenv(name, value)
    with pytest.raises(WrongSettings) as wrong:
        read_settings()
    assert str(wrong.value) == line


def test_an_empty_setting_is_the_default_whichever_it_is(bare: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        bare.setenv(name.upper(), "")
    assert read_settings() == Settings(_env_file=None)


@pytest.mark.parametrize(
    "name", ["HTTPS_PORT", "DATABASE_URI", "REDIS_URI", "LOGLEVEL", "LANG", "TZ", "XDG_DATA_DIRS", "HTTP_PROXY"]
)
def test_another_programs_variable_is_left_alone(bare: pytest.MonkeyPatch, name: str) -> None:
    bare.setenv(name, "something")
    assert read_settings() == Settings(_env_file=None)


def test_a_name_like_one_of_ours_is_left_alone_where_ours_is_set(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("BOT_TOKEN", "1:A")
    bare.setenv("BOT_TOKENS", "1:A,2:B")
    assert not read_settings().is_sandbox


def test_the_longest_office_name_is_taken(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("OFFICE_NAME", "办" * 60)
    assert read_settings().office_name == "办" * 60
