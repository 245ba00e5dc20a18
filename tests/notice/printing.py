"""A printer of papers: invented units and tasks, in the manners in which such papers are made."""

from dataclasses import dataclass

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from models.rules.numerals import circled, han

STEMS = [
    "教育局",
    "财政局",
    "法务局",
    "发展改革委",
    "住房和城乡建设局",
    "人力资源和社会保障局",
    "市场监管局",
    "卫生健康委",
    "数据局",
    "水利局",
    "档案馆",
    "融媒体中心",
    "供销社",
]
PARTY = [
    "委组织部",
    "委宣传部",
    "委政法委",
    "委编办",
    "纪委监委",
    "委办公室",
    "政府办公室",
    "人大常委会办公室",
    "政协办公室",
    "法院",
    "检察院",
]
SETS = ["有关部门", "各乡镇、街道", "各有关单位", "各县（市、区）人民政府", "各镇人民政府"]
TASKS = [
    "夯实基础工作",
    "深化改革举措",
    "优化服务流程",
    "健全长效机制",
    "防范重大风险",
    "提升治理能力",
    "推动成果转化",
    "改善民生条件",
]
BODIES = [
    "坚持问题导向，细化工作举措",
    "建立台账，逐项推进",
    "完善“一件事”办理机制",
    "加强宣传教育，营造良好氛围",
    "落实《工作条例》各项要求",
]


@dataclass(frozen=True)
class Task:
    title: str
    body: str
    lead: tuple[str, ...]
    responsible: tuple[str, ...]
    coop: tuple[str, ...]
    sets: tuple[str, ...]
    month: int | None


@dataclass(frozen=True)
class Manner:
    """How a paper prints its numbers and its clauses."""

    brackets: str  # "〔〕", "（）", "[]", "【】", or "" for a line of its own
    labels: bool
    marks: str  # item, point, subpoint, circle, article, section
    anew: bool  # numbers begin anew in each section
    heading_line: bool  # the title stands on a line of its own


def numbered(marks: str, n: int) -> str:
    return {
        "section": f"{han(n)}、",
        "item": f"（{han(n)}）",
        "point": f"{n}.",
        "wide": f"{n}．",
        "comma": f"{n}、",
        "subpoint": f"（{n}）",
        "circle": circled(n),
        "article": f"第{han(n)}条　",
    }[marks]


def clause(task: Task, manner: Manner) -> str:
    lead, responsible, coop = "、".join(task.lead), "、".join((*task.responsible, *task.sets)), "、".join(task.coop)
    when = f"{task.month}月底前" if task.month else ""
    if manner.labels:
        parts = [("牵头单位：", lead), ("责任单位：", responsible), ("配合单位：", coop), ("完成时限：", when)]
        return "；".join(label + words for label, words in parts if words)
    said = []
    if lead:
        said.append(f"{lead}牵头")
    if coop:
        said.append(f"{coop}配合")
    if responsible:
        said.append(f"{responsible}按职责分工负责")
    if when:
        said.append(f"{when}完成")
    return "，".join(said)


def printed(sections: list[list[Task]], manner: Manner) -> str:
    lines = [
        "某某市人民政府办公室关于印发2024年重点工作安排的通知",
        "某政办〔2024〕3号",
        "各县（市、区）人民政府，市政府各部门：",
        "现印发给你们，请认真贯彻落实。",
    ]
    n = 0
    for s, tasks in enumerate(sections, start=1):
        if manner.marks != "section":
            lines.append(f"{han(s)}、第{han(s)}方面任务")
        n = 0 if manner.anew and manner.marks != "section" else n
        for task in tasks:
            n += 1
            head = numbered(manner.marks, n) + task.title
            said = clause(task, manner)
            if manner.brackets:
                said = manner.brackets[0] + said + manner.brackets[1]
            whole = f"{head}\n{task.body}。" if manner.heading_line else f"{head}。{task.body}。"
            lines.append(whole + said if manner.brackets else f"{whole}\n{said}")
    return "\n".join(lines)


@st.composite
def tasks(draw: DrawFn) -> Task:
    level = "市"
    names = draw(
        st.lists(st.sampled_from([level + stem for stem in (*STEMS, *PARTY)]), min_size=1, max_size=7, unique=True)
    )
    cut = draw(st.integers(0, len(names)))
    rest = draw(st.integers(cut, len(names)))
    return Task(
        draw(st.sampled_from(TASKS)),
        draw(st.sampled_from(BODIES)),
        tuple(names[:cut]),
        tuple(names[cut:rest]),
        tuple(names[rest:]),
        tuple(draw(st.lists(st.sampled_from(SETS), max_size=2, unique=True))),
        draw(st.none() | st.integers(1, 12)),
    )


manners = st.builds(
    Manner,
    st.sampled_from(["〔〕", "（）", "[]", "【】", "［］", ""]),
    st.booleans(),
    st.sampled_from(["section", "item", "point", "wide", "comma", "subpoint", "circle", "article"]),
    st.booleans(),
    st.booleans(),
)
papers = st.lists(st.lists(tasks(), min_size=1, max_size=5), min_size=1, max_size=4)
