"""A strict Telegram Bot API on this machine, and the people who chat through it."""
