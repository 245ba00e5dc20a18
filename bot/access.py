"""What the middleware laid ready for this update: who speaks, in which words, for which office."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from aiogram_dialog import DialogManager

from bot.texts import Texts
from models.actions.act import Act
from models.people import Office
from models.questions.offices import calendar_of
from models.questions.people import speaker_of


@dataclass
class Hearing:
    """One update being heard. `act` carries the speaker and `now`; `texts` speak the speaker's language."""

    act: Act
    texts: Texts
    office: Office
    bot_username: str
    evidence: Path  # the folder in which what comes with replies is kept

    async def look_again(self) -> None:
        """Know the speaker as they are after their own deed."""
        async with self.act.database.reading() as session:
            self.act.speaker = await speaker_of(session, self.act.office_id, self.act.speaker.telegram_id)

    def speak(self, language: str) -> None:
        """Go on in another language: the speaker has just chosen it."""
        self.act.language = language
        self.texts = Texts(language, self.office.zone, self.act.now)


def hearing_of(manager: DialogManager) -> Hearing:
    hearing: Hearing = manager.middleware_data["hearing"]
    return hearing


def act_of(manager: DialogManager) -> Act:
    return hearing_of(manager).act


def texts_of(manager: DialogManager) -> Texts:
    return hearing_of(manager).texts


def today_of(manager: DialogManager) -> date:
    """The office's day."""
    hearing = hearing_of(manager)
    return calendar_of(hearing.office).local_date(hearing.act.now)
