"""新密's plan in force, its people, and time as it goes by: jobs by the timetable, letters as they would be sent."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select, update
from sqlmodel import col

from bot.letters.render import render
from jobs.timetable import Timetable
from models.database import Database
from models.outbox import Letter, LetterState
from models.people import Member
from models.progress import Reply, ReplyPart
from models.questions.outbox import next_letter
from models.rounds import Round
from models.rules.words import ReplyState, ReplyStatus, RoundKind
from tests.actions.adopted import Adopted, adopted_office
from tests.actions.cast import CHEN

LIU, WANG, SUN, ZHANG = 1004, 1006, 1012, 1005
SHANGHAI = ZoneInfo("Asia/Shanghai")


def at(day: str, moment: str = "09:00") -> datetime:
    return datetime.combine(date.fromisoformat(day), time.fromisoformat(moment), SHANGHAI).astimezone(UTC)


@dataclass
class Year(Adopted):
    """`heard`: (day, name, kind, words) of every letter that went out, in order."""

    heard: list[tuple[str, str, str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.timetable = Timetable(self.database, self.office, lambda: self.now)

    async def begins(self, moment: datetime) -> None:
        """From here on time is kept."""
        self.now = moment
        await self.timetable.run_due()
        await self.everything_sent()

    async def until(self, moment: datetime) -> None:
        """Time goes by, from one thing to the next, as the control door turns it."""
        while self.now < moment:
            async with self.database.reading() as session:
                letter = await next_letter(session, self.now)
            stops = [self.timetable.next_stop(self.now, moment), letter, moment]
            self.now = min(stop for stop in stops if stop is not None and stop <= moment)
            await self.timetable.run_due()
            await self.sends()

    async def restarts_after_outage(self, moment: datetime) -> None:
        """Nothing ran meanwhile; another process takes up what there is."""
        self.now = moment
        self.timetable = Timetable(self.database, self.office, lambda: self.now)
        await self.timetable.run_due()
        await self.sends()

    async def sends(self) -> None:
        """What is due goes out, to who can be reached, one after the other."""
        while True:
            async with self.database.reading() as session:
                due = (
                    select(Letter, col(Member.name))
                    .join(Member, col(Member.id) == col(Letter.member_id))
                    .where(
                        col(Letter.state) == LetterState.WAITING,
                        col(Letter.not_before) <= self.now,
                        col(Member.unreachable_since).is_(None),
                    )
                    .order_by(col(Letter.not_before), col(Letter.id))
                    .limit(1)
                )
                row = (await session.execute(due)).first()
            if row is None:
                return
            await self._send(*row)

    async def _send(self, letter: Letter, name: str) -> None:
        await self._note(letter, state=LetterState.SENDING, claimed_at=self.now)
        async with self.database.reading() as session:
            words = await render(session, await session.get_one(Letter, letter.id))
        if words is None:
            return await self._note(letter, state=LetterState.DROPPED)
        day = self.now.astimezone(SHANGHAI).date().isoformat()
        self.heard.append((day, name, letter.kind, words.html))
        return await self._note(letter, state=LetterState.SENT, sent_at=self.now)

    async def _note(self, letter: Letter, **values: Any) -> None:
        async with self.database.writing() as session:
            await session.execute(update(Letter).where(col(Letter.id) == letter.id).values(**values))
            await session.commit()

    def asked(self, name: str) -> list[str]:
        """The days on which somebody was asked for something."""
        return [day for day, who, kind, _ in self.heard if (who, kind) == (name, "ask")]

    def told(self, name: str) -> list[tuple[str, str]]:
        """The other letters, (day, kind); digests have tests of their own."""
        others = [(day, kind) for day, who, kind, _ in self.heard if who == name and kind != "ask"]
        return [(day, kind) for day, kind in others if not kind.startswith("digest")]

    def words(self, name: str, day: str, kind: str = "ask") -> str:
        [said] = [words for on, who, of, words in self.heard if (on, who, of) == (day, name, kind)]
        return said

    async def round(self, kind: RoundKind = RoundKind.PROGRESS) -> Round:
        found: list[Round] = await self.all(Round, col(Round.kind) == kind)
        return found[0]

    async def change(self, table: type[Any], row_id: int, **values: Any) -> None:
        async with self.database.writing() as session:
            await session.execute(update(table).where(table.id == row_id).values(**values))
            await session.commit()

    async def replies(
        self, unit: str, *numbers: str, status: ReplyStatus = ReplyStatus.ON_TRACK, round_id: int | None = None,
        claims: list[int] | None = None, **more: Any,
    ) -> int:  # fmt: skip
        """The unit's reply on these items as rows; the deed that writes it is tested elsewhere."""
        async with self.database.writing() as session:
            state = more.pop("state", ReplyState.SUBMITTED)
            reply = Reply(
                plan_id=self.plan, unit_id=await self.unit_id(unit), member_id=1, submitted_at=self.now, state=state,
                round_id=round_id, **more,
            )  # fmt: skip
            session.add(reply)
            await session.flush()
            for number in numbers:
                session.add(
                    ReplyPart(
                        reply_id=reply.id,
                        assignment_id=await self.assignment(number, unit),
                        item_id=await self.item(number),
                        status=status,
                        claims=claims or [],
                    )
                )
            await session.commit()
            return reply.id


async def new_year(database: Database, begins: datetime) -> Year:
    """Adopted on 2023-08-14, and time is kept from `begins` on.

    刘科长 sits for 市大数据局, 王干事 for 城关镇, 孙科长 for 市政府办公室.
    """
    cast = await adopted_office(database)
    year = Year(cast.database, cast.office, cast.now, cast.plan)
    await year.seated(LIU, "刘科长", "市大数据局")
    await year.seated(WANG, "王干事", "城关镇")
    await year.seated(SUN, "孙科长", "市政府办公室")
    await year.begins(begins)
    return year


__all__ = ["CHEN", "LIU", "SUN", "WANG", "ZHANG", "Year", "at", "new_year"]
