"""The doubts of a paper: all of one kind accepted at once, or one by one with the passage; accept, change, or leave."""

from dataclasses import replace
from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from bot import doors
from bot.access import texts_of
from bot.cutting import listed_name
from bot.doubt_at_hand import changed, changed_again, doubt_at, what_is_read
from bot.doubts_told import examples, item_of, kind_told, of_kind, outcome_of, question_in_item
from bot.paper_at_hand import answer, notice_id_of, paper_at_hand, to_overview
from bot.states import Doubts
from bot.widgets import Label, Say, about_this, back, choice, home, page, typed
from models.actions.choices import Choices
from models.actions.notice import text_corrected
from models.notice.correcting import ONLY_YES_OR_NO
from models.notice.doubts import KINDS
from models.notice.lines import raw_lines
from models.rules.errors import Refusal

LONGEST = 400  # characters of a passage on one screen
AROUND = 40  # characters of the line on either side of the passage


async def kinds_of_doubt(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    paper, texts = await paper_at_hand(dialog_manager), texts_of(dialog_manager)
    waiting = [paper.draft.doubts[at].kind for at in paper.open_doubts]
    aside = [paper.draft.doubts[at].kind for at in paper.put_aside]
    counts = {kind: len(of_kind(paper, kind)) for kind in KINDS}
    kinds = [
        {"id": at, "name": kind_told(texts, kind, waiting.count(kind), aside.count(kind), counts[kind])}
        for at, kind in sorted(enumerate(KINDS, start=1), key=lambda each: each[1] not in waiting)  # what is open first
        if counts[kind]
    ]
    return {
        "kinds": kinds,
        "open": len(waiting),
        "aside": len(aside),
        "count": len(paper.draft.doubts),
        "some": bool(waiting),
        "only_aside": bool(aside and not waiting),
        "changed": len(paper.notice.corrections),
    }


async def one_kind(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    paper, kind = await paper_at_hand(dialog_manager), str(dialog_manager.dialog_data["kind"])
    all_of_kind = of_kind(paper, kind)
    waiting = [at for at in paper.open_doubts if at in all_of_kind]
    shown = examples([question_in_item(paper.draft, paper.draft.doubts[at]) for at in waiting or all_of_kind])
    return {
        "name": texts_of(dialog_manager).plain("doubt-kind", kind=kind),
        "count": len(all_of_kind),
        "open": len(waiting),
        "aside": sum(at in all_of_kind for at in paper.put_aside),
        "some": bool(waiting),
        "any": bool(all_of_kind),
        "examples": "\n".join(f"· {question}" for question in shown),
        "more": max(len(waiting or all_of_kind) - len(shown), 0),
    }


async def one_doubt(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    paper = await paper_at_hand(dialog_manager)
    at, places = doubt_at(dialog_manager, paper)
    doubt = paper.draft.doubts[at]
    item = item_of(paper.draft, doubt)
    lines = raw_lines(text_corrected(paper.notice))
    line = lines[doubt.line - 1] if doubt.line <= len(lines) else ""
    before, found, after = line.partition(doubt.passage)
    changes = doubt.kind not in ONLY_YES_OR_NO
    state = "accepted" if at in paper.choices.accepted else "skipped" if at in paper.choices.skipped else "open"
    return {
        "kind": doubt.kind,
        "this": [{"id": at + 1}],
        "name": texts_of(dialog_manager).plain("doubt-kind", kind=doubt.kind),
        "place": places.index(at) + 1,
        "count": len(places),
        "item": f"{item.number_text}{item.title}" if item else "none",
        "line": doubt.line,
        "before": ("…" if len(before) > AROUND else "") + before[-AROUND:] if found else "",
        "passage": doubt.passage[:LONGEST],
        "after": after[:AROUND] + ("…" if len(after) > AROUND else "") if found else "",
        "question": doubt.question[:LONGEST],
        "proposal": doubt.proposal[:LONGEST],
        "asked": "yes" if doubt.proposal in doubt.question[:LONGEST] else "no",
        "state": state,
        "outcome": outcome_of(paper.draft, doubt),
        "changes": changes,
        "otherwise": "change" if changes else "leave",
        "before_it": places.index(at) > 0,
        "after_it": places.index(at) + 1 < len(places),
    }


async def to_changed(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_paper_changed(manager, notice_id_of(manager))


async def kind_chosen(_: Any, __: Any, manager: DialogManager, kind_id: int) -> None:
    if kind_id > len(KINDS):
        raise ValueError("no kind of doubt")
    manager.dialog_data["kind"] = KINDS[kind_id - 1]
    manager.dialog_data["at"] = None
    await manager.switch_to(Doubts.kind)


async def all_accepted(_: Any, __: Button, manager: DialogManager) -> None:
    paper = await paper_at_hand(manager)
    accepted = paper.open_doubts
    await answer(manager, lambda _, choices: _with(choices, accept=accepted))


async def aside_accepted(_: Any, __: Button, manager: DialogManager) -> None:
    paper = await paper_at_hand(manager)
    accepted = paper.put_aside
    await answer(manager, lambda _, choices: _with(choices, accept=accepted))


async def kind_accepted(_: Any, __: Button, manager: DialogManager) -> None:
    paper, kind = await paper_at_hand(manager), str(manager.dialog_data["kind"])
    accepted = [at for at in paper.open_doubts if paper.draft.doubts[at].kind == kind]
    await answer(manager, lambda _, choices: _with(choices, accept=accepted))
    await manager.switch_to(Doubts.kinds)


async def accepted_one(_: Any, __: Any, manager: DialogManager, place: int) -> None:
    at = await _shown(manager, place)
    await answer(manager, lambda _, choices: _with(choices, accept=[at]))
    await _to_next(manager, at)


async def skipped_one(_: Any, __: Any, manager: DialogManager, place: int) -> None:
    at = await _shown(manager, place)
    await answer(manager, lambda _, choices: _with(choices, skip=[at]))
    await _to_next(manager, at)


async def _shown(manager: DialogManager, place: int) -> int:
    """The doubt under which the button stood: a second tap is about the same one, though the next is shown by now."""
    at = place - 1
    if at not in of_kind(await paper_at_hand(manager), str(manager.dialog_data["kind"])):
        raise Refusal("refused-gone")
    return at


def _with(choices: Choices, accept: list[int] | None = None, skip: list[int] | None = None) -> Choices:
    accept, skip = accept or [], skip or []
    return replace(
        choices,
        accepted=(choices.accepted | set(accept)) - set(skip),
        skipped=(choices.skipped | set(skip)) - set(accept),
    )


async def _to_next(manager: DialogManager, at: int) -> None:
    """On to the next of its kind that is open, from here on and then from the beginning; or back to the kinds."""
    paper = await paper_at_hand(manager)
    waiting = [place for place in of_kind(paper, str(manager.dialog_data["kind"])) if place in paper.open_doubts]
    if not waiting:
        manager.dialog_data["at"] = None
        return await manager.switch_to(Doubts.kinds)
    manager.dialog_data["at"] = next((place for place in waiting if place > at), waiting[0])
    return await manager.switch_to(Doubts.one)


async def step(_: Any, button: Button, manager: DialogManager) -> None:
    at, places = doubt_at(manager, await paper_at_hand(manager))
    place = places.index(at) + (1 if button.widget_id == "after" else -1)
    manager.dialog_data["at"] = places[min(max(place, 0), len(places) - 1)]


async def went_on(_: Any, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["at"] = None
    await _to_next(manager, -1)


dialog = Dialog(
    page(
        Doubts.kinds,
        Say("doubts-kinds"),
        *choice("kinds", "kinds", listed_name, kind_chosen, height=10),
        Button(Label("doubts-button-all"), id="all", on_click=all_accepted, when="some"),
        Button(Label("doubts-button-aside"), id="aside", on_click=aside_accepted, when="only_aside"),
        Button(Label("doubts-button-changed"), id="changed", on_click=to_changed, when="changed"),
        to_overview(),
        getter=kinds_of_doubt,
    ),
    page(
        Doubts.kind,
        Say("doubts-one-kind"),
        Button(Label("doubts-button-kind"), id="accept", on_click=kind_accepted, when="some"),
        SwitchTo(Label("doubts-button-each"), id="each", state=Doubts.one, when="any"),
        back(Doubts.kinds),
        to_overview(),
        getter=one_kind,
    ),
    page(
        Doubts.one,
        Say("doubts-one"),
        Row(
            about_this("accept", "doubts-button-accept", accepted_one),
            about_this("skip", "doubts-button-skip", skipped_one),
            SwitchTo(Label("doubts-button-change"), id="change", state=Doubts.change, when="changes"),
        ),
        Row(
            Button(Label("page-before"), id="before", on_click=step, when="before_it"),
            Button(Label("page-after"), id="after", on_click=step, when="after_it"),
        ),
        back(Doubts.kind),
        home(),
        getter=one_doubt,
    ),
    page(
        Doubts.change,
        Say("doubts-change"),
        typed(changed),
        back(Doubts.one),
        getter=one_doubt,
    ),
    page(
        Doubts.read,
        Say("doubts-read"),
        Button(Label("doubts-button-next"), id="next", on_click=went_on),
        typed(changed_again),
        back(Doubts.kinds),
        home(),
        getter=what_is_read,
    ),
)
