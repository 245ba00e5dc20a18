"""Where the names end that stand in running text, and what they do begins: 市司法局|依法处罚…, 各乡镇|成立巡查队.

Nothing parts them. What is a name already may go on (市公安局交警支队), and much that a unit does ends as names do
(成立督导组, 报县政府办公室): it is told from a name by the verb with which it begins, and behind an office of which
the field of work is known by what such offices have within them.
"""

import re
from collections.abc import Callable

from models.notice.departments import essence
from models.notice.units import is_collective, is_unit, level_of

_BETWEEN_NAMES = re.compile(r"[、和及与]|以及")
_LONGEST_NAME = 18
LONGEST_SET = 24
# Of which a name is not the first half: 要在清明节前组|织, 依法处|罚, 刘副县|长.
_WORDS = re.findall(
    r"\S+",
    """
    组织 组成 组建 组团 部署 部门 部分 部位 办理 办好 办结 办法 办案 办学 办公 会议 会商 会同 会签 会审 会诊 处理
    处置 处罚 处分 处于 所有 所需 所在 所属 所辖 区分 区内 区域 室内 室外 站点 站位 科学 科普 科技 台账 台风
    队伍 社会 社区 社保 场所 场地 场景 园林 投资 投入 投诉 投放 投用 行业 行动 行政 行为 行人 库区 库存 市场
    市区 市级 市容 县域 县城 县级 县乡 乡村 乡镇 镇村 州级 旗帜 司法 委托 委派 局部 院内 校园 校外 校车 校舍
    馆藏 股份 股权 联合 联动 联系 联通 省长 市长 县长 区长 州长 旗长 镇长 乡长 局长 部长 会长 组长 院长 处长
    科长 股长 站长 所长 队长 校长 社长 馆长 厅长
    """,
)
_OFFICE_ENDS = re.compile(r"(?:[局委办厅部院会室站所队联镇乡社]|中心|公司|街道|集团|[海机]关)$")
_VERBS = re.findall(
    r"\S+",
    r"""
    依法 依规 依据 依照 按照 按(?=[程规要时月季期质序职]) 根据 结合(?!部) 针对 围绕 修改 完善
    审核(?![科股处室中]) 核实 核查 核准 汇总 梳理 摸排 摸清 排查 起草 草拟 拟[定订] 代拟 制[定订作]
    编制(?![委办科]) 印发 出台 发布 公布 公示 下达 分解 细化 提出 提请 提交 提供 报(?=[省市县区州送请经备]) 上报
    反馈 抄送 征求 会签 会商(?!室) 商(?=[省市县区州有各]) 会同 联合(?![会工社]|执法) 配合 协助
    协调(?![办组科处中]) 指导(?![站科组办]|中心) 督促 督办(?![室科]) 督导(?![室科组]) 督查(?![室科股处组局考])
    对(?![台外口]) 把 将(?!军) 向(?![阳东西南北]) 为(?!民) 与 在 于 要(?![素闻]) 应(?![急用]) 须 需 尽快 抓紧
    抓好 抓实 加快 加强 加大 积极 主动 认真 全面 全力 切实 严格 严厉 强化 深入 持续 继续 进一步 再次 定期 及时
    立即 集中 统一 每 成立 组建 派出 选派 抽调 抽查 走访 召集 召开 筹备 筹措 举办 承办 主办 开展 开设 开通 实施
    落实 推进(?![办组中]) 推动 推广 新建 改建 扩建 续建 建成 建立 建好 改造 修订 修复 配齐 配备 备足
    储备(?![局中库]) 安排 拨付 发放 保障(?![中局科股处部]) 受理(?![中科]) 办理 处理 处置(?![中科]) 化解 调处
    检查(?![站组科处室]) 打击 查处 查办 整改 清理 清查 统筹(?![办城]) 衔接 对接 代表 争取 争创 争当 支持 鼓励
    引导 培育 扶持 推荐 组织(?![部人科处股室委]) 负责(?!人|同志) 牵头 具体 分别 共同 明确 完成 启动 用好 做好
    盘活 收集 整理 跟踪 通报 约谈 问责 签订 聘请 邀请 委托 申报 申请 参加 参与 研究(?![院室所中会]) 论证
    评估(?![中科院]) 确定 确保 妥善 重点 同步 逐[步项一] 优先 监测(?![站中预])
    """,
)
DEED = re.compile("|".join(_VERBS))  # with which what a unit does begins
_OF_AN_OFFICE = re.compile(  # 交警支队, 河长办, 第一分局
    r"[\u4e00-\u9fff]{1,8}(?:[支大中总]队|[科股处室所站]|(?<!举)办|分?局|中心|分院|[分支]公司|分行|支行|[党工]委|党组|纪检监察组|常委会)"
    r"|机关.{1,6}|员会.*|合会"
)
_OFFICE_WITHIN = re.compile(r"[局委办厅部院会联镇乡街]")  # 市发改委商|县发改局 is no office of a place
_PERSON = re.compile(
    r"副?(?:主任|书记|秘书长|[局部厅院所站队会处科股]长|主席)|常委|负责(?:同志|人)|分管|主要(?:负责|领导)|同志"
)


