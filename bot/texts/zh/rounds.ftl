# 填报：告诉督办专员的话，/round
round-ahead =
    <b>{ $round } · { $opens } 09:00 开始</b>
    { $due }截止，{ $closes }结束；应报{ $units }家{ $without ->
        [0] {""}
       *[other] ，其中{ $without }家还没有联络员
    }。
    到时自动开始、自动提醒，不用您操作。要改日子，请点下面。
round-opened =
    <b>{ $round }已开始</b>
    { $late ->
        [yes] 原定{ $opens }开始，那时系统没有运行，今天才开始；
       *[no] {""}
    }{ $due }截止，应报{ $units }家。
round-missed =
    <b>{ $round }没有开始</b>
    原定{ $opens }开始，那时系统没有运行；现在离截止（{ $due }）不到3个工作日，没有自动开始，还没有人收到。
    请定新的日子，或者不开。
round-button-put-off = 推迟
round-button-call-off = 不开
round-button-look = 查看

phones =
    <b>{ $round } · 还有{ $count }家没有报</b>
    { $due }截止，提醒都发过了，不再发消息。请打电话：
    { $lines }
phones-line = { $unit } · { $names ->
    [none] 没有联络员
   *[other] { $names }
}
phones-name = { $name }{ $reached ->
    [yes] {""}
   *[no] （消息发不到）
}
phones-more = ……还有{ $count }家

round-closed =
    <b>{ $round }已结束</b>
    应报{ $units }家。
round-closed-group = { $towns ->
    [yes] 乡镇街道
   *[no] 部门
}{ $units }家：按时{ $in_time }家，迟报{ $late }家，退回没有补{ $returned }家，没有报{ $missing }家。
round-closed-named = { $outcome ->
    [missing] 没有报
   *[returned] 退回没有补
}：{ $names }
round-closed-more = 等{ $count }家
