"""A paper that was taken for no plan is one all the same: a coordinator says so, and it is read as one."""

from models.actions.act import Act, action
from models.actions.notice import keep_read, notice_being_answered
from models.actions.record import record
from models.notice.adopting import draft_of_json
from models.notice.draft import Draft
from models.rules.errors import Refusal
from models.rules.permissions import Deed


@action
async def take_as_plan(act: Act, notice_id: int, draft: Draft) -> None:
    """Keep what was read of it in that way; what a colleague has had read meanwhile stays. Raises Refusal where even
    so nothing was found, and once it is adopted."""
    act.check_may(Deed.ADOPT)
    notice = await notice_being_answered(act, notice_id)
    if draft_of_json(notice.draft).items:
        return
    if not draft.items:
        raise Refusal("refused-paper-no-points")
    keep_read(notice, draft)
    await record(act, "notice.taken_as_plan", f"notice:{notice_id}")
