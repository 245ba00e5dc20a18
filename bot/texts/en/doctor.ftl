# duban doctor
doctor-settings = Settings are in order ({ $mode ->
    [sandbox] sandbox
   *[telegram] on Telegram
})
doctor-database = Database answers ({ $kind })
doctor-database-away = Database does not answer: { $error }
doctor-redis = Redis answers
doctor-redis-away = Redis does not answer: { $error }
doctor-schema = Schema is up to date ({ $has })
doctor-schema-differs = Schema is { $has }, the program needs { $wants }; starting duban run once upgrades it
doctor-no-office = Never started; starting duban run once makes the database and the office
doctor-office = Office ‘{ $office }’, { $coordinators ->
    [one] { $coordinators } coordinator
   *[other] { $coordinators } coordinators
}
doctor-chain = Audit log is whole: { $events ->
    [one] { $events } event
   *[other] { $events } events
}
doctor-chain-broken = Audit log breaks at event { $at }: somebody has changed it
doctor-tick = Job { $job }: last run { $at } { $trouble }
doctor-trouble = { $code ->
    [letters_late] Messages that were due and have not gone out: { $count }
    [letters_failed] Messages refused within the last day: { $count }
    [updates_late] Incoming messages still waiting: { $count }
    [updates_failed] Incoming messages that could not be handled within the last day: { $count }
    [job_failed] Jobs that failed: { $count }
    [timetable_frozen] The timetable has stood still for over 5 minutes (is the program running?)
    [clock_behind] The clock stands over 5 minutes before the timetable's last run (was this machine's clock set back?); nothing comes due until it has caught up
   *[unreachable] People whom messages do not reach (they have stopped the bot, or never opened it): { $count }
}
