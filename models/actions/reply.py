"""Submit what a unit says of its work: about one item, or about the few that it reports on together.

A newer word takes the place of an older one that nobody has reviewed; a returned one is amended. Applying to settle an
item is a reply that says it is done: whether it is, a coordinator decides.
"""

from collections.abc import Sequence

from models.actions.act import Act, action
from models.actions.draft import take_draft
from models.actions.record import record
from models.actions.reply_earlier import drop_disputes, earlier_replies, supersede
from models.actions.reply_help import ask_for_help
from models.actions.reply_parts import NewReply, add_details, parts_of
from models.people import Office, Unit
from models.progress import Reply
from models.questions.reporting import covered_by, round_asking
from models.questions.units import unit_by_id
from models.rules.errors import Refusal
from models.rules.permissions import Deed
from models.rules.replying import side_of


@action
async def submit_reply(act: Act, new: NewReply) -> int:
    """Returns the reply's id.

    Raises Refusal for what is no longer to be reported on (what was typed stays), for what is too long, and where the
    draft that it comes from has been submitted already.
    """
    act.check_may(Deed.REPORT, unit_id=new.unit_id)
    return await _submit(act, new)


@action
async def submit_replies(act: Act, replies: Sequence[NewReply]) -> list[int]:
    """Several at once, all or none."""
    for new in replies:
        act.check_may(Deed.REPORT, unit_id=new.unit_id)
    return [await _submit(act, new) for new in replies]


async def _submit(act: Act, new: NewReply) -> int:
    await unit_by_id(act.session, act.office_id, new.unit_id)
    # One word after the other: the unit's colleague may be submitting too.
    unit = await act.session.get_one(Unit, new.unit_id, with_for_update={"key_share": True})
    if new.draft and not await take_draft(act.session, act.speaker.telegram_id, *new.draft):
        raise Refusal("refused-report-twice")
    items = [told.item_id for told in new.told]
    plan, covered = await covered_by(act.session, act.office_id, unit.id, items, locked=True)
    office = await act.session.get_one(Office, act.office_id)
    asking = await round_asking(act.session, office, unit, plan, covered)
    earlier = await earlier_replies(act.session, unit.id, items, consolidated=new.consolidated)
    reply = Reply(
        plan_id=plan.id,
        unit_id=unit.id,
        round_id=asking.id if asking else earlier.round_amended,
        member_id=act.speaker.member_id or 0,
        submitted_at=act.now,
        consolidated=new.consolidated,
        difficulties=side_of(new.difficulties),
        needs_nothing=new.needs_nothing,
        next_steps=side_of(new.next_steps),
        approved_by_leader=new.approved_by_leader,
        same_as_before=new.same_as_before,
        amends_id=earlier.amended,
    )
    act.session.add(reply)
    await act.session.flush()
    parts = await parts_of(act.session, reply, new, covered)
    act.session.add_all(parts)
    await act.session.flush()
    await drop_disputes(act.session, reply.id)
    await add_details(act.session, reply, new)
    await supersede(act.session, earlier.unreviewed)
    await ask_for_help(act, office, reply, parts)
    await record(
        act,
        "reply.submitted",
        f"reply:{reply.id}",
        unit=unit.id,
        round=reply.round_id,
        items=items,
        statuses=[told.status.value for told in new.told],
        supersedes=earlier.unreviewed,
        amends=reply.amends_id,
        files=len(new.files),
    )
    return reply.id
