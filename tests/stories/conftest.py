"""A town with its cast on each kind of database, the program running."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from tests.sandbox_page.phone import running_browser
from tests.stories.process import Process
from tests.stories.town import Town, town_of

pytest.register_assert_rewrite("tests.stories.half_year_closing")


@pytest.fixture
async def running(tmp_path: Path, database_url: str, climbed: None) -> AsyncIterator[tuple[Town, Process]]:
    async with town_of(tmp_path, database_url) as running:
        await running[0].settle()  # the cast's first letters
        yield running


@pytest.fixture
def town(running: tuple[Town, Process]) -> Town:
    return running[0]


@pytest.fixture
def process(running: tuple[Town, Process]) -> Process:
    return running[1]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with running_browser() as browser:
        yield browser  # each story opens a context of its own
