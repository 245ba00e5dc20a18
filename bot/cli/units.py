"""`duban units FILE`: enter a registry of units into the office's database."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from bot.settings import Settings


def units(file: Annotated[Path, typer.Argument(help="The registry, a CSV file.")]) -> None:
    """Enter units from a CSV file; those that stand already are left as they are.

    Its first line names the columns: name and kind (department, party_organ, congress_cppcc, court, procuratorate,
    township, subdistrict, vertical_agency, other), and if you like approach (supervised, consulted, vertical; else it
    goes by the kind), aliases (short names, parted by blanks) and to_confirm (1 for a unit to be checked).
    UTF-8 or GB18030, as Excel and WPS save it.
    """
    from bot.settings import WrongSettings, read_settings

    try:
        settings = read_settings()
    except WrongSettings as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    from bot.texts import Texts
    from models.rules.errors import Refusal

    texts = Texts(settings.language, settings.timezone)
    try:
        told = asyncio.run(_enter(settings, file))
    except Refusal as refusal:
        typer.echo(texts.plain(refusal.key, **refusal.facts), err=True)
        raise typer.Exit(1) from None
    if told is None:
        typer.echo(texts.plain("doctor-no-office"), err=True)
        raise typer.Exit(1)
    new, stood, phones = told
    typer.echo(texts.plain("units-entered", new=new, stood=stood, phones=phones))


async def _enter(settings: "Settings", file: Path) -> tuple[int, int, int] | None:
    """How many are new, how many stood already, and how many of these got a telephone number; None where no office has
    been founded yet. By a turned clock, where one is: what is entered later than its now would draw it forward."""
    from models.actions.act import Act
    from models.actions.office import program_speaker
    from models.actions.phones import fill_in_phones
    from models.actions.units import enter_units, registry
    from models.clock import wall
    from models.database import Database
    from models.questions.people import the_office
    from models.questions.ticks import latest_happening

    entries = registry(file)
    database = Database(settings.database)
    try:
        has, wants = await database.revision()
        if has is None or has != wants:  # the start founds the office, and brings its tables up to date
            return None
        async with database.reading() as session:
            office = await the_office(session)
            latest = await latest_happening(session) if settings.clock_is_turned else None
        if office is None:
            return None
        act = Act(database, latest or wall(), program_speaker(office), office.language, b"")
        new = await enter_units(act, entries)
        return new, len(entries) - new, await fill_in_phones(act, entries)
    finally:
        await database.close()
