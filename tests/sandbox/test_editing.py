"""Editing and deleting: what is not there, not ours, not changed, too old."""

import pytest

from tests.sandbox.conftest import CHEN, LI, Stage, png

MARKUP = {"inline_keyboard": [[{"text": "签收", "callback_data": "sign"}]]}
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)


async def test_an_edit_changes_the_text_and_leaves_its_date(stage: Stage) -> None:
    sent = await stage.ok("sendMessage", chat_id=LI, text="待报5项", reply_markup=MARKUP)
    stage.calendar.pass_(minutes=1)
    edited = await stage.ok("editMessageText", chat_id=LI, message_id=sent["message_id"], text="待报4项")
    assert edited["text"] == "待报4项"
    assert edited["edit_date"] == sent["date"] + 60
    assert edited["date"] == sent["date"]
    assert "reply_markup" not in edited  # a text edited without its keyboard loses it


async def test_the_same_again_is_not_modified(stage: Stage) -> None:
    text = {"text": "<b>待报</b>5项", "parse_mode": "HTML", "reply_markup": MARKUP}
    sent = await stage.ok("sendMessage", chat_id=LI, **text)
    where = {"chat_id": LI, "message_id": sent["message_id"]}
    assert await stage.refused("editMessageText", **where, **text) == NOT_MODIFIED
    assert await stage.refused("editMessageReplyMarkup", **where, reply_markup=MARKUP) == NOT_MODIFIED
    await stage.ok("editMessageText", **where, text="待报5项", reply_markup=MARKUP)  # no longer bold
    assert "edit_date" in (await stage.get(f"people/{LI}/chat"))["messages"][0]


async def test_buttons_alone_may_change_and_go(stage: Stage) -> None:
    sent = await stage.ok("sendMessage", chat_id=LI, text="x", reply_markup=MARKUP)
    edited = await stage.ok("editMessageReplyMarkup", chat_id=LI, message_id=sent["message_id"])
    assert "reply_markup" not in edited
    assert "edit_date" not in edited


@pytest.mark.parametrize("method", ["editMessageText", "editMessageCaption", "editMessageReplyMarkup"])
async def test_what_is_not_there_cannot_be_edited(stage: Stage, method: str) -> None:
    assert await stage.refused(method, chat_id=LI, message_id=77, text="x") == "Bad Request: message to edit not found"
    assert await stage.refused(method, text="x") == "Bad Request: message identifier is not specified"


async def test_what_people_wrote_cannot_be_edited(stage: Stage) -> None:
    said = (await stage.post(f"people/{LI}/send", text="x"))["message_id"]
    assert await stage.refused("editMessageText", chat_id=LI, message_id=said, text="y") == (
        "Bad Request: message can't be edited"
    )


async def test_a_message_with_a_reply_keyboard_cannot_be_edited(stage: Stage) -> None:
    sent = await stage.ok("sendMessage", chat_id=LI, text="x", reply_markup={"keyboard": [["a"]]})
    assert await stage.refused("editMessageText", chat_id=LI, message_id=sent["message_id"], text="y") == (
        "Bad Request: message can't be edited"
    )


async def test_an_edit_brings_inline_keyboards_only(stage: Stage) -> None:
    sent = await stage.ok("sendMessage", chat_id=LI, text="x")
    markup = {"keyboard": [["a"]]}
    assert await stage.refused(
        "editMessageText", chat_id=LI, message_id=sent["message_id"], text="y", reply_markup=markup
    ) == ("Bad Request: inline keyboard expected")


async def test_text_and_caption_are_edited_each_by_its_own_method(stage: Stage) -> None:
    text = (await stage.ok("sendMessage", chat_id=LI, text="x"))["message_id"]
    photo = (await stage.upload("sendPhoto", {"photo": ("a.png", png())}, chat_id=LI, caption="旧"))["result"][
        "message_id"
    ]
    assert await stage.refused("editMessageText", chat_id=LI, message_id=photo, text="y") == (
        "Bad Request: there is no text in the message to edit"
    )
    assert await stage.refused("editMessageCaption", chat_id=LI, message_id=text, caption="y") == (
        "Bad Request: there is no caption in the message to edit"
    )
    edited = await stage.ok("editMessageCaption", chat_id=LI, message_id=photo, caption="新")
    assert edited["caption"] == "新"
    assert "caption" not in await stage.ok("editMessageCaption", chat_id=LI, message_id=photo)
    assert await stage.refused("editMessageCaption", chat_id=LI, message_id=photo, caption="督" * 1025) == (
        "Bad Request: message caption is too long"
    )


