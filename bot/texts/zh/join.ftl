# 凭邀请登记、申请登记
join-confirm =
    <b>{ $office }</b>邀请您登记，请核对：
    {""}
join-unit = 单位：<b>{ $unit }</b>
join-post = 身份：<b>{ $post }</b>
join-name-line = 称呼：<b>{ $name }</b>
join-no-name = 称呼：还没有填，请点【填写称呼】
join-button-right = 没错，登记
join-button-name = 填写称呼
join-button-rename = 改称呼
join-button-wrong = 不是我
join-name =
    怎么称呼您？请发一条消息，如“李科长”。
join-done = 登记好了：<b>{ $post }</b> { $name }。
join-not-me =
    好的，没有登记，链接仍然有效，请转给该用它的同志，或者告诉发链接的同志。

ask-unit =
    <b>申请登记</b>（第1步，共2步）
    您是哪个单位的？请发一条消息，如“市司法局”。
ask-name =
    <b>申请登记</b>（第2步，共2步）
    单位：{ $unit }
    怎么称呼您？请发一条消息，如“李科长”。
ask-last-unit = 上次填的：{ $unit }
ask-last-name = 上次填的：{ $name }
ask-button-keep = 沿用
ask-confirm =
    <b>申请登记</b>
    单位：<b>{ $unit }</b>
    称呼：<b>{ $name }</b>
    提交后由办公室确认，确认后在这里通知您。
ask-button-submit = 提交
ask-button-change = 重新填
ask-done = 已提交，请等办公室确认。
ask-over = 您的登记申请已经办理，结果已发给您，请看上面的消息。
