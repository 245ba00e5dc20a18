"""The people's side: what the page and the end-to-end tests do."""

from pathlib import Path

import aiohttp
import pytest

import sandbox.pages
from tests.sandbox.conftest import CHEN, LI, STRANGER, WANG, Stage, begin, png


async def test_people_are_listed_as_they_came(stage: Stage) -> None:
    await stage.post("people", first_name="张局长", note={"zh": "市大数据局", "en": "leader"})
    listed = await stage.get("people")
    assert listed["bot"] == {"id": 4242, "first_name": "督办", "username": "duban_bot"}
    assert [person["first_name"] for person in listed["people"]] == ["陈主任", "李科长", "王干事", "路人", "张局长"]
    newest = listed["people"][-1]
    assert newest["note"] == {"zh": "市大数据局", "en": "leader"}
    assert (newest["started"], newest["blocked"], newest["unread"], newest["last"]) == (False, False, 0, None)


async def test_what_is_unread_goes_down_by_reading(stage: Stage) -> None:
    for text in ("一", "二"):
        sent = await stage.ok("sendMessage", chat_id=LI, text=text)
    listed = {person["id"]: person for person in (await stage.get("people"))["people"]}
    assert listed[LI]["unread"] == 2
    assert listed[LI]["last"] == {"text": "二", "kind": "text", "date": 1691974800, "from_bot": True}
    await stage.post(f"people/{LI}/read", up_to=sent["message_id"])
    listed = {person["id"]: person for person in (await stage.get("people"))["people"]}
    assert listed[LI]["unread"] == 0


