"""answerCallbackQuery."""

import re

from sandbox.errors import bad
from sandbox.methods.registry import Call, method
from sandbox.units import units_of

_TEXT_UNITS = 200


@method("answerCallbackQuery")
def answer_callback_query(call: Call) -> bool:
    params = call.params
    text, url = params.text("text") or None, params.text("url") or None
    if text and units_of(text) > _TEXT_UNITS:
        raise bad("MESSAGE_TOO_LONG")
    if url and not re.match(rf"(https?://)?t\.me/{call.world.bot_username}\?start=", url):
        raise bad("URL_INVALID")  # only a game may open any other address
    query = call.world.queries.answer(params.text("callback_query_id"), text, params.flag("show_alert"), url)
    call.world.events.tell(
        {
            "type": "answer",
            "person": query.person,
            "message_id": query.message_id,
            "text": query.text,
            "show_alert": query.show_alert,
        }
    )
    return True
