# 审核：收件箱、反馈全文、一次通过、退回、需协调
review-empty =
    <b>审核</b>
    现在没有待审核的反馈。
review-inbox =
    <b>审核</b>
    待审核{ $count }件{ $only ->
        [all] {""}
       *[other] ，正在看其中{ $shown }件
    }。点一件看全文；没有问题的，可以一页一起通过。
review-helps = 需协调{ $asking }件待答复，最早{ $first }前{ $past ->
    [0] {""}
   *[other] ；<b>已过期限{ $past }件</b>
}。
review-filter = { $chosen ->
    [yes] ● {""}
   *[no] {""}
}{ $which ->
    [all] 全部
    [changed] 变化大
    [help] 需协调
    [done] 申请办结
    [disputed] 有不同意见
   *[towns] 乡镇街道
} { $count }
review-line = { $unit }{ $count ->
    [1] { $number }
   *[other] 合并报{ $count }项
} { $status }{ $change ->
    [none] {""}
   *[other] {" "}· { $change }
}
review-page-line = { $asks ->
    [yes] ❗
   *[no] ·
} { $unit }{ $about }：{ $status }{ $change ->
    [none] {""}
   *[other] ，{ $change }
}
review-about = { $count ->
    [1] { $number }{ $title }
   *[other] 合并报{ $count }项
}
review-whose = { $unit }{ $number ->
    [none] 合并报
   *[other] { $number }
}
review-was = { $since ->
    [return] 退回前
   *[last] 上期
}{ $status }
review-figure-short = { $was ->
    [none] {""}
   *[other] { $was }→
}{ $now }
review-added = 新增{ $count }句
review-same = 与{ $since ->
    [return] 退回前
   *[last] 上期
}相同
review-disputed = 有不同意见

review-card-head = <b>{ $unit } · { $about }</b>
review-how = { $who ->
    [none] {""}
   *[other] { $who }，
}{ $day }{ $time }报{ $timely ->
    [yes] ，按时
    [no] ，截止（{ $due }）后报
   *[none] {""}
}；{ $approved ->
    [yes] 已经分管负责同志审定
   *[no] 没有勾选审定
}。
review-asked-before = 退回时请补充的：{ $missing }。
review-stands = 状态：<b>{ $status }</b>{ $was ->
    [none] {""}
   *[other] （{ $since ->
        [return] 退回前
       *[last] 上期
    }{ $was }）
}
review-figure = { $metric }：<b>{ $now }</b>/{ $goal }{ $unit }{ $was ->
    [none] {""}
   *[other] （{ $since ->
        [return] 退回前
       *[last] 上期
    }{ $was }）
}
review-first = 第一次反馈。
review-earlier = 前面还有{ $count }份没有审核，被这一份代替，附在后面。
review-earlier-one = <i>{ $day }{ $time }报的（已被代替）：{ $number }{ $status }</i>
review-same-words = 文字与{ $since ->
    [return] 退回前
   *[last] 上期
}相同。
review-changed = 与{ $since ->
    [return] 退回前
   *[last] 上期
}比：新增{ $added }句{ $kept ->
    [0] {""}
   *[other] （有下划线），不变{ $kept }句
}{ $lost ->
    [0] {""}
   *[other] ，不再提{ $lost }句：{ $dropped }
}。
review-part = <b>{ $number }{ $title }</b>
review-no-words = 没有写文字。
review-sentence = { $new ->
    [yes] <u>{ $words }</u>
   *[no] { $words }
}
review-also = { $what ->
    [difficulties] 存在困难：
   *[next] 下一步：
}
review-own = <i>这是您所在单位报的，请另一位督办专员审核。</i>
review-nothing-to-settle = <i>报了“已完成”，但该单位现在不再报这一项，或者已经办结，没有可办结的；通过即可。</i>
review-evidence-before = 前一份：{ $name }
review-objections =
    <b>对退回有不同意见</b>，{ $day }提出，办公室还没有答复；答复以前不算没报，也不提醒。
review-objection = { $name }：<blockquote>{ $words }</blockquote>
review-decided = <b>{ $state ->
    [accepted] 已通过
    [settled] 已通过并办结
    [noted] 已通过，暂不办结
    [undone] 已通过，办结后来撤销了
    [returned] 已退回补充
   *[superseded] 该单位又报了新的一份，这份不用审核了
}</b>{ $by ->
    [none] {""}
   *[other] ：{ $by }，{ $day }{ $time }
}{ $state ->
    [returned] 。请补充：{ $missing }（{ $until }前）
   *[other] {""}
}。
people-told = { $people ->
    [0] 该单位现在没有联络员，请打电话告知。
   *[other] { $when ->
        [now] 已告诉{ $people }人。
       *[other] { $when }发给{ $people }人。
    }
}
review-done = ✓ { $done ->
    [accepted] 已通过：{ $about }。
    [after] 已办结：{ $about }。一小时后告诉对方；办错了，可在【已办结】里撤销。
    [settled] 已通过并办结：{ $about }。一小时后告诉对方；办错了，可在【已办结】里撤销。
    [noted] 已通过，暂不办结：{ $about }。以后要办结，在 /plan 里点开这一项，点【办结】。
    [returned] 已退回：{ $about }。{ $told }
    [upheld] 维持退回：{ $about }。{ $told }
    [reconsidered] 已改为通过：{ $about }。{ $told }
    [answered] 已答复：{ $about }。{ $told }
   *[several] 已通过{ $people }件。{ $about }
}
review-skipped = 跳过{ $count }件{ $by ->
    [none] ，请看列表
   *[other] ，{ $by }刚刚办过
}。
review-page =
    <b>一起通过这{ $count }件？</b>
    { $lines }{ $asking ->
        [0] {""}
       *[other] {""}
        标❗的{ $asking }件报了需协调，还没有答复：通过只是收下这次反馈，答复仍在【需协调】里等您。
    }
    { $left_out ->
        [0] {""}
       *[other] 另有{ $left_out }件要逐件办（申请办结的，或您所在单位的），不在内。
    }
