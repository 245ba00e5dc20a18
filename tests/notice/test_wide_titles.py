"""Titles whose last word is printed wide on a line of its own: 通　知."""

import pytest

from models.notice.read import read_text

BODY = "\n（一）稳增长。（县发改局）\n（二）稳就业。（县人社局）\n"


@pytest.mark.parametrize("last", ["通　知", "通　　知", "通 知", "通知", "意　见", "通　报", "决　定"])
def test_it_belongs_to_the_line_above(last: str) -> None:
    word = "".join(last.split())
    draft = read_text(f"某县人民政府\n关于下达2024年重点工作任务的\n{last}\n\n各乡镇人民政府，县直各单位：{BODY}")
    assert draft.title == f"某县人民政府关于下达2024年重点工作任务的{word}"
    assert draft.recipients == "各乡镇人民政府，县直各单位"
    assert [item.title for item in draft.items] == ["稳增长", "稳就业"]
    assert draft.doubts == ()


@pytest.mark.parametrize("last", ["方　案", "实 施 方 案", "工　作　方　案", "清　单"])
def test_so_it_does_where_the_title_names_no_about(last: str) -> None:
    draft = read_text(f"某县2024年重点工作\n{last}{BODY}")
    assert draft.title == "某县2024年重点工作" + "".join(last.split())
    assert len(draft.items) == 2


@pytest.mark.parametrize("broken", ["", "\n"])
def test_a_line_that_ends_so_ends_the_title_too(broken: str) -> None:
    draft = read_text(f"关于下达2024年{broken}重点工作任务的通　知\n各乡镇人民政府：{BODY}")
    assert draft.title == "关于下达2024年重点工作任务的通知"
