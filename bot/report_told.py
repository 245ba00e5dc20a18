"""How a reply is told: on the form's card, on the windows before it, and when it is submitted."""

from collections.abc import Mapping, Sequence
from datetime import date

from bot.cutting import cut
from bot.ends_told import ends_told
from bot.report_at_hand import AtHand
from bot.round_names import round_in_full
from bot.texts import Texts
from models.actions.reply_help import takes_back
from models.actions.reply_typed import Typed, is_same
from models.plan import Due, Target
from models.progress import HelpQuestion, Reply
from models.questions.reporting import ItemToReport
from models.rounds import Round
from models.rules.replying import figure_told
from models.rules.words import ReplyStatus

NONE = "none"  # for a text that chooses
MOST_UNITS = 1500  # of UTF-16, which Telegram counts: with what stands beside it, the card fits into one message
MOST_BEFORE = 600
MOST_SIDE = 400
MOST_ASIDE = 150
MOST_NAMES = 5


def shortened(words: str, most: int) -> str:
    """No longer than so many units of UTF-16; what is cut off is told by …"""
    if len(words.encode("utf-16-le")) <= 2 * most:
        return words
    return words.encode("utf-16-le")[: 2 * most].decode("utf-16-le", errors="ignore") + "…"


def round_told(texts: Texts, one: Round | None) -> str:
    return round_in_full(texts, one) if one else NONE


def returned_told(texts: Texts, reply: Reply, today: date) -> str:
    """What was found missing; until the day by which it is to be there, that it still counts as in time."""
    day = texts.day(reply.amend_by) if reply.amend_by and today <= reply.amend_by else NONE
    return texts.html("report-returned", missing=shortened(reply.missing, MOST_BEFORE).rstrip("。."), day=day)


def head_html(texts: Texts, report: ItemToReport, today: date) -> str:
    """Which item, for whom, for which round; what was promised, what was said last, and what was found missing."""
    parts = [
        texts.html(
            "report-head",
            number=report.item.number_text,
            title=report.item.title,
            unit=report.unit.name,
            round=round_told(texts, report.round),
            due=ends_told(texts, report.round.due_on, today) if report.round else NONE,
        )
    ]
    if report.targets:
        words = texts.plain("list-comma").join(f"{each.metric}{each.text}" for each in report.targets)
        parts.append(texts.html("report-targets", targets=shortened(words, MOST_BEFORE)))
    before = report.before
    if before and before.returned:
        parts.append(returned_told(texts, before.reply, today))
    elif before:
        parts.append(
            texts.html(
                "report-before",
                day=texts.date(before.reply.submitted_at),
                status=texts.plain("reply-status", status=before.status.value),
                text=shortened(before.text, MOST_BEFORE) or NONE,
            )
        )
    return "\n".join(parts)


def due_told(texts: Texts, due: Due, title: str, *, met: bool) -> str:
    """A date on its button, to be said met or not; what is to be done by then, where it is not the item's own title."""
    day = texts.date(due.on_day) if due.on_day else due.words
    what = NONE if due.what == title else due.what
    words = texts.plain("report-due", day=day, what=what, met="yes" if met else "no")
    return cut(words)


def target_told(texts: Texts, target: Target, value: float | None) -> str:
    """A target with how far it is."""
    return texts.plain(
        "report-figure",
        metric=target.metric,
        value=figure_told(value) if value is not None else NONE,
        unit=target.unit,
        words=target.text,
    )


def offer_told(texts: Texts, target: Target, value: float) -> str:
    """A figure that the text tells, on the button that takes it."""
    words = texts.plain("report-offer", metric=target.metric, value=figure_told(value), unit=target.unit)
    return cut(words)


def figures_told(texts: Texts, targets: Sequence[Target], figures: Mapping[int, float]) -> str:
    """All that are said, in a line."""
    told = (target_told(texts, target, figures[target.id]) for target in targets if target.id in figures)
    return texts.plain("list-comma").join(told)


def card_html(texts: Texts, hand: AtHand, today: date) -> str:
    """What is about to be submitted, with a friendly word about what could be better."""
    report, typed = hand.report, hand.typed
    parts = [
        texts.html(
            "report-card-head",
            number=report.item.number_text,
            title=report.item.title,
            unit=report.unit.name,
            round=round_told(texts, report.round),
            due=ends_told(texts, report.round.due_on, today) if report.round else NONE,
            status=texts.plain("reply-status", status=typed.status.value if typed.status else NONE),
        )
    ]
    if typed.text:
        parts.append(texts.html("report-card-text", text=shortened(typed.text, MOST_UNITS)))
    parts += [
        texts.html("report-card-figure", told=target_told(texts, target, typed.figures[target.id]))
        for target in report.targets
        if target.id in typed.figures
    ]
    for key, words in (("difficulties", typed.difficulties), ("next_steps", typed.next_steps)):
        if words:
            parts.append(texts.html("report-card-side", of=key, text=shortened(words, MOST_SIDE)))
    if typed.files:
        parts.append(files_html(texts, typed))
    parts.append(_hint(texts, hand))
    return "\n".join(parts)


def files_html(texts: Texts, typed: Typed) -> str:
    names = texts.plain("list-comma").join(file.name for file in typed.files[:MOST_NAMES])
    more = max(0, len(typed.files) - MOST_NAMES)
    return texts.html("report-card-files", count=len(typed.files), names=names, more=more)


def help_told(question: HelpQuestion | None, reply: Reply) -> str:
    """For a receipt that chooses: whether what this reply asks of the office `waits`, is `answered`, or it asks nothing
    (NONE)."""
    if question is None or question.reply_id != reply.id:
        return NONE
    return "waits" if question.answered_at is None else "answered"


def _help_hint(hand: AtHand) -> str:
    """What becomes of what the unit has asked of the office before; "" where nothing does."""
    question, typed, before = hand.report.help, hand.typed, hand.report.before
    if question is None or before is None:
        return ""
    if typed.status is None or typed.status == ReplyStatus.DONE:  # of what is done another hint is told
        return ""
    if question.answered_at is None:
        return "withdraws" if takes_back(typed.status) else ""
    # As an amendment that leaves what was answered standing: see models/actions/reply_help.py.
    stands = (typed.text or "").startswith(before.text) and typed.difficulties == before.reply.difficulties
    amends = hand.amends and question.reply_id == before.reply.id
    return "answered" if typed.status == ReplyStatus.NEEDS_HELP and amends and stands else ""


def _hint(texts: Texts, hand: AtHand) -> str:
    typed, before = hand.typed, hand.report.before
    if not typed.text:
        kind = "empty"
    elif asked := _help_hint(hand):
        kind = asked
    elif hand.amends and is_same(typed, before):
        kind = "unchanged"
    elif is_same(typed, before):
        kind = "same"
    else:
        kind = typed.status.value if typed.status else NONE
    return texts.html("report-card-hint", kind=kind)
