"""Tables with a column for each unit and a mark where a row is its task: who leads is what the marks mean."""

from typing import Any

import pytest
from openpyxl.styles import Font

from models.notice.adopting import draft_of_json
from models.notice.correcting import corrected, correction_of
from models.notice.draft import Draft
from models.notice.paper import text_of_bytes
from models.notice.read import read_text
from models.notice.sheet import COLUMNS, edits_of, rows_of
from models.rules.errors import Refusal
from tests.notice.made import Letter, book, printed

TITLE = "某某县2024年法治建设任务分解表"
LEGEND = "注：★为牵头单位，○为配合单位。"
HEAD: list[list[Any]] = [
    ["序号", "工作任务", "责任单位", None, None, None, "完成时限"],
    [None, None, "县\n司\n法\n局", "县\n财\n政\n局", "县教体局", "各乡镇", None],
]
ROWS: list[list[Any]] = [
    [1, "开展执法培训", "★", "○", None, "○", "6月底前"],
    [2, "保障法律援助经费", "○", "★", None, None, "12月底前"],
    [3, "建设法治文化阵地", None, "○", "★", "○", "9月底前"],
]
Row = tuple[str, str, str, str, str, str]


def read(data: bytes) -> Draft:
    return read_text(text_of_bytes(data))


def told(draft: Draft) -> list[Row]:
    """Title, who leads, who is responsible, who cooperates, sets of units, by when."""
    found = []
    for item in draft.items:
        of = item.as_json()
        roles = ("lead_units", "responsible_units", "cooperating_units", "collectives")
        found.append((item.title, *(" ".join(of[role]) for role in roles), of["due_on"] or ""))
    return found  # type: ignore[return-value]


ANSWER: list[Row] = [
    ("开展执法培训", "县司法局", "", "县财政局", "各乡镇", "2024-06-30"),
    ("保障法律援助经费", "县财政局", "", "县司法局", "", "2024-12-31"),
    ("建设法治文化阵地", "县教体局", "", "县财政局", "各乡镇", "2024-09-30"),
]


def marked(*rows: list[Any], legend: str = "", heads: tuple[str, ...] = ("市司法局", "市财政局", "各街道")) -> bytes:
    """A table of one row of headings: rows of a task and its marks."""
    said: list[list[Any]] = [["某某市2024年重点任务分解表"], ["序号", "工作任务", *heads]]
    return book([*said, *([n, *row] for n, row in enumerate(rows, start=1)), *([[legend]] if legend else [])])


def test_two_rows_of_headings_a_legend_below_empty_rows_sums_and_the_head_again() -> None:
    last: list[list[Any]] = [[4], ["合计", "3项", 2, 3, 1, 2], [LEGEND]]
    rows: list[list[Any]] = [[TITLE], *HEAD, *ROWS[:2], [None] * 7, *HEAD, ROWS[2], *last]
    merged = ("A1:G1", "A2:A3", "B2:B3", "C2:F2", "G2:G3", "A7:A8", "B7:B8", "C7:F7", "G7:G8", "A12:G12")
    draft = read(book(rows, *merged))
    assert (draft.title, told(draft), draft.doubts) == (TITLE, ANSWER, ())
    assert [item.text for item in draft.items] == ["", "", ""]


@pytest.mark.parametrize("kind", ["docx", "pdf", "html"])
def test_the_same_of_word_of_a_printed_page_and_of_a_web_page(kind: str) -> None:
    rows = [["" if cell is None else str(cell) for cell in row] for row in (*HEAD, *ROWS)]
    if kind == "docx":
        letter = Letter()
        letter.says(TITLE)
        letter.table(rows, ((0, 0), (1, 0)), ((0, 1), (1, 1)), ((0, 2), (0, 5)), ((0, 6), (1, 6)))
        letter.says(LEGEND)
        data = letter.bytes()
    elif kind == "pdf":
        both, wide = {"rowspan": 2}, {"text": "责任单位", "colspan": 4}
        upper: list[Any] = [{"text": "序号", **both}, {"text": "工作任务", **both}, wide, {"text": "完成时限", **both}]
        table = [upper, rows[1][2:6], *rows[2:]]
        data = printed([TITLE], tables=[table], breadths=(8, 30, 6, 6, 15, 14, 16), after=[LEGEND])
    else:
        tall = "<td rowspan=2>{}</td>".format
        upper_row = tall("序号") + tall("工作任务") + "<td colspan=4>责任单位</td>" + tall("完成时限")
        units = "".join(f"<td>{'<br>'.join(words.split())}</td>" for words in rows[1][2:6])
        below = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows[2:])
        drawn = f"<table><tr>{upper_row}</tr><tr>{units}</tr>{below}</table>"
        data = f"<html><body><h1>{TITLE}</h1>{drawn}<p>{LEGEND}</p></body></html>".encode()
    draft = read(data)
    assert (told(draft), draft.doubts) == (ANSWER, ())


