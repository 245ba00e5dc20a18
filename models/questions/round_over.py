"""The newest round of a plan, once it is over: what came of it, and who let it go by."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.questions.board_rows import of_units
from models.rounds import Round, RoundOutcome
from models.rules.in_round import Asked, Counts, UnitAnswers, answers_of, counted
from models.rules.outcomes import ANSWERED
from models.rules.standing import MissedRound
from models.rules.words import RoundKind, RoundOutcomeKind


@dataclass(frozen=True)
class RoundOver:
    """The newest round that opened, now closed: what came of it, and by unit how that stood."""

    round: Round
    came: Mapping[int, RoundOutcomeKind]  # by assignment
    units: Mapping[int, UnitAnswers]

    @property
    def counts(self) -> Counts:
        return counted(self.units.values())

    def missed(self, lineage: Iterable[int], since: datetime | None, *, to_settle: bool) -> MissedRound | None:
        """Whether an assignment, or one that it follows, owed an answer that was not in when it closed, and nothing
        that counts has come `since`. Of the year's last round only for who has `to_settle` what it left: units are
        asked nothing any more, and told of nothing that they owe."""
        one = self.round
        if (one.kind == RoundKind.CLOSING and not to_settle) or (since and one.opened_at and since > one.opened_at):
            return None
        if all(self.came.get(each) in (None, *ANSWERED) for each in lineage):
            return None
        return MissedRound(one.kind, one.quarter, one.due_on)


async def round_over(
    session: AsyncSession, rounds: Sequence[Round], every: Sequence[Row[Any]], unit_ids: Collection[int] | None
) -> RoundOver | None:
    """Of the plan's rounds the one that opened last. `every`: the plan's assignments, also those that have ended."""
    opened = [(one.opened_at, one) for one in rounds if one.opened_at]
    if not opened:
        return None
    one = max(opened, key=lambda pair: pair[0])[1]
    came = await _came_of(session, one.id, unit_ids)
    asked: dict[int, list[Asked]] = {}
    for row in every:
        if row.id in came:
            asked.setdefault(row.unit_id, []).append(Asked(row.item_id, came[row.id] in ANSWERED))
    found = {unit_id: answers_of(each) for unit_id, each in asked.items()}
    return RoundOver(one, came, {unit_id: answers for unit_id, answers in found.items() if answers})


async def _came_of(
    session: AsyncSession, round_id: int, unit_ids: Collection[int] | None
) -> dict[int, RoundOutcomeKind]:
    found = await session.execute(
        select(col(RoundOutcome.assignment_id), col(RoundOutcome.outcome)).where(
            col(RoundOutcome.round_id) == round_id, of_units(col(RoundOutcome.unit_id), unit_ids)
        )
    )
    return {assignment_id: outcome for assignment_id, outcome in found}
