# 邀请，办理登记申请
invite-post =
    <b>邀请</b>
    已有联络员的单位：{ $seated }/{ $units }家。

    请谁来？
invite-button-contact = 联络员
invite-button-leader = 分管负责同志
invite-button-observer = 领导（只查看）
invite-button-coordinator = 督办专员
invite-button-open = 未使用的邀请（{ $count }）
invite-unit =
    <b>邀请{ $post }</b>
    哪个单位？点一下，或者发几个字来找，如“司法”。
    没有联络员的单位排在前面，已有联络员的后面标着 ✓。
invite-unit-empty =
    <b>邀请{ $post }</b>
    单位名录还是空的。请发一个单位的全称来登记，如“市司法局”。
invite-unit-found =
    “{ $typed }”找到{ $count }个单位：
invite-unit-none =
    没有找到“{ $typed }”。请换几个字再发。
invite-button-all-units = 全部单位
invite-button-new-unit = 把“{ $typed }”登记为新单位
invite-new-kind =
    <b>新单位：{ $name }</b>
    它是哪一类？
    党委部门、人大政协办、法院、检察院为商请，不催办、不亮灯；垂管单位按垂管；其余为督办。
kind = { $kind ->
    [department] 政府部门
    [party_organ] 党委部门
    [congress_cppcc] 人大、政协办
    [court] 法院
    [procuratorate] 检察院
    [township] 乡镇
    [subdistrict] 街道
    [vertical_agency] 垂管单位
   *[other] 其他
}
invite-new-sure =
    <b>新单位：{ $name }</b>
    类别：{ $kind }
    方式：{ $approach ->
        [consulted] 商请，不催办、不亮灯
        [vertical] 垂管
       *[supervised] 督办
    }
    没错就点【登记】，登记后接着邀请。
invite-button-enter = 登记
invite-name =
    <b>邀请{ $post }</b>
    怎么称呼对方？请发一条消息，如“李科长”；对方登记时还可以改。
invite-button-no-name = 不填
invite-made =
    <b>邀请</b> · { $who }
    请把带链接的那条消息（或二维码）转发给对方；找不到了，点【再发一次链接】。
    { $until }（含当日）前有效，只能用一次。
invite-forward =
    { $kind ->
        [observer] { $office }邀请您<b>查看工作进展</b>，平时不打扰您。
       *[seat] { $office }邀请您登记为<b>{ $post }</b>，{ $purpose }。
    }
    请点开链接，核对后点一下【没错，登记】：
    { $link }
    { $until }（含当日）前有效，只能用一次，请勿转给别人。
invite-purpose = { $post ->
    [leader] 需要您知道的事会发到这里
    [coordinator] 一起办理督办工作
    [consulted] 涉及贵单位的事项会发到这里，供您了解
   *[contact] 用来查任务、报进展、收提醒
}
invite-button-link = 再发一次链接
invite-button-qr = 二维码
invite-button-another = 再邀请一位
invite-button-revoke = 作废
invite-revoke =
    <b>作废邀请</b> · { $who }
    作废后，已经发出的链接和二维码都打不开了，不能恢复；需要时可以再邀请。
invite-button-revoke-sure = 确认作废
invite-qr-caption =
    { $kind ->
        [observer] { $office }邀请您<b>查看工作进展</b>，请扫码登记。
       *[seat] { $office }邀请您登记为<b>{ $post }</b>，请扫码。
    }
    { $until }（含当日）前有效，只能用一次，请勿转给别人。
invite-open-list =
    <b>未使用的邀请</b>
    { $count ->
        [0] 没有。
       *[other] 共{ $count }个，点开可以再发链接或作废。
    }
invite-line = { $who } · { $until }到期
who = { $post } · { $name }
invite-gone =
    <b>邀请</b>
    给{ $who }的邀请{ $state ->
        [used] 已经用过，对方已登记。
        [revoked] 已作废。
       *[expired] 已过期。
    }

requests-list =
    <b>登记申请</b>
    { $count ->
        [0] 没有待处理的申请。
       *[other] 共{ $count }件，点开办理。
    }
requests-line = { $unit } · { $name }
request-one =
    <b>登记申请</b> · { $day }
    自报单位：{ $unit }
    自报称呼：{ $name }
    Telegram 名称：{ $telegram }
request-ring =
    {""}
    请先打电话核实，再办理。
request-match =
    名录里是：<b>{ $match }</b>
    { $seated ->
        [0] 这个单位还没有联络员。
       *[more] 已有联络员：{ $contacts }
    }
request-no-match = 名录里没有同名的单位，请【选单位】。
request-button-grant = 同意，任{ $match }联络员
requests-button-all = 登记申请
request-decided =
    {""}
    <b>已经办过了。</b>
request-button-choose = 选单位
request-button-decline = 不同意
request-unit = “{ $unit } · { $name }”是哪个单位的？
request-granted = 已登记，已通知对方。
request-declined = 已回绝，已告诉对方。
