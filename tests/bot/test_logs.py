"""A bot's token never reaches a line of the log, wherever it stands."""

import logging
from collections.abc import Iterator

import pytest
import structlog

from bot.logs import redacted, set_up_logs

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


@pytest.mark.parametrize(
    ("said", "logged"),
    [
        (TOKEN, "<token>"),
        (f"https://api.telegram.org/bot{TOKEN}/getMe", "https://api.telegram.org/bot<token>/getMe"),
        (f"https://api.telegram.org/file/bot{TOKEN}/a.jpg", "https://api.telegram.org/file/bot<token>/a.jpg"),
        (f"/bot{TOKEN.replace(':', '%3A')}/getMe", "/bot<token>/getMe"),
        (f"/bot{TOKEN.replace(':', '%3a')}/getMe", "/bot<token>/getMe"),
        ("2023-09-28T08:30:00 127.0.0.1:5432", "2023-09-28T08:30:00 127.0.0.1:5432"),
    ],
    ids=["alone", "call", "file", "quoted", "quoted in small letters", "no token"],
)
def test_token_is_taken_out_wherever_it_stands(said: str, logged: str) -> None:
    assert redacted(said) == logged


@pytest.fixture
def logs_as_they_were() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


@pytest.mark.parametrize("style", ["json", "console"])
@pytest.mark.usefixtures("logs_as_they_were")
def test_traceback_that_quotes_an_address_is_logged_without_the_token(
    style: str, capsys: pytest.CaptureFixture[str]
) -> None:
    set_up_logs("INFO", style)
    try:
        raise ConnectionError(f"https://api.telegram.org/bot{TOKEN}/getMe")
    except ConnectionError as error:
        structlog.get_logger().error("call_failed", exc_info=error)
        logging.getLogger("aiohttp.client").exception("call of /bot%s", TOKEN)
    written = capsys.readouterr().err
    assert written.count("/bot<token>") >= 3
    assert "AAHdqTcv" not in written
