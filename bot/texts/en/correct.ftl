# Correcting the plan in force: units, dates, split, merge; a unit's leader; the letter that follows
role-name = { $role ->
    [lead] leads
    [responsible] answers for its part
    [cooperating] helps
   *[sharing] shares
}
stand = { $role ->
    [lead] leads
    [responsible] answers for its part
    [cooperating] helps
   *[sharing] { $asks ->
        [yes] shares (reports)
       *[no] shares (to know)
    }
}

correct-done = ✓ { $done ->
    [move] { $about }: the role is changed.
    [drop] { $about } is taken out.
    [add] { $about } is added.
    [date_set] The date is set: { $about }.
    [date_moved] The date is now { $about }.
    [date_dropped] The date is dropped.
    [split] Split into { $about } items; this is the first. Please check the units of each.
   *[merge] { $about } merged into this one.
}{" "}The units are told when nothing more is corrected for an hour.
correct-item =
    <b>Correct · { $number }{ $title }</b>
    { $count ->
        [0] No unit answers for it now.
        [1] 1 part in it; tap the unit to change or take out.
       *[other] { $count } parts in it; tap a unit to change or take out.
    }
    Date: { $dates ->
        [none] none is set
       *[other] { $dates }
    }
correct-line = { $unit } · { $stand }{ $clause ->
    [0] {""}
   *[other] {" "}· clause { $clause }
}
correct-button-add = Add a unit
correct-button-dates = Dates
correct-button-split = Split
correct-button-merge = Merge
correct-button-card = See this item
correct-button-item = Back to the item
correct-button-drop = Take out of this item
correct-button-confirm = Confirm
correct-button-reason = Give a reason
correct-button-no-reason = Without a reason
correct-button-kept = As written last time
correct-button-on = Next
correct-unit =
    <b>{ $unit }</b>
    { $number }{ $title }
    Now: { $stand }.
    What shall it be?
correct-clause =
    <b>{ $number }{ $title }</b>
    This item has several clauses. To which one?
correct-clause-line = Clause { $clause }: { $units ->
    [none] no unit named
   *[other] { $units }
}
correct-add =
    <b>{ $number }{ $title }</b>
    Which unit is to be added? Send a few characters of its name to find it.
correct-role =
    <b>{ $unit }</b>
    { $number }{ $title }
    What is its part?
correct-reason =
    <b>{ $number }{ $title }</b>
    Why is this corrected? Please send one sentence; the units will read it.
correct-reason-kept = Written last time: { $kept }
correct-sure =
    <b>Please check</b>
    { $number }{ $title }
    { $unit }: { $was ->
        [none] not in it
       *[other] { $was }
    } → { $now ->
        [none] no longer in it
       *[other] { $now }
    }
    { $reason ->
        [none] No reason given.
       *[other] Reason: { $reason }
    }
correct-orphan = <b>Mind: after this nobody reports on the item, and no unit is reminded of it. Please add a lead or responsible unit first.</b>

correct-dates =
    <b>Dates · { $number }{ $title }</b>
    { $count ->
        [0] No date is set: it is followed by rounds.
       *[other] Tap a date to move or drop it.
    }
correct-date-line = { $day }{ $unit ->
    [none] {""}
   *[other] {" "}· { $unit }
}
correct-date =
    <b>{ $number }{ $title }</b>
    Date: { $told }
    In words: { $words }
correct-button-new-date = Set a date
correct-button-move-date = Move to another day
correct-button-drop-date = Drop this date
correct-button-whole-item = The whole item
correct-date-whose =
    <b>{ $number }{ $title }</b>
    Is this date for the whole item, or for one unit?
correct-date-day =
    <b>{ $number }{ $title }</b>
    Until which day? Please send a date, such as ‘9-22’.
