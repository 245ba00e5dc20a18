# Words used everywhere
weekday = { $n ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
}
date = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
day = { $weekday } { $date }
date-in-year = { $day } { $year }
post = { $post ->
    [contact] contact
    [leader] leader in charge
    [stand_in] stand-in contact
    [coordinator] coordinator
   *[observer] observer
}
post-of-unit = { $post ->
    [contact] contact
    [leader] leader in charge
    [stand_in] stand-in contact
    [coordinator] coordinator
   *[observer] observer
} for { $unit }

list-comma = {", "}
list-no-name = (no title)
list-semicolon = {"; "}
back = Back
cancel = Cancel
home = Home
page-before = ‹ Previous
page-at = { $current_page1 }/{ $pages }
page-after = Next ›
nothing-typed-here = Please tap one of the buttons below. What you just sent was not saved.
done-here = This is done; there is no need to reply. For anything else, please tap one of the buttons below.
words-alone = Only words are taken here, and no photos or files; what was typed stays. { $go ->
    [amend] Tap “Add it” to send files with what you add.
    [asked] Say in a sentence what should be sent; the unit adds it to its reply.
    [apart] Please send files for the unit to it directly.
    [contact] Files may come with the contact’s report.
   *[reply] Files come with the unit’s own report.
}
words-please = Please send a line of text. What you just sent was not saved.
round-ends = { $when ->
    [passed] was due { $day }
    [today] due today ({ $date })
   *[ahead] due { $day }
}
