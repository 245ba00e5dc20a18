"""How clauses and items stand by the assignments under them, and units and plans by counts. Nothing is stored.

Source: design §4, Standing: a clause is the worst of its leads, an item the worst of its clauses.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from models.rules.calendar import WorkCalendar
from models.rules.standing import AssignmentFacts, Reason, Standing, standing_of
from models.rules.words import Light, Role, Settlement

WORST_FIRST = (Light.RED, Light.PURPLE, Light.AMBER, Light.WHITE, Light.GREY, Light.GREEN, Light.BLUE)
ANSWERING = (Role.LEAD, Role.RESPONSIBLE, Role.SHARING)  # by whom a clause stands: the first of these that has a light

_LEAST_DONE_FIRST = (Settlement.NOT_DONE, Settlement.CARRIED_OVER, Settlement.ONGOING, Settlement.DONE)
_LIGHTS = {light: place for place, light in enumerate((*WORST_FIRST, None))}
_REASONS = {reason: place for place, reason in enumerate(Reason)}


@dataclass(frozen=True)
class ClauseStanding:
    """How a clause stands, and how many of the units that owe it an answer have given theirs (replied ≤ of)."""

    standing: Standing
    replied: int
    of: int


def worst(standings: Iterable[Standing]) -> Standing:
    """The worst of them, whatever their order; `unassigned` where there are none.

    Red is worst: a day has passed and nothing came. Purple is next, and not above it, since asking for help is no bad
    mark; but somebody waits for the office. Amber needs a hand soon. White may not even have been read, so it hides
    more than grey, which has begun nothing yet; green goes well, blue is over. What has no light weighs nothing.
    This is not the order in which one assignment is asked: there needs_help goes before red because it excuses it.
    Of the same light, the reason that is asked first speaks, and of the same reason the earliest day.
    """
    return min(standings, key=_badness, default=Standing(None, Reason.UNASSIGNED))


def clause_standing(assignments: Iterable[AssignmentFacts], today: date, calendar: WorkCalendar) -> ClauseStanding:
    """The worst of the clause's leads; where none of them has a light, of its responsible units, else of who shares it.

    Counted is every unit with a duty to reply. Cooperating units answer to the lead: they neither speak nor count.
    Where all that are left are informed, nobody answers for it: `unassigned`, as where there are none.
    """
    stand = [(facts, standing_of(facts, today, calendar)) for facts in assignments]
    owing = [facts for facts, standing in stand if standing.light and facts.role in ANSWERING]
    first = next((role for role in ANSWERING if any(facts.role == role for facts in owing)), None)
    speaking = (each for facts, each in stand if (facts.role == first if first else each.light is None))
    told = worst(each for each in speaking if each.reason != Reason.INFORMED)
    return ClauseStanding(told, sum(has_replied(facts) for facts in owing), len(owing))


def item_standing(clauses: Iterable[ClauseStanding]) -> Standing:
    """The worst of the item's clauses. No count: a unit may stand in two of them."""
    return worst(clause.standing for clause in clauses)


def count_by_light(standings: Iterable[Standing]) -> dict[Light, int]:
    """How many have which light, every light named, in the order of Light; what has none is not counted."""
    counted = Counter(standing.light for standing in standings)
    return {light: counted[light] for light in Light}


def has_replied(facts: AssignmentFacts) -> bool:
    """Whether all that is asked of the unit just now is in: answered to every open round or to the one that closed
    last, and replied to at all. What was returned is not in (models/rules/in_round.py). Of what is settled nothing is
    asked any more; who never said a word of it has not replied all the same."""
    owes = facts.missed is not None or any(each.owed for each in facts.rounds)
    return facts.reply is not None and (facts.settled or not owes)


def _badness(standing: Standing) -> tuple[int, int, int, date]:
    on, settled_as = standing.about.get("on"), Settlement(str(standing.about.get("settled_as", "done")))
    day = on if isinstance(on, date) else date.max
    return _LIGHTS[standing.light], _REASONS[standing.reason], _LEAST_DONE_FIRST.index(settled_as), day
