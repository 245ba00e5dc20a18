"""Words that stand where a clause says when, and name no day: 适时, 视情, 按上级安排, 寒假、暑假. They are kept as they
are, and it is asked by when."""

import re

_BODIES = r"上级|[省市县区州校院局]|党[委组]|学校|学院|集团|公司|有关|相关|统一|会议|文件|工作|项目"
_ONE = (
    r"适时|择[机期]|随时|不定期|待[定通]知?|(?:时间)?(?:待定|另行?(?:通知|安排|确定))"
    r"|视(?:情|情况|需要|工作|进展|实际)(?:需要|进展|情况)?(?:而定|安排|开展|确定)?"
    rf"|(?:按照?|根据|依据?|随)(?:{_BODIES})[^,;。、:]{{0,8}}?(?:安排|部署|要求|通知|规定|进度|计划|时间|需要)"
    r"|按(?:计划|进度|需|通知|安排|时间节点)|根据(?:实际|需要|实际情况)|视需"
    r"|(?:本|上|下|第[一二]|[春秋]季?|新)学期(?:期?[初中末])?|学期[初中末]|寒暑?假(?:期间)?|暑假(?:期间)?|假期"
    r"|(?:寒假|暑假|开学|放假|期中|期末|节|考试)[前后初](?:后|期)?|期[中末]|汛期|节假日|重要(?:时间)?节点"
)
_VAGUE = re.compile(rf"\s*(?:{_ONE})(?:[、和及/](?:{_ONE}))*\s*")


def is_vague_time(words: str) -> bool:
    """Whether the words say when, and no day at all."""
    return _VAGUE.fullmatch(words) is not None


def names_before(words: str) -> int:
    """Where the names end before 、 and such words, to the end: 组织部、宣传部|、春季学期; 0 where they do not."""
    end = len(words)
    while (cut := words.rfind("、", 0, end)) > 0 and is_vague_time(words[cut + 1 : end]):
        end = cut
    return end if end < len(words) else 0
