"""Whatever a bot sends, it gets an answer of Telegram's kind; the sandbox itself never falls over."""

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sandbox.botapi import BotApi
from sandbox.forms import Upload
from sandbox.limits import Limits
from sandbox.methods.registry import METHODS
from sandbox.params import Params
from sandbox.server import wall_clock
from sandbox.world import World
from tests.sandbox.conftest import LI, Clock, png

NAMES = [
    "chat_id", "message_id", "message_ids", "from_chat_id", "text", "parse_mode", "entities", "caption", "reply_markup",
    "reply_parameters", "reply_to_message_id", "media", "photo", "document", "commands", "scope", "language_code",
    "callback_query_id", "url", "secret_token", "file_id", "action", "reaction", "menu_button", "user_id", "offset",
    "allowed_updates", "link_preview_options", "limit",
]  # fmt: skip
words = st.sampled_from(
    ["type", "chat", "chat_member", "photo", "document", "media", "attach://f", "chat_id", "user_id", "message_id",
     "text", "callback_data", "url", "inline_keyboard", "keyboard", "offset", "length", "bold", "text_mention", "user",
     "id",
     "text_link", "command", "description", "emoji", "caption", "parse_mode", "HTML", "<b>x</b>", "http://a.b",
     "typing"]
)  # fmt: skip
leaves = st.one_of(
    st.none(), st.booleans(), st.integers(-5, 5), st.just(LI), words, st.text(max_size=5), st.floats(0, 9)
)
shapes = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=4), max_leaves=8
)
values = st.one_of(st.sampled_from(["", "1", "2", str(LI), "-1", "x", "HTML"]), words, shapes.map(json.dumps))


def furnished() -> tuple[World, BotApi]:
    world = World(
        token="4242:TEST", folder=None, now=wall_clock, bot_name="b", bot_username="b_bot", limits=Limits.none(),
        monotonic=Clock(),
    )  # fmt: skip
    world.add_person(LI, first_name="李科长", started=True)
    world.post(world.chats[LI], LI, {"text": "x"})
    world.post(world.chats[LI], world.bot_id, {"text": "y"})
    return world, BotApi(world)


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    method=st.sampled_from(sorted(METHODS)),
    given_values=st.dictionaries(st.sampled_from(NAMES), values, max_size=6),
    here=st.booleans(),
)
async def test_any_call_is_answered(method: str, given_values: dict[str, str], here: bool) -> None:
    _, api = furnished()
    if here:
        given_values = {"chat_id": str(LI), "message_id": "2", **given_values}
    params = Params(given_values, {"f": Upload("f", "f.png", "", png())})
    text, error = await api.perform(method, params)
    if error is None:
        assert json.loads(text)["ok"] is True
    else:
        assert error.code in {400, 403, 404, 409}
        assert json.loads(json.dumps(error.body()))["description"]
