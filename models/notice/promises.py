"""Which quantities are promises, and which only look like ones: names, counts of what was, aid, conditions, places."""

import re

from models.notice.quantities import is_bound

DEEDS = (
    r"(?:培育|打造|新增|净增|新建|新改建|改建|扩建|新改扩建|建成|建设|完成|改造|引进|引育|集聚|举办|开展|组织|实施|创建|上线|"
    r"发展|培训|布局|争取|招引|发放|整治|推出|推广|建立|"
    r"开工|创成|选派|招募|评选|评查|抽查|检查|排查|清理|制定|出台|修订|发布|开通|覆盖|认定|遴选|形成|解决|办理|化解|设立|配备|新开|签约|落地|转化|孵化|扶持|帮扶|"
    r"增加|提升|下降|降低|压减|增长|提高|缩短|压缩|减少|招商|栽植|种植|绿化|治理|修复|安装|更换|维修|投放|入库|竣工|投产|投用|开设|召开|走访|慰问|救助|安置|"
    r"归集|办结|消除|拆除|淘汰|收储|盘活|销号|服务|惠及|带动|实现|植树|造林|到位|巡查|轮训|宣讲|演练|调解|供给|推送|采集|制作|编印|绘制|拍摄|编写|编制|录制|受理|清结|查处|执结|审结|补齐|备足|储备|配齐|印制|新打|筛查|接种|组建|选树|表彰|利用|铺设|疏浚|清淤|硬化|申报|争创|获评|招聘|选聘|聘用|补充"
    r"|消纳|立项|资助|出让|设置|落户|更新|储备|新装|加装|购置|采购|投用|回收|收缴|追缴|征收|征集|流转|供应|供水|装机|存储|吸纳|吸引|接待|输送|输出|播种|补栽|补植|整理"
    r"|腾退|供地|报批|搬迁|搬入|分配|筹集|筹建|统筹|选育|存栏|出栏|化债|清收|清欠|兑付|体检|义诊|开行|摘牌|上市|挂牌|授信|投保|参保|评定|创作|展演|放映|送戏|配送|订立|签订|整改)"
)
DEED = re.compile(DEEDS)
_AID = re.compile(
    r"给予|补贴(?!性)|补助|奖励|奖补|返还|可申请|申领|符合条件|享受|贴息|罚款|处以|注册资本|缴纳|保证金|最高(?!人民|检|法)"
)
_GIVEN_OUT = re.compile(r"发放[^,。;]{0,16}$")
_PAST = re.compile(
    r"已(?:经)?(?:累计|全部|有|完成|建成|达|实现|办)|去年|上年(?!度?末?(?:相比|增|提|下))|往年|目前|现有|原有|近年来|[一二三四五]年来|过去|以来|回顾|截至"
)
_A_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年(?!以来的)")
_BASE = re.compile(r"(?:较|比|与|基于|自|从)$|[(《\[]$")
_FORBIDDEN = re.compile(
    r"不得(?!少|低|超|高|多)|凡|连续|一律|原则上|以上的?(?:同意|通过|出席|表决)|同意|出席|表决"
)
_SCOPE = re.compile(
    r"(?:对|在|由|从|向|将|把|按(?![期时质])照?|以(?![上下内])|围绕|针对|聚焦|紧扣|会同|对照|根据|依据|依托|涉及|包括|属于|其中|分为|落实|贯彻|符合|任意|同一)"
    r"[^,。;:、]{0,5}$|(?:(?<![月年底日末号度])前|后|第|距|共计?|各类|等|这|除|每|(?:^|设|共|的|拥|现)有).?$"
)
_CONDITION = re.compile(
    r"的?(?!推进|用于|支持|建设|实施)(?:[\u4e00-\u9fff]{0,4})(?:项目|企业|单位|工程|公司|商户|主体|人员|职工|法人|个体|学校|园区|产业园|客户|用户|处罚|案件|合同|采购|资金的|干部|职务|学历|职称)"
)
_OFTEN = re.compile(r"(?:每(?:个)?(?:月|周|季度?|半年|日|天|旬|两年|三年)|定期|按月|按季)[^,。;]{0,8}$")
_NAMED = re.compile(
    r"[\u4e00-\u9fff]{0,3}(?:制度|机制|行动计划|体系|领域|原则|要求|环节|层面|维度|阶段|标准化|便民(?:生活)?圈|生活圈|服务圈|热线|模式|法(?![律治院官规庭人])|清单制度|工作法|格局)"
)
# 税收收入2亿元, GDP增速8%, 粮食播种面积45万亩: figures by which a year is measured.
_INDICATOR = re.compile(
    r"(?:收入|增速|增幅|总额|总产|总产量|产量|产值|播种面积|种植面积|造林面积|增加值|签约额|销售额|零售额|交易额|到位资金|优良(?:天数)?比例"
    r"|占比|覆盖率|利用率|进出口|余额|投资额|接待量|吞吐量)$"
)
_OF_WHICH = re.compile(r"的(?:企业|单位|项目|个人|村|户|地区|人员)|优先|符合|条件")
_END_OF_CLAUSE = re.compile(r"[,、。;!?)]|$")
_TOWARDS = re.compile(r"(?:完成)?(?<![相应核绝针面反])对(?![口外应标照接比策])[^,。;:!?]*$")
_LOOKING = re.compile(
    r"排查|检查|巡察|巡查|督查|督导|抽查|摸底|普查|核查|评估|考核|监测|调研|巡视|审计|走访|回访|暗访|约谈|通报"
)
_TREATING = re.compile(
    r"(?:进行|实施|开展|予以)[^,。;:]{0,6}(?:改造|整治|治理|维修|修缮|加固|绿化|硬化|亮化|清淤|疏浚)"
)  # 对50条背街小巷进行改造
_FOR = re.compile(r"(?<![以称作较因成])为(?:全[省市县区镇乡]|近|约)?$")
_SERVING = re.compile(
    r"[^,。;:]{1,16}?(?:免费|提供|开展|实施|办理|发放|配备|建立|接种|体检|筛查|安装|改造|购买|投保|送|服务|义诊)"
)
_DURATIONS = ("天", "日", "个月", "小时", "个小时", "分钟", "周")
_PERSONS = ("人", "位", "名")
_BUILT = ("座", "处", "所", "条", "支", "个", "家", "台", "辆", "部", "套")
_COUNTED = ("期", "次", "场", "场次", "批次", "轮", "学时", "课时")
_PART_OF_A_NAME = re.compile(r"[第0-9.+/×·A-Za-z]$|第(?:\d+|[一二三四五六七八九十]+)[-至、]$")
_MONEY = re.compile(r".*元$")
_SENTENCE = 200  # how far around a figure one looks


