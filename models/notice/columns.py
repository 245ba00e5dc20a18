"""The columns of a table that a copy flattened into text: their heads, and what a cell under each looks like."""

import re
from collections.abc import Sequence
from functools import lru_cache

from models.notice.column_heads import kinds_of_columns
from models.notice.lines import plain
from models.notice.marks import mark_of
from models.notice.roles import read_roles
from models.notice.units import level_of
from models.notice.vocabulary import Vocabulary
from models.notice.when import is_time
from models.rules.numerals import HAN

NUMBER, SECTION, TASK, TARGET, LEAD, RESPONSIBLE, COOPERATING, TIME, PERSON, OTHER = (
    "number",
    "section",
    "task",
    "target",
    "lead",
    "responsible",
    "coop",
    "time",
    "person",
    "other",
)
WHO = (LEAD, RESPONSIBLE, COOPERATING)
LABELS = {LEAD: "牵头单位：", RESPONSIBLE: "责任单位：", COOPERATING: "配合单位：", TIME: "完成时限："}
LONGEST_HEAD = 14
_KINDS = {"title": TASK, "body": TASK, "remark": OTHER, "done": OTHER, "period": OTHER}
# 单位 alone heads a column of quotas as well as one of who does it.
_TOO_LITTLE = re.compile(r"单位|部门|类|注")
_ROW_NUMBER = re.compile(rf"[(\[]?\s*(?:\d{{1,3}}|[{HAN}]{{1,4}})\s*[)\].、]?")
_NAMES_AS_TASK = -1.2  # rather a new row without headings; a task that is spelt like a name stays one
_NOTHING = re.compile(r"[-/~\\无空]{1,4}")


def kinds_of_heads(said: Sequence[str]) -> list[str | None]:
    """The kind of column that each of these words heads; None for what heads none."""
    kinds = kinds_of_columns([words if _may_head(words) else "" for words in said])
    tasks = any(kind in ("title", "body") for kind in kinds)
    return [TASK if kind == TARGET and not tasks else _KINDS.get(kind or "", kind) for kind in kinds]


@lru_cache(maxsize=1024)  # each line of a paper is asked about several times
def kind_of_head(words: str) -> str | None:
    return kinds_of_heads([words])[0]


def _may_head(words: str) -> bool:
    folded = re.sub(r"\s+|\([^()]{0,20}\)", "", plain(words))
    return 1 <= len(folded) <= LONGEST_HEAD and mark_of(folded) is None and not _TOO_LITTLE.fullmatch(folded)


def is_table_head(kinds: Sequence[str | None], *, exact: bool = False) -> bool:
    """Whether columns of these kinds make a table of tasks: what is to be done, and who does it or by when.

    `exact`: its cells are parted by signs, so that columns of which nothing is known shift no other.
    """
    known = [kind for kind in kinds if kind]
    return (
        len(known) >= 3
        and len(kinds) - len(known) <= (len(known) // 2 if exact else 1)
        and TASK in known
        and (any(kind in WHO for kind in known) or (TIME in known and NUMBER in known))
    )


def says_nothing(words: str) -> bool:
    """— / 无: an empty cell."""
    return not words.strip() or bool(_NOTHING.fullmatch(plain(words).strip()))


def fits(kind: str, words: str, known: Vocabulary) -> float:
    """How well a cell with these words stands in a column of this kind."""
    folded = plain(words)
    if says_nothing(words):
        return -4.0 if kind in (NUMBER, TASK) else 0.5
    is_number = bool(_ROW_NUMBER.fullmatch(folded))
    if kind == NUMBER:
        return 4.0 if is_number else -8.0
    if is_number:
        return -3.0
    if kind == TIME:
        return 3.0 if _is_time(folded) else -2.0
    names = 0.0 if len(folded) > 120 or _is_sentence(folded) else _names(words, folded, known)
    if kind in WHO:
        return 3.0 * names if names else -2.0
    if kind in (TASK, TARGET):
        return _NAMES_AS_TASK if names > 0.9 else 0.0 if _is_time(folded) else 2.0
    if kind == SECTION:
        return 1.0 if len(folded) <= 20 and not names else -2.0
    if kind == PERSON:
        return 1.5 if re.fullmatch(r"[\u4e00-\u9fff、,\s]{2,12}", folded) and not names else -1.5
    return 0.0


def _is_sentence(folded: str) -> bool:
    """开工建设老年大学。 ends as a name does, and is none; 县教育局负责。 is one."""
    return folded.endswith("。") and not re.search("[,、;]", folded) and level_of(folded) is None


def _is_time(folded: str) -> bool:
    return len(folded) <= 30 and (
        is_time(folded)
        or bool(
            re.fullmatch(
                r"(?:20\d\d[年./-])?\d{1,2}[月./-]?.{0,8}|.{0,4}(?:年|季度|月|长期|持续|常态|全年).{0,8}", folded
            )
        )
    )


def _names(words: str, folded: str, known: Vocabulary) -> float:
    """The share of names among the cell's words."""
    roles = read_roles(words, folded, 0, len(folded), known)
    named, unsure = len(roles.ordered), len(roles.unknown)
    return named / (named + unsure) if named else 0.0
