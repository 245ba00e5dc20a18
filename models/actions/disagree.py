"""A unit disagrees with the return of its reply: one sentence, to the coordinator who returned it; until one of them
has looked again it waits among what is to be reviewed (models/actions/review_again.py)."""

from models.actions.act import Act, action
from models.actions.post_letter import letter_row, post_letters
from models.actions.record import record
from models.forms import Draft
from models.people import Member
from models.progress import Reply
from models.questions.disputes import DISAGREED
from models.questions.drafts import draft_of
from models.questions.offices import open_moment
from models.questions.people import holders
from models.questions.replies import has_newer, reply_by_id
from models.rules.errors import Refusal
from models.rules.permissions import Deed
from models.rules.words import Post, ReplyState
from models.upsert import insert_or_replace

LONGEST = 500  # characters: they are read on a phone


@action
async def disagree(act: Act, reply_id: int, words: str) -> list[str]:
    """Pass it on as it was typed. The reply stays returned, and its day stays. Returns who is told, by name.

    Where whoever returned it coordinates no more, all coordinators are told. Raises Refusal for no words or too many,
    and where the reply has been amended or accepted meanwhile.
    """
    reply = await reply_by_id(act.session, act.office_id, reply_id)
    act.check_may(Deed.REPORT, unit_id=reply.unit_id)
    said = words.strip()
    if not said:
        raise Refusal("refused-disagree-empty")
    if len(said) > LONGEST:
        raise Refusal("refused-words-long", most=LONGEST, count=len(said))
    if reply.state != ReplyState.RETURNED or await has_newer(act.session, reply_id):
        raise Refusal("refused-disagree-over")
    reply.disputed_at = reply.disputed_at or act.now  # since when the office owes the answer
    person = act.speaker.telegram_id
    so_far = (await draft_of(act.session, person, DISAGREED, reply_id)).get("said", [])
    row = {"person": person, "form": DISAGREED, "about": reply_id, "words": {"said": [*so_far, said]}}
    await insert_or_replace(act.session, Draft, ["person", "form", "about"], [row | {"updated_at": act.now}])
    told = await _who_decides(act, reply)
    at = await open_moment(act.session, act.office_id, act.now)
    place = len(so_far)
    rows = [
        letter_row(
            member=member,
            kind=DISAGREED,
            key=f"{DISAGREED}:{reply_id}:{act.speaker.member_id}:{place}:{member.id}",
            now=act.now,
            not_before=at,
            reply=reply_id,
            by=act.speaker.member_id,
            place=place,
        )
        for member in told
    ]
    await post_letters(act.session, rows)
    await record(act, "reply.disagreed", f"reply:{reply_id}", unit=reply.unit_id, members=[each.id for each in told])
    return [member.name for member in told]


async def _who_decides(act: Act, reply: Reply) -> list[Member]:
    coordinators = await holders(act.session, act.office_id, Post.COORDINATOR)
    return [member for member in coordinators if member.id == reply.reviewed_by] or coordinators