@pytest.mark.parametrize("tick", ["√", "✓", "✔", "●", "○", "V"])
def test_one_kind_of_mark_says_who_is_responsible(tick: str) -> None:
    draft = read(marked(["修订应急预案", tick, "", ""], ["开展消防演练", tick, tick, tick]))
    assert told(draft) == [
        ("修订应急预案", "", "市司法局", "", "", ""),
        ("开展消防演练", "", "市司法局 市财政局", "", "各街道", ""),
    ]
    assert draft.doubts == ()


@pytest.mark.parametrize(
    "legend",
    [
        "●牵头 ○参与",
        "备注：“●”代表牵头单位；“○”代表配合单位。",
        "说明：1.牵头单位用●表示，配合单位用○表示。2.请于每月25日前报送进展。",
        "注：标●的为牵头单位，其余为配合单位",
    ],
)
def test_legend_in_any_wording(legend: str) -> None:
    draft = read(marked(["修订应急预案", "○", "●", ""], legend=legend))
    assert told(draft) == [("修订应急预案", "市财政局", "", "市司法局", "", "")]
    assert draft.doubts == ()


def test_legend_in_the_title_is_cut_off() -> None:
    title = "某某市2024年重点任务分解表（●牵头 ○配合）"
    rows: list[list[Any]] = [[title], ["序号", "工作任务", "市司法局", "市财政局"], [1, "修路", "○", "●"]]
    draft = read(book(rows, "A1:D1"))
    assert (draft.title, told(draft), draft.doubts) == (
        "某某市2024年重点任务分解表",
        [("修路", "市财政局", "", "市司法局", "", "")],
        (),
    )


def test_tick_that_the_paper_itself_explains_is_what_it_says() -> None:
    draft = read(marked(["修订应急预案", "√", "", ""], legend="注：打“√”的为牵头单位"))
    assert told(draft) == [("修订应急预案", "市司法局", "", "", "", "")]


def test_words_in_cells_mean_themselves() -> None:
    draft = read(marked(["修路", "牵头", "配合", ""], ["架桥", "协", "主", "配合"], ["植树", "责任单位", "—", ""]))
    assert told(draft) == [
        ("修路", "市司法局", "", "市财政局", "", ""),
        ("架桥", "市财政局", "", "市司法局", "各街道", ""),
        ("植树", "", "市司法局", "", "", ""),
    ]
    assert draft.doubts == ()


def test_heading_over_the_names_says_the_role() -> None:
    rows: list[list[Any]] = [
        ["序号", "工作任务", "牵头单位", None, "配合单位", None],
        [None, None, "市司法局", "市财政局", "市教育局", "市审计局"],
        [1, "修路", "√", "", "", "√"],
    ]
    draft = read(book(rows, "A1:A2", "B1:B2", "C1:D1", "E1:F1"))
    assert (told(draft), draft.doubts) == ([("修路", "市司法局", "", "市审计局", "", "")], ())


def test_two_marks_that_nobody_explains_are_one_question_and_its_answer_is_read() -> None:
    text = text_of_bytes(marked(["修路", "○", "★", ""], ["架桥", "★", "○", ""]))
    draft = read_text(text)
    assert told(draft) == [
        ("修路", "市财政局", "", "市司法局", "", ""),
        ("架桥", "市司法局", "", "市财政局", "", ""),
    ]
    (doubt,) = draft.doubts
    assert (doubt.kind, doubt.proposal) == ("signs", "★为牵头单位，○为配合单位")
    assert doubt.question == "表中标记★、○没有写明哪个是牵头，是否按“★为牵头单位，○为配合单位”？"
    for answer in ("○为牵头单位，★为配合单位", "○牵头，★配合", "（○ 牵头 ★ 配合）"):
        again = read_text(corrected(text, [correction_of(doubt, answer)]))
        assert told(again)[0] == ("修路", "市司法局", "", "市财政局", "", "")
        assert again.doubts == ()
    assert [row[1] for row in told(read_text(corrected(text, [correction_of(doubt, "○")])))] == ["市司法局", "市财政局"]
    for typed in ("不知道", "牵头", "△为牵头单位"):
        with pytest.raises(Refusal) as refused:
            correction_of(doubt, typed)
        assert refused.value.key == "refused-correction-signs"


