"""Telegram measures texts in UTF-16 units: a character beyond the basic plane, an emoji say, is two."""


def units_of(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)
