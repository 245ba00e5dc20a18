"""A unit gets a new name: the coordinator finds and renames it in the chat, and its contact reads the new one."""

from tests.stories.cast import CHEN, LIU, contacts_home
from tests.stories.town import Town

REGISTRY = "单位名录 · 全部（55）\n在用55家，有联络员3家，待核对17家。✓ 有联络员，？ 待核对。\n"
# As the registry file has it; the contact is of the cast, and no plan is in force.
PAGE = """\
市数据局
简称：市大数据局（政务服务中心）、市政务服务中心、政务服务中心、大数据局、市大数据局
类别：政府部门
方式：督办
联络员：刘科长
分管负责同志：张局长
单位电话：未留，点【修改】【电话】可以补
【邀请联络员】【邀请分管负责同志】
【修改】
【上一步】
【回到首页】"""


async def test_a_renamed_unit_is_found_by_both_names_and_its_contact_reads_the_new_one(town: Town) -> None:
    chen, liu = town.phone(CHEN), town.phone(LIU)
    await liu.say("/start")
    await liu.sees(contacts_home("刘科长", "市大数据局联络员"))
    await chen.say("/units")
    await chen.hears(REGISTRY)
    said = await chen.say("大数据")
    await chen.hears("“大数据”找到1个单位", after=said)
    await chen.tap("市大数据局 ✓")
    await chen.tap("修改")
    await chen.tap("改名称")
    said = await chen.say("市司法局")  # somebody else's: said so, and asked again
    await chen.hears("“市司法局”已经是“市司法局”的名称或简称，请换一个再发。", after=said)
    await chen.say("市数据局")
    await chen.tap("改好了")
    await chen.sees(PAGE)
    await chen.say("/units")
    said = await chen.say("市大数据局")
    await chen.hears("“市大数据局”找到1个单位", after=said)
    await chen.tap("市数据局 ✓")
    await chen.sees(PAGE)
    await liu.say("/start")
    await liu.sees(contacts_home("刘科长", "市数据局联络员"))
    # Nobody but a coordinator keeps the registry.
    await liu.say("/units")
    await liu.hears("这件事由督办专员来办。您单位的事项在下面。")
