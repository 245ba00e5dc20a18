"""Before the notice: somebody is invited and joins; then the notice comes and is put in force."""

from pathlib import Path

import models.data
from docs.taking.camera import Camera
from docs.taking.hands import labelled, tap
from tests.stories.cast import CHEN, LI, invite_contact
from tests.stories.town import Phone, Town, words_of

PAPER = Path(models.data.__path__[0]) / "xinmi-2023.txt"
NOT_FOR_TOWNSHIPS = ("✓ （十二）", "✓ （二十九）", "✓ （三十）")


async def joining(town: Town, camera: Camera) -> None:
    chen = town.phone(CHEN)
    link = await invite_contact(chen, "公安", "市公安局", "孙科长")
    letter = await chen.hears("邀请您登记为")
    await camera.take("invite", chen, letter)
    sun = await town.new_phone("平安是福")
    await sun.open(link)
    await sun.hears("请核对")
    await camera.take("join", sun)
    await tap(sun, "没错，登记", "您好！您已登记为市公安局联络员")


async def adopting(town: Town, camera: Camera) -> None:
    chen = town.phone(CHEN)
    await chen.send_file("document", PAPER.name, PAPER.read_bytes())
    await chen.hears("启用前请核对")
    await camera.take("paper", chen)
    await tap(chen, "核对疑问", "共109处")
    await tap(chen, "单位缺字", "处待核对")
    await tap(chen, "逐条看", "似有缺字")
    await camera.take("doubt", chen)
    await tap(chen, "上一步", "处待核对")
    await tap(chen, "上一步", "共109处")
    await tap(chen, "全部按建议处理", "都已核对")
    await tap(chen, "回到这份通知", "启用前请核对")
    await tap(chen, "乡镇填报", "乡镇、街道填报哪几项")
    await _few_items_for_townships(chen)
    await tap(chen, "回到这份通知", "启用前请核对")
    await tap(chen, "启用", "启用《")
    await tap(chen, "确认启用", "已启用。")
    await town.phone(LI).hears("已启用年度工作安排")


async def _few_items_for_townships(chen: Phone) -> None:
    """Four of the seven that are proposed."""
    left = 7
    while left > 4:
        window = await chen.until(lambda m: "乡镇、街道填报哪几项" in words_of(m))
        here = [name for name in NOT_FOR_TOWNSHIPS if labelled(window, name)]
        if here:
            left -= 1
            await tap(chen, here[0], f"现在{left}项")
            continue
        at = labelled(window, "/")
        await chen.tap("后页 ›")
        await chen.until(lambda m, at=at: labelled(m, "/") not in (at, None))  # type: ignore[misc]
