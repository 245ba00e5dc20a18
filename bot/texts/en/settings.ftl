# One line for the operator when a setting is wrong and nothing can start
wrong-timezone = is no IANA time zone, such as Asia/Shanghai
wrong-database = must begin with sqlite+aiosqlite:/// or postgresql+asyncpg://
wrong-webhook-secret = is needed with WEBHOOK_URL; without it anybody could pose as Telegram
wrong-webhook-port = is needed with WEBHOOK_URL
wrong-clock-on-telegram = a turned clock is not for Telegram's own address
wrong-number = must be a whole number; several are parted by commas
wrong-range = is out of range (the bound is { $bound })
wrong-folder = { $at } cannot be used: { $error }
wrong-choice = must be { $choices }
wrong-time = must be an ISO time, such as 2023-08-14T09:00:00+08:00
wrong-value = is not right
wrong-newer-schema = the database was written by a newer Duban (schema { $schema }); update this program first
wrong-token = Telegram does not know this token
wrong-no-bot = no bot answers there: { $error }
wrong-no-database = no database answers there: { $error }
wrong-port-taken = { $at } cannot be used: { $error }
wrong-ports-taken = { $first } to { $last } are all taken; name another
