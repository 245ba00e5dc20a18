"""An item's card: how it stands, its dates and what became of them, what was said so far, who does what, its text."""

from collections.abc import Sequence

from bot.corrections_told import stand_told
from bot.cutting import cut
from bot.ends_told import ends_told
from bot.items_told import NONE, returned_in_short
from bot.leaves import in_pieces
from bot.round_names import round_in_full
from bot.standing_told import standing_told
from bot.texts import Texts
from models.questions.board import Board, BoardUnit
from models.questions.item_card import DateChange, DateTold, ItemCard
from models.questions.item_moves import UnitMove
from models.questions.item_replies import ReplyTold
from models.questions.leader_word import LeaderTold
from models.questions.places import Place, returned_of
from models.rules.standing import Reason
from models.rules.words import Role

LONGEST_PIECE = 2500  # characters of its text on one leaf
LONGEST_SAID = 60  # characters of a reply on the card
MOST_NAMES = 24  # of units in one role
MOST_MOVES = 6
_ROUND_SAID = (Reason.ROUND_NEAR, Reason.ROUND_PASSED)


def card_head_html(texts: Texts, card: ItemCard) -> str:
    lines = [texts.html("item-head", section=card.section, number=card.item.number_text, title=card.item.title)]
    if whence := card.carried_from:
        told = {"year": str(whence.year), "number": whence.number_text, "title": whence.title}
        lines.append(texts.html("item-carried-from", **told))
    if whither := card.carried_to:
        lines.append(texts.html("item-carried-to", plan=whither.plan, number=whither.number_text))
    return "\n".join(lines)


def own_part_html(texts: Texts, unit: BoardUnit, places: Sequence[Place], board: Board) -> list[str]:
    """How the unit stands in the item, clause by clause where it stands in several; what is owed, and what is to be
    added to what was returned."""
    parts = [
        texts.html(
            "item-stand",
            unit=unit.name,
            stand=stand_told(texts, place.facts.role, place.facts.duty),
            standing=standing_told(texts, place.standing),
        )
        for place in places
    ]
    if not any(place.standing.reason in _ROUND_SAID for place in places):
        parts += [
            texts.html("item-owed", round=round_in_full(texts, one), due=ends_told(texts, one.due_on, board.today))
            for one in board.rounds
            if any(one.id in place.owes for place in places)
        ]
    if (returned := returned_of(places)) is not None:
        what = returned_in_short(texts, returned)
        parts.append(texts.html("item-returned", what=what, missing=returned.missing or NONE))
    return list(dict.fromkeys(parts))


def dates_html(texts: Texts, card: ItemCard) -> list[str]:
    """How often, the dates that hold, then what was done to them, the newest first."""
    dates = [texts.html("item-cadence", cadence=card.item.cadence)] if card.item.cadence else []
    dates += [_date_html(texts, card, each) for each in card.dates]
    return dates + [_change_html(texts, each) for each in card.changes]


def _date_html(texts: Texts, card: ItemCard, told: DateTold) -> str:
    what = told.what if told.what != card.item.title else ""
    day = texts.day(told.on) if told.on else told.words
    return texts.html("item-due", day=day, unit=told.unit or NONE, what=what or NONE)


def _change_html(texts: Texts, change: DateChange) -> str:
    how = "set" if change.was is None else "dropped" if change.now is None else "moved"
    return texts.html(
        "item-date-change",
        at=texts.date(change.at),
        how=how,
        was=texts.date(change.was) if change.was else NONE,
        now=texts.date(change.now) if change.now else NONE,
        unit=change.unit or NONE,
        reason=change.reason,
    )


def moves_html(texts: Texts, card: ItemCard) -> list[str]:
    """What corrections did to its units, the newest first."""
    moves = [_move_html(texts, each) for each in card.moves[:MOST_MOVES]]
    told = [texts.html("item-merged", number=each.number_text, title=each.title) for each in card.merged]
    if (whole := card.split_from) is not None:
        told.append(texts.html("item-split-from", number=whole.number_text, title=whole.title))
    told += moves
    if earlier := len(card.moves) - len(moves):
        told.append(texts.html("item-moves-more", count=earlier))
    return told


def _move_html(texts: Texts, move: UnitMove) -> str:
    return texts.html(
        "item-move",
        at=texts.date(move.at),
        unit=move.unit,
        how="added" if move.was is None else "dropped" if move.now is None else "moved",
        was=stand_told(texts, *move.was) if move.was else NONE,
        now=stand_told(texts, *move.now) if move.now else NONE,
        reason=move.reason or NONE,
    )


def leaders_html(texts: Texts, told: Sequence[LeaderTold]) -> list[str]:
    """What the units' leaders said of a date long past, as they said it. For coordinators alone."""
    return [
        texts.html(
            "item-leader",
            day=texts.date(each.at),
            unit=each.unit,
            name=each.name,
            answer=each.answer.value if each.answer else "words",
            words=each.words,
        )
        for each in told
    ]


def targets_html(texts: Texts, card: ItemCard) -> list[str]:
    return [
        texts.html(
            "item-target",
            words=target.text,
            metric=target.metric if target.metric != target.text else NONE,
            each="yes" if target.each_unit else "no",
        )
        for target in card.targets
    ]


def replies_html(texts: Texts, replies: Sequence[ReplyTold]) -> list[str]:
    return [
        texts.html(
            "item-reply",
            day=texts.date(told.submitted_at),
            status=told.status.value,
            text=cut(" ".join(told.text.split()), LONGEST_SAID) or NONE,
            state=told.state.value,
            missing=cut(" ".join(told.missing.split()), LONGEST_SAID),
        )
        for told in replies
    ]


def units_html(texts: Texts, card: ItemCard) -> list[str]:
    """Who does what, clause by clause; a collective in the paper's words."""
    parts = []
    for clause in card.clauses:
        for role in (role for role in Role if role in clause.units):
            units = clause.units[role]
            if role == Role.SHARING and clause.collectives:
                names = texts.plain("list-comma").join(clause.collectives)
                parts.append(texts.html("item-sharing", names=names, count=len(units)))
            else:
                parts.append(texts.html("item-role", role=role.value, names=_names(texts, units)))
            if role == Role.LEAD and clause.collator:
                parts.append(texts.html("item-collator", unit=clause.collator))
    return parts


def _names(texts: Texts, names: Sequence[str]) -> str:
    told = texts.plain("list-comma").join(names[:MOST_NAMES])
    return told if len(names) <= MOST_NAMES else texts.plain("units-and-more", names=told, count=len(names))


def text_html(texts: Texts, card: ItemCard) -> list[str]:
    """The whole text, in quotes that open when tapped; of a part also the words of the paper that were split."""
    told = [texts.html("item-text", text=piece) for piece in in_pieces(card.item.text, LONGEST_PIECE)]
    if (whole := card.split_from) is not None:
        told.append(texts.html("item-text-of-paper", number=whole.number_text))
        told += [texts.html("item-text", text=piece) for piece in in_pieces(whole.text, LONGEST_PIECE)]
    return told
