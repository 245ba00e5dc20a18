"""What reading a paper gives: a draft, frozen, and as JSON (design, "The paper"). Nothing becomes an item by itself."""

from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from models.notice.doubts import Doubt


@dataclass(frozen=True)
class Section:
    number: int | None
    title: str


@dataclass(frozen=True)
class DraftClause:
    """One responsibility clause; names as read, collectives verbatim."""

    lead_units: tuple[str, ...]
    responsible_units: tuple[str, ...]
    cooperating_units: tuple[str, ...]
    collectives: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class DraftDue:
    """A date with its words; `on` is None where the words name no day; `what` is the deed it is for."""

    on: date | None
    text: str
    what: str


@dataclass(frozen=True)
class DraftTarget:
    text: str
    metric: str
    comparator: str
    value: int | float
    unit: str
    each_unit: bool


@dataclass(frozen=True)
class DraftItem:
    number: int | None
    number_text: str
    parent: str | None
    section: str | None
    title: str
    text: str
    line: int
    clauses: tuple[DraftClause, ...] = ()
    due: tuple[DraftDue, ...] = ()
    cadence: str | None = None
    targets: tuple[DraftTarget, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    key: str = ""  # by which answers and edits name it: its number, told apart where a paper counts anew

    def _together(self, role: str) -> list[str]:
        return list(dict.fromkeys(name for clause in self.clauses for name in getattr(clause, role)))

    def as_json(self) -> dict[str, Any]:
        first = next((due for due in self.due if due.on), self.due[0] if self.due else None)
        return {
            "number": self.number,
            "number_text": self.number_text,
            "parent": self.parent,
            "section": self.section,
            "title": self.title,
            "text": self.text,
            "clauses": [
                {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(clause).items()}
                for clause in self.clauses
            ],
            "lead_units": self._together("lead_units"),
            "responsible_units": self._together("responsible_units"),
            "cooperating_units": self._together("cooperating_units"),
            "collectives": self._together("collectives"),
            "due": [{"on": _iso(due.on), "text": due.text, "for": due.what} for due in self.due],
            "due_on": _iso(first.on) if first else None,
            "due_text": first.text if first else None,
            "cadence": self.cadence,
            "targets": [asdict(target) for target in self.targets],
            "doubts": [asdict(doubt) for doubt in self.doubts],
        }


@dataclass(frozen=True)
class Draft:
    title: str | None
    document_number: str | None
    issuer: str | None
    issued_on: date | None
    recipients: str | None
    sections: tuple[Section, ...] = ()
    items: tuple[DraftItem, ...] = ()
    doubts: tuple[Doubt, ...] = field(default=())  # the paper's own and those of every item, in the paper's order

    def as_json(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "document_number": self.document_number,
            "issuer": self.issuer,
            "issued_on": _iso(self.issued_on),
            "recipients": self.recipients,
            "sections": [asdict(section) for section in self.sections],
            "items": [item.as_json() for item in self.items],
            "doubts": [asdict(doubt) for doubt in self.doubts],
        }

    def as_kept(self) -> dict[str, Any]:
        """The same with the key of each item: what is kept beside the paper, for `adopting.draft_of_json`."""
        told = self.as_json()
        items = [known | {"key": item.key} for known, item in zip(told["items"], self.items, strict=True)]
        return told | {"items": items}

    def as_text(self) -> str:
        """A plain outline for the eye: what each item is, who must do it, by when; the questions last."""
        lines = [
            self.title or "（无标题）",
            " ".join(filter(None, (self.document_number, self.issuer, _iso(self.issued_on)))),
            "",
        ]
        section = None
        for item in self.items:
            if item.section != section and item.section:
                section = item.section
                lines += ["", section]
            lines.append(f"{'　' if item.parent else ''}{item.number_text}{item.title}")
            for clause in item.clauses:
                roles = (
                    ("牵头", clause.lead_units),
                    ("责任", clause.responsible_units),
                    ("配合", clause.cooperating_units),
                    ("分工", clause.collectives),
                )
                lines.append("　　" + "；".join(f"{role}：{'、'.join(names)}" for role, names in roles if names))
            lines += [f"　　时限：{due.text}（{_iso(due.on) or '日期待定'}）" for due in item.due]
            lines += [
                f"　　目标：{target.metric}{target.comparator}{target.value}{target.unit}" for target in item.targets
            ]
        lines += ["", f"疑问 {len(self.doubts)} 处："] if self.doubts else []
        lines += [f"　第{doubt.line}行　{doubt.question}" for doubt in self.doubts]
        return "\n".join(lines)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
