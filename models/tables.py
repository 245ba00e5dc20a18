"""Every table, so that whoever needs them all (migrations, resets) has one place to ask.

A row's `id` is typed as it is once the row is flushed; before that it is None.
"""

from sqlalchemy import MetaData
from sqlmodel import SQLModel

from models import audit, forms, inbox, outbox, people, plan, progress, rounds, ticks

ALL = (audit, forms, inbox, outbox, people, plan, progress, rounds, ticks)

METADATA: MetaData = SQLModel.metadata
