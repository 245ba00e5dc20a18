"""The command menus as their readers see them, and the same commands as help lists them."""

CONTACTS_MENU = """\
/start 首页
/items 我的事项
/report 填报进展
/status 状态查询
/help 帮助
/settings 设置"""

CONTACTS_MENU_EN = """\
/start Home
/items My items
/report Report progress
/status Status
/help Help
/settings Settings"""

LEADERS_MENU = """\
/start 首页
/items 我的事项
/status 状态查询
/help 帮助
/settings 设置"""

OBSERVERS_MENU = """\
/start 首页
/status 状态查询
/plan 工作安排
/help 帮助
/settings 设置"""

COORDINATORS_MENU = """\
/start 首页
/status 状态查询
/plan 工作安排
/review 审核反馈
/round 填报安排
/invite 邀请联络员
/units 单位名录
/help 帮助
/settings 设置"""


def listed(menu: str) -> str:
    """In a page of help: without help itself, and two in a line where they are more than seven."""
    commands = [line for line in menu.splitlines() if not line.startswith("/help")]
    if len(commands) <= 7:
        return "\n".join(commands)
    return "\n".join(" · ".join(commands[at : at + 2]) for at in range(0, len(commands), 2))
