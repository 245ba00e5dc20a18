"""The folded text without the blanks that a PDF or a portal puts around figures: 2023 年 12 月 底前, 达到 95 %以上."""

import re

_BLANK = re.compile(r"(?<=[\d\u4e00-\u9fff%,.;:、。()≥≤]) +(?=[\d\u4e00-\u9fff%,.;:、。()≥≤])")


class Tight:
    """The text, tightened, and the way back: what stands at [start, end) of it stands where in the original."""

    def __init__(self, folded: str) -> None:
        kept: list[int] = []
        at = 0
        for blank in _BLANK.finditer(folded):
            kept += range(at, blank.start())
            at = blank.end()
        self.text = folded if not at else "".join(folded[i] for i in (*kept, *range(at, len(folded))))
        self._places = [*kept, *range(at, len(folded))] if at else None

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original: its first character's place to behind its last one's."""
        if self._places is None:
            return start, end
        last = self._places[end - 1] + 1 if end > start else self._places[start] if start < len(self._places) else 0
        return (self._places[start] if start < len(self._places) else last), last
