# Settling: the year's end, what is settled, undoing, and the letter to units
settlement = { $settlement ->
    [done] Done
    [ongoing] Ongoing
    [carried_over] Carried over
   *[not_done] Not done
}
closing =
    <b>The year’s end</b> · { $plan }{ $archived ->
        [yes] {" "}(archived)
       *[no] {""}
    }
    { $count ->
        [0] Every item is settled.
       *[other] { $count } items are open. { $proposed ->
            [0] {""}
           *[other] By the units’ last accepted words, { $done_count } parts are done and { $ongoing_count } ongoing: these can be settled at once.{" "}
        }Tap an item to decide unit by unit{ $refused ->
            [0] {""}
           *[other] , also on the { $refused } that are reported done and the office has not settled
        }.
    }
    { $waiting ->
        [0] {""}
       *[other] { $waiting } parts wait for review: please review them first.
    }
closing-ahead =
    <b>The year’s end</b> · { $plan }
    { $due ->
        [none] There is no closing round; everything is settled together once the year is over
       *[other] Due { $due }; everything is settled from that day on
    }. Until then, agree to what units apply for when you review.
closing-kind = { $settlement ->
    [done] Done
   *[ongoing] Ongoing
}: settle { $count } at once
closing-left = {" "}· { $left } left
closing-count = { $number } ×{ $count }
closing-all =
    <b>Settle all of these as “{ $settlement }”?</b>
    { $count } parts: { $items }
    Your own unit’s are left to another coordinator.
closing-done = { $done ->
    [none] These have just been settled; nothing is left to do.
   *[other] ✓{" "}
}{ $done ->
    [none] {""}
    [several] Settled: { $about }.
    [item] { $about } is settled as a whole.
    [done] { $about }: settled as done.
    [ongoing] { $about }: settled as ongoing.
    [carried_over] { $about }: carried over.
   *[not_done] { $about }: found not done.
}{ $own ->
    [0] {""}
   *[other] {" "}{ $own } of your own unit are left to another coordinator.
}{ $done ->
    [none] {""}
   *[other] {" "}The units are told in an hour.
}
closing-place-in-list = { $unit } ({ $said })
closing-rest =
    <b>Carry over all the rest?</b>
    { $number } { $title }
    Units, { $count }: { $units }
    In brackets, what each said last. What was settled wrongly can be opened again, one by one.
closing-button-review = Review it
closing-item =
    <b>{ $number } { $title }</b>
    { $count ->
        [0] No unit reports on it; decide for the item itself:
       *[other] Not settled, units: { $count }{ $proposed ->
            [0] {""}
           *[other] ; of which { $proposed } can be settled at once as they said last
        }{ $refused ->
            [0] {""}
           *[other] ; reported done and not settled by the office: { $refused }
        }{ $waits ->
            [0] {""}
           *[other] ; waiting for review: { $waits }
        }. Tap one to decide.
    }
closing-place = {" "}· { $said }
closing-waits = waits for review
closing-no-word = no reply
closing-refused = { $said }, { $undone ->
    [yes] opened again
   *[no] only accepted
}
closing-unit =
    <b>{ $unit }</b>
    { $number } { $title }
    Its last word: { $said }{ $day ->
        [none] .
       *[other] {" "}({ $day }).
    }{ $why ->
        [none] {""}
       *[other] {" "}Opened again because: { $why }.
    }{ $words ->
        [none] {""}
       *[other] <blockquote expandable>{ $words }</blockquote>
    }
    { $waits ->
        [true] Please review it first.
       *[other] What is it? Before finding “not done”, please hear the unit, and give the reason.
    }
closing-reason =
    <b>Not done · { $number } { $title }</b>
    { $unit ->
        [none] {""}
       *[other] { $unit }: please hear it first.
    }
    Why is it not done? Please send a sentence, at most { $most } characters; the unit reads it.
closing-not-done =
    <b>Please check</b>
    { $number } { $title }{ $unit ->
        [none] {""}
       *[other] {" "}· { $unit }
    }
    Found: not done
    Reason: { $reason }
closing-button-sure = Settle them
closing-button-rest = Carry over the rest ({ $undecided })
closing-button-not-done = Find it not done
archive-ahead =
    <b>{ $plan } · Year’s end</b>
    Not settled yet, { $count }: { $numbers }
    Please settle them before the plan is archived on { $day }. From then on units cannot report; what was not settled can be settled still.
plan-archived =
    <b>Archived: { $plan }</b>
    It was archived on { $day }. Not settled, { $count }: { $numbers }
    Units report no more and are not reminded; these you can settle still.
refused-closing-no-plan = No plan is in force.

settled-all =
    <b>Settled</b> · { $plan }
    { $count ->
        [0] Nothing yet.
       *[other] { $count } parts. Tap one to open it again.
    }
settled-listed = { $number } { $unit } · { $settlement }
settled-one =
    <b>{ $number } { $title }</b>
    { $unit ->
        [none] {""}
       *[other] { $unit }: {""}
    }{ $settlement }, settled { $day }. { $why ->
        [none] {""}
       *[other] Reason: { $why }
    }
    To open it again, please send the reason, at most { $most } characters; the unit reads it.
settled-undo-sure =
    <b>Open it again?</b>
    { $number } { $title }{ $unit ->
        [none] {""}
       *[other] {" "}· { $unit }
    }
    It was: { $settlement }
    Reason: { $reason }
settled-button-undo = Open it again
settled-undone = ✓ { $done } is open again. The units are told in an hour.{ $again ->
    [yes] {" "}To settle it again, open the item in /plan and tap Settle.
   *[no] {""}
}

settled = { $name }, this is how things were settled in “{ $plan }”:
settled-unit = <b>{ $unit }</b>
settled-line = · { $number } { $title }: { $what ->
    [done] settled
    [ongoing] settled as ongoing
    [carried_over] carried over into the next year
    [not_done] not done
    [undone] opened again, and followed on
   *[noted] your reply is accepted; the item is not settled yet, and followed on
}. { $reason ->
    [none] {""}
   *[other] Reason: { $reason }
}
settled-more = { $count } more: tap “See tasks”.
settled-objections = If you see a “not done” differently, please tell the office.
