"""陈主任 invites, somebody opens the link on a new phone, confirms, sits down and gets the first letter."""

import asyncio

from tests.stories.cast import (
    CHEN,
    OFFICE,
    SECRETS,
    STRANGERS_WINDOW,
    confirmation,
    consulted_first_letter,
    contacts_home,
    coordinators_first_letter,
    coordinators_home,
    first_letter,
    invite_contact,
    invite_to_office,
)
from tests.stories.menus import CONTACTS_MENU, COORDINATORS_MENU
from tests.stories.town import Phone, Town, buttons_of, links_in, screen

# The clock begins on Monday, 2023-08-14, at 09:00; the thirtieth day after it is Wednesday, 09-13.
WHOM = """\
邀请
已有联络员的单位：3/55家。

请谁来？
【联络员】【分管负责同志】
【领导（只查看）】【督办专员】
【未使用的邀请（0）】
【回到首页】"""

# The registry's first of the 52 that have no contact yet, in six rows: two in a row, where a phone shows both whole.
WHICH_UNIT = """\
邀请联络员
哪个单位？点一下，或者发几个字来找，如“司法”。
没有联络员的单位排在前面，已有联络员的后面标着 ✓。
【市委办公室】【市纪委监委】
【市委组织部】【市委宣传部】
【市委政法委】【市委编办】
【市委巡察办】【市委依法治市办】
【市委市政府督查局】【市人大常委会办公室】
【市政协办公室】
【1/5】【后页 ›】
【上一步】
【回到首页】"""

FOUND = """\
“公安”找到1个单位：
【市公安局】
【把“公安”登记为新单位】
【全部单位】
【上一步】
【回到首页】"""

HOW_CALLED = """\
邀请市公安局联络员
怎么称呼对方？请发一条消息，如“李科长”；对方登记时还可以改。
【不填】
【上一步】
【回到首页】"""

HOW_ARE_YOU_CALLED = """\
怎么称呼您？请发一条消息，如“李科长”。
【上一步】
【回到首页】"""

NOT_ME = """\
好的，没有登记，链接仍然有效，请转给该用它的同志，或者告诉发链接的同志。
【上一步】
【回到首页】"""

USED = "这个邀请已经用过了，每个链接只能用一次。如果不是您本人用的，请马上联系办公室。"
UNKNOWN = "这个链接无效，可能没有复制完整。请再点一次原来的链接，或请办公室重新发一个。"
REVOKED = "这个邀请已被办公室作废，请联系办公室重新发一个。"
EXPIRED = "这个邀请已过期（30天内有效），请联系办公室重新发一个。"


def to_forward(post: str, link: str, offer: str = "", until: str = "9月13日") -> str:
    return f"""\
{OFFICE}{offer or f"邀请您登记为{post}，用来查任务、报进展、收提醒"}。
请点开链接，核对后点一下【没错，登记】：
{link}
{until}（含当日）前有效，只能用一次，请勿转给别人。"""


def made(who: str, until: str = "9月13日") -> str:
    return f"""\
邀请 · {who}
请把带链接的那条消息（或二维码）转发给对方；找不到了，点【再发一次链接】。
{until}（含当日）前有效，只能用一次。
【再发一次链接】
【二维码】【作废】
【再邀请一位】
【回到首页】"""


