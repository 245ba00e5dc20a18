# The sandbox's clock
happening-letter = A message is to be sent
happening-invitations = Expired invitations will be reported
door-loopback = The clock can only be turned from this machine.
door-starting = Starting up. Please try again in a few seconds.
door-not-understood = We did not understand what time to turn to.
door-nothing-ahead = Nothing is going to happen next; the clock has not moved.
door-backwards = The clock only turns forward. To start over, please reset.
door-too-far = At most ten years at a time.
sandbox-ready = The sandbox is ready; open this in a browser: { $address }  (Ctrl-C stops it)
