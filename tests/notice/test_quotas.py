"""Tables that share out figures, a unit a row: each row is that unit's task, each of its figures a promise."""

import pytest

from models.notice.paper import text_of_bytes
from models.notice.read import read_text
from tests.notice.made import book

HEAD: list[object] = ["单位", "固定资产投资（亿元）", "新开工项目（个）", "招商签约（个）"]
ROWS: list[list[object]] = [["城关镇", 12, 8, 10], ["东关街道", 8.5, 5, "—"], ["合计", 20.5, 13, 10]]
TITLE = "关于下达2024年固定资产投资目标任务的通知"


def flat(parting: str) -> str:
    rows = [parting.join(str(cell) for cell in row) for row in [HEAD, *ROWS]]
    head = [TITLE, "各镇（街道）：", "现将2024年目标任务下达给你们。", "附件：2024年目标任务分解表"]
    return "\n".join([*head, *rows]) + "\n"


@pytest.mark.parametrize(
    "text",
    [flat("\t"), flat("　"), flat(" "), text_of_bytes(book([[TITLE], HEAD, *ROWS]), ".xlsx")],
    ids=["tabs", "wide blanks", "blanks", "xlsx"],
)
def test_each_row_is_the_task_of_its_unit_and_its_figures_are_promises(text: str) -> None:
    first, second = read_text(text).items
    assert [clause.responsible_units for clause in first.clauses] == [("城关镇",)]
    assert [clause.responsible_units for clause in second.clauses] == [("东关街道",)]
    assert [(target.metric, target.value, target.unit) for target in first.targets] == [
        ("固定资产投资", 12, "亿元"),
        ("新开工项目", 8, "个"),
        ("招商签约", 10, "个"),
    ]
    assert [target.value for target in second.targets] == [8.5, 5]


@pytest.mark.parametrize(
    "table",
    [
        "单位\t姓名\t电话\n城关镇\t王某\t123456\n东关街道\t李某\t234567\n",  # whom to ring up
        "单位\t得分（分）\n城关镇\t优秀\n东关街道\t良好\n",
        "单位\t固定资产投资（亿元）\n城关镇\t12\n",  # one alone
    ],
)
def test_other_tables_of_units_share_nothing_out(table: str) -> None:
    assert read_text(f"关于报送2024年情况的通知\n各单位：\n{table}").items == ()
