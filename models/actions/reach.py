"""Whom letters reach: told by Telegram when somebody blocks the bot or comes back, or a group moves."""

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.actions.act import Act, action
from models.outbox import Letter, LetterState
from models.people import Member
from models.rules.words import MemberKind
from models.upsert import rows_changed


@action
async def set_reachable(act: Act, reachable: bool) -> None:
    """The speaker blocked the bot, or let it in again; letters wait meanwhile. A stranger leaves no trace."""
    changed = await rows_changed(
        act.session,
        update(Member)
        .where(
            col(Member.office_id) == act.office_id,
            col(Member.telegram_id) == act.speaker.telegram_id,
            col(Member.unreachable_since).is_not(None) if reachable else col(Member.unreachable_since).is_(None),
        )
        .values(unreachable_since=None if reachable else act.now),
    )
    act.people_changed = changed > 0


@action
async def set_group_reachable(act: Act, chat_id: int, inside: bool) -> None:
    """The bot was let into a group, or put out of it. Anybody can do so: one that nobody turned on leaves no trace."""
    here = (col(Member.office_id) == act.office_id, col(Member.telegram_id) == chat_id)
    await act.session.execute(
        update(Member)
        .where(*here, col(Member.kind) == MemberKind.GROUP)
        .values(unreachable_since=None if inside else act.now)
    )


@action
async def move_group(act: Act, old_chat_id: int, new_chat_id: int) -> None:
    """A group became a supergroup, as its service message tells."""
    await move_chat(act.session, old_chat_id, new_chat_id)
    act.people_changed = True


async def move_chat(session: AsyncSession, old: int, new: int) -> None:
    """Within a transaction: the group and its waiting letters get the new id (design §7), which is who it is now."""
    known = select(col(Member.id)).where(col(Member.telegram_id) == new)
    if (await session.execute(known)).first() is None:
        here = (col(Member.telegram_id) == old, col(Member.kind) == MemberKind.GROUP)
        await session.execute(update(Member).where(*here).values(telegram_id=new))
    await session.execute(update(Member).where(col(Member.chat_id) == old).values(chat_id=new))
    waiting = (col(Letter.chat_id) == old, col(Letter.state) == LetterState.WAITING)
    await session.execute(update(Letter).where(*waiting).values(chat_id=new))
