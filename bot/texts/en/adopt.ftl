# duban adopt
adopt-read = Read ‘{ $title }’: { $items ->
    [1] 1 task
   *[other] { $items } tasks
}, { $doubts ->
    [1] 1 question
   *[other] { $doubts } questions
} open.
adopt-waits = Not adopted yet. To answer every question as proposed, run this again with --accept-proposals.
adopt-new-unit = New unit: { $name } ({ $kind })
adopt-unit-back = Was retired, is in service again: { $name }
adopt-round = { $round }: opens { $opens }, due { $due }, closes { $closes }
adopt-joined = Added to ‘{ $plan }’; the units' contacts are being told.
adopt-done = ‘{ $plan }’ is in force; the units' contacts are being told.
