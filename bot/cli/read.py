"""`duban read FILE`: what the reader makes of a paper, without settings, database or token."""

import json
from pathlib import Path
from typing import Annotated

import typer

REFUSED = 2  # exit code


def read(
    file: Annotated[Path, typer.Argument(help="The paper.")],
    as_json: Annotated[bool, typer.Option("--json/--no-json", help="The draft as JSON, alone on stdout.")] = False,
    units: Annotated[Path | None, typer.Option(help="A registry of units (CSV), to write names as it does.")] = None,
) -> None:
    """Read a notice and print its draft; a paper that may not or cannot be read ends with exit code 2."""
    from models.notice.paper import text_of
    from models.notice.read import read_text
    from models.rules.errors import Refusal

    try:
        draft = read_text(text_of(file))
        if units is not None:
            from models.notice.resolve import resolved

            draft = resolved(draft, _names(units))
    except Refusal as refusal:
        _refuse(refusal, as_json)
    else:
        typer.echo(json.dumps(draft.as_json(), ensure_ascii=False, indent=1) if as_json else draft.as_text())


def _refuse(refusal: Exception, as_json: bool) -> None:
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
