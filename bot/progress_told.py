"""How a plan's progress is told, in /status, in digests and in the picture beside them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from bot.closing_up import settlement_name
from bot.in_round_told import groups_in_round
from bot.papers.told import BoardTold, LightTold
from bot.round_names import round_in_short
from bot.standing_told import counts_named, standing_told
from bot.texts import Texts
from models.questions.overview import Overview, RoundSoFar
from models.rules.calendar import WorkCalendar
from models.rules.ladder import is_for_the_office
from models.rules.rollup import WORST_FIRST
from models.rules.standing import Reason
from models.rules.words import Light, Settlement

MOST_DATES = 3  # a phone's screen
NONE = "none"  # for a text that chooses
OVER = -1  # for a text that chooses: the day has passed


def lights_told_html(texts: Texts, seen: Overview) -> str:
    """All tasks by light. What has no light is told apart: consulted units are not supervised; of an item that lost
    all its units nobody reports."""
    tasks = seen.board.tasks
    unlit = [item.standing.reason for item in tasks if item.standing.light is None]
    nobody = sum(reason == Reason.UNASSIGNED for reason in unlit)
    settled = Counter(item.standing.about.get("settled_as") for item in tasks if item.standing.reason == Reason.SETTLED)
    return texts.html(
        "status-lights",
        count=len(tasks),
        lights=counts_named(texts, seen.board.lights()),
        dark=len(unlit) - nobody,
        nobody=nobody,
        settled=settled_as_told(texts, {each: settled[each.value] for each in Settlement}),
    )


def settled_as_told(texts: Texts, settled: Mapping[Settlement, int]) -> str:
    """As what else than done, by count, for a text that chooses."""
    told = [
        texts.plain("status-settled-as", as_what=settlement_name(texts, each), count=settled[each])
        for each in Settlement
        if each != Settlement.DONE and settled.get(each)
    ]
    return texts.plain("list-comma").join(told) or NONE


def round_told_html(texts: Texts, one: RoundSoFar) -> str:
    """How many have told all, a part or nothing, departments and townships apart, and how long it runs still."""
    return texts.html(
        "status-round",
        name=round_in_short(texts, one.round),
        counts=texts.plain("in-round-semicolon").join(groups_in_round(texts, one.departments, one.towns)),
        amending=one.amending,
        left=max(one.left, OVER),
        due=texts.day(one.round.due_on),
    )


def dates_told_html(texts: Texts, seen: Overview) -> list[str]:
    """The nearest dates of tasks that are not met, a line each."""
    dated = sorted(((item.due_on, item) for item in seen.board.tasks if item.due_on), key=lambda pair: pair[0])
    lines = [
        texts.html(
            "status-date",
            number=item.number_text,
            title=item.title,
            day=texts.date(on),
            standing=standing_told(texts, item.standing),
        )
        for on, item in dated[:MOST_DATES]
    ]
    if len(dated) > MOST_DATES:
        lines.append(texts.html("status-dates-more", count=len(dated) - MOST_DATES))
    return lines


def for_the_office_told_html(texts: Texts, seen: Overview, calendar: WorkCalendar) -> list[str]:
    """The items whose date passed ten working days ago and more: they are for the office's head (design §4)."""
    numbers = [
        item.number_text
        for item in seen.board.tasks
        if any(
            place.standing.reason == Reason.DATE_PASSED
            and isinstance(on := place.standing.about["on"], date)
            and is_for_the_office(on, seen.board.today, calendar)
            for place in item.places
        )
    ]
    return [texts.html("status-for-the-office", count=len(numbers), numbers="".join(numbers))] if numbers else []


def questions_told(texts: Texts, seen: Overview) -> str:
    """How many questions wait for the office's answer; where the lights count another number, of how many items they
    are, and how many of these show it. Plain words."""
    items, lit = seen.needing_help, seen.board.lights()[Light.PURPLE]
    alike = seen.questions == items == lit or not items
    return texts.plain("status-asking", count=seen.questions, items=0 if alike else items, lit=lit, unlit=items - lit)


def said_by_units(texts: Texts) -> str:
    return texts.html("status-said")


def picture_of(texts: Texts, seen: Sequence[Overview], day: date, lines: Sequence[str]) -> BoardTold:
    """The plans by light, for the pen."""
    tasks = [item for each in seen for item in each.board.tasks]
    counts = {light: sum(each.board.lights()[light] for each in seen) for light in WORST_FIRST}
    lights: list[LightTold] = [
        {"light": light.value, "word": texts.plain("light-name", light=light.value), "count": counts[light]}
        for light in WORST_FIRST
        if counts[light]
    ]
    if dark := sum(item.standing.light is None for item in tasks):
        lights.append({"light": "none", "word": texts.plain("status-dark"), "count": dark})
    return {
        "title": seen[0].plan.short_title if len(seen) == 1 else texts.plain("digest-plans", count=len(seen)),
        "subtitle": texts.plain("status-picture", day=texts.day(day), count=len(tasks)),
        "lights": lights,
        "tasks": [
            {
                "label": str(item.number) if item.number else item.number_text,
                "light": item.standing.light.value if item.standing.light else "none",
            }
            for item in tasks
        ],
        "lines": list(lines),
    }
