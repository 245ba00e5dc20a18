"""Phrases of time, as papers write them: 2023年6月底前, 二〇二三年, 第三季度末, 主汛期前, “十四五”末, 12.31."""

import re

from models.rules.numerals import value_of

_MONTH = r"1[0-2]|0?[1-9]"
_DAY = r"3[01]|[12]\d|0?[1-9]"
_HAN_DAY = r"三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九]"
_FIRST_DAY = rf"(?:{_DAY})[日号]?[-~至到]{{1,2}}"  # 24日-25日: its last day
YEAR = (
    r"(?:(?P<year>(?:19|20)\d\d)年|(?P<hanyear>二[〇○零Oo0][一二三四五六七八九〇○零Oo0]{2})年"
    rf"|(?<!\d)(?P<short>[12]\d)年(?=(?:{_MONTH})月|年?[底末][前]?)"
    r"|(?P<this>[今本](?=年内|年度内)|今年度?|本年度?|当年)|(?P<next>明年|次年|翌年|来年|下一?年))"
)
_EVENT = (
    r"春节(?:假期)?|元宵节?|清明节?|端午节?|中秋节?|国庆节?(?:假期)?|元旦节?|“(?:十一|七一|八一|两节)”|“?五一”?(?:国际)?(?:劳动节|假期|节)?|两节|主?汛期?|入汛"
    r"|[供采]暖[季期]?|春耕|秋收|麦收|三夏|三秋|双节|入冬|入夏|[春秋]季学期(?:开学)?|[春秋]季开学|开学|暑[假期]|寒假|高考|中考|(?:全国)?两会"
)
_HOUR = (
    r"(?:\((?:周|星期|礼拜)[一二三四五六日天]\))?"
    r"(?:上午|下午|中午|晚上?)?(?:\d{1,2}(?:时|点|:\d\d)(?:整|\d\d分)?|下班)?"
)
PHRASE = re.compile(
    rf"(?P<pre>截止到?|截至|力争到|争取到|到|至|于|在|确保|自|从)?(?:{YEAR})?"
    r"(?:(?P<end>年?[底末](?!月)|(?<![\d一二三四五六七八九十两近多每几数])年内|年度内)"
    rf"|(?P<month>{_MONTH}|(?<![第个每一二三四五六七八九十])(?:十[一二]?|[一二三四五六七八九]))月份?"
    rf"(?:(?:{_FIRST_DAY})?(?P<day>{_DAY}|{_HAN_DAY})(?:[日号]{_HOUR}|(?=之前|以前|前(?!后)))|(?P<part>上旬|中旬|下旬|初|中(?=前|完|,)|[底末]))?"
    rf"|(?P<slipped>{_MONTH})(?P<slip>[底末初])"
    r"|(?<![前每])第?(?P<quarter>[一二三四1-4])季度(?P<qpart>[底末初])?"
    r"|(?<!每)(?P<half>上半年|下半年|(?<![全半每多近\d一-龥])年中(?=前|完成|完工|建成|竣工|投用|基本|全面))[底末]?"
    rf"|(?P<event>{_EVENT})(?=前|之前|以前|到?来(?:临)?(?:之)?前|投入使用|投用)(?:到?来(?:临)?)?"
    r"|(?<!每)(?P<relative>(?:本|当|下个?)月[底末]?|(?:本|这|下)个?周[一二三四五六日天末]?|(?:第[一二]|[上下])学期(?:期?[末底]|结束)?(?=前|[之以]前|内|完成)|(?:暑[假期]|寒假)(?:期间)?(?=完成|完工|竣工|建成|投用|改造|施工|组织|开展)|(?<![\d个每份一二三四五六七八九十])月[底末])"
    r"|“?(?P<fifth>十[一二三四五六七八九]?|二十)五”?(?:时期|期间?)?末"
    rf"|(?P<run>20\d\d(?:1[0-2]|0[1-9])(?:3[01]|[12]\d|0[1-9]))(?!\d)"
    rf"|(?P<nyear>(?:19|20)\d\d)[./-](?P<nmonth>{_MONTH})(?:[./-](?P<nday>{_DAY}))?(?![\d./])[日号]?"
    rf"|(?<![\d./-])(?P<nmonth2>{_MONTH})(?:[./]|-(?=\d{{1,2}}(?:[之以]?前|$)))(?P<nday2>{_DAY})(?![\d./%月])[日号]?"
    rf"|(?<![\d.])(?P<bare>{_MONTH})(?=[、,](?:(?:{_MONTH})[、,]){{0,11}}(?:{_MONTH})月)"
    r"|(?P<whole>(?<=年)))"
    r"(?P<tail>之前|以前|底前|末前|前夕|前(?!后)|之内|以内|内)?"
)


def says_something(m: re.Match[str]) -> bool:
    """Whether what matched names a time at all: 11底前 only with its year, 2023年1-12月 not by its year."""
    if m["slipped"]:
        return bool(m["year"])
    if m["whole"] is not None:
        return bool(m["year"] or m["hanyear"]) and not re.match(r"\d{1,2}[-~至]", m.string[m.end() :][:4])
    if m["end"]:
        return bool(year_in(m) or m["this"] or m["next"] or m["end"].startswith("年"))
    return True


def year_in(m: re.Match[str]) -> int | None:
    """The year that a phrase itself names."""
    if m["hanyear"]:
        return value_of(re.sub("[○零Oo0]", "〇", m["hanyear"]))
    if m["short"]:
        return 2000 + int(m["short"])
    if m["fifth"]:
        return 1955 + 5 * (value_of(m["fifth"]) or 0)  # the fourteenth five-year plan ends with 2025
    said = m["year"] or m["nyear"] or (m["run"][:4] if m["run"] else None)
    return int(said) if said else None
