"""What the sandbox remembers across a restart, and across a kill."""

import asyncio
import os
import signal
import sys
from pathlib import Path

import aiohttp

from tests.sandbox.conftest import CHEN, LI, Stage, seat_cast, staged


async def test_everything_is_there_again_after_a_restart(tmp_path: Path) -> None:
    async with staged(folder=tmp_path) as stage:
        seat_cast(stage)
        sent = await stage.ok("sendMessage", chat_id=LI, text="<b>一</b>", parse_mode="HTML")
        answer = await stage.upload("sendDocument", {"document": ("a.txt", b"rows")}, chat_id=LI)
        gone = await stage.ok("sendMessage", chat_id=LI, text="删")
        await stage.ok("deleteMessage", chat_id=LI, message_id=gone["message_id"])
        await stage.ok("setMyCommands", commands=[{"command": "items", "description": "我的事项"}])
        for text in ("甲", "乙"):
            await stage.post(f"people/{LI}/send", text=text)
        first, _ = await stage.updates(allowed_updates=["message"])
        await stage.updates(offset=first["update_id"] + 1)
        await stage.post(f"people/{CHEN}/block")
        before = await look(stage)
    async with staged(folder=tmp_path) as stage:
        assert await look(stage) == before
        assert await stage.refused("sendMessage", chat_id=CHEN, text="x") == "Forbidden: bot was blocked by the user"
        (update,) = await stage.updates()
        assert (update["update_id"], update["message"]["text"]) == (first["update_id"] + 1, "乙")
        path = (await stage.ok("getFile", file_id=answer["result"]["document"]["file_id"]))["file_path"]
        async with stage.http.get(f"/file/bot4242:TEST/{path}") as response:
            assert await response.read() == b"rows"
        again = await stage.ok("sendMessage", chat_id=LI, text="二")
        assert again["message_id"] > gone["message_id"] > sent["message_id"]


async def look(stage: Stage) -> tuple[object, object]:
    people = await stage.get("people")
    return people["people"], await stage.get(f"people/{LI}/chat")


async def test_what_was_answered_survives_a_kill(tmp_path: Path) -> None:
    async def begin() -> tuple[asyncio.subprocess.Process, str]:
        command = [sys.executable, "-m", "sandbox", "--port", "0", "--token", "4242:TEST", "--state", str(tmp_path)]
        process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
        assert process.stdout is not None
        line = (await process.stdout.readline()).decode()
        return process, line.removeprefix("Sandbox: ").strip()

    process, url = await begin()
    async with aiohttp.ClientSession(url) as http:
        async with http.post("/sandbox/people", json={"first_name": "李科长", "id": LI}) as response:
            assert response.status == 200
        async with http.post(f"/sandbox/people/{LI}/start", json={}) as response:
            assert response.status == 200
        async with http.get("/bot4242:TEST/sendMessage", params={"chat_id": LI, "text": "在"}) as response:
            assert response.status == 200
    os.kill(process.pid, signal.SIGKILL)
    await process.wait()

    process, url = await begin()
    async with aiohttp.ClientSession(url) as http:
        async with http.get(f"/sandbox/people/{LI}/chat") as response:
            assert [message["text"] for message in (await response.json())["messages"]] == ["/start", "在"]
        async with http.get("/sandbox/pending") as response:
            assert await response.json() == {"updates": 1}
    process.terminate()
    assert await process.wait() == 0
