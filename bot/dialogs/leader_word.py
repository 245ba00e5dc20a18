"""The word to a unit's leader: shown as it will be read, sent when the coordinator says so; and the leader's answer."""

from datetime import datetime
from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button

from bot.access import act_of, hearing_of, texts_of
from bot.leader_told import leader_told
from bot.states import LeaderWord
from bot.widgets import Label, Say, home, page, typed
from models.actions.pass_on import LONGEST_SAID, pass_on_to_leader, say_as_leader
from models.questions.leader_word import LeaderWord as Word
from models.questions.leader_word import draft_letter, leader_word
from models.rules.errors import Refusal
from models.rules.permissions import Deed


def _given(manager: DialogManager, name: str) -> Any:
    assert isinstance(manager.start_data, dict)
    return manager.start_data[name]


async def _word(manager: DialogManager) -> Word:
    """Raises Refusal where all of it is done meanwhile, or nobody leads the unit."""
    hearing = hearing_of(manager)
    act, letter_id = hearing.act, int(_given(manager, "letter"))
    act.check_may(Deed.PASS_ON)
    async with act.database.reading() as session:
        draft = await draft_letter(session, act.office_id, act.speaker.member_id, letter_id)
        word = await leader_word(session, hearing.office, draft.facts["dues"], draft.facts["unit"], act.now)
    if word is None or not word.leaders:
        raise Refusal("refused-gone")
    return word


def _names(manager: DialogManager, word: Word) -> str:
    return texts_of(manager).plain("list-comma").join(leader.name for leader in word.leaders)


async def as_it_reads(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    hearing, word = hearing_of(dialog_manager), await _word(dialog_manager)
    if word.told:
        raise Refusal("refused-passed-on")
    told = leader_told(hearing.texts, word, word.leaders[0].name, hearing.office.name, hearing.act.speaker.name)
    return {"unit": word.unit, "leader": _names(dialog_manager, word), "draft": told}


async def sent(_: Any, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["leader"] = _names(manager, await _word(manager))
    manager.dialog_data["when"] = await pass_on_to_leader(act_of(manager), int(_given(manager, "letter")))
    await manager.switch_to(LeaderWord.passed_on)


async def when_it_goes(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    texts, data = hearing_of(dialog_manager).texts, dialog_manager.dialog_data
    when = datetime.fromisoformat(data["when"])
    return {"leader": data["leader"], "at": texts.plain("adopt-at", day=texts.day(when), time=texts.time(when))}


async def what_was_answered(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"answer": _given(dialog_manager, "answer")}


async def what_was_said(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    said = dialog_manager.dialog_data.get("said", "")
    return {"answer": _given(dialog_manager, "answer"), "said": said, "unsaid": not said, "most": str(LONGEST_SAID)}


async def trouble_typed(words: str, manager: DialogManager) -> None:
    await say_as_leader(act_of(manager), int(_given(manager, "letter")), words)
    manager.dialog_data["said"] = words.strip()


dialog = Dialog(
    page(
        LeaderWord.sure,
        Say("word-sure"),
        Button(Label("word-button-send"), id="send", on_click=sent),
        home("cancel"),
        getter=as_it_reads,
    ),
    page(LeaderWord.passed_on, Say("word-passed-on"), home(), getter=when_it_goes, hint="done-here"),
    page(LeaderWord.thanks, Say("word-thanks"), home(), getter=what_was_answered, hint="done-here"),
    page(
        LeaderWord.trouble,
        Say("word-thanks", when="unsaid"),
        Say("word-trouble", when="unsaid"),
        Say("word-trouble-told", when="said"),
        typed(trouble_typed, files_go="contact"),
        home(),
        getter=what_was_said,
    ),
)
