"""Taps on buttons, and answers in time."""

import pytest

from tests.sandbox.conftest import LI, WANG, Stage, begin

MARKUP = {"inline_keyboard": [[{"text": "签收", "callback_data": "sign:1"}]]}
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def ask(stage: Stage) -> tuple[int, str]:
    """A letter with a button, tapped: its message and the query's id."""
    sent = await stage.ok("sendMessage", chat_id=LI, text="请签收", reply_markup=MARKUP)
    pressed = await stage.post(f"people/{LI}/press", message_id=sent["message_id"], data="sign:1")
    return sent["message_id"], pressed["callback_query_id"]


async def test_a_tap_reaches_the_bot_with_its_message(stage: Stage) -> None:
    message_id, query_id = await ask(stage)
    (update,) = await stage.updates()
    query = update["callback_query"]
    assert (query["id"], query["data"], query["from"]["id"]) == (query_id, "sign:1", LI)
    assert query["message"]["message_id"] == message_id
    assert query["message"]["reply_markup"] == MARKUP


async def test_who_waits_at_a_button_sees_the_answer(stage: Stage) -> None:
    sent = await stage.ok("sendMessage", chat_id=LI, text="请签收", reply_markup=MARKUP)
    tap = begin(stage.post(f"people/{LI}/press", message_id=sent["message_id"], data="sign:1", wait=10))
    (update,) = await stage.updates(timeout=10)
    answer = {"callback_query_id": update["callback_query"]["id"], "text": "已签收", "show_alert": True}
    assert await stage.ok("answerCallbackQuery", **answer) is True
    assert await tap == {**answer, "answered": True, "url": None}


async def test_a_tap_that_nobody_answers_stays_unanswered(stage: Stage) -> None:
    sent = await stage.ok("sendMessage", chat_id=LI, text="请签收", reply_markup=MARKUP)
    tap = await stage.post(f"people/{LI}/press", message_id=sent["message_id"], data="sign:1", wait=0.01)
    assert tap["answered"] is False


async def test_an_answer_may_come_until_the_query_is_too_old(stage: Stage) -> None:
    _, query_id = await ask(stage)
    stage.clock.pass_(15)
    assert await stage.ok("answerCallbackQuery", callback_query_id=query_id) is True
    _, query_id = await ask(stage)
    stage.clock.pass_(15.1)
    assert await stage.refused("answerCallbackQuery", callback_query_id=query_id) == TOO_OLD


async def test_a_query_is_answered_once(stage: Stage) -> None:
    _, query_id = await ask(stage)
    await stage.ok("answerCallbackQuery", callback_query_id=query_id)
    assert await stage.refused("answerCallbackQuery", callback_query_id=query_id) == TOO_OLD


@pytest.mark.parametrize("query_id", ["", "1", "x"])
async def test_a_query_never_asked_is_refused(stage: Stage, query_id: str) -> None:
    assert await stage.refused("answerCallbackQuery", callback_query_id=query_id) == TOO_OLD


async def test_an_answer_has_at_most_200_units(stage: Stage) -> None:
    _, query_id = await ask(stage)
    answer = {"callback_query_id": query_id, "text": "督" * 201}
    assert await stage.refused("answerCallbackQuery", **answer) == "Bad Request: MESSAGE_TOO_LONG"
    answer["text"] = "😀" * 100
    assert await stage.ok("answerCallbackQuery", **answer) is True


async def test_an_answer_opens_no_foreign_address(stage: Stage) -> None:
    _, query_id = await ask(stage)
    answer = {"callback_query_id": query_id, "url": "https://example.com"}
    assert await stage.refused("answerCallbackQuery", **answer) == "Bad Request: URL_INVALID"
    answer["url"] = "https://t.me/duban_bot?start=x"
    assert await stage.ok("answerCallbackQuery", **answer) is True


async def test_a_button_that_is_gone_cannot_be_tapped_except_on_an_old_screen(stage: Stage) -> None:
    message_id, _ = await ask(stage)
    await stage.ok("editMessageReplyMarkup", chat_id=LI, message_id=message_id)
    tap = {"message_id": message_id, "data": "sign:1"}
    assert await stage.post(f"people/{LI}/press", **tap) == {"status": 409, "error": "no such button"}
    old = await stage.post(f"people/{LI}/press", **tap, old=True)
    assert old["answered"] is False
    assert (await stage.updates(offset=-1))[0]["callback_query"]["id"] == old["callback_query_id"]


async def test_a_tap_on_a_deleted_message_names_it_as_inaccessible(stage: Stage) -> None:
    message_id, _ = await ask(stage)
    await stage.ok("deleteMessage", chat_id=LI, message_id=message_id)
    await stage.post(f"people/{LI}/press", message_id=message_id, data="sign:1", old=True)
    message = (await stage.updates(offset=-1))[0]["callback_query"]["message"]
    assert message == {
        "chat": {"id": LI, "first_name": "李科长", "type": "private"},
        "message_id": message_id,
        "date": 0,
    }


async def test_a_strangers_chat_shows_no_button(stage: Stage) -> None:
    message_id, _ = await ask(stage)
    tap = await stage.post(f"people/{WANG}/press", message_id=message_id, data="sign:1", chat_id=LI)
    assert tap["status"] == 404
