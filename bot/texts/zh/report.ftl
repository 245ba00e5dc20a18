# 填报进展：一项一项报、合并报、直接回复一句话
report-none =
    <b>填报进展</b>
    现在没有需要您单位填报的事项。以后有了，会发消息告诉您，也可以随时来这里看。
report-units =
    <b>填报进展</b>
    替哪个单位报？
report-unit-line = { $unit }{ $owed ->
    [0] {""}
   *[other] · 待报{ $owed }项
}{ $returned ->
    [0] {""}
   *[other] · 退回补充{ $returned }项
}
report-items =
    <b>填报进展</b> · { $unit }
    { $round ->
        [none] 现在没有正在进行的填报；{ $missed ->
            [0] 有新进展，随时可以报。
           *[other] <b>上一轮有{ $missed }项到期没有报，带●，随时可以补报。</b>
        }
       *[other] { $round }，{ $due }：{ $owed ->
            [0] { $returned ->
                [0] 已报齐，谢谢！
               *[other] 没有别的要报。
            }
           *[other] 还有{ $owed }项待报。
        }
    }{ $returned ->
        [0] {""}
       *[other] <b>退回补充{ $returned }项，排在最前，补一句就行。</b>
    }
    点一项，一句话就行；照片、附件不强制。
report-line = { $owes ->
    [yes] ● {""}
   *[no] {""}
}{ $number }{ $title }{ $said ->
    [none] {""}
   *[other] {" "}· { $said }报过
}
report-button-walk = 逐项填报
report-button-town = 合并填报（{ $count }项）{ $back ->
    [none] {""}
   *[other] {" "}· { $back }
}
report-button-units = 换单位
report-button-list = 返回清单
report-hint = 这里请点下面的按钮。要直接报，请以序号开头，如“（四）免证办已上线480项”。
report-words-please = 这里收文字、照片和文件；语音、视频、表情、位置还收不了，刚才发来的没有保存。请写一句话发来。
report-received = 已收到{ $files }份照片或文件，随这次一起报；可以接着发，也可以接着写。
report-file-please = 这里收照片和文件；刚才的文字没有保存，进展请在上一页写。
report-acknowledged = 谢谢您的回复！{ $owed ->
    [none] { $missed ->
        [none] { $unsigned ->
            [none] 现在没有待报的，有新进展随时可以报。
           *[other] { $unsigned }还没有签收，请发 /items，点【签收】。现在没有待报的。
        }
       *[other] 上一轮已经结束，{ $missed }；补报照样收，直接回复一句话就行。
    }
   *[other] { $owed }；直接回复一句话就行。
}
report-missed-unit = { $unit }有{ $missed }项到期没有报
report-owed-unit = { $unit }{ $owed ->
    [0] {""}
   *[other] 还有{ $owed }项待报{ $due ->
        [none] {""}
       *[other] ，{ $due }
    }
}{ $returned ->
    [0] {""}
   *[other] { $owed ->
        [0] {""}
       *[other] ，
    }有{ $returned }项退回待补充
}
report-thing-please = 回复收文字、照片和文件；语音、视频、表情、位置还收不了，刚才发来的没有保存。{ $owed ->
    [none] 现在没有待报的。
   *[other] { $owed }；回复一句话就行。
}
report-file-again = 这份加进了您刚报的那份，还没有交：核对好了点【提交】，就换成新的；不点，原来报的照样算。
refused-same-returned = { $number }上次报的退回了，不能照上次记。请写一句现在的情况。
refused-report-others = { $why ->
    [others] { $number }不涉及您单位
    [informed] { $number }现在不用您单位填报
    [settled] { $number }已经办结认定，不用再报
    [closed] { $number }已经拆分、合并或不再办理
    [archived] { $number }所在的《{ $plan }》已经归档，不再填报
   *[none] 工作安排里没有第{ $number }项
}{ $then ->
    [beside] ，没有记；其余的在下面，请核对。
    [asked] 。您写的话还留着，请在下面点是哪一项的。
    [over] 。要补充、有不同意见，请联系办公室。这句话没有保存；要是序号写错了，改好再发。
   *[lost] ，这句话没有保存。请看看序号对不对。
}
reply-status = { $status ->
    [not_started] 尚未开展
    [on_track] 正常推进
    [needs_push] 需加快
    [needs_help] 需协调
    [ongoing] 常态推进
    [done] 已完成
   *[none] 还没选
}

