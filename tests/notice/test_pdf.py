""".pdf with a layer of text: paragraphs over lines and pages, without page numbers and running heads."""

from functools import lru_cache

import pytest

from models.notice.paper import text_of_bytes
from models.notice.read import read_text
from models.notice.secrecy import SecretPaper
from models.rules.errors import Refusal
from tests.notice.made import printed

TASK = (
    "持续规范行政许可事项清单管理，动态调整权责清单，推动政务服务事项网上可办，完成事项清单的统一公布，并接受社会监督"
)
PARAGRAPHS = [
    "某某市人民政府办公室关于印发2024年工作要点的通知",
    "某政办〔2024〕3号",
    "各县（市、区）人民政府，市人民政府各部门：",
    "　　一、健全机构职能",
    *(
        f"　　（{number}）深化改革。{TASK}，2024年6月底前完成第{number}批。（市委编办牵头，市财政局、市司法局配合）"
        for number in "一二三四五六七八九十"
    ),
    "　　二、完善制度",
    f"　　（十一）加强审查。{TASK}。（市司法局牵头）",
]


@lru_cache
def paper() -> bytes:
    return printed(PARAGRAPHS, running="某某市人民政府公报")


def test_paragraphs_are_whole_over_lines_and_pages() -> None:
    assert text_of_bytes(paper(), ".pdf").split("\n") == PARAGRAPHS


def test_paper_reads_as_its_text_does() -> None:
    draft = read_text(text_of_bytes(paper(), ".pdf"))
    assert draft == read_text("\n".join(PARAGRAPHS))
    assert [item.number for item in draft.items] == list(range(1, 12))


def test_signs_that_only_look_like_characters_become_them() -> None:
    text = text_of_bytes(printed(["⼀、健全⺠政⼯作。（市⼈社局牵头，市⺠政局配合）"]), ".pdf")
    assert text == "一、健全民政工作。（市人社局牵头，市民政局配合）"


def test_running_head_with_a_mark_of_secrecy_is_refused() -> None:
    with pytest.raises(SecretPaper):
        text_of_bytes(printed(PARAGRAPHS, running="内部资料 注意保存"), ".pdf")


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (printed(["　"]), "refused-paper-scan"),
        (printed(PARAGRAPHS[:3], key="geheim"), "refused-paper-locked"),
        (b"%PDF-1.7\n", "refused-paper-broken"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, key: str) -> None:
    with pytest.raises(Refusal) as refused:
        text_of_bytes(data, ".pdf")
    assert refused.value.key == key


def test_paper_closed_to_changes_alone_is_open_to_readers() -> None:
    from io import BytesIO

    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(printed(PARAGRAPHS[:3]))))
    writer.encrypt("", "owner", algorithm="AES-256")
    stream = BytesIO()
    writer.write(stream)
    assert text_of_bytes(stream.getvalue(), ".pdf").split("\n") == PARAGRAPHS[:3]
