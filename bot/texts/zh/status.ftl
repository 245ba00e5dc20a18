# /status、每日和每周情况
status-head = <b>{ $plan }</b> · { $day }{ $over ->
    [yes] （已归档）
   *[no] {""}
}
status-none =
    <b>状态查询</b>
    年度工作安排还没有启用，启用后可以在这里查看进展。
status-lights = 事项{ $count }项：{ $lights }{ $settled ->
    [none] {""}
   *[other] （已办结的里面：{ $settled }）
}{ $dark ->
    [0] {""}
   *[other] ；另有{ $dark }项由商请单位承办，不设灯
}{ $nobody ->
    [0] {""}
   *[other] ；<b>{ $nobody }项没有牵头、责任单位，没有人填报</b>
}。
status-settled-as = { $as_what }{ $count }
status-dark = 不设灯
status-picture = { $day } · { $count }项任务
status-round = { $name }：{ $counts }{ $amending }；{ $left ->
    [-1] 已于{ $due }截止。
    [0] 今天截止。
   *[other] 还有{ $left }个工作日，{ $due }截止。
}
status-round-ahead = 现在没有进行中的填报；下一次：{ $name }，{ $opens }开始。
status-round-over = { $name }已结束：{ $counts }。
status-for-the-office = 过期满十个工作日，报办公室主任研究{ $count }项：{ $numbers }{ $waiting ->
    [none] {""}
   *[other] ；其中{ $waiting }有单位在等办公室答复
}
status-todo = 待办：审核{ $waiting }件，{ $questions }。
status-left = 年度收口：还有{ $count }项没有办结，{ $day ->
    [none] 已归档，还可以补认定
   *[other] { $day }归档
}。
status-asking = 需协调{ $count }件{ $items ->
    [0] {""}
   *[other] （涉及{ $items }项{ $unlit ->
        [0] {""}
       *[other] { $lit ->
            [0] ，灯上没有显示
           *[other] ，灯上显示{ $lit }项
        }
    }）
}
status-passed = 到期未报：{ $count }家。
status-date = 时限：{ $number }{ $title }，{ $day }，{ $standing }
status-dates-more = 另有{ $count }项有时限。
status-said = <i>以上为各单位自报，未经核实。</i>
status-unit = <b>{ $unit }</b>：{ $lights }
status-unit-owes = 还有{ $count }项进展待报，{ $due }：{ $numbers }
status-unit-returned = 请补充{ $count }项：{ $numbers }
status-unit-late = 到期未报{ $count }项：{ $numbers }
status-unit-clear = 现在没有待报的进展。
status-note = { $why ->
    [not_yours] “{ $words }”不涉及您单位；这里可以查看您单位的事项和全局的合计。
    [several] “{ $words }”找到不止一个，请写完整一些，例如：/status 市司法局、/status 12
   *[not_found] 没有找到“{ $words }”。可以发单位名称、事项序号，或“到期未报”，例如：/status 司法局、/status 12
}
status-overdue = <b>到期未报</b>
    { $count ->
        [0] 没有到期未报的单位。
       *[other] 下面{ $count }家有到期还没有报的事项，按名录顺序排列。点开看是哪几项。
    }
status-questions = <b>需协调</b>
    { $count ->
        [0] 没有等办公室答复的事。
       *[other] { $asked }等办公室答复，先到期的在前：
    }
status-question = · { $unit } { $what } · { $day }前答复
    { $words ->
        [none] （没有写明，请直接联系）
       *[other] { $words }
    }
status-questions-more = · 还有{ $count }件
status-line = { $unit } · { $count }项
status-button-plan = 按事项、按单位
status-button-mine = 我的事项
status-button-overdue = 到期未报（{ $late }）
status-button-owing = 未报齐名单（{ $owing }）
status-button-closing = 去认定（{ $left }）
status-button-questions = 需协调（{ $questions }）

digest-day = <b>{ $day } · { $since ->
    [today] 今日情况
   *[other] { $since }以来情况
}</b>
digest-week = <b>{ $plan } · 一周情况</b>
digest-plan = <b>{ $plan }</b>
digest-plans = { $count }份工作安排
digest-part = { $what ->
    [replies] 新报{ $count }件（{ $units }家）
    [accepted] 审核通过{ $count }件
    [returned] 退回补充{ $count }件
    [disputed] 对退回有不同意见{ $count }件
    [answered] 答复需协调{ $count }件
    [settled] 办结{ $count }家次{ $settled ->
        [none] {""}
       *[other] （{ $settled }）
    }
    [undone] 撤销办结{ $count }家次
   *[waiting] 待审核{ $count }件
}
digest-happened = { $parts }。
digest-nothing = 没有新报的进展。
digest-questions = { $asked }等办公室答复{ $late ->
    [0] {""}
   *[other] （{ $late }件已过五个工作日）
}：{ $list }
digest-question = { $unit }{ $number ->
    [none] （合并报）
   *[other] { $number }
}
digest-more = 等{ $count }件
digest-round = { $name }：{ $counts }{ $amending }；{ $left ->
    [-1] 已于{ $due }截止。
    [0] 今天截止。
   *[other] 还有{ $left }个工作日。
}
digest-reminder = { $day }上午统一提醒（乡镇街道每周一条），今天不必另催。
digest-no-reminder = 不再发提醒，没有报齐的请打电话。
digest-unreachable = 联系不上{ $count }家，建议打电话：{ $list }{ $where ->
    [none] 。未留电话的，可在 /units 里补
   *[known] {""}
}
digest-unit = { $unit }（{ $name }{ $phone ->
    [none] ，未留电话
   *[other] {" "}{ $phone }
}）
digest-without = 没有联络员的单位{ $count }家。
digest-unsigned = 送达三个工作日还没有签收的{ $count }家。
digest-passed = 到期未报{ $count }家。
digest-button-review = 去审核
digest-button-questions = 需协调
digest-button-closing = 去认定
digest-button-owing = 未报齐名单
digest-button-status = 看进展
status-found = <b>“{ $words }”</b>
    { $count ->
        [0] 没有找到。
       *[other] 有{ $count }项，是哪一项？点一下。
    }
