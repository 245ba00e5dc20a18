"""重点工作台账: an .xlsx whose cells for section, unit and date are merged over several tasks, with progress told."""

from tests.notice.papers.answer import Answer, Task

TITLE = "东阳县法治政府建设重点工作台账（2024年）"
HEADINGS = ["序号", "工作类别", "工作任务", "具体举措", "牵头单位", "配合单位", "完成时间", "进展情况"]
# A cell of None is merged with the one above it.
ROWS: list[list[str | int | None]] = [
    [1, "依法决策", "重大行政决策目录管理", "4月底前公布年度目录", "县政府办", "县司法局", "4月底", ""],
    [2, None, "规范性文件清理", "清理现行文件，公布目录", "县司法局", "县直各部门", "9月30日前", ""],
    [3, None, "合法性审查", "审查意见书采纳情况每季度通报一次", None, None, "每季度末", ""],
    [4, "行政执法", "案卷评查", "评查案卷100卷，通报评查结果", "县司法局", "各行政执法单位", "10月底前", "已评查20卷"],
    [5, None, "执法人员培训", "全员轮训不少于60学时", None, "县委党校", None, ""],
    [6, "行政复议", "复议规范化建设", "行政复议案件按期办结率100%", "县司法局\n县财政局", "", "12.20前", ""],
]
MERGED = ["B3:B5", "E4:E5", "F4:F5", "B6:B7", "E6:E7", "G6:G7"]
ANSWER = Answer(
    TITLE,
    None,
    None,
    None,
    (
        Task(1, "重大行政决策目录管理", "县政府办", coop="县司法局", due="2024-04-30"),
        Task(2, "规范性文件清理", "县司法局", all="县直各部门", due="2024-09-30"),
        Task(3, "合法性审查", "县司法局", all="县直各部门"),
        Task(4, "案卷评查", "县司法局", all="各行政执法单位", due="2024-10-31", targets="100卷"),
        Task(5, "执法人员培训", "县司法局", coop="县委党校", due="2024-10-31", targets="60学时"),
        Task(6, "复议规范化建设", "县司法局 县财政局", due="2024-12-20", targets="100%"),
    ),
)
