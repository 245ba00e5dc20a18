"""The clock is looked at and turned, everything is begun anew, and a restart forgets nothing."""

import asyncio
from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.stories.cast import (
    CHEN,
    LI,
    STRANGERS_WINDOW,
    contacts_home,
    coordinators_home,
    first_letter,
    invite_contact,
)
from tests.stories.process import Process
from tests.stories.test_asking_for_a_seat import how_called, to_submit
from tests.stories.town import Town, ready, screen

NINE = "2023-08-14T09:00:00+08:00"  # Monday, the day on which the notice was issued

NOTHING_AHEAD = {
    "zh": "接下来没有要发生的事，时钟没有动。",
    "en": "Nothing is going to happen next; the clock has not moved.",
}
BACKWARDS = {
    "zh": "时钟只能往后拨，不能往前拨。要从头来，请点重置。",
    "en": "The clock only turns forward. To start over, please reset.",
}
NOT_UNDERSTOOD = {
    "zh": "没看懂要拨到什么时候。",
    "en": "We did not understand what time to turn to.",
}
TOO_FAR = {"zh": "一次最多拨十年。", "en": "At most ten years at a time."}
LOOPBACK = {"zh": "时钟只能在本机上拨动。", "en": "The clock can only be turned from this machine."}


def moment(clock: dict[str, Any]) -> datetime:
    return datetime.fromisoformat(clock["now"])


async def answer(town: Town, method: str, path: str, **more: Any) -> tuple[int, Any]:
    async with town.http.request(method, f"{town.door}/{path}", **more) as response:
        return response.status, await response.json()


