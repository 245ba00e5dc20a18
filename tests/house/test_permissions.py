"""Deeds × posts × objects, against a table written by hand from the manual: who may do what to what."""

from collections.abc import Iterator

import pytest

from models.rules.errors import Refusal
from models.rules.permissions import Deed, HeldSeat, Speaker, Thing, check_may, may
from models.rules.words import OFFICE_POSTS, Post

OFFICE, ANOTHER_OFFICE = 1, 2
UNIT, ANOTHER_UNIT = 10, 20
ME, ANOTHER_MEMBER = 100, 200

OBJECTS = {
    "office's": Thing(OFFICE),
    "own unit's": Thing(OFFICE, unit_id=UNIT),
    "other unit's": Thing(OFFICE, unit_id=ANOTHER_UNIT),
    "my own": Thing(OFFICE, member_id=ME),
    "another's": Thing(OFFICE, member_id=ANOTHER_MEMBER),
    "my unit, another's": Thing(OFFICE, unit_id=UNIT, member_id=ANOTHER_MEMBER),
    "elsewhere": Thing(ANOTHER_OFFICE),
    "elsewhere, my unit": Thing(ANOTHER_OFFICE, unit_id=UNIT),
    "elsewhere, my own": Thing(ANOTHER_OFFICE, member_id=ME),
}

