"""Pass the word about a date long past on to the unit's leader; and what the leader answers."""

from models.actions.act import Act, action
from models.actions.post_letter import letter_row, post_letters
from models.actions.record import record
from models.outbox import Letter
from models.people import Office
from models.questions.leader_word import TO_LEADER, draft_letter, leader_word, word_key
from models.questions.offices import open_moment
from models.questions.people import holders
from models.rules.errors import Refusal
from models.rules.permissions import Deed
from models.rules.words import LeaderAnswer, Post

SAID = "leader_said"


@action
async def pass_on_to_leader(act: Act, letter_id: int) -> str:
    """Send what the draft in that letter says to whoever leads the unit, once. Returns when it goes out, as ISO.

    Raises Refusal where all of it is done meanwhile, nobody leads the unit, or a colleague has passed it on.
    """
    draft = await draft_letter(act.session, act.office_id, act.speaker.member_id, letter_id)
    unit_id, due_ids = draft.facts["unit"], draft.facts["dues"]
    act.check_may(Deed.PASS_ON, unit_id=unit_id)
    office = await act.session.get_one(Office, act.office_id)
    word = await leader_word(act.session, office, due_ids, unit_id, act.now)
    if word is None or not word.leaders:
        raise Refusal("refused-gone")
    if word.told:
        raise Refusal("refused-passed-on")
    when = await open_moment(act.session, act.office_id, act.now)
    rows = [
        letter_row(
            member=leader,
            kind=TO_LEADER,
            key=f"{word_key(due_ids, unit_id)}:{leader.id}",
            now=act.now,
            not_before=when,
            dues=due_ids,
            unit=unit_id,
            by=act.speaker.member_id,
        )
        for leader in word.leaders
    ]
    await post_letters(act.session, rows)
    members = [leader.id for leader in word.leaders]
    await record(act, "leader.told", f"unit:{unit_id}", dues=due_ids, members=members)
    return when.isoformat()


@action
async def answer_as_leader(act: Act, letter_id: int, answer: LeaderAnswer) -> str:
    """Tell the coordinators what the leader says to the word; a second tap on the same button tells nobody."""
    letter = await act.session.get(Letter, letter_id)
    if letter is None or letter.kind != TO_LEADER or letter.member_id != act.speaker.member_id:
        raise Refusal("refused-gone")
    act.check_may(Deed.ANSWER_AS_LEADER, unit_id=letter.facts["unit"])
    when = await open_moment(act.session, act.office_id, act.now)
    rows = [
        letter_row(
            member=member,
            kind=SAID,
            key=f"{SAID}:{letter_id}:{answer}:{member.id}",
            now=act.now,
            not_before=when,
            dues=letter.facts["dues"],
            unit=letter.facts["unit"],
            by=letter.member_id,
            answer=answer.value,
        )
        for member in await holders(act.session, act.office_id, Post.COORDINATOR)
    ]
    await post_letters(act.session, rows)
    unit_id, due_ids = letter.facts["unit"], letter.facts["dues"]
    await record(act, "leader.answered", f"unit:{unit_id}", dues=due_ids, answer=answer.value)
    return answer.value
