"""A second notice in the same year: 新密's plan is in force since 2023-08-14, and this one comes the same morning."""

from models.actions.adopt import adopt_notice
from models.actions.choices import Choices, with_proposals
from models.actions.notice import answer_notice, receive_notice
from models.notice.adopting import draft_of_json
from models.notice.read import read_text
from models.plan import Item, Notice
from models.questions.units import unit_lines
from tests.actions.adopted import Adopted
from tests.actions.cast import CHEN

FIRST, SECOND = "新密市2023年度法治政府建设工作安排", "新密市2023年优化营商环境工作要点"
PAPER = """\
新密市优化营商环境工作领导小组办公室
关于印发《新密市2023年优化营商环境工作要点》的通知
各有关单位：
现将《新密市2023年优化营商环境工作要点》印发给你们，请认真贯彻落实。
2023年3月20日
新密市2023年优化营商环境工作要点
一、提升服务
（一）推行一网通办。年底前网办率达到95%。〔市大数据局牵头，市司法局配合〕
（二）开展企业走访。每季度走访一次企业。〔市司法局牵头〕
二、减轻负担
（一）清理涉企收费。公布收费目录清单。〔市大数据局牵头〕
"""


async def second_received(cast: Adopted, paper: str = PAPER) -> int:
    """The notice came in, and every question about it is answered as proposed. Its id."""
    notice_id, _ = await receive_notice(await cast.act(CHEN), paper, read_text(paper))
    row = await cast.get(Notice, notice_id)
    async with cast.database.reading() as session:
        known = [name for line in await unit_lines(session, cast.office.id) for name in line.folded]
    choices = with_proposals(draft_of_json(row.draft), known, Choices())
    await answer_notice(await cast.act(CHEN), notice_id, lambda _draft, _answered: choices)
    return notice_id


async def second_adopted(cast: Adopted) -> int:
    """As a plan of its own. Its id."""
    return await adopt_notice(await cast.act(CHEN), await second_received(cast))


async def item_of(cast: Adopted, title: str) -> Item:
    """By its title's beginning: numbers are several items'."""
    found: Item
    [found] = [item for item in await cast.all(Item) if item.title.startswith(title)]
    return found
