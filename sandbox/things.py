"""People, chats and messages as the sandbox keeps them."""

from dataclasses import asdict, dataclass, field
from typing import Any

from sandbox.errors import Json


@dataclass
class Person:
    id: int
    first_name: str
    last_name: str = ""
    language_code: str = "zh-hans"
    note: dict[str, str] = field(default_factory=dict)
    started: bool = False
    blocked: bool = False
    deactivated: bool = False


@dataclass
class Message:
    """`content` is the part of Telegram's Message that differs from kind to kind (text, photo, caption …)."""

    id: int
    chat_id: int
    date: int
    sender: int
    content: Json
    markup: Json | None = None  # an inline keyboard, which the Bot API prints
    keyboard: Json | None = None  # any other reply markup, which only people see
    reply_to: int | None = None
    edited: int | None = None
    reactions: list[Json] = field(default_factory=list)


@dataclass
class Chat:
    """A private chat has its person's id. `bot` is the bot's membership: member, administrator, left, kicked."""

    id: int
    kind: str  # private, group, supergroup
    title: str = ""
    members: list[int] = field(default_factory=list)
    bot: str = "member"
    migrated_to: int | None = None
    pinned: list[int] = field(default_factory=list)
    last_id: int = 0  # supergroups count their own messages; all other chats share one count
    read: dict[str, int] = field(default_factory=dict)  # person → the last message they saw
    version: int = 0
    messages: dict[int, Message] = field(default_factory=dict)
    action: str | None = None
    action_until: float = 0.0  # monotonic

    @property
    def private(self) -> bool:
        return self.kind == "private"

    def row(self) -> Json:
        left_out = {"messages", "action", "action_until"}
        return {name: value for name, value in vars(self).items() if name not in left_out}


def row_of(thing: Person | Message) -> dict[str, Any]:
    return asdict(thing)
