# A notice that came in: looking it through, and putting it in force
paper-overview =
    <b>{ $title }</b>{ $untitled ->
        [0] {""}
       *[other] {""}
        (the paper has no title; it is called so for now: tap “Change the title”)
    }
    { $document ->
        [none] (no document number found)
       *[other] { $document }
    } · { $issuer ->
        [none] (no issuer found)
       *[other] { $issuer }
    } · { $day ->
        [none] (no date found)
       *[other] { $day }
    }

    Read: { $sections ->
        [0] {""}
        [one] { $sections } section,{" "}
       *[other] { $sections } sections,{" "}
    }<b>{ $items } tasks</b>{ $aims ->
        [0] {""}
       *[other] {" "}(and { $aims } of general aims)
    }{ $unnamed ->
        [0] {""}
       *[other] {" "}(and { $unnamed } that name no unit)
    }; { $units } units, { $targets } targets, { $dates } dates{ $past ->
        [0] {""}
       *[other] {""}, <b>{ $past } of them gone by</b>
    }.{ $twin ->
        [adopted] {""}

        <b>Mind: a notice with this number is in force already.</b> If this is but another copy, tap “Do not use it”, and correct the plan in force.
        [waiting] {""}

        <b>Mind: another notice with this number is not in force either.</b> Put one of them in force, and lay the other aside with “Do not use it”.
       *[none] {""}
    }

    Please look through before it is in force:
    { $open ->
        [0] { $doubts ->
            [0] ✓ no doubts
           *[other] { $aside ->
                [0] ✓ doubts: { $doubts }, all looked through
               *[other] ✓ doubts: { $doubts }, all looked through, { $aside } of them put aside
            }
        }
       *[other] · doubts: { $doubts }, { $open } still open
    }
    { $unknown ->
        [0] { $unsure ->
            [0] ✓ every unit is in the registry
           *[other] · every unit is in the registry; doubts about units: { $unsure }
        }{ $new ->
            [0] {""}
           *[other] , { $new } of them new
        }{ $returning ->
            [none] {""}
           *[other] ; retired, and in service again then: { $returning }
        }
       *[other] · units not in the registry: { $unknown }; needed first
    }
    { $several ->
        [0] ✓ no clause with several leads
       *[other] ✓ clauses with several leads: { $several }; { $collated ->
            [0] each reports for itself
           *[other] { $collated } collated by one, elsewhere each for itself
        }
    }
    { $shared ->
        [0] ✓ nothing shared among townships
       *[other] { $towns ->
            [no] · shared among townships: { $shared }, <b>but the registry has none to take them: please enter them with /units first</b>
           *[yes] ✓ shared among townships: { $shared }; { $reports } to report on, the rest for information
        }
    }
    { $some ->
        [0] ✓ no “departments concerned”
       *[other] ✓ “departments concerned”: { $some }; nobody is named by it
    }
    { $unfit ->
        [0] ✓ rounds:
        [one] · the days of a round have gone by or lie in another’s; please change them first:
       *[other] · the days of { $unfit } rounds have gone by or lie in another’s; please change them first:
    }
    { $rounds }

    Open doubts do not keep it back; before it is in force you are told what becomes of them. You can go away and come back tomorrow.
paper-button-title = Change the title
paper-title =
    <b>What is this work plan called?</b>
    For now it is called “{ $title }”. Send its title, such as “Work plan for 2023”; letters and lists will use it.
paper-no-tasks =
    <b>{ $title }</b>
    No tasks were found; it seems to be { $why ->
        [none] some other paper
       *[other] { $why }
    }, which cannot be put in force as it is.
    If it was sent by mistake, tap “Do not use it”; if the tasks are in an annex, send the annex; if it is a plan all the same, tap “Read it as a plan”: each point becomes an item, to be gone through.
paper-nobody =
    <b>{ $title }</b>
    Items read: { $read }. None says whose it is, so it cannot be put in force yet. Please open “Item by item” and give each its units; drop what is no task.
