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
