"""`duban run`: the settings first, so that a wrong one is told at once; then the program, seconds of imports."""

import gc
from typing import NoReturn

import typer

from bot.logs import redacted, set_up_logs
from bot.settings import WrongSettings, read_settings
from bot.texts import Texts


def run() -> None:
    """Start the bot: on Telegram with a BOT_TOKEN, in the sandbox without one."""
    try:
        settings = read_settings()
    except WrongSettings as error:
        _stop_with(str(error))
    set_up_logs(settings.log_level, settings.log_format)
    # What is imported stays; to look through it for rubbish while it grows takes a fifth of the time to start, and
    # frozen, it is not looked through while we work either.
    gc.disable()
    from bot.cli.at_work import work
    from bot.cli.cannot_start import CannotStart

    gc.freeze()
    gc.enable()
    try:
        work(settings)
    except CannotStart as wrong:
        _stop_with(wrong.told(Texts(settings.language, settings.timezone)))


def _stop_with(line: str) -> NoReturn:
    typer.echo(redacted(line), err=True)
    raise typer.Exit(2)
