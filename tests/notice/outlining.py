"""A printer of outlines: the same tasks in every manner of numbering, of levels, of tables and of copies."""

from dataclasses import dataclass

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from models.rules.numerals import circled, han
from tests.notice.printing import Manner, Task, clause, tasks

# How a section and a task below it are numbered; {a} counts sections, {n} tasks, in figures and (h) in Chinese.
STYLES = {
    "一、（一）": ("{ah}、", "（{nh}）"),
    "一、1.": ("{ah}、", "{n}."),
    "一、1、": ("{ah}、", "{n}、"),
    "一、１．": ("{ah}、", "{wide}．"),
    "一、(1)": ("{ah}、", "（{n}）"),
    "一、①": ("{ah}、", "{circled}"),
    "第一章 第一条": ("第{ah}章　", "第{nh}条　"),
    "1. 1.1": ("{a}. ", "{a}.{n} "),
    "一、1.1": ("{ah}、", "{a}.{n}"),
    "Ⅰ、A.": ("{roman}、", "{letter}."),
    "（一）1.": ("（{ah}）", "{n}."),
    "1.（一）": ("{a}.", "（{nh}）"),
    "一、一是": ("{ah}、", "{nh}是"),
    "一、任务一": ("{ah}、", "任务{nh}："),
    "一、1)": ("{ah}、", "{n})"),
}
RUNNING = {"一、（一）", "一、1.", "一、1、", "一、１．", "一、(1)"}  # whose tasks may count on through the sections
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
HEAD = [
    "某某市人民政府办公室关于印发2024年重点工作安排的通知",
    "某政办〔2024〕3号",
    "各县（市、区）人民政府，市政府各部门：",
]


@dataclass(frozen=True)
class Outline:
    """Sections of tasks; which tasks have points below them, and what those name."""

    sections: tuple[tuple[Task, ...], ...]
    style: str
    runs_on: bool
    brackets: str


def mark(style: str, at: int, a: int, n: int) -> str:
    return STYLES[style][at].format(
        a=a,
        n=n,
        ah=han(a),
        nh=han(n),
        wide=str(n).translate(_WIDE),
        circled=circled(n),
        roman="ⅠⅡⅢⅣⅤⅥ"[a - 1],
        letter="ABCDEFGHIJKLMNOPQRSTUVWXYZ"[n - 1],
    )


def said(task: Task, brackets: str) -> str:
    return brackets[0] + clause(task, Manner(brackets, False, "", True, False)) + brackets[1]


def lines_of_outline(outline: Outline) -> list[str]:
    lines, n = [], 0
    for a, section in enumerate(outline.sections, start=1):
        lines.append(mark(outline.style, 0, a, 0) + f"第{han(a)}方面任务")
        n = n if outline.runs_on else 0
        for task in section:
            n += 1
            lines.append(f"{mark(outline.style, 1, a, n)}{task.title}。{task.body}。{said(task, outline.brackets)}")
    return lines


def numbers(outline: Outline) -> list[int]:
    sizes = [len(section) for section in outline.sections]
    return list(range(1, sum(sizes) + 1)) if outline.runs_on else [n for size in sizes for n in range(1, size + 1)]


def plainly(outline: Outline) -> str:
    return "\n".join([*HEAD, *lines_of_outline(outline)])


def in_one_line(outline: Outline) -> str:
    return "".join([*HEAD, *lines_of_outline(outline)])


def in_one_line_with_blanks(outline: Outline) -> str:
    return " ".join([*HEAD, *lines_of_outline(outline)])


def spaced(outline: Outline) -> str:
    return "\n".join(" ".join(line) for line in [*HEAD, *lines_of_outline(outline)])


def with_line_numbers(outline: Outline) -> str:
    return "\n".join(f"{n} {line}" for n, line in enumerate([*HEAD, *lines_of_outline(outline)], start=1))


def with_emoji(outline: Outline) -> str:
    return "\n".join([*HEAD, *("✅ " + line for line in lines_of_outline(outline))])


def cut_in_brackets(outline: Outline) -> str:
    """Each bracket broken after its first separator, as a narrow column breaks it."""
    return "\n".join([*HEAD, *(_cut(line, outline.brackets[0]) for line in lines_of_outline(outline))])


def _cut(line: str, opening: str) -> str:
    at = line.rfind(opening)
    comma = line.find("、", at) if at >= 0 else -1
    return line if comma < 0 else line[: comma + 1] + "\n" + line[comma + 1 :]


COPIES = [plainly, spaced, with_line_numbers, with_emoji, cut_in_brackets]
ONE_LINE = [in_one_line, in_one_line_with_blanks]

COLUMNS = ("序号", "工作任务", "牵头单位", "责任单位", "配合单位", "完成时限")


def row_of(n: int, task: Task) -> list[str]:
    when = f"{task.month}月底前" if task.month else ""
    return [
        str(n),
        f"{task.title}。{task.body}。",
        "、".join(task.lead),
        "、".join((*task.responsible, *task.sets)),
        "、".join(task.coop),
        when,
    ]


def tabbed(rows: list[list[str]]) -> str:
    return "\n".join(["某某市2024年重点任务分解表", "\t".join(COLUMNS), *("\t".join(row) for row in rows)])


def marked_down(rows: list[list[str]]) -> str:
    lines = [COLUMNS, ["---"] * len(COLUMNS), *rows]
    return "\n".join(["某某市2024年重点任务分解表", *("| " + " | ".join(cells) + " |" for cells in lines)])


def blank_parted(rows: list[list[str]]) -> str:
    full = [[cell or "—" for cell in row] for row in rows]
    return "\n".join(["某某市2024年重点任务分解表", "    ".join(COLUMNS), *("   ".join(row) for row in full)])


def one_cell_a_line(rows: list[list[str]]) -> str:
    """As a copy from a portal gives it; the head stands again on each page."""
    lines = ["某某市2024年重点任务分解表"]
    for n, row in enumerate(rows):
        lines += [*(COLUMNS if n % 4 == 0 else ()), *(cell or "—" for cell in row)]
    return "\n".join(lines)


TABLES = [tabbed, marked_down, blank_parted, one_cell_a_line]


@st.composite
def outlines(draw: DrawFn, styles: tuple[str, ...] = tuple(STYLES)) -> Outline:
    style = draw(st.sampled_from(styles))
    sections = draw(st.lists(st.lists(tasks(), min_size=2, max_size=5).map(tuple), min_size=2, max_size=4).map(tuple))
    runs_on = style in RUNNING and draw(st.booleans())
    return Outline(sections, style, runs_on, draw(st.sampled_from(["〔〕", "（）", "【】"])))
