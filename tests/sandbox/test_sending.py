"""sendMessage and its kin: lengths, replies, chats, and every sentence of refusal."""

import json
from typing import Any

import pytest

from tests.sandbox.conftest import BOT, CHEN, LI, STRANGER, Stage


async def test_a_letter_arrives_as_telegram_prints_it(stage: Stage) -> None:
    message = await stage.ok("sendMessage", chat_id=LI, text="<b>李科长</b>，您好！", parse_mode="HTML")
    assert message == {
        "message_id": 1,
        "from": {"id": BOT, "is_bot": True, "first_name": "督办", "username": "duban_bot"},
        "chat": {"id": LI, "first_name": "李科长", "type": "private"},
        "date": 1691974800,
        "text": "李科长，您好！",
        "entities": [{"type": "bold", "offset": 0, "length": 3}],
    }


@pytest.mark.parametrize(
    ("params", "description"),
    [
        ({"chat_id": LI}, "Bad Request: message text is empty"),
        ({"chat_id": LI, "text": ""}, "Bad Request: message text is empty"),
        ({"chat_id": LI, "text": " \n "}, "Bad Request: text must be non-empty"),
        ({"chat_id": LI, "text": "<b> </b>", "parse_mode": "HTML"}, "Bad Request: text must be non-empty"),
        ({"chat_id": LI, "text": "督" * 4097}, "Bad Request: message is too long"),
        ({"chat_id": LI, "text": "😀" * 2049}, "Bad Request: message is too long"),
        ({"chat_id": LI, "text": "督" * 11000}, "Bad Request: text is too long"),
        ({"chat_id": LI, "text": "x", "parse_mode": "Wiki"}, "Bad Request: unsupported parse_mode"),
        ({"text": "x"}, "Bad Request: chat_id is empty"),
        ({"chat_id": 999, "text": "x"}, "Bad Request: chat not found"),
        ({"chat_id": "@nobody", "text": "x"}, "Bad Request: chat not found"),
        ({"chat_id": "abc", "text": "x"}, "Bad Request: chat not found"),
        ({"chat_id": STRANGER, "text": "x"}, "Bad Request: chat not found"),
        ({"chat_id": LI, "text": "x", "link_preview_options": "["},
         "Bad Request: can't parse link preview options JSON object"),
        ({"chat_id": LI, "text": "x", "link_preview_options": [1]},
         "Bad Request: object expected as link preview options"),
        ({"chat_id": LI, "text": "x", "entities": [{"type": "bold", "offset": 0}]},
         'Bad Request: can\'t parse MessageEntity: Can\'t find field "length"'),
        ({"chat_id": LI, "text": "x", "entities": [{"type": "shiny", "offset": 0, "length": 1}]},
         "Bad Request: can't parse MessageEntity: Unsupported type specified"),
    ],
)  # fmt: skip
async def test_what_is_wrong_with_a_letter_is_said_in_telegrams_words(
    stage: Stage, params: dict[str, Any], description: str
) -> None:
    assert await stage.refused("sendMessage", **params) == description


async def test_4096_units_are_measured_after_parsing(stage: Stage) -> None:
    text = "&lt;" * 4000 + "<b>" + "督" * 96 + "</b>"
    assert len((await stage.ok("sendMessage", chat_id=LI, text=text, parse_mode="HTML"))["text"]) == 4096
    assert await stage.refused("sendMessage", chat_id=LI, text=text + "x", parse_mode="HTML") == (
        "Bad Request: message is too long"
    )
    assert (await stage.ok("sendMessage", chat_id=LI, text="😀" * 2048))["text"] == "😀" * 2048


async def test_a_letter_is_trimmed_and_its_entities_move_along(stage: Stage) -> None:
    message = await stage.ok("sendMessage", chat_id=LI, text="\n  a <b>b</b>  \n", parse_mode="HTML")
    assert message["text"] == "a b"
    assert message["entities"] == [{"type": "bold", "offset": 2, "length": 1}]


async def test_entities_may_be_given_ready_made(stage: Stage) -> None:
    entities = [{"type": "bold", "offset": 2, "length": 2}, {"type": "url", "offset": 0, "length": 1}]
    message = await stage.ok("sendMessage", chat_id=LI, text="😀督办", entities=entities)
    assert message["entities"] == [{"type": "bold", "offset": 2, "length": 2}]


async def test_a_mention_by_link_names_the_person_in_full(stage: Stage) -> None:
    text = f'<a href="tg://user?id={CHEN}">主任</a><a href="tg://user?id=77">谁</a>'
    message = await stage.ok("sendMessage", chat_id=LI, text=text, parse_mode="HTML")
    person = {"id": CHEN, "is_bot": False, "first_name": "陈主任", "language_code": "zh-hans"}
    assert message["entities"] == [{"type": "text_mention", "offset": 0, "length": 2, "user": person}]


async def test_a_reply_shows_what_it_replies_to(stage: Stage) -> None:
    asked = (await stage.post(f"people/{LI}/send", text="何时截止？"))["message_id"]
    message = await stage.ok("sendMessage", chat_id=LI, text="9月22日", reply_parameters={"message_id": asked})
    assert message["reply_to_message"]["text"] == "何时截止？"
    message = await stage.ok("sendMessage", chat_id=LI, text="周五", reply_to_message_id=asked)
    assert message["reply_to_message"]["message_id"] == asked


