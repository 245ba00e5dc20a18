"""Killed at twenty random moments while people join: nobody is lost, nobody is seated twice."""

import asyncio
import random
from collections.abc import Callable
from pathlib import Path

from tests.stories.office import CHEN, invitation_to_new_unit, office_of
from tests.stories.town import Message, Phone, button_of, words_of

TOWNSHIPS = 10  # each joining is hit twice: once somewhere in its first half, once somewhere in its second
LONGEST_WAIT = 0.5  # seconds: a step takes about a tenth, so that kills fall before, inside and after it


async def test_kills_while_townships_join_lose_nobody_and_double_nobody(tmp_path: Path, database_url: str) -> None:
    chance = random.Random()
    async with office_of(tmp_path, database_url) as duban:
        await duban.start()
        chen = duban.town.phone(CHEN)
        await chen.open()
        await chen.hears("陈主任，您好")
        links = [await invitation_to_new_unit(chen, f"第{number}镇") for number in range(TOWNSHIPS)]

        phones = []
        for number, link in enumerate(links):
            phone = await duban.town.new_phone(f"干事{number}")
            phones.append(phone)
            await phone.open(link)
            await asyncio.sleep(chance.uniform(0, LONGEST_WAIT))
            await duban.kill_and_start()
            await _taps(phone, "填写称呼", "怎么称呼您")
            await phone.say(f"王{number}干事")
            await phone.hears(f"称呼：王{number}干事")
            tapping = asyncio.ensure_future(_taps(phone, "没错，登记", "登记好了"))  # noqa: TID251  the kill falls while it is under way
            await asyncio.sleep(chance.uniform(0, LONGEST_WAIT))
            await duban.kill_and_start()
            await tapping

        for number, phone in enumerate(phones):
            await phone.hears(f"王{number}干事，您好！您已登记为第{number}镇联络员。")
        await duban.town.turn(by=1)  # returns when nothing is left to do

        for number, phone in enumerate(phones):
            await _has_one_seat_and_one_letter(phone, number)
        await chen.say("/start")
        await chen.hears(f"已有联络员的单位：{TOWNSHIPS}/{TOWNSHIPS}家。")
        await chen.hears("未使用的邀请：0个。")


async def _taps(phone: Phone, label: str, shown: str) -> None:
    """Tap until it is done, as a person does: a kill may fall between a window and the note that it was sent, and it
    comes again below; the upper one then says that it has moved on."""
    while True:
        window = await phone.until(lambda m: button_of(m, label) is not None)
        await phone.tap(label, window)
        heard = await phone.until(_is_or_comes_again(window, label, shown))
        if shown in words_of(heard):
            return


def _is_or_comes_again(window: Message, label: str, shown: str) -> Callable[[Message], bool]:
    def right(message: Message) -> bool:
        again = message["message_id"] > window["message_id"] and button_of(message, label) is not None
        return again or shown in words_of(message)

    return right


async def _has_one_seat_and_one_letter(phone: Phone, number: int) -> None:
    letters = [words_of(m) for m in await phone.from_bot() if "您好！您已登记为" in words_of(m)]
    again = [letter for letter in letters if "可能重复" in letter]
    # Telegram may have accepted a letter in the moment of the kill; then, and only then, it comes again and says so.
    assert len(letters) - len(again) == 1 or (len(letters), len(again)) == (1, 1), letters
    assert len(again) <= 1, letters
    before = (await phone.messages())[-1]["message_id"]
    await phone.say("/start")
    home = await phone.hears("您好！", after=before)
    assert words_of(home).count("联络员") == 1, home
    assert f"第{number}镇联络员" in words_of(home)
