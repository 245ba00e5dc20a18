"""What the sandbox promises: Telegram's own words at each point where Telegram is strict."""
