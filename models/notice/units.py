"""The grammar of unit names and of collective phrases. No name of any place or unit stands here, only kinds.

A name is [place] level? stem kind (note)?: 市 + 司法 + 局, 县委 + 组织 + 部, 市大数据局（政务服务中心）. A collective
stands for a set of units: 有关部门, 各乡（镇）、街道, 县直各单位, 各区县（市）政府. All is read in the folded form.
"""

import re
from functools import lru_cache

LEVELS = "省市县区州旗盟"

# Ends of names. Two characters and more first: they may follow anything; one-character kinds need a stem before them.
_KINDS = re.findall(
    r"\S+",
    """
    机关 党总支 党支部 车间 人大 政协 中央 人民政府 政府 管委会 管理委员会 委员会 常委会 街道办事处 办事处 办公室 办公厅
    工作委员会 党工委 工委 党委 兵团 领导小组 指挥部 专班 联席会议 联合会 协会 商会 总工会 工会 工商联 残联
    妇联 文联 侨联 台联 科协 社科联 计生协 红十字会 供销社 信用社 合作社 法院 检察院 研究院 科学院 科学技术院
    设计院 医院 学院 学校 大学 中学 小学 党校 研究所 事务所 派出所 公证处 仲裁委 纪委 监委 纪委监委 编办
    网信办 总局 分局 支局 管理局 总署 海关 税务 海事 气象 邮政 中心 服务中心 公司 分公司 集团 银行 支行 分行
    中支 营管部 电信 移动 联通 铁塔 电网 供电 烟草 石油 石化 水务 燃气 热力 人保 人寿 支队 大队 总队 中队
    军分区 人武部 警备区 武警 消防救援支队 团市委 团县委 团区委 团省委 团州委 开发区 高新区 经开区 度假区
    风景区 景区 园区 新区 新城 保税区 示范区 试验区 街道 社区 林场 农场 档案馆 图书馆 博物馆 文化馆 电视台
    广播台 广电台 融媒体中心 报社 日报 日报社 出版社 通讯社 社保局 基金 基金会 金融 保险 证券 交易所 联社
    机关工委 总会 学会 促进会 理事会 驻地 总站 监测站 工作站 服务站 园林所 管理所 管理处 工作处 事务处 督查室
    研究室 参事室 政研室 总公司 城投 国投 交投 文旅投 农投 水投 产投 金控 人才办 工作办 建设办 推进办 攻坚办
    协调办 农发行 农商行 代表处 大队部 主管部门 工作组 专项组 推进组 协调组
    """,
)
_KIND = re.compile(
    rf"(?:{'|'.join(sorted({*_KINDS}, key=len, reverse=True))}|"
    r"(?<=[\u4e00-\u9fff”])[局委办部厅院会署处室所站台社校馆厂队组区县市镇乡州盟旗港场司行署库园投]|(?<=[\u4e00-\u9fff]{2})(?<![文本专学内外社])[科股])"
)
_NAME = re.compile(rf"[\u4e00-\u9fffA-Za-z0-9“”·〇+-]{{1,40}}?{_KIND.pattern}")
_WHOLE = ("海关", "工商联", "残联", "妇联", "文联", "科协", "侨联", "台联", "社科联", "计生协")  # names by themselves
_NOTE = re.compile(r"[(\[][^()\[\]]{1,40}[)\]]$")

# What no name is made of: talk around the names.
_TALK = re.compile(
    r"[。!?:;,、]|^(?:由|将|把|对|在|以|并|及|和|与|为|使|让|向|从|按|根据|加强|推进|推动|开展|完善|建立|健全|做好|负责|要求|确保|强化|深化|落实|"
    r"加快|组织|实施|实现|提升|支持|鼓励|积极|认真|切实|进一步|明确|指导|督促|通过|打造)(?!.{0,4}(?:办|组|专班|委员会|指挥部|中心|局|会|处|部)$)"
    r"|牵头|配合|按职责|的|了|^\d{1,4}[年月日]"
    # A name, and what it does: 市林业局要在清明节前组…, 市退役军人局组织走访驻地部队.
    r"|(?<=.[局委办厅])(?:会同|负责(?!同志)|[于在]\d|须|应(?![急用对变])|将(?!军)|要(?![素闻客务道塞])"
    r"|抽调|移交|审核后|修改完善|提请|依法(?!治)|依规)|^从(?=[省市县区州])|^责成|^会议(?!中心|服务)|^(?:成立|组建|设立)"
    r"|(?<=.[局委办厅])(?:组织(?!部|人事|工作|委|[科处室股组])|开展|加强|落实|走访|督促|安排|委托|指定|责成)(?!.*(?:组|专班|委员会|指挥部|办公?室?|联席会议)$)"
)