async def test_a_start_link_brings_its_payload(stage: Stage) -> None:
    await stage.post(f"people/{STRANGER}/start", payload="aB_-9")
    (update,) = await stage.updates()
    assert update["message"]["text"] == "/start aB_-9"
    assert update["message"]["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert (await stage.get(f"people/{STRANGER}/chat"))["started"] is True
    await stage.post(f"people/{STRANGER}/start")
    assert (await stage.updates(offset=-1))[0]["message"]["text"] == "/start"
    refusal = await stage.post(f"people/{STRANGER}/start", payload="no spaces")
    assert refusal == {"status": 400, "error": "A start link carries at most 64 letters, digits, _ and -."}


async def test_a_field_that_nobody_knows_is_refused_and_nothing_said(stage: Stage) -> None:
    assert await stage.post(f"people/{LI}/send", text="已报", reply_to=1) == {
        "status": 400,
        "error": "reply_to is no field of this request; it has text, chat_id, reply_to_message_id.",
    }
    assert await stage.updates() == []


async def test_a_long_text_is_sent_in_parts(stage: Stage) -> None:
    sent = await stage.post(f"people/{LI}/send", text="😀" * 2049)
    first, second = (update["message"]["text"] for update in await stage.updates())
    assert (len(first), len(second)) == (2048, 1)
    assert sent["message_id"] == sent["message_ids"][0]


async def test_looking_waits_for_the_chat_to_change(stage: Stage) -> None:
    before = await stage.get(f"people/{LI}/chat")
    look = begin(stage.get(f"people/{LI}/chat?after={before['version']}&timeout=30"))
    await stage.ok("sendMessage", chat_id=WANG, text="别处")
    await stage.ok("sendMessage", chat_id=LI, text="这里")
    after = await look
    assert after["version"] > before["version"]
    assert [(message["text"], message["out"]) for message in after["messages"]] == [("这里", False)]
    still = await stage.get(f"people/{LI}/chat?after={after['version']}&timeout=0")
    assert still == after


async def test_an_upload_of_several_files_is_an_album(stage: Stage) -> None:
    form = aiohttp.FormData(quote_fields=False)
    form.add_field("kind", "photo")
    form.add_field("caption", "现场 #检查")
    for name in ("a.png", "b.png"):
        form.add_field("file", png(30, 20), filename=name, content_type="image/png")
    async with stage.http.post(f"/sandbox/people/{LI}/upload", data=form) as response:
        numbers = (await response.json())["message_ids"]
    first, second = (update["message"] for update in await stage.updates())
    assert [first["message_id"], second["message_id"]] == numbers
    assert first["media_group_id"] == second["media_group_id"]
    assert first["caption"] == "现场 #检查"
    assert "caption" not in second
    unique = first["photo"][-1]["file_unique_id"]
    async with stage.http.get(f"/sandbox/files/{unique}") as response:
        assert (response.content_type, await response.read()) == ("image/png", png(30, 20))


async def test_an_upload_that_is_no_photo_is_refused_in_a_sentence(stage: Stage) -> None:
    form = aiohttp.FormData(quote_fields=False)
    form.add_field("kind", "photo")
    form.add_field("file", b"text", filename="通知.txt")
    async with stage.http.post(f"/sandbox/people/{LI}/upload", data=form) as response:
        assert response.status == 400
        assert await response.json() == {"error": "通知.txt cannot be sent as a photo; send it as a file."}


async def test_a_person_edits_only_what_they_wrote(stage: Stage) -> None:
    sent = await stage.ok("sendMessage", chat_id=LI, text="x")
    refusal = await stage.post(f"people/{LI}/edit", message_id=sent["message_id"], text="y")
    assert refusal == {"status": 404, "error": "李科长 has no such message."}


async def test_a_person_sees_their_chats_the_private_one_first(stage: Stage) -> None:
    group = await stage.group(CHEN, LI)
    chats = (await stage.get(f"people/{LI}/chats"))["chats"]
    assert [(chat["id"], chat["title"], chat["type"]) for chat in chats] == [
        (LI, "督办", "private"),
        (group, "督办群", "group"),
    ]
    assert [chat["id"] for chat in (await stage.get(f"people/{WANG}/chats"))["chats"]] == [WANG]


@pytest.mark.parametrize(
    ("path", "body", "refusal"),
    [
        ("people/77/send", {"text": "x"}, (404, "There is no such person.")),
        (f"people/{LI}/send", {}, (400, "text is missing, or no text.")),
        (f"people/{LI}/send", {"text": " "}, (400, "There is nothing to send: the text is empty.")),
        (f"people/{LI}/send", {"text": "x", "chat_id": CHEN}, (404, "李科长 is in no such chat.")),
        (f"people/{LI}/send", {"text": "x", "reply_to_message_id": 9}, (404, "The message to reply to is not there.")),
        ("people", {"first_name": " "}, (400, "A person needs a first name.")),
        ("people", {"first_name": "x", "id": LI}, (409, "There is a person with the id 1002 already.")),
        ("groups", {"title": "", "members": []}, (400, "A group has a title and at least one member.")),
        ("groups", {"title": "x", "members": [77]}, (404, "There is no person with the id 77.")),
        ("groups/-77/migrate", {}, (404, "There is no such group.")),
    ],
)
async def test_the_peoples_side_refuses_in_clear_sentences(
    stage: Stage, path: str, body: dict[str, object], refusal: tuple[int, str]
) -> None:
    assert await stage.post(path, **body) == {"status": refusal[0], "error": refusal[1]}


async def test_one_who_blocked_the_bot_cannot_write(stage: Stage) -> None:
    await stage.post(f"people/{LI}/block")
    assert await stage.post(f"people/{LI}/send", text="x") == {
        "status": 409,
        "error": "李科长 has blocked the bot; unblock it first.",
    }


async def test_a_new_name_shows_everywhere(stage: Stage) -> None:
    await stage.post(f"people/{LI}/send", text="x")
    await stage.post(f"people/{LI}/rename", first_name="李处长")
    assert (await stage.get(f"people/{LI}/chat"))["messages"][0]["from"]["first_name"] == "李处长"


async def test_the_page_is_told_what_changed(stage: Stage) -> None:
    sent = await stage.ok("sendMessage", chat_id=LI, text="x", reply_markup={
        "inline_keyboard": [[{"text": "签收", "callback_data": "sign"}]]})  # fmt: skip
    async with stage.http.get("/sandbox/events") as response:
        assert response.content_type == "text/event-stream"

        async def event() -> str:
            while not (line := (await response.content.readline()).decode()).startswith("data: "):
                pass
            return line.removeprefix("data: ").strip()

        query = (await stage.post(f"people/{LI}/press", message_id=sent["message_id"], data="sign"))[
            "callback_query_id"
        ]
        await stage.ok("answerCallbackQuery", callback_query_id=query, text="已签收")
        assert await event() == (
            f'{{"type": "answer", "person": {LI}, "message_id": {sent["message_id"]}, "text": "已签收", '
            '"show_alert": false}'
        )
        await stage.ok("deleteMessage", chat_id=LI, message_id=sent["message_id"])
        version = (await stage.get(f"people/{LI}/chat"))["version"]
        assert await event() == f'{{"type": "chat", "person": {LI}, "chat": {LI}, "version": {version}}}'
        await stage.sandbox.reset()
        assert await event() == '{"type": "reset"}'


async def test_a_reset_forgets_all_but_goes_on_counting(stage: Stage) -> None:
    before = await stage.ok("sendMessage", chat_id=LI, text="x")
    await stage.ok("setMyCommands", commands=[{"command": "a", "description": "b"}])
    await stage.post(f"people/{LI}/send", text="x")
    (update,) = await stage.updates()
    await stage.sandbox.reset()
    assert (await stage.get("people"))["people"] == []
    assert await stage.get("pending") == {"updates": 0}
    assert await stage.ok("getMyCommands") == []
    stage.sandbox.add_person(id=LI, first_name="李科长", started=True)
    again = await stage.ok("sendMessage", chat_id=LI, text="x")
    assert again["message_id"] > before["message_id"]
    await stage.post(f"people/{LI}/send", text="x")
    assert (await stage.updates())[0]["update_id"] > update["update_id"]


async def test_the_pages_files_come_fresh_and_with_their_types(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sandbox.pages, "_FOLDER", tmp_path)
    async with stage.http.get("/") as response:
        assert (response.status, await response.text()) == (404, "The page is missing from this installation.")
    (tmp_path / "js").mkdir()
    (tmp_path / "index.html").write_text("<!doctype html>督办")
    (tmp_path / "js" / "a.js").write_text("export {}")
    async with stage.http.get("/") as response:
        assert (response.content_type, await response.text()) == ("text/html", "<!doctype html>督办")
        assert response.headers["Cache-Control"] == "no-cache"
    async with stage.http.get("/page/js/a.js") as response:
        assert response.content_type == "text/javascript"
    async with stage.http.get("/page/%2e%2e/pages.py") as response:
        assert response.status == 404