report-head =
    <b>{ $number }{ $title }</b>
    { $unit } · { $round ->
        [none] 随时可报
       *[other] { $round }，{ $due }
    }
report-targets = 目标：{ $targets }
report-before = 上次（{ $day }，{ $status }）{ $text ->
    [none] 没有写文字。
   *[other] <blockquote expandable>{ $text }</blockquote>
}
report-returned = <b>请补充：</b>{ $missing }。{ $day ->
    [none] {""}
   *[other] { $day }前补上，仍算按时。
}
report-walked = ✓ 已提交{ $walked }，还有{ $left }项。
report-kept = 已写：<blockquote expandable>{ $words }</blockquote>
report-ask-status = { $closing ->
    [yes] 这一项到年底怎么样？点【已完成】就是申请办结；年年都要做的点【常态推进】；没办完的点【需加快】，写一句到了哪一步，是否结转由办公室定。
   *[no] 这一项现在怎么样？点【已完成】就是申请办结，由办公室审核。
}
report-ask-text =
    状态：{ $status }
    请发一条消息写本期进展，如“免证办已上线480项”，最多{ $most }字。照片、文件可以直接发来。
report-ask-more =
    请发一条消息，补一句就行，会接在后面，其余已保留；不用附材料。
report-button-same = 与上期相同
report-button-skip = 先不写
report-button-keep = 就用已写的
report-button-rewrite = 整段重写

report-card-head =
    请核对
    <b>{ $number }{ $title }</b>
    { $unit } · { $round ->
        [none] 随时可报
       *[other] { $round }，{ $due }
    }
    状态：{ $status }
report-card-text = 本期进展：<blockquote expandable>{ $text }</blockquote>
report-card-figure = 目标数：{ $told }
report-caption-added = 照片下面的话接在原来写的后面了，原来的没动；要改，点【改进展】。
report-card-aside = 换下来的、您前面写的：<blockquote expandable>{ $aside }</blockquote>{ $fits ->
    [yes] 要留着，点【两段都留】。
   *[no] 加起来太长，提交的是上面的“本期进展”。
}
report-card-side = { $of ->
    [difficulties] 困难
   *[next_steps] 下步打算
}：{ $text }
report-card-files = 佐证材料：{ $count }份（{ $names }{ $more ->
    [0] {""}
   *[other] 等
}）
report-card-hint = { $kind ->
    [empty] 本期进展还空着，补一句更清楚；不写也可以提交。
    [unchanged] 和退回的那份一样，请把要补充的写上；确实没有，也可以提交。
    [same] 与上期相同，会注明。有变化就点【改进展】。
    [done] 提交就是申请办结，由办公室审核。
    [needs_help] 提交后，办公室5个工作日内答复您。
    [answered] 您提的困难办公室已经答复；还有别的要协调，请写明。
    [withdraws] 您上次提的“需协调”还没有答复，这样提交就不再等了；还要办公室协调的，点【状态】选“需协调”。
   *[other] 没有问题就点【提交】。
}
report-card-ask = 其余都可以不填。
report-figure = { $metric }{ $value ->
    [none] 未填
   *[other] {" "}{ $value }{ $unit }
}（{ $words }）
report-offer = 填上：{ $metric } { $value }{ $unit }
report-due = { $met ->
    [yes] ☑
   *[no] ☐
} 这一节点已完成：{ $day }前{ $what ->
    [none] {""}
   *[other] { $what }
}
report-button-submit = 提交
report-button-status = 状态
report-button-both = 两段都留
report-button-text = 改进展
report-button-figures = 目标数
report-button-difficulties = 困难
report-button-next-steps = 下步打算
report-button-files = { $files ->
    [0] 佐证材料
   *[other] 佐证材料（{ $files }）
}
report-button-approve = ☐ 领导已审定
report-button-approved = ☑ 领导已审定
report-button-next = 报下一项

report-done =
    ✓ <b>已提交</b>
    { $number }{ $title }（{ $unit }）：{ $status }{ $figures ->
        [none] {""}
       *[other] ；{ $figures }
    }{ $files ->
        [0] {""}
       *[other] ；佐证{ $files }份
    }{ $approved ->
        [yes] ；分管负责同志已审定
       *[no] {""}
    }。
    { $round ->
        [none] 现在没有正在进行的填报，照样收下。
       *[other] 已算入{ $round }。
    }已送办公室；{ $kind ->
        [done] 是否办结会告诉您。
        [waits] 需协调的事，5个工作日内答复您。
        [answered] 需协调的事，办公室已经答复。
       *[other] 要补充才会再找您。
    }
