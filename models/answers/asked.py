"""What somebody asks for behind /status, beside a unit and an item: who is late."""

from models.rules.naming import fold

_LATE = frozenset({"到期未报", "未报", "逾期", "超期", "overdue", "late"})


def asks_who_is_late(words: str) -> bool:
    return fold(words) in _LATE
