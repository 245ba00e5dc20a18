# 首页、帮助、设置、听不懂时
home-seated = <b>{ $name }，您好！</b>
    { $seats }

    { $office }
home-coordinator =
    <b>{ $name }，您好！</b>
    { $seats }

    已有联络员的单位：{ $seated }/{ $units }家。
    未使用的邀请：{ $open }个。
    { $requests ->
        [0] 没有待处理的登记申请。
       *[other] <b>待处理的登记申请：{ $requests }件。</b>
    }
home-late = <b>满3个工作日未签收：{ $late }家，见【工作安排】。</b>
home-begins = 还没有启用年度工作安排：请把印发的通知发到这里（文件，或者粘贴全文）。
home-anonymous = 同志
home-button-items = 我的事项
home-button-plan = 工作安排
home-button-report = 填报进展
home-button-status = 状态查询
home-button-invite = 邀请
home-button-units = 单位名录
home-button-requests = { $count ->
    [0] 登记申请
   *[other] 登记申请（{ $count }）
}
home-button-review = { $replies ->
    [0] 审核
   *[other] 审核（{ $replies }）
}
home-button-settings = 设置
home-button-help = 帮助

stranger =
    您好！这里是<b>{ $office }</b>的工作平台，只为各单位联络员服务。

    如果您收到了邀请链接，点开链接就能登记。
    没有链接的，请点【申请登记】，由办公室确认。
stranger-founding =
    您好！这里还没有督办专员。
    如果您是管理员，请把您的数字 ID <code>{ $id }</code> 填进设置 COORDINATORS，再重新启动。
stranger-waiting =
    您好！您的登记申请（{ $unit } · { $name }）已送到<b>{ $office }</b>，确认后会在这里通知您。
stranger-button-ask = 申请登记

help-title = <b>帮助</b>
help-coordinator =
    · 把年度工作安排的文件（Word、PDF、Excel、网页）发到这里，或者粘贴全文，核对后启用，各单位就收到自己的事项。
    · 邀请链接30天内有效，只能用一次；没人用就过期的，会告诉您。
    · 没有链接的人可以申请登记，您会收到一条消息，核实后办理。
help-contact =
    这里只做三件事：查任务、报进展、收提醒。
    { $plan ->
        [none] 年度工作安排启用后，会把您单位的事项发到这里。
       *[other] 《{ $plan }》已启用，您单位的事项都在 /items：签收，看全文、时限和目标。
    }
    只在工作日发，每周不超过两条；照片、附件不强制。
help-leader = 您单位的事项由联络员办理，随时可以看。平时不打扰您；办公室认为需要您知道时，才会在这里给您发消息。
help-observer = 年度工作安排启用后，您可以在这里查看进展，每周收一条情况。平时不打扰您。
help-commands = 能用的命令，随时可以发：
help-command = /{ $command } { $does }
help-secrets = 请勿发送涉密、工作秘密和当事人信息。
help-people = 找人帮忙：{ $coordinators }（{ $office }）。
nobody-yet = 办公室

settings =
    <b>设置</b>
    称呼：{ $name }
    { $seats }
    语言：中文
settings-phone = 电话：{ $phone ->
    [none] 没有留
   *[other] { $phone }
}（自愿填写，仅办公室可见）
settings-button-phone = 电话
settings-phone-one =
    <b>您的电话</b>：{ $phone ->
        [none] 没有留
       *[other] { $phone }
    }
    自愿填写，仅办公室可见：有急事找不到您时，督办专员好打电话。别的单位和领导都看不到；不留也不影响任何事，随时可以去掉。

    请把号码打成一条消息发来，或点【分享我的号码】。
settings-button-share = 分享我的号码
settings-phone-share = 请点屏幕下方的【分享我的号码】，Telegram 会再问您一次。不想分享，直接打号码发来，或点上面的【上一步】。
settings-phone-share-key = 分享我的号码
settings-phone-kept = ✓ 已记下您的电话，仅办公室可见。
settings-phone-closed = 好的，没有分享。
settings-button-phone-drop = 去掉我的电话
settings-button-zh = 中文
settings-button-en = English
settings-button-name = 改称呼
settings-name =
    怎么称呼您？请发一条消息，如“李科长”。
settings-button-another = 登记另一个单位

# 单独发来的这些词，等于点【帮助】【首页】；用空格分开
heard-help = 帮助 说明 使用说明 怎么用
heard-items = 签收 我要签收 我的事项 我的任务 查看任务
heard-home = 首页 主页 菜单 开始 回到首页

lost-words =
    这句话没看懂，没有保存。
    这里可以做的事，见下面的按钮；也可以发 /help 看说明。
lost-thing =
    这个暂时用不上，没有保存。现在只看得懂文字和按钮。
    这里可以做的事，见下面的按钮；也可以发 /help 看说明。
not-your-command = { $whose ->
    [contacts] 填报由单位的联络员来办。
    [office] 全部安排由督办专员和领导查看。
   *[coordinators] 这件事由督办专员来办。
}{ $instead ->
    [items] 您单位的事项在下面。
    [plan] 工作安排在下面。
   *[home] {""}
}
lost-command =
    没有这个命令。能用的命令在输入框旁边的菜单里，也可以发 /help 看说明。
moved-on = 这一页已经翻过去了，请看最新的一页。
stale-window = 这个页面已经关闭，为您回到首页。
went-wrong = 刚才没有办成，不是您的问题。请再试一次；还不行，请联系办公室。
home-plans-between = 》《
