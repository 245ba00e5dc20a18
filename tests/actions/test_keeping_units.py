"""The registry as a coordinator keeps it: names, kinds, order, who is out of service. Expectations by hand."""

from collections.abc import Awaitable, Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlmodel import col

from models.actions.act import Act
from models.actions.adopt import adopt_notice
from models.actions.enrol import take_seat
from models.actions.keep_units import add_alias, classify_unit, confirm_unit, drop_alias, rename_unit
from models.actions.order_units import move_unit, place_unit_after
from models.actions.retire_unit import restore_unit, retire_unit
from models.actions.units import UnitEntry, add_unit, enter_units
from models.audit import AuditEvent
from models.database import Database
from models.people import Invitation, Seat, Unit, UnitAlias
from models.plan import Assignment
from models.questions.people import speaker_of
from models.questions.unit_card import Asked, asked_of, sitting_for
from models.questions.units import matching, unit_lines
from models.rules.errors import Refusal
from models.rules.ordering import Move, moved, placed_after
from models.rules.words import Approach, Post, UnitKind
from tests.actions.cast import CHEN, LI, WANG, Cast, new_office, office_with_registry
from tests.actions.test_adopting import PAPER, adopted, answered, proposed, received, seated, share, unit

NAMES = ["市司法局", "市公安局", "市财政局", "市水利局", "城关镇"]


@pytest.fixture
async def cast(database: Database) -> Cast:
    """陈主任 with five units, of which 市司法局 is also called 司法局."""
    cast = await new_office(database)
    await enter_units(
        await cast.act(CHEN),
        [
            UnitEntry("市司法局", UnitKind.DEPARTMENT, Approach.SUPERVISED, ("司法局",)),
            *(UnitEntry(name, UnitKind.DEPARTMENT, Approach.SUPERVISED) for name in NAMES[1:4]),
            UnitEntry("城关镇", UnitKind.TOWNSHIP, Approach.SUPERVISED, to_confirm=True),
        ],
    )
    return cast


@pytest.fixture
async def whole(database: Database) -> Cast:
    return await office_with_registry(database)


async def names(cast: Cast, unit_id: int) -> tuple[str, list[str]]:
    """What the unit is called, and what else."""
    async with cast.database.reading() as session:
        name = (await session.get_one(Unit, unit_id)).name
        aliases = await session.scalars(
            select(col(UnitAlias.alias)).where(col(UnitAlias.unit_id) == unit_id).order_by(col(UnitAlias.id))
        )
        return name, list(aliases)


async def deeds(cast: Cast, deed: str) -> list[str]:
    """The facts of these deeds, as they were written down."""
    async with cast.database.reading() as session:
        found = await session.scalars(
            select(col(AuditEvent.facts)).where(col(AuditEvent.deed) == deed).order_by(col(AuditEvent.seq))
        )
        return list(found)


async def in_order(cast: Cast) -> list[str]:
    async with cast.database.reading() as session:
        return [line.name for line in await unit_lines(session, cast.office.id)]


async def positions(cast: Cast) -> list[int]:
    async with cast.database.reading() as session:
        return list(await session.scalars(select(col(Unit.position)).order_by(col(Unit.position))))


async def refused(deed: Awaitable[object]) -> tuple[str, dict[str, object]]:
    with pytest.raises(Refusal) as refusal:
        await deed
    return refusal.value.key, refusal.value.facts


async def test_renamed_unit_keeps_its_old_name_as_an_alias_and_its_contact_is_called_by_the_new(cast: Cast) -> None:
    justice = await unit(cast, "市司法局")
    await seated(cast, LI, "李科长", "市司法局")
    epoch = cast.database.people_epoch
    await rename_unit(await cast.act(CHEN), justice, " 市司法 和信访局 ")
    assert await names(cast, justice) == ("市司法 和信访局", ["司法局", "市司法局"])
    async with cast.database.reading() as session:
        speaker = await speaker_of(session, cast.office.id, LI)
        found = matching(await unit_lines(session, cast.office.id), "市司法局")
    assert [seat.unit for seat in speaker.seats] == ["市司法 和信访局"]
    assert cast.database.people_epoch > epoch
    assert [line.id for line in found] == [justice]
    assert await deeds(cast, "unit.renamed") == ['{"after":"市司法 和信访局","before":"市司法局"}']


