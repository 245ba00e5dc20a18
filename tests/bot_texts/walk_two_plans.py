"""The windows that are there only beside a second plan, for the walk through every window (test_windows.py)."""

from collections.abc import Awaitable, Callable

from sqlalchemy import update
from sqlmodel import col

from bot import doors
from models.actions.act import Act
from models.plan import Item, Plan
from models.rules.words import ItemState, Settlement
from tests.actions.two_plans import PAPER, SECOND
from tests.bot_texts.phone import Phone

Opens = Callable[[Phone, Callable[..., Awaitable[None]]], Awaitable[None]]


async def walk_through_two_plans(
    shell: Act, coordinator: Phone, contact: Phone, word: Callable[..., str], opens: Opens
) -> None:
    """A plan of the year before is in force still when the next one comes, and then a supplement to that."""
    async with shell.database.writing() as session:
        await session.execute(update(Plan).values(year=2022, archived_at=None))
        carried = update(Item).where(col(Item.number_text).in_(["（三）", "（四）"]))
        await session.execute(carried.values(state=ItemState.SETTLED, settled_as=Settlement.CARRIED_OVER))
        await session.commit()
    await coordinator.sends(PAPER.encode(), "a.txt")
    await coordinator.taps(word("paper-button-carry", carries=2))
    await coordinator.taps(coordinator.button("☑"))
    await coordinator.taps(word("back"))
    await coordinator.taps(word("paper-button-adopt"))
    await coordinator.taps(word("paper-button-sure"))
    await contact.types("/items")
    await coordinator.types("/status 1")
    for door in (doors.start_plan, doors.start_status, doors.start_rounds, doors.start_closing):
        await opens(coordinator, door)
        await coordinator.taps(SECOND)
        await coordinator.taps(word("which-plan-other"))
    for door in (doors.start_unsigned, doors.start_settled):
        await opens(coordinator, door)
        await coordinator.taps(SECOND)
    await coordinator.sends(PAPER.replace("95%", "96%").encode(), "b.txt")
    await coordinator.taps(word("paper-button-adopt"))
    await coordinator.taps(word("paper-button-join", plan=SECOND))
    await _first_is_archived(shell)
    await coordinator.types("/round")
    await coordinator.taps(word("rounds-button-archived"))
    await coordinator.taps(word("rounds-button-in-force"))


async def _first_is_archived(shell: Act) -> None:
    async with shell.database.writing() as session:
        await session.execute(update(Plan).where(col(Plan.short_title) != SECOND).values(archived_at=shell.now))
        await session.commit()
