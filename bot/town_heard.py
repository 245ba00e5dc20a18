"""One message that answers a township's numbered questions: what was understood stands on its card to be submitted."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from aiogram.types import Message
from aiogram_dialog import DialogManager

from bot import doors
from bot.access import texts_of
from bot.heard_put import put_town_files
from bot.report_words import joined
from bot.town_at_hand import TownAtHand, begun, begun_again, keep_town, town_at_hand
from models.actions.reply_town import Asked, last_answer, longest_answer, wants_figure
from models.answers.asides import asks_office
from models.answers.figures import NOTHING, figure_alone
from models.answers.numbered import FEWEST, answers_to
from models.answers.numbered_together import all_none, answers_in_ranges, without_rest_none
from models.answers.numbers import number_of
from models.answers.same import says_same
from models.questions.to_report import UnitReport
from models.rules.errors import Refusal
from models.rules.replying import File, text_of

FEWEST_IN_FORM = 3  # answers: fewer are as well a list within the answer to one question


async def heard_numbered(
    manager: DialogManager,
    words: str,
    reports: Sequence[UnitReport],
    plan_ids: Collection[int] = (),
    files: Sequence[File] = (),
    *,
    replies: bool,
) -> bool:
    """`replies`: to a letter that asked these questions, by these numbers, of these plans. False: the words are no such
    answers, or it is not plain which questions they answer."""
    towns = [(report.unit_id, at) for report in reports for at, _ in report.together if at in plan_ids or not plan_ids]
    if len(towns) != 1:
        return False
    [(unit_id, plan_id)] = towns
    hand = await town_at_hand(manager, unit_id, plan_id)
    answers = _none_to_all(hand, words) or answers_told(hand, words) or (_only_figure(hand, words) if replies else {})
    if len(answers) == 1 and asks_office(words):  # of a question, to the office
        return False
    if not answers or (not replies and len(answers) < FEWEST) or (1 not in answers and _counts_items(reports, answers)):
        return False
    if files:
        await put_town_files(manager, unit_id, plan_id, files)
        hand = await town_at_hand(manager, unit_id, plan_id)
    hand = await begun_again(manager, hand)
    await put_down(manager, hand, answers)
    await doors.start_report_town(manager, unit_id, plan_id, card=True)
    return True


def _none_to_all(hand: TownAtHand, words: str) -> dict[int, str]:
    return {n: NOTHING for n in range(1, len(hand.asked) + 1)} if all_none(words) else {}


def _only_figure(hand: TownAtHand, words: str) -> dict[int, str]:
    """A number, with its unit or without: of the one question that asks for such a figure, else that alone is open."""
    asked = [(n, each) for n, each in enumerate(hand.asked, start=1) if each.target]
    there = begun(hand).answers
    fits = [n for n, each in asked if each.target and figure_alone(words, each.target.unit) is not None]
    left = [n for n, each in asked if n in fits and each.key not in there]
    found = fits if len(fits) == 1 else left
    return {found[0]: words.strip()} if len(found) == 1 else {}


def answers_told(hand: TownAtHand, words: str) -> dict[int, str]:
    """By the questions' numbers; empty where the words count no answers. "None of the rest" is of what is open yet."""
    units = [each.target.unit if each.target else None for each in hand.asked]
    before, rest_none = without_rest_none(words)
    if not rest_none:
        return answers_to(words, units)
    told = answers_to(before, units) or answers_in_ranges(before, len(units), surely=True)
    there = begun(hand).answers
    left = [n for n, each in enumerate(hand.asked, start=1) if n not in told and each.key not in there]
    return told | dict.fromkeys(left, NOTHING) if told or not before else answers_to(words, units)


def _counts_items(reports: Sequence[UnitReport], answers: Mapping[int, str]) -> bool:
    """Whether they may be items that the speaker's units report on one by one."""
    found = (number_of(line.number_text) for report in reports for line in report.single)
    return any(number and number.n in answers for number in found)


class Meant(StrEnum):
    """What a message typed where one question is asked answers."""

    ONE = "one"
    SEVERAL = "several"
    EITHER = "either"


def meant_by(answers: Mapping[int, str], hand: TownAtHand, at: int) -> Meant:
    """`at`: the number of the question asked. All questions but one are told of, or it begins with the number asked, or
    the one answer is the figure that its question asks for: the questions' own numbers. A list of two where an item is
    asked for is one within its answer."""
    if not answers:
        return Meant.ONE
    if len(answers) >= max(FEWEST_IN_FORM, len(hand.asked) - 1):
        return Meant.SEVERAL
    if min(answers) == at and (at > 1 or len(answers) == 1):
        return Meant.SEVERAL
    if len(answers) == 1 and all(_tells_figure(hand.asked[n - 1], words) for n, words in answers.items()):
        return Meant.SEVERAL
    asked = hand.asked[at - 1]
    if at == 1 and len(answers) < FEWEST_IN_FORM and 1 in answers and asked.target is None:
        return Meant.ONE
    return Meant.EITHER


def answer_meant(hand: TownAtHand, each: Asked, words: str) -> str:
    """"As last time" stands for what was answered then, unless that was returned."""
    same = says_same(words) and not hand.returned
    return (last_answer(each, hand.report.before) if same else "") or words


def _tells_figure(each: Asked, words: str) -> bool:
    """Whether they are the figure that is asked for, in its unit."""
    return each.target is not None and not wants_figure(each, words) and words.endswith(each.target.unit)


async def put_down(
    manager: DialogManager, hand: TownAtHand, answers: Mapping[int, str], *, behind: bool = False
) -> None:
    """Into the draft; `behind` what stands there, as where that was returned to be amended. An answer that is too long
    is told of, and takes none of the others away."""
    typed: dict[str, str] = {}
    for n, words in answers.items():
        each = hand.asked[n - 1]
        try:
            words = answer_meant(hand, each, words)
            # A figure takes the place of a figure; words go behind it.
            kept = (each.target is None or wants_figure(each, words)) and (behind or hand.returned)
            there = hand.typed.answers.get(each.key, "") if kept else ""
            typed[each.key] = joined(there, text_of(words, longest_answer(each)), longest_answer(each))
        except Refusal as refusal:
            if isinstance(manager.event, Message):
                await manager.event.answer(texts_of(manager).html("report-town-long", n=n, **refusal.facts))
    await keep_town(manager, hand, replace(hand.typed.answering(typed), loose="" if typed else hand.typed.loose))
