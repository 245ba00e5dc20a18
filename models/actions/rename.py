"""How somebody wants to be called."""

from models.actions.act import Act, action
from models.actions.enrol import LONGEST_PERSON
from models.actions.office import find_or_add_member
from models.actions.record import record
from models.rules.errors import Refusal
from models.rules.naming import tidy
from models.rules.permissions import Deed


@action
async def rename_myself(act: Act, name: str) -> None:
    """From now on the speaker is called so, in letters and in lists. Raises Refusal for an empty name."""
    act.check_may(Deed.RENAME_MYSELF, member_id=act.speaker.member_id)
    name = tidy(name, LONGEST_PERSON)
    if not name:
        raise Refusal("refused-empty-name")
    member = await find_or_add_member(act, act.speaker.telegram_id)
    member.name = name
    act.people_changed = True
    await record(act, "member.renamed", f"member:{member.id}")
