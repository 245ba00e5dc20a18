"""The HTTP port: how we are (/healthz, /metrics), the webhook, and in the sandbox the door and the page beside them."""

import hmac

import structlog
from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from bot.app import App
from models.clock import wall
from models.questions.health import troubles

log = structlog.get_logger()

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
LARGEST_UPDATE = 1 << 20  # bytes


def health_routes(app: App) -> list[web.RouteDef]:
    async def healthz(_: web.Request) -> web.Response:
        try:
            async with app.database.reading() as session:
                found = await troubles(session, app.clock.now(), wall())
        except Exception as error:
            log.error("health_unknown", error=type(error).__name__)
            return web.json_response({"healthy": False, "leads": app.leads, "error": "database"}, status=503)
        told = [{"code": trouble.code, "count": trouble.count} for trouble in found]
        healthy = not any(trouble.code != "unreachable" for trouble in found)
        body = {"healthy": healthy, "leads": app.leads, "troubles": told}
        return web.json_response(body, status=200 if healthy else 503)

    async def metrics(_: web.Request) -> web.Response:
        return web.Response(body=generate_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})

    return [web.get("/healthz", healthz), web.get("/metrics", metrics)]


def webhook_route(app: App, path: str, secret: str) -> web.RouteDef:
    """Updates pushed by Telegram: stored first, answered 200 after. Without the right secret nobody is heard."""

    async def webhook(request: web.Request) -> web.Response:
        if not hmac.compare_digest(request.headers.get(SECRET_HEADER, "").encode(), secret.encode()):
            return web.Response(status=401)
        if not app.leads:  # the one who leads will hear it when Telegram tries again
            return web.Response(status=503)
        try:
            update = await request.json()
        except ValueError:
            update = None
        if not isinstance(update, dict) or not isinstance(update.get("update_id"), int):
            log.warning("webhook_not_understood")
            return web.Response(status=400)
        await app.inbox.receive([update])
        return web.Response()

    return web.post(path, webhook)
