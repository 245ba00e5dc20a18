"""Who may be written to: blocked, never met, deleted, kicked, moved to another group."""

from aiogram.types import Update as AnyUpdate

from tests.sandbox.conftest import BOT, CHEN, LI, STRANGER, WANG, Stage


def membership(update: dict[str, dict[str, dict[str, object]]]) -> tuple[object, object]:
    change = update["my_chat_member"]
    return change["old_chat_member"]["status"], change["new_chat_member"]["status"]


async def test_a_person_who_blocked_the_bot_is_403_and_says_so_by_update(stage: Stage) -> None:
    sent = await stage.ok("sendMessage", chat_id=LI, text="x")
    await stage.post(f"people/{LI}/block")
    blocked = {"ok": False, "error_code": 403, "description": "Forbidden: bot was blocked by the user"}
    assert await stage.call("sendMessage", chat_id=LI, text="x") == blocked
    assert await stage.call("sendChatAction", chat_id=LI, action="typing") == blocked
    assert await stage.call("editMessageText", chat_id=LI, message_id=sent["message_id"], text="y") == blocked
    await stage.post(f"people/{LI}/unblock")
    await stage.ok("sendMessage", chat_id=LI, text="x")
    went, came = await stage.updates()
    assert (membership(went), membership(came)) == (("member", "kicked"), ("kicked", "member"))
    assert went["my_chat_member"]["new_chat_member"]["user"]["id"] == BOT
    assert went["my_chat_member"]["from"]["id"] == LI


async def test_a_broken_letter_is_400_before_the_block_is_found_out(stage: Stage) -> None:
    await stage.post(f"people/{LI}/block")
    assert await stage.refused("sendMessage", chat_id=LI, text="<b>", parse_mode="HTML") == (
        "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\""
    )


async def test_starting_again_unblocks(stage: Stage) -> None:
    await stage.post(f"people/{LI}/block")
    await stage.post(f"people/{LI}/start", payload="again")
    _, came, said = await stage.updates()
    assert membership(came) == ("kicked", "member")
    assert said["message"]["text"] == "/start again"


async def test_the_bot_may_not_write_first(stage: Stage) -> None:
    assert await stage.refused("sendMessage", chat_id=STRANGER, text="x") == "Bad Request: chat not found"
    await stage.group(CHEN, STRANGER)
    assert await stage.call("sendMessage", chat_id=STRANGER, text="x") == {
        "ok": False,
        "error_code": 403,
        "description": "Forbidden: bot can't initiate conversation with a user",
    }
    await stage.post(f"people/{STRANGER}/start")
    await stage.ok("sendMessage", chat_id=STRANGER, text="x")


async def test_a_deleted_account_is_403(stage: Stage) -> None:
    await stage.post(f"people/{LI}/deactivate")
    assert await stage.refused("sendMessage", chat_id=LI, text="x") == "Forbidden: user is deactivated"


async def test_a_group_that_becomes_a_supergroup_names_its_new_id(stage: Stage) -> None:
    group = await stage.group(CHEN, LI)
    await stage.ok("sendMessage", chat_id=group, text="x")
    moved = (await stage.post(f"groups/{group}/migrate"))["id"]
    assert await stage.call("sendMessage", chat_id=group, text="x") == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: group chat was upgraded to a supergroup chat",
        "parameters": {"migrate_to_chat_id": moved},
    }
    message = await stage.ok("sendMessage", chat_id=moved, text="x")
    assert message["chat"] == {"id": moved, "title": "督办群", "type": "supergroup"}
    to, from_ = (await stage.updates())[-2:]
    assert (to["message"]["chat"]["id"], to["message"]["migrate_to_chat_id"]) == (group, moved)
    assert (from_["message"]["chat"]["id"], from_["message"]["migrate_from_chat_id"]) == (moved, group)


async def test_a_kicked_bot_is_403(stage: Stage) -> None:
    group = await stage.group(CHEN, LI)
    await stage.post(f"groups/{group}/kick_bot")
    assert await stage.refused("sendMessage", chat_id=group, text="x") == (
        "Forbidden: bot was kicked from the group chat"
    )
    joined, greeted, kicked = await stage.updates()
    assert (membership(joined), membership(kicked)) == (("left", "member"), ("member", "kicked"))
    assert greeted["message"]["new_chat_members"][0]["id"] == BOT
    supergroup = await stage.group(CHEN, supergroup=True)
    await stage.post(f"groups/{supergroup}/kick_bot")
    assert await stage.refused("getChat", chat_id=supergroup) == "Forbidden: bot was kicked from the supergroup chat"


