"""Settle after all what a unit applied for and was only accepted, or was settled and opened again."""

from models.actions.act import Act, action
from models.actions.review import check_not_own
from models.actions.settle import settle_application
from models.plan import Plan
from models.questions.decisions import applied_for
from models.questions.replies import has_newer, reply_by_id
from models.rules.errors import Refusal
from models.rules.permissions import Deed
from models.rules.words import ReplyState


@action
async def settle_accepted(act: Act, reply_id: int) -> None:
    """All that the reply calls done and is open. Raises Refusal: nothing of it is open (any more), the unit has said
    something newer, it is one's own unit's, or the plan is over."""
    reply = await reply_by_id(act.session, act.office_id, reply_id)
    act.check_may(Deed.REVIEW, unit_id=reply.unit_id)
    check_not_own(act, reply)
    plan = await act.session.get_one(Plan, reply.plan_id, with_for_update=True)  # nobody settles or corrects meanwhile
    if plan.archived_at is not None:
        raise Refusal("refused-plan-archived", title=plan.short_title)
    if await has_newer(act.session, reply_id):
        raise Refusal("refused-review-newer")
    applied = await applied_for(act.session, reply_id) if reply.state == ReplyState.ACCEPTED else []
    await settle_application(act, reply, applied)
