# The sandbox's clock
happening-letter = A message is to be sent
happening-invitations = Expired invitations will be reported
happening-close_round = A round closes
happening-open_round = A round opens
happening-remind = Units that still owe a reply are reminded
happening-escalate = Coordinators are asked whether a unit’s leader shall hear of it
happening-announce_round = Coordinators are told that a round is about to open
happening-phone_list = Coordinators get the list of who has not replied
happening-digest_week = the week's digest
happening-digest_day = the day's digest
door-loopback = The clock can only be turned from this machine.
door-starting = Starting up. Please try again in a few seconds.
door-not-understood = We did not understand what time to turn to.
door-nothing-ahead = Nothing is going to happen next; the clock has not moved.
door-backwards = The clock only turns forward. To start over, please reset.
door-too-far = At most ten years at a time.
sandbox-ready = The sandbox is ready; open this in a browser: { $address }  (Ctrl-C stops it)
