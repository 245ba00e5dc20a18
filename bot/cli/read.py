"""`duban read FILE`: what the reader makes of a paper, without settings, database or token."""

import asyncio
import json
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

REFUSED = 2  # exit code


def read(
    file: Annotated[Path, typer.Argument(help="The paper.")],
    as_json: Annotated[bool, typer.Option("--json/--no-json", help="The draft as JSON, alone on stdout.")] = False,
    units: Annotated[Path | None, typer.Option(help="A registry of units (CSV), to write names as it does.")] = None,
) -> None:
    """Read a notice and print its draft; a paper that may not or cannot be read ends with exit code 2."""
    import structlog

    from bot.reading import read_paper
    from models.notice.paper import bytes_of
    from models.rules.errors import Refusal

    before = structlog.get_config()
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.__stderr__))  # the draft is alone on stdout
    try:
        draft = asyncio.run(read_paper(bytes_of(file), file.suffix)).draft
        if units is not None:
            from models.notice.resolve import resolved

            draft = resolved(draft, _names(units))
    except Refusal as refusal:
        _refuse(refusal, as_json)
    finally:
        structlog.configure(**before)
    typer.echo(json.dumps(draft.as_json(), ensure_ascii=False, indent=1) if as_json else draft.as_text())


def _refuse(refusal: Exception, as_json: bool) -> NoReturn:
    from bot.texts import LANGUAGES, Texts
    from models.rules.errors import Refusal

    assert isinstance(refusal, Refusal)
    reason = Texts(LANGUAGES[0], "UTC").plain(refusal.key, **refusal.facts)
    if as_json:
        typer.echo(json.dumps({"refused": reason}, ensure_ascii=False))
    else:
        typer.echo(reason, err=True)
    raise typer.Exit(REFUSED)


def _names(units: Path) -> dict[str, str]:
    """Every alias and name of a registry → the name."""
    from models.actions.units import registry

    try:
        entries = registry(units)
    except (OSError, ValueError, KeyError, AttributeError) as error:
        typer.echo(f"--units: {units.name}: {error}", err=True)
        raise typer.Exit(REFUSED) from None
    return {form: entry.name for entry in entries for form in (*entry.aliases, entry.name)}
