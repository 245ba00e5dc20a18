"""Who may do what to which object: deeds × roles × objects, as data. Every deed is looked up here, on the object."""

from dataclasses import dataclass
from enum import StrEnum

from models.rules.errors import Refusal
from models.rules.words import Post


@dataclass(frozen=True)
class HeldSeat:
    """A seat that its holder holds today; `unit_id` and `unit` are None and "" for the office's own posts."""

    seat_id: int
    post: Post
    unit_id: int | None
    unit: str


@dataclass(frozen=True)
class Speaker:
    """Who is speaking: known by Telegram id alone. A stranger has no seats, and maybe no member row yet."""

    telegram_id: int
    office_id: int
    member_id: int | None = None
    name: str = ""
    language: str | None = None
    menu: str | None = None
    seats: tuple[HeldSeat, ...] = ()
    reachable: bool = True
    is_program: bool = False  # the program itself, on the operator's word

    @property
    def posts(self) -> frozenset[Post]:
        return frozenset(seat.post for seat in self.seats)

    @property
    def is_stranger(self) -> bool:
        return not self.seats and not self.is_program


@dataclass(frozen=True)
class Thing:
    """What a deed touches, as far as rights go: whose office, which unit's, which member's own."""

    office_id: int
    unit_id: int | None = None
    member_id: int | None = None


class Reach(StrEnum):
    """How far a role's right goes: anything of the office; what belongs to the unit it sits for; only its own."""

    OFFICE = "office"
    UNIT = "unit"
    OWN = "own"


class Deed(StrEnum):
    INVITE = "invite"
    REVOKE_INVITATION = "revoke_invitation"
    LOOK_AT_INVITATIONS = "look_at_invitations"
    TAKE_SEAT = "take_seat"
    ASK_FOR_SEAT = "ask_for_seat"
    DECIDE_SEAT_REQUEST = "decide_seat_request"
    ADD_UNIT = "add_unit"
    KEEP_UNITS = "keep_units"
    CHOOSE_LANGUAGE = "choose_language"
    RENAME_MYSELF = "rename_myself"
    LEAVE_PHONE = "leave_phone"
    ADOPT = "adopt"
    CORRECT_PLAN = "correct_plan"
    SET_LEADER = "set_leader"
    LOOK_AT_UNIT_ITEMS = "look_at_unit_items"
    LOOK_AT_PLAN = "look_at_plan"
    LOOK_AT_STATUS = "look_at_status"
    ACKNOWLEDGE = "acknowledge"
    REPORT = "report"
    KEEP_ROUNDS = "keep_rounds"
    CHASE = "chase"
    PASS_ON = "pass_on"
    ANSWER_AS_LEADER = "answer_as_leader"
    LOOK_AT_REMINDER = "look_at_reminder"
    PUT_OFF_REMINDER = "put_off_reminder"
    REVIEW = "review"
    ANSWER_HELP = "answer_help"
    SETTLE = "settle"


STRANGER = "stranger"
PROGRAM = "program"  # the operator's shell and the program itself, on the operator's settings
EVERYBODY_SEATED = tuple(Post)

