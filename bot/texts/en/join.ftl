# Registering by invitation, asking to register
join-confirm =
    <b>{ $office }</b> invites you to register. Please check:
    {""}
join-unit = Unit: <b>{ $unit }</b>
join-post = Role: <b>{ $post }</b>
join-name-line = Name: <b>{ $name }</b>
join-no-name = Name: not given yet. Please tap ‘Enter name’.
join-button-right = Correct, register me
join-button-name = Enter name
join-button-rename = Change name
join-button-wrong = This is not me
join-name =
    What should we call you? Please send a message, such as ‘李科长’.
join-done = You are registered: <b>{ $post }</b>, { $name }.
join-not-me =
    Thank you. Nobody was registered, and the link still works. Please pass it to the right colleague, or tell the person who sent it.

ask-unit =
    <b>Ask to register</b> (step 1 of 2)
    Which unit do you belong to? Please send a message, such as ‘市司法局’.
ask-name =
    <b>Ask to register</b> (step 2 of 2)
    Unit: { $unit }
    What should we call you? Please send a message, such as ‘李科长’.
ask-last-unit = Last time you wrote: { $unit }
ask-last-name = Last time you wrote: { $name }
ask-button-keep = Use this
ask-confirm =
    <b>Ask to register</b>
    Unit: <b>{ $unit }</b>
    Name: <b>{ $name }</b>
    The office will confirm your request, and you will be told here.
ask-button-submit = Submit
ask-button-change = Start again
ask-done = Submitted. Please wait for the office to confirm.
ask-over = Your request has been dealt with; the answer is in a message above.