correct-date-sure =
    <b>Please check</b>
    { $number }{ $title }{ $unit ->
        [none] {""}
       *[other] {" "}· for { $unit } only
    }
    { $how ->
        [first] Date set: <b>{ $now }</b>
        [added] One more date: <b>{ $now }</b>; { $was } stays
        [dropped] Date dropped: { $was }
       *[moved] Date: { $was } → <b>{ $now }</b>
    }
    Reason: { $reason }
correct-date-past = ⚠️ This day has gone by. Please make sure that it is no slip.

correct-split =
    <b>Split · { $number }{ $title }</b>
    Send a line for each part, its title first, then a colon: ‘修订清单：年内修订权责清单’. All parts in one message, 2 to 9 lines.
correct-split-kept =
    Written last time:
    { $kept }
correct-split-sure =
    <b>Please check</b>
    { $number }{ $title } becomes { $count } items:
correct-split-part = <b>{ $number }{ $title }</b> { $text }
correct-split-then =
    Each part takes over all { $units } units and the dates, and the notice’s own words can be read in each; change them item by item afterwards. The item itself is over, and this cannot be undone.
    { $reason ->
        [none] No reason given.
       *[other] Reason: { $reason }
    }
correct-merge =
    <b>Merge · { $number }{ $title }</b>
    Which items go into this one? Choose one or more; tap again to leave one out. Sending its number, such as ‘18’, chooses it too.
    Chosen: { $numbers ->
        [none] none yet
       *[other] { $numbers }
    }
correct-merge-line = { $chosen ->
    [yes] ✓ { $number }{ $title }
   *[no] { $number }{ $title }
}
correct-merge-sure =
    <b>Please check</b>
    { $numbers } → into { $number }{ $title }
    Number and title stay; the text is put below, targets and dates come along. A unit keeps the weightiest of its roles: leads, answers for its part, helps, shares. What goes in is over as an item of its own, and this cannot be undone.
    { $more ->
        [0] { $count ->
            [one] One unit reports on it, as before.
           *[other] { $count } units report on it, as before.
        }
       *[other] { $was } of the units report on it now, and { $count } will{ $sharing ->
            [0] {""}
           *[other] , { $sharing } of them because they share in it (townships within their one reply)
        }.
    }
    { $reason ->
        [none] No reason given.
       *[other] Reason: { $reason }
    }

leader =
    <b>Leader · { $unit }</b>
    { $leader ->
        [none] Nobody is registered now.
       *[other] It is { $leader } now.
    }
    Choose one of the people registered; for anybody else, use [Invite].
leader-button-vacate = Not the present one any more
leader-vacate =
    <b>Please check</b>
    Leader of { $unit }: { $leader ->
        [none] nobody
       *[other] { $leader } → nobody
    }
    After this, nothing about this unit is sent to them as its leader; their other posts stay.
leader-sure =
    <b>Please check</b>
    Leader of { $unit }: { $leader ->
        [none] nobody
       *[other] { $leader }
    } → { $name }
    { $own ->
        [yes] They report for this unit as well: what is meant for a leader will go to the same person.
       *[no] {""}
    }
invite-button-known = Choose someone registered

corrected = Good day, { $name }. { $office } has corrected ‘{ $plan }’:
corrected-unit = <b>{ $unit }</b>{ $consulted ->
    [yes] {" "}(for your information; the office will be in touch)
   *[no] {""}
}
corrected-line = · { $number }{ $title }: { $what }{ $reason ->
    [none] .
   *[other] . Reason: { $reason }
}
corrected-stand = { $how ->
    [added] new, { $now }
    [dropped] no longer (was: { $was })
    [split] split into { $into }
    [merged] merged into { $into }
   *[moved] { $was } → { $now }
}
corrected-date = date { $was } → { $now ->
    [none] dropped
   *[other] { $now }
}
corrected-date-added = { $was ->
    [none] date set: { $now }
   *[other] one more date: { $now } ({ $was } stays)
}
corrected-more = { $count } more: please tap [See the items].
