"""What a thing can be, and what follows from it."""

from models.rules.words import Approach, UnitKind, approach_of


def test_organs_that_nobody_supervises_are_consulted_and_vertical_ones_asked_as_such() -> None:
    approaches = {kind: approach_of(kind) for kind in UnitKind}
    consulted = {UnitKind.PARTY_ORGAN, UnitKind.CONGRESS_CPPCC, UnitKind.COURT, UnitKind.PROCURATORATE}
    assert {kind for kind, approach in approaches.items() if approach == Approach.CONSULTED} == consulted
    assert {kind for kind, approach in approaches.items() if approach == Approach.VERTICAL} == {
        UnitKind.VERTICAL_AGENCY
    }
