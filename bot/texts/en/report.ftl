# Reporting: item by item, together, or by a plain reply
report-none =
    <b>Report progress</b>
    Your unit has nothing to report on now. When it has, a message will tell you; you can look here at any time.
report-units =
    <b>Report progress</b>
    For which unit?
report-unit-line = { $unit }{ $owed ->
    [0] {""}
   *[other] {" "}· { $owed } due
}{ $returned ->
    [0] {""}
   *[other] {" "}· { $returned } returned
}
report-items =
    <b>Report progress</b> · { $unit }
    { $round ->
        [none] No round is open; { $missed ->
            [0] you can report at any time.
           *[other] <b>{ $missed } of the last one were not reported, marked ●; you still can at any time.</b>
        }
       *[other] { $round }, { $due }: { $owed ->
            [0] { $returned ->
                [0] all in, thank you!
               *[other] nothing else is to report.
            }
           *[other] { $owed } still to report.
        }
    }{ $returned ->
        [0] {""}
       *[other] {" "}<b>Returned: { $returned }. They stand first; a sentence more will do.</b>
    }
    Tap an item; a sentence will do. Photos and files are never required.
report-line = { $owes ->
    [yes] ● {""}
   *[no] {""}
}{ $number }{ $title }{ $said ->
    [none] {""}
   *[other] {" "}· told { $said }
}
report-button-walk = One by one
report-button-town = Report together ({ $count }){ $back ->
    [none] {""}
   *[other] {" "}· { $back }
}
report-button-units = Another unit
report-button-list = Back to the list
report-hint = Please use the buttons below. To report at once, begin with the number, such as ‘（四）免证办已上线480项’.
report-words-please = Words, photos and files are welcome here; voice, video, stickers and places are not, and what you sent was not kept. Please send a sentence.
report-received = { $files ->
    [1] 1 photo or file received, to go with this report.
   *[other] { $files } photos or files received, to go with this report.
} Send more, or go on writing.
report-file-please = Photos and files go here; your words were not kept. Please write progress on the page before.
report-acknowledged = Thank you for your answer! { $owed ->
    [none] { $missed ->
        [none] { $unsigned ->
            [none] Nothing is to be reported now; new progress is welcome at any time.
           *[other] { $unsigned } has not signed yet: please send /items and tap “Sign”. Nothing is to be reported now.
        }
       *[other] The last round is over: { $missed }. It is still welcome; a sentence in reply is enough.
    }
   *[other] { $owed }. A sentence in reply is enough.
}
report-missed-unit = { $unit } has not reported { $missed } of it
report-owed-unit = { $unit }: { $owed ->
    [0] {""}
   *[other] { $owed } still to report{ $due ->
        [none] {""}
       *[other] , { $due }
    }
}{ $returned ->
    [0] {""}
   *[other] { $owed ->
        [0] {""}
       *[other] , {""}
    }{ $returned } returned and to be amended
}
report-thing-please = A reply may be words, photos or files; voice, video, stickers and places cannot be kept, and what was sent just now was not. { $owed ->
    [none] Nothing is to be reported now.
   *[other] { $owed }. A sentence in reply is enough.
}
report-file-again = This was added to the report you have just given, and is not submitted yet: tap “Submit” to put the new one in its place; the earlier one counts until you do.
refused-same-returned = { $number }: what was reported last was returned and cannot be taken again. Please say in a sentence how it stands.
refused-report-others = { $why ->
    [others] { $number } is none of your unit’s
    [informed] { $number } asks no report of your unit now
    [settled] { $number } is settled and needs no more reports
    [closed] { $number } was split, merged or dropped
    [archived] { $number } belongs to “{ $plan }”, which is archived
   *[none] The work plan has no item { $number }
}{ $then ->
    [beside] ; it was left out. The rest stands below to be checked.
    [asked] . Your words are kept: tap below which item they are about.
    [over] . To add or disagree, turn to the office. Not kept: check the number.
   *[lost] ; your words were not kept. Please check the number.
}
reply-status = { $status ->
    [not_started] Not started
    [on_track] On track
    [needs_push] Needs a push
    [needs_help] Needs help
    [ongoing] Ongoing
    [done] Done
   *[none] not chosen
}

