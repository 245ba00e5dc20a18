# Home, help, settings, and when we do not understand
home-seated = <b>Hello, { $name }</b>
    { $seats }

    { $office }
home-coordinator =
    <b>Hello, { $name }</b>
    { $seats }

    Units with a contact: { $seated } of { $units }.
    Unused invitations: { $open }.
    { $requests ->
        [0] No registration requests are waiting.
       *[other] <b>Registration requests waiting: { $requests }.</b>
    }
home-late = <b>Not signed within 3 working days: { $late }, see [Work plan].</b>
home-begins = No work plan is in force yet: please send the issued notice here, as a file or pasted.
home-anonymous = colleague
home-button-items = My items
home-button-plan = Work plan
home-button-report = Report progress
home-button-status = Status
home-button-invite = Invite
home-button-units = Units
home-button-requests = { $count ->
    [0] Requests
   *[other] Requests ({ $count })
}
home-button-review = { $replies ->
    [0] Review
   *[other] Review ({ $replies })
}
home-button-settings = Settings
home-button-help = Help

stranger =
    Hello. This is the working platform of <b>{ $office }</b>, for the contacts of its units only.

    If you were sent an invitation link, open it to register.
    If you have no link, tap ‘Ask to register’; the office will confirm.
stranger-founding =
    Hello! There is no coordinator here yet.
    If you are the operator, put your numeric id <code>{ $id }</code> into the setting COORDINATORS and start again.
stranger-waiting =
    Hello. Your request ({ $unit } · { $name }) has reached <b>{ $office }</b>. You will be told here once it is confirmed.
stranger-button-ask = Ask to register

help-title = <b>Help</b>
help-coordinator =
    · Send the year’s notice here as a file (Word, PDF, Excel, web page) or paste its whole text, look it through and put it in force: every unit gets its items.
    · An invitation’s link is valid for 30 days and works once; you will be told of those that expire unused.
    · Somebody without a link can ask to register: you get a message, and decide once you have made sure.
help-contact =
    Three things only: see your tasks, report progress, get reminders.
    { $plan ->
        [none] Once the year’s work plan starts, your unit’s items will be sent to you here.
       *[other] ‘{ $plan }’ is in force. Your unit’s items are under /items: sign, and see each in full with its dates and targets.
    }
    Messages come on working days only, at most two a week; photos and files are never required.
help-leader = Your unit’s contact sees to its items; you can look at them at any time. We will not disturb you: you will hear from us here only when the office thinks that you should know.
help-observer = Once the year’s work plan starts, you can follow progress here and get one summary a week. Otherwise we will not disturb you.
help-commands = Commands that work, at any time:
help-command = /{ $command } { $does }
help-secrets = Please send nothing classified, no work secrets and no personal details of parties to a case.
help-people = Who can help: { $coordinators } ({ $office }).
nobody-yet = the office

settings =
    <b>Settings</b>
    Name: { $name }
    { $seats }
    Language: English
settings-phone = Phone: { $phone ->
    [none] not given
   *[other] { $phone }
} (voluntary; only the office sees it)
settings-button-phone = Phone
settings-phone-one =
    <b>Your phone</b>: { $phone ->
        [none] not given
       *[other] { $phone }
    }
    It is voluntary and only the office sees it: coordinators can call when something is urgent and messages do not reach you. Other units and leaders never see it; to give none has no consequence, and you can strike it out at any time.

    Please type the number as a message, or tap ‘Share my number’.
settings-button-share = Share my number
settings-phone-share = Please tap ‘Share my number’ below; Telegram asks you once more. If you would rather not, type a number, or tap ‘Back’ above.
settings-phone-share-key = Share my number
settings-phone-kept = ✓ Your number is kept; only the office sees it.
settings-phone-closed = All right, nothing was shared.
settings-button-phone-drop = Strike my number out
settings-button-zh = 中文
settings-button-en = English
settings-button-name = Change name
settings-name =
    What should we call you? Please send a message, such as ‘李科长’.
settings-button-another = Register for another unit

# These words, sent alone, are as good as tapping Help or Home; parted by spaces
heard-help = help
heard-items = sign items tasks
heard-home = home menu start

lost-words =
    Sorry, we did not understand that; nothing was saved.
    What you can do here is on the buttons below; /help explains it.
lost-thing =
    We cannot use this yet; nothing was saved. For now we only understand text and buttons.
    What you can do here is on the buttons below; /help explains it.
not-your-command = { $whose ->
    [contacts] Reporting is for the units’ contacts.
    [office] The whole plan is for coordinators and leaders.
   *[coordinators] This is for coordinators.
}{ $instead ->
    [items] {" "}Your unit’s items stand below.
    [plan] {" "}The work plan stands below.
   *[home] {""}
}
lost-command =
    There is no such command. Those that work are in the menu beside the input field; /help explains them.
moved-on = This page has moved on. Please look at the newest one.
stale-window = This page has been closed. Taking you home.
went-wrong = That did not work. It was not your fault, and we have made a note of it. Please try again; if it still fails, contact the office directly.
home-plans-between = {"; "}
