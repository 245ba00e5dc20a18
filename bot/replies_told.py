"""How a reply is told to whoever reviews it: a line in lists, and a card, in pages where it is long."""

from collections.abc import Iterator

from bot.cutting import cut
from bot.pages import Piece, paged
from bot.texts import Texts
from models.questions.replies import Earlier, ReplyTold
from models.questions.reviews import FigureTold, PartTold, Waiting
from models.rules.changes import Change, sentences
from models.rules.words import ReplyState, ReplyStatus

NONE = "none"  # for a text that chooses
SHORT = 30  # characters of a sentence that is told in passing

# Of several items the one that most wants a coordinator's eye stands for the reply.
_FIRST = (
    ReplyStatus.NEEDS_HELP,
    ReplyStatus.DONE,
    ReplyStatus.NEEDS_PUSH,
    ReplyStatus.NOT_STARTED,
    ReplyStatus.ON_TRACK,
    ReplyStatus.ONGOING,
)


def number(value: float) -> str:
    """480 rather than 480.0."""
    return f"{value:g}" if value != int(value) else str(int(value))


def about(texts: Texts, reply: Waiting) -> str:
    """What it is about, in full: its item, or how many it reports on together. Not escaped."""
    first = reply.parts[0]
    items = len({part.item_id for part in reply.parts})
    return texts.plain("review-about", number=first.number_text, title=first.title, count=items)


def whose(texts: Texts, reply: Waiting) -> str:
    """Whose, and about which item, in short."""
    one = len({part.item_id for part in reply.parts}) == 1
    return texts.plain("review-whose", unit=reply.unit, number=reply.parts[0].number_text if one else NONE)


def weightiest(reply: Waiting) -> ReplyStatus:
    return min((part.status for part in reply.parts), key=_FIRST.index)


def line(texts: Texts, reply: Waiting) -> str:
    """On its button: whose, about what, how it stands, what changed."""
    words = texts.plain(
        "review-line",
        unit=reply.unit,
        number=reply.parts[0].number_text,
        count=len({part.item_id for part in reply.parts}),
        status=texts.plain("reply-status", status=weightiest(reply).value),
        change=change_in_short(texts, reply) or NONE,
    )
    return cut(words)


def change_in_short(texts: Texts, reply: Waiting) -> str:
    """The first of: that its return is disagreed with, another status, a figure, new words, nothing new; "" at the
    unit's first word."""
    if reply.disputed_at is not None:
        return texts.plain("review-disputed")
    changes = [(part, part.change) for part in reply.parts if part.change is not None]
    for part, change in changes:
        if change.status_was:
            was = texts.plain("reply-status", status=change.status_was.value)
            return texts.plain("review-was", since=_since(part), status=was)
    for part, change in changes:
        if change.figures:
            figure = next(each for each in part.figures if each.target_id == change.figures[0].target_id)
            was = number(figure.was) if figure.was is not None else NONE
            return texts.plain("review-figure-short", was=was, now=number(figure.value))
    if added := sum(len(change.added) for _, change in changes):
        return texts.plain("review-added", count=added)
    return texts.plain("review-same", since=_since(changes[0][0])) if changes else ""


def _since(part: PartTold) -> str:
    """For a text that chooses: since the unit's last report, or since this one was returned."""
    return "return" if part.since_return else "last"


def card(texts: Texts, told: ReplyTold) -> list[str]:
    """The whole reply as HTML, page by page: what it is, and how it stands to what was said before, on the first."""
    reply = told.waiting
    several = len({part.item_id for part in reply.parts}) > 1
    head = texts.html("review-card-head", unit=reply.unit, about=about(texts, reply))
    first = [_how(texts, told)]
    if told.asked_before:
        first.append(texts.html("review-asked-before", missing=told.asked_before))
    if told.earlier:
        first.append(texts.html("review-earlier", count=len({one.reply_id for one in told.earlier})))
    is_first = not told.earlier
    if not several:
        first += _stands(texts, reply.parts[0], is_first)
    body = [piece for part in reply.parts for piece in _said(texts, part, several, is_first)]
    body += _also(texts, told)
    body += [piece for one in told.earlier for piece in _earlier(texts, one, several)]
    pages = paged(body)
    return ["\n".join((head, *(first if at == 0 else ()), *page)) for at, page in enumerate(pages)]


