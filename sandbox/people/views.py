"""What people see: persons, chats, messages."""

from sandbox.errors import Json
from sandbox.shapes import print_message
from sandbox.things import Chat, Message, Person
from sandbox.world import World


def person_view(world: World, person: Person) -> Json:
    chat = world.chats[person.id]
    return {
        "id": person.id,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "language_code": person.language_code,
        "note": person.note,
        "started": person.started,
        "blocked": person.blocked,
        "deactivated": person.deactivated,
        "unread": unread(chat, person.id),
        "last": last_view(world, chat),
    }


def unread(chat: Chat, person: int) -> int:
    seen = chat.read.get(str(person), 0)
    count = 0
    for number, message in reversed(chat.messages.items()):
        if number <= seen:
            break
        count += message.sender != person
    return count


def last_view(world: World, chat: Chat) -> Json | None:
    if not chat.messages:
        return None
    message = next(reversed(chat.messages.values()))
    content = message.content
    text = content.get("text") or content.get("caption") or content.get("document", {}).get("file_name", "")
    kind = next((kind for kind in ("photo", "document") if kind in content), "text")
    return {"text": text, "kind": kind, "date": message.date, "from_bot": message.sender == world.bot_id}


def message_view(world: World, message: Message, person: int) -> Json:
    """As the Bot API prints it, and with what only people see: their side, reply keyboards, reactions."""
    shown = print_message(world, message)
    shown["out"] = message.sender == person
    if message.keyboard:
        shown["reply_markup"] = message.keyboard
    if message.reactions:
        shown["reactions"] = message.reactions
    return shown


def chat_view(world: World, chat: Chat, person: Person) -> Json:
    typing = chat.action if chat.action_until > world.monotonic() else None
    pinned = chat.messages.get(chat.pinned[-1]) if chat.pinned else None
    return {
        "chat_id": chat.id,
        "version": chat.version,
        "messages": [message_view(world, message, person.id) for message in chat.messages.values()],
        "menu": world.commands.shown(
            person.id, chat.id, person.language_code, private=chat.private, admin=chat.members[:1] == [person.id]
        ),
        "started": person.started,
        "blocked": person.blocked,
        "draft_action": typing,
        "pinned": message_view(world, pinned, person.id) if pinned else None,
    }
