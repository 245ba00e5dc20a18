"""Help and the command menu fit whoever asks, in all their posts, before a plan and with one in force."""

import re

import pytest

from bot.help_told import help_told
from bot.menus import commands_for
from bot.texts import Texts
from models.rules.permissions import HeldSeat, Speaker
from models.rules.words import Post
from tests.stories.menus import CONTACTS_MENU, COORDINATORS_MENU, LEADERS_MENU, OBSERVERS_MENU, listed

OFFICE = "新密市法治政府建设领导小组办公室"
PLAN = "新密市2023年度法治政府建设工作安排"
UNIT_SEATS = {Post.CONTACT, Post.STAND_IN, Post.LEADER}

SECRETS = "请勿发送涉密、工作秘密和当事人信息。"
WHO_HELPS = f"找人帮忙：陈主任、周专员（{OFFICE}）。"

COORDINATORS_PART = """\
· 把年度工作安排的文件（Word、PDF、Excel、网页）发到这里，或者粘贴全文，核对后启用，各单位就收到自己的事项。
· 邀请链接30天内有效，只能用一次；没人用就过期的，会告诉您。
· 没有链接的人可以申请登记，您会收到一条消息，核实后办理。"""

CONTACTS_PART = f"""\
这里只做三件事：查任务、报进展、收提醒。
《{PLAN}》已启用，您单位的事项都在 /items：签收，看全文、时限和目标。
只在工作日发，每周不超过两条；照片、附件不强制。"""


BOTH = COORDINATORS_MENU.replace("/start 首页\n", "/start 首页\n/items 我的事项\n/report 填报进展\n")


def somebody(*posts: Post) -> Speaker:
    seats = (
        HeldSeat(number, post, 1 if post in UNIT_SEATS else None, "市司法局" if post in UNIT_SEATS else "")
        for number, post in enumerate(posts)
    )
    return Speaker(1003, 1, 1, "李科长", seats=tuple(seats))


def told(*posts: Post, plan: str | None = PLAN, language: str = "zh") -> str:
    texts = Texts(language, "Asia/Shanghai")
    return help_told(texts, somebody(*posts), office=OFFICE, coordinators=["陈主任", "周专员"], plan=plan)


def test_a_contact_is_told_where_the_items_are_once_the_plan_is_in_force() -> None:
    expected = f"""\
<b>帮助</b>
{CONTACTS_PART}
能用的命令，随时可以发：
{listed(CONTACTS_MENU)}
{SECRETS}
{WHO_HELPS}"""
    assert told(Post.CONTACT) == told(Post.STAND_IN) == expected
    before = "年度工作安排启用后，会把您单位的事项发到这里。"
    assert told(Post.CONTACT, plan=None) == expected.replace(CONTACTS_PART.splitlines()[1], before)


def test_a_coordinator_who_is_a_contact_too_is_told_both() -> None:
    assert (
        told(Post.COORDINATOR, Post.CONTACT)
        == f"""\
<b>帮助</b>
{COORDINATORS_PART}
{CONTACTS_PART}
能用的命令，随时可以发：
{listed(BOTH)}
{SECRETS}"""
    )


def test_a_leader_is_told_what_the_first_letter_said_and_not_what_observers_are() -> None:
    assert told(Post.LEADER).splitlines()[1:2] == [
        "您单位的事项由联络员办理，随时可以看。平时不打扰您；办公室认为需要您知道时，才会在这里给您发消息。"
    ]
    assert told(Post.OBSERVER).splitlines()[1:2] == [
        "年度工作安排启用后，您可以在这里查看进展，每周收一条情况。平时不打扰您。"
    ]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("posts", [*((post,) for post in Post), (Post.COORDINATOR, Post.CONTACT)])
def test_help_lists_what_the_menu_lists_and_fits_a_screen(posts: tuple[Post, ...], language: str) -> None:
    words = told(*posts, language=language)
    commands = commands_for(somebody(*posts))
    assert sorted(re.findall(r"(?:^| · )/(\w+) ", words, re.MULTILINE)) == sorted({*commands} - {"help"})
    narrow = 22 if language == "zh" else 44  # characters in a line of a phone
    assert sum(-(-len(line) // narrow) for line in words.splitlines()) <= 28


def test_the_menu_of_several_posts_has_what_each_of_them_has_once_and_in_one_order() -> None:
    assert _menu(Post.CONTACT) == CONTACTS_MENU
    assert _menu(Post.COORDINATOR) == COORDINATORS_MENU
    assert _menu(Post.OBSERVER) == OBSERVERS_MENU
    assert _menu(Post.LEADER) == LEADERS_MENU
    assert _menu(Post.COORDINATOR, Post.CONTACT) == BOTH
    assert _menu(Post.CONTACT, Post.OBSERVER, Post.COORDINATOR) == BOTH
    assert commands_for(Speaker(1008, 1)) == ("start",)


def _menu(*posts: Post) -> str:
    texts = Texts("zh", "Asia/Shanghai")
    return "\n".join(f"/{command} {texts.plain(f'menu-{command}')}" for command in commands_for(somebody(*posts)))
