"""The field's words as the code says them (design §2): what a thing can be."""

from enum import StrEnum

LANGUAGES = ("zh", "en")  # in which everything is said; the first is the source


class UnitKind(StrEnum):
    DEPARTMENT = "department"
    PARTY_ORGAN = "party_organ"
    CONGRESS_CPPCC = "congress_cppcc"
    COURT = "court"
    PROCURATORATE = "procuratorate"
    TOWNSHIP = "township"
    SUBDISTRICT = "subdistrict"
    VERTICAL_AGENCY = "vertical_agency"
    OTHER = "other"


class Approach(StrEnum):
    """How a unit may be asked (design §2): consulted units know no ladder, light, chase or escalation."""

    SUPERVISED = "supervised"
    CONSULTED = "consulted"
    VERTICAL = "vertical"


_CONSULTED = frozenset({UnitKind.PARTY_ORGAN, UnitKind.CONGRESS_CPPCC, UnitKind.COURT, UnitKind.PROCURATORATE})


def approach_of(kind: UnitKind) -> Approach:
    """How a unit of this kind is asked, where nobody has said otherwise."""
    if kind in _CONSULTED:
        return Approach.CONSULTED
    return Approach.VERTICAL if kind == UnitKind.VERTICAL_AGENCY else Approach.SUPERVISED


class Post(StrEnum):
    """What a seat is held as. Coordinators and observers sit for the office, the others for one unit."""

    CONTACT = "contact"
    LEADER = "leader"
    STAND_IN = "stand_in"
    COORDINATOR = "coordinator"
    OBSERVER = "observer"


OFFICE_POSTS = frozenset({Post.COORDINATOR, Post.OBSERVER})
REPORTING_POSTS = frozenset({Post.CONTACT, Post.STAND_IN})  # who answers for a unit and hears what it is asked


class MemberKind(StrEnum):
    PERSON = "person"
    GROUP = "group"


class ReplyStatus(StrEnum):
    """What a unit says of its work. `needs_help` is no bad mark: it obliges the office to answer."""

    NOT_STARTED = "not_started"
    ON_TRACK = "on_track"
    NEEDS_PUSH = "needs_push"
    NEEDS_HELP = "needs_help"
    ONGOING = "ongoing"
    DONE = "done"


class ReplyState(StrEnum):
    """What became of a reply. A superseded one was followed by a newer one before anybody had reviewed it."""

    SUBMITTED = "submitted"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    SUPERSEDED = "superseded"


class Settlement(StrEnum):
    """As what an assignment or an item ends (design §2, Round of kind closing)."""

    DONE = "done"
    ONGOING = "ongoing"
    CARRIED_OVER = "carried_over"
    NOT_DONE = "not_done"


class Light(StrEnum):
    """How something stands at a glance. Computed, never stored: models/rules/standing.py says from what."""

    BLUE = "blue"
    PURPLE = "purple"
    RED = "red"
    AMBER = "amber"
    WHITE = "white"
    GREEN = "green"
    GREY = "grey"


class RequestState(StrEnum):
    OPEN = "open"
    GRANTED = "granted"
    DECLINED = "declined"


class Role(StrEnum):
    """How a unit stands in a responsibility clause (design §4, Roles from a bracket)."""

    LEAD = "lead"
    RESPONSIBLE = "responsible"
    COOPERATING = "cooperating"
    SHARING = "sharing"


class Duty(StrEnum):
    """What a round asks of an assignment: an answer, or nothing but to know."""

    REPORTS = "reports"
    INFORMED = "informed"


class ItemState(StrEnum):
    OPEN = "open"
    SUSPENDED = "suspended"
    VOID = "void"
    SETTLED = "settled"


class Origin(StrEnum):
    NOTICE = "notice"
    RECTIFICATION = "rectification"


class RoundKind(StrEnum):
    PROGRESS = "progress"
    REVIEW = "review"
    CLOSING = "closing"


class AskAbout(StrEnum):
    """What somebody is asked about."""

    ROUND = "round"
    DUE = "due"


class LeaderAnswer(StrEnum):
    """What a unit's leader says to a word passed on to them."""

    ARRANGED = "ok"
    HELP = "help"
    CONTACT = "contact"


class RoundOutcomeKind(StrEnum):
    """What came of an assignment in a round, written when the round closes."""

    IN_TIME = "in_time"
    LATE = "late"
    RETURNED = "returned"  # the last word was sent back and not amended
    MISSING = "missing"
