"""Before 陈主任 adopts a paper she goes through its items in the chat."""

from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from models.database import Database
from tests.actions.cast import CHEN, SECRET, Cast, office_with_registry
from tests.actions.test_editing_drafts import PAPER
from tests.bot_texts.phone import Line, Phone, bot_on
from tests.conftest import OneDispatcher
from tests.marks import one_database

pytestmark = one_database

LIST = "逐项核对\n共3项。点一项查看、改动；也可以发序号或几个字来找。\n要改的多，就下载核对表，在WPS里改好再发回来。"
FIRST = "（一）公开财政预决算\n一、公开内容\n牵头：市司法局；配合：财政局\n1/3"


class Room:
    def __init__(self, cast: Cast, dispatcher: OneDispatcher) -> None:
        self.cast, self.line, self._dispatcher = cast, Line(), dispatcher
        self.restarts()

    def restarts(self) -> None:
        """The program remembers nothing but what stands in the database."""
        dispatcher = self._dispatcher.of(self.cast.database, self.cast.office, lambda: self.cast.now, secret=SECRET)
        self.chen = Phone(dispatcher, bot_on(self.line), self.line, CHEN)

    async def opens_items(self) -> str:
        """By sending the paper, the first time as any other."""
        await self.chen.sends(PAPER.encode())
        return await self.chen.taps("逐项核对")


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    return Room(await office_with_registry(database), dispatcher_of_this_process)


async def test_an_item_is_found_by_its_number_and_shown_as_it_was_read(room: Room) -> None:
    assert await room.opens_items() == LIST
    assert await room.chen.types("1") == FIRST
    assert await room.chen.taps("后页 ›") == (
        "（二）公开规划\n一、公开内容\n责任：市司法局、市教育局\n2/3　还有1处疑问没有核对"
    )


async def test_units_typed_are_shown_before_they_are_taken(room: Room) -> None:
    await room.opens_items()
    await room.chen.types("财政")
    assert await room.chen.taps("改分工") == (
        "（一）公开财政预决算\n由谁承担？请照文件里的写法发，如“市司法局牵头，市财政局配合”。不分派，发“无”。"
    )
    assert await room.chen.types("市财政局牵头，各乡（镇）、街道配合") == (
        "请核对\n改后是这样：\n（一）公开财政预决算\n一、公开内容\n牵头：市财政局；分工：各乡（镇）、街道"
    )
    assert await room.chen.taps("确认") == (
        "（一）公开财政预决算\n一、公开内容\n牵头：市财政局；分工：各乡（镇）、街道\n1/3　✓ 已改好"
    )


async def test_words_that_are_no_unit_are_answered_and_kept_for_the_next_try(room: Room) -> None:
    await room.opens_items()
    await room.chen.types("1")
    await room.chen.taps("改分工")
    await room.chen.types("张三负责")
    assert [message.text for message in room.chen.chat][-2] == (
        "这句话里没有认出单位。请写全单位名称，如“市司法局牵头，市财政局配合”。"
    )
    room.restarts()
    await room.opens_items()
    assert await room.chen.types("（一）") == FIRST
    assert (await room.chen.taps("改分工")).endswith("上次写的：张三负责")


async def test_an_item_is_split_merged_dropped_and_added(room: Room) -> None:
    await room.opens_items()
    await room.chen.types("1")
    await room.chen.taps("拆分")
    assert await room.chen.types("公开预算：3月公开\n公开决算：9月公开") == (
        "请核对\n“（一）公开财政预决算”拆成：\n"
        "（一）-1公开预算\n一、公开内容\n牵头：市司法局；配合：财政局\n3月公开\n\n"
        "（一）-2公开决算\n一、公开内容\n牵头：市司法局；配合：财政局\n9月公开"
    )
    assert (await room.chen.taps("确认")).endswith("1/4　✓ 已拆分，这是第1项")
    await room.chen.taps("并入")
    assert await room.chen.taps("（一）-2公开决算") == (
        "请核对\n“（一）-1公开预算”并入后是这样：\n（一）-2公开决算\n一、公开内容\n牵头：市司法局；配合：财政局\n"
        "9月公开\n（一）-1公开预算\n3月公开"
    )
    assert (await room.chen.taps("确认")).endswith("1/3　✓ 已并入")
    await room.chen.taps("后加一项")
    assert await room.chen.types("公开政策解读。（市司法局牵头）") == (
        "请核对\n将要添加：\n公开政策解读\n一、公开内容\n牵头：市司法局"
    )
    assert (await room.chen.taps("确认")).endswith("2/4　✓ 已添加")
    assert await room.chen.taps("删除") == (
        "请核对\n删除“公开政策解读”？它不会进入工作安排，单位也不会收到。要找回来，可以撤销这一步。"
    )
    assert (await room.chen.taps("确认")) == (
        "✓ 已删除。\n\n逐项核对\n共3项，已改动4处。点一项查看、改动；也可以发序号或几个字来找。\n"
        "要改的多，就下载核对表，在WPS里改好再发回来。"
    )