report-head =
    <b>{ $number }{ $title }</b>
    { $unit } · { $round ->
        [none] at any time
       *[other] { $round }, { $due }
    }
report-targets = Targets: { $targets }
report-before = Last time ({ $day }, { $status }) { $text ->
    [none] without words.
   *[other] <blockquote expandable>{ $text }</blockquote>
}
report-returned = <b>Please add:</b> { $missing }.{ $day ->
    [none] {""}
   *[other] {" "}By { $day } it still counts as in time.
}
report-walked = ✓ { $walked } submitted, { $left } to go.
report-kept = Written: <blockquote expandable>{ $words }</blockquote>
report-ask-status = { $closing ->
    [yes] How does it end the year? “Done” applies to have it settled; “Ongoing” is for what is done every year; for what is not finished tap “Needs a push” and say how far it is: whether it is carried over is the office's word.
   *[no] How does it stand? “Done” applies to have it settled; the office decides.
}
report-ask-text =
    Status: { $status }
    Please tell the progress in one message, such as ‘免证办已上线480项’, at most { $most } characters. Photos and files can be sent right here.
report-ask-more =
    Please send one message; it is added to the rest, which is kept. No files needed.
report-button-same = Same as before
report-button-skip = No words now
report-button-keep = Use what is written
report-button-rewrite = Write it anew

report-card-head =
    Please check
    <b>{ $number }{ $title }</b>
    { $unit } · { $round ->
        [none] at any time
       *[other] { $round }, { $due }
    }
    Status: { $status }
report-card-text = Progress: <blockquote expandable>{ $text }</blockquote>
report-card-figure = Figure: { $told }
report-caption-added = The words under the photo stand behind what you had written, which stays as it is. To change it, tap “Edit words”.
report-card-aside = What you had written before, and what this replaced: <blockquote expandable>{ $aside }</blockquote>{ $fits ->
    [yes] To keep it too, tap “Keep both”.
   *[no] It is too long together; what is submitted is the progress above.
}
report-card-side = { $of ->
    [difficulties] Difficulties
   *[next_steps] Next steps
}: { $text }
report-card-files = Evidence: { $count } ({ $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
})
report-card-hint = { $kind ->
    [empty] No words yet; a sentence makes it clearer, but you can submit without.
    [unchanged] Same as the one returned: please add what is missing; if there is nothing, submit it.
    [same] Same as last time, and marked so. If something changed, tap “Edit words”.
    [done] Submitting applies to have it settled; the office decides.
    [needs_help] The office will answer within five working days.
    [answered] The office has answered what you asked for; if there is more, please write it down.
    [withdraws] The help you asked for last time was not answered yet, and would not be any more; if you still need it, tap “Status” and choose “Needs help”.
   *[other] If all is right, tap “Submit”.
}
report-card-ask = Everything else is optional.
report-figure = { $metric }{ $value ->
    [none] : none
   *[other] {" "}{ $value }{ $unit }
} ({ $words })
report-offer = Take: { $metric } { $value }{ $unit }
report-due = { $met ->
    [yes] ☑
   *[no] ☐
} Met: { $day }{ $what ->
    [none] {""}
   *[other] , { $what }
}
report-button-submit = Submit
report-button-status = Status
report-button-both = Keep both
report-button-text = Edit words
report-button-figures = Figures
report-button-difficulties = Difficulties
report-button-next-steps = Next steps
report-button-files = { $files ->
    [0] Evidence
   *[other] Evidence ({ $files })
}
report-button-approve = ☐ Leader approved
report-button-approved = ☑ Leader approved
report-button-next = Next item

report-done =
    ✓ <b>Submitted</b>
    { $number }{ $title } ({ $unit }): { $status }{ $figures ->
        [none] {""}
       *[other] ; { $figures }
    }{ $files ->
        [0] {""}
       *[other] ; { $files } files
    }{ $approved ->
        [yes] ; approved by the leader
       *[no] {""}
    }.
    { $round ->
        [none] No round is open; it is taken all the same.
       *[other] It counts for { $round }.
    } It is with the office; { $kind ->
        [done] you will hear whether it is settled.
        [waits] you will have an answer on the help within five working days.
        [answered] the office has answered what you asked for.
       *[other] you hear from us only if something is missing.
    }
