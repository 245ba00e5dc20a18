# 演示环境的时钟
happening-letter = 有消息要发出
happening-invitations = 告知过期的邀请
happening-close_round = 一轮填报结束
happening-open_round = 一轮填报开始
happening-remind = 提醒还没报的单位
happening-escalate = 请督办专员决定要不要转给分管负责同志
happening-announce_round = 告知督办专员：一轮填报即将开始
happening-phone_list = 把没有报的名单交给督办专员
happening-digest_week = 每周情况
happening-digest_day = 当日情况
door-loopback = 时钟只能在本机上拨动。
door-starting = 正在启动，请稍等几秒再试。
door-not-understood = 没看懂要拨到什么时候。
door-nothing-ahead = 接下来没有要发生的事，时钟没有动。
door-backwards = 时钟只能往后拨，不能往前拨。要从头来，请点重置。
door-too-far = 一次最多拨十年。
sandbox-ready = 演示环境已就绪，请用浏览器打开：{ $address }  （按 Ctrl-C 停止）