paper-button-as-plan = Read it as a plan
refused-paper-no-points = Read as a plan, too, it holds nothing that could be an item.
paper-came-before = This file came on { $day } already and is not kept twice. It goes on where you left it.
paper-in-force = This file is “{ $title }”, in force since { $day }; no need to send it again.
paper-button-overview = Back to this notice
paper-button-doubts = Doubts{ $open ->
    [0] {""}
   *[other] {" "}({ $open })
}
paper-button-items = Items
paper-button-units = Units{ $unknown ->
    [0] {""}
   *[other] {" "}({ $unknown })
}
paper-button-collators = Who collates
paper-button-townships = Townships
paper-button-rounds = Rounds
paper-button-adopt = Put in force
paper-button-discard = Do not use it
paper-sure =
    <b>Put “{ $title }” in force?</b>{ $twin ->
        [adopted] {""}
        <b>Mind: a notice with this number is in force already; there would be two plans.</b>
       *[none] {""}
    }
    Its { $items } tasks go to the units; every contact who has a seat gets one letter, and whoever is seated later gets it then.
    { $at ->
        [now] The letters go out at once.
       *[other] These are quiet hours; the letters go out on { $at }.
    }
    { $left ->
        [0] { $doubts ->
            [0] This notice has no doubts.
           *[other] Every doubt is settled, as proposed or as you said.
        }
       *[other] <b>Doubts not settled: { $left }</b>{ $aside ->
            [0] {""}
           *[other] {" "}({ $aside } of them put aside)
        }. Once in force:
    { $told }
    }{ $past ->
        [0] {""}
       *[other] {""}
        <b>Dates that have gone by: { $past }</b> ({ $past_told }{ $past ->
            [1] {""}
            [2] {""}
            [3] {""}
           *[other] {" "}and others
        }). Once in force they show as overdue; if one is a slip, correct it item by item first.
    }
    They are not asked again. Units, roles and dates can be corrected on an item’s page in /plan, each on record; words that stand as in the paper cannot be changed any more: go back for those first.
adopt-at = { $day } at { $time }
paper-button-sure = Yes, put in force
paper-adopted =
    <b>“{ $plan }” is in force.</b>
    It concerns { $units } units; { $people ->
        [0] nobody sits for them yet.
        [one] one contact gets a letter.
       *[other] { $people } contacts get one letter each.
    }
    { $without ->
        [0] Every unit has a contact.
       *[other] { $without } units have no contact yet: invite them, and whoever takes the seat gets its items.
    }
paper-joins =

    A plan of this year is in force. A supplement is added to it: its items stand after the others, the rounds stay, and nobody signs again. Other work is a plan of its own, signed for and reported on by itself.
paper-button-join = Add to “{ $plan }”
paper-button-apart = A plan of its own
paper-joined =
    <b>“{ $title }” was added to “{ $plan }”.</b>
    Each contact with something new gets one letter, of that alone; the rounds stay as they are.{ $without ->
        [0] {""}
       *[other] {" "}{ $without } units have no contact yet: invite them.
    }
paper-button-carry = Carried over: { $carries }
paper-carry =
    <b>Carried over from last year</b>
    { $count } items were carried over or are still to be put right; { $taken } are taken in, in a section of their own, with their units, words and targets, and without their old dates. Tap to take one in or leave it.{ $retired ->
        [none] {""}
       *[other] {" "}Units out of service, which are left out: { $retired }.
    }
paper-carry-line = { $taken ->
    [yes] ☑
   *[no] ☐
} { $number } { $title }
paper-carry-retired = { $number } { $units }
paper-carries =

    { $carries } items carried over from last year are taken in (unless it is added to another plan).
paper-discard =
    <b>Not use “{ $title }”?</b>
    It no longer stands on the home page. Your answers are kept: send the same file again to go on.
paper-button-discard-sure = Do not use it
paper-secret =
    <b>This paper bears a mark of secrecy and may not be handled here.</b>
    Reading has stopped, nothing was saved, not even the file's name, and we tried to delete your message. But the file has crossed the internet, so please:
    1. do not forward or send it again;
    2. report at once to your unit's office for secrecy;
    3. deal with copies on phones and computers as they say.
    If this is a mistake, reach the office in person.
paper-button-known = Understood
paper-again = Go on with “{ $title }”

# Doubts
doubts-kinds =
    <b>Doubts</b>
    { $count ->
        [0] There are none in this paper.
       *[other] { $count } in all; { $open ->
            [0] { $aside ->
                [0] all looked through.
               *[other] all looked through, of which { $aside } are put aside and not settled. To take them, look at a kind one by one, or accept those put aside, too.
            }
           *[other] { $open } still open{ $aside ->
                [0] {""}
               *[other] , and { $aside } put aside, which accepting every proposal leaves alone
            }. Tap a kind, or accept every proposal.
        }
    }
