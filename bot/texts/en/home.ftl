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
home-anonymous = colleague
home-button-items = My items
home-button-invite = Invite
home-button-units = Units
home-button-requests = { $count ->
    [0] Requests
   *[other] Requests ({ $count })
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

help-contact =
    <b>Help</b>
    Three things only: see your tasks, report progress, get reminders.
    Once the year’s work plan starts, your unit’s items will be sent to you here.
    · Messages come on working days only, at most two a week; photos and files are never required.
    · Send /start at any time to go home.
    · Change the language: /settings
    · Please send nothing classified, no work secrets and no personal details of parties to a case.
    Who can help: { $coordinators } ({ $office }).
help-coordinator =
    <b>Help for coordinators</b>
    1. Send the year’s notice here as a file (.txt): look it through, put it in force, and every unit gets its items.
    2. /invite: choose the unit and pass the link on. A link is valid for 30 days and works once.
    3. They open the link and confirm their unit and name. That is all.
    4. Somebody without a link can ask to register: you will get a message, and decide under ‘Requests’.
    5. /units: the registry of units: find, add, rename, order, retire.
    If links expire unused, you will be told at 9:00 on the next working day.
    · Send /start at any time to go home.
    · Change the language: /settings
help-observer =
    <b>Help</b>
    Once the year’s work plan starts, you can follow progress here and get a weekly summary.
    Otherwise we will not disturb you.
    · Send /start at any time to go home.
    · Change the language: /settings
    Who can help: { $coordinators } ({ $office }).
nobody-yet = the office

settings =
    <b>Settings</b>
    Name: { $name }
    { $seats }
    Language: English
settings-button-zh = 中文
settings-button-en = English
settings-button-name = Change name
settings-name =
    What should we call you? Please send a message, such as ‘李科长’.
settings-button-another = Register for another unit

lost-words =
    Sorry, we did not understand that; nothing was saved.
    What you can do here is on the buttons below; /help explains it.
lost-thing =
    We cannot use this yet; nothing was saved. For now we only understand text and buttons.
    What you can do here is on the buttons below; /help explains it.
lost-command =
    There is no such command. Those that work are in the menu beside the input field; /help explains them.
moved-on = This page has moved on. Please look at the newest one below.
stale-window = This page has been closed. Taking you home.
went-wrong = That did not work. It was not your fault, and we have made a note of it. Please try again; if it still fails, contact the office directly.
