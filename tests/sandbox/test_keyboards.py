"""Keyboards: shape, data, addresses, counts."""

from typing import Any

import pytest

from tests.sandbox.conftest import LI, Stage


def inline(*buttons: Any) -> dict[str, Any]:
    return {"inline_keyboard": [list(buttons)]}


@pytest.mark.parametrize(
    ("markup", "description"),
    [
        ("{", "Bad Request: can't parse reply keyboard markup JSON object"),
        ([], "Bad Request: object expected as reply markup"),
        ({"inline_keyboard": {}}, 'Bad Request: field "inline_keyboard" must be of type Array'),
        ({"inline_keyboard": [{}]},
         'Bad Request: field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'),
        ({"keyboard": ["x"]}, 'Bad Request: field "keyboard" must be an Array of Arrays'),
        ({"keyboard": [[1]]},
         "Bad Request: can't parse keyboard button: KeyboardButton must be a String or an Object"),
        (inline("x"), "Bad Request: can't parse inline keyboard button: InlineKeyboardButton must be an Object"),
        (inline({"callback_data": "x"}), 'Bad Request: can\'t parse inline keyboard button: Can\'t find field "text"'),
        (inline({"text": "签收"}),
         "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        (inline({"text": "签收", "callback_data": ""}),
         "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        (inline({"text": "", "callback_data": "x"}), "Bad Request: inline keyboard button text must be non-empty"),
        (inline({"text": "签收", "callback_data": "x" * 65}), "Bad Request: BUTTON_DATA_INVALID"),
        (inline({"text": "签收", "callback_data": "督" * 22}), "Bad Request: BUTTON_DATA_INVALID"),
        (inline({"text": "看", "url": "http://localhost:8081/"}),
         "Bad Request: inline keyboard button URL 'http://localhost:8081/' is invalid: Wrong HTTP URL"),
        (inline({"text": "看", "url": "nowhere"}),
         "Bad Request: inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL"),
        ({"inline_keyboard": [[{"text": str(n), "callback_data": str(n)}] for n in range(101)]},
         "Bad Request: reply markup is too long"),
        (inline(*({"text": str(n), "callback_data": str(n)} for n in range(9))),
         "Bad Request: reply markup is too long"),
        ({"inline_keyboard": [[{"text": "督" * 40, "callback_data": str(n)}] for n in range(100)]},
         "Bad Request: reply markup is too long"),
    ],
)  # fmt: skip
async def test_a_keyboard_that_telegram_would_not_take_is_refused(
    stage: Stage, markup: object, description: str
) -> None:
    assert await stage.refused("sendMessage", chat_id=LI, text="x", reply_markup=markup) == description
    assert (await stage.get(f"people/{LI}/chat"))["messages"] == []


async def test_a_hundred_buttons_and_64_bytes_are_taken(stage: Stage) -> None:
    buttons = [[{"text": str(n), "callback_data": str(n)}] for n in range(100)]
    message = await stage.ok("sendMessage", chat_id=LI, text="x", reply_markup={"inline_keyboard": buttons})
    assert message["reply_markup"]["inline_keyboard"] == buttons
    data = "督" * 21 + "x"
    message = await stage.ok(
        "sendMessage", chat_id=LI, text="x", reply_markup=inline({"text": "好", "callback_data": data})
    )
    assert message["reply_markup"] == inline({"text": "好", "callback_data": data})


async def test_an_empty_keyboard_is_none(stage: Stage) -> None:
    message = await stage.ok("sendMessage", chat_id=LI, text="x", reply_markup={"inline_keyboard": []})
    assert "reply_markup" not in message


async def test_a_reply_keyboard_is_for_people_alone(stage: Stage) -> None:
    keyboard = {"keyboard": [["我的事项", {"text": "状态查询"}]], "resize_keyboard": True}
    message = await stage.ok("sendMessage", chat_id=LI, text="x", reply_markup=keyboard)
    assert "reply_markup" not in message
    shown = (await stage.get(f"people/{LI}/chat"))["messages"][0]["reply_markup"]
    assert shown == {"keyboard": [[{"text": "我的事项"}, {"text": "状态查询"}]], "resize_keyboard": True}


async def test_links_to_people_and_pages_are_good_buttons(stage: Stage) -> None:
    markup = inline({"text": "a", "url": "tg://user?id=1002"}, {"text": "b", "url": "https://t.me/duban_bot?start=x"})
    message = await stage.ok("sendMessage", chat_id=LI, text="x", reply_markup=markup)
    assert message["reply_markup"] == markup
