"""Adopt a paper with every question answered as proposed: from the shell, and where a stage is set."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from models.actions.act import Act
from models.actions.adopt import adopt_notice
from models.actions.choices import Choices, choices_of_json, holding, is_named, with_proposals
from models.actions.notice import answer_notice, receive_notice
from models.actions.understanding import with_likely
from models.notice.adopting import draft_of_json, with_units_mended, year_of
from models.notice.draft import Draft
from models.notice.read import read_text
from models.notice.resolve import Registry
from models.questions.papers import twin_in_force
from models.questions.plans import notice_by_id
from models.questions.supplements import plans_to_join
from models.questions.units import unit_lines
from models.rules.errors import Refusal


@dataclass(frozen=True)
class Received:
    """A paper that is kept: its draft, what was answered, and what would be with every proposal accepted.

    `returning`: units out of service that it names, which adopting puts back into service.
    """

    notice_id: int
    title: str
    draft: Draft
    choices: Choices
    proposed: Choices
    returning: list[str]

    @property
    def open_doubts(self) -> int:
        return len(self.draft.doubts) - len(self.choices.accepted | self.choices.skipped)


async def receive(act: Act, text: str, draft: Draft | None = None, file_name: str = "") -> Received:
    """Read the paper, unless it was read apart, and keep it.

    Raises Refusal for one that may not be read; then nothing is kept.
    """
    notice_id, _came_before = await receive_notice(act, text, draft or read_text(text), file_name)
    async with act.database.reading() as session:
        notice = await notice_by_id(session, act.office_id, notice_id)
        lines = await unit_lines(session, act.office_id, with_retired=True)
    draft, choices = draft_of_json(notice.draft), choices_of_json(notice.choices)
    known = [name for line in lines for name in line.folded]
    mended = with_units_mended(draft, with_proposals(draft, known, choices).accepted)
    in_service = Registry((name, line.id) for line in lines if not line.retired for name in line.folded)
    accepted = with_proposals(draft, known, with_likely(mended, in_service, choices))
    proposed = holding(mended, accepted)
    returning = [line.name for line in lines if line.retired and is_named(mended, line.folded)]
    return Received(notice_id, notice.title, draft, choices, proposed, returning)


async def adopt_as_proposed(
    act: Act,
    received: Received,
    reports: Sequence[int] | None = None,
    *,
    into_plan: bool = False,
    beside_twin: bool = False,
) -> int:
    """Answer every open question as proposed, and adopt. Returns the plan's id.

    `reports`: the numbers of the items on which townships and subdistricts report, where the proposal is not to stand.
    `into_plan`: added to the plan of its year that is in force; raises Refusal where that is not one. Raises Refusal,
    too, for a paper whose number one in force has already, unless it is to stand beside that (`beside_twin`).
    """
    if not beside_twin:
        await _check_no_twin(act, received.notice_id)
    plan_id = await _plan_to_join(act, received) if into_plan else None
    choices = received.proposed
    if reports is not None:
        marked = frozenset(item.key for item in received.draft.items if item.number in reports)
        choices = replace(choices, reports=marked)
    await answer_notice(act, received.notice_id, lambda _draft, _answered: choices)
    return await adopt_notice(act, received.notice_id, plan_id)


async def _check_no_twin(act: Act, notice_id: int) -> None:
    """Nobody looks at a warning in a shell, and every contact would be told of the same items twice."""
    async with act.database.reading() as session:
        twin = await twin_in_force(session, await notice_by_id(session, act.office_id, notice_id))
    if twin is not None:
        raise Refusal("refused-paper-twin", plan=twin.short_title)


async def _plan_to_join(act: Act, received: Received) -> int:
    year = year_of(received.draft, received.title) or act.now.year
    async with act.database.reading() as session:
        plans = await plans_to_join(session, act.office_id, year)
    if len(plans) != 1:
        raise Refusal("refused-plan-to-join", count=len(plans))
    return plans[0].id