def is_promise(folded: str, m: re.Match[str], unit: str, year: int | None) -> bool:
    """Whether the quantity at `m` is something that somebody promises to reach in `year`, the paper's."""
    if is_named(folded, m) or _is_of_a_past_year(folded, m, year):
        return False
    bound = is_bound(m)
    if not bound and (looked_at := _looked_at(folded, m)) is not None:
        return looked_at
    if _is_for_people(folded, m, unit):
        return True
    if not _is_meant(folded, m, unit):
        return False
    if unit in _DURATIONS or unit == "分":
        return bool(m["most"] or m["less"] or m["after"] or m["least"])
    if unit.endswith("工作日"):
        return bound
    if m["parts"] or m["half"]:
        return bool(m["least"] or m["more"] or m["after"] or folded[m.start() - 1 : m.start()] in ("达", "占", "率"))
    if m["hn"]:
        return _in_words(folded, m, unit)
    if bound:
        return unit not in _PERSONS or bool(m["after"] != "内")
    if unit in ("%", "‰") and folded[m.start() - 1 : m.start()] in ("率", "度", "均", "比"):
        return True
    if unit == "日":
        return False
    ends = _END_OF_CLAUSE.match(folded, m.end()) is not None
    return bool(DEED.search(around(folded, m.start(), m.end(), ",;。:!?"))) or (
        ends
        and _INDICATOR.search(folded, max(0, m.start() - 24), m.start()) is not None
        and not _OF_WHICH.search(around(folded, m.end(), m.end(), "。;!?"))
    )


def _looked_at(folded: str, m: re.Match[str]) -> bool | None:
    """对46座水库、18条河道开展排查: what is looked at, no promise; 完成对24个单位的巡察 is one; None for neither."""
    here = around(folded, m.start(), m.end(), ",;。:!?")
    following = here[here.find(m[0]) + len(m[0]) :]
    before = _TOWARDS.search(before_it(folded, m.start(), ",;。:!?"))
    if before is None or here.count("对") > 1:
        return None
    if _TREATING.search(following):
        return True
    return before[0].startswith("完成") if _LOOKING.search(following) else None


def _is_for_people(folded: str, m: re.Match[str], unit: str) -> bool:
    """为10万名适龄妇女免费开展“两癌”筛查: how many are served."""
    served = unit.lstrip("十百千万亿") in (*_PERSONS, "户", "家")
    return served and bool(
        _FOR.search(folded, max(0, m.start() - 8), m.start()) and _SERVING.match(folded, m.end())
    ) and not says_what_is_paid(around(folded, m.start(), m.end(), ",;。:!?"))


def says_what_is_paid(words: str) -> bool:
    """Whether the words are of aid, or of what was."""
    return bool(_AID.search(words) or _PAST.search(words))


def _in_words(folded: str, m: re.Match[str], unit: str) -> bool:
    """不少于两期, 举办两期: a number in words counts where it is bound, or where deeds are counted."""
    if m["most"] or m["less"] or m["more"] or m["hodd"] or m["after"] in ("以上", "及以上", "左右"):
        return not (m["hn"] == "一" and unit not in _COUNTED and not m["after"])
    if m["least"]:
        return not re.fullmatch("实现|完成|力争|新增|保持|稳定", m["least"])
    ends = folded[m.end() : m.end() + 1] in ("", *",;。、(!?")
    counted = unit in ("期", "场", "轮") or (unit in _BUILT and ends)
    return counted and bool(re.search(DEEDS, around(folded, m.start(), m.start(), ",;。:!?")))