async def test_clock_is_turned_by_hours_and_days_and_to_a_date_but_never_back_nor_from_elsewhere(town: Town) -> None:
    begun = await town.clock()
    assert begun["zone"] == "Asia/Shanghai"
    assert begun["next"] is None
    # It runs on by itself, so that all we can say of it is where it cannot stand.
    assert datetime.fromisoformat(NINE) <= moment(begun)
    hour = await town.turn(by=3600)
    assert moment(hour) >= moment(begun) + timedelta(hours=1)
    day = await town.turn(by=86400)
    assert moment(day) >= moment(hour) + timedelta(days=1)
    assert moment(day) < datetime.fromisoformat("2023-08-16T09:00:00+08:00")
    date = await town.turn(to="2023-09-22T17:30")  # on the office's wall
    assert datetime.fromisoformat("2023-09-22T17:30:00+08:00") <= moment(date)
    assert moment(date) < datetime.fromisoformat("2023-09-23T09:00:00+08:00")

    refused: list[tuple[Any, int, str, dict[str, str]]] = [
        ({"next": True}, 409, "nothing_ahead", NOTHING_AHEAD),
        ({"to": NINE}, 409, "backwards", BACKWARDS),
        ({"by": -3600}, 409, "backwards", BACKWARDS),
        ({"by": 11 * 366 * 86400}, 409, "too_far", TOO_FAR),
    ]
    wishes: list[Any] = [
        {},
        [],
        "tomorrow",
        5,
        None,
        {"to": "morgen"},
        {"to": 5},
        {"by": "a day"},
        {"by": None},
        {"next": 1},
    ]
    refused += [(nonsense, 400, "not_understood", NOT_UNDERSTOOD) for nonsense in wishes]
    for wish, status, code, words in refused:
        assert await answer(town, "POST", "clock", json=wish) == (status, {"error": code, "message": words}), wish
    for body in (b"", b"{", b'{"by": NaN}', b'{"by": 1e999}', b"\xff\xfe"):
        told = await answer(town, "POST", "clock", data=body)
        assert told == (400, {"error": "not_understood", "message": NOT_UNDERSTOOD}), body

    # Nobody from elsewhere is obeyed, or told anything.
    elsewhere = (403, {"error": "not_on_loopback", "message": LOOPBACK})
    for headers in (
        {"Origin": "https://example.com"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Host": "example.com"},
        {"Host": "127.0.0.1.example.com"},
    ):
        assert await answer(town, "POST", "clock", json={"by": 3600}, headers=headers) == elsewhere, headers
        assert await answer(town, "POST", "reset", headers=headers) == elsewhere, headers
        assert await answer(town, "GET", "clock", headers=headers) == elsewhere, headers
    status, _ = await answer(town, "GET", "clock", headers={"Origin": town.door})
    assert status == 200
    assert moment(await town.clock()) < datetime.fromisoformat("2023-09-23T09:00:00+08:00")


async def test_reset_returns_to_the_beginning(town: Town) -> None:
    beginning, letters = await _everything(town), await _letters(town)
    for _ in range(2):
        # An invitation used, another open, a request, a language chosen, and a month gone by.
        chen, sun, li = town.phone(CHEN), await town.new_phone("孙科长"), town.phone(LI)
        used = await invite_contact(chen, "公安", "市公安局", "孙科长")
        await sun.open(used)
        await sun.tap("没错，登记")
        await sun.sees(screen(await sun.hears("登记好了")), first_letter("孙科长", "市公安局"))
        unused = await invite_contact(chen, "财政", "市财政局", "何科长")
        await li.say("/settings")
        await li.tap("English")
        await town.turn(to="2023-09-14T10:00:00+08:00")
        await chen.hears("邀请过期")

        await _reset_while_the_clock_is_looked_at(town)
        assert await _letters(town) == letters  # they are out when it returns
        await town.settle()
        assert await _everything(town) == beginning
        clock = await town.clock()
        assert datetime.fromisoformat(NINE) <= moment(clock) < datetime.fromisoformat("2023-08-14T10:00:00+08:00")
        assert clock["next"] is None

        # Nobody is known who was not, and no link of before offers anything.
        he = await town.new_phone("何科长")
        for link in (used, unused):
            await he.open(link)
            await he.sees(
                "这个链接无效，可能没有复制完整。请再点一次原来的链接，或请办公室重新发一个。", STRANGERS_WINDOW
            )
        await chen.open()
        await chen.sees(coordinators_home("陈主任", begins=True))
        await li.open()
        await li.sees(contacts_home("李科长", "市司法局联络员"))
        await town.reset()
        await town.settle()


async def _reset_while_the_clock_is_looked_at(town: Town) -> None:
    """The page asks for the time all the while: it waits, and is not told to come again."""
    begun = asyncio.ensure_future(town.reset())  # noqa: TID251  it is what goes on meanwhile
    while not begun.done():
        status, said = await answer(town, "GET", "clock")
        assert status == 200, said
    await begun


async def _letters(town: Town) -> list[list[str]]:
    """What stands in each chat right now."""
    people = (await town.get("people"))["people"]
    return [[screen(message) for message in await town.phone(person["id"]).messages()] for person in people]


async def _everything(town: Town) -> dict[str, Any]:
    """Who there is, what their chats say, and what their menus offer."""
    people = (await town.get("people"))["people"]
    return {
        person["first_name"]: (
            person["id"],
            person["note"],
            person["started"],
            [screen(message) for message in await town.phone(person["id"]).messages()],
            await town.phone(person["id"]).menu(),
        )
        for person in people
    }


@pytest.mark.parametrize("how", ["stopped", "killed"])
async def test_a_restart_forgets_nothing(town: Town, process: Process, how: str) -> None:
    chen, sun, asker = town.phone(CHEN), await town.new_phone("孙科长"), await town.new_phone("阿郑")
    link = await invite_contact(chen, "公安", "市公安局", "孙科长")
    await sun.open(link)
    await sun.tap("改称呼")
    await sun.hears("怎么称呼您")
    await asker.open()
    await asker.tap("申请登记")
    await asker.say("市教育局")
    half_typed = await asker.sees(how_called("市教育局"))
    await town.turn(to="2023-08-16T15:00:00+08:00")
    stood = await town.turn(by=20)  # within one minute, in which no job comes due
    before = {person: await town.phone(person).messages() for person in (CHEN, LI, sun.person, asker.person)}

    if how == "stopped":
        assert await process.stop() == 0
    else:
        await process.kill()
    await process.start()
    await ready(town, process)
    await town.settle()

    # The clock stands no earlier, the chats are as they were, and both conversations go on in the middle.
    assert moment(await town.clock()) >= moment(stood) >= datetime.fromisoformat("2023-08-16T15:00:20+08:00")
    assert {person: await town.phone(person).messages() for person in before} == before
    await asker.say("郑科长")
    await asker.sees(to_submit("市教育局", "郑科长"))
    await asker.tap("提交")
    await asker.hears("已提交")
    await chen.hears("市教育局 · 郑科长 申请登记", after=half_typed["message_id"])
    await sun.say("孙大队长")
    await sun.tap("没错，登记")
    await sun.sees("登记好了：市公安局联络员 孙大队长。\n【回到首页】", first_letter("孙大队长", "市公安局"))
    li = town.phone(LI)
    await li.open()
    await li.sees(contacts_home("李科长", "市司法局联络员"))
