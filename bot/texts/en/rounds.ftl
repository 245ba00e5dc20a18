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
    It was to open on { $opens }, when the program was not running; fewer than three working days are left until { $due }, so it has not opened by itself, and nobody has been asked.
    Please give it other days, or call it off.
round-button-put-off = Put off
round-button-call-off = Call off
round-button-look = Look

phones =
    <b>{ $round }: no reply yet from { $count ->
        [one] { $count } unit
       *[other] { $count } units
    }</b>
    It was due on { $due }. All reminders have gone out and there will be no more. Please call:
    { $lines }
phones-line = { $unit } · { $names ->
    [none] no contact
   *[other] { $names }
}
phones-name = { $name }{ $reached ->
    [yes] {""}
   *[no] {" "}(messages do not arrive)
}
phones-more = … and { $count } more

round-closed =
    <b>Closed: { $round }</b>
    Units asked: { $units }.
round-closed-group = { $towns ->
    [yes] Townships and subdistricts
   *[no] Departments
}, { $units }: in time { $in_time }, late { $late }, returned and not amended { $returned }, no reply { $missing }.
round-closed-named = { $outcome ->
    [missing] No reply
   *[returned] Returned and not amended
}: { $names }
round-closed-more = {" "}and others, { $count } in all
