# Inviting, and deciding requests
invite-post =
    <b>Invite</b>
    Units with a contact: { $seated } of { $units }.

    Whom would you like to invite?
invite-button-contact = Contact
invite-button-leader = Leader in charge
invite-button-observer = Observer
invite-button-coordinator = Coordinator
invite-button-open = Unused invitations ({ $count })
invite-unit =
    <b>Invite: { $post }</b>
    For which unit? Tap one, or send a few characters to find it, such as ‘司法’.
    Units without a contact come first; those with a contact are marked ✓.
invite-unit-empty =
    <b>Invite: { $post }</b>
    The registry has no units yet. Send a unit’s full name to enter it.
invite-unit-found =
    ‘{ $typed }’ is found in { $count ->
        [one] { $count } unit:
       *[other] { $count } units:
    }
invite-unit-none =
    ‘{ $typed }’ was not found. Please send other characters.
invite-button-all-units = All units
invite-button-new-unit = Add ‘{ $typed }’ as a new unit
invite-new-kind =
    <b>New unit: { $name }</b>
    What kind of unit is it?
    Party organs, the offices of the People’s Congress and the CPPCC, courts and procuratorates are consulted: never chased, never given a light. Vertical agencies are vertical. All others are supervised.
kind = { $kind ->
    [department] Government department
    [party_organ] Party organ
    [congress_cppcc] People’s Congress, CPPCC
    [court] Court
    [procuratorate] Procuratorate
    [township] Township
    [subdistrict] Subdistrict
    [vertical_agency] Vertical agency
   *[other] Other
}
invite-new-sure =
    <b>New unit: { $name }</b>
    Kind: { $kind }
    Approach: { $approach ->
        [consulted] consulted: never chased, never given a light
        [vertical] vertical
       *[supervised] supervised
    }
    If this is right, tap ‘Enter’; the invitation comes next.
invite-button-enter = Enter
invite-name =
    <b>Invite: { $post }</b>
    What is the person called? Please send a message, such as ‘李科长’. They can change it when they register.
invite-button-no-name = Leave blank
invite-made =
    <b>Invite</b> · { $who }
    Please forward the message with the link (or the QR code). If you cannot find it, tap ‘Send the link again’.
    Valid to the end of { $until }, for one use only.
invite-forward =
    { $kind ->
        [observer] { $office } invites you to <b>follow its work</b>; otherwise we will not disturb you.
       *[seat] { $office } invites you to register as <b>{ $post }</b>, { $purpose }.
    }
    Please open the link, check the details and tap ‘Correct, register me’:
    { $link }
    Valid to the end of { $until }, for one use only. Please do not pass it on.
invite-purpose = { $post ->
    [leader] to be told here what you should know
    [coordinator] to run the work together
    [consulted] to be told here, for your information, what concerns your unit
   *[contact] to see tasks, report progress and get reminders
}
invite-button-link = Send the link again
invite-button-qr = QR code
invite-button-another = Invite another
invite-button-revoke = Withdraw
invite-revoke =
    <b>Withdraw the invitation</b> · { $who }
    The link and the QR code that were sent stop working, for good. You can always invite again.
invite-button-revoke-sure = Withdraw it
invite-qr-caption =
    { $kind ->
        [observer] { $office } invites you to <b>follow its work</b>. Please scan this code to register.
       *[seat] { $office } invites you to register as <b>{ $post }</b>. Please scan this code.
    }
    Valid to the end of { $until }, for one use only. Please do not pass it on.
invite-open-list =
    <b>Unused invitations</b>
    { $count ->
        [0] None.
        [one] There is { $count }. Open it to send its link again or to withdraw it.
       *[other] There are { $count }. Open one to send its link again or to withdraw it.
    }
invite-line = { $who } · to the end of { $until }
who = { $post } · { $name }
invite-gone =
    <b>Invite</b>
    The invitation for { $who } { $state ->
        [used] has been used: they are registered.
        [revoked] has been withdrawn.
       *[expired] has expired.
    }

requests-list =
    <b>Requests to register</b>
    { $count ->
        [0] None are waiting.
        [one] { $count } is waiting. Open it to decide.
       *[other] { $count } are waiting. Open one to decide.
    }
requests-line = { $unit } · { $name }
request-one =
    <b>Request to register</b> · { $day }
    Unit, as they say: { $unit }
    Name, as they say: { $name }
    Name on Telegram: { $telegram }
request-ring =
    {""}
    Please ring to make sure before you decide.
request-match =
    In the registry: <b>{ $match }</b>
    { $seated ->
        [0] This unit has no contact yet.
       *[more] Its contacts: { $contacts }
    }
request-no-match = No unit of that name is in the registry. Please tap ‘Choose unit’.
request-button-grant = Accept as contact for { $match }
requests-button-all = Requests
request-decided =
    {""}
    <b>This has been decided already.</b>
request-button-choose = Choose unit
request-button-decline = Decline
request-unit = Which unit does ‘{ $unit } · { $name }’ belong to?
request-granted = Registered. They have been told.
request-declined = Declined. They have been told.
