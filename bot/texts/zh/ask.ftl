# 提醒：一人一天一条，只发给还没报的
ask-opening = { $name }，您好！{ $office }现开展{ $round }，{ $due }截止。
ask-to = { $name }，{ $line }
ask-chase = { $name }，{ $by }请您关注一下：
ask-to-several = { $name }，您好！
ask-open-unit = { $unit }请报{ $count }项：
ask-open-town = { $unit }合并报一份：
ask-owed-unit = { $unit }还有{ $count }项{ $returned ->
    [yes] 退回待补充
   *[no] { $closing ->
        [yes] 年底结果待报
       *[no] 进展待报
    }
}，{ $when ->
    [today] 今天（{ $due }）截止：
    [passed] { $round }原定{ $due }截止，目前还没有{ $returned ->
        [yes] 补充
       *[no] 收到
    }：
   *[ahead] { $due }截止：
}
ask-owed-town = { $unit }的{ $round }{ $returned ->
    [yes] 退回待补充
   *[no] 还没有收到
}，{ $when ->
    [today] 今天（{ $due }）截止。合并报一份：
    [passed] 原定{ $due }截止。合并报一份：
   *[ahead] { $due }截止。合并报一份：
}
ask-item = { $number }{ $title }{ $returned ->
    [yes] （退回补充）
   *[no] {""}
}
ask-town-item = { $at }. { $title }
ask-town-figure = { $at }. { $metric }已有多少{ $unit }（全年{ $promise }）
ask-more = ……等{ $count }项
ask-town-more = ……共{ $count }题，其余的点【开始填报】看
ask-town-help = { $at }. 有无需市里协调的事，没有填“无”
ask-town-rest = 其余事项知悉即可。
ask-date = { $unit }的{ $number }{ $title }{ $what ->
    [none] ，
   *[other] （{ $what }），
}{ $when ->
    [today] 时限就是今天（{ $due }）。
    [passed] 时限是{ $due }，目前还没有收到办好的消息。
   *[ahead] 时限是{ $due }，还有{ $days }天。
}
ask-dates = { $unit }有{ $count }项{ $when ->
    [today] 时限就是今天（{ $due }）：
    [passed] 时限是{ $due }，目前还没有收到办好的消息：
   *[ahead] 时限是{ $due }，还有{ $days }天：
}
ask-beside = 另有{ $count }项，见下面的按钮。
ask-date-help = { $asked }提的需协调，已在办公室，还没有答复；一答复就告诉您，不用再问。
ask-date-help-one = { $number }{ $day }
ask-date-leader = 如仍没有消息，办公室会与贵单位分管负责同志沟通；有困难请直接说，办公室来协调。
ask-how = { $closing ->
    [yes] 每项报一个年底的结果：已完成、常态推进，或者没完成、到了哪一步。直接回复一句话就行，如“{ $number }已完成，方案已印发执行”。
   *[no] 直接回复一句话就行，如“{ $number }方案已印发，正在推进”。
}
ask-how-town = { $closing ->
    [yes] 写全年的结果。
   *[no] {""}
}直接回复一条就行，如“1. 无 2. 正在推进”，没有的填“无”；也可以点【开始填报】一题一题填。
ask-how-date = 办好了，直接回复一句“{ $number }已完成”就行，不再为此提醒。
ask-how-milestone = 这一节点办好了，点【逐项填报】，在这一项的卡片上勾“这一节点已完成”；也可以直接回复“{ $number }已完成”，会先问您是这一节点还是整项。
ask-next = { $over ->
    [yes] 这一轮不再提醒，没有报齐的办公室会打电话联系。{ $then ->
        [round] 下一轮填报的通知，{ $day }发给您。
       *[other] 其他还没办完的事项，{ $day }会提醒您。
    }
   *[no] { $what ->
        [date] {""}
        [both] 报完、办好的报“已完成”，不再为此提醒；
       *[round] { $besides ->
            [yes] 报完不再为此提醒；
           *[no] 报完不再提醒；
        }
    }下次提醒{ $day }。
}
ask-last = { $over ->
    [yes] 不再发消息提醒，没有报齐的办公室会打电话联系。
   *[no] { $what ->
        [date] 以后不再为此发消息。
       *[other] 报完就好，以后不再为此发消息。
    }
}
ask-button-report = 逐项填报
ask-button-report-town = 开始填报
ask-button-snooze = 稍后提醒
ask-button-why = 为什么收到
ask-button-office = 联系办公室

snooze = { $owed ->
    [yes] 什么时候再提醒您？只再发一条，不算在每周的条数里。
    [last] 这一轮今天就结束，来不及再提醒您了。直接回复一句话就行；今天报不了的，过后也可以补报：发 /report。
    [over] 这一轮已经结束，不会再为此提醒。没有报的，随时可以补报：发 /report。
   *[no] 这件事已经报了，不会再提醒。
}
reminder-hint = 刚才的话没有保存。要换时间提醒，请点上面的按钮；要报进展，直接发一句话就行，如“（四）免证办已上线480项”。
snooze-moment = { $ahead ->
    [0] 今天下午（{ $time }）
    [1] 明天上午（{ $day }）
    [2] 后天上午（{ $day }）
   *[other] { $day }上午
}
snoozed = ✓ 好的，{ $day } { $time }再提醒您一次。这之前报了，就不发了。
why =
    <b>为什么收到</b>
    { $office }在问：
    { $lines }
why-round = · 《{ $plan }》{ $document ->
    [none] {""}
   *[other] （{ $document }）
} · { $round }，{ $opens }开始，{ $due }。{ $unit }还有{ $count }项没有报；这是{ $rung ->
    [opening] 开始时的通知
    [before] 截止前{ $days }个工作日的提醒
    [day] 截止当天的提醒
    [chase] 督办专员请您关注
   *[after] 截止后{ $days }个工作日的提醒
}。
why-date = · 《{ $plan }》{ $document ->
    [none] {""}
   *[other] （{ $document }）
} · { $number }的时限{ $due }（“{ $words }”），{ $unit }还没有报办好；这是{ $rung ->
    [day] 当天的提醒
    [before] 提前{ $days }天的提醒
   *[after] 过后{ $days }个工作日的提醒
}。
why-stops =
    本周提醒您{ $asked }条，每周最多{ $most }条。
    怎么停：报了就停。认为不该由您单位办的，请联系{ $coordinators }，说明职责异议。
why-over =
    <b>为什么收到</b>
    { $office }当时在等您单位的进展。现在都报了或者已经结束，不会再为此提醒。
