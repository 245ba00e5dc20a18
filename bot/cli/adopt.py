"""`duban adopt FILE`: a notice becomes the plan in force, as in the chat, from the operator's shell."""

import asyncio
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.texts import Texts

OPEN, REFUSED = 1, 2  # exit codes: kept with questions open; nothing done


def adopt(
    file: Annotated[Path, typer.Argument(help="The notice.")],
    accept_proposals: Annotated[
        bool, typer.Option("--accept-proposals", help="Answer every open question as proposed, and adopt.")
    ] = False,
    townships_report: Annotated[
        str, typer.Option(help="Numbers of the items that townships report on, comma-separated; else as proposed.")
    ] = "",
    title: Annotated[
        str, typer.Option(help="What a paper without a title is called; else as its file, or its first words.")
    ] = "",
    into_plan: Annotated[
        bool, typer.Option("--into-plan", help="Add it to the plan of its year that is in force; its rounds stay.")
    ] = False,
    beside: Annotated[
        bool, typer.Option("--beside", help="Adopt it although a notice with the same document number is in force.")
    ] = False,
) -> None:
    """Read a notice and adopt it as the plan in force; without --accept-proposals it waits for its questions."""
    from bot.settings import WrongSettings, read_settings
    from bot.texts import Texts
    from models.rules.errors import Refusal

    try:
        settings = read_settings()
    except WrongSettings as error:
        _stop(str(error))
    texts = Texts(settings.language, settings.timezone)
    try:
        reports = [int(number) for number in townships_report.split(",") if number.strip()]
    except ValueError:
        _stop(f"--townships-report: {texts.plain('wrong-numbers')}")
    try:
        done = asyncio.run(_adopt(settings, texts, file, accept_proposals, reports or None, title, into_plan, beside))
    except Refusal as refusal:
        _stop(texts.plain(refusal.key, **refusal.facts))
    raise typer.Exit(0 if done else OPEN)


def _stop(line: str) -> NoReturn:
    typer.echo(line, err=True)
    raise typer.Exit(REFUSED)


async def _adopt(
    settings: "Settings",
    texts: "Texts",
    file: Path,
    accept: bool,
    reports: list[int] | None,
    title: str,
    into_plan: bool,
    beside: bool,
) -> bool:
    from bot.adopting import adopt_as_proposed, receive
    from bot.reading import read_paper
    from bot.round_names import round_in_full
    from models.actions.act import Act
    from models.actions.notice import name_notice
    from models.actions.office import program_speaker
    from models.clock import wall
    from models.database import Database
    from models.notice.adopting import short_title
    from models.notice.paper import bytes_of
    from models.notice.titling import title_typed
    from models.questions.people import the_office
    from models.questions.plans import plan_by_id, rounds_of
    from models.questions.ticks import latest_happening
    from models.rules.errors import Refusal

    paper = await read_paper(bytes_of(file), file.suffix)
    database = Database(settings.database)
    try:
        if (await database.revision())[0] is None:
            raise Refusal("doctor-no-office")
        async with database.reading() as session:
            office = await the_office(session)
            latest = await latest_happening(session) if settings.clock_is_turned else None
        if office is None:
            raise Refusal("doctor-no-office")
        now: datetime = latest or wall()
        act = Act(database, now, program_speaker(office), office.language, b"")
        received = await receive(act, paper.text, paper.draft, file.name)
        if title:
            await name_notice(act, received.notice_id, title)
            received = replace(received, title=title_typed(title))
        draft = received.draft
        tasks = sum(bool(item.clauses) for item in draft.items)
        called = short_title(received.title)
        typer.echo(texts.plain("adopt-read", title=called, items=tasks, doubts=received.open_doubts))
        if received.open_doubts and not accept:
            for doubt in draft.doubts:
                typer.echo(f"  {doubt.line}  {doubt.question}")
            typer.echo(texts.plain("adopt-waits"))
            return False
        plan_id = await adopt_as_proposed(act, received, reports, into_plan=into_plan, beside_twin=beside)
        async with database.reading() as session:
            plan = await plan_by_id(session, office.id, plan_id)
            rounds = await rounds_of(session, plan_id)
        for name, kind in received.proposed.new_units.items():
            typer.echo(texts.plain("adopt-new-unit", name=name, kind=texts.plain("kind", kind=kind.value)))
        for name in received.returning:
            typer.echo(texts.plain("adopt-unit-back", name=name))
        for one in [] if into_plan else rounds:  # a supplement has those of its plan
            days = {"opens": texts.day(one.opens_on), "due": texts.day(one.due_on), "closes": texts.day(one.closes_on)}
            typer.echo(texts.plain("adopt-round", round=round_in_full(texts, one), **days))
        typer.echo(texts.plain("adopt-joined" if into_plan else "adopt-done", plan=plan.short_title))
        return True
    finally:
        await database.close()
