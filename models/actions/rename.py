"""How somebody wants to be called."""

from models.actions.act import Act, action
from models.actions.office import find_or_add_member
from models.actions.record import record
from models.rules.naming import person_name
from models.rules.permissions import Deed


@action
async def rename_myself(act: Act, name: str) -> None:
    """From now on the speaker is called so, in letters and in lists. Raises Refusal for none, or one too long."""
    act.check_may(Deed.RENAME_MYSELF, member_id=act.speaker.member_id)
    name = person_name(name)
    member = await find_or_add_member(act, act.speaker.telegram_id)
    member.name = name
    act.people_changed = True
    await record(act, "member.renamed", f"member:{member.id}")
