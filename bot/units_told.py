"""How a unit of the registry is told: on its page, and in lists."""

from collections.abc import Sequence

from bot.items_told import shares_told
from bot.texts import Texts
from models.questions.plans import UnitShare
from models.questions.unit_card import Sitting, UnitCard
from models.questions.units import UnitLine
from models.rules.words import Approach, Post

MOST_NAMES = 8  # of one kind on a page: with the longest names it still fits a message
UNIT_POSTS = (Post.CONTACT, Post.STAND_IN, Post.LEADER)


def unit_line(texts: Texts, line: UnitLine) -> str:
    """On its button."""
    state = "retired" if line.retired else "confirm" if line.to_confirm else "stands"
    return texts.plain("units-line", name=line.name, seated="yes" if line.contacts else "no", state=state)


def sitting_line(texts: Texts, each: Sitting) -> str:
    """On the button of where they are rung up."""
    post = texts.plain("post", post=each.post.value)
    return texts.plain("unit-phones-line", post=post, name=each.name, phone=each.phone or "none")


def some_names(texts: Texts, names: Sequence[str]) -> str:
    """In one line, and how many they are where they are too many; "" for none. Not escaped."""
    told = texts.plain("list-comma").join(names[:MOST_NAMES])
    return told if len(names) <= MOST_NAMES else texts.plain("units-and-more", names=told, count=len(names))


def unit_head(texts: Texts, card: UnitCard) -> dict[str, str | int]:
    """What the top of its page says."""
    unit = card.unit
    return {
        "name": unit.name,
        "aliases": some_names(texts, list(card.aliases.values())) or "none",
        "kind": texts.plain("kind", kind=unit.kind.value),
        "way": texts.plain("unit-approach", approach=unit.approach.value),
        "state": "retired" if unit.retired_at is not None else "confirm" if unit.to_confirm else "stands",
    }


def unit_told_html(texts: Texts, card: UnitCard, shares: Sequence[tuple[str, UnitShare | None]], left_out: int) -> str:
    """The whole page. `shares`: each plan in force by its title, with what it asks of the unit; `left_out`: of how many
    items that all units of its kind share it has no part."""
    parts = [texts.html("unit-head", **unit_head(texts, card)), *posts_told_html(texts, card.sitting, phones=True)]
    parts.append(texts.html("unit-phone", phone=card.unit.phone or "none"))
    if card.invitations:
        parts.append(texts.html("unit-invitations", count=card.invitations))
    for plan, share in shares:
        asked = shares_told(texts, share) if share else "none"
        signed = "not_asked" if share is None or share.approach == Approach.CONSULTED else _yes(share.signed)
        parts.append(texts.html("unit-share", plan=plan, share=asked, signed=signed))
    if left_out:
        parts.append(texts.html("unit-left-out", kind=card.unit.kind.value, count=left_out))
    return "\n".join(parts)


def posts_told_html(texts: Texts, sitting: Sequence[Sitting], *, phones: bool = False) -> list[str]:
    """Who sits for it, a line a post; nobody stands in where nobody needs to. `phones`: for coordinators alone."""
    parts = []
    for post in UNIT_POSTS:
        names = [
            texts.plain(
                "unit-sits",
                name=each.name,
                phone=each.phone if phones and each.phone else "none",
                reached=_yes(each.reached),
            )
            for each in sitting
            if each.post == post
        ]
        if names or post != Post.STAND_IN:
            told = some_names(texts, names) or "none"
            parts.append(texts.html("unit-post", post=texts.plain("post", post=post.value), names=told))
    return parts


def _yes(is_so: bool) -> str:
    return "yes" if is_so else "no"
