# 更正已启用的工作安排：分工、时限、拆分、合并；分管负责同志；更正后发的信
role-name = { $role ->
    [lead] 牵头
    [responsible] 责任
    [cooperating] 配合
   *[sharing] 分工负责
}
stand = { $role ->
    [lead] 牵头
    [responsible] 责任
    [cooperating] 配合
   *[sharing] { $asks ->
        [yes] 分工负责（填报）
       *[no] 分工负责（知悉）
    }
}

correct-done = ✓ { $done ->
    [move] 已调整{ $about }的分工。
    [drop] 已将{ $about }移出。
    [add] 已增加{ $about }。
    [date_set] 已定时限：{ $about }。
    [date_moved] 时限已改为{ $about }。
    [date_dropped] 时限已取消。
    [split] 已拆分为{ $about }项，下面是第1项。请逐项核对各单位分工。
   *[merge] 已并入{ $about }项。
}一小时内没有再更正，就告诉有关单位。
correct-item =
    <b>更正 · { $number }{ $title }</b>
    { $count ->
        [0] 现在没有单位承担。
       *[other] 现有分工{ $count }个，点单位调整或移出。
    }
    时限：{ $dates ->
        [none] 没有明确时限
       *[other] { $dates }
    }
correct-line = { $unit } · { $stand }{ $clause ->
    [0] {""}
   *[other] · 第{ $clause }条
}
correct-button-add = 增加单位
correct-button-dates = 时限
correct-button-split = 拆分
correct-button-merge = 合并
correct-button-card = 看这一项
correct-button-item = 返回这一项
correct-button-drop = 移出这一项
correct-button-confirm = 确认
correct-button-reason = 写原因
correct-button-no-reason = 不写原因
correct-button-kept = 用上次写的
correct-button-on = 下一步
correct-unit =
    <b>{ $unit }</b>
    { $number }{ $title }
    现在：{ $stand }。
    要改成什么？
correct-clause =
    <b>{ $number }{ $title }</b>
    这一项有几条分工，加到哪一条？
correct-clause-line = 第{ $clause }条：{ $units ->
    [none] 没有指定单位
   *[other] { $units }
}
correct-add =
    <b>{ $number }{ $title }</b>
    增加哪个单位？发单位名称里的几个字可以查找。
correct-role =
    <b>{ $unit }</b>
    { $number }{ $title }
    承担什么？
correct-reason =
    <b>{ $number }{ $title }</b>
    为什么更正？请发一句话，会告诉有关单位。
correct-reason-kept = 上次写的：{ $kept }
correct-sure =
    <b>请核对</b>
    { $number }{ $title }
    { $unit }：{ $was ->
        [none] 原来没有
       *[other] { $was }
    } → { $now ->
        [none] 不再承担
       *[other] { $now }
    }
    { $reason ->
        [none] 没有写原因。
       *[other] 原因：{ $reason }
    }
correct-orphan = <b>注意：这样改了，这一项就没有人填报，也不再提醒任何单位。请先增加牵头或者责任单位，再改这一家。</b>

correct-dates =
    <b>时限 · { $number }{ $title }</b>
    { $count ->
        [0] 没有明确时限，按填报轮次跟踪。
       *[other] 点一个时限更改或取消。
    }
correct-date-line = { $day }{ $unit ->
    [none] {""}
   *[other] · { $unit }
}
correct-date =
    <b>{ $number }{ $title }</b>
    时限：{ $told }
    原文：{ $words }
correct-button-new-date = 新定时限
correct-button-move-date = 改到别的日子
correct-button-drop-date = 取消这个时限
correct-button-whole-item = 整项
correct-date-whose =
    <b>{ $number }{ $title }</b>
    这个时限是给整项的，还是给一个单位的？
correct-date-day =
    <b>{ $number }{ $title }</b>
    到哪一天？请发日期，如“9月22日”。
