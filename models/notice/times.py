"""The times of one item, as they are found: the one it opens with, those of its clauses, those of its text."""

import re
from datetime import date

from models.notice.assign import Assigned
from models.notice.blocks import Block
from models.notice.cadence import cadence_in, is_nothing_but_ongoing, is_ongoing
from models.notice.doubts import Doubt, doubt
from models.notice.draft import DraftDue
from models.notice.lines import mask_titles, plain
from models.notice.units import is_unit
from models.notice.when import When, Years, labelled_times, times_in

# 8个于9月底前完成，另4个…: what is to be done stands before its time.
_DONE_AND_MORE = re.compile(r"(?:全部)?(?:完成|办结|到位|建成)[，,、；;](?!并)")
_MOST_OF_A_DEED = 60
_EACH = re.compile(r"^(?:个?月|季度?|周|半年|年)度?$")  # 督办周期：季度
_AS_SAID = "原文说法、不设具体日期"
# （二）组织实施阶段（2024年4月至10月）: a stretch, or a month, behind the words of a heading.
_STAGE = re.compile(r"[^。;,:]{2,24}\((?P<when>(?:[\d年月日号上中下旬底初末明次今 ]|[-~至到])+)\)(?=[。:]|$)")
_JOINED = re.compile(r"[、和及与]|以及")
_NO_DEED = re.compile(r"(?:并|要|须|应|完成|办结|到位|落实|建成|[ ,;。、:()])*")


class Times:
    """Dates with their words and deeds, the cadence, and the doubts about both."""

    def __init__(self, years: Years) -> None:
        self.years = years
        self.dues: list[DraftDue] = []
        self.labelled: set[date] = set()
        self.cadence: str | None = None
        self.doubts: list[Doubt] = []
        self.yearless: list[Doubt] = []  # asked once for the paper

    def add(self, block: Block, when: When, what: str, offset: int = 0) -> None:
        text = block.line.text[offset + when.start : offset + when.end].strip()
        if any(due.text == text and due.what == what for due in self.dues):
            return
        self.dues.append(DraftDue(when.on, text, what))
        if when.yearless:
            self.yearless.append(doubt("year", text, block.line.number, _AS_SAID))
        elif when.ask is not None:
            self.doubts.append(doubt("due", text, block.line.number, when.ask or _AS_SAID))

    def add_labelled(self, clause: Assigned, title: str) -> None:
        for block, roles, _ in clause.parts:
            for at, to in roles.times:
                self._add_label(block, at, to, title)

    def _add_label(self, block: Block, at: int, to: int, title: str) -> None:
        words = block.line.plain[at:to]
        cadence = cadence_in(_EACH.sub(r"每\g<0>", words)) or ("ongoing" if is_ongoing(words) else None)
        self.cadence = self.cadence or cadence
        whens = labelled_times(block.line.plain, at, to, self.years)
        for n, when in enumerate(whens):
            stop = whens[n + 1].start if n + 1 < len(whens) else to
            if when.on:
                self.labelled.add(when.on)
            if when.on or when.ask is not None:
                self.add(block, when, _deed(block.line.text[when.end : stop]) or title)
        if not whens and not cadence and re.search(r"\w", words):
            self.add(block, When(at, to, None, ""), title)

    def add_stage(self, block: Block, title: str) -> None:
        """The day on which the stage ends that the item is."""
        stage = _STAGE.match(block.line.plain, block.words_at)
        if stage is None or "月" not in stage["when"]:
            return
        for when in labelled_times(block.line.plain, *stage.span("when"), self.years)[-1:]:
            self.add(block, when, title)

    def add_period(self, block: Block, title: str) -> None:
        """The last day of the quarter or month that is the heading over the item."""
        for when in labelled_times(block.line.plain, block.words_at, len(block.line.plain), self.years)[-1:]:
            self.add(block, when, title)

    def add_running(self, block: Block, at: int, to: int, title: str) -> None:
        folded = mask_titles(block.line.plain)[at:to]
        whens = list(times_in(folded, self.years, stretches=True))
        for when, deed in zip(whens, _deeds(block.line.text[at:to], folded, whens), strict=True):
            staged = when.bracketed and any(due.on == when.on for due in self.dues)
            if when.on and (when.on in self.labelled or staged):
                continue  # the text says it, too
            if when.bracketed or not deed:
                deed = _before(block.line.text, folded, at, when)
            self.add(block, when, deed or title, offset=at)


def _deeds(raw: str, folded: str, whens: list[When]) -> list[str]:
    """What is to be done by each: the words behind it; of 春节前、国庆前各开展一次 behind the last, for all of them."""
    deeds: list[str] = []
    for n in range(len(whens) - 1, -1, -1):
        when, following = whens[n], whens[n + 1] if n + 1 < len(whens) else None
        stop = following.start if following else len(folded)
        if following and deeds and _JOINED.fullmatch(folded, when.end, stop):
            deeds.append(deeds[-1])
            continue
        end = min([i for c in "。;!?" if (i := folded.find(c, when.end, stop)) >= 0], default=stop)
        deeds.append(_deed(_without_next(raw[when.end : end]) if following and end == stop else raw[when.end : end]))
    return deeds[::-1]


def _without_next(words: str) -> str:
    """完成自查，县住建局 before the next time: who does the next is no part of it."""
    deed, comma, name = words.rpartition("，")
    return deed if comma and is_unit(plain(name.strip())) else words


def _deed(words: str) -> str:
    """What is to be done by then; nothing where it is only 完成."""
    words = words.strip(" ，,、；;。：:（）()")[:_MOST_OF_A_DEED].strip()
    if _DONE_AND_MORE.match(words):
        return ""
    return "" if _NO_DEED.fullmatch(words) or is_nothing_but_ongoing(words.lstrip("完成并")) else words


def _before(raw: str, folded: str, at: int, when: When) -> str:
    """…编制工作于6月底前完成, 举办运动会（4月）、篮球赛（10月）: the deed stands before its time."""
    stops = ",。;:!?、" if when.bracketed else ",。;:!?"
    start = max(folded.rfind(c, max(0, when.start - _MOST_OF_A_DEED), when.start) for c in stops) + 1
    return re.sub(r"(?:确保|力争|要|须|应|务必)?(?:于|在)?$", "", raw[at + start : at + when.start]).strip(" （(、")
