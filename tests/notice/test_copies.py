"""Papers as copies leave them: blanks, bullets, lost breaks, portals; what is expected is written by hand."""

import pytest

from models.notice.correcting import Correction, corrected
from models.notice.read import read_text

PLAIN = [
    "关于印发2024年营商环境工作要点的通知",
    "临营商办〔2024〕2号",
    "各有关单位：",
    "现将要点印发给你们，请认真落实。",
    "一、优化审批",
    "（一）压减时限。推行一窗受理。（市行政审批局牵头，市住建局配合）",
    "（二）推行帮办。12月底前完成。（市行政审批局负责）",
    "二、优化监管",
    "（三）双随机。重点抓好：1.抽查；2.检查。（市市场监管局牵头，各执法部门配合）",
]
WANTED = [
    ("一、优化审批", "（一）", "压减时限", ["市行政审批局"], ["市住建局"]),
    ("一、优化审批", "（二）", "推行帮办", [], ["市行政审批局"]),
    ("二、优化监管", "（三）", "双随机", ["市市场监管局"], []),
]
COPIES = {
    "as it is": "\n".join(PLAIN),
    "on one line": "".join(PLAIN),
    "on one line with blanks": " ".join(PLAIN),
    "two tasks on a line": "\n".join(PLAIN).replace("配合）\n", "配合）").replace("审批\n", "审批"),
    "blanks between characters": "\n".join(" ".join(line) for line in PLAIN),
    "line numbers": "\n".join(f"{n:>3} {line}" for n, line in enumerate(PLAIN, start=1)),
    "bullets": "\n".join(f"✅ {line}" if n > 3 else line for n, line in enumerate(PLAIN)),
    "brackets cut in two": "\n".join(PLAIN).replace("牵头，", "牵头，\n").replace("负责）", "负责\n）"),
    "a portal's page": "首页 > 政务公开 > 政策文件\n"
    + "\n".join(PLAIN)
    + "\n来源：某某 发布时间：2024-03-08 浏览次数：12次\n上一篇：关于某事的通知\n打印本页",
    "no-break blanks": "\n".join(PLAIN).replace("。", "。\u00a0").replace("（", "\u00a0（"),
    "wide figures": "\n".join(PLAIN).translate(str.maketrans("0123456789", "０１２３４５６７８９")),
}


@pytest.mark.parametrize("copy", COPIES)
def test_every_copy_reads_as_the_paper(copy: str) -> None:
    read = read_text(COPIES[copy]).as_json()
    assert [
        (
            item["section"],
            item["number_text"],
            item["title"],
            item["lead_units"],
            item["responsible_units"] + item["cooperating_units"],
        )
        for item in read["items"]
    ] == WANTED
    assert read["doubts"] == []
    assert read["recipients"] == "各有关单位"
    assert read["items"][1]["due_on"] == "2024-12-31"


def test_points_within_a_task_stay_in_its_line() -> None:
    assert "1.抽查；2.检查" in read_text(COPIES["on one line"]).items[2].text


def test_points_after_a_title_that_ends_like_a_unit_stay_too() -> None:
    draft = read_text(
        "2024年工作要点\n一、环境\n1.一网通办。1.梳理事项清单；2.网上办理。（市数据局）\n2.清理欠款。（市财政局）"
    )
    assert [(item.number, item.title) for item in draft.items] == [(1, "一网通办"), (2, "清理欠款")]


def test_a_passage_is_found_among_the_blanks_of_a_copy() -> None:
    text = "标 题\n（ 一 ） 甲 。 （ 司 法\n局 、 市 教 育 局 ）"
    assert corrected(text, [Correction(2, "司法局、市教育局", "市司法局、市教育局")]) == (
        "标 题\n（ 一 ） 甲 。 （ 市司法局、市教育局 ）"
    )


def test_message_account_s_frame_is_no_part_of_the_paper() -> None:
    draft = read_text(
        "【重磅】某某县2024年这样干！\n某某发布 2024-03-01 18:00\n点击上方蓝字关注我们\n"
        "📌 某某县2024年重点工作任务分工方案\n🔹一、优化审批\n✅1️⃣ 压减时限。（县行政审批局牵头）\n"
        "✅2️⃣ 推行帮办。（县公安局负责）\n来源：某某发布\n编辑：张三 审核：李四"
    )
    assert draft.title == "某某县2024年重点工作任务分工方案"
    assert [(item.number_text, item.title) for item in draft.items] == [("1.", "压减时限"), ("2.", "推行帮办")]
    assert draft.items[1].text == ""
