"""The cast (design §1), and what several stories do or see."""

from tests.stories.town import Message, Phone, links_in

CHEN, ZHOU, LI, LIU, ZHANG, WANG, ZHAO, STRANGER = range(1001, 1009)
OFFICE = "新密市法治政府建设领导小组办公室"

SECRETS = "请勿发送涉密、工作秘密和当事人信息。"

STRANGERS_WINDOW = f"""\
您好！这里是{OFFICE}的工作平台，只为各单位联络员服务。

如果您收到了邀请链接，点开链接就能登记。
没有链接的，请点【申请登记】，由办公室确认。
【申请登记】"""


def coordinators_home(
    name: str, *, seated: int = 3, units: int = 55, open_ones: int = 0, requests: int = 0, late: int = 0,
    begins: bool = False,
) -> str:  # fmt: skip
    """`begins`: no plan is in force, and no paper has come. 55 units stand in the registry file;
    市司法局, 市大数据局 and 城关镇 have their contacts in the cast."""
    asked = f"待处理的登记申请：{requests}件。" if requests else "没有待处理的登记申请。"
    count = f"（{requests}）" if requests else ""
    unsigned = f"满3个工作日未签收：{late}家，见【工作安排】。\n" if late else ""
    begin = "还没有启用年度工作安排：请把印发的通知发到这里（文件，或者粘贴全文）。\n" if begins else ""
    return f"""\
{name}，您好！
督办专员

已有联络员的单位：{seated}/{units}家。
未使用的邀请：{open_ones}个。
{asked}
{unsigned}{begin}【审核】【工作安排】
【状态查询】
【邀请】【单位名录】
【登记申请{count}】
【设置】【帮助】"""


def contacts_home(name: str, seats: str) -> str:
    return f"""\
{name}，您好！
{seats}

{OFFICE}
【我的事项】
【填报进展】
【状态查询】
【设置】【帮助】"""


def first_letter(name: str, unit: str) -> str:
    """What a contact is told first."""
    return f"""\
{name}，您好！您已登记为{unit}联络员。
{OFFICE}的年度工作安排启用后，涉及{unit}的事项会发到这里。
这里只做三件事：查任务、报进展、收提醒。只在工作日发，每周不超过两条；照片、附件不强制。
{SECRETS}
【首页】【帮助】"""


def consulted_first_letter(name: str, unit: str) -> str:
    """To whom nothing is asked of, nothing is promised that never comes."""
    return f"""\
{name}，您好！您已登记为{unit}联络员。
{OFFICE}的年度工作安排启用后，涉及{unit}的事项会发到这里，供您了解。
不用签收，也不催报进展。消息只在工作日发。
{SECRETS}
【首页】【帮助】"""


def coordinators_first_letter(name: str) -> str:
    return f"""\
{name}，您好！您已登记为{OFFICE}督办专员。
先办两件事：把印发的年度通知发到这里（文件，或者粘贴全文），核对后启用；点【邀请】，请各单位联络员登记。有人申请登记，会告诉您。
{SECRETS}
【邀请】【首页】【帮助】"""


def confirmation(post: str, name: str, unit: str = "") -> str:
    """What somebody sees who has opened their link."""
    of_unit = f"单位：{unit}\n" if unit else ""
    return f"""\
{OFFICE}邀请您登记，请核对：

{of_unit}身份：{post}
称呼：{name}
【没错，登记】
【改称呼】
【不是我】
【回到首页】"""


async def invite_contact(chen: Phone, typed: str, unit: str, name: str) -> str:
    """A coordinator invites this unit's contact, finding the unit by a few characters; the link."""
    before = await chen.say("/invite")
    await chen.hears("请谁来", after=before)
    await chen.tap("联络员")
    await chen.hears("哪个单位", after=before)
    await chen.say(typed)
    await chen.hears(f"“{typed}”找到1个单位", after=before)
    await chen.tap(unit)
    await chen.hears("怎么称呼对方", after=before)
    return links_in(await _named(chen, name))[0]


async def invite_to_office(chen: Phone, post: str, name: str) -> str:
    """A coordinator invites somebody to one of the office's own posts; the link."""
    before = await chen.say("/invite")
    await chen.hears("请谁来", after=before)
    await chen.tap(post)
    await chen.hears("怎么称呼对方", after=before)
    return links_in(await _named(chen, name))[0]


async def _named(chen: Phone, name: str) -> Message:
    """Answer the question for the name; the message with the link, once the window stands below it."""
    said = await chen.say(name)
    letter = await chen.until(lambda m: bool(links_in(m)), after=said)
    await chen.hears("请把带链接的那条消息（或二维码）转发给对方", after=said)
    return letter
