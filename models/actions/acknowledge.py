"""Sign for a notice: once a plan, by the unit."""

from models.actions.act import Act, action
from models.actions.record import record
from models.plan import Acknowledgement
from models.questions.plans import plan_by_id, shares_of
from models.questions.units import unit_by_id
from models.rules.errors import Refusal
from models.rules.permissions import Deed
from models.upsert import insert_or_skip


@action
async def acknowledge(act: Act, plan_id: int, unit_ids: list[int]) -> int:
    """Sign the plan's notice for these units; one that has signed already stays as it is. Returns how many are new.

    Raises Refusal where the speaker sits for none of them, the plan asks nothing of one, or it is archived.
    """
    for unit_id in unit_ids:
        act.check_may(Deed.ACKNOWLEDGE, unit_id=unit_id)
    return await _sign(act, plan_id, unit_ids)


@action
async def acknowledge_all(act: Act, asked: dict[int, list[int]]) -> int:
    """The same for several plans, plan id → unit ids: who taps under a letter signs for all that it told of."""
    for unit_id in {unit_id for unit_ids in asked.values() for unit_id in unit_ids}:
        act.check_may(Deed.ACKNOWLEDGE, unit_id=unit_id)
    return sum([await _sign(act, plan_id, unit_ids) for plan_id, unit_ids in asked.items()])


async def _sign(act: Act, plan_id: int, unit_ids: list[int]) -> int:
    plan = await plan_by_id(act.session, act.office_id, plan_id)
    for unit_id in unit_ids:
        await unit_by_id(act.session, act.office_id, unit_id)
    if plan.archived_at is not None:
        raise Refusal("refused-plan-archived", title=plan.short_title)
    shares = await shares_of(act.session, plan.id, unit_ids)
    if len(shares) != len(set(unit_ids)):
        raise Refusal("refused-gone")
    unsigned = [share.unit_id for share in shares if not share.signed]
    for unit_id in unsigned:
        row = {"plan_id": plan.id, "unit_id": unit_id, "member_id": act.speaker.member_id, "signed_at": act.now}
        await insert_or_skip(act.session, Acknowledgement, [row])
        await record(act, "plan.acknowledged", f"plan:{plan.id}", unit=unit_id)
    return len(unsigned)
