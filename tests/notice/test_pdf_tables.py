"""Tables that a PDF draws: what is in which cell, what a merged cell stands beside, and rows that two pages share."""

import re
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, NameObject, NumberObject, RectangleObject

from models.notice.paper import text_of_bytes
from models.notice.read import read_text
from tests.notice.made import printed
from tests.notice.ruled import ruled

TITLE = "某某县2024年民生实事任务分解表"
HEAD: list[Any] = ["序号", "类别", "重点任务", "牵头单位", "配合单位", "完成时限"]
BREADTHS = (7, 8, 36, 20, 20, 14)
ROWS: list[list[Any]] = [
    [
        "1",
        {"text": "教育", "rowspan": 2},
        "新建改扩建学校3所，改善寄宿制学校办学条件，配齐各科教师。",
        "县教育体育局\n县财政局",
        "县住房城乡建设局、县自然资源局",
        "8月底前",
    ],
    ["2", "开展学生近视筛查，每学期不少于1次。", "县卫生健康委", "县教育体育局", "全年"],
    ["3", "养老", "建成社区养老服务中心2个。", "县民政局", "", "2024年11月底前"],
]
_WIDTH = {True: 555, False: 1000}  # of a digit and of a Chinese letter
NOTE = "注：本表由县政府办公室负责解释。"
# As the table says it: 类别 stands over its tasks, 1 names two leaders, 3 nobody beside its leader.
LINES = [
    TITLE,
    "一、教育",
    "1.新建改扩建学校3所，改善寄宿制学校办学条件，配齐各科教师。"
    "（牵头单位：县教育体育局、县财政局；配合单位：县住房城乡建设局、县自然资源局；完成时限：8月底前）",
    "2.开展学生近视筛查，每学期不少于1次。（牵头单位：县卫生健康委；配合单位：县教育体育局；完成时限：全年）",
    "二、养老",
    "3.建成社区养老服务中心2个。（牵头单位：县民政局；完成时限：2024年11月底前）",
    NOTE,
]


def read(data: bytes) -> list[str]:
    return [line.strip("　") for line in text_of_bytes(data, ".pdf").split("\n")]


def turned(data: bytes) -> bytes:
    """The same pages, lying on their side and shown upright: as programs print broad tables."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
    for page in writer.pages:
        width, height = page.mediabox.upper_right
        page.add_transformation((0, 1, -1, 0, height, 0))
        page.mediabox = page.cropbox = RectangleObject((0, 0, height, width))
        page.rotate(90)
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


def embedded_as_usual(data: bytes) -> bytes:
    """The same with its letters numbered as nearly all programs do it, whose places on the page can be told."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
    for page in writer.pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            font = font.get_object()
            font[NameObject("/Encoding")] = NameObject("/Identity-H")
            numbered = re.findall(rb"<(\w{4})> <(\w{4})>\n", font["/ToUnicode"].get_object().get_data())
            widths = [
                part
                for number, letter in numbered
                for part in (NumberObject(int(number, 16)), ArrayObject([NumberObject(_WIDTH[letter < b"0080"])]))
            ]
            font["/DescendantFonts"][0].get_object()[NameObject("/W")] = ArrayObject(widths)
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


@pytest.mark.parametrize("usual", [True, False])
@pytest.mark.parametrize("lies", [False, True])
def test_cells_are_read_as_they_stand_and_paragraphs_around_them_stay(lies: bool, usual: bool) -> None:
    data = printed([TITLE], tables=[[HEAD, *ROWS]], breadths=BREADTHS, after=[NOTE], on_its_side=True)
    data = embedded_as_usual(data) if usual else data
    assert read(turned(data) if lies else data) == LINES


def test_table_goes_on_over_pages_with_its_head_said_again_or_not() -> None:
    for head in ([HEAD], []):
        pages = [[HEAD, *ROWS[:2]], [*head, ROWS[2]]]
        assert read(printed([TITLE], running="县政府公报", tables=pages, breadths=BREADTHS, after=[NOTE])) == LINES


def test_row_that_the_turn_of_a_page_broke_is_whole_again() -> None:
    begun = ["3", "养老", "建成社区养老", "县民政局", "", "2024年11月"]
    rest = ["", "", "服务中心2个。", "", "", "底前"]
    pages = [[HEAD, *ROWS[:2], begun], [HEAD, rest]]
    assert read(printed([TITLE], tables=pages, breadths=BREADTHS, after=[NOTE])) == LINES


def test_group_that_reaches_over_the_page_stands_over_its_tasks_there_too() -> None:
    second = ["2", "", *ROWS[1][1:]]
    first = [cell if not isinstance(cell, dict) else "教育" for cell in ROWS[0]]
    pages = [[HEAD, first], [HEAD, second, ROWS[2]]]
    assert read(printed([TITLE], tables=pages, breadths=BREADTHS, after=[NOTE])) == LINES


def test_two_tables_of_other_columns_are_two() -> None:
    other: list[list[Any]] = [["序号", "任务", "责任单位"], ["1", "修订应急预案。", "县应急管理局"]]
    lines = read(printed([TITLE], tables=[[HEAD, *ROWS], other], breadths=(), after=[NOTE]))
    assert lines == [*LINES[:-1], "1.修订应急预案。（责任单位：县应急管理局）", NOTE]


def test_paper_in_a_frame_is_no_table() -> None:
    framed = printed([TITLE], tables=[[["一、加强审查。（市司法局牵头）"]]], after=["二、开展评查。（市司法局牵头）"])
    assert [item.number_text for item in read_text(text_of_bytes(framed, ".pdf")).items] == ["一、", "二、"]


def test_table_of_figures_stays_beside_the_tasks_and_is_none_of_them() -> None:
    figures: list[list[Any]] = [["指标", "2023年"], ["学校", "12所"], ["医院", "3家"]]
    tasks = ["一、办好教育。（县教育局牵头）", "二、办好医院。（县卫健委牵头）"]
    data = printed([TITLE, tasks[0]], tables=[figures], after=tasks[1:])
    assert read(data)[2:5] == ["指标　2023年", "学校　12所", "医院　3家"]
    assert len(read_text(text_of_bytes(data, ".pdf")).items) == 2


@pytest.mark.parametrize(("slope", "miss"), [(0.3, 0.0), (0.0, 2.0), (1.5, 1.2)])
def test_rules_that_are_askew_by_a_point_or_two(slope: float, miss: float) -> None:
    rows = [
        ["序号", "重点任务", "牵头单位", "配合单位", "完成时限"],
        ["1", "新建学校3所", "县教育局", "县财政局", "8月底前"],
        ["2", "建成养老中心2个", "县民政局", "", "11月底前"],
    ]
    data = ruled(TITLE, rows, breadths=(31, 130, 104, 104, 78), slope=slope, miss=miss)
    assert read(data) == [
        TITLE,
        "1.新建学校3所。（牵头单位：县教育局；配合单位：县财政局；完成时限：8月底前）",
        "2.建成养老中心2个。（牵头单位：县民政局；完成时限：11月底前）",
    ]
