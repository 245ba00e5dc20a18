"""The paper that a conversation is about: what was read from it, what was answered, and what that means by now."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button, Keyboard

from bot import doors
from bot.access import act_of
from bot.widgets import Label
from models.actions.choices import (
    Choices,
    choices_of_json,
    holding,
    is_named,
    key_of_clause,
    unknown_names,
    ways_to_write,
)
from models.actions.notice import answer_notice
from models.actions.understanding import likely, understood, with_understood
from models.notice.adopting import draft_of_json, names_in, short_title, with_units_mended
from models.notice.doubts import Doubt
from models.notice.draft import Draft, DraftClause, DraftItem
from models.notice.resolve import Registry
from models.plan import Notice
from models.questions.papers import twin_in_force, twin_waits
from models.questions.plans import notice_by_id, plan_of_notice
from models.questions.units import UnitLine, unit_lines
from models.rules.collectives import kinds_meant
from models.rules.errors import Refusal
from models.rules.naming import fold
from models.rules.permissions import Deed


@dataclass(frozen=True)
class Paper:
    """`draft` as it was read, `mended` with the names accepted; `choices` as far as they hold for it, with the names
    `understood`; `likely`: names that may be a unit, by its id; `units` in service, and the `retired`: the registry."""

    notice: Notice
    draft: Draft
    mended: Draft
    choices: Choices
    understood: frozenset[str]
    likely: dict[str, int]
    units: list[UnitLine]
    retired: list[UnitLine]
    twin: str  # another paper with the same number: "adopted", "waiting" or "none"

    @property
    def open_doubts(self) -> list[int]:
        """By their indices in the draft. What was put aside (skipped) is looked through, and stays with the plan."""
        answered = self.choices.accepted | self.choices.skipped
        return [at for at in range(len(self.draft.doubts)) if at not in answered]

    @property
    def unanswered(self) -> list[Doubt]:
        """Those that are open, and those that were put aside: what becomes of them is not what was said."""
        return [doubt for at, doubt in enumerate(self.draft.doubts) if at not in self.choices.accepted]

    @property
    def put_aside(self) -> list[int]:
        """By their indices: looked through, and neither accepted nor changed."""
        return [at for at in range(len(self.draft.doubts)) if at in self.choices.skipped - self.choices.accepted]

    @property
    def unsure_units(self) -> int:
        """How many of the open doubts are about who is named: a lost character, or whether it is a unit at all."""
        return sum(self.draft.doubts[at].kind in ("unit", "name") for at in self.open_doubts)

    @property
    def unknown(self) -> list[str]:
        return self._unknown_with(self.choices)

    @property
    def cut_short(self) -> list[str]:
        """Those of the unknown that would be known if every open doubt about a lost character were accepted."""
        lost = {at for at in self.open_doubts if self.draft.doubts[at].kind == "unit"}
        then = self._unknown_with(replace(self.choices, accepted=self.choices.accepted | lost))
        return [name for name in self.unknown if name not in then]

    def _unknown_with(self, choices: Choices) -> list[str]:
        known = [way for unit in (*self.units, *self.retired) for way in unit.folded]
        return unknown_names(self.draft, known, choices)

    @property
    def named(self) -> int:
        """How many units the paper names, each by one or more of its names."""
        known = {way: unit.id for unit in (*self.units, *self.retired) for way in unit.folded} | {
            fold(name): unit_id for name, unit_id in self.choices.same_as.items()
        }
        names = names_in(self.mended)
        return len({next((known[way] for way in ways_to_write(name) if way in known), name) for name in names})

    @property
    def returning(self) -> list[str]:
        """Units out of service that the paper names: adopting puts them back into it."""
        return [unit.name for unit in self.retired if is_named(self.mended, unit.folded)]

    @property
    def tasks(self) -> list[DraftItem]:
        return [item for item in self.mended.items if item.clauses]

    @property
    def led_by_several(self) -> list[tuple[str, DraftItem, DraftClause]]:
        """Clauses that more than one unit leads, each with the key of its collator's choice."""
        return [
            (key_of_clause(item, at), item, clause)
            for item in self.tasks
            for at, clause in enumerate(item.clauses)
            if len(clause.lead_units) > 1
        ]

    @property
    def shared_below(self) -> list[DraftItem]:
        """Items with a share of townships or subdistricts."""
        return [
            item
            for item in self.tasks
            if any(kinds_meant(collective) for clause in item.clauses for collective in clause.collectives)
        ]

    @property
    def left_open(self) -> int:
        """How many clauses name somebody without saying whom (design §4, Roles from a bracket)."""
        collectives = (clause.collectives for item in self.tasks for clause in item.clauses)
        return sum(any(not kinds_meant(each) for each in clause) for clause in collectives)


def notice_id_of(manager: DialogManager) -> int:
    assert isinstance(manager.start_data, dict)
    return int(manager.start_data["notice"])


async def paper_at_hand(manager: DialogManager) -> Paper:
    """Raises Refusal for who may not adopt, for a paper that is gone, or that is the plan in force by now."""
    act = act_of(manager)
    act.check_may(Deed.ADOPT)
    async with act.database.reading() as session:
        notice = await notice_by_id(session, act.office_id, notice_id_of(manager))
        if await plan_of_notice(session, notice.id) is not None:
            raise Refusal("refused-adopted-already", title=short_title(notice.title))
        lines = await unit_lines(session, act.office_id, with_retired=True)
        in_force, waits = await twin_in_force(session, notice), await twin_waits(session, notice)
    units, retired = [line for line in lines if not line.retired], [line for line in lines if line.retired]
    draft, choices = draft_of_json(notice.draft), choices_of_json(notice.choices)
    mended = with_units_mended(draft, choices.accepted)
    twin = "adopted" if in_force else "waiting" if waits else "none"
    held = holding(mended, choices)
    registry = Registry((way, unit.id) for unit in units for way in unit.folded)
    sure = understood(mended, registry, held)
    return Paper(
        notice,
        draft,
        mended,
        with_understood(mended, registry, held),
        frozenset(sure),
        likely(mended, registry, held),
        units,
        retired,
        twin,
    )


async def answer(manager: DialogManager, change: Callable[[Draft, Choices], Choices]) -> None:
    """Change what was answered about the paper at hand."""
    await answer_notice(act_of(manager), notice_id_of(manager), change)


def to_overview() -> Keyboard:
    """The way back from everything about a paper."""

    async def go(_: object, __: Button, manager: DialogManager) -> None:
        await doors.start_adopt(manager, notice_id_of(manager))

    return Button(Label("paper-button-overview"), id="overview", on_click=go)