async def test_a_second_tap_on_confirm_does_it_once(room: Room) -> None:
    await room.opens_items()
    await room.chen.types("1")
    await room.chen.taps("后加一项")
    await room.chen.types("公开政策解读。（市司法局牵头）")
    before = room.chen.chat[-1]
    await room.chen.taps("确认")
    await room.chen.taps("确认", on=before)
    assert "共4项" in await room.opens_items()


# The table


async def table_of(room: Room) -> Workbook:
    """What 【下载核对表】 hands out."""
    room.line.handed.clear()
    await room.opens_items()
    await room.chen.taps("下载核对表")
    (made,) = room.line.handed
    return load_workbook(BytesIO(made))


async def sends_back(room: Room, book: Workbook) -> str:
    saved = BytesIO()
    book.save(saved)
    return await room.chen.sends(saved.getvalue(), "核对表.xlsx")


async def test_the_table_is_handed_out_with_the_window_again_below_it(room: Room) -> None:
    book = await table_of(room)
    assert room.line.documents == ["新密市2023年度政务公开工作要点核对表.xlsx"]
    assert [row[2].value for row in book["核对表"].iter_rows()] == [
        "任务",
        "公开财政预决算",
        "公开规划",
        "建好公开专区",
    ]
    assert room.chen.reads() == LIST


async def test_what_a_table_changes_is_shown_first_and_done_when_she_says_so(room: Room) -> None:
    book = await table_of(room)
    sheet = book["核对表"]
    sheet["E2"] = "市财政局"
    sheet["I4"] = "11月底前"
    sheet.delete_rows(3)
    sheet.append(["", "", "开展培训", "全年不少于2期。", "市司法局"])
    assert await sends_back(room, book) == (
        "核对表改动4处\n"
        "· （一）公开财政预决算　分工：牵头：市司法局；配合：财政局 → 牵头：市财政局；配合：财政局\n"
        "· （一）建好公开专区　时限：（空） → 11月底前（11月30日）\n"
        "· 删除：（二）公开规划\n"
        "· 添加：开展培训（牵头：市司法局）"
    )
    assert await room.chen.taps("照此修改") == (
        "逐项核对\n共3项，已改动4处。点一项查看、改动；也可以发序号或几个字来找。\n"
        "要改的多，就下载核对表，在WPS里改好再发回来。"
    )
    assert await room.chen.types("培训") == (
        "开展培训\n二、公开平台\n牵头：市司法局\n目标：开展培训 不少于2期\n全年不少于2期。\n3/3"
    )


async def test_a_table_left_changes_nothing_and_its_old_buttons_neither(room: Room) -> None:
    book = await table_of(room)
    book["核对表"].delete_rows(2)
    await sends_back(room, book)
    waiting = room.chen.newest()
    assert await room.chen.taps("不改") == LIST
    await room.chen.taps("照此修改", on=waiting)
    assert await room.opens_items() == LIST


async def test_a_table_that_says_nothing_new_is_answered_so(room: Room) -> None:
    book = await table_of(room)
    assert await sends_back(room, book) == LIST
    assert room.chen.chat[-2].text == "这张核对表和下载时一样，没有改动。"


async def test_a_table_with_a_row_that_cannot_be_is_not_taken(room: Room) -> None:
    book = await table_of(room)
    book["核对表"]["C2"] = None
    await sends_back(room, book)
    assert room.chen.chat[-2].text == "这张核对表没有采用，什么都没有改。请改好再发：\n· 第2行没有写“任务”"


