"""The parts of the road out (design §7): what bot/pacing.py and bot/sender.py are made of."""
