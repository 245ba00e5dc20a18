"""Letters about a reply: to whoever submitted it; where they sit for the unit no more, to those who do today."""

from models.actions.act import Act
from models.actions.post_letter import post_letter
from models.progress import Reply
from models.questions.offices import open_moment
from models.questions.replies import reporters_of


async def tell_reporters(act: Act, reply: Reply, kind: str, about: int, again: str = "", **facts: bool) -> int:
    """Within the deed. Returns to how many people it goes: 0 where nobody sits for the unit. `about` is what the kind
    of letter is about, of which there is one letter a person; or one for each time (`again`)."""
    reporters = await reporters_of(act.session, reply)
    at = await open_moment(act.session, act.office_id, act.now)
    for member in reporters:
        key = ":".join(filter(None, (kind, str(about), again, str(member.id))))
        ids = {"reply": reply.id, "about": about, **facts}
        await post_letter(act.session, member=member, kind=kind, key=key, now=act.now, not_before=at, **ids)
    return len(reporters)
