# 转给分管负责同志：由督办专员决定
word-letter = { $leader }，您好！{ $items }由{ $unit }{ $leads ->
    [yes] 牵头
   *[no] 负责
}，时限是{ $due }，目前尚未收到办好的消息{ $days ->
    [none] 。
   *[other] ；{ $days }提醒过{ $names }。
}如有困难，我们来协调；如已办好或已报送，请忽略并谅解。
    本条只发您本人，不通报，不作考核依据。　{ $office } { $coordinator }
word-items = { $numbers }等{ $count }项
word-words = { $words }
word-draft =
    <b>{ $items } · { $unit }</b>
    时限{ $due }，已过{ $past }个工作日，还没有收到办好的消息{ $days ->
        [none] 。
       *[other] ；{ $days }提醒过{ $names }。
    }
    { $leader ->
        [none] 这个单位还没有登记分管负责同志，请打电话了解，或在单位名录里登记。
       *[other] 要不要转给分管负责同志{ $leader }？拟好了一段话：
        <blockquote>{ $draft }</blockquote>
    }
word-button-pass-on = 转给分管负责同志
word-button-not = 不用
word-button-units = 单位名录
word-button-arranged = 已安排
word-button-help = 需要协调
word-button-contact = 更换联络员
word-said =
    <b>{ $unit } · { $name }</b>
    { $items }：{ $answer ->
        [ok] 已安排。
        [help] 需要协调，请您联系。
       *[contact] 要更换联络员，请您联系。
    }
word-said-words =
    <b>{ $unit } · { $name }</b>
    { $items }，需要协调的是：
    <blockquote>{ $words }</blockquote>
item-leader = { $day }，{ $unit }分管负责同志{ $name }：{ $answer ->
    [ok] 已安排
    [help] 需要协调
    [contact] 要更换联络员
   *[words] “{ $words }”
}
word-trouble = 请用一句话说明要协调什么，最多{ $most }字，会原样转给督办专员；不写也可以。
word-trouble-told =
    ✓ 已原样转给督办专员：
    <blockquote>{ $said }</blockquote>
    还有要补充的，可以接着发。
word-sure =
    将发给{ $unit }分管负责同志{ $leader }，只发本人：
    <blockquote>{ $draft }</blockquote>
word-passed-on =
    已转给{ $leader }，{ $at }发出。对方怎么答复，会告诉您。
word-thanks = { $answer ->
    [ok] 好的，谢谢您！
    [help] 好的，已告诉办公室，会尽快与您联系。
   *[contact] 好的，已告诉办公室，会与贵单位联系更换。
}
word-button-send = 发出