async def test_a_bot_that_left_is_no_member(stage: Stage) -> None:
    group = await stage.group(CHEN)
    assert await stage.ok("leaveChat", chat_id=group) is True
    assert await stage.refused("sendMessage", chat_id=group, text="x") == (
        "Forbidden: bot is not a member of the group chat"
    )
    assert await stage.refused("leaveChat", chat_id=LI) == (
        "Bad Request: chat member status can't be changed in private chats"
    )


async def test_in_groups_the_bot_hears_only_what_is_meant_for_it(stage: Stage) -> None:
    group = await stage.group(CHEN, LI)
    asked = await stage.ok("sendMessage", chat_id=group, text="几家已报？")
    await stage.updates(offset=(await stage.updates())[-1]["update_id"] + 1)
    for text in ("大家好", "/status@other_bot", "/status", "/status@duban_bot", "问 @duban_bot"):
        await stage.post(f"people/{LI}/send", text=text, chat_id=group)
    await stage.post(f"people/{LI}/send", text="三家", chat_id=group, reply_to_message_id=asked["message_id"])
    heard = [update["message"]["text"] for update in await stage.updates()]
    assert heard == ["/status", "/status@duban_bot", "问 @duban_bot", "三家"]


async def test_chats_and_members_are_told(stage: Stage) -> None:
    group = await stage.group(CHEN, LI)
    assert (await stage.ok("getChat", chat_id=LI))["first_name"] == "李科长"
    assert (await stage.ok("getChat", chat_id=group))["title"] == "督办群"
    assert (await stage.ok("getChatMember", chat_id=group, user_id=CHEN))["status"] == "creator"
    assert (await stage.ok("getChatMember", chat_id=group, user_id=LI))["status"] == "member"
    assert (await stage.ok("getChatMember", chat_id=group, user_id=WANG))["status"] == "left"
    assert (await stage.ok("getChatMember", chat_id=group, user_id=BOT))["status"] == "member"
    assert [one["user"]["id"] for one in await stage.ok("getChatAdministrators", chat_id=group)] == [CHEN]
    assert await stage.refused("getChatMember", chat_id=group, user_id=77) == "Bad Request: user not found"
    assert await stage.refused("getChatMember", chat_id=group) == "Bad Request: invalid user_id specified"
    assert await stage.refused("getChatAdministrators", chat_id=LI) == (
        "Bad Request: there are no administrators in the private chat"
    )
    assert await stage.refused("getChat", chat_id=77) == "Bad Request: chat not found"


async def test_pins_show_in_the_chat(stage: Stage) -> None:
    sent = await stage.ok("sendMessage", chat_id=LI, text="置顶")
    assert await stage.ok("pinChatMessage", chat_id=LI, message_id=sent["message_id"]) is True
    assert (await stage.get(f"people/{LI}/chat"))["pinned"]["text"] == "置顶"
    assert (await stage.ok("getChat", chat_id=LI))["pinned_message"]["text"] == "置顶"
    assert await stage.ok("unpinChatMessage", chat_id=LI) is True
    assert await stage.refused("unpinChatMessage", chat_id=LI) == "Bad Request: message to unpin not found"
    assert await stage.refused("pinChatMessage", chat_id=LI, message_id=77) == "Bad Request: message to pin not found"
    group = await stage.group(CHEN)
    sent = await stage.ok("sendMessage", chat_id=group, text="x")
    pin = {"chat_id": group, "message_id": sent["message_id"]}
    assert await stage.refused("pinChatMessage", **pin) == (
        "Bad Request: not enough rights to manage pinned messages in the chat"
    )
    await stage.post(f"groups/{group}/promote_bot")
    assert await stage.ok("pinChatMessage", **pin) is True
    # A library that takes the documentation at its word can read what it was told of its new rights.
    promoted = AnyUpdate.model_validate((await stage.ok("getUpdates"))[-1])
    assert promoted.my_chat_member is not None
    assert promoted.my_chat_member.new_chat_member.status == "administrator"
