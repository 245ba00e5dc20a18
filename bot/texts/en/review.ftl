# Review: the inbox, a reply in full, several at once, returning, help
review-empty =
    <b>Review</b>
    No reply is waiting.
review-inbox =
    <b>Review</b>
    Waiting: { $count }{ $only ->
        [all] {""}
       *[other] , of which you see { $shown }
    }. Tap one to read it; a page that is in order can be accepted at once.
review-helps = { $asking } waiting for our help, the first by { $first }{ $past ->
    [0] {""}
   *[other] ; <b>{ $past } past their day</b>
}.
review-filter = { $chosen ->
    [yes] ● {""}
   *[no] {""}
}{ $which ->
    [all] All
    [changed] Changed
    [help] Need help
    [done] To settle
    [disputed] Disagree
   *[towns] Townships
} { $count }
review-line = { $unit } { $count ->
    [1] { $number }
   *[other] on { $count } items
} { $status }{ $change ->
    [none] {""}
   *[other] {" "}· { $change }
}
review-page-line = { $asks ->
    [yes] ❗
   *[no] ·
} { $unit } { $about }: { $status }{ $change ->
    [none] {""}
   *[other] , { $change }
}
review-about = { $count ->
    [1] { $number } { $title }
   *[other] on { $count } items together
}
review-whose = { $unit } { $number ->
    [none] (together)
   *[other] { $number }
}
review-was = was { $status }{ $since ->
    [return] {" "}when returned
   *[last] {""}
}
review-figure-short = { $was ->
    [none] {""}
   *[other] { $was }→
}{ $now }
review-added = { $count } new
review-same = { $since ->
    [return] as it was returned
   *[last] as before
}
review-disputed = disagrees

review-card-head = <b>{ $unit } · { $about }</b>
review-how = { $who ->
    [none] {""}
   *[other] { $who }, {""}
}{ $day } { $time }{ $timely ->
    [yes] , in time
    [no] , after the due day ({ $due })
   *[none] {""}
}; { $approved ->
    [yes] approved by the unit’s leader
   *[no] approval not ticked
}.
review-asked-before = Returned before for: { $missing }.
review-stands = Status: <b>{ $status }</b>{ $was ->
    [none] {""}
   *[other] {" "}(was { $was }{ $since ->
        [return] {" "}when returned
       *[last] {""}
    })
}
review-figure = { $metric }: <b>{ $now }</b>/{ $goal } { $unit }{ $was ->
    [none] {""}
   *[other] {" "}(was { $was }{ $since ->
        [return] {" "}when returned
       *[last] {""}
    })
}
review-first = The first reply.
review-earlier = { $count ->
    [1] 1 earlier reply that nobody reviewed gives way
   *[other] { $count } earlier replies that nobody reviewed give way
} to this one; see below.
review-earlier-one = <i>Sent { $day } { $time }, replaced: { $number }{ $status }</i>
review-same-words = { $since ->
    [return] The words are as they were returned.
   *[last] The words are as before.
}
review-changed = { $since ->
    [return] Beside what was returned
   *[last] Beside the last one
}: { $added } new{ $kept ->
    [0] {""}
   *[other] {" "}(underlined), { $kept } as before
}{ $lost ->
    [0] {""}
   *[other] , { $lost } no longer said: { $dropped }
}.
review-part = <b>{ $number } { $title }</b>
review-no-words = No words.
review-sentence = { $new ->
    [yes] <u>{ $words }</u>
   *[no] { $words }
}
review-also = { $what ->
    [difficulties] Difficulties:
   *[next] Next:
}
review-own = <i>Your own unit reported this. Please leave it to another coordinator.</i>
review-nothing-to-settle = <i>It says done, but the unit reports on this no more, or it is settled: there is nothing to settle. Accepting is enough.</i>
review-evidence-before = Earlier: { $name }
review-objections =
    <b>Disagrees with the return</b> since { $day }, and the office has not answered; until then nothing is owed and nobody is reminded.
review-objection = { $name }: <blockquote>{ $words }</blockquote>
review-decided = <b>{ $state ->
    [accepted] Accepted
    [settled] Accepted and settled
    [noted] Accepted, not settled
    [undone] Accepted; its settling was undone
    [returned] Returned
   *[superseded] The unit has reported anew; this one needs no review
}</b>{ $by ->
    [none] {""}
   *[other] : { $by }, { $day } { $time }
}{ $state ->
    [returned] . Please add: { $missing } (by { $until })
   *[other] {""}
}.
people-told = { $people ->
    [0] The unit has no contact now: please telephone.
   *[other] { $when ->
        [now] Told: { $people }.
       *[other] To be told on { $when }: { $people }.
    }
}
review-done = ✓ { $done ->
    [accepted] Accepted: { $about }.
    [after] Settled: { $about }. They are told in an hour; a mistake can be undone under Settled.
    [settled] Accepted and settled: { $about }. They are told in an hour; a mistake can be undone under Settled.
    [noted] Accepted, not settled: { $about }. To settle it later, open the item in /plan and tap Settle.
    [returned] Returned: { $about }. { $told }
    [upheld] Still returned: { $about }. { $told }
    [reconsidered] Accepted after all: { $about }. { $told }
    [answered] Answered: { $about }. { $told }
   *[several] Accepted: { $people }. { $about }
}
review-skipped = { $count } left out{ $by ->
    [none] , see the list
   *[other] , decided by { $by } just now
}.
review-page =
    <b>Accept these { $count }?</b>
    { $lines }{ $asking ->
        [0] {""}
       *[other] {""}
        The { $asking } marked ❗ need help and have no answer yet: accepting takes the report in, and the answer still waits for you under “Need help”.
    }
    { $left_out ->
        [0] {""}
       *[other] { $left_out } more want a look each (to settle, or your own unit’s) and are left out.
    }
