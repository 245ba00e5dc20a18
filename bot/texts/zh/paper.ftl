# 收到通知后的核对与启用
paper-overview =
    <b>《{ $title }》</b>{ $untitled ->
        [0] {""}
       *[other] {""}
        （文件里没有标题，暂且这样叫；要改，点【改标题】）
    }
    { $document ->
        [none] （没有读到文号）
       *[other] { $document }
    } · { $issuer ->
        [none] （没有读到发文机关）
       *[other] { $issuer }
    } · { $day ->
        [none] （没有读到日期）
       *[other] { $day }
    }

    读到{ $sections ->
        [0] {""}
       *[other] { $sections }个部分、
    }<b>{ $items }项任务</b>{ $aims ->
        [0] {""}
       *[other] {""}，另有总体要求{ $aims }项
    }{ $unnamed ->
        [0] {""}
       *[other] {""}，另有{ $unnamed }项没写责任单位
    }；{ $units }家单位，{ $targets }个目标，{ $dates }处时限{ $past ->
        [0] {""}
       *[other] {""}，其中<b>{ $past }处已经过去</b>
    }。{ $twin ->
        [adopted] {""}

        <b>注意：同一文号的通知已经启用。</b>这份如果只是另一个版本，请点【不用这份】；要更正，在已启用的安排里改。
        [waiting] {""}

        <b>注意：同一文号的通知还有一份也没有启用。</b>请只启用一份，另一份点【不用这份】。
       *[none] {""}
    }

    启用前请核对：
    { $open ->
        [0] { $doubts ->
            [0] ✓ 没有疑问
           *[other] { $aside ->
                [0] ✓ 疑问{ $doubts }处，都已核对
               *[other] ✓ 疑问{ $doubts }处，都已看过，其中{ $aside }处先放着
            }
        }
       *[other] · 疑问{ $doubts }处，还有{ $open }处没有核对
    }
    { $unknown ->
        [0] { $unsure ->
            [0] ✓ 单位都在名录里
           *[other] · 单位都在名录里，还有{ $unsure }处疑问没有核对
        }{ $new ->
            [0] {""}
           *[other] ，其中新增{ $new }家
        }{ $returning ->
            [none] {""}
           *[other] ；已停用的{ $returning }将恢复使用
        }
       *[other] · 单位有{ $unknown }家不在名录里，须先核对
    }
    { $several ->
        [0] ✓ 没有几家共同牵头的
       *[other] ✓ 几家共同牵头{ $several }处：{ $collated ->
            [0] 各报各的
           *[other] { $collated }处已定由一家汇总，其余各报各的
        }
    }
    { $shared ->
        [0] ✓ 没有交乡镇街道分工的
       *[other] { $towns ->
            [no] · 乡镇街道分工{ $shared }项，<b>名录里没有乡镇、街道，启用后没有单位承接：请先到 /units 登记</b>
           *[yes] ✓ 乡镇街道分工{ $shared }项：填报{ $reports }项，其余知悉
        }
    }
    { $some ->
        [0] ✓ 没有“有关部门”一类的说法
       *[other] ✓ “有关部门”{ $some }处：一律不指定
    }
    { $unfit ->
        [0] ✓ 填报安排：
       *[other] · 填报安排有{ $unfit }轮的日子已经过去或互相重叠，须先改：
    }
    { $rounds }

    没核对的疑问不影响启用，启用前会说明怎么办；可以随时离开，明天接着来。
paper-button-title = 改标题
paper-title =
    <b>这份工作安排叫什么？</b>
    现在暂叫《{ $title }》。把标题发给我，如“新密市2023年度法治政府建设工作安排”；通知、清单里都用它。
paper-no-tasks =
    <b>《{ $title }》</b>
    没有读到工作任务，看来是{ $why ->
        [none] 别的文件
       *[other] { $why }
    }，还不能作为工作安排启用。
    如果发错了，点【不用这份】；原文若有附件，请把附件另发一次；确实是工作安排，点【按工作安排读】，每一点列为一项，再逐项核对。
