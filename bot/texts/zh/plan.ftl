# /plan 工作安排：总览、章节、事项、单位、未签收
plan-none =
    <b>工作安排</b>
    还没有启用的年度工作安排。启用后在这里查看。
plan-none-adopt =
    <b>工作安排</b>
    还没有启用的年度工作安排。请把通知文件（Word、PDF、Excel、网页）发到这里，或者粘贴全文，核对后启用。
plan-none-begun =
    <b>工作安排</b>
    { $waiting ->
        [1] 《{ $title }》已经读入，还没有启用。
       *[other] 有{ $waiting }份文件已经读入，还没有启用。
    }核对完、启用后在这里查看。
plan-main =
    <b>{ $plan }</b>
    { $tasks }项任务，涉及{ $units }家单位。
    { $lights }{ $dark ->
        [0] {""}
       *[other] ，没有灯{ $dark }
    }
plan-round = { $round }：{ $counts }{ $amending }；{ $day }截止。
plan-signing = 签收：应签{ $of }家，已签{ $signed }家{ $replied ->
    [0] {""}
   *[other] ，未点签收、已有反馈{ $replied }家
}{ $late ->
    [0] {""}
   *[other] ，满3个工作日未签{ $late }家
}{ $unseated ->
    [0] {""}
   *[other] ，没有联络员{ $unseated }家
}。
plan-find = 发序号或单位名称就能找，如“12”“（十二）”“司法局”。
plan-button-sections = 按章节
plan-button-items = 按事项
plan-button-units = 按单位
plan-button-unsigned = 未签收{ $late ->
    [0] {""}
   *[other] （{ $late }）
}
plan-button-unseated = 没有联络员（{ $unseated }）
plan-button-places = 各单位情况（{ $units }）
plan-button-correct = 更正
plan-button-settle = 办结：{ $unit }
plan-button-leader = 分管负责同志
plan-sections =
    <b>{ $plan }</b> · 按章节
    点开看每一项。
plan-no-section = （不分章节）
plan-items =
    <b>{ $title }</b>（{ $count }项）
    点开看全文和各单位情况；发序号直接找。
plan-until = {" "}· { $day }
plan-units =
    <b>{ $plan }</b> · 按单位（{ $count }家）
    按名录顺序；发单位名称直接找。
plan-found =
    “{ $typed }”找到{ $count }个，点开看。
plan-general = 总体要求，不分派给单位。
plan-standing = <b>{ $standing }</b>
plan-clause = { $clause ->
    [0] {""}
   *[other] 第{ $clause }条：
}已报{ $replied }/{ $of }家。
plan-places =
    <b>{ $number }{ $title }</b> · 各单位
plan-place = <b>{ $unit }</b> · { $stand }{ $clause ->
    [0] {""}
   *[other] {" "}· 第{ $clause }条
}{ $standing ->
    [none] {""}
   *[other] {"\u000A"}{ $standing }
}
plan-unit =
    <b>{ $unit }</b>
    { $share }
plan-unit-signing = { $how ->
    [signed] 已签收。
    [consulted] 商请单位，不用签收。
    [replied] 未点签收，已有反馈。
    [delivered] 未签收，{ $day }送达。
   *[undelivered] 未签收，还没有送达。
}
plan-unit-item = <b>{ $number }{ $title }</b> · { $stand }{ $standing ->
    [none] {""}
   *[other] {"\u000A"}{ $standing }
}
plan-unsigned =
    <b>未签收</b>
    { $late ->
        [0] 没有送达满3个工作日还没签收的单位。
       *[other] 送达满3个工作日还没签收：{ $late }家。
    }{ $waiting ->
        [0] {""}
       *[other] 送达未满3个工作日：{ $waiting }家。
    }{ $undelivered ->
        [0] {""}
       *[other] 有联络员，还没送达：{ $undelivered }家。
    }{ $replied ->
        [0] {""}
       *[other] 未点签收，已有反馈：{ $replied }家，不用催。
    }
plan-to-sign = { $unit } · { $contacts } · { $day ->
    [none] 还没有送达
   *[other] { $day }送达
}
plan-unseated =
    <b>没有联络员</b>（{ $count }家）
    工作安排没有送到这些单位。点开可以邀请联络员。
which-plan =
    <b>看哪一份？</b>
    现在有{ $count }份工作安排，点一份。
which-plan-other = 换一份工作安排
plan-mark = { $at ->
    [1] ①
    [2] ②
    [3] ③
    [4] ④
    [5] ⑤
    [6] ⑥
    [7] ⑦
    [8] ⑧
    [9] ⑨
   *[other] { $at }-
}
plan-marked = { $mark }《{ $plan }》
