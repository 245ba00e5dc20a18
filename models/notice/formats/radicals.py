"""Signs that fonts put in the place of Chinese characters, ⼈⺠⽂⽉: the same to the eye, other letters to a reader.

PDFs are full of them, and so is what is copied out of PDFs.
"""

import re
import unicodedata

_FURTHER = dict(
    zip(
        "⺁⺅⺆⺇⺈⺊⺋⺌⺎⺐⺒⺔⺕⺗⺘⺙⺝⺞⺟⺠⺡⺢⺣⺤⺥⺨⺩⺪⺫⺬⺮⺯⺰⺱⺳⺶⺸⺹⺺⺼⺽⻀⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻞⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳",
        "厂亻冂几刀卜㔾小兀尢巳彐彐心扌攵月歺母民氵氺灬爪爪犭王疋罒示竹糸纟罓网羊羊老聿月臼艹虎衤覀西见角讠贝车辶钅長镸长门阝雨青韦页风飞食食马骨鬼鱼鸟卤麦黄黾齐齿龙龟",
        strict=True,
    )
)
_RADICALS = re.compile("[\u2e80-\u2fdf\uf900-\ufaff]")


def as_letters(text: str) -> str:
    """The text with every such sign as the character that it stands for."""
    return _RADICALS.sub(lambda sign: _FURTHER.get(sign[0]) or unicodedata.normalize("NFKC", sign[0]), text)
