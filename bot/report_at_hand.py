"""The item that a contact is reporting on: four conversations are about it. What is typed stands in its draft."""

from dataclasses import dataclass
from typing import Any

from aiogram_dialog import DialogManager

from bot import doors
from bot.access import act_of, hearing_of
from models.actions.draft import keep_draft
from models.actions.reply_typed import Typed, form_of, typed_from, typed_of_json
from models.answers.added import puts_right
from models.answers.figures import FigureRead, Measure, figures_in, tells
from models.plan import Due
from models.questions.drafts import draft_of
from models.questions.reporting import ItemToReport, SaidBefore, item_to_report
from models.rules.permissions import Deed
from models.rules.words import ReplyState


@dataclass(frozen=True)
class AtHand:
    """`kept`: whether anything was typed; else a returned reply stands there to be amended, or nothing."""

    report: ItemToReport
    typed: Typed
    kept: bool

    @property
    def amends(self) -> bool:
        before = self.report.before
        return before is not None and before.is_to_amend(self.report.round)

    @property
    def again(self) -> SaidBefore | None:
        """The unit's last word, where another now takes its place: nobody has looked at it, and nothing has asked for
        another since."""
        before, asking = self.report.before, self.report.round
        if before is None or before.reply.state != ReplyState.SUBMITTED:
            return None
        return before if before.reply.round_id == (asking.id if asking else None) else None

    @property
    def begun(self) -> Typed:
        """What the draft begins with once something is typed or tapped: of a word whose place it takes nothing is lost
        unsaid, neither figures nor files nor what was asked of the office."""
        return typed_from(self.again) if self.again and not self.kept else self.typed

    @property
    def claims(self) -> frozenset[int]:
        """The dates that count as met: as was tapped, else as was said before."""
        if self.typed.claims is not None:
            return self.typed.claims
        before = self.report.before
        return frozenset(before.claims) if before and not before.returned else frozenset()

    @property
    def dates_ahead(self) -> list[Due]:
        """The days by which something is still to be done, the earlier first."""
        return [due for due in self.report.dues if due.on_day and due.id not in self.claims]

    @property
    def offered(self) -> list[FigureRead]:
        """Figures that the text tells and nobody has taken yet; what was added to a returned reply tells the newest."""
        text, measures, taken = self.typed.text or "", measures_of(self.report), self.typed.figures
        before = self.report.before.text if self.amends and self.report.before else ""
        added = text.removeprefix(before) if before else ""
        found = {each.target_id: each for words in (text, added) for each in figures_in(words, measures)}
        return [
            each
            for target_id, each in found.items()
            if target_id not in taken or not tells(text, measures, target_id, taken[target_id])
        ]


def measures_of(report: ItemToReport) -> list[Measure]:
    return [Measure(target.id, target.metric, target.unit) for target in report.targets]


def figures_after(hand: AtHand, words: str) -> dict[int, float]:
    """What stood there from before, as the new words have it where they tell it anew. Where they say that something was
    wrong, a figure that is the only one in its unit there is put right without its name."""
    measures, held = measures_of(hand.report), hand.begun.figures
    told = {each.target_id: each.value for each in figures_in(words, measures)}
    if not told and puts_right(words):
        of_held = figures_in(words, [measure for measure in measures if measure.target_id in held])
        told = {each.target_id: each.value for each in of_held}
    return {target_id: told.get(target_id, value) for target_id, value in held.items()}


def started_with(manager: DialogManager) -> dict[str, Any]:
    assert isinstance(manager.start_data, dict)
    return manager.start_data


def unit_id_of(manager: DialogManager) -> int:
    return int(started_with(manager)["unit"])


def item_id_of(manager: DialogManager) -> int:
    return int(started_with(manager)["item"])


async def item_at_hand(manager: DialogManager) -> AtHand:
    """Raises Refusal for who may not report for the unit, and for an item that is no longer to be reported on."""
    return await at_hand(manager, unit_id_of(manager), item_id_of(manager))


async def at_hand(manager: DialogManager, unit_id: int, item_id: int) -> AtHand:
    hearing = hearing_of(manager)
    act = hearing.act
    act.check_may(Deed.REPORT, unit_id=unit_id)
    async with act.database.reading() as session:
        report = await item_to_report(session, hearing.office, unit_id, item_id)
        words = await draft_of(session, act.speaker.telegram_id, form_of(unit_id), item_id)
    if words:
        return AtHand(report, typed_of_json(words), kept=True)
    before = report.before
    amends = before is not None and before.is_to_amend(report.round)
    return AtHand(report, typed_from(before) if before and amends else Typed(), kept=False)


async def keep(manager: DialogManager, **changes: Any) -> None:
    """Keep what was typed or tapped about the item at hand."""
    hand = await item_at_hand(manager)
    await keep_typed(manager, unit_id_of(manager), item_id_of(manager), hand.begun.changed(**changes))


async def keep_typed(manager: DialogManager, unit_id: int, item_id: int, typed: Typed) -> None:
    act = act_of(manager)
    person, form = act.speaker.telegram_id, form_of(unit_id)
    await keep_draft(act.database, act.now, person, form, typed.as_json(), item_id)


async def card_again(manager: DialogManager) -> None:
    await doors.start_report_card(manager, unit_id_of(manager), item_id_of(manager), **way_of(manager))


def way_of(manager: DialogManager) -> dict[str, Any]:
    """What comes after the item: the next one owed, or the next that a message told of."""
    start = started_with(manager)
    return {"walk": bool(start.get("walk")), "heard": bool(start.get("heard"))}
