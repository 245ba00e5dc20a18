"""`duban doctor`: whether the settings, the database, its schema, the audit chain and the clockwork are sound."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime

import typer
from redis.asyncio import Redis
from redis.exceptions import RedisError

from bot.logs import in_a_line
from bot.settings import Settings, WrongSettings, read_settings
from bot.texts import Texts
from models.clock import wall
from models.database import Database
from models.questions.health import troubles, verify_chain
from models.questions.people import holders, the_office
from models.questions.ticks import all_ticks
from models.rules.words import Post

Finding = tuple[bool, str]  # sound or not, and the line that says so


def doctor() -> None:
    """Check settings, database, migrations, audit chain and last ticks; exits with 1 when something is wrong."""
    try:
        settings = read_settings()
    except WrongSettings as error:
        typer.echo(f"✗ {error}")
        raise typer.Exit(1) from None
    sound = asyncio.run(_examine(settings))
    raise typer.Exit(0 if sound else 1)


async def _examine(settings: Settings) -> bool:
    texts = Texts(settings.language, settings.timezone)
    mode = "sandbox" if settings.is_sandbox else "telegram"
    typer.echo(f"✓ {texts.plain('doctor-settings', mode=mode)}")
    database = Database(settings.database)
    sound = True
    try:
        async for fine, line in _findings(settings, database, texts):
            sound = sound and fine
            typer.echo(f"{'✓' if fine else '✗'} {line}")
    except Exception as error:
        sound = False
        typer.echo(f"✗ {texts.plain('doctor-database-away', error=in_a_line(error))}")
    finally:
        await database.close()
    if settings.redis_url:
        fine, line = await _redis(settings.redis_url, texts)
        sound = sound and fine
        typer.echo(f"{'✓' if fine else '✗'} {line}")
    return sound


async def _redis(address: str, texts: Texts) -> Finding:
    redis = Redis.from_url(address)
    try:
        await redis.ping()
    except (RedisError, OSError) as error:
        return False, texts.plain("doctor-redis-away", error=in_a_line(error))
    finally:
        await redis.aclose()
    return True, texts.plain("doctor-redis")


async def _findings(settings: Settings, database: Database, texts: Texts) -> AsyncIterator[Finding]:
    now = wall()
    has, wants = await database.revision()
    if has is None:
        yield False, texts.plain("doctor-no-office")
        return
    yield True, texts.plain("doctor-database", kind=database.url.get_backend_name())
    if has != wants:
        yield False, texts.plain("doctor-schema-differs", has=has, wants=wants or "–")
        return
    yield True, texts.plain("doctor-schema", has=has)
    async with database.reading() as session:
        office = await the_office(session)
        if office is None:
            yield False, texts.plain("doctor-no-office")
            return
        coordinators = await holders(session, office.id, Post.COORDINATOR)
        yield bool(coordinators), texts.plain("doctor-office", office=office.name, coordinators=len(coordinators))
        chain = await verify_chain(session, office.id)
        if chain.ok:
            yield True, texts.plain("doctor-chain", events=chain.events)
        else:
            yield False, texts.plain("doctor-chain-broken", at=chain.broken_at or 0)
        ticks = await all_ticks(session)
        for tick in ticks:
            line = texts.plain(
                "doctor-tick", job=tick.name, at=_told(tick.ticked_at, texts), trouble=tick.trouble or ""
            )
            yield tick.trouble is None, line
        # Where a turned clock stands only the running program knows; it is at its last tick at least.
        clock = max([tick.ticked_at for tick in ticks], default=now) if settings.clock_is_turned else now
        for trouble in await troubles(session, clock, now):
            yield False, texts.plain("doctor-trouble", code=trouble.code, count=trouble.count)


def _told(instant: datetime, texts: Texts) -> str:
    return instant.astimezone(texts.zone).strftime("%Y-%m-%d %H:%M")
