"""Widgets for our texts, pages and typed words: what every window is made of."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from aiogram.fsm.state import State
from aiogram.types import ContentType, Message
from aiogram_dialog import DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import (
    Button,
    CurrentPage,
    Keyboard,
    NextPage,
    PrevPage,
    Row,
    Select,
    SwitchTo,
)
from aiogram_dialog.widgets.link_preview import LinkPreview
from aiogram_dialog.widgets.text import Text

from bot.access import hearing_of, texts_of
from bot.albums import follows_in_album
from bot.command_words import asked_in_a_word
from bot.doors import start_asked, start_home
from bot.errors import leads_home, refusal_told
from bot.evidence import brings_file
from bot.lost_thing import lost_thing
from bot.report_heard import hear
from bot.report_photo import hear_with_file
from bot.rows import Rows
from models.rules.errors import Refusal

_FROM_THE_LIBRARY = {"dialog_data", "start_data", "middleware_data", "event"}


def _facts(data: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if name not in _FROM_THE_LIBRARY and _plain(value)}


def _plain(value: Any) -> bool:
    return isinstance(value, str | int | float)


class Say(Text):
    """A message of bot/texts, filled from the window's getter; what people wrote is escaped."""

    def __init__(self, key: str, when: Any = None) -> None:
        super().__init__(when=when)
        self.key = key

    async def _render_text(self, data: dict[str, Any], manager: DialogManager) -> str:
        return texts_of(manager).html(self.key, **_facts(data))


class Label(Text):
    """The same for a button, which knows no HTML."""

    def __init__(self, key: str, when: Any = None) -> None:
        super().__init__(when=when)
        self.key = key

    async def _render_text(self, data: dict[str, Any], manager: DialogManager) -> str:
        return texts_of(manager).plain(self.key, **_facts(data))


class Said(Text):
    """A message that the getter has ready as HTML, put together of several texts, with what people wrote escaped."""

    def __init__(self, of: str, when: Any = None) -> None:
        super().__init__(when=when)
        self.of = of

    async def _render_text(self, data: dict[str, Any], manager: DialogManager) -> str:
        return str(data[self.of])


class Given(Text):
    """Words that the getter has ready, for a button: the name of a list's entry, say."""

    def __init__(self, of: Callable[[dict[str, Any]], str]) -> None:
        super().__init__()
        self.of = of

    async def _render_text(self, data: dict[str, Any], manager: DialogManager) -> str:
        return self.of(data)


class _Named(Given):
    """The same for one of a list, which must be called something: without words on it Telegram shows no button at all,
    nor the window."""

    async def _render_text(self, data: dict[str, Any], manager: DialogManager) -> str:
        words = await super()._render_text(data, manager)
        return words if words.strip() else texts_of(manager).plain("list-no-name")


DONE = "done-here"  # the hint of a window that says that something is done

OnWords = Callable[[str, DialogManager], Awaitable[None]]


class WordsAlone(MessageInput):
    """Where words are waited for, and a document is none of anything else."""


def typed(on_words: OnWords, files_go: str = "") -> MessageInput:
    """A window that waits for a line of words. Anything else, and what is refused, gets a word and the window again.
    `files_go`: where people are likely to send files too, what becomes of them; the words under one count."""

    async def heard(message: Message, _: MessageInput, manager: DialogManager) -> None:
        if follows_in_album(message):
            manager.show_mode = ShowMode.NO_UPDATE
            return
        files = bool(files_go) and brings_file(message)
        if files:
            await message.answer(texts_of(manager).html("words-alone", go=files_go))
        words = message.text or (message.caption if files else "") or ""
        if words and not words.startswith("/"):
            try:
                await on_words(words, manager)
            except Refusal as refusal:
                if leads_home(refusal):
                    raise
                await message.answer(refusal_told(hearing_of(manager), refusal), parse_mode=None)
        elif not files:
            key = "lost-command" if words.startswith("/") else "words-please"
            await message.answer(texts_of(manager).html(key))

    # No content filter: the library's would run through a thread for every message.
    return (WordsAlone if files_go else MessageInput)(heard, content_types=ContentType.ANY)


OnMessage = Callable[[Message, DialogManager], Awaitable[bool]]


def _not_waiting(
    hint: str | None, leads_home: bool, hears: OnMessage | None, answers: OnMessage | None
) -> MessageInput:
    async def heard(message: Message, _: MessageInput, manager: DialogManager) -> None:
        if hint is None:
            return
        if hears and await hears(message, manager):
            return
        if await hear_with_file(manager, message):
            return
        if follows_in_album(message):
            manager.show_mode = ShowMode.NO_UPDATE
            return
        text = message.text or ""
        if asked := asked_in_a_word(text):
            await start_asked(manager, asked)
            return
        if await hear(manager, text):  # progress in plain words, wherever one stands
            return
        if answers and await answers(message, manager):
            return
        lost = lost_thing(hearing_of(manager), message)
        key = "lost-command" if text.startswith("/") else hint if text else lost
        await message.answer(texts_of(manager).html(key))
        if leads_home:
            await start_home(manager)

    return MessageInput(heard, content_types=ContentType.ANY)


