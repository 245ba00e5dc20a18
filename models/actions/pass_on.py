"""Pass the word about a date long past on to the unit's leader; and what the leader answers."""

from typing import Any

from models.actions.act import Act, action
from models.actions.post_letter import letter_row, post_letters
from models.actions.record import record
from models.outbox import Letter
from models.people import Office
from models.progress import LeaderSaid
from models.questions.leader_word import TO_LEADER, draft_letter, leader_word, said_to, word_key
from models.questions.offices import open_moment
from models.questions.people import holders
from models.rules.errors import Refusal
from models.rules.permissions import Deed
from models.rules.words import LeaderAnswer, Post

SAID = "leader_said"  # the kind of letter that the coordinators get
LONGEST_SAID = 500  # characters: they are read on a phone


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
    letter = await _letter(act, letter_id)
    act.check_may(Deed.ANSWER_AS_LEADER, unit_id=letter.facts["unit"])
    if all(each.answer != answer for each in await said_to(act.session, letter_id)):
        act.session.add(_said(act, letter, answer=answer))
    await _tell_coordinators(act, letter, answer.value, answer=answer.value)
    unit_id, due_ids = letter.facts["unit"], letter.facts["dues"]
    await record(act, "leader.answered", f"unit:{unit_id}", dues=due_ids, answer=answer.value)
    return answer.value


@action
async def say_as_leader(act: Act, letter_id: int, words: str) -> None:
    """Keep what the leader says needs coordinating, as it was typed, and tell the coordinators."""
    letter = await _letter(act, letter_id)
    act.check_may(Deed.ANSWER_AS_LEADER, unit_id=letter.facts["unit"])
    said = words.strip()
    if len(said) > LONGEST_SAID:
        raise Refusal("refused-words-long", most=LONGEST_SAID, count=len(said))
    place = sum(bool(each.words) for each in await said_to(act.session, letter_id))
    act.session.add(_said(act, letter, words=said))
    await _tell_coordinators(act, letter, f"words-{place}", word=letter_id, place=place)
    await record(act, "leader.said", f"unit:{letter.facts['unit']}", dues=letter.facts["dues"])


async def _letter(act: Act, letter_id: int) -> Letter:
    """The word that the speaker got as the unit's leader. Raises Refusal for anything else."""
    letter = await act.session.get(Letter, letter_id)
    if letter is None or letter.kind != TO_LEADER or letter.member_id != act.speaker.member_id:
        raise Refusal("refused-gone")
    return letter


def _said(act: Act, letter: Letter, **what: Any) -> LeaderSaid:
    unit_id, dues = letter.facts["unit"], letter.facts["dues"]
    return LeaderSaid(
        office_id=act.office_id,
        unit_id=unit_id,
        member_id=letter.member_id,
        letter_id=letter.id,
        dues=dues,
        at=act.now,
        **what,
    )


async def _tell_coordinators(act: Act, letter: Letter, what: str, **facts: str | int) -> None:
    when = await open_moment(act.session, act.office_id, act.now)
    rows = [
        letter_row(
            member=member,
            kind=SAID,
            key=f"{SAID}:{letter.id}:{what}:{member.id}",
            now=act.now,
            not_before=when,
            dues=letter.facts["dues"],
            unit=letter.facts["unit"],
            by=letter.member_id,
            **facts,
        )
        for member in await holders(act.session, act.office_id, Post.COORDINATOR)
    ]
    await post_letters(act.session, rows)
