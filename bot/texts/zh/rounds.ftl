# 一轮填报的名称：全称，以及地方小时的简称
round-in-full = { $kind ->
    [closing] 年度收口填报
   *[other] 第{ $quarter ->
        [1] 一
        [2] 二
        [3] 三
       *[4] 四
    }季度{ $kind ->
        [review] 评查
       *[progress] 进展填报
    }
}
round-in-short = { $kind ->
    [closing] 年度收口
   *[other] 第{ $quarter ->
        [1] 一
        [2] 二
        [3] 三
       *[4] 四
    }季度{ $kind ->
        [review] 评查
       *[progress] {""}
    }
}

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
    原定{ $opens }开始；现在离截止（{ $due }）不到3个工作日，不会自动开始，还没有人收到。
    请定新的日子，或者不开。
round-button-put-off = 推迟
round-button-call-off = 不开
round-button-look = 查看

# 一轮里报得怎样，各处同一个说法：报齐的算已报，报了一部分的写明差几项，一项也没有的是未报；退回的不算
in-round-counts = { $group ->
    [departments] 部门
    [towns] 乡镇街道
   *[all] {""}
}已报{ $all }/{ $asked }家{ $some ->
    [0] {""}
   *[other] ，部分已报{ $some }家
}{ $none ->
    [0] {""}
   *[other] ，未报{ $none }家
}
in-round-amending = ；没有报齐的里面，{ $count }家退回待补充
in-round-unit = { $how ->
    [all] 报齐
    [some] 部分已报（{ $missing }）
   *[none] 未报{ $amending ->
        [0] {""}
       *[other] { $owed ->
            [0] ，退回待补充
           *[other] （其中{ $amending }项退回待补充）
        }
    }
}
in-round-missing = { $owed ->
    [0] { $amending }项退回待补充
   *[other] 差{ $owed }项{ $amending ->
        [0] {""}
       *[other] ，另有{ $amending }项退回待补充
    }
}
in-round-named = { $how ->
    [some] 部分已报
    [returned] 退回还没补（在补充期限内补上，仍算按时）
   *[none] 未报
}：{ $names }
in-round-partly = { $unit }（{ $missing }）
in-round-more = 等{ $count }家
in-round-semicolon = ；

phones =
    <b>{ $round } · { $counts }</b>
    { $due }截止，{ $last ->
        [yes] 这一轮今天结束
       *[no] 这一轮不再发消息
    }。{ $amending ->
        [0] {""}
       *[other] { $amending }家退回待补充，期限没到，不在下面。
    }请打电话：
    { $lines }
phones-partly = { $unit } · { $stands }
phones-reminded = 有联络员，还没有报齐：
phones-without = 没有联络员，提醒不到：
phones-without-any = 没有联络员，也未留电话：
phones-unit = { $unit } { $phone }
phones-where = 未留电话的，可在 /units 里打开单位，点【修改】【电话】补上。
phones-line = { $unit } · { $names }{ $phone ->
    [own] {""}
    [none] ，未留电话
   *[other] ，单位电话 { $phone }
}
phones-name = { $name }{ $phone ->
    [none] {""}
   *[other] {" "}{ $phone }
}{ $reached ->
    [yes] {""}
   *[no] （消息发不到）
}
phones-more = ……还有{ $count }家，见【未报齐名单】

round-closed =
    <b>{ $round }已结束</b>
    应报{ $units }家。
round-changed = { $off ->
    [yes] { $by }定了不开{ $round }。要开，点【查看】恢复。
    [on] { $by }恢复了{ $round }：{ $opens }开始，{ $due }截止。
   *[no] { $by }改了{ $round }：{ $opens }开始，{ $due }截止。
}
round-closed-settle = 还有{ $count }项没有办结：请发 /review，在【年度收口】里认定；全部办结以后归档，最晚次年1月31日。
round-closed-late = 有迟报的{ $count }家。