report-done-then = { $then ->
    [again] The next reminder comes on { $next }.
    [own] Of the date { $date } we remind you on { $next }.
    [other] Of the dates of other items we remind you on { $next }.
    [round] The next round opens on { $next }.
    [closing] On { $next } the year closes, and we ask you once more.
   *[none] There will be no more reminders this year.
}
report-done-other = { $unit } has { $count } still to report
report-done-next = { $returned ->
    [0] {""}
   *[other] { $returned } were returned and wait for what is missing{ $by ->
        [none] {""}
       *[other] {" "}until { $by }
    }: just send a sentence.{" "}
}{ $owed ->
    [0] { $others ->
        [none] { $returned ->
            [0] { $asked ->
                [yes] All reported
               *[no] You can report again at any time
            }{ $quiet ->
                [yes] { $asked ->
                    [yes] : no more reminders.
                   *[no] .
                }
                [year] .
               *[no] .
            }{" "}
           *[other] {""}
        }{ $then }
       *[other] { $done_unit } has reported all; { $others }: send /report to go on.
    }
   *[other] { $owed } still to report{ $due ->
        [none] {""}
       *[other] , { $due }
    }.{ $next ->
        [none] {""}
       *[other] {" "}The next reminder comes on { $next }.
    }{ $written ->
        [0] {""}
       *[other] {" "}Of these, { $written } are written and not submitted: send /report to go on.
    }{ $others ->
        [none] {""}
       *[other] {" "}Besides, { $others }.
    }
}

report-figures =
    <b>Figures</b> · { $number }{ $title }
    Tap one and send a number.
report-figure-ask =
    <b>{ $metric }</b> ({ $words })
    Now: { $value ->
        [none] none
       *[other] { $value }{ $unit }
    }
    Please send a number, such as ‘480’.
report-side =
    <b>{ $of ->
        [difficulties] Difficulties
       *[next_steps] Next steps
    }</b> · { $number }{ $title }
    { $words ->
        [none] Please send one message, at most { $most } characters.
       *[other] Written: { $words }
    }
report-button-unsaid = Leave out
report-files =
    <b>Evidence</b> · { $number }{ $title }
    { $count ->
        [0] Please send photos or files, several at once if you like, up to { $most }, each up to { $megabytes } MB. Then tap “Done”.
       *[other] { $count } received; you can send more, up to { $most }. Then tap “Done”. To take one out, tap it.
    }
report-file-line = { $name }
report-file =
    <b>Evidence</b> · { $number }{ $title }
    { $name ->
        [none] This one has been taken out.
       *[other] Take out “{ $name }”?
    }
report-button-files-done = Done
report-button-file-drop = Take it out
report-button-files-drop = Take all out
file-name = { $photo ->
    [yes] photo{ $nth }.jpg
   *[no] file{ $nth }
}

report-town-question =
    <b>Report together</b> · { $unit }
    { $round ->
        [none] at any time
       *[other] { $round }, { $due }
    }{ $said ->
        [none] {""}
       *[other] . Reported on { $said }; the last report counts
    }
    { $n }/{ $count }. <b>{ $question }</b>
report-town-last = Last time: { $last }
report-town-written = Written: { $answer }
report-town-how = One message will do; if there is none, tap “None”.
report-town-item = { $number }{ $title }: how is it going? One sentence
report-town-figure = { $number }{ $metric }: how many { $unit } so far? ({ $words })
report-town-help = Is there anything that the city should help with?
report-town-help-short = Help needed from the city
report-town-card =
    <b>Report together</b> · { $unit }
    { $round ->
        [none] at any time
       *[other] { $round }, { $due }
    }
    Please check:
report-town-answer = { $n }. { $subject }: { $answer ->
    [none] <i>not yet</i>
   *[other] { $answer }
}
report-town-line = Edit { $n }. { $subject }
report-town-ask = { $open ->
    [0] If all is right, tap “Submit”.
   *[other] Not answered: { $unsaid }. Add a sentence if you like; you can submit without.
}
report-town-open = { $numbers }{ $more ->
    [0] {""}
   *[other] {" "}and others
}
report-town-prefilled = { $all ->
    [yes] What you said last time ({ $prefilled }) stands here already; change what is different now, or just submit.
   *[no] What you did not change is what you said last time ({ $prefilled }).
}
report-town-loose = Received: “{ $loose }”. Of which question is it? Tap that one, and it is added there; or send words such as ‘3. none’.
report-button-town-drop = Drop it
report-town-long = Question { $n }: at most { $most } characters; yours has { $count }, and was not kept. Please tap it and send it shorter; the rest is kept.
report-town-split =
    Received: <blockquote expandable>{ $words }</blockquote>
    Does this answer questions { $numbers } one by one, or all of it question { $n }?
    { $n }. { $question }
