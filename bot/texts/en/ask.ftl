# Reminders: one a person a day, only to those who still owe
ask-opening = Good day, { $name }. { $office } now asks for the { $round }, due by { $due }.
ask-to = { $name }: { $line }
ask-chase = { $name }, { $by } asks you to have a look:
ask-to-several = Good day, { $name }.
ask-open-unit = { $unit }, { $count ->
    [one] { $count } item:
   *[other] { $count } items:
}
ask-open-town = { $unit }, all in one reply:
ask-owed-unit = { $unit } still has { $count ->
    [one] { $count } item
   *[other] { $count } items
} { $returned ->
    [yes] returned to be amended
   *[no] to report{ $closing ->
        [yes] {" "}on for the year's end
       *[no] {""}
    }
}, { $when ->
    [today] due today ({ $due }):
    [passed] the { $round } was due on { $due } and has not { $returned ->
        [yes] been amended
       *[no] come
    } yet:
   *[ahead] due by { $due }:
}
ask-owed-town = { $unit }: the { $round } { $returned ->
    [yes] was returned to be amended
   *[no] has not come yet
}, { $when ->
    [today] due today ({ $due }). All in one reply:
    [passed] it was due on { $due }. All in one reply:
   *[ahead] due by { $due }. All in one reply:
}
ask-item = { $number } { $title }{ $returned ->
    [yes] {" "}(returned)
   *[no] {""}
}
ask-town-item = { $at }. { $title }
ask-town-figure = { $at }. { $metric }: how many { $unit } so far (this year: { $promise })
ask-more = … { $count } items in all
ask-town-more = … { $count } questions in all; tap “Begin the report” to see the others
ask-town-help = { $at }. Anything that the city should coordinate? Put ‘none’ if not
ask-town-rest = The other items are for your information.
ask-date = { $unit }, { $number } { $title }{ $what ->
    [none] {""}
   *[other] {" "}({ $what })
}: { $when ->
    [today] the date is today ({ $due }).
    [passed] the date was { $due }, and we have not heard that it is done.
   *[ahead] the date is { $due }, { $days ->
        [one] { $days } day left.
       *[other] { $days } days left.
    }
}
ask-dates = { $unit }, { $count } items { $when ->
    [today] with today’s date ({ $due }):
    [passed] whose date was { $due }, of which we have not heard that they are done:
   *[ahead] with the date { $due }, { $days ->
        [one] { $days } day left:
       *[other] { $days } days left:
    }
}
ask-beside = Besides, { $count } more: see the button below.
ask-date-help = What you asked of the office ({ $asked }) is with the office and not answered yet; you hear as soon as it is, and need not ask again.
ask-date-help-one = { $number } on { $day }
ask-date-leader = If we hear nothing, the office will speak with your unit’s leader; if something stands in the way, just say so, and the office will help.
ask-how = { $closing ->
    [yes] Say of each how the year ends: done, ongoing, or not finished and how far it is. A sentence in reply is enough, such as ‘{ $number } done, plan issued and carried out’.
   *[no] A sentence in reply is enough, such as ‘{ $number } plan issued, under way’.
}
ask-how-town = { $closing ->
    [yes] Tell of the whole year.{" "}
   *[no] {""}
}One message in reply is enough, such as ‘1. none 2. under way’; put ‘none’ where there is nothing. Or tap ‘Begin the report’ and take one question after the other.
ask-how-date = When it is done, just reply ‘{ $number } done’, and we stop reminding you of it.
ask-how-milestone = When this date is met, tap ‘Report item by item’ and tick it on the item's card; or reply ‘{ $number } done’, and we ask whether you mean this date or the whole item.
ask-next = { $over ->
    [yes] There will be no more reminders in this round; if not all of yours is in, the office will call. { $then ->
        [round] We tell you of the next round on { $day }.
       *[other] We remind you of other items that are not done yet on { $day }.
    }
   *[no] { $what ->
        [date] {""}
        [both] Once you have replied, and said ‘done’ of what is done, we stop reminding you of it.{" "}
       *[round] { $besides ->
            [yes] Once you have replied, we stop reminding you of it.{" "}
           *[no] Once you have replied, we stop reminding you.{" "}
        }
    }The next reminder comes on { $day }.
}
ask-last = { $over ->
    [yes] There will be no more reminders; if not all of yours is in, the office will call.
   *[no] { $what ->
        [date] There will be no more messages about this.
       *[other] Just reply; there will be no more messages about this.
    }
}
ask-button-report = Report item by item
ask-button-report-town = Begin the report
ask-button-snooze = Later
ask-button-why = Why this?
ask-button-office = Contact the office

snooze = { $owed ->
    [yes] When shall we remind you? It is one message more, and not counted among the week’s.
    [last] This round ends today: there is no time left for another reminder. Just reply with a sentence; what you cannot report today may still follow: /report.
    [over] The round is over, and you will not be reminded of it. What was not reported still can be, with /report.
   *[no] You have replied already, and will not be reminded.
}
reminder-hint = Your words were not kept. To be reminded at another time, tap a button above. To report, just type a sentence, such as ‘(4) 480 services are online’.
snooze-moment = { $ahead ->
    [0] This afternoon ({ $time })
    [1] Tomorrow morning ({ $day })
    [2] The morning after ({ $day })
   *[other] { $day }, morning
}
snoozed = ✓ We will remind you once more on { $day }, { $time }. If you reply before that, nothing is sent.
why =
    <b>Why this came</b>
    { $office } asks:
    { $lines }
why-round = · { $plan }{ $document ->
    [none] {""}
   *[other] {" "}({ $document })
} · { $round }, open since { $opens }, { $due }. No reply yet from { $unit } on items: { $count }. This was { $rung ->
    [opening] the word at its opening
    [before] the reminder { $days } working days before it is due
    [day] the reminder of the day on which it is due
    [chase] a coordinator’s request
   *[after] the reminder { $days } working days after it was due
}.
why-date = · { $plan }{ $document ->
    [none] {""}
   *[other] {" "}({ $document })
} · the date of { $number } is { $due } (“{ $words }”), and { $unit } has not said that it is done. This was { $rung ->
    [day] the reminder of the day itself
    [before] the reminder { $days } days before
   *[after] the reminder { $days } working days after
}.
why-stops =
    Reminders to you this week: { $asked }, at most { $most } a week.
    To stop them: reply. If you think that this is not your unit’s task, please contact { $coordinators }.
why-over =
    <b>Why this came</b>
    { $office } was waiting for your unit’s progress. All of it has come or is over, and you will not be reminded of it.
