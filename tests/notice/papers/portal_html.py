"""An .html as a portal shows it, with its furniture around the paper."""

from tests.notice.papers.answer import Answer, Task

PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8">
<title>宁川市安全生产委员会关于印发2024年安全生产工作要点的通知_宁川市人民政府</title>
<style>.nav{color:red}</style><script>var share="牵头单位：某某局";</script></head><body>
<header><ul class="nav"><li>首页</li><li>政务公开</li><li>（一）领导之窗</li></ul></header>
<div class="crumbs">当前位置：首页 &gt; 政务公开 &gt; 通知公告</div>
<table class="meta"><tr><td>索 引 号：</td><td>NC-2024-00031</td><td>发布机构：</td><td>宁川市应急管理局</td></tr>
<tr><td>文　　号：</td><td>宁安委〔2024〕5号</td><td>发布日期：</td><td>2024-03-22</td></tr></table>
<h1>宁川市安全生产委员会<br>关于印发2024年安全生产工作要点的通知</h1>
<div class="tools">字号：[大 中 小] 打印本页 关闭窗口 分享到：</div>
<div id="zoom"><p>各县区安全生产委员会，市安委会各成员单位：</p>
<p>现将《宁川市2024年安全生产工作要点》印发给你们，请结合实际抓好贯彻落实。</p>
<p style="text-align:right">宁川市安全生产委员会</p><p style="text-align:right">2024年3月20日</p>
<p align="center"><strong>宁川市2024年安全生产工作要点</strong></p>
<p><strong>一、压实责任</strong></p>
<p>&emsp;&emsp;1.落实“三管三必须”。修订市安委会成员单位职责，4月底前印发。<span>（市安委办牵头，市委编办、市司法局配合）</span></p>
<p>&nbsp;&nbsp;2.强化企业主体责任。高危行业企业安全生产责任保险投保率达到100%。（市应急局、市工业和信息化局、市住房城乡建设局等负有安全生产监管职责的部门按职责分工负责）</p>
<p><strong>二、专项整治</strong></p>
<p>3.开展城镇燃气整治。更新改造老旧管网不少于120公里。（市城市管理局牵头；市公安局、市市场监管局、市交通运输局、各县区政府按职责分工负责）</p>
<p>4.开展消防安全整治。（市消防救援支队牵头，市教育局、市民政局、市文化和旅游局、市卫生健康委配合）</p>
<p>5.加强道路运输安全。（市公安局、市交通运输局按职责分工负责）</p></div>
<div class="related"><h3>相关链接</h3><ul><li>宁川市召开安全生产会议</li></ul></div>
<div>上一篇：关于开展某某检查的通知</div><div>下一篇：没有了</div>
<footer>主办：宁川市人民政府办公室　版权所有　网站标识码：0000000001　宁ICP备00000001号</footer></body></html>
"""
ANSWER = Answer(
    "宁川市安全生产委员会关于印发2024年安全生产工作要点的通知",
    "宁安委〔2024〕5号",
    "宁川市安全生产委员会",
    "2024-03-20",
    (
        Task(1, "落实“三管三必须”", "市安委办", coop="市委编办 市司法局", due="2024-04-30"),
        Task(
            2,
            "强化企业主体责任",
            others="市应急局 市工业和信息化局 市住房城乡建设局",
            all="负有安全生产监管职责的部门",
        ),
        Task(3, "开展城镇燃气整治", "市城市管理局", "市公安局 市市场监管局 市交通运输局", all="各县区政府"),
        Task(4, "开展消防安全整治", "市消防救援支队", coop="市教育局 市民政局 市文化和旅游局 市卫生健康委"),
        Task(5, "加强道路运输安全", others="市公安局 市交通运输局"),
    ),
)