# A set of units. Real names never end like this.
_PLURAL = re.compile(
    r".{0,24}(?:部门|单位|机构|企业|国企|院校|高校|学校|委办局|部委|厅局|方面|地区|地方|各方|主体|(?:行政|党政|执法|公安|司法|各级|国家|政法|税务|监察)机关|成员|科室|行业协会|平台公司|商户|运营商|媒体)"
    r"(?:\((?:[^()]{1,12})\))?"
)
_OF_A_PLACE = re.compile(  # 驻市单位, 在市高校, 中央驻市企业
    r"(?:(?:中央|国家|省级?|部省属?|省部属?)[和及、]?)?(?:省级?)?[驻在][^,;。、]{1,6}?(?:各|有关|相关)?[^,;。各的]{0,4}(?:单位|部门|机构|企业|高校|院校|国企|央企|医院|部队|媒体)"
)
_EVERY = re.compile(
    r"(?:[^各]{0,16}各|所有|全体|全市|全县|全区|全省|全州|辖区|属地|其他|其它|相关|有关|沿线|涉及)"
    r"[\u4e00-\u9fff()/、\[\]“”·和]{0,30}"
)
_GENERIC = re.compile(
    r"(?=.*[\u4e00-\u9fff])(?:人民政府|政府|街道办事处|办事处|管委会|管理委员会|开发区|园区|功能区|党工委|党委|两级|三级|基层|直属|街道|社区|部门|单位|"
    r"党组织|设区市|计划单列市|直辖市|自治[区州县旗]|[省市县区州旗盟乡镇街村]|[()/、\[\]])+"
)
# A set, and what it does: 各乡镇要成立巡查队; a unit, and what it does with one: 县财政局指导各乡镇.
_SET_DOES = re.compile(
    r"各[^,;。]{1,14}?(?:[乡镇街道区县市州旗村)]|社区|单位|部门|支部)(?:要(?![素闻客务道塞])|应(?![急用对变])|须|均|成立|组建|建立"
    r"|组织(?![部委])|开展|安排|落实|加强|配合(?!单位|部门)|负责(?!人|同志|单位|部门)|制定|编制|实行|结合|按照?|于|在|每|对(?!口))"
    r"|(?:[局委办厅会]|[乡镇街道])(?:指导|督促|督导|组织|会同|商|要求|通知|协调|汇总|收集|联合|抽调|对|向|与|把|将)(?:有关|相关)?各"
)
_EACH_LEVEL = re.compile(r"(?:[省市县区乡镇]级|地方)+(?:各级)?(?:人民)?政府")
_ONE_GOVERNMENT = re.compile(r"[省市县区州旗盟](?:人民)?政府|[省市县区州旗盟]委|国务院")
_ONE_ZONE = re.compile(  # a place has one
    rf"(?:开发区|高新区|经开区|新区|示范区)(?:管委会|管理委员会)|[{LEVELS}]开发区(?:管委会|管理委员会|党工委)?"
)
_LEVELLED = re.compile(r"[省市县区州旗盟](?!场|容|域|情|志|民|直|级|属|内|政(?!府|协|务|法|研))(?=..)")


def without_note(name: str) -> str:
    """大数据局(政务服务中心) → 大数据局."""
    return _NOTE.sub("", name)


@lru_cache(maxsize=8192)
def is_collective(name: str) -> bool:
    """Whether the words stand for a set of units and not for one."""
    if _ONE_GOVERNMENT.fullmatch(name) or _ONE_ZONE.fullmatch(name) or _SET_DOES.search(name):
        return False
    if _OF_A_PLACE.fullmatch(name):
        return True
    if _GENERIC.fullmatch(name) or _EACH_LEVEL.fullmatch(name) or _PLURAL.fullmatch(name):
        return not _TALK.search(name.replace("、", ""))
    return bool(_EVERY.fullmatch(name)) and not _TALK.search(name.replace("、", "")) and ends_as_set(name)


def ends_as_set(name: str) -> bool:
    """各… must end in a kind of unit to be a set of units (各项工作 is none)."""
    core = without_note(name)
    return bool(_KIND.search(core[-4:]) and _NAME.fullmatch(core)) or bool(
        re.search(
            r"(?:部门|单位|政府|街道|乡|镇|区|县|省|市|州|旗|盟|村|社区|街|地|[党团]组织|社会组织|工会组织|妇联组织|自治组织|办|委|局|站|所|队|科|室|组|企业|机构|园|银行|学校|高校|院校|党委|党总支|党支部|支部|车间|班组|学部|项目部|人)$",
            core,
        )
    )


@lru_cache(maxsize=8192)
def is_unit(name: str) -> bool:
    """Whether the words can be the name of one unit."""
    core = without_note(name)
    if not 2 <= len(core) <= 40 or core[0] == "各" or _TALK.search(core) or is_collective(name):
        return False
    return core in _WHOLE or bool(_NAME.fullmatch(core)) or bool(_ONE_GOVERNMENT.fullmatch(core))


def is_generic(name: str) -> bool:
    """Kinds alone, as they follow a collective: 各镇、街道."""
    return bool(_GENERIC.fullmatch(name))


def level_of(name: str) -> str | None:
    """The character that says whose unit it is: 市司法局 → 市; None for 司法局."""
    return name[0] if _LEVELLED.match(name) else None


def stem_is_short(name: str) -> bool:
    """市司局: one character between level and kind, which no 局, 厅 or 部 has."""
    return bool(re.fullmatch(rf"[{LEVELS}]?[\u4e00-\u9fff][局厅]", name))