async def test_a_name_given_back_is_a_name_again_and_no_alias(cast: Cast) -> None:
    justice = await unit(cast, "市司法局")
    await rename_unit(await cast.act(CHEN), justice, "市司法行政局")
    await rename_unit(await cast.act(CHEN), justice, "市司法局")
    assert await names(cast, justice) == ("市司法局", ["司法局", "市司法行政局"])
    await rename_unit(await cast.act(CHEN), justice, "市司法局")  # nothing changes, nothing is written down
    assert len(await deeds(cast, "unit.renamed")) == 2


async def test_a_name_spelt_in_another_width_leaves_no_alias_behind(cast: Cast) -> None:
    police = await unit(cast, "市公安局")
    await rename_unit(await cast.act(CHEN), police, "市公安局（警务）")
    await rename_unit(await cast.act(CHEN), police, "市公安局(警务)")
    assert await names(cast, police) == ("市公安局(警务)", ["市公安局"])


@pytest.mark.parametrize("typed", ["司法局", "市司法局", "市 司法局"])
async def test_another_unit_s_name_is_refused_and_the_unit_is_named(cast: Cast, typed: str) -> None:
    police = await unit(cast, "市公安局")
    taken = ("refused-unit-name-taken", {"name": typed, "unit": "市司法局", "retired": "no"})
    assert await refused(rename_unit(await cast.act(CHEN), police, typed)) == taken
    assert await refused(add_alias(await cast.act(CHEN), police, typed)) == taken
    assert await names(cast, police) == ("市公安局", [])


async def test_a_new_unit_s_name_may_be_nobody_s(cast: Cast) -> None:
    async def added(name: str) -> tuple[str, dict[str, object]]:
        return await refused(add_unit(await cast.act(CHEN), name, UnitKind.OTHER, Approach.SUPERVISED))

    assert await added("司法局") == ("refused-unit-stands", {"unit": "市司法局"})
    assert await added(" 、 ") == ("refused-empty-unit-name", {})
    assert await added("市" * 41) == ("refused-long-unit-name", {"most": 40, "count": 41})
    await retire_unit(await cast.act(CHEN), await unit(cast, "市司法局"), [])
    assert await added("司法局") == ("refused-unit-retired", {"unit": "市司法局"})


async def test_aliases_are_added_and_dropped(cast: Cast) -> None:
    police = await unit(cast, "市公安局")
    await add_alias(await cast.act(CHEN), police, "公安局")
    own = ("refused-alias-own", {"alias": "公安局", "unit": "市公安局"})
    assert await refused(add_alias(await cast.act(CHEN), police, "公安局")) == own
    async with cast.database.reading() as session:
        alias = (await session.scalars(select(UnitAlias).where(col(UnitAlias.alias) == "公安局"))).one()
    treasury = await unit(cast, "市财政局")
    assert await drop_alias(await cast.act(CHEN), treasury, alias.id) == ""  # not this unit's
    assert await drop_alias(await cast.act(CHEN), police, alias.id) == "公安局"
    assert await drop_alias(await cast.act(CHEN), police, alias.id) == ""  # a second tap
    assert await names(cast, police) == ("市公安局", [])
    assert await deeds(cast, "unit.alias_dropped") == ['{"alias":"公安局"}']


async def test_kind_and_approach_are_written_down_before_and_after(cast: Cast) -> None:
    treasury = await unit(cast, "市财政局")
    for _ in range(2):  # the second tap changes nothing
        await classify_unit(await cast.act(CHEN), treasury, UnitKind.COURT, Approach.CONSULTED)
    assert await deeds(cast, "unit.classified") == [
        '{"after":{"approach":"consulted","kind":"court"},"before":{"approach":"supervised","kind":"department"}}'
    ]


async def test_a_unit_is_checked_once(cast: Cast) -> None:
    town = await unit(cast, "城关镇")
    for _ in range(2):
        await confirm_unit(await cast.act(CHEN), town)
    assert await cast.count(Unit, col(Unit.to_confirm)) == 0
    assert len(await deeds(cast, "unit.confirmed")) == 1


