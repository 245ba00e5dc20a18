"""The language and the name, help that fits the role, and a sensible answer to whatever is not understood."""

from tests.marks import one_database
from tests.stories.cast import (
    CHEN,
    LI,
    OFFICE,
    SECRETS,
    ZHANG,
    ZHAO,
    contacts_home,
    coordinators_home,
    first_letter,
)
from tests.stories.menus import (
    CONTACTS_MENU,
    CONTACTS_MENU_EN,
    COORDINATORS_MENU,
    LEADERS_MENU,
    OBSERVERS_MENU,
    listed,
)
from tests.stories.test_asking_for_a_seat import PNG
from tests.stories.town import Phone, Town, screen

pytestmark = one_database

SETTINGS = """\
设置
称呼：李科长
市司法局联络员
语言：中文
电话：没有留（自愿填写，仅办公室可见）
【English】
【改称呼】【电话】
【登记另一个单位】
【回到首页】"""

SETTINGS_EN = """\
Settings
Name: 李科长
contact for 市司法局
Language: English
Phone: not given (voluntary; only the office sees it)
【中文】
【Change name】【Phone】
【Register for another unit】
【Home】"""

HOME_EN = f"""\
Hello, 李科长
contact for 市司法局

{OFFICE}
【My items】
【Report progress】
【Status】
【Settings】【Help】"""

LIS_HOME = contacts_home("李科长", "市司法局联络员")

HELPERS = f"找人帮忙：陈主任、周专员（{OFFICE}）。"

HELP_FOR_CONTACTS = f"""\
帮助
这里只做三件事：查任务、报进展、收提醒。
年度工作安排启用后，会把您单位的事项发到这里。
只在工作日发，每周不超过两条；照片、附件不强制。
能用的命令，随时可以发：
{listed(CONTACTS_MENU)}
{SECRETS}
{HELPERS}
【回到首页】"""

HELP_FOR_COORDINATORS = f"""\
帮助
· 把年度工作安排的文件（Word、PDF、Excel、网页）发到这里，或者粘贴全文，核对后启用，各单位就收到自己的事项。
· 邀请链接30天内有效，只能用一次；没人用就过期的，会告诉您。
· 没有链接的人可以申请登记，您会收到一条消息，核实后办理。
能用的命令，随时可以发：
{listed(COORDINATORS_MENU)}
{SECRETS}
【回到首页】"""

HELP_FOR_LEADERS = f"""\
帮助
您单位的事项由联络员办理，随时可以看。平时不打扰您；办公室认为需要您知道时，才会在这里给您发消息。
能用的命令，随时可以发：
{listed(LEADERS_MENU)}
{SECRETS}
{HELPERS}
【回到首页】"""

HELP_FOR_OBSERVERS = f"""\
帮助
年度工作安排启用后，您可以在这里查看进展，每周收一条情况。平时不打扰您。
能用的命令，随时可以发：
{listed(OBSERVERS_MENU)}
{SECRETS}
{HELPERS}
【回到首页】"""

LOST = "这里可以做的事，见下面的按钮；也可以发 /help 看说明。"
LOST_WORDS = f"这句话没看懂，没有保存。\n{LOST}"
LOST_THING = f"这个暂时用不上，没有保存。现在只看得懂文字和按钮。\n{LOST}"
LOST_COMMAND = "没有这个命令。能用的命令在输入框旁边的菜单里，也可以发 /help 看说明。"
CLOSED = "这个页面已经关闭，为您回到首页。"


async def test_language_is_chosen_for_windows_menu_and_letters(town: Town) -> None:
    chen, li = town.phone(CHEN), town.phone(LI)
    await li.say("/settings")
    await li.sees(SETTINGS)
    assert await li.menu() == CONTACTS_MENU
    await li.tap("English")
    await li.sees(SETTINGS_EN)
    assert await li.menu() == CONTACTS_MENU_EN
    await li.tap("Home")
    await li.sees(HOME_EN)

    # A letter that the office causes now comes in English.
    await li.tap("Settings")
    await _asks_for(li, "市审计局", "Register for another unit", "Submit", "Submitted.")
    await _grants(chen, "同意，任市审计局联络员")
    await li.sees(f"""\
Hello, 李科长. You are registered as contact for 市审计局.
Once the year’s work plan of {OFFICE} starts, the items for 市审计局 will be sent to you here.
Three things only: see your tasks, report progress, get reminders. Messages come on working days only, \
at most two a week; photos and files are never required.
Please send nothing classified, no work secrets and no personal details of parties to a case.
【Home】【Help】""")

    # And back. The letter that has come stays as it was written.
    await li.say("/settings")
    await li.tap("中文")
    await li.sees(SETTINGS.replace("市司法局", "市审计局联络员、市司法局"))
    assert await li.menu() == CONTACTS_MENU


