"""Words that name an item: typed in the window about another one they go to their own, and nowhere if it is not theirs.

A list within an item that counts from one on begins with one, and names none.
"""

from collections.abc import Sequence

from aiogram_dialog import DialogManager

from bot.report_asides import heard_aside
from bot.report_board import reports_at_hand
from bot.report_heard import hear
from bot.report_others import led_from_others
from models.answers.apart import told_apart
from models.answers.asides import is_no_progress
from models.answers.numbers import Number, number_at_beginning, number_of, tells_an_item
from models.answers.progress import lists, progress_in
from models.rules.replying import File

DIGITS = "bracketed digits"  # a way in which a township may count its answers


async def words_for_here(manager: DialogManager, words: str, files: Sequence[File] = ()) -> str | None:
    """What of the words is meant for the window; None: they were led to the item that they name, with the files under
    which they stand.

    Raises Refusal where the item that they name asks nothing of the speaker's units.
    """
    start = manager.start_data if isinstance(manager.start_data, dict) else {}
    here = start.get("item") or None  # a township's form is about no one item
    mark = number_at_beginning(words)
    if here is not None and (apart := told_apart(words)) and apart.rest and not apart.named:
        return None if await hear(manager, words, files=files) else words  # of all but this one
    if lists(words) or (here is None and not tells_an_item(mark)):
        return words
    own: dict[Number | None, set[int]] = {}
    reports = await reports_at_hand(manager)
    for report in reports:
        for line in report.lines:
            own.setdefault(number_of(line.number_text), set()).add(line.item_id)
    if here is None and mark and mark.way == DIGITS and mark.number not in own:
        return words  # the number of a question
    parts = progress_in(words, lambda number: number in own, lambda number: number not in own)
    aside = here is not None and not files and len(parts) == 1 and is_no_progress(parts[0].words)
    if aside and await heard_aside(manager, parts[0].words, reports, replies=True):
        return None
    if parts[0].number is None:
        return None if await led_from_others(manager, words, reports, [here] if here else None, files) else words
    if len(parts) == 1 and here in own[parts[0].number]:  # one stands at it: no other of its number is meant
        return parts[0].words or words
    return None if await hear(manager, words, files=files) else words
