"""What a letter says when it is sent."""

from dataclasses import dataclass, field

from bot.papers.told import BoardTold


@dataclass(frozen=True)
class Button:
    """A button under a letter: `text` as shown, `verb` as bot/handlers/letter_buttons.py knows it, or a link."""

    text: str
    verb: str = ""
    url: str = ""


@dataclass(frozen=True)
class Words:
    """A rendered letter: HTML as Telegram takes it (what people wrote is escaped already), and rows of buttons.

    A `picture` is drawn when it is sent, with the words below it; without it where they are too long for that
    (1024 UTF-16 units), or it cannot be drawn.
    """

    html: str
    buttons: tuple[tuple[Button, ...], ...] = field(default=())
    picture: BoardTold | None = None
