"""The one state behind both sides: the bot's HTTP API changes it, and so do the people."""

import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sandbox.commands import Commands
from sandbox.errors import Json, Refused
from sandbox.events import Events
from sandbox.failures import Failures
from sandbox.files import Files
from sandbox.limits import Flood, Limits
from sandbox.queries import Queries
from sandbox.shapes import print_message
from sandbox.signals import Signals
from sandbox.store import Store
from sandbox.things import Chat, Message, Person, row_of
from sandbox.updates import FIRST_ID, Updates

_FIRST = {"person": 1001, "group": 4001, "message": 1, "query": 5_600_000_001, "version": 1, "album": 13_000_000_001}


class World:
    """`now` dates messages and nothing else; everything about the protocol runs on `monotonic` seconds."""

    def __init__(
        self,
        *,
        token: str,
        folder: Path | None,
        now: Callable[[], datetime],
        bot_name: str,
        bot_username: str,
        limits: Limits,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.token, self.bot_id = token, int(token.partition(":")[0])
        self.bot_name, self.bot_username = bot_name, bot_username
        self.now, self.monotonic, self.limits = now, monotonic, limits
        self.store = Store(folder)
        self.signals, self.events = Signals(), Events()
        self.flood = Flood(limits, monotonic)
        self.updates = Updates(self.store)
        self.queries = Queries(limits.callback_age, monotonic, self.signals)
        self.commands = Commands(self.store)
        self.files = Files(self.store)
        self.failures = Failures()
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.counts = dict(_FIRST)
        self.settings: dict[str, Json] = {}  # webhook, names, menu buttons: by the name of what they are about
        self._saved_counts: Json = {}
        self._load()

    # What is kept

    def _load(self) -> None:
        for _, row in self.store.all("person"):
            self.people[row["id"]] = Person(**row)
        for _, row in self.store.all("chat"):
            self.chats[row["id"]] = Chat(**row)
        for _, row in self.store.all("message"):
            self.chats[row["chat_id"]].messages[row["id"]] = Message(**row)
        for chat in self.chats.values():
            chat.messages = dict(sorted(chat.messages.items()))
        self.settings = dict(self.store.all("setting"))
        saved = dict(self.store.all("counts")).get("counts", {})
        self.counts |= {name: saved[name] for name in _FIRST if name in saved}
        self.updates.load(saved.get("update", FIRST_ID), saved.get("allowed", self.updates.allowed))
        self.commands.load()
        self.files.load(saved.get("file", 1))

    def save(self) -> None:
        """Everything changed so far is on disk when this returns. Call it before the answer goes out."""
        counts = {"update": self.updates.next_id, "allowed": sorted(self.updates.allowed), "file": self.files.next_id}
        if (row := {**self.counts, **counts}) != self._saved_counts:
            self._saved_counts = row
            self.store.put("counts", "counts", row)
        self.store.flush()

    def set_setting(self, name: str, value: Json) -> None:
        self.settings[name] = value
        self.store.put("setting", name, value)

    def forget(self) -> None:
        """As new, but numbers go on rising: what was seen before is never mistaken for what comes after."""
        self.store.clear()
        self._saved_counts = {}
        self.people.clear()
        self.chats.clear()
        self.settings.clear()
        for part in (self.flood, self.updates, self.queries, self.commands, self.files, self.failures):
            part.forget()
        self.counts["person"], self.counts["group"] = _FIRST["person"], _FIRST["group"]
        self.counts["version"] += 1
        self.save()
        self.signals.notify_all()
        self.events.tell({"type": "reset"})

    # Counting and telling

    def next(self, name: str) -> int:
        number = self.counts[name]
        self.counts[name] += 1
        return number

    def changed(self, chat: Chat) -> None:
        """The chat is written, and everyone who looks at it is told."""
        chat.version = self.next("version")
        self.store.put("chat", chat.id, chat.row())
        self.signals.notify(chat.id)
        for person in chat.members:
            self.events.tell({"type": "chat", "person": person, "chat": chat.id, "version": chat.version})

    def changed_person(self, person: Person) -> None:
        self.counts["version"] += 1
        self.store.put("person", person.id, row_of(person))
        self.events.tell({"type": "people"})

    # People, chats, messages

    def add_person(self, person_id: int | None, **names: object) -> Person:
        if person_id is None:
            person_id = next(number for number in iter(lambda: self.next("person"), 0) if number not in self.people)
        if person_id in self.people:
            raise Refused(409, f"There is a person with the id {person_id} already.")
        if not 0 < person_id < 1 << 52 or person_id == self.bot_id:
            raise Refused(400, "A person's id is a positive number, and not the bot's.")
        person = self.people[person_id] = Person(person_id, **names)  # type: ignore[arg-type]  # checked by the doors
        self.chats[person_id] = Chat(person_id, "private", members=[person_id])
        self.changed(self.chats[person_id])
        self.changed_person(person)
        return person

    def timestamp(self) -> int:
        return int(self.now().timestamp())

    def post(
        self,
        chat: Chat,
        sender: int,
        content: Json,
        *,
        reply_to: int | None = None,
        markup: Json | None = None,
        keyboard: Json | None = None,
    ) -> Message:
        """A message in the chat, already checked. It makes no update: see `people/deeds.py`."""
        if chat.kind == "supergroup":
            chat.last_id += 1
            number = chat.last_id
        else:
            number = self.next("message")
        message = Message(number, chat.id, self.timestamp(), sender, content, markup, keyboard, reply_to)
        chat.messages[number] = message
        if sender == self.bot_id:
            chat.action = None
        self.keep(message)
        return message

    def keep(self, message: Message) -> None:
        """The message as it now is, on disk and on every screen."""
        self.store.put("message", f"{message.chat_id}/{message.id}", row_of(message))
        self.changed(self.chats[message.chat_id])

    def remove(self, chat: Chat, message_id: int) -> None:
        del chat.messages[message_id]
        chat.pinned = [pinned for pinned in chat.pinned if pinned != message_id]
        self.store.drop("message", f"{chat.id}/{message_id}")
        self.changed(chat)

    def print(self, message: Message) -> Json:
        return print_message(self, message)