def test_mark_that_the_legend_leaves_out_is_asked_about() -> None:
    text = text_of_bytes(marked(["修路", "★", "△", "○"], ["架桥", "△", "★", ""], legend="★为牵头单位，○为配合单位"))
    draft = read_text(text)
    (doubt,) = draft.doubts
    assert (doubt.passage, doubt.question) == ("△", "表中标记△没有写明是什么意思，是否按“△为配合单位”？")
    assert told(draft)[0] == ("修路", "市司法局", "", "市财政局", "各街道", "")
    again = read_text(corrected(text, [correction_of(doubt, "责任单位")]))
    assert told(again) == [
        ("修路", "市司法局", "市财政局", "", "各街道", ""),
        ("架桥", "市财政局", "市司法局", "", "", ""),
    ]
    assert again.doubts == ()


def test_words_that_are_no_mark_are_asked_about_and_a_note_beside_a_mark_is_kept() -> None:
    rows = (["修路", "√", "试点", ""], ["架桥", "√（先行）", "√", "√"], ["植树", "√", "√", ""])
    draft = read(marked(*rows))
    (doubt,) = draft.doubts
    assert (doubt.passage, doubt.proposal) == ("“试点”", "“试点”为责任单位")
    assert told(draft)[:2] == [
        ("修路", "", "市司法局 市财政局", "", "", ""),
        ("架桥", "", "市司法局 市财政局", "", "各街道", ""),
    ]
    assert draft.items[1].text == "市司法局：先行。"


def test_row_without_a_mark_is_an_item_that_is_asked_about() -> None:
    draft = read(marked(["修路", "√", "", ""], ["架桥", "", "", ""], ["植树", "", "√", ""]))
    assert told(draft)[1] == ("架桥", "", "", "", "", "")
    assert [(doubt.kind, doubt.passage) for doubt in draft.doubts] == [("general", "2.架桥")]


def test_kinds_of_work_stand_over_the_rows_and_sums_beside_them_are_left_out() -> None:
    rows: list[list[Any]] = [
        ["序号", "类别", "工作任务", "市司法局", "市财政局", "合计"],
        [1, "基础", "修路", "√", "", 1],
        [2, None, "架桥", "", "√", 1],
        [3, "生态", "植树", "√", "√", 2],
    ]
    draft = read(book(rows, "B2:B3"))
    assert [(item.section, item.text) for item in draft.items] == [("一、基础", ""), ("一、基础", ""), ("二、生态", "")]
    assert [row[2] for row in told(draft)] == ["市司法局", "市财政局", "市司法局 市财政局"]


def test_row_of_a_chinese_number_and_no_mark_is_no_heading_where_others_have_marks() -> None:
    head = ["序号", "工作任务", "市司法局", "市财政局"]
    draft = read(book([head, ["一", "修路", "√", ""], ["二", "架桥", "", ""], ["三", "植树", "", "√"]]))
    assert [(row[0], row[2]) for row in told(draft)] == [("修路", "市司法局"), ("架桥", ""), ("植树", "市财政局")]


def test_eighty_units() -> None:
    heads = [f"第{n}街道" for n in range(80)]
    marks = ["√" if n in (0, 79) else "" for n in range(80)]
    rows: list[list[Any]] = [["序号", "工作任务", *heads, "完成时限"], [1, "修路", *marks, "6月底前"]]
    said = [[str(cell) for cell in row] for row in rows]
    letter = Letter()
    letter.says(TITLE)
    letter.table([["序号", "工作任务", *["责任单位"] * 80, "完成时限"], *said], ((0, 2), (0, 81)))
    for data in (book([[TITLE], *rows]), letter.bytes()):
        assert told(read(data)) == [("修路", "", "第0街道 第79街道", "", "", "2024-06-30")]


def test_table_of_figures_by_unit_is_no_table_of_marks() -> None:
    rows: list[list[Any]] = [["序号", "指标", "市司法局", "市财政局"], [1, "培训人次", 10, 20], [2, "宣讲场次", 3, "√"]]
    assert text_of_bytes(book(rows)).split("\n")[1] == "1　培训人次　10　20"


def test_roles_of_columns_stand_in_the_draft_that_is_kept_and_in_the_table_that_is_handed_out() -> None:
    draft = read(marked(["修路", "★", "○", "○"], legend=LEGEND))
    kept = draft_of_json(draft.as_kept())
    told_of = dict(zip(COLUMNS, rows_of(kept)[1], strict=True))
    assert [told_of[name] for name in ("任务", "牵头单位", "责任单位", "配合单位", "集合表述", "疑问")] == [
        *("修路", "市司法局", "", "市财政局", "各街道", "")
    ]
    assert edits_of(kept, rows_of(kept)) == []