paper-nobody =
    <b>《{ $title }》</b>
    读到{ $read }项，都没有写明由谁承担，还不能启用。请点【逐项核对】，点开一项，用【改分工】写上单位；不是任务的，可以删掉。
paper-button-as-plan = 按工作安排读
refused-paper-no-points = 按工作安排读，也没有读到可以列为事项的内容。
paper-came-before = 这份文件{ $day }已经发来过，没有重复登记。上次核对到哪里，就从哪里接着来。
paper-in-force = 这份文件就是{ $day }启用的《{ $title }》，不用再发。
paper-button-overview = 回到这份通知
paper-button-doubts = 核对疑问{ $open ->
    [0] {""}
   *[other] （{ $open }）
}
paper-button-items = 逐项核对
paper-button-units = 核对单位{ $unknown ->
    [0] {""}
   *[other] （{ $unknown }）
}
paper-button-collators = 由谁汇总
paper-button-townships = 乡镇填报
paper-button-rounds = 填报安排
paper-button-adopt = 启用
paper-button-discard = 不用这份
paper-sure =
    <b>启用《{ $title }》？</b>{ $twin ->
        [adopted] {""}
        <b>注意：同一文号的通知已经启用，再启用就有两份安排。</b>
       *[none] {""}
    }
    { $items }项任务将分给各单位，每位已登记的联络员收到一封通知；以后登记的，登记时收到。
    { $at ->
        [now] 通知马上发出。
       *[other] 现在是免打扰时间，通知{ $at }发出。
    }
    { $left ->
        [0] { $doubts ->
            [0] 这份通知没有读出疑问。
           *[other] 疑问都已按建议或您的改法定下来。
        }
       *[other] <b>有{ $left }处疑问没有定下来</b>{ $aside ->
            [0] {""}
           *[other] （其中{ $aside }处是先放着的）
        }，启用后这样办：
    { $told }
    }{ $past ->
        [0] {""}
       *[other] {""}
        <b>有{ $past }处时限已经过去</b>：{ $past_told }{ $past ->
            [1] {""}
            [2] {""}
            [3] {""}
           *[other] 等
        }。启用后显示为到期未报；如果是写错了，请先到【逐项核对】改。
    }
    启用后不再逐条问。分工、时限可以在 /plan 点开事项【更正】，都会记录在案；文字照原文的不能再改，要改请先回去核对。
adopt-at = { $day } { $time }
paper-button-sure = 确认启用
paper-adopted =
    <b>《{ $plan }》已启用。</b>
    涉及{ $units }家单位，{ $people ->
        [0] 还没有人登记为联络员。
       *[other] 已登记的联络员{ $people }位，每人一封通知。
    }
    { $without ->
        [0] 每家单位都有联络员。
       *[other] 还有{ $without }家单位没有联络员，请点【邀请】；谁登记，谁就收到本单位的事项。
    }
paper-joins =

    今年已经有启用的工作安排。这份是补充、调整的，并入原来那份：事项排在后面，填报轮次不变，不用再次签收；是另一件工作，就单独作为一份，各签各的、各报各的。
paper-button-join = 并入《{ $plan }》
paper-button-apart = 单独作为一份
paper-joined =
    <b>《{ $title }》已并入《{ $plan }》。</b>
    有新增事项的联络员每人一封通知，只说新增的；填报轮次不变。{ $without ->
        [0] {""}
       *[other] 还有{ $without }家单位没有联络员，请点【邀请】。
    }
paper-button-carry = 上年结转{ $carries }项
paper-carry =
    <b>上年结转</b>
    上年结转、整改未完的{ $count }项，列入{ $taken }项，放在“上年结转事项”里；原单位、原文、原目标照旧，时限重新定。点一下列入或者不列。{ $retired ->
        [none] {""}
       *[other] {" "}已停用、不再列入的单位：{ $retired }。
    }
