"""The door of the Bot API: token, method, parameters, the failures that were ordered, and the answer."""

import inspect
import json
import socket
import struct

from aiohttp import web

import sandbox.methods  # fills METHODS
from sandbox.calls import Calls
from sandbox.errors import ApiError, Json, too_many
from sandbox.failures import Failure
from sandbox.methods.registry import METHODS, Answer, Call, Ready
from sandbox.params import Params, read_params
from sandbox.world import World

__all__ = ["BotApi"]
_LONGEST_HANG = 3600.0
assert sandbox.methods


class BotApi:
    def __init__(self, world: World) -> None:
        self._world = world
        self.calls = Calls()

    def routes(self) -> list[web.RouteDef]:
        return [
            web.route("*", "/bot{token}/{method}", self._serve, name="bot-api"),
            web.get("/file/bot{token}/{path:.+}", self._download),
            web.route("*", "/bot{rest:.*}", _nowhere),
            web.route("*", "/file/bot{rest:.*}", _nowhere),
        ]

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        if request.match_info["token"] != self._world.token:
            return _answer(ApiError(401, "Unauthorized"))
        try:
            params = await read_params(request, self._world.limits.upload_bytes)
        except ApiError as error:
            self._note(method, Params(), error)
            return _answer(error)
        failure = None
        if method.lower() in METHODS:
            failure = self._world.failures.strike(method, params.text("chat_id"))
        if failure is not None and failure.kind != "reset":
            return await self._fail(request, method, params, failure)
        text, refusal = await self.perform(method, params)
        if failure is not None:
            return _torn(request)
        return _answer(refusal) if refusal else web.Response(text=text, content_type="application/json")

    async def perform(self, method: str, params: Params) -> tuple[str, ApiError | None]:
        """The answer's text, or the error. What changed is on disk when this returns."""
        try:
            if (handler := METHODS.get(method.lower())) is None:
                raise ApiError(404, "Not Found")
            result = handler(Call(self._world, params))
            if inspect.isawaitable(result):
                result = await result
        except ApiError as error:
            self._note(method, params, error)
            self._world.save()
            return "", error
        self._note(method, params, None)
        self._world.save()
        return _ok(result), None

    def _note(self, method: str, params: Params, error: ApiError | None) -> None:
        said = (error.code, error.description) if error else None
        self.calls.add(self._world.monotonic(), method, params.values, said)

    async def _fail(self, request: web.Request, method: str, params: Params, failure: Failure) -> web.StreamResponse:
        """Nothing is carried out."""
        if failure.kind == "reset_before":
            self._note(method, params, ApiError(0, "connection reset before the call was carried out"))
            return _torn(request)
        if failure.kind == "hang":
            self._note(method, params, ApiError(0, "left without an answer"))
            await self._hang()
            return _torn(request)
        errors = {
            "500": ApiError(500, "Internal Server Error"),
            "502": ApiError(502, "Bad Gateway"),
            "429": too_many(failure.retry_after),
        }
        self._note(method, params, errors[failure.kind])
        return _answer(errors[failure.kind])

    async def _hang(self) -> None:
        """Until the ordered failures are called off, or the sandbox closes."""
        failures = self._world.failures
        generation = failures.generation
        await self._world.signals.wait("failures", lambda: failures.generation != generation, _LONGEST_HANG)

    async def _download(self, request: web.Request) -> web.StreamResponse:
        world = self._world
        if request.match_info["token"] != world.token:
            return _answer(ApiError(401, "Unauthorized"))
        file = world.files.by_path(request.match_info["path"])
        if file is None or file.size > world.limits.download_bytes:
            return _answer(ApiError(404, "Not Found"))
        return web.Response(body=world.files.content(file), content_type="application/octet-stream")


async def _nowhere(_: web.Request) -> web.Response:
    return _answer(ApiError(404, "Not Found"))


def _ok(result: object) -> str:
    if isinstance(result, Ready):
        return f'{{"ok":true,"result":{result.text}}}'
    body: Json = {"ok": True}
    if isinstance(result, Answer):
        body |= {"result": result.result, "description": result.description}
    else:
        body["result"] = result
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def _answer(error: ApiError) -> web.Response:
    headers = {}
    if error.parameters and "retry_after" in error.parameters:
        headers["Retry-After"] = str(error.parameters["retry_after"])
    return web.json_response(error.body(), status=error.code, headers=headers)


def _torn(request: web.Request) -> web.Response:
    """The connection dies with a reset, as when a server falls over; the response returned here reaches nobody."""
    if (transport := request.transport) is not None:
        connection: socket.socket | None = transport.get_extra_info("socket")
        if connection is not None:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        transport.abort()
    return web.Response(status=500)
