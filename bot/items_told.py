"""How an item and a unit's share are told, in lists, on cards and in letters."""

from bot.texts import Texts
from models.questions.plans import ItemTold, UnitItem, UnitShare
from models.rules.words import Role

NONE = "none"  # for a text that chooses
ALL = -1  # whoever leads or answers reports on all of them, which need not be said
LONGEST_TEXT = 2500  # characters: with what stands beside it, a card fits into one message
LONGEST_BUTTON = 40  # characters; a phone shows little more


def shares_told(texts: Texts, share: UnitShare) -> str:
    """In one line, the weightiest first, without what is none."""
    counts = {
        Role.LEAD: share.leads,
        Role.RESPONSIBLE: share.responsible,
        Role.COOPERATING: share.cooperates,
        Role.SHARING: share.shares,
    }
    asked = {Role.SHARING: share.reports_on_shared}
    told = [
        texts.plain("items-share", role=role.value, count=count, asked=asked.get(role, ALL))
        for role, count in counts.items()
        if count
    ]
    return texts.plain("items-comma").join(told)


def item_line(texts: Texts, line: UnitItem) -> str:
    """An item on its button: number, title, role; what asks for no report says so."""
    words = texts.plain(
        "items-line",
        number=line.number_text,
        title=line.title,
        role=line.role.value,
        asks="yes" if line.reports else "no",
        until=texts.date(line.due_on) if line.due_on else NONE,
    )
    return words if len(words) <= LONGEST_BUTTON else words[: LONGEST_BUTTON - 1] + "…"


def item_told_html(texts: Texts, told: ItemTold) -> str:
    """The whole card. Its text stands in a quote that opens when it is tapped."""
    item = told.item
    head = texts.html("item-head", section=told.section, number=item.number_text, title=item.title)
    parts = [head]
    for clause in told.clauses:
        for role in (role for role in Role if role in clause.units):
            units = clause.units[role]
            if role == Role.SHARING:
                names = texts.plain("list-comma").join(clause.collectives)
                parts.append(texts.html("item-sharing", names=names, count=len(units)))
            else:
                parts.append(texts.html("item-role", role=role.value, names=texts.plain("list-comma").join(units)))
    parts += [
        texts.html("item-due", day=texts.day(due.on_day) if due.on_day else NONE, words=due.words, what=due.what)
        for due in told.dues
    ]
    parts += [
        texts.html("item-target", words=target.text, metric=target.metric, each="yes" if target.each_unit else "no")
        for target in told.targets
    ]
    whole = len(item.text) <= LONGEST_TEXT
    parts.append(texts.html("item-text", text=item.text if whole else item.text[:LONGEST_TEXT] + "…"))
    return "\n".join(parts)
