# duban doctor
doctor-settings = 设置可用（{ $mode ->
    [sandbox] 演示环境
   *[telegram] 连接 Telegram
}）
doctor-database = 数据库能连上（{ $kind }）
doctor-database-away = 数据库连不上：{ $error }
doctor-redis = Redis 能连上
doctor-redis-away = Redis 连不上：{ $error }
doctor-schema = 表结构是最新的（{ $has }）
doctor-schema-differs = 表结构是{ $has }，程序要的是{ $wants }；启动一次 duban run 会自动升级
doctor-no-office = 还没有启动过；启动一次 duban run，会自动建立数据库和办公室
doctor-office = 办公室“{ $office }”，督办专员{ $coordinators }人
doctor-chain = 审计记录完整，共{ $events }条
doctor-chain-broken = 审计记录在第{ $at }条断开，有人改动过
doctor-tick = 定时工作 { $job }：上次 { $at } { $trouble }
doctor-trouble = { $code ->
    [letters_late] 有{ $count }条消息到时没有发出
    [letters_failed] 最近一天有{ $count }条消息被拒收
    [updates_late] 有{ $count }条来信还没有处理
    [updates_failed] 最近一天有{ $count }条来信处理失败
    [job_failed] 有{ $count }项定时工作出错
    [timetable_frozen] 定时工作已停住超过5分钟（程序没有在运行？）
    [clock_behind] 时钟比定时工作上次运行还早5分钟以上（机器的时钟往回拨过？）；赶上之前，到点的事都不会做
   *[unreachable] 有{ $count }人收不到消息（停用了机器人，或还没有打开过）
}
