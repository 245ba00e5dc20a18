# A round's name, in full and where there is no room for it
round-in-full = { $kind ->
    [closing] Year-end report
   *[other] Q{ $quarter } { $kind ->
        [review] review
       *[progress] progress report
    }
}
round-in-short = { $kind ->
    [closing] Year-end
   *[other] Q{ $quarter }{ $kind ->
        [review] {" "}review
       *[progress] {""}
    }
}

# Rounds: what coordinators hear, and /round
round-ahead =
    <b>{ $round } opens on { $opens }, 09:00</b>
    Due by { $due }, closes on { $closes }; units asked: { $units }{ $without ->
        [0] {""}
       *[other] , without a contact: { $without }
    }.
    It opens and reminds by itself. To change the days, tap below.
round-opened =
    <b>Open now: { $round }</b>
    { $late ->
        [yes] It was to open on { $opens }, when the program was not running, and opens today;{" "}
       *[no] {""}
    }due by { $due }, units asked: { $units }.
round-missed =
    <b>Not opened: { $round }</b>
    It was to open on { $opens }; fewer than three working days are left until { $due }, so it does not open by itself, and nobody has been asked.
    Please give it other days, or call it off.
round-button-put-off = Put off
round-button-call-off = Call off
round-button-look = Look

# How units stand in a round, in the same words everywhere: what was returned is not in
in-round-counts = { $group ->
    [departments] departments:{" "}
    [towns] townships:{" "}
   *[all] {""}
}{ $all } of { $asked } replied{ $some ->
    [0] {""}
   *[other] , { $some } in part
}{ $none ->
    [0] {""}
   *[other] , { $none } not at all
}
in-round-amending = ; of those who have not told all, { $count } still add to what was returned
in-round-unit = { $how ->
    [all] replied
    [some] replied in part ({ $missing })
   *[none] no reply{ $amending ->
        [0] {""}
       *[other] { $owed ->
            [0] , to add to what was returned
           *[other] {" "}({ $amending } returned, to be added to)
        }
    }
}
in-round-missing = { $owed ->
    [0] { $amending } returned, to be added to
   *[other] { $owed } missing{ $amending ->
        [0] {""}
       *[other] , { $amending } returned, to be added to
    }
}
in-round-named = { $how ->
    [some] In part
    [returned] Returned and not amended
   *[none] No reply
}: { $names }
in-round-partly = { $unit } ({ $missing })
in-round-more = {" "}and others, { $count } in all
in-round-semicolon = ;{" "}

phones =
    <b>{ $round }: { $counts }</b>
    Due: { $due }. { $last ->
        [yes] This round closes today.
       *[no] There will be no more messages in this round.
    }{" "}{ $amending ->
        [0] {""}
       *[other] Not listed, as they still have time to add to what was returned: { $amending }.{" "}
    }Please call:
    { $lines }
phones-partly = { $unit } · { $stands }
phones-reminded = With a contact, and not all in yet:
phones-without = Without a contact, so reminders reach nobody:
phones-without-any = Without a contact, and no number known:
phones-unit = { $unit } { $phone }
phones-where = Where no number is known: open the unit in /units, tap ‘Change’ and ‘Phones’ to enter one.
phones-line = { $unit } · { $names }{ $phone ->
    [own] {""}
    [none] ; no number known
   *[other] ; the unit’s phone: { $phone }
}
phones-name = { $name }{ $phone ->
    [none] {""}
   *[other] {" "}{ $phone }
}{ $reached ->
    [yes] {""}
   *[no] {" "}(messages do not arrive)
}
phones-more = … and { $count } more, under ‘Not all in’

round-closed =
    <b>Closed: { $round }</b>
    Units asked: { $units }.
round-changed = { $off ->
    [yes] { $by } has called off { $round }. You can take that back on its page.
    [on] { $by } has taken back that { $round } was called off: it opens on { $opens } and is due on { $due }.
   *[no] { $by } has changed { $round }: it opens on { $opens } and is due on { $due }.
}
round-closed-settle = Not settled yet, items: { $count }. Please decide on them in /review, “Year’s end”. The plan is archived when all are settled, by 31 January at the latest.
round-closed-late = Of which something came late: { $count }.

