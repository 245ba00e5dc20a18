# 不能办的时候，说清为什么
refused-no-right = 这件事由督办专员来办。
refused-gone = 这一项已经不在了，请回首页再看。
refused-merge-number = 没有可以合并的“{ $words }”。请发序号，如“18”，或者在列表里点。
refused-not-in-plan = 没有找到“{ $words }”。请发序号，如“12”，或单位名称，如“司法局”。
refused-link-unknown = 这个链接无效，可能没有复制完整。请再点一次原来的链接，或请办公室重新发一个。
refused-link-used = 这个邀请已经用过了，每个链接只能用一次。如果不是您本人用的，请马上联系办公室。
refused-link-used-by-you = 您已经用这个邀请登记好了，不用再点。
refused-link-revoked = 这个邀请已被办公室作废，请联系办公室重新发一个。
refused-link-expired = 这个邀请已过期（30天内有效），请联系办公室重新发一个。
refused-seated-already = 您已经是{ $seat }了，不用再登记；这个邀请没有用掉。
refused-empty-name = 称呼还是空的，请发一条消息，如“李科长”。
refused-empty-unit-name = 单位还是空的，请发一条消息，如“市司法局”。
refused-long-name = 称呼最多{ $most }个字，您发的有{ $count }个字，没有保存。请写短一些再发。
refused-long-unit-name = 单位名称最多{ $most }个字，您发的有{ $count }个字，没有保存。请写短一些再发。
refused-unit-stands = 名录里已有“{ $unit }”，直接选它就行。
refused-invitation-used = 这个邀请刚刚有人用了，不能再作废。
refused-request-open = 您已有一件申请在等办公室确认，不用重复提交。
refused-asked-too-often = 今天申请得太多了，请明天再试，或直接联系办公室。
refused-request-decided = 这件申请已经有人办过了。
refused-they-sit-already = 对方已经是这个单位的联络员了。
refused-paper-secret = 这份文件带有密级或不公开标志，不能在这里处理。系统已停止读取，什么都没有保存。
refused-paper-set-aside = 这份通知刚才有同事点了【不用这份】，没有启用。要用，请把文件再发一次，接着原来核对的来。
refused-paper-missing = 找不到文件 { $name }。
refused-paper-large = 文件太大，最多 { $megabytes } MB。
refused-paper-away = 文件没有取下来，可能是网络问题，请再发一次。
refused-paper-doc = 旧版 Word、WPS 文字（.doc、.wps、.rtf）读不了。请在 WPS 或 Word 里打开，另存为 .docx，再发一次。
refused-paper-xls = 旧版表格（.xls、.et）读不了。请在 WPS 或 Excel 里打开，另存为 .xlsx，再发一次。
refused-paper-odf = OpenDocument 文件（.odt、.ods）读不了。请另存为 .docx 或 .xlsx，再发一次。
refused-paper-ofd = OFD 版式文件读不了。请在 OFD 阅读软件里导出为 PDF，再发一次；也可以复制全文，直接粘贴发来。
refused-paper-slides = 演示文稿读不了。请把通知另存为 .docx 或 PDF，再发一次。
refused-paper-archive = 压缩包读不了。请先解压，再把里面的通知单独发来。
refused-paper-picture = 图片里的字读不了。请发原来的文件（.docx、.pdf）；没有的话，先用手机识别文字，再把文字粘贴发来。
refused-paper-media = 音频、视频读不了。请发通知的文件（.docx、.pdf），或者把全文粘贴发来。
refused-paper-locked = 这份文件设了密码，打不开。请去掉密码，另存一份，再发一次。
refused-paper-broken = 这份文件打不开，可能没有传完整，或者已经损坏。请重新保存一份再发；也可以复制全文，直接粘贴发来。
refused-paper-swollen = 这份文件解开后太大，没有读。请只留下通知和任务表，另存一份，再发一次。
refused-paper-empty = 这份文件是空的，没有文字。请看看是不是发错了，再发一次。
refused-paper-no-words = 这份文件里没有文字，可能是扫描图片。请发有文字的原件（.docx、.pdf），或者把全文粘贴发来。
refused-paper-scan = 这份 PDF 是扫描件，只有图片，没有文字。请发起草时的原件（.docx），或者识别文字后，把全文粘贴发来。
refused-paper-unreadable = 这份文件读不出文字。请发 .docx、.pdf、.xlsx 或 .txt，或者把全文粘贴发来。
refused-paper-slow = 这份文件读了太久没有读完，已停下。请去掉附件和图片，另存一份再发；也可以复制全文，直接粘贴发来。
refused-correction-kind = 这一条只能采纳或先放着；启用后可在工作安排里更正。
refused-correction-length = 请写1到{ $most }个字。
refused-correction-number = 请只发序号，如“12”或“（十二）”。
refused-correction-date = 没看懂“{ $words }”是哪一天，没有改。请写明年月日，如“2023年8月14日”。
refused-correction-year = 没看懂“{ $words }”是哪一年，没有改。请写四位数的年份，如“2024年”。
refused-correction-document = “{ $words }”不像文号，没有改。请写全，如“法政〔2023〕1号”。
refused-correction-due = 没看懂“{ $words }”是哪一天，没有改。请发日期，如“9月30日”“9月底前”。不定日子的（每季度、长期），请在【逐项核对】这一项的时限里写。
refused-correction-signs = 请写明标记是什么意思，如“{ $proposal }”。
refused-correction-place = 这处文字在原文里不止一处或跨了行，没法在这里改。可先放着，启用后在工作安排里更正。
refused-correction-unread = 照“{ $words }”改，{ $item }就读不出原来的责任单位了，没有改。请照建议的样子写；要换单位，请在【逐项核对】里改。
refused-paper-twin = 同一文号的通知已经启用：《{ $plan }》。确要另立一份，加 --beside。
refused-restore-later = 后来又在“{ $words }”里改过别处，请先恢复后面那一处。
refused-correction-meanwhile = 刚才有同事改过这份文件，内容已更新，请看过再改。
refused-typed-units = 这句话里没有认出单位。请写全单位名称，如“市司法局牵头，市财政局配合”。
refused-typed-item = 没认出是一项任务，或者不止一项。请一次发一项，如“（三）建立评价制度。（市司法局牵头，市财政局配合）”。
refused-typed-long = 请写1到{ $most }个字；您发的有{ $count }个字，还没有改。
refused-edit-lost = 这一步要改的事项已经不在了（前面有改动）。什么都没有改，请回到【逐项核对】再看一遍。
refused-edit-meanwhile = 刚才有同事改过这份文件的事项，请看过再改。您的这一步还没有做。
refused-day-not-understood = 没看懂这个日期。请这样发：9月22日。
refused-round-past = 开始那天的9点已经过去，请换以后的日子。
refused-registry-columns = { $name } 不是单位名录：第一行要有 name 和 kind 两列，还可以有 approach、aliases、to_confirm、电话；请存成 CSV（UTF-8 或 GB18030）。
refused-registry-word = 第{ $line }行 { $column } 列是“{ $word }”，只能是 { $choices }。
refused-registry-phone = 第{ $line }行的电话“{ $word }”不像电话号码（{ $fewest }到{ $most }位数字）。什么都没有登记。
refused-registry-twice = 第{ $line }行的“{ $name }”前面已经有了，名称和简称不能重复。
refused-alias-taken = 简称“{ $alias }”已经是“{ $unit }”的，请改一个。什么都没有登记。
refused-adopted-already = 《{ $title }》已经启用，不能再次启用。
refused-no-tasks = 这份文件里没有读到带责任单位的工作任务，不能作为工作安排启用。
refused-units-unknown = 有{ $count }个单位不在名录里（如“{ $name }”），请先说明它们是谁。
refused-rounds-unfit = 有{ $count }轮填报的日子已经过去或互相重叠（{ $opens }开始的那一轮），请先在【填报安排】里改一下。
refused-round-order = 要先开始、再截止、后结束。要整个往后移，请先改结束日期，再改截止、开始。
refused-round-day-off = { $day }不是工作日，请换一天。
refused-nothing-shared = “{ $unit }”没有要补的共同事项，请看单位页。
refused-leads-nobody = “{ $unit }”现在没有登记分管负责同志。
refused-unit-retired = 名录里有“{ $unit }”，已停用。请在 /units 的【已停用】里恢复使用。
refused-unit-name-taken = “{ $name }”已经是“{ $unit }”{ $retired ->
    [yes] （已停用）
   *[no] {""}
}的名称或简称，请换一个再发。
refused-alias-own = “{ $alias }”已经是“{ $unit }”的名称或简称，不用再加。
refused-unit-has-items = 已启用的安排里，有{ $count }项任务点了“{ $unit }”的名，请先把这些任务交给别的单位，再停用。
refused-seats-changed = 刚才有人登记或离开，请再看一遍。
refused-reason-empty = 原因还是空的，请发一句话。
refused-reason-long = 原因最多{ $most }个字，您发的有{ $count }个字，没有记下，前面写的都在。请复制那条，删短再发。
refused-plan-archived = 《{ $title }》已经归档，只能查看。
refused-return-archived = 《{ $title }》已经归档，单位不能再补。请审核通过，或在【年度收口】里认定。
refused-item-general = { $number }是总体要求，没有分给单位，不用更正。
refused-item-closed = { $number }已经拆分、合并或不再办理，请看现在的事项。
refused-assignment-changed = 这个单位的分工刚刚有同事改过，请重新看过再办。
refused-date-changed = 这个时限刚刚有同事改过，请重新看过再办。
refused-role-same = 这个单位现在就是这样分工的，不用改。
refused-unit-in-clause = { $unit }已经在这条分工里了，点它可以调整。
refused-day-past = 这个日期已经过去，请另选，或确认就是这一天。
refused-date-year = { $year }年的日期不能定：这份是{ $plan }年的工作安排。
refused-date-same = 这一天已经是时限了，不用再定。
refused-parts-count = 请发{ $fewest }到{ $most }行，每一部分一行；您发的有{ $count }行，还没有拆。
refused-part-empty = 第{ $place }行“{ $words }”没有写字，还没有拆。请每一部分一行，写明要做什么。
refused-part-title = 标题最多{ $most }个字，“{ $title }……”太长，还没有拆。请在标题后面加冒号。
refused-parts-long = 总共最多{ $most }个字，您发的有{ $count }个字，还没有拆。
refused-merge-none = 选的事项已经不能合并了，请重新选。
refused-leads-already = { $name }已经是{ $unit }的分管负责同志了。
refused-report-over-plan = 《{ $title }》已经归档，不再填报。您写的内容还留着。
refused-report-over-dropped = { $number }已经不是您单位的事项了，不用填报。您写的内容还留着，有疑问请联系办公室。
refused-report-over-settled = { $number }已经办结，不用再填报。您写的内容还留着，要补充请联系办公室。
refused-report-over-informed = { $number }您单位知悉即可，不用填报。
refused-report-twice = 这份进展已经提交过了，不用再点。要改，请重新填报，以最后一次为准。
refused-report-long = 最多{ $most }个字，您写的有{ $count }个字，没有记下，前面写的都在。请复制那条，精简后再发；细节可以放进佐证材料。
refused-figure = 这个数不对，请只发一个数，如“480”。
refused-files-many = 佐证材料最多{ $most }份，前面收的都在，这一份没有收。要换，请先在【佐证材料】里去掉一些。
refused-round-opened = 这一轮已经开始，不能再改日期或不开。
refused-round-year = { $kind ->
    [closing] 年度收口要在{ $year }年内开始，最晚次年1月31日结束。
   *[progress] 这一轮填报要在{ $year }年内开始、年内结束。
}请另选日期，或者不开这一轮。
refused-round-overlap = 与另一轮填报（{ $opens }至{ $closes }）重叠，请另选日期。
refused-round-not-open = 这一轮已经结束，或者还没有开始，现在没有要催的。
refused-round-off = 这一轮已定不开；要改日期，请先恢复。
refused-moment-past = 这个时间已经过了，请另选。
refused-passed-on = 已经转给分管负责同志了，不用再转。
refused-phone = 这不像电话号码，没有保存。请只发号码，{ $fewest }到{ $most }位数字，可以有空格、“-”、“+”、括号和“转”。
refused-contact-not-yours = 这是别人的名片，没有保存。只收您本人的号码；也可以把号码打成一条消息发来。
refused-chase-replied = { $why ->
    [over] 这一轮没有在进行，不用催办。
    [amends] 退回补充的还没到期限，先不用催办。
   *[replied] 已经报齐，不用催办。
}
refused-chase-day = 今天已经催办过，一天最多一次。{ $phone ->
    [none] 请打电话；{ $unit }未留电话，可在 /units 里补。
   *[other] 请打电话：{ $who ->
        [none] { $unit }
       *[other] { $who }
    } { $phone }。
}
refused-chase-round = 这一轮已经催办{ $most }次，不能再多。{ $phone ->
    [none] 请打电话；{ $unit }未留电话，可在 /units 里补。
   *[other] 请打电话：{ $who ->
        [none] { $unit }
       *[other] { $who }
    } { $phone }。
}
refused-chase-week = { $week ->
    [yes] 本周已提醒{ $name }{ $most }条，到了上限，下周再催。
   *[no] 今天已经提醒过{ $name }，一天最多一条。
}{ $phone ->
    [none] 请打电话；{ $unit }未留电话，可在 /units 里补。
   *[other] 请打电话：{ $who ->
        [none] { $unit }
       *[other] { $who }
    } { $phone }。
}
refused-chase-nobody = 这个单位没有联系得上的联络员。{ $phone ->
    [none] 请打电话；{ $unit }未留电话，可在 /units 里补。
   *[other] 请打电话：{ $who ->
        [none] { $unit }
       *[other] { $who }
    } { $phone }。
}
refused-review-own = 这是您所在单位报的，请另一位督办专员来办。
refused-review-decided = { $by ->
    [none] 这一件
    [self] 您刚刚已把这一件
   *[other] { $by }刚刚已把这一件
}{ $state ->
    [returned] 退回补充了
    [settled] 通过并办结了
    [noted] 通过了，暂不办结
    [undone] 通过了，办结后来撤销了
   *[other] 审核通过了
}，{ $unsent ->
    [return] 您的退回没有发出。
    [accept] 您的通过没有生效。
    [only] 您的“只通过”没有生效。
    [settle] { $state ->
        [returned] 您的办结没有生效。
       *[other] 您的办结没有生效；要办结，请点【办结】。
    }
   *[none] 不用再办。
}
refused-town-loose = 还有一句话没有放进哪一题：点一下是第几题的；不要了，点【不要这句】。
refused-review-newer = 该单位又报了新的一份，请看新的。
refused-disagree-empty = 意见还是空的，请发一句话。
refused-disagree-over = 这份进展已经补充过或者审核通过了，不用再说明。
refused-missing-empty = 还没有写缺什么，请发一句话，如“请写明已上线多少项”。
refused-answer-empty = 答复还是空的，请发一条消息。
refused-words-long = 最多{ $most }个字，您发的有{ $count }个字，没有记下，前面写的都在。请复制那条，删短再发。
refused-amend-past = 请选今天以后的日子，给对方留出时间。
refused-amend-far = 补充期限最长60天，请选近一些的日子。
refused-help-answered = { $by ->
    [none] 这一件
    [self] 您刚刚已把这一件
   *[other] { $by }刚刚已把这一件
}答复了，{ $by ->
    [self] 不用再答。
   *[other] 您写的没有发出。
}
refused-help-withdrawn = 该单位又报了新的情况，这一件不用再答复了。
refused-closing-not-yet = 年度收口截止日到了才能统一办结；现在可以通过各单位的办结申请。
refused-settled-already = 这一项刚刚已经办结，不用再办。
refused-not-done-each = “未完成”要听取单位情况后逐家认定，请点一个单位来办。
refused-settle-waits = { $unit }还有反馈待审核，请先审核，再办结。
refused-settle-none = 该单位现在不再报这一项，或者已经办结，没有可办结的。只通过即可。
refused-settling-undone = 这一项的办结刚刚已经撤销了。
refused-report-over-together = 您单位现在没有合并填报的事项。您写的内容还留着。
refused-file-large = 这个文件太大，没有保存：每个最多{ $megabytes } MB。前面收的都在。请压缩后再发，或只发关键的几页。
refused-number-several = 有{ $count }项都是{ $number }，请在下面的列表里点。
refused-plan-to-join = { $count ->
    [0] 今年没有启用的工作安排可以并入。
   *[other] 今年启用的工作安排有{ $count }份，请在聊天里选并入哪一份。
}
refused-title-length = 标题请写1到{ $most }个字；您发的有{ $count }个字，还没有改。
refused-title-stands = 这份文件有标题：《{ $title }》。要改，请在【核对疑问】里改那一处。
refused-no-title = 这份文件还没有标题，请先点【改标题】。
