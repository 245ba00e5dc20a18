"""Menus of commands by scope and language, and the bot's words about itself."""

from typing import Any

import pytest

from tests.sandbox.conftest import CHEN, LI, WANG, Stage


def commands(*names: str) -> list[dict[str, str]]:
    return [{"command": name, "description": f"{name} 说明"} for name in names]


async def menu(stage: Stage, person: int, chat: int | None = None) -> list[str]:
    query = f"?chat={chat}" if chat else ""
    return [command["command"] for command in (await stage.get(f"people/{person}/chat{query}"))["menu"]]


async def test_a_person_sees_the_menu_that_is_set_nearest_to_them(stage: Stage) -> None:
    assert await menu(stage, LI) == []
    await stage.ok("setMyCommands", commands=commands("start"))
    assert await menu(stage, LI) == ["start"]
    await stage.ok("setMyCommands", commands=commands("qidong"), language_code="zh")
    assert await menu(stage, LI) == ["qidong"]
    await stage.ok("setMyCommands", commands=commands("items"), scope={"type": "all_private_chats"})
    assert await menu(stage, LI) == ["items"]
    await stage.ok("setMyCommands", commands=commands("review"), scope={"type": "chat", "chat_id": CHEN})
    assert await menu(stage, CHEN) == ["review"]
    assert await menu(stage, WANG) == ["items"]
    await stage.ok("deleteMyCommands", scope={"type": "chat", "chat_id": CHEN})
    assert await menu(stage, CHEN) == ["items"]
    await stage.ok("setMyCommands", commands=[], scope={"type": "all_private_chats"})
    assert await menu(stage, CHEN) == ["qidong"]


async def test_in_a_group_member_and_administrators_come_before_all(stage: Stage) -> None:
    group = await stage.group(CHEN, LI)
    for scope, name in (
        ({"type": "all_group_chats"}, "groups"),
        ({"type": "all_chat_administrators"}, "admins"),
        ({"type": "chat", "chat_id": group}, "here"),
    ):
        await stage.ok("setMyCommands", commands=commands(name), scope=scope)
        seen = (*await menu(stage, LI, group), *await menu(stage, CHEN, group))
        assert seen == {"groups": ("groups", "groups"), "admins": ("groups", "admins"), "here": ("here", "here")}[name]
    await stage.ok("setMyCommands", commands=commands("rule"), scope={"type": "chat_administrators", "chat_id": group})
    assert (await menu(stage, LI, group), await menu(stage, CHEN, group)) == (["here"], ["rule"])
    scope = {"type": "chat_member", "chat_id": group, "user_id": LI}
    await stage.ok("setMyCommands", commands=commands("mine"), scope=scope)
    assert (await menu(stage, LI, group), await menu(stage, CHEN, group)) == (["mine"], ["rule"])


async def test_commands_are_told_for_exactly_the_scope_asked(stage: Stage) -> None:
    await stage.ok("setMyCommands", commands=[{"command": "/start ", "description": " 开始 "}])
    assert await stage.ok("getMyCommands") == [{"command": "start", "description": "开始"}]
    assert await stage.ok("getMyCommands", language_code="zh") == []
    assert await stage.ok("getMyCommands", scope={"type": "all_private_chats"}) == []


@pytest.mark.parametrize(
    ("params", "description"),
    [
        ({"commands": "["}, "Bad Request: can't parse commands JSON object"),
        ({"commands": {}}, "Bad Request: expected an Array of BotCommand"),
        ({"commands": ["start"]}, "Bad Request: can't parse BotCommand: expected an Object"),
        ({"commands": [{"command": "start"}]},
         'Bad Request: can\'t parse BotCommand: Can\'t find field "description"'),
        ({"commands": commands("Start")}, "Bad Request: BOT_COMMAND_INVALID"),
        ({"commands": commands("签收")}, "Bad Request: BOT_COMMAND_INVALID"),
        ({"commands": commands("a" * 33)}, "Bad Request: command length must not exceed 32"),
        ({"commands": commands("/")}, "Bad Request: command must be non-empty"),
        ({"commands": [{"command": "start", "description": " "}]},
         "Bad Request: command description must be non-empty"),
        ({"commands": [{"command": "start", "description": "督" * 257}]},
         "Bad Request: command description length must not exceed 256"),
        ({"commands": commands(*(f"c{n}" for n in range(101)))}, "Bad Request: BOT_COMMANDS_TOO_MUCH"),
        ({"language_code": "zh-hans"}, "Bad Request: invalid language code specified"),
        ({"scope": "{"}, "Bad Request: can't parse BotCommandScope JSON object"),
        ({"scope": []}, "Bad Request: can't parse BotCommandScope: BotCommandScope must be an Object"),
        ({"scope": {"type": "office"}}, "Bad Request: can't parse BotCommandScope: Unsupported type specified"),
        ({"scope": {"type": "chat"}}, 'Bad Request: can\'t parse BotCommandScope: Can\'t find field "chat_id"'),
        ({"scope": {"type": "chat", "chat_id": 77}}, "Bad Request: chat not found"),
        ({"scope": {"type": "chat_member", "chat_id": LI, "user_id": 0}},
         "Bad Request: can't parse BotCommandScope: Invalid user_id specified"),
        ({"scope": {"type": "chat_member", "chat_id": LI, "user_id": LI}},
         "Bad Request: can't use specified scope in private chats"),
    ],
)  # fmt: skip
async def test_menus_that_telegram_would_not_take_are_refused(
    stage: Stage, params: dict[str, Any], description: str
) -> None:
    assert await stage.refused("setMyCommands", **params) == description


async def test_the_bot_names_and_describes_itself_by_language(stage: Stage) -> None:
    assert await stage.ok("getMyName") == {"name": "督办"}
    await stage.ok("setMyName", name="Duban", language_code="en")
    assert await stage.ok("getMyName", language_code="en") == {"name": "Duban"}
    assert await stage.ok("getMyName", language_code="de") == {"name": "督办"}
    await stage.ok("setMyDescription", description="跟踪年度工作安排")
    assert await stage.ok("getMyDescription", language_code="en") == {"description": "跟踪年度工作安排"}
    await stage.ok("setMyShortDescription", short_description="督办")
    assert await stage.ok("getMyShortDescription") == {"short_description": "督办"}


async def test_the_menu_button_is_kept_by_chat(stage: Stage) -> None:
    assert await stage.ok("getChatMenuButton") == {"type": "commands"}
    await stage.ok("setChatMenuButton", chat_id=LI, menu_button={"type": "default"})
    assert await stage.ok("getChatMenuButton", chat_id=LI) == {"type": "default"}
    assert await stage.refused("setChatMenuButton", menu_button={"type": "x"}) == (
        "Bad Request: can't parse menu button: MenuButton has unsupported type"
    )
