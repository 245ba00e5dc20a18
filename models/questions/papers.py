"""Papers beside the one at hand: another that bears the same number, as a second copy does whose words differ."""

from sqlalchemy import exists, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.plan import Notice, Plan, Supplement


async def twin_in_force(session: AsyncSession, notice: Notice) -> Plan | None:
    """The plan in force that was adopted from another paper with the same number, or to which that was added."""
    added = select(col(Supplement.notice_id)).where(col(Supplement.plan_id) == col(Plan.id)).correlate(Plan)
    found = await session.scalars(
        select(Plan)
        .join(Notice, (col(Notice.id) == col(Plan.notice_id)) | col(Notice.id).in_(added))
        .where(
            col(Plan.office_id) == notice.office_id,
            col(Plan.archived_at).is_(None),
            col(Notice.id) != notice.id,
            col(Notice.document_number).is_not(None),
            col(Notice.document_number) == notice.document_number,
        )
        .order_by(col(Plan.id).desc())
    )
    return found.first()


async def twin_waits(session: AsyncSession, notice: Notice) -> bool:
    """Whether another paper with the same number is neither adopted nor laid aside."""
    waiting = select(col(Notice.id)).where(
        col(Notice.office_id) == notice.office_id,
        col(Notice.id) != notice.id,
        col(Notice.document_number).is_not(None),
        col(Notice.document_number) == notice.document_number,
        col(Notice.discarded_at).is_(None),
        ~exists().where(col(Plan.notice_id) == col(Notice.id)),
        ~exists().where(col(Supplement.notice_id) == col(Notice.id)),
    )
    return (await session.scalar(waiting.limit(1))) is not None
