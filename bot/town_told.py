"""How a township's questions and answers are told."""

from datetime import date

from bot.cutting import cut
from bot.report_told import returned_told, shortened
from bot.round_names import round_in_full
from bot.texts import Texts
from bot.town_at_hand import TownAtHand
from models.actions.reply_town import Asked, wants_figure

MOST_ALTOGETHER = 2700  # of UTF-16, for all the lines: they fit into one message however many there are
MOST_ANSWER = 200
MOST_QUOTED = 20
AN_EXAMPLE = 2
MOST_OPEN = 8  # questions that are named by their numbers


def question_told(texts: Texts, each: Asked) -> str:
    if each.item is None:
        return texts.plain("report-town-help")
    number, title = each.item.number_text, each.item.title
    if each.target is None:
        return texts.plain("report-town-item", number=number, title=title)
    return texts.plain(
        "report-town-figure", number=number, metric=each.target.metric, words=each.target.text, unit=each.target.unit
    )


def subject_told(texts: Texts, each: Asked) -> str:
    """What the question is about, in short."""
    if each.item is None:
        return texts.plain("report-town-help-short")
    return f"{each.item.number_text}{each.target.metric if each.target else each.item.title}"


def answers_html(texts: Texts, hand: TownAtHand) -> str:
    """A line each, the shorter the more there are; what is open says so."""
    room = MOST_ALTOGETHER // len(hand.asked) // 2
    return "\n".join(
        texts.html(
            "report-town-answer",
            n=n,
            subject=shortened(subject_told(texts, each), room),
            answer=shortened(hand.typed.answers.get(each.key, ""), min(room, MOST_ANSWER)) or "none",
        )
        for n, each in enumerate(hand.asked, start=1)
    )


def wanting_html(texts: Texts, hand: TownAtHand) -> str:
    """Of the answers that should be a figure and say none: the first, and what it could say; "" where there is none."""
    found = [(n, each) for n, each in enumerate(hand.asked, start=1) if wants_figure(each, _answer(hand, each))]
    return want_html(texts, hand, *found[0], more=len(found) - 1) if found else ""


def want_html(texts: Texts, hand: TownAtHand, n: int, each: Asked, more: int = 0) -> str:
    assert each.target is not None
    words = shortened(_answer(hand, each), MOST_QUOTED)
    example = f"{AN_EXAMPLE}{each.target.unit}"
    return texts.html("report-town-wants-figure", n=n, example=example, words=words, more=more)


def _answer(hand: TownAtHand, each: Asked) -> str:
    return hand.typed.answers.get(each.key, "")


def answer_line(texts: Texts, n: int, each: Asked) -> str:
    """On the button that changes it."""
    words = texts.plain("report-town-line", n=n, subject=subject_told(texts, each))
    return cut(words)


def returned_html(texts: Texts, hand: TownAtHand, today: date) -> str:
    """What was found missing, and by when it is to be there; "" where nothing was."""
    last = hand.returned
    return returned_told(texts, last, today) if last else ""


def last_told(texts: Texts, hand: TownAtHand) -> str:
    """To which round the last word was said, or when, where it was to none."""
    last = hand.last
    assert last is not None
    return round_in_full(texts, last.answered) if last.answered else texts.date(last.reply.submitted_at)


def open_told(texts: Texts, hand: TownAtHand) -> str:
    """The numbers of the questions that are not answered yet."""
    numbers = [str(n) for n, each in enumerate(hand.asked, start=1) if each in hand.open]
    listed = texts.plain("list-comma").join(numbers[:MOST_OPEN])
    return texts.plain("report-town-open", numbers=listed, more=max(0, len(numbers) - MOST_OPEN))
