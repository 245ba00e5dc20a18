"""Tasks that run beside the one at hand, kept by an owner, so that none is lost and no error is silent."""

import asyncio
from collections.abc import Coroutine
from typing import Any

import structlog

log = structlog.get_logger()


class Background:
    """Holds the tasks of one part of the program until they end or it is closed."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()

    def start(self, work: Coroutine[Any, Any, Any], name: str) -> asyncio.Task[Any]:
        """Run `work`; should it fail, the error is logged under `name` and the others go on."""
        task = asyncio.create_task(work, name=name)  # noqa: TID251  this is the one home of that call
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            log.error("background_task_failed", task=task.get_name(), exc_info=error)

    async def wait(self, seconds: float) -> bool:
        """Give what runs this long to end by itself; true when nothing is left."""
        loop = asyncio.get_running_loop()
        end = loop.time() + seconds
        while self._tasks and (left := end - loop.time()) > 0:  # one that ends may start another
            await asyncio.wait(set(self._tasks), timeout=left)
        return not self._tasks

    async def close(self) -> None:
        """Cancel what still runs and wait for its end."""
        tasks = set(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
