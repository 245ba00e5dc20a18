"""How often: 每季度, 每两个月, 一月一调度; and what has no end: 长期坚持, 常态化推进."""

import re

_CADENCES = (
    (
        "daily",
        r"每(?:日|天)(?=[^,。;、]{0,10}(?:巡查|巡护|巡河)|(?:至少|不少于)?(?:\d{1,2}|[一二两三四五六])次|(?:定时|及时|[上下]午)?(?:调度|通报|报送|上报|报告|发布|公布|巡查|会商|研判|监测|更新|清零))|(?<![\d一-龥])日(?:调度|通报|研判)",
    ),
    (
        "weekly",
        r"每(?:一)?周(?!岁|边|围)|按周|每(?:个)?星期|每礼拜|逐周|一周一(?!次性)|(?<![一-龥])周(?:调度|通报|研判)",
    ),
    (
        "fortnightly",
        r"每(?:半个?月|[两二2]周|双周)|隔周|双周(?=调度|通报|研判|例会)|半月(?:一(?!次性)|调度|通报|研判|例会)",
    ),
    (
        "monthly",
        r"每(?:个)?月(?!(?:给予|补贴|补助|最高|不超|发放|人均|\d+元))|按月(?!给予|发放|补|返)|逐月|每月份"
        r"|(?<![个半双隔\d两二三四五六七八九十])月(?:调度|通报|例会)|(?<![十二三四五六七八九\d])一月一",
    ),
    ("two_monthly", r"每(?:[两二2]个?|双)月|隔月|(?<![\d十])[两二2]个月(?:一(?!次性)|调度|通报|研判)"),
    (
        "quarterly",
        r"每(?:个|一)?季度?(?!节)|每[三3]个月|按季度?|逐季(?!增|提|上)|一季度?一|(?<![第一二三四1-4个])季(?:度)?(?:调度|通报|例会|评查|督查)",
    ),
    (
        "half_yearly",
        r"每(?:个)?半年|每[六6]个月|(?<![上下])半年(?:[^,。;]{0,6}一次|至少|一)|每年[^,。;]{0,6}(?:两次|(?<!\d)2次)|一年两次|每(?:个)?学期|逐半年|上、?下半年(?:各|分别)",
    ),
    (
        "yearly",
        r"(?<!每人)(?<!近年来)每(?:一)?年(?!(?:度)?(?:申领|不超|最高|给予|可|递增|增长|提高|提升|下降|降低|补贴|补助))|按年度|一年一(?!度)|每个?年度",
    ),
)
_PATTERNS = tuple((name, re.compile(pattern)) for name, pattern in _CADENCES)
_ENDLESS = (
    r"(?:贯穿全年|全年|长期|持续|常态长效|常态化?|常年|日常|经常性|不间断|立行立改|立知立改|即知即改|长抓不懈)"
    r"(?:性|化)?(?:不断|有序|深入|深化|用力|有效|稳步)?(?:推进|实施|坚持|开展|落实|进行|抓好|做好|长效|任务|工作|抓|推动|整改|加强)?"
)
_ONGOING = re.compile(_ENDLESS)
_NOTHING_ELSE = re.compile(rf"(?:{_ENDLESS}(?:[、,/]|并且?|和)?){{1,4}}")


def cadence_in(folded: str) -> str | None:
    """daily, weekly, fortnightly, monthly, two_monthly, quarterly, half_yearly, yearly: the shortest that is named."""
    return next((name for name, pattern in _PATTERNS if pattern.search(folded)), None)


def opens_with_cadence(folded: str) -> bool:
    return any(pattern.match(folded) for _, pattern in _PATTERNS)


def is_ongoing(folded: str) -> bool:
    """长期坚持, 全年: as a time of its own, no cadence and no date."""
    return bool(_ONGOING.search(folded))


def is_nothing_but_ongoing(folded: str) -> bool:
    return bool(_NOTHING_ELSE.fullmatch(folded))
