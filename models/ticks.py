"""Table: when each job of the timetable last ran."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from models.columns import Instant

TIMETABLE = "timetable"  # the row of the timetable itself: up to when everything due has been run


class JobTick(SQLModel, table=True):
    __tablename__ = "job_tick"

    name: str = Field(primary_key=True)
    ticked_at: datetime = Field(sa_type=Instant)  # the clock's now of the last run, turned or not
    wall_at: datetime = Field(sa_type=Instant)  # the machine's: a frozen tick shows by it
    trouble: str | None = None  # the last run's error, by name
