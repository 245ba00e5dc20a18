"""Heads and signatures of papers in their shapes; what is expected is written by hand."""

import pytest

from models.notice.read import read_text

BODY = "\n一、任务\n（一）甲项。（市教育局）\n（二）乙项。（市财政局）\n某某市人民政府办公室\n2023-8-14\n"
TITLE = "关于印发2023年工作要点的通知"


@pytest.mark.parametrize(
    ("head", "number", "title"),
    [
        (f"某政办〔2023〕5 号\n{TITLE}\n各单位：", "某政办〔2023〕5号", TITLE),
        (f"某政办[2023]12号\n{TITLE}\n各单位：", "某政办[2023]12号", TITLE),
        (f"某政办（2023）12号\n{TITLE}\n各单位：", "某政办（2023）12号", TITLE),
        (f"某政办【2023】12号\n{TITLE}\n各单位：", "某政办【2023】12号", TITLE),
        (f"某政办〔2023〕第12号\n{TITLE}\n各单位：", "某政办〔2023〕第12号", TITLE),
        (f"{TITLE}\n（某政办〔2023〕12号）\n各单位：", "某政办〔2023〕12号", TITLE),
        (f"{TITLE}　某政办〔2023〕12号\n各单位：", "某政办〔2023〕12号", TITLE),
        (f"某某市人民政府文件\n某政办〔2023〕12 号    签发人：王某某\n{TITLE}\n各单位：", "某政办〔2023〕12号", TITLE),
        (f"发文字号：某政办〔2023〕12号\n{TITLE}\n各单位：", "某政办〔2023〕12号", TITLE),
        (f"返回首页\n{TITLE}\n某政办〔2023〕12号{TITLE}\n各单位：", "某政办〔2023〕12号", TITLE),
        ("某某市人民政府令\n第12号\n某某市2023年重点任务分工", "第12号", "某某市2023年重点任务分工"),
        ("000123\n特急\n某某市政府办公室\n关于印发\n2023年工作\n要点的\n通知\n各单位：", None, TITLE),
        (
            "某政办〔2023〕12号\n某某市人民政府办公室关于印发 《2023年重点任务分解 和责任分工》的通知\n各单位：",
            "某政办〔2023〕12号",
            "某某市人民政府办公室关于印发《2023年重点任务分解和责任分工》的通知",
        ),
        (f"密级：无    签发人：王某某\n{TITLE}\n各单位：", None, TITLE),
    ],
)
def test_number_and_title(head: str, number: str | None, title: str) -> None:
    read = read_text(head + BODY).as_json()
    assert read["document_number"] == number
    assert read["title"] == title
    assert (read["issuer"], read["issued_on"]) == ("某某市人民政府办公室", "2023-08-14")
    assert [item["title"] for item in read["items"]] == ["甲项", "乙项"]
    assert read["doubts"] == []


@pytest.mark.parametrize(
    "signed",
    [
        "某某市人民政府办公室\n二〇二三年八月十四日",
        "某某市人民政府办公室\n2023.8.14",
        "某某市人民政府办公室 2023年8月14日",
    ],
)
def test_signature_in_words_in_figures_and_on_one_line(signed: str) -> None:
    body = "一、任务\n（一）甲项。（市教育局）\n（二）乙项。（市财政局）"
    read = read_text(f"{TITLE}\n各单位：\n{body}\n{signed}").as_json()
    assert (read["issuer"], read["issued_on"]) == ("某某市人民政府办公室", "2023-08-14")
    assert len(read["items"]) == 2
    assert read["doubts"] == []


def test_recipients_that_lost_their_colon() -> None:
    read = read_text(f"{TITLE}\n各镇（街道）、各部门、各企事业单位\n现印发给你们，请认真落实。{BODY}")
    assert read.recipients == "各镇（街道）、各部门、各企事业单位"


def test_body_alone_has_no_title() -> None:
    read = read_text("（一）压减时限。（市行政审批局牵头）\n（二）推行帮办。（市公安局负责）")
    assert read.title is None
    assert [item.number for item in read.items] == [1, 2]


def test_township_s_own_plan_without_a_number() -> None:
    read = read_text(
        "青石镇2024年重点工作任务清单\n镇各部门、各村（社区）：\n一、抓实产业\n"
        "1、新增茶园500亩。责任部门：农业农村办；配合单位：各村；完成时限：11月底前。\n"
        "2、招引项目3个。责任部门：经济发展办。\n二、工作要求\n1、提高认识。各村要高度重视。\n"
        "中共青石镇委员会\n2024年3月5日"
    )
    assert (read.title, read.document_number) == ("青石镇2024年重点工作任务清单", None)
    assert [(item.number_text, item.title) for item in read.items] == [("1.", "新增茶园500亩"), ("2.", "招引项目3个")]


def test_recipients_above_the_title_of_what_is_sent() -> None:
    read = read_text(
        "某政发〔2023〕5号\n各县人民政府，市政府各部门：\n《某某市2023年工作计划》已经同意，现印发给你们。\n"
        "某某市人民政府\n2023年2月22日\n某某市2023年工作计划\n一、任务\n1.甲项。（市教育局）\n2.乙项。（市财政局）"
    ).as_json()
    assert (read["title"], read["recipients"]) == ("某某市2023年工作计划", "各县人民政府，市政府各部门")
    assert (read["issuer"], len(read["items"])) == ("某某市人民政府", 2)