async def test_a_contact_is_invited_and_joins(town: Town) -> None:
    # Her chat does not begin empty: it says what to do first.
    chen = town.phone(CHEN)
    await chen.sees(coordinators_first_letter("陈主任"))
    await chen.open()
    await chen.sees(coordinators_home("陈主任", begins=True))
    assert await chen.menu() == COORDINATORS_MENU

    # She makes the invitation.
    await chen.say("/invite")
    await chen.sees(WHOM)
    await chen.tap("联络员")
    await chen.sees(WHICH_UNIT)
    await chen.tap("后页 ›")
    window = await chen.hears("哪个单位")
    assert buttons_of(window)[6] == ["‹ 前页", "2/5", "后页 ›"]
    for at in (3, 4, 5):
        await chen.tap("后页 ›")
        await chen.tap(f"{at}/5")  # where we are: it leads nowhere
    assert ["‹ 前页", "5/5"] in buttons_of(await chen.hears("哪个单位"))
    await chen.say("公安")
    await chen.sees(FOUND)
    await chen.tap("市公安局")
    await chen.sees(HOW_CALLED)
    await chen.tap("上一步")
    await chen.sees(FOUND)
    await chen.tap("市公安局")
    await chen.sees(HOW_CALLED)
    said = await chen.say("孙科长")
    link = links_in(await chen.until(lambda m: bool(links_in(m)), after=said))[0]
    await chen.sees(to_forward("市公安局联络员", link), made("市公安局联络员 · 孙科长"))

    # He opens it, on a phone that the bot has never met, and corrects what he is called.
    sun = await town.new_phone("平安是福")
    assert await sun.menu() == "/start 首页"
    await sun.open(link)
    await sun.sees(confirmation("联络员", "孙科长", "市公安局"))
    await sun.tap("改称呼")
    await sun.sees(HOW_ARE_YOU_CALLED)
    await sun.say("孙大队长")
    offered = await sun.sees(confirmation("联络员", "孙大队长", "市公安局"))
    await sun.tap("没错，登记")
    await sun.sees("登记好了：市公安局联络员 孙大队长。\n【回到首页】", first_letter("孙大队长", "市公安局"))
    # Thanks do not look like another registration; the way home stands below.
    await sun.say("谢谢")
    await sun.sees(
        "谢谢您的回复！现在没有待报的，有新进展随时可以报。", "登记好了：市公安局联络员 孙大队长。\n【回到首页】"
    )
    assert await sun.menu() == CONTACTS_MENU

    # A second tap on a phone that still shows the button seats nobody twice, and writes no second letter.
    await sun.tap("没错，登记", offered, old=True)
    await town.settle()
    assert await _letters_to(sun) == 1
    await sun.say("/start")
    await sun.sees(contacts_home("孙大队长", "市公安局联络员"))

    # His own link once more; and the same link in other hands.
    await sun.open(link)
    await sun.sees("您已经用这个邀请登记好了，不用再点。", contacts_home("孙大队长", "市公安局联络员"))
    curious = await town.new_phone("路人")
    await curious.open(link)
    await curious.sees(USED, STRANGERS_WINDOW)
    assert await _letters_to(sun) == 1

    # She sees the unit where those with a contact stand: behind the others, marked.
    await chen.say("/start")
    await chen.sees(coordinators_home("陈主任", seated=4, begins=True))
    await chen.tap("邀请")
    await chen.tap("联络员")
    await chen.say("公安")
    await chen.sees(FOUND.replace("【市公安局】", "【市公安局 ✓】"))


async def _letters_to(person: Phone) -> int:
    """How many first letters were sent to this phone, by the calls that the bot made."""
    sent = [call["params"] for call in await person.town.calls("sendMessage") if call["ok"]]
    return sum(params["chat_id"] == str(person.person) and "您已登记为" in params["text"] for params in sent)


async def test_links_that_offer_nothing_are_told_apart(town: Town) -> None:
    chen, stranger = town.phone(CHEN), await town.new_phone("路人")

    # One that nobody made, and one that was not copied whole.
    await stranger.open("https://t.me/duban_bot?start=AAAAAAAAAAAAAAAAAAAAAA")
    await stranger.sees(UNKNOWN, STRANGERS_WINDOW)
    link = await invite_contact(chen, "公安", "市公安局", "孙科长")
    await stranger.open(link[:-3])
    await stranger.sees(UNKNOWN, STRANGERS_WINDOW)

    # Whole, it works; but it came to the wrong person, who says so, and to whom nothing happens.
    await stranger.open(link)
    await stranger.sees(confirmation("联络员", "孙科长", "市公安局"))
    await stranger.tap("不是我")
    await stranger.sees(NOT_ME)
    await stranger.tap("回到首页")
    await stranger.sees(STRANGERS_WINDOW)

    # Taken back, while it stands open on a phone.
    sun = await town.new_phone("孙科长")
    await sun.open(link)
    await sun.sees(confirmation("联络员", "孙科长", "市公安局"))
    await chen.tap("作废")
    await chen.sees("""\
作废邀请 · 市公安局联络员 · 孙科长
作废后，已经发出的链接和二维码都打不开了，不能恢复；需要时可以再邀请。
【确认作废】
【上一步】
【回到首页】""")
    await chen.tap("上一步")
    await chen.hears("点【再发一次链接】")  # nothing is done yet
    await chen.tap("作废")
    await chen.tap("确认作废")
    await chen.sees("邀请\n给市公安局联络员 · 孙科长的邀请已作废。\n【再邀请一位】\n【回到首页】")
    assert (await sun.tap("没错，登记"))["text"] == REVOKED
    await sun.open(link)
    await sun.sees(REVOKED, STRANGERS_WINDOW)

    # Whoever says that it is not them is not told that such a link still works.
    link = await invite_contact(chen, "公安", "市公安局", "孙科长")
    await stranger.open(link)
    await stranger.sees(confirmation("联络员", "孙科长", "市公安局"))
    await chen.tap("作废")
    await chen.tap("确认作废")
    await chen.hears("的邀请已作废")
    assert (await stranger.tap("不是我"))["text"] == REVOKED
    await stranger.sees(STRANGERS_WINDOW)
    await chen.say("/start")
    await chen.sees(coordinators_home("陈主任", begins=True))


