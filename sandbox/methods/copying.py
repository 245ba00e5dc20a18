"""copyMessage, forwardMessage."""

from sandbox.errors import Json, bad
from sandbox.methods.access import find_message, readable_chat
from sandbox.methods.composing import captioned, read_address, read_caption
from sandbox.methods.registry import Call, method
from sandbox.methods.sending import deliver
from sandbox.shapes import print_user
from sandbox.things import Message

_SERVICE = {"migrate_to_chat_id", "migrate_from_chat_id", "group_chat_created", "new_chat_members", "left_chat_member"}


def _original(call: Call, what: str) -> Message:
    chat = readable_chat(call.world, call.params.required("from_chat_id"))
    return find_message(chat, call.params.integer("message_id"), what)


def _content(message: Message) -> Json:
    return {name: value for name, value in message.content.items() if name != "media_group_id"}


@method("copyMessage")
def copy_message(call: Call) -> Json:
    message = _original(call, "message to copy")
    if _SERVICE & message.content.keys():
        raise bad("message can't be copied")
    content = _content(message)
    content.pop("forward_origin", None)
    if "caption" in call.params.values and "text" not in content:
        content = {name: value for name, value in content.items() if not name.startswith("caption")}
        content |= captioned(call.world, read_caption(call.params))
    return {"message_id": deliver(call.world, read_address(call), content).id}


@method("forwardMessage")
def forward_message(call: Call) -> Json:
    message = _original(call, "message to forward")
    if _SERVICE & message.content.keys():
        raise bad("message can't be forwarded")
    origin = {"type": "user", "sender_user": print_user(call.world, message.sender), "date": message.date}
    content = {"forward_origin": origin, **_content(message)}
    call.params.values.pop("reply_markup", None)  # a forward brings none
    return call.world.print(deliver(call.world, read_address(call), content))
