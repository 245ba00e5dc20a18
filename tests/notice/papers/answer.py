"""What a paper should be read as, written by hand from the paper."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Task:
    """`number` as the reader gives it (None where the paper gives none); names parted by blanks; dates as ISO days;
    `targets`: how much of what unit, as 100卷 95%, in the paper's order, looked at where the answer has some."""

    number: int | None
    title: str
    lead: str = ""
    others: str = ""
    coop: str = ""
    all: str = ""
    due: str = ""
    parent: str | None = None
    targets: str = ""

    def triples(self) -> set[tuple[str, str]]:
        roles = (("lead", self.lead), ("other", self.others), ("coop", self.coop), ("all", self.all))
        return {(role, name) for role, names in roles for name in names.split()}


@dataclass(frozen=True)
class Answer:
    title: str
    number: str | None
    issuer: str | None
    issued_on: str | None
    tasks: tuple[Task, ...]
