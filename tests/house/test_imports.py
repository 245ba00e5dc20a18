"""What each room may import, module by module: the table of docs/architecture.md. Chains are held by import-linter."""

import tomllib
from dataclasses import dataclass

import pytest

from models import tables
from tests.house.sources import HOUSE, Source, imports, is_standard, sources

TABLES = tuple(module.__name__ for module in tables.ALL)
SQL = ("sqlmodel", "sqlalchemy")
PAPERS = ("lxml", "openpyxl", "pdfplumber", "pypdf")  # libraries that open file formats


@dataclass(frozen=True)
class Room:
    """A room in which only these are imported besides the standard library: packages of ours, libraries."""

    packages: tuple[str, ...]
    ours: tuple[str, ...] = ()
    libraries: tuple[str, ...] = ()


TABLE = (
    Room(("models.rules",), ("models.rules",), ("chinese_calendar", "cn2an")),
    Room(("models.answers",), ("models.answers", "models.rules"), ("chinese_calendar", "cn2an")),
    Room(("models.notice.formats",), ("models.notice", "models.rules.errors", "models.rules.numerals"), PAPERS),
    Room(
        ("models.notice",),
        (
            "models.notice",
            "models.rules.words",
            "models.rules.calendar",
            "models.rules.collectives",
            "models.rules.errors",
            "models.rules.naming",
            "models.rules.numerals",
        ),
        ("cn2an", "opencc"),
    ),
    Room((*TABLES, "models.columns"), ("models.rules", "models.columns"), SQL),
    Room(("models.questions",), ("models.questions", "models.rules", "models.columns", *TABLES), SQL),
    Room(
        ("models.actions",),
        (
            "models.actions",
            "models.questions",
            "models.rules",
            "models.notice",
            "models.answers",
            "models.database",  # the frame of a deed opens its transaction
            "models.upsert",
            *TABLES,
        ),
        SQL,
    ),
    Room(("jobs.timetable",), ("models", "jobs"), (*SQL, "structlog", "apscheduler")),
    Room(("jobs",), ("models", "jobs"), (*SQL, "structlog")),
    Room(
        ("bot.dialogs",),
        (
            "bot.doors",
            "bot.widgets",
            "bot.texts",
            "bot.states",
            "bot.access",  # who speaks, and in which words
            "bot.cutting",  # what a button shows of a name
            "bot.round_names",
            "bot.in_round_told",  # how units stand in a round: one phrase everywhere
            "bot.items_told",
            "bot.help_told",
            "bot.progress_told",
            "bot.standing_told",
            "bot.seats",  # wordings and a list that more than one conversation shows
            "bot.unit_picker",
            "bot.units_told",
            "bot.papers",  # what is handed over
            "bot.doubt_at_hand",
            "bot.doubts_told",
            "bot.draft_items_told",  # an item of a paper before it is adopted
            "bot.draft_steps",
            "bot.draft_sheet",
            "bot.draft_undo",
            "bot.draft_changes_told",
            "bot.papers_waiting",
            "bot.round_days",
            "bot.paper_at_hand",  # a notice on its way to being the plan: four conversations are about it
            "bot.papers_waiting",  # one of them that was begun: two conversations lead back to it
            "bot.doubt_at_hand",
            "bot.doubts_told",
            "bot.rounds_told",
            "bot.dates_past",
            "bot.round_days",
            "bot.corrections_told",
            "bot.standing_told",
            "bot.items_finding",
            "bot.items_at_hand",  # my items, and what an item's card says and offers
            "bot.item_card_told",
            "bot.item_deeds",
            "bot.plan_chosen",  # which plan, where several are in force
            "bot.plan_marks",
            "bot.status_found",
            "bot.status_asked",  # a unit or an item, in words: three conversations hear them
            "bot.carrying_told",
            "bot.heard_places",
            "bot.heard_told",
            "bot.plan_at_hand",  # the plan in force, as its windows show it
            "bot.plan_cards",
            "bot.plan_lists",
            "bot.plan_told",
            "bot.leaves",
            "bot.correcting",  # an item that is being corrected: four conversations are about it
            "bot.replies_told",
            "bot.returned_told",
            "bot.helps_told",
            "bot.reviewing",  # the reply that is being reviewed: two conversations are about it
            "bot.evidence_shown",
            "bot.closing_up",  # the plan that is being closed, likewise
            "bot.reading",
            "bot.paper_taken",
            "bot.pasted",
            "bot.taps",
            "bot.command_words",
            "bot.asks_told",  # what is still owed, in letters and on pages
            "bot.phones_told",
            "bot.leader_told",
            "bot.moments_told",
            "bot.round_at_hand",  # a round: two conversations are about it
            "bot.round_states_told",
            "bot.report_at_hand",  # an item that is being reported on: four conversations are about it
            "bot.report_told",
            "bot.report_input",
            "bot.report_heard",
            "bot.reply_heard",
            "bot.report_keys",
            "bot.report_board",
            "bot.report_next",
            "bot.report_owed",
            "bot.report_nodes",
            "bot.report_words",
            "bot.ends_told",
            "bot.town_at_hand",
            "bot.town_heard",
            "bot.town_told",
            "bot.twice",
            "models.rules",
            "models.actions",
            "models.questions",
            "models.notice",  # pure: what a draft says and what an answer to it means
            "models.answers",
        ),
        ("aiogram", "aiogram_dialog"),
    ),
    Room(
        ("bot.doors",),
        ("bot.states", "bot.access", "models.rules.permissions", "models.rules.words"),
        ("aiogram", "aiogram_dialog"),
    ),
    Room(
        ("bot.cli",),
        ("bot", "models", "jobs", "sandbox"),
        ("aiogram", "aiohttp", "asyncpg", "redis", "sqlalchemy", "structlog", "typer"),
    ),
    # The roads and the forms keep rows of their own; letters are handed a session; errors and addresses have types.
    Room(
        ("bot.inbox", "bot.storage", "bot.road_in", "bot.sender", "bot.road_out", "bot.pacing"),
        ("bot", "models"),
        ("aiogram", "aiohttp", "pydantic", "redis", "structlog", *SQL),
    ),
    Room(("bot.taps",), (), ("aiogram", "pydantic")),
    Room(("bot.fetching",), ("models",), ("aiogram", "aiohttp", "structlog")),
    Room(("bot.handlers.upload",), ("bot", "models"), ("aiogram", "aiogram_dialog", "aiohttp", "structlog")),
    Room(("bot.letters",), ("bot", "models"), SQL),
    Room(("bot.errors",), ("bot", "models"), ("aiogram", "aiogram_dialog", "redis", "structlog")),
    Room(("bot.leader",), ("models.background",), ("asyncpg", "structlog", "sqlalchemy")),
    Room(("bot.settings",), ("bot.texts",), ("dotenv", "pydantic", "pydantic_core", "pydantic_settings", "sqlalchemy")),
    Room(("bot.texts",), ("bot.texts", "models.rules.words"), ("fluent",)),
    Room(("bot.papers",), ("bot.papers", "bot.texts", "models"), ("PIL", "noto_cjk_sans_otc", "openpyxl", "segno")),
    Room(("bot.http",), ("bot", "models"), ("aiogram", "aiohttp", "prometheus_client", "structlog")),
    Room(("bot.door", "bot.app"), ("bot", "models"), ("aiogram", "aiohttp", "structlog")),
    Room(("bot.logs", "bot.metrics"), (), ("prometheus_client", "structlog")),
    Room(("bot",), ("bot", "models"), ("aiogram", "aiogram_dialog", "structlog")),
    Room(("sandbox",), ("sandbox",), ("aiohttp",)),
)


def room_of(source: Source) -> Room | None:
    """The first line of the table that speaks of this module; the database and its tools stand in contracts."""
    return next((room for room in TABLE if any(source.within(package) for package in room.packages)), None)


@pytest.mark.parametrize("source", [source for source in sources() if room_of(source)], ids=lambda s: s.place)
def test_module_imports_only_what_its_room_may(source: Source) -> None:
    room = room_of(source)
    assert room is not None
    strange = {
        name
        for name in imports(source)
        if not is_standard(name)
        and name not in room.libraries
        and not any(name == ours or name.startswith(ours + ".") for ours in room.ours)
    }
    assert not strange


def test_contract_of_models_knows_every_table() -> None:
    told = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in told if contract["type"] == "layers")
    below = layers[layers.index("tables") + 1]
    assert {f"models.{name}" for name in below.split(" : ")} == set(TABLES)
    pure = next(contract for contract in told if contract["name"].startswith("Tables know"))
    assert set(pure["source_modules"]) == {*TABLES, "models.columns"}
    talk = next(contract for contract in told if contract["name"].startswith("Conversations read"))
    assert set(TABLES) <= set(talk["forbidden_modules"])