@pytest.mark.parametrize("kind", ["symbol", "letters", "cells"])
def test_ticks_of_fonts_of_pictures(kind: str) -> None:
    """As Word and Excel set them from their own tables of signs: Wingdings and Wingdings 2."""
    rows = [["序号", "工作任务", "市司法局", "市财政局"], ["1", "修路", "", ""]]
    if kind == "cells":

        def change(made: Any) -> None:
            for cell, font, letter in (("C2", "Wingdings 2", "P"), ("D2", "Wingdings", "\xfc")):
                made.active[cell] = letter
                made.active[cell].font = Font(name=font)

        data = book(rows, change=change)
    else:
        letter = Letter()
        table = letter.table(rows)
        for n, font, code, said in ((2, "Wingdings 2", "F050", "P"), (3, "Wingdings", "F0FC", "\xfc")):
            if kind == "symbol":
                letter.holds(table.cell(1, n).paragraphs[0], f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>')
            else:
                run = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr><w:t>{said}</w:t>'
                letter.holds(table.cell(1, n).paragraphs[0], f"<w:r>{run}</w:r>")
        data = letter.bytes()
    draft = read(data)
    assert (told(draft), draft.doubts) == ([("修路", "", "市司法局 市财政局", "", "", "")], ())


def test_three_rows_of_headings_and_fields_of_work_for_names() -> None:
    rows: list[list[Any]] = [
        [TITLE],
        ["序号", "工作任务", "责任单位", None, None, None, "备注"],
        [None, None, "县直部门", None, "乡镇街道", None, None],
        [None, None, "公安", "大数据", "城关镇", "青屏街道", None],
        [1, "修路", "●", "○", None, None, "重点"],
        [2, "架桥", None, "配合", "●", "○", None],
        ["注：●主办 ○协办"],
    ]
    draft = read(book(rows, "A1:G1", "A2:A4", "B2:B4", "C2:F2", "C3:D3", "E3:F3", "G2:G4"))
    assert told(draft) == [
        ("修路", "公安", "", "大数据", "", ""),
        ("架桥", "城关镇", "", "青屏街道 大数据", "", ""),
    ]
    assert (draft.items[0].text, draft.doubts) == ("备注：重点。", ())


def test_table_without_numbers_and_without_a_title() -> None:
    rows: list[list[Any]] = [
        ["工作任务", "完成时限", "市司法局", "市财政局"],
        ["修路", "2024年6月底前", "√", ""],
        ["架桥", "", "√", "√"],
    ]
    draft = read(book(rows))
    assert draft.title is None
    assert told(draft) == [
        ("修路", "", "市司法局", "", "", "2024-06-30"),
        ("架桥", "", "市司法局 市财政局", "", "", ""),
    ]


def test_each_table_has_its_own_marks_and_one_question_is_of_both_where_they_are_the_same() -> None:
    head = ["序号", "工作任务", "市司法局", "市财政局"]

    def change(made: Any) -> None:
        for n, signs in enumerate((("△", "▲"), ("▲", "△"))):
            sheet = made.create_sheet(f"民生{n}")
            for row in (head, [1, f"托育{n}", *signs]):
                sheet.append(row)

    draft = read(book([head, [1, "修路", "★", "○"], [LEGEND]], change=change))
    assert [row[:4] for row in told(draft)] == [
        ("修路", "市司法局", "", "市财政局"),
        ("托育0", "市财政局", "", "市司法局"),
        ("托育1", "市司法局", "", "市财政局"),
    ]
    assert [doubt.proposal for doubt in draft.doubts] == ["▲为牵头单位，△为配合单位"]


def test_two_rows_of_headings_again_on_each_page_and_a_row_that_the_turn_broke() -> None:
    both = {"rowspan": 2}
    upper: list[Any] = [{"text": "序号", **both}, {"text": "工作任务", **both}, {"text": "责任单位", "colspan": 4}]
    head: list[list[Any]] = [[*upper, {"text": "完成时限", **both}], ["县司法局", "县财政局", "县教体局", "各乡镇"]]
    rows = [["" if cell is None else str(cell) for cell in row] for row in ROWS]
    begun, rest = ["3", "建设法治", "", "○", "★", "", ""], ["", "文化阵地", "", "", "", "○", "9月底前"]
    pages = [[*head, *rows[:2], begun], [*head, rest]]
    data = printed([TITLE], tables=pages, breadths=(8, 30, 6, 6, 6, 6, 16), after=[LEGEND], on_its_side=True)
    draft = read(data)
    assert (told(draft), draft.doubts) == (ANSWER, ())


def test_words_in_quotation_marks_before_a_role_are_no_legend() -> None:
    line = "“一网通办”牵头，“双减”配合。"
    title = "某某市2024年重点工作安排"
    paper = f"{title}\n一、优化环境。推进改革。（市司法局牵头）\n{line}\n二、办好教育。（市教育局牵头）"
    assert [item.text for item in read_text(paper).items] == [f"推进改革。\n{line}", ""]
    rows: list[list[Any]] = [["序号", "工作任务", "市司法局", "市财政局"], [1, "修路", "√", ""], [line]]
    assert line in "".join(item.text for item in read(book([*rows, [2, "架桥", "√", ""]])).items)
