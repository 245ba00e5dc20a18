"""HTML as Telegram reads it, and its own sentences where it does not."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.errors import ApiError
from sandbox.formatted import read_formatted, settled
from sandbox.found import found_entities
from sandbox.tags import parse_html
from sandbox.units import units_of


def read(source: str) -> tuple[str, list[dict[str, object]]]:
    return settled(*read_formatted(source, "HTML", None))


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("市<foo>x</foo>", 'Unsupported start tag "foo" at byte offset 3'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b><i>x</i>", 'Can\'t find end tag corresponding to start tag "b"'),
        ("完成率 < 90%", 'Unsupported start tag "" at byte offset 10'),
        ("a <3 b", 'Unsupported start tag "3" at byte offset 2'),
        ("a <", "Unclosed start tag at byte offset 2"),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<a =x>y</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href", 'Unclosed start tag "a" at byte offset 0'),
        ("<a href=", 'Unclosed start tag "a" at byte offset 0'),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<a href=x:y>z</a>", "Unexpected end of name token at byte offset 8"),
        ('<span class="red">x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<tg-emoji emoji-id="x">👍</tg-emoji>', "Invalid custom emoji identifier specified"),
        ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
    ],
)
def test_what_telegram_cannot_parse_is_refused_in_its_words(source: str, reason: str) -> None:
    with pytest.raises(ApiError) as refusal:
        parse_html(source)
    assert refusal.value.description == f"Bad Request: can't parse entities: {reason}"
    assert refusal.value.code == 400


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("<b>市司法局</b>", "市司法局", [{"type": "bold", "offset": 0, "length": 4}]),
        ("😀<i>好</i>", "😀好", [{"type": "italic", "offset": 2, "length": 1}]),
        ("<strong>a</strong><em>b</em>", "ab", [
            {"type": "bold", "offset": 0, "length": 1}, {"type": "italic", "offset": 1, "length": 1}]),
        ("<B>a</B>", "a", [{"type": "bold", "offset": 0, "length": 1}]),
        ("<b>a</>", "a", [{"type": "bold", "offset": 0, "length": 1}]),
        ("<u>a</u><ins>b</ins>", "ab", [{"type": "underline", "offset": 0, "length": 2}]),
        ("<s>a</s><strike>b</strike><del>c</del>", "abc", [{"type": "strikethrough", "offset": 0, "length": 3}]),
        ("<tg-spoiler>a</tg-spoiler>", "a", [{"type": "spoiler", "offset": 0, "length": 1}]),
        ('<span class="tg-spoiler">a</span>', "a", [{"type": "spoiler", "offset": 0, "length": 1}]),
        ('<a href="https://zz.gov.cn/?a=1&amp;b=2">a</a>', "a", [
            {"type": "text_link", "offset": 0, "length": 1, "url": "https://zz.gov.cn/?a=1&b=2"}]),
        ("<a href='tg://user?id=1002'>李科长</a>", "李科长", [
            {"type": "text_mention", "offset": 0, "length": 3, "user": {"id": 1002}}]),
        ('<a href="nowhere">a</a>', "a", []),
        ("<code>x</code>", "x", [{"type": "code", "offset": 0, "length": 1}]),
        ('<pre><code class="language-python">x</code></pre>', "x", [
            {"type": "pre", "offset": 0, "length": 1, "language": "python"}]),
        ("<pre>x</pre>", "x", [{"type": "pre", "offset": 0, "length": 1}]),
        ("<b>a<code>x</code>c</b>", "axc", [
            {"type": "bold", "offset": 0, "length": 1}, {"type": "code", "offset": 1, "length": 1},
            {"type": "bold", "offset": 2, "length": 1}]),
        ("<blockquote>a</blockquote>", "a", [{"type": "blockquote", "offset": 0, "length": 1}]),
        ("<blockquote expandable>a</blockquote>", "a", [{"type": "expandable_blockquote", "offset": 0, "length": 1}]),
        ("<b><i>x</i></b>", "x", [
            {"type": "bold", "offset": 0, "length": 1}, {"type": "italic", "offset": 0, "length": 1}]),
        ("<blockquote>a<blockquote>b</blockquote></blockquote>", "ab", [
            {"type": "blockquote", "offset": 0, "length": 2}]),
        ('<a href="http://a.b/">a<a href="http://c.d/">b</a></a>', "ab", [
            {"type": "text_link", "offset": 0, "length": 2, "url": "http://a.b/"}]),
        ("<b></b>x", "x", []),
        ("&lt;&gt;&amp;&quot;&#39;&#x4e2d;", "<>&\"'中", []),
        ("&nbsp;&copy; &#0; & &lt", "&nbsp;&copy; &#0; & <", []),
        ("  \n<b>a </b>\n ", "a", [{"type": "bold", "offset": 0, "length": 1}]),
        ("<b>  a</b>", "  a", [{"type": "bold", "offset": 0, "length": 3}]),
    ],
)  # fmt: skip
def test_what_telegram_parses_becomes_text_and_entities(
    source: str, text: str, entities: list[dict[str, object]]
) -> None:
    assert read(source) == (text, entities)


def test_half_a_surrogate_pair_is_no_text() -> None:
    with pytest.raises(ApiError) as refusal:
        parse_html("&#xd83d;")
    assert refusal.value.description == (
        "Bad Request: can't parse entities: Text contains invalid Unicode characters after decoding HTML entities, "
        "check for unmatched surrogate code units"
    )


@pytest.mark.parametrize("mode", ["BBCode", "text"])
def test_an_unknown_parse_mode_is_refused(mode: str) -> None:
    with pytest.raises(ApiError) as refusal:
        read_formatted("x", mode, None)
    assert refusal.value.description == "Bad Request: unsupported parse_mode"


def test_markdown_is_refused_openly_rather_than_half_understood() -> None:
    with pytest.raises(ApiError) as refusal:
        read_formatted("*x*", "MarkdownV2", None)
    assert refusal.value.description == "Bad Request: can't parse entities: the sandbox reads parse_mode HTML only"


def test_commands_mentions_and_addresses_are_found_where_no_link_was_set() -> None:
    text, entities = read('请看 /status 或 @duban_bot，见 https://zz.gov.cn/a。<a href="https://b.cn">https://c.cn</a>')
    found = [(entity["type"], cut(text, entity)) for entity in entities]
    assert found == [
        ("bot_command", "/status"),
        ("mention", "@duban_bot"),
        ("url", "https://zz.gov.cn/a"),
        ("text_link", "https://c.cn"),
    ]


@pytest.mark.parametrize(
    "text",
    ["a</b>", "</b> x", "</b>", "/start/", "x/start", "//start", "/start>", "见/status", "/status吗", "<b>/x</b>"],
)
def test_what_only_looks_like_a_command_is_none(text: str) -> None:
    """As Telegram's own finder has it: no word, slash or angle before, none after."""
    assert [entity for entity in found_entities(text) if entity["type"] == "bot_command"] == []


