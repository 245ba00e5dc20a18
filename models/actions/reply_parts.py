"""What a new reply holds, and the rows that it becomes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from sqlalchemy.ext.asyncio import AsyncSession

from models.plan import Assignment, Due
from models.progress import Evidence, Figure, Reply, ReplyPart
from models.questions.reporting import Covered, open_dues, said_before, targets_of
from models.rules.errors import Refusal
from models.rules.replying import MOST_FILES, File, figure_of, text_of
from models.rules.words import ReplyStatus


@dataclass(frozen=True)
class Told:
    """What is said of one item. `claims`: the dates (due ids) said to be met; None: those that were said before.
    Of an item that is done all of them are."""

    item_id: int
    status: ReplyStatus
    text: str = ""
    claims: frozenset[int] | None = None


@dataclass(frozen=True)
class NewReply:
    """`figures` by target; `draft`: the form and the object under which it was typed, forgotten with the deed."""

    unit_id: int
    told: tuple[Told, ...]
    consolidated: bool = False
    figures: Mapping[int, float] = field(default_factory=lambda: MappingProxyType({}))
    difficulties: str = ""
    needs_nothing: bool = False
    next_steps: str = ""
    files: tuple[File, ...] = ()
    approved_by_leader: bool = False
    same_as_before: bool = False
    draft: tuple[str, int] | None = None


async def parts_of(
    session: AsyncSession, reply: Reply, new: NewReply, covered: Sequence[Covered]
) -> list[ReplyPart]:  # fmt: skip
    """One for each assignment that an item's word covers."""
    dues: dict[int, list[Due]] = {}
    for due in await open_dues(session, [one.item.id for one in covered]):
        dues.setdefault(due.item_id, []).append(due)
    parts = []
    for told, one in zip(new.told, covered, strict=True):
        claimed = await _claimed(session, reply.unit_id, told)
        parts += [
            ReplyPart(
                reply_id=reply.id,
                assignment_id=each.id,
                item_id=one.item.id,
                status=told.status,
                text=text_of(told.text),
                claims=[
                    due.id
                    for due in dues.get(one.item.id, [])
                    if _binds(due, each) and (told.status == ReplyStatus.DONE or due.id in claimed)
                ],
            )
            for each in one.assignments
        ]
    return parts


async def _claimed(session: AsyncSession, unit_id: int, told: Told) -> frozenset[int]:
    if told.claims is not None:
        return told.claims
    before = await said_before(session, unit_id, told.item_id)
    return frozenset(before.claims) if before and not before.returned else frozenset()


def _binds(due: Due, assignment: Assignment) -> bool:
    return due.assignment_id in (None, assignment.id)


async def add_details(session: AsyncSession, reply: Reply, new: NewReply) -> None:
    """Figures of the items' own targets, and each file once."""
    targets = {target.id for target in await targets_of(session, [told.item_id for told in new.told])}
    session.add_all(
        Figure(reply_id=reply.id, target_id=target_id, value=figure_of(value))
        for target_id, value in new.figures.items()
        if target_id in targets  # one that was split away meanwhile is no longer asked
    )
    files: dict[str, File] = {}
    for file in new.files:
        files.setdefault(file.sha256, file)
    if len(files) > MOST_FILES:
        raise Refusal("refused-files-many", most=MOST_FILES)
    session.add_all(
        Evidence(
            reply_id=reply.id,
            sha256=file.sha256,
            name=file.name,
            photo=file.photo,
            size=file.size,
            file_id=file.file_id,
        )
        for file in files.values()
    )
    await session.flush()
