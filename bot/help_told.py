"""Help: what this is for somebody in these posts, and the commands that work for them, as the menu has them."""

from collections.abc import Sequence

from bot.menus import commands_for
from bot.texts import Texts
from models.rules.permissions import Speaker
from models.rules.words import REPORTING_POSTS, Post

NONE = "none"  # for a text that chooses
FEW = 7  # commands that stand in a line each

# What is said to whom, in this order; to somebody with several posts all of theirs.
PARAGRAPHS = {
    "help-coordinator": {Post.COORDINATOR},
    "help-contact": REPORTING_POSTS,
    "help-leader": {Post.LEADER},
    "help-observer": {Post.OBSERVER},
}


def help_told(texts: Texts, speaker: Speaker, *, office: str, coordinators: Sequence[str], plan: str | None) -> str:
    """The whole page as HTML. `plan`: the titles of the plans in force; None before there is one."""
    own = [key for key, posts in PARAGRAPHS.items() if posts & speaker.posts]
    parts = [texts.html("help-title"), *(texts.html(key, plan=plan or NONE) for key in own)]
    parts.append(texts.html("help-commands"))
    commands = [
        texts.html("help-command", command=command, does=texts.plain(f"menu-{command}"))
        for command in commands_for(speaker)
        if command != "help"
    ]
    width = 1 if len(commands) <= FEW else 2  # a page of help is one screen of a phone
    parts += [" · ".join(commands[at : at + width]) for at in range(0, len(commands), width)]
    parts.append(texts.html("help-secrets"))
    if Post.COORDINATOR not in speaker.posts:
        names = texts.plain("list-comma").join(coordinators) or texts.plain("nobody-yet")
        parts.append(texts.html("help-people", coordinators=names, office=office))
    return "\n".join(parts)
