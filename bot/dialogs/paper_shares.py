"""Who collates where several units lead, and on which items the townships report."""

from dataclasses import replace
from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button

from bot.access import texts_of
from bot.cutting import listed_short
from bot.paper_at_hand import answer, paper_at_hand, to_overview
from bot.states import PaperShares
from bot.widgets import Label, Say, back, choice, page
from models.actions.choices import Choices, reports_meant
from models.notice.draft import Draft
from models.rules.errors import Refusal


async def led_by_several(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    paper, texts = await paper_at_hand(dialog_manager), texts_of(dialog_manager)
    clauses = [
        {
            "id": at,
            "name": texts.plain(
                "collators-line",
                number=item.number_text,
                title=item.title,
                count=len(clause.lead_units),
                collator=paper.choices.collators.get(key, "none"),
            ),
        }
        for at, (key, item, clause) in enumerate(paper.led_by_several, start=1)
    ]
    return {"clauses": clauses, "count": len(clauses), "collated": len(paper.choices.collators)}


async def one_clause(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    paper, texts = await paper_at_hand(dialog_manager), texts_of(dialog_manager)
    key = str(dialog_manager.dialog_data["clause"])
    found = next(((item, clause) for each, item, clause in paper.led_by_several if each == key), None)
    if found is None:
        raise Refusal("refused-gone")
    item, clause = found
    collator = paper.choices.collators.get(key)
    return {
        "item": f"{item.number_text}{item.title}",
        "names": texts.plain("list-comma").join(clause.lead_units),
        "collator": collator or "none",
        "collated": collator is not None,
        "leads": [{"id": at, "name": name} for at, name in enumerate(clause.lead_units, start=1)],
    }


async def clause_chosen(_: Any, __: Any, manager: DialogManager, at: int) -> None:
    clauses = (await paper_at_hand(manager)).led_by_several
    if at > len(clauses):
        raise ValueError("no such clause")
    manager.dialog_data["clause"] = clauses[at - 1][0]
    await manager.switch_to(PaperShares.collator)


async def collator_chosen(_: Any, __: Any, manager: DialogManager, at: int) -> None:
    leads = (await one_clause(manager))["leads"]
    if at > len(leads):
        raise ValueError("no such lead")
    key, name = str(manager.dialog_data["clause"]), leads[at - 1]["name"]
    await answer(manager, lambda _, choices: replace(choices, collators={**choices.collators, key: name}))
    await manager.switch_to(PaperShares.leads)


async def each_for_itself(_: Any, __: Button, manager: DialogManager) -> None:
    key = str(manager.dialog_data["clause"])
    await answer(
        manager,
        lambda _, choices: replace(
            choices, collators={each: name for each, name in choices.collators.items() if each != key}
        ),
    )
    await manager.switch_to(PaperShares.leads)


async def township_items(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    paper, texts = await paper_at_hand(dialog_manager), texts_of(dialog_manager)
    reports = reports_meant(paper.draft, paper.choices)
    items = [
        {
            "id": at,
            "name": texts.plain(
                "townships-line",
                number=item.number_text,
                title=item.title,
                asks="yes" if item.key in reports else "no",
            ),
        }
        for at, item in enumerate(paper.shared_below, start=1)
    ]
    numbers = [item.number_text for item in paper.shared_below if item.key in reports]
    return {
        "items": items,
        "count": len(numbers),
        "numbers": texts.plain("list-comma").join(numbers) or "none",
        "asks": bool(numbers),
        "proposed": "yes" if numbers and paper.choices.reports is None else "no",
    }


async def item_turned(_: Any, __: Any, manager: DialogManager, at: int) -> None:
    """Ask on this item, or no longer."""
    items = (await paper_at_hand(manager)).shared_below
    if at > len(items):
        raise ValueError("no such item")
    key = items[at - 1].key

    def change(draft: Draft, choices: Choices) -> Choices:
        return replace(choices, reports=reports_meant(draft, choices) ^ {key})

    await answer(manager, change)


async def none_asked(_: Any, __: Button, manager: DialogManager) -> None:
    await answer(manager, lambda _, choices: replace(choices, reports=frozenset()))



dialog = Dialog(
    page(
        PaperShares.leads,
        Say("collators"),
        *choice("clauses", "clauses", listed_short, clause_chosen),
        to_overview(),
        getter=led_by_several,
    ),
    page(
        PaperShares.collator,
        Say("collator"),
        *choice("leads", "leads", listed_short, collator_chosen),
        Button(Label("collator-button-none"), id="none", on_click=each_for_itself, when="collated"),
        back(PaperShares.leads),
        getter=one_clause,
    ),
    page(
        PaperShares.townships,
        Say("townships"),
        *choice("township_items", "items", listed_short, item_turned),
        Button(Label("townships-button-none"), id="none", on_click=none_asked, when="asks"),
        to_overview(),
        getter=township_items,
    ),
)
