"""A tap is answered even where Telegram says it is too late, and what nobody sent is no tap of ours."""

from typing import Any

import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import AnswerCallbackQuery, SendMessage
from aiogram.types import CallbackQuery, User

from bot.taps import TOAST, LetterTap, answer_tap
from bot.widgets import listed_id
from tests.bot.post import LI
from tests.bot.telegram import Telegram, Time, bot_of, refuse

TOO_OLD = refuse(
    TelegramBadRequest, "Bad Request: query is too old and response timeout expired or query ID is invalid"
)


def tapped(telegram: Telegram, data: str = "") -> CallbackQuery:
    user = User(id=LI, is_bot=False, first_name="李")
    return CallbackQuery(id="1", from_user=user, chat_instance="1", data=data).as_(bot_of(telegram))


def made(telegram: Telegram) -> list[Any]:
    return [call for _, call in telegram.calls]


async def test_an_answer_is_shown_over_the_chat_and_cut_to_what_telegram_takes() -> None:
    telegram = Telegram(Time())
    await answer_tap(tapped(telegram), "不" * 300, alert=True)
    (answer,) = made(telegram)
    assert isinstance(answer, AnswerCallbackQuery)
    assert (answer.text, answer.show_alert) == ("不" * TOAST, True)


async def test_words_that_come_too_late_for_an_answer_go_out_as_a_plain_message() -> None:
    telegram = Telegram(Time())
    telegram.next(TOO_OLD)
    await answer_tap(tapped(telegram), "A<b")
    _, message = made(telegram)
    assert isinstance(message, SendMessage)
    assert (message.chat_id, message.text, message.parse_mode) == (LI, "A<b", None)


async def test_an_answer_without_words_that_comes_too_late_is_let_go() -> None:
    telegram = Telegram(Time())
    telegram.next(TOO_OLD)
    await answer_tap(tapped(telegram))
    assert len(made(telegram)) == 1


@pytest.mark.parametrize("letter", ["0", "-1", "2147483648", "99999999999999999999", "x", ""])
async def test_a_letter_that_cannot_be_is_no_tap_of_ours(letter: str) -> None:
    query = tapped(Telegram(Time()), f"l:{letter}:home")
    assert await LetterTap.filter()(query) is False


async def test_the_last_letter_that_can_be_is_a_tap() -> None:
    query = tapped(Telegram(Time()), "l:2147483647:home")
    assert await LetterTap.filter()(query) == {"callback_data": LetterTap(letter=2147483647, verb="home")}


@pytest.mark.parametrize("forged", ["0", "-1", "2147483648", "99999999999999999999999", "abc", "", "1.5"])
def test_a_list_takes_no_id_that_cannot_be(forged: str) -> None:
    with pytest.raises(ValueError, match=r"invalid literal|no id"):
        listed_id(forged)


def test_a_list_takes_what_can_be() -> None:
    assert (listed_id("1"), listed_id("2147483647")) == (1, 2147483647)
