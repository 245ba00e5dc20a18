"""Working while this process leads, until it is told to stop."""

import asyncio
import signal

from bot.app import App
from bot.cli.playing import Stage
from bot.leader import leader_for
from models.background import Background


async def until_told(app: App, stage: Stage) -> None:
    """Work while we lead, wait in line while another does; until SIGINT or SIGTERM."""
    told = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, told.set)
    leader = leader_for(app.settings.database)
    app.lead_is_lost = lambda: leader.lost
    background = Background()
    try:
        while not told.is_set():
            leading = background.start(leader.lead(app.work), "lead")
            waits = [background.start(event.wait(), "told") for event in (told, stage.wanted)]
            await asyncio.wait({leading, *waits}, return_when=asyncio.FIRST_COMPLETED)
            for task in (leading, *waits):
                task.cancel()
            await asyncio.wait({leading, *waits})
            if await stage.begin_anew_if_wanted():
                stage.done.set()
    finally:
        await background.close()
