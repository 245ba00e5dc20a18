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


class MemberKind(StrEnum):
    PERSON = "person"
    GROUP = "group"


class RequestState(StrEnum):
    OPEN = "open"
    GRANTED = "granted"
    DECLINED = "declined"
