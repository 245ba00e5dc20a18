"""A running Duban as its people meet it: `duban run` as a process, and nothing but HTTP to talk to it."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

from tests.stories.process import PATIENCE, PATIENCE_FOR_A_START, Forked, FromTheShell, Process

Message = dict[str, Any]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Town:
    """The sandbox's people and its clock, over HTTP. `chats` is the sandbox's address, `door` the control door's."""

    def __init__(self, http: aiohttp.ClientSession, chats: str, door: str) -> None:
        self.http = http
        self.chats = chats
        self.door = door

    async def get(self, path: str, **query: Any) -> Any:
        async with self.http.get(f"{self.chats}/sandbox/{path}", params=query) as answer:
            return await _json(answer)

    async def post(self, path: str, **body: Any) -> Any:
        async with self.http.post(f"{self.chats}/sandbox/{path}", json=body) as answer:
            return await _json(answer)

    async def clock(self) -> dict[str, Any]:
        async with self.http.get(f"{self.door}/clock") as answer:
            return dict(await _json(answer))

    async def turn(self, **wish: Any) -> dict[str, Any]:
        async with self.http.post(f"{self.door}/clock", json=wish) as answer:
            return dict(await _json(answer))

    async def settle(self) -> None:
        """Until what is due is done: the first letters, say, or what was just said."""
        async with asyncio.timeout(PATIENCE):
            while (await self.get("pending"))["updates"]:
                await self.turn(by=0)
        await self.turn(by=0)

    async def reset(self, **wish: Any) -> None:
        async with self.http.post(f"{self.door}/reset", json=wish or None) as answer:
            await _json(answer)

    async def new_phone(self, name: str, language: str = "zh-hans") -> "Phone":
        person = await self.post("people", first_name=name, language_code=language)
        return Phone(self, person["id"])

    def phone(self, person: int) -> "Phone":
        return Phone(self, person)

    async def calls(self, method: str) -> list[dict[str, Any]]:
        """The bot's calls of one method so far."""
        return [call for call in (await self.get("calls"))["calls"] if call["method"].lower() == method.lower()]


class Refused(Exception):
    """HTTP said no; the answer's body."""


async def _json(answer: aiohttp.ClientResponse) -> Any:
    body = await answer.json()
    if answer.status >= 400:
        raise Refused(answer.status, body)
    return body


class Phone:
    """One person's phone: what it shows, and what its owner does."""

    def __init__(self, town: Town, person: int) -> None:
        self.town = town
        self.person = person

    async def chat(self, **query: Any) -> dict[str, Any]:
        return dict(await self.town.get(f"people/{self.person}/chat", **query))

    async def messages(self) -> list[Message]:
        return list((await self.chat())["messages"])

    async def from_bot(self) -> list[Message]:
        return [message for message in await self.messages() if not message.get("out")]

    async def say(self, text: str, **more: Any) -> int:
        return int((await self.town.post(f"people/{self.person}/send", text=text, **more))["message_id"])

    async def open(self, link: str = "") -> None:
        """Press START, or open a t.me link."""
        payload = link.rpartition("start=")[2] if link else ""
        await self.town.post(f"people/{self.person}/start", payload=payload)

    async def send_file(self, kind: str, name: str, content: bytes, caption: str = "", *, times: int = 1) -> None:
        """A photo or a document; several `times`, an album of it."""
        form = aiohttp.FormData({"kind": kind, "caption": caption})
        for _ in range(times):
            form.add_field("file", content, filename=name)
        async with self.town.http.post(f"{self.town.chats}/sandbox/people/{self.person}/upload", data=form) as answer:
            await _json(answer)

    async def tap(self, label: str, message: Message | None = None, *, old: bool = False) -> dict[str, Any]:
        """Tap the button that is labelled so: the newest one that shows it. What the bot answered to the tap.

        With `old`, on a phone that still shows `message` as it was, though its keyboard has changed since.
        """
        message = message or await self.until(lambda m: button_of(m, label) is not None)
        return await self.press(message, str(button_of(message, label)), old=old)

    async def press(self, message: Message, data: str, *, old: bool = False) -> dict[str, Any]:
        """A tap that carries this data, which only a forger chooses by hand."""
        body = {"message_id": message["message_id"], "data": data, "old": old, "wait": PATIENCE}
        return dict(await self.town.post(f"people/{self.person}/press", **body))

    async def sees(self, *screens: str) -> Message:
        """The chat ends with exactly these messages of the bot, as soon as it does. The last of them."""
        version, ending = -1, list[str]()
        try:
            async with asyncio.timeout(PATIENCE):
                while True:
                    chat = await self.chat(after=version, timeout=5)
                    version = chat["version"]
                    last = chat["messages"][-len(screens) :]
                    ending = [f"（自己）{words_of(m)}" if m.get("out") else screen(m) for m in last]
                    if ending == list(screens):
                        return dict(last[-1])
        except TimeoutError:
            # In words: this is no test module, whose asserts would explain themselves.
            raise AssertionError("\n".join(["the chat ends with", *ending, "and not with", *screens])) from None

    async def until(self, right: Callable[[Message], bool], after: int = 0) -> Message:
        """The newest message of the bot that is right, as soon as there is one with an id above `after`."""
        version, shown = -1, list[str]()
        try:
            async with asyncio.timeout(PATIENCE):
                while True:
                    chat = await self.chat(after=version, timeout=5)
                    version = chat["version"]
                    shown = [f"{m['message_id']} {screen(m)}" for m in chat["messages"]]
                    for message in reversed(chat["messages"]):
                        if not message.get("out") and message["message_id"] > after and right(message):
                            return dict(message)
        except TimeoutError:
            raise AssertionError("\n".join([f"nothing right came after {after}; the chat:", *shown])) from None

    async def hears(self, part: str, after: int = 0) -> Message:
        """The newest message of the bot that contains this, as soon as it is there."""
        return await self.until(lambda message: part in words_of(message), after)

    async def menu(self) -> str:
        """The command menu as it is read, a command a line; it comes just after the answer that changed it."""
        await self.town.settle()
        return "\n".join(f"/{entry['command']} {entry['description']}" for entry in (await self.chat())["menu"])