async def test_units_are_moved_and_positions_stay_dense(cast: Cast) -> None:
    justice, police, _treasury, water, town = [await unit(cast, name) for name in NAMES]

    async def move(unit_id: int, how: Move) -> list[str]:
        await move_unit(await cast.act(CHEN), unit_id, how)
        return await in_order(cast)

    assert await move(police, Move.UP) == ["市公安局", "市司法局", "市财政局", "市水利局", "城关镇"]
    assert await move(police, Move.UP) == ["市公安局", "市司法局", "市财政局", "市水利局", "城关镇"]
    assert await move(police, Move.BOTTOM) == ["市司法局", "市财政局", "市水利局", "城关镇", "市公安局"]
    assert await move(town, Move.TOP) == ["城关镇", "市司法局", "市财政局", "市水利局", "市公安局"]
    assert await move(justice, Move.DOWN) == ["城关镇", "市财政局", "市司法局", "市水利局", "市公安局"]
    await place_unit_after(await cast.act(CHEN), town, water)
    assert await in_order(cast) == ["市财政局", "市司法局", "市水利局", "城关镇", "市公安局"]
    await place_unit_after(await cast.act(CHEN), town, town)
    assert await positions(cast) == [1, 2, 3, 4, 5]
    # The second UP of 市公安局 and 城关镇 behind itself change nothing.
    assert await deeds(cast, "unit.moved") == [
        '{"after":1,"before":2}',
        '{"after":5,"before":1}',
        '{"after":1,"before":4}',
        '{"after":3,"before":2}',
        '{"after":4,"before":1}',
    ]


async def test_a_move_passes_who_is_out_of_service(cast: Cast) -> None:
    _, police, treasury, water, _ = [await unit(cast, name) for name in NAMES]
    await retire_unit(await cast.act(CHEN), treasury, [])
    await move_unit(await cast.act(CHEN), water, Move.UP)
    assert await in_order(cast) == ["市司法局", "市水利局", "市公安局", "城关镇"]
    await restore_unit(await cast.act(CHEN), treasury)
    assert await in_order(cast) == ["市司法局", "市水利局", "市公安局", "市财政局", "城关镇"]
    assert await refused(place_unit_after(await cast.act(LI), police, water)) == ("refused-no-right", {})


EIGHT = st.integers(1, 8)
MOVES = st.lists(st.tuples(EIGHT, st.sampled_from(list(Move)) | EIGHT))


@given(st.permutations(range(1, 9)), st.sets(EIGHT), MOVES)
def test_any_moves_leave_every_unit_once_and_the_others_in_their_order(
    order: list[int], unseen: set[int], moves: list[tuple[int, Move | int]]
) -> None:
    for one, how in moves:
        if one in unseen or how == one:
            continue
        after = moved(order, one, how, unseen) if isinstance(how, Move) else placed_after(order, one, how)
        assert sorted(after) == list(range(1, 9))
        assert [each for each in after if each != one] == [each for each in order if each != one]
        seen_before, seen_after = ([each for each in these if each not in unseen] for these in (order, after))
        was, at = seen_before.index(one), seen_after.index(one)
        match how:
            case Move.UP:
                assert at == max(was - 1, 0)
            case Move.DOWN:
                assert at == min(was + 1, len(seen_after) - 1)
            case Move.TOP:
                assert after[0] == one
            case Move.BOTTOM:
                assert after[-1] == one
            case _:
                assert after[after.index(int(how)) + 1] == one
        order = after


DEEDS: list[Callable[[Act, int], Awaitable[object]]] = [
    lambda act, unit_id: rename_unit(act, unit_id, "新名称"),
    lambda act, unit_id: add_alias(act, unit_id, "新名称"),
    lambda act, unit_id: drop_alias(act, unit_id, 1),
    lambda act, unit_id: classify_unit(act, unit_id, UnitKind.COURT, Approach.CONSULTED),
    lambda act, unit_id: confirm_unit(act, unit_id),
    lambda act, unit_id: move_unit(act, unit_id, Move.TOP),
    lambda act, unit_id: place_unit_after(act, unit_id, unit_id),
    lambda act, unit_id: retire_unit(act, unit_id, []),
    lambda act, unit_id: restore_unit(act, unit_id),
]


async def test_only_coordinators_keep_the_registry_and_only_their_own(cast: Cast) -> None:
    await seated(cast, LI, "李科长", "市司法局")
    justice = await unit(cast, "市司法局")
    for deed in DEEDS:
        for person in (LI, WANG):  # its own contact, and a stranger
            assert (await refused(deed(await cast.act(person), justice)))[0] == "refused-no-right"
        assert (await refused(deed(await cast.act(CHEN), 999)))[0] == "refused-gone"


