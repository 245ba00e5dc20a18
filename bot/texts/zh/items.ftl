# 我的事项：列表、卡片、签收
items-none =
    <b>我的事项</b>
    现在没有您单位的事项。年度工作安排启用后，会发到这里。
items-mine =
    <b>{ $unit }</b> · { $plan }
    { $share }
    { $signed ->
        [yes] 已签收。
       *[no] 还没有签收，请核对后点【签收】。
    }
    需要填报的排在前面，点开看全文。
items-button-sign = 签收
signed-already = 已经签收过了，不用再签。
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
items-line = { $number }{ $title } · { $role ->
    [lead] 牵头
    [responsible] 责任
    [cooperating] 配合
   *[sharing] { $asks ->
        [yes] 填报
       *[no] 知悉
    }
}{ $until ->
    [none] {""}
   *[other] · { $until }
}

item-head =
    <b>{ $number }{ $title }</b>
    { $section }
item-role = { $role ->
    [lead] 牵头
    [responsible] 责任
   *[cooperating] 配合
}：{ $names }
item-sharing = 分工：{ $names }（共{ $count }家）
item-due = 时限：{ $what } · { $words }{ $day ->
    [none] {""}
   *[other] ，{ $day }
}
item-target = 目标：{ $metric } { $words }{ $each ->
    [yes] （每个单位）
   *[no] {""}
}
item-text = <blockquote expandable>{ $text }</blockquote>

adopted = { $name }，您好！{ $office }已启用年度工作安排。
adopted-share = 《{ $plan }》涉及{ $unit }：{ $share }。
adopted-consulted = 《{ $plan }》涉及{ $unit }：{ $share }。供您了解，具体事宜由办公室与贵单位联系。
adopted-button-items = 查看任务
adopted-button-sign = 签收
