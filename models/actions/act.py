"""One deed, one transaction: what every action is handed, and the frame that it runs in."""

import functools
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.database import Database
from models.inbox import Update, UpdateState
from models.rules.permissions import Deed, Speaker, Thing, check_may
from models.upsert import rows_changed

Given = ParamSpec("Given")
Outcome = TypeVar("Outcome")


@dataclass
class Act:
    """Who does something, when, and on the word of which update. One lives as long as one update is worked.

    `cause` is (bot id, update id), or None where the deed comes from the shell. `done` says that a run of this very
    update before a crash has done its deed; it then returned `outcome`, and the deed is not done again.
    """

    database: Database
    now: datetime
    speaker: Speaker
    language: str
    secret: bytes
    cause: tuple[int, int] | None = None
    done: bool = False
    outcome: Any = None
    spent: bool = False
    people_changed: bool = False
    _session: AsyncSession | None = field(default=None, repr=False)

    @property
    def session(self) -> AsyncSession:
        """The writing transaction of the deed under way."""
        if self._session is None:
            raise RuntimeError("there is a session only inside an action")
        return self._session

    @property
    def office_id(self) -> int:
        return self.speaker.office_id

    def check_may(self, deed: Deed, unit_id: int | None = None, member_id: int | None = None) -> None:
        """Raise Refusal unless the speaker may do this to a thing of this office, unit, member."""
        check_may(self.speaker, deed, Thing(self.office_id, unit_id, member_id))


def action(
    work: Callable[Concatenate[Act, Given], Coroutine[Any, Any, Outcome]],
) -> Callable[Concatenate[Act, Given], Coroutine[Any, Any, Outcome]]:
    """Frame a verb: fetch, may I, do, put letter; the commit comes here, once and last; rollback is the default.

    The update that caused it is marked in the same transaction, so that after a crash the deed is found done and its
    outcome is returned again instead of a second deed. The outcome is therefore plain JSON: ids, words, lists.
    A second action in one update is a mistake of ours: its first half would survive a crash without the second.
    """

    @functools.wraps(work)
    async def framed(act: Act, /, *given: Given.args, **named: Given.kwargs) -> Outcome:
        if act.spent:
            raise RuntimeError(f"{work.__name__} would be a second deed of one update")
        act.spent = act.cause is not None
        if act.done:
            done: Outcome = act.outcome
            return done
        async with act.database.writing() as session:
            act._session = session
            try:
                outcome = await work(act, *given, **named)
                if act.cause is not None:
                    await _mark_done(session, act.cause, outcome)
                await session.commit()
            except BaseException:
                act.spent = False  # nothing was done, so the person may be led another way
                raise
            finally:
                act._session = None
        if act.people_changed:
            act.database.people_epoch += 1
        return outcome

    return framed


async def _mark_done(session: AsyncSession, cause: tuple[int, int], outcome: Any) -> None:
    bot_id, update_id = cause
    marked = await rows_changed(
        session,
        update(Update)
        .where(
            col(Update.bot_id) == bot_id,
            col(Update.update_id) == update_id,
            col(Update.state) == UpdateState.WAITING,
        )
        .values(state=UpdateState.DONE, outcome=outcome),
    )
    if marked != 1:
        raise RuntimeError(f"update {update_id} is not waiting: another process is working it")