review-button-page = Accept this page
review-button-page-sure = Accept them
review-button-helps = Answer who needs help ({ $asking })
review-button-closing = Year’s end ({ $left })
review-button-settled = Settled
review-button-accept = Accept
review-button-settle = Accept and settle
review-button-only = Accept only
review-button-after = Settle
review-button-return = Return
review-button-help = Answer for help
review-button-next = Next ({ $count })
review-button-list = All waiting
refused-evidence-gone = This file cannot be fetched any more. Please ask the unit to send it again.
refused-review-none = Each on this page wants a look of its own: to settle, or your own unit’s.

return-missing =
    <b>Return · { $unit }</b>
    { $what }
    What is missing? Tap a phrase, or send one message that says it, at most { $most } characters; one point is enough.
return-kept = Written before: { $kept }
return-phrase-target = Please say how far { $metric } is (the year’s target: { $goal } { $unit })
return-phrase-amount = Please give the number
return-phrase-when = Please say when it will be done
return-phrase-progress = Please say how far it is
return-phrase-next = Please say what comes next
return-phrase-other = This seems to be about another item; please check
return-quoted = “{ $said }”: { $phrase }
return-by =
    <b>By which day?</b>
    Now { $now }. Tap a day, or send a date, such as 9-25.
return-sure = <b>Please check. They will read:</b>
return-nobody = <b>{ $unit } has no contact now.</b> Please telephone after returning it:
return-to = To: { $names }
return-button-kept = Use what was written
return-button-sure = Return it
return-button-words = Change the words
return-button-day = Change the day
returned =
    <b>Please add · { $what }</b>
    { $name }, your reply has come. Please add one point: { $missing }. The rest is kept; a sentence is enough, no attachments. Added by { $by }, it { $timely ->
        [yes] still counts as in time
       *[no] is fine
    }.
returned-since = <i>{ $state ->
    [returned] Another was sent since, and returned. Below is that of { $day }; please see what is missing now:
    [accepted] This is done with; nothing more is to be added. Below is the report of { $day }, which was accepted:
   *[submitted] It was amended since and waits for review; nothing more is to be added. Below is that of { $day }:
}</i>
returned-button-amend = Add it
returned-button-disagree = I disagree
returned-button-see = See the reply

disagree =
    <b>You disagree · { $what }</b>
    What was asked for: { $missing }
    Say why in one message of at most { $most } characters; it goes to { $reviewer ->
        [none] the coordinators
       *[other] { $reviewer }
    } as it is, and you will hear what comes of it; until then nobody reminds you. The day stays { $by }; to add what was asked for, tap ‘Add it’.
disagree-told =
    ✓ <b>Passed on to { $names }</b> · { $what }
    You will hear what comes of it; until then nobody reminds you. The day stays: added by { $by }, it { $timely ->
        [yes] still counts as in time
       *[no] is fine
    }.
disagreed =
    <b>Disagrees with the return · { $unit }</b>
    { $name }: <blockquote>{ $words }</blockquote>
    What was asked for: { $missing } (by { $by }). Please look again, and accept the reply or leave it returned:
disagreed-evidence = With it: { $names } (open it under “See the reply”)
disagreed-button-uphold = Leave it returned
reconsidered =
    <b>{ $accepted ->
        [yes] Accepted
       *[no] Still returned
    } · { $what }</b>
    { $name }, the office has seen what you said. { $accepted ->
        [yes] This reply is accepted; nothing is to be added.
       *[no] Please still add one point: { $missing }. Added by { $by }, it { $timely ->
            [yes] still counts as in time
           *[no] is fine
        }.
    }

helps =
    <b>Need help</b>
    { $count ->
        [0] Nobody waits for an answer.
       *[other] { $count } wait for the office’s answer, the soonest first. To ask is no bad mark for a unit.
    }
help-line = { $past ->
    [yes] ⚠ {""}
   *[no] {""}
}{ $unit } { $number ->
    [none] (together)
   *[other] { $number }
} · by { $day }
help-about = { $number ->
    [none] the units’ joint reply
   *[other] { $number } { $title }
}
help-one =
    <b>Needs help · { $unit }</b>
    { $what }
    Asked { $day }; please answer by { $until }. { $past ->
        [yes] <b>That day has passed.</b>
       *[no] {""}
    }
    <blockquote>{ $words }</blockquote>
help-ask = Please send one message as the answer, at most { $most } characters; you will see it before it goes.
help-kept = Written before: { $kept }
help-answered-already = { $by ->
    [none] Answered
   *[other] Answered by { $by }
}: <blockquote>{ $answer }</blockquote>
help-withdrawn = The unit has reported anew and needs no help any more; there is nothing to answer.
help-button-reply = The whole reply
help-button-sure = Send the answer
help-answered =
    <b>The office answers · { $what }</b>
    { $name }, this is the answer to the difficulty that you reported:
    <blockquote>{ $answer }</blockquote>
    If help is still needed, please say so next time again; it is no bad mark for the unit.
