"""`duban adopt FILE` as an operator types it: a plan, a supplement to it, a paper without a title."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlmodel import col
from typer.testing import CliRunner

from bot.cli import cli
from models.database import Database
from models.plan import Item, Plan, Supplement
from tests.bot.test_units_command import _found, _units, url

__all__ = ["url"]  # the operator's folder

TITLE = "新密市2023年优化营商环境工作要点"
FIRST = f"""\
关于印发《{TITLE}》的通知
2023年3月20日
一、提升服务
（一）推行一网通办。年底前网办率达到95%。〔市大数据局牵头，市司法局配合〕
（二）清理涉企收费。公布收费目录清单。〔市司法局牵头〕
"""
# No title; its year is that of the day at its end.
MORE = "一、补充任务\n（一）开展企业走访。2023年11月底前走访一遍。〔市司法局牵头〕\n2023年8月10日\n"


def adopt(paper: str, *options: str, file: str = "通知.txt") -> tuple[int, str]:
    Path(file).write_text(paper, encoding="utf-8")
    outcome = CliRunner().invoke(cli, ["adopt", file, *options])
    return outcome.exit_code, outcome.output


@pytest.fixture
def in_force(url: str) -> str:
    """The first paper is a plan, in the sandbox, where the morning is that of 2023-08-14."""
    asyncio.run(_found(url))
    _units("name,kind\n市司法局,department\n市大数据局,department\n")
    assert adopt(FIRST, "--accept-proposals") == (
        0,
        f"已读入《{TITLE}》：2项任务，0处疑问待确认。\n"
        "第三季度进展填报：9月11日（周一）开始，9月22日（周五）截止，9月28日（周四）结束\n"
        "年度收口填报：11月20日（周一）开始，12月8日（周五）截止，12月15日（周五）结束\n"
        f"《{TITLE}》已启用，正在通知各单位联络员。\n",
    )
    return url


async def _standing(url: str) -> tuple[list[str], list[str], int]:
    """The plans' titles, the items' in their plans' order, and how many notices were added to a plan."""
    database = Database(url)
    async with database.reading() as session:
        plans = list(await session.scalars(select(col(Plan.title))))
        items = list(await session.scalars(select(col(Item.title)).order_by(col(Item.position))))
        added = len(list(await session.scalars(select(Supplement))))
    await database.close()
    return plans, items, added


def test_a_second_paper_with_the_same_number_needs_a_word_of_its_own(in_force: str) -> None:
    numbered = FIRST.replace("2023年3月20日", "新政办〔2023〕7号\n2023年3月20日")
    other = numbered.replace("市司法局配合", "市财政局配合")
    assert adopt(numbered, "--accept-proposals")[0] == 0
    code, said = adopt(other, "--accept-proposals")
    assert code == 2
    assert said.endswith(f"同一文号的通知已经启用：《{TITLE}》。确要另立一份，加 --beside。\n")
    assert len(asyncio.run(_standing(in_force))[0]) == 2
    assert adopt(other, "--accept-proposals", "--beside")[0] == 0
    assert len(asyncio.run(_standing(in_force))[0]) == 3


def test_a_supplement_joins_the_plan_of_its_year(in_force: str) -> None:
    assert adopt(MORE, "--accept-proposals", "--into-plan", "--title", "涉企服务补充任务") == (
        0,
        f"已读入《涉企服务补充任务》：1项任务，0处疑问待确认。\n已并入《{TITLE}》，正在通知各单位联络员。\n",
    )
    plans, items, added = asyncio.run(_standing(in_force))
    assert (plans, added) == ([f"关于印发《{TITLE}》的通知"], 1)
    assert items == ["推行一网通办", "清理涉企收费", "开展企业走访"]


def test_a_supplement_without_a_plan_of_its_year_waits(in_force: str) -> None:
    later = MORE.replace("2023", "2024")
    assert adopt(later, "--accept-proposals", "--into-plan", "--title", "补充任务") == (
        2,
        "已读入《补充任务》：1项任务，0处疑问待确认。\n今年没有启用的工作安排可以并入。\n",
    )
    # The same file again, kept meanwhile, becomes a plan of its own.
    code, said = adopt(later, "--accept-proposals")
    assert code == 0
    assert said.endswith("《补充任务》已启用，正在通知各单位联络员。\n")
    assert len(asyncio.run(_standing(in_force))[0]) == 2


def test_a_paper_without_a_title_is_called_as_its_file(in_force: str) -> None:
    code, said = adopt(MORE, "--accept-proposals", file="涉企服务补充任务.txt")
    assert (code, said.splitlines()[0]) == (0, "已读入《涉企服务补充任务》：1项任务，0处疑问待确认。")
    assert asyncio.run(_standing(in_force))[0][1] == "涉企服务补充任务"


def test_a_paper_with_a_title_keeps_it(in_force: str) -> None:
    assert adopt(FIRST.replace("清理", "规范"), "--title", "别的标题") == (
        2,
        f"这份文件有标题：《{TITLE}》。要改，请在【核对疑问】里改那一处。\n",
    )
    assert len(asyncio.run(_standing(in_force))[0]) == 1


@pytest.mark.parametrize(
    ("file", "data", "sentence"),
    [
        ("通知.docx", b"PK\x03\x04...", "这份文件打不开，可能没有传完整，或者已经损坏。"),
        ("通知.pdf", b"%PDF-1.7\n1 0 obj", "这份文件打不开，可能没有传完整，或者已经损坏。"),
        ("通知.txt", b"\xff\x00\x80\x81\xff", "这份文件读不出文字。"),
        ("通知.txt", b"", "这份文件是空的，没有文字。"),
        ("通知.txt", "机密★1年\n一、甲。（市司法局）\n".encode(), "这份文件带有密级或不公开标志，不能在这里处理。"),
    ],
)
def test_a_file_that_is_no_paper_ends_in_one_sentence(in_force: str, file: str, data: bytes, sentence: str) -> None:
    before = asyncio.run(_standing(in_force))
    Path(file).write_bytes(data)
    outcome = CliRunner().invoke(cli, ["adopt", file, "--accept-proposals"])
    assert outcome.exit_code != 0
    assert outcome.stderr.startswith(sentence)
    assert (outcome.stdout, outcome.stderr.count("\n")) == ("", 1)
    assert asyncio.run(_standing(in_force)) == before
