"""Cells whose lines the cell's width broke, and cells in which somebody began a new line: only these are parted."""

import pytest

from models.notice.formats.sayings import one_line
from models.notice.paper import text_of_bytes
from tests.notice.made import printed

HEADS = ["序号", "反馈问题", "整改措施", "牵头单位", "配合单位", "整改时限"]
ROWS = [
    ["1", "理论学习不扎实", "完善学习制度，每季度交流研讨不少于1次", "县委办", "县委宣传部", "长期坚持"],
    [
        "2",
        "工程项目管理不规范",
        "对2022年以来政府投资项目开展专项审计，整改问题15个",
        "县审计局",
        "县发改局、县财政局、县住建局",
        "2024年9月30日前",
    ],
]


@pytest.mark.parametrize("breadth", [28, 32, 34, 40, 46, 48, 54, 62])
def test_a_narrow_printed_cell_puts_no_mark_into_words(breadth: int) -> None:
    data = printed(["某县2024年度巡察整改任务清单"], tables=[[HEADS, *ROWS]], breadths=(8, 22, breadth, 18, 25, 20))
    assert text_of_bytes(data, ".pdf").split("\n")[1:3] == [
        "1.理论学习不扎实。完善学习制度，每季度交流研讨不少于1次。"
        "（牵头单位：县委办；配合单位：县委宣传部；完成时限：长期坚持）",
        "2.工程项目管理不规范。对2022年以来政府投资项目开展专项审计，整改问题15个。"
        "（牵头单位：县审计局；配合单位：县发改局、县财政局、县住建局；完成时限：2024年9月30日前）",
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("开展专项审计，整改问题15\n个", "开展专项审计，整改问题15个"),
        ("对各单位进行审计\n，限期整改", "对各单位进行审计，限期整改"),
        ("完善制度，每\n季度交流1次", "完善制度，每季度交流1次"),
        ("修建水渠3\n0公里", "修建水渠30公里"),
        ("梳理清单\n网上办理率达到95%", "梳理清单；网上办理率达到95%"),
        ("1.梳理清单\n2.公开清单", "1.梳理清单；2.公开清单"),
        ("产值5\n税收3\n投资总额9", "产值5；税收3；投资总额9"),
    ],
)
def test_what_breaks_off_within_words_goes_on(words: str, said: str) -> None:
    assert one_line(words) == said
