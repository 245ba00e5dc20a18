# When something cannot be done, and why
refused-no-right = A coordinator does this.
refused-gone = This is no longer here. Please go home and start again.
refused-merge-number = There is no “{ $words }” to merge. Please send a number, such as 18, or tap one in the list.
refused-not-in-plan = Nothing found for ‘{ $words }’. Please send a number, e.g. ‘12’, or the name of a unit, e.g. ‘司法局’.
refused-link-unknown = This link does not work; perhaps it was not copied whole. Please tap the original link again, or ask the office for a new one.
refused-link-used = This invitation has been used; each link works only once. If it was not you who used it, please contact the office at once.
refused-link-used-by-you = You have registered with this invitation already. Nothing more is needed.
refused-link-revoked = The office has withdrawn this invitation. Please ask the office for a new one.
refused-link-expired = This invitation has expired (it was valid for 30 days). Please ask the office for a new one.
refused-seated-already = You are registered already ({ $seat }) and need not register again. The invitation has not been used up.
refused-empty-name = The name is still empty. Please send a message, such as ‘李科长’.
refused-empty-unit-name = The unit is still empty. Please send a message, such as ‘市司法局’.
refused-long-name = A name has at most { $most } characters; yours has { $count } and was not saved. Please send a shorter one.
refused-long-unit-name = A unit’s name has at most { $most } characters; yours has { $count } and was not saved. Please send a shorter one.
refused-unit-stands = ‘{ $unit }’ is in the registry already; just choose it.
refused-invitation-used = Somebody has just used this invitation; it can no longer be withdrawn.
refused-request-open = Your request is waiting for the office to confirm. There is no need to send another.
refused-asked-too-often = You have asked too often today. Please try again tomorrow, or contact the office directly.
refused-request-decided = Somebody has decided this request already.
refused-they-sit-already = They are already a contact for this unit.
refused-paper-secret = This paper bears a mark of secrecy or is not public, and cannot be handled here. Reading has stopped; nothing was kept.
refused-paper-set-aside = A colleague has just set this notice aside; it is not in force. To use it, send the file again: what was looked through stands.
refused-paper-missing = There is no file { $name }.
refused-paper-large = The file is too large; at most { $megabytes } MB.
refused-paper-away = The file could not be fetched, perhaps the network. Please send it again.
refused-paper-doc = Old Word and WPS files (.doc, .wps, .rtf) cannot be read. Please open it in WPS or Word, save it as .docx, and send that.
refused-paper-xls = Old spreadsheets (.xls, .et) cannot be read. Please open it in WPS or Excel, save it as .xlsx, and send that.
refused-paper-odf = OpenDocument files (.odt, .ods) cannot be read. Please save it as .docx or .xlsx, and send that.
refused-paper-ofd = OFD files cannot be read. Please export it as PDF in an OFD reader and send that, or copy the whole text and paste it here.
refused-paper-slides = Slides cannot be read. Please save the notice as .docx or PDF, and send that.
refused-paper-archive = Archives cannot be read. Please unpack it, and send the notice in it by itself.
refused-paper-picture = Words in a picture cannot be read. Please send the file itself (.docx, .pdf); if there is none, have your phone recognise the text, and paste it here.
refused-paper-media = Sound and video cannot be read. Please send the notice as a file (.docx, .pdf), or paste its whole text here.
refused-paper-locked = This file has a password and cannot be opened. Please save a copy without the password, and send that.
refused-paper-broken = This file cannot be opened; it may be incomplete or damaged. Please save it anew and send that, or copy the whole text and paste it here.
refused-paper-swollen = Unpacked, this file is too large, and was not read. Please save a copy with nothing but the notice and its tables, and send that.
refused-paper-empty = This file is empty; there are no words in it. Please see whether it is the right one, and send it again.
refused-paper-no-words = There are no words in this file; it may be a scanned picture. Please send the original with its text (.docx, .pdf), or paste the whole text here.
refused-paper-scan = This PDF is a scan: pictures without text. Please send the original (.docx), or recognise the text and paste all of it here.
refused-paper-unreadable = No words can be read in this file. Please send .docx, .pdf, .xlsx or .txt, or paste the whole text here.
refused-paper-slow = Reading this file took too long and was stopped. Please save a copy without annexes and pictures and send that, or copy the whole text and paste it here.
refused-correction-kind = This one can only be accepted or left open; once in force, the plan itself can be corrected.
refused-correction-length = Please write 1 to { $most } characters.
refused-correction-number = Please send the number alone, such as “12”.
refused-correction-date = “{ $words }” names no day; nothing was changed. Please write year, month and day, such as ‘2023年8月14日’.
refused-correction-year = “{ $words }” names no year; nothing was changed. Please write its four digits, such as ‘2024年’.
refused-correction-document = “{ $words }” is no document number; nothing was changed. Please write it whole, such as ‘法政〔2023〕1号’.
refused-correction-due = “{ $words }” names no day; nothing was changed. Please send one, such as ‘9月30日’. What is due on no one day is written in the item’s dates, under Items.
refused-correction-signs = Please say what the marks mean, such as “{ $proposal }”.
refused-correction-place = This passage stands more than once in the paper or runs over a line, so it cannot be changed here. Leave it open; once in force, the plan itself can be corrected.
refused-correction-unread = With “{ $words }”, { $item } would lose units that it names; nothing was changed. Please write it as proposed.
refused-paper-twin = A notice with the same document number is in force: ‘{ $plan }’. To adopt this one beside it, add --beside.
refused-restore-later = Something else was changed within “{ $words }” later; please put that back first.
refused-correction-meanwhile = A colleague has just corrected this paper. It has been read again; please look before you change it.
refused-typed-units = No unit was recognised in these words. Please write whole names, such as ‘市司法局牵头，市财政局配合’.
refused-typed-item = This is no item, or more than one. Please send one at a time, such as ‘（三）建立评价制度。（市司法局牵头，市财政局配合）’.
refused-typed-long = Please write 1 to { $most } characters; these are { $count }. Nothing was changed.
refused-edit-lost = The item that this step changes is no longer there (something was changed before). Nothing was changed; please go back to “Item by item” and look again.
refused-edit-meanwhile = A colleague has just changed items of this paper; please look before you change them. This step was not done.
refused-day-not-understood = That is no day we understand. Please send it like this: 9-22.
refused-round-past = Nine o’clock on the day it opens has gone by; please choose a later one.
refused-registry-columns = { $name } is no registry: its first line must name the columns name and kind, and may name approach, aliases, to_confirm, phone. Please save it as CSV (UTF-8, GB18030).
refused-registry-word = Line { $line }, { $column }: ‘{ $word }’ is none of { $choices }.
refused-registry-phone = Line { $line }: ‘{ $word }’ is no phone number ({ $fewest }–{ $most } digits).
refused-registry-twice = ‘{ $name }’ in line { $line } stands further up already; names and aliases must differ.
refused-alias-taken = The alias ‘{ $alias }’ belongs to ‘{ $unit }’ already; please change it. Nothing was entered.
refused-adopted-already = ‘{ $title }’ is in force already and cannot be adopted again.
refused-no-tasks = No tasks with responsible units were found in this paper; it cannot be adopted as a work plan.
refused-units-unknown = { $count ->
    [1] One unit is not in the registry
   *[other] { $count } units are not in the registry
} (‘{ $name }’): please say first who they are.
refused-rounds-unfit = { $count ->
    [1] One round’s days have gone by or lie in another’s
   *[other] { $count } rounds’ days have gone by or lie in another’s
} (the one that opens on { $opens }): please change them under ‘Rounds’ first.
refused-round-order = A round opens first, is due next and closes last. To move all of it back, change its closing day first, then the due and the opening day.
refused-round-day-off = { $day } is no working day; please choose another.
refused-nothing-shared = There is no shared item left that ‘{ $unit }’ has no part in; see its page.
refused-leads-nobody = Nobody is registered as the leader of ‘{ $unit }’.
refused-unit-retired = ‘{ $unit }’ is in the registry, but retired. Put it back into service under ‘Retired’ in /units.
refused-unit-name-taken = ‘{ $name }’ is a name of ‘{ $unit }’{ $retired ->
    [yes] {" "}(retired)
   *[no] {""}
} already. Please send another.
refused-alias-own = ‘{ $alias }’ is a name of ‘{ $unit }’ already; there is no need to add it.
refused-unit-has-items = The plan in force names ‘{ $unit }’ in items ({ $count }). Please give them to others first, then retire it.
refused-seats-changed = Somebody has just registered or left. Please look again.
refused-reason-empty = There is no reason yet. Please send one sentence.
refused-reason-long = A reason has at most { $most } characters; yours has { $count } and was not kept. Please copy it and shorten it.
refused-plan-archived = ‘{ $title }’ is archived and can only be read.
refused-return-archived = “{ $title }” is archived: the unit cannot add anything. Please accept it, or settle the item at the year’s end.
refused-item-general = { $number } is the plan's general demand; no unit has it, and there is nothing to correct.
refused-item-closed = { $number } was split, merged or is over. Please look at the items as they are now.
refused-assignment-changed = A colleague has just changed this unit's part. Please look again.
refused-date-changed = A colleague has just changed this date. Please look again.
refused-role-same = That is the unit's part already.
refused-unit-in-clause = { $unit } stands in this clause already; tap it to change its part.
refused-day-past = This day has gone by. Please choose another, or confirm that it is meant.
refused-date-year = A date in { $year } cannot be set: this is the plan of { $plan }.
refused-date-same = This day is set already.
refused-parts-count = Please send { $fewest } to { $most } lines, one for each part; yours has { $count }. Nothing was split.
refused-part-empty = Line { $place }, ‘{ $words }’, has no words; nothing was split. Write each part on a line, and what is to be done.
refused-part-title = A title has at most { $most } characters; ‘{ $title }…’ is too long, and nothing was split. Put a colon behind the title.
refused-parts-long = At most { $most } characters in all; yours has { $count }. Nothing was split.
refused-merge-none = What you chose can no longer be merged. Please choose again.
refused-leads-already = { $name } is the leader of { $unit } already.
refused-report-over-plan = “{ $title }” is archived and takes no more reports. What you wrote is kept.
refused-report-over-dropped = { $number } is no longer your unit's: nothing to report. What you wrote is kept; please ask the office.
refused-report-over-settled = { $number } is settled: nothing more to report. What you wrote is kept; to add to it, please ask the office.
refused-report-over-informed = { $number } is for your unit’s information only: nothing to report.
refused-report-twice = This report has been submitted already. To change it, report again; the last one counts.
refused-report-long = At most { $most } characters; yours has { $count } and was not kept; the rest stays. Please shorten it; details can go into the evidence.
refused-figure = This is no figure. Please send a number alone, such as ‘480’.
refused-files-many = At most { $most } files: those received stay, this one was not kept. To replace one, take it out under “Evidence” first.
refused-round-opened = This round has opened; its days stand, and it cannot be called off.
refused-round-year = { $kind ->
    [closing] The closing round opens in { $year } and closes by 31 January after it.
   *[progress] This round opens and closes in { $year }.
} Please choose other days, or call it off.
refused-round-overlap = Another round is open from { $opens } to { $closes }; please choose other days.
refused-round-not-open = This round is over, or has not opened yet: nobody is waited for.
refused-round-off = This round was called off; to change its days, take that back first.
refused-moment-past = That moment has gone by. Please choose another.
refused-passed-on = The unit’s leader has been told already.
refused-phone = This is no telephone number, and was not kept. Please send { $fewest } to { $most } digits, with blanks, - + ( ) or ‘转’ between.
refused-contact-not-yours = This is somebody else’s card, and was not kept. Only your own number is taken; you can also type it as a message.
refused-chase-replied = { $why ->
    [over] This round is not open; there is nothing to ask for.
    [amends] The unit still has time to add to what was returned.
   *[replied] The unit has told all; there is nothing to ask for.
}
refused-chase-day = The unit was asked again today already, once a day at most. { $phone ->
    [none] Please call; no number of { $unit } is known.
   *[other] Call { $who ->
        [none] { $unit }
       *[other] { $who }
    } { $phone }
}
refused-chase-round = The unit was asked again { $most } times in this round already. { $phone ->
    [none] Please call; no number of { $unit } is known.
   *[other] Call { $who ->
        [none] { $unit }
       *[other] { $who }
    } { $phone }
}
refused-chase-week = { $week ->
    [yes] { $name }: { $most } reminders this week, no more.
   *[no] { $name } was reminded today already.
} { $phone ->
    [none] Please call; no number of { $unit } is known.
   *[other] Call { $who ->
        [none] { $unit }
       *[other] { $who }
    } { $phone }
}
refused-chase-nobody = Messages reach no contact of this unit. { $phone ->
    [none] Please call; no number of { $unit } is known.
   *[other] Call { $who ->
        [none] { $unit }
       *[other] { $who }
    } { $phone }
}
refused-review-own = Your own unit reported this. Please leave it to another coordinator.
refused-review-decided = { $by ->
    [none] This one
    [self] You have just been here: this one
   *[other] { $by } was first: this one
} { $state ->
    [returned] has been returned
    [settled] has been accepted and settled
    [noted] has been accepted, and not settled
    [undone] has been accepted, and its settling undone
   *[other] has been accepted
}.{ $unsent ->
    [return] {" "}Your return was not sent.
    [accept] {" "}Your accepting did not count.
    [only] {" "}Your accepting without settling did not count.
    [settle] { $state ->
        [returned] {" "}Your settling did not count.
       *[other] {" "}Your settling did not count; to settle it, tap Settle.
    }
   *[none] {""}
}
refused-town-loose = One sentence belongs to no question yet: tap the one it is of, or drop it.
refused-review-newer = The unit has reported anew. Please look at the newer one.
refused-disagree-empty = There are no words yet; please send a sentence.
refused-disagree-over = This reply has been amended or accepted meanwhile; nothing more is to be said.
refused-missing-empty = Nothing is written yet. Please send what is missing, such as “say how many are online”.
refused-answer-empty = The answer is still empty. Please send one message.
refused-words-long = At most { $most } characters; yours has { $count } and was not kept; the rest stays. Please copy and shorten it.
refused-amend-past = Please choose a day after today, which leaves them some time.
refused-amend-far = At most 60 days. Please choose a nearer day.
refused-help-answered = { $by ->
    [none] This one
    [self] You have just been here: this one
   *[other] { $by } was first: this one
} has been answered.{ $by ->
    [self] {""}
   *[other] {" "}What you wrote was not sent.
}
refused-help-withdrawn = The unit has reported anew and needs no help any more: there is nothing to answer.
refused-closing-not-yet = Everything is settled from the closing round’s due day on. Until then, agree to what units apply for.
refused-settled-already = This has just been settled.
refused-not-done-each = “Not done” is found unit by unit, after hearing it. Please choose one unit.
refused-settle-waits = A reply of { $unit } waits for review. Please review it first.
refused-settle-none = The unit reports on this no more, or it is settled: there is nothing to settle. Accepting is enough.
refused-settling-undone = This settling has just been undone.
refused-report-over-together = Your unit has nothing to report together now. What you wrote is kept.
refused-file-large = This file is too large and was not kept: at most { $megabytes } MB each. Those received stay. Please compress it, or send the pages that matter.
refused-number-several = { $count } items are numbered { $number }. Please tap the one in the list below.
refused-plan-to-join = { $count ->
    [0] No plan of this year is in force to add it to.
   *[other] { $count } plans of this year are in force: choose in the chat.
}
refused-title-length = A title has 1 to { $most } characters; yours has { $count }, and nothing was changed.
refused-title-stands = This paper has a title: “{ $title }”. To change it, correct the passage among the questions.
refused-no-title = This paper has no title yet; tap “Change the title” first.
