"""The few items that a township reports on together, as questions, with what was answered so far."""

from dataclasses import dataclass, replace

from aiogram_dialog import DialogManager

from bot.access import act_of, hearing_of
from bot.report_at_hand import started_with, unit_id_of
from models.actions.draft import keep_draft
from models.actions.reply_town import (
    Asked,
    TownTyped,
    last_answers,
    questions_about,
    town_form_of,
    town_typed_from,
    town_typed_of_json,
)
from models.progress import Reply
from models.questions.drafts import draft_of
from models.questions.reporting import SaidBefore
from models.questions.reporting_together import ToReportTogether, to_report_together
from models.rules.permissions import Deed
from models.rules.replying import File


@dataclass(frozen=True)
class TownAtHand:
    report: ToReportTogether
    asked: list[Asked]
    typed: TownTyped
    kept: bool

    @property
    def last(self) -> SaidBefore | None:
        """The unit's last word, whichever round it answered."""
        return max(self.report.before, key=lambda one: one.reply.id, default=None)

    @property
    def returned(self) -> Reply | None:
        """The unit's last word, where it is to be amended."""
        return self.last.reply if self.last and self.last.is_to_amend(self.report.round) else None

    @property
    def again(self) -> SaidBefore | None:
        """The unit's last word, where another now takes its place: it answers what is answered now."""
        asking = self.report.round.id if self.report.round else None
        return self.last if self.last and self.last.reply.round_id == asking else None

    @property
    def begins_with(self) -> SaidBefore | None:
        """The unit's last word, where another round asks now, or none any more: what was said then is a beginning of
        what is said now, and that is all that counts."""
        return None if self.again or self.returned else self.last

    @property
    def begins(self) -> bool:
        """Whether the form is yet to be begun, with what was said last."""
        return not self.kept and not self.returned and self.last is not None

    @property
    def prefilled(self) -> bool:
        """Whether all of it stands as it was said to the last round."""
        begun = self.begins_with or (self.again and not self.returned)
        return bool(begun) and self.typed.answers == last_answers(self.asked, self.report.before)

    @property
    def partly_prefilled(self) -> bool:
        """Whether some of it stands as it was said to the last round, and some is said anew."""
        last = last_answers(self.asked, self.report.before) if self.begins_with else {}
        stands = [self.typed.answers.get(key) == words for key, words in last.items()]
        return any(stands) and not self.prefilled

    @property
    def open(self) -> list[Asked]:
        return [each for each in self.asked if each.key not in self.typed.answers]


async def town_at_hand(manager: DialogManager, unit_id: int | None = None, plan_id: int = 0) -> TownAtHand:
    """Raises Refusal for who may not report for the unit, and where it has nothing to report on together any more."""
    hearing = hearing_of(manager)
    act, plan_id = hearing.act, plan_id or (0 if unit_id else plan_id_of(manager))
    unit_id = unit_id or unit_id_of(manager)
    act.check_may(Deed.REPORT, unit_id=unit_id)
    async with act.database.reading() as session:
        report = await to_report_together(session, hearing.office, unit_id, plan_id)
        words = await draft_of(session, act.speaker.telegram_id, town_form_of(unit_id), report.plan.id)
    asked = questions_about(report.items, report.targets)
    hand = TownAtHand(report, asked, town_typed_of_json(words) if words else TownTyped(), kept=bool(words))
    return replace(hand, typed=town_typed_from(asked, report.before)) if hand.returned and not words else hand


def plan_id_of(manager: DialogManager) -> int:
    """0 in a window that was opened while there was one plan alone."""
    return int(started_with(manager).get("plan") or 0)


def begun(hand: TownAtHand) -> TownTyped:
    """What the form begins with before anything is typed, words or files: what was said last, whoever has looked at it
    since. What was sent to this round already is begun with whole, since the next takes its place."""
    if not hand.begins:
        return hand.typed
    typed = replace(hand.typed, answers=last_answers(hand.asked, hand.report.before))
    again = hand.again
    return replace(typed, files=again.files, approved=again.reply.approved_by_leader) if again else typed


async def begun_again(manager: DialogManager, hand: TownAtHand) -> TownAtHand:
    """With all that was said last, to be changed where it is otherwise now; what is begun already stays as it is."""
    if not hand.begins:
        return hand
    typed = begun(hand)
    await keep_town(manager, hand, typed)
    return replace(hand, typed=typed, kept=True)


async def keep_town(manager: DialogManager, hand: TownAtHand, typed: TownTyped) -> None:
    act = act_of(manager)
    form = town_form_of(hand.report.unit.id)
    await keep_draft(act.database, act.now, act.speaker.telegram_id, form, typed.as_json(), hand.report.plan.id)


async def town_files(manager: DialogManager) -> tuple[File, ...]:
    return (await town_at_hand(manager)).typed.files


async def town_file_sent(file: File, manager: DialogManager) -> None:
    """The same file twice is kept once."""
    hand = await town_at_hand(manager)
    files = {each.sha256: each for each in (*hand.typed.files, file)}
    await keep_town(manager, hand, replace(hand.typed, files=tuple(files.values())))
