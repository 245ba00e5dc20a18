"""Words that only say that a letter was read."""

import re

_READ = (
    r"(?:好[的嘞滴]?|收到了?|知道了?|明白了?|(?:多谢|谢谢|感谢|谢)(?:您|你|了|大家|领导|主任|提醒)*|(?:您|你)?辛苦了?|嗯+"
    r"|行|可以|没问题|遵命|okay|ok|thank you|thanks|马上[办报]|尽快报|稍后报|了解|\[[^\[\]]{1,6}\])"
)
_SIGNS = r"[👌👍🙏🤝✅✔💪🫡❤😊😄🙂🌹👏🆗☺][\U0001F3FB-\U0001F3FF\uFE0F]*"
# Possessive: what was read as one word is never tried as two, however long the line.
_ONLY = re.compile(rf"(?:(?>{_READ}|{_SIGNS})[，,。.！!~～、\s啊哈呀啦哦]*+)++", re.IGNORECASE)


def only_acknowledges(words: str) -> bool:
    """收到，谢谢; 👌; [强]: no progress is told."""
    return bool(_ONLY.fullmatch(words.strip()))