async def test_an_invitation_that_nobody_used_is_told_when_it_has_expired(town: Town) -> None:
    chen, sun = town.phone(CHEN), await town.new_phone("孙科长")

    # 2023-08-30, a Wednesday, 10:00; the thirtieth day after it is the first of eight of Mid-Autumn and National Day.
    await town.turn(to="2023-08-30T10:00:00+08:00")
    link = await invite_contact(chen, "公安", "市公安局", "孙科长")
    await chen.sees(
        to_forward("市公安局联络员", link, until="9月29日"),
        made("市公安局联络员 · 孙科长", until="9月29日"),
    )

    # Late in the evening of the last day the link still works, as it says.
    await town.turn(to="2023-09-29T23:50:00+08:00")
    await sun.open(link)
    await sun.sees(confirmation("联络员", "孙科长", "市公安局"))

    # The 31st day is a day off, 10-07 and 10-08 are the weekend on which it is worked, and so the first
    # working day is over: Monday, 10-09, is for sending.
    clock = await town.turn(to="2023-09-30T00:00:00+08:00")
    assert clock["next"] == {
        "at": "2023-10-09T01:00:00+00:00",
        "what": {"zh": "告知过期的邀请", "en": "Expired invitations will be reported"},
    }
    await sun.open(link)
    await sun.sees(EXPIRED, STRANGERS_WINDOW)
    await town.turn(to="2023-10-09T08:00:00+08:00")
    await chen.hears("请把带链接的那条消息（或二维码）转发给对方")
    await town.turn(next=True)
    lapsed = await chen.sees("""\
邀请过期
下面1个邀请没人用，已经过期：
· 市公安局联络员 孙科长
需要的话请重新邀请。
【重新邀请】""")
    assert await _others_were_told(town) == []

    # The button under the letter leads straight to a new one.
    await chen.tap("重新邀请", lapsed)
    await chen.sees(screen(lapsed), WHOM)


async def _others_were_told(town: Town) -> list[str]:
    people = (await town.get("people"))["people"]
    told = [person for person in people if "邀请过期" in ((person["last"] or {}).get("text") or "")]
    return [person["first_name"] for person in told if person["id"] != CHEN]


async def test_a_unit_that_is_not_in_the_registry_is_entered_on_the_way(town: Town) -> None:
    chen = town.phone(CHEN)
    await chen.say("/invite")
    await chen.sees(WHOM)
    await chen.tap("联络员")
    await chen.sees(WHICH_UNIT)
    await chen.say("市园林中心")
    await chen.sees(
        "没有找到“市园林中心”。请换几个字再发。\n【把“市园林中心”登记为新单位】\n【全部单位】\n【上一步】\n【回到首页】"
    )
    await chen.tap("把“市园林中心”登记为新单位")
    await chen.sees("""\
新单位：市园林中心
它是哪一类？
党委部门、人大政协办、法院、检察院为商请，不催办、不亮灯；垂管单位按垂管；其余为督办。
【政府部门】【党委部门】
【人大、政协办】【法院】
【检察院】【乡镇】
【街道】【垂管单位】
【其他】
【上一步】""")
    await chen.tap("政府部门")
    await chen.sees("""\
新单位：市园林中心
类别：政府部门
方式：督办
没错就点【登记】，登记后接着邀请。
【登记】
【上一步】
【回到首页】""")
    await chen.tap("上一步")
    await chen.tap("法院")
    await chen.hears("方式：商请，不催办、不亮灯")
    await chen.tap("上一步")
    await chen.tap("政府部门")
    await chen.tap("登记")
    await chen.sees(HOW_CALLED.replace("市公安局", "市园林中心"))
    await chen.tap("不填")
    link = links_in(await chen.until(lambda m: bool(links_in(m))))[0]
    await chen.sees(to_forward("市园林中心联络员", link), made("市园林中心联络员"))

    # Nobody said what the contact is called, so the contact must.
    ma = await town.new_phone("小马")
    await ma.open(link)
    await ma.sees(f"""\
{OFFICE}邀请您登记，请核对：

单位：市园林中心
身份：联络员
称呼：还没有填，请点【填写称呼】
【填写称呼】
【不是我】
【回到首页】""")
    await ma.tap("填写称呼")
    await ma.sees(HOW_ARE_YOU_CALLED)
    await ma.say("马主任")
    await ma.sees(confirmation("联络员", "马主任", "市园林中心"))
    await ma.tap("没错，登记")
    await ma.sees("登记好了：市园林中心联络员 马主任。\n【回到首页】", first_letter("马主任", "市园林中心"))
    await chen.say("/start")
    await chen.sees(coordinators_home("陈主任", seated=4, units=56, begins=True))


