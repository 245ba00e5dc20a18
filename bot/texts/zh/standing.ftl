# 灯：颜色、名称、为什么。只说日期和单位自己报的情况，不下结论
light = { $light ->
    [red] 🔴
    [purple] 🟣
    [amber] 🟡
    [white] ⚪
    [green] 🟢
    [blue] 🔵
   *[grey] ⚫
}
light-name = { $light ->
    [red] 到期未报
    [purple] 需协调
    [amber] 临期或需加快
    [white] 未签收
    [green] 正常推进
    [blue] 已办结
   *[grey] 尚无进展
}
light-count = { $light }{ $count }
lights-none = 没有灯
standing = { $reason ->
    [consulted] 没有灯，由办公室联系
    [informed] 没有灯，知悉即可
    [unassigned] 没有灯，没有人填报
    [settled] 已办结{ $settled_as ->
        [ongoing] ：常态推进
        [carried_over] ：结转下年
        [not_done] ：未完成
       *[none] {""}
    }
    [needs_help] 需协调，{ $on }提出，等办公室答复
    [date_passed] 到期未报 · { $on }到期
    [round_passed] 到期未报 · { $round }已于{ $on }截止
    [round_missed] { $round }未报 · 已于{ $on }截止
    [needs_push] 需加快 · { $on }报
    [date_near] 临期 · { $left ->
        [0] 今天到期，{ $on }
       *[other] 还有{ $left }天，{ $on }
    }
    [round_near] 待填报 · { $left ->
        [0] 今天截止，{ $on }
       *[other] 还有{ $left }个工作日，{ $on }截止
    }
    [to_amend] 退回待补充，{ $on }前
    [returned] 退回待补充{ $on ->
        [none] {""}
       *[other] ，{ $on }前
    }
    [not_signed] 未签收 · { $on }送达
    [on_track] 正常推进 · { $on }报
    [ongoing] 常态推进 · { $on }报
    [done_waiting] 已完成，待审核 · { $on }报
    [done_noted] 报已完成，已通过，暂未办结 · { $on }报
    [help_answered] 正在推进，办公室已答复 · { $on }报
   *[not_started] 尚无进展
}
