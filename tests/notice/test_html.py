""".html as portals print it: the paper without the page around it."""

import pytest

from models.notice.paper import text_of_bytes

ARTICLE = """\
<h1>某某市人民政府办公室关于印发2024年工作要点的通知</h1>
<table class="xxgk"><tr><td>索 引 号：</td><td>000-2024-1</td></tr>
<tr><td>发文字号：</td><td>某政办〔2024〕3号</td></tr></table>
<div class="TRS_Editor"><p>各县（市、区）人民政府：</p><p>&nbsp;&nbsp;现印发给你们。</p>
<p>一、健全机构职能</p><p>（一）深化改革。<span>扎实</span>推进。（市委编办牵头）<br>（二）优化服务。（市政务服务局牵头）</p>
<table><tr><th>序号</th><th>任务</th><th>牵头单位</th></tr><tr><td>3</td><td>修路</td><td rowspan="2">市交通局</td></tr>
<tr><td>4</td><td>架桥</td></tr></table></div>"""
PAGE = f"""\
<!DOCTYPE html><html><head><meta charset="CHARSET"><title>某某市人民政府</title><style>p {{ color: red }}</style>
</head><body>
<div class="header"><a>无障碍</a><ul class="nav"><li>首页</li><li>政务公开</li></ul></div>
<div class="crumbs">当前位置：首页 &gt; 政务公开 &gt; 文件</div>
<div class="content">{ARTICLE}<script>share()</script><div class="share">分享到：微信</div>
<p>【打印】</p><p>上一篇：关于放假的通知</p><p>下一篇：关于会议的通知</p>
<div class="related"><h3>相关链接</h3><a>政策解读</a></div></div>
<div class="footer"><p>主办：某某市人民政府办公室</p><p>某ICP备000号</p></div></body></html>"""
LINES = [
    "某某市人民政府办公室关于印发2024年工作要点的通知",
    "索 引 号：　000-2024-1",
    "发文字号：　某政办〔2024〕3号",
    "各县（市、区）人民政府：",
    "现印发给你们。",
    "一、健全机构职能",
    "（一）深化改革。扎实推进。（市委编办牵头）",
    "（二）优化服务。（市政务服务局牵头）",
    "3.修路。（牵头单位：市交通局）",
    "4.架桥。（牵头单位：市交通局）",
]


@pytest.mark.parametrize(("charset", "encoding"), [("utf-8", "utf-8"), ("gb2312", "gb18030"), ("utf-8", "utf-8-sig")])
def test_paper_without_the_page_around_it(charset: str, encoding: str) -> None:
    data = PAGE.replace("CHARSET", charset).encode(encoding)
    assert [line.strip(" \u00a0") for line in text_of_bytes(data, ".html").split("\n")] == LINES


@pytest.mark.parametrize("suffix", ["", ".doc", ".txt", ".htm"])
def test_content_tells_what_it_is_and_not_the_name(suffix: str) -> None:
    assert (
        text_of_bytes(b"<html><body><p>\xe4\xb8\x80\xe3\x80\x81\xe4\xbb\xbb\xe5\x8a\xa1</p></body></html>", suffix)
        == "一、任务"
    )


def test_article_alone_without_a_page() -> None:
    assert text_of_bytes("<p>一、任务</p><p>（一）修路。</p>".encode(), ".html") == "一、任务\n（一）修路。"


def test_page_laid_out_by_tables_is_no_table() -> None:
    paper = "<table><tr><td><p>一、任务</p><p>（一）修路。</p></td></tr></table>"
    page = f"<table><tr><td>菜单</td><td>{paper}</td></tr></table>"
    assert text_of_bytes(f"<html><body>{page}</body></html>".encode(), ".html") == "菜单\n一、任务\n（一）修路。"


def test_page_saved_whole_is_read_under_any_name() -> None:
    mht = (
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n'
        'Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'
        "<html><body><p>=E4=B8=80=E3=80=81=E4=BB=BB=E5=8A=A1</p></body></html>\r\n--b--\r\n"
    )
    assert text_of_bytes(mht.encode(), ".doc") == "一、任务"
