"""Words about an item whose progress is written already: those under a photo go behind it, others take its place; what
they took the place of is set aside, and both stay with one tap."""

from typing import Any

from aiogram.types import Message
from aiogram_dialog import DialogManager

from bot.access import texts_of
from bot.report_at_hand import AtHand, figures_after, keep
from models.actions.reply_typed import Typed
from models.answers.added import adds
from models.answers.same import says_same
from models.rules.errors import Refusal
from models.rules.replying import LONGEST_TEXT, text_of

_PASSAGE = "\n"  # between passages set aside


def is_caption(manager: DialogManager) -> bool:
    """Whether the words stand under a photo or a document."""
    return isinstance(manager.event, Message) and bool(manager.event.caption)


def joined(there: str, more: str, most: int = LONGEST_TEXT) -> str:
    """Worked again, it adds nothing more. Raises Refusal where both are too long together."""
    return there if there.endswith(more) else text_of(f"{there}\n{more}" if there else more, most)


def set_aside(typed: Typed, text: str) -> str:
    """What stands no more in the text that is to be written: each passage, in the order in which they were written."""
    there = (typed.text or "").strip()
    passages = [*typed.aside.split(_PASSAGE), there] if there != text else typed.aside.split(_PASSAGE)
    return _PASSAGE.join(dict.fromkeys(each for each in passages if each and each not in text))


def as_before(hand: AtHand, words: str) -> dict[str, Any] | None:
    """Where the words say "as last time": the unit's last word on the item that counts. None where they say no such
    thing, or there was none."""
    last = hand.report.counts
    if last is None or not last.text or not says_same(words):
        return None
    said = {"text": last.text, "figures": dict(last.figures), "aside": set_aside(hand.begun, last.text)}
    return said | ({"status": last.status, "claims": frozenset(last.claims)} if last is not hand.report.before else {})


def asks_anew(hand: AtHand, words: str) -> bool:
    """Whether they say "as last time", and all that was said was returned: then it is not known what they mean."""
    before = hand.report.before
    return before is not None and before.returned and hand.report.counts is None and says_same(words)


async def put_words(manager: DialogManager, hand: AtHand, words: str, **more: Any) -> None:
    """Keep them as the item's progress, with what else is to be kept (`more`)."""
    if asks_anew(hand, words):
        raise Refusal("refused-same-returned", number=hand.report.item.number_text)
    if (same := as_before(hand, words)) and hand.report.counts:
        status = same.get("status") or more.get("status") or hand.begun.status or hand.report.counts.status
        await keep(manager, **{**same, **more, "status": status})
        return
    text, there = text_of(words), hand.begun.text or ""
    if there and is_caption(manager):
        text = joined(there, text)
        if isinstance(manager.event, Message):
            await manager.event.answer(texts_of(manager).html("report-caption-added"))
    elif adds(words):
        text = joined(there, text)
    figures = figures_after(hand, words)
    await keep(manager, text=text, aside=set_aside(hand.begun, text), figures=figures, **more)


def both(typed: Typed) -> str | None:
    """The words set aside, and behind them those that took their place; None where they are too long together."""
    try:
        return joined(typed.aside, typed.text or "")
    except Refusal:
        return None
