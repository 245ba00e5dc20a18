# 命令菜单：只列能用的
menu-start = 首页
menu-items = 我的事项
menu-plan = 工作安排
menu-status = 状态查询
menu-report = 填报进展
menu-help = 帮助
menu-review = 审核反馈
menu-round = 填报安排
menu-invite = 邀请联络员
menu-units = 单位名录
menu-settings = 设置
bot-about = 收到通知、查任务、报进展、收提醒。请凭办公室的邀请链接登记。
