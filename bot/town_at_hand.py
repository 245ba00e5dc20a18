"""The few items that a township reports on together, as questions, with what was answered so far."""

from dataclasses import dataclass, replace

from aiogram_dialog import DialogManager

from bot.access import act_of, hearing_of
from bot.report_at_hand import unit_id_of
from models.actions.draft import keep_draft
from models.actions.reply_town import (
    Asked,
    TownTyped,
    questions_about,
    town_form_of,
    town_typed_from,
    town_typed_of_json,
)
from models.progress import Reply
from models.questions.drafts import draft_of
from models.questions.reporting_together import ToReportTogether, to_report_together
from models.rules.permissions import Deed
from models.rules.replying import File
from models.rules.words import ReplyState


@dataclass(frozen=True)
class TownAtHand:
    report: ToReportTogether
    asked: list[Asked]
    typed: TownTyped
    kept: bool

    @property
    def returned(self) -> Reply | None:
        """The unit's last word, where it is to be amended."""
        replies = [one.reply for one in self.report.before]
        last = max(replies, key=lambda reply: reply.id, default=None)
        return last if last and last.state == ReplyState.RETURNED else None

    @property
    def open(self) -> list[Asked]:
        return [each for each in self.asked if each.key not in self.typed.answers]


async def town_at_hand(manager: DialogManager, unit_id: int | None = None) -> TownAtHand:
    """Raises Refusal for who may not report for the unit, and where it has nothing to report on together any more."""
    hearing = hearing_of(manager)
    act, unit_id = hearing.act, unit_id or unit_id_of(manager)
    act.check_may(Deed.REPORT, unit_id=unit_id)
    async with act.database.reading() as session:
        report = await to_report_together(session, hearing.office, unit_id)
        words = await draft_of(session, act.speaker.telegram_id, town_form_of(unit_id), report.plan.id)
    asked = questions_about(report.items, report.targets)
    typed = town_typed_of_json(words) if words else town_typed_from(asked, report.before)
    return TownAtHand(report, asked, typed, kept=bool(words))


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
