"""What breaks off the leader's work is said and tried again, ever more slowly, and never spins."""

import asyncio
from pathlib import Path

from sqlalchemy.exc import OperationalError
from structlog.testing import capture_logs

from bot.cli.leading import keep_leading
from bot.leader import leader_for


class Work:
    """Breaks as it is told, after as many seconds; then it goes on until it is cancelled."""

    def __init__(self, *breaks: tuple[float, Exception]) -> None:
        self.breaks = list(breaks)
        self.now = 0.0
        self.pauses: list[float] = []
        self.goes_on = asyncio.Event()

    async def __call__(self) -> None:
        if not self.breaks:
            self.goes_on.set()
            await asyncio.Event().wait()
        seconds, error = self.breaks.pop(0)
        self.now += seconds
        raise error

    async def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.now += seconds


async def worked(folder: Path, work: Work) -> None:
    """Until it goes on."""
    leader = leader_for(f"sqlite+aiosqlite:///{folder}/duban.sqlite")
    leading = asyncio.ensure_future(  # noqa: TID251  to be stopped
        keep_leading(leader, work, sleep=work.sleep, monotonic=lambda: work.now)
    )
    async with asyncio.timeout(20):
        await work.goes_on.wait()
    assert leader.leads
    leading.cancel()
    await asyncio.wait([leading])
    assert not leader.leads


def away() -> OperationalError:
    return OperationalError("SELECT", {}, OSError("gone"))


async def test_while_the_database_is_away_the_pauses_grow_and_it_is_said_in_a_line(tmp_path: Path) -> None:
    work = Work(*[(0.0, away())] * 8)
    with capture_logs() as said:
        await worked(tmp_path, work)
    assert work.pauses == [1, 2, 4, 8, 16, 32, 60, 60]
    lines = [line for line in said if line["event"] == "work_broke_off"]
    assert [(line["error"], line["in_seconds"], line["exc_info"]) for line in lines[:2]] == [
        ("OperationalError", 1, None),
        ("OperationalError", 2, None),
    ]


async def test_after_a_good_while_of_work_the_pauses_begin_anew(tmp_path: Path) -> None:
    work = Work((0, away()), (0, away()), (299, away()), (300, away()), (0, away()))
    await worked(tmp_path, work)
    assert work.pauses == [1, 2, 4, 1, 2]


async def test_a_mistake_of_ours_is_said_in_full_and_does_not_spin(tmp_path: Path) -> None:
    mistake = LookupError("nothing where something had to be")
    work = Work((0, mistake), (0, mistake))
    with capture_logs() as said:
        await worked(tmp_path, work)
    assert work.pauses == [1, 2]
    assert [line["exc_info"] for line in said if line["event"] == "work_broke_off"] == [mistake, mistake]


async def test_a_stop_ends_the_pause(tmp_path: Path) -> None:
    pausing = asyncio.Event()

    async def sleep(_: float) -> None:
        pausing.set()
        await asyncio.Event().wait()

    leader = leader_for(f"sqlite+aiosqlite:///{tmp_path}/duban.sqlite")
    leading = asyncio.ensure_future(keep_leading(leader, Work((0, away())), sleep=sleep))  # noqa: TID251
    async with asyncio.timeout(20):
        await pausing.wait()
        leading.cancel()
        await asyncio.wait([leading])
    assert leading.cancelled()