async def test_the_media_of_a_message_may_be_another(stage: Stage) -> None:
    photo = await stage.upload("sendPhoto", {"photo": ("a.png", png())}, chat_id=LI)
    number = photo["result"]["message_id"]
    media = '{"type": "document", "media": "attach://new", "caption": "台账"}'
    files = {"new": ("台账.xlsx", b"rows")}
    edited = (await stage.upload("editMessageMedia", files, chat_id=LI, message_id=number, media=media))["result"]
    assert edited["document"]["file_name"] == "台账.xlsx"
    assert edited["caption"] == "台账"
    assert "photo" not in edited
    assert await stage.refused("editMessageMedia", chat_id=LI, message_id=number, media={"type": "photo"}) == (
        "Bad Request: can't parse InputMedia: media not found"
    )


async def test_deleting_takes_a_message_from_the_chat(stage: Stage) -> None:
    sent = await stage.ok("sendMessage", chat_id=LI, text="x")
    assert await stage.ok("deleteMessage", chat_id=LI, message_id=sent["message_id"]) is True
    assert (await stage.get(f"people/{LI}/chat"))["messages"] == []
    assert await stage.refused("deleteMessage", chat_id=LI, message_id=sent["message_id"]) == (
        "Bad Request: message to delete not found"
    )
    assert await stage.refused("deleteMessage", chat_id=LI) == "Bad Request: message identifier is not specified"
    assert await stage.refused("deleteMessage", message_id=1) == "Bad Request: chat identifier is not specified"


async def test_after_48_hours_nothing_is_deleted(stage: Stage) -> None:
    sent = await stage.ok("sendMessage", chat_id=LI, text="x")
    stage.calendar.pass_(hours=48)
    young = await stage.ok("sendMessage", chat_id=LI, text="y")
    stage.calendar.pass_(seconds=1)
    refusal = "Bad Request: message can't be deleted for everyone"
    both = [sent["message_id"], young["message_id"]]
    assert await stage.refused("deleteMessage", chat_id=LI, message_id=sent["message_id"]) == refusal
    assert await stage.refused("deleteMessages", chat_id=LI, message_ids=both) == refusal
    assert len((await stage.get(f"people/{LI}/chat"))["messages"]) == 2
    assert await stage.ok("deleteMessage", chat_id=LI, message_id=young["message_id"]) is True


async def test_in_private_the_bot_deletes_what_a_person_wrote_but_not_in_a_group(stage: Stage) -> None:
    said = (await stage.post(f"people/{LI}/send", text="机密"))["message_id"]
    assert await stage.ok("deleteMessage", chat_id=LI, message_id=said) is True
    group = await stage.group(CHEN, LI)
    said = (await stage.post(f"people/{LI}/send", text="/status", chat_id=group))["message_id"]
    assert await stage.refused("deleteMessage", chat_id=group, message_id=said) == (
        "Bad Request: message can't be deleted"
    )


@pytest.mark.parametrize(
    ("ids", "description"),
    [
        ([], "Bad Request: message identifiers are not specified"),
        ("x", "Bad Request: can't parse message_ids JSON object"),
        ({}, "Bad Request: expected an Array of message identifiers"),
        (list(range(1, 102)), "Bad Request: too many message identifiers specified"),
        ([True], "Bad Request: message identifier must be a Number"),
        (["x"], "Bad Request: can't parse message identifier as a Number"),
        ([0], "Bad Request: invalid message identifier specified"),
    ],
)
async def test_lists_of_messages_have_their_shape(stage: Stage, ids: object, description: str) -> None:
    assert await stage.refused("deleteMessages", chat_id=LI, message_ids=ids) == description


async def test_deleting_several_passes_over_those_that_are_gone(stage: Stage) -> None:
    sent = await stage.ok("sendMessage", chat_id=LI, text="x")
    assert await stage.ok("deleteMessages", chat_id=LI, message_ids=[sent["message_id"], 77]) is True
    assert (await stage.get(f"people/{LI}/chat"))["messages"] == []