def is_named(folded: str, m: re.Match[str]) -> bool:
    """第三方, 12345热线, 10分钟政务服务圈, 3月, “1个平台”."""
    before, after = folded[max(0, m.start() - 8) : m.start()], folded[m.end() : m.end() + 12]
    named = not (m["most"] or m["least"] or m["more"] or m["less"]) and _PART_OF_A_NAME.search(before)
    if named or in_quotes(folded, m.start()):
        return True
    if re.match(r"[年月级度号+×·”]|以来|层级", after):
        return True
    bound = is_bound(m)
    if folded[m.end() - 1] == "期" and re.match("建设|工程|项目|扩建|改造", after):
        return True  # 图书馆二期建设
    if _NAMED.match(after):
        return not (bound and m["n"]) or after.startswith(("便民", "政务"))
    return not bound and bool(re.match(r"[强大级型]", after))


def _is_of_a_past_year(folded: str, m: re.Match[str], year: int | None) -> bool:
    """2022年，全市完成…, in a paper of 2023; 较2022年增长… is none."""
    if year is None:
        return False
    before = before_it(folded, m.start(), "。;!?")
    said = [n for n in _A_YEAR.finditer(before) if not _BASE.search(before[: n.start()])]
    return bool(said) and int(said[-1][1]) < year


def _is_meant(folded: str, m: re.Match[str], unit: str) -> bool:
    """No aid, no condition, nothing of the past, no scope of a deed, no rule."""
    sentence, here = around(folded, m.start(), m.end(), "。;!?"), around(folded, m.start(), m.end(), ",;。:!?")
    before, after = folded[max(0, m.start() - 24) : m.start()], folded[m.end() : m.end() + 16]
    given_out = _GIVEN_OUT.search(before) and not re.search(r"给予|最高|每人|每户", here)
    if _AID.search(sentence) and not unit.endswith("工作日") and not given_out:  # how soon is said of any matter
        return False
    if _PAST.search(here) or re.search(r"(?:去年|上年|截至|已)[^。;]{0,60}$", sentence[: max(0, sentence.find(m[0]))]):
        return False
    if "免费" in here and (unit in (*_DURATIONS, "次") or _MONEY.match(unit)):
        return False  # 免费停车2小时
    if "资助" in here and _MONEY.match(unit):
        return False
    if _FORBIDDEN.search(here) and not _GIVEN_OUT.search(before):
        return False
    if _MONEY.match(unit) and (m["less"] or (m["most"] and m["most"][0] in "不至最")):
        return False  # a ceiling
    if re.search(r"(?:印发|发布|公布|下发)(?:之日)?(?:起|后)(?:的)?$", before):
        return False  # a date
    if _is_condition(m, unit, after):
        return False
    if is_bound(m) and not (m["least"] and re.match("实现|完成|力争|保持|稳定", m["least"])):
        return True
    return not _SCOPE.search(_last(before)) and not _OFTEN.search(before) and not _AID.search(here)


def _is_condition(m: re.Match[str], unit: str, after: str) -> bool:
    """亿元以上项目, 首次突破1亿元的，…, 两个以上部门, 原则上不超过2人."""
    if _MONEY.match(unit) and (_CONDITION.match(after) or (m["after"] and re.match(r"的?[\d村户]", after))):
        return True  # 亿元以上项目; 10亿元以上3个
    if (m["after"] or "").endswith(("以上", "以下", "以内")) and not m["least"] and re.match("[\u4e00-\u9fff]", after):
        return (unit in (*_PERSONS, "个") and (m["hn"] is not None or unit != "个")) or (
            after[0] == "的" and bool(_CONDITION.match(after))
        )
    return is_bound(m) and bool(re.match(r"[^,。;]{0,6}的(?:[,;。]|$)", after))


def _last(before: str) -> str:
    return re.split(r"[,。;:!?]", before)[-1]


def around(folded: str, start: int, end: int, stops: str) -> str:
    """The words around [start, end), as far as these stops."""
    low, high = max(0, start - _SENTENCE), min(len(folded), end + _SENTENCE)
    left = max(low - 1, *(folded.rfind(stop, low, start) for stop in stops)) + 1
    rights = [at for stop in stops if (at := folded.find(stop, end, high)) >= 0]
    return folded[left : min(rights, default=high)]


def before_it(folded: str, at: int, stops: str) -> str:
    """The words before `at`, as far back as these stops."""
    low = max(0, at - _SENTENCE)
    return folded[max(low - 1, *(folded.rfind(stop, low, at) for stop in stops)) + 1 : at]


def in_quotes(folded: str, at: int) -> bool:
    return folded.rfind("“", max(0, at - 30), at) > folded.rfind("”", max(0, at - 30), at)
