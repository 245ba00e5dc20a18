# 办结：年度收口、已办结、撤销，以及告诉单位的信
settlement = { $settlement ->
    [done] 已完成
    [ongoing] 常态推进
    [carried_over] 结转下年
   *[not_done] 未完成
}
closing =
    <b>年度收口</b> · { $plan }{ $archived ->
        [yes] （已归档）
       *[no] {""}
    }
    { $count ->
        [0] 全部事项都已办结。
       *[other] 还有{ $count }项没有办结。{ $proposed ->
            [0] 请点开逐家认定
           *[other] 各单位审核通过的最后一次反馈：{ $done_count ->
                [0] {""}
               *[other] 已完成{ $done_count }家次，
            }{ $ongoing_count ->
                [0] {""}
               *[other] 常态推进{ $ongoing_count }家次，
            }可以一次办结；其余点开逐家认定
        }{ $refused ->
            [0] {""}
           *[other] ，其中{ $refused }家次报了已完成、办公室没有办结
        }。
    }
    { $waiting ->
        [0] {""}
       *[other] 还有{ $waiting }家次待审核，请先审核。
    }
closing-ahead =
    <b>年度收口</b> · { $plan }
    { $due ->
        [none] 没有安排年度收口，过了年底再统一办结
       *[other] { $due }截止，从那天起统一办结
    }。现在可以在审核时通过各单位的办结申请。
closing-kind = { $settlement ->
    [done] 已完成
   *[ongoing] 常态推进
}：{ $count }家次一次办结
closing-left = {" "}· 待{ $left }家
closing-count = { $number }{ $count }家
closing-all =
    <b>都按“{ $settlement }”办结？</b>
    { $count }家次：{ $items }
    您所在单位的不在内，请另一位督办专员办。
closing-done = { $done ->
    [none] 这些刚刚已经办结了，没有要办的。
   *[other] ✓{" "}
}{ $done ->
    [none] {""}
    [several] 已办结{ $about }家次。
    [item] { $about }已全部办结。
    [done] { $about }：已按“已完成”办结。
    [ongoing] { $about }：已按“常态推进”办结。
    [carried_over] { $about }：已结转下年。
   *[not_done] { $about }：已记为未完成。
}{ $own ->
    [0] {""}
   *[other] 您所在单位的{ $own }家次请另一位督办专员办。
}{ $done ->
    [none] {""}
   *[other] 一小时后告诉有关单位。
}
closing-place-in-list = { $unit }（{ $said }）
closing-rest =
    <b>其余都结转下年？</b>
    { $number }{ $title }
    { $count }家：{ $units }
    括号里是各家最近一次反馈。办错了，可在【已办结】里逐家撤销。
closing-button-review = 去审核
closing-item =
    <b>{ $number }{ $title }</b>
    { $count ->
        [0] 没有需要填报的单位，直接认定这一项：
       *[other] 还有{ $count }家没有办结{ $proposed ->
            [0] {""}
           *[other] ，其中{ $proposed }家可以按最后一次反馈一次办结
        }{ $refused ->
            [0] {""}
           *[other] ，{ $refused }家报了已完成、办公室没有办结
        }{ $waits ->
            [0] {""}
           *[other] ，{ $waits }家待审核
        }。点一家认定。
    }
closing-place = {" "}· { $said }
closing-waits = 待审核
closing-no-word = 没有反馈
closing-refused = { $said }，{ $undone ->
    [yes] 撤销过办结
   *[no] 只通过
}
closing-unit =
    <b>{ $unit }</b>
    { $number }{ $title }
    最近一次：{ $said }{ $day ->
        [none] 。
       *[other] （{ $day }报）。
    }{ $why ->
        [none] {""}
       *[other] 撤销办结的原因：{ $why }。
    }{ $words ->
        [none] {""}
       *[other] <blockquote expandable>{ $words }</blockquote>
    }
    { $waits ->
        [true] 请先审核，再认定。
       *[other] 认定为哪一种？“未完成”请先听取单位情况，并写明原因。
    }
closing-reason =
    <b>未完成 · { $number }{ $title }</b>
    { $unit ->
        [none] {""}
       *[other] { $unit }：请先听取单位情况。
    }
    为什么没有完成？请发一句话，最多{ $most }字，会告诉单位。
closing-not-done =
    <b>请核对</b>
    { $number }{ $title }{ $unit ->
        [none] {""}
       *[other] {" "}· { $unit }
    }
    认定为：未完成
    原因：{ $reason }
closing-button-sure = 确认办结
closing-button-rest = 其余都结转（{ $undecided }家）
closing-button-not-done = 认定未完成
archive-ahead =
    <b>{ $plan } · 年度收口</b>
    还有{ $count }项没有办结：{ $numbers }
    请在{ $day }归档以前认定。归档以后单位不能再报，没有办结的还可以补认定。
plan-archived =
    <b>{ $plan }已归档</b>
    { $day }归档，{ $count }项没有办结：{ $numbers }
    各单位不再报，也不再收到提醒；这几项您还可以补认定。
refused-closing-no-plan = 现在没有启用的工作安排。

settled-all =
    <b>已办结</b> · { $plan }
    { $count ->
        [0] 还没有办结的。
       *[other] { $count }家次。点一件可以撤销办结。
    }
settled-listed = { $number }{ $unit } · { $settlement }
settled-one =
    <b>{ $number }{ $title }</b>
    { $unit ->
        [none] {""}
       *[other] { $unit }：
    }{ $settlement }，{ $day }办结。{ $why ->
        [none] {""}
       *[other] 原因：{ $why }
    }
    要撤销办结，请发一句话说明原因，最多{ $most }字，会告诉单位。
settled-undo-sure =
    <b>撤销办结？</b>
    { $number }{ $title }{ $unit ->
        [none] {""}
       *[other] {" "}· { $unit }
    }
    原为：{ $settlement }
    原因：{ $reason }
settled-button-undo = 撤销办结
settled-undone = ✓ 已撤销{ $done }的办结，继续跟踪。一小时后告诉有关单位。{ $again ->
    [yes] 要再办结，在 /plan 里点开这一项，点【办结】。
   *[no] {""}
}

settled = { $name }，您好！《{ $plan }》办结情况：
settled-unit = <b>{ $unit }</b>
settled-line = · { $number }{ $title }：{ $what ->
    [done] 已办结
    [ongoing] 按常态推进办结
    [carried_over] 结转下年
    [not_done] 未完成
    [undone] 撤销办结，继续跟踪
   *[noted] 进展已通过，暂不办结，继续跟踪
}。{ $reason ->
    [none] {""}
   *[other] 原因：{ $reason }
}
settled-more = 还有{ $count }项，请点【查看任务】。
settled-objections = 对“未完成”有不同意见，请联系办公室。
