"""What `make run` begins with: the notice read and adopted, the cast seated, each with one letter."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.stories.cast import CHEN, LI, LIU, SECRETS, WANG, first_letter
from tests.stories.town import Town, screen, town_of

PLAN = "新密市2023年度法治政府建设工作安排"

# By the paper's brackets; townships share all 33 tasks and report on （六）（十）（二十八）（三十三）.
SHARES = {
    LI: ("李科长", "市司法局", "牵头15项，按职责分工负责5项"),
    LIU: ("刘科长", "市大数据局", "牵头4项，按职责分工负责2项"),
    WANG: ("王干事", "城关镇", "各乡镇街道分工33项（其中4项填报，其余知悉）"),
}


def first_letter_with_the_plan(name: str, unit: str, share: str) -> str:
    return f"""\
{name}，您好！您已登记为{unit}联络员。
《{PLAN}》涉及{unit}：{share}。
请于8月17日（周四）前签收；哪一项不该由您单位办，也请在这之前联系办公室。
这里只做三件事：查任务、报进展、收提醒。只在工作日发，每周不超过两条；照片、附件不强制。
{SECRETS}
【查看任务】【签收】"""


@pytest.fixture
async def town(tmp_path: Path, database_url: str) -> AsyncIterator[Town]:
    async with town_of(tmp_path, database_url, SANDBOX_BEGINS="plan") as (town, _):
        await town.settle()
        yield town


async def test_the_play_begins_with_the_notice_in_force_or_before_it(town: Town) -> None:
    for person, (name, unit, share) in SHARES.items():
        told = [screen(message) for message in await town.phone(person).from_bot()]
        assert told == [first_letter_with_the_plan(name, unit, share)]
    # Nothing is left half adopted: the home offers no paper to go on with.
    chen = town.phone(CHEN)
    await chen.open()
    assert "接着核对" not in screen((await chen.from_bot())[-1])

    await town.reset(begins="notice")
    await town.settle()
    for person, (name, unit, _) in SHARES.items():
        told = [screen(message) for message in await town.phone(person).from_bot()]
        assert told == [first_letter(name, unit)]

    await town.reset()
    await town.settle()
    told = [screen(message) for message in await town.phone(LI).from_bot()]
    assert told == [first_letter_with_the_plan(*SHARES[LI])]
