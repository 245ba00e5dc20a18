"""getChat and who is in it, pins, leaving."""

from sandbox.errors import Json, bad
from sandbox.methods.access import find_message, readable_chat, writable_chat
from sandbox.methods.registry import Call, method
from sandbox.shapes import print_chat, print_member
from sandbox.things import Chat


@method("getChat")
def get_chat(call: Call) -> Json:
    chat = readable_chat(call.world, call.params.text("chat_id"))
    gifts = {
        name: False
        for name in ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    }
    info = {
        **print_chat(call.world, chat),
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": gifts,
    }
    if not chat.private:
        info["permissions"] = {"can_send_messages": True}
    if chat.pinned and (message := chat.messages.get(chat.pinned[-1])):
        info["pinned_message"] = call.world.print(message)
    return info


@method("getChatMember")
def get_chat_member(call: Call) -> Json:
    user = max(0, call.params.integer("user_id"))
    if user == 0:
        raise bad("Invalid user_id specified")
    chat = readable_chat(call.world, call.params.text("chat_id"))
    if user != call.world.bot_id and user not in call.world.people:
        raise bad("user not found")
    return print_member(call.world, chat, user)


@method("getChatMemberCount")
def get_chat_member_count(call: Call) -> int:
    chat = readable_chat(call.world, call.params.text("chat_id"))
    return len(chat.members) + (chat.bot in {"member", "administrator"})


@method("getChatAdministrators")
def get_chat_administrators(call: Call) -> list[Json]:
    chat = readable_chat(call.world, call.params.text("chat_id"))
    if chat.private:
        raise bad("there are no administrators in the private chat")
    bot = [call.world.bot_id] if chat.bot == "administrator" else []
    return [print_member(call.world, chat, user) for user in chat.members[:1] + bot]


@method("leaveChat")
def leave_chat(call: Call) -> bool:
    chat = writable_chat(call.world, call.params.text("chat_id"))
    if chat.private:
        raise bad("chat member status can't be changed in private chats")
    chat.bot = "left"
    call.world.changed(chat)
    return True


def _may_pin(chat: Chat) -> None:
    if not chat.private and chat.bot != "administrator":
        raise bad("not enough rights to manage pinned messages in the chat")


@method("pinChatMessage")
def pin_chat_message(call: Call) -> bool:
    chat = writable_chat(call.world, call.params.text("chat_id"))
    message = find_message(chat, call.params.integer("message_id"), "message to pin")
    _may_pin(chat)
    chat.pinned = [number for number in chat.pinned if number != message.id] + [message.id]
    call.world.changed(chat)
    return True


@method("unpinChatMessage")
def unpin_chat_message(call: Call) -> bool:
    """Without a message: the newest pin. One that is there but not pinned is no error, as with Telegram."""
    chat = writable_chat(call.world, call.params.text("chat_id"))
    number = call.params.integer("message_id")
    if number <= 0:
        if not chat.pinned:
            raise bad("message to unpin not found")
        number = chat.pinned[-1]
    find_message(chat, number, "message to unpin")
    _may_pin(chat)
    chat.pinned = [pinned for pinned in chat.pinned if pinned != number]
    call.world.changed(chat)
    return True


@method("unpinAllChatMessages")
def unpin_all_chat_messages(call: Call) -> bool:
    chat = writable_chat(call.world, call.params.text("chat_id"))
    _may_pin(chat)
    chat.pinned = []
    call.world.changed(chat)
    return True
