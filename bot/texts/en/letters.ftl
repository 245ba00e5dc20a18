# Letters: what the bot says first
welcome-contact =
    Hello, { $name }. You are registered as <b>{ $post }</b>.
    Once the year’s work plan of { $office } starts, the items for { $unit } will be sent to you here.
    Three things only: see your tasks, report progress, get reminders. Messages come on working days only, at most two a week; photos and files are never required.
    Please send nothing classified, no work secrets and no personal details of parties to a case.
welcome-contact-consulted =
    Hello, { $name }. You are registered as <b>{ $post }</b>.
    Once the year’s work plan of { $office } starts, the items for { $unit } will be sent to you here for your information.
    Nothing is to be signed for, and nobody chases you for progress. Messages come on working days only.
    Please send nothing classified, no work secrets and no personal details of parties to a case.
welcome-seated = Good day, { $name }. You are registered: <b>{ $post }</b>.
welcome-manner =
    Three things are done here: looking up items, reporting progress, receiving reminders. Messages come on working days only, at most two a week; photos and files are never required.
    Please send nothing classified, no work secrets and no personal data of parties to a case.
welcome-manner-consulted =
    Nothing is to be signed for, and nobody chases you for progress. Messages come on working days only.
    Please send nothing classified, no work secrets and no personal data of parties to a case.
welcome-leader =
    Hello, { $name }. You are registered as <b>{ $post }</b>.
    We will not disturb you: you will hear from us here only when { $office } thinks that you should know.
    Please send nothing classified, no work secrets and no personal details of parties to a case.
welcome-coordinator =
    Hello, { $name }. You are registered as <b>coordinator of { $office }</b>.
    { $plan ->
        [none] Two things come first: send the year’s notice here, as a file or pasted, look it through and put it in force; and tap ‘Invite’, so that each unit’s contact can register.
       *[other] ‘{ $plan }’ is in force; all its items are in [Work plan]. Tap ‘Invite’, so that each unit’s contact can register.
    } You will be told when somebody asks to.
    Please send nothing classified, no work secrets and no personal details of parties to a case.
welcome-observer =
    Hello, { $name }. You are registered, and can follow the work of <b>{ $office }</b>.
    { $plan ->
        [none] We will not disturb you: once the year’s work plan starts, you will get one summary a week.
       *[other] ‘{ $plan }’ is in force; send /status to see how it goes. We will not disturb you: you get one summary a week.
    }
letter-button-home = Home
letter-button-help = Help
welcome-button-invite = Invite

seat-asked =
    <b>Request to register</b>
    { $unit } · { $name } asks to register. Please ring to make sure before you decide.
seat-asked-button = Decide
seat-declined =
    Hello, { $name }. Your request to register ({ $unit }) was not accepted. If you have questions, please contact { $office } directly.

invitations-lapsed =
    <b>Expired invitations</b>
    { $count ->
        [one] { $count } invitation has expired unused:
       *[other] { $count } invitations have expired unused:
    }
    { $lines }
    Please invite again where needed.
invitations-lapsed-line = · { $post }
invitations-lapsed-line-named = · { $post }: { $name }
invitations-lapsed-more = · and { $count } more
invitations-lapsed-button = Invite again

trouble =
    <b>Self-check</b>
    { $code ->
        [letters_late] Messages that were due and have not gone out: { $count }.
        [letters_failed] Messages that Telegram refused and that were not delivered: { $count }.
        [updates_late] Incoming messages still waiting: { $count }.
        [updates_failed] Incoming messages that could not be handled; their senders were asked to try again: { $count }.
       *[job_failed] Scheduled jobs that failed: { $count }.
    }
    Please ask the administrator to look (duban doctor). We will not repeat this today.

maybe-doubled = <i>You may have received this before. If so, please ignore it.</i>
