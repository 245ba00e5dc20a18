"""The sender: never lost, doubled only where nobody can know, and then said so (design §7)."""

import asyncio
from datetime import datetime
from typing import Any

import pytest
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import InlineKeyboardMarkup, LinkPreviewOptions
from aiohttp import ConnectionTimeoutError, ServerDisconnectedError
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.letters.words import Button, Words
from bot.road_out import outbox
from bot.road_out.aftermath import Again, Dropped, Failed, Sent
from bot.taps import LetterTap
from models.database import Database
from models.outbox import Letter, LetterState
from tests.bot.post import GROUP, LI, LIU, WANG, Post
from tests.bot.telegram import JumpingTime, broken, no_connection, refuse, wait


@pytest.fixture
async def post(database: Database) -> Post:
    post = Post(database)
    await post.found()
    return post


async def test_a_letter_is_sent_and_recorded(post: Post) -> None:
    await post.put(LI, "一")
    post.go_on(minutes=1)
    await post.deliver()
    letter = await post.letter("一")
    assert post.said(LI) == ["一"]
    assert (letter.state, letter.message_id, letter.sent_at, letter.attempts) == (LetterState.SENT, 1, post.now, 1)
    assert (letter.maybe_doubled, letter.trouble) == (False, None)


async def test_a_letter_goes_as_html_with_its_buttons_and_no_preview(post: Post) -> None:
    rows = ((Button("签收", verb="sign"), Button("原文", url="https://example.org/1")),)
    post.truth["notice"] = lambda session, letter: Words("<b>通知</b>", rows)
    await post.put(LI, "一", kind="notice")
    await post.deliver()
    message = post.telegram.calls[0][1]
    assert isinstance(message, SendMessage)
    assert isinstance(message.reply_markup, InlineKeyboardMarkup)
    sign, link = message.reply_markup.inline_keyboard[0]
    assert message.parse_mode == "HTML"
    assert message.link_preview_options == LinkPreviewOptions(is_disabled=True)
    assert LetterTap.unpack(sign.callback_data or "") == LetterTap(letter=(await post.letter("一")).id, verb="sign")
    assert (link.url, link.callback_data) == ("https://example.org/1", None)


async def test_nothing_goes_before_its_time(post: Post) -> None:
    await post.put(LI, "一", after=60)
    await post.deliver()
    assert post.said() == []
    post.go_on(seconds=60)
    await post.deliver()
    assert post.said() == ["一"]


