# To a unit's leader, where a coordinator says so
word-letter = Good day, { $leader }. { $unit } { $leads ->
    [yes] leads
   *[no] answers for
} { $items }. Its date was { $due }, and we have not heard that it is done{ $days ->
    [none] .
   *[other] ; we reminded { $names } on { $days }.
} If something stands in the way, we will help; if it has been done or reported, please excuse this message.
    This goes to you alone; it is not published and counts in no assessment. { $office }, { $coordinator }
word-items = { $numbers } ({ $count } items)
word-words = { $words }
word-draft =
    <b>{ $items } · { $unit }</b>
    Its date was { $due }, { $past ->
        [one] { $past } working day ago
       *[other] { $past } working days ago
    }, and we have not heard that it is done{ $days ->
        [none] .
       *[other] ; { $names } was reminded on { $days }.
    }
    { $leader ->
        [none] No leader of this unit is registered. Please call, or register one among the units.
       *[other] Shall this go to the unit’s leader, { $leader }?
        <blockquote>{ $draft }</blockquote>
    }
word-button-pass-on = Pass on to the leader
word-button-not = No need
word-button-units = Units
word-button-arranged = Arranged
word-button-help = We need help
word-button-contact = Another contact
word-said =
    <b>{ $unit } · { $name }</b>
    { $items }: { $answer ->
        [ok] it is arranged.
        [help] they need help. Please get in touch.
       *[contact] they want another contact. Please get in touch.
    }
word-said-words =
    <b>{ $unit } · { $name }</b>
    { $items }. What they need help with:
    <blockquote>{ $words }</blockquote>
item-leader = { $day }, { $unit }, its leader { $name }: { $answer ->
    [ok] it is arranged
    [help] help is needed
    [contact] another contact is wanted
   *[words] ‘{ $words }’
}
word-trouble = In a sentence (at most { $most } characters), what stands in the way? It is passed on to the coordinators as you write it; you may leave it out.
word-trouble-told =
    ✓ Passed on to the coordinators as you wrote it:
    <blockquote>{ $said }</blockquote>
    If there is more to say, just send it.
word-sure =
    This goes to { $leader }, leader of { $unit }, and to nobody else:
    <blockquote>{ $draft }</blockquote>
word-passed-on =
    Passed on to { $leader }; it goes out { $at }. You will be told what they answer.
word-thanks = { $answer ->
    [ok] Thank you.
    [help] Thank you. The office knows, and will get in touch soon.
   *[contact] Thank you. The office knows, and will get in touch about another contact.
}
word-button-send = Send
