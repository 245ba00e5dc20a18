"""Who may end a transaction: actions, jobs, and the two roads, whose marks are no deeds. Everybody else only asks."""

import ast
from collections.abc import Iterator

from tests.house.sources import Source, sources

# The form storage commits nothing itself: its rows are written with the inbox's mark, in one transaction.
MAY_COMMIT = ("models.actions", "jobs", "bot.sender", "bot.road_out", "bot.inbox", "bot.road_in", "bot.storage")

# The schema's climb and the sandbox's reset are no deeds of anybody's; they live where the engines do.
BESIDES = {("models/database.py", name) for name in ("climb", "empty", "run_sync")}

# The sandbox keeps a file of its own that is none of the program's tables.
ELSEWHERE = ("sandbox",)

# What the driver offers under these names is what SQLAlchemy calls; nobody else does.
DRIVER = "models/sqlite_driver.py"


def ends_of_transactions(source: Source) -> Iterator[tuple[str, str]]:
    """(file, function) for each call of commit, and of begin, which commits where its block ends."""
    for function in ast.walk(source.tree):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.Attribute) and node.attr in ("commit", "begin", "begin_nested"):
                    yield source.place, function.name


def test_only_actions_jobs_and_the_two_roads_commit() -> None:
    elsewhere = {
        end
        for source in sources()
        if not any(source.within(package) for package in (*MAY_COMMIT, *ELSEWHERE)) and source.place != DRIVER
        for end in ends_of_transactions(source)
    }
    assert elsewhere == BESIDES


def test_only_models_and_jobs_and_the_roads_open_a_writing_session() -> None:
    writers = {
        source.place
        for source in sources()
        if not source.within("sandbox")
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Attribute) and node.attr == "writing"
    }
    allowed = {source.place for source in sources() if any(source.within(package) for package in MAY_COMMIT)}
    assert writers <= allowed


def test_an_action_commits_by_its_frame_alone() -> None:
    """A commit inside an @action would end the deed before the update that caused it is marked."""
    early = {
        (source.place, function.name)
        for source in sources()
        if source.within("models.actions")
        for function in ast.walk(source.tree)
        if isinstance(function, ast.AsyncFunctionDef)
        and any(isinstance(mark, ast.Name) and mark.id == "action" for mark in function.decorator_list)
        and any(isinstance(node, ast.Attribute) and node.attr == "commit" for node in ast.walk(function))
    }
    assert not early
