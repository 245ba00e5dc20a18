"""Who is in the sandbox from the beginning: the cast of the first page of the manual."""

from dataclasses import dataclass, field

OFFICE = "新密市法治政府建设领导小组办公室"
BEGINNING = "2023-08-14T09:00:00+08:00"  # the day the notice was issued


@dataclass(frozen=True)
class Player:
    """`post` and `unit` are what the player is seated as; "" for the stranger."""

    id: int
    name: str
    post: str = ""
    unit: str = ""
    note: dict[str, str] = field(default_factory=dict)


CAST = (
    Player(1001, "陈主任", "coordinator", "", {"zh": "领导小组办公室 · 督办专员", "en": "Office · coordinator"}),
    Player(1002, "周专员", "coordinator", "", {"zh": "领导小组办公室 · 督办专员", "en": "Office · coordinator"}),
    Player(1003, "李科长", "contact", "市司法局", {"zh": "市司法局 · 联络员", "en": "Justice · contact"}),
    Player(1004, "刘科长", "contact", "市大数据局", {"zh": "市大数据局 · 联络员", "en": "Big Data · contact"}),
    Player(1005, "张局长", "leader", "市大数据局", {"zh": "市大数据局 · 分管负责同志", "en": "Big Data · leader"}),
    Player(1006, "王干事", "contact", "城关镇", {"zh": "城关镇 · 联络员", "en": "Chengguan Town · contact"}),
    Player(1007, "赵主任", "observer", "", {"zh": "市领导 · 查看", "en": "Leader · observer"}),
    Player(1008, "陌生人", "", "", {"zh": "没有登记的人", "en": "a stranger"}),
)
