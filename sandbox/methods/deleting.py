"""deleteMessage, deleteMessages."""

from sandbox.errors import bad
from sandbox.methods.access import find_message, writable_chat
from sandbox.methods.registry import Call, method
from sandbox.things import Chat, Message
from sandbox.world import World

_MOST = 100
_SECONDS = 48 * 3600  # by the date of messages, which the turnable clock gives


def _check(world: World, chat: Chat, message: Message) -> None:
    own = message.sender == world.bot_id
    if not chat.private and not own and chat.bot != "administrator":
        raise bad("Message can't be deleted")
    if world.timestamp() - message.date > _SECONDS and not (chat.bot == "administrator" and not chat.private):
        raise bad("Message can't be deleted for everyone")


@method("deleteMessage")
def delete_message(call: Call) -> bool:
    params = call.params
    if not params.text("chat_id"):
        raise bad("Chat identifier is not specified")
    if params.integer("message_id") == 0:
        raise bad("Message identifier is not specified")
    chat = writable_chat(call.world, params.text("chat_id"))
    message = find_message(chat, params.integer("message_id"), "message to delete")
    _check(call.world, chat, message)
    call.world.flood.accept_change()
    call.world.remove(chat, message.id)
    return True


@method("deleteMessages")
def delete_messages(call: Call) -> bool:
    """Those not there are passed over; one that may not be deleted keeps them all."""
    if not call.params.text("message_ids"):
        raise bad("Message identifiers are not specified")
    ids = call.params.json("message_ids", "Can't parse message_ids JSON object")
    if not isinstance(ids, list):
        raise bad("Expected an Array of message identifiers")
    if len(ids) > _MOST:
        raise bad("Too many message identifiers specified")
    if not ids:
        raise bad("Message identifiers are not specified")
    for one in ids:
        if not isinstance(one, int | str) or isinstance(one, bool):
            raise bad("Message identifier must be a Number")
        if not str(one).lstrip("-").isdigit():
            raise bad("Can't parse message identifier as a Number")
        if int(one) <= 0:
            raise bad("Invalid message identifier specified")
    chat = writable_chat(call.world, call.params.text("chat_id"))
    messages = [chat.messages[number] for number in dict.fromkeys(map(int, ids)) if number in chat.messages]
    for message in messages:
        _check(call.world, chat, message)
    call.world.flood.accept_change()
    for message in messages:
        call.world.remove(chat, message.id)
    return True
