"""Every window in which a unit reports: item by item, together, and by a plain sentence."""

from collections.abc import Callable

from tests.bot_texts.phone import Phone

Word = Callable[..., str]


async def choose(phone: Phone, word: Word, number: str) -> None:
    """An item of the list, on whichever page it stands."""
    while not phone.has_button(number) and not phone.has_button(f"● {number}"):
        await phone.taps(word("page-after"))
    await phone.taps(phone.button(number, within=True))


async def report_on_items(phone: Phone, word: Word) -> None:
    """李科长 of 市司法局, who answers for a second unit too."""
    await phone.types("/report")
    await phone.taps(phone.button("市司法局"))
    await phone.types("<这里不听>")
    await phone.taps(word("report-button-units"))
    await phone.taps(phone.button("市司法局"))
    await choose(phone, word, "（五）")
    await phone.types("<b>还没点状态&")
    await phone.taps(word("reply-status", status="on_track"))
    await phone.taps(word("report-button-text"))
    await phone.sends_photo(b"one")
    await phone.taps(word("report-button-keep"))
    await phone.taps(word("report-button-approve"))
    await phone.taps(word("report-button-approved"))
    await phone.taps(word("report-button-status"))
    await phone.taps(word("reply-status", status="needs_help"))
    await add_what_may_be_added(phone, word)
    await phone.taps(word("report-button-submit"))
    await phone.taps(word("report-button-list"))
    await choose(phone, word, "（五）")
    await phone.taps(word("reply-status", status="done"))
    await phone.taps(word("report-button-same"))
    await phone.taps(word("report-button-list"))
    await choose(phone, word, "（六）")
    await phone.taps(word("reply-status", status="ongoing"))
    await phone.taps(word("back"))
    await phone.taps(word("reply-status", status="not_started"))
    await phone.taps(word("report-button-skip"))
    await phone.taps(word("report-button-submit"))
    await phone.taps(word("home"))


async def add_what_may_be_added(phone: Phone, word: Word) -> None:
    for key in ("difficulties", "next-steps"):
        await phone.taps(word(f"report-button-{key}"))
        await phone.types("<i>有&困难")
        await phone.taps(word(f"report-button-{key}"))
        await phone.taps(word("report-button-unsaid"))
    await phone.taps(word("report-button-files", files=1))
    await phone.types("这里只收文件")
    await phone.sends("内容".encode(), name="清单<b>&.xlsx")
    await phone.taps("清单<b>&.xlsx")
    await phone.taps(word("back"))
    await phone.taps("清单<b>&.xlsx")
    await phone.taps(word("report-button-file-drop"))
    await phone.taps(word("report-button-files-done"))


async def say_figures(phone: Phone, word: Word) -> None:
    """（三十三） has two, which every unit owes."""
    await phone.types("/report")
    await phone.taps(phone.button("市司法局"))
    await choose(phone, word, "（三十三）")
    await phone.taps(word("reply-status", status="needs_push"))
    await phone.types("法治专题讲座已办1期")
    await phone.taps(phone.button(word("report-offer", metric="", value="", unit="").strip()[:3]))
    await phone.taps(word("report-button-figures"))
    await phone.taps(phone.button("业务知识"))
    await phone.types("30学时")
    await phone.taps(word("report-button-figures"))
    await phone.taps(phone.button("业务知识"))
    await phone.taps(word("report-button-unsaid"))
    await phone.taps(word("home"))


async def say_it_in_plain_words(phone: Phone, word: Word) -> None:
    await phone.types("（五）<b>正常推进\n（七）已完成&")
    await phone.taps(phone.button("（七）", within=True))
    await phone.taps(word("report-button-submit"))
    await phone.taps(word("report-button-submit-all"))
    await phone.taps(word("home"))


async def amend(phone: Phone, word: Word) -> None:
    """What stands at the returned reply's door."""
    await phone.taps(word("report-button-rewrite"))
    await phone.types("整段重写<u>")
    await phone.taps(word("report-button-submit"))


async def walk_on(phone: Phone, word: Word) -> None:
    """A round is open: from one item to the next."""
    await phone.taps(word("report-button-next"))
    await phone.taps(word("reply-status", status="on_track"))
    await phone.taps(word("report-button-skip"))
    await phone.taps(word("report-button-submit"))
    await phone.taps(word("report-button-list"))
    await phone.taps(word("report-button-walk"))
    await phone.taps(word("home"))


async def report_together(phone: Phone, word: Word) -> None:
    """A township, which leads an item of its own besides."""
    await phone.types("/report")
    await phone.taps(word("report-button-town", count=1, back="none"))
    await phone.types("<b>一句话&")
    await phone.taps(word("report-button-none"))
    await phone.taps(phone.button(word("report-town-line", n=1, subject="")[:3]))
    await phone.types("2. 不<是>&这一题")
    await phone.types("这一句没地方放")
    await phone.taps(word("report-button-town-one", n=1))
    await phone.taps(phone.button(word("report-town-line", n=1, subject="")[:3]))
    await phone.types("2. 不<是>&这一题")
    await phone.taps(word("report-button-town-several"))
    await phone.taps(phone.button(word("report-town-line", n=2, subject="")[:3]))
    await phone.taps(word("report-button-none"))
    await phone.types("没有题号的<话>")
    await phone.taps(word("report-button-town-drop"))
    await phone.taps(word("report-button-approve"))
    await phone.taps(word("report-button-approved"))
    await phone.taps(word("report-button-files", files=0))
    await phone.sends_photo(b"one")
    await phone.taps(word("report-button-files-drop"))
    await phone.sends_photo(b"two")
    await phone.taps(word("report-button-files-done"))
    await phone.taps(word("report-button-submit"))
    await phone.types("/report")
    await phone.taps(word("report-button-town", count=1, back="none"))
    await phone.taps(word("report-button-town-again"))
    await phone.taps(phone.button(word("report-town-line", n=1, subject="")[:3]))
    await phone.taps(word("report-button-same"))
    await phone.taps(word("home"))
