"""Words of a paper that 陈主任 changed: she finds them again, and puts the paper's own words back.

What is expected is taken by hand from the paper of 新密: eight names have lost a
character, and the first stands in （二）: 司法局市委组织部.
"""

import pytest

from models.database import Database
from tests.actions.cast import office_with_registry
from tests.bot_texts.test_adopting_in_chat import Room
from tests.conftest import OneDispatcher
from tests.marks import one_database

pytestmark = one_database

ALL_OF_THEM = "单位缺字 · 8/8处待核对"


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    return Room(await office_with_registry(database), dispatcher_of_this_process)


async def test_a_change_is_found_again_and_taken_back_and_asked_about_anew(room: Room) -> None:
    await room.reads()
    await room.opens_doubt("单位缺字")
    await room.changes("市司法局、市委组织部、市委党校")
    await room.chen.taps("上一步")
    assert room.chen.has_button("单位缺字 · 7/7处待核对")
    assert await room.chen.taps("看改过的（1）") == (
        "改过的文字\n共1处，前面是原文，后面是改成的。点一处可以恢复原文。"
    )
    await room.chen.taps(room.chen.button("司法局市委组织部 → 市司法局"))
    assert room.chen.reads() == (
        "改过的文字 · 第40行\n原文：司法局市委组织部\n改成：市司法局、市委组织部、市委党校\n"
        "恢复以后，按原文重读，原来的疑问重新待核对。"
    )
    sure = room.chen.newest()
    assert await room.chen.taps("恢复原文") == (
        "✓ 已恢复“司法局市委组织部”，按原文重读了一遍。\n改过的文字\n没有改过的，都照原文。"
    )
    await room.chen.taps_again("恢复原文", sure)  # an impatient thumb takes nothing else back
    await room.chen.taps("上一步")
    assert room.chen.has_button(ALL_OF_THEM)
    assert not room.chen.has_button("看改过的")
    assert "“司法局市委组织部”似有缺字" in await room.chen.taps(ALL_OF_THEM)


async def test_what_a_later_change_stands_on_is_not_taken_back_before_it(room: Room) -> None:
    """One of the names that she put there is then changed itself."""
    await room.reads()
    await room.opens_doubt("单位缺字")
    await room.changes("市司法局、发展改革委")
    await room.chen.taps("上一步")
    await room.chen.taps(room.chen.button("单位缺字"))
    assert "“发展改革委”似有缺字" in await room.chen.taps("逐条看")
    await room.changes("市发展改革委")
    await room.chen.taps("上一步")
    await room.chen.taps("看改过的（2）")
    before = await room.chen.taps(room.chen.button("司法局市委组织部 → "))
    assert await room.chen.taps("恢复原文") == before
    assert room.line.answers[-1] == "后来又在“市司法局、发展改革委”里改过别处，请先恢复后面那一处。"
