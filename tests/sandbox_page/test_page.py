"""The page, driven in a real browser against a real sandbox; the bot is played by hand."""

import struct
import zlib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, FilePayload, expect

from tests.sandbox_page.phone import Phone, Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


@pytest_asyncio.fixture(loop_scope="module")
async def phone(browser: Browser, stage: Stage) -> AsyncIterator[Phone]:
    context = await browser.new_context(locale="zh-CN", viewport={"width": 1280, "height": 800})
    phone = Phone(await context.new_page())
    yield phone
    await context.close()
    # The sandbox alone has no clock, and browsers log each 404.
    assert [error for error in phone.errors if "404" not in error] == []


async def opened(phone: Phone, stage: Stage, person: int | None = None) -> None:
    await phone.page.goto(f"{stage.address}/#/{person or ''}")
    await expect(phone.at("people").locator("button").first).to_be_visible()


def picture() -> bytes:
    """A real PNG of 40 by 30 points."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    rows = b"".join(b"\0" + b"\x30\x80\xc0" * 40 for _ in range(30))
    head = struct.pack(">IIBBBBB", 40, 30, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def keyboard(*rows: list[dict[str, str]]) -> Any:
    return {"inline_keyboard": list(rows)}


async def test_people_are_listed_with_what_they_have_not_read(phone: Phone, stage: Stage) -> None:
    person = await stage.person("李科长", note={"zh": "市司法局联络员", "en": "contact"})
    await stage.bot("sendMessage", chat_id=person, text="第一条")
    await stage.bot("sendMessage", chat_id=person, text="第二条")
    await opened(phone, stage)

    entry = phone.at(f"person-{person}")
    await expect(entry).to_contain_text("李科长")
    await expect(entry).to_contain_text("市司法局联络员")
    await expect(entry).to_contain_text("第二条")
    await expect(phone.at(f"unread-{person}")).to_have_text("2")

    await entry.click()
    await expect(phone.at("messages")).to_contain_text("第一条")
    await expect(phone.at(f"unread-{person}")).to_have_count(0)
    assert phone.page.url.endswith(f"#/{person}")


async def test_message_that_arrives_counts_as_unread_only_for_those_not_looking(phone: Phone, stage: Stage) -> None:
    looking, away = await stage.person("刘科长"), await stage.person("王干事")
    await opened(phone, stage, looking)
    sent = await stage.bot("sendMessage", chat_id=looking, text="给刘科长")
    await stage.bot("sendMessage", chat_id=away, text="给王干事")

    await expect(phone.message(sent)).to_be_visible()
    await expect(phone.at(f"unread-{away}")).to_have_text("1")
    await expect(phone.at(f"unread-{looking}")).to_have_count(0)


async def test_new_phone_needs_only_a_name(phone: Phone, stage: Stage) -> None:
    await stage.person("陈主任")
    await opened(phone, stage)
    await phone.at("new-phone").click()
    await phone.at("new-name").fill("孙镇长")
    await phone.at("new-create").click()

    await expect(phone.at("start")).to_be_visible()
    await expect(phone.at("people")).to_contain_text("孙镇长")
    await phone.at("start").click()
    assert (await stage.update("message"))["text"] == "/start"
    await expect(phone.at("composer")).to_be_visible()


async def test_new_phone_is_seen_below_a_long_list(phone: Phone, stage: Stage) -> None:
    for number in range(12):
        await stage.person(f"第{number}位", note={"zh": "联络员", "en": "contact"})
    await opened(phone, stage)
    await phone.at("new-phone").click()
    await phone.at("new-name").fill("孙镇长")
    await phone.at("new-create").click()
    await expect(phone.at("people").locator(".current")).to_contain_text("孙镇长")
    await expect(phone.at("people").locator(".current")).to_be_in_viewport(ratio=1)


async def test_long_label_of_a_button_is_cut_on_one_line(phone: Phone, stage: Stage) -> None:
    person = await stage.person("李科长")
    labels = "签收", "（三十二）" + "深化府院、府检联动工作" * 6
    rows = ([{"text": label, "callback_data": label[:4]}] for label in labels)
    sent = await stage.bot("sendMessage", chat_id=person, text="任务", reply_markup=keyboard(*rows))
    await opened(phone, stage, person)
    short, long = (phone.at("messages").get_by_role("button", name=label, exact=True) for label in labels)
    await expect(phone.message(sent)).to_be_visible()
    heights = [await button.evaluate("node => node.offsetHeight") for button in (short, long)]
    assert heights[0] == heights[1]
    # However long, it is no wider than what a message may be; on a phone it would leave the screen.
    room = phone.at("messages").locator(".block").last
    assert await long.evaluate("node => node.offsetWidth") <= await room.evaluate("node => node.offsetWidth")


async def test_invitation_opens_on_a_new_phone(phone: Phone, stage: Stage) -> None:
    person = await stage.person("陈主任")
    link = "https://t.me/duban_bot?start=inv_Ab-12"
    sent = await stage.bot("sendMessage", chat_id=person, text=f"请点开 {link}")
    await opened(phone, stage, person)
    await phone.message(sent).get_by_role("link").click()
    await phone.at("join-sheet").get_by_test_id("new-name").fill("李科长")
    await phone.at("new-create").click()

    message = await stage.update("message")
    assert message["text"] == "/start inv_Ab-12"
    assert message["from"]["first_name"] == "李科长"
    await expect(phone.at("messages")).to_contain_text("/start inv_Ab-12")
    await expect(phone.page.locator("h2", has_text="李科长")).to_be_visible()


async def test_invitation_button_opens_on_a_phone_that_is_there(phone: Phone, stage: Stage) -> None:
    person, other = await stage.person("陈主任"), await stage.person("张局长", started=False)
    button = {"text": "点此加入", "url": "https://t.me/duban_bot?start=code7"}
    sent = await stage.bot("sendMessage", chat_id=person, text="邀请", reply_markup=keyboard([button]))
    await opened(phone, stage, person)
    await phone.message(sent).get_by_role("button", name="点此加入").click()
    await phone.at(f"join-{other}").click()

    message = await stage.update("message")
    assert (message["from"]["id"], message["text"]) == (other, "/start code7")


async def test_pasted_link_of_another_bot_is_refused_before_there_is_a_phone(phone: Phone, stage: Stage) -> None:
    await stage.person("陈主任")
    await opened(phone, stage)
    entries = phone.at("people").locator("button")
    before = await entries.count()
    await phone.at("new-phone").click()
    await phone.at("new-name").fill("孙镇长")
    await phone.at("new-link").fill("https://t.me/other_bot?start=abc")
    await phone.at("new-create").click()

    await expect(phone.at("new-sheet").get_by_role("alert")).to_contain_text("不是本机器人的邀请链接")
    await expect(entries).to_have_count(before)


async def test_text_is_shown_with_its_formatting_and_never_as_markup(phone: Phone, stage: Stage) -> None:
    person = await stage.person("李科长")
    text = (
        "<b>粗<i>斜</i></b> <u>线</u> <s>删</s> <code>码</code> <a href='https://example.com/a'>原文</a> "
        "<tg-spoiler>密</tg-spoiler> &lt;img src=x onerror=alert(1)&gt; 😀<b>尾</b>"
    )
    sent = await stage.bot("sendMessage", chat_id=person, text=text, parse_mode="HTML")
    await opened(phone, stage, person)
    bubble = phone.message(sent)

    await expect(bubble.locator("strong").first).to_have_text("粗斜")
    await expect(bubble.locator("strong em")).to_have_text("斜")
    await expect(bubble.locator("strong").last).to_have_text("尾")
    await expect(bubble.locator("u")).to_have_text("线")
    await expect(bubble.locator("s")).to_have_text("删")
    await expect(bubble.locator("code")).to_have_text("码")
    await expect(bubble.get_by_role("link", name="原文")).to_have_attribute("href", "https://example.com/a")
    await expect(bubble).to_contain_text("<img src=x onerror=alert(1)>")
    await expect(bubble.locator("img")).to_have_count(0)
    spoiler = bubble.locator(".spoiler")
    await expect(spoiler).not_to_have_class("spoiler shown")
    await spoiler.click()
    await expect(spoiler).to_have_class("spoiler shown")


async def test_long_quote_is_folded_and_opens_with_a_tap(phone: Phone, stage: Stage) -> None:
    person = await stage.person("李科长")
    words = "全面落实行政执法责任制，严格确定不同部门及机构、岗位执法人员的执法责任。" * 8
    quote = f"<blockquote expandable>{words}</blockquote>"
    sent = await stage.bot("sendMessage", chat_id=person, text=quote, parse_mode="HTML")
    await opened(phone, stage, person)
    bubble = phone.message(sent)
    folded = await bubble.locator("blockquote").bounding_box()
    await bubble.get_by_role("button", name="展开全文").click()

    await expect(bubble.get_by_role("button", name="收起")).to_be_visible()
    unfolded = await bubble.locator("blockquote").bounding_box()
    assert folded is not None
    assert unfolded is not None
    assert unfolded["height"] > 2 * folded["height"]


async def test_pressed_button_waits_and_shows_the_answer(phone: Phone, stage: Stage) -> None:
    person = await stage.person("刘科长")
    buttons = keyboard([{"text": "签收", "callback_data": "sign"}, {"text": "催办", "callback_data": "chase"}])
    sent = await stage.bot("sendMessage", chat_id=person, text="通知", reply_markup=buttons)
    await opened(phone, stage, person)

    sign = phone.message(sent).get_by_role("button", name="签收")
    await sign.click()
    query = await stage.update("callback_query")
    assert query["data"] == "sign"
    await expect(sign).to_have_attribute("aria-busy", "true")
    await stage.bot("answerCallbackQuery", callback_query_id=query["id"], text="已签收")
    await expect(phone.at("toast")).to_have_text("已签收")
    await expect(sign).not_to_have_attribute("aria-busy", "true")

    await phone.message(sent).get_by_role("button", name="催办").click()
    query = await stage.update("callback_query")
    await stage.bot("answerCallbackQuery", callback_query_id=query["id"], text="今天已催过一次", show_alert=True)
    alert = phone.at("alert")
    await expect(alert).to_contain_text("今天已催过一次")
    await alert.get_by_role("button", name="知道了").click()
    await expect(alert).to_have_count(0)


async def test_answer_that_comes_late_is_still_shown(phone: Phone, stage: Stage) -> None:
    person = await stage.person("刘科长")
    buttons = keyboard([{"text": "台账", "callback_data": "ledger"}])
    sent = await stage.bot("sendMessage", chat_id=person, text="通知", reply_markup=buttons)
    await opened(phone, stage, person)
    button = phone.message(sent).get_by_role("button", name="台账")
    async with phone.page.expect_response("**/press"):  # held for a moment, then given up: the answer is an event
        await button.click()
    query = await stage.update("callback_query")
    await expect(button).to_have_attribute("aria-busy", "true")
    await stage.bot("answerCallbackQuery", callback_query_id=query["id"], text="台账做好了")

    await expect(phone.at("toast")).to_have_text("台账做好了")
    await expect(button).not_to_have_attribute("aria-busy", "true")


async def test_edit_happens_in_place_and_a_deleted_message_vanishes(phone: Phone, stage: Stage) -> None:
    person = await stage.person("刘科长")
    buttons = keyboard([{"text": "提交", "callback_data": "go"}])
    first = await stage.bot("sendMessage", chat_id=person, text="草稿", reply_markup=buttons)
    second = await stage.bot("sendMessage", chat_id=person, text="后一条")
    await opened(phone, stage, person)
    await expect(phone.message(first)).to_contain_text("草稿")
    await stage.bot("editMessageText", chat_id=person, message_id=first["message_id"], text="已提交")

    await expect(phone.message(first)).to_contain_text("已提交")
    await expect(phone.message(first)).to_contain_text("已编辑")
    await expect(phone.message(first).get_by_role("button", name="提交")).to_have_count(0)
    await stage.bot("deleteMessage", chat_id=person, message_id=second["message_id"])
    await expect(phone.message(second)).to_have_count(0)


async def test_reader_of_old_messages_is_not_moved_by_new_ones(phone: Phone, stage: Stage) -> None:
    person = await stage.person("刘科长")
    for number in range(15):
        await stage.people(person, "send", text=f"第{number}条\n" * 5)
    await opened(phone, stage, person)
    await expect(phone.at("messages")).to_contain_text("第14条")
    scroller = phone.page.locator(".scroller")
    await scroller.evaluate("node => node.scrollTo(0, 300)")
    await expect(phone.at("to-bottom")).to_be_visible()
    sent = await stage.bot("sendMessage", chat_id=person, text="新来的")

    await expect(phone.at("to-bottom")).to_have_text("1")
    assert await scroller.evaluate("node => node.scrollTop") == 300
    await phone.at("to-bottom").click()
    await expect(phone.message(sent)).to_be_in_viewport()


async def test_reply_names_the_message_and_a_tap_on_it_jumps_there(phone: Phone, stage: Stage) -> None:
    person = await stage.person("刘科长")
    asked = await stage.bot("sendMessage", chat_id=person, text="第三季度进展？")
    await opened(phone, stage, person)
    await phone.message(asked).locator(".bubble").click(button="right")
    await phone.at("menu-reply").click()
    await expect(phone.at("about-bar")).to_contain_text("第三季度进展？")
    await phone.at("composer").fill("免证办已上线480项")
    await phone.at("composer").press("Enter")

    message = await stage.update("message")
    assert message["text"] == "免证办已上线480项"
    assert message["reply_to_message"]["message_id"] == asked["message_id"]
    await expect(phone.at("about-bar")).to_be_hidden()
    await expect(phone.message(message).get_by_test_id("replied")).to_contain_text("第三季度进展？")
    await phone.message(message).get_by_test_id("replied").click()
    await expect(phone.message(asked)).to_be_in_viewport()


async def test_own_message_is_edited(phone: Phone, stage: Stage) -> None:
    person = await stage.person("刘科长")
    await stage.people(person, "send", text="上线48项")
    mine = await stage.update("message")
    await opened(phone, stage, person)
    await phone.message(mine).locator(".bubble").click(button="right")
    await phone.at("menu-edit").click()
    await expect(phone.at("composer")).to_have_value("上线48项")
    await phone.at("composer").fill("上线480项")
    await phone.at("send").click()

    assert (await stage.update("edited_message"))["text"] == "上线480项"
    await expect(phone.message(mine)).to_contain_text("上线480项")


async def test_what_was_typed_waits_for_its_person(phone: Phone, stage: Stage) -> None:
    one, other = await stage.person("刘科长"), await stage.person("王干事")
    await opened(phone, stage, one)
    await phone.at("composer").fill("写到一半")
    await phone.at(f"person-{other}").click()
    await expect(phone.at("composer")).to_have_value("")
    await phone.page.reload()
    await phone.at(f"person-{one}").click()
    await expect(phone.at("composer")).to_have_value("写到一半")


async def test_photo_goes_both_ways(phone: Phone, stage: Stage) -> None:
    person = await stage.person("王干事")
    await opened(phone, stage, person)
    await phone.at("attach").click()
    async with phone.page.expect_file_chooser() as chooser:
        await phone.at("attach-photo").click()
    await (await chooser.value).set_files(FilePayload(name="现场.png", mimeType="image/png", buffer=picture()))
    await phone.at("caption").fill("现场照片")
    await phone.at("attach-send").click()

    message = await stage.update("message")
    assert message["caption"] == "现场照片"
    assert message["photo"]
    shown = phone.message(message).locator("img")
    await expect(shown).to_be_visible()
    sent = await stage.bot_sends_file("sendPhoto", person, "photo", "board.png", picture())
    await expect(phone.message(sent).locator("img")).to_have_js_property("naturalWidth", 40)
    await phone.message(sent).locator(".photo").click()
    await expect(phone.at("lightbox")).to_be_visible()
    await phone.page.keyboard.press("Escape")
    await expect(phone.at("lightbox")).to_have_count(0)


async def test_album_is_one_bubble(phone: Phone, stage: Stage) -> None:
    person = await stage.person("王干事")
    await opened(phone, stage, person)
    await phone.at("attach").click()
    async with phone.page.expect_file_chooser() as chooser:
        await phone.at("attach-photo").click()
    names = ("一.png", "二.png", "三.png")
    files = [FilePayload(name=name, mimeType="image/png", buffer=picture()) for name in names]
    await (await chooser.value).set_files(files)
    await phone.at("attach-send").click()

    first = await stage.update("message")
    await expect(phone.message(first).locator("img")).to_have_count(3)


async def test_document_is_downloaded_under_its_name(phone: Phone, stage: Stage, tmp_path: Path) -> None:
    person = await stage.person("王干事")
    sent = await stage.bot_sends_file("sendDocument", person, "document", "台账.csv", "（一）,已完成\n".encode())
    await opened(phone, stage, person)
    async with phone.page.expect_download() as download:
        await phone.message(sent).get_by_test_id("document").click()
    got = await download.value
    assert got.suggested_filename == "台账.csv"
    await got.save_as(tmp_path / "got")
    assert (tmp_path / "got").read_text() == "（一）,已完成\n"


async def test_document_is_sent(phone: Phone, stage: Stage) -> None:
    person = await stage.person("王干事")
    await opened(phone, stage, person)
    await phone.at("attach").click()
    async with phone.page.expect_file_chooser() as chooser:
        await phone.at("attach-file").click()
    await (await chooser.value).set_files(FilePayload(name="佐证.txt", mimeType="text/plain", buffer=b"evidence"))
    await phone.at("attach-send").click()
    assert (await stage.update("message"))["document"]["file_name"] == "佐证.txt"
    await expect(phone.at("document")).to_contain_text("佐证.txt")


async def test_command_menu_sends_what_is_tapped(phone: Phone, stage: Stage) -> None:
    person = await stage.person("李科长")
    commands = [{"command": "items", "description": "我的事项"}, {"command": "status", "description": "状态查询"}]
    await stage.bot("setMyCommands", commands=commands)
    await opened(phone, stage, person)
    await phone.at("menu").click()
    await expect(phone.at("commands")).to_contain_text("状态查询")
    await phone.at("command-items").click()
    assert (await stage.update("message"))["text"] == "/items"

    await phone.at("composer").fill("/st")
    await expect(phone.at("commands").get_by_role("option")).to_have_count(1)
    await phone.at("command-status").click()
    assert (await stage.update("message"))["text"] == "/status"
    await expect(phone.at("composer")).to_have_value("")


async def test_command_in_a_message_is_sent_with_a_tap(phone: Phone, stage: Stage) -> None:
    person = await stage.person("李科长")
    sent = await stage.bot("sendMessage", chat_id=person, text="发 /items 看全部")
    await opened(phone, stage, person)
    await phone.message(sent).get_by_role("button", name="/items").click()
    assert (await stage.update("message"))["text"] == "/items"


async def test_blocked_bot_is_let_in_again(phone: Phone, stage: Stage) -> None:
    person = await stage.person("张局长")
    await opened(phone, stage, person)
    await phone.at("chat-menu").click()
    await phone.at("do-block").click()
    await expect(phone.at(f"person-{person}").get_by_label("已屏蔽机器人")).to_be_visible()
    assert (await stage.update("my_chat_member"))["new_chat_member"]["status"] == "kicked"
    await phone.at("unblock").click()
    await expect(phone.at("composer")).to_be_visible()
    assert (await stage.update("my_chat_member"))["new_chat_member"]["status"] == "member"


async def test_typing_is_seen(phone: Phone, stage: Stage) -> None:
    person = await stage.person("李科长")
    await opened(phone, stage, person)
    await stage.bot("sendChatAction", chat_id=person, action="typing")
    await expect(phone.at("chat-under")).to_have_text("正在输入…")


async def test_page_speaks_english_and_remembers_it(phone: Phone, stage: Stage) -> None:
    person = await stage.person("李科长", note={"zh": "市司法局联络员", "en": "Justice bureau, contact"})
    await opened(phone, stage, person)
    await expect(phone.at("new-phone")).to_have_text("新手机")
    await phone.at("language").click()
    await expect(phone.at("new-phone")).to_have_text("New phone")
    await expect(phone.at(f"person-{person}")).to_contain_text("Justice bureau, contact")
    await expect(phone.at("composer")).to_have_attribute("placeholder", "Message")
    await expect(phone.at("sandbox-note")).to_have_text("Sandbox: not connected to Telegram")
    await phone.page.reload()
    await expect(phone.at("new-phone")).to_have_text("New phone")


async def test_long_chat_opens_at_its_end_and_goes_back_to_its_beginning(phone: Phone, stage: Stage) -> None:
    person = await stage.person("刘科长")
    for number in range(200):
        await stage.people(person, "send", text=f"第{number}条")
    await opened(phone, stage, person)
    await expect(phone.page.get_by_text("第199条", exact=True).first).to_be_in_viewport()
    assert await phone.page.locator(".row").count() < 120
    messages = (await stage.chat(person))["messages"]
    for _ in range(4):
        await phone.page.locator(".scroller").evaluate("node => node.scrollTo(0, 0)")
        await phone.page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    await expect(phone.message(messages[0])).to_be_attached()


async def test_without_a_clock_there_is_no_clock_bar_and_the_rooms_fill_the_page(phone: Phone, stage: Stage) -> None:
    person = await stage.person("李科长")
    await opened(phone, stage, person)
    await expect(phone.at("clock-now")).to_be_hidden()
    assert await phone.page.locator("#rooms").bounding_box() == {"x": 0, "y": 0, "width": 1280, "height": 800}
    await expect(phone.at("sandbox-note")).to_have_text("演示环境：不连接 Telegram")


async def test_phone_sized_page_shows_one_room_at_a_time(browser: Browser, stage: Stage) -> None:
    person = await stage.person("李科长")
    context = await browser.new_context(locale="zh-CN", viewport={"width": 390, "height": 844}, has_touch=True)
    phone = Phone(await context.new_page())
    await opened(phone, stage)
    await expect(phone.page.locator("#chat")).to_be_hidden()
    await phone.at(f"person-{person}").tap()
    await expect(phone.at("composer")).to_be_visible()
    await expect(phone.at("people")).to_be_hidden()
    assert await phone.page.evaluate("document.documentElement.scrollWidth") == 390
    await phone.at("back").tap()
    await expect(phone.at(f"person-{person}")).to_be_visible()
    await context.close()


async def test_group_stands_beside_the_private_chat(phone: Phone, stage: Stage) -> None:
    person = await stage.person("陈主任")
    body = {"title": "督办工作群", "members": [person]}
    async with stage.session.post(f"{stage.address}/sandbox/groups", json=body) as response:
        group = (await response.json())["id"]
    await stage.bot("sendMessage", chat_id=group, text="群里的话")
    await opened(phone, stage, person)
    await phone.page.get_by_role("button", name="督办工作群").click()
    await expect(phone.at("messages")).to_contain_text("群里的话")
    await phone.at("composer").fill("/status")
    await phone.at("send").click()
    assert (await stage.update("message"))["chat"]["id"] == group

    # The private chat's tab counts what is not read there, and nothing once it is looked at.
    await stage.bot("sendMessage", chat_id=person, text="单独的话")
    private = phone.page.locator(".chat-tabs button").first
    await expect(private).to_contain_text("1")
    await private.click()
    await expect(phone.at("messages")).to_contain_text("单独的话")
    await expect(private.locator(".badge")).to_have_count(0)
    await stage.bot("sendMessage", chat_id=person, text="还有一句")
    await expect(phone.at("messages")).to_contain_text("还有一句")
    await expect(private.locator(".badge")).to_have_count(0)
