"""What the operator is told when nothing can start: their setting, and never somebody else's mistake as theirs."""

import asyncpg
import pytest
from sqlalchemy.exc import OperationalError, ProgrammingError

from bot.cli.cannot_start import cannot_start, database_refuses
from bot.texts import Texts

TEXTS = Texts("en", "UTC")


class NoRight(Exception):
    """As the driver's adapter tells it."""

    sqlstate = asyncpg.InsufficientPrivilegeError.sqlstate


@pytest.mark.parametrize(
    "error",
    [
        ConnectionRefusedError(111, "refused"),
        OperationalError("SELECT", {}, Exception("unable to open database file")),
        asyncpg.InvalidPasswordError("password authentication failed"),
        asyncpg.InvalidCatalogNameError("no such database"),
        ProgrammingError("CREATE TABLE", {}, NoRight("permission denied for schema public")),
    ],
    ids=lambda error: type(error).__name__,
)
def test_a_database_that_is_away_or_refuses_is_the_settings_matter(error: Exception) -> None:
    refused = database_refuses(error, named=True)
    assert refused is not None
    assert refused.told(TEXTS).startswith("DATABASE_URL: no database answers there: ")


@pytest.mark.parametrize(
    "error",
    [ProgrammingError("SELECT", {}, Exception("no such column")), LookupError(), ValueError("ours")],
    ids=lambda error: type(error).__name__,
)
def test_a_mistake_of_ours_shows_as_it_is(error: Exception) -> None:
    assert database_refuses(error, named=True) is None
    assert cannot_start(error) is None


def test_an_error_without_words_is_told_by_its_kind() -> None:
    refused = database_refuses(TimeoutError(), named=True)
    assert refused is not None
    assert refused.told(TEXTS) == "DATABASE_URL: no database answers there: TimeoutError"
