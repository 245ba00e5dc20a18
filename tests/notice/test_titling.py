"""What a paper is called that has no title of its own."""

import pytest

from models.notice.titling import title_proposed, title_typed
from models.rules.errors import Refusal


@pytest.mark.parametrize(
    ("file_name", "text", "title"),
    [
        ("2024年重点工作台账.xlsx", "序号\t任务", "2024年重点工作台账"),
        ("新建 文本文档.txt", "一、扎实推进依法行政：\n其他", "扎实推进依法行政"),
        ("scan_0001.pdf", "\n\n关于做好防汛工作，现通知如下。", "关于做好防汛工作"),
        ("", "1. 市城管局完成道路清扫（6月底前）", "市城管局完成道路清扫"),
        ("", "12345", "工作安排"),
    ],
)
def test_a_title_is_proposed_from_the_file_or_else_the_first_words(file_name: str, text: str, title: str) -> None:
    assert title_proposed(file_name, text) == title


@pytest.mark.parametrize("words", ["", " ", "《》", "——", "长" * 101])
def test_a_title_says_something_and_fits_a_line(words: str) -> None:
    with pytest.raises(Refusal, match="refused-title-length"):
        title_typed(words)
