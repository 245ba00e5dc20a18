"""What looks like a notice among messages, and how its pieces are joined."""

import pytest

from models.notice.pasted import looks_like_paper, pieces_joined

TITLE = "某某市人民政府办公室关于印发2024年工作要点的通知"
HEAD = f"{TITLE}\n某政办〔2024〕3号\n各县（市、区）人民政府：\n"
ONE = "一、健全机构职能\n"
ONE += "（一）深化改革。动态调整权责清单，推动事项网上可办。（市司法局牵头，市财政局配合，6月底前完成）\n"
TWO = "（二）优化服务。全面落实公平竞争审查制度，清理各种妨碍统一市场的规定。（市市场监管局牵头）\n"
PAPER = HEAD + ONE + TWO


def test_pieces_that_end_with_a_paragraph_stay_apart() -> None:
    assert pieces_joined(["一、甲。", "二、乙。"]) == "一、甲。\n二、乙。"
    cut = "推" * 3800
    assert pieces_joined([cut, "进工作。"]) == cut + "进工作。"
    assert pieces_joined([cut, "（二）乙。"]) == cut + "\n（二）乙。"
    assert pieces_joined([cut + "。", "乙。"]) == cut + "。\n乙。"


@pytest.mark.parametrize(
    ("text", "looks"),
    [
        (PAPER, True),
        (PAPER[:100], False),
        ("（四）免证办已上线480项，（五）营商环境正常推进。" * 10, False),
        ((ONE + TWO) * 2, True),
        ("请各位抓紧报送进展。" * 40, False),
    ],
)
def test_what_looks_like_a_notice(text: str, looks: bool) -> None:
    assert looks_like_paper(text) is looks