report-town-split-hint = Please say first with a tap what the message before was for; this one is not kept yet, send it again afterwards.
report-town-wants-figure = Question { $n } asks for a number, such as “{ $example }”; “{ $words }” has none and is kept as you wrote it. If you can, send “{ $n }. { $example }”; you may also submit without.{ $more ->
    [0] {""}
   *[other] {" "}{ $more } more have no number either.
}
report-town-files =
    <b>Evidence</b> · { $unit }
    { $files ->
        [0] Please send photos or files, several at once if you like, up to { $most }, each up to { $megabytes } MB. Then tap “Done”.
       *[other] { $files } received: { $names }. You can send more, up to { $most }. Then tap “Done”.
    }
report-town-done =
    ✓ <b>Submitted</b> · { $said }
    { $unit }: { $items } items in one report. { $round ->
        [none] No round is open; it is taken all the same.
       *[other] It counts for { $round }.
    }
    It is with the office; { $help ->
        [waits] you will have an answer on the help within five working days.
        [answered] the office has answered what you asked for.
       *[none] you hear from us only if something is missing.
    }
report-town-hint = Please use the buttons here. To change what you have just sent, write the question’s number, such as ‘4. 2’, or tap “Report again”.
report-button-town-again = Report again
report-button-town-several = To each question
report-button-town-one = All of it to question { $n }
report-button-none = None
report-button-town-card = See the answers
report-button-town-on = Go on

report-put-off =
    Very well; nothing was put down as progress. { $owed ->
        [none] {""}
       *[other] { $owed }.
    } To be reminded at another time, tap “Remind me later” below the reminder.
report-question =
    This reads like a question to the office. It was not put down as progress, and not passed on. Please ask { $office } directly{ $coordinators ->
        [none] .
       *[other] : { $coordinators }.
    }
    To report, begin with the number, such as { $town ->
        [yes] ‘4. 1期’
       *[no] ‘（四）免证办已上线480项’
    }.

report-heard-which =
    Received: <blockquote expandable>{ $words }</blockquote>
    Which item is it about? Tap it.
report-heard-files = { $files } photos or files are here. Which item do they belong to? Tap it.
report-heard-node =
    Received: <b>{ $number } { $title }</b> · done
    It has more than one date: { $days }. Is it { $day } that is met, or is the whole item done?
report-button-node = This date is met ({ $day })
report-button-whole = The whole item is done
report-heard-count = You spoke of { $said } items; { $owed } are waiting, and all of them stand below. Tap one that is otherwise.
report-heard-own = { $numbers }: what you wrote before and have not submitted stays as it was; send /report to go on with it.
report-heard-excepted = { $numbers }: nothing was said, so nothing was put down.
report-heard-several = Understood { $count } items. Please check{ $settling ->
    [0] {""}
   *[other] {" "}({ $settling } done: submitting applies to have them settled)
}:
report-heard-line =
    <b>{ $number }{ $title }</b> · { $guessed ->
        [yes] not said, taken as { $status }
       *[no] { $status }
    }
    { $text ->
        [none] <i>no words</i>
       *[other] { $text }
    }{ $figures ->
        [none] {""}
       *[other] {" "}({ $figures })
    }{ $files ->
        [0] {""}
       *[other] {" "}(evidence: { $files })
    }{ $more ->
        [yes] <i>{" "}(its page holds what you wrote before; open it to look)</i>
       *[no] {""}
    }
report-heard-done = ✓ Submitted. It is with the office; { $applied ->
    [0] {""}
   *[other] you will hear whether { $applied } are settled;{" "}
}{ $helping ->
    [0] {""}
   *[other] on { $helping } you will have an answer within five working days;{" "}
}you hear from us only if something is missing.
report-heard-over = All submitted, thank you!
report-button-submit-all = Submit all
