"""A township's consolidated reply as its draft keeps it, the items as questions; and what becomes of it.

Each figure that every unit owes is a question of its own, an item without one is one; and last, what is needed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from models.actions.reply_parts import NewReply, Told
from models.answers.figures import NOTHING, amount_of, says_none
from models.answers.statuses import status_guessed, status_of
from models.plan import Item, Target
from models.questions.reporting import SaidBefore
from models.rules.replying import LONGEST_ANSWER, LONGEST_SIDE, LONGEST_TEXT, File, figure_told
from models.rules.words import ReplyState

HELP = "help"
_IS, _IN_LINE = "：", "，"


def town_form_of(unit_id: int) -> str:
    """The draft's form; its object is the plan."""
    return f"town:{unit_id}"


@dataclass(frozen=True)
class Asked:
    """One question. `target`: a figure is asked for; `item` is None for the last, what is needed."""

    key: str
    item: Item | None
    target: Target | None = None


def longest_answer(each: Asked) -> int:
    """How many characters an answer may have."""
    if each.item is None:
        return LONGEST_SIDE
    return LONGEST_ANSWER if each.target else LONGEST_TEXT


@dataclass(frozen=True)
class TownTyped:
    """`answers` by a question's key; `unplaced`: a question's key, and a numbered message typed there, until it is
    known whether it is of that question or of several; `loose`: words typed on the card, until a question is tapped."""

    answers: dict[str, str] = field(default_factory=dict)
    files: tuple[File, ...] = ()
    approved: bool = False
    unplaced: tuple[str, str] | None = None
    loose: str = ""

    def answering(self, answers: Mapping[str, str]) -> "TownTyped":
        """What a leader approved is approved no more once an answer is another."""
        new = replace(self, answers=self.answers | dict(answers))
        return new if new.answers == self.answers else replace(new, approved=False)

    def as_json(self) -> dict[str, Any]:
        files = [asdict(file) for file in self.files]
        told = {"approved": self.approved, "unplaced": self.unplaced, "loose": self.loose}
        return {"answers": self.answers, "files": files, **told}


def town_typed_of_json(words: dict[str, Any]) -> TownTyped:
    files = tuple(File(**file) for file in words.get("files", ()))
    key, unplaced = words.get("unplaced") or ("", "")
    there = (key, unplaced) if key else None
    answers, approved = dict(words.get("answers", {})), words.get("approved", False)
    return TownTyped(answers, files, approved, there, words.get("loose", ""))


def town_typed_from(asked: Sequence[Asked], before: Sequence[SaidBefore]) -> TownTyped:
    """A returned reply to be amended: all that it said. Of any other nothing is taken for granted."""
    last = max((one.reply for one in before), key=lambda reply: reply.id, default=None)
    if last is None or last.state != ReplyState.RETURNED:
        return TownTyped()
    files = next(one.files for one in before if one.reply.id == last.id)
    return TownTyped(last_answers(asked, before), files, last.approved_by_leader)


def last_answers(asked: Sequence[Asked], before: Sequence[SaidBefore]) -> dict[str, str]:
    """All that the unit said last time, by question."""
    answers = {each.key: last_answer(each, before) for each in asked}
    return {key: words for key, words in answers.items() if words}


def last_answer(each: Asked, before: Sequence[SaidBefore]) -> str:
    """What the unit said to this last time; "" where nothing."""
    if each.item is None:
        last = max((one.reply for one in before), key=lambda reply: reply.id, default=None)
        return (last.difficulties or (NOTHING if last.needs_nothing else "")) if last else ""
    said = next((one for one in before if one.item_id == each.item.id), None)
    if said is None:
        return ""
    if each.target is None:
        return said.text
    value = said.figures.get(each.target.id)
    figure = "" if value is None else f"{figure_told(value)}{each.target.unit}"
    words = _words_in(said.text, each.target)
    if words and (not figure or amount_of(words, each.target.unit) == value):
        return words
    return figure or ("" if _told_apart(said.text) else said.text)


def _words_in(text: str, target: Target) -> str:
    """What was answered to the question about this figure, of all that was said of its item: as `_text` wrote it."""
    begins = f"{target.metric}{_IS}"
    return next((line.removeprefix(begins) for line in text.splitlines() if line.startswith(begins)), "")


def _told_apart(text: str) -> bool:
    """Whether figure by figure, or in one sentence on all of them."""
    return all(_IS in line for line in text.splitlines())


def questions_about(items: Sequence[Item], targets: Sequence[Target]) -> list[Asked]:
    asked = []
    for item in items:
        figures = [target for target in targets if target.item_id == item.id and target.each_unit]
        asked += [Asked(f"target{target.id}", item, target) for target in figures] or [Asked(f"item{item.id}", item)]
    return [*asked, Asked(HELP, None)]


def wants_figure(each: Asked, answer: str) -> bool:
    """Whether a figure was asked for, and the words say none."""
    return each.target is not None and bool(answer.strip()) and amount_of(answer, each.target.unit) is None


def town_reply(
    typed: TownTyped, unit_id: int, plan_id: int, asked: Sequence[Asked], before: Sequence[SaidBefore]
) -> NewReply:
    """What is submitted. `before`: what the unit said last time on these items, to tell whether anything is new."""
    items: dict[int, list[Asked]] = {}
    for each in asked:
        if each.item is not None:
            items.setdefault(each.item.id, []).append(each)
    amounts = [
        (each.target, amount_of(typed.answers.get(each.key, ""), each.target.unit)) for each in asked if each.target
    ]
    figures = {target.id: amount for target, amount in amounts if amount is not None}
    titles = {each.item.id: each.item.title for each in asked if each.item}
    told = tuple(_told(item_id, titles[item_id], _text(questions, typed)) for item_id, questions in items.items())
    need = typed.answers.get(HELP, "")
    said = {part.text for part in before}
    return NewReply(
        unit_id,
        told,
        consolidated=True,
        figures=figures,
        difficulties="" if says_none(need) else need,
        needs_nothing=says_none(need),
        files=typed.files,
        approved_by_leader=typed.approved,
        same_as_before=bool(before) and all(each.text in said for each in told),
        draft=(town_form_of(unit_id), plan_id),
    )


def _text(questions: Sequence[Asked], typed: TownTyped) -> str:
    """All that was answered about an item. Whoever told of all its figures in one sentence has told it once."""
    answers = [(each, typed.answers.get(each.key, "")) for each in questions]
    if len({answer for _, answer in answers}) == 1:
        return answers[0][1] if len(answers) > 1 or answers[0][0].target is None else _line(*answers[0])
    return "\n".join(_line(each, answer) for each, answer in answers if answer)


def _line(each: Asked, answer: str) -> str:
    """A figure's answer is one line, so that it can be found again."""
    return f"{each.target.metric}{_IS}{_IN_LINE.join(answer.split())}" if each.target and answer else answer


def _told(item_id: int, title: str, text: str) -> Told:
    return Told(item_id, status_of(text, title) or status_guessed(text), text)
