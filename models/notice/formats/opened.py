"""What opening a file gives."""

from dataclasses import dataclass, field


@dataclass
class Opened:
    """The text, a paragraph a line; and words that stood around it: heads and feet of pages, watermarks."""

    lines: list[str] = field(default_factory=list)
    around: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)
