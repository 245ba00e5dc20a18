# 启用之前逐项核对：看、改分工、改时限、改标题、拆分、合并、删除、添加；核对表
draft-items = { $done ->
    [drop] ✓ 已删除。

        {""}
    [merge] ✓ 已合并。

        {""}
    [undo] ✓ 已撤销。

        {""}
   *[other] {""}
}<b>逐项核对</b>
    共{ $count }项{ $changed ->
        [0] {""}
       *[other] ，已改动{ $changed }处
    }。点一项查看、改动；也可以发序号或几个字来找。
    要改的多，就下载核对表，在WPS里改好再发回来。
draft-item-head = <b>{ $number }{ $title }</b>{ $section ->
    [none] {""}
   *[other] {""}
    { $section }
}
draft-item-role = { $role ->
    [lead] 牵头：{ $names }
    [responsible] 责任：{ $names }
    [cooperating] 配合：{ $names }
   *[sharing] 分工：{ $names }
}
draft-item-clause = { $at ->
    [0] {""}
   *[other] 第{ $at }条　
}{ $who }
draft-item-nobody = 没有责任单位（不分派）
draft-due = { $words }{ $day ->
    [none] （没有具体日期）
   *[other] （{ $day }）
}
draft-item-due = 时限：{ $told }{ $what ->
    [none] {""}
   *[other] 　{ $what }
}{ $past ->
    [yes] {" "}⚠️ 已经过去
   *[no] {""}
}
draft-item-target = 目标：{ $metric ->
    [none] {""}
   *[other] { $metric }{" "}
}{ $words }
draft-item-text = <blockquote expandable>{ $text }</blockquote>
draft-item-foot = { $place }/{ $count }{ $doubts ->
    [0] {""}
   *[other] 　还有{ $doubts }处疑问没有核对
}{ $done ->
    [none] {""}
    [split] 　✓ 已拆分，这是第1项
    [merge] 　✓ 已并入
    [add] 　✓ 已添加
   *[other] 　✓ 已改好
}
draft-button-units = 改分工
draft-button-due = 改时限
draft-button-title = 改标题
draft-button-text = 改内容
draft-button-undo = 撤销上一步
draft-button-split = 拆分
draft-button-merge = 并入
draft-button-drop = 删除
draft-button-add = 后加一项
draft-button-sheet = 下载核对表
draft-item-words = <b>{ $item }</b>
    { $step ->
        [units] 由谁承担？请照文件里的写法发，如“市司法局牵头，市财政局配合”。不分派，发“无”。
        [title] 标题应该是什么？
        [text] 这一项的内容应该是什么？把完整的内容发给我，目标数字按新内容重读。不要内容，发“无”。
        [due] 什么时候完成？如“9月底前”“2023年11月30日”。没有时限，发“无”。
        [split] 拆成几项？请一项一行：标题，冒号，内容。分工和时限每项都带上，拆完再逐项改。
       *[add] 在它后面加什么？请照文件里的写法发，如“（三）建立评价制度。10月底前出台办法。（市司法局牵头，市财政局配合）”。
    }{ $kept ->
        [none] {""}
       *[other] {""}

        上次写的：{ $kept }
    }
draft-undo = <b>撤销上一步</b>
    { $count ->
        [1] { $step ->
            [drop] 找回删除的“{ $item }”。
            [add] 去掉添加的“{ $item }”。
            [merge] “{ $item }”不再并入别项，重新单列。
            [split] “{ $item }”不再拆分，各部分合回一项。
           *[other] “{ $item }”回到改之前的样子。
        }
       *[other] 核对表一次改的{ $count }处，全部回到改之前的样子。
    }
draft-item-into = <b>{ $item }</b>
    并入哪一项？这一项的内容、分工、时限都会并过去，自己不再单列。
draft-item-sure = <b>请核对</b>
    { $step ->
        [drop] 删除“{ $item }”？它不会进入工作安排，单位也不会收到。要找回来，可以撤销这一步。
        [merge] “{ $item }”并入后是这样：
        [split] “{ $item }”拆成：
        [add] 将要添加：
       *[other] 改后是这样：
    }
draft-sheet-caption = 《{ $title }》核对表。请在WPS或Excel里改好，直接发回来；发回后先给您看改了哪些，点了才算数。
    删一行就是删一项，空行里写就是加一项；“疑问”一列只供参考。
draft-sheet-file = 核对表
draft-sheet-name = { $title }核对表.xlsx
draft-changes = <b>核对表改动{ $count }处</b>{ $over ->
        [0] {""}
       *[other] {""}

        注意：其中{ $over }处，这张表下载之后又有人改过（{ $places }）。照此修改，就以表里的为准。
    }
draft-changes-untaken = 另外，下面这些没有采用：
    { $lines }
draft-changes-more = ……另有{ $more }处。
draft-changes-gone = 这张核对表已经处理过了。要再改，请再发一次。
draft-change = · { $item }　{ $what ->
    [number_text] 序号
    [section] 板块
    [title] 任务
    [text] 内容
    [clauses] 分工
   *[due] 时限
}：{ $was ->
    [none] （空）
   *[other] { $was }
} → { $now ->
    [none] （空）
   *[other] { $now }
}
draft-change-dropped = · 删除：{ $item }
draft-change-added = · 添加：{ $item }（{ $who ->
    [none] 没有责任单位
   *[other] { $who }
}）
draft-changes-button-take = 照此修改
draft-changes-button-leave = 不改
draft-sheet-same = 这张核对表和下载时一样，没有改动。
draft-sheet-none-taken = 这张核对表里的改动没有采用，什么都没有改：
    { $lines }
draft-sheet-place = 第{ $row }行“{ $column }”
draft-sheet-untaken = · { $why ->
    [order] 第{ $row }行起顺序变了：事项仍按文件里的顺序
    [column] 找不到“{ $column }”这一列：这一列没有读
    [above] 第{ $row }行在表头上面：没有读，请写进表里
   *[other] 第{ $row }行“{ $column }”
}{ $rows ->
    [1] {""}
   *[other] 等{ $rows }行
}{ $why ->
    [unknown] ：核对表没有这一列
    [same] ：和现在的意思一样
    [aside] ：这一列只供参考，不读
    [gone] ：这一项后来已删除或并入别项
    [clause] ：这一行是上面那一项的另一条分工，请改那一项的第一行
   *[other] {""}
}
draft-sheet-bad = 这张核对表没有采用，什么都没有改。请改好再发：
    { $lines }
draft-sheet-slip = { $what ->
    [columns] · 找不到“任务”或最后一列（隐藏列）。请重新下载核对表，在那张表上改。
    [many] · 行数太多，最多{ $row }行。
    [title] · 第{ $row }行没有写“任务”
    [due] · 第{ $row }行“完成时限”里没有这一天，请照“9月底前”“2024-09-15”这样写
    [title-long] · 第{ $row }行“任务”太长，最多200个字
   *[text-long] · 第{ $row }行“内容”太长
}
refused-sheet-adopted = 这张核对表的文件已经启用。要更正，请在 /plan 里改。
refused-sheet-gone = 这张核对表不是本办的文件，或者文件已经不在了。
refused-sheet-not-made = 核对表没有做出来，请稍后再点一次。
