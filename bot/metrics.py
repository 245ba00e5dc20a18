"""Figures for /metrics about what is said; counters only grow within one run."""

from prometheus_client import Counter, Gauge

LETTERS = Counter("duban_letters", "Letters by what became of an attempt to deliver them", ["outcome"])
REFUSED = Counter("duban_telegram_waits", "Times Telegram ordered a wait (429)", ["scope"])
CALLS_WAITING = Gauge("duban_calls_waiting", "Calls waiting for their turn to go to Telegram", ["kind"])