async def test_a_reply_to_what_is_gone_is_refused_unless_it_may_go_alone(stage: Stage) -> None:
    gone = {"message_id": 77}
    assert await stage.refused("sendMessage", chat_id=LI, text="x", reply_parameters=gone) == (
        "Bad Request: message to be replied not found"
    )
    assert await stage.refused("sendMessage", chat_id=LI, text="x", reply_to_message_id=77) == (
        "Bad Request: message to be replied not found"
    )
    lenient = {**gone, "allow_sending_without_reply": True}
    message = await stage.ok("sendMessage", chat_id=LI, text="x", reply_parameters=lenient)
    assert "reply_to_message" not in message


@pytest.mark.parametrize(
    ("parameters", "description"),
    [
        ("{", "Bad Request: can't parse reply parameters JSON object"),
        ([], "Bad Request: object expected as reply parameters"),
        ({"quote": "x"}, 'Bad Request: can\'t find field "message_id"'),
        ({"message_id": "x"}, 'Bad Request: field "message_id" must be a Number'),
    ],
)
async def test_reply_parameters_have_their_shape(stage: Stage, parameters: object, description: str) -> None:
    assert await stage.refused("sendMessage", chat_id=LI, text="x", reply_parameters=parameters) == description


async def test_parameters_are_read_from_query_form_json_and_multipart_alike(stage: Stage) -> None:
    path = "/bot4242:TEST/sendMessage"
    markup = json.dumps({"inline_keyboard": [[{"text": "好", "callback_data": "ok"}]]})
    values = {"chat_id": str(LI), "text": "同一封", "reply_markup": markup}
    answers = []
    async with stage.http.get(path, params=values) as response:
        answers.append(await response.json())
    async with stage.http.post(path, data=values) as response:
        answers.append(await response.json())
    async with stage.http.post(path.replace("sendMessage", "SENDmessage"), json=values) as response:
        answers.append(await response.json())
    answers.append(await stage.upload("sendMessage", {}, **values))
    for answer in answers:
        assert answer["result"]["text"] == "同一封"
        assert answer["result"]["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "ok"


async def test_a_wrong_token_is_401_and_an_unknown_method_404(stage: Stage) -> None:
    async with stage.http.get("/bot1:WRONG/getMe") as response:
        assert response.status == 401
        assert await response.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}
    assert await stage.call("sendPoll", chat_id=LI) == {"ok": False, "error_code": 404, "description": "Not Found"}


async def test_typing_is_seen_for_five_seconds_or_until_the_letter(stage: Stage) -> None:
    async def seen() -> object:
        return (await stage.get(f"people/{LI}/chat"))["draft_action"]

    assert await stage.ok("sendChatAction", chat_id=LI, action="typing") is True
    assert await seen() == "typing"
    stage.clock.pass_(5.1)
    assert await seen() is None
    await stage.ok("sendChatAction", chat_id=LI, action="upload_document")
    await stage.ok("sendMessage", chat_id=LI, text="x")
    assert await seen() is None


async def test_an_unknown_chat_action_is_refused(stage: Stage) -> None:
    assert await stage.refused("sendChatAction", chat_id=LI, action="thinking") == (
        "Bad Request: wrong parameter action in request"
    )


async def test_a_copy_has_no_origin_and_a_forward_names_it(stage: Stage) -> None:
    said = (await stage.post(f"people/{LI}/send", text="免证办480项"))["message_id"]
    copied = await stage.ok("copyMessage", chat_id=CHEN, from_chat_id=LI, message_id=said)
    assert copied.keys() == {"message_id"}
    forwarded = await stage.ok("forwardMessage", chat_id=CHEN, from_chat_id=LI, message_id=said)
    assert forwarded["text"] == "免证办480项"
    assert forwarded["forward_origin"]["sender_user"]["first_name"] == "李科长"
    assert await stage.refused("copyMessage", chat_id=CHEN, from_chat_id=LI, message_id=99) == (
        "Bad Request: message to copy not found"
    )
    assert await stage.refused("forwardMessage", chat_id=CHEN, from_chat_id=LI, message_id=99) == (
        "Bad Request: message to forward not found"
    )
    assert await stage.refused("forwardMessage", chat_id=CHEN, message_id=99) == (
        'Bad Request: parameter "from_chat_id" is required'
    )


async def test_a_reaction_lands_on_the_message(stage: Stage) -> None:
    said = (await stage.post(f"people/{LI}/send", text="已报"))["message_id"]
    thumb = [{"type": "emoji", "emoji": "👍"}]
    assert await stage.ok("setMessageReaction", chat_id=LI, message_id=said, reaction=thumb) is True
    assert (await stage.get(f"people/{LI}/chat"))["messages"][0]["reactions"] == thumb
    assert await stage.refused("setMessageReaction", chat_id=LI, message_id=99, reaction=thumb) == (
        "Bad Request: message to react not found"
    )
