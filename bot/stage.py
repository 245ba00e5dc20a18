"""Set the sandbox's stage: the registry entered, the notice adopted and the cast seated, by the same reader and
actions as in earnest."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import models.data
from bot.adopting import adopt_as_proposed, receive
from models.actions.act import Act
from models.actions.enrol import invite, take_seat
from models.actions.office import program_speaker, seat_founders
from models.actions.rename import rename_myself
from models.actions.units import enter_units, registry
from models.database import Database
from models.notice.paper import text_of
from models.people import Office
from models.questions.invitations import invitation_by_id
from models.questions.people import speaker_of
from models.questions.units import unit_lines
from models.rules.words import Post

_DATA = Path(models.data.__path__[0])
REGISTRY = _DATA / "xinmi-units.csv"
PAPER = _DATA / "xinmi-2023.txt"
TOWNSHIPS_REPORT = (6, 10, 28, 33)  # design §4, Duty to reply


@dataclass(frozen=True)
class Role:
    """One of the cast: who plays what. `post` is "" for a stranger, `unit` "" for the office's own posts."""

    telegram_id: int
    name: str
    post: str
    unit: str


async def set_stage(
    database: Database,
    office: Office,
    now: Callable[[], datetime],
    secret: bytes,
    cast: Sequence[Role],
    *,
    in_force: bool,
) -> None:
    """The first of the cast is the founding coordinator, who enters the registry, adopts the notice unless it is yet
    to come, and invites the others: each hears of their items in their first letter."""

    async def act_of(telegram_id: int) -> Act:
        async with database.reading() as session:
            speaker = await speaker_of(session, office.id, telegram_id)
        return Act(database, now(), speaker, office.language, secret)

    founder = cast[0]
    await seat_founders(Act(database, now(), program_speaker(office), office.language, secret), [founder.telegram_id])
    await rename_myself(await act_of(founder.telegram_id), founder.name)
    await enter_units(await act_of(founder.telegram_id), registry(REGISTRY))
    if in_force:
        founder_act = await act_of(founder.telegram_id)
        await adopt_as_proposed(founder_act, await receive(founder_act, text_of(PAPER)), TOWNSHIPS_REPORT)
    async with database.reading() as session:
        units = {line.name: line.id for line in await unit_lines(session, office.id)}
    for role in cast[1:]:
        if role.post:
            unit = units[role.unit] if role.unit else None
            invitation = await invite(await act_of(founder.telegram_id), Post(role.post), unit, role.name)
            async with database.reading() as session:
                token_hash = (await invitation_by_id(session, office.id, invitation)).invitation.token_hash
            await take_seat(await act_of(role.telegram_id), token_hash, role.name)
