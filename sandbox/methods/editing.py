"""editMessageText, editMessageCaption, editMessageMedia, editMessageReplyMarkup."""

from sandbox.errors import Json, bad
from sandbox.markup import check_markup, read_markup, shown_inline
from sandbox.methods.access import check_delivery, find_message, writable_chat
from sandbox.methods.albums import read_media, take_media
from sandbox.methods.composing import captioned, read_caption, read_text, written
from sandbox.methods.registry import Call, method
from sandbox.things import Message

_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)
_ALBUM = "media_group_id"


def _message(call: Call) -> Message:
    params = call.params
    if not params.text("chat_id") and not params.text("message_id"):
        if not params.text("inline_message_id"):
            raise bad("Message identifier is not specified")
        raise bad("MESSAGE_ID_INVALID")  # there are no inline messages here
    chat = writable_chat(call.world, params.text("chat_id"))
    message = find_message(chat, params.integer("message_id"), "message to edit")
    if message.sender != call.world.bot_id or message.keyboard is not None:
        raise bad("Message can't be edited")
    return message


def _edit(call: Call, message: Message, content: Json, markup: Json | None, *, quietly: bool = False) -> Json:
    """`quietly`: a change of buttons alone leaves no edit_date."""
    check_markup(markup, inline_only=True)
    check_delivery(call.world, call.world.chats[message.chat_id])
    new_markup = shown_inline(markup)
    if content == message.content and new_markup == message.markup:
        raise bad(_NOT_MODIFIED)
    call.world.flood.accept_change()
    message.content, message.markup = content, new_markup
    if not quietly:
        message.edited = call.world.timestamp()
    call.world.keep(message)
    return call.world.print(message)


@method("editMessageText")
def edit_message_text(call: Call) -> Json:
    text = read_text(call.params)
    markup = read_markup(call.params.text("reply_markup"))
    message = _message(call)
    if "text" not in message.content:
        raise bad("There is no text in the message to edit")
    return _edit(call, message, written(call.world, text), markup)


@method("editMessageCaption")
def edit_message_caption(call: Call) -> Json:
    markup = read_markup(call.params.text("reply_markup"))
    caption = read_caption(call.params)
    message = _message(call)
    if "text" in message.content:
        raise bad("There is no caption in the message to edit")
    kept = {name: value for name, value in message.content.items() if not name.startswith("caption")}
    return _edit(call, message, {**kept, **captioned(call.world, caption)}, markup)


@method("editMessageMedia")
def edit_message_media(call: Call) -> Json:
    markup = read_markup(call.params.text("reply_markup"))
    call.params.required("media")
    media = read_media(call, call.params.json("media", "Can't parse input media JSON object"))
    message = _message(call)
    album = {_ALBUM: message.content[_ALBUM]} if _ALBUM in message.content else {}
    return _edit(call, message, {**album, **take_media(call, *media)}, markup)


@method("editMessageReplyMarkup")
def edit_message_reply_markup(call: Call) -> Json:
    markup = read_markup(call.params.text("reply_markup"))
    message = _message(call)
    return _edit(call, message, message.content, markup, quietly=True)