def _how(texts: Texts, told: ReplyTold) -> str:
    """Who, when, whether in time, with whose approval."""
    timely = {True: "yes", False: "no", None: NONE}[told.in_time]
    return texts.html(
        "review-how",
        who=told.who or NONE,
        day=texts.day(told.waiting.submitted_at),
        time=texts.time(told.waiting.submitted_at),
        timely=timely,
        due=texts.date(told.due_on) if told.due_on else NONE,
        approved="yes" if told.approved_by_leader else "no",
    )


def _stands(texts: Texts, part: PartTold, is_first: bool) -> Iterator[str]:
    was = part.change.status_was if part.change else None
    yield texts.html(
        "review-stands",
        status=texts.plain("reply-status", status=part.status.value),
        was=texts.plain("reply-status", status=was.value) if was else NONE,
        since=_since(part),
    )
    for figure in part.figures:
        yield figure_told(texts, figure, _since(part))
    if part.change is not None:
        yield _changed(texts, part.change, _since(part))
    elif is_first:
        yield texts.html("review-first")


def figure_told(texts: Texts, figure: FigureTold, since: str) -> str:
    return texts.html(
        "review-figure",
        metric=figure.metric,
        now=number(figure.value),
        was=number(figure.was) if figure.was is not None else NONE,
        goal=number(figure.goal),
        unit=figure.measure,
        since=since,
    )


def _changed(texts: Texts, change: Change, since: str) -> str:
    if not change.added and not change.dropped:
        return texts.html("review-same-words", since=since)
    dropped = texts.plain("list-comma").join(f"“{cut(words, SHORT)}”" for words in change.dropped[:2])
    return texts.html(
        "review-changed",
        since=since,
        added=len(change.added),
        kept=change.kept,
        lost=len(change.dropped),
        dropped=dropped,
    )


def _said(texts: Texts, part: PartTold, several: bool, is_first: bool) -> Iterator[Piece]:
    if several:
        head = texts.html("review-part", number=part.number_text, title=part.title)
        yield Piece("\n".join((head, *_stands(texts, part, is_first))))
    if not part.text:
        yield Piece(texts.html("review-no-words"))
        return
    new = set(part.change.added) if part.change else set()
    for at, words in enumerate(sentences(part.text)):
        mark = "yes" if words.strip() in new and part.change and part.change.kept else "no"
        yield Piece(texts.html("review-sentence", words=words, new=mark), quoted=True, begins=at == 0)


def _also(texts: Texts, told: ReplyTold) -> Iterator[Piece]:
    for key, words in (("difficulties", told.difficulties), ("next", told.next_steps)):
        if words:
            yield Piece(texts.html("review-also", what=key))
            for at, sentence in enumerate(sentences(words)):
                yield Piece(texts.html("review-sentence", words=sentence, new="no"), quoted=True, begins=at == 0)


def _earlier(texts: Texts, one: Earlier, several: bool) -> Iterator[Piece]:
    """What it took the place of before anybody had looked at it."""
    status = texts.plain("reply-status", status=one.status.value)
    day, time = texts.date(one.submitted_at), texts.time(one.submitted_at)
    number = one.number_text if several else ""
    yield Piece(texts.html("review-earlier-one", day=day, time=time, number=number, status=status))
    for at, sentence in enumerate(sentences(one.text)):
        yield Piece(texts.html("review-sentence", words=sentence, new="no"), quoted=True, begins=at == 0)


def decided(texts: Texts, told: ReplyTold) -> str:
    """What became of it, where it is reviewed; and what the unit says against that, until it is answered."""
    return "\n".join((_decided(texts, told), *_objections(texts, told)))


def _objections(texts: Texts, told: ReplyTold) -> Iterator[str]:
    if told.waiting.disputed_at is not None:
        yield texts.html("review-objections", day=texts.date(told.waiting.disputed_at))
        for one in told.objections:
            yield texts.html("review-objection", name=one.name, words=one.words)


def _decided(texts: Texts, told: ReplyTold) -> str:
    return texts.html(
        "review-decided",
        state=told.ended.value,
        by=told.reviewer or NONE,
        day=texts.day(told.reviewed_at) if told.reviewed_at else NONE,
        time=texts.time(told.reviewed_at) if told.reviewed_at else NONE,
        missing=told.missing,
        until=texts.date(told.amend_by) if told.amend_by else NONE,
    )


def waits(told: ReplyTold) -> bool:
    return told.state == ReplyState.SUBMITTED