rounds-all =
    <b>The year’s rounds</b>{ $plan ->
        [none] {""}
       *[other] {" "}· { $plan }
    }{ $archived ->
        [yes] {" "}(archived)
       *[no] {""}
    }
    { $count ->
        [0] There are none now. They are set when a work plan is adopted.
       *[other] { $told }
    }
rounds-button-archived = The archived plan’s
rounds-button-in-force = The rounds now
rounds-line = { $round }: opens { $opens }, due { $due } · { $phase ->
    [open] open
    [closed] closed
    [off] called off
    [missed] not opened
    [never] not opened
   *[ahead] ahead
}
round-moved-on = { $phase ->
    [open] This round opened on { $opens }; it can be neither put off nor called off. Below is how it stands.
    [closed] This round is over. Below is what it brought in.
   *[off] This round was called off; to have it after all, tap “Let it open after all”.
}
round-one =
    <b>{ $round }</b> · { $phase ->
        [open] open
        [closed] closed
        [off] called off
        [missed] its day went by and it did not open
        [never] it was never opened
       *[ahead] ahead
    }
    Opens: { $opens }, 09:00
    Due: by the end of { $due }
    Closes: by the end of { $closes }
    Units asked: { $units }{ $phase ->
        [off] . It will not open; you can take that back, and { $again ->
            [none] then give it other days: fewer than 3 working days are left until it is due
           *[other] it then opens on { $again } in the morning
        }.
        [missed] . Fewer than 3 working days are left until it is due, so it does not open by itself; please give it other days or call it off.
        [ahead] . It opens and reminds by itself.
       *[other] .
    }
round-open-amending = Of those who have not told all, { $count } still add to what was returned, and have time. No need to chase.
round-open-silent = Of those who have not told all, messages do not reach: { $count }. Please call.
round-button-owing = Not all in ({ $owing })
round-button-call-on = Let it open after all
round-button-week = A week later ({ $week })
round-button-off-sure = Yes, call it off
round-put-off =
    <b>{ $round }</b>
    It opens on { $opens }, is due by { $due } and closes on { $closes }.
    Tap below to put it off by a week, or send another opening day, such as 9-18; the other days move along.
round-days-sure =
    Please check · <b>{ $round }</b>
    Opens: { $opens } → { $new_opens }
    Due: { $due } → { $new_due }
    Closes: { $closes } → { $new_closes }
round-short = <b>Please note:</b> it closes too soon after it is due for a reminder after the due day; you get the list of whom to call on { $phones } in the morning.
round-off-sure =
    <b>Call off the { $round }?</b>
    It will not open on { $opens }, and nobody will be reminded. Until then you can take that back.{ $kind ->
        [closing] {" "}Units are then not asked for the year’s results; what is left can still be settled one by one under “Year’s end” in /review once the year is over.
       *[other] {""}
    }

owing =
    <b>{ $round }</b>
    { $count ->
        [0] { $counts }.
       *[other] { $counts }. Below, in the registry’s order, the { $count ->
            [one] unit that has
           *[other] { $count } units that have
        } not told all. Open one to see its contact or to ask again.
    }
owing-stands = {" "}· { $stands }
owing-unit =
    <b>{ $unit }</b> · { $round }
    Asked on { $items ->
        [one] { $items } item
       *[other] { $items } items
    }: { $stands }{ $amends ->
        [yes] ; it still has time, no need to chase.
       *[no] .
    }
    { $names ->
        [none] No contact. You can invite somebody with /invite.
       *[other] Contacts: { $names }
    }
owing-phone = { $phone ->
    [none] No number known: open the unit in /units, tap ‘Change’ and ‘Phones’ to enter one.
   *[other] The unit’s phone: { $phone }
}
owing-button-chase = Ask again
owing-chased =
    ✓ { $unit } is asked again, { $at ->
        [now] now
       *[other] { $at }
    }, contacts written to: { $count }. It counts among a person’s messages of the week.
