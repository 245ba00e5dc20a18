"""What a letter says when it is sent."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Button:
    """A button under a letter: `text` as shown, `verb` as bot/handlers/letter_buttons.py knows it, or a link."""

    text: str
    verb: str = ""
    url: str = ""


@dataclass(frozen=True)
class Words:
    """A rendered letter: HTML as Telegram takes it (what people wrote is escaped already), and rows of buttons."""

    html: str
    buttons: tuple[tuple[Button, ...], ...] = field(default=())
