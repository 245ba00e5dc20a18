"""Of what a figure is: the words that say so and no others, and figures that only say which (10亿元以上3个)."""

import pytest

from models.notice.lines import mask_titles, plain
from models.notice.targets import figures_in


@pytest.mark.parametrize(
    ("text", "promised"),
    [
        ("每村不少于3人。", [("每村", 3, "人")]),
        ("新建、改扩建中小学校3所，新增学位2400个。", [("中小学校", 3, "所"), ("新增学位", 2400, "个")]),
        ("新签约项目40个，其中10亿元以上3个。", [("新签约项目", 40, "个")]),
        ("集体经济收入10万元以上的村达到80%。", [("集体经济收入10万元以上的村", 80, "%")]),
        ("实际利用外资1000万美元。", [("实际利用外资", 1000, "万美元")]),
        ("适龄妇女“两癌”筛查1500人。", [("适龄妇女“两癌”筛查", 1500, "人")]),
        ("新建污水处理站两座，建成托老所一处。", [("污水处理站", 2, "座"), ("托老所", 1, "处")]),
        (
            "到2023年，帮扶就业3000人次以上，2025年达到8000人次。",
            [("帮扶就业", 3000, "人次"), ("帮扶就业", 8000, "人次")],
        ),
        ("建成区绿化覆盖率达到41%以上。", [("建成区绿化覆盖率", 41, "%")]),
        ("办理时限由20个工作日压缩至7个工作日。", [("办理时限", 7, "个工作日")]),
        ("市场主体总量达到8.5万户。", [("市场主体总量", 8.5, "万户")]),
        ("每万人拥有医生数达到3人。", [("每万人拥有医生数", 3, "人")]),
        ("轮训人均不少于40学时。", [("轮训人均", 40, "学时")]),
        ("全面完成13个专项、45项重点任务。", [("专项", 13, "个"), ("重点任务", 45, "项")]),
        ("一季度完成30%，四季度完成100%。", [("一季度", 30, "%"), ("四季度", 100, "%")]),
    ],
)
def test_what_a_figure_is_of(text: str, promised: list[tuple[str, float, str]]) -> None:
    found = figures_in(mask_titles(plain(text)), 2023)
    assert [(figure.metric, figure.value, figure.unit) for figure in found] == promised


@pytest.mark.parametrize("text", ["建设一个示范区。", "建立一套机制制度。", "抓好两个责任。", "打造三支柱体系。"])
def test_a_count_in_words_within_a_phrase_is_none(text: str) -> None:
    assert list(figures_in(plain(text), 2023)) == []