async def test_every_post_is_invited_in_its_own_words(town: Town) -> None:
    chen = town.phone(CHEN)

    # A party organ is asked as politely as anybody, and promised nothing that never comes.
    link = await invite_contact(chen, "组织部", "市委组织部", "钱科长")
    offer = "邀请您登记为市委组织部联络员，涉及贵单位的事项会发到这里，供您了解"
    await chen.sees(to_forward("市委组织部联络员", link, offer), made("市委组织部联络员 · 钱科长"))
    letter = consulted_first_letter("钱科长", "市委组织部")
    qian = await _joins(town, link, confirmation("联络员", "钱科长", "市委组织部"), letter)

    # A unit's leader.
    await chen.say("/invite")
    await chen.sees(WHOM.replace("3/55", "4/55"))
    await chen.tap("分管负责同志")
    await chen.say("水利")
    await chen.tap("市水利局")
    said = await chen.say("冯局长")
    link = links_in(await chen.until(lambda m: bool(links_in(m)), after=said))[0]
    await chen.sees(
        to_forward("市水利局分管负责同志", link, "邀请您登记为市水利局分管负责同志，需要您知道的事会发到这里"),
        made("市水利局分管负责同志 · 冯局长"),
    )
    await _joins(
        town,
        link,
        confirmation("分管负责同志", "冯局长", "市水利局"),
        f"""\
冯局长，您好！您已登记为市水利局分管负责同志。
平时不打扰您；只有{OFFICE}认为需要您知道时，才会在这里给您发消息。
{SECRETS}
【首页】【帮助】""",
    )

    # Somebody who looks on, and a third coordinator, who sits in the office and in no unit.
    link = await invite_to_office(chen, "领导（只查看）", "卫市长")
    await chen.sees(
        to_forward("领导（只查看）", link, "邀请您查看工作进展，平时不打扰您"), made("领导（只查看） · 卫市长")
    )
    await _joins(
        town,
        link,
        confirmation("领导（只查看）", "卫市长"),
        f"""\
卫市长，您好！您已登记，可以查看{OFFICE}的工作进展。
平时不打扰您，年度工作安排启用后每周一条情况。
【首页】【帮助】""",
    )
    link = await invite_to_office(chen, "督办专员", "吴专员")
    await chen.sees(to_forward("督办专员", link, "邀请您登记为督办专员，一起办理督办工作"), made("督办专员 · 吴专员"))
    wu = await _joins(
        town,
        link,
        confirmation("督办专员", "吴专员"),
        coordinators_first_letter("吴专员"),
    )
    assert await wu.menu() == COORDINATORS_MENU
    await wu.say("/start")
    await wu.sees(coordinators_home("吴专员", seated=4, begins=True))

    # Invited for another unit, she is not asked again what she is called.
    await qian.open(await invite_contact(chen, "审计", "市审计局", "审计局同志"))
    await qian.sees(confirmation("联络员", "钱科长", "市审计局"))


async def _joins(town: Town, link: str, offered: str, letter: str) -> Phone:
    phone = await town.new_phone("新同志")
    await phone.open(link)
    await phone.sees(offered)
    await phone.tap("没错，登记")
    await phone.sees(letter)
    return phone


async def test_two_fast_taps_make_one_invitation_and_one_window(town: Town) -> None:
    chen = town.phone(CHEN)
    await chen.say("/invite")
    await chen.sees(WHOM)
    await chen.tap("联络员")
    await chen.say("公安")
    await chen.tap("市公安局")
    asked = await chen.sees(HOW_CALLED)
    taps = await asyncio.gather(*(chen.tap("不填", asked, old=True) for _ in range(2)))
    assert sorted(tap["text"] or "" for tap in taps) == ["", "这一页已经翻过去了，请看最新的一页。"]
    await town.settle()
    messages = [m for m in await chen.from_bot() if m["message_id"] > asked["message_id"]]
    links = [link for message in messages for link in links_in(message)]
    assert [screen(message) for message in messages] == [
        to_forward("市公安局联络员", links[0]),
        made("市公安局联络员"),
    ]
    await chen.say("/start")
    await chen.sees(coordinators_home("陈主任", open_ones=1, begins=True))
