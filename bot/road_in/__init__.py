"""The parts of the road in (design §7): what bot/inbox.py is made of."""