def test_commands_stand_beside_spaces_and_marks() -> None:
    text = "请发 /status、/items@duban_bot。（/help）"
    found = [cut(text, entity) for entity in found_entities(text) if entity["type"] == "bot_command"]
    assert found == ["/status", "/items@duban_bot", "/help"]


def cut(text: str, entity: dict[str, object]) -> str:
    units = text.encode("utf-16-le")
    offset, length = entity["offset"], entity["length"]
    assert isinstance(offset, int)
    assert isinstance(length, int)
    return units[2 * offset : 2 * (offset + length)].decode("utf-16-le")


def check_parsed_or_refused(source: str) -> None:
    """Entities lie within the text and in order; or the refusal is one of the parser's own."""
    try:
        text, entities = settled(*read_formatted(source, "HTML", None), allow_empty=True)
    except ApiError as error:
        refusal = error.description
    else:
        for entity in entities:
            assert 0 <= entity["offset"] < entity["offset"] + entity["length"] <= units_of(text)
        assert entities == sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))
        return
    assert refusal.startswith("Bad Request: can't parse entities: ")


@given(st.text())
def test_any_text_is_parsed_or_refused_but_never_breaks_the_parser(source: str) -> None:
    check_parsed_or_refused(source.encode(errors="ignore").decode())


markup = st.lists(
    st.sampled_from(["<b>", "</b>", "<i>", "</i>", "<code>", "</code>", '<a href="http://a.b">', "</a>", "<", ">", "&",
                     "&lt;", "&#128512;", "😀", "市", " ", "x", "<pre>", "</pre>", "<blockquote expandable>",
                     "</blockquote>", "='", '"', "/"])
).map("".join)  # fmt: skip


@given(markup)
def test_any_heap_of_tags_is_parsed_or_refused(source: str) -> None:
    check_parsed_or_refused(source)


plain = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"))


@given(plain)
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    assert parse_html(html.escape(text)) == (text, [])


@given(plain, plain.filter(bool), plain)
def test_an_entity_covers_exactly_what_its_tags_held(before: str, inside: str, after: str) -> None:
    source = f"{html.escape(before)}😀<b>{html.escape(inside)}</b>{html.escape(after)}"
    text, (entity,) = parse_html(source)
    assert cut(text, entity) == inside
    assert entity["offset"] == units_of(before) + 2
