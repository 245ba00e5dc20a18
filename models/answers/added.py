"""Words that go behind what was said already, by what they begin with: 补充：…, 另外…, 还有…."""

import re

_ADDS = re.compile(
    r"(?:再|还要?|另)?(?:补充|补报|追加|加上?|补上?)(?:说明|汇报|报送|内容|材料|情况|一下|一句|一点|一条)?\s*[：:，,。；;]"
    r"|(?:再|另)?补充(?:说明|汇报|一下|一句|一点|一条)"
    r"|(?:另外|此外|同时|还有|另)\s*[：:，,]"
)


def adds(words: str) -> bool:
    """Whether they say that they take no other words' place."""
    return bool(_ADDS.match(words.strip()))


_CORRECTS = re.compile(
    r"[写报填打说弄搞输]错|更正|纠正|改为|改成|应为|应该?是|不是.{1,20}[，,]?而?是|漏[报写填]?了|忘了"
)


def puts_right(words: str) -> bool:
    """Whether they say that what was said just before was wrong: 刚才写错了，应该是302项."""
    return bool(_CORRECTS.search(words))


def corrects(words: str) -> bool:
    """Whether they put right, or add to, what was said just before."""
    return adds(words) or puts_right(words)
