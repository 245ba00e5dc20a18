"""Words that only say that a letter was read are no progress."""

import time

import pytest

from models.answers.asides import asks_office, puts_off
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


@pytest.mark.parametrize("words", ["收到，我们镇正在汇总", "开会回头报", "在开会，回头报"])
def test_who_gathers_or_has_no_time_tells_none_either(words: str) -> None:
    assert promises(words)


@pytest.mark.parametrize("words", ["还在汇总中，预计下周报", "明天上午报", "尽快报送。", "下午反馈给您", "9月20日报"])
def test_who_promises_a_report_tells_no_progress(words: str) -> None:
    assert promises(words)


@pytest.mark.parametrize("words", ["正在整理材料", "下午发文"])
def test_work_that_goes_on_is_no_promise(words: str) -> None:
    assert not promises(words)


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


@pytest.mark.parametrize(
    "words", ["主任好，第1个问题没太懂，是报文件数量吗？", "请问第4题怎么填", "报什么内容", "要不要附照片", "谁负责？"]
)
def test_a_question_to_the_office_is_no_progress(words: str) -> None:
    assert asks_office(words)


@pytest.mark.parametrize("words", ["正常推进，是否需要协调？", "方案已印发", "没有需要协调的", "群众是否满意尚不清楚"])
def test_progress_is_no_question(words: str) -> None:
    assert not asks_office(words)


@pytest.mark.parametrize("words", ["明天再提醒我", "下周一9点再提醒", "明天上午", "9月22日前报"])
def test_words_on_when_put_it_off(words: str) -> None:
    assert puts_off(words)


@pytest.mark.parametrize("words", ["480", "12", "三", "明天召开会议", "方案已报市政府"])
def test_a_figure_and_progress_put_nothing_off(words: str) -> None:
    assert not puts_off(words)