review-button-page = 本页全部通过
review-button-page-sure = 确认通过
review-button-helps = 答复需协调（{ $asking }）
review-button-closing = 年度收口（{ $left }）
review-button-settled = 已办结
review-button-accept = 通过
review-button-settle = 通过并办结
review-button-only = 只通过
review-button-after = 办结
review-button-return = 退回
review-button-help = 答复需协调
review-button-next = 下一件（{ $count }）
review-button-list = 待审核列表
refused-evidence-gone = 这份材料已经取不到了，请对方重新发一次。
refused-review-none = 本页都要逐件办：申请办结的，或您所在单位报的。

return-missing =
    <b>退回补充 · { $unit }</b>
    { $what }
    缺什么？点一句，或者发一条消息写清楚，一处就行，最多{ $most }字。
return-kept = 上次写的：{ $kept }
return-phrase-target = 请写明{ $metric }现在多少（全年目标{ $goal }{ $unit }）
return-phrase-amount = 请写明数量
return-phrase-when = 请写明完成时间
return-phrase-progress = 请写明办到哪一步
return-phrase-next = 请写明下一步安排
return-phrase-other = 内容好像是别的事项，请核对
return-quoted = “{ $said }”——{ $phrase }
return-by =
    <b>哪天前补上？</b>
    现在是{ $now }。点一天，或者发日期，如“9月25日”。
return-sure = <b>请核对，对方会收到：</b>
return-nobody = <b>{ $unit }现在没有联络员</b>，退回后请打电话告知：
return-to = 发给：{ $names }
return-button-kept = 用上次写的
return-button-sure = 退回
return-button-words = 改内容
return-button-day = 改日期
returned =
    <b>退回补充 · { $what }</b>
    { $name }，您报的进展已收到，请补充一处：{ $missing }。其余已保留，补一句即可，不用附材料。{ $by }前补上{ $timely ->
        [yes] ，仍算按时
       *[no] 即可
    }。
returned-since = <i>{ $state ->
    [returned] 那一份之后又报过一份，又退回了。下面是{ $day }报的，请看现在缺什么：
    [accepted] 这件事已经办好，不用再补。下面是{ $day }报的，已经通过：
   *[submitted] 那一份之后已经补报，正在审核，不用再补。下面是{ $day }报的：
}</i>
returned-button-amend = 补充
returned-button-disagree = 有不同意见
returned-button-see = 看原文

disagree =
    <b>有不同意见 · { $what }</b>
    退回时请补充的是：{ $missing }
    请发一条消息，用一句话说明，最多{ $most }字，会原样转给{ $reviewer ->
        [none] 督办专员
       *[other] { $reviewer }
    }，有结果告诉您，答复以前不提醒。补充期限不变，还是{ $by }前；要补充，点【补充】。
disagree-told =
    ✓ <b>已转给{ $names }</b> · { $what }
    有结果会发消息告诉您，答复以前不提醒。补充期限不变：{ $by }前补上{ $timely ->
        [yes] ，仍算按时
       *[no] 即可
    }。
disagreed =
    <b>对退回有不同意见 · { $unit }</b>
    { $name }：<blockquote>{ $words }</blockquote>
    退回时请补充的是：{ $missing }（{ $by }前）。请再看一下，可以通过，也可以维持退回：
disagreed-evidence = 附：{ $names }（点【看原文】打开）
disagreed-button-uphold = 维持退回
reconsidered =
    <b>{ $accepted ->
        [yes] 已通过
       *[no] 维持退回
    } · { $what }</b>
    { $name }，您的意见办公室看过了。{ $accepted ->
        [yes] 这份进展已通过，不用再补充。
       *[no] 还是请补充一处：{ $missing }。{ $by }前补上{ $timely ->
            [yes] ，仍算按时
           *[no] 即可
        }。
    }

helps =
    <b>需协调</b>
    { $count ->
        [0] 现在没有等答复的。
       *[other] { $count }件等办公室答复，按期限先后排。需协调不影响对单位的评价。
    }
help-line = { $past ->
    [yes] ⚠ {""}
   *[no] {""}
}{ $unit }{ $number ->
    [none] 合并报
   *[other] { $number }
} · { $day }前
help-about = { $number ->
    [none] 合并报
   *[other] { $number }{ $title }
}
help-one =
    <b>需协调 · { $unit }</b>
    { $what }
    { $day }提出，请在{ $until }前答复。{ $past ->
        [yes] <b>已过期限。</b>
       *[no] {""}
    }
    <blockquote>{ $words }</blockquote>
help-ask = 请发一条消息作为答复，最多{ $most }字，发出前会给您看一遍。
help-kept = 上次写的：{ $kept }
help-answered-already = { $by ->
    [none] 已经答复
   *[other] { $by }已经答复
}：<blockquote>{ $answer }</blockquote>
help-withdrawn = 该单位又报了新的情况，不用协调了，这一件不用答复。
help-button-reply = 看反馈全文
help-button-sure = 发出答复
help-answered =
    <b>办公室答复 · { $what }</b>
    { $name }，您报的困难已收到，答复如下：
    <blockquote>{ $answer }</blockquote>
    还有困难，下次仍请报“需协调”，不影响对单位的评价。
