"""What is thrown away at night, and what never is."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from aiogram import Bot
from sqlalchemy import Engine, event

from bot.road_in.rows import Rows
from jobs import housekeeping
from models import clock
from models.actions.office import found_office
from models.audit import AuditEvent
from models.database import Database
from models.forms import Draft, Form
from models.inbox import Update, UpdateState
from models.outbox import Gate, Letter, LetterState, SentCall
from tests.jobs.conftest import House, at

SECOND = timedelta(seconds=1)
MONTH = timedelta(days=30)
LONG = timedelta(days=400)


async def _sweep(house: House) -> None:
    house.now = at("2023-09-29", "03:10")
    await housekeeping.sweep(house.database, house.office, house.now)


def _update(number: int, state: UpdateState, received: datetime, worked: datetime | None = None) -> Update:
    return Update(bot_id=1, update_id=number, person=1001, received_at=received, state=state, worked_at=worked)


async def test_updates_go_a_month_after_they_were_worked(house: House) -> None:
    month_ago = at("2023-09-29", "03:10") - MONTH
    await house.add(
        _update(1, UpdateState.ANSWERED, month_ago - MONTH, month_ago - SECOND),
        _update(2, UpdateState.FAILED, month_ago - MONTH, month_ago - SECOND),
        _update(3, UpdateState.FAILED, month_ago - SECOND, month_ago - SECOND),
        _update(4, UpdateState.ANSWERED, month_ago - MONTH, month_ago),
        _update(5, UpdateState.WAITING, month_ago - MONTH),
        _update(6, UpdateState.DONE, month_ago - MONTH),
    )
    await _sweep(house)
    assert [update.update_id for update in await house.all(Update)] == [4, 5, 6]


async def test_calls_and_gates_go_by_the_machines_own_time(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    wall = at("2026-01-05", "12:00")
    monkeypatch.setattr(clock, "wall", lambda: wall)
    await house.add(
        SentCall(chat_id=1, at=wall - timedelta(seconds=121)),
        SentCall(chat_id=2, at=wall - timedelta(seconds=120)),
        Gate(chat_id=1, until=wall - SECOND),
        Gate(chat_id=2, until=wall),
    )
    await _sweep(house)
    assert [call.chat_id for call in await house.all(SentCall)] == [2]
    assert [gate.chat_id for gate in await house.all(Gate)] == [2]


async def test_what_was_typed_is_kept_for_four_hundred_days(house: House) -> None:
    old = at("2023-09-29", "03:10") - LONG
    for name, touched in (("gone", old - SECOND), ("kept", old)):
        await house.add(
            Form(key=name, updated_at=touched),
            Draft(person=1001, form=name, words={"text": "进展"}, updated_at=touched),
        )
    await _sweep(house)
    assert [form.key for form in await house.all(Form)] == ["kept"]
    assert [draft.form for draft in await house.all(Draft)] == ["kept"]


async def test_letters_and_audit_events_stay_for_ever(house: House) -> None:
    ten_years_ago = at("2013-09-29", "03:10")
    await house.letter("李科长", ten_years_ago, state=LetterState.SENT, sent_at=ten_years_ago)
    facts: dict[str, Any] = {"deed": "plan.adopted", "about": "plan:1", "facts": "{}", "before": "", "hash": ""}
    await house.add(AuditEvent(office_id=house.office.id, seq=1, at=ten_years_ago, **facts))
    await _sweep(house)
    assert len(await house.all(Letter)) == len(await house.all(AuditEvent)) == 1


async def test_it_goes_on_batch_by_batch_until_nothing_is_left(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(housekeeping, "BATCH", 3)
    long_ago = at("2023-01-01", "09:00")
    await house.add(*(_update(number, UpdateState.ANSWERED, long_ago, long_ago) for number in range(1, 9)))
    await house.add(*(Form(key=str(number), updated_at=long_ago - LONG) for number in range(6)))
    await _sweep(house)
    assert await house.all(Update) == await house.all(Form) == []


async def test_run_twice_nothing_more(house: House) -> None:
    await house.add(Form(key="kept", updated_at=house.now))
    await _sweep(house)
    await _sweep(house)
    assert len(await house.all(Form)) == 1


async def test_where_nothing_has_served_nothing_is_written(house: House) -> None:
    await house.add(Form(key="kept", updated_at=house.now))
    said: list[str] = []

    def note(_: Any, __: Any, statement: str, *more: Any) -> None:
        said.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        await _sweep(house)
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    assert [statement.split()[0] for statement in said] == ["SELECT"]


async def test_a_batch_costs_the_batch_however_much_is_kept(tmp_path: Path) -> None:
    """On SQLite, which says its plan for every statement, no large table is walked from end to end."""
    database = Database(f"sqlite+aiosqlite:///{tmp_path}/duban.sqlite")
    await database.climb()
    long_ago, now = at("2020-01-01", "09:00"), at("2023-09-29", "03:10")
    office = await found_office(database, now, name="办公室", zone="Asia/Shanghai", language="zh")
    async with database.writing() as session:
        session.add_all([_update(1, UpdateState.ANSWERED, long_ago, long_ago), Form(key="old", updated_at=long_ago)])
        session.add(SentCall(chat_id=1, at=long_ago))
        await session.commit()
    plans: list[str] = []

    def explain(_: Any, cursor: Any, statement: str, given: Any, *__: Any) -> None:
        if statement.startswith(("SELECT", "DELETE")):
            cursor.execute("EXPLAIN QUERY PLAN " + statement, given)
            plans.extend(f"{statement[:6]} {step[-1]}" for step in cursor.fetchall())

    event.listen(Engine, "before_cursor_execute", explain)
    try:
        await housekeeping.sweep(database, office, now)
        await Rows(database, Bot("1:TEST")).left()
    finally:
        event.remove(Engine, "before_cursor_execute", explain)
        await database.close()
    large = [plan for plan in plans if plan.split()[2] in ("inbox", "form", "sent_call")]
    assert large == [
        # The look whether there is anything, then what it found.
        "SELECT SEARCH inbox USING COVERING INDEX ix_inbox_worked_at (worked_at<?)",
        "SELECT SEARCH sent_call USING COVERING INDEX ix_sent_call_at (at<?)",
        "SELECT SEARCH form USING COVERING INDEX ix_form_updated_at (updated_at<?)",
        "SELECT SEARCH inbox USING INDEX ix_inbox_worked_at (worked_at<?)",
        "DELETE SEARCH inbox USING INDEX sqlite_autoindex_inbox_1 (bot_id=? AND update_id=?)",
        "SELECT SEARCH sent_call USING COVERING INDEX ix_sent_call_at (at<?)",
        "DELETE SEARCH sent_call USING INTEGER PRIMARY KEY (rowid=?)",
        "SELECT SEARCH form USING INDEX ix_form_updated_at (updated_at<?)",
        "DELETE SEARCH form USING INDEX sqlite_autoindex_form_1 (key=?)",
        "SELECT SEARCH inbox USING INDEX updates_to_work (bot_id=?)",
    ]
