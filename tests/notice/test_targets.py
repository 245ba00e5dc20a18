"""Figures: what is a promise, and what only looks like one."""

import pytest

from models.notice.lines import plain
from models.notice.targets import figures_in


def promises(text: str) -> list[tuple[str, str, float, str, bool]]:
    return [(f.metric, f.comparator, f.value, f.unit, f.each_unit) for f in figures_in(plain(text))]


@pytest.mark.parametrize(
    ("text", "promise"),
    [
        ("免证办事项达500项。", ("免证办事项", "≥", 500, "项", False)),
        ("力争群众满意率达到100％。", ("群众满意率", "≥", 100, "%", False)),
        ("各单位每年举办法治讲座不少于两期。", ("法治讲座", "≥", 2, "期", True)),
        ("确保每人每年接受不少于60学时的业务培训。", ("业务培训", "≥", 60, "学时", True)),
        ("信息在7个工作日内上网公开。", ("上网公开", "≤", 7, "个工作日", False)),
        ("压缩审批时限至5个工作日以内。", ("压缩审批时限", "≤", 5, "个工作日", False)),
        ("新建学校3所。", ("学校", "=", 3, "所", False)),
        ("归集数据不少于200亿条。", ("归集数据", "≥", 200, "亿条", False)),
        ("占比下降1.5个百分点以上。", ("占比下降", "≥", 1.5, "个百分点", False)),
        ("办结率达到百分之九十。", ("办结率", "≥", 90, "%", False)),
        ("完成投资1,200万元。", ("投资", "=", 1200, "万元", False)),
    ],
)
def test_promise(text: str, promise: tuple[str, str, float, str, bool]) -> None:
    (read,) = promises(text)
    assert (read[1:]) == promise[1:]
    assert promise[0] in read[0]


@pytest.mark.parametrize(
    "text",
    [
        "形成10分钟政务服务圈。",
        "打造“10分钟创业便利圈”。",
        "规范12345政务服务便民热线。",
        "完善1211推进机制。",
        "对获奖项目给予最高100万元奖励。",
        "可申请最高不超过15万元的创业担保贷款。",
        "返还其上年度缴纳失业保险费的50%。",
        "由微型团队（一般不超过10人）创办，享受政策。",
        "对连续2年考核优秀的单位通报表扬。",
        "落实行政执法四项清单制度。",
        "2023年重点工作。",
        "第4批示范单位。",
        "去年完成改造50个。",
    ],
)
def test_no_promise(text: str) -> None:
    assert promises(text) == []