paper-carry-line = { $taken ->
    [yes] ☑
   *[no] ☐
} { $number }{ $title }
paper-carry-retired = { $number }{ $units }
paper-carries =

    启用后，上年结转{ $carries }项一并列入（并入已有安排的除外）。
paper-discard =
    <b>不用《{ $title }》？</b>
    它不再出现在首页。核对过的内容都留着，把同一份文件再发一次就能接着来。
paper-button-discard-sure = 确定不用
paper-secret =
    <b>这份文件带有密级或不公开标志，不能在这里处理。</b>
    系统已停止读取，未保存、未记录文件名，并已尝试删除这条消息。但文件已经互联网传输，请您：
    1. 不要转发，不要重发；
    2. 立即报告本单位保密工作机构；
    3. 手机、电脑里的留存，按其要求处置。
    如系误判，请线下联系办公室。
paper-button-known = 知道了
paper-again = 接着核对《{ $title }》

# 疑问
doubts-kinds =
    <b>疑问</b>
    { $count ->
        [0] 这份通知没有疑问。
       *[other] 共{ $count }处，{ $open ->
            [0] { $aside ->
                [0] 都已核对。
               *[other] 都已看过，其中{ $aside }处先放着，还没有定。要采纳，点一类逐条看，或者点【先放着的也按建议处理】。
            }
           *[other] 还有{ $open }处没有核对{ $aside ->
                [0] {""}
               *[other] ，另有{ $aside }处先放着（全部按建议处理时不动）
            }。点一类看看，或者全部按建议处理。
        }
    }
doubt-kind = { $kind ->
    [unit] 单位缺字
    [separator] 缺少标点
    [bracket] 缺少括号
    [number] 序号缺失
    [heading] 标题缺漏
    [document_number] 文号缺漏
    [date] 日期
    [due] 时限不明确
    [year] 没写年份
    [word] 词语缺字
    [quote] 引号缺一半
    [general] 没写责任单位
    [lead] 没写牵头
    [marks] 标记没有读到
    [name] 是否单位
    [scope] 分工管到哪里
    [nobody] 通篇没写责任单位
    [twice] 正文附表重复
    [signs] 标记没有说明
    [demand] 结尾的要求
    [points] 下面的各点
   *[no_tasks] 没有任务
}
doubts-kind = { $name } · { $open ->
    [0] ✓ { $count }处
   *[other] { $open }/{ $count }处待核对
}{ $aside ->
    [0] {""}
   *[other] ，先放着{ $aside }处
}
doubts-button-all = 全部按建议处理
doubts-button-aside = 先放着的也按建议处理（{ $aside }）
doubts-button-changed = 看改过的（{ $changed }）
changed-words =
    { $restored ->
        [none] {""}
       *[other] ✓ 已恢复“{ $restored }”，按原文重读了一遍。
            {""}
    }<b>改过的文字</b>
    { $count ->
        [0] 没有改过的，都照原文。
       *[other] 共{ $count }处，前面是原文，后面是改成的。点一处可以恢复原文。
    }
changed-words-line = { $was } → { $now }
changed-words-one =
    <b>改过的文字</b> · 第{ $line }行
    原文：<u>{ $was }</u>
    改成：<b>{ $now }</b>
    恢复以后，按原文重读，原来的疑问重新待核对。
changed-words-button-restore = 恢复原文
doubts-one-kind =
    <b>{ $name }</b> · 共{ $count }处，{ $open ->
        [0] { $aside ->
            [0] 都已核对
           *[other] 都已看过
        }
       *[other] { $open }处待核对
    }{ $aside ->
        [0] {""}
       *[other] ，先放着{ $aside }处
    }
    { $examples }{ $more ->
        [0] {""}
       *[other] {""}
        …… 还有{ $more }处
    }
