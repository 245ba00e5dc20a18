"""What the signs before units' names mean (signs.py): as the paper says anywhere, or as is proposed where it does not.

The lines that say it and nothing else are no part of the text; of a title （★牵头，○配合） is cut off.
"""

from dataclasses import dataclass, field, replace

from models.notice.doubts import Doubt, doubt
from models.notice.lines import Line
from models.notice.signs import REST, SIGNS, legend_in, listed_in, merged, proposed, shown, to_ask, told

_FEWEST_SIGNS = 2  # of a legend that stands in a paper without such tables: others are rules (rules.py)


@dataclass
class Meaning:
    """What each sign means: everywhere, and from the line over a table on."""

    everywhere: dict[str, str] = field(default_factory=dict)
    tables: dict[int, dict[str, str]] = field(default_factory=dict)

    def at(self, line: int) -> dict[str, str]:
        above = [number for number in self.tables if number < line]
        return self.tables[max(above)] if above else self.everywhere


def explained(lines: list[Line]) -> tuple[list[Line], Meaning, list[Doubt]]:
    """The lines without those about signs, what these mean, and what is asked of them: once, however many tables."""
    listed = {line.number: found for line in lines if (found := listed_in(line.plain))}
    legends = {
        line.number: legend for line in lines if line.number not in listed and (legend := legend_in(line.plain))
    }
    used = {sign for found in listed.values() for sign in found.signs}
    legends = {
        number: legend
        for number, legend in legends.items()
        if used & legend.meaning.keys() or sum(sign in SIGNS for sign in legend.meaning) >= _FEWEST_SIGNS
    }
    meaning = Meaning(merged(legend.meaning for legend in legends.values()))
    answered: dict[str, str] = {}
    asked: list[Doubt] = []
    for number, here in listed.items():
        answered |= here.meaning
        known = meaning.everywhere | answered | here.meaning
        known = {sign: role for sign, role in known.items() if sign in (*here.signs, REST)}
        guessed = proposed(here.signs, known)
        meaning.tables[number] = known | guessed
        if questions := to_ask(here.signs, known):
            answered |= {sign: guessed[sign] for sign in questions}
            asked += _asked(next(line for line in lines if line.number == number), questions, guessed)
    kept = []
    for line in lines:
        if line.number in listed:
            continue
        if line.number in legends:
            _, start, end = legends[line.number]
            text, folded = (said[:start] + said[end:] for said in (line.text, line.plain))
            if not folded.strip():
                continue
            line = replace(line, text=text, plain=folded)
        kept.append(line)
    return kept, meaning, asked


def _asked(line: Line, questions: list[str], guessed: dict[str, str]) -> list[Doubt]:
    """One question of all signs; one of each where they stand among others, and of each word that is no sign."""
    marks = [sign for sign in questions if sign in SIGNS]
    side_by_side = "、".join(marks)
    together = [marks] if marks and side_by_side in line.text else [[sign] for sign in marks]
    together += [[word] for word in questions if word not in marks]
    return [
        doubt("signs", "、".join(map(shown, some)), line.number, told({sign: guessed[sign] for sign in some}))
        for some in together
    ]
