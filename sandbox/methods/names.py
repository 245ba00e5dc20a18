"""getMe, and how the bot calls and describes itself."""

from sandbox.commands import check_language
from sandbox.errors import Json, bad
from sandbox.methods.registry import Call, method
from sandbox.shapes import print_bot
from sandbox.units import units_of

_SUBJECTS = {"Name": ("name", 64), "Description": ("description", 512), "ShortDescription": ("short_description", 120)}


@method("getMe")
def get_me(call: Call) -> Json:
    return print_bot(call.world, full=True)


def _enter(subject: str, field: str, most: int) -> None:
    @method(f"setMy{subject}")
    def set_words(call: Call) -> bool:
        words = call.params.text(field)
        if units_of(words) > most:
            raise bad(f"BOT_{field.upper()}_TOO_LONG")
        name = f"{field}/{check_language(call.params.text('language_code'))}"
        call.world.set_setting(name, {field: words})
        return True

    @method(f"getMy{subject}")
    def get_words(call: Call) -> Json:
        language = check_language(call.params.text("language_code"))
        settings = call.world.settings
        default = call.world.bot_name if field == "name" else ""
        for name in (f"{field}/{language}", f"{field}/"):
            if words := settings.get(name, {}).get(field):
                return {field: words}
        return {field: default}


for _subject, (_field, _most) in _SUBJECTS.items():
    _enter(_subject, _field, _most)