doubts-button-kind = 这一类全部采纳（{ $open }）
doubts-button-each = 逐条看
doubts-one =
    <b>{ $name }</b> { $place }/{ $count } · { $item ->
        [none] {""}
       *[other] { $item } ·{" "}
    }第{ $line }行

    { $before }<u>{ $passage }</u>{ $after }

    { $question }
    { $state ->
        [accepted] ✓ 已采纳{ $asked ->
            [yes] {""}
           *[no] ：{ $proposal }
        }
        [skipped] · 先放着：{ $outcome ->
            [name_stands] 单位名称照原文
            [words_stand] 文字照原文
            [no_unit] 先不算单位，不分派给它
           *[as_proposed] 先按建议的读法
        }
       *[open] { $asked ->
            [yes] {""}
           *[no] 建议：<b>{ $proposal }</b>。
        }对，点【采纳】；{ $otherwise ->
            [change] 不对，点【改一下】；
           *[leave] {""}
        }拿不准，点【先放着】。
    }
doubts-button-accept = 采纳
doubts-button-skip = 先放着
doubts-button-change = 改一下
doubts-counted = { $name }{ $count }处
doubts-left = · { $outcome ->
    [name_stands] 单位名称照原文
    [words_stand] 文字照原文
    [no_unit] 先不算单位，不分派给它
   *[as_proposed] 先按建议的读法
}：{ $kinds }
doubts-read =
    已按您的改法重读一遍。现在读作：
    <b>{ $words }</b>
    { $told }

    { $left ->
        [0] 这一类都已核对。
       *[other] 这一类还有{ $left }处待核对。
    }如果还不对，直接再发一次。
doubts-reads-role = { $role ->
    [lead] 牵头
    [responsible] 责任
    [cooperating] 配合
   *[sharing] 分工
}：{ $names }
doubts-reads-unknown = { $name }（不在名录里）
doubts-reads-nobody = 没有读到责任单位
doubts-reads-due = 时限：{ $words }{ $day ->
    [none] ，没有具体日期
   *[other] ，即{ $day }
}
doubts-reads-head = { $kind ->
    [heading] 标题
    [document_number] 文号
   *[date] 日期
}：{ $words ->
    [none] 没有读到
   *[other] { $words }
}
doubts-button-next = { $left ->
    [0] 回到疑问
   *[other] 下一处
}
doubts-change =
    <b>{ $name }</b> · 第{ $line }行
    原文：<u>{ $passage }</u>
    建议：{ $proposal }

    { $kind ->
        [number] 请发正确的序号，如“12”或“（十二）”。
        [due] 请发日期，如“2023年9月30日前”。原文的说法会一起留着。
        [year] 请发年份，如“2023年”。其他没写年份的时限也按这一年。
        [signs] 请写明标记是什么意思，写法像上面的建议一样。整张表都按它来分。
       *[other] 请把这一处应有的文字发给我，整份文件会按它重读一遍。
    }

# 单位
paper-units =
    <b>单位</b>
    通知里写到{ $named }家单位。{ $open ->
        [0] 都能对上名录。
       *[other] 有{ $open }家不在名录里{ $lost ->
            [0] ：点开逐一核对，或者全部登记为新单位。
           *[other] ，其中{ $lost }家像是缺字，核对疑问就能对上，不用登记。
        }
    }{ $like ->
        [0] {""}
       *[other] {" "}有{ $like }家像是名录里已有的，请点开看看是不是。
    }
paper-units-line = { $state ->
    [new] ✓ { $name } · 新单位
    [same] ✓ { $name } · 已对上
    [understood] ✓ { $name } · 自动对上
    [like] { $name } · 像是名录里有的
   *[open] { $name }
}
paper-units-button-all = 全部登记为新单位
paper-unit =
    <b>{ $name }</b>
    出现在：{ $items }
    { $state ->
        [new] ✓ 登记为新单位：{ $kind }，{ $way }
        [same] ✓ 就是名录里的{ $same }；以后写“{ $name }”都认得
        [understood] ✓ 按通常简称，就是名录里的{ $same }；启用后写“{ $name }”都认得。不对请改
        [like] 像是名录里的{ $same }，是不是？是就点下面第一个；不是，建议登记为新单位：{ $kind }，{ $way }
       *[open] { $lost ->
            [yes] 名录里没有，像是缺字：请先核对疑问里的【单位缺字】，采纳后就能对上。
           *[no] 名录里没有。建议登记为新单位：{ $kind }，{ $way }
        }
    }
