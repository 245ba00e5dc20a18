"""What the server has ready that forks the town's program: modules and texts; no setting, no file and no thread."""

import gc

import bot.cli.at_work  # noqa: F401 - imported to be there
from bot.texts import LANGUAGES, Texts

for language in LANGUAGES:
    Texts(language, "UTC").plain("home")
gc.freeze()