# deed → role → how far. What does not stand here is refused.
RIGHTS: dict[Deed, dict[Post | str, Reach]] = {
    Deed.INVITE: {Post.COORDINATOR: Reach.OFFICE},
    Deed.REVOKE_INVITATION: {Post.COORDINATOR: Reach.OFFICE},
    Deed.LOOK_AT_INVITATIONS: {Post.COORDINATOR: Reach.OFFICE},
    # Whoever holds the link may take the seat it is for: the right comes with the paper, so its object is one's own.
    Deed.TAKE_SEAT: {STRANGER: Reach.OWN, **dict.fromkeys(EVERYBODY_SEATED, Reach.OWN)},
    Deed.ASK_FOR_SEAT: {STRANGER: Reach.OWN, **dict.fromkeys(EVERYBODY_SEATED, Reach.OWN)},
    Deed.DECIDE_SEAT_REQUEST: {Post.COORDINATOR: Reach.OFFICE},
    Deed.ADD_UNIT: {Post.COORDINATOR: Reach.OFFICE, PROGRAM: Reach.OFFICE},
    Deed.KEEP_UNITS: {Post.COORDINATOR: Reach.OFFICE},
    Deed.RENAME_MYSELF: dict.fromkeys(EVERYBODY_SEATED, Reach.OWN),
    Deed.LEAVE_PHONE: dict.fromkeys(EVERYBODY_SEATED, Reach.OWN),
    Deed.ADOPT: {Post.COORDINATOR: Reach.OFFICE, PROGRAM: Reach.OFFICE},
    Deed.CORRECT_PLAN: {Post.COORDINATOR: Reach.OFFICE},
    Deed.SET_LEADER: {Post.COORDINATOR: Reach.OFFICE},
    Deed.LOOK_AT_UNIT_ITEMS: {
        Post.CONTACT: Reach.UNIT,
        Post.STAND_IN: Reach.UNIT,
        Post.LEADER: Reach.UNIT,
        Post.COORDINATOR: Reach.OFFICE,
        Post.OBSERVER: Reach.OFFICE,
    },
    Deed.LOOK_AT_PLAN: {Post.COORDINATOR: Reach.OFFICE, Post.OBSERVER: Reach.OFFICE},
    # The plan in totals; who sees more than their own unit is said by LOOK_AT_PLAN.
    Deed.LOOK_AT_STATUS: dict.fromkeys(EVERYBODY_SEATED, Reach.OFFICE),
    Deed.ACKNOWLEDGE: {Post.CONTACT: Reach.UNIT, Post.STAND_IN: Reach.UNIT},
    Deed.REPORT: {Post.CONTACT: Reach.UNIT, Post.STAND_IN: Reach.UNIT},
    Deed.KEEP_ROUNDS: {Post.COORDINATOR: Reach.OFFICE},
    Deed.CHASE: {Post.COORDINATOR: Reach.OFFICE},
    Deed.PASS_ON: {Post.COORDINATOR: Reach.OFFICE},
    Deed.ANSWER_AS_LEADER: {Post.LEADER: Reach.UNIT},
    Deed.LOOK_AT_REMINDER: {Post.CONTACT: Reach.OWN, Post.STAND_IN: Reach.OWN},
    Deed.PUT_OFF_REMINDER: {Post.CONTACT: Reach.OWN, Post.STAND_IN: Reach.OWN},
    # Of any unit's but one's own: that is asked in the deed itself, since it takes a right away again.
    Deed.REVIEW: {Post.COORDINATOR: Reach.OFFICE},
    Deed.ANSWER_HELP: {Post.COORDINATOR: Reach.OFFICE},
    Deed.SETTLE: {Post.COORDINATOR: Reach.OFFICE},
    Deed.CHOOSE_LANGUAGE: {STRANGER: Reach.OWN, **dict.fromkeys(EVERYBODY_SEATED, Reach.OWN)},
}


def may(speaker: Speaker, deed: Deed, thing: Thing) -> bool:
    """Whether one of the speaker's roles reaches this thing with this deed."""
    if speaker.office_id != thing.office_id:
        return False
    rights = RIGHTS[deed]
    if speaker.is_program:
        return PROGRAM in rights and _reaches(rights[PROGRAM], speaker, None, thing)
    if speaker.is_stranger:
        return rights.get(STRANGER) is not None and _reaches(rights[STRANGER], speaker, None, thing)
    return any(seat.post in rights and _reaches(rights[seat.post], speaker, seat, thing) for seat in speaker.seats)


def _reaches(reach: Reach, speaker: Speaker, seat: HeldSeat | None, thing: Thing) -> bool:
    match reach:
        case Reach.OFFICE:
            return True
        case Reach.UNIT:
            return seat is not None and seat.unit_id is not None and seat.unit_id == thing.unit_id
        case Reach.OWN:
            return thing.member_id == speaker.member_id


def check_may(speaker: Speaker, deed: Deed, thing: Thing) -> None:
    """Raise the calm refusal where `may` says no."""
    if not may(speaker, deed, thing):
        raise Refusal("refused-no-right")
