"""When a reminder may be heard again: this afternoon, or at nine of the next two sending days."""

from datetime import UTC, datetime, time, timedelta

from models.rules.calendar import WorkCalendar

AFTERNOON = time(15)
MORNINGS = 2


def moments_ahead(calendar: WorkCalendar, now: datetime) -> tuple[datetime, ...]:
    """In order; only such at which something may be sent."""
    today = calendar.local_date(now)
    afternoon = datetime.combine(today, AFTERNOON, calendar.zone).astimezone(UTC)
    found = [afternoon] if calendar.is_sending(today) and now < afternoon else []
    morning = calendar.sending_hour(today)
    for _ in range(MORNINGS):
        morning = calendar.next_sending_moment(max(morning, now) + timedelta.resolution)
        found.append(morning)
    return tuple(found)
