"""The dispatcher: who hears an update, in order. Built once a process, since dialogs attach only once."""

from aiogram import Dispatcher
from aiogram.fsm.storage.base import BaseStorage
from aiogram.fsm.storage.memory import DisabledEventIsolation
from aiogram_dialog import setup_dialogs

from bot import errors
from bot.dialogs import (
    adopt,
    ask_seat,
    closing,
    correct,
    correct_date,
    correct_merge,
    correct_split,
    disagree,
    doubts,
    home,
    invite,
    items,
    join,
    leader,
    leader_word,
    owing,
    paper_changed,
    paper_items,
    paper_rounds,
    paper_shares,
    paper_sheet,
    paper_units,
    paste,
    plan,
    reminder,
    reply_seen,
    report,
    report_card,
    report_heard,
    report_item,
    report_more,
    report_town,
    report_town_files,
    report_town_split,
    requests,
    review,
    review_helps,
    review_page,
    review_return,
    rounds,
    settings,
    settled,
    signing,
    status,
    unit_edit,
    unit_phones,
    units,
)
from bot.handlers import chat_member, contact, letter_buttons, lost, plain_words, start, upload
from bot.handlers import status as status_command
from bot.intents import name_intents
from bot.middleware import Listening
from bot.moved_on import MovedOn

ROOMS = (
    home,
    join,
    ask_seat,
    invite,
    units,
    unit_edit,
    unit_phones,
    requests,
    items,
    plan,
    signing,
    status,
    report,
    report_item,
    report_card,
    report_more,
    report_town,
    report_town_files,
    report_town_split,
    report_heard,
    adopt,
    doubts,
    paper_units,
    paste,
    paper_shares,
    paper_sheet,
    paper_changed,
    paper_items,
    paper_rounds,
    correct,
    correct_date,
    correct_split,
    correct_merge,
    leader,
    rounds,
    owing,
    reminder,
    leader_word,
    settings,
    review,
    review_return,
    review_page,
    review_helps,
    reply_seen,
    disagree,
    closing,
    settled,
)


def build_dispatcher(storage: BaseStorage, listening: Listening) -> Dispatcher:
    # The inbox works each person's updates one after the other, so no lock of aiogram's is needed.
    isolation = DisabledEventIsolation()
    dispatcher = Dispatcher(storage=storage, events_isolation=isolation)
    dispatcher.update.outer_middleware(listening)
    dispatcher.include_routers(
        errors.router,
        chat_member.router,
        start.router,
        letter_buttons.router,
        status_command.router,
        upload.router,
        contact.router,
        plain_words.router,
        *(room.dialog for room in ROOMS),
        lost.router,
    )
    name_intents()
    setup_dialogs(dispatcher, events_isolation=isolation)
    dispatcher.callback_query.outer_middleware(MovedOn())  # after the library's, whose finding it uses
    return dispatcher
