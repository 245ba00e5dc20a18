"""The windows of review, help and settling, for the walk through every window (test_windows.py)."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import select, update
from sqlmodel import col

from bot import doors
from models.actions.act import Act
from models.actions.enrol import invite, take_seat
from models.actions.reply import submit_reply
from models.actions.reply_parts import NewReply, Told
from models.actions.review import accept_reply
from models.people import Unit
from models.plan import Item
from models.questions.invitations import invitation_by_id
from models.questions.people import speaker_of
from models.rounds import Round
from models.rules.replying import File
from models.rules.words import ItemState, Post, ReplyStatus, RoundKind
from tests.bot_texts.phone import Phone

CHEN, ZHOU, LI = 1001, 1002, 1003
LONG = "已经办好<b>&，正在核对有关材料。" * 100


class Walker:
    """What the walk is given: the shell's act, the phones, the words."""

    def __init__(self, shell: Act, coordinator: Phone, other: Phone, contact: Phone, word: Callable[..., str]) -> None:
        self.shell, self.word = shell, word
        self.coordinator, self.other, self.contact = coordinator, other, contact

    async def act(self, person: int) -> Act:
        async with self.shell.database.reading() as session:
            speaker = await speaker_of(session, self.shell.office_id, person)
        return Act(self.shell.database, self.shell.now, speaker, self.shell.language, self.shell.secret)

    async def item(self, number: str) -> int:
        async with self.shell.database.reading() as session:
            return (await session.scalars(select(col(Item.id)).where(col(Item.number_text) == number))).one()

    async def unit(self) -> int:
        async with self.shell.database.reading() as session:
            return (await session.scalars(select(col(Unit.id)).where(col(Unit.name) == "市司法局"))).one()

    async def replies(self, number: str, status: ReplyStatus, text: str = "", **more: str) -> int:
        told = (Told(await self.item(number), status, text),)
        files = (File("0" * 64, "清单<b>.xlsx", 10, "file1"),) if text == LONG else ()
        new = NewReply(await self.unit(), told, files=files, **more)  # type: ignore[arg-type]
        return await submit_reply(await self.act(LI), new)


async def walk_through_review(walker: Walker) -> None:
    phone, word = walker.coordinator, walker.word
    await phone.types("/start")
    await phone.taps(word("home-button-review", replies=0))
    await phone.taps(word("review-button-settled"))
    await phone.taps(word("review-button-list"))
    first = await walker.replies("（六）", ReplyStatus.ON_TRACK, LONG, difficulties=LONG[:490])
    await walker.replies("（七）", ReplyStatus.DONE, "已完成<i>。")
    await walker.replies("（八）", ReplyStatus.ON_TRACK, "稳步推进<b>")
    await walker.replies("（十二）", ReplyStatus.NEEDS_HELP, "缺<u>人。")
    await phone.types("/review")
    await phone.taps(phone.button(word("review-filter", which="help", count=1, chosen="no")))
    await phone.taps(phone.button(word("review-filter", which="all", count=4, chosen="no")))
    await phone.taps(phone.button("市司法局"))
    await phone.taps(word("page-after"))
    await phone.taps(word("page-before"))
    await phone.taps("清单<b>.xlsx")
    await phone.taps(word("review-button-return"))
    await phone.taps(word("return-phrase-amount"))
    await phone.taps(word("return-button-day"))
    await phone.types("9月28日")
    await phone.taps(word("return-button-words"))
    await phone.taps(word("return-button-kept"))
    await phone.taps(word("return-button-sure"))  # and on to the next, the application
    await phone.taps(word("review-button-settle"))
    await phone.taps(word("review-button-return"))
    await phone.taps(word("return-phrase-when"))  # which quotes the few words that there are
    await phone.taps(word("cancel"))
    await phone.taps(word("review-button-next", count=1))
    await phone.taps(word("review-button-list"))
    await phone.taps(word("review-button-page"))
    await phone.taps(word("review-button-page-sure"))
    await walker.contact.types("/start")
    await walker_sees(walker, first)
    await answer(walker)
    await leave_one_s_own(walker)
    await undo(walker)
    await close_the_year(walker)


async def walker_sees(walker: Walker, reply: int) -> None:
    """The contact looks at what was returned, through the door of the letter's button."""
    await opens(walker.contact, lambda manager: doors.start_reply_seen(manager, reply))
    await walker.contact.taps(walker.word("page-after"))
    await walker.contact.taps(walker.word("page-before"))
    await walker.contact.taps(walker.word("returned-button-amend"))


async def opens(phone: Phone, door: Callable[..., object]) -> None:
    before, doors.start_help = doors.start_help, door  # type: ignore[assignment]
    try:
        await phone.types("/help")
    finally:
        doors.start_help = before