doubt-kind = { $kind ->
    [unit] Unit with a lost character
    [separator] Lost separator
    [bracket] Lost bracket
    [number] Lost number
    [heading] Heading
    [document_number] Document number
    [date] Date
    [due] Vague time
    [year] Year not said
    [word] Word with a lost character
    [quote] Half of a pair of quotation marks
    [general] No unit named
    [lead] No lead named
    [marks] A mark that text does not keep
    [name] Is it a unit?
    [scope] How far a clause reaches
    [nobody] Nobody named anywhere
    [twice] Said twice
    [signs] Marks not explained
    [demand] Wanted by a day, not listed
    [points] Points below a heading
   *[no_tasks] No tasks
}
doubts-kind = { $name } · { $open ->
    [0] ✓ { $count }
   *[other] { $open } of { $count } open
}{ $aside ->
    [0] {""}
   *[other] , { $aside } put aside
}
doubts-button-all = Accept every proposal
doubts-button-aside = Accept those put aside, too ({ $aside })
doubts-button-changed = What was changed ({ $changed })
changed-words =
    { $restored ->
        [none] {""}
       *[other] ✓ “{ $restored }” is put back, and the paper read again with it.
            {""}
    }<b>Words that were changed</b>
    { $count ->
        [0] None; all stand as in the paper.
        [one] One, as it stood and as it stands now. Tap it to put the paper’s own words back.
       *[other] { $count }, each as it stood and as it stands now. Tap one to put the paper’s own words back.
    }
changed-words-line = { $was } → { $now }
changed-words-one =
    <b>Words that were changed</b> · line { $line }
    In the paper: <u>{ $was }</u>
    Now: <b>{ $now }</b>
    With its own words back the paper is read again, and what was doubted is a question again.
changed-words-button-restore = Put back
doubts-one-kind =
    <b>{ $name }</b> · { $count } in all, { $open ->
        [0] all looked through
       *[other] { $open } open
    }{ $aside ->
        [0] {""}
       *[other] , { $aside } put aside
    }
    { $examples }{ $more ->
        [0] {""}
       *[other] {""}
        … and { $more } more
    }
doubts-button-kind = Accept all of this kind ({ $open })
doubts-button-each = One by one
doubts-one =
    <b>{ $name }</b> { $place }/{ $count } · { $item ->
        [none] {""}
       *[other] { $item } ·{" "}
    }line { $line }

    { $before }<u>{ $passage }</u>{ $after }

    { $question }
    { $state ->
        [accepted] ✓ accepted{ $asked ->
            [yes] {""}
           *[no] : { $proposal }
        }
        [skipped] · put aside: { $outcome ->
            [name_stands] the unit’s name stands as in the paper
            [words_stand] the words stand as in the paper
            [no_unit] no unit for now, and nothing is assigned to it
           *[as_proposed] read as proposed for now
        }
       *[open] { $asked ->
            [yes] {""}
           *[no] Proposal: <b>{ $proposal }</b>.{" "}
        }If it is right, accept; { $otherwise ->
            [change] if not, change it;{" "}
           *[leave] {""}
        }if in doubt, leave it.
    }
doubts-button-accept = Accept
doubts-button-skip = Leave
doubts-button-change = Change
doubts-counted = { $name } ({ $count })
doubts-left = · { $outcome ->
    [name_stands] unit names stand as in the paper
    [words_stand] words stand as in the paper
    [no_unit] no unit for now, nothing assigned to it
   *[as_proposed] read as proposed for now
}: { $kinds }
doubts-read =
    Read again with your words. It now says:
    <b>{ $words }</b>
    { $told }

    { $left ->
        [0] All of this kind are looked through.
       *[other] { $left } of this kind are still open.
    } If it is still wrong, just send it again.
doubts-reads-role = { $role ->
    [lead] Leads
    [responsible] Responsible
    [cooperating] Cooperates
   *[sharing] Shares
}: { $names }
doubts-reads-unknown = { $name } (not in the registry)
doubts-reads-nobody = No responsible unit was found
doubts-reads-due = Due: { $words }{ $day ->
    [none] , no day
   *[other] , that is { $day }
}
doubts-reads-head = { $kind ->
    [heading] Title
    [document_number] Number
   *[date] Date
}: { $words ->
    [none] not found
   *[other] { $words }
}
doubts-button-next = { $left ->
    [0] Back to the doubts
   *[other] Next
}
doubts-change =
    <b>{ $name }</b> · line { $line }
    In the paper: <u>{ $passage }</u>
    Proposal: { $proposal }

    { $kind ->
        [number] Send the right number, such as “12”.
        [due] Send the day, such as “2023-09-30”. The paper's own words stay beside it.
        [year] Send the year, such as “2023”. All times of the paper are then of that year.
        [signs] Say what the marks mean, written like the proposal above. The whole table is read by it.
       *[other] Send what should stand here; the whole paper is read again with it.
    }

