# My items: the list, a card, the signature
items-none =
    <b>My items</b>
    There are no items of your unit now. They come here when the year's work plan is in force.
items-mine =
    <b>{ $unit }</b> · { $plan }
    { $share }
    { $signed ->
        [yes] Signed for.
       *[no] Not signed for yet: please check and tap [Sign].
    }
    Those to report on come first; tap one to read it in full.
items-button-sign = Sign
signed-already = Signed already; no need to sign again.
items-share = { $role ->
    [lead] leads
    [responsible] answers for its part in
    [cooperating] helps in
   *[sharing] shares in
} { $count ->
    [1] 1 item
   *[other] { $count } items
}{ $asked ->
    [-1] {""}
    [0] {" "}(for information)
   *[other] {" "}(reports on { $asked }, the others are for information)
}
items-comma = {", "}
items-line = { $number }{ $title } · { $role ->
    [lead] leads
    [responsible] answers
    [cooperating] helps
   *[sharing] { $asks ->
        [yes] reports
       *[no] to know
    }
}{ $until ->
    [none] {""}
   *[other] {" "}· { $until }
}

item-head =
    <b>{ $number }{ $title }</b>
    { $section }
item-role = { $role ->
    [lead] Leads
    [responsible] Answers for its part
   *[cooperating] Helps
}: { $names }
item-sharing = Shares: { $names } ({ $count ->
    [1] 1 unit
   *[other] { $count } units
})
item-due = Due: { $what } · { $words }{ $day ->
    [none] {""}
   *[other] , { $day }
}
item-target = Target: { $metric } { $words }{ $each ->
    [yes] {" "}(each unit)
   *[no] {""}
}
item-text = <blockquote expandable>{ $text }</blockquote>

adopted = Good day, { $name }. The year's work plan of { $office } is in force.
adopted-share = ‘{ $plan }’ and { $unit }: { $share }.
adopted-consulted = ‘{ $plan }’ and { $unit }: { $share }. This is for your information; the office will be in touch.
adopted-button-items = See the items
adopted-button-sign = Sign
