"""sendMessage, sendPhoto, sendDocument, sendChatAction, setMessageReaction."""

from sandbox.errors import Json, bad
from sandbox.files import media_content
from sandbox.markup import check_markup, shown_inline
from sandbox.methods.access import check_delivery, find_message, readable_chat, writable_chat
from sandbox.methods.composing import Address, captioned, file_for, read_address, read_caption, read_text, written
from sandbox.methods.registry import Call, method
from sandbox.things import Message
from sandbox.world import World

_ACTIONS = {
    "cancel", "typing", "record_video", "upload_video", "record_audio", "record_voice", "upload_audio", "upload_voice",
    "upload_photo", "upload_document", "choose_sticker", "pick_up_location", "find_location", "record_video_note",
    "upload_video_note",
}  # fmt: skip
_ACTION_SECONDS = 5.0


def deliver(world: World, address: Address, content: Json) -> Message:
    """The end of every sending method: the keyboard judged, the person willing, the flood borne."""
    check_markup(address.markup)
    check_delivery(world, address.chat)
    world.flood.accept_send(address.chat.id, private=address.chat.private)
    keyboard = None if address.markup is None or "inline_keyboard" in address.markup else address.markup
    return world.post(
        address.chat,
        world.bot_id,
        content,
        reply_to=address.reply_to,
        markup=shown_inline(address.markup),
        keyboard=keyboard,
    )


@method("sendMessage")
def send_message(call: Call) -> Json:
    text = read_text(call.params)
    address = read_address(call)
    return call.world.print(deliver(call.world, address, written(call.world, text)))


@method("sendPhoto")
def send_photo(call: Call) -> Json:
    return _send_file(call, "photo")


@method("sendDocument")
def send_document(call: Call) -> Json:
    return _send_file(call, "document")


def _send_file(call: Call, kind: str) -> Json:
    given = call.params.text(kind)
    if not given and kind not in call.params.files:
        raise bad(f"There is no {kind} in the request")
    caption = read_caption(call.params)
    address = read_address(call)
    words = captioned(call.world, caption)
    check_markup(address.markup)
    check_delivery(call.world, address.chat)  # before the file is kept
    file = file_for(call.world, call.params, kind, given, kind)
    if file is None:
        raise bad(f"There is no {kind} in the request")
    return call.world.print(deliver(call.world, address, {**media_content(file), **words}))


@method("sendChatAction")
def send_chat_action(call: Call) -> bool:
    action = call.params.text("action").lower()
    if action not in _ACTIONS:
        raise bad("Wrong parameter action in request")
    chat = writable_chat(call.world, call.params.text("chat_id"))
    check_delivery(call.world, chat)
    chat.action = None if action == "cancel" else action
    chat.action_until = call.world.monotonic() + _ACTION_SECONDS
    call.world.changed(chat)
    return True


@method("setMessageReaction")
def set_message_reaction(call: Call) -> bool:
    given = call.params.json("reaction", "Can't parse reaction types JSON object")
    if given is not None and not isinstance(given, list):
        raise bad("Expected an Array of ReactionType")
    for one in given or []:
        if not isinstance(one, dict):
            raise bad("Can't parse ReactionType: expected an Object")
        if one.get("type") not in ("emoji", "custom_emoji"):
            raise bad("Can't parse ReactionType: invalid reaction type specified")
    chat = readable_chat(call.world, call.params.text("chat_id"))
    message = find_message(chat, call.params.integer("message_id"), "message to react")
    message.reactions = list(given or [])[:1]
    call.world.keep(message)
    return True
