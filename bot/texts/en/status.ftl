# /status, and the day's and the week's digest
status-head = <b>{ $plan }</b> · { $day }{ $over ->
    [yes] {" "}(archived)
   *[no] {""}
}
status-none =
    <b>Status</b>
    No yearly plan is in force yet. Once one is, you can look at its progress here.
status-lights = { $count } items: { $lights }{ $settled ->
    [none] {""}
   *[other] {" "}(of the settled: { $settled })
}{ $dark ->
    [0] {""}
   *[other] ; { $dark } more are with units that are consulted, and have no light
}{ $nobody ->
    [0] {""}
   *[other] ; <b>{ $nobody } have no unit that leads or is responsible: nobody reports on them</b>
}.
status-settled-as = { $as_what } { $count }
status-dark = no light
status-picture = { $day } · { $count } items
status-round = { $name }: { $counts }{ $amending }; { $left ->
    [-1] was due on { $due }.
    [0] due today.
    [one] one working day left, due on { $due }.
   *[other] { $left } working days left, due on { $due }.
}
status-round-ahead = No round is open; next: { $name }, from { $opens }.
status-round-over = { $name } is over: { $counts }.
status-for-the-office = Ten working days past their date, for the head of the office, { $count }: { $numbers }{ $waiting ->
    [none] {""}
   *[other] ; on { $waiting } a unit waits for the office’s answer
}
status-todo = For the office: { $waiting } to review, { $questions }.
status-left = Year’s end: { $count } not settled yet; { $day ->
    [none] the plan is archived, and they can be settled still
   *[other] the plan is archived on { $day }
}.
status-asking = { $count } asking for help{ $items ->
    [0] {""}
   *[other] {" "}(about { $items } { $items ->
        [one] item
       *[other] items
    }{ $unlit ->
        [0] {""}
       *[other] , of which the lights show { $lit ->
            [0] none
           *[other] { $lit }
        }
    })
}
status-passed = Not answered in time: { $count } { $count ->
    [one] unit
   *[other] units
}.
status-date = Due: { $number } { $title }, { $day }, { $standing }
status-dates-more = { $count } more have dates.
status-said = <i>As the units themselves report; not verified.</i>
status-unit = <b>{ $unit }</b>: { $lights }
status-unit-owes = { $count } still to report, { $due }: { $numbers }
status-unit-returned = Please add to what was returned, { $count }: { $numbers }
status-unit-late = Not answered in time, { $count }: { $numbers }
status-unit-clear = Nothing to report just now.
status-note = { $why ->
    [not_yours] “{ $words }” is not your unit's; here you see your own units' items and the plan's totals.
    [several] “{ $words }” could be several things; please write a little more: /status 12, say.
   *[not_found] Nothing found for “{ $words }”. Send a unit's name, an item's number, or “overdue”: /status 12, say.
}
status-overdue = <b>Not answered in time</b>
    { $count ->
        [0] No unit has an item past its day.
       *[other] { $count } units have items past their day, in the registry's order. Tap one to see which.
    }
status-questions = <b>Help wanted</b>
    { $count ->
        [0] Nothing waits for the office's answer.
       *[other] { $asked }, to be answered by the office, the most urgent first:
    }
status-question = · { $unit } { $what } · answer by { $day }
    { $words ->
        [none] (not said what; please call)
       *[other] { $words }
    }
status-questions-more = · { $count } more
status-line = { $unit } · { $count }
status-button-plan = By item, by unit
status-button-mine = My items
status-button-overdue = Not answered ({ $late })
status-button-owing = Not all in ({ $owing })
status-button-closing = Settle ({ $left })
status-button-questions = Help wanted ({ $questions })

digest-day = <b>{ $day } · { $since ->
    [today] today
   *[other] since { $since }
}</b>
digest-week = <b>{ $plan } · the week</b>
digest-plan = <b>{ $plan }</b>
digest-plans = { $count } work plans
digest-part = { $what ->
    [replies] { $count } new { $count ->
        [one] reply
       *[other] replies
    } from { $units } { $units ->
        [one] unit
       *[other] units
    }
    [accepted] { $count } accepted
    [returned] { $count } returned
    [disputed] { $count } returns disagreed with
    [answered] { $count } asking for help answered
    [settled] { $count } settled{ $settled ->
        [none] {""}
       *[other] {" "}({ $settled })
    }
    [undone] { $count } opened again
   *[waiting] { $count } to review
}
digest-happened = { $parts }.
digest-nothing = Nothing new was reported.
digest-questions = { $asked } wait for the office{ $late ->
    [0] {""}
   *[other] {" "}({ $late } for more than five working days)
}: { $list }
digest-question = { $unit } { $number ->
    [none] (together)
   *[other] { $number }
}
digest-more = and more, { $count } in all
digest-round = { $name }: { $counts }{ $amending }; { $left ->
    [-1] was due on { $due }.
    [0] due today.
    [one] one working day left.
   *[other] { $left } working days left.
}
digest-reminder = Everybody who owes is reminded on { $day } in the morning (townships once a week); no need to chase today.
digest-no-reminder = No more reminders go out: please call who has not told all.
digest-unreachable = Out of reach: { $count } { $count ->
    [one] unit
   *[other] units
}; better call: { $list }{ $where ->
    [none] . You can enter missing numbers in /units
   *[known] {""}
}
digest-unit = { $unit } ({ $name }{ $phone ->
    [none] , no number known
   *[other] {" "}{ $phone }
})
digest-without = Units without a contact: { $count }.
digest-unsigned = Not signed three working days after receipt: { $count }.
digest-passed = Not answered in time: { $count } { $count ->
    [one] unit
   *[other] units
}.
digest-button-review = Review
digest-button-questions = Help wanted
digest-button-closing = Settle
digest-button-owing = Not all in
digest-button-status = Status
status-found = <b>“{ $words }”</b>
    { $count ->
        [0] Nothing found.
       *[other] There are { $count }. Which one? Tap it.
    }
