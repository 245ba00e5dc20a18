"""What somebody has typed into the form about an item, as its draft keeps it, and the reply that becomes of it."""

from dataclasses import asdict, dataclass, field, replace
from typing import Any

from models.actions.reply_parts import NewReply, Told
from models.questions.reporting import SaidBefore
from models.rules.replying import File
from models.rules.words import ReplyStatus


def form_of(unit_id: int) -> str:
    """The draft's form; its object is the item. So a unit's words on an item are told from another unit's."""
    return f"report:{unit_id}"


@dataclass(frozen=True)
class Typed:
    """`text` is None until something is said, be it nothing. `claims` likewise: None for what was claimed before.
    `aside`: the words whose place the text has taken. `guessed`: nobody has said the status."""

    status: ReplyStatus | None = None
    text: str | None = None
    figures: dict[int, float] = field(default_factory=dict)
    difficulties: str = ""
    next_steps: str = ""
    files: tuple[File, ...] = ()
    approved: bool = False
    claims: frozenset[int] | None = None
    aside: str = ""
    guessed: bool = False

    def as_json(self) -> dict[str, Any]:
        return {
            "status": self.status and self.status.value,
            "text": self.text,
            "figures": {str(target_id): value for target_id, value in self.figures.items()},
            "difficulties": self.difficulties,
            "next_steps": self.next_steps,
            "files": [asdict(file) for file in self.files],
            "approved": self.approved,
            "claims": None if self.claims is None else sorted(self.claims),
            "aside": self.aside,
            "guessed": self.guessed,
        }

    def changed(self, **changes: Any) -> "Typed":
        """What a leader approved is approved no more once the words are others; a status that is chosen is no guess."""
        new = replace(self, **({"guessed": False} if "status" in changes else {}) | changes)
        return new if new._words == self._words else replace(new, approved=False)

    @property
    def _words(self) -> tuple[str, str, str]:
        return self.text or "", self.difficulties, self.next_steps

    def with_files(self, *more: File) -> "Typed":
        """The same file twice is kept once."""
        files = {file.sha256: file for file in (*more, *self.files)}
        known = [file.sha256 for file in self.files]
        return replace(self, files=tuple(files[each] for each in dict.fromkeys((*known, *files))))


def typed_of_json(words: dict[str, Any]) -> Typed:
    status, claims = words.get("status"), words.get("claims")
    return Typed(
        ReplyStatus(status) if status else None,
        words.get("text"),
        {int(target_id): value for target_id, value in words.get("figures", {}).items()},
        words.get("difficulties", ""),
        words.get("next_steps", ""),
        tuple(File(**file) for file in words.get("files", ())),
        words.get("approved", False),
        None if claims is None else frozenset(claims),
        words.get("aside", ""),
        words.get("guessed", False),
    )


def typed_from(before: SaidBefore) -> Typed:
    """All of an earlier reply, to be amended."""
    return Typed(
        before.status,
        before.text,
        dict(before.figures),
        before.reply.difficulties,
        before.reply.next_steps,
        before.files,
        before.reply.approved_by_leader,
        frozenset(before.claims),
    )


def is_same(typed: Typed, before: SaidBefore | None) -> bool:
    """Whether nothing new is said."""
    return (
        before is not None
        and bool(before.text)
        and ((typed.text or "").strip(), typed.figures) == (before.text.strip(), before.figures)
    )


def reply_typed(typed: Typed, unit_id: int, item_id: int, before: SaidBefore | None) -> NewReply:
    """What is submitted; where no status was chosen, the work is on track."""
    told = Told(item_id, typed.status or ReplyStatus.ON_TRACK, typed.text or "", typed.claims)
    return NewReply(
        unit_id,
        (told,),
        figures=typed.figures,
        difficulties=typed.difficulties,
        next_steps=typed.next_steps,
        files=typed.files,
        approved_by_leader=typed.approved,
        same_as_before=is_same(typed, before),
        draft=(form_of(unit_id), item_id),
    )
