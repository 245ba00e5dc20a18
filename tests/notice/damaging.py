"""The seed made whole again, and papers damaged as extraction damages them: marks lost, widths changed."""

import random
from functools import lru_cache

from models.notice.draft import DraftClause
from tests.notice.seed import draft

STRUCTURE = "〔〕（）()、，,；;。\n"
_OTHER_WIDTH = str.maketrans("（）()，,；;〔〕、。", "()（）,，;；[],.")
_LOST = 0.6  # the rest changes its width


@lru_cache
def whole_seed() -> str:
    """The seed's items with every number, bracket and separator as it was printed."""
    lines = ["新密市法治政府建设领导小组关于印发新密市2023年度法治政府建设工作安排的通知", "新密法政〔2023〕1号"]
    section = None
    for item in draft().items:
        if item.section and item.section != section:
            section = item.section
            lines.append(section)
        said = "".join(map(_printed, item.clauses))
        lines.append(f"{item.number_text}{item.title}。{item.text}{said}".replace("\n", ""))
    return "\n".join(lines)


def _printed(clause: DraftClause) -> str:
    lead, others = "、".join(clause.lead_units), "、".join((*clause.responsible_units, *clause.collectives))
    said = [lead + "牵头"] if lead else []
    return "〔" + "，".join([*said, others + "按职责分工负责"] if others else said) + "〕"


def damaged(text: str, share: float, seed: int) -> str:
    """The text with this share of its structure lost or of another width, by chance from `seed`."""
    chance = random.Random(seed)
    kept = []
    for c in text:
        if c in STRUCTURE and chance.random() < share:
            kept.append("" if chance.random() < _LOST else c.translate(_OTHER_WIDTH))
        else:
            kept.append(c)
    return "".join(kept)
