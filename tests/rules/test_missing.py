"""By when a returned reply is to be amended, where nobody names a day."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from models.rules.calendar import WorkCalendar
from models.rules.missing import amend_by_default

CALENDAR = WorkCalendar(ZoneInfo("Asia/Shanghai"))


@pytest.mark.parametrize(
    ("today", "due", "by"),
    [
        ("2023-09-12", "2023-09-22", "2023-09-22"),  # the third working day, Friday 09-15, is before the round's own
        ("2023-09-20", "2023-09-22", "2023-09-25"),  # over the weekend
        ("2023-09-12", None, "2023-09-15"),
    ],
)
def test_third_working_day_and_not_before_the_round_is_due(today: str, due: str | None, by: str) -> None:
    due_on = date.fromisoformat(due) if due else None
    assert amend_by_default(CALENDAR, date.fromisoformat(today), due_on) == date.fromisoformat(by)
