"""Words for people stand in texts, papers and data, never in code: whoever changes a wording finds it in one place."""

import re

import pytest

from tests.house.sources import Source, sources

# Characters, not punctuation: how names are folded is a matter of code.
HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")

# Their matter is what people write.
READERS = ("bot.texts", "models.notice", "models.answers", "models.rules.numerals", "models.rules.collectives")
CAST = "sandbox/cast.py"  # data: who plays in the sandbox, and as whom


@pytest.mark.parametrize(
    "source",
    [source for source in sources() if source.place != CAST and not any(source.within(package) for package in READERS)],
    ids=lambda source: source.place,
)
def test_code_is_english_throughout(source: Source) -> None:
    chinese = [
        f"{source.place}:{number}: {line.strip()}"
        for number, line in enumerate(source.text.splitlines(), start=1)
        if HAN.search(line)
    ]
    assert not chinese
