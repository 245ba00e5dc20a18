"""Every window of every conversation, by name."""

from aiogram.fsm.state import State, StatesGroup


class Home(StatesGroup):
    main = State()
    stranger = State()
    help = State()


class Join(StatesGroup):
    confirm = State()
    name = State()
    not_me = State()
    done = State()


class AskSeat(StatesGroup):
    unit = State()
    name = State()
    confirm = State()
    done = State()


class Invite(StatesGroup):
    post = State()
    unit = State()
    new_kind = State()
    new_sure = State()
    name = State()
    made = State()
    revoke = State()
    open = State()


class Units(StatesGroup):
    all = State()
    kinds = State()
    retired = State()
    one = State()
    new_kind = State()
    new_sure = State()


class UnitEdit(StatesGroup):
    main = State()
    name = State()
    aliases = State()
    kind = State()
    approach = State()
    sure = State()
    order = State()
    after = State()
    retire = State()


class UnitPhones(StatesGroup):
    all = State()
    one = State()


class Requests(StatesGroup):
    all = State()
    one = State()
    unit = State()
    granted = State()
    declined = State()


class Items(StatesGroup):
    mine = State()
    one = State()


class Review(StatesGroup):
    all = State()
    one = State()


class ReviewPage(StatesGroup):
    sure = State()


class Return(StatesGroup):
    missing = State()
    by = State()
    sure = State()


class Helps(StatesGroup):
    all = State()
    one = State()
    sure = State()


class Disagree(StatesGroup):
    words = State()
    done = State()


class ReplySeen(StatesGroup):
    one = State()


class Closing(StatesGroup):
    which = State()
    main = State()
    kind = State()
    item = State()
    rest = State()
    unit = State()
    reason = State()
    sure = State()


class SettledOnes(StatesGroup):
    which = State()
    all = State()
    one = State()
    sure = State()


class Plans(StatesGroup):
    which = State()
    main = State()
    sections = State()
    items = State()
    item = State()
    places = State()
    units = State()
    unit = State()
    found = State()


class Signing(StatesGroup):
    which = State()
    unsigned = State()
    unseated = State()


class Status(StatesGroup):
    which = State()
    main = State()
    overdue = State()
    found = State()
    questions = State()


class Report(StatesGroup):
    items = State()
    units = State()


class ReportItem(StatesGroup):
    status = State()
    text = State()


class ReportCard(StatesGroup):
    card = State()
    done = State()


class ReportMore(StatesGroup):
    figures = State()
    figure = State()
    difficulties = State()
    next_steps = State()
    files = State()
    file = State()


class ReportTown(StatesGroup):
    question = State()
    card = State()
    done = State()


class ReportTownSplit(StatesGroup):
    which = State()


class ReportTownFiles(StatesGroup):
    all = State()


class ReportHeard(StatesGroup):
    which = State()
    node = State()
    several = State()


class Adopt(StatesGroup):
    overview = State()
    sure = State()
    done = State()
    joined = State()
    carried = State()
    discard = State()
    title = State()
    secret = State()


class Doubts(StatesGroup):
    kinds = State()
    kind = State()
    one = State()
    change = State()
    read = State()


class PaperChanged(StatesGroup):
    all = State()
    one = State()


class PaperUnits(StatesGroup):
    all = State()
    one = State()
    kind = State()
    same = State()


class PaperShares(StatesGroup):
    leads = State()
    collator = State()
    townships = State()


class PaperItems(StatesGroup):
    all = State()
    one = State()
    words = State()
    into = State()
    sure = State()
    undo = State()


class PaperSheet(StatesGroup):
    changes = State()


class PaperRounds(StatesGroup):
    all = State()
    one = State()
    day = State()


class Correct(StatesGroup):
    item = State()
    unit = State()
    clause = State()
    add = State()
    role = State()
    reason = State()
    sure = State()


class CorrectDate(StatesGroup):
    all = State()
    one = State()
    whose = State()
    day = State()
    reason = State()
    sure = State()


class CorrectSplit(StatesGroup):
    parts = State()
    reason = State()
    sure = State()


class CorrectMerge(StatesGroup):
    others = State()
    reason = State()
    sure = State()


class Paste(StatesGroup):
    main = State()


class Leader(StatesGroup):
    all = State()
    sure = State()
    vacate = State()


class Rounds(StatesGroup):
    which = State()
    all = State()
    one = State()
    put_off = State()
    day = State()
    sure = State()
    off = State()


class Owing(StatesGroup):
    all = State()
    one = State()
    chased = State()


class Reminder(StatesGroup):
    when = State()
    put_off = State()
    why = State()


class LeaderWord(StatesGroup):
    sure = State()
    passed_on = State()
    thanks = State()
    trouble = State()


class Settings(StatesGroup):
    main = State()
    phone = State()
    name = State()
