"""Both languages say the same things; everything said is used; and Telegram understands all of it."""

import html
import re
from datetime import UTC, date, datetime
from html.parser import HTMLParser

import pytest

from bot.menus import COMMANDS
from bot.taps import TOAST
from bot.texts import LANGUAGES, Texts
from jobs.timetable import default_entries
from models.rules.words import OFFICE_POSTS, Post, UnitKind
from sandbox.formatted import check_length, read_formatted, settled
from tests.bot_texts.files import FAMILIES, Entry, Use, beginnings, entries, families, hyphened_words, uses

NASTY = '<b>&"'  # what a person could be called
KEYS = sorted(entries("zh"))
FILES = sorted({entry.file for entry in entries("zh").values()})
HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")


def texts_in(language: str) -> Texts:
    return Texts(language, "Asia/Shanghai")


def test_both_languages_have_the_same_keys_in_the_same_files() -> None:
    zh, en = ({key: entry.file for key, entry in entries(language).items()} for language in ("zh", "en"))
    assert en == zh


def test_every_text_has_the_same_variables_and_choices_in_both_languages() -> None:
    assert {key: entries("en")[key].variables for key in KEYS} == {key: entries("zh")[key].variables for key in KEYS}
    told = {key: (_words_told_apart(entries("zh")[key]), _words_told_apart(entries("en")[key])) for key in KEYS}
    different = {
        (key, name): (zh[name], en[name])
        for key, (zh, en) in told.items()
        for name in zh.keys() & en.keys()
        if zh[name] != en[name]
    }
    assert different == {}


def _words_told_apart(entry: Entry) -> dict[str, set[str]]:
    return {name: {choice for choice in told if isinstance(choice, str)} for name, told in entry.choices.items()}


def test_every_text_is_used() -> None:
    assert set(KEYS) - {use.key for use in uses()} - hyphened_words() - families() == set()


def test_every_text_that_code_asks_for_exists() -> None:
    asked = {use.key for use in uses() if use.place.startswith("bot/") or use.key.startswith("refused-")}
    assert (asked | hyphened_words() | families()) - set(KEYS) == set()


def test_keys_put_together_in_code_are_known() -> None:
    assert beginnings() == set(FAMILIES)


def test_families_have_a_text_for_everything_they_may_meet() -> None:
    jobs = {entry.name for entry in default_entries(texts_in("zh").zone) if entry.next_due}
    assert set(FAMILIES["happening-"]) == jobs | {"letter"}
    assert set(FAMILIES["menu-"]) == set(COMMANDS)
    assert set(FAMILIES["welcome-"]) == {post.value for post in Post} - {"stand_in"}  # welcomed as contacts are
    assert set(FAMILIES["invite-button-"]) <= {post.value for post in Post}


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_the_field_have_a_text_each(language: str) -> None:
    texts = texts_in(language)
    assert len({texts.plain("kind", kind=kind.value) for kind in UnitKind}) == len(UnitKind)
    assert len({texts.post(post.value) for post in Post}) == len(Post)
    assert len({texts.post(post.value, "市司法局") for post in set(Post) - OFFICE_POSTS}) == len(Post) - 2


@pytest.mark.parametrize("use", [use for use in uses() if use.facts is not None], ids=lambda use: use.place)
def test_text_is_given_all_the_facts_it_tells(use: Use) -> None:
    assert use.facts is not None
    assert entries("zh")[use.key].variables <= use.facts


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("file", FILES)
def test_telegram_understands_the_texts_whatever_people_are_called(file: str, language: str) -> None:
    texts = texts_in(language)
    for entry in entries(language).values():
        if entry.file == file:
            for facts in entry.samples(NASTY):
                try:
                    _understood(texts, entry.key, facts)
                except Exception as error:
                    error.add_note(f"{entry.key}, told {facts}")
                    raise


def _understood(texts: Texts, key: str, facts: dict[str, str | int]) -> None:
    said = texts.html(key, **facts)
    text, entities = read_formatted(said, "HTML", None)
    check_length(text, 4096, "text")
    if key != "join-confirm":  # ends with a line that Telegram trims: the window goes on below it
        settled(text, entities)
    # The marks are the text's own: what a person is called adds none, and comes through as it was typed.
    assert len(entities) == _marks(texts.html(key, **{name: _harmless(fact) for name, fact in facts.items()}))
    assert "&amp;" not in text
    assert said.count(html.escape(NASTY, quote=False)) == text.count(NASTY)


