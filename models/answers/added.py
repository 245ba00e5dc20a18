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
