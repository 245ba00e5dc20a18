"""Marks of secrecy in the head are refused; honest words in the body are not."""

import pytest

from models.notice.read import read_text
from models.notice.secrecy import SecretPaper

BODY = "\n关于印发工作安排的通知\n各单位：\n一、任务\n（一）甲项工作。（市教育局牵头）\n"
MARKS = [
    "绝密",
    "机密",
    "秘密",
    "机密★1年",
    "秘密★6个月",
    "绝　密 ★ 长期",
    "秘密 1年 特急",
    "密级：秘密",
    "000012 机密★20年",
    "★",
]
MARKS += [
    "内部资料",
    "内部资料 注意保存",
    "（内部文件）",
    "不予公开",
    "（此件不予公开）",
    "公开属性：不予公开",
    "【内部资料，请勿外传】",
    "工作秘密",
]
MARKS += [
    "★秘密",
    "☆机密 1年",
    "新密市2023年工作安排（内部资料）",
    "2023年工作安排（内部资料，不得外传）",
    "年度要点（机密★1年）",
]

HONEST = [
    "关于内部资料管理的工作方案",
    "依法保护商业秘密和个人隐私。",
    "优化依申请公开办理流程。",
    "涉及国家秘密的除外。",
    "推进非涉密业务专网迁移。",
    "★级景区创建。",
    "（此件公开发布）",
    "公开属性：主动公开",
    "公开方式：依申请公开",
    "保守秘密是公务员的义务",
]


@pytest.mark.parametrize("mark", MARKS)
def test_paper_with_a_mark_in_its_head_is_refused(mark: str) -> None:
    with pytest.raises(SecretPaper):
        read_text(mark + BODY)


def test_not_public_at_the_end_is_a_mark_too() -> None:
    with pytest.raises(SecretPaper):
        read_text(BODY + "说明。\n" * 40 + "（此件不予公开）")


@pytest.mark.parametrize("words", HONEST)
def test_honest_words_are_read(words: str) -> None:
    assert len(read_text(BODY + words).items) == 1
    assert len(read_text(words + BODY).items) == 1


def test_refusal_keeps_nothing_of_the_paper() -> None:
    with pytest.raises(SecretPaper) as refused:
        read_text("机密★1年" + BODY)
    assert refused.value.facts == {}
    assert "机密" not in str(refused.value)


def test_a_task_about_such_papers_is_no_mark() -> None:
    draft = read_text(BODY + "（二）整理档案（内部资料）。（市档案馆）\n（三）编印简报（内部资料）\n责任单位：市档案馆")
    assert [item.title for item in draft.items] == ["甲项工作", "整理档案（内部资料）", "编印简报（内部资料）"]
