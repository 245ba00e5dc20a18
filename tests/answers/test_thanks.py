"""Words that only say that a letter was read are no progress."""

import time

import pytest

from models.answers.thanks import only_acknowledges, promises


@pytest.mark.parametrize(
    "words", ["谢谢", "好的，谢谢！", "收到👌", "👍🏻", "[强]", "OK", "Thank you", "嗯嗯", "辛苦了~", "收到，马上报"]
)
def test_thanks_are_thanks(words: str) -> None:
    assert only_acknowledges(words)


@pytest.mark.parametrize("words", ["", "好的，已印发", "谢谢，（四）已完成", "已完成", "无", "可以申请延期吗"])
def test_what_says_more_is_not(words: str) -> None:
    assert not only_acknowledges(words)


def test_a_long_line_of_them_is_read_at_once() -> None:
    begun = time.perf_counter()
    assert not only_acknowledges("谢谢" * 500 + "嗯" * 500 + "好，" * 500 + "完")
    assert time.perf_counter() - begun < 0.5


@pytest.mark.parametrize("words", ["还在汇总中，预计下周报", "明天上午报", "尽快报送。", "下午反馈给您", "9月20日报"])
def test_who_promises_a_report_tells_no_progress(words: str) -> None:
    assert promises(words)


@pytest.mark.parametrize("words", ["正常推进，下周报", "方案已报市政府", "下周召开会议", "预计下周报市政府研究", ""])
def test_progress_is_no_promise(words: str) -> None:
    assert not promises(words)


@pytest.mark.parametrize(
    "words",
    ["👍👍", "💯", "✌️", "🙆🏻‍♀️", "🫶", "☑️", "已知悉", "遵照执行", "收到，抓紧办", "收到1", "1", "roger", "嗯呢，了解"],
)
def test_so_is_every_sign_and_word_that_people_nod_with(words: str) -> None:
    assert only_acknowledges(words)


@pytest.mark.parametrize("words", ["11", "1期", "👍 已印发", "已收3件", "得到批复", "①"])
def test_an_amount_is_no_nod(words: str) -> None:
    assert not only_acknowledges(words)
