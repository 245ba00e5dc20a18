"""A registry file as offices save it, entered once and again."""

from pathlib import Path

import pytest
from sqlmodel import col

from models.actions.act import Act
from models.actions.office import program_speaker
from models.actions.units import UnitEntry, enter_units, registry
from models.database import Database
from models.people import Unit
from models.rules.errors import Refusal
from models.rules.words import Approach, UnitKind
from tests.actions.cast import MORNING, SECRET, Cast, new_office

FILE = (
    "name,kind,approach,aliases,to_confirm\r\n"
    "市司法局,department,,司法局 法治办,\r\n"
    "市委办公室,party_organ,,,1\r\n"
    ",,,,\r\n"
)
ENTRIES = [
    UnitEntry("市司法局", UnitKind.DEPARTMENT, Approach.SUPERVISED, ("司法局", "法治办")),
    UnitEntry("市委办公室", UnitKind.PARTY_ORGAN, Approach.CONSULTED, (), to_confirm=True),
]


def saved(folder: Path, words: str, encoding: str = "utf-8") -> Path:
    file = folder / "units.csv"
    file.write_bytes(words.encode(encoding))
    return file


def program(cast: Cast) -> Act:
    return Act(cast.database, MORNING, program_speaker(cast.office), "zh", SECRET)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_registry_is_read_as_excel_and_wps_save_it(tmp_path: Path, encoding: str) -> None:
    assert registry(saved(tmp_path, FILE, encoding)) == ENTRIES


def test_two_columns_are_enough(tmp_path: Path) -> None:
    file = saved(tmp_path, "kind,name\ntownship,城关镇\n")
    assert registry(file) == [UnitEntry("城关镇", UnitKind.TOWNSHIP, Approach.SUPERVISED)]


@pytest.mark.parametrize(
    ("words", "key", "facts"),
    [
        ("", "refused-registry-columns", {"name": "units.csv"}),
        ("单位,类别\n市司法局,政府部门\n", "refused-registry-columns", {"name": "units.csv"}),
        ("name,kind\n,court\n", "refused-empty-unit-name", {}),
        ("name,kind\n市法院,court\n市 法院,court\n", "refused-registry-twice", {"line": 3, "name": "市 法院"}),
        (
            "name,kind,approach\n市法院,court,chased\n",
            "refused-registry-word",
            {"line": 2, "column": "approach", "word": "chased", "choices": "supervised, consulted, vertical"},
        ),
    ],
)
def test_what_is_no_registry_is_refused_in_words(
    tmp_path: Path, words: str, key: str, facts: dict[str, object]
) -> None:
    with pytest.raises(Refusal) as refused:
        registry(saved(tmp_path, words))
    assert (refused.value.key, refused.value.facts) == (key, facts)


def test_neither_a_missing_file_nor_a_picture_is_a_registry(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="refused-paper-missing"):
        registry(tmp_path / "none.csv")
    picture = tmp_path / "red.png"
    picture.write_bytes(b"\x89PNG\xff\xff\x00")
    with pytest.raises(Refusal, match="refused-registry-columns"):
        registry(picture)


async def test_a_registry_entered_again_changes_nothing(database: Database) -> None:
    cast = await new_office(database)
    assert await enter_units(program(cast), ENTRIES) == 2
    assert await enter_units(program(cast), ENTRIES) == 0
    short = UnitEntry("司法局", UnitKind.DEPARTMENT, Approach.SUPERVISED)  # stands, under its short name
    assert await enter_units(program(cast), [short]) == 0
    assert await cast.count(Unit) == 2


async def test_a_short_name_that_is_another_unit_s_enters_nothing(database: Database) -> None:
    cast = await new_office(database)
    await enter_units(program(cast), ENTRIES)
    twice = [
        UnitEntry("市教育局", UnitKind.DEPARTMENT, Approach.SUPERVISED),
        UnitEntry("省司法厅", UnitKind.OTHER, Approach.SUPERVISED, ("司法局",)),
    ]
    with pytest.raises(Refusal) as refused:
        await enter_units(program(cast), twice)
    assert (refused.value.key, refused.value.facts) == ("refused-alias-taken", {"alias": "司法局", "unit": "市司法局"})
    assert await cast.count(Unit, col(Unit.name) == "市教育局") == 0
