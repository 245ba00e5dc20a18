"""getUpdates, the webhook's settings, getFile, logOut, close."""

import ipaddress
import json
import re
from typing import Any
from urllib.parse import urlsplit

from sandbox.errors import Json, bad, conflict
from sandbox.files import looks_like_id, print_file
from sandbox.methods.registry import Answer, Call, Ready, method
from sandbox.updates import DEFAULT, KINDS
from sandbox.world import World

_LONGEST_POLL = 50
_WEBHOOK_PORTS = {80, 88, 443, 8443}
_SECRET = re.compile(r"[A-Za-z0-9_-]*\Z")


def _read_allowed(call: Call) -> None:
    """A list narrows what is kept from now on; an empty one stands for the usual; none leaves it as it was."""
    raw = call.params.text("allowed_updates")
    try:
        given: Any = json.loads(raw) if raw else None
    except ValueError:
        given = None
    if isinstance(given, list):
        call.world.updates.allowed = {kind for kind in KINDS if kind in given} or set(DEFAULT)


@method("getUpdates")
async def get_updates(call: Call) -> Ready:
    world, params = call.world, call.params
    if world.settings.get("webhook", {}).get("url"):
        raise conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        )
    _read_allowed(call)
    offset, limit = params.integer("offset"), params.integer("limit", 100, 1, 100)
    world.updates.take(offset, 0)
    world.save()  # what is confirmed must not come back, even if we die while we wait
    texts = await world.updates.poll(offset, limit, params.integer("timeout", 0, 0, _LONGEST_POLL))
    return Ready(f"[{','.join(texts)}]")


@method("setWebhook")
def set_webhook(call: Call) -> Answer:
    world, params = call.world, call.params
    url = params.text("url")
    if not url:
        return _delete_webhook(world, drop=params.flag("drop_pending_updates"))
    _check_url(url)
    secret = params.text("secret_token")
    if len(secret) > 256:
        raise bad("secret token is too long")
    if not _SECRET.match(secret):
        raise bad("secret token contains unallowed characters")
    if params.flag("drop_pending_updates"):
        world.updates.drop_all()
    _read_allowed(call)
    wanted = {"url": url, "secret": secret, "max_connections": params.integer("max_connections", 40, 1, 100)}
    old = world.settings.get("webhook", {})
    if all(old.get(name) == value for name, value in wanted.items()):
        return Answer(True, "Webhook is already set")
    world.updates.end_poll("terminated by setWebhook request")
    world.set_setting("webhook", wanted)
    world.updates.on_new()
    return Answer(True, "Webhook was set")


@method("deleteWebhook")
def delete_webhook(call: Call) -> Answer:
    return _delete_webhook(call.world, drop=call.params.flag("drop_pending_updates"))


def _delete_webhook(world: World, *, drop: bool) -> Answer:
    if drop:
        world.updates.drop_all()
    if not world.settings.get("webhook", {}).get("url"):
        return Answer(True, "Webhook is already deleted")
    world.set_setting("webhook", {})
    world.updates.on_new()
    return Answer(True, "Webhook was deleted")


@method("getWebhookInfo")
def get_webhook_info(call: Call) -> Json:
    world = call.world
    webhook = world.settings.get("webhook", {})
    info: Json = {
        "url": webhook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates),
    }
    info |= {
        name: webhook[name] for name in ("last_error_date", "last_error_message", "max_connections") if name in webhook
    }
    if info["url"]:
        info["ip_address"] = "127.0.0.1"
    if world.updates.allowed != DEFAULT:
        info["allowed_updates"] = sorted(world.updates.allowed)
    return info


def _check_url(url: str) -> None:
    """Telegram wants HTTPS, on one of four ports. The one exception here: plain HTTP to this machine, on any port, for
    which there is no certificate to be had, and where several bots stand beside one another."""
    try:
        parts = urlsplit(url if "://" in url else f"https://{url}")
        port = parts.port or 443
    except ValueError:
        raise bad("invalid webhook URL specified") from None
    if not parts.hostname or parts.scheme not in {"http", "https"}:
        raise bad("invalid webhook URL specified")
    if parts.scheme == "http" and _is_loopback(parts.hostname):
        return
    if parts.scheme == "http":
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if port not in _WEBHOOK_PORTS:
        raise bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@method("getFile")
def get_file(call: Call) -> Json:
    file_id = call.params.text("file_id")
    if not file_id:
        raise bad("file_id not specified")
    file = call.world.files.by_id(file_id)
    if file is None:
        known = looks_like_id(file_id)
        raise bad("wrong file_id or the file is temporarily unavailable" if known else "invalid file_id")
    if file.size > call.world.limits.download_bytes:
        raise bad("file is too big")
    return {**print_file(file), "file_path": file.path}


@method("logOut")
def log_out(call: Call) -> bool:
    return True


@method("close")
def close(call: Call) -> bool:
    return True
