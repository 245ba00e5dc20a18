"""A township's questions in the letter that asks for answers by their numbers: all of them are to be read."""

import pytest

from bot.asks_told import MOST_QUESTIONS
from bot.texts import Texts
from bot.town_questions import question_lines
from models.actions.reply_town import HELP, Asked
from models.plan import Item


def asked(count: int) -> list[Asked]:
    """So many items, each a question; and the last, what is needed."""
    numbers = range(1, count + 1)
    items = [Item(id=n, plan_id=1, position=n, number_text=f"（{n}）", title=f"第{n}件事", text="") for n in numbers]
    return [*(Asked(f"item{item.id}", item) for item in items), Asked(HELP, None)]


@pytest.mark.parametrize("count", [7, 8, 12])
def test_all_of_them_stand_there(count: int) -> None:
    """Of 新密's notice seven items are proposed, whose figures make eight questions and the last."""
    lines = question_lines(Texts("zh", "Asia/Shanghai"), asked(count), range(1, count + 1), MOST_QUESTIONS)
    assert lines == [
        *(f"{n}. 第{n}件事" for n in range(1, count + 1)),
        f"{count + 1}. 有无需市里协调的事，没有填“无”",
    ]


def test_of_very_many_it_is_said_where_the_others_stand() -> None:
    lines = question_lines(Texts("zh", "Asia/Shanghai"), asked(20), range(1, 21), MOST_QUESTIONS)
    assert lines == [
        *(f"{n}. 第{n}件事" for n in range(1, 12)),
        "……共21题，其余的点【开始填报】看",
        "21. 有无需市里协调的事，没有填“无”",
    ]
