"""A table as it stands on the page: rows of cells, each place of the grid filled."""

from dataclasses import dataclass

MOST_COLUMNS = 256  # a column for each unit of a city, and more


@dataclass(frozen=True)
class Cell:
    """A place in the grid: its words, and whether it is covered by a merged cell that begins above or to the left."""

    text: str
    above: bool = False
    left: bool = False

    @property
    def said(self) -> str:
        return self.text.strip()


Row = list[Cell]
Table = list[Row]
