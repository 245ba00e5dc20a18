"""Keyboards under a message: their shape as the Bot API reads it, their content as Telegram's servers judge it."""

import json
from typing import Any

from sandbox.errors import ApiError, Json, bad
from sandbox.links import checked_link, linked_user

BUTTONS = 100
BUTTONS_IN_ROW = 8
DATA_BYTES = 64
MARKUP_BYTES = 10_000  # reported by users, nowhere documented
_OTHER_ACTIONS = (
    "callback_game", "pay", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "login_url", "web_app", "copy_text",
)  # fmt: skip


def read_markup(raw: str) -> Json | None:
    """The `reply_markup` parameter, checked for shape; None when there is none."""
    if not raw:
        return None
    try:
        markup = json.loads(raw)
    except ValueError:
        raise bad("Can't parse reply keyboard markup JSON object") from None
    if not isinstance(markup, dict):
        raise bad("Object expected as reply markup")
    if "inline_keyboard" in markup:
        return {"inline_keyboard": [_row(row, inline=True) for row in _rows(markup, "inline_keyboard")]}
    if "keyboard" in markup:
        return {**markup, "keyboard": [_row(row, inline=False) for row in _rows(markup, "keyboard")]}
    return markup if markup.get("remove_keyboard") or markup.get("force_reply") else None


def check_markup(markup: Json | None, *, inline_only: bool = False) -> None:
    """What is found only after the chat: empty texts, wrong addresses, data and counts out of bounds."""
    if markup is None:
        return
    if "inline_keyboard" not in markup:
        if inline_only:
            raise bad("Inline keyboard expected")
        return
    buttons = [button for row in markup["inline_keyboard"] for button in row]
    for button in buttons:
        if not button["text"].strip():
            raise bad("Inline keyboard button text must be non-empty")
        if "url" in button and linked_user(button["url"]) is None and not checked_link(button["url"]):
            raise bad(f"Inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
    if any(len(button.get("callback_data", "").encode()) > DATA_BYTES for button in buttons):
        raise bad("BUTTON_DATA_INVALID")
    size = len(json.dumps(markup, ensure_ascii=False, separators=(",", ":")).encode())
    rows_too_long = any(len(row) > BUTTONS_IN_ROW for row in markup["inline_keyboard"])
    if len(buttons) > BUTTONS or size > MARKUP_BYTES or rows_too_long:
        raise bad("reply markup is too long")


def shown_inline(markup: Json | None) -> Json | None:
    """The inline keyboard a message carries; none when it has no buttons."""
    if markup is None or not any(markup.get("inline_keyboard", [])):
        return None
    return {"inline_keyboard": [row for row in markup["inline_keyboard"] if row]}


def _rows(markup: Json, name: str) -> list[Any]:
    rows = markup[name]
    if not isinstance(rows, list):
        raise bad(f'Field "{name}" must be of type Array')
    for row in rows:
        if not isinstance(row, list):
            of_what = " of the InlineKeyboardMarkup" if name == "inline_keyboard" else ""
            raise bad(f'Field "{name}"{of_what} must be an Array of Arrays')
    return rows


def _row(row: list[Any], *, inline: bool) -> list[Json]:
    return [_inline_button(button) if inline else _keyboard_button(button) for button in row]


def _keyboard_button(button: Any) -> Json:
    if isinstance(button, str):
        return {"text": button}
    if not isinstance(button, dict):
        raise bad("Can't parse keyboard button: KeyboardButton must be a String or an Object")
    return {**button, "text": _text(button, "keyboard button")}


def _inline_button(button: Any) -> Json:
    if not isinstance(button, dict):
        raise bad("Can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    text = _text(button, "inline keyboard button")
    for action in ("url", "callback_data"):
        value = button.get(action)
        if value is not None and not isinstance(value, str | int):
            raise _unread("inline keyboard button", f'Field "{action}" must be of type String')
        if value not in (None, ""):
            return {"text": text, action: str(value)}
    for action in _OTHER_ACTIONS:
        if action in button:
            return {"text": text, action: button[action]}
    raise _unread("inline keyboard button", "Text buttons are unallowed in the inline keyboard")


def _text(button: Json, what: str) -> str:
    if "text" not in button:
        raise _unread(what, 'Can\'t find field "text"')
    if not isinstance(button["text"], str | int):
        raise _unread(what, 'Field "text" must be of type String')
    return str(button["text"])


def _unread(what: str, reason: str) -> ApiError:
    return bad(f"Can't parse {what}: {reason}")
