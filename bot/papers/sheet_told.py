"""What a table says, in words and numbers alone, so that writing it can be done elsewhere."""

from typing import TypedDict


class SheetTold(TypedDict):
    """`rows` as models.notice.sheet.rows_of gives them; `stood`: how many edits and corrections the draft had."""

    name: str
    notice: int
    stood: list[int]
    rows: list[list[str]]
