"""How a standing is told: its light as a sign, alone on buttons and with the reason in words on cards; and counts.

Never a blaming word: what is said here is computed from dates and from what the unit itself has said.
"""

from collections.abc import Mapping
from datetime import date

from bot.texts import Texts
from models.rules.rollup import WORST_FIRST
from models.rules.standing import Standing
from models.rules.words import Light

NONE = "none"  # for a text that chooses
NO_DAYS = -1  # no count of days belongs to the reason


def light_sign(texts: Texts, light: Light | None) -> str:
    """The light alone, for a button: 🔴; "" where there is none."""
    return texts.plain("light", light=light.value) if light else ""


def light_name(texts: Texts, light: Light) -> str:
    """The light by name, behind its sign."""
    return f"{light_sign(texts, light)} {texts.plain('light-name', light=light.value)}"


def standing_told(texts: Texts, standing: Standing) -> str:
    """The light and why, in a line, with the day and what is left until it. Plain words, not escaped."""
    about = standing.about
    on, left = about.get("on"), about.get("days", about.get("working_days", NO_DAYS))
    quarter = about.get("quarter")
    missed = NONE if quarter is None else texts.plain("round-in-short", kind=about["kind"], quarter=quarter)
    words = texts.plain(
        "standing",
        reason=standing.reason.value,
        on=texts.day(on) if isinstance(on, date) else NONE,
        left=left,
        round=missed,
        settled_as=about.get("settled_as", NONE),
    )
    return f"{light_sign(texts, standing.light)} {words}".strip()


def signed(texts: Texts, standing: Standing, words: str) -> str:
    """The words behind the light's sign, for a button; the words alone where there is no light."""
    return f"{light_sign(texts, standing.light)}{words}"


def counts_told(texts: Texts, counts: Mapping[Light, int]) -> str:
    """How many have which light, the worst first, without what is none: 🔴2 🟡4 🟢21."""
    told = [f"{light_sign(texts, light)}{counts[light]}" for light in WORST_FIRST if counts.get(light)]
    return " ".join(told) or texts.plain("lights-none")


def counts_named(texts: Texts, counts: Mapping[Light, int]) -> str:
    """The same with each light's name."""
    told = [
        texts.plain("light-count", light=light_name(texts, light), count=counts[light])
        for light in WORST_FIRST
        if counts.get(light)
    ]
    return texts.plain("items-comma").join(told) or texts.plain("lights-none")
