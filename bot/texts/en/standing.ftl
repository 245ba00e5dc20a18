# Lights: colour, name, and why. Only dates and what the unit itself has said, no verdict
light = { $light ->
    [red] 🔴
    [purple] 🟣
    [amber] 🟡
    [white] ⚪
    [green] 🟢
    [blue] 🔵
   *[grey] ⚫
}
light-name = { $light ->
    [red] not reported by the date
    [purple] needs coordination
    [amber] due soon or needs a push
    [white] not signed
    [green] on track
    [blue] settled
   *[grey] no progress yet
}
light-count = { $light }: { $count }
lights-none = no light
standing = { $reason ->
    [consulted] no light, the office is in touch
    [informed] no light, for information
    [unassigned] no light, nobody reports on it
    [settled] settled{ $settled_as ->
        [ongoing] : ongoing
        [carried_over] : carried over
        [not_done] : not done
       *[none] {""}
    }
    [needs_help] needs coordination, asked on { $on }, the office will answer
    [date_passed] not reported by its date · { $on }
    [round_passed] not reported in time · { $round } was due on { $on }
    [round_missed] no reply in { $round } · was due on { $on }
    [needs_push] needs a push · reported on { $on }
    [date_near] due soon · { $left ->
        [0] today, { $on }
        [1] 1 day left, { $on }
       *[other] { $left } days left, { $on }
    }
    [round_near] reply due · { $left ->
        [0] today, { $on }
        [1] 1 working day left, by { $on }
       *[other] { $left } working days left, by { $on }
    }
    [to_amend] returned, to be added to by { $on }
    [returned] returned, to be added to{ $on ->
        [none] {""}
       *[other] {" "}(by { $on })
    }
    [not_signed] not signed · delivered on { $on }
    [on_track] on track · reported on { $on }
    [ongoing] ongoing · reported on { $on }
    [done_waiting] done, waiting for review · reported on { $on }
    [done_noted] reported as done and accepted, not settled yet · reported on { $on }
    [help_answered] under way, the office has answered · reported on { $on }
   *[not_started] no progress yet
}
