"""An item's number within other words: 按（四）的要求 names it only, 已印发（十一）正在推进 goes on to tell of it."""

import re

from models.answers.statuses import status_in

_BEFORE = re.compile(
    r"(?:按照?|依据|根据|详?见|参见|与|和|同|跟|及|、|参照|对照|结合|对|在|由|从|如|把|将|至|到|[-—~～]|落实|完成|推进|关于|围绕|配合|协助|会同|联合|协同|涉及|参与|纳入"
    r"|属于?|于|为|是|含|除了?|了|的|第|等|照)$"
)
_AFTER = re.compile(
    r"\s*(?:的|[项条款件]|中|里|所|要求|规定|牵头|责任|一致|相同|同步|一并|、|和|与|至|到|及|[-—~～，,。；;：:！!）)]|$)"
)
_LAST_CLAUSE = re.compile(r"[^，,。；;！!\n]*$")


def is_pointed_at(before: str, after: str) -> bool:
    """`before` and `after`: the words round the number. Where nothing stands before it, it is told of."""
    last = _LAST_CLAUSE.search(before)
    over = status_in(last.group().strip()) is not None if last else False
    return bool(_AFTER.match(after)) or (bool(_BEFORE.search(before)) and not over)
