# 信：机器人先开口说的话
welcome-contact =
    { $name }，您好！您已登记为<b>{ $post }</b>。
    { $office }的年度工作安排启用后，涉及{ $unit }的事项会发到这里。
    这里只做三件事：查任务、报进展、收提醒。只在工作日发，每周不超过两条；照片、附件不强制。
    请勿发送涉密、工作秘密和当事人信息。
welcome-contact-consulted =
    { $name }，您好！您已登记为<b>{ $post }</b>。
    { $office }的年度工作安排启用后，涉及{ $unit }的事项会发到这里，供您了解。
    不用签收，也不催报进展。消息只在工作日发。
    请勿发送涉密、工作秘密和当事人信息。
welcome-seated = { $name }，您好！您已登记为<b>{ $post }</b>。
welcome-manner =
    这里只做三件事：查任务、报进展、收提醒。只在工作日发，每周不超过两条；照片、附件不强制。
    请勿发送涉密、工作秘密和当事人信息。
welcome-manner-consulted =
    不用签收，也不催报进展。消息只在工作日发。
    请勿发送涉密、工作秘密和当事人信息。
welcome-leader =
    { $name }，您好！您已登记为<b>{ $post }</b>。
    平时不打扰您；只有{ $office }认为需要您知道时，才会在这里给您发消息。
    请勿发送涉密、工作秘密和当事人信息。
welcome-coordinator =
    { $name }，您好！您已登记为<b>{ $office }督办专员</b>。
    { $plan ->
        [none] 先办两件事：把印发的年度通知发到这里（文件，或者粘贴全文），核对后启用；点【邀请】，请各单位联络员登记。
       *[other] 《{ $plan }》已启用，全部事项见【工作安排】。点【邀请】，请各单位联络员登记。
    }有人申请登记，会告诉您。
    请勿发送涉密、工作秘密和当事人信息。
welcome-observer =
    { $name }，您好！您已登记，可以查看<b>{ $office }</b>的工作进展。
    { $plan ->
        [none] 平时不打扰您，年度工作安排启用后每周一条情况。
       *[other] 《{ $plan }》已启用，发 /status 随时看进展。平时不打扰您，每周一条情况。
    }
letter-button-home = 首页
letter-button-help = 帮助
welcome-button-invite = 邀请

seat-asked =
    <b>登记申请</b>
    { $unit } · { $name } 申请登记。请先打电话核实，再办理。
seat-asked-button = 去办理
seat-declined =
    { $name }，您好！您的登记申请（{ $unit }）没有通过。如有疑问，请直接联系{ $office }。

invitations-lapsed =
    <b>邀请过期</b>
    下面{ $count }个邀请没人用，已经过期：
    { $lines }
    需要的话请重新邀请。
invitations-lapsed-line = · { $post }
invitations-lapsed-line-named = · { $post } { $name }
invitations-lapsed-more = · 还有{ $count }个
invitations-lapsed-button = 重新邀请

trouble =
    <b>平台自检</b>
    { $code ->
        [letters_late] 有{ $count }条消息到时没有发出。
        [letters_failed] 有{ $count }条消息被 Telegram 拒收，没有送到。
        [updates_late] 有{ $count }条来信还没有处理。
        [updates_failed] 有{ $count }条来信处理失败，对方已被请求重发。
       *[job_failed] 有{ $count }项定时工作出错。
    }
    请告诉管理员查看（duban doctor）。今天不再重复。

maybe-doubled = <i>这条可能重复，如已收到请忽略。</i>
