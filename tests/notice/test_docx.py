""".docx as Word and WPS make it: its own numbers, tracked changes, text boxes, notes, tables."""

from io import BytesIO

import pytest

from models.notice.paper import text_of_bytes
from models.notice.read import read_text
from models.notice.secrecy import SecretPaper
from tests.notice.made import Letter

CHINESE = (("chineseCountingThousand", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3．"))


def said(letter: Letter) -> list[str]:
    return text_of_bytes(letter.bytes(), ".docx").split("\n")


def test_automatic_numbers_stand_in_the_text_as_a_reader_sees_them() -> None:
    letter = Letter(*CHINESE)
    letter.says("某某市2024年法治政府建设工作要点")
    letter.says("健全机构职能", 0)
    letter.says("深化改革。（市委编办牵头）", 1)
    letter.says("优化服务。（市政务服务局牵头）", 1)
    letter.says("完善制度", 0)
    letter.says("加强审查。（市司法局牵头）", 1)
    letter.says("清理文件。", 2)
    letter.says("公布目录。", 2)
    assert said(letter) == [
        "某某市2024年法治政府建设工作要点",
        "一、健全机构职能",
        "（一）深化改革。（市委编办牵头）",
        "（二）优化服务。（市政务服务局牵头）",
        "二、完善制度",
        "（一）加强审查。（市司法局牵头）",
        "1．清理文件。",
        "2．公布目录。",
    ]


def test_numbers_may_run_on_through_sections() -> None:
    letter = Letter(*CHINESE)
    root = letter.document.part.numbering_part.element
    level = root.findall(".//{*}lvl")[1]
    level.insert(2, level.makeelement("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}lvlRestart"))
    level[2].set("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}val", "0")
    for words, at in (("甲", 0), ("深化改革", 1), ("乙", 0), ("优化服务", 1)):
        letter.says(words, at)
    assert said(letter) == ["一、甲", "（一）深化改革", "二、乙", "（二）优化服务"]


def test_list_may_begin_anew_and_at_another_number() -> None:
    letter = Letter(("decimal", "%1.", 5))
    letter.says("甲", 0)
    letter.says("乙", 0)
    letter.says("丙", 0, of=2)
    letter.says("丁", 0, of=2)
    assert said(letter) == ["5.甲", "6.乙", "1.丙", "2.丁"]


@pytest.mark.parametrize(
    ("format", "text", "first", "twelfth"),
    [
        ("chineseCounting", "%1、", "一、", "十二、"),
        ("chineseCountingThousand", "第%1条 ", "第一条 ", "第十二条 "),
        ("ideographDigital", "%1、", "一、", "一二、"),
        ("japaneseCounting", "（%1）", "（一）", "（十二）"),
        ("decimalEnclosedCircleChinese", "%1", "①", "⑫"),
        ("decimalEnclosedCircle", "%1", "①", "⑫"),
        ("decimalFullWidth", "%1．", "１．", "１２．"),
        ("decimalZero", "%1.", "01.", "12."),
        ("upperLetter", "%1.", "A.", "L."),
        ("lowerRoman", "%1.", "i.", "xii."),
        ("chineseLegalSimplified", "%1、", "壹、", "拾贰、"),
        ("bullet", "●", "", ""),
    ],
)
def test_every_format_of_numbers(format: str, text: str, first: str, twelfth: str) -> None:
    letter = Letter((format, text))
    for _ in range(12):
        letter.says("任务", 0)
    lines = said(letter)
    assert (lines[0], lines[11]) == (f"{first}任务", f"{twelfth}任务")


def test_style_gives_numbers_and_a_paragraph_may_take_them_off() -> None:
    letter = Letter(*CHINESE)
    style = letter.document.styles["Heading 1"]
    probe = letter.says("", 0)
    style.element.get_or_add_pPr().append(probe._p.pPr.numPr)
    probe._p.getparent().remove(probe._p)
    letter.document.add_paragraph("健全机构", style="Heading 1")
    letter.says("总体要求", 0, of=0).style = style
    letter.document.add_paragraph("完善制度", style="Heading 1")
    assert said(letter) == ["一、健全机构", "总体要求", "二、完善制度"]


def test_tracked_changes_read_as_accepted() -> None:
    letter = Letter()
    paragraph = letter.says("一、加强审查。")
    letter.holds(
        paragraph,
        '<w:del w:id="1"><w:r><w:delText>（市财政局牵头）</w:delText></w:r></w:del>'
        '<w:ins w:id="2"><w:r><w:t>（市司法局牵头）</w:t></w:r></w:ins>'
        '<w:moveFrom w:id="3"><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>',
    )
    assert said(letter) == ["一、加强审查。（市司法局牵头）"]


def test_paragraph_whose_end_was_struck_out_goes_on_in_the_next() -> None:
    letter = Letter(*CHINESE)
    first = letter.says("健全", 0)
    first._p.get_or_add_pPr().append(
        first._p.makeelement("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}rPr")
    )
    first._p.pPr[-1].append(first._p.makeelement("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}del"))
    letter.says("机构职能")
    assert said(letter) == ["一、健全机构职能"]


def test_breaks_links_and_text_boxes_are_text_and_notes_at_the_foot_are_not() -> None:
    letter = Letter()
    paragraph = letter.says("某某市人民政府")
    letter.holds(
        paragraph,
        "<w:r><w:br/></w:r><w:hyperlink><w:r><w:t>关于印发工作要点的通知</w:t></w:r></w:hyperlink>"
        '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:br w:type="page"/></w:r>'
        "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>某政〔2024〕1号</w:t></w:r></w:p>"
        "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>某政〔2024〕1号</w:t></w:r></w:p>"
        "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>",
    )
    assert said(letter) == ["某政〔2024〕1号", "某某市人民政府", "关于印发工作要点的通知"]


def test_head_and_foot_of_the_page_are_no_part_of_the_text() -> None:
    letter = Letter()
    section = letter.document.sections[0]
    section.header.paragraphs[0].text = "某某市人民政府办公室文件"
    section.footer.paragraphs[0].text = "— 1 —"
    letter.says("关于印发工作要点的通知")
    assert said(letter) == ["关于印发工作要点的通知"]


BOX = (
    "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>机密★1年</w:t></w:r></w:p></w:txbxContent>"
    "</v:textbox></v:shape></w:pict></w:r>"
)
WATERMARK = '<w:r><w:pict><v:shape><v:textpath string="秘密"/></v:shape></w:pict></w:r>'


@pytest.mark.parametrize("where", ["header", "footer", "body"])
@pytest.mark.parametrize("mark", [BOX, WATERMARK, "<w:r><w:t>内部资料 注意保存</w:t></w:r>"])
def test_mark_of_secrecy_is_found_wherever_it_stands(where: str, mark: str) -> None:
    letter = Letter()
    section = letter.document.sections[0]
    paragraph = letter.says("") if where == "body" else getattr(section, where).paragraphs[0]
    letter.holds(paragraph, mark)
    letter.says("关于印发工作要点的通知")
    letter.says("一、加强审查。（市司法局牵头）")
    with pytest.raises(SecretPaper):
        read_text("\n".join(said(letter)))


def test_table_of_tasks_stands_between_its_paragraphs() -> None:
    letter = Letter(("decimal", "%1"))
    letter.says("某某市2024年重点任务")
    table = letter.table(
        [
            ["序号", "重点任务", "责任单位", "完成时限"],
            ["", "治理欠薪", "市人社局", "6月底"],
            ["", "开展培训", "", "9月底"],
            ["", "建设中心", "市委政法委\n市信访局", "2024年12月"],
        ],
        ((1, 2), (2, 2)),
    )
    for row in (1, 2, 3):
        letter.numbers(table.cell(row, 0).paragraphs[0], 0)
    letter.says("联系人：王某")
    assert said(letter) == [
        "某某市2024年重点任务",
        "1.治理欠薪。（责任单位：市人社局；完成时限：6月底）",
        "2.开展培训。（责任单位：市人社局；完成时限：9月底）",
        "3.建设中心。（责任单位：市委政法委、市信访局；完成时限：2024年12月）",
        "联系人：王某",
    ]


def test_other_tables_are_laid_down_row_by_row() -> None:
    letter = Letter()
    letter.table([["姓名", "职务"], ["张三", "局长"]])
    assert said(letter) == ["姓名　职务", "张三　局长"]


def test_whole_paper_reads_as_its_text_does() -> None:
    letter = Letter(*CHINESE)
    letter.says("某某市人民政府办公室关于印发2024年工作要点的通知")
    letter.says("某政办〔2024〕3号")
    letter.says("各县（市、区）人民政府：")
    letter.says("健全机构职能", 0)
    letter.says("深化改革。扎实推进。（市委编办牵头，市财政局配合，6月底前完成）", 1)
    letter.says("优化服务。全面落实。（市政务服务局牵头）", 1)
    draft = read_text(text_of_bytes(letter.bytes(), ".docx"))
    assert (draft.title, draft.document_number) == (
        "某某市人民政府办公室关于印发2024年工作要点的通知",
        "某政办〔2024〕3号",
    )
    assert [(item.number_text, item.title, item.section) for item in draft.items] == [
        ("（一）", "深化改革", "一、健全机构职能"),
        ("（二）", "优化服务", "一、健全机构职能"),
    ]
    (clause,) = draft.items[0].clauses
    assert (clause.lead_units, clause.cooperating_units) == (("市委编办",), ("市财政局",))
    assert str(draft.items[0].due[0].on) == "2024-06-30"
    assert draft.doubts == ()


def test_document_of_the_strict_form_reads_alike() -> None:
    from tests.notice.made import with_part

    letter = Letter()
    letter.says("关于印发工作要点的通知")
    strict = with_part(
        letter.bytes(),
        "word/document.xml",
        lambda xml: xml.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        ),
    )
    assert BytesIO(strict).read(2) == b"PK"
    assert text_of_bytes(strict, ".docx") == "关于印发工作要点的通知"