async def test_with_a_unit_its_seats_end_and_its_invitations_are_withdrawn(cast: Cast) -> None:
    police = await unit(cast, "市公安局")
    await seated(cast, LI, "李科长", "市公安局")
    await cast.link(police, name="王干事")
    unshown = await refused(retire_unit(await cast.act(CHEN), police, []))  # nobody was shown 李科长
    assert unshown == ("refused-seats-changed", {})
    async with cast.database.reading() as session:
        seats = [each.seat_id for each in await sitting_for(session, police)]
    for _ in range(2):  # the second tap does nothing more
        await retire_unit(await cast.act(CHEN), police, seats)
    assert (await cast.act(LI)).speaker.is_stranger
    assert await cast.count(Seat, col(Seat.unit_id) == police, col(Seat.until) == cast.now) == 1
    assert await cast.count(Invitation, col(Invitation.revoked_at) == cast.now) == 1
    assert await in_order(cast) == ["市司法局", "市财政局", "市水利局", "城关镇"]
    assert len(await deeds(cast, "seat.ended")) == len(await deeds(cast, "unit.retired")) == 1
    cast.later(days=1)
    for _ in range(2):
        await restore_unit(await cast.act(CHEN), police)
    assert await in_order(cast) == NAMES
    assert (await cast.act(LI)).speaker.is_stranger  # seats do not come back
    assert await deeds(cast, "unit.restored") == ['{"name":"市公安局"}']


async def test_a_unit_that_the_plan_names_stays_and_a_township_leaves_what_all_share(whole: Cast) -> None:
    plan = await adopted(whole)
    justice, rice = await unit(whole, "市司法局"), await unit(whole, "米村镇")
    # 15 led and 5 answered for, no item twice; a township shares every item but （一）.
    async with whole.database.reading() as session:
        assert await asked_of(session, whole.office.id, justice) == Asked(20, 20, 0)
        assert await asked_of(session, whole.office.id, rice) == Asked(33, 0, 33)
    busy = ("refused-unit-has-items", {"unit": "市司法局", "count": 20})
    assert await refused(retire_unit(await whole.act(CHEN), justice, [])) == busy
    await retire_unit(await whole.act(CHEN), rice, [])
    assert await whole.count(Assignment, col(Assignment.unit_id) == rice, col(Assignment.until).is_(None)) == 0
    assert await share(whole, plan, "城关镇") == (0, 0, 0, 33, False)
    assert await deeds(whole, "unit.retired") == ['{"name":"米村镇","shared":33}']


async def test_a_retired_unit_that_a_paper_names_is_known_and_back_in_service(whole: Cast) -> None:
    petitions, rice = await unit(whole, "市信访局"), await unit(whole, "米村镇")
    await rename_unit(await whole.act(CHEN), petitions, "市信访工作局")  # the paper has its old name
    for unit_id in (petitions, rice):
        await retire_unit(await whole.act(CHEN), unit_id, [])
    notice = await received(whole)
    answers = await proposed(whole, notice)
    assert answers.new_units == {}
    await answered(whole, notice, answers)
    plan = await adopt_notice(await whole.act(CHEN), notice)
    assert await share(whole, plan, "市信访工作局") == (1, 0, 0, 0, False)  # （十九）
    assert await deeds(whole, "unit.restored") == [f'{{"name":"市信访工作局","notice":{notice}}}']
    # Nobody named 米村镇; 各乡（镇） are those in service.
    assert await whole.count(Assignment, col(Assignment.unit_id) == rice) == 0


async def test_a_name_entered_between_the_answer_and_the_adoption_stands_as_entered(whole: Cast) -> None:
    paper = PAPER.replace("市信访局", "市信访和民声局").replace("市统计局", "市数据统计中心")
    notice = await received(whole, paper)
    await answered(whole, notice, await proposed(whole, notice))
    await whole.unit("市信访和民声局")
    await add_alias(await whole.act(CHEN), await unit(whole, "市统计局"), "市数据统计中心")
    plan = await adopt_notice(await whole.act(CHEN), notice)
    assert await share(whole, plan, "市信访和民声局") == (1, 0, 0, 0, False)  # （十九）
    assert await share(whole, plan, "市统计局") == (0, 1, 0, 0, False)  # （二十）


async def test_who_was_invited_before_it_retired_finds_the_link_withdrawn(cast: Cast) -> None:
    police = await unit(cast, "市公安局")
    link = await cast.link(police, Post.LEADER, "张局长")
    await retire_unit(await cast.act(CHEN), police, [])
    assert await refused(take_seat(await cast.act(WANG), link, "张局长")) == ("refused-link-revoked", {})