_listening: set[State] = set()
_words_alone: set[State] = set()


def waits_for_words(state: State) -> bool:
    """Whether the window of this state waits for what somebody types."""
    return state in _listening


def waits_for_words_alone(state: State) -> bool:
    """Whether a document that is sent there is no paper."""
    return state in _words_alone


def page(
    state: State,
    *widgets: Any,
    getter: Any = None,
    hint: str | None = "nothing-typed-here",
    leads_home: bool = False,
    hears: OnMessage | None = None,
    answers: OnMessage | None = None,
) -> Window:
    """One window. Where it waits for no words, what is typed is answered with `hint`, and the window again; or home,
    where it says that something is done, which would look as if it were done again. `hears`: what may be made of a
    message before, by what the window is about; `answers`: what after, where it tells of no progress."""
    listens = any(isinstance(widget, MessageInput) for widget in widgets)
    if listens:
        _listening.add(state)
    if any(isinstance(widget, WordsAlone) for widget in widgets):
        _words_alone.add(state)
    extra = () if listens else (_not_waiting(hint, leads_home or hint == DONE, hears, answers),)
    return Window(*widgets, LinkPreview(is_disabled=True), *extra, state=state, getter=getter or _nothing)


async def _nothing(**_: Any) -> dict[str, Any]:
    return {}


def back(to: State, button_id: str = "back", when: str | None = None) -> Keyboard:
    return SwitchTo(Label("back"), id=button_id, state=to, when=when)


def home(label: str = "home") -> Keyboard:
    """Every conversation's way out: home, with what was typed kept as a draft."""

    async def go(_: Any, __: Any, manager: DialogManager) -> None:
        await start_home(manager)

    return Button(Label(label), id="home", on_click=go)


def listed_id(told: str) -> int:
    """The id that a list's button tells. Can be forged: ValueError for what no row of ours can have."""
    number = int(told)
    if not 1 <= number < 2**31:
        raise ValueError("no id of a list's")
    return number


def choice(
    widget_id: str,
    items: str,
    name: Callable[[dict[str, Any]], str],
    on_click: Callable[[Any, Any, DialogManager, int], Coroutine[Any, Any, None]],
    *,
    width: int = 1,
    height: int = 8,
    told: bool = False,
) -> tuple[Keyboard, Keyboard]:
    """A list to tap, in pages. `items` names the getter's list of dicts, each with an "id" from 1 for `on_click`.
    `width`: the most in a row, where a phone shows them whole. `told`: the words above tell of the page's entries."""
    group = Rows(
        Select(
            _Named(lambda data: name(data["item"])),
            id=f"{widget_id}_pick",
            item_id_getter=lambda item: item["id"],
            items=items,
            type_factory=listed_id,
            on_click=on_click,
        ),
        id=widget_id,
        width=width,
        height=height,
        told=told,
    )
    return group, pager(widget_id, when=lambda data, _w, _m: group.pages([name(item) for item in data[items]]) > 1)


def about_this(
    button_id: str,
    label: str,
    on_click: Callable[[Any, Any, DialogManager, int], Coroutine[Any, Any, None]],
    when: str | None = None,
) -> Keyboard:
    """A button that names the thing it is about (the getter's "this"): where the window has moved on to the next
    meanwhile, a second tap does not fall on that one."""
    return Select(
        Label(label),
        id=button_id,
        item_id_getter=lambda item: item["id"],
        items="this",
        type_factory=listed_id,
        on_click=on_click,
        when=when,
    )


def pager(widget_id: str, when: Callable[[dict[str, Any], Any, Any], bool]) -> Keyboard:
    """The row that turns the pages of whatever is called so. By an id of its own: a window may have two such rows."""
    own = f"{widget_id}_pages"
    return Row(
        PrevPage(scroll=widget_id, id=own, text=Label("page-before"), when=_has_page_before),
        CurrentPage(scroll=widget_id, id=own, text=Label("page-at")),
        NextPage(scroll=widget_id, id=own, text=Label("page-after"), when=_has_page_after),
        when=when,
    )


def _has_page_before(data: dict[str, Any], _widget: Any, _manager: DialogManager) -> bool:
    return bool(data["current_page"] > 0)


def _has_page_after(data: dict[str, Any], _widget: Any, _manager: DialogManager) -> bool:
    return bool(data["current_page1"] < data["pages"])
