# Item by item before adopting: look, units, dates, title, split, merge, drop, add; the table to check
draft-items = { $done ->
    [drop] ✓ Dropped.

        {""}
    [merge] ✓ Merged.

        {""}
    [undo] ✓ Taken back.

        {""}
   *[other] {""}
}<b>Item by item</b>
    { $count } items{ $changed ->
        [0] {""}
       *[other] , { $changed } changes so far
    }. Tap one to look or change it; or send its number or a few words to find it.
    If there is much to change, download the table, change it there, and send it back.
draft-item-head = <b>{ $number }{ $title }</b>{ $section ->
    [none] {""}
   *[other] {""}
    { $section }
}
draft-item-role = { $role ->
    [lead] Leads: { $names }
    [responsible] Responsible: { $names }
    [cooperating] Cooperate: { $names }
   *[sharing] Share: { $names }
}
draft-item-clause = { $at ->
    [0] {""}
   *[other] Clause { $at }: {""}
}{ $who }
draft-item-nobody = Nobody is named (not assigned)
draft-due = { $words }{ $day ->
    [none] {" "}(no day named)
   *[other] {" "}({ $day })
}
draft-item-due = Due: { $told }{ $what ->
    [none] {""}
   *[other] {" "}{ $what }
}{ $past ->
    [yes] {" "}⚠️ past
   *[no] {""}
}
draft-item-target = Target: { $metric ->
    [none] {""}
   *[other] { $metric }{" "}
}{ $words }
draft-item-text = <blockquote expandable>{ $text }</blockquote>
draft-item-foot = { $place }/{ $count }{ $doubts ->
    [0] {""}
   *[other] , { $doubts } open questions
}{ $done ->
    [none] {""}
    [split] {" "}✓ Split; this is the first part
    [merge] {" "}✓ Merged into this one
    [add] {" "}✓ Added
   *[other] {" "}✓ Changed
}
draft-button-units = Units
draft-button-due = Dates
draft-button-title = Title
draft-button-text = Words
draft-button-undo = Undo last change
draft-button-split = Split
draft-button-merge = Merge
draft-button-drop = Drop
draft-button-add = Add after
draft-button-sheet = Download table
draft-item-words = <b>{ $item }</b>
    { $step ->
        [units] Who must do it? Write it as the paper does, such as ‘市司法局牵头，市财政局配合’. For nobody, send ‘无’.
        [title] What should the title be?
        [text] What are its words? Send them whole; figures are read from them anew. For none, send ‘无’.
        [due] By when? Such as ‘9月底前’ or ‘2023年11月30日’. For no date, send ‘无’.
        [split] Into which parts? One a line: title, colon, words. Each gets the units and dates; correct them afterwards.
       *[add] What should stand after it? Write it as the paper does, such as ‘（三）建立评价制度。10月底前出台办法。（市司法局牵头，市财政局配合）’.
    }{ $kept ->
        [none] {""}
       *[other] {""}

        Written last time: { $kept }
    }
draft-undo = <b>Undo the last change</b>
    { $count ->
        [1] { $step ->
            [drop] ‘{ $item }’ comes back.
            [add] ‘{ $item }’, which was added, goes.
            [merge] ‘{ $item }’ stands by itself again.
            [split] The parts of ‘{ $item }’ become one item again.
           *[other] ‘{ $item }’ becomes what it was before.
        }
       *[other] All { $count } changes that came with the table are taken back.
    }
draft-item-into = <b>{ $item }</b>
    Into which item? Its words, units and dates go there, and it no longer stands by itself.
draft-item-sure = <b>Please check</b>
    { $step ->
        [drop] Drop “{ $item }”? It will not be part of the plan, and no unit gets it. To have it back, undo this step.
        [merge] With “{ $item }” merged it reads:
        [split] “{ $item }” becomes:
        [add] To be added:
       *[other] It will read:
    }
draft-sheet-caption = The table for “{ $title }”. Change it in WPS or Excel and send it back; you see first what would change, and nothing counts before you say so.
    A row taken out drops its item, a row written anew adds one; the column of questions is for reading only.
draft-sheet-file = Items
draft-sheet-name = { $title } items.xlsx
draft-changes = <b>The table changes { $count } things</b>{ $over ->
        [0] {""}
       *[other] {""}

        Note: { $over } of them were changed here, too, since the table was handed out ({ $places }). If you change it so, the table's words stand.
    }
draft-changes-untaken = These were not taken:
    { $lines }
draft-changes-more = … and { $more } more.
draft-changes-gone = This table has been dealt with. To change more, please send it again.
draft-change = · { $item }, { $what ->
    [number_text] number
    [section] section
    [title] title
    [text] words
    [clauses] units
   *[due] dates
}: { $was ->
    [none] (nothing)
   *[other] { $was }
} → { $now ->
    [none] (nothing)
   *[other] { $now }
}
draft-change-dropped = · Dropped: { $item }
draft-change-added = · Added: { $item } ({ $who ->
    [none] nobody is named
   *[other] { $who }
})
draft-changes-button-take = Change it so
draft-changes-button-leave = Leave it
draft-sheet-same = This table is as it was handed out; nothing changed.
draft-sheet-none-taken = What this table changes was not taken; nothing was changed:
    { $lines }
draft-sheet-place = row { $row } “{ $column }”
draft-sheet-untaken = · { $why ->
    [order] From row { $row } on the order changed: items stay in the paper's order
    [column] There is no column “{ $column }”: it was not read
    [above] Row { $row } stands above the headings: it was not read, please write into the table
   *[other] Row { $row } “{ $column }”
}{ $rows ->
    [1] {""}
   *[other] {" "}and so on ({ $rows } rows)
}{ $why ->
    [unknown] : the table has no such column
    [same] : means what stands already
    [aside] : this column is not read
    [gone] : the item was dropped or merged since
    [clause] : this row is another clause of the item above; please change that item's first row
   *[other] {""}
}
draft-sheet-bad = This table was not taken, and nothing was changed. Please mend it and send it again:
    { $lines }
draft-sheet-slip = { $what ->
    [columns] · The column ‘任务’ or the last (hidden) one is missing. Please download the table again and change that one.
    [many] · Too many rows; at most { $row }.
    [title] · Row { $row } has no ‘任务’
    [due] · Row { $row }: ‘完成时限’ names a day that does not exist; write it as ‘9月底前’ or 2024-09-15
    [title-long] · In row { $row } ‘任务’ is too long (200 characters at most)
   *[text-long] · In row { $row } ‘内容’ is too long
}
refused-sheet-adopted = The paper of this table is in force already. To correct it, use /plan.
refused-sheet-gone = This table is of no paper of this office, or of one that is gone.
refused-sheet-not-made = The table could not be made. Please tap again in a moment.
