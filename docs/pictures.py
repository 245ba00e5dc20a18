"""Takes the pictures of these pages from the running sandbox: `make pictures`.

The lights are emoji: on a machine without a font for them (Debian: fonts-noto-color-emoji) they come out in outline.
"""

import asyncio
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from docs.taking.camera import PICTURES, Camera
from docs.taking.contacts import asked, owned, reporting, township
from docs.taking.desk import desk
from docs.taking.joining import adopting, joining
from docs.taking.office import correcting, looking, reviewing, telling
from docs.taking.year import closing, leader, phones
from tests.sandbox_page.phone import running_browser
from tests.stories.town import town_of

# In the order of the year: each scene goes on where the one before it left people and clock.
YEAR = (
    joining,
    adopting,
    owned,
    looking,
    correcting,
    asked,
    reporting,
    township,
    reviewing,
    telling,
    leader,
    phones,
    closing,
)


async def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        async with town_of(Path(folder)) as (town, _), running_browser() as browser:
            await town.settle()
            camera = await Camera.at(browser, town.chats)
            for scene in YEAR:
                print(scene.__name__, flush=True)  # noqa: T201
                await scene(town, camera)
            await town.reset(begins="plan")
            await town.settle()
            await desk(town, browser)


if __name__ == "__main__":  # the program that it starts imports this file once more
    asyncio.run(main())
