# duban units
units-entered = New units: { $new }. In the registry already{ $phones ->
    [0] , and left as they were: { $stood }
   *[other] : { $stood }; telephone numbers filled in: { $phones }, nothing else was changed
}.

# /units: the registry
units-all =
    <b>Units</b> · { $kind ->
        [none] all
       *[other] { $kind }
    } ({ $count })
    In service: { $serving }; with a contact: { $seated }; to be checked: { $confirm }{ $retired ->
        [0] {""}
       *[other] ; retired: { $retired }
    }. ✓ has a contact, ? to be checked.
    Send a few characters to find one. To add a unit that is missing, send its full name.
units-line = { $name }{ $seated ->
    [yes] {" "}✓
   *[no] {""}
}{ $state ->
    [retired] {" "}(retired)
    [confirm] {" "}?
   *[stands] {""}
}
units-kind = { $kind } ({ $count })
units-kinds =
    <b>Units</b>
    Which kind?
units-retired =
    <b>Retired units</b> ({ $count })
    Open one to put it back into service.
units-and-more = { $names } and others, { $count } in all
units-button-kinds = By kind
units-button-retired = Retired ({ $retired })
units-new-sure =
    <b>New unit: { $name }</b>
    Kind: { $kind }
    Approach: { $way }
    It stands last in the registry. If this is right, tap ‘Enter’.

# One unit
unit-head =
    <b>{ $name }</b>{ $state ->
        [retired] {" "}(retired)
        [confirm] {" "}(to be checked)
       *[stands] {""}
    }
    { $aliases ->
        [none] No other names
       *[other] Also called: { $aliases }
    }
    Kind: { $kind }
    Approach: { $way }
unit-post = { $post }: { $names ->
    [none] nobody yet
   *[other] { $names }
}
unit-sits = { $name }{ $phone ->
    [none] {""}
   *[other] {" "}{ $phone }
}{ $reached ->
    [yes] {""}
   *[no] {" "}(cannot be reached)
}
unit-phone = The unit’s phone: { $phone ->
    [none] not known, tap ‘Change’ and ‘Phones’ to enter it
   *[other] { $phone }
}
unit-invitations = Open invitations: { $count }
unit-share = ‘{ $plan }’: { $share ->
    [none] asks nothing of it
   *[other] { $share }
}{ $signed ->
    [yes] ; signed
    [no] ; not signed yet
   *[not_asked] {""}
}
unit-left-out = Of the items that all { $kind ->
    [subdistrict] subdistricts
   *[township] townships
} share, it has no part in { $count } yet.
unit-button-share-in = Give it its part in them
unit-button-contact = Invite a contact
unit-button-leader = Invite its leader
unit-button-confirm = Checked, all right
unit-button-restore = Put back into service
unit-button-edit = Change

unit-button-name = Rename
unit-button-aliases = Other names ({ $count })
unit-button-kind = Kind
unit-button-approach = Approach
unit-button-phones = Phones
unit-button-order = Order
unit-button-retire = Retire
unit-button-done = Done
unit-phones =
    <b>{ $name }</b> · phones
    The unit’s phone: { $phone ->
        [none] not known
       *[other] { $phone }
    }
    Only coordinators see these, in the phone list and where they ask again. Tap one to enter or change it.
unit-phones-own = The unit’s phone
unit-phones-line = { $post } { $name }: { $phone ->
    [none] not known
   *[other] { $phone }
}
unit-phone-one =
    <b>{ $unit }</b> · { $who }
    Phone: { $phone ->
        [none] not known
       *[other] { $phone }
    }
    Please send the number.
unit-phone-drop = Strike this number out
unit-name =
    <b>{ $name }</b>
    What is it called now? Please send the full name.
    It can still be found under the old name; messages and lists use the new one from now on.
unit-aliases =
    <b>{ $name }</b> · other names ({ $count })
    Where a paper uses one of these names, this unit is meant.
    To add a name, send it; to drop one, tap it.{ $dropped ->
        [none] {""}
       *[other] {" "}‘{ $dropped }’ is dropped; send it again to have it back.
    }
unit-alias-line = ✕ { $alias }
unit-kind =
    <b>{ $name }</b>
    Its kind is: { $kind }. What should it be?
unit-approaches =
    <b>{ $name }</b>
    Its approach is: { $way }. What should it be?
unit-sure =
    <b>{ $name }</b>
    Kind: { $kind } → { $new_kind }
    Approach: { $way } → { $new_way }

    { $items ->
        [0] No plan in force asks anything of it.
        [1] It has a part in 1 item in force. Once confirmed:{" "}
       *[other] It has a part in { $items } items in force. Once confirmed:{" "}
    }{ $items ->
        [0] {""}
       *[other] { $approach ->
            [consulted] it is asked for no reports, never reminded, and has no light; the office speaks with it.
           *[other] it reports on what it leads or answers for, is reminded, and has a light.
        }
    }
unit-button-sure = Confirm
unit-order =
    <b>{ $name }</b> · number { $at } of { $count }
    Before it: { $before ->
        [none] none
       *[other] { $before }
    }
    After it: { $behind ->
        [none] none
       *[other] { $behind }
    }
    Every list stands in this order.
unit-button-up = ↑ Up
unit-button-down = ↓ Down
unit-button-top = To the top
unit-button-bottom = To the bottom
unit-button-after = Behind another unit
unit-after =
    <b>{ $name }</b>
    Behind which unit? Tap it, or send a few characters to find it.
unit-retire-busy =
    <b>{ $name }</b> cannot be retired now: the plan in force names it in { $named ->
        [1] 1 item
       *[other] { $named } items
    }.
    Please correct the plan first, so that others have these items, and then come back.
unit-retire =
    <b>Retire { $name }?</b>
    { $changed ->
        [yes] Somebody has just registered or left. Please look again.
       *[no] It will stand in no list. Its history stays, and it can be put back into service at any time.
    }
    { $seats ->
        [0] Nobody sits for it.
       *[other] These seats end with it ({ $seats }); nobody else tells them, so please do: { $people }.
    }
    { $invitations ->
        [0] No invitation is open.
       *[other] Open invitations that are withdrawn: { $invitations }.
    }
    { $shared ->
        [0] No plan in force asks anything of it.
       *[other] Items it no longer shares as one of the townships and subdistricts: { $shared }.
    }
unit-button-retire-sure = Yes, retire it