async def answer(walker: Walker) -> None:
    phone, word = walker.coordinator, walker.word
    await phone.types("/review")
    await phone.taps(word("review-button-helps", asking=1))
    await phone.taps(phone.button("市司法局"))
    await phone.taps(word("help-button-reply"))
    await phone.taps(word("review-button-help"))
    await phone.types("已协调<b>。")
    await phone.taps(word("return-button-words"))
    await walker.other.types("/review")
    await walker.other.taps(word("review-button-helps", asking=1))
    await walker.other.taps(walker.other.button("市司法局"))
    await walker.other.types("也已协调。")
    await phone.taps(word("return-button-kept"))
    await phone.taps(word("help-button-sure"))
    await phone.taps(word("review-button-list"))
    await walker.other.taps(word("help-button-sure"))  # too late: it shows the answer
    await walker.replies("（十六）", ReplyStatus.NEEDS_HELP, "缺人。")
    await phone.types("/review")
    await phone.taps(word("review-button-helps", asking=1))
    await phone.taps(phone.button("市司法局"))
    await walker.replies("（十六）", ReplyStatus.ON_TRACK, "已借调。")
    await phone.types("已协调。")  # too late: the unit has taken it back


async def leave_one_s_own(walker: Walker) -> None:
    """周专员 stands in for 市司法局, too, and so leaves its reply to 陈主任."""
    invitation = await invite(await walker.act(CHEN), Post.STAND_IN, await walker.unit(), "周专员")
    async with walker.shell.database.reading() as session:
        link = (await invitation_by_id(session, walker.shell.office_id, invitation)).invitation.token_hash
    await take_seat(await walker.act(ZHOU), link, "周专员")
    await walker.replies("（十三）", ReplyStatus.ON_TRACK, "已办。")
    phone = walker.other
    await phone.types("/review")
    await phone.taps(phone.button("市司法局"))
    await walker.coordinator.types("/review")
    await walker.coordinator.taps(walker.coordinator.button("市司法局"))
    await walker.coordinator.taps(walker.word("review-button-accept"))


async def undo(walker: Walker) -> None:
    phone, word = walker.coordinator, walker.word
    await phone.types("/review")
    await phone.taps(word("review-button-settled"))
    await phone.taps(phone.button("（七）"))
    await phone.types("抽查<b>发现遗漏")
    await phone.taps(word("return-button-words"))
    await phone.taps(word("correct-button-kept"))
    await phone.taps(word("settled-button-undo"))
    item = await walker.item("（七）")
    await opens(phone, lambda manager: doors.start_plan_item(manager, item))
    await phone.taps(word("plan-button-settle", unit="市司法局"))


async def close_the_year(walker: Walker) -> None:
    """Before the closing round is due, and after."""
    phone, word = walker.coordinator, walker.word
    await opens(phone, doors.start_closing)
    await walker.replies("（八）", ReplyStatus.ON_TRACK, "还在办。")
    await the_closing_round_is_due(walker, walker.shell.now)
    await phone.types("/review")
    await phone.taps(phone.button(word("review-button-closing", left=0)[:3]))
    await phone.taps(phone.button("（七）"))
    await phone.taps(phone.button("市司法局"))  # which was settled, and opened again
    accepted = await walker.replies("（七）", ReplyStatus.ONGOING, "经常做。")
    await accept_reply(await walker.act(CHEN), accepted)
    await phone.types("/review")
    await phone.taps(phone.button(word("review-button-closing", left=0)[:3]))
    await phone.taps(phone.button(word("closing-kind", settlement="ongoing", count=1)))
    await phone.taps(word("closing-button-sure"))
    await phone.taps(phone.button("（八）"))
    await phone.taps(phone.button("市司法局"))  # whose word has not been reviewed yet
    await phone.taps(word("back"))
    await phone.taps(word("back"))
    await phone.taps(phone.button("（六）"))
    await phone.taps(phone.button(word("closing-button-rest", undecided=0)[:4]))
    await phone.taps(word("back"))
    await phone.taps(phone.button("市司法局"))
    await phone.taps(word("settlement", settlement="not_done"))
    await phone.types("没有<b>办成")
    await phone.taps(word("return-button-words"))
    await phone.taps(word("correct-button-kept"))
    await phone.taps(word("closing-button-not-done"))


async def the_closing_round_is_due(walker: Walker, now: datetime) -> None:
    """And of the items only three are left, so that they stand on one page."""
    kept = [await walker.item(number) for number in ("（六）", "（七）", "（八）")]
    async with walker.shell.database.writing() as session:
        due = update(Round).where(col(Round.kind) == RoundKind.CLOSING)
        await session.execute(due.values(opened_at=now, due_on=now.date()))
        open_items = (col(Item.id).not_in(kept), col(Item.state) == ItemState.OPEN)
        await session.execute(update(Item).where(*open_items).values(state=ItemState.SETTLED))
        await session.commit()
