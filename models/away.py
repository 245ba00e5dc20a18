"""Whether an error means that a server is away, as against a question that was wrong: the first is tried again."""

from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeout

_MISTAKES = (ProgrammingError, IntegrityError, DataError)  # a database that is there, asked a wrong thing


def is_away(error: BaseException) -> bool:
    """True for a database or a connection that does not answer; whatever was under way may be tried again."""
    if isinstance(error, DBAPIError):
        return not isinstance(error, _MISTAKES)
    return isinstance(error, PoolTimeout | OSError)
