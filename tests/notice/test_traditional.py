"""Papers in traditional characters, as portals turn theirs: read as the same paper in simplified ones."""

import pytest

from models.notice.correcting import Correction, corrected
from models.notice.read import read_text
from models.notice.secrecy import SecretPaper
from models.notice.traditional import simplified

PAPER = """盤錦市人民政府辦公室關於印發《2021年重點任務分工方案》的通知
盤政辦發〔2021〕1號
各縣、區人民政府，市政府各部門、直屬機構：
現將《2021年重點任務分工方案》印發給你們，請認真貫徹執行。
盤錦市人民政府辦公室
2021年1月25日
2021年重點任務分工方案
一、推動審批優化
1.實施清單管理。2021年10月底前編制並公佈事項清單。（市政府辦公室、市司法局牽頭，各縣區政府按職責分工負責）
2.深化權責改革。抽查覆蓋率達到100%，每季度通報一次。
牽頭單位：市市場監管局
責任單位：市發展改革委
完成時限：2021年11月底前
二、強化監管
3.推進「雙隨機」監管，長期堅持。（市稅務局牽頭，市財政局配合）
"""


def test_a_paper_in_traditional_characters_is_read_in_simplified_ones() -> None:
    draft = read_text(PAPER)
    assert draft.title == "盘锦市人民政府办公室关于印发《2021年重点任务分工方案》的通知"
    assert (draft.document_number, draft.issuer, str(draft.issued_on)) == (
        "盘政办发〔2021〕1号",
        "盘锦市人民政府办公室",
        "2021-01-25",
    )
    first, second, third = draft.items
    assert first.clauses[0].lead_units == ("市政府办公室", "市司法局")
    assert first.clauses[0].collectives == ("各县区政府",)
    assert str(first.due[0].on) == "2021-10-31"
    assert second.clauses[0].lead_units == ("市市场监管局",)
    assert second.clauses[0].responsible_units == ("市发展改革委",)
    assert (second.cadence, str(second.due[0].on)) == ("quarterly", "2021-11-30")
    assert (third.title, third.cadence) == ("推进“双随机”监管，长期坚持", None)
    assert (third.clauses[0].lead_units, third.clauses[0].cooperating_units) == (("市税务局",), ("市财政局",))
    assert draft.doubts == ()


def test_a_mark_of_secrecy_is_seen_in_traditional_characters() -> None:
    with pytest.raises(SecretPaper):
        read_text("機密★5年\n" + PAPER)


def test_a_correction_finds_the_passage_of_its_doubt() -> None:
    told = corrected(PAPER, [Correction(9, "各县区政府", "各县（区）政府")])
    assert "各县（区）政府按职责分工负责" in told


@pytest.mark.parametrize("words", ["張國燾任市司法局局长，负责普法工作，配合单位市教育局、市财政局", "", "\ud800\x00"])
def test_other_papers_stay_as_they_are(words: str) -> None:
    assert simplified(words) == words