unit-approach = { $approach ->
    [supervised] 督办
    [consulted] 商请（不催办、不亮灯）
   *[vertical] 垂管
}
paper-unit-button-likely = 就是{ $same }
paper-unit-button-enter = 按建议登记
paper-unit-button-kind = 选类别
paper-unit-button-approach = 改督办方式
paper-unit-button-same = 就是名录里的…
paper-unit-button-undo = 撤回
paper-unit-kind = <b>{ $name }</b>是哪一类单位？
paper-unit-same = <b>{ $name }</b>是名录里的哪一家？可发几个字来找。

# 牵头汇总、乡镇街道
collators =
    <b>几家共同牵头</b>
    共{ $count }处，{ $collated ->
        [0] 现在都是各报各的。
       *[other] { $collated }处已定由一家汇总，其余各报各的。
    }
    要由一家汇总，点开选它：事项里会写明由它汇总，各家看得到；填报仍是各报各的。
collators-line = { $number }{ $title } · { $collator ->
    [none] { $count }家
   *[other] { $collator }汇总
}
collator =
    <b>{ $item }</b>
    牵头：{ $names }
    { $collator ->
        [none] 现在各报各的。由哪家汇总？
       *[other] 现在由{ $collator }汇总。
    }
collator-button-none = 各报各的
townships =
    <b>乡镇、街道填报哪几项</b>
    一轮合并报一份，越少越好。现在{ $count }项{ $numbers ->
        [none] ，全部知悉即可。
       *[other] ：{ $numbers }。其余知悉。
    }{ $proposed ->
        [yes] {""}
        这是建议：正文里写到乡镇、街道的都先选上了，请去掉不用他们报的。
       *[no] {""}
    }
    点一下选上，再点一下去掉。
townships-line = { $asks ->
    [yes] ✓{" "}
   *[no] {""}
}{ $number }{ $title }
townships-button-none = 都不用报

# 填报安排
round-line = { $name }：{ $opens }开始，{ $due }截止
round-line-short = { $name }：{ $opens }—{ $due }
rounds-none = { $proposed ->
    [yes] { $year }年已没有工作日可开，不再开填报和年度收口
   *[no] 都定为不开，也没有年度收口
}；各单位仍可主动报进展、申请办结
paper-rounds =
    <b>全年填报安排</b>
    { $told }

    启用后到日子自动开始、自动提醒，每次开始前一个工作日会先告诉您。点开可以改日期，或不开这一次。
paper-rounds-button-proposed = 恢复建议的安排
paper-round =
    <b>{ $name }</b>
    开始：{ $opens } 09:00
    截止：{ $due }当天
    结束：{ $closes }当天
paper-round-button-opens = 改开始日期
paper-round-button-due = 改截止日期
paper-round-button-closes = 改结束日期
paper-round-button-out = 不开这一次
paper-round-day =
    <b>{ $name }</b> · { $which ->
        [opens_on] 开始日期，现在是{ $opens }
        [due_on] 截止日期，现在是{ $due }
       *[closes_on] 结束日期，现在是{ $closes }
    }
    请发新的日期，如“9月22日”。

# A paper pasted into the chat
paste-received =
    { $count ->
        [1] 收到第1段（{ $size }字）
       *[other] 收到第{ $count }段（{ $size }字），共{ $all }字
    }，还有就接着发；发完点【读取】。
paste-button-read = 读取
paste-button-drop = 放弃
paste-dropped = 已放弃，粘贴的文字都没有保存。
