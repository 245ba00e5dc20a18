"""Failures that a test orders: each strikes as often as ordered, and only where it was ordered."""

import aiohttp
import pytest

from tests.sandbox.conftest import CHEN, LI, Stage, begin, until


async def letters(stage: Stage, person: int) -> list[str]:
    return [message["text"] for message in (await stage.get(f"people/{person}/chat"))["messages"]]


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        ("500", {"ok": False, "error_code": 500, "description": "Internal Server Error"}),
        ("502", {"ok": False, "error_code": 502, "description": "Bad Gateway"}),
        ("429", {"ok": False, "error_code": 429, "description": "Too Many Requests: retry after 7",
                 "parameters": {"retry_after": 7}}),
    ],
)  # fmt: skip
async def test_an_ordered_error_is_answered_and_nothing_done(
    stage: Stage, kind: str, answer: dict[str, object]
) -> None:
    await stage.post("failures", method="sendMessage", kind=kind, times=2, retry_after=7)
    for _ in range(2):
        assert await stage.call("sendMessage", chat_id=LI, text="x") == answer
    assert await letters(stage, LI) == []
    await stage.ok("sendMessage", chat_id=LI, text="x")


async def test_a_reset_after_accepting_leaves_the_letter_in_the_chat(stage: Stage) -> None:
    await stage.post("failures", method="sendMessage", kind="reset")
    with pytest.raises(aiohttp.ClientError):
        await stage.call("sendMessage", chat_id=LI, text="已到")
    assert await letters(stage, LI) == ["已到"]


async def test_a_reset_before_leaves_nothing(stage: Stage) -> None:
    await stage.post("failures", method="sendMessage", kind="reset_before")
    with pytest.raises(aiohttp.ClientError):
        await stage.call("sendMessage", chat_id=LI, text="未到")
    assert await letters(stage, LI) == []


async def test_what_hangs_is_let_go_when_failures_are_called_off(stage: Stage) -> None:
    await stage.post("failures", method="sendMessage", kind="hang")
    hanging = begin(stage.call("sendMessage", chat_id=LI, text="x"))
    calls = stage.sandbox.calls
    await until(lambda: bool(calls.after(0)))
    async with stage.http.delete("/sandbox/failures") as response:
        assert response.status == 200
    with pytest.raises(aiohttp.ClientError):
        await hanging
    assert await letters(stage, LI) == []


async def test_a_failure_may_be_for_one_chat_alone_or_for_all_methods(stage: Stage) -> None:
    await stage.post("failures", method="*", kind="500", chat_id=LI)
    await stage.ok("sendMessage", chat_id=CHEN, text="x")
    await stage.updates()
    assert (await stage.call("sendChatAction", chat_id=LI, action="typing"))["error_code"] == 500
    await stage.ok("sendMessage", chat_id=LI, text="x")


async def test_an_unknown_failure_is_refused_in_a_clear_sentence(stage: Stage) -> None:
    assert await stage.post("failures", method="*", kind="fire") == {
        "status": 400,
        "error": "kind is one of: 500, 502, reset, reset_before, 429, hang.",
    }


async def test_a_failure_for_a_method_that_there_is_not_is_refused_since_it_would_never_strike(stage: Stage) -> None:
    answer = {"status": 400, "error": "There is no method sendMesage; * stands for all."}
    assert await stage.post("failures", method="sendMesage", kind="500") == answer
    assert "id" in await stage.post("failures", method="SENDMESSAGE", kind="500")


async def test_calls_are_kept_for_counting(stage: Stage) -> None:
    await stage.ok("sendMessage", chat_id=LI, text="x")
    stage.clock.pass_(2)
    await stage.refused("sendMessage", chat_id=77, text="y")
    first, second = (await stage.get("calls"))["calls"]
    assert first == {
        "n": 1,
        "at": 1000.0,
        "method": "sendMessage",
        "params": {"chat_id": str(LI), "text": "x"},
        "ok": True,
    }
    assert (second["at"], second["error_code"], second["description"]) == (1002.0, 400, "Bad Request: chat not found")
    assert (await stage.get("calls?after=1"))["calls"] == [second]
