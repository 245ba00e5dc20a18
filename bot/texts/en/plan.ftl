# /plan, the work plan: in all, sections, items, units, not signed
plan-none =
    <b>The work plan</b>
    No year's work plan is in force yet. It stands here when it is.
plan-none-adopt =
    <b>The work plan</b>
    No year's work plan is in force yet. Please send the notice as a file (Word, PDF, Excel, web page) or paste its whole text, look it through, and put it in force.
plan-none-begun =
    <b>The work plan</b>
    { $waiting ->
        [1] “{ $title }” has been read and is not in force yet.
       *[other] { $waiting } papers have been read and are not in force yet.
    }{" "}It stands here once you have looked it through and put it in force.
plan-main =
    <b>{ $plan }</b>
    { $tasks } tasks of { $units } units.
    { $lights }{ $dark ->
        [0] {""}
       *[other] , no light: { $dark }
    }
plan-round = { $round }: { $counts }{ $amending }; due on { $day }.
plan-signing = Signing: { $signed } of { $of } units have signed{ $replied ->
    [0] {""}
   *[other] , { $replied } have not, but replied
}{ $late ->
    [0] {""}
   *[other] , { $late } not within 3 working days
}{ $unseated ->
    [0] {""}
   *[other] , { $unseated } have no contact
}.
plan-find = Send a number or a unit's name to find it, e.g. ‘12’, ‘（十二）’ or ‘司法局’.
plan-button-sections = By section
plan-button-items = By item
plan-button-units = By unit
plan-button-unsigned = Not signed{ $late ->
    [0] {""}
   *[other] {" "}({ $late })
}
plan-button-unseated = No contact ({ $unseated })
plan-button-places = Its units ({ $units })
plan-button-correct = Correct
plan-button-settle = Settle: { $unit }
plan-button-leader = Unit leader
plan-sections =
    <b>{ $plan }</b> · by section
    Tap one to see its items.
plan-no-section = (no section)
plan-items =
    <b>{ $title }</b> ({ $count })
    Tap one to read it and see its units; or send its number.
plan-until = {" "}· { $day }
plan-units =
    <b>{ $plan }</b> · by unit ({ $count })
    In the registry's order; or send a unit's name.
plan-found =
    ‘{ $typed }’: { $count } found, tap one.
plan-general = A general demand, no task of any unit.
plan-standing = <b>{ $standing }</b>
plan-clause = { $clause ->
    [0] {""}
   *[other] Clause { $clause }:{" "}
}{ $replied } of { $of } replied.
plan-places =
    <b>{ $number }{ $title }</b> · its units
plan-place = <b>{ $unit }</b> · { $stand }{ $clause ->
    [0] {""}
   *[other] {" "}· clause { $clause }
}{ $standing ->
    [none] {""}
   *[other] {"\u000A"}{ $standing }
}
plan-unit =
    <b>{ $unit }</b>
    { $share }
plan-unit-signing = { $how ->
    [signed] Signed for.
    [consulted] Consulted, there is nothing to sign.
    [replied] Not signed for, but it has replied.
    [delivered] Not signed for, delivered on { $day }.
   *[undelivered] Not signed for, not delivered yet.
}
plan-unit-item = <b>{ $number }{ $title }</b> · { $stand }{ $standing ->
    [none] {""}
   *[other] {"\u000A"}{ $standing }
}
plan-unsigned =
    <b>Not signed</b>
    { $late ->
        [0] Every unit that got it 3 working days ago has signed.
       *[other] Not signed within 3 working days: { $late }.
    }{ $waiting ->
        [0] {""}
       *[other] {" "}Delivered less than 3 working days ago: { $waiting }.
    }{ $undelivered ->
        [0] {""}
       *[other] {" "}Not delivered to the contact yet: { $undelivered }.
    }{ $replied ->
        [0] {""}
       *[other] {" "}Not signed, but they have replied: { $replied }. No need to chase.
    }
plan-to-sign = { $unit } · { $contacts } · { $day ->
    [none] not delivered yet
   *[other] delivered on { $day }
}
plan-unseated =
    <b>No contact</b> ({ $count })
    The plan has not come to these units. Tap one to invite its contact.
which-plan =
    <b>Which one?</b>
    { $count } work plans are in force. Tap one.
which-plan-other = Another work plan
plan-mark = { $at ->
    [1] ①
    [2] ②
    [3] ③
    [4] ④
    [5] ⑤
    [6] ⑥
    [7] ⑦
    [8] ⑧
    [9] ⑨
   *[other] { $at }-
}
plan-marked = { $mark } { $plan }
