"""One program of a story: started, stopped and killed as the story wants, and everything it said."""

import asyncio
import multiprocessing
import os
import signal
import sys
from abc import ABC, abstractmethod
from multiprocessing.process import BaseProcess
from pathlib import Path
from runpy import run_module

# Seconds until a story gives up; nothing is ever waited for longer than it takes. A start burns several seconds of
# processor, which is half a minute where the machine is shared.
PATIENCE = 60.0
PATIENCE_FOR_A_START = 180.0

_SETTINGS = {
    "BOT_TOKEN", "BOT_API_URL", "DATABASE_URL", "REDIS_URL", "COORDINATORS", "OFFICE_NAME", "TIMEZONE", "LANGUAGE",
    "DATA_DIR", "SEND_RATE", "WEBHOOK_URL", "WEBHOOK_SECRET", "HTTP_HOST", "HTTP_PORT", "LOG_LEVEL", "LOG_FORMAT",
    "CLOCK_START", "SANDBOX_BEGINS",
}  # fmt: skip


class Process(ABC):
    """`command` with the settings of `env` and no others, in the folder of its log."""

    def __init__(self, *command: str, env: dict[str, str], log: Path) -> None:
        self._command = command
        self.env = env
        self._log = log

    @abstractmethod
    async def start(self) -> None: ...

    @abstractmethod
    async def ended(self, patience: float = PATIENCE_FOR_A_START) -> int:
        """When it ends by itself; the exit code."""

    @property
    @abstractmethod
    def pid(self) -> int | None:
        """None before its start."""

    @property
    @abstractmethod
    def died(self) -> bool: ...

    @property
    def started(self) -> bool:
        return self.pid is not None

    async def kill(self) -> None:
        """As a power cut would."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> int:
        """As an operator would; the exit code."""
        return await self._end(signal.SIGTERM)

    async def _end(self, how: signal.Signals) -> int:
        assert self.pid is not None
        if not self.died:
            os.kill(self.pid, how)
        return await self.ended(PATIENCE)

    @property
    def said(self) -> str:
        """Everything it logged and printed."""
        return self._log.read_text(encoding="utf-8") if self._log.exists() else ""

    @property
    def _environment(self) -> dict[str, str]:
        return {name: value for name, value in os.environ.items() if name not in _SETTINGS} | self.env


class FromTheShell(Process):
    """`python -m command`, as an operator starts it."""

    _running: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        with self._log.open("ab") as log:
            self._running = await asyncio.create_subprocess_exec(
                sys.executable, "-m", *self._command, env=self._environment, stdout=log, stderr=log,
                cwd=self._log.parent,
            )  # fmt: skip

    async def ended(self, patience: float = PATIENCE_FOR_A_START) -> int:
        assert self._running is not None
        return await asyncio.wait_for(self._running.wait(), patience)

    @property
    def pid(self) -> int | None:
        return self._running.pid if self._running else None

    @property
    def died(self) -> bool:
        return self._running is not None and self._running.returncode is not None


class Forked(Process):
    """The same program without the seconds of processor that Python takes to import it.

    A server of multiprocessing's has imported it, once a process of tests, and runs nothing itself; what is forked
    from there begins with its settings, as every start does.
    """

    _running: BaseProcess | None = None

    async def start(self) -> None:
        self._running = _FORKS.Process(target=_become, args=(self._command, self._environment, self._log))
        self._running.start()

    async def ended(self, patience: float = PATIENCE_FOR_A_START) -> int:
        assert self._running is not None
        await asyncio.to_thread(self._running.join, patience)
        if self._running.exitcode is None:
            raise TimeoutError(f"{' '.join(self._command)} has not ended")
        return self._running.exitcode

    @property
    def pid(self) -> int | None:
        return self._running.pid if self._running else None

    @property
    def died(self) -> bool:
        return self._running is not None and self._running.exitcode is not None


_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload(["tests.stories.imported"])


def _become(command: tuple[str, ...], environment: dict[str, str], log: Path) -> None:
    assert "tests.stories.imported" in sys.modules, "the server imported nothing, and every story waits for it"
    written = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
    os.dup2(written, 1)
    os.dup2(written, 2)
    os.close(written)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(log.parent)
    sys.argv = list(command)
    run_module(command[0], run_name="__main__", alter_sys=True)
