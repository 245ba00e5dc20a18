"""The command line: the one place that sees every room. Each command imports what it needs when it is called, so that
reading a paper does not wait for Telegram."""

import typer

from bot.cli.adopt import adopt
from bot.cli.read import read
from bot.cli.units import units

cli = typer.Typer(
    name="duban", help="Duban carries a yearly work plan from the notice to the assessment.", no_args_is_help=True
)


@cli.command()
def run() -> None:
    """Start the bot: on Telegram with a BOT_TOKEN, in the sandbox without one."""
    from bot.cli.run import run

    run()


@cli.command()
def doctor() -> None:
    """Check settings, database, migrations, audit chain and last ticks; exits with 1 when something is wrong."""
    from bot.cli.doctor import doctor

    doctor()


cli.command()(read)
cli.command()(units)
cli.command()(adopt)