def names_end(folded: str, at: int) -> int | None:
    """Where the unit, or the units, that stand there end."""
    return _end_of_row(folded, at, _unit_end)


def doers_end(folded: str, at: int) -> int | None:
    """Where the units and sets of units that stand there end: 市公安局、各乡镇|开展排查."""
    return _end_of_row(folded, at, lambda words, begin: _unit_end(words, begin) or set_end(words, begin))


def _end_of_row(folded: str, at: int, one_end: Callable[[str, int], int | None]) -> int | None:
    end: int | None = None
    while stop := one_end(folded, at):
        end = stop
        more = _BETWEEN_NAMES.match(folded, stop)
        if more is None:
            break
        at = more.end()
    return end


def _unit_end(folded: str, at: int) -> int | None:
    longest = range(min(len(folded), at + _LONGEST_NAME), at + 2, -1)
    end = next((to for to in longest if _is_name(folded, at, to)), None)
    return None if end and _PERSON.match(folded, end) else end  # 县政府办公室|主任, 刘副县|长


def set_end(folded: str, at: int) -> int | None:
    """Where the set of units ends that stands there."""
    longest = range(min(len(folded), at + LONGEST_SET), at + 1, -1)
    end = next((to for to in longest if _is_set(folded, at, to)), None)
    return None if end and _PERSON.match(folded, end) else end  # 各单位|主要负责人


def _is_set(folded: str, at: int, to: int) -> bool:
    words = folded[at:to]
    if folded[to - 1 : to + 1] in _WORDS or words[-1] == "人" or not is_collective(words):
        return False
    return not any(is_collective(words[:cut]) and DEED.match(words, cut) for cut in range(2, len(words)))


def _is_name(folded: str, at: int, to: int) -> bool:
    words = folded[at:to]
    if not is_unit(words) or is_collective(words):
        return False
    parts_a_word = folded[to - 1 : to + 1] in _WORDS
    if _is_office(words):
        return not (parts_a_word and words[-1] == "办")
    if parts_a_word:
        return False
    return not any(_ends_before(words, cut) for cut in range(3, len(words)))


def _is_office(words: str) -> bool:
    told = essence(words)
    return told is not None and not (told.place and _OFFICE_WITHIN.search(told.place))


def _ends_before(words: str, cut: int) -> bool:
    """Whether a name ends there and what it does follows."""
    name, rest = words[:cut], words[cut:]
    if not _OFFICE_ENDS.search(name) or not is_unit(name):
        return False
    if DEED.match(rest) or any(level_of(rest[at:]) and essence(rest[at:]) for at in range(1, len(rest) - 2)):
        return True  # 县信访局移交县公安局
    told = essence(name)
    return told is not None and told.level is not None and _OF_AN_OFFICE.fullmatch(rest) is None
