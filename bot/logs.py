"""Logs: English event names, ids, no words of anybody; a bot's token never reaches a line."""

import logging
import re
import sys
from typing import Any

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

# Telegram puts the token into the address of every call, right behind "bot", and errors quote addresses.
_TOKEN = re.compile(r"(?<!\d)\d{3,}(?::|%3A)[A-Za-z0-9_-]{10,}", re.IGNORECASE)


def redacted(text: str) -> str:
    return _TOKEN.sub("<token>", text)


def in_a_line(error: BaseException) -> str:
    """What an error says, in one line and without a token; its kind where it says nothing."""
    return redacted(next((line for line in str(error).splitlines() if line.strip()), type(error).__name__))


def _redact(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    return {key: redacted(value) if isinstance(value, str) else value for key, value in event.items()}


class _Redacting(logging.Formatter):
    """The last gate: whatever was formatted, tracebacks too, passes without tokens."""

    def __init__(self, inner: logging.Formatter) -> None:
        super().__init__()
        self._inner = inner

    def format(self, record: logging.LogRecord) -> str:
        return redacted(self._inner.format(record))


def set_up_logs(level: str, style: str) -> None:
    """Everything to stderr, ours and the libraries' alike, as JSON or for a console."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    renderer: Any = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if style == "json"
        else structlog.dev.ConsoleRenderer(
            colors=sys.stderr.isatty(),
            exception_formatter=structlog.dev.plain_traceback,  # the rich one prints locals: people's words
        )
    )
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        cache_logger_on_first_use=True,
    )
    ends: list[Processor] = [structlog.stdlib.ProcessorFormatter.remove_processors_meta]
    if style == "json":
        ends.append(structlog.processors.format_exc_info)
    formatter = structlog.stdlib.ProcessorFormatter(foreign_pre_chain=shared, processors=[*ends, _redact, renderer])
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Redacting(formatter))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for noisy in ("aiogram.event", "aiogram.dispatcher", "aiohttp.access", "aiogram_dialog", "alembic"):
        logging.getLogger(noisy).setLevel(max(logging.WARNING, root.level))
