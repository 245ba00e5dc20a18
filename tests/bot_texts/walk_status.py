"""The windows of /status, for the walk through every window (test_windows.py)."""

from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import select, update
from sqlmodel import col

from models.actions.act import Act
from models.plan import Due
from models.progress import HelpQuestion, Reply
from models.rounds import Round
from models.rules.words import RoundKind
from tests.bot_texts.phone import Phone

QUESTIONS = 9  # one more than a page tells of


async def walk_through_status(shell: Act, coordinator: Phone, contact: Phone, word: Callable[..., str]) -> None:
    """While a round is open, with questions that wait and a date that has passed; and between rounds."""
    await _questions_wait(shell)
    await contact.types("/status")
    await contact.taps(word("status-button-mine"))
    for asked in ("市公安<局>", "（三十<四）", "市司法局", "（八）"):
        await contact.types(f"/status {asked}")
    await coordinator.types("/status 到期未报")
    await coordinator.taps(word("back"))
    await coordinator.taps(coordinator.button(word("status-button-overdue", late=0).split("0")[0]))
    await coordinator.taps(coordinator.button("市"))
    await coordinator.types("/status")
    await coordinator.taps(coordinator.button(word("status-button-questions", questions=QUESTIONS)))
    await coordinator.taps(word("back"))
    await coordinator.taps(coordinator.button(word("status-button-owing", owing=0).split("0")[0]))
    await coordinator.types("/status")
    await coordinator.taps(word("status-button-plan"))
    await _the_last_round_is_due(shell)
    await coordinator.types("/status")
    await coordinator.taps(coordinator.button(word("status-button-closing", left=0).split("0")[0]))
    await _rounds_are_to_come(shell)
    await coordinator.types("/status")
    await coordinator.taps(word("home"))


async def _questions_wait(shell: Act) -> None:
    async with shell.database.writing() as session:
        reply = (await session.scalars(select(Reply).order_by(col(Reply.id)).limit(1))).one()
        await session.execute(update(HelpQuestion).values(answered_at=shell.now))
        await session.execute(update(Due).values(on_day=shell.now.date() - timedelta(days=2)))
        session.add_all(
            HelpQuestion(
                plan_id=reply.plan_id,
                reply_id=reply.id,
                unit_id=reply.unit_id,
                asked_at=shell.now,
                answer_by=shell.now.date() + timedelta(days=at),
            )
            for at in range(QUESTIONS)
        )
        await session.commit()


async def _the_last_round_is_due(shell: Act) -> None:
    async with shell.database.writing() as session:
        last = update(Round).where(col(Round.kind) == RoundKind.CLOSING)
        await session.execute(last.values(opened_at=shell.now, due_on=shell.now.date()))
        await session.commit()


async def _rounds_are_to_come(shell: Act) -> None:
    async with shell.database.writing() as session:
        last = update(Round).where(col(Round.kind) == RoundKind.CLOSING)
        await session.execute(last.values(due_on=col(Round.closes_on)))
        await session.execute(update(Round).values(opened_at=None, closed_at=None, called_off_at=None))
        await session.commit()