async def test_help_fits_the_role_and_names_who_helps(town: Town) -> None:
    chen, li = town.phone(CHEN), town.phone(LI)
    expected = {LI: HELP_FOR_CONTACTS, CHEN: HELP_FOR_COORDINATORS, ZHAO: HELP_FOR_OBSERVERS, ZHANG: HELP_FOR_LEADERS}
    for person, words in expected.items():
        await town.phone(person).say("/help")
        await town.phone(person).sees(words)
    await chen.tap("回到首页")
    await chen.sees(coordinators_home("陈主任", begins=True))
    await chen.tap("帮助")
    await chen.sees(HELP_FOR_COORDINATORS)

    # Somebody changes what they are called.
    await li.say("/settings")
    await li.tap("改称呼")
    await li.sees("怎么称呼您？请发一条消息，如“李科长”。\n【上一步】")
    await li.send_file("photo", "red.png", PNG)
    await li.sees("这里请发一行文字；刚才发来的内容没有保存。", "怎么称呼您？请发一条消息，如“李科长”。\n【上一步】")
    await li.say("李<b>副局长</b>")
    await li.sees(SETTINGS.replace("李科长", "李<b>副局长</b>"))
    await li.tap("回到首页")
    await li.sees(contacts_home("李<b>副局长</b>", "市司法局联络员"))

    await chen.say("/settings")
    await chen.tap("改称呼")
    await chen.say("陈明")
    await chen.sees(SETTINGS.replace("李科长", "陈明").replace("市司法局联络员", "督办专员"))
    await li.say("/help")
    await li.sees(HELP_FOR_CONTACTS.replace("陈主任", "陈明"))


async def test_what_is_not_understood_gets_a_sensible_answer(town: Town) -> None:
    li = town.phone(LI)

    # Before any conversation, at home, and within help, where nothing is waited for.
    await li.say("你好，在吗？")
    await li.sees(LOST_WORDS, LIS_HOME)
    await li.say("（四）免证办已上线480项")
    await li.sees(LOST_WORDS, LIS_HOME)
    await li.say("/nosuch")
    await li.sees(LOST_COMMAND, LIS_HOME)
    await li.send_file("photo", "red.png", PNG)
    await li.sees(LOST_THING, LIS_HOME)
    await li.send_file("document", "台账.xlsx", b"not really")
    await li.sees(LOST_THING, LIS_HOME)
    before = len(await li.from_bot())
    await li.send_file("photo", "red.png", PNG, times=4)  # an album: four messages, one answer
    await town.settle()
    assert [screen(message) for message in (await li.from_bot())[before:]] == [LOST_THING, LIS_HOME]
    await li.tap("帮助")
    await li.say("你好")
    await li.sees(LOST_WORDS, LIS_HOME)

    # Commands as people type them: with the slash of a Chinese keyboard, in capitals, or as a word.
    for words in ("／help", "/HELP", "／ Help", "帮助", " 帮助？", "Help"):
        await li.say(words)
        await li.sees(HELP_FOR_CONTACTS)
        await li.say("菜单" if words == "帮助" else "/START")
        await li.sees(LIS_HOME)

    # What coordinators do.
    await li.say("/invite")
    await li.hears("这件事由督办专员来办。您单位的事项在下面。")

    # Buttons that nobody drew: nonsense, half of a dialog's, another's letter, a deed that is not his.
    await li.say("/start")
    home = await li.sees(LIS_HOME)
    for forged in ("nonsense", "x" * 64, "\x1d", "🙂", "l:1", "l:2:"):
        assert (await li.press(home, forged, old=True))["answered"], forged
        await li.sees(LIS_HOME)
    assert (await li.press(home, "gone99\x1dinvite", old=True))["text"] == CLOSED
    assert (await li.press(home, "l:1:invite", old=True))["text"] == "这件事由督办专员来办。"
    assert (await li.press(home, "l:1:request", old=True))["answered"]
    await li.sees(LIS_HOME)

    # Nothing of all that did anything.
    chen = town.phone(CHEN)
    await chen.open()
    await chen.sees(coordinators_home("陈主任", begins=True))


async def test_an_old_button_leads_home_when_its_conversation_is_over(town: Town) -> None:
    chen = town.phone(CHEN)
    await chen.open()
    home = await chen.sees(coordinators_home("陈主任", begins=True))
    await chen.say("/settings")
    await chen.tap("改称呼")
    renaming = await chen.hears("怎么称呼您")
    assert (await chen.tap("帮助", home, old=True))["text"] == CLOSED
    await town.settle()

    # She is at home where she tapped; what stood below is over, and leads home as well.
    assert (await chen.tap("上一步", renaming))["text"] == CLOSED
    await chen.sees(coordinators_home("陈主任", begins=True))

    # Of one conversation that has moved on: the button does nothing, and the window stands as it is.
    await chen.tap("邀请")
    first = await chen.hears("请谁来")
    await chen.tap("联络员")
    window = await chen.hears("哪个单位")
    assert (await chen.tap("督办专员", first, old=True))["text"] is None
    await town.settle()
    await chen.sees(screen(window))


async def test_a_letter_waits_for_who_has_blocked_the_bot(town: Town) -> None:
    chen, li = town.phone(CHEN), town.phone(LI)
    await li.say("/settings")
    await _asks_for(li, "市审计局", "登记另一个单位", "提交", "已提交")
    await town.post(f"people/{LI}/block")
    await _grants(chen, "同意，任市审计局联络员")
    await town.turn(by=86400)
    assert "市审计局联络员" not in str(await li.from_bot())
    await town.post(f"people/{LI}/unblock")
    await li.sees("已提交，请等办公室确认。\n【回到首页】", first_letter("李科长", "市审计局"))


async def _asks_for(phone: Phone, unit: str, another: str, submit: str, done: str) -> None:
    """From the settings to a submitted request for one more unit."""
    await phone.tap(another)
    await phone.say(unit)
    await phone.hears(unit)
    await phone.say("李科长")
    await phone.tap(submit)
    await phone.hears(done)


async def _grants(chen: Phone, label: str) -> None:
    await chen.tap("去办理")
    await chen.tap(label)
    await chen.sees("已登记，已通知对方。\n【登记申请】\n【回到首页】")