rounds-all =
    <b>全年填报安排</b>{ $plan ->
        [none] {""}
       *[other] {" "}· { $plan }
    }{ $archived ->
        [yes] （已归档）
       *[no] {""}
    }
    { $count ->
        [0] 现在没有填报安排。工作安排启用时会定好。
       *[other] { $told }
    }
rounds-button-archived = 已归档的安排
rounds-button-in-force = 现在的安排
rounds-line = { $round }：{ $opens }开始，{ $due }截止 · { $phase ->
    [open] 进行中
    [closed] 已结束
    [off] 不开
    [missed] 没有开始
    [never] 没有开始
   *[ahead] 还没开始
}
round-moved-on = { $phase ->
    [open] 这一轮{ $opens }已经开始，不能再推迟或不开。下面是现在的情况。
    [closed] 这一轮已经结束。下面是结果。
   *[off] 这一轮已经定为不开；要开，点【恢复】。
}
round-one =
    <b>{ $round }</b> · { $phase ->
        [open] 进行中
        [closed] 已结束
        [off] 不开
        [missed] 到了日子没有开始
        [never] 没有开始
       *[ahead] 还没开始
    }
    开始：{ $opens } 09:00
    截止：{ $due }当天
    结束：{ $closes }当天
    应报{ $units }家{ $phase ->
        [off] ；已定不开，可以恢复，{ $again ->
            [none] 恢复以后要定新的日子：离截止不到3个工作日
           *[other] 恢复以后{ $again }上午开始
        }。
        [missed] ；离截止不到3个工作日，不会自动开始，请定新的日子或不开。
        [ahead] ；到时自动开始、自动提醒。
       *[other] 。
    }
round-open-amending = 没有报齐的里面，{ $count }家退回待补充，期限没到，不用催。
round-open-silent = 没有报齐的里面，{ $count }家联系不上，请打电话。
round-button-owing = 未报齐名单（{ $owing }家）
round-button-call-on = 恢复
round-button-week = 推迟一周（{ $week }）
round-button-off-sure = 确定不开
round-put-off =
    <b>{ $round }</b>
    现在{ $opens }开始，{ $due }截止，{ $closes }结束。
    点下面推迟一周，或发新的开始日期，如“9月18日”；截止、结束一并顺延。
round-days-sure =
    请核对 · <b>{ $round }</b>
    开始：{ $opens } → { $new_opens }
    截止：{ $due } → { $new_due }
    结束：{ $closes } → { $new_closes }
round-short = <b>请注意：</b>结束离截止太近，截止后的提醒发不出去；电话名单{ $phones }上午给您。
round-off-sure =
    <b>{ $round }不开？</b>
    { $opens }到时不会开始，也不提醒任何人。开始之前随时可以恢复。{ $kind ->
        [closing] 年底也就不向各单位要结果了；过了年底，没有办结的仍可在 /review 的【年度收口】里逐项认定。
       *[other] {""}
    }

owing =
    <b>{ $round }</b>
    { $count ->
        [0] { $counts }。
       *[other] { $counts }。下面是没有报齐的{ $count }家，按名录排。点开看联系人，也可以催办。
    }
owing-stands = {" "}· { $stands }
owing-unit =
    <b>{ $unit }</b> · { $round }
    应报{ $items }项，{ $stands }{ $amends ->
        [yes] ；期限没到，不用催。
       *[no] 。
    }
    { $names ->
        [none] 没有联络员，可用 /invite 邀请。
       *[other] 联络员：{ $names }
    }
owing-phone = { $phone ->
    [none] 未留电话，可在 /units 里打开单位，点【修改】【电话】补上。
   *[other] 单位电话：{ $phone }
}
owing-button-chase = 催办
owing-chased =
    ✓ 已催办{ $unit }，{ $at ->
        [now] 现在
       *[other] { $at }
    }发给{ $count }位联络员，算在每人每周的条数里。