# Columns: the objects above, in that order; + may, . may not. A stranger here has asked once, and has a member row.
TABLE = """
                        office's own-unit's other-unit's my-own another's my-unit,another's elsewhere …,my-unit …,my-own
invite
    stranger               .         .          .          .        .             .             .         .        .
    contact                .         .          .          .        .             .             .         .        .
    leader                 .         .          .          .        .             .             .         .        .
    stand_in               .         .          .          .        .             .             .         .        .
    coordinator            +         +          +          +        +             +             .         .        .
    observer               .         .          .          .        .             .             .         .        .
revoke_invitation
    stranger               .         .          .          .        .             .             .         .        .
    contact                .         .          .          .        .             .             .         .        .
    leader                 .         .          .          .        .             .             .         .        .
    stand_in               .         .          .          .        .             .             .         .        .
    coordinator            +         +          +          +        +             +             .         .        .
    observer               .         .          .          .        .             .             .         .        .
look_at_invitations
    stranger               .         .          .          .        .             .             .         .        .
    contact                .         .          .          .        .             .             .         .        .
    leader                 .         .          .          .        .             .             .         .        .
    stand_in               .         .          .          .        .             .             .         .        .
    coordinator            +         +          +          +        +             +             .         .        .
    observer               .         .          .          .        .             .             .         .        .
take_seat
    stranger               .         .          .          +        .             .             .         .        .
    contact                .         .          .          +        .             .             .         .        .
    leader                 .         .          .          +        .             .             .         .        .
    stand_in               .         .          .          +        .             .             .         .        .
    coordinator            .         .          .          +        .             .             .         .        .
    observer               .         .          .          +        .             .             .         .        .
ask_for_seat
    stranger               .         .          .          +        .             .             .         .        .
    contact                .         .          .          +        .             .             .         .        .
    leader                 .         .          .          +        .             .             .         .        .
    stand_in               .         .          .          +        .             .             .         .        .
    coordinator            .         .          .          +        .             .             .         .        .
    observer               .         .          .          +        .             .             .         .        .
decide_seat_request
    stranger               .         .          .          .        .             .             .         .        .
    contact                .         .          .          .        .             .             .         .        .
    leader                 .         .          .          .        .             .             .         .        .
    stand_in               .         .          .          .        .             .             .         .        .
    coordinator            +         +          +          +        +             +             .         .        .
    observer               .         .          .          .        .             .             .         .        .
add_unit
    stranger               .         .          .          .        .             .             .         .        .
    contact                .         .          .          .        .             .             .         .        .
    leader                 .         .          .          .        .             .             .         .        .
    stand_in               .         .          .          .        .             .             .         .        .
    coordinator            +         +          +          +        +             +             .         .        .
    observer               .         .          .          .        .             .             .         .        .
keep_units
    stranger               .         .          .          .        .             .             .         .        .
    contact                .         .          .          .        .             .             .         .        .
    leader                 .         .          .          .        .             .             .         .        .
    stand_in               .         .          .          .        .             .             .         .        .
    coordinator            +         +          +          +        +             +             .         .        .
    observer               .         .          .          .        .             .             .         .        .
choose_language
    stranger               .         .          .          +        .             .             .         .        .
    contact                .         .          .          +        .             .             .         .        .
    leader                 .         .          .          +        .             .             .         .        .
    stand_in               .         .          .          +        .             .             .         .        .
    coordinator            .         .          .          +        .             .             .         .        .
    observer               .         .          .          +        .             .             .         .        .
rename_myself
    stranger               .         .          .          .        .             .             .         .        .
    contact                .         .          .          +        .             .             .         .        .
    leader                 .         .          .          +        .             .             .         .        .
    stand_in               .         .          .          +        .             .             .         .        .
    coordinator            .         .          .          +        .             .             .         .        .
    observer               .         .          .          +        .             .             .         .        .
leave_phone
    stranger               .         .          .          .        .             .             .         .        .
    contact                .         .          .          +        .             .             .         .        .
    leader                 .         .          .          +        .             .             .         .        .
    stand_in               .         .          .          +        .             .             .         .        .
    coordinator            .         .          .          +        .             .             .         .        .
    observer               .         .          .          +        .             .             .         .        .
adopt
    stranger               .         .          .          .        .             .             .         .        .
    contact                .         .          .          .        .             .             .         .        .
    leader                 .         .          .          .        .             .             .         .        .
    stand_in               .         .          .          .        .             .             .         .        .
    coordinator            +         +          +          +        +             +             .         .        .
    observer               .         .          .          .        .             .             .         .        .
correct_plan
    stranger               .         .          .          .        .             .             .         .        .
    contact                .         .          .          .        .             .             .         .        .
    leader                 .         .          .          .        .             .             .         .        .
    stand_in               .         .          .          .        .             .             .         .        .
    coordinator            +         +          +          +        +             +             .         .        .
    observer               .         .          .          .        .             .             .         .        .
set_leader
    stranger               .         .          .          .        .             .             .         .        .
    contact                .         .          .          .        .             .             .         .        .
    leader                 .         .          .          .        .             .             .         .        .
    stand_in               .         .          .          .        .             .             .         .        .
    coordinator            +         +          +          +        +             +             .         .        .
    observer               .         .          .          .        .             .             .         .        .
look_at_unit_items
    stranger               .         .          .          .        .             .             .         .        .
    contact                .         +          .          .        .             +             .         .        .
    leader                 .         +          .          .        .             +             .         .        .
    stand_in               .         +          .          .        .             +             .         .        .
    coordinator            +         +          +          +        +             +             .         .        .
    observer               +         +          +          +        +             +             .         .        .
look_at_plan
    stranger               .         .          .          .        .             .             .         .        .
    contact                .         .          .          .        .             .             .         .        .
    leader                 .         .          .          .        .             .             .         .        .
    stand_in               .         .          .          .        .             .             .         .        .
    coordinator            +         +          +          +        +             +             .         .        .
    observer               +         +          +          +        +             +             .         .        .
look_at_status
    stranger               .         .          .          .        .             .             .         .        .
    contact                +         +          +          +        +             +             .         .        .
    leader                 +         +          +          +        +             +             .         .        .
    stand_in               +         +          +          +        +             +             .         .        .
    coordinator            +         +          +          +        +             +             .         .        .
    observer               +         +          +          +        +             +             .         .        .
acknowledge
    stranger               .         .          .          .        .             .             .         .        .
    contact                .         +          .          .        .             +             .         .        .
    leader                 .         .          .          .        .             .             .         .        .
    stand_in               .         +          .          .        .             +             .         .        .
    coordinator            .         .          .          .        .             .             .         .        .
    observer               .         .          .          .        .             .             .         .        .
report
    stranger               .         .          .          .        .             .             .         .        .
    contact                .         +          .          .        .             +             .         .        .
    leader                 .         .          .          .        .             .             .         .        .
    stand_in               .         +          .          .        .             +             .         .        .
    coordinator            .         .          .          .        .             .             .         .        .
    observer               .         .          .          .        .             .             .         .        .
keep_rounds
    stranger               .         .          .          .        .             .             .         .        .
    contact                .         .          .          .        .             .             .         .        .
    leader                 .         .          .          .        .             .             .         .        .
    stand_in               .         .          .          .        .             .             .         .        .
    coordinator            +         +          +          +        +             +             .         .        .
    observer               .         .          .          .        .             .             .         .        .
review
    stranger               .         .          .          .        .             .             .         .        .
    contact                .         .          .          .        .             .             .         .        .
    leader                 .         .          .          .        .             .             .         .        .
    stand_in               .         .          .          .        .             .             .         .        .
    coordinator            +         +          +          +        +             +             .         .        .
    observer               .         .          .          .        .             .             .         .        .
chase
    stranger               .         .          .          .        .             .             .         .        .
    contact                .         .          .          .        .             .             .         .        .
    leader                 .         .          .          .        .             .             .         .        .
    stand_in               .         .          .          .        .             .             .         .        .
    coordinator            +         +          +          +        +             +             .         .        .
    observer               .         .          .          .        .             .             .         .        .
answer_help
    stranger               .         .          .          .        .             .             .         .        .
    contact                .         .          .          .        .             .             .         .        .
    leader                 .         .          .          .        .             .             .         .        .
    stand_in               .         .          .          .        .             .             .         .        .
    coordinator            +         +          +          +        +             +             .         .        .
    observer               .         .          .          .        .             .             .         .        .
pass_on
    stranger               .         .          .          .        .             .             .         .        .
    contact                .         .          .          .        .             .             .         .        .
    leader                 .         .          .          .        .             .             .         .        .
    stand_in               .         .          .          .        .             .             .         .        .
    coordinator            +         +          +          +        +             +             .         .        .
    observer               .         .          .          .        .             .             .         .        .
settle
    stranger               .         .          .          .        .             .             .         .        .
    contact                .         .          .          .        .             .             .         .        .
    leader                 .         .          .          .        .             .             .         .        .
    stand_in               .         .          .          .        .             .             .         .        .
    coordinator            +         +          +          +        +             +             .         .        .
    observer               .         .          .          .        .             .             .         .        .
answer_as_leader
    stranger               .         .          .          .        .             .             .         .        .
    contact                .         .          .          .        .             .             .         .        .
    leader                 .         +          .          .        .             +             .         .        .
    stand_in               .         .          .          .        .             .             .         .        .
    coordinator            .         .          .          .        .             .             .         .        .
    observer               .         .          .          .        .             .             .         .        .
look_at_reminder
    stranger               .         .          .          .        .             .             .         .        .
    contact                .         .          .          +        .             .             .         .        .
    leader                 .         .          .          .        .             .             .         .        .
    stand_in               .         .          .          +        .             .             .         .        .
    coordinator            .         .          .          .        .             .             .         .        .
    observer               .         .          .          .        .             .             .         .        .
put_off_reminder
    stranger               .         .          .          .        .             .             .         .        .
    contact                .         .          .          +        .             .             .         .        .
    leader                 .         .          .          .        .             .             .         .        .
    stand_in               .         .          .          +        .             .             .         .        .
    coordinator            .         .          .          .        .             .             .         .        .
    observer               .         .          .          .        .             .             .         .        .
"""


