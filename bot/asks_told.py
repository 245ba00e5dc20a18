"""How it is told what is still owed: the lines of an asking letter, plain words."""

from collections.abc import Mapping, Sequence
from datetime import date

from bot.cutting import cut
from bot.ends_told import ends_told
from bot.round_names import round_in_full
from bot.texts import Texts
from bot.town_questions import LONGEST_TITLE, question_lines
from models.actions.reply_town import Asked as Question
from models.questions.asks import Asked, AskTold, ItemAsked
from models.rules.ladder import OPENING, offset_of
from models.rules.words import AskAbout, RoundKind

MOST_ITEMS = 6  # lines of a unit; with several units, fewer: one phone screen
FEWEST_ITEMS = 2
MOST_QUESTIONS = 12  # of a township: they are answered by their numbers, so that all are to be read
MOST_BLOCKS = 4

# Of each township that is asked for its reply to a plan, as its form has them.
Questions = Mapping[tuple[int, int], Sequence[Question]]


def asked_lines(texts: Texts, told: AskTold, today: date, office: str, questions: Questions) -> list[str]:
    """The whole letter, line by line."""
    groups = _groups(told)
    room = max(FEWEST_ITEMS, MOST_ITEMS // len(groups))
    opening = next((each for each in told.asks if each.rung == OPENING and each.round is not None), None)
    blocks = [_block(texts, group, today, room, questions) for group in groups[:MOST_BLOCKS]]
    if unsaid := sum(len(each.items) for group in groups[MOST_BLOCKS:] for each in group):
        blocks.append([texts.plain("ask-beside", count=unsaid)])
    name = told.member.name or texts.plain("home-anonymous")
    if told.by:
        lines = [texts.plain("ask-chase", name=name, by=told.by)]
    elif opening is not None and opening.round is not None:
        round_name = round_in_full(texts, opening.round)
        due = texts.day(opening.due_on)
        lines = [texts.plain("ask-opening", name=name, office=office, round=round_name, due=due)]
    elif len(blocks) == 1:
        blocks[0][0] = texts.plain("ask-to", name=name, line=blocks[0][0])
        lines = []
    else:
        lines = [texts.plain("ask-to-several", name=name)]
    lines += [line for block in blocks for line in block]
    return [*lines, *_how(texts, told), _next(texts, told)]


def why_lines(texts: Texts, told: AskTold, today: date) -> list[str]:
    """For each part: by which paper and round or date, and on which rung."""
    lines = []
    for each in told.asks:
        if each.round is not None:
            lines.append(
                texts.plain(
                    "why-round",
                    plan=each.plan,
                    document=each.document or "none",
                    round=round_in_full(texts, each.round),
                    opens=texts.date(each.round.opens_on),
                    due=ends_told(texts, each.due_on, today),
                    unit=each.unit,
                    count=len(each.items),
                    rung=_rung(each),
                    days=_days(each),
                )
            )
        else:
            lines.append(
                texts.plain(
                    "why-date",
                    plan=each.plan,
                    document=each.document or "none",
                    unit=each.unit,
                    number=each.items[0].number_text,
                    due=texts.day(each.due_on),
                    words=each.words,
                    rung=_rung(each),
                    days=_days(each),
                )
            )
    return lines


def _rung(each: Asked) -> str:
    if each.rung.startswith("chase"):
        return "chase"
    offset = offset_of(each.rung)
    return "opening" if offset is None else "day" if offset == 0 else "before" if offset < 0 else "after"


def _days(each: Asked) -> int:
    return 0 if each.rung.startswith("chase") else abs(offset_of(each.rung) or 0)


def _groups(told: AskTold) -> list[list[Asked]]:
    """What is told together: each round by itself, the dates of a unit that fall on one day."""
    found: dict[tuple[int, date, int], list[Asked]] = {}
    for each in told.asks:
        round_id = each.about_id if each.about == AskAbout.ROUND else 0
        found.setdefault((each.unit_id, each.due_on, round_id), []).append(each)
    return list(found.values())


def _block(texts: Texts, group: list[Asked], today: date, room: int, questions: Questions) -> list[str]:
    each = group[0]
    if each.about == AskAbout.DUE:
        return _dates_block(texts, group, today, room) if len(group) > 1 else _date_block(texts, each, today)
    assert each.round is not None
    count = len(each.items)
    kind = "town" if each.is_town else "unit"
    if each.rung == OPENING and today <= each.due_on:
        head = texts.plain(f"ask-open-{kind}", unit=each.unit, count=count)
    else:
        head = texts.plain(
            f"ask-owed-{kind}",
            unit=each.unit,
            round=round_in_full(texts, each.round),
            count=count,
            due=_due(texts, each, today),
            when=_when(each.due_on, today),
            closing="yes" if _closes(each) else "no",
            returned="yes" if all(item.returned for item in each.items) else "no",
        )
    asked = questions.get((each.unit_id, each.round.plan_id), ())
    lines = question_lines(texts, asked, [item.item_id for item in each.items], MOST_QUESTIONS)
    together = {question.item.id for question in asked if question.item}
    single = [item for item in each.items if item.item_id not in together]
    shown = single if len(single) <= room else single[: room - 1]
    lines += [_item_line(texts, item) for item in shown]
    if len(single) > room:
        lines.append(texts.plain("ask-more", count=len(single)))
    if each.is_town and each.rung == OPENING:
        lines.append(texts.plain("ask-town-rest"))
    return [head, *lines]


def _due(texts: Texts, each: Asked, today: date) -> str:
    """The true date, with its weekday unless it is today."""
    return texts.date(each.due_on) if each.due_on == today else texts.day(each.due_on)


def _when(due_on: date, today: date) -> str:
    return "passed" if due_on < today else "today" if due_on == today else "ahead"


def _item_line(texts: Texts, item: ItemAsked) -> str:
    returned = "yes" if item.returned else "no"
    return texts.plain("ask-item", number=item.number_text, title=cut(item.title, LONGEST_TITLE), returned=returned)


def _date_block(texts: Texts, each: Asked, today: date) -> list[str]:
    item = each.items[0]
    head = texts.plain(
        "ask-date",
        unit=each.unit,
        number=item.number_text,
        title=cut(item.title, LONGEST_TITLE),
        what=each.what or "none",
        due=_due(texts, each, today),
        when=_when(each.due_on, today),
        days=(each.due_on - today).days,
    )
    lines = [head, *_with_the_office(texts, [each])]
    return [*lines, texts.plain("ask-date-leader")] if each.leader_next else lines


def _with_the_office(texts: Texts, group: Sequence[Asked]) -> list[str]:
    """What the unit asked of the office, which has not answered: it need not ask again."""
    asked = [
        texts.plain("ask-date-help-one", number=item.number_text, day=texts.date(item.help_asked_on))
        for each in group
        for item in each.items
        if item.help_asked_on is not None
    ]
    return [texts.plain("ask-date-help", asked=texts.plain("list-comma").join(asked))] if asked else []


def _dates_block(texts: Texts, group: list[Asked], today: date, room: int) -> list[str]:
    each = group[0]
    head = texts.plain(
        "ask-dates",
        unit=each.unit,
        count=len(group),
        due=_due(texts, each, today),
        when=_when(each.due_on, today),
        days=(each.due_on - today).days,
    )
    shown = group if len(group) <= room else group[: room - 1]
    lines = [_item_line(texts, one.items[0]) for one in shown]
    if len(group) > room:
        lines.append(texts.plain("ask-more", count=len(group)))
    lines += _with_the_office(texts, group)
    if any(one.leader_next for one in group):
        lines.append(texts.plain("ask-date-leader"))
    return [head, *lines]


def _how(texts: Texts, told: AskTold) -> list[str]:
    first = told.asks[0]
    if all(each.about == AskAbout.DUE for each in told.asks):
        key = "ask-how-milestone" if first.milestone else "ask-how-date"
        return [texts.plain(key, number=first.items[0].number_text)]
    asked = next(each for each in told.asks if each.about == AskAbout.ROUND)
    closing = "yes" if _closes(asked) else "no"
    if all(each.is_town for each in told.asks):
        return [texts.plain("ask-how-town", closing=closing)]
    return [texts.plain("ask-how", number=asked.items[0].number_text, closing=closing)]


def _closes(each: Asked) -> bool:
    """Whether it asks for how the year ended, and not for progress."""
    return each.round is not None and each.round.kind == RoundKind.CLOSING


def _next(texts: Texts, told: AskTold) -> str:
    kinds = {each.about for each in told.asks}
    what = "both" if len(kinds) > 1 else "round" if AskAbout.ROUND in kinds else "date"
    over = "yes" if told.over else "no"
    if told.next_on is None:
        return texts.plain("ask-last", what=what, over=over)
    besides = "yes" if told.besides else "no"
    then, day = "round" if told.opens else "other", texts.date(told.next_on)
    return texts.plain("ask-next", what=what, over=over, besides=besides, then=then, day=day)
