"""What may be refused, in words for the person who asked."""

from typing import Any


class Refusal(Exception):
    """No, and why: `key` names a text of bot/texts, `facts` fill its variables. It is shown, not logged as an error."""

    def __init__(self, key: str, **facts: Any) -> None:
        super().__init__(key)
        self.key = key
        self.facts = facts