def rows() -> Iterator[tuple[str, str, str]]:
    """(deed, post, marks)."""
    deed = ""
    for line in TABLE.strip("\n").splitlines()[1:]:
        words = line.split()
        if len(words) == 1:
            deed = words[0]
        else:
            yield deed, words[0], "".join(words[1:])


def speaker_as(post: str, member_id: int | None = ME) -> Speaker:
    return Speaker(1001, OFFICE, member_id, seats=() if post == "stranger" else (seat_as(Post(post)),))


def seat_as(post: Post, unit_id: int = UNIT) -> HeldSeat:
    in_office = post in OFFICE_POSTS
    return HeldSeat(1, post, None if in_office else unit_id, "" if in_office else "市司法局")


def test_table_speaks_of_every_deed_and_every_post_once() -> None:
    told = [(deed, post) for deed, post, _ in rows()]
    assert sorted(told) == sorted((deed.value, post) for deed in Deed for post in ("stranger", *Post))
    assert {len(marks) for _, _, marks in rows()} == {len(OBJECTS)}


@pytest.mark.parametrize(("deed", "post", "marks"), list(rows()))
def test_rights_are_as_the_table_says(deed: str, post: str, marks: str) -> None:
    allowed = [may(speaker_as(post), Deed(deed), thing) for thing in OBJECTS.values()]
    assert dict(zip(OBJECTS, allowed, strict=True)) == dict(zip(OBJECTS, [mark == "+" for mark in marks], strict=True))


@pytest.mark.parametrize("deed", [Deed.TAKE_SEAT, Deed.ASK_FOR_SEAT, Deed.CHOOSE_LANGUAGE])
def test_stranger_never_seen_before_may_begin(deed: Deed) -> None:
    """There is no member row yet, and the first deed makes one."""
    newcomer = speaker_as("stranger", member_id=None)
    assert may(newcomer, deed, Thing(OFFICE))
    assert not may(newcomer, deed, Thing(OFFICE, member_id=ANOTHER_MEMBER))
    assert not may(newcomer, deed, Thing(ANOTHER_OFFICE))


def test_the_program_enters_units_and_adopts_on_the_operator_s_word_and_does_nothing_else() -> None:
    program = Speaker(0, OFFICE, is_program=True)
    assert [deed for deed in Deed if may(program, deed, Thing(OFFICE))] == [Deed.ADD_UNIT, Deed.ADOPT]
    assert not may(program, Deed.ADD_UNIT, Thing(ANOTHER_OFFICE))


def test_who_holds_two_seats_has_the_rights_of_both() -> None:
    both = Speaker(1001, OFFICE, ME, seats=(seat_as(Post.CONTACT), seat_as(Post.COORDINATOR)))
    assert may(both, Deed.INVITE, Thing(OFFICE, unit_id=ANOTHER_UNIT))
    assert may(both, Deed.RENAME_MYSELF, Thing(OFFICE, member_id=ME))


def test_refusal_says_whose_deed_it_is() -> None:
    with pytest.raises(Refusal) as refused:
        check_may(speaker_as("contact"), Deed.INVITE, Thing(OFFICE))
    assert refused.value.key == "refused-no-right"
