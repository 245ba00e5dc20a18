"""What people do, and the updates that come of it."""

from sandbox.errors import Json, Refused
from sandbox.files import File, media_content
from sandbox.formatted import CAPTION_UNITS, TEXT_UNITS, with_entities
from sandbox.found import found_entities
from sandbox.queries import Query
from sandbox.shapes import print_chat, print_member, print_message, print_person
from sandbox.things import Chat, Message, Person
from sandbox.units import units_of
from sandbox.world import World


def start(world: World, person: Person, payload: str) -> Message:
    """Opens the bot by its link: unblocks it, and says /start."""
    if person.blocked:
        set_blocked(world, person, blocked=False)
    _mark_started(world, person)
    return say(world, person, world.chats[person.id], f"/start {payload}".strip(), None)[0]


def say(world: World, person: Person, chat: Chat, text: str, reply_to: int | None) -> list[Message]:
    """One message, or several when it is longer than one may be."""
    text = text.strip()
    if not text:
        raise Refused(400, "There is nothing to send: the text is empty.")
    check_can_write(world, person, chat)
    check_reply(chat, reply_to)
    contents = [with_entities("text", part, found_entities(part)) for part in _split(text, TEXT_UNITS)]
    return _post_all(world, person, chat, contents, reply_to)


def send_files(
    world: World, person: Person, chat: Chat, files: list[File], caption: str, reply_to: int | None
) -> list[Message]:
    """Several files are one album; the caption stands under the first."""
    if units_of(caption) > CAPTION_UNITS:
        raise Refused(400, f"A caption has at most {CAPTION_UNITS} characters.")
    group: Json = {"media_group_id": str(world.next("album"))} if len(files) > 1 else {}
    contents = [{**group, **media_content(file)} for file in files]
    if caption:
        contents[0] |= with_entities("caption", caption, found_entities(caption))
    return _post_all(world, person, chat, contents, reply_to)


def share_contact(world: World, person: Person, chat: Chat, of: Person) -> Message:
    """A card: the person's own, as the button that asks for it sends it, or another's. Its number is of Telegram's test
    range, nobody's."""
    check_can_write(world, person, chat)
    card: Json = {
        "phone_number": f"+99966{of.id % 100000:05d}", "first_name": of.first_name, "user_id": of.id
    }  # fmt: skip
    return _post_all(world, person, chat, [{"contact": card}], None)[0]


def press(world: World, person: Person, chat: Chat, message_id: int, data: str, *, old: bool) -> Query:
    """A tap on a button. `old`: on a keyboard that an old client still shows."""
    message = chat.messages.get(message_id)
    if not old and not _shows(message, data):
        raise Refused(409, "no such button")
    check_can_write(world, person, chat)
    query = world.queries.ask(str(world.next("query")), person.id, chat.id, message_id)
    gone = {"chat": print_chat(world, chat), "message_id": message_id, "date": 0}
    body = {
        "id": query.id,
        "from": print_person(person),
        "message": print_message(world, message) if message else gone,
        "chat_instance": str(abs(chat.id) * 7919),
        "data": data,
    }
    world.updates.add("callback_query", body)
    return query


def edit(world: World, person: Person, chat: Chat, message_id: int, text: str) -> None:
    message = chat.messages.get(message_id)
    if message is None or message.sender != person.id:
        raise Refused(404, f"{person.first_name} has no such message.")
    text = text.strip()
    field, most = ("text", TEXT_UNITS) if "text" in message.content else ("caption", CAPTION_UNITS)
    if field == "text" and not text:
        raise Refused(400, "There is nothing to send: the text is empty.")
    if units_of(text) > most:
        raise Refused(400, f"The text is longer than {most} characters.")
    words = with_entities(field, text, found_entities(text)) if text else {}
    kept = {name: value for name, value in message.content.items() if not name.startswith((field, "entities"))}
    message.content, message.edited = {**kept, **words}, world.timestamp()
    world.keep(message)
    if bot_hears(world, chat, message):
        world.updates.add("edited_message", print_message(world, message))


def set_blocked(world: World, person: Person, *, blocked: bool) -> None:
    if person.blocked == blocked:
        return
    chat = world.chats[person.id]
    before = print_member(world, chat, world.bot_id)
    person.blocked = blocked
    world.changed_person(person)
    world.changed(chat)
    if person.started:
        tell_membership(world, person, chat, before)


def tell_membership(world: World, person: Person, chat: Chat, before: Json) -> None:
    """my_chat_member: what the bot was in the chat, and what it is now."""
    body = {
        "chat": print_chat(world, chat),
        "from": print_person(person),
        "date": world.timestamp(),
        "old_chat_member": before,
        "new_chat_member": print_member(world, chat, world.bot_id),
    }
    world.updates.add("my_chat_member", body)


def check_can_write(world: World, person: Person, chat: Chat) -> None:
    if person.deactivated:
        raise Refused(409, f"{person.first_name}'s account is deleted.")
    if chat.private and person.blocked:
        raise Refused(409, f"{person.first_name} has blocked the bot; unblock it first.")
    if chat.migrated_to is not None:
        raise Refused(409, f"The group has become the supergroup {chat.migrated_to}.")


def check_reply(chat: Chat, reply_to: int | None) -> None:
    if reply_to is not None and reply_to not in chat.messages:
        raise Refused(404, "The message to reply to is not there.")


def bot_hears(world: World, chat: Chat, message: Message) -> bool:
    """In groups the bot's privacy mode is on: it hears commands, its name, and replies to itself."""
    if chat.private or chat.bot == "administrator":
        return True
    if chat.bot != "member":
        return False
    text = message.content.get("text") or message.content.get("caption") or ""
    replied = chat.messages.get(message.reply_to) if message.reply_to is not None else None
    if replied is not None and replied.sender == world.bot_id:
        return True
    name = f"@{world.bot_username}".lower()
    if text.startswith("/"):
        command = text.split()[0]
        return "@" not in command or command.lower().endswith(name)
    return name in text.lower()


def _post_all(world: World, person: Person, chat: Chat, contents: list[Json], reply_to: int | None) -> list[Message]:
    if chat.private:
        _mark_started(world, person)
    messages = []
    for content in contents:
        message = world.post(chat, person.id, content, reply_to=reply_to)
        messages.append(message)
        if bot_hears(world, chat, message):
            world.updates.add("message", print_message(world, message))
    return messages


def _mark_started(world: World, person: Person) -> None:
    if not person.started:
        person.started = True
        world.changed_person(person)


def _shows(message: Message | None, data: str) -> bool:
    rows = (message.markup or {}).get("inline_keyboard", []) if message else []
    return any(button.get("callback_data") == data for row in rows for button in row)


def _split(text: str, most: int) -> list[str]:
    parts, part, units = [], "", 0
    for character in text:
        width = units_of(character)
        if units + width > most:
            parts.append(part)
            part, units = "", 0
        part += character
        units += width
    return [*parts, part]