def words_of(message: Message) -> str:
    return str(message.get("text") or message.get("caption") or "")


def buttons_of(message: Message) -> list[list[str]]:
    """The keyboard as it is read, row by row."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [[button["text"] for button in row] for row in rows]


def screen(message: Message) -> str:
    """The message as the phone shows it: its words, then each row of buttons on a line, 【这样】."""
    return "\n".join([words_of(message), *("".join(f"【{name}】" for name in row) for row in buttons_of(message))])


def button_of(message: Message, label: str) -> str | None:
    for row in message.get("reply_markup", {}).get("inline_keyboard", []):
        for button in row:
            if button["text"] == label:
                return str(button.get("callback_data"))
    return None


def links_in(message: Message) -> list[str]:
    """The t.me links of a message."""
    return [word for word in words_of(message).split() if word.startswith("https://t.me/")]


@asynccontextmanager
async def town_of(
    folder: Path, database_url: str = "", start: type[Process] = Forked, /, **settings: str
) -> AsyncIterator[tuple[Town, Process]]:
    """`make run`'s process on a fresh folder: the sandbox and the bot in one, the cast seated, no notice come yet."""
    folder.mkdir(parents=True, exist_ok=True)
    port = free_port()
    env = {
        "DATA_DIR": str(folder / "data"),
        "HTTP_PORT": str(port),
        "DATABASE_URL": database_url,
        "SANDBOX_BEGINS": "notice",
    } | settings
    process = start("bot", "run", env=env, log=folder / "duban.log")
    await process.start()
    address = f"http://127.0.0.1:{port}"
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE * 4)) as http:
        town = Town(http, address, address)
        try:
            await ready(town, process)
            yield town, process
        finally:
            if not process.died:
                await process.kill()


@asynccontextmanager
async def sandbox_of(folder: Path, token: str) -> AsyncIterator[str]:
    """The sandbox alone, which outlives the bot; its address."""
    folder.mkdir(parents=True, exist_ok=True)
    port = free_port()
    process = Forked("sandbox", "--port", str(port), "--token", token, env={}, log=folder / "sandbox.log")
    await process.start()
    address = f"http://127.0.0.1:{port}"
    async with aiohttp.ClientSession() as http:
        await _answers(http, f"{address}/sandbox/people", process)
    try:
        yield address
    finally:
        await process.kill()


async def ready(town: Town, process: Process) -> None:
    """The door opens once the bot is at work."""
    await _answers(town.http, f"{town.door}/clock", process)


async def _answers(http: aiohttp.ClientSession, address: str, process: Process) -> None:
    async with asyncio.timeout(PATIENCE_FOR_A_START):
        while True:
            if process.died:
                raise AssertionError(f"it ended before it was ready:\n{process.said}")
            try:
                async with http.get(address) as answer:
                    if answer.status < 400:
                        return
            except aiohttp.ClientConnectionError:
                pass
            await asyncio.sleep(0.05)  # a process that is not up yet cannot tell us when it is


async def ended(folder: Path, *command: str, **settings: str) -> tuple[int, str]:
    """The program run until it ends by itself: its exit code, and all it said."""
    log = folder / "said.log"
    log.unlink(missing_ok=True)
    process = FromTheShell("bot", *command, env={"DATA_DIR": str(folder / "data")} | settings, log=log)
    await process.start()
    return await process.ended(), process.said
