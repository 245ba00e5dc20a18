"""May the bot do this here? Chats and messages looked up, with Telegram's words where it may not."""

from sandbox.errors import ApiError, bad, forbidden
from sandbox.things import Chat, Message
from sandbox.world import World


def _number(raw: str) -> int:
    try:
        return int(raw.strip())
    except ValueError:
        return 0


def readable_chat(world: World, raw: str) -> Chat:
    """A chat the bot knows of and may look at."""
    if not raw:
        raise bad("chat_id is empty")
    chat = world.chats.get(_number(raw))
    if chat is None:
        raise bad("chat not found")
    if chat.private:
        if not world.people[chat.id].started and not _shares_group(world, chat.id):
            raise bad("chat not found")
    elif chat.kind == "supergroup":
        _check_membership(chat)
    return chat


def writable_chat(world: World, raw: str) -> Chat:
    """A chat the bot may write to. Whether the person has blocked the bot shows only in `check_delivery`."""
    chat = readable_chat(world, raw)
    if chat.private:
        if world.people[chat.id].deactivated:
            raise forbidden("user is deactivated")
    elif chat.migrated_to is not None:
        raise ApiError(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            {"migrate_to_chat_id": chat.migrated_to},
        )
    else:
        _check_membership(chat)
    return chat


def check_delivery(world: World, chat: Chat) -> None:
    """The last thing Telegram finds out, after everything in the message itself was right."""
    if not chat.private:
        return
    person = world.people[chat.id]
    if person.blocked:
        raise forbidden("bot was blocked by the user")
    if not person.started:
        raise forbidden("bot can't initiate conversation with a user")


def find_message(chat: Chat, message_id: int, what: str) -> Message:
    """`what` as in «message to edit»."""
    message = chat.messages.get(message_id)
    if message is None:
        raise bad(f"{what} not found")
    return message


def _shares_group(world: World, person: int) -> bool:
    return any(not chat.private and person in chat.members and _is_in(chat) for chat in world.chats.values())


def _is_in(chat: Chat) -> bool:
    return chat.bot in {"member", "administrator"}


def _check_membership(chat: Chat) -> None:
    if chat.bot == "kicked":
        raise forbidden(f"bot was kicked from the {chat.kind} chat")
    if not _is_in(chat):
        raise forbidden(f"bot is not a member of the {chat.kind} chat")
