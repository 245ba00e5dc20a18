# My items: the list, a card, the signature
items-none =
    <b>My items</b>
    { $plan ->
        [none] The year's work plan is not in force yet; when it is, your unit's items come here.
       *[other] There are no items of your unit in ‘{ $plan }’.
    }
items-none-office =
    <b>My items</b>
    You are registered for no unit, so there are no items of yours. All of them stand under [Work plan].
items-mine =
    <b>{ $unit }</b> · { $plan }
    { $share }
    { $signed ->
        [yes] Signed for.
        [others] The contact has not signed for it yet.
        [not_asked] For your information, there is nothing to sign.
       *[no] Not signed for yet: please check and tap [Sign].
    }
items-lights = Progress: { $lights }
items-to-amend = <b>Returned: { $count }. They stand first; tap one and add a sentence.</b>
items-owed = { $count ->
    [0] { $amends ->
        [yes] { $round }: all is in once you add to what was returned.
       *[no] { $round }: all is reported.
    }
   *[other] { $late ->
        [yes] <b>{ $round }: { $count } to report, was due on { $day }; please report soon.</b>
       *[no] <b>{ $round }: { $count } to report by { $day }.</b>
    }
}
items-nothing-owed = There is nothing to report now.
items-tap = What is to be done stands first; tap for all of it, or send a number or a few characters of a title.
items-found = { $count } have ‘{ $found }’ in their titles; they stand below.
items-no-number = There is no ‘{ $words }’ among your unit’s items.
items-words = That was not understood, and nothing was kept. To find an item, send its number or a few characters of its title, such as 12; to report, write its number first, such as ‘12 已完成’.
items-button-all = All items
items-button-sign-one = Sign for { $plan }
items-button-sign = Sign
signed-already = Signed already; no need to sign again.
items-button-settle = Apply to settle
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
items-line = { " · " }{ $role ->
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
items-returned = returned{ $day ->
    [none] {""}
   *[other] , add to it by { $day }
}
items-returned-line = {" "}· { $what }
items-unit = { $unit }{ $counts ->
    [none] {""}
   *[other] {" "}{ $counts }
}

item-head =
    <b>{ $number }{ $title }</b>
    { $section }
item-role = { $role ->
    [lead] Leads
    [responsible] Answers for its part
   *[cooperating] Helps
}: { $names }
item-collator = Collates: { $unit }
item-sharing = Shares: { $names } ({ $count ->
    [1] 1 unit
   *[other] { $count } units
})
item-stand = { $unit } · { $stand }
    <b>{ $standing }</b>
item-owed = <b>To report: { $round }, { $due }</b>
item-returned = <b>{ $what }:</b> { $missing ->
    [none] please complete it.
   *[other] { $missing }.
}
item-cadence = How often: { $cadence ->
    [daily] every day
    [weekly] weekly
    [fortnightly] twice a month
    [monthly] monthly
    [two_monthly] every two months
    [quarterly] quarterly
    [half_yearly] twice a year
    [yearly] yearly
   *[ongoing] all the time
}
item-due = Due: { $day }{ $unit ->
    [none] {""}
   *[other] {" "}(for { $unit } alone)
}{ $what ->
    [none] {""}
   *[other] {" "}· { $what }
}
item-date-change = · { $at }: { $how ->
    [set] date set, { $now }
    [dropped] date { $was } dropped
   *[moved] date moved from { $was } to { $now }
}{ $unit ->
    [none] {""}
   *[other] {" "}(for { $unit } alone)
}: { $reason }
item-move = · { $at }: { $unit }, { $how ->
    [added] added ({ $now })
    [dropped] taken out (was { $was })
   *[moved] from { $was } to { $now }
}{ $reason ->
    [none] {""}
   *[other] : { $reason }
}
item-moves-more = · and { $count } earlier corrections
item-merged = · merged into it: { $number } { $title }
item-split-from = · split from { $number } { $title }
item-text-of-paper = As the notice has it ({ $number }):
item-reply = · { $day }: { $status ->
    [not_started] not started
    [on_track] on track
    [needs_push] needs a push
    [needs_help] needs coordination
    [ongoing] ongoing
   *[done] done
}{ $text ->
    [none] {""}
   *[other] , { $text }
}{ $state ->
    [submitted] {" "}(waiting for review)
    [accepted] {" "}(accepted)
    [returned] {" "}(returned, to be added: { $missing })
   *[superseded] {""}
}
item-target = Target: { $metric ->
    [none] {""}
   *[other] { $metric }{" "}
}{ $words }{ $each ->
    [yes] {" "}(each unit)
   *[no] {""}
}
item-text = <blockquote expandable>{ $text }</blockquote>

adopted = Good day, { $name }. The year's work plan of { $office } is in force.
adopted-share = ‘{ $plan }’ and { $unit }: { $share }.
adopted-consulted = ‘{ $plan }’ and { $unit }: { $share }. This is for your information; the office will be in touch.
adopted-sign = Please sign by { $until }; if an item is not for your unit, please ring the office up by then.
adopted-button-items = See the items
adopted-button-sign = Sign
supplemented = Hello { $name }! “{ $notice }” was added to “{ $plan }”.
supplemented-unit = New for { $unit }: { $count }{ $consulted ->
    [yes] {" "}(for your information; the office will be in touch):
   *[no] :
}
supplemented-item = { $number } { $title } · { $role ->
    [lead] leads
    [responsible] answers
    [cooperating] cooperates
   *[sharing] shares
}{ $until ->
    [none] {""}
   *[other] {" "}· by { $until }
}
supplemented-more = And { $count } more: tap to see all.
supplemented-next = { $signs ->
    [yes] Please look at them and sign.
   *[no] You need not sign again.
}{ $round ->
    [none] {""}
   *[other] {" "}They are reported on with the others; next: { $round }, from { $opens }.
}
item-carried-from = Carried over from { $year }, { $number }: { $title }
item-carried-to = Carried over to “{ $plan }”, { $number }.