async def test_a_table_older_than_the_last_change_takes_nothing_back(room: Room) -> None:
    book = await table_of(room)
    await room.chen.types("1")
    await room.chen.taps("改标题")
    await room.chen.types("公开预算")
    await room.chen.taps("确认")
    assert await sends_back(room, book) == LIST.replace("共3项。", "共3项，已改动1处。")
    assert room.chen.chat[-2].text == "这张核对表和下载时一样，没有改动。"


async def test_a_cell_changed_in_the_table_and_in_the_chat_is_told(room: Room) -> None:
    book = await table_of(room)
    await room.chen.types("1")
    await room.chen.taps("改标题")
    await room.chen.types("公开预算")
    await room.chen.taps("确认")
    book["核对表"]["C2"] = "公开决算"
    assert await sends_back(room, book) == (
        "核对表改动1处\n\n"
        "注意：其中1处，这张表下载之后又有人改过（第2行“任务”）。照此修改，就以表里的为准。\n"
        "· （一）公开预算　任务：公开预算 → 公开决算"
    )


async def test_a_table_shows_only_what_she_changed_though_names_were_mended_before(room: Room) -> None:
    await room.opens_items()
    await room.chen.taps("回到这份通知")
    await room.chen.taps("核对疑问（1）")
    await room.chen.taps("全部按建议处理")
    book = await table_of(room)
    assert await sends_back(room, book) == LIST
    book["核对表"]["C2"] = "公开预算"
    assert await sends_back(room, book) == "核对表改动1处\n· （一）公开财政预决算　任务：公开财政预决算 → 公开预算"


async def test_cells_that_are_not_taken_are_told_beside_those_that_are(room: Room) -> None:
    book = await table_of(room)
    sheet = book["核对表"]
    sheet["C2"], sheet["J3"], sheet["L1"], sheet["L4"] = "公开预算", "看过了", "备注", "请局长看"
    assert await sends_back(room, book) == (
        "核对表改动1处\n"
        "· （一）公开财政预决算　任务：公开财政预决算 → 公开预算\n"
        "另外，下面这些没有采用：\n"
        "· 第1行“备注”等2行：核对表没有这一列\n"
        "· 第3行“疑问”：这一列只供参考，不读"
    )


async def test_a_table_with_nothing_that_can_be_taken_says_what_was_not(room: Room) -> None:
    book = await table_of(room)
    book["核对表"].move_range("A2:K2", rows=3)
    book["核对表"].delete_rows(2)
    assert await sends_back(room, book) == LIST
    assert room.chen.chat[-2].text == (
        "这张核对表里的改动没有采用，什么都没有改：\n· 第3行起顺序变了：事项仍按文件里的顺序"
    )


async def test_a_day_that_does_not_exist_is_told_with_its_row(room: Room) -> None:
    book = await table_of(room)
    book["核对表"]["I3"] = "13月40日"
    await sends_back(room, book)
    assert room.chen.chat[-2].text == (
        "这张核对表没有采用，什么都没有改。请改好再发：\n"
        "· 第3行“完成时限”里没有这一天，请照“9月底前”“2024-09-15”这样写"
    )


async def test_an_item_with_forty_units_and_thousands_of_words_fits_its_windows(room: Room) -> None:
    book = await table_of(room)
    sheet = book["核对表"]
    sheet["E2"] = "、".join(f"市第{n}发展投资管理局" for n in range(40))
    sheet["G2"] = "、".join(f"市第{n}水利建设管理局" for n in range(40))
    sheet["D2"] = "推进<公开>&。" * 900
    sheet["I2"] = "\n".join(f"{n}月底前" for n in range(1, 13))
    await sends_back(room, book)
    await room.chen.taps("照此修改")
    assert (await room.chen.types("1")).endswith("\n1/3")
    await room.chen.taps("拆分")
    parts = "\n".join(f"第{n}部分{'长' * 30}：{'内容' * 90}" for n in range(1, 10))
    assert (await room.chen.types(parts)).startswith("请核对\n“（一）公开财政预决算”拆成：\n（一）-1第1部分")
    assert (await room.chen.taps("确认")).endswith("1/11　✓ 已拆分，这是第1项")
