# 我的事项：列表、卡片、签收
items-none =
    <b>我的事项</b>
    { $plan ->
        [none] 年度工作安排还没有启用；启用后，您单位的事项会发到这里。
       *[other] 《{ $plan }》里没有您单位的事项。
    }
items-none-office =
    <b>我的事项</b>
    您没有为哪个单位登记，这里没有您的事项。全部事项请看【工作安排】。
items-mine =
    <b>{ $unit }</b> · { $plan }
    { $share }
    { $signed ->
        [yes] 已签收。
        [others] 联络员还没有签收。
        [not_asked] 供您了解，不用签收。
       *[no] 还没有签收，请核对后点【签收】。
    }
items-lights = 进展：{ $lights }
items-to-amend = <b>退回补充{ $count }项，排在最前，点开补一句就行。</b>
items-owed = { $count ->
    [0] { $amends ->
        [yes] { $round }：退回的补上，就报齐了。
       *[no] { $round }：已报齐。
    }
   *[other] { $late ->
        [yes] <b>{ $round }：还有{ $count }项待报，已于{ $day }截止，请尽快补报。</b>
       *[no] <b>{ $round }：还有{ $count }项待报，{ $day }截止。</b>
    }
}
items-nothing-owed = 现在没有要报的事项。
items-tap = 要办的排在前面，点开看全文；发序号或标题里的几个字也能找。
items-found = 写着“{ $found }”的有{ $count }项，在下面。
items-no-number = 您单位的事项里没有“{ $words }”。
items-words = 这句话没看懂，没有保存。找事项，发序号或标题里的几个字，如“12”；报进展，前面写上序号，如“12 已完成”。
items-button-all = 全部事项
items-button-sign = 签收
items-button-sign-one = 签收《{ $plan }》
signed-already = 已经签收过了，不用再签。
items-button-settle = 申请办结
items-share = { $role ->
    [lead] 牵头
    [responsible] 按职责分工负责
    [cooperating] 配合
   *[sharing] 各乡镇街道分工
}{ $count }项{ $asked ->
    [-1] {""}
    [0] （知悉即可）
   *[other] （其中{ $asked }项填报，其余知悉）
}
items-comma = ，
items-line = { " · " }{ $role ->
    [lead] 牵头
    [responsible] 责任
    [cooperating] 配合
   *[sharing] { $asks ->
        [yes] 填报
       *[no] 知悉
    }
}{ $until ->
    [none] {""}
   *[other] {" "}· { $until }
}
items-returned = 退回补充{ $day ->
    [none] {""}
   *[other] ，{ $day }前
}
items-returned-line = {" "}· { $what }
items-unit = { $unit }{ $counts ->
    [none] {""}
   *[other] {" "}{ $counts }
}

item-head =
    <b>{ $number }{ $title }</b>
    { $section }
item-role = { $role ->
    [lead] 牵头
    [responsible] 责任
   *[cooperating] 配合
}：{ $names }
item-collator = 汇总：{ $unit }
item-sharing = 分工：{ $names }（共{ $count }家）
item-stand = { $unit } · { $stand }
    <b>{ $standing }</b>
item-owed = <b>待报：{ $round }，{ $due }</b>
item-returned = <b>{ $what }：</b>{ $missing ->
    [none] 请补充完整。
   *[other] { $missing }。
}
item-cadence = 频次：{ $cadence ->
    [daily] 每日
    [weekly] 每周
    [fortnightly] 每半月
    [monthly] 每月
    [two_monthly] 每两个月
    [quarterly] 每季度
    [half_yearly] 每半年
    [yearly] 每年
   *[ongoing] 长期推进
}
item-due = 时限：{ $day }{ $unit ->
    [none] {""}
   *[other] （只对{ $unit }）
}{ $what ->
    [none] {""}
   *[other] {" "}· { $what }
}
item-date-change = · { $at }，{ $how ->
    [set] 新定时限{ $now }
    [dropped] 取消时限{ $was }
   *[moved] 时限由{ $was }改为{ $now }
}{ $unit ->
    [none] {""}
   *[other] （只对{ $unit }）
}：{ $reason }
item-move = · { $at }，{ $unit }{ $how ->
    [added] 增列为{ $now }
    [dropped] 移出（原为{ $was }）
   *[moved] 由{ $was }改为{ $now }
}{ $reason ->
    [none] {""}
   *[other] ：{ $reason }
}
item-moves-more = · 更早还有{ $count }处更正
item-merged = · 已并入：{ $number }{ $title }
item-split-from = · 由{ $number }{ $title }拆分
item-text-of-paper = 通知原文（{ $number }）：
item-reply = · { $day }报：{ $status ->
    [not_started] 尚未开展
    [on_track] 正常推进
    [needs_push] 需加快
    [needs_help] 需协调
    [ongoing] 常态推进
   *[done] 已完成
}{ $text ->
    [none] {""}
   *[other] ，{ $text }
}{ $state ->
    [submitted] （待审核）
    [accepted] （已通过）
    [returned] （退回补充：{ $missing }）
   *[superseded] {""}
}
item-target = 目标：{ $metric ->
    [none] {""}
   *[other] { $metric }{" "}
}{ $words }{ $each ->
    [yes] （每个单位）
   *[no] {""}
}
item-text = <blockquote expandable>{ $text }</blockquote>

adopted = { $name }，您好！{ $office }已启用年度工作安排。
adopted-share = 《{ $plan }》涉及{ $unit }：{ $share }。
adopted-consulted = 《{ $plan }》涉及{ $unit }：{ $share }。供您了解，具体事宜由办公室与贵单位联系。
adopted-sign = 请于{ $until }前签收；哪一项不该由您单位办，也请在这之前联系办公室。
adopted-button-items = 查看任务
adopted-button-sign = 签收
supplemented = { $name }，您好！《{ $notice }》已并入《{ $plan }》。
supplemented-unit = { $unit }新增{ $count }项{ $consulted ->
    [yes] ，供您了解，具体事宜由办公室与贵单位联系：
   *[no] ：
}
supplemented-item = { $number }{ $title } · { $role ->
    [lead] 牵头
    [responsible] 责任
    [cooperating] 配合
   *[sharing] 分工
}{ $until ->
    [none] {""}
   *[other] {" "}· { $until }前
}
supplemented-more = 还有{ $count }项，点【查看任务】看全部。
supplemented-next = { $signs ->
    [yes] 请核对后点【签收】。
   *[no] 不用再次签收。
}{ $round ->
    [none] {""}
   *[other] 和原有事项一起填报；下一次：{ $round }，{ $opens }开始。
}
item-carried-from = 由{ $year }年{ $number }结转：{ $title }
item-carried-to = 已结转到《{ $plan }》{ $number }。
