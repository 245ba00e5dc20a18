"""getUpdates: confirmed by offset, kept until then, one poller at a time."""

from tests.sandbox.conftest import LI, Stage, begin, until

CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


async def say(stage: Stage, *texts: str) -> None:
    for text in texts:
        await stage.post(f"people/{LI}/send", text=text)


def texts(updates: list[dict[str, object]]) -> list[str]:
    return [update["message"]["text"] for update in updates]  # type: ignore[index]


async def test_updates_stay_until_they_are_confirmed(stage: Stage) -> None:
    await say(stage, "一", "二", "三")
    first, second, third = await stage.updates()
    assert (second["update_id"], third["update_id"]) == (first["update_id"] + 1, first["update_id"] + 2)
    assert texts(await stage.updates()) == ["一", "二", "三"]
    assert texts(await stage.updates(offset=second["update_id"])) == ["二", "三"]
    assert texts(await stage.updates()) == ["二", "三"]
    assert await stage.updates(offset=third["update_id"] + 1) == []
    assert await stage.get("pending") == {"updates": 0}


async def test_a_limit_gives_the_oldest_first(stage: Stage) -> None:
    await say(stage, "一", "二", "三")
    assert texts(await stage.updates(limit=2)) == ["一", "二"]
    assert texts(await stage.updates(limit=0)) == ["一"]
    assert texts(await stage.updates(limit=1000)) == ["一", "二", "三"]


async def test_a_negative_offset_forgets_all_but_the_last(stage: Stage) -> None:
    await say(stage, "一", "二", "三")
    assert texts(await stage.updates(offset=-2)) == ["二", "三"]
    assert texts(await stage.updates()) == ["二", "三"]


async def test_a_long_poll_ends_with_the_first_update(stage: Stage) -> None:
    poll = begin(stage.updates(timeout=30))
    await until(lambda: stage.sandbox.world.updates.awaited)
    await say(stage, "来了")
    assert texts(await poll) == ["来了"]


async def test_a_long_poll_ends_empty_at_its_timeout(stage: Stage) -> None:
    assert await stage.updates(timeout=1) == []


async def test_a_second_poller_ends_the_first_with_a_conflict(stage: Stage) -> None:
    first = begin(stage.call("getUpdates", timeout=30))
    await until(lambda: stage.sandbox.world.updates.awaited)
    second = begin(stage.updates(timeout=30))
    assert await first == {"ok": False, "error_code": 409, "description": CONFLICT}
    await until(lambda: stage.sandbox.world.updates.awaited)
    await say(stage, "给第二个")
    assert texts(await second) == ["给第二个"]


async def test_kinds_not_asked_for_are_never_kept(stage: Stage) -> None:
    await stage.updates(allowed_updates=["callback_query"])
    await say(stage, "没人听")
    assert await stage.updates() == []
    await stage.updates(allowed_updates=[])
    await say(stage, "有人听")
    assert texts(await stage.updates()) == ["有人听"]


async def test_an_edit_by_a_person_is_an_update_of_its_own(stage: Stage) -> None:
    said = await stage.post(f"people/{LI}/send", text="免证办48项")
    stage.calendar.pass_(minutes=1)
    await stage.post(f"people/{LI}/edit", message_id=said["message_id"], text="免证办480项")
    _, update = await stage.updates()
    assert update["edited_message"]["text"] == "免证办480项"
    assert update["edited_message"]["edit_date"] == update["edited_message"]["date"] + 60


async def test_a_long_poll_confirms_before_it_waits(stage: Stage) -> None:
    await say(stage, "一")
    (update,) = await stage.updates()
    poll = begin(stage.updates(offset=update["update_id"] + 1, timeout=30))
    await until(lambda: stage.sandbox.world.updates.awaited)
    assert await stage.get("pending") == {"updates": 0}
    await say(stage, "二")
    assert texts(await poll) == ["二"]