def _harmless(fact: str | int) -> str | int:
    return "x" if fact == NASTY else fact


def _marks(said: str) -> int:
    class Marks(HTMLParser):
        opened = 0

        def handle_starttag(self, *_: object) -> None:
            self.opened += 1

    marks = Marks()
    marks.feed(said)
    return marks.opened


@pytest.mark.parametrize("language", LANGUAGES)
def test_text_for_a_place_without_html_has_no_marks(language: str) -> None:
    plain = {use.key for use in uses() if not use.as_html and use.key in KEYS} | {
        key for key in KEYS if key.startswith(("refused-", "menu-", "door-", "doctor-", "happening-"))
    }
    assert [key for key in plain if re.search(r"<[\w/]|&\w+;", entries(language)[key].written)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_refusal_fits_into_a_toast(language: str) -> None:
    for key in KEYS:
        if key.startswith("refused-") or key in ("stale-window", "moved-on", "went-wrong"):
            for facts in entries(language)[key].samples("某" * 40):
                assert len(texts_in(language).plain(key, **facts)) <= TOAST


@pytest.mark.parametrize("language", LANGUAGES)
def test_button_fits_on_a_phone(language: str) -> None:
    for key in KEYS:
        if "button" in key:
            for facts in entries(language)[key].samples(""):
                assert len(texts_in(language).plain(key, **facts).encode()) <= 40


def test_english_has_no_chinese_but_examples_and_the_way_back() -> None:
    """Names are data and stay as they are; an example of one stands in quotation marks."""
    left = {
        key: entry.written
        for key, entry in entries("en").items()
        if HAN.search(re.sub(r"‘[^‘’]*’", "", entry.written)) and key != "settings-button-zh"
    }
    assert left == {}


@pytest.mark.parametrize(("language", "said"), [("zh", "语言：中文"), ("en", "Language: English")])
def test_settings_say_which_language_is_spoken(language: str, said: str) -> None:
    assert said in texts_in(language).html("settings", name="李科长", seats="")


@pytest.mark.parametrize(
    ("language", "day", "said"),
    [
        ("zh", "2023-09-22", "9月22日（周五）"),
        ("en", "2023-09-22", "Fri 22 Sep"),
        ("zh", "2023-12-31", "12月31日（周日）"),
        ("en", "2023-12-31", "Sun 31 Dec"),
        ("en", "2024-05-01", "Wed 1 May"),
    ],
)
def test_day_is_told_with_its_weekday(language: str, day: str, said: str) -> None:
    assert texts_in(language).day(date.fromisoformat(day)) == said


def test_moment_is_told_as_the_office_s_wall_shows_it() -> None:
    assert texts_in("zh").day(datetime(2023, 9, 22, 17, 0, tzinfo=UTC)) == "9月23日（周六）"


def test_a_day_in_a_year_to_come_is_told_with_its_year_and_a_day_gone_by_without() -> None:
    in_august = Texts("zh", "Asia/Shanghai", datetime(2023, 8, 14, 1, tzinfo=UTC))
    assert in_august.date(date(2023, 12, 31)) == "12月31日"
    assert in_august.date(date(2024, 1, 31)) == "2024年1月31日"
    assert in_august.day(date(2024, 1, 31)) == "2024年1月31日（周三）"
    in_january = Texts("zh", "Asia/Shanghai", datetime(2023, 12, 31, 16, tzinfo=UTC))  # midnight on the office's wall
    assert in_january.date(date(2024, 1, 31)) == "1月31日"
    assert in_january.date(date(2023, 12, 29)) == "12月29日"


def test_where_a_year_goes_without_saying_any_other_is_told() -> None:
    in_december = Texts("zh", "Asia/Shanghai", datetime(2023, 12, 20, 1, tzinfo=UTC))
    assert in_december.date(date(2024, 3, 29), 2024) == "3月29日"
    assert in_december.date(date(2023, 12, 29), 2024) == "2023年12月29日"
    assert in_december.day(date(2023, 12, 29), year=0) == "2023年12月29日（周五）"
