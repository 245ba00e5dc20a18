"""What tells several plans apart in lists: ① and ② in front of what is theirs, and once which is which."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.cutting import brief_title
from bot.texts import Texts


@dataclass(frozen=True)
class PlanMarks:
    """`titles`: the plans' by id, in their order. Where there is one alone, nothing is marked."""

    texts: Texts
    titles: Mapping[int, str]

    def of(self, plan_id: int) -> str:
        if len(self.titles) < 2 or plan_id not in self.titles:
            return ""
        return self.texts.plain("plan-mark", at=list(self.titles).index(plan_id) + 1)

    def legend_html(self) -> str:
        """A line a plan; "" where there is one alone."""
        if len(self.titles) < 2:
            return ""
        return "\n".join(
            self.texts.html("plan-marked", mark=self.of(plan_id), plan=brief_title(title))
            for plan_id, title in self.titles.items()
        )
