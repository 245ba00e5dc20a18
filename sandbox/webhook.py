"""Updates pushed to the bot: one after the other, each until it is taken."""

import asyncio
import json
import logging

import aiohttp

from sandbox.botapi import BotApi
from sandbox.params import Params
from sandbox.world import World

log = logging.getLogger(__name__)


class WebhookSender:
    """The next update leaves only when the one before was answered with 2xx, so order holds across failures."""

    def __init__(self, world: World, api: BotApi) -> None:
        self._world = world
        self._api = api
        self._moved = asyncio.Event()
        world.updates.on_new = self._moved.set

    async def run(self) -> None:
        async with aiohttp.ClientSession() as session:
            while True:
                self._moved.clear()
                webhook = self._world.settings.get("webhook", {})
                waiting = self._world.updates.first()
                if not webhook.get("url") or waiting is None:
                    await self._moved.wait()
                    continue
                number, text = waiting
                await self._push(session, number, text)

    async def _push(self, session: aiohttp.ClientSession, number: int, text: str) -> None:
        """Until it is taken, or confirmed or dropped meanwhile, or the webhook is another."""
        limits = self._world.limits
        pause = limits.webhook_first_pause
        while True:
            webhook = self._world.settings.get("webhook", {})
            waiting = self._world.updates.first()
            if not webhook.get("url") or waiting is None or waiting[0] != number:
                return
            error = await self._send(session, webhook["url"], webhook.get("secret", ""), text)
            if error is None:
                waiting = self._world.updates.first()
                if waiting is not None and waiting[0] == number:
                    self._world.updates.confirm(number + 1)
                    self._world.save()
                return
            self._note(webhook["url"], error)
            await self._pause(pause)
            pause = min(pause * 2, limits.webhook_longest_pause)

    async def _pause(self, seconds: float) -> None:
        """A changed webhook ends the pause."""
        settings = self._world.settings.get("webhook")
        try:
            async with asyncio.timeout(seconds):
                while self._world.settings.get("webhook", {}).get("url") == (settings or {}).get("url"):
                    self._moved.clear()
                    await self._moved.wait()
        except TimeoutError:
            return

    async def _send(self, session: aiohttp.ClientSession, url: str, secret: str, text: str) -> str | None:
        """What went wrong, in Telegram's words; None when the bot took it."""
        headers = {"Content-Type": "application/json"}
        if secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = secret
        timeout = aiohttp.ClientTimeout(total=self._world.limits.webhook_timeout)
        try:
            async with session.post(url, data=text.encode(), headers=headers, timeout=timeout) as response:
                if not 200 <= response.status <= 299:
                    return f"Wrong response from the webhook: {response.status} {response.reason}"
                body = await response.read()
        except TimeoutError:
            return "Read timeout expired"
        except aiohttp.ClientConnectorError:
            return "Connection refused"
        except (aiohttp.ClientError, ValueError):  # the latter for an address that cannot be called
            return "Webhook connection closed"
        await self._carry_out(body)
        return None

    async def _carry_out(self, body: bytes) -> None:
        """A method named in the bot's answer is performed; its result goes nowhere."""
        try:
            given = json.loads(body or b"{}")
        except ValueError:
            return
        if not isinstance(given, dict) or not (method := str(given.pop("method", ""))):
            return
        if method.lower().startswith(("get", "setwebhook", "deletewebhook", "close", "logout")):
            return
        values = {name: one if isinstance(one, str) else json.dumps(one) for name, one in given.items()}
        await self._api.perform(method, Params(values))

    def _note(self, url: str, error: str) -> None:
        webhook = self._world.settings.get("webhook", {})
        if webhook.get("url") == url:
            noted = {"last_error_date": self._world.timestamp(), "last_error_message": error}
            self._world.set_setting("webhook", {**webhook, **noted})
            self._world.save()