# Units
paper-units =
    <b>Units</b>
    The paper names { $named } units. { $open ->
        [0] All are in the registry.
       *[other] { $open } are not in the registry{ $lost ->
            [0] : look at each, or enter them all as new.
           *[other] ; { $lost } seem to have lost a character: answer the doubts, and they are known.
        }
    }{ $like ->
        [0] {""}
       *[other] {" "}{ $like } look like units we know: open them and say.
    }
paper-units-line = { $state ->
    [new] ✓ { $name } · new
    [same] ✓ { $name } · known
    [understood] ✓ { $name } · understood
    [like] { $name } · looks like one we know
   *[open] { $name }
}
paper-units-button-all = Enter all as new
paper-unit =
    <b>{ $name }</b>
    Stands in: { $items }
    { $state ->
        [new] ✓ to be entered: { $kind }, { $way }
        [same] ✓ is { $same } of the registry, which learns this name
        [understood] ✓ a common form of { $same }; the registry learns it when the plan is adopted. If not so, change it
        [like] It looks like { $same } of the registry. If it is, tap the first button; if not, proposed as new: { $kind }, { $way }
       *[open] { $lost ->
            [yes] Not in the registry; it seems to have lost a character. Look at the doubts first: once accepted, it is known.
           *[no] Not in the registry. Proposed as new: { $kind }, { $way }
        }
    }
unit-approach = { $approach ->
    [supervised] supervised
    [consulted] consulted (never chased, no light)
   *[vertical] vertical
}
paper-unit-button-likely = It is { $same }
paper-unit-button-enter = Enter as proposed
paper-unit-button-kind = Choose its kind
paper-unit-button-approach = Change how it is asked
paper-unit-button-same = It is one we know…
paper-unit-button-undo = Take back
paper-unit-kind = What kind of unit is <b>{ $name }</b>?
paper-unit-same = Which unit of the registry is <b>{ $name }</b>? Send a few characters to find it.

# Collating, townships
collators =
    <b>Several leads</b>
    { $count } clauses; { $collated ->
        [0] each lead reports for itself.
       *[other] { $collated } collated by one unit, elsewhere each for itself.
    }
    To have one unit collate, open the clause and choose it: the item names it to all of them; each still reports for itself.
collators-line = { $number }{ $title } · { $collator ->
    [none] { $count } leads
   *[other] { $collator }
}
collator =
    <b>{ $item }</b>
    Leads: { $names }
    { $collator ->
        [none] Each reports for itself. Who collates?
       *[other] { $collator } collates.
    }
collator-button-none = Each for itself
townships =
    <b>What townships report on</b>
    One reply a round for all of it; the fewer, the better. Now { $count }{ $numbers ->
        [none] : all for information.
       *[other] : { $numbers }. The rest is for information.
    }{ $proposed ->
        [yes] {""}
        This is a proposal: every item whose words speak of townships. Take away those on which they need not report.
       *[no] {""}
    }
    Tap to choose, tap again to take away.
townships-line = { $asks ->
    [yes] ✓{" "}
   *[no] {""}
}{ $number }{ $title }
townships-button-none = Nothing

# Rounds
round-line = { $name }: opens { $opens }, due { $due }
round-line-short = { $name }: { $opens } to { $due }
rounds-none = { $proposed ->
    [yes] no working day of { $year } is left to open one, nor a closing round
   *[no] none is to open, nor a closing round
}; units can still report and apply to settle by themselves
paper-rounds =
    <b>The year's rounds</b>
    { $told }

    Once in force they open and remind by themselves; you hear of each a working day ahead. Tap one for other days, or to leave it out.
paper-rounds-button-proposed = As proposed
paper-round =
    <b>{ $name }</b>
    Opens: { $opens }, 09:00
    Due: { $due }, end of day
    Closes: { $closes }, end of day
paper-round-button-opens = Opening day
paper-round-button-due = Due day
paper-round-button-closes = Closing day
paper-round-button-out = Leave it out
paper-round-day =
    <b>{ $name }</b> · { $which ->
        [opens_on] opens, now { $opens }
        [due_on] due, now { $due }
       *[closes_on] closes, now { $closes }
    }
    Send the new day, such as “9-22”.

# A paper pasted into the chat
paste-received =
    { $count ->
        [1] Piece 1 has come ({ $size } characters).
       *[other] Piece { $count } has come ({ $size } characters), { $all } in all.
    } If there is more, send it; when all is sent, tap *Read*.
paste-button-read = Read
paste-button-drop = Drop it
paste-dropped = Dropped; nothing of what was pasted is kept.