report-done-then = { $then ->
    [again] 下次提醒{ $next }。
    [own] { $date }的时限，{ $next }会提醒您。
    [other] 别的事项的时限，{ $next }会提醒您。
    [round] 下一次填报{ $next }开始。
    [closing] { $next }年度收口，到时再请您确认。
   *[none] 今年不再提醒。
}
report-done-other = { $unit }还有{ $count }项待报
report-done-next = { $returned ->
    [0] {""}
   *[other] 还有{ $returned }项退回待补充{ $by ->
        [none] {""}
       *[other] ，{ $by }前
    }，直接发一句话就行。
}{ $owed ->
    [0] { $others ->
        [none] { $returned ->
            [0] { $asked ->
                [yes] 报完了
               *[no] 有新进展，随时可以再报
            }{ $quiet ->
                [yes] { $asked ->
                    [yes] ，不再提醒；
                   *[no] ；
                }
                [year] ，
               *[no] ；
            }
           *[other] {""}
        }{ $then }
       *[other] { $done_unit }报完了；{ $others }，发 /report 接着报。
    }
   *[other] 还有{ $owed }项待报{ $due ->
        [none] {""}
       *[other] ，{ $due }
    }。{ $next ->
        [none] {""}
       *[other] 下次提醒{ $next }。
    }{ $written ->
        [0] {""}
       *[other] 其中{ $written }项写了还没有提交，发 /report 接着交。
    }{ $others ->
        [none] {""}
       *[other] 另外，{ $others }。
    }
}

report-figures =
    <b>目标数</b> · { $number }{ $title }
    点一个，发一个数。
report-figure-ask =
    <b>{ $metric }</b>（{ $words }）
    现在：{ $value ->
        [none] 未填
       *[other] { $value }{ $unit }
    }
    请发一个数，如“480”。
report-side =
    <b>{ $of ->
        [difficulties] 困难
       *[next_steps] 下步打算
    }</b> · { $number }{ $title }
    { $words ->
        [none] 请发一条消息，最多{ $most }字。
       *[other] 已写：{ $words }
    }
report-button-unsaid = 不填
report-files =
    <b>佐证材料</b> · { $number }{ $title }
    { $count ->
        [0] 请发照片或文件，一次可以发几个，最多{ $most }份，每个不超过{ $megabytes } MB。发完点【完成】。
       *[other] 已收{ $count }份，可以接着发，最多{ $most }份；发完点【完成】。要去掉哪份，点它。
    }
report-file-line = { $name }
report-file =
    <b>佐证材料</b> · { $number }{ $title }
    { $name ->
        [none] 这份已经去掉了。
       *[other] 去掉“{ $name }”？
    }
report-button-files-done = 完成
report-button-file-drop = 去掉这份
report-button-files-drop = 全部去掉
file-name = { $photo ->
    [yes] 照片{ $nth }.jpg
   *[no] 文件{ $nth }
}

report-town-question =
    <b>合并填报</b> · { $unit }
    { $round ->
        [none] 随时可报
       *[other] { $round }，{ $due }
    }{ $said ->
        [none] {""}
       *[other] 。{ $said }报过，再报以最后一次为准
    }
    { $n }/{ $count }. <b>{ $question }</b>
report-town-last = 上次：{ $last }
report-town-written = 已填：{ $answer }
report-town-how = 发一条消息就行，没有就点【没有】。
report-town-item = { $number }{ $title }进展如何？一句话
report-town-figure = { $number }{ $metric }已有多少{ $unit }？（{ $words }）
report-town-help = 有没有需要市里协调的事？
report-town-help-short = 需市里协调的事
report-town-card =
    <b>合并填报</b> · { $unit }
    { $round ->
        [none] 随时可报
       *[other] { $round }，{ $due }
    }
    请核对：
report-town-answer = { $n }. { $subject }：{ $answer ->
    [none] <i>还没填</i>
   *[other] { $answer }
}
report-town-line = 改 { $n }. { $subject }
report-town-ask = { $open ->
    [0] 没有问题就点【提交】。
   *[other] { $unsaid }未答，可补一句；不补也可以提交。
}
report-town-open = 第{ $numbers }{ $more ->
    [0] {""}
   *[other] 等
}题
report-town-prefilled = { $all ->
    [yes] 上次（{ $prefilled }）报的内容已填好，改一改再交；没有变化，直接点【提交】。
   *[no] 没有改的各题，是上次（{ $prefilled }）报的。
}
report-town-loose = 收到：“{ $loose }”。是第几题的？点一下那一题，就接在后面；也可以发“3. 已挂牌”这样的话。
report-button-town-drop = 不要这句
report-town-long = 第{ $n }题最多{ $most }个字，您写的有{ $count }个字，这一题没有保存，请点它精简一下再发；其余已记下。
report-town-split =
    收到：<blockquote expandable>{ $words }</blockquote>
    是分别答第{ $numbers }题，还是都是第{ $n }题的？
    { $n }. { $question }
