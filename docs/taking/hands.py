"""What somebody does with their phone between two pictures."""

from tests.stories.town import Message, Phone, buttons_of


def labelled(message: Message, part: str) -> str | None:
    """The whole label of the button that is named so, or in part so."""
    labels = [label for row in buttons_of(message) for label in row]
    return next((label for label in labels if label == part), next((label for label in labels if part in label), None))


async def tap(phone: Phone, part: str, then: str, message: Message | None = None) -> Message:
    """Tap the newest button whose label contains `part`, until the chat shows `then`."""
    message = message or await phone.until(lambda m: labelled(m, part) is not None)
    await phone.tap(str(labelled(message, part)), message)
    return await phone.hears(then)


async def say(phone: Phone, words: str, then: str) -> Message:
    """Say it, until an answer below it shows `then`."""
    said = await phone.say(words)
    return await phone.hears(then, after=said)