async def test_a_lane_that_ends_while_somebody_looks_leaves_nothing_due(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The look left the lane's chat out, since the lane still ran; by its end there is another letter due to it."""
    look, looks = outbox.chats_with_due, 0

    async def slow_look(database: Database, now: datetime, but: list[int], limit: int) -> list[tuple[int, int]]:
        nonlocal looks
        looks += 1
        found = await look(database, now, but, limit)
        while looks == 2 and post.sender._lanes:
            await asyncio.sleep(0)
        return found

    monkeypatch.setattr(outbox, "chats_with_due", slow_look)
    post.telegram.next(wait(30))
    await post.put(LI, "一")
    await post.deliver()
    assert (await post.letter("一")).state == LetterState.SENT


async def test_letters_to_one_person_go_in_order_one_at_a_time(post: Post) -> None:
    await post.put(LI, "三", after=-1)
    await post.put(LI, "一", after=-3)
    await post.put(LI, "二", after=-3)
    await post.put(LIU, "四")
    await post.deliver()
    assert post.said(LI) == ["一", "二", "三"]
    assert post.said(LIU) == ["四"]
    times = [at for at, call in post.telegram.calls if getattr(call, "chat_id", 0) == LI]
    assert times[1] >= times[0] + 1
    assert times[2] >= times[1] + 1


async def test_a_letter_no_longer_true_is_dropped(post: Post) -> None:
    post.truth["reminder"] = lambda session, letter: None
    await post.put(LI, "一")
    await post.deliver()
    letter = await post.letter("一")
    assert post.said() == []
    assert (letter.state, letter.trouble) == (LetterState.DROPPED, "no_longer_true")


async def test_a_letter_that_cannot_be_rendered_never_blocks_the_queue(post: Post) -> None:
    def wrong(session: AsyncSession, letter: Letter) -> Words:
        raise KeyError("李科长")

    post.truth["broken"] = wrong
    await post.put(LI, "一", kind="broken")
    await post.put(LI, "二")
    await post.deliver()
    letter = await post.letter("一")
    assert post.said() == ["二"]
    assert (letter.state, letter.trouble) == (LetterState.FAILED, "not_rendered: KeyError")


async def test_a_database_that_is_away_while_rendering_loses_no_letter(post: Post) -> None:
    def away(session: AsyncSession, letter: Letter) -> Words:
        raise OperationalError("SELECT", {}, OSError("gone"))

    post.truth["reminder"] = away
    await post.put(LI, "一")
    await post.deliver()
    letter = await post.letter("一")
    assert (letter.state, letter.maybe_doubled) == (LetterState.WAITING, False)
    del post.truth["reminder"]
    post.go_on(seconds=2)
    await post.deliver()
    assert post.said() == ["一"]


async def test_a_blocked_contact_gets_the_letter_after_unblocking(post: Post) -> None:
    post.telegram.next(refuse(TelegramForbiddenError, "Forbidden: bot was blocked by the user"), chat=LI)
    await post.put(LI, "一")
    await post.put(LI, "二")
    await post.deliver()
    letter = await post.letter("一")
    assert (await post.member(LI)).unreachable_since == post.now
    assert (letter.state, letter.attempts) == (LetterState.WAITING, 0)
    assert post.said() == ["一"]  # tried once, and the second letter not at all

    post.go_on(days=3)
    await post.deliver()
    assert post.said() == ["一"]

    await post.change_member(LI, unreachable_since=None)
    await post.deliver()
    assert post.said() == ["一", "一", "二"]
    assert (await post.letter("一")).state == LetterState.SENT


async def test_what_is_no_longer_true_after_unblocking_is_dropped(post: Post) -> None:
    post.telegram.next(refuse(TelegramForbiddenError, "Forbidden: user is deactivated"), chat=LI)
    await post.put(LI, "一")
    await post.deliver()
    post.truth["reminder"] = lambda session, letter: None
    await post.change_member(LI, unreachable_since=None)
    await post.deliver()
    assert (await post.letter("一")).state == LetterState.DROPPED


@pytest.mark.parametrize(
    "description",
    ["Bad Request: chat not found", "Bad Request: PEER_ID_INVALID", "Bad Request: group chat was deactivated"],
)
async def test_a_chat_that_is_not_there_is_unreachable(post: Post, description: str) -> None:
    post.telegram.next(refuse(TelegramBadRequest, description), chat=LI)
    await post.put(LI, "一")
    await post.deliver()
    assert (await post.member(LI)).unreachable_since == post.now
    assert (await post.letter("一")).state == LetterState.WAITING


async def test_a_migrated_group_gets_its_letters_under_the_new_number(post: Post) -> None:
    moved = refuse(TelegramMigrateToChat, "Bad Request: group chat was upgraded", migrate_to_chat_id=-1009)
    post.telegram.next(moved, chat=GROUP)
    for key in ("一", "二"):
        await post.put(GROUP, key)
    await post.put(GROUP, "三", after=3600)
    await post.deliver()
    assert post.said(-1009) == ["一", "二"]
    assert (await post.member(-1009)).chat_id == -1009
    assert [(await post.letter(key)).chat_id for key in ("一", "二", "三")] == [-1009] * 3
    assert (await post.letter("一")).attempts == 1


async def test_a_wait_that_telegram_orders_burns_no_attempt(post: Post) -> None:
    post.telegram.next(wait(30), chat=LI)
    await post.put(LI, "一")
    await post.deliver()
    letter = await post.letter("一")
    assert [at for at, _ in post.telegram.calls] == [0, 30]
    assert (letter.state, letter.attempts, letter.maybe_doubled) == (LetterState.SENT, 1, False)


async def test_while_telegram_orders_a_wait_the_letter_is_in_nobodys_hands(post: Post) -> None:
    """A crash in those minutes must leave nothing in doubt."""
    states: list[LetterState] = []

    class Looking(JumpingTime):
        async def sleep(self, seconds: float) -> None:
            if seconds > 5:
                states.append((await post.letter("一")).state)
            await super().sleep(seconds)

    post.start_again(Looking())
    post.telegram.next(wait(30), chat=LI)
    await post.put(LI, "一")
    await post.deliver()
    assert states == [LetterState.WAITING]


@pytest.mark.parametrize("cause", [no_connection(), ConnectionTimeoutError("connect")])
async def test_without_a_connection_it_is_tried_again_with_growing_pauses(post: Post, cause: Exception) -> None:
    post.telegram.next(broken(cause), times=12)
    await post.put(LI, "一")
    pauses = []
    for _ in range(12):
        await post.deliver()
        letter = await post.letter("一")
        assert (letter.state, letter.maybe_doubled) == (LetterState.WAITING, False)
        pauses.append((letter.not_before - post.now).total_seconds())
        post.now = letter.not_before
    assert pauses == [2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600, 600]
    await post.deliver()
    letter = await post.letter("一")
    assert (letter.state, letter.maybe_doubled, letter.attempts) == (LetterState.SENT, False, 13)


@pytest.mark.parametrize(
    "outcome",
    [
        broken(ServerDisconnectedError()),
        broken(TimeoutError()),
        broken(ConnectionResetError()),
        refuse(TelegramServerError, "Bad Gateway"),
    ],
)
async def test_an_answer_that_got_lost_may_mean_a_double_and_is_said(post: Post, outcome: Any) -> None:
    post.telegram.next(outcome)
    await post.put(LI, "一")
    await post.deliver()
    letter = await post.letter("一")
    assert (letter.state, letter.maybe_doubled) == (LetterState.WAITING, True)
    assert letter.trouble
    post.go_on(seconds=2)
    await post.deliver()
    assert post.said() == ["一", "一\n可能重复"]
    assert ((await post.letter("一")).state, (await post.letter("一")).maybe_doubled) == (LetterState.SENT, True)


async def test_a_proxys_page_instead_of_an_answer_is_a_lost_answer(post: Post) -> None:
    async def page(method: TelegramMethod[Any]) -> None:
        raise ClientDecodeError("Failed to decode object", ValueError("<html>"), "<html>")

    post.telegram.next(page)
    await post.put(LI, "一")
    await post.deliver()
    assert (await post.letter("一")).maybe_doubled


async def test_a_wrong_token_keeps_the_letters(post: Post) -> None:
    post.telegram.next(refuse(TelegramUnauthorizedError, "Unauthorized"))
    await post.put(LI, "一")
    await post.deliver()
    letter = await post.letter("一")
    assert (letter.state, letter.maybe_doubled) == (LetterState.WAITING, False)


async def test_no_trouble_names_the_token(post: Post) -> None:
    post.telegram.next(broken(ValueError("https://api.telegram.org/bot1:TEST/sendMessage")))
    await post.put(LI, "一")
    await post.deliver()
    assert "TEST" not in ((await post.letter("一")).trouble or "")


async def test_html_that_telegram_does_not_understand_goes_as_plain_text(post: Post) -> None:
    post.truth["reminder"] = lambda session, letter: Words("<b>报</b> &lt;3 &amp; <i>完", ((Button("填报", "fill"),),))
    post.telegram.next(refuse(TelegramBadRequest, "Bad Request: can't parse entities: Unclosed start tag"))
    await post.put(LI, "一")
    await post.deliver()
    assert post.said() == ["<b>报</b> &lt;3 &amp; <i>完", "报 <3 & 完"]
    again = post.telegram.calls[1][1]
    assert isinstance(again, SendMessage)
    assert again.parse_mode is None
    assert again.reply_markup is not None
    assert (await post.letter("一")).state == LetterState.SENT


async def test_what_telegram_refuses_for_good_has_failed(post: Post) -> None:
    post.telegram.next(refuse(TelegramBadRequest, "Bad Request: message is too long"))
    await post.put(LI, "一")
    await post.put(LI, "二")
    await post.deliver()
    letter = await post.letter("一")
    assert (letter.state, letter.trouble) == (LetterState.FAILED, "Bad Request: message is too long")
    assert post.said() == ["一", "二"]


async def test_a_letter_caught_in_sending_by_a_crash_is_sent_again_and_marked_as_possibly_doubled(post: Post) -> None:
    on_the_way = asyncio.Event()

    async def never(method: TelegramMethod[Any]) -> None:
        on_the_way.set()
        await asyncio.Event().wait()

    post.telegram.next(never, chat=LI)
    await post.put(LI, "一")
    await post.put(LI, "二")
    killed = asyncio.ensure_future(post.sender.deliver_due())  # noqa: TID251  to be killed
    await on_the_way.wait()
    killed.cancel()
    await asyncio.wait([killed])
    await post.sender.close(0)
    assert (await post.letter("一")).state == LetterState.SENDING

    post.start_again()
    await post.sender.recover()
    letter = await post.letter("一")
    assert (letter.state, letter.maybe_doubled, letter.trouble) == (LetterState.WAITING, True, "died_while_sending")
    await post.deliver()
    assert post.said() == ["一\n可能重复", "二"]
    assert not (await post.letter("二")).maybe_doubled


async def test_who_lost_the_lead_records_nothing_of_a_letter_that_the_heir_holds(post: Post) -> None:
    """The heir takes it up before the old leader has heard Telegram: what comes late is no longer the old one's."""
    await post.put(LI, "一")
    mine = await outbox.claim_next(post.database, LI, post.now)
    assert mine is not None
    await post.sender.recover()
    assert not await outbox.settle(post.database, mine, Sent(7), post.now)
    heirs = await outbox.claim_next(post.database, LI, post.now)
    assert heirs is not None
    for late in (Sent(7), Failed("message is too long"), Again("answer_lost", doubled=True), Dropped()):
        assert not await outbox.settle(post.database, mine, late, post.now)
    letter = await post.letter("一")
    assert (letter.state, letter.message_id, letter.maybe_doubled) == (LetterState.SENDING, None, True)
    assert await outbox.settle(post.database, heirs, Sent(8), post.now)
    letter = await post.letter("一")
    assert (letter.state, letter.message_id) == (LetterState.SENT, 8)


async def test_two_senders_on_one_outbox_send_each_letter_once(post: Post) -> None:
    for number in range(30):
        await post.put((LI, LIU, WANG)[number % 3], f"信{number:02}")
    other = Post(post.database)
    await asyncio.gather(post.deliver(), other.deliver())
    assert sorted(post.said() + other.said()) == [f"信{number:02}" for number in range(30)]


async def test_the_door_and_the_loop_may_deliver_at_once(post: Post) -> None:
    for number in range(20):
        await post.put((LI, LIU)[number % 2], f"信{number:02}")
    await asyncio.gather(post.deliver(), post.deliver(), post.deliver())
    assert sorted(post.said()) == [f"信{number:02}" for number in range(20)]


async def test_many_letters_to_one_person_hold_nobody_else_back(post: Post) -> None:
    for number in range(100):
        await post.put(LI, f"李{number:03}")
    await post.put(LIU, "刘")
    await post.deliver()
    assert post.said().index("刘") <= 2
    assert post.said(LI) == [f"李{number:03}" for number in range(100)]


async def test_the_loop_is_woken_and_stops_cleanly(post: Post) -> None:
    running = asyncio.ensure_future(post.sender.run())  # noqa: TID251  to be stopped
    await post.put(LI, "一")
    post.sender.wake()
    arrived, answer = asyncio.Event(), asyncio.Event()

    async def slow(method: TelegramMethod[Any]) -> None:
        arrived.set()
        await answer.wait()

    post.telegram.next(slow)
    await arrived.wait()
    running.cancel()
    await asyncio.sleep(0)
    answer.set()  # Telegram answers after the order to stop: the letter is recorded all the same
    await asyncio.wait([running])
    assert (await post.letter("一")).state == LetterState.SENT
    assert running.cancelled()


async def test_who_stopped_and_starts_again_delivers_before_the_loop_has_begun(post: Post) -> None:
    """As the sandbox's reset does: it hands out the first letters at once, while the loop is on its way."""
    await post.sender.close()
    await post.put(LI, "一")
    await post.sender.deliver_due()
    assert (await post.letter("一")).state == LetterState.WAITING
    await post.sender.recover()
    await post.sender.deliver_due()
    assert (await post.letter("一")).state == LetterState.SENT


async def test_a_record_that_cannot_be_written_is_written_later(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    settle, tries = outbox.settle, iter([True, True, False])

    async def away(*given: Any) -> bool:
        if next(tries):
            raise OperationalError("UPDATE", {}, OSError("gone"))
        return await settle(*given)

    monkeypatch.setattr(outbox, "settle", away)
    await post.put(LI, "一")
    await post.deliver()
    assert post.said() == ["一"]
    assert (await post.letter("一")).state == LetterState.SENT


async def test_no_error_whatever_ends_the_loop(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    troubles: list[Exception] = [RuntimeError("the pool is closed"), OSError("disk")]
    chats_with_due = outbox.chats_with_due

    async def troubled(*arguments: Any) -> Any:
        if troubles:
            raise troubles.pop()
        return await chats_with_due(*arguments)

    monkeypatch.setattr(outbox, "chats_with_due", troubled)
    arrived = asyncio.Event()

    async def heard(method: TelegramMethod[Any]) -> None:
        arrived.set()

    post.telegram.next(heard)
    await post.put(LI, "一")
    running = asyncio.ensure_future(post.sender.run())  # noqa: TID251  to be stopped
    await asyncio.wait([running, asyncio.ensure_future(arrived.wait())], return_when=asyncio.FIRST_COMPLETED)  # noqa: TID251
    running.cancel()
    await asyncio.wait([running])
    assert (await post.letter("一")).state == LetterState.SENT