report-town-split-hint = 请先点一下，刚才发的那段是一题的还是几题的；这句还没有保存，点完再发一次。
report-town-wants-figure = 第{ $n }题要一个数，如“{ $example }”；“{ $words }”里没有数，已照原话记下。能补就发“{ $n }. { $example }”这样的话，不补也可以提交。{ $more ->
    [0] {""}
   *[other] 另有{ $more }题也没有数。
}
report-town-files =
    <b>佐证材料</b> · { $unit }
    { $files ->
        [0] 请发照片或文件，一次可以发几个，最多{ $most }份，每个不超过{ $megabytes } MB。发完点【完成】。
       *[other] 已收{ $files }份：{ $names }。可以接着发，最多{ $most }份；发完点【完成】。
    }
report-town-done =
    ✓ <b>已提交</b> · { $said }
    { $unit }合并填报，{ $items }项一份。{ $round ->
        [none] 现在没有正在进行的填报，照样收下。
       *[other] 已算入{ $round }。
    }
    已送办公室；{ $help ->
        [waits] 需协调的事，5个工作日内答复您。
        [answered] 需协调的事，办公室已经答复。
       *[none] 要补充才会再找您。
    }
report-town-hint = 这里请点下面的按钮。要改刚报的，请写题号，如“4. 2期”，或者点【再报一次】。
report-button-town-again = 再报一次
report-button-town-several = 分到各题
report-button-town-one = 都是第{ $n }题的
report-button-none = 没有
report-button-town-card = 看已填的
report-button-town-on = 接着填

report-put-off =
    好的，没有记成进展。{ $owed ->
        [none] {""}
       *[other] { $owed }。
    }要换个时间提醒，点提醒下面的【稍后提醒】。
report-question =
    这句话像是问办公室的，没有当作进展，也没有转给办公室。请直接联系{ $office }{ $coordinators ->
        [none] 。
       *[other] ：{ $coordinators }。
    }
    要报进展，请写上序号，如“{ $town ->
        [yes] 4. 1期
       *[no] （四）免证办已上线480项
    }”。

report-heard-which =
    收到：<blockquote expandable>{ $words }</blockquote>
    说的是哪一项？点一下。
report-heard-files = 收到{ $files }份照片或文件，是哪一项的？点一下。
report-heard-node =
    收到：<b>{ $number }{ $title }</b> · 已完成
    这一项不止一个时限：{ $days }。是{ $day }这一节点完成了，还是整项办结了？
report-button-node = 这一节点完成（{ $day }）
report-button-whole = 整项办结
report-heard-count = 您说的是{ $said }项，现在待报的是{ $owed }项，都列在下面；哪项不一样，点它改。
report-heard-own = { $numbers }您写过、还没有提交，没有改；发 /report 接着交。
report-heard-excepted = { $numbers }没有写进展，没有记。
report-heard-several = 听懂了{ $count }项，请核对{ $settling ->
    [0] {""}
   *[other] （其中已完成的{ $settling }项，提交就是申请办结）
}：
report-heard-line =
    <b>{ $number }{ $title }</b> · { $guessed ->
        [yes] 没写状态，先按{ $status }
       *[no] { $status }
    }
    { $text ->
        [none] <i>没有写文字</i>
       *[other] { $text }
    }{ $figures ->
        [none] {""}
       *[other] （{ $figures }）
    }{ $files ->
        [0] {""}
       *[other] （佐证材料{ $files }份）
    }{ $more ->
        [yes] <i>（这一项的页面里还有您前面写的，点开看）</i>
       *[no] {""}
    }
report-heard-done = ✓ 已提交，已送办公室；{ $applied ->
    [0] {""}
   *[other] { $applied }项申请办结，是否办结会告诉您；
}{ $helping ->
    [0] {""}
   *[other] { $helping }项需协调，5个工作日内答复您；
}要补充才会再找您。
report-heard-over = 都提交了，谢谢！
report-button-submit-all = 全部提交