correct-date-sure =
    <b>请核对</b>
    { $number }{ $title }{ $unit ->
        [none] {""}
       *[other] · 只对{ $unit }
    }
    { $how ->
        [first] 定时限：<b>{ $now }</b>
        [added] 增加时限：<b>{ $now }</b>，原有{ $was }不变
        [dropped] 取消时限：{ $was }
       *[moved] 时限：{ $was } → <b>{ $now }</b>
    }
    原因：{ $reason }
correct-date-past = ⚠️ 这个日期已经过去，请确认不是写错了。

correct-split =
    <b>拆分 · { $number }{ $title }</b>
    每一部分发一行，标题在前，如“修订清单：年内修订权责清单”。所有部分发成一条消息，2到9行。
correct-split-kept =
    上次写的：
    { $kept }
correct-split-sure =
    <b>请核对</b>
    { $number }{ $title } 拆分为{ $count }项：
correct-split-part = <b>{ $number }{ $title }</b> { $text }
correct-split-then =
    原来的{ $units }个单位和时限，每一部分都照样带上，通知原文也都看得到；拆分后再逐项调整。原来的一项不再单独办理，不能撤回。
    { $reason ->
        [none] 没有写原因。
       *[other] 原因：{ $reason }
    }
correct-merge =
    <b>合并 · { $number }{ $title }</b>
    哪些事项并入这一项？点一下选上，再点一次不选；也可以发序号来选，如“18”。
    已选：{ $numbers ->
        [none] 还没有
       *[other] { $numbers }
    }
correct-merge-line = { $chosen ->
    [yes] ✓ { $number }{ $title }
   *[no] { $number }{ $title }
}
correct-merge-sure =
    <b>请核对</b>
    { $numbers } → 并入{ $number }{ $title }
    序号、标题不变；内容接在后面，目标和时限一并带过来。同一个单位取最重的分工：牵头、责任、配合、分工负责。并入的不再单独办理，不能撤回。
    { $more ->
        [0] 填报这一项的还是{ $count }家单位。
       *[other] 填报这一项的由{ $was }家变为{ $count }家{ $sharing ->
            [0] {""}
           *[other] ，其中{ $sharing }家是分工负责的（乡镇、街道在合并报里填）
        }。
    }
    { $reason ->
        [none] 没有写原因。
       *[other] 原因：{ $reason }
    }

leader =
    <b>分管负责同志 · { $unit }</b>
    { $leader ->
        [none] 现在没有登记。
       *[other] 现在是{ $leader }。
    }
    从已登记的人员里选一位；不在这里的，请用【邀请】。
leader-button-vacate = 不再由现任担任
leader-vacate =
    <b>请核对</b>
    { $unit }分管负责同志：{ $leader ->
        [none] 没有登记
       *[other] { $leader } → 没有登记
    }
    确认以后，不再给这位同志发这家的消息；别的身份不变。
leader-sure =
    <b>请核对</b>
    { $unit }分管负责同志：{ $leader ->
        [none] 没有登记
       *[other] { $leader }
    } → { $name }
    { $own ->
        [yes] 这位也是这家的联络员：要请负责同志过问的话，会发给同一个人。
       *[no] {""}
    }
invite-button-known = 从已登记人员中选

corrected = { $name }，您好！{ $office }对《{ $plan }》作了更正：
corrected-unit = <b>{ $unit }</b>{ $consulted ->
    [yes] （供您了解，具体事宜由办公室与贵单位联系）
   *[no] {""}
}
corrected-line = · { $number }{ $title }：{ $what }{ $reason ->
    [none] 。
   *[other] 。原因：{ $reason }
}
corrected-stand = { $how ->
    [added] 新增，{ $now }
    [dropped] 不再承担（原为{ $was }）
    [split] 拆分为{ $into }
    [merged] 并入{ $into }
   *[moved] { $was } → { $now }
}
corrected-date = 时限 { $was } → { $now ->
    [none] 取消
   *[other] { $now }
}
corrected-date-added = { $was ->
    [none] 定了时限：{ $now }
   *[other] 增加时限：{ $now }（原有{ $was }不变）
}
corrected-more = 还有{ $count }处，请点【查看任务】。
