"""Telegram's objects as the Bot API prints them."""

from typing import TYPE_CHECKING

from sandbox.errors import Json
from sandbox.things import Chat, Message, Person

if TYPE_CHECKING:
    from sandbox.world import World


def print_person(person: Person) -> Json:
    user: Json = {"id": person.id, "is_bot": False, "first_name": person.first_name}
    if person.last_name:
        user["last_name"] = person.last_name
    return {**user, "language_code": person.language_code}


def print_bot(world: "World", *, full: bool = False) -> Json:
    user: Json = {"id": world.bot_id, "is_bot": True, "first_name": world.bot_name, "username": world.bot_username}
    if full:
        user |= {
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }
    return user


def print_user(world: "World", user_id: int) -> Json:
    if user_id == world.bot_id:
        return print_bot(world)
    return print_person(world.people[user_id])


def print_chat(world: "World", chat: Chat) -> Json:
    if chat.private:
        person = world.people[chat.id]
        names: Json = {"id": chat.id, "first_name": person.first_name}
        if person.last_name:
            names["last_name"] = person.last_name
        return {**names, "type": "private"}
    shown: Json = {"id": chat.id, "title": chat.title, "type": chat.kind}
    if chat.kind == "group":
        shown["all_members_are_administrators"] = False
    return shown


def print_message(world: "World", message: Message, *, with_reply: bool = True) -> Json:
    """`with_reply`: the message replied to is shown, without its own in turn."""
    chat = world.chats[message.chat_id]
    shown: Json = {
        "message_id": message.id,
        "from": print_user(world, message.sender),
        "chat": print_chat(world, chat),
        "date": message.date,
    }
    if message.edited is not None:
        shown["edit_date"] = message.edited
    if with_reply and message.reply_to is not None and (replied := chat.messages.get(message.reply_to)):
        shown["reply_to_message"] = print_message(world, replied, with_reply=False)
    shown.update(message.content)
    if message.markup:
        shown["reply_markup"] = message.markup
    return shown


def print_member(world: "World", chat: Chat, user_id: int) -> Json:
    user = print_user(world, user_id)
    if user_id == world.bot_id:
        if chat.private:
            blocked = {"user": user, "status": "kicked", "until_date": 0}
            return blocked if world.people[chat.id].blocked else {"user": user, "status": "member"}
        if chat.bot == "administrator":
            return {"user": user, "status": "administrator", "can_be_edited": False, **_RIGHTS}
        return {"user": user, "status": chat.bot} | ({"until_date": 0} if chat.bot == "kicked" else {})
    if not chat.private and chat.members[:1] == [user_id]:
        return {"user": user, "status": "creator", "is_anonymous": False}
    return {"user": user, "status": "member" if user_id in chat.members else "left"}


_RIGHTS = {
    right: True
    for right in (
        "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
        "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
        "can_delete_stories", "can_pin_messages", "can_send_welcome_messages",
    )
} | {"is_anonymous": False}  # fmt: skip
