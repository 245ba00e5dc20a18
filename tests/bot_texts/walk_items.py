"""Through the items of a paper before it is adopted, and the table to check it by, each window in every way."""

from collections.abc import Callable
from io import BytesIO

from openpyxl import load_workbook

from tests.actions.test_editing_drafts import PAPER
from tests.bot_texts.phone import Line, Phone


async def go_through_items(phone: Phone, other: Phone, word: Callable[..., str], line: Line) -> None:
    await phone.sends(PAPER.encode())
    await phone.taps(word("paper-button-items"))
    await phone.types("没有这一项")
    await phone.types("2")
    await phone.taps(word("page-after"))
    await phone.taps(word("page-before"))
    for step, words in (
        ("units", "市司法局牵头，市财政局、市教育局配合"),
        ("due", "9月底前"),
        ("title", "机构<职能>优化"),
        ("split", "第一部分：先做\n第二部分：再做"),
        ("add", "另一件事。（市司法局牵头）"),
    ):
        await phone.taps(word(f"draft-button-{step}"))
        await phone.types("？" * 3000)
        await phone.taps(word("back"))
        await phone.taps(word(f"draft-button-{step}"))
        await phone.types(words)
        await phone.taps(word("back"))
        await phone.taps(word(f"draft-button-{step}"))
        await phone.taps(word("correct-button-kept"))
        await phone.taps(word("correct-button-confirm"))
    await phone.taps(word("draft-button-drop"))
    await phone.taps(word("correct-button-confirm"))
    await phone.taps(word("draft-button-undo"))
    await phone.taps(word("back"))
    await phone.taps(word("draft-button-undo"))
    await phone.taps(word("correct-button-confirm"))
    await phone.types("第二部分")
    await phone.taps(word("draft-button-merge"))
    await phone.taps(word("back"))
    await phone.taps(word("draft-button-merge"))
    await phone.taps(phone.button("（一）公开"))
    await phone.taps(word("correct-button-confirm"))
    await phone.taps(word("back"))
    await send_the_table_back(phone, other, word, line)
    await phone.taps(word("paper-button-overview"))
    await phone.taps(word("paper-button-discard"))
    await phone.taps(word("paper-button-discard-sure"))


async def send_the_table_back(phone: Phone, other: Phone, word: Callable[..., str], line: Line) -> None:
    """As it was, with a row that cannot be, changed and left, too late, changed and taken."""
    line.handed.clear()
    await phone.taps(word("draft-button-sheet"))
    for title, answer in ((None, ""), ("", ""), ("改<过>", "leave"), ("改", ""), ("改<过>", "take")):
        book = load_workbook(BytesIO(line.handed[0]))
        sheet = book.worksheets[0]
        if title is not None:
            for row in range(2, 6 if title else 3):
                for column in (1, 2, 3, 4, 5):
                    sheet.cell(row, column).value = f"{title}{row}" if title else None
            if answer == "leave":  # a column of one's own, which is told beside what is taken
                sheet.cell(2, 13).value = "看<过>"
        saved = BytesIO()
        book.save(saved)
        await phone.sends(saved.getvalue(), "a.xlsx")
        if title == "改":
            await change_it_meanwhile(other, word)
            await phone.types("？")
        if answer:
            await phone.taps(word(f"draft-changes-button-{answer}"))


async def change_it_meanwhile(other: Phone, word: Callable[..., str]) -> None:
    await other.sends(PAPER.encode())
    await other.taps(word("paper-button-items"))
    await other.types("公开")
    await other.taps(word("draft-button-title"))
    await other.types("别的标题")
    await other.taps(word("correct-button-confirm"))
