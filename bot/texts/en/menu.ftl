# The command menu: only what works
menu-start = Home
menu-items = My items
menu-plan = The work plan
menu-status = Status
menu-report = Report progress
menu-help = Help
menu-review = Review replies
menu-round = Rounds
menu-invite = Invite
menu-units = Units
menu-settings = Settings
bot-about = Notices, tasks, progress and reminders. To register, please use the office’s invitation link.
