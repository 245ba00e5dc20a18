"""The office of the half year's story: its people's phones, and the days as they go by.

What comes to a phone while nobody does anything is a letter; so every letter is known with its day. What answers a
deed at once, like a returned reply, is noted where the story awaits it.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from tests.stories.cast import confirmation, invite_contact
from tests.stories.office import CHEN, Running
from tests.stories.town import Message, Phone, buttons_of, screen, words_of

SHANGHAI = ZoneInfo("Asia/Shanghai")


def at(day: str, moment: str) -> datetime:
    return datetime.fromisoformat(f"{day}T{moment}").replace(tzinfo=SHANGHAI)


class HalfYear:
    """`heard`: by name, (day, letter as the phone shows it), in order."""

    def __init__(self, office: Running) -> None:
        self.office = office
        self.phones: dict[str, Phone] = {"陈主任": office.town.phone(CHEN)}
        self.heard: dict[str, list[tuple[str, str]]] = {"陈主任": []}
        self._now = at("2023-08-14", "09:00")

    def __getitem__(self, name: str) -> Phone:
        return self.phones[name]

    async def joins(self, name: str, unit: str, typed: str = "") -> Phone:
        """陈主任 invites the unit's contact, who opens the link and sits down."""
        link = await invite_contact(self["陈主任"], typed or unit, unit, name)
        return await self.opens(link, "联络员", name, unit)

    async def opens(self, link: str, post: str, name: str, unit: str = "") -> Phone:
        phone = self.phones[name] = await self.office.town.new_phone(name)
        self.heard[name] = []
        await phone.open(link)
        await phone.sees(confirmation(post, name, unit))
        await phone.tap("没错，登记")
        await self.told(name, "您已登记")
        return phone

    async def told(self, name: str, part: str) -> str:
        """A letter that answers what somebody has just done."""
        await self.office.town.settle()
        letter = screen(await self[name].hears(part))
        self.heard[name].append((self._now.date().isoformat(), letter))
        return letter

    async def answers(self, name: str, letter: str, words: str, *, count: int = 1) -> None:
        """A plain reply to the newest letter that contains this, and one tap to submit what was understood."""
        phone = self[name]
        to = (await phone.hears(letter))["message_id"]
        said = await phone.say(words, reply_to_message_id=to)
        await phone.hears("请核对" if count == 1 else f"听懂了{count}项，请核对", after=said)
        await phone.tap("提交" if count == 1 else "全部提交")
        await phone.hears("已提交", after=said)

    async def accepts_all(self) -> None:
        """陈主任 accepts what waits, a page at once, as long as a page has what may be accepted so."""
        chen = self["陈主任"]
        said = await chen.say("/review")
        inbox = await chen.until(lambda message: "审核" in words_of(message), after=said)
        while ["本页全部通过"] in buttons_of(inbox):
            before = words_of(inbox)
            await chen.tap("本页全部通过", inbox)
            await chen.tap("确认通过", await chen.hears("一起通过这", after=said))
            inbox = await chen.until(_is_after(before), after=said)

    async def taps(self, name: str, begins: str, ends: str = "", *, after: int) -> None:
        """The first button that reads so, in the newest window that has one."""
        phone, label = self[name], _label(begins, ends)
        window = await phone.until(lambda message: label(message) is not None, after)
        await phone.tap(str(label(window)), window)

    async def looks_at_status(self, name: str, shown: str) -> None:
        await self[name].say("/status")
        await self[name].sees(shown)

    async def until(self, day: str, moment: str = "09:00") -> None:
        """Time goes by, each day by itself; nobody does anything."""
        await self.office.town.settle()
        seen = {name: await self._last(phone) for name, phone in self.phones.items()}
        end = at(day, moment)
        while self._now < end:
            evening = self._now.replace(hour=20, minute=0)
            self._now = min(end, evening if self._now < evening else evening + timedelta(days=1))
            await self.office.town.turn(to=self._now.isoformat())
            for name, phone in self.phones.items():
                for message in await phone.from_bot():
                    if message["message_id"] > seen[name]:
                        seen[name] = message["message_id"]
                        self.heard[name].append((self._now.date().isoformat(), screen(message)))

    async def sleeps_until(self, day: str, moment: str) -> None:
        """The program is stopped, and started again when that hour has come. What it says then counts as any letter."""
        await self.office.town.settle()
        seen = {name: await self._last(phone) for name, phone in self.phones.items()}
        await self.office.process.stop()
        self._now = at(day, moment)
        self.office.process.env["CLOCK_START"] = self._now.isoformat()
        await self.office.start()
        await self.office.town.turn(by=0)
        for name, phone in self.phones.items():
            for message in await phone.from_bot():
                if message["message_id"] > seen[name]:
                    self.heard[name].append((day, screen(message)))

    @staticmethod
    async def _last(phone: Phone) -> int:
        messages = await phone.messages()
        return int(messages[-1]["message_id"]) if messages else 0

    def letters(self, name: str, day: str) -> list[str]:
        return [letter for on, letter in self.heard[name] if on == day]

    def days(self, name: str, after: str = "") -> list[str]:
        return [day for day, _ in self.heard[name] if day > after]


def _is_after(before: str) -> Callable[[Message], bool]:
    return lambda message: "✓ 已通过" in words_of(message) and words_of(message) != before


def _label(begins: str, ends: str) -> Callable[[Message], str | None]:
    def label(message: Message) -> str | None:
        names = (name for row in buttons_of(message) for name in row)
        return next((name for name in names if name.startswith(begins) and name.endswith(ends)), None)

    return label
